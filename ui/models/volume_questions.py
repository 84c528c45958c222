"""The questions of the paper volume with what is answered so far, as a table that can be written on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from casereview.opened import Wish
from casereview.original_volume import VolumeQuestion
from casereview.phrases import points_text
from casereview.terms import Outcome
from ui.words import tr

CLAUSE, TEXT, POINTS, VERDICT, DEDUCTED, REASON = range(6)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one question so far."""

    verdict: Outcome | None = None
    deducted: str = ""
    reason: str = ""


class VolumeQuestionsModel(QAbstractTableModel):
    """One question a row; points and reason are typed into the table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.questions: tuple[VolumeQuestion, ...] = ()
        self.answers: list[Answer] = []

    def show_questions(self, questions: tuple[VolumeQuestion, ...]) -> None:
        """Ask these, nothing answered yet."""
        self.beginResetModel()
        self.questions, self.answers = questions, [Answer() for _ in questions]
        self.endResetModel()

    def answer(self, row: int, verdict: Outcome | None) -> None:
        """Say this of a question; a fault costs all its points unless fewer are typed in."""
        question, before = self.questions[row], self.answers[row]
        costs = verdict is Outcome.FAIL and question.counts and question.points
        deducted = (before.deducted or points_text(question.points)) if costs else ""
        self.answers[row] = Answer(verdict, deducted, before.reason if verdict else "")
        self.dataChanged.emit(self.index(row, 0), self.index(row, REASON))

    def complaint(self) -> tuple[int, int, str] | None:
        """The first cell that cannot stay as it is: row, column, what is wrong."""
        for row, (question, answer) in enumerate(zip(self.questions, self.answers, strict=True)):
            if answer.verdict is None:
                continue
            if answer.verdict is Outcome.FAIL and _points(answer.deducted, question.points) is None:
                most = points_text(question.points)
                return row, DEDUCTED, tr("扣分应在 0 到 {most} 分之间").format(most=most)
            if not answer.reason.strip() and (answer.verdict is Outcome.FAIL or question.owes_reason):
                return row, REASON, tr("请写明理由")
        return None

    def wishes(self) -> tuple[Wish, ...]:
        """What is wanted of each finding that was answered."""
        return tuple(
            Wish(
                question.rule,
                question.outcome,
                answer.verdict,
                _points(answer.deducted, question.points) if answer.verdict is Outcome.FAIL else None,
                reason=answer.reason.strip(),
            )
            for question, answer in zip(self.questions, self.answers, strict=True)
            if answer.verdict is not None
        )

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: D102, N802
        return 0 if parent.isValid() else len(self.questions)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: D102, N802
        return 0 if parent.isValid() else REASON + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102, N802
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("条款"), tr("对照原卷核对"), tr("标准分"), tr("结论"), tr("扣分"), tr("理由"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if role not in _SHOWN:
            return None
        question, answer = self.questions[index.row()], self.answers[index.row()]
        points = points_text(question.points) if question.counts else tr("提示")
        verdict = tr(str(answer.verdict)) if answer.verdict else ""
        return (question.clause, _asked(question), points, verdict, answer.deducted, answer.reason)[index.column()]

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: D102, N802
        if role != Qt.ItemDataRole.EditRole or index.column() not in (DEDUCTED, REASON):
            return False
        row, text = index.row(), str(value).strip()
        before = self.answers[row]
        told = replace(before, deducted=text) if index.column() == DEDUCTED else replace(before, reason=text)
        if index.column() == DEDUCTED and text:
            told = replace(told, verdict=Outcome.FAIL)
        self.answers[row] = told
        self.dataChanged.emit(self.index(row, 0), self.index(row, REASON))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:  # noqa: D102
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        costs = self.questions[index.row()].counts and self.questions[index.row()].points
        editable = index.column() == REASON or (index.column() == DEDUCTED and bool(costs))
        return plain | Qt.ItemFlag.ItemIsEditable if editable else plain


def _asked(question: VolumeQuestion) -> str:
    """The question, what may be wrong, and where the papers of it stand."""
    looks = "\n".join(f"· {look}" for look in question.looks)
    places = "、".join(question.places)
    return "\n".join(part for part in (question.text, looks, places) if part)


def _points(text: str, most: Decimal) -> Decimal | None:
    """The points typed in; None where they are none that the rule has."""
    try:
        points = Decimal(text or "0")
    except InvalidOperation:
        return None
    return points if points.is_finite() and 0 <= points <= most and points == round(points, 2) else None
