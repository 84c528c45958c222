"""Several reviews as one table for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from casereview.model import Review, Score
from casereview.phrases import points_text
from casereview.terms import Outcome

HEADINGS = ("案卷", "文书", "阶段", "标准", "得分区间", "不符合", "待核", "拟否决")


def overview_row(name: str, review: Review, score: Score) -> tuple[str, ...]:
    """One case as a row of the table."""
    automatic = [f for f in review.findings if not f.manual]
    return (
        name,
        str(len(review.case.documents)),
        str(review.case.stage),
        review.pack.id,
        f"{points_text(score.lower)}—{points_text(score.upper)}",
        str(sum(1 for f in automatic if f.outcome is Outcome.FAIL)),
        str(sum(1 for f in automatic if f.outcome is Outcome.UNSURE)),
        str(len(score.proposed_vetoes)),
    )


def overview_table(rows: Sequence[tuple[str, ...]]) -> str:
    """The rows under their headings, columns lined up for double-width characters."""
    table = [HEADINGS, *rows]
    widths = [max(_width(row[column]) for row in table) for column in range(len(HEADINGS))]
    return "\n".join("  ".join(_padded(text, width) for text, width in zip(row, widths, strict=True)) for row in table)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
