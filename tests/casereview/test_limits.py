"""The days of a case with the limits between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.limits import Limit, LimitedTimeline, Longer, timeline_with_limits
from casereview.model import CaseFile, Fact, Review
from casereview.pipeline import judge
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Outcome
from tests.ui.opened import read_sample

FILED, DECIDED, NOTICED, PAID = date(2025, 3, 13), date(2025, 4, 18), date(2025, 4, 8), date(2025, 4, 27)
LAW = read_lawbook()


@cache
def clean() -> CaseFile:
    return read_sample("clean-tianjin")


def judged(days: Mapping[str, date] | None = None) -> Review:
    """The clean case judged, with some of its days otherwise."""
    pack = read_pack(pack_folders()["tianjin-emergency"], read_catalogue(), LAW, examples=False)
    return judge(replace(clean(), facts=tuple(dated(fact, days or {}) for fact in clean().facts)), pack, LAW)


def dated(fact: Fact, days: Mapping[str, date]) -> Fact:
    if fact.name not in days:
        return fact
    return replace(fact, value=days[fact.name], source=replace(fact.source, quote=f"{days[fact.name]:%Y年%m月%d日}"))


def timeline(**days: date) -> LimitedTimeline:
    return timeline_with_limits(judged(days))


def the(rule: str, shown: LimitedTimeline) -> Limit:
    (limit,) = (limit for limit in shown.limits if limit.rule.id == rule)
    return limit


def told(limit: Limit) -> tuple[date, date, int | None, int, bool, bool, Outcome]:
    return (
        limit.start, limit.end, limit.elapsed, limit.days, limit.workdays, limit.at_least, limit.outcome,
    )  # fmt: skip


def test_every_limit_of_a_case_is_told_with_what_it_took() -> None:
    shown = timeline()

    assert {limit.rule.id: told(limit) for limit in shown.limits} == {
        "decided-in-time": (FILED, DECIDED, 36, 90, False, False, Outcome.PASS),
        "decided-within-former-limit": (FILED, DECIDED, 36, 30, False, False, Outcome.UNSURE),
        "rechecked-in-time": (date(2025, 3, 26), date(2025, 3, 26), 0, 10, False, False, Outcome.PASS),
        "statement-period-waited": (NOTICED, DECIDED, 10, 5, False, True, Outcome.PASS),
        "decision-served-in-time": (DECIDED, date(2025, 4, 21), 1, 7, True, False, Outcome.PASS),
        "fine-paid-in-time": (date(2025, 4, 21), PAID, 6, 15, False, False, Outcome.PASS),
        "archived-in-time": (date(2025, 4, 30), date(2025, 5, 12), 12, 30, False, False, Outcome.PASS),
    }
    assert shown.contradictions == ()
    assert shown.year_without_table is None
    assert [event.title for event in shown.events[:3]] == ["违法行为", "现场检查", "责令改正"]


def test_a_limit_opens_at_both_its_steps() -> None:
    limit = the("decided-in-time", timeline())

    kinds = [clean().document(place.document).kind for place in limit.places]

    assert kinds == ["filing_approval", "penalty_decision"]


def test_a_limit_that_was_passed_is_told_and_no_day_on_which_it_would_not_have_been() -> None:
    late = FILED + timedelta(days=95)

    limit = the("decided-in-time", timeline(处罚决定日期=late))

    assert (limit.elapsed, limit.days, limit.outcome, limit.longer) == (95, 90, Outcome.FAIL, None)
    days = [getattr(limit, name) for name in limit.__dataclass_fields__]
    assert [day for day in days if isinstance(day, date)] == [FILED, late]


@pytest.mark.parametrize(
    ("paid", "elapsed", "outcome", "longer"),
    [
        (date(2025, 5, 6), 15, Outcome.PASS, None),
        (date(2025, 5, 7), 16, Outcome.FAIL, None),
    ],
)
def test_the_last_day_still_counts(paid: date, elapsed: int, outcome: Outcome, longer: Longer | None) -> None:
    limit = the("fine-paid-in-time", timeline(缴款日期=paid))

    assert (limit.elapsed, limit.outcome, limit.longer) == (elapsed, outcome, longer)


def test_a_limit_that_ends_on_a_holiday_says_why_it_is_kept_though_it_took_longer() -> None:
    served, paid = date(2025, 4, 18), date(2025, 5, 6)  # the fifteenth day is 3 May, a holiday to 5 May

    limit = the("fine-paid-in-time", timeline(决定送达日期=served, 缴款日期=paid))

    assert (limit.elapsed, limit.days, limit.outcome, limit.longer) == (18, 15, Outcome.PASS, Longer.REST_DAY)


def test_a_period_given_to_the_party_that_was_not_waited_for_is_a_fault() -> None:
    limit = the("statement-period-waited", timeline(处罚决定日期=NOTICED + timedelta(days=5)))

    assert (limit.elapsed, limit.days, limit.at_least, limit.outcome) == (5, 5, True, Outcome.FAIL)


def test_working_days_of_a_year_without_a_table_are_not_counted_and_the_year_is_named() -> None:
    decided = date(2039, 3, 3)

    shown = timeline(处罚决定日期=decided, 决定送达日期=decided + timedelta(days=20))

    assert the("decision-served-in-time", shown).elapsed is None
    assert shown.year_without_table == 2039


def test_days_in_the_wrong_order_show_both_places() -> None:
    later = DECIDED + timedelta(days=3)

    shown = timeline(审批日期=later)

    (one,) = (one for one in shown.contradictions if one.rule.id == "approved-before-decision")
    assert (one.start, one.end, one.outcome) == (later, DECIDED, Outcome.FAIL)
    assert [clean().document(place.document).kind for place in one.places] == ["case_approval", "penalty_decision"]


def test_what_people_decided_is_what_is_shown() -> None:
    review = judged({"处罚决定日期": FILED + timedelta(days=95)})
    findings = tuple(
        replace(finding, outcome=Outcome.PASS, proposed=finding) if finding.rule.id == "decided-in-time" else finding
        for finding in review.findings
    )

    limit = the("decided-in-time", timeline_with_limits(replace(review, findings=findings)))

    assert (limit.outcome, limit.longer) == (Outcome.PASS, Longer.PERSON)
