"""原卷核对: all questions of the paper volume on one screen, answered and closed together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from casereview.original_volume import VolumeQuestion
from casereview.terms import Outcome
from ui.models.volume_questions import REASON, TEXT, VolumeQuestionsModel
from ui.words import tr


class OriginalVolumeDialog(QDialog):
    """Lets somebody with the volume in hand answer for the rows chosen, or for all at once."""

    answered = Signal(object)
    """What is wanted of the findings: a tuple of Wish, to be taken as one step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("原卷核对"))
        self.model = VolumeQuestionsModel(self)
        self.table = _table(self.model, tr("原卷核对事项"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setAccessibleName(tr("说明"))
        self.passes = _button(tr("符合"), lambda: self._answer(Outcome.PASS))
        self.fails = _button(tr("不符合"), lambda: self._answer(Outcome.FAIL))
        self.idle = _button(tr("不涉及"), lambda: self._answer(Outcome.NOT_APPLICABLE))
        self.unsay = _button(tr("清空"), lambda: self._answer(None))
        self.all_pass = _button(tr("其余均符合"), self._pass_rest)
        self.close_all = _button(tr("一并提交"), self._submit)
        self.leave = _button(tr("取消"), self.reject)
        self._lay_out()
        self.model.dataChanged.connect(lambda *_: self._say())
        self.show_questions(())

    def show_questions(self, questions: object) -> None:
        """Ask what `volume_questions` found."""
        assert isinstance(questions, tuple)
        found: tuple[VolumeQuestion, ...] = questions
        self.model.show_questions(found)
        self.table.resizeRowsToContents()
        if found:
            self.table.selectRow(0)
        self._say()

    def _lay_out(self) -> None:
        answers, ending = QHBoxLayout(), QHBoxLayout()
        for button in (self.passes, self.fails, self.idle, self.unsay):
            answers.addWidget(button)
        answers.addStretch(1)
        answers.addWidget(self.all_pass)
        ending.addStretch(1)
        for button in (self.close_all, self.leave):
            ending.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addLayout(answers)
        column.addLayout(ending)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 100, metrics.height() * 34)

    def _answer(self, verdict: Outcome | None) -> None:
        """Say this of the rows chosen, and go to the next that nothing is said of."""
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        for row in chosen:
            self.model.answer(row, verdict)
        rest = [row for row, answer in enumerate(self.model.answers) if answer.verdict is None]
        after = [row for row in rest if chosen and row > chosen[-1]] or rest
        if verdict is Outcome.FAIL and chosen:
            self._edit(self.model.index(chosen[0], REASON))
        elif verdict is not None and after:
            self.table.selectRow(after[0])

    def _pass_rest(self) -> None:
        for row, answer in enumerate(self.model.answers):
            if answer.verdict is None:
                self.model.answer(row, Outcome.PASS)

    def _submit(self) -> None:
        """Hand over all answers, or show the cell that cannot stay."""
        self.table.setCurrentIndex(QModelIndex())  # what is being typed counts
        if (wrong := self.model.complaint()) is not None:
            row, column, said = wrong
            self._edit(self.model.index(row, column))
            clause = self.model.questions[row].clause
            self.said.setText(tr("第 {clause} 条：{said}").format(clause=clause, said=said))
            return
        if wishes := self.model.wishes():
            self.answered.emit(wishes)
        self.accept()

    def _edit(self, index: QModelIndex) -> None:
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def _say(self) -> None:
        asked = len(self.model.questions)
        left = sum(answer.verdict is None for answer in self.model.answers)
        self.all_pass.setEnabled(left > 0)
        self.close_all.setEnabled(left < asked)
        if not asked:
            self.said.setText(tr("没有须对照原卷核对的事项。"))
            return
        text = tr("以下 {asked} 项只能对照纸质原卷核对，尚有 {left} 项未答；选中后作答，一并提交，可一步撤销。")
        self.said.setText(text.format(asked=asked, left=left))


def _table(model: VolumeQuestionsModel, name: str) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setWordWrap(True)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    header, figure = table.horizontalHeader(), table.fontMetrics().averageCharWidth()
    for column, width in enumerate((6, 0, 7, 12, 7, 30)):
        header.resizeSection(column, max(width, 6) * figure)
    header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
    header.sectionResized.connect(lambda *_: table.resizeRowsToContents())
    return table


def _button(text: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: act())
    return button
