"""Checks on the times of records."""

from __future__ import annotations

from datetime import datetime
from itertools import combinations

import pytest

from casereview.checks.overlaps import officers_in_one_place, record_took_its_time
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Fact, Officer
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

LAW = LawBook()


def held(
    document: str, begun: str, ended: str, officer: str, *, step: str = "询问", sure: float = 1.0
) -> tuple[Fact, ...]:
    day = "2024-03-01T"
    return (
        a_fact(f"{step}开始", datetime.fromisoformat(day + begun), document, confidence=sure),
        a_fact(f"{step}结束", datetime.fromisoformat(day + ended), document, confidence=sure),
        a_fact("执法人员", Officer(officer), document),
    )


def two_inquiries(*facts: tuple[Fact, ...], words: str = "李某乙") -> CaseFile:
    first, second = a_document("inquiry_record", "孙某甲", id="a"), a_document("inquiry_record", words, id="b")
    return a_case(first, second, a_document("inspection_record", id="c"), facts=sum(facts, ()))


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        (two_inquiries(held("a", "09:00", "10:00", "赵明"), held("b", "09:30", "10:30", "赵明")), Outcome.FAIL),
        (two_inquiries(held("a", "09:00", "10:00", "赵明"), held("b", "10:00", "10:30", "赵明")), Outcome.PASS),
        (two_inquiries(held("a", "09:00", "10:00", "赵明"), held("b", "09:30", "10:30", "钱亮")), Outcome.PASS),
        (
            two_inquiries(held("a", "09:00", "10:00", "赵明"), held("b", "09:30", "10:30", "赵明", sure=0.6)),
            Outcome.UNSURE,
        ),
        (
            two_inquiries(held("a", "09:00", "10:00", "赵明"), held("b", "09:00", "10:00", "赵明"), words="孙某甲"),
            Outcome.PASS,  # the same record twice
        ),
        (
            two_inquiries(held("a", "09:00", "10:00", "赵明"), held("c", "09:30", "10:30", "赵明", step="检查")),
            Outcome.UNSURE,  # it may have been held on the spot
        ),
        (two_inquiries(held("a", "09:00", "10:00", "赵明")), Outcome.NOT_APPLICABLE),
        (
            two_inquiries(held("a", "10:00", "09:00", "赵明"), held("b", "09:30", "10:30", "赵明")),
            Outcome.NOT_APPLICABLE,
        ),
    ],
)
def test_nobody_is_in_two_places_at_once(case: CaseFile, outcome: Outcome) -> None:
    assert officers_in_one_place(case, LAW).outcome is outcome


def test_records_that_overlap_are_told_in_the_order_of_the_papers() -> None:
    ids = tuple(f"record-{number}" for number in range(8))
    papers = tuple(a_document("inquiry_record", f"孙某{number}", id=number) for number in ids)
    case = a_case(*papers, facts=sum((held(one, "09:00", "10:00", "赵明") for one in ids), ()))

    told = [tuple(place.document for place in one.sources) for one in officers_in_one_place(case, LAW).failures]

    assert told == list(combinations(ids, 2))


@pytest.mark.parametrize(
    ("place", "outcome"),
    [
        ("询问地点：某县应急管理局执法二科询问室", Outcome.FAIL),
        ("询问地点：滨河印务有限公司会议室", Outcome.UNSURE),
    ],
)
def test_who_asks_at_the_bureau_does_not_inspect_at_once(place: str, outcome: Outcome) -> None:
    asked, inspected = a_document("inquiry_record", place, id="a"), a_document("inspection_record", id="c")
    facts = (*held("a", "09:00", "10:00", "赵明"), *held("c", "09:30", "10:30", "赵明", step="检查"))

    assert officers_in_one_place(a_case(asked, inspected, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(("second", "outcome"), [("孙某甲", Outcome.PASS), ("李某乙", Outcome.FAIL)])
def test_sheets_of_one_record_are_one(second: str, outcome: Outcome) -> None:
    asked = (a_fact("被询问人", "孙某甲", "a"), a_fact("被询问人", second, "b"))
    case = two_inquiries(held("a", "09:00", "10:00", "赵明"), held("b", "09:00", "10:00", "赵明"), asked)

    assert officers_in_one_place(case, LAW).outcome is outcome


def test_the_overlap_is_told() -> None:
    case = two_inquiries(held("a", "09:00", "10:00", "赵明"), held("b", "09:30", "10:30", "赵明"))

    values = officers_in_one_place(case, LAW).failures[0].values

    assert (values["name"], values["start"], values["end"]) == (
        "赵明",
        datetime(2024, 3, 1, 9, 30),
        datetime(2024, 3, 1, 10, 0),
    )


@pytest.mark.parametrize(
    ("words", "ended", "outcome"),
    [(1000, "09:30", Outcome.PASS), (3000, "09:05", Outcome.UNSURE), (10, "23:00", Outcome.UNSURE)],
)
def test_a_record_takes_its_time(words: int, ended: str, outcome: Outcome) -> None:
    case = a_case(a_document("inquiry_record", "答" * words, id="a"), facts=held("a", "09:00", ended, "赵明"))

    assert record_took_its_time(case, LAW, per_minute=250, hours=12).outcome is outcome
