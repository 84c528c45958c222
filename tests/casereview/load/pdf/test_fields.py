"""What is typed into form fields and laid over as free text is read where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.load.pdf.document import read_pdf
from casereview.terms import GraphicKind

_LOOK = b"/AP<</N 9 0 R>>"


def form(path: Path, *fields: bytes) -> Path:
    """A page with the labels `name` and `way` and these fields over it, each given as the inside of its dictionary."""
    numbers = range(20, 20 + len(fields))
    references = b" ".join(b"%d 0 R" % number for number in numbers)
    objects = [
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]/NeedAppearances true>>>>endobj"
        % references,
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Annots[%s]"
        b"/Resources<</Font<</F 6 0 R>>>>>>endobj" % references,
        b"4 0 obj<</Length 55>>stream\nBT /F 12 Tf 50 700 Td (name:) Tj 0 -50 Td (way:) Tj ET \nendstream endobj",
        b"6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
        b"9 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 6 0 R>>>>/Length 41>>stream\n"
        b"BT /F 12 Tf 2 5 Td (shown value) Tj ET   \nendstream endobj",
        *(b"%d 0 obj<</Type/Annot/P 3 0 R%s>>endobj" % pair for pair in zip(numbers, fields, strict=True)),
        b"trailer<</Root 1 0 R/Size 40>>\n%%EOF\n",
    ]
    path.write_bytes(b"\n".join(objects))
    return path


@pytest.mark.parametrize(
    ("field", "line"),
    [
        (b"/Subtype/Widget/FT/Tx/V(kept)/Rect[100 695 300 715]" + _LOOK, "name: shown value"),
        (b"/Subtype/FreeText/Contents(kept)/Rect[100 695 300 715]" + _LOOK, "name: shown value"),
        (b"/Subtype/Widget/FT/Tx/V(kept)/Rect[100 695 300 715]", "name: kept"),
        (b"/Subtype/FreeText/Contents(kept)/Rect[100 695 300 715]", "name: kept"),
        (b"/Subtype/Widget/FT/Tx/V(kept)/F 2/Rect[100 695 300 715]", "name:"),
        (b"/Subtype/Widget/FT/Btn/AS/Yes/Rect[100 695 112 707]", "name: ☑"),
        (b"/Subtype/Widget/FT/Btn/AS/Off/Rect[100 695 112 707]", "name: □"),
    ],
)
def test_what_is_typed_over_the_page_stands_in_its_line(tmp_path: Path, field: bytes, line: str) -> None:
    ((page,), _, _) = read_pdf(form(tmp_path / "a.pdf", field))
    assert [" ".join(block.text.split()) for block in page.blocks] == [line, "way:"]


def test_ink_over_a_filled_in_form_is_one_mark(tmp_path: Path) -> None:
    typed = b"/Subtype/Widget/FT/Tx/V(kept)/Rect[100 695 300 715]" + _LOOK
    ink = b"/Subtype/Ink/InkList[[100 300 150 350]]/Rect[100 300 150 350]"
    ((page,), _, _) = read_pdf(form(tmp_path / "a.pdf", typed, ink))
    assert [graphic.kind for graphic in page.graphics] == [GraphicKind.INK]
