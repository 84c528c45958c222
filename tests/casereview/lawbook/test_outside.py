"""Tiers of discretion bases that lie outside the statute they grade."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.lawbook import (
    DiscretionBase,
    Fined,
    FineStage,
    LawBook,
    Liability,
    Tier,
    outside_statute,
    read_lawbook,
)
from casereview.lawbook.fines import fine_of
from casereview.terms import Standing
from tests.law_builder import a_liability

BASE = DiscretionBase("某基准", date(2022, 1, 1), None, "national", "safety", 1, Standing.SEEN, "某基准")
LIABILITY = a_liability(
    "99",
    ("0-50000", Fined.UNIT, FineStage.FIRST),
    ("50000-200000", Fined.UNIT, FineStage.LATER),
    ("10000-20000", Fined.PERSON, FineStage.LATER),
)


def a_tier(written: str, fined: Fined, stage: FineStage) -> Tier:
    fines = (fine_of(written, fined, stage),)
    return Tier("某基准", "1", "A", "安全生产法", "99", "1处", fines, Standing.SEEN, "某基准", "national")


def outside(tier: Tier, liability: Liability = LIABILITY, base: DiscretionBase = BASE) -> list[str]:
    return [one.worded() for one in outside_statute(LawBook(bases=(base,), liabilities=(liability,), tiers=(tier,)))]


@pytest.mark.parametrize(
    ("written", "fined", "stage"),
    [
        ("0-50000", Fined.UNIT, FineStage.FIRST),  # the whole span is still inside
        ("50000", Fined.UNIT, FineStage.LATER),
        ("20000", Fined.PERSON, FineStage.LATER),
    ],
)
def test_a_tier_up_to_the_bounds_is_inside(written: str, fined: Fined, stage: FineStage) -> None:
    assert outside(a_tier(written, fined, stage)) == []


@pytest.mark.parametrize(
    ("written", "fined", "stage", "told"),
    [
        ("0-50001", Fined.UNIT, FineStage.FIRST, "对单位罚款50001元以下，超出法定的50000元以下"),
        ("5000-10000", Fined.PERSON, FineStage.LATER, "对个人罚款5000元至10000元，超出法定的10000元至20000元"),
        ("1000", Fined.PERSON, FineStage.FIRST, "对个人罚款1000元，该条没有规定这一罚款"),
        ("违法所得1倍", Fined.UNIT, FineStage.FIRST, "对单位罚款违法所得的1倍，超出法定的50000元以下"),
    ],
)
def test_a_tier_beyond_the_statute_is_told(written: str, fined: Fined, stage: FineStage, told: str) -> None:
    (sentence,) = outside(a_tier(written, fined, stage))

    assert sentence.startswith("《某基准》对《安全生产法》第99条“1处”")
    assert sentence.endswith(told)


def test_what_the_law_book_does_not_know_is_not_compared() -> None:
    tier = a_tier("0-900000", Fined.UNIT, FineStage.FIRST)

    assert outside(tier, replace(LIABILITY, fines=None)) == []
    assert outside(tier, replace(LIABILITY, article="100")) == []


def test_a_base_that_has_ceased_is_held_against_the_text_of_its_last_day() -> None:
    tier = a_tier("0-50000", Fined.UNIT, FineStage.FIRST)
    ceased = replace(BASE, until=date(2023, 12, 31))
    stricter = replace(LIABILITY, since=date(2024, 1, 1), fines=(fine_of("0-10", Fined.UNIT, FineStage.FIRST),))
    law = LawBook(bases=(ceased,), liabilities=(replace(LIABILITY, until=date(2023, 12, 31)), stricter), tiers=(tier,))

    assert outside_statute(law) == ()
    assert len(outside_statute(replace(law, bases=(BASE,)))) == 1


def test_of_the_tiers_shipped_two_of_one_province_lie_outside() -> None:
    found = outside_statute(read_lawbook())

    assert [(one.tier.area, one.tier.article, one.tier.condition, one.fine.fined) for one in found] == [
        ("shanxi", "99", "1处", Fined.PERSON),
        ("shanxi", "99", "2处", Fined.PERSON),
    ]
