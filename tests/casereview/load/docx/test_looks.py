"""How Word pages look."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt

from casereview.load.docx.document import read_docx
from casereview.load.docx.looks import Look, Sheet, WordLooks, word_looks
from casereview.load.files import UnreadableError
from tests.casereview.load.made import bytes_of, ink

SAMPLES = Path(__file__).parents[4] / "sample_cases"


def looks_of(path: Path, document: docx.document.Document) -> WordLooks:
    document.save(str(path))
    return word_looks(path)


def test_alignment_indent_and_weight_are_told_for_every_block(tmp_path: Path) -> None:
    document = docx.Document()
    title = document.add_paragraph()
    title.add_run("行政处罚决定书").bold = True
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    body = document.add_paragraph("经查明，你单位")
    body.paragraph_format.first_line_indent = Pt(24)
    body.paragraph_format.left_indent = Pt(10)
    document.add_paragraph("2025年6月26日").alignment = WD_ALIGN_PARAGRAPH.RIGHT

    assert looks_of(tmp_path / "a.docx", document).looks == (
        (Look("center", bold=True), Look("", first=24.0, left=10.0), Look("right")),
    )


def test_tables_tell_the_widths_of_their_columns_by_their_number(tmp_path: Path) -> None:
    document = docx.Document()
    for widths in ((100, 200), (50, 60, 70)):
        table = document.add_table(rows=1, cols=len(widths))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Pt(width)
        document.add_paragraph()

    assert looks_of(tmp_path / "a.docx", document).columns == {0: (100.0, 200.0), 1: (50.0, 60.0, 70.0)}


def test_each_page_has_its_sheet(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("一").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("二")
    section = document.sections[0]
    section.page_width, section.page_height = Pt(842), Pt(595)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(50)

    assert looks_of(tmp_path / "a.docx", document).sheets == (Sheet(842, 595, 50, 50, 50, 50),) * 2


def test_pictures_are_found_by_what_they_are_made_of(tmp_path: Path) -> None:
    document, data = docx.Document(), bytes_of(ink())
    document.add_paragraph("签名：").add_run().add_picture(BytesIO(data))

    looks = looks_of(tmp_path / "a.docx", document)

    (graphic,) = read_docx(tmp_path / "a.docx")[0].graphics
    assert graphic.digest == hashlib.sha256(data).hexdigest()
    assert looks.pictures[graphic.digest] == data


@pytest.mark.parametrize("path", sorted((SAMPLES / "many-faults-word").rglob("*.docx")), ids=lambda path: path.stem)
def test_every_block_and_picture_of_the_sample_papers_has_its_look(path: Path) -> None:
    looks, pages = word_looks(path), read_docx(path)

    assert [len(of_page) for of_page in looks.looks] == [len(page.blocks) for page in pages]
    assert len(looks.sheets) == len(pages)
    assert {graphic.digest for page in pages for graphic in page.graphics} <= looks.pictures.keys()
    tables = {block.cell.table for page in pages for block in page.blocks if block.cell is not None}
    assert tables <= looks.columns.keys()


def test_a_file_that_cannot_be_opened_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "坏.docx").write_bytes(b"no Word file")

    with pytest.raises(UnreadableError):
        word_looks(tmp_path / "坏.docx")
    with pytest.raises(UnreadableError):
        word_looks(tmp_path / "没有.docx")


def test_an_old_word_file_looks_as_the_new_one_it_becomes() -> None:
    looks = word_looks(Path(__file__).parents[3] / "fixtures" / "load" / "record.doc")
    assert looks.pictures
    assert len(looks.looks) == 2
