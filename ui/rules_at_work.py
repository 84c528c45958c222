"""The page of the standards at work: read, changed, tried and used off the main thread, shown when it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from casereview.progress import Progress
from ui.desk import Desk
from ui.views.rules_view import RulesView

if TYPE_CHECKING:
    from casereview.tailored import BrowsedPack, Change, Trial
    from ui.case_work import CaseWork


class RulesAtWork(QObject):
    """Reads the pack that is wanted, and does with it what the view wishes."""

    def __init__(self, desk: Desk, view: RulesView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self._pack = self._base = ""
        view.pack_wanted.connect(self.show_pack)
        view.tailored.connect(self._change)
        view.reverted.connect(lambda places: self._do(lambda work: work.standards.revert(self._base, places)))
        view.test_wanted.connect(self._try)
        view.cancel_wanted.connect(desk.cancel_made)
        view.adopt_wanted.connect(self._adopt)
        desk.made.connect(view.show_progress)

    def begin(self) -> None:
        """Show the packs, and the one that the open case is judged by, or the first."""
        self._view.set_author(self._desk.settings.name)
        opened = self._desk.open_case
        self._pack = self._pack or (opened.machine.pack.id if opened else "reference")
        self._desk.make_apart(
            lambda work, _progress: work.standards.packs(), lambda packs: self._view.show_packs(packs, self._pack)
        )
        self.show_pack(self._pack)

    def show_pack(self, pack: str) -> None:
        """Show that pack as it is being changed."""
        self._pack = pack
        self._do(lambda _work: None)

    def _change(self, changes: tuple[Change, ...]) -> None:
        self._do(lambda work: work.standards.change(self._base, changes))

    def _do(self, do: Callable[[CaseWork], object]) -> None:
        """Have this done, and the pack shown as it is then."""

        def done(work: CaseWork, progress: Progress) -> BrowsedPack:
            do(work)
            return work.standards.browsed(self._pack, progress)

        self._desk.make_apart(done, self._show)

    def _show(self, pack: BrowsedPack) -> None:
        self._base = pack.base
        self._view.show_pack(pack)

    def _try(self) -> None:
        opened = self._desk.open_case
        self._desk.make_apart(
            lambda work, progress: work.standards.tried(self._base, opened, progress),
            self._view.show_trial,
            lambda: self._view.show_trial(None),
        )

    def _adopt(self, trial: Trial) -> None:
        self._desk.make_apart(lambda work, _progress: work.standards.use(trial), self._use)

    def _use(self, pack: str) -> None:
        self._pack = pack
        self.begin()
