"""What stands in the way of closing a review."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from casereview.carry_over import Moved, Reopened
from casereview.errors import SignedError, UnsignableError
from casereview.model import CaseFile, Finding, Officer
from casereview.open_case import CaseLibraries, decide, take_step, take_up, undo
from casereview.opened import Door, OpenCase, Wish
from casereview.review import Grounds
from casereview.signing_off import SENTENCES, SIGNED, SIGNING, WEIGHTY, Hindrance, hindrances, officers_of, sign
from casereview.steps import Role, SignOff
from casereview.store import QueueState
from casereview.terms import MarkKind, MarkState, Outcome
from tests.builders import a_case, a_document, a_fact, a_mark
from tests.ui.opened import AT, libraries_in, read_sample

REVIEWER = Role.REVIEWER
LATER = datetime(2026, 3, 4, 16, 0)


@pytest.fixture
def opened(libraries: CaseLibraries, tmp_path: Path) -> OpenCase:
    return take_up(read_sample("many-faults-word"), tmp_path / "案卷", Door.REVIEW, libraries, AT)


def agreed(finding: Finding) -> Wish:
    return Wish(finding.rule.id, finding.outcome, reason="属实")


def passing(finding: Finding) -> Wish:
    return Wish(finding.rule.id, finding.outcome, Outcome.PASS, grounds=Grounds.FACTS, reason="经核对符合")


def failing(finding: Finding) -> Wish:
    return Wish(finding.rule.id, finding.outcome, Outcome.FAIL, grounds=Grounds.FACTS, reason="经核对不符合")


def said(opened: OpenCase, name: str = "某乙", role: Role = REVIEWER) -> list[str]:
    return [one.said for one in hindrances(opened, name, role)]


class Reviewer:
    """Somebody who decides on a case step by step."""

    def __init__(self, opened: OpenCase, libraries: CaseLibraries) -> None:
        self.opened, self.libraries = opened, libraries

    def decide(self, *wishes: Wish) -> None:
        self.opened = decide(self.opened, wishes, self.libraries, "某乙", AT)

    def answer_questions(self) -> None:
        """Every question in one batch."""
        self.decide(*(passing(one) for one in self.opened.undecided if one.outcome is not Outcome.FAIL))

    def confirm_faults(self) -> None:
        """Every fault in one batch."""
        self.decide(*(agreed(one) for one in self.opened.undecided if one.outcome is Outcome.FAIL))

    def confirm_singly(self, *findings: Finding) -> None:
        for one in findings:
            self.decide(agreed(one))


@pytest.fixture
def reviewer(opened: OpenCase, libraries: CaseLibraries) -> Reviewer:
    return Reviewer(opened, libraries)


def the_veto(opened: OpenCase) -> Finding:
    (found,) = (f for f in opened.machine.findings if f.outcome is Outcome.FAIL and f.rule.veto)
    return found


def test_a_review_that_nobody_touched_is_hindered_by_all_that_waits(opened: OpenCase) -> None:
    found = hindrances(opened, "某乙", REVIEWER)

    faults = [f for f in opened.undecided if f.outcome is Outcome.FAIL]
    asked = [f for f in opened.undecided if f.outcome is not Outcome.FAIL]
    assert [(one.said, len(one.findings)) for one in found] == [
        (f"还有{len(asked)}项待人工核实、待人工评判的事项没有作出评判。", len(asked)),
        ("有1项否决或者扣3分以上的事项没有逐项确认。", 1),
        (f"还有{len(faults) - 1}项不符合的事项没有确认，可以批量确认。", len(faults) - 1),
    ]
    assert any(finding.manual for finding in found[0].findings)
    assert found[1].findings == (the_veto(opened),)


def test_vetoes_are_confirmed_one_by_one_and_the_rest_in_batches(reviewer: Reviewer) -> None:
    reviewer.answer_questions()
    reviewer.confirm_faults()

    assert said(reviewer.opened) == ["有1项否决或者扣3分以上的事项没有逐项确认。"]

    reviewer.confirm_singly(the_veto(reviewer.opened))

    assert said(reviewer.opened) == []


def test_what_was_confirmed_by_itself_stays_so_in_a_later_batch(reviewer: Reviewer) -> None:
    reviewer.answer_questions()
    veto = the_veto(reviewer.opened)
    reviewer.confirm_singly(veto)
    reviewer.decide(*(agreed(f) for f in reviewer.opened.machine.findings if f.outcome is Outcome.FAIL))

    assert said(reviewer.opened) == []

    other = next(f for f in reviewer.opened.machine.findings if f.outcome is Outcome.FAIL and f != veto)
    reviewer.decide(passing(veto), agreed(other))

    assert said(reviewer.opened) == ["有1项否决或者扣3分以上的事项没有逐项确认。"]


def test_an_undone_confirmation_hinders_again(reviewer: Reviewer) -> None:
    reviewer.answer_questions()
    reviewer.confirm_faults()
    reviewer.confirm_singly(the_veto(reviewer.opened))
    reviewer.opened = undo(reviewer.opened, reviewer.libraries, "某乙", AT)

    assert said(reviewer.opened) == ["有1项否决或者扣3分以上的事项没有逐项确认。"]


def test_a_question_that_a_person_turns_into_a_veto_is_weighty_too(reviewer: Reviewer) -> None:
    asked = [f for f in reviewer.opened.undecided if f.outcome is Outcome.UNSURE]
    veto = next(f for f in asked if f.rule.veto)
    reviewer.confirm_faults()
    reviewer.confirm_singly(the_veto(reviewer.opened))
    reviewer.decide(*(failing(f) if f is veto else passing(f) for f in asked))

    (found,) = hindrances(reviewer.opened, "某乙", REVIEWER)
    assert [one.rule.id for one in found.findings] == [veto.rule.id]

    reviewer.decide(failing(veto))
    assert said(reviewer.opened) == []


def test_three_points_and_more_are_confirmed_one_by_one(libraries: CaseLibraries, tmp_path: Path) -> None:
    opened = take_up(read_sample("fault-evidence"), tmp_path / "案卷", Door.REVIEW, libraries, AT)
    (costly,) = (f for f in opened.machine.findings if f.outcome is Outcome.FAIL and f.deducted >= 3)
    reviewer = Reviewer(opened, libraries)
    reviewer.answer_questions()
    reviewer.confirm_faults()

    (found,) = hindrances(reviewer.opened, "某乙", REVIEWER)
    assert [one.rule.id for one in found.findings] == [costly.rule.id]

    reviewer.confirm_singly(costly)
    assert said(reviewer.opened) == []


@pytest.mark.parametrize(
    ("name", "role", "sentence"),
    [
        ("", REVIEWER, "请填写签署人的姓名。"),
        ("  ", Role.LEAD, "请填写签署人的姓名。"),
        ("某乙", Role.OFFICER, "评查由法制审核人员、评查人、评查负责人签署，承办人不能签署。"),
    ],
)
def test_a_name_and_a_capacity_are_needed(opened: OpenCase, name: str, role: Role, sentence: str) -> None:
    assert said(opened, name, role)[0] == sentence


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.LEAD, Role.LEGAL_REVIEWER])
def test_the_officers_of_the_case_cannot_sign(opened: OpenCase, role: Role) -> None:
    officer = officers_of(opened.review.case)[0]

    spaced = " ".join(officer)

    assert said(opened, spaced, role)[0] == f"{spaced}是本案的办案人员，不能以{role}的身份签署。"
    assert not any("办案人员" in one for one in said(opened, "某乙", role))


def test_the_officers_are_those_printed_and_those_whose_names_are_typed_where_officers_sign() -> None:
    case = a_case(
        a_document("inspection_record"),
        facts=(a_fact("执法人员", Officer("某 甲", "1"), "inspection_record"),),
        marks=(
            a_mark("承办人", "inspection_record", MarkState.TYPED, signer="某丙"),
            a_mark("检查人员", "inspection_record", signer="某甲"),
            a_mark("审批人", "inspection_record", signer="某丁"),
            a_mark("承办人", "inspection_record", kind=MarkKind.SEAL, signer="某局"),
        ),
    )

    assert officers_of(case) == ("某甲", "某丙")


def test_what_papers_have_outlived_is_decided_again(reviewer: Reviewer) -> None:
    reviewer.answer_questions()
    reviewer.confirm_faults()
    veto = the_veto(reviewer.opened)
    reviewer.confirm_singly(veto)
    decision = reviewer.opened.decisions[veto.rule.id, veto.outcome]
    stale = replace(reviewer.opened, stale=(Reopened(decision, Moved.PAPERS, veto),))

    (found,) = hindrances(stale, "某乙", REVIEWER)

    assert found.said == "有1项评判所依据的内容已经变动，须重新评判。"
    assert [one.proposed for one in found.findings] == [veto]


def closed_by(reviewer: Reviewer, deed: SignOff) -> OpenCase:
    return take_step(reviewer.opened, (deed,), reviewer.libraries, deed.by, LATER)


def test_a_review_that_nothing_hinders_is_signed_and_then_closed(reviewer: Reviewer) -> None:
    reviewer.answer_questions()
    reviewer.confirm_faults()
    reviewer.confirm_singly(the_veto(reviewer.opened))

    deed = sign(reviewer.opened, " 某乙 ", REVIEWER, LATER)
    signed = closed_by(reviewer, deed)

    assert deed == SignOff("某乙", REVIEWER, LATER)
    assert (signed.signed, signed.kept.standing.state) == (deed, QueueState.SIGNED)
    assert hindrances(signed, "某丙", REVIEWER) == (Hindrance(SIGNED, name="某乙"),)
    with pytest.raises(SignedError):
        take_step(signed, (deed,), reviewer.libraries, "某乙", LATER)


def test_nothing_goes_round_what_hinders(reviewer: Reviewer) -> None:
    with pytest.raises(UnsignableError, match="没有作出评判；另有2项问题尚待处理。"):
        sign(reviewer.opened, "某乙", REVIEWER, LATER)
    with pytest.raises(UnsignableError):
        closed_by(reviewer, SignOff("某乙", REVIEWER, LATER))

    reviewer.answer_questions()
    reviewer.confirm_faults()
    reviewer.confirm_singly(the_veto(reviewer.opened))

    with pytest.raises(UnsignableError, match="办案人员"):
        closed_by(reviewer, SignOff(officers_of(reviewer.opened.review.case)[0], REVIEWER, LATER))
    with pytest.raises(UnsignableError, match="请填写签署人的姓名。$"):
        closed_by(reviewer, SignOff(" ", REVIEWER, LATER))
    assert reviewer.libraries.store.steps(reviewer.opened.kept.id) == reviewer.opened.steps


def test_a_self_check_is_never_signed(tmp_path: Path) -> None:
    libraries = libraries_in(tmp_path, Door.SELF_CHECK)
    opened = take_up(a_small_case(), tmp_path / "案卷", Door.SELF_CHECK, libraries, AT)

    assert said(opened) == ["自查不签署；需要评查的，请从“评查”打开案卷。"]
    with pytest.raises(UnsignableError, match="自查不签署"):
        take_step(opened, (SignOff("某乙", REVIEWER, LATER),), libraries, "某乙", LATER)
    libraries.store.close()


def a_small_case() -> CaseFile:
    return replace(a_case(a_document("filing_approval")), sha256="a" * 64)


def test_the_sentences_say_what_holds() -> None:
    said = "".join(SENTENCES)

    assert "、".join(SIGNING) in said
    assert f"{WEIGHTY}分以上" in said
    assert all(one.endswith("。") for one in SENTENCES)
