"""What the rules view has done off the main thread: the core called with the packs and the log of this user."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casereview.progress import Progress
from casereview.tailored import BrowsedPack, Change, Place, ShelvedPack, Trial
from ui.tasks import OneAtATime

if TYPE_CHECKING:  # what reads and judges is loaded off the main thread
    from casereview.open_case import CaseLibraries
    from casereview.opened import OpenCase
    from casereview.rule_record import RuleRecord
    from casereview.tailoring import Shelf

DRAFTS = "tailoring"


@dataclass(frozen=True, slots=True)
class RulesShown:
    """The packs there are, and the one that is browsed."""

    packs: tuple[ShelvedPack, ...]
    pack: BrowsedPack


class RulesWork:
    """The packs as the rules view uses them; every method runs off the main thread.

    `libraries` gives those of the review door, whose log the record of the rules is counted from.
    """

    def __init__(self, home: Path, libraries: Callable[[], CaseLibraries]) -> None:
        self._home = home
        self._libraries = libraries
        self._making = OneAtATime()
        self._shelf: Shelf | None = None

    def shelf(self) -> Shelf:
        """Where the packs lie, with what they are held against."""
        from casereview.tailoring import Shelf

        with self._making:
            if self._shelf is None:
                found = self._libraries()
                own = found.own_packs or self._home / "rules"
                self._shelf = Shelf(own, self._home / DRAFTS, found.catalogue, found.law)
            return self._shelf

    def show(self, pack: str, progress: Progress) -> RulesShown:
        """The pack of that id, its examples run, with the record of its rules."""
        from casereview.tailoring import browsed, shelved

        shelf = self.shelf()
        return RulesShown(shelved(shelf), browsed(shelf, pack, self._records(), progress))

    def change(self, pack: BrowsedPack, made: Sequence[Change], progress: Progress) -> RulesShown:
        """The pack with these changes."""
        from casereview.tailoring import change

        change(self.shelf(), pack.base, made)
        return self.show(pack.id, progress)

    def revert(self, pack: BrowsedPack, places: Sequence[Place] | None, progress: Progress) -> RulesShown:
        """The pack without these changes, or without any."""
        from casereview.tailoring import revert

        revert(self.shelf(), pack.base, places)
        return self.show(pack.id, progress)

    def undo(self, pack: BrowsedPack, progress: Progress) -> RulesShown:
        """The pack without the last step."""
        from casereview.tailoring import undo

        undo(self.shelf(), pack.base)
        return self.show(pack.id, progress)

    def try_out(self, pack: BrowsedPack, opened: OpenCase | None, progress: Progress) -> Trial:
        """The changes to the pack, tried."""
        from casereview.tailoring import tried

        return tried(self.shelf(), pack.base, opened, progress)

    def use(self, trial: Trial, progress: Progress) -> RulesShown:
        """The pack that the tried changes have become."""
        from casereview.tailoring import put_to_use

        return self.show(put_to_use(self.shelf(), trial), progress)

    def write_ledger(self, pack: BrowsedPack, path: Path) -> None:
        """Write how the rules of the pack fared, without anything of a case."""
        from casereview.rule_ledger import write_ledger

        write_ledger(pack.pack, self._records(), path)

    def _records(self) -> Mapping[str, RuleRecord]:
        from casereview.rule_record import rule_records

        store = self._libraries().store
        cases = {run.id: case.id for case in store.cases() for run in store.runs(case.id)}
        return rule_records(store.all_steps(), cases)
