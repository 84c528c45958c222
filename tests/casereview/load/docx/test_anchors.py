"""Pictures of a Word file that are held by the edges of their page."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Pt

from casereview.load.docx.document import read_docx
from casereview.model import Box
from tests.casereview.load.made import bytes_of, ink

_POINT = 12_700


def held(path: Path, down: str, across: str) -> Path:
    """A file with a picture laid over the text, 100 points from the left of what it is held by and 500 from its top."""
    document = Document()
    run = document.add_paragraph("检查人员（签名）：").add_run()
    run.add_picture(BytesIO(bytes_of(ink())), width=Pt(60), height=Pt(24))
    (inline,) = run._r.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline")
    anchor = parse_xml(
        '<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:positionH relativeFrom="{across}"><wp:posOffset>{100 * _POINT}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{down}"><wp:posOffset>{500 * _POINT}</wp:posOffset></wp:positionV></wp:anchor>'
    )
    for part in list(inline):
        anchor.append(part)
    holder = inline.getparent()
    assert holder is not None
    holder.replace(inline, anchor)
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    ("down", "across", "laid", "hung"),
    [
        ("page", "page", Box(100.0, 500.0, 160.0, 524.0), False),
        ("margin", "column", Box(172.0, 572.0, 232.0, 596.0), False),
        ("paragraph", "page", Box(100.0, 500.0, 160.0, 524.0), True),
        ("line", "page", None, False),
        ("page", "character", None, False),
    ],
)
def test_a_picture_tells_where_it_lies_if_the_page_or_its_paragraph_holds_it(
    down: str, across: str, laid: Box | None, hung: bool, tmp_path: Path
) -> None:
    (page,) = read_docx(held(tmp_path / "a.docx", down, across))
    assert [(g.floating, g.laid, g.hung) for g in page.graphics] == [(True, laid, hung)]


def test_a_picture_of_the_older_kind_says_so_in_its_style(tmp_path: Path) -> None:
    path = held(tmp_path / "a.docx", "page", "page")
    document = Document(str(path))
    (drawing,) = document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}drawing")
    (blip,) = drawing.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
    relation = next(iter(blip.attrib.values()))
    style = (
        "position:absolute;margin-left:90pt;margin-top:400pt;width:60pt;height:24pt;"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    )
    shape = parse_xml(
        '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<v:shape style="{style}"><v:imagedata r:id="{relation}"/></v:shape></w:pict>'
    )
    holder = drawing.getparent()
    assert holder is not None
    holder.replace(drawing, shape)
    document.save(str(path))

    (page,) = read_docx(path)

    assert [graphic.laid for graphic in page.graphics] == [Box(90.0, 400.0, 150.0, 424.0)]
