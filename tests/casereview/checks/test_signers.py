"""Checks on who signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.parameters import KindId, Role
from casereview.checks.signers import signers_differ, two_officers
from casereview.lawbook import LawBook
from casereview.model import Mark, Officer
from casereview.terms import Form, MarkState, Outcome
from tests.builders import a_case, a_document, a_fact, a_mark, scanned

LAW = LawBook()
RECORD = KindId("inspection_record")
ROLE, OTHER = Role("检查人员"), Role("记录人")


def _typed(name: str, role: Role = ROLE, *, page: int = 1, confidence: float = 1.0) -> Mark:
    return a_mark(role, RECORD, MarkState.TYPED, signer=name, page=page, confidence=confidence)


@pytest.mark.parametrize(
    ("marks", "outcome"),
    [
        ((_typed("贺云峥"), _typed("邱若谷")), Outcome.PASS),
        ((a_mark(ROLE, RECORD, digest="a"), a_mark(ROLE, RECORD, digest="b")), Outcome.PASS),
        ((a_mark(ROLE, RECORD), a_mark(ROLE, RECORD)), Outcome.PASS),  # ink without digests
        ((a_mark(ROLE, RECORD, digest="a"), a_mark(ROLE, RECORD, digest="a")), Outcome.UNSURE),
        ((_typed("贺云峥"), _typed("贺 云峥")), Outcome.FAIL),
        ((_typed("贺云峥"), _typed("贺云峥", confidence=0.7)), Outcome.UNSURE),
        ((_typed("贺云峥"), _typed("贺云峥", page=2)), Outcome.UNSURE),  # one officer signs each page
        ((a_mark(ROLE, RECORD), a_mark(ROLE, RECORD, MarkState.BLANK)), Outcome.FAIL),
        ((a_mark(ROLE, RECORD, MarkState.BLANK), a_mark(ROLE, RECORD, MarkState.BLANK)), Outcome.NOT_APPLICABLE),
        ((), Outcome.UNSURE),
    ],
)
def test_two_officers_are_two_people(marks: tuple[Mark, ...], outcome: Outcome) -> None:
    case = a_case(a_document(RECORD), marks=marks)

    assert two_officers(case, LAW, kinds=(RECORD,), roles=(ROLE,)).outcome is outcome


def test_one_name_printed_twice_is_asked_about_on_a_scan() -> None:
    record = a_document(RECORD, "检查人员：贺云峥、贺云峥，证件号码略")
    typed, recognised = (
        two_officers(a_case(paper), LAW, kinds=(RECORD,), roles=(ROLE,)).outcome for paper in (record, scanned(record))
    )

    assert (typed, recognised) == (Outcome.FAIL, Outcome.UNSURE)


@pytest.mark.parametrize(
    ("names", "outcome"),
    [(("贺云峥", "邱若谷"), Outcome.PASS), (("贺云峥",), Outcome.UNSURE), ((), Outcome.NOT_APPLICABLE)],
)
def test_a_draft_is_judged_by_the_officers_it_names(names: tuple[str, ...], outcome: Outcome) -> None:
    facts = tuple(a_fact("执法人员", Officer(name), RECORD) for name in names)
    case = a_case(a_document(RECORD), facts=facts, form=Form.DRAFT)

    assert two_officers(case, LAW, kinds=(RECORD,), roles=(ROLE,)).outcome is outcome


@pytest.mark.parametrize(
    ("marks", "outcome"),
    [
        ((_typed("贺云峥"), _typed("邱若谷", OTHER)), Outcome.PASS),
        ((_typed("贺云峥"), _typed("贺云峥", OTHER)), Outcome.FAIL),
        ((_typed("贺云峥"), _typed("贺云峥", OTHER, confidence=0.7)), Outcome.UNSURE),
        ((a_mark(ROLE, RECORD, digest="a"), a_mark(OTHER, RECORD, digest="a")), Outcome.UNSURE),
        ((a_mark(ROLE, RECORD), a_mark(OTHER, RECORD)), Outcome.NOT_APPLICABLE),
    ],
)
def test_nobody_stands_in_both_roles(marks: tuple[Mark, ...], outcome: Outcome) -> None:
    case = a_case(a_document(RECORD), marks=marks)

    assert signers_differ(case, LAW, kinds=(RECORD,), role=ROLE, other=OTHER).outcome is outcome


@pytest.mark.parametrize(("names", "outcome"), [(("贺云峥", "邱若谷"), Outcome.PASS), (("邱若谷",), Outcome.FAIL)])
def test_one_of_several_may_stand_in_the_other_role_too(names: tuple[str, ...], outcome: Outcome) -> None:
    marks = (*(_typed(name) for name in names), _typed("邱若谷", OTHER))

    verdict = signers_differ(
        a_case(a_document(RECORD), marks=marks), LAW, kinds=(RECORD,), role=ROLE, other=OTHER, unless_several=True
    )

    assert verdict.outcome is outcome


def test_the_other_role_may_stand_on_other_papers() -> None:
    approval = KindId("filing_approval")
    marks = (_typed("贺云峥"), a_mark("承办人", approval, MarkState.TYPED, signer="贺云峥"))
    case = a_case(a_document(RECORD), a_document(approval), marks=marks)

    verdict = signers_differ(case, LAW, kinds=(RECORD,), role=ROLE, other=Role("承办人"), other_kinds=(approval,))

    assert verdict.outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("我们是某市应急管理局行政执法人员贺云峥、贺云峥，证件号码为01、01", Outcome.FAIL),
        ("检查人员：贺云峥（01）、贺云峥（01）。", Outcome.FAIL),
        ("勘验人员：贺云峥　执法证号：16100031021\n贺云峥　执法证号：16100031021", Outcome.FAIL),
        ("勘验人员：贺云峥　执法证号：渝E0712\n贺云峥　执法证号：渝E0712", Outcome.FAIL),
        ("我们是某市应急管理局行政执法人员贺云峥、邱若谷，证件号码为01、02", Outcome.PASS),
        ("勘验人员：贺云峥　执法证号：16100031021\n邱若谷　执法证号：16100031055", Outcome.PASS),
    ],
)
def test_one_officer_printed_as_both_is_one(words: str, outcome: Outcome) -> None:
    case = a_case(a_document(RECORD, words), marks=(a_mark(ROLE, RECORD), a_mark(ROLE, RECORD)))

    assert two_officers(case, LAW, kinds=(RECORD,), roles=(ROLE,)).outcome is outcome


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("询问人：贺云峥（120001）　记录人：贺云峥（120001）", Outcome.FAIL),
        ("询问人：贺云峥　单位及职务：某区应急管理局执法人员 记录人：贺云峥　单位及职务：某区应急管理局", Outcome.FAIL),
        ("询问人 贺云峥（120001） 记录人 贺云峥 询问人：你好。", Outcome.FAIL),
        ("询问人：贺云峥、邱若谷　记录人：邱若谷", Outcome.NOT_APPLICABLE),
        ("询问人：贺云峥　记录人：邱若谷", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_only_one_who_asks_does_not_write_too(head: str, outcome: Outcome) -> None:
    record = KindId("inquiry_record")
    case = a_case(a_document(record, head))

    verdict = signers_differ(case, LAW, kinds=(record,), role=Role("询问人"), other=OTHER, unless_several=True)

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("words", "hand", "outcome"),
    [
        ("检查人员：贺云峥、贺云峥，证件号码略", ((5, 12),), Outcome.UNSURE),
        ("检查人员：贺云峥、贺云峥，证件号码略", (), Outcome.FAIL),
    ],
)
def test_one_name_written_for_both_by_hand_is_asked_about(
    words: str, hand: tuple[tuple[int, int], ...], outcome: Outcome
) -> None:
    record = scanned(a_document(RECORD, words), 1.0)
    page = record.pages[0]
    written = replace(record, pages=(replace(page, blocks=(replace(page.blocks[0], hand=hand),)),))

    assert two_officers(a_case(written), LAW, kinds=(RECORD,), roles=(ROLE,)).outcome is outcome


@pytest.mark.parametrize(
    ("way", "digests", "outcome"),
    [
        ("送达方式：留置送达", ("a", "b"), Outcome.PASS),
        ("送达方式：留置送达", ("a",), Outcome.UNSURE),
        ("送达方式：直接送达", ("a",), Outcome.NOT_APPLICABLE),
    ],
)
def test_two_officers_leave_what_nobody_takes(way: str, digests: tuple[str, ...], outcome: Outcome) -> None:
    receipt, server = "service_receipt", Role("送达人")
    marks = tuple(a_mark(server, receipt, digest=digest) for digest in digests)
    case = a_case(a_document(receipt, way), marks=marks)

    assert two_officers(case, LAW, kinds=(RECORD,), roles=(ROLE,), left_by=(server,)).outcome is outcome


def test_who_asks_printed_with_his_number_as_who_writes() -> None:
    record = a_document("inquiry_record", "询问人：赵某某　证号：02001340015　记录人：赵某某　证号：02001340015")
    two = a_document("inquiry_record", "询问人：赵某某　证号：02001340015　记录人：钱某某　证号：02001340022")

    told = [
        signers_differ(a_case(paper), LAW, kinds=(KindId("inquiry_record"),), role=Role("询问人"), other=Role("记录人"))
        for paper in (record, two)
    ]

    assert [verdict.outcome is Outcome.FAIL for verdict in told] == [True, False]
