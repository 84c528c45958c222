"""The rules view at work: its wishes carried out one after the other off the main thread, its data handed back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from casereview.errors import CancelledError, CaseReviewError
from casereview.opened import OpenCase
from casereview.progress import Progress
from casereview.tailored import Trial
from ui.rules_work import RulesShown, RulesWork
from ui.tasks import Lane, Task
from ui.views.rules_view import RulesView
from ui.words import tr


class RulesDesk(QObject):
    """Serves one rules view. `opened` gives the case on which changes are tried, if one is open."""

    refused = Signal(str)
    told = Signal(str)
    """Something worth a line: a file was written."""
    used = Signal(str, str)
    """Changes were put to use: the pack they were made to, and the id of the pack they have become."""

    def __init__(
        self, view: RulesView, work: RulesWork, opened: Callable[[], OpenCase | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.view, self._work, self._opened = view, work, opened
        self._trial: Task | None = None
        self._wanted = ""
        self._lane = Lane()
        view.pack_wanted.connect(lambda pack: self.show(pack))
        view.tailored.connect(self._change)
        view.reverted.connect(self._revert)
        view.undo_wanted.connect(self._undo)
        view.test_wanted.connect(self._try_out)
        view.cancel_wanted.connect(self._cancel)
        view.adopt_wanted.connect(self._use)
        view.ledger_wanted.connect(self._write_ledger)

    def show(self, pack: str, rule: str = "") -> None:
        """Have the view show the pack of that id, and of it that rule."""
        self._wanted = rule
        opened = self._opened()
        self.view.show_found(opened.review.findings if opened is not None else ())
        self._read(lambda progress: self._work.show(pack, progress))

    def close(self) -> None:
        """Write down what is under way, give up what is being tried."""
        self._cancel()
        self._lane.finish()

    def _change(self, made: object) -> None:
        pack = self.view.shown
        if pack is not None and isinstance(made, tuple):
            self._read(lambda progress: self._work.change(pack, made, progress))

    def _revert(self, places: object) -> None:
        pack = self.view.shown
        if pack is not None and (places is None or isinstance(places, tuple)):
            self._read(lambda progress: self._work.revert(pack, places, progress))

    def _undo(self) -> None:
        pack = self.view.shown
        if pack is not None and pack.undoable:
            self._read(lambda progress: self._work.undo(pack, progress))

    def _try_out(self) -> None:
        pack, opened = self.view.shown, self._opened()
        if pack is not None:
            self._trial = self._run(lambda progress: self._work.try_out(pack, opened, progress), self._tried)
            self._trial.progressed.connect(self.view.show_progress)

    def _cancel(self) -> None:
        if self._trial is not None:
            self._trial.cancel()

    def _use(self, trial: object) -> None:
        if isinstance(trial, Trial):
            self._run(lambda progress: self._work.use(trial, progress), self._in_use)

    def _write_ledger(self, path: object) -> None:
        pack = self.view.shown
        if pack is not None and isinstance(path, Path):
            self._run(lambda _progress: self._work.write_ledger(pack, path), lambda _none: self.told.emit(str(path)))

    def _read(self, work: Callable[[Progress], object]) -> None:
        self.view.show_reading()
        self._run(work, self._shown)

    def _run(self, work: Callable[[Progress], object], then: Callable[[object], None]) -> Task:
        task = Task(work, self)
        task.succeeded.connect(then)
        task.failed.connect(self._tell)
        return self._lane.start(task)

    def _shown(self, result: object) -> None:
        assert isinstance(result, RulesShown)
        self.view.show_packs(result.packs, result.pack.id)
        self.view.show_pack(result.pack)
        wanted, self._wanted = self._wanted, ""
        if wanted and not self.view.choose(wanted):
            self.told.emit(tr("现行标准中已没有本条。"))

    def _in_use(self, result: object) -> None:
        assert isinstance(result, RulesShown)
        self._shown(result)
        self.used.emit(result.pack.base, result.pack.id)

    def _tried(self, result: object) -> None:
        assert isinstance(result, Trial)
        self._trial = None
        self.view.show_trial(result)

    def _tell(self, error: Exception) -> None:
        if self._trial is not None:
            self._trial = None
            self.view.show_trial(None)
        self.view.show_pack(None)
        if isinstance(error, CancelledError):
            return
        if not isinstance(error, CaseReviewError):
            raise error
        self.refused.emit(str(error))
