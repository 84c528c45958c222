"""A case being worked on: read once, judged as often as something is mended, with what people decided beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from casereview.by_hand import Particulars, is_paper, is_paper_path, judge_by_hand, paper_case, paper_place
from casereview.carry_over import carry_over, taken_along
from casereview.catalogue import Catalogue
from casereview.corrected import corrected
from casereview.errors import ChangedElsewhereError, SignedError, StoredCaseError
from casereview.lawbook import LawBook, with_own_tiers
from casereview.load import Workers
from casereview.looked_over import to_look_over
from casereview.model import CaseFile, Finding, ReadPaper, Review, RulePack
from casereview.opened import Door, LookOver, OpenCase, Wish
from casereview.pipeline import ReadSoFar, choose_pack, judge, read_so_far
from casereview.progress import Progress, silent
from casereview.review import (
    Decision,
    confirm,
    decided,
    override,
    standing_decisions,
    withdraw,
)
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.second_check import refuse_check, second_check_in
from casereview.sheet.table import sheet_table
from casereview.signed_review import as_signed, close, waiting_in
from casereview.signing_off import refuse_hindered
from casereview.standing import standing_of
from casereview.steps import (
    Deed,
    SignOff,
    Step,
    Undo,
    corrections_in,
    course_in,
    decisions_in,
    sign_off_in,
    to_redo,
    to_undo,
)
from casereview.store import KeptCase, Run
from casereview.store.loans import refuse_taken_out
from casereview.store.store import Store
from casereview.tailoring import in_its_place
from casereview.unfinished import refuse_unfinished, unfinished


@dataclass(frozen=True, slots=True)
class CaseLibraries:
    """What every case is read and judged by, and the store of its door."""

    catalogue: Catalogue
    law: LawBook
    store: Store
    own_packs: Path | None = None
    """The folder of this user's own packs, beside those that come with the program."""
    preferred: str | None = None
    """The pack this user wants cases judged by that were not judged before."""

    @property
    def packs(self) -> Mapping[str, Path]:
        """The folder of each pack by its id."""
        return {**pack_folders(), **(pack_folders(self.own_packs) if self.own_packs else {})}


def open_case(
    path: Path,
    door: Door,
    libraries: CaseLibraries,
    progress: Progress,
    workers: Workers[tuple[ReadPaper, ...]],
    at: datetime,
    pack_id: str | None = None,
    anew: bool = False,
) -> OpenCase:
    """The case at `path` as it lies there now: on its last run if nothing has changed since, else on a new one.

    Judged by the pack named, else by that of its last run, else by the one for what it says of itself. A review that
    was signed is as it was signed, whatever became of its pack since, unless the case is to be judged `anew`. A case
    whose reading is given up is only to be looked at, as far as it was read.
    Raises the errors of `read_so_far`, PackError and StoreError.
    """
    if (told := _told_before(path, libraries.store)) is not None:
        return take_up(told, path, door, libraries, at, pack_id, progress, anew)
    read = read_so_far(path, libraries.catalogue, progress, workers)
    if read.left:
        return _look_at(read, path, door, libraries, at, pack_id)
    return take_up(read.case, path, door, libraries, at, pack_id, progress, anew)


def _look_at(
    so_far: ReadSoFar, path: Path, door: Door, libraries: CaseLibraries, at: datetime, pack_id: str | None
) -> OpenCase:
    """The case as far as it was read, of which nothing is kept but that it was opened."""
    kept = libraries.store.kept(path, at)
    last, steps = libraries.store.runs(kept.id)[-1:], libraries.store.steps(kept.id)
    read = so_far.case
    pack, law = pack_for(read, pack_id or (last[0].pack if last else None), libraries)
    run = Run(0, kept.id, at, read.sha256, pack.id, pack.sha256)
    return unfinished(_judged(kept, run, read, steps, pack, law, door, libraries, silent), so_far.left)


def _told_before(path: Path, store: Store) -> CaseFile | None:
    """What was told of a case on paper: its pages lie on somebody's table, so that there is no more to read."""
    if not is_paper_path(path):
        return None
    kept = next((case for case in store.cases() if case.path == path.resolve()), None)
    runs = store.runs(kept.id) if kept else ()
    return store.read_in(runs[-1].id) if runs else None


def open_by_hand(
    told: Particulars, home: Path, door: Door, libraries: CaseLibraries, at: datetime, pack_id: str | None = None
) -> OpenCase:
    """A case on paper as told, every clause a question; kept under `home`. Raises PackError and StoreError."""
    return take_up(paper_case(told), paper_place(home, told), door, libraries, at, pack_id)


def take_up(
    read: CaseFile,
    path: Path,
    door: Door,
    libraries: CaseLibraries,
    at: datetime,
    pack_id: str | None = None,
    progress: Progress = silent,
    anew: bool = False,
) -> OpenCase:
    """The case that was read at `path`, with what was done on it before. Raises PackError and StoreError."""
    store = libraries.store
    kept = store.kept(path, at)
    last, steps = store.runs(kept.id)[-1:], store.steps(kept.id)
    unchanged = [run for run in last if run.sha256 == read.sha256 and pack_id in (None, run.pack)]
    law = libraries.law
    if unchanged and not anew and (signed := as_signed(kept, unchanged[0], steps, door, law, store)) is not None:
        return signed
    pack, law = pack_for(read, pack_id or (last[0].pack if last else None), libraries)
    same = [run for run in last if (run.sha256, run.pack, run.pack_sha256) == (read.sha256, pack.id, pack.sha256)]
    if same and anew and (signed := as_signed(kept, same[0], steps, door, libraries.law, store)) is not None:
        return signed
    run = same[0] if same else store.add_run(kept.id, read, pack, at)
    opened = _counted(_judged(kept, run, read, steps, pack, law, door, libraries, progress), libraries)
    if opened.signed is not None:  # by a program that did not keep what was signed
        close(opened, store)
    return opened


def open_signed(opened: OpenCase, run: int, libraries: CaseLibraries) -> OpenCase:
    """The review of an earlier run as it was signed. Raises StoreError, or StoredCaseError if it was not kept."""
    store = libraries.store
    found = next((one for one in store.runs(opened.kept.id) if one.id == run), None)
    steps = store.steps(opened.kept.id)
    signed = as_signed(opened.kept, found, steps, opened.door, libraries.law, store) if found is not None else None
    if signed is None:
        raise StoredCaseError("签署时的评查没有存下，或者由另一版本的程序存下")
    return replace(signed, behind=True)


def take_step(opened: OpenCase, deeds: tuple[Deed, ...], libraries: CaseLibraries, by: str, at: datetime) -> OpenCase:
    """What a person did at one go, written down and then counted.

    Raises SignedError, UnfinishedError, ChangedElsewhereError, TakenOutError, CheckRefusedError, UnsignableError where
    a review is signed that cannot be yet, and StoreError.
    """
    if opened.signed is not None:
        raise SignedError(opened.signed.by)
    refuse_unfinished(opened)
    _refuse_unseen(opened, libraries)
    refuse_taken_out(libraries.store.loan(opened.kept.id), by)
    for deed in deeds:
        refuse_check(opened, deed, by)
        if isinstance(deed, SignOff):
            refuse_hindered(opened, deed.by, deed.role)
    step = libraries.store.append(opened.kept.id, opened.run.id, by, at, deeds)
    after = _after(opened, (*opened.steps, step), libraries)
    if after.signed is not None:
        close(after, libraries.store)
    return after


def caught_up(opened: OpenCase, libraries: CaseLibraries) -> OpenCase:
    """The case with what was done on it elsewhere since it was opened: several windows may share a store."""
    return _after(opened, libraries.store.steps(opened.kept.id), libraries)


def decide(opened: OpenCase, wishes: tuple[Wish, ...], libraries: CaseLibraries, by: str, at: datetime) -> OpenCase:
    """What a person wants said of some findings, as one step. Raises ValueError for what a finding does not bear."""
    found = {(finding.rule.id, finding.outcome): finding for finding in opened.machine.findings}
    made = tuple(_decision(opened.machine, found[wish.rule, wish.outcome], wish, by, at) for wish in wishes)
    return take_step(opened, made, libraries, by, at)


def undo(opened: OpenCase, libraries: CaseLibraries, by: str, at: datetime) -> OpenCase:
    """The case without the last step, which stays in the log; the case itself if there is none."""
    step = to_undo(opened.steps, opened.run.id)
    return opened if step is None else take_step(opened, (Undo(step),), libraries, by, at)


def redo(opened: OpenCase, libraries: CaseLibraries, by: str, at: datetime) -> OpenCase:
    """The case with the step that was undone last; the case itself if there is none."""
    step = to_redo(opened.steps, opened.run.id)
    return opened if step is None else take_step(opened, (Undo(step),), libraries, by, at)


def pack_for(read: CaseFile, pack_id: str | None, libraries: CaseLibraries) -> tuple[RulePack, LawBook]:
    """The pack of that id, or the one for what the case says of itself, with the law book it judges by.

    Where a unit uses its own changes to that pack, the case is judged by these. Raises PackError and TailoringError.
    """
    folders = libraries.packs
    named = next((one for one in (pack_id, libraries.preferred) if one is not None and one in folders), None)
    chosen = named or _as_tailored(choose_pack(read, folders), libraries)
    folder = folders[chosen]
    pack = read_pack(folder, libraries.catalogue, libraries.law, examples=False)
    return pack, with_own_tiers(libraries.law, folder)


def _as_tailored(pack: str, libraries: CaseLibraries) -> str:
    """The pack that takes this one's place for new cases: the unit's own, if it changed it and uses the changes."""
    return in_its_place(libraries.own_packs).get(pack, pack) if libraries.own_packs else pack


def _refuse_unseen(opened: OpenCase, libraries: CaseLibraries) -> None:
    """Raise ChangedElsewhereError where something was done of which this window knows nothing."""
    last = libraries.store.last_step(opened.kept.id)
    if last is not None and last[0] not in (step.id for step in opened.steps[-1:]):
        raise ChangedElsewhereError(last[1])


def _after(opened: OpenCase, steps: tuple[Step, ...], libraries: CaseLibraries) -> OpenCase:
    """The case as these steps leave it; judged again only if they say otherwise of its papers or its course."""
    before, now = opened.steps, steps
    if (corrections_in(before), course_in(before)) == (corrections_in(now), course_in(now)):
        return _counted(replace(opened, steps=now), libraries)
    pack = opened.machine.pack
    judged = _judged(opened.kept, opened.run, opened.read, now, pack, opened.law, opened.door, libraries, silent)
    return _counted(judged, libraries)


def _judged(
    kept: KeptCase,
    run: Run,
    read: CaseFile,
    steps: tuple[Step, ...],
    pack: RulePack,
    law: LawBook,
    door: Door,
    libraries: CaseLibraries,
    progress: Progress,
) -> OpenCase:
    mended = corrected(read, corrections_in(steps), libraries.catalogue)
    course = course_in(steps)
    by_hand = is_paper(mended)
    machine = judge_by_hand(mended, pack, course) if by_hand else judge(mended, pack, law, progress, course)
    counted = score(machine)
    table = sheet_table(machine, counted)
    return OpenCase(door, kept, run, read, law, steps, machine, machine, counted, table, machine_score=counted)


def _counted(opened: OpenCase, libraries: CaseLibraries) -> OpenCase:
    """What people decided laid over what the machine found; how it stands now is told to the store."""
    made = taken_along(decisions_in(opened.steps), opened.machine)
    review, counted = decided(opened.machine, made), score(opened.machine, made)
    again = carry_over(made, opened.machine.pack, opened.machine).another_look
    stale = tuple(one for one in again if one.finding is not None)
    result = replace(
        opened,
        review=review,
        score=counted,
        table=sheet_table(review, counted),
        stale=stale,
        undecided=waiting_in(review),
        signed=sign_off_in(opened.steps, opened.run.id),
        check=second_check_in(opened.steps, opened.run.id),
    )
    look_over = LookOver() if result.signed or is_paper(review.case) else to_look_over(review, opened.steps)
    result = replace(result, decisions=standing_decisions(opened.machine, made), to_look_over=look_over)
    result = replace(result, kept=replace(result.kept, standing=standing_of(result)))
    if result.kept.standing != opened.kept.standing:
        libraries.store.keep_standing(result.kept.id, result.kept.standing)
    return result


def _decision(machine: Review, finding: Finding, wish: Wish, by: str, at: datetime) -> Decision:
    if wish.withdrawn:
        return withdraw(machine, finding, by=by, at=at)
    if wish.verdict is None:
        return confirm(machine, finding, by=by, at=at, deducted=wish.deducted, reason=wish.reason)
    return override(
        machine,
        finding,
        wish.verdict,
        grounds=wish.grounds,
        reason=wish.reason,
        by=by,
        at=at,
        deducted=wish.deducted,
    )
