"""What a PDF prints in a font that it does not hold."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from casereview.load.pdf.document import read_pages

_FONTS = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>",
    b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
    b" /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >>",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
)


def written(*lines: str) -> bytes:
    """A file of one page with these lines in the standard Song type, which it does not hold; figures in Helvetica."""
    shown = [b"BT"]
    for number, line in enumerate(lines):
        shown.append(f"1 0 0 1 70 {760 - 30 * number} Tm".encode())
        for ascii_, run in groupby(line, key=str.isascii):
            text = "".join(run)
            shown.append(f"/F2 12 Tf ({text}) Tj".encode() if ascii_ else b"/F1 12 Tf <%s> Tj" % _hex(text))
    content = b"\n".join([*shown, b"ET"])
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R /F2 8 0 R >> >> >>"
    )
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return _file(b"<< /Type /Catalog /Pages 2 0 R >>", pages, page, stream, *_FONTS)


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().encode()


def _file(*objects: bytes) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    ends = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + ends


def test_characters_that_stand_alone_are_read_though_neither_file_nor_system_has_their_font(tmp_path: Path) -> None:
    lines = ("行政处罚决定书", "海应急罚〔2024〕12号", "2024年4月8日")
    path = tmp_path / "决定书.pdf"
    path.write_bytes(written(*lines))

    (page,) = read_pages(path)

    assert [block.text for block in page.blocks] == list(lines)
    assert all(block.box is not None and block.box.y1 - block.box.y0 > 5 for block in page.blocks)
