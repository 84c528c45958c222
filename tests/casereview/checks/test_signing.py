"""Checks on signatures and seals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.checks.approval_days import approvals_ascend
from casereview.checks.parameters import KindId, Role
from casereview.checks.signing import places_filled, sealed, signed
from casereview.lawbook import LawBook
from casereview.model import Box, Graphic, Mark
from casereview.terms import Form, GraphicKind, MarkKind, MarkState, Outcome
from tests.builders import a_case, a_document, a_mark, a_printed_page, bound, printed

LAW = LawBook()
RECORD, APPROVAL = KindId("inquiry_record"), KindId("filing_approval")
INQUIRER = Role("询问人")


@pytest.mark.parametrize(
    ("marks", "outcome"),
    [
        ((a_mark(INQUIRER, RECORD),), Outcome.PASS),
        ((a_mark(INQUIRER, RECORD, MarkState.REFUSAL_NOTED),), Outcome.PASS),
        ((a_mark(INQUIRER, RECORD, MarkState.BLANK),), Outcome.FAIL),
        ((a_mark(INQUIRER, RECORD), a_mark(INQUIRER, RECORD, MarkState.BLANK, page=2)), Outcome.FAIL),
        ((a_mark(INQUIRER, RECORD, MarkState.BLANK, confidence=0.7),), Outcome.UNSURE),
        ((a_mark(INQUIRER, RECORD, MarkState.TYPED, signer="贺云峥"),), Outcome.UNSURE),
        ((a_mark(INQUIRER, RECORD, MarkState.UNREADABLE),), Outcome.UNSURE),
        ((a_mark(INQUIRER, RECORD, kind=MarkKind.SEAL),), Outcome.UNSURE),  # a seal is no signature
        ((), Outcome.UNSURE),  # no place found is not a blank one
    ],
)
def test_only_a_place_that_is_surely_blank_lacks_the_signature(marks: tuple[Mark, ...], outcome: Outcome) -> None:
    case = a_case(a_document(RECORD), marks=marks)

    assert signed(case, LAW, kinds=(RECORD,), role=INQUIRER).outcome is outcome


@pytest.mark.parametrize(
    ("approver", "confidence", "outcome"),
    [
        (MarkState.PRESENT, 0.6, Outcome.NOT_APPLICABLE),  # a form of two levels
        (MarkState.PRESENT, 0.85, Outcome.FAIL),  # its place is printed
        (MarkState.BLANK, 0.6, Outcome.UNSURE),
    ],
)
def test_a_level_of_approval_that_the_form_has_not_is_no_question(
    approver: MarkState, confidence: float, outcome: Outcome
) -> None:
    levels = (a_mark("承办人", APPROVAL), a_mark("审批人", APPROVAL, approver))
    examiner = replace(a_mark("审核人", APPROVAL, MarkState.BLANK, confidence=confidence), label="审核人")
    case = a_case(a_document(APPROVAL), marks=(*levels, examiner))

    assert signed(case, LAW, kinds=(APPROVAL,), role=Role("审核人")).outcome is outcome


def test_a_paper_with_fewer_places_than_signatures_asks() -> None:
    case = a_case(a_document(RECORD), marks=(a_mark(INQUIRER, RECORD),))

    assert signed(case, LAW, kinds=(RECORD,), role=INQUIRER, count=2).outcome is Outcome.UNSURE


def test_each_paper_has_one_occurrence_that_counts_its_blanks() -> None:
    marks = tuple(a_mark(INQUIRER, doc, MarkState.BLANK, page=page) for doc in ("a", "b") for page in (1, 2))
    case = a_case(a_document(RECORD, id="a"), a_document(RECORD, id="b"), marks=marks)

    verdict = signed(case, LAW, kinds=(RECORD,), role=INQUIRER)

    assert [failure.values["missing"] for failure in verdict.failures] == [2, 2]


@pytest.mark.parametrize(
    ("way", "remark", "outcome"),
    [
        ("邮寄送达", "经查询，邮件由本人签收", Outcome.PASS),
        ("邮寄送达", "", Outcome.UNSURE),
        ("直接送达", "经查询，邮件由本人签收", Outcome.FAIL),
    ],
)
def test_nobody_signs_for_what_was_sent_if_it_arrived(way: str, remark: str, outcome: Outcome) -> None:
    kind, recipient = KindId("service_receipt"), Role("收件人")
    receipt = a_document(kind, (("送达方式", way), ("备注", remark)))
    case = a_case(receipt, marks=(a_mark(recipient, kind, MarkState.BLANK),))

    assert signed(case, LAW, kinds=(kind,), role=recipient, or_sent=True).outcome is outcome


def test_every_printed_page_needs_its_signature_but_pages_of_word_files_are_not_printed() -> None:
    paper = a_document(RECORD)
    page = paper.pages[0]
    bound = replace(paper, pages=tuple(replace(page, number=n, width=595.0, height=842.0) for n in (1, 2)))
    word = replace(paper, pages=(page, replace(page, number=2)))

    outcomes = [
        signed(
            a_case(d, marks=(a_mark(INQUIRER, RECORD),)), LAW, kinds=(RECORD,), role=INQUIRER, each_page=True
        ).outcome
        for d in (bound, word)
    ]

    assert outcomes == [Outcome.UNSURE, Outcome.PASS]


@pytest.mark.parametrize(
    ("kind", "height", "outcome"),
    [
        (GraphicKind.INK, 760, Outcome.PASS),
        (GraphicKind.FINGERPRINT, 760, Outcome.PASS),
        (GraphicKind.SEAL, 760, Outcome.UNSURE),
        (GraphicKind.INK, 90, Outcome.UNSURE),
    ],
)
def test_a_page_without_a_place_to_sign_is_signed_at_its_foot(
    kind: GraphicKind, height: float, outcome: Outcome
) -> None:
    text = [printed("问：何时开工？", 70, 100), printed("答：去年。", 70, 700)]
    first = a_printed_page(text, [Graphic(kind, box=Box(70, height, 120, height + 20))])
    record = bound(RECORD, first, a_printed_page(text, number=2))
    case = a_case(record, marks=(a_mark(INQUIRER, RECORD, page=2),))

    assert signed(case, LAW, kinds=(RECORD,), role=INQUIRER, each_page=True).outcome is outcome


def test_drafts_are_not_judged_by_signatures_and_seals() -> None:
    case = a_case(a_document(RECORD), marks=(a_mark(INQUIRER, RECORD, MarkState.BLANK),), form=Form.DRAFT)

    assert signed(case, LAW, kinds=(RECORD,), role=INQUIRER).outcome is Outcome.NOT_APPLICABLE
    assert sealed(case, LAW, kinds=(RECORD,)).outcome is Outcome.NOT_APPLICABLE


def test_a_record_of_what_was_told_needs_no_seal_where_none_is_asked_for() -> None:
    notice = KindId("penalty_notice")
    titled = [a_document(notice, title=title) for title in ("行政处罚告知笔录", "行政处罚告知书")]

    outcomes = [sealed(a_case(document), LAW, kinds=(notice,)).outcome for document in titled]

    assert outcomes == [Outcome.NOT_APPLICABLE, Outcome.UNSURE]


@pytest.mark.parametrize(("state", "outcome"), [(MarkState.PRESENT, Outcome.PASS), (MarkState.BLANK, Outcome.FAIL)])
def test_a_seal_is_there_or_its_place_is_blank(state: MarkState, outcome: Outcome) -> None:
    case = a_case(a_document(RECORD), marks=(a_mark("机关印章", RECORD, state, kind=MarkKind.SEAL),))

    assert sealed(case, LAW, kinds=(RECORD,)).outcome is outcome


@pytest.mark.parametrize(
    ("days", "confidence", "outcome"),
    [
        ((4, 4, 5), 1.0, Outcome.PASS),
        ((4, 3, 5), 1.0, Outcome.UNSURE),  # the dates are stated, nothing is alleged
        ((4, 3, 5), 0.7, Outcome.UNSURE),
        ((5, None, 4), 1.0, Outcome.UNSURE),  # the reviewer gave no date, the approver's is still too early
        ((4, None, None), 1.0, Outcome.NOT_APPLICABLE),
    ],
)
def test_approvals_do_not_go_back_in_time(days: tuple[int | None, ...], confidence: float, outcome: Outcome) -> None:
    roles = (Role("承办人"), Role("审核人"), Role("审批人"))
    marks = tuple(
        a_mark(role, APPROVAL, signed_on=date(2024, 3, day) if day else None, confidence=confidence)
        for role, day in zip(roles, days, strict=True)
    )

    verdict = approvals_ascend(a_case(a_document(APPROVAL), marks=marks), LAW, kinds=(APPROVAL,), roles=roles)

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("states", "outcome"),
    [
        ((), Outcome.NOT_APPLICABLE),
        ((MarkState.PRESENT,), Outcome.PASS),
        ((MarkState.BLANK,), Outcome.FAIL),
        ((MarkState.PRESENT, MarkState.BLANK), Outcome.UNSURE),
    ],
)
def test_a_place_that_a_paper_has_must_not_be_blank(states: tuple[MarkState, ...], outcome: Outcome) -> None:
    marks = tuple(a_mark(Role("审批人"), APPROVAL, state) for state in states)
    case = a_case(a_document(APPROVAL), marks=marks)

    assert places_filled(case, LAW, kinds=(APPROVAL,), roles=(Role("审批人"),)).outcome is outcome


@pytest.mark.parametrize(
    ("label", "seal", "outcome"),
    [
        ("执法人员", MarkState.PRESENT, Outcome.NOT_APPLICABLE),  # the form prints no place
        ("执法人员（签名）：", MarkState.PRESENT, Outcome.FAIL),
        ("执法人员", MarkState.BLANK, Outcome.FAIL),
    ],
)
def test_a_sealed_form_without_a_place_needs_no_officer(label: str, seal: MarkState, outcome: Outcome) -> None:
    order, officer = KindId("rectification_order"), Role("执法人员")
    blank = replace(a_mark(officer, order, MarkState.BLANK), label=label)

    case = a_case(a_document(order), marks=(blank, a_mark("机关印章", order, seal, kind=MarkKind.SEAL)))

    assert signed(case, LAW, kinds=(order,), role=officer, count=2, or_sealed=True).outcome is outcome


def test_a_record_of_a_recheck_is_signed_and_not_sealed() -> None:
    seal = a_mark("机关印章", "recheck_opinion", MarkState.BLANK, kind=MarkKind.SEAL)
    case = a_case(a_document("recheck_opinion", title="责令改正复查记录"), marks=(replace(seal, label="机关印章"),))

    assert sealed(case, LAW, kinds=(KindId("recheck_opinion"),)).outcome is Outcome.NOT_APPLICABLE


def test_one_officer_may_speak_while_the_other_keeps_the_record() -> None:
    notice, officer, keeper = KindId("penalty_notice"), Role("执法人员"), Role("记录人")
    marks = (a_mark(officer, notice), a_mark(officer, notice, MarkState.BLANK), a_mark(keeper, notice))
    case = a_case(a_document(notice), marks=marks)

    assert places_filled(case, LAW, kinds=(notice,), roles=(officer,)).outcome is Outcome.PASS


@pytest.mark.parametrize(("signed_by", "outcome"), [(2, Outcome.PASS), (1, Outcome.UNSURE)])
def test_names_in_an_opinion_are_of_those_who_sign_below_it(signed_by: int, outcome: Outcome) -> None:
    handler = Role("承办人")
    named = replace(a_mark(handler, APPROVAL, MarkState.TYPED, signer="孙某甲"), label="承办人员：")
    own = tuple(replace(a_mark(handler, APPROVAL), label="承办人：") for _ in range(signed_by))

    case = a_case(a_document(APPROVAL), marks=(named, *own))

    assert signed(case, LAW, kinds=(APPROVAL,), role=handler, count=2).outcome is outcome


@pytest.mark.parametrize(
    ("title", "outcome"), [("陈述申辩书", Outcome.NOT_APPLICABLE), ("当事人陈述申辩笔录", Outcome.FAIL)]
)
def test_what_the_party_wrote_itself_is_taken_down_by_nobody(title: str, outcome: Outcome) -> None:
    statement = KindId("statement_record")
    case = a_case(
        a_document(statement, "请求从轻处罚。", title=title), marks=(a_mark("记录人", statement, MarkState.BLANK),)
    )

    assert signed(case, LAW, kinds=(statement,), role=Role("记录人")).outcome is outcome


def test_a_seal_that_cannot_be_made_out_is_asked_about_as_a_seal() -> None:
    decision, seal = KindId("penalty_decision"), Role("机关印章")
    vague = a_mark(seal, decision, MarkState.UNREADABLE, kind=MarkKind.SEAL)

    verdict = sealed(a_case(a_document(decision), marks=(vague,)), LAW, kinds=(decision,), role=seal)

    assert [doubt.reason for doubt in verdict.doubts] == ["机关印章处未能辨认，请核对是否盖章"]


@pytest.mark.parametrize(
    ("named", "seal", "outcome"),
    [
        (MarkState.PRESENT, MarkState.PRESENT, Outcome.PASS),
        (MarkState.PRESENT, MarkState.BLANK, Outcome.UNSURE),
        (MarkState.BLANK, MarkState.PRESENT, Outcome.FAIL),
    ],
)
def test_a_unit_gives_its_power_by_its_seal_and_the_name_of_its_head(
    named: MarkState, seal: MarkState, outcome: Outcome
) -> None:
    power, head, sealing = KindId("authorisation"), Role("法定代表人"), "委托单位印章"
    marks = (
        a_mark(head, power, MarkState.BLANK),
        a_mark(head, power, named),
        a_mark(sealing, power, seal, kind=MarkKind.SEAL),
    )
    printed = tuple(replace(mark, label=f"{mark.label}：") for mark in marks)
    case = a_case(a_document(power), marks=printed)

    assert places_filled(case, LAW, kinds=(power,), roles=(head,)).outcome is outcome


@pytest.mark.parametrize(("officers", "outcome"), [(2, Outcome.PASS), (1, Outcome.UNSURE)])
def test_a_record_that_two_officers_signed_as_such_was_kept_by_one_of_them(officers: int, outcome: Outcome) -> None:
    case = a_case(a_document(RECORD), marks=tuple(a_mark(INQUIRER, RECORD) for _ in range(officers)))

    assert signed(case, LAW, kinds=(RECORD,), role=Role("记录人")).outcome is outcome


@pytest.mark.parametrize(
    ("title", "outcome"), [("现场平面示意图", Outcome.NOT_APPLICABLE), ("勘验笔录", Outcome.UNSURE)]
)
def test_a_plan_that_goes_with_a_survey_needs_no_two_inspectors(title: str, outcome: Outcome) -> None:
    survey, inspector = KindId("survey_record"), Role("检查人员")
    case = a_case(a_document(survey, title, title=title), marks=(a_mark(inspector, survey),))

    assert signed(case, LAW, kinds=(survey,), role=inspector, count=2).outcome is outcome


@pytest.mark.parametrize(("second", "outcome"), [("审核人：", Outcome.FAIL), ("检验人：", Outcome.UNSURE)])
def test_whoever_signs_behind_a_label_of_his_own_is_missed_there(second: str, outcome: Outcome) -> None:
    report, tester = KindId("appraisal_report"), Role("鉴定人")
    marks = (
        replace(a_mark(tester, report), label="检验人："),
        replace(a_mark(tester, report, MarkState.BLANK), label=second),
    )

    assert (
        places_filled(a_case(a_document(report), marks=marks), LAW, kinds=(report,), roles=(tester,)).outcome is outcome
    )
