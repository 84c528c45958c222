"""The standards as the window works with them; every method runs off the main thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.opened import Door, OpenCase
from casereview.progress import Progress
from casereview.rule_record import rule_records
from casereview.tailored import BrowsedPack, Change, Place, ShelvedPack, Trial
from casereview.tailoring.bench import change, revert
from casereview.tailoring.browse import browsed
from casereview.tailoring.shelf import Shelf, shelved
from casereview.tailoring.trial import tried
from casereview.tailoring.use import put_to_use

if TYPE_CHECKING:
    from ui.case_work import CaseWork


class Standards:
    """The packs that come with the program and the user's own, changed over an untouched base."""

    def __init__(self, work: CaseWork, own: Path, drafts: Path) -> None:
        self._work = work
        self._own = own
        self._drafts = drafts

    @cached_property
    def _shelf(self) -> Shelf:
        return Shelf(self._own, self._drafts, read_catalogue(), read_lawbook())

    def packs(self) -> Sequence[ShelvedPack]:
        """Every pack. Raises PackError."""
        return shelved(self._shelf)

    def browsed(self, pack: str, progress: Progress) -> BrowsedPack:
        """The pack with its changes, its examples run, and the record of its rules."""
        store = self._work.libraries(Door.REVIEW).store
        return browsed(self._shelf, pack, rule_records(store.all_steps(), store.case_of_each_run()), progress)

    def change(self, base: str, changes: Iterable[Change]) -> None:
        """Make these changes to the pack, as a draft. Raises TailoringError."""
        change(self._shelf, base, changes)

    def revert(self, base: str, places: Iterable[Place] | None) -> None:
        """Take the changes at these places back, or all."""
        revert(self._shelf, base, places)

    def tried(self, base: str, opened: OpenCase | None, progress: Progress) -> Trial:
        """What the changes would do. Raises TailoringError."""
        return tried(self._shelf, base, opened, progress)

    def use(self, trial: Trial) -> str:
        """Judge new cases by the tried changes from now on; the id of the pack they are written to."""
        return put_to_use(self._shelf, trial)
