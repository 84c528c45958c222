"""Checks on dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from casereview.checks.parameters import FactName, KindId
from casereview.checks.time_limits import not_before, waited_after_service, within_days
from casereview.lawbook import LawBook
from casereview.model import CaseFile
from casereview.terms import MarkState, Outcome
from tests.builders import a_case, a_document, a_fact, a_mark

LAW = LawBook()
FILED, DECIDED, SERVED = FactName("立案日期"), FactName("处罚决定日期"), FactName("告知送达日期")


def _case(
    start: date | None, end: date | None, *texts: str, confidence: float = 1.0, name: FactName = FILED
) -> CaseFile:
    facts = tuple(
        a_fact(fact, day, document, confidence=confidence)
        for fact, day, document in ((name, start, "filing_approval"), (DECIDED, end, "penalty_decision"))
        if day is not None
    )
    homes: dict[str, tuple[str, ...]] = {name: ("filing_approval",), DECIDED: ("penalty_decision",)}
    return a_case(
        a_document("filing_approval"), a_document("penalty_decision"), a_document("x", *texts), facts=facts, homes=homes
    )


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        (date(2024, 5, 30), Outcome.PASS),  # the ninetieth day still counts
        (date(2024, 5, 31), Outcome.FAIL),
        (date(2024, 2, 29), Outcome.UNSURE),  # before filing: one date was misread
        (None, Outcome.UNSURE),
    ],
)
def test_the_limit_is_the_last_day_itself(end: date | None, outcome: Outcome) -> None:
    assert within_days(_case(date(2024, 3, 1), end), LAW, start=FILED, end=DECIDED, days=90).outcome is outcome


def test_a_limit_that_ends_on_a_holiday_ends_on_the_next_working_day() -> None:
    case = _case(date(2024, 7, 8), date(2024, 10, 8))  # the ninetieth day is 6 October

    assert within_days(case, LAW, start=FILED, end=DECIDED, days=90).outcome is Outcome.PASS


def test_working_days_leave_out_the_holidays() -> None:
    week = _case(date(2024, 9, 29), date(2024, 10, 12))

    verdict = within_days(week, LAW, start=FILED, end=DECIDED, days=7, workdays=True)

    assert verdict.outcome is Outcome.PASS


def test_a_late_end_that_was_pursued_passes() -> None:
    case = _case(date(2024, 3, 1), date(2024, 6, 30))
    pursued = replace(case, documents=(*case.documents, a_document("fine_demand", id="demand")))

    verdict = within_days(pursued, LAW, start=FILED, end=DECIDED, days=90, pursued=(KindId("fine_demand"),))

    assert verdict.outcome is Outcome.PASS


def test_a_doubtful_date_and_an_extension_ask() -> None:
    late = (date(2024, 3, 1), date(2024, 8, 1))

    doubtful = within_days(_case(*late, confidence=0.7), LAW, start=FILED, end=DECIDED, days=90)
    extended = within_days(_case(*late), LAW, start=FILED, end=DECIDED, days=90, extension=(KindId("x"),))

    assert (doubtful.outcome, extended.outcome) == (Outcome.UNSURE, Outcome.UNSURE)


@pytest.mark.parametrize(
    ("kind", "words", "outcome"),
    [
        ("deferral_permit", "第二期至贰零贰肆年捌月伍日（大写）前缴纳", Outcome.PASS),
        ("deferral_permit", "第二期至2024年7月31日前缴纳", Outcome.UNSURE),
        ("deferral_permit", "某某区应急管理局 2024年8月5日", Outcome.UNSURE),  # when it was made
        ("fine_demand", "请于2024年8月5日前缴纳", Outcome.UNSURE),  # a demand gives no more time
    ],
)
def test_a_paper_that_grants_more_time_is_read(kind: str, words: str, outcome: Outcome) -> None:
    case = _case(date(2024, 3, 1), date(2024, 8, 1))
    extended = replace(case, documents=(*case.documents, a_document(kind, words, id="extension")))

    verdict = within_days(extended, LAW, start=FILED, end=DECIDED, days=90, extension=(KindId(kind),))

    assert verdict.outcome is outcome


def test_dates_no_paper_would_state_are_no_question() -> None:
    case = a_case(a_document("x"), homes={FILED: ("filing_approval",), DECIDED: ("penalty_decision",)})

    assert within_days(case, LAW, start=FILED, end=DECIDED, days=90).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("end", "outcome"),
    [(date(2024, 3, 1), Outcome.PASS), (date(2024, 2, 29), Outcome.FAIL), (None, Outcome.NOT_APPLICABLE)],
)
def test_the_same_day_is_in_sequence(end: date | None, outcome: Outcome) -> None:
    assert not_before(_case(date(2024, 3, 1), end), LAW, later=DECIDED, earlier=FILED).outcome is outcome


@pytest.mark.parametrize(
    ("told", "outcome", "named"),
    [(date(2024, 2, 28), Outcome.FAIL, "听证告知日期"), (date(2024, 3, 1), Outcome.PASS, None)],
)
def test_the_day_of_another_paper_may_count_as_the_later_one(told: date, outcome: Outcome, named: str | None) -> None:
    hearing = FactName("听证告知日期")
    facts = (a_fact(FILED, date(2024, 3, 1), "filing_approval"), a_fact(hearing, told, "hearing_right_notice"))
    case = a_case(a_document("filing_approval"), a_document("hearing_right_notice"), facts=facts)

    verdict = not_before(case, LAW, later=FactName("告知日期"), also=(hearing,), earlier=FILED)

    assert verdict.outcome is outcome
    assert [failure.values["later"] for failure in verdict.failures] == ([named] if named else [])


def test_an_end_is_held_against_the_beginning_in_the_same_record() -> None:
    begun, ended = FactName("询问开始"), FactName("询问结束")
    facts = (
        a_fact(begun, datetime(2024, 3, 1, 9, 0), "a"),
        a_fact(ended, datetime(2024, 3, 1, 9, 40), "a"),
        a_fact(begun, datetime(2024, 3, 2, 9, 0), "b"),
        a_fact(ended, datetime(2024, 3, 2, 8, 40), "b"),
    )
    case = a_case(a_document("inquiry_record", id="a"), a_document("inquiry_record", id="b"), facts=facts)

    verdict = not_before(case, LAW, later=ended, earlier=begun)

    assert [failure.sources[0].document for failure in verdict.failures] == ["b"]


@pytest.mark.parametrize(
    ("end", "outcome"),
    [(date(2024, 3, 11), Outcome.PASS), (date(2024, 3, 8), Outcome.FAIL)],  # Friday the 8th is the fifth working day
)
def test_the_whole_period_must_have_passed_before_the_decision(end: date, outcome: Outcome) -> None:
    case = _case(date(2024, 3, 1), end, name=SERVED)

    assert waited_after_service(case, LAW, start=SERVED, end=DECIDED, days=5).outcome is outcome


@pytest.mark.parametrize(
    ("told", "served", "outcome"),
    [
        ("撤回告知书，重新告知。", (date(2025, 4, 25), date(2025, 5, 6)), Outcome.PASS),
        ("", (date(2025, 4, 25), date(2025, 5, 6)), Outcome.FAIL),
        ("撤回告知书，重新告知。", (date(2025, 4, 23), date(2025, 5, 6)), Outcome.FAIL),
    ],
)
def test_a_notice_made_again_is_served_in_its_turn(told: str, served: tuple[date, ...], outcome: Outcome) -> None:
    issued = FactName("告知日期")
    facts = (
        a_fact(issued, date(2025, 4, 24), "a"),
        a_fact(issued, date(2025, 4, 29), "b"),
        *(a_fact(SERVED, day, "service_receipt") for day in served),
    )
    notices = (a_document("penalty_notice", id="a"), a_document("penalty_notice", id="b"))
    homes: dict[str, tuple[str, ...]] = {issued: ("penalty_notice",), SERVED: ("service_receipt",)}
    case = a_case(*notices, a_document("service_receipt"), a_document("x", told), facts=facts, homes=homes)

    assert not_before(case, LAW, later=SERVED, earlier=issued).outcome is outcome


@pytest.mark.parametrize(("kind", "outcome"), [("hearing_record", Outcome.PASS), ("unknown", Outcome.UNSURE)])
def test_a_waiver_needs_no_day_of_service(kind: str, outcome: Outcome) -> None:
    case = _case(None, date(2024, 3, 4), name=SERVED)
    heard = replace(case, documents=(*case.documents, a_document(kind)))

    judged = waited_after_service(heard, LAW, start=SERVED, end=DECIDED, days=5, waiver=(KindId("hearing_record"),))
    assert judged.outcome is outcome


def test_a_waiver_shortens_the_wait_and_words_of_one_ask() -> None:
    short = (date(2024, 3, 1), date(2024, 3, 4))
    worded = _case(*short, "当事人放弃陈述、申辩权利", name=SERVED)

    waived = waited_after_service(
        _case(*short, name=SERVED), LAW, start=SERVED, end=DECIDED, days=5, waiver=(KindId("x"),)
    )

    assert waived.outcome is Outcome.PASS
    assert waited_after_service(worded, LAW, start=SERVED, end=DECIDED, days=5).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("逾期不提出申请的，视为放弃听证权利。", Outcome.FAIL),  # what every notice says
        ("你单位是否放弃陈述申辩的权利？", Outcome.FAIL),
        ("我单位放弃听证的权利。", Outcome.UNSURE),
    ],
)
def test_the_words_of_the_form_are_no_waiver(words: str, outcome: Outcome) -> None:
    case = _case(date(2024, 3, 8), date(2024, 3, 12), words, name=SERVED)

    assert waited_after_service(case, LAW, start=SERVED, end=DECIDED, days=5).outcome is outcome


@pytest.mark.parametrize(
    ("words", "signed", "outcome"),
    [
        ("当事人意见：没有异议，不陈述、申辩。", MarkState.PRESENT, Outcome.PASS),
        ("当事人意见：没有异议，不陈述、申辩。", MarkState.BLANK, Outcome.UNSURE),
        ("如不陈述、申辩，视为放弃。", MarkState.PRESENT, Outcome.FAIL),
        ("我单位不再进行陈述和申辩。", MarkState.PRESENT, Outcome.PASS),
    ],
)
def test_a_waiver_above_the_hand_of_the_party_on_the_notice_is_one_in_writing(
    words: str, signed: MarkState, outcome: Outcome
) -> None:
    case = _case(date(2024, 3, 8), date(2024, 3, 9), name=SERVED)
    notice, mark = a_document("penalty_notice", words), a_mark("当事人", "penalty_notice", signed)
    noticed = replace(case, documents=(*case.documents, notice), marks=(mark,))

    assert waited_after_service(noticed, LAW, start=SERVED, end=DECIDED, days=5).outcome is outcome


@pytest.mark.parametrize(
    ("state", "outcome"), [(MarkState.PRESENT, Outcome.FAIL), (MarkState.BLANK, Outcome.NOT_APPLICABLE)]
)
def test_a_notice_the_party_signed_was_served_on_its_day(state: MarkState, outcome: Outcome) -> None:
    noticed, notice = FactName("告知日期"), "penalty_notice"
    facts = (a_fact(noticed, date(2024, 3, 8), notice), a_fact(DECIDED, date(2024, 3, 12), "penalty_decision"))

    case = a_case(
        a_document(notice), a_document("penalty_decision"), facts=facts, marks=(a_mark("当事人", notice, state),)
    )

    verdict = waited_after_service(case, LAW, start=SERVED, end=DECIDED, days=5, or_signed=noticed)
    assert verdict.outcome is outcome


@pytest.mark.parametrize(("put_up", "outcome"), [(17, Outcome.PASS), (28, Outcome.UNSURE)])
def test_a_paper_that_was_published_was_served_in_time_if_the_notice_was_put_up_in_time(
    put_up: int, outcome: Outcome
) -> None:
    served = FactName("决定送达日期")
    facts = (
        a_fact(DECIDED, date(2025, 3, 13), "penalty_decision"),
        a_fact(served, date(2025, 4, 16), "service_receipt"),
    )
    notice = a_document("public_service", "公告", "2025年3月13日作出行政处罚决定。", f"2025年3月{put_up}日")
    case = a_case(
        a_document("penalty_decision"),
        a_document("service_receipt"),
        notice,
        facts=facts,
        homes={DECIDED: ("penalty_decision",), served: ("service_receipt",)},
    )

    verdict = within_days(
        case, LAW, start=DECIDED, end=served, days=7, workdays=True, extension=(KindId("public_service"),)
    )

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("once", "days", "outcome"),
    [
        (True, (12, 22), Outcome.PASS),  # reviewed anew after the hearing
        (True, (12, 14), Outcome.FAIL),
        (False, (12, 22), Outcome.FAIL),
    ],
)
def test_what_was_done_once_more_in_its_turn_is_enough(once: bool, days: tuple[int, int], outcome: Outcome) -> None:
    reviewed, heard = FactName("法制审核日期"), FactName("听证日期")
    papers = tuple(a_document("legal_review_opinion", id=f"review-{day}") for day in days)
    facts = (
        a_fact(heard, date(2025, 3, 20), "hearing_record"),
        *(a_fact(reviewed, date(2025, 3, day), paper.id) for day, paper in zip(days, papers, strict=True)),
    )
    homes = {str(reviewed): ("legal_review_opinion",), str(heard): ("hearing_record",)}
    case = a_case(a_document("hearing_record"), *papers, facts=facts, homes=homes)

    assert not_before(case, LAW, later=reviewed, earlier=heard, once=once).outcome is outcome


def test_a_day_of_another_paper_begins_the_limit_where_none_at_home_lies_before_its_end() -> None:
    seen = FactName("检查日期")
    facts = (
        a_fact(seen, date(2025, 6, 18), "inspection_record"),
        a_fact(seen, date(2025, 6, 17), "fire_inspection_record"),
        a_fact(DECIDED, date(2025, 6, 17), "penalty_decision"),
    )
    papers = tuple(map(a_document, ("inspection_record", "fire_inspection_record", "penalty_decision")))
    homes = {str(seen): ("inspection_record",), str(DECIDED): ("penalty_decision",)}

    found = [
        within_days(a_case(*papers, facts=told, homes=homes), LAW, start=seen, end=DECIDED, days=3).outcome
        for told in (facts, (facts[0], facts[2]))
    ]

    assert found == [Outcome.PASS, Outcome.UNSURE]
