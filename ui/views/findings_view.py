"""The list of findings by clause, and the way from each to the page that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from casereview.model import Finding, Review, Rule, Score
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
        self.setIndentation(14)
        self.setMinimumWidth(400)
        self.setAccessibleName("评查条款")

    def show_findings(self, review: Review, score: Score) -> None:
        """Replace whatever is listed; sections open, and clauses with something to say."""
        self._model.show(review, score)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 68), (2, 88), (3, 46), (4, 46)):
            header.resizeSection(column, width)
        self._unfold()

    @property
    def chosen_rule(self) -> Rule | None:
        """The rule whose finding is chosen."""
        finding = self.currentIndex().data(FINDING_ROLE)
        return finding.rule if isinstance(finding, Finding) else None

    def select_first_failure(self) -> None:
        """Move to the first finding that is not in order, if there is one."""
        self._select(lambda finding: finding.outcome is Outcome.FAIL)

    def select_rule(self, rule: Rule) -> bool:
        """Move to what this rule found, or to its clause where it has nothing to say; whether either is listed."""
        return self._select(lambda finding: finding.rule.id == rule.id) or self._select(
            lambda finding: finding.rule.clause == rule.clause
        )

    def _select(self, is_meant: Callable[[Finding], bool]) -> bool:
        """Move to the first clause that is meant, or the first finding under one; whether there is any."""
        for index in self._listed():
            finding = index.data(FINDING_ROLE)
            if isinstance(finding, Finding) and is_meant(finding):
                self.setCurrentIndex(index)
                self.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)
                return True
        return False

    def _listed(self) -> Iterator[QModelIndex]:
        """The clauses, each followed by what stands under it."""
        for section in range(self._model.rowCount()):
            parent = self._model.index(section, 0)
            for row in range(self._model.rowCount(parent)):
                clause = self._model.index(row, 0, parent)
                yield clause
                yield from (self._model.index(child, 0, clause) for child in range(self._model.rowCount(clause)))

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
