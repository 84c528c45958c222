"""What the desk has done off the main thread: the core called with the store of the right door."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

from casereview.by_hand import Particulars
from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.open_case import (
    CaseLibraries,
    caught_up,
    decide,
    open_by_hand,
    open_case,
    open_signed,
    redo,
    take_step,
    undo,
)
from casereview.opened import Door, OpenCase, Wish
from casereview.papers import paper_workers
from casereview.progress import Progress
from casereview.rulepack import read_pack
from casereview.sheet.imprint import Imprint
from casereview.sheet.writers import write_sheet
from casereview.steps import Deed
from casereview.store import Blindness, KeptCase, Loan, LoanKind, Place, QueueState, Uncovering
from casereview.store.store import Store
from casereview.unfinished import refuse_unfinished
from casereview.veiled import Veiling
from ui.settings import own_file

STORES = {Door.REVIEW: "reviews.db", Door.SELF_CHECK: "self-checks.db", Door.PRACTICE: "practice.db"}
"""Self-checks are the officer's own, and what was only tried counts nowhere: both lie apart from the log of reviews.

They lie apart from those of others, too, who share the folder.
"""
OWN_PACKS = "rules"
_DONE = (QueueState.DECIDED_ALL, QueueState.CHECKING, QueueState.SIGNED)
_FOR_VIEWS = (
    "covers", "crops", "cure_list", "evidence_map", "finding_search", "folios", "like_questions", "limits",
    "load.docx.looks", "load.original", "load.pdf.drawing", "opinion.docx", "original_volume", "page_search", "people",
    "read_back", "recheck", "sealing", "sheet.docx", "sheet.file_names", "sheet.pdf", "sheet.word_layout", "tailoring",
)  # fmt: skip
"""What the views will ask for: brought in here, the window need not wait for it."""


class CaseWork:
    """The core as the desk uses it; every method runs off the main thread."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._making = threading.Lock()
        self._libraries: dict[Door, CaseLibraries] = {}
        self._workers = paper_workers()
        self._veiling: Veiling | None = None
        for name in _FOR_VIEWS:
            import_module(f"casereview.{name}")

    def prepare(self) -> None:
        """Have the reading processes ready; does not wait for them."""
        self._workers.start()

    def libraries(self, door: Door) -> CaseLibraries:
        """What cases of this door are read and judged by. Raises StoreError and PackError."""
        with self._making:
            if door not in self._libraries:
                log = self._home / STORES[door] if door is Door.REVIEW else own_file(self._home, STORES[door])
                store = Store(log, deletable=door is not Door.REVIEW)
                own = self._home / OWN_PACKS
                self._libraries[door] = CaseLibraries(read_catalogue(), read_lawbook(), store, own)
            return self._libraries[door]

    def read(
        self,
        path: Path,
        door: Door,
        at: datetime,
        pack: str | None,
        preferred: str | None,
        progress: Progress,
        anew: bool = False,
    ) -> OpenCase:
        """The case at `path`, read now; a signed review as it was signed, unless the case is to be judged `anew`."""
        libraries = replace(self.libraries(door), preferred=preferred)
        return open_case(path, door, libraries, progress, self._workers, at, pack, anew)

    def seen(self, opened: OpenCase) -> OpenCase:
        """The case as it may be shown: hidden, if the queue it belongs to is reviewed blind."""
        store = self.libraries(opened.door).store
        if opened.door is not Door.REVIEW or not store.is_blind:
            return opened
        veiling = self._veiling
        if veiling is None or not veiling.is_of(opened):
            veiling = self._veiling = Veiling(opened)
        return veiling.veiled(opened, store.uncovered(opened.kept.id))

    def blindness(self) -> tuple[Blindness, ...]:
        """Every time the queue began to be reviewed blind, or ended."""
        return self.libraries(Door.REVIEW).store.blindness()

    def set_blindness(self, entry: Blindness) -> tuple[Blindness, ...]:
        """Have the whole queue reviewed blind, or no longer. Raises StoreError."""
        self.libraries(Door.REVIEW).store.set_blindness(entry)
        return self.blindness()

    def uncover(self, one: Uncovering) -> None:
        """Have a page shown that could not be masked. Raises StoreError."""
        self.libraries(Door.REVIEW).store.uncover(one)

    def by_hand(self, told: Particulars, at: datetime, pack: str | None) -> OpenCase:
        """A case on paper, every clause a question."""
        return open_by_hand(told, self._home, Door.REVIEW, self.libraries(Door.REVIEW), at, pack)

    def signed_review(self, opened: OpenCase, run: int) -> OpenCase:
        """The review of an earlier run as it was signed."""
        return open_signed(opened, run, self.libraries(opened.door))

    def decide(self, opened: OpenCase, wishes: Sequence[Wish], by: str, at: datetime) -> OpenCase:
        """The case with what a person said of its findings."""
        return decide(opened, tuple(wishes), self.libraries(opened.door), by, at)

    def take(self, opened: OpenCase, deeds: Sequence[Deed], by: str, at: datetime) -> OpenCase:
        """The case with what a person did."""
        return take_step(opened, tuple(deeds), self.libraries(opened.door), by, at)

    def undo(self, opened: OpenCase, by: str, at: datetime) -> OpenCase:
        """The case without the last step."""
        return undo(opened, self.libraries(opened.door), by, at)

    def redo(self, opened: OpenCase, by: str, at: datetime) -> OpenCase:
        """The case with the step that was undone last."""
        return redo(opened, self.libraries(opened.door), by, at)

    def caught_up(self, opened: OpenCase) -> OpenCase:
        """The case with what was done on it in another window."""
        return caught_up(opened, self.libraries(opened.door))

    def keep_place(self, opened: OpenCase, place: Place) -> None:
        """Remember where somebody is looking."""
        self.libraries(opened.door).store.keep_place(opened.kept.id, place)

    def export(self, opened: OpenCase, path: Path) -> None:
        """Write the sheet of the case as people have decided it."""
        write_sheet(opened.review, opened.score, path, case_path=opened.path, imprint=imprint_of(opened))

    def add_to_queue(self, paths: Sequence[Path], at: datetime) -> tuple[KeptCase, ...]:
        """The queue with these cases in it."""
        store = self.libraries(Door.REVIEW).store
        for path in paths:
            store.kept(path, at)
        return store.cases()

    def queue(self) -> tuple[KeptCase, ...]:
        """The cases of the review door."""
        return self.libraries(Door.REVIEW).store.cases()

    def take_out(self, cases: Sequence[int], by: str, at: datetime, *, even_from_others: bool) -> tuple[int, ...]:
        """Write down that these cases were taken out; those somebody else has are left out and told."""
        store = self.libraries(Door.REVIEW).store
        return store.lend(cases, Loan(LoanKind.OUT, by, at), even_from_others=even_from_others)

    def hand_in(self, cases: Sequence[int], by: str, at: datetime) -> tuple[int, ...]:
        """Write down that these cases were handed in, decided to their end or not; those of others are told."""
        store = self.libraries(Door.REVIEW).store
        done = {kept.id for kept in store.cases() if kept.standing.state in _DONE}
        kinds = {LoanKind.COMPLETE: done, LoanKind.PENDING: set(cases) - done}
        left = (store.lend([one for one in cases if one in of], Loan(kind, by, at)) for kind, of in kinds.items())
        return tuple(case for part in left for case in part)

    def self_checks(self) -> tuple[KeptCase, ...]:
        """The officer's own self-checks."""
        return self.libraries(Door.SELF_CHECK).store.cases()

    def without_self_check(self, case: int) -> tuple[KeptCase, ...]:
        """The officer's own self-checks without this one, which is forgotten."""
        self.libraries(Door.SELF_CHECK).store.delete(case)
        return self.self_checks()

    def close(self) -> None:
        """End the reading processes and let go of the stores."""
        self._workers.stop()
        for libraries in self._libraries.values():
            libraries.store.close()

    def pack_titles(self) -> tuple[tuple[str, str], ...]:
        """Every standard: its id and its title."""
        libraries = self.libraries(Door.REVIEW)
        read = (
            (name, read_pack(folder, libraries.catalogue, libraries.law, examples=False))
            for name, folder in libraries.packs.items()
        )
        return tuple((name, pack.title) for name, pack in read)


def imprint_of(opened: OpenCase) -> Imprint:
    """What stands at the foot of a sheet printed today. Raises UnfinishedError for a case not read to its end."""
    refuse_unfinished(opened)
    return Imprint(opened.signed, opened.stale, date.today(), masked=opened.veil is not None)
