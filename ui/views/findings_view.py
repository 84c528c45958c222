"""The list of findings by clause, and the way from each to the page that shows it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from casereview.model import Finding, Review, Score
from casereview.terms import Outcome
from ui.models.findings import FINDING_ROLE, FindingsModel


class FindingsView(QTreeView):
    """Shows the findings it is given; it neither judges nor scores."""

    finding_chosen = Signal(object)
    """The user has moved to a finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FindingsModel(self)
        self.setModel(self._model)
        self.selectionModel().currentChanged.connect(self._announce)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName("评查条款")

    def show_findings(self, review: Review, score: Score) -> None:
        """Replace whatever is listed; sections open, and clauses with something to say."""
        self._model.show(review, score)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 84), (2, 92), (3, 52), (4, 52)):
            header.resizeSection(column, width)
        self._unfold()

    def select_first_failure(self) -> None:
        """Move to the first finding that is not in order, if there is one."""
        for section in range(self._model.rowCount()):
            parent = self._model.index(section, 0)
            for row in range(self._model.rowCount(parent)):
                index = self._model.index(row, 0, parent)
                finding = index.data(FINDING_ROLE)
                if isinstance(finding, Finding) and finding.outcome is Outcome.FAIL:
                    self.setCurrentIndex(index)
                    self.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)
                    return

    def _unfold(self) -> None:
        for section in range(self._model.rowCount()):
            parent = self._model.index(section, 0)
            self.expand(parent)
            for row in range(self._model.rowCount(parent)):
                index = self._model.index(row, 0, parent)
                finding = index.data(FINDING_ROLE)
                if isinstance(finding, Finding) and finding.outcome is Outcome.FAIL:
                    self.expand(index)

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        finding = current.data(FINDING_ROLE)
        if isinstance(finding, Finding):
            self.finding_chosen.emit(finding)
