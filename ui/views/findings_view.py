"""The findings by clause, in the order of the sheet: where somebody stands in them, and the way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casereview.finding_search import Hit
from casereview.model import Finding
from casereview.opened import OpenCase
from casereview.terms import Outcome
from ui.models.finding_lines import IS_WANTED, FindingKey, Wanted, finding_key, is_official, is_waiting, tree_of
from ui.widgets.findings_filter import FindingsFilter
from ui.widgets.findings_tree import FindingsTree
from ui.words import tr


class FindingsView(QWidget):
    """Shows the findings of the case it is given; it neither judges nor scores."""

    finding_chosen = Signal(object)
    """The user has moved to a Finding."""
    place_chosen = Signal(object)
    """The user has moved to one Source of a finding."""
    search_wanted = Signal(str)
    """These words are to be looked for; the hits are handed to `show_hits`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenCase | None = None
        self._hits: dict[FindingKey, str] | None = None
        self.filter = FindingsFilter()
        self.tree = FindingsTree()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        self.filter.changed.connect(lambda: self._list())
        self.filter.search_wanted.connect(self._search)
        self.tree.finding_chosen.connect(self.finding_chosen)
        self.tree.place_chosen.connect(self.place_chosen)

    @property
    def chosen(self) -> Finding | None:
        """The finding that is looked at, as it stands now."""
        return self.tree.chosen

    def show_case(self, opened: OpenCase) -> None:
        """List the findings; if it is the same case, only decided otherwise, everything stays where it is."""
        before, self._opened = self._opened, opened
        if before is None or (before.kept.id, before.door) != (opened.kept.id, opened.door):
            self.tree.forget()
            self._hits = None
            self.filter.clear()
            if self.filter.wanted is Wanted.ADVISED:
                self.filter.choose(Wanted.ALL)
        self._list(keeping=self.chosen)
        if self._hits is not None:
            self.search_wanted.emit(self.filter.asked)

    def show_hits(self, words: str, hits: Sequence[Hit]) -> None:
        """List what was found for these words, if they are still the ones looked for."""
        if words and words == self.filter.asked:
            self._hits = {(hit.rule, hit.outcome): "、".join(tr(str(one)) for one in hit.found_in) for hit in hits}
            self._list()

    def look_for(self) -> None:
        """Let words be typed."""
        self.filter.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.words.selectAll()

    def next_finding(self) -> bool:
        """Move to the next finding; whether there is one."""
        here = self.tree.at
        return self.tree.go((one for one in self.tree.told if one[0] > here), lambda _finding: True)

    def previous_finding(self) -> bool:
        """Move to the finding before; whether there is one."""
        here = self.tree.at
        return self.tree.go((one for one in reversed(self.tree.told) if one[0] < here), lambda _finding: True)

    def next_undecided(self) -> bool:
        """Move to the next finding that waits for a person, from the top again at the end; False if none is left."""
        if self._opened is None or not any(map(is_waiting, self._opened.review.findings)):
            return False
        for wanted in (Wanted.ALL, Wanted.ADVISED):
            if not any(is_waiting(finding) for _number, finding in self.tree.told):
                self._list_all(wanted)
        here, told = self.tree.at, self.tree.told
        return self.tree.go([*(one for one in told if one[0] > here), *told], is_waiting)

    def select(self, rule_id: str, outcome: Outcome) -> bool:
        """Move to what this rule found with that outcome of the machine; whether it is there."""
        key = (rule_id, outcome)
        if not self.tree.stand_at(key):
            told = self._opened.review.findings if self._opened is not None else ()
            advised = any(finding_key(finding) == key and not is_official(finding) for finding in told)
            self._list_all(Wanted.ADVISED if advised else Wanted.ALL)
        return self.tree.stand_at(key)

    def select_first(self) -> None:
        """Move to the first fault, else to the first that is told of."""
        told = self.tree.told
        if not self.tree.go(told, lambda finding: finding.outcome is Outcome.FAIL):
            self.tree.go(told, lambda _finding: True)

    def _list(self, keeping: Finding | None = None) -> None:
        """List what is wanted now, and what is being kept: nobody's own decision takes a line from under them."""
        opened = self._opened
        if opened is None:
            return
        is_wanted, hits = IS_WANTED[self.filter.wanted], self._hits
        everywhere = hits is not None and self.filter.wanted is Wanted.ALL
        here = finding_key(keeping) if keeping else None

        def is_listed(finding: Finding) -> bool:
            if not (everywhere or is_wanted(finding)) and (here is None or finding_key(finding) != here):
                return False
            return hits is None or finding_key(finding) in hits

        self.tree.show_lines(opened, tree_of(opened, is_listed), hits or {})
        found = opened.review.findings
        self.filter.show_counts({one: sum(map(IS_WANTED[one], found)) for one in Wanted})

    def _list_all(self, wanted: Wanted) -> None:
        self._hits = None
        self.filter.clear()
        self.filter.choose(wanted)
        self._list()

    def _search(self, words: str) -> None:
        if words:
            self.search_wanted.emit(words)
        elif self._hits is not None:
            self._hits = None
            self._list()
