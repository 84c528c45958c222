"""Word files are read as Word prints them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document
from docx.enum.text import WD_BREAK, WD_PARAGRAPH_ALIGNMENT
from docx.shared import Cm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.load.docx.document import read_docx
from casereview.load.files import UnreadableError
from casereview.model import Cell
from casereview.terms import BlockKind, GraphicKind
from tests.casereview.load.made import bytes_of, fingerprint, ink, photo, seal, word_of, zip_of

TEXTS = st.text(st.sampled_from("行政处罚决定书当事人：，。〔〕（）Aa1 0_□"), min_size=1, max_size=30)


def texts(path: Path) -> list[list[str]]:
    return [[block.text for block in page.blocks] for page in read_docx(path)]


@settings(max_examples=25, deadline=None)
@given(
    paragraphs=st.lists(TEXTS, min_size=1, max_size=6),
    rows=st.lists(st.lists(TEXTS, min_size=3, max_size=3), max_size=4),
)
def test_the_text_is_that_of_python_docx(paragraphs: list[str], rows: list[list[str]]) -> None:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(len(rows), 3)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.docx"
        document.save(str(path))
        blocks = [block for page in read_docx(path) for block in page.blocks]
    assert [block.text for block in blocks if block.cell is None] == [p.text for p in document.paragraphs if p.text]
    assert {(b.cell.row, b.cell.column): b.text for b in blocks if b.cell} == {
        (y, x): table.cell(y, x).text for y in range(len(rows)) for x in range(3)
    }


def test_merged_cells_are_one_cell_with_spans(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "当事人"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "意见"
    document.save(str(tmp_path / "a.docx"))
    (page,) = read_docx(tmp_path / "a.docx")
    assert [(block.cell, block.text) for block in page.blocks if block.text] == [
        (Cell(0, 0, 0, 2, 1), "当事人"),
        (Cell(0, 2, 1, 1, 2), "意见"),
    ]
    assert len(page.blocks) == 7


def test_a_nested_table_follows_with_its_own_number(tmp_path: Path) -> None:
    document = Document()
    outer = document.add_table(1, 1).cell(0, 0)
    outer.text = "外"
    outer.add_table(1, 1).cell(0, 0).text = "内"
    document.save(str(tmp_path / "a.docx"))
    (page,) = read_docx(tmp_path / "a.docx")
    assert [(block.text, block.cell) for block in page.blocks] == [("外", Cell(0, 0, 0)), ("内", Cell(1, 0, 0))]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "增"),
        ("<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>", "新"),
        (
            "<w:r><w:t>签名：</w:t></w:r><w:r><w:rPr><w:u/></w:rPr><w:t xml:space='preserve'>____    </w:t></w:r>",
            "签名：____    ",
        ),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        (
            "<w:r><w:sym w:font='Wingdings 2' w:char='F052'/><w:t>是</w:t></w:r>"
            "<w:r><w:sym w:font='Wingdings' w:char='F0A8'/></w:r>",
            "☑是□",
        ),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r>", "显"),
        (
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>"
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>2024年</w:t></w:r>"
            "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            "2024年",
        ),
        (
            "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='1'/></w:checkBox></w:ffData>"
            "</w:fldChar></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>现场</w:t></w:r>",
            "☑现场",
        ),
        (
            "<w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>控</w:t></w:r></w:sdtContent></w:sdt>",
            "链控",
        ),
    ],
)
def test_a_paragraph_reads_as_printed(tmp_path: Path, runs: str, text: str) -> None:
    assert texts(word_of(tmp_path / "a.docx", f"<w:p>{runs}</w:p>")) == [[text]]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>"
    path = word_of(
        tmp_path / "a.docx",
        "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    )
    (page,) = read_docx(path)
    assert [(block.text, block.kind) for block in page.blocks] == [
        ("正文", BlockKind.BODY),
        ("框内", BlockKind.TEXT_BOX),
    ]


PAGE_BREAK = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
NOTED = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>后</w:t></w:r></w:p>"
BEFORE = "<w:p><w:r><w:t>前</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "middle",
    [
        (PAGE_BREAK, NOTED),
        (NOTED,),
        ("<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:lastRenderedPageBreak/><w:t>后</w:t></w:r></w:p>",),
        ("<w:p><w:r><w:br w:type='page'/><w:t>后</w:t></w:r></w:p>",),
        ("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", NOTED),
    ],
)
def test_a_page_ends_once(tmp_path: Path, middle: tuple[str, ...]) -> None:
    assert texts(word_of(tmp_path / "a.docx", BEFORE, *middle)) == [["前"], ["后"]]


def test_a_paragraph_that_wraps_over_the_page_end_stays_whole(tmp_path: Path) -> None:
    wrapped = "<w:p><w:r><w:t>上</w:t><w:lastRenderedPageBreak/><w:t>下</w:t></w:r></w:p>"
    assert texts(word_of(tmp_path / "a.docx", wrapped, BEFORE)) == [["上下"], ["前"]]


def test_headers_and_footers_stand_on_every_page(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "某局"
    document.add_paragraph("一").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("二")
    document.sections[0].footer.paragraphs[0].text = "页脚"
    document.save(str(tmp_path / "a.docx"))
    assert texts(tmp_path / "a.docx") == [["某局", "一", "页脚"], ["某局", "二", "页脚"]]


def test_size_and_alignment_come_from_run_and_style(tmp_path: Path) -> None:
    document = Document()
    title = document.add_paragraph()
    title.add_run("决定书").font.size = Pt(22)
    title.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    document.add_paragraph("正文")
    document.save(str(tmp_path / "a.docx"))
    (page,) = read_docx(tmp_path / "a.docx")
    assert [(block.size, block.centred) for block in page.blocks] == [(22.0, True), (11.0, False)]


def test_list_paragraphs_carry_their_numbers(tmp_path: Path) -> None:
    document = Document()
    for text in ("甲", "乙"):
        document.add_paragraph(text, style="List Number")
    document.save(str(tmp_path / "a.docx"))
    assert texts(tmp_path / "a.docx") == [["1.甲", "2.乙"]]


def test_pictures_stand_in_their_block_before_their_character(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("题目")
    paragraph = document.add_paragraph("承办人：")
    paragraph.add_run().add_picture(BytesIO(bytes_of(ink())), width=Cm(3))
    paragraph.add_run("日期")
    document.add_paragraph().add_run().add_picture(BytesIO(bytes_of(seal())), width=Cm(4))
    document.add_paragraph().add_run().add_picture(BytesIO(bytes_of(fingerprint())), width=Cm(1.5))
    document.add_paragraph().add_run().add_picture(BytesIO(bytes_of(photo())), width=Cm(10))
    document.save(str(tmp_path / "a.docx"))
    (page,) = read_docx(tmp_path / "a.docx")
    assert [(graphic.kind, graphic.block, graphic.offset) for graphic in page.graphics] == [
        (GraphicKind.INK, 1, 4),
        (GraphicKind.SEAL, 2, 0),
        (GraphicKind.FINGERPRINT, 3, 0),
        (GraphicKind.PHOTO, 4, 0),
    ]


def test_a_picture_before_a_page_break_stays_on_its_page(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("签名：")
    paragraph.add_run().add_picture(BytesIO(bytes_of(ink())), width=Cm(3))
    paragraph.add_run().add_break(WD_BREAK.PAGE)
    paragraph.add_run().add_picture(BytesIO(bytes_of(seal())), width=Cm(4))
    document.add_paragraph("第二页")

    document.save(str(tmp_path / "a.docx"))

    pages = read_docx(tmp_path / "a.docx")

    assert [[(g.kind, g.block, g.offset) for g in page.graphics] for page in pages] == [
        [(GraphicKind.INK, 0, 3)],
        [(GraphicKind.SEAL, 0, 0)],
    ]


def test_a_signature_line_is_told_from_a_signed_one(tmp_path: Path) -> None:
    line = "<w:p><w:r><w:pict><v:shape><o:signatureline o:suggestedsigner='张三'/></v:shape></w:pict></w:r></w:p>"
    path = word_of(tmp_path / "a.docx", BEFORE, line)
    assert [g.kind for page in read_docx(path) for g in page.graphics] == [GraphicKind.SIGNATURE_LINE]
    import zipfile

    with zipfile.ZipFile(path, "a") as package:
        package.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    assert [(g.kind, g.name) for page in read_docx(path) for g in page.graphics] == [
        (GraphicKind.DIGITAL_SIGNATURE, "张三")
    ]


def test_a_file_of_page_pictures_is_a_scan(tmp_path: Path) -> None:
    document = Document()
    document.add_picture(BytesIO(bytes_of(photo())), width=Cm(15))
    document.save(str(tmp_path / "a.docx"))
    with pytest.raises(UnreadableError, match="只有图片，没有文字"):
        read_docx(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "密码"), (b"PK\x03\x04broken", "已损坏"), (b"text", "已损坏")],
)
def test_what_is_no_word_file_is_refused_with_a_sentence(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=words):
        read_docx(path)


def test_a_zip_without_a_body_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="缺少正文"):
        read_docx(zip_of(tmp_path / "a.docx", {"a.txt": b"x"}))


def test_signatures_in_a_footer_are_on_every_page_and_letterheads_are_none(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("第一页").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("第二页")
    document.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(bytes_of(seal())), width=Cm(3))
    foot = document.sections[0].footer.paragraphs[0]
    foot.add_run("询问人：")
    foot.add_run().add_picture(BytesIO(bytes_of(ink())), width=Cm(2))
    path = tmp_path / "a.docx"
    document.save(str(path))
    pages = read_docx(path)
    assert [[(g.kind, page.blocks[g.block or 0].text, g.offset) for g in page.graphics] for page in pages] == [
        [(GraphicKind.INK, "询问人：", 4)],
        [(GraphicKind.INK, "询问人：", 4)],
    ]


def test_floating_pictures_are_told_from_those_in_the_text(tmp_path: Path) -> None:
    document = Document()
    for _ in range(2):
        document.add_paragraph("签名：").add_run().add_picture(BytesIO(bytes_of(ink())), width=Cm(2))
    inline = document.paragraphs[1]._p.xpath(".//wp:inline")[0]
    inline.tag = inline.tag.replace("inline", "anchor")
    path = tmp_path / "a.docx"
    document.save(str(path))
    (page,) = read_docx(path)
    assert [graphic.floating for graphic in page.graphics] == [False, True]
