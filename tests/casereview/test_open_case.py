"""A case on the desk: what people decide is laid over what the machine found, and outlives every re-check it can."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from casereview import open_case
from casereview.errors import ChangedElsewhereError, SignedError
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Course, Finding, RulePack, Source
from casereview.open_case import CaseLibraries, caught_up, decide, redo, take_step, take_up, undo
from casereview.opened import Door, OpenCase, Wish
from casereview.review import Grounds
from casereview.steps import Role, SetCourse, SignOff
from casereview.store import QueueState
from casereview.terms import Origin, Outcome, Stage
from tests.ui.opened import AT, read_sample

READ = "fault-signature"


@pytest.fixture
def opened(libraries: CaseLibraries, tmp_path: Path) -> OpenCase:
    return up(read_sample(READ), libraries, tmp_path)


def up(read: CaseFile, libraries: CaseLibraries, folder: Path) -> OpenCase:
    return take_up(read, folder / "案卷", Door.REVIEW, libraries, AT)


def first(opened: OpenCase, outcome: Outcome) -> Finding:
    return next(f for f in opened.undecided if f.outcome is outcome and f.sources and f.rule.spread is None)


def now(opened: OpenCase, finding: Finding) -> Finding:
    return next(f for f in opened.review.findings if (f.rule, f.proposed or f) == (finding.rule, finding))


def agreed(finding: Finding) -> Wish:
    return Wish(finding.rule.id, finding.outcome)


def passing(finding: Finding) -> Wish:
    return Wish(finding.rule.id, finding.outcome, Outcome.PASS, grounds=Grounds.READING, reason="印迹清晰")


def mended(read: CaseFile, document: str) -> CaseFile:
    """The same case with one of its files written anew: everything on it has another id."""
    told = {document: f"{document}*"}

    def moved(source: Source) -> Source:
        return replace(source, document=told.get(source.document, source.document))

    return replace(
        read,
        documents=tuple(replace(one, id=told.get(one.id, one.id)) for one in read.documents),
        facts=tuple(replace(fact, source=moved(fact.source)) for fact in read.facts),
        marks=tuple(replace(mark, source=moved(mark.source)) for mark in read.marks),
        sha256="anew",
    )


def test_a_confirmed_fault_counts_as_settled_and_keeps_what_the_machine_said(
    opened: OpenCase, libraries: CaseLibraries
) -> None:
    fault = first(opened, Outcome.FAIL)

    after = decide(opened, (agreed(fault),), libraries, "甲", AT)

    assert now(after, fault).proposed == fault
    assert after.score.unconfirmed == opened.score.unconfirmed - fault.deducted
    assert len(after.undecided) == len(opened.undecided) - 1
    assert after.machine == opened.machine


def test_a_fault_overruled_gives_its_points_back_and_the_sheet_says_so(
    opened: OpenCase, libraries: CaseLibraries
) -> None:
    fault = first(opened, Outcome.FAIL)

    after = decide(opened, (passing(fault),), libraries, "甲", AT)

    stands = now(after, fault)
    assert (stands.outcome, stands.origin, stands.deducted) == (Outcome.PASS, Origin.PERSON, Decimal(0))
    assert after.score.lost == opened.score.lost - fault.deducted
    assert after.table != opened.table


def test_undone_the_case_stands_as_before_and_redone_as_decided(opened: OpenCase, libraries: CaseLibraries) -> None:
    decided = decide(opened, (agreed(first(opened, Outcome.FAIL)),), libraries, "甲", AT)

    back = undo(decided, libraries, "甲", AT)
    again = redo(back, libraries, "甲", AT)

    assert (back.review, back.score, back.table) == (opened.review, opened.score, opened.table)
    assert (again.review, again.score, again.table) == (decided.review, decided.score, decided.table)
    assert len(again.steps) == 3


def test_with_nothing_done_there_is_nothing_to_undo(opened: OpenCase, libraries: CaseLibraries) -> None:
    assert undo(opened, libraries, "甲", AT) is opened
    assert redo(opened, libraries, "甲", AT) is opened


def test_opened_again_the_case_is_on_its_run_and_what_was_done_can_still_be_undone(
    opened: OpenCase, libraries: CaseLibraries, tmp_path: Path
) -> None:
    fault = first(opened, Outcome.FAIL)
    decided = decide(opened, (passing(fault),), libraries, "甲", AT)

    again = up(read_sample(READ), libraries, tmp_path)

    assert (again.run, again.review, again.steps) == (decided.run, decided.review, decided.steps)
    assert undo(again, libraries, "甲", AT).review == opened.review


def test_nothing_is_decided_over_what_was_done_in_another_window(
    opened: OpenCase, libraries: CaseLibraries, tmp_path: Path
) -> None:
    fault = first(opened, Outcome.FAIL)
    elsewhere = decide(up(opened.read, libraries, tmp_path), (agreed(fault),), libraries, "评查人乙", AT)

    with pytest.raises(ChangedElsewhereError, match="评查人乙"):
        decide(opened, (passing(fault),), libraries, "评查人甲", AT)
    with pytest.raises(ChangedElsewhereError):
        take_step(opened, (SignOff("评查人甲", Role.REVIEWER, AT),), libraries, "评查人甲", AT)
    seen = caught_up(opened, libraries)

    assert seen.review == elsewhere.review
    assert seen.steps == libraries.store.steps(opened.kept.id) == elsewhere.steps
    assert now(undo(seen, libraries, "评查人甲", AT), fault) == fault


def test_what_was_signed_in_another_window_is_signed_here(
    opened: OpenCase, libraries: CaseLibraries, tmp_path: Path
) -> None:
    wishes = tuple(
        Wish(one.rule.id, one.outcome, Outcome.PASS, grounds=Grounds.READING, reason="核对过")
        for one in opened.undecided
    )
    there = decide(up(opened.read, libraries, tmp_path), wishes, libraries, "评查人乙", AT)
    take_step(there, (SignOff("评查人乙", Role.REVIEWER, AT),), libraries, "评查人乙", AT)

    with pytest.raises(ChangedElsewhereError):
        decide(opened, wishes, libraries, "评查人甲", AT)
    seen = caught_up(opened, libraries)

    assert seen.signed is not None
    with pytest.raises(SignedError):
        decide(seen, wishes[:1], libraries, "评查人甲", AT)


def test_a_course_is_a_step_like_any_other(opened: OpenCase, libraries: CaseLibraries) -> None:
    said = take_step(opened, (SetCourse(Course(stage=Stage.INVESTIGATION)),), libraries, "甲", AT)

    assert said.review.case.stage is Stage.INVESTIGATION
    assert said.review.findings != opened.review.findings
    assert undo(said, libraries, "甲", AT).review == opened.review


def test_a_paper_written_anew_makes_a_new_run_on_which_only_what_rests_on_it_is_asked_again(
    opened: OpenCase, libraries: CaseLibraries, tmp_path: Path
) -> None:
    faults = [f for f in opened.undecided if f.outcome is Outcome.FAIL and f.sources]
    changed = faults[0].sources[0].document
    touched = [f for f in faults if changed in {source.document for source in f.sources}]
    untouched = [f for f in faults if f not in touched]
    decided = decide(opened, tuple(passing(f) for f in faults), libraries, "甲", AT)

    again = up(mended(decided.read, changed), libraries, tmp_path)

    assert [run.id for run in libraries.store.runs(again.kept.id)] == [opened.run.id, again.run.id]
    assert again.run.id != opened.run.id
    assert {one.decision.subject.rule for one in again.stale} == {f.rule.id for f in touched}
    assert {f.rule.id for f in again.review.findings if f.proposed} == {f.rule.id for f in untouched}
    assert again.kept.standing.state is QueueState.CHANGED

    settled = decide(
        again,
        tuple(passing(f) for f in again.undecided if f.rule.id in {t.rule.id for t in touched}),
        libraries,
        "甲",
        AT,
    )
    assert settled.stale == ()


def test_a_case_waits_is_under_review_and_how_it_stands_is_told_to_the_store(
    opened: OpenCase, libraries: CaseLibraries
) -> None:
    decided = decide(opened, (agreed(first(opened, Outcome.FAIL)),), libraries, "甲", AT)

    (kept,) = libraries.store.cases()

    assert opened.kept.standing.state is QueueState.WAITING
    assert kept.standing == decided.kept.standing
    assert (kept.standing.state, kept.standing.decided) == (QueueState.UNDER_REVIEW, 1)
    assert (kept.standing.lower, kept.standing.upper) == (decided.score.lower, decided.score.upper)


def test_a_signed_review_takes_no_further_step(opened: OpenCase, libraries: CaseLibraries, tmp_path: Path) -> None:
    signed_off = SignOff("乙", Role.REVIEWER, datetime(2026, 3, 3))
    libraries.store.append(opened.kept.id, opened.run.id, "乙", AT, (signed_off,))

    signed = up(read_sample(READ), libraries, tmp_path)

    assert (signed.signed, signed.kept.standing.state) == (signed_off, QueueState.SIGNED)
    with pytest.raises(SignedError, match="乙签署"):
        decide(signed, (agreed(first(signed, Outcome.FAIL)),), libraries, "甲", AT)
    assert undo(signed, libraries, "甲", AT) is signed

    anew = up(mended(signed.read, signed.read.documents[0].id), libraries, tmp_path)
    assert anew.signed is None


@pytest.fixture
def signed(opened: OpenCase, libraries: CaseLibraries) -> OpenCase:
    """The case decided singly and signed."""
    for finding in opened.undecided:
        wish = agreed(finding) if finding.outcome is Outcome.FAIL else passing(finding)
        opened = decide(opened, (wish,), libraries, "甲", AT)
    return take_step(opened, (SignOff("乙", Role.REVIEWER, AT),), libraries, "乙", AT)


def updated(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program comes with every standard changed: all that was worth points is worth more."""
    found = open_case.pack_for

    def pack_for(*arguments: Any) -> tuple[RulePack, LawBook]:
        pack, law = found(*arguments)
        dearer = (
            replace(section, rules=tuple(replace(rule, points=rule.points + 1) for rule in section.rules))
            for section in pack.sections
        )
        return replace(pack, sections=tuple(dearer), sha256="later"), law

    monkeypatch.setattr(open_case, "pack_for", pack_for)


def test_a_signed_review_stays_as_it_was_signed_when_its_standard_is_changed_by_an_update(
    signed: OpenCase, libraries: CaseLibraries, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    updated(monkeypatch)

    again = up(read_sample(READ), libraries, tmp_path)

    assert (again.run, again.signed, again.steps) == (signed.run, signed.signed, signed.steps)
    assert (again.score, again.review.pack.sha256) == (signed.score, signed.review.pack.sha256)
    assert printed(again) == printed(signed)
    assert [(f.rule.id, f.outcome, f.message, f.deducted, f.proposed) for f in again.review.findings] == [
        (f.rule.id, f.outcome, f.message, f.deducted, f.proposed) for f in signed.review.findings
    ]
    assert (again.decisions, again.undecided, again.stale) == (signed.decisions, (), ())
    assert again.kept.standing == signed.kept.standing
    with pytest.raises(SignedError):
        decide(again, tuple(map(agreed, faults(again))), libraries, "甲", AT)


def printed(opened: OpenCase) -> object:
    """What stands on the sheet."""
    table = opened.table
    rows = [row.cells for chapter in table.chapters for row in chapter.rows]
    return replace(table, chapters=()), rows


def faults(opened: OpenCase) -> list[Finding]:
    return [finding for finding in opened.machine.findings if finding.outcome is Outcome.FAIL]


def test_judged_anew_by_the_changed_standard_it_gets_a_run_of_its_own_that_nobody_has_signed(
    signed: OpenCase, libraries: CaseLibraries, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    updated(monkeypatch)

    anew = take_up(read_sample(READ), tmp_path / "案卷", Door.REVIEW, libraries, AT, anew=True)

    assert (anew.run.id, anew.run.pack_sha256, anew.signed) == (signed.run.id + 1, "later", None)
    assert len(anew.stale) == len(signed.decisions)


def test_judged_anew_where_nothing_has_changed_it_is_the_review_that_was_signed(
    signed: OpenCase, libraries: CaseLibraries, tmp_path: Path
) -> None:
    anew = take_up(read_sample(READ), tmp_path / "案卷", Door.REVIEW, libraries, AT, anew=True)

    assert (anew.run, anew.signed, anew.score) == (signed.run, signed.signed, signed.score)


def test_a_review_signed_under_a_standard_that_is_gone_is_still_there(
    signed: OpenCase, libraries: CaseLibraries, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(open_case, "pack_for")

    again = up(read_sample(READ), libraries, tmp_path)

    assert (again.signed, again.score) == (signed.signed, signed.score)


def test_another_pack_makes_another_run(opened: OpenCase, libraries: CaseLibraries, tmp_path: Path) -> None:
    other = take_up(opened.read, tmp_path / "案卷", Door.REVIEW, libraries, AT, "reference")

    assert (other.run.pack, other.run.id) == ("reference", opened.run.id + 1)
    assert up(opened.read, libraries, tmp_path).run == other.run


def test_the_pack_a_user_prefers_judges_cases_that_were_not_judged_before(
    opened: OpenCase, libraries: CaseLibraries, tmp_path: Path
) -> None:
    preferring = replace(libraries, preferred="fire-rescue")

    again = up(opened.read, preferring, tmp_path)
    other = take_up(opened.read, tmp_path / "另案", Door.REVIEW, preferring, AT)

    assert again.run == opened.run
    assert other.run.pack == "fire-rescue"


def test_what_the_machine_came_to_stays_beside_whatever_people_decide(
    signed: OpenCase, opened: OpenCase, libraries: CaseLibraries, tmp_path: Path
) -> None:
    again = up(read_sample(READ), libraries, tmp_path)

    assert opened.machine_score == opened.score
    assert signed.score != opened.score
    assert (signed.machine_score, again.machine_score) == (opened.score, opened.score)
