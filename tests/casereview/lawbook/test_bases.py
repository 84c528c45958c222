"""Discretion bases, their items and their tiers."""

from __future__ import annotations

import pytest

from casereview.lawbook import DiscretionBase, Tier, read_lawbook
from casereview.model import Citation, DiscretionCitation
from casereview.terms import Standing

LAW = read_lawbook()
NATIONAL, FIRE = "应急管理行政处罚裁量权基准", "消防行政处罚裁量权基准"
TIANJIN = "天津市安全生产行政处罚裁量标准"


def the_base(name: str) -> DiscretionBase:
    base = LAW.base_named(DiscretionCitation(name))
    assert base is not None
    return base


@pytest.mark.parametrize(
    ("name", "superior"),
    [
        (TIANJIN, NATIONAL),
        ("山西省应急管理行政处罚自由裁量基准", NATIONAL),
        ("天津市消防救援总队行政处罚裁量指导意见", FIRE),
    ],
)
def test_a_local_base_yields_to_the_national_one(name: str, superior: str) -> None:
    assert superior in the_base(name).yields_to


def test_no_base_yields_to_one_of_its_own_rank_or_below_or_of_another_matter() -> None:
    by_name = {base.name: base for base in LAW.bases}

    pairs = [(base, by_name[name]) for base in LAW.bases for name in base.yields_to]

    assert pairs
    assert all(one.level > other.level and one.matter == other.matter for one, other in pairs)


@pytest.mark.parametrize(
    ("base", "number", "word"),
    [(NATIONAL, "26", "特种作业"), (NATIONAL, "58", "协议"), (FIRE, "7", "安全出口"), (FIRE, "12", "火灾隐患")],
)
def test_an_item_is_known_by_its_number(base: str, number: str, word: str) -> None:
    item = the_base(base).item_of(number)

    assert item is not None
    assert word in item.words


def test_an_item_nobody_has_seen_is_none() -> None:
    assert the_base(NATIONAL).item_of("32") is None
    assert the_base(FIRE).item_of("14") is None


def test_the_national_bases_are_for_fines_and_only_one_is_known_to_grade_articles() -> None:
    safety, fire = the_base(NATIONAL), the_base(FIRE)

    assert safety.fines_only
    assert fire.fines_only
    assert safety.is_known_to_grade(Citation("中华人民共和国安全生产法", "97"))
    assert not fire.is_known_to_grade(Citation("中华人民共和国消防法", "60"))  # corps may refine it


def judging(*areas: str) -> list[Tier]:
    return [tier for tier in LAW.tiers if tier.judges_in(areas)]


def test_a_tier_of_another_province_a_sample_or_a_memory_never_judges() -> None:
    assert [(tier.base, tier.item, tier.tier) for tier in judging("national", "tianjin")] == [(NATIONAL, "26", "A")]
    assert judging("tianjin") == []
    assert {tier.area for tier in judging("shanxi")} == {"shanxi"}
    assert not [tier for tier in LAW.tiers if tier.sample and tier.standing is not Standing.RECALLED]


def test_the_tiers_of_an_item_are_found_by_base_and_number() -> None:
    (tier,) = LAW.tiers_of(the_base(NATIONAL), "26")

    assert (tier.article, tier.law_item, tier.condition) == ("97", 7, "特种作业人员未持证上岗1人次")
