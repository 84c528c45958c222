"""Small cases on the desk, judged as a test says and decided as people decide."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casereview.model import Review
from casereview.open_case import CaseLibraries, decide
from casereview.opened import Door, OpenCase, Wish
from casereview.score import score
from casereview.sheet.table import sheet_table
from tests.review_builder import a_review
from tests.ui.opened import AT, libraries_in


@dataclass
class OnDesk:
    """A case and the store it is kept in."""

    opened: OpenCase
    libraries: CaseLibraries

    def decide(self, *wishes: Wish) -> OpenCase:
        """The case with what a person said, as one step."""
        self.opened = decide(self.opened, wishes, self.libraries, "某甲", AT)
        return self.opened


def on_desk(folder: Path, review: Review | None = None, door: Door = Door.REVIEW) -> OnDesk:
    """The review on the desk, its store in the folder."""
    machine = review or a_review()
    libraries = libraries_in(folder, door)
    kept = libraries.store.kept(folder / "案卷", AT)
    run = libraries.store.add_run(kept.id, machine.case, machine.pack, AT)
    counted = score(machine)
    table = sheet_table(machine, counted)
    opened = OpenCase(door, kept, run, machine.case, libraries.law, (), machine, machine, counted, table)
    return OnDesk(opened, libraries)
