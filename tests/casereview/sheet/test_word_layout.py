"""What is read of a Word document to lay it out."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from casereview.score import score
from casereview.sheet import word_writing
from casereview.sheet.docx import docx_bytes
from casereview.sheet.word_layout import Align, Grid, Paragraph, WordLayout, word_layout
from tests.review_builder import a_review


def laid_out(write: Callable[[Any], None]) -> WordLayout:
    document = word_writing.new_document("题", landscape=True, margins=(13, 15), size=9)
    write(document)
    return word_layout(word_writing.settled_bytes(document))


def test_paper_and_margins_are_those_of_the_section() -> None:
    layout = laid_out(lambda _document: None)

    assert (layout.width, layout.height) == pytest.approx((841.9, 595.3), abs=0.1)
    assert layout.margins == pytest.approx((36.85, 42.5, 36.85, 42.5), abs=0.1)


def test_a_run_has_its_own_type_or_that_of_the_document() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("正文")
        run = paragraph.add_run("大字")
        run.bold, run.font.size = True, Pt(18)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.space_before = Pt(6)

    (paragraph,) = laid_out(write).parts

    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.size, run.bold, run.font) for run in paragraph.runs] == [
        ("正文", 9.0, False, "宋体"),
        ("大字", 18.0, True, "宋体"),
    ]
    assert (paragraph.align, paragraph.before, paragraph.after) == (Align.RIGHT, 6.0, 0.0)


def test_a_table_has_widths_heads_shades_and_merged_cells() -> None:
    def write(document: Any) -> None:
        grid = document.add_table(3, 3)
        word_writing.write(grid.cell(0, 0), "表头", bold=True, shade=word_writing.SHADE)
        grid.cell(1, 0).merge(grid.cell(1, 2)).text = "横跨"
        grid.cell(0, 2).merge(grid.cell(1, 2))
        word_writing.keep_rows_whole(grid)
        grid.rows[2].height = Mm(10)
        word_writing.set_widths(grid, (10, 20, 30))

    grid = next(part for part in laid_out(write).parts if isinstance(part, Grid))

    assert grid.widths == pytest.approx((28.3, 56.7, 85.0), abs=0.1)
    assert [(line.heads, line.whole) for line in grid.lines] == [(True, False), (False, True), (False, True)]
    head = grid.lines[0].fields[0]
    assert (head.shade, head.paragraphs[0].text, head.paragraphs[0].runs[0].bold) == ("E8EEF5", "表头", True)
    assert any(field.span > 1 for line in grid.lines for field in line.fields)
    assert any(field.continues for field in grid.lines[1].fields)
    assert grid.lines[2].height == pytest.approx(28.3, abs=0.1)


def test_a_break_inside_a_cell_stays_a_break() -> None:
    def write(document: Any) -> None:
        word_writing.write(document.add_table(1, 1).cell(0, 0), "一\n二")

    assert laid_out(write).texts == ("一\n二",)


def test_every_paragraph_of_the_sheet_is_there_in_order() -> None:
    review = a_review()
    content = docx_bytes(review, score(review))

    document: Any = docx.Document(io.BytesIO(content))
    body = document.element.body
    paragraphs = [element for element in body.iter() if element.tag.endswith("}p")]
    texts = [WordParagraph(element, document).text for element in paragraphs]

    assert word_layout(content).texts == tuple(text for text in texts if text.strip())
