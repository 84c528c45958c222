"""The findings as a tree: sections, their clauses, and under a clause what its rules found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QStandardItem, QStandardItemModel

from casereview.model import Finding, Review, Score
from casereview.phrases import points_text
from casereview.sheet.table import Row, sheet_table
from casereview.terms import Outcome

FINDING_ROLE = int(Qt.ItemDataRole.UserRole) + 1
COLUMNS = ("条款", "评查项目", "结论", "扣分", "待评")
_COLOURS = {
    Outcome.FAIL: "#b03a2e",
    Outcome.UNSURE: "#9c640c",
    Outcome.ERROR: "#9c640c",
    Outcome.NOT_APPLICABLE: "#888888",
}


class FindingsModel(QStandardItemModel):
    """A read-only tree in the order of the official sheet."""

    def show(self, review: Review, score: Score) -> None:
        """Replace whatever is listed."""
        self.clear()
        self.setHorizontalHeaderLabels(list(COLUMNS))
        for chapter in sheet_table(review, score).chapters:
            title = f"{chapter.title}（{points_text(chapter.kept)}/{points_text(chapter.total)}）"
            head = _cells("", title, "", points_text(chapter.lost), points_text(chapter.open))
            self.appendRow(head)
            for row in chapter.rows:
                head[0].appendRow(_clause(row))


def _clause(row: Row) -> list[QStandardItem]:
    deducted = points_text(row.deducted) if row.deducted else ""
    waiting = points_text(row.open) if row.open else ""
    items = _cells(row.clause, row.title, str(row.outcome), deducted, waiting)
    _colour(items, row.outcome)
    spoken = [f for f in row.findings if f.outcome in (Outcome.FAIL, Outcome.UNSURE, Outcome.ERROR)]
    telling = next(finding for finding in row.findings if finding.outcome is row.outcome)
    for item in items:
        item.setData(telling, FINDING_ROLE)
    for finding in spoken:
        items[0].appendRow(_finding(finding))
    return items


def _finding(finding: Finding) -> list[QStandardItem]:
    deducted = points_text(finding.deducted) if finding.deducted else ""
    waiting = points_text(finding.open) if finding.open else ""
    items = _cells("", finding.message, str(finding.outcome), deducted, waiting)
    _colour(items, finding.outcome)
    for item in items:
        item.setData(finding, FINDING_ROLE)
    return items


def _cells(*texts: str) -> list[QStandardItem]:
    items = [QStandardItem(text) for text in texts]
    for item in items:
        item.setEditable(False)
        item.setToolTip(texts[1])  # the column may be too narrow for it
    return items


def _colour(items: list[QStandardItem], outcome: Outcome) -> None:
    if outcome in _COLOURS:
        for item in items:
            item.setForeground(QBrush(QColor(_COLOURS[outcome])))
