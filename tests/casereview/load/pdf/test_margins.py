"""Running heads and page counters are told from the body, however few the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from casereview.load.pdf.document import read_pdf
from casereview.terms import BlockKind
from tests.casereview.load.made import pdf_of

BODY, HEADER, FOOTER = BlockKind.BODY, BlockKind.HEADER, BlockKind.FOOTER


@pytest.mark.parametrize(
    ("pages", "size", "head"),
    [
        (1, 10, BODY),
        (2, 10, HEADER),
        (2, 18, BODY),  # two papers with one title
        (3, 18, HEADER),
    ],
)
def test_what_repeats_at_the_edge_is_a_running_head(tmp_path: Path, pages: int, size: int, head: BlockKind) -> None:
    def fill(document: FPDF) -> None:
        document.set_auto_page_break(False)
        for number in range(pages):
            if number:
                document.add_page()
            document.set_font("song", size=size)
            document.text(80, 18, "行政执法文书")
            document.set_font("song", size=12)
            document.text(30, 60, f"第{number}份的正文。")
            document.text(100, 288, f"- {number + 1} -")

    found, _, _ = read_pdf(pdf_of(tmp_path / "a.pdf", fill))

    assert [[block.kind for block in page.blocks] for page in found] == [[head, BODY, FOOTER]] * pages
