"""Whether the queue is reviewed blind: asked of the store all reviewers share, changed for all its cases at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from casereview.opened import Door, OpenCase
from casereview.store import Blindness, KeptCase, Uncovering
from ui.settings import RecentCase
from ui.words import tr

if TYPE_CHECKING:
    from ui.case_work import CaseWork


class Blindfold(QObject):
    """Knows what is hidden; who began or ended it, when and why, is in the log of the store."""

    asked = Signal(object, object)
    """Have the core do this in its turn, off the main thread, and hand over what it gives."""
    turned = Signal()
    """The queue is reviewed blind from now on, or no longer."""
    looked = Signal()
    """The log was read anew: who began it, and when, can be told."""
    uncovered = Signal()
    """A page that could not be masked is to be seen."""

    def __init__(self, is_on: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.is_on = is_on
        self.log: tuple[Blindness, ...] = ()

    def look(self) -> None:
        """Read anew how it stands: others may have changed it."""
        self._ask(lambda work: work.blindness(), self._accept)

    def set(self, on: bool, by: str, reason: str) -> None:
        """Have the whole queue reviewed blind, or no longer."""
        entry = Blindness(on, by, datetime.now(), reason)
        self._ask(lambda work: work.set_blindness(entry), self._accept)

    def uncover(self, opened: OpenCase, file: str, page: int, by: str, reason: str) -> None:
        """Show this page of a case that is hidden."""
        if (veil := opened.veil) is None or file not in veil.files:
            return
        one = Uncovering(opened.kept.id, veil.files[file], page, by, datetime.now(), reason)
        self._ask(lambda work: work.uncover(one), lambda _none: self.uncovered.emit())

    @property
    def told(self) -> str:
        """What is said of it over the window; nothing while everything is seen."""
        if not self.is_on:
            return ""
        words = tr("盲评：单位、当事人和人员以代称显示，签章、照片已遮盖。")
        begun = self.log[-1] if self.log and self.log[-1].on else None
        if begun is None:
            return words
        return words + tr("{by}于 {at} 开始。").format(by=begun.by, at=f"{begun.at:%Y-%m-%d %H:%M}")

    def row(self, kept: KeptCase) -> KeptCase:
        """A case as it may be listed."""
        from casereview.veiled import veiled_row

        return veiled_row(kept) if self.is_on else kept

    def recent(self, cases: tuple[RecentCase, ...]) -> tuple[RecentCase, ...]:
        """Of the cases opened lately those that may be named."""
        return tuple(one for one in cases if not self.is_on or one.door is not Door.REVIEW)

    def words(self, said: str, opened: OpenCase | None, *paths: Path) -> str:
        """A sentence as it may be said; the case it is about may not be read yet."""
        if not self.is_on:
            return said
        if opened is not None and opened.veil is not None:
            paths = (*paths, opened.veil.behind.path)
            said = opened.veil.masks.of(said)
        for path in paths:
            for name in (str(path), path.name):
                said = said.replace(name, tr("案卷")) if name else said
        return said

    def _ask(self, work: Callable[[CaseWork], object], then: Callable[[Any], object]) -> None:
        self.asked.emit(work, then)

    def _accept(self, log: tuple[Blindness, ...]) -> None:
        before, self.log = self.is_on, log
        self.is_on = bool(log) and log[-1].on
        if before != self.is_on:
            self.turned.emit()
        self.looked.emit()
