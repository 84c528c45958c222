"""The three panes that stay put: the clauses or what to mend, the case, the finding with the decision on it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from casereview.opened import OpenCase
from ui.commands import ENTER_DECIDES
from ui.views.course_view import CourseView
from ui.views.cure_view import CureView
from ui.views.decision_view import DecisionView
from ui.views.documents_view import DocumentsView
from ui.views.evidence_view import EvidenceView
from ui.views.finding_view import FindingView
from ui.views.findings_view import FindingsView
from ui.views.page_view import PageView
from ui.views.people_view import PeopleView
from ui.views.recheck_view import RecheckView
from ui.views.sheet_view import SheetView
from ui.views.timeline_view import TimelineView
from ui.views.verdict_view import VerdictView
from ui.widgets.check_bar import CheckBar
from ui.widgets.look_over_bar import LookOverBar
from ui.widgets.signed_bar import SignedBar
from ui.widgets.stopped_bar import StoppedBar
from ui.words import tr

_SHARES = (34, 44, 22)  # of the width
_READ_AND_DECIDED = (3, 2)  # of the height: what a finding says, and all that it is decided with
_OF_WHOLE_CASES = ("evidence", "sheet")
"""Views of what only a case that was read to its end can show."""
V = TypeVar("V", bound=QWidget)

VIEWS: tuple[type[QWidget], ...] = (
    VerdictView, CourseView, FindingsView, CureView, FindingView, DecisionView, PageView, DocumentsView, TimelineView,
    EvidenceView, PeopleView, SheetView, RecheckView,
)  # fmt: skip
"""What the panes are made of, to be made one after the other before anybody waits for them."""


class CasePanes(QWidget):
    """The views of one case side by side; each shows what it is given. Those not made yet it makes."""

    tab_shown = Signal(str)
    """Another view of the case came to the front, by its name."""

    def __init__(self, views: Mapping[type[QWidget], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)

        def one(kind: type[V]) -> V:
            view = views.get(kind)
            return view if isinstance(view, kind) else kind()

        self.verdict = one(VerdictView)
        self.course = one(CourseView)
        self.findings = one(FindingsView)
        self.cures = one(CureView)
        self.finding = one(FindingView)
        self.decision = one(DecisionView)
        self._deciding = _scrolling(self.decision)
        self.page = one(PageView)
        self.documents = one(DocumentsView)
        self.timeline = one(TimelineView)
        self.evidence = one(EvidenceView)
        self.people = one(PeopleView)
        self.sheet = one(SheetView)
        self.recheck = one(RecheckView)
        self.stopped, self.look_over, self.signed, self.check = StoppedBar(), LookOverBar(), SignedBar(), CheckBar()
        self._left = QTabWidget()
        self._tabs = QTabWidget()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._views = self._add_tabs()
        self._lay_out()
        self._tabs.currentChanged.connect(lambda _index: self.tab_shown.emit(self.tab))

    @property
    def tab(self) -> str:
        """The name of the view of the case that is in front."""
        shown = self._tabs.currentWidget()
        return next((name for name, view in self._views.items() if view is shown), "page")

    def show_tab(self, name: str) -> None:
        """Bring that view of the case to the front, if it is there for this case."""
        if name in self._views and self._tabs.isTabVisible(self._tabs.indexOf(self._views[name])):
            self._tabs.setCurrentWidget(self._views[name])

    def hold(self) -> None:
        """Paint nothing of the three panes until each is released: they are filled one after the other."""
        for pane in self._all():
            pane.setUpdatesEnabled(False)

    def release(self, *views: QWidget) -> None:
        """Paint the panes that hold these views, all of them where none is named."""
        for pane in self._all():
            if not pane.updatesEnabled() and (not views or any(pane.isAncestorOf(view) for view in views)):
                pane.setUpdatesEnabled(True)

    def _all(self) -> tuple[QWidget, ...]:
        return tuple(self._panes.widget(index) for index in range(self._panes.count()))

    def show_recheck(self, shown: bool) -> None:
        """Whether there is an earlier run to compare with."""
        self._left.setTabVisible(self._left.indexOf(self.recheck), shown)
        if shown:
            self._left.setCurrentWidget(self.recheck)

    def show_door(self, opened: OpenCase) -> None:
        """Put what to mend on the left for a self-check, the clauses for a review."""
        own = opened.is_self_check
        for view, shown in ((self.cures, own), (self.findings, not own)):
            self._left.setTabVisible(self._left.indexOf(view), shown)
        self._left.setCurrentWidget(self.cures if own else self.findings)
        self._deciding.setVisible(not own)
        self.stopped.show_left(opened.left)
        self.signed.show_case(opened)
        for name in _OF_WHOLE_CASES:
            self._tabs.setTabVisible(self._tabs.indexOf(self._views[name]), not opened.left)

    def show_papers_alone(self, alone: bool) -> None:
        """Leave the whole width to the case, its papers in front: nothing is reviewed yet."""
        for widget in (self.verdict, self.course, self._left, self._right):
            widget.setVisible(not alone)
        if alone:
            self.show_tab("documents")
            self.documents.table.setFocus()

    @property
    def widths(self) -> tuple[int, ...]:
        """How wide the panes are."""
        return tuple(self._panes.sizes())

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Have the panes as wide as this."""
        if len(widths) == len(_SHARES):
            self._panes.setSizes(list(widths))

    def _add_tabs(self) -> Mapping[str, QWidget]:
        titles = {
            "page": (self.page, tr("页面")),
            "documents": (_scrolling(self.documents), tr("卷内文书")),
            "timeline": (self.timeline, tr("时间轴")),
            "evidence": (self.evidence, tr("证据对照")),
            "people": (self.people, tr("人员与签章")),
            "sheet": (_scrolling(self.sheet), tr("评查表")),
        }
        for view, title in titles.values():
            self._tabs.addTab(view, title)
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(True)
        self.findings.tree.setProperty(ENTER_DECIDES, True)
        self._tabs.setAccessibleName(tr("案卷"))
        return MappingProxyType({name: view for name, (view, _title) in titles.items()})

    def _lay_out(self) -> None:
        for view, title in (
            (self.findings, tr("评查条款")),
            (self.cures, tr("待改清单")),
            (self.recheck, tr("与上次比较")),
        ):
            self._left.addTab(view, title)
        self._left.setTabBarAutoHide(True)
        self._left.setDocumentMode(True)
        self._right = right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.finding)
        right.addWidget(self._deciding)
        for place, share in enumerate(_READ_AND_DECIDED):
            right.setStretchFactor(place, share)
        right.setSizes([100 * share for share in _READ_AND_DECIDED])
        for pane, share in zip((self._left, self._tabs, right), _SHARES, strict=True):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.count() - 1, share)
        self._panes.setChildrenCollapsible(False)
        self._panes.setSizes([10 * share for share in _SHARES])
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        for bar in (self.stopped, self.look_over, self.signed, self.check):
            column.addWidget(bar)
        column.addWidget(self.verdict)
        column.addWidget(self.course)
        column.addWidget(self._panes, 1)


def _scrolling(view: QWidget) -> QScrollArea:
    """The view in a frame that scrolls where the pane is narrower than its buttons."""
    frame = QScrollArea()
    frame.setWidget(view)
    frame.setWidgetResizable(True)
    frame.setFrameShape(QFrame.Shape.NoFrame)
    return frame
