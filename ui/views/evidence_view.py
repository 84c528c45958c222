"""What the decision rests on: each fact, the papers that state it, and what stands on nothing or on one kind only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QTreeView, QVBoxLayout, QWidget

from ui.models.evidence import EvidenceModel
from ui.words import tr

if TYPE_CHECKING:  # only what is handed over; the window need not wait for what makes it
    from casereview.evidence_map import EvidenceMap


class EvidenceView(QWidget):
    """Shows the map it is given; what is not found in the same words is a question, no fault."""

    places_chosen = Signal(object)
    """The user wants to see these places: a tuple of Source, the evidence and the decision side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = EvidenceModel(self)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.only_asked = QCheckBox(tr("只看需要核对的"))
        self.only_asked.setAccessibleName(tr("只看需要核对的"))
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setUniformRowHeights(True)
        self.tree.setAlternatingRowColors(True)
        self.tree.setAccessibleName(tr("证据对照"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.note, self.only_asked):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
        self.only_asked.toggled.connect(self._sift)
        self.tree.activated.connect(self._open)
        self.tree.clicked.connect(self._open)

    def show_evidence(self, shown: EvidenceMap) -> None:
        """Replace whatever is shown; every fact is unfolded."""
        self.model.palette = self.palette()
        self.model.show(shown)
        self.note.setText(_note(shown))
        self.tree.expandAll()
        for at, sample in enumerate(("——" * 20, "——" * 9, "——" * 14)):
            self.tree.setColumnWidth(at, self.fontMetrics().horizontalAdvance(sample))
        self._sift(self.only_asked.isChecked())

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        if event.type() is QEvent.Type.PaletteChange:
            self.model.palette = self.palette()
        super().changeEvent(event)

    def _sift(self, only: bool) -> None:
        for row, fact in enumerate(self.model.facts):
            self.tree.setRowHidden(row, QModelIndex(), only and fact.footing not in self.model.asked)

    def _open(self, index: QModelIndex) -> None:
        self.places_chosen.emit(self.model.places_at(index))


def _note(shown: EvidenceMap) -> str:
    if not shown.facts:
        return tr("卷内没有读到处罚决定书认定的事实。")
    return tr(
        "决定书 {facts} 项内容，其中 {asked} 项未见证据载明或者仅见于一种证据，请核对；按相同文字查找，不扣分。"
    ).format(facts=len(shown.facts), asked=len(shown.asked))
