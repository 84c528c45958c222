"""A Word document laid out as pages."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casereview.score import score
from casereview.sheet.docx import docx_bytes
from tests.review_builder import a_review
from tests.ui.opened import opened_sample
from tests.ui.windows import SOON
from ui.sheet_pages import UNIT, Drawn, sheet_pages
from ui.tasks import Task


def made(write: Callable[[Any], None]) -> bytes:
    """The bytes of a Word document on A4 with these contents."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
    write(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def texts_of(content: bytes) -> list[str]:
    """Every run of text of the document, in order, as the package holds it."""
    body = docx.Document(io.BytesIO(content)).element.body
    return [text.text for text in body.iter(qn("w:t")) if text.text]


@pytest.mark.parametrize("name", ["many-faults-word", "unsigned-draft"])
def test_every_word_of_the_sheet_stands_on_its_pages_in_order(qtbot: QtBot, name: str) -> None:
    opened = opened_sample(name)
    content = docx_bytes(opened.review, opened.score)

    shown = "".join(page.text for page in sheet_pages(content) if page)

    rest = _without_heads(shown, texts_of(content))
    assert rest == ""


def _without_heads(shown: str, texts: list[str]) -> str:
    """What is shown beyond the texts, taken off one after the other; table heads stand again on each page."""
    heads = "条款评查项目标准分扣分待评分扣分理由或待核事项所在文书依据"
    at = 0
    for text in texts:
        for piece in text.split("\n"):
            found = shown.find(piece, at)
            assert found >= 0, piece
            assert shown[at:found].strip() in ("", heads), shown[at:found]
            at = found + len(piece)
    return shown[at:]


def test_a_changed_document_changes_the_pages(qtbot: QtBot) -> None:
    review = a_review()
    before = docx_bytes(review, score(review))
    document = docx.Document(io.BytesIO(before))
    document.tables[1].cell(2, 5).paragraphs[0].runs[0].text = "改过的理由"
    buffer = io.BytesIO()
    document.save(buffer)

    assert "改过的理由" not in "".join(page.text for page in sheet_pages(before))
    assert "改过的理由" in "".join(page.text for page in sheet_pages(buffer.getvalue()))


def test_paper_margins_size_weight_and_centre_are_those_of_the_document(qtbot: QtBot) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run("题目")
        run.bold, run.font.size = True, Pt(18)
        document.add_paragraph("正文")

    (page,) = sheet_pages(made(write))

    title, text = page.words
    assert (page.width, page.height) == pytest.approx((595.3 * UNIT, 841.9 * UNIT), abs=2)
    assert (title.run.size, title.run.bold, text.run.bold) == (18.0, True, False)
    assert title.x == pytest.approx(page.width / 2 - 18 * UNIT, rel=0.05)
    assert text.x == pytest.approx(56.7 * UNIT, abs=2)


def test_columns_have_their_widths_and_a_merged_cell_spans_them(qtbot: QtBot) -> None:
    def write(document: Any) -> None:
        grid = document.add_table(2, 2)
        grid.autofit = False
        for column, width in zip(grid.columns, (Mm(30), Mm(60)), strict=True):
            column.width = width
        grid.cell(0, 0).merge(grid.cell(0, 1)).text = "合并"
        grid.cell(1, 0).text, grid.cell(1, 1).text = "左", "右"

    (page,) = sheet_pages(made(write))

    assert _widths(page) == pytest.approx([90 / 25.4 * 72 * UNIT, 30 / 25.4 * 72 * UNIT, 60 / 25.4 * 72 * UNIT], abs=5)


def _widths(page: Drawn) -> list[float]:
    """The widths of the cells, by the line above each."""
    level = [rule for rule in page.rules if rule.y1() == rule.y2() and rule.x1() < rule.x2()]
    return [rule.length() for rule in level]


def test_the_head_of_a_table_stands_on_every_page_it_goes_on(qtbot: QtBot) -> None:
    def write(document: Any) -> None:
        grid = document.add_table(80, 1)
        for index, row in enumerate(grid.rows):
            row.cells[0].text = f"第{index}行"
        mark = OxmlElement("w:tblHeader")
        grid.rows[0]._tr.get_or_add_trPr().append(mark)

    first, *others = sheet_pages(made(write))

    assert others
    assert [page.words[0].text for page in (first, *others)] == ["第0行"] * (1 + len(others))
    assert "".join(page.text for page in (first, *others)).count("行") == 80 + len(others)


def test_a_row_higher_than_a_page_goes_on_to_the_next(qtbot: QtBot) -> None:
    long = "\n".join(f"第{number}句。" for number in range(120))

    def write(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = long

    pages = sheet_pages(made(write))

    assert len(pages) > 1
    assert "".join(page.text for page in pages) == long.replace("\n", "")


def test_pages_laid_out_beside_the_window_are_the_same(qtbot: QtBot) -> None:
    review = a_review()
    content = docx_bytes(review, score(review))
    task = Task(lambda _progress: sheet_pages(content), QApplication.instance() or QApplication([]))

    with qtbot.waitSignal(task.succeeded, timeout=SOON) as done:
        task.start()

    assert done.args == [sheet_pages(content)]
