"""Like questions on one screen: signatures and seals, places of one rule, small faults; each sitting is one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTableView, QTabWidget, QVBoxLayout, QWidget

from casereview.crops import Crop
from casereview.like_questions import Alike, Answer, Batches
from ui.models.batch import answer_text
from ui.models.small_faults import SmallFaultsModel
from ui.widgets.cards_list import CardsList
from ui.words import tr

_AT_ONCE = 8  # crops asked for at one time


class BatchView(QTabWidget):
    """Shows the batches it is given, and says what was answered, all at once."""

    answered = Signal(tuple)
    """Wishes, to be taken as one step."""
    crops_wanted = Signal(tuple)
    """Sources of which the view would show what stands there; handed to `show_crops`."""
    places_chosen = Signal(tuple)
    """The place of the card that is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks, self.places = _Sitting(of_marks=True), _Sitting(of_marks=False)
        self.small = _SmallFaults()
        self.addTab(self.marks, tr("签章核对"))
        self.addTab(self.places, tr("同类问题"))
        self.addTab(self.small, tr("小额扣分"))
        for sitting in (self.marks, self.places):
            sitting.answered.connect(self.answered)
            sitting.list.looked_at.connect(lambda source: self.places_chosen.emit((source,)))
        self.small.answered.connect(self.answered)
        self.setAccessibleName(tr("批量评判"))

    def show_batches(self, batches: Batches) -> None:
        """Replace what is shown, opened where there is something to answer."""
        self.marks.show_questions([group for group in batches.alike if group.of_marks])
        self.places.show_questions([group for group in batches.alike if not group.of_marks])
        self.small.show_faults(batches)
        counts = (self.marks.count, self.places.count, len(batches.small_faults))
        for tab, count in enumerate(counts):
            title = (tr("签章核对"), tr("同类问题"), tr("小额扣分"))[tab]
            self.setTabText(tab, f"{title} {count}")
            self.setTabEnabled(tab, bool(count))
        self.setCurrentIndex(next((tab for tab, count in enumerate(counts) if count), 0))
        self._ask_for_crops()

    def show_crops(self, crops: Sequence[Crop]) -> None:
        """Show what stands at these places, and ask for the next ones."""
        for sitting in (self.marks, self.places):
            sitting.list.cards.show_crops(crops)
        self._ask_for_crops()

    def _ask_for_crops(self) -> None:
        wanted = (*self.marks.list.cards.without_crop(_AT_ONCE), *self.places.list.cards.without_crop(_AT_ONCE))
        if wanted:
            self.crops_wanted.emit(wanted[:_AT_ONCE])


class _Sitting(QWidget):
    """Cards, the three answers, and how far one has come."""

    answered = Signal(tuple)

    def __init__(self, *, of_marks: bool) -> None:
        super().__init__()
        self.list = CardsList()
        self.buttons = {answer: self._button(answer, number, of_marks) for number, answer in enumerate(Answer, 1)}
        self.question, self.said = QLabel(tr("正在整理同类问题…")), QLabel()
        for label in (self.question, self.said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.done = QPushButton(tr("写入评判"))
        self.done.setAccessibleName(tr("把以上答复写入评判"))
        row = QHBoxLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.said, 1)
        row.addWidget(self.done)
        column = QVBoxLayout(self)
        column.addWidget(self.question)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.answered.connect(self._tell)
        self.list.looked_at.connect(lambda _source: self.question.setText(self.list.asked))
        self.done.clicked.connect(lambda: self.answered.emit(self.list.cards.wishes))

    @property
    def count(self) -> int:
        """How many places there are to look at."""
        return len(self.list.cards.cards)

    def show_questions(self, alike: Sequence[Alike]) -> None:
        self.list.cards.show_questions(alike)
        self.question.clear()
        if self.count:
            self.list.choose(0)
        self._tell()

    def _tell(self) -> None:
        cards = self.list.cards
        text = tr("已答 {answered}/{count}，可写入 {wishes} 项评判").format(
            answered=cards.answered, count=self.count, wishes=len(cards.wishes)
        )
        if cards.kept_open:
            text += tr("；{count} 项涉及 3 分以上，须逐项评判").format(count=cards.kept_open)
        self.said.setText(text)
        self.done.setEnabled(bool(cards.wishes))

    def _button(self, answer: Answer, number: int, of_marks: bool) -> QPushButton:
        text = answer_text(answer, of_marks=of_marks)
        button = QPushButton(f"{text}　{number}")
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._say(answer))
        return button

    def _say(self, answer: Answer) -> None:
        self.list.say(answer)
        self.list.setFocus()


class _SmallFaults(QWidget):
    """Small faults, seen before they are agreed with."""

    answered = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.model = SmallFaultsModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setAccessibleName(tr("小额扣分"))
        digit = self.fontMetrics().horizontalAdvance("0")
        for section, digits in enumerate((10, 6, 60)):
            self.table.setColumnWidth(section, digit * digits)
        self.done = QPushButton()
        column = QVBoxLayout(self)
        column.addWidget(
            QLabel(tr("不满 3 分、不涉否决的扣分列在这里，看过后一并确认；不同意的先去掉勾，再逐项评判。"))
        )
        column.addWidget(self.table, 1)
        column.addWidget(self.done)
        self.model.dataChanged.connect(lambda *_indexes: self._tell())
        self.done.clicked.connect(lambda: self.answered.emit(self.model.wishes))
        self._tell()

    def show_faults(self, batches: Batches) -> None:
        self.model.show_faults(batches.small_faults)
        self._tell()

    def _tell(self) -> None:
        self.done.setText(tr("确认以上 {count} 项扣分").format(count=len(self.model.wishes)))
        self.done.setEnabled(bool(self.model.wishes))
