"""Laws with their texts, and the numbers of their articles through time."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.lawbook import RenumberedSubject, read_lawbook
from casereview.model import Citation
from casereview.terms import Standing

LAW = read_lawbook()
SAFETY, PENALTY, VIOLATIONS = "安全生产法", "行政处罚法", "安全生产违法行为行政处罚办法"
NOW = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("law", "old", "new"),
    [
        (SAFETY, "18", ("21",)),
        (SAFETY, "25", ("28",)),
        (SAFETY, "38", ("41",)),
        (SAFETY, "79", ("82",)),
        (SAFETY, "94", ("97",)),
        (SAFETY, "105", ("108",)),
        (SAFETY, "106", ("110",)),  # 109 is new
        (SAFETY, "107", ("111",)),
        (SAFETY, "108", ("113",)),  # 112 is new
        (SAFETY, "111", ("116",)),
        (PENALTY, "31", ("44",)),
        (PENALTY, "42", ("63", "64")),
        (PENALTY, "51", ("72",)),
        ("行政复议法", "9", ("20",)),
        ("突发事件应对法", "64", ("96",)),
        (VIOLATIONS, "44", ("45",)),
    ],
)
def test_an_article_is_found_under_its_new_number(law: str, old: str, new: tuple[str, ...]) -> None:
    found = LAW.renumbered_to(law, old, NOW)

    assert found is not None
    assert found.new == new


@pytest.mark.parametrize(("law", "article"), [(SAFETY, "109"), (SAFETY, "112"), (PENALTY, "60"), (PENALTY, "37")])
def test_an_article_that_is_new_came_from_none(law: str, article: str) -> None:
    named = LAW.law_named(law)
    found = [one.old for one in LAW.renumberings if named and one.law == named.name and article in one.new]

    assert found == [None]


@pytest.mark.parametrize(
    ("law", "article", "day"),
    [
        (SAFETY, "94", date(2021, 8, 31)),  # before the revision
        (SAFETY, "5", NOW),  # not known to have moved
        ("无此法", "5", NOW),
    ],
)
def test_a_number_that_is_not_known_to_change_is_none(law: str, article: str, day: date) -> None:
    assert LAW.renumbered_to(law, article, day) is None


@pytest.mark.parametrize(
    ("old", "new", "standing"),
    [("45", ("73",), Standing.SEEN), ("32", ("53",), Standing.RECALLED), ("46", (), Standing.RECALLED)],
)
def test_the_rule_of_2026_is_renumbered_and_not_every_number_is_known(
    old: str, new: tuple[str, ...], standing: Standing
) -> None:
    before, after = (LAW.renumbered_to(VIOLATIONS, old, date(2026, month, 28)) for month in (1, 2))

    assert before is None
    assert after is not None
    assert (after.new, after.standing) == (new, standing)


def test_numbers_are_more_than_recalled_only_where_both_texts_were_seen() -> None:
    recalled = {one.law.removeprefix("中华人民共和国") for one in LAW.renumberings if one.standing is Standing.RECALLED}
    since_2026 = [one for one in LAW.renumberings if one.law == VIOLATIONS and one.since == date(2026, 2, 1)]

    assert recalled.isdisjoint({SAFETY, PENALTY})
    assert {one.old for one in since_2026 if one.standing is Standing.SEEN} == {"45", "51", "53"}


def test_an_item_of_an_article_that_has_none_today_is_of_the_old_text() -> None:
    subject = RenumberedSubject(SAFETY, NOW, "处罚", ("特种作业",), ("94",), ("97",), Standing.SEEN, with_item=True)

    assert subject.is_meant_by(Citation(SAFETY, "94", item=7), "特种作业人员无证上岗")
    assert not subject.is_meant_by(Citation(SAFETY, "94", paragraph=1), "特种作业人员无证上岗")
    assert not subject.is_meant_by(Citation(SAFETY, "94", item=7), "主要负责人未履行职责")
    assert not subject.is_meant_by(Citation(SAFETY, "97", item=7), "特种作业人员无证上岗")


def test_a_law_whose_first_day_is_not_known_counts_as_in_force() -> None:
    statute = LAW.law_named("天津市消防条例")

    assert statute is not None
    version = statute.version_on(NOW)
    assert version is not None
    assert version.standing is Standing.RECALLED


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        (SAFETY, "法律"),
        ("危险化学品安全管理条例", "行政法规"),
        ("工贸企业有限空间作业安全规定", "部门规章"),
        ("天津市安全生产条例", "地方性法规"),
        ("安全生产执法程序规定", "规范性文件"),
        ("消防救援机构办理行政案件程序规定", None),  # its rank was not told
    ],
)
def test_the_rank_of_an_instrument_is_known(name: str, rank: str | None) -> None:
    statute = LAW.law_named(name)

    assert statute is not None
    assert statute.rank == rank


@pytest.mark.parametrize(
    ("name", "day", "articles"),
    [
        ("危险化学品安全法", date(2026, 5, 1), 127),
        ("行政执法监督条例", date(2026, 2, 1), 44),
        (VIOLATIONS, date(2026, 1, 31), 69),
        (VIOLATIONS, date(2026, 2, 1), 90),
        (SAFETY, NOW, 119),
    ],
)
def test_the_number_of_articles_is_told_where_it_is_known(name: str, day: date, articles: int | None) -> None:
    statute = LAW.law_named(name)
    version = statute.version_on(day) if statute else None

    assert version is not None
    assert version.articles == articles
