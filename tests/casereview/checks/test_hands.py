"""The check that nobody signs for two."""

from __future__ import annotations

import pytest

from casereview.checks.hands import hands_differ, hands_told_apart
from casereview.checks.parameters import KindId, Role
from casereview.checks.signers import signers_differ, two_officers
from casereview.lawbook import LawBook
from casereview.model import Mark
from casereview.terms import MarkState, Outcome
from tests.builders import a_case, a_document, a_mark, scanned

LAW = LawBook()
FORM, RECORD = KindId("case_approval"), KindId("inspection_record")
HANDLER, INSPECTOR = Role("承办人"), Role("检查人员")
APART = (a_mark(INSPECTOR, RECORD, digest="a"), a_mark(INSPECTOR, RECORD, digest="b"))


def _twice(*elsewhere: Mark) -> Outcome:
    marks = (a_mark(HANDLER, FORM, digest="a"), a_mark(HANDLER, FORM, digest="a"), *elsewhere)
    case = a_case(a_document(FORM), a_document(RECORD), marks=marks)
    return hands_differ(case, LAW, kinds=(FORM,), roles=(HANDLER,)).outcome


def test_one_picture_for_both_handlers_fails_where_they_sign_apart_elsewhere() -> None:
    assert _twice(*APART) is Outcome.FAIL


def test_one_picture_for_all_signatures_of_a_case_tells_nothing() -> None:
    assert _twice() is Outcome.PASS
    assert _twice(*APART, a_mark("审批人", FORM, digest="a")) is Outcome.PASS


def test_an_officer_also_signs_where_he_checked_a_copy() -> None:
    assert _twice(*APART, a_mark("核对人", "business_licence", digest="a")) is Outcome.FAIL


@pytest.mark.parametrize(("other", "outcome"), [("赵明", Outcome.FAIL), ("钱亮", Outcome.PASS)])
def test_a_name_printed_for_both_fails(other: str, outcome: Outcome) -> None:
    case = a_case(a_document(FORM), marks=(a_mark(HANDLER, FORM, signer="赵明"), a_mark(HANDLER, FORM, signer=other)))

    assert hands_differ(case, LAW, kinds=(FORM,), roles=(HANDLER,)).outcome is outcome


def test_a_name_for_both_that_was_not_surely_read_asks() -> None:
    marks = (a_mark(HANDLER, FORM, signer="赵明", confidence=0.6), a_mark(HANDLER, FORM, signer="赵明"))
    verdict = hands_differ(a_case(a_document(FORM), marks=marks), LAW, kinds=(FORM,), roles=(HANDLER,))

    assert [doubt.reason for doubt in verdict.doubts] == ["两处承办人签名似为同一人，请对照原件核实"]
    assert verdict.outcome is Outcome.UNSURE


@pytest.mark.parametrize(("state", "outcome"), [(MarkState.PRESENT, Outcome.UNSURE), (MarkState.TYPED, Outcome.FAIL)])
def test_one_name_read_off_two_hands_on_a_picture_asks(state: MarkState, outcome: Outcome) -> None:
    marks = tuple(a_mark(INSPECTOR, RECORD, signer="赵明", state=state, confidence=0.95) for _ in range(2))
    case = a_case(scanned(a_document(RECORD, "检查人员签名：赵明 赵明"), 0.97), marks=marks)

    assert two_officers(case, LAW, kinds=(RECORD,), roles=(INSPECTOR,)).outcome is outcome
    assert hands_differ(case, LAW, kinds=(RECORD,), roles=(INSPECTOR,)).outcome in (outcome, Outcome.NOT_APPLICABLE)


def test_two_roles_in_one_name_read_off_hands_on_a_picture_ask() -> None:
    marks = tuple(a_mark(role, RECORD, signer="赵明", confidence=0.95) for role in (INSPECTOR, HANDLER))
    case = a_case(scanned(a_document(RECORD, "检查人员：赵明"), 0.97), marks=marks)

    assert signers_differ(case, LAW, kinds=(RECORD,), role=INSPECTOR, other=HANDLER).outcome is Outcome.UNSURE


def test_pictures_are_told_apart_by_two_on_one_page() -> None:
    assert hands_told_apart(a_case(a_document(RECORD), marks=APART), APART[0])
    assert not hands_told_apart(a_case(a_document(RECORD), marks=APART[:1]), APART[0])


EXAMINER, CLOSING = Role("审核人"), KindId("closing_approval")


@pytest.mark.parametrize(
    ("digest", "elsewhere", "outcome"),
    [
        ("c", "c", Outcome.PASS),
        ("a", "c", Outcome.FAIL),  # who proposes examines, where another examines elsewhere
        ("a", "a", Outcome.UNSURE),  # one picture may stand for every hand
        ("a", None, Outcome.UNSURE),
    ],
)
def test_who_proposes_does_not_examine_what_he_proposed(digest: str, elsewhere: str | None, outcome: Outcome) -> None:
    marks = [
        a_mark(HANDLER, FORM, digest="a"),
        a_mark(HANDLER, FORM, digest="b"),
        a_mark(EXAMINER, FORM, digest=digest),
    ]
    if elsewhere:
        marks += [a_mark(HANDLER, CLOSING, digest="a"), a_mark(EXAMINER, CLOSING, digest=elsewhere)]
    case = a_case(a_document(FORM), a_document(CLOSING), marks=tuple(marks))

    verdict = hands_differ(case, LAW, kinds=(FORM, CLOSING), roles=(HANDLER,), above=(EXAMINER,))
    assert verdict.outcome is outcome
