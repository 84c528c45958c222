"""The panes at work: what the views wish is done at the desk, and what the desk has is shown."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from casereview.model import Correction, Finding, Source
from casereview.opened import OpenCase, Wish
from casereview.rechecked import Recheck
from casereview.steps import PassCheck, SendBack, SendForCheck
from casereview.store import Place
from casereview.terms import Outcome
from ui.desk import Desk
from ui.looking_over import LookingOver
from ui.making import made
from ui.models.contradiction import contradiction_in
from ui.panes import CasePanes
from ui.turns import Turns
from ui.words import tr


class AtWork(QObject):
    """Shows the open case in the panes, follows what is chosen, and hands on what is decided."""

    who_wanted = Signal(object)
    """Somebody decides who has not said who they are; what they decided is to be done once they have."""

    send_back_wanted = Signal()
    """Somebody who checks the review wants it mended: the reason is to be asked."""
    uncover_wanted = Signal(object)
    """A page that is hidden is to be seen: the name of its file and its number there."""
    shown = Signal()
    """The case that was opened stands in the panes."""

    def __init__(self, desk: Desk, panes: CasePanes, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes = panes
        self._stale: set[str] = set()
        self._turns = Turns(self)
        self._is_listed = True
        self.looking_over = LookingOver(desk, panes, self)
        self._connect()

    def show_case(self) -> None:
        """Show the case that was opened, a pane a turn: where somebody looked last, else at the first fault."""
        if (opened := self._desk.open_case) is not None:
            self._turns.take(self._showing(opened))

    def leave(self) -> None:
        """Show no more of the case: it was put away."""
        self._turns.give_up()

    def show_standing(self) -> None:
        """Show the case as it now stands; nothing that is looked at moves."""
        if (opened := self._desk.open_case) is None:
            return
        if self._turns.is_under_way:
            self.show_case()
            return
        panes = self._panes
        for _step in self._filled(opened):
            pass
        if (chosen := panes.findings.chosen) is not None:
            panes.finding.show_finding(chosen, opened)
            panes.decision.show_finding(chosen, opened)
        self.looking_over.follow(opened)
        self._freshen(panes.tab)

    def next_undecided(self) -> None:
        """Move to the next finding that waits, across cases; to the next paper of no sure kind before the review."""
        if self.looking_over.is_on:
            self._panes.documents.choose_next_unsure()
        elif not self._panes.findings.next_undecided():
            self._desk.open_next_undecided()

    def _showing(self, opened: OpenCase) -> Generator[None, None, None]:
        """Fill the panes and go to a place; what is made apart comes last: a thread at work makes the window wait."""
        panes = self._panes
        self._is_listed = False
        panes.hold()
        try:
            panes.show_door(opened)
            panes.show_recheck(False)
            panes.decision.show_nothing()
            self.looking_over.show(opened)
            yield
            yield from self._filled(opened)
            self._is_listed = True
            panes.finding.show_case(opened)
            yield
            self._return_to(opened.kept.place)
            yield
            panes.release(panes.finding)
            yield
        finally:
            self._is_listed = True
            panes.release()
        if self.looking_over.is_on:
            panes.show_papers_alone(True)
        else:
            self._focus_list()
        yield
        self._desk.make(made().recheck, self._show_recheck)
        self._desk.make(made().reasons, panes.decision.offer_reasons_of_rules)
        self._freshen(panes.tab)
        self.shown.emit()

    def _filled(self, opened: OpenCase) -> Generator[None, None, None]:
        panes = self._panes
        self._stale = {"documents", "timeline", "evidence", "people", "sheet"}
        panes.verdict.show_case(opened, with_score=not opened.is_self_check)
        panes.check.show_case(opened, self._desk.settings.name)
        yield
        panes.course.show_course(opened.read, opened.review.course, fixed=opened.is_fixed)
        yield
        panes.findings.show_case(opened)
        panes.decision.offer_reasons(self._desk.settings.recent_reasons if opened.veil is None else ())
        yield
        panes.findings.tree.look_ahead()
        yield
        panes.release(panes.findings)
        yield
        panes.page.show_case(opened)
        panes.release(panes.page)
        yield
        if opened.is_self_check:
            self._desk.make(made().cures, lambda cures: panes.cures.show_cures(cures, opened.score))

    def _freshen(self, tab: str) -> None:
        """Have the view in front made anew if the case has changed since."""
        opened = self._desk.open_case
        if opened is None or tab not in self._stale:
            return
        self._stale.discard(tab)
        panes = self._panes
        if tab == "documents":
            self._desk.make(made().papers, lambda papers: panes.documents.show_case(*papers))
        elif tab == "timeline":
            self._desk.make(made().timeline, panes.timeline.show_timeline)
        elif tab == "evidence":
            self._desk.make(made().evidence, panes.evidence.show_evidence)
        elif tab == "people":
            self._desk.make(made().people, panes.people.show_people)
        elif tab == "sheet":
            self._desk.make(made().sheet, panes.sheet.show_pages)

    def _connect(self) -> None:
        panes, desk = self._panes, self._desk
        desk.places_chosen.connect(self._show_places)
        panes.tab_shown.connect(self._freshen)
        panes.tab_shown.connect(lambda _tab: self._keep_place())
        panes.course.course_chosen.connect(desk.take_course)
        panes.findings.finding_chosen.connect(self._show_finding)
        panes.findings.place_chosen.connect(lambda place: desk.choose(place))
        panes.findings.search_wanted.connect(self._search)
        panes.cures.finding_chosen.connect(self._show_finding)
        panes.decision.wished.connect(self.decide)
        panes.decision.reason_used.connect(desk.keep_reason)
        panes.documents.corrected.connect(self._correct)
        panes.page.place_changed.connect(self._keep_place)
        panes.page.uncover_wanted.connect(self.uncover_wanted)
        panes.recheck.finding_chosen.connect(self._show_finding)
        for view in (panes.cures, panes.finding, panes.documents, panes.timeline, panes.evidence, panes.people):
            view.places_chosen.connect(lambda places: desk.choose(*places))
        panes.recheck.places_chosen.connect(lambda places: desk.choose(*places))
        panes.stopped.wanted.connect(desk.read_on)
        panes.check.passed.connect(lambda: self.as_somebody(lambda: desk.do(PassCheck())))
        panes.check.send_wanted.connect(self.send_for_check)
        panes.check.send_back_wanted.connect(self.send_back_wanted)
        panes.signed.run_wanted.connect(desk.open_signed)
        panes.signed.latest_wanted.connect(desk.read_on)
        self.looking_over.ended.connect(self._focus_list)
        self.looking_over.who_wanted.connect(self.as_somebody)
        panes.finding.contrast_wanted.connect(self._contrast)
        desk.settings_changed.connect(self._take_keys)
        panes.decision.left.connect(panes.findings.tree.setFocus)
        self._take_keys()

    def _focus_list(self) -> None:
        opened, panes = self._desk.open_case, self._panes
        (panes.cures.tree if opened and opened.is_self_check else panes.findings.tree).setFocus()

    def _take_keys(self) -> None:
        keys = self._desk.settings.keys
        self._panes.look_over.show_keys(keys)
        self._panes.decision.show_keys(keys)
        self._panes.page.show_keys(keys)

    def _show_finding(self, finding: Finding) -> None:
        if (opened := self._desk.open_case) is None or not self._is_listed:
            return
        self._panes.finding.show_finding(finding, opened)
        self._panes.decision.show_finding(finding, opened)
        if (places := contradiction_in(finding)) is not None:
            self._contrast(*places)
        elif finding.sources:
            self._desk.choose(*finding.sources)
        else:
            self._panes.page.show_nothing(tr("该项没有对应的页面，请看右侧说明"))
        self._keep_place()

    def _show_places(self, places: tuple[Source, ...]) -> None:
        self._panes.show_tab("page")
        self._panes.page.show_places(*places)

    def _contrast(self, first: Source, second: Source) -> None:
        self._panes.show_tab("page")
        self._panes.page.show_contrast(first, second)

    def _show_recheck(self, recheck: Recheck | None) -> None:
        self._panes.show_recheck(recheck is not None)
        if recheck is not None:
            self._panes.recheck.show_recheck(recheck)

    def _search(self, words: str) -> None:
        panes = self._panes
        self._desk.make(
            lambda _work, opened, _progress: made().found(opened, words),
            lambda hits: panes.findings.show_hits(words, hits),
        )

    def send_for_check(self) -> None:
        """Have somebody else check what was decided."""
        self.as_somebody(lambda: self._desk.do(SendForCheck()))

    def send_back(self, reason: str) -> None:
        """Have it mended by whoever sent it."""
        self.as_somebody(lambda: self._desk.do(SendBack(reason)))

    def decide(self, *wishes: Wish) -> None:
        """Have this said of findings, by somebody who has said who they are."""
        self.as_somebody(lambda: self._desk.decide(*wishes))

    def _correct(self, correction: Correction) -> None:
        self.as_somebody(lambda: self._desk.do(correction))

    def as_somebody(self, do: Callable[[], None]) -> None:
        """Do this once it is known who does it."""
        if not self._is_listed:  # what is seen is still another case
            return
        if self._desk.settings.name:
            do()
        else:
            self.who_wanted.emit(do)

    def _keep_place(self) -> None:
        """Remember where somebody is looking, to come back to it."""
        chosen = self._panes.findings.chosen
        page = self._panes.page.place()
        told = chosen.proposed or chosen if chosen else None
        self._desk.keep_place(
            replace(page, rule=told.rule.id, outcome=told.outcome, tab=self._panes.tab) if told else page
        )

    def _return_to(self, place: Place) -> None:
        panes = self._panes
        if not (place.rule and panes.findings.select(place.rule, Outcome(place.outcome))):
            panes.findings.select_first()
        if panes.finding.finding is None and (chosen := panes.findings.chosen) is not None:
            self._show_finding(chosen)  # the line that was chosen before: the list had nothing to tell
        if place.document:
            panes.page.restore(place)
        if place.tab:
            panes.show_tab(place.tab)
