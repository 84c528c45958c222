"""Signed reviews sealed together with a manifest, and a manifest held against what is kept: what is asked and told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.desk import Desk
from ui.making import made
from ui.words import tr

if TYPE_CHECKING:
    from casereview.sealing import Differing, Manifest

_KIND = "JSON (*.json)"
_TOLD = 8  # of the reviews that differ


class SealingUp(QObject):
    """Asks for files and has them written or checked at the desk."""

    def __init__(self, desk: Desk, window: QWidget, ask_who: Callable[[Callable[[], None]], object]) -> None:
        super().__init__(window)
        self._desk, self._window, self._ask_who = desk, window, ask_who

    def seal(self, cases: Sequence[int]) -> None:
        """Seal the reviews of these cases, by somebody who has said who they are."""
        if self._desk.settings.name:
            self._ask_where(cases)
        else:
            self._ask_who(lambda: self._ask_where(cases))

    def check(self) -> None:
        """Ask for a manifest and tell what is not as it was sealed."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("核验封存清单"), "", _KIND)
        if path:
            self._desk.aside.make(lambda work, _progress: made().checked_seal(work, Path(path)), self._tell)

    def _ask_where(self, cases: Sequence[int]) -> None:
        name = tr("封存清单") + f"-{datetime.now():%Y%m%d}.json"
        path, _ = QFileDialog.getSaveFileName(self._window, tr("封存评查"), name, _KIND)
        if path:
            by, at = self._desk.settings.name, datetime.now()
            self._desk.aside.make(
                lambda work, _progress: made().sealed(work, cases, by, at, Path(path)), lambda count: self._told(count)
            )

    def _told(self, count: int) -> None:
        self._desk.queue.look()
        self._desk.told.emit(tr("已封存 {count} 案，清单已写出").format(count=count))

    def _tell(self, checked: tuple[Manifest, tuple[Differing, ...]]) -> None:
        manifest, differing = checked
        head = tr("{by}于 {on} 封存的 {count} 案：").format(
            by=manifest.sealed_by, on=f"{manifest.sealed_at:%Y-%m-%d}", count=len(manifest.reviews)
        )
        if not differing:
            QMessageBox.information(self._window, tr("核验封存清单"), head + tr("全部与封存时相符。"))
            return
        lines = [f"{one.review.case}：{tr(one.why)}" for one in differing[:_TOLD]]
        head += tr("有 {count} 案与封存时不符。").format(count=len(differing))
        QMessageBox.warning(self._window, tr("核验封存清单"), "\n".join([head, *lines]))
