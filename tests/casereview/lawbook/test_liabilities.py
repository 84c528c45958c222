"""The provisions that punish, held against a second transcription of the laws."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from casereview.lawbook import Fine, Fined, FineStage, Liability, Persons, Threshold, read_lawbook
from casereview.model import Citation
from casereview.terms import Standing

LAW = read_lawbook()
DAY = date(2025, 6, 1)
SAFETY, FIRE = "安全生产法", "消防法"
GAIN = "违法所得2-5(满100000)|100000-200000(不满100000)"


def cited(code: str) -> Citation:
    """`安全生产法99.2`: its article and item; `安全生产法103-1`: its article and paragraph; both: `消防法60-1.3`."""
    law = code.rstrip("0123456789.-")
    article, _, item = code.removeprefix(law).partition(".")
    article, _, paragraph = article.partition("-")
    return Citation(law, article, int(paragraph) if paragraph else None, int(item) if item else None)


def spans(liability: Liability, fined: Fined, stage: FineStage) -> str:
    return "|".join(written(fine) for fine in liability.fines_on(fined, stage)) or "-"


def written(fine: Fine) -> str:
    measure = {"元": "", "违法所得": "违法所得", "上一年年收入": "收入", "原罚款": "原罚款"}[str(fine.measure)]
    gain = f"(满{fine.gain_from})" if fine.gain_from else f"(不满{fine.gain_below})" if fine.gain_below else ""
    end = "" if fine.least == fine.most else f"-{fine.most}"
    return f"{'可' if fine.optional else ''}{measure}{fine.least}{end}{gain}"


def amounts(liability: Liability) -> tuple[str, ...]:
    return tuple(spans(liability, fined, stage) for fined in Fined for stage in FineStage)


GROUP_97, GROUP_99 = ("0-100000", "100000-200000", "-", "20000-50000"), ("0-50000", "50000-200000", "-", "10000-20000")
GROUP_98 = ("100000-500000", "500000-1000000", "20000-50000", "50000-100000")
SMALL = ("0-50000", "-", "0-10000", "-")
ACTOR = ("5000-50000", "-", "可0-500", "-")
UNIT_ONLY = ("5000-50000", "-", "-", "-")

AMOUNTS = {
    "安全生产法92-1": ("30000-100000", "-", "-", "-"),
    "安全生产法92-2": (GAIN, "-", "50000-100000", "-"),
    "安全生产法93": ("-", "-", "-", "20000-200000"),
    "安全生产法94": ("-", "-", "20000-50000", "50000-100000"),
    "安全生产法95.1": ("-", "-", "收入40", "-"),
    "安全生产法95.2": ("-", "-", "收入60", "-"),
    "安全生产法95.3": ("-", "-", "收入80", "-"),
    "安全生产法95.4": ("-", "-", "收入100", "-"),
    "安全生产法96": ("-", "-", "10000-30000", "收入20-50"),
    **{f"安全生产法97.{item}": GROUP_97 for item in range(1, 8)},
    **{f"安全生产法98.{item}": GROUP_98 for item in range(1, 5)},
    **{f"安全生产法99.{item}": GROUP_99 for item in range(1, 9)},
    **{f"安全生产法101.{item}": GROUP_97 for item in range(1, 6)},
    "安全生产法102": ("0-50000", "-", "-", "50000-100000"),
    "安全生产法103-1": (GAIN, "-", "10000-20000", "-"),
    "安全生产法103-2": SMALL,
    "安全生产法104": SMALL,
    "安全生产法105.1": SMALL,
    "安全生产法105.2": SMALL,
    "安全生产法106": ("-", "-", "20000-100000", "-"),
    "安全生产法108": ("-", "20000-200000", "-", "10000-20000"),
    "安全生产法109": ("50000-100000", "100000-200000", "-", "-"),
    "安全生产法110": ("-", "-", "收入60-100", "-"),
    "安全生产法112": ("-", "原罚款1", "-", "-"),
    "安全生产法113": ("-", "-", "-", "-"),
    "安全生产法114.1": ("300000-1000000", "-", "-", "-"),
    "安全生产法114.2": ("1000000-2000000", "-", "-", "-"),
    "安全生产法114.3": ("2000000-10000000", "-", "-", "-"),
    "安全生产法114.4": ("10000000-20000000", "-", "-", "-"),
    **{f"消防法58-1.{item}": ("30000-300000", "-", "-", "-") for item in range(1, 5)},
    "消防法58-3": ("0-5000", "-", "-", "-"),
    **{f"消防法59.{item}": ("10000-100000", "-", "-", "-") for item in range(1, 5)},
    "消防法60-1.1": UNIT_ONLY,
    **{f"消防法60-1.{item}": ACTOR for item in range(2, 6)},
    "消防法60-1.6": UNIT_ONLY,
    "消防法60-1.7": ("-", "5000-50000", "-", "-"),
    "消防法60-2": ("-", "-", "可0-500", "-"),
    "消防法61-1": UNIT_ONLY,
    "消防法61-2": UNIT_ONLY,
    **{f"消防法62.{item}": ("-", "-", "-", "-") for item in range(1, 6)},
    "消防法63.1": ("-", "-", "可0-500", "-"),
    "消防法63.2": ("-", "-", "可0-500", "-"),
    **{f"消防法64.{item}": ("-", "-", "可0-500", "-") for item in range(1, 7)},
    "消防法65-2": ("-", "5000-50000", "-", "500-2000"),
    "消防法66": ("-", "可1000-5000", "-", "-"),
    "消防法67": ("-", "-", "-", "-"),
    "消防法68": ("-", "-", "-", "-"),
    "生产安全事故报告和调查处理条例35": ("-", "-", "收入40-80", "-"),
    "生产安全事故报告和调查处理条例36": ("1000000-5000000", "-", "收入60-100", "-"),
    "生产安全事故报告和调查处理条例37.1": ("100000-200000", "-", "-", "-"),
    "生产安全事故报告和调查处理条例37.2": ("200000-500000", "-", "-", "-"),
    "生产安全事故报告和调查处理条例37.3": ("500000-2000000", "-", "-", "-"),
    "生产安全事故报告和调查处理条例37.4": ("2000000-5000000", "-", "-", "-"),
    "生产安全事故报告和调查处理条例38.1": ("-", "-", "收入30", "-"),
    "生产安全事故报告和调查处理条例38.4": ("-", "-", "收入80", "-"),
    "突发事件应对法96": ("50000-200000|200000-1000000", "-", "-", "-"),
    "生产安全事故应急条例32": ("-", "30000-50000", "-", "10000-20000"),
    "危险化学品安全管理条例75": ("200000-500000", "-", "-", "-"),
    "危险化学品安全管理条例76": ("-", "500000-1000000", "-", "-"),
    "危险化学品安全管理条例77-2": ("100000-200000", "-", "-", "-"),
    "危险化学品安全管理条例77-3": ("100000-200000", "-", "-", "-"),
    **{f"危险化学品安全管理条例78.{item}": ("可0-50000", "50000-100000", "-", "-") for item in range(1, 13)},
    **{f"危险化学品安全管理条例80.{item}": ("50000-100000", "-", "-", "-") for item in range(1, 8)},
    "危险化学品安全管理条例81-2": ("可0-10000", "10000-50000", "-", "-"),
    "危险化学品安全管理条例82-1": ("50000-100000", "-", "-", "-"),
    "危险化学品安全管理条例82-2": ("可0-10000", "10000-50000", "-", "-"),
    "危险化学品安全管理条例84": ("100000-200000", "-", "-", "-"),
    "危险化学品安全管理条例93-2": ("100000-200000", "-", "-", "-"),
    "安全生产许可证条例19": ("100000-500000", "-", "-", "-"),
    "安全生产许可证条例20": ("50000-100000", "100000-500000", "-", "-"),
    "安全生产许可证条例21-1": ("100000-500000", "-", "-", "-"),
    "安全生产许可证条例21-2": ("100000-500000", "-", "-", "-"),
    "烟花爆竹安全管理条例36": ("20000-100000", "-", "-", "-"),
    **{f"烟花爆竹安全管理条例37.{item}": ("10000-50000", "-", "-", "-") for item in range(1, 7)},
    "烟花爆竹安全管理条例38-1": ("20000-100000", "-", "-", "-"),
    "烟花爆竹安全管理条例38-2": ("1000-5000", "-", "-", "-"),
    **{f"工贸企业有限空间作业安全规定21.{item}": SMALL for item in range(1, 5)},
    "特种作业人员安全技术培训考核管理规定38": ("0-10000", "-", "-", "-"),
    "特种作业人员安全技术培训考核管理规定39": ("可0-50000", "50000-100000", "-", "10000-20000"),
    "特种作业人员安全技术培训考核管理规定40": ("10000-30000", "-", "-", "-"),
    **{f"生产安全事故应急预案管理办法45-1.{item}": ("可10000-30000", "-", "-", "-") for item in range(1, 7)},
    "生产安全事故应急预案管理办法45-2": ("-", "30000-50000", "-", "10000-20000"),
    **{f"安全生产事故隐患排查治理暂行规定26.{item}": ("0-30000", "-", "-", "-") for item in range(1, 7)},
    "安全生产违法行为行政处罚办法45.1": ("可10000-30000", "-", "可1000-10000", "-"),
    "安全生产违法行为行政处罚办法46": ("10000-30000", "-", "-", "-"),
}
"""What is fined of a unit at first and later, of persons at first and later."""


@pytest.mark.parametrize(("code", "expected"), AMOUNTS.items())
def test_a_provision_fines_what_its_law_says(code: str, expected: tuple[str, ...]) -> None:
    found = LAW.liabilities_of(cited(code), DAY)

    assert [amounts(one) for one in found] == [expected]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("安全生产法103-3", [("0-100000", "-", "0-20000", "-"), (GAIN, "-", "50000-100000", "-")]),
        ("消防法69-1", [("50000-100000", "-", "10000-50000", "-"), ("0-50000", "-", "0-10000", "-")]),
        ("工贸企业有限空间作业安全规定19", [GROUP_99, GROUP_99]),
        ("工贸企业有限空间作业安全规定20", [GROUP_97, GROUP_97]),
        (
            "特种作业人员安全技术培训考核管理规定41",
            [("-", "-", "1000-5000", "-"), ("-", "-", "2000-10000", "-")],
        ),
    ],
)
def test_a_paragraph_may_hold_two_offences(code: str, expected: list[tuple[str, ...]]) -> None:
    assert [amounts(one) for one in LAW.liabilities_of(cited(code), DAY)] == expected


def test_the_two_great_laws_hold_nothing_else() -> None:
    told = {code for code in AMOUNTS if code.startswith((SAFETY, FIRE))} | {
        "安全生产法100",
        "安全生产法103-3",
        "消防法69-1",
    }

    held = {one for law in (SAFETY, FIRE) for one in LAW.liabilities_at(law, DAY)}

    assert held == {one for code in told for one in LAW.liabilities_of(cited(code), DAY)}


@pytest.mark.parametrize("article", ["97", "99", "101", "102", "108"])
def test_people_of_a_unit_are_not_fined_at_the_first_stage_of_these(article: str) -> None:
    found = LAW.liabilities_of(Citation(SAFETY, article), DAY)

    assert found
    assert not any(one.fines_on(Fined.PERSON, FineStage.FIRST) for one in found)
    assert all(one.fines_on(Fined.PERSON, FineStage.LATER) for one in found)


@pytest.mark.parametrize("article", ["98", "103", "104", "105"])
def test_people_of_a_unit_are_fined_at_the_first_stage_of_these(article: str) -> None:
    found = LAW.liabilities_of(Citation(SAFETY, article), DAY)

    assert all(one.fines_on(Fined.PERSON, FineStage.FIRST) for one in found)


def test_article_60_of_the_fire_law_fines_people_only_for_what_they_did_themselves() -> None:
    found = LAW.liabilities_of(Citation(FIRE, "60"), DAY)

    fined = [one for one in found if one.fines_on(Fined.PERSON)]

    assert len(fined) == 5
    assert {one.persons for one in fined} == {Persons.ACTOR}


def test_article_67_of_the_fire_law_knows_no_fine_and_an_unknown_one_is_not_none() -> None:
    (duties,) = LAW.liabilities_of(Citation(FIRE, "67"), DAY)
    (goods,) = LAW.liabilities_of(Citation(SAFETY, "100"), DAY)

    assert (duties.fines, goods.fines) == ((), None)


def test_the_housing_department_punishes_building_without_review_and_the_police_false_alarms() -> None:
    organs = {one.article: one.organ for one in LAW.liabilities_at(FIRE, DAY) if one.organ}

    assert set(organs) == {"58", "59", "62", "68"}
    assert organs["62"] == "公安机关"


@pytest.mark.parametrize(
    ("day", "code", "expected"),
    [
        (date(2021, 8, 31), "安全生产法94.7", ("可0-50000", "50000-100000", "-", "10000-20000")),  # the numbers of 2014
        (date(2021, 9, 1), "安全生产法94", ("-", "-", "20000-50000", "50000-100000")),
        (date(2021, 8, 31), "安全生产法91", ("-", "-", "-", "20000-50000")),
        (date(2021, 8, 31), "安全生产法99", ("-", "100000-500000", "-", "20000-50000")),
        (date(2021, 8, 31), "安全生产法92.1", ("-", "-", "收入30", "-")),
        (
            date(2023, 12, 31),
            "工贸企业有限空间作业安全管理与监督暂行规定28.2",
            ("可0-50000", "50000-200000", "-", "10000-20000"),
        ),
        (date(2023, 12, 31), "工贸企业有限空间作业安全管理与监督暂行规定30.1", ("可0-30000", "-", "可0-10000", "-")),
        (date(2015, 4, 30), "安全生产违法行为行政处罚办法44", ("可10000-30000", "-", "可1000-10000", "-")),
        (date(2026, 1, 31), "安全生产违法行为行政处罚办法46", ("10000-30000", "-", "-", "-")),
        (date(2026, 2, 1), "安全生产违法行为行政处罚办法73.1", ("可10000-50000", "-", "可1000-20000", "-")),
    ],
)
def test_the_day_picks_the_text(day: date, code: str, expected: tuple[str, ...]) -> None:
    assert [amounts(one) for one in LAW.liabilities_of(cited(code), day)] == [expected]


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2021, 9, 1), "安全生产法91"),
        (date(2014, 11, 30), "安全生产法94"),
        (date(2024, 1, 1), "工贸企业有限空间作业安全管理与监督暂行规定30"),
        (date(2026, 6, 1), "特种作业人员安全技术培训考核管理规定41"),  # its new text is not known
        (date(2026, 2, 1), "安全生产违法行为行政处罚办法46"),  # its new number is not known
        (DAY, "天津市安全生产条例60"),  # its amounts are not known
    ],
)
def test_where_no_text_is_known_there_is_no_provision(day: date, code: str) -> None:
    assert LAW.liabilities_of(cited(code), day) == ()


@pytest.mark.parametrize(
    ("day", "code", "articles"),
    [
        (date(2021, 9, 1), "生产安全事故报告和调查处理条例37", {"114"}),
        (date(2021, 9, 1), "生产安全事故报告和调查处理条例38.2", {"95"}),
        (date(2021, 8, 31), "生产安全事故报告和调查处理条例37", set()),
        (DAY, "特种作业人员安全技术培训考核管理规定39", {"97"}),
        (DAY, "生产安全事故报告和调查处理条例36", set()),
    ],
)
def test_a_higher_law_goes_before_the_lower(day: date, code: str, articles: set[str]) -> None:
    found = LAW.liabilities_of(cited(code), day)

    assert found
    assert {higher.article for one in found for higher in LAW.superseding(one, day)} == articles


@pytest.mark.parametrize(
    ("code", "duties"),
    [
        ("安全生产法97.3", ("28", "29", "44")),
        ("安全生产法97.4", ("28",)),
        ("安全生产法97.7", ("30",)),
        ("安全生产法99.2", ("36",)),
        ("安全生产法102", ("41",)),
        ("安全生产法103-2", ("49",)),
        ("消防法60-1.3", ("28", "16")),
        ("消防法60-1.7", ("54", "16")),
        ("消防法63.1", ("23",)),
        ("消防法63.2", ("21",)),
        ("安全生产法98.4", ("34", "31")),
        ("危险化学品安全管理条例78.8", ("20", "21", "32", "36")),
    ],
)
def test_a_provision_names_the_duty_it_punishes(code: str, duties: tuple[str, ...]) -> None:
    (found,) = LAW.liabilities_of(cited(code), DAY)

    assert found.duties == duties


def test_a_paragraph_of_a_duty_is_told_where_it_is_known() -> None:
    (training,) = LAW.liabilities_of(cited("安全生产法97.4"), DAY)
    (equipment,) = LAW.liabilities_of(cited("安全生产法99.3"), DAY)

    assert (training.duty_paragraphs, equipment.duty_paragraphs) == ((("28", 4),), (("36", 2),))


def test_what_is_only_recalled_says_so() -> None:
    (fire,) = LAW.liabilities_of(cited("消防法60-1.1"), DAY)
    (hidden,) = LAW.liabilities_of(cited("安全生产法99"), date(2020, 1, 1))
    (papers,) = LAW.liabilities_of(cited("特种作业人员安全技术培训考核管理规定38"), DAY)

    assert (fire.standing, fire.duties_standing) == (Standing.SEEN, Standing.SEEN)
    assert (hidden.standing, hidden.duties_standing) == (Standing.SEEN, Standing.SEEN)
    assert (papers.standing, papers.duties_standing) == (Standing.RECALLED, Standing.RECALLED)


def test_accidents_may_cost_two_to_five_times_as_much() -> None:
    assert {one.aggravated for one in LAW.liabilities_of(Citation(SAFETY, "114"), DAY)} == {(Decimal(2), Decimal(5))}


def test_every_provision_has_words_but_that_on_hidden_dangers_and_none_of_one_sign() -> None:
    wordless = {one.article for law in (SAFETY, FIRE) for one in LAW.liabilities_at(law, DAY) if not one.words}

    assert wordless == {"102"}
    assert not [word for one in LAW.liabilities for word in one.words if len(word) < 2 or " " in word]


def test_the_source_is_an_instrument_and_never_an_address() -> None:
    named = [one.source for one in LAW.liabilities] + [one.source for one in LAW.tiers]
    named += [one.source for one in LAW.thresholds] + [one.source for one in LAW.bases]
    named += [one.source for one in LAW.statutes] + [one.source for one in LAW.renumberings]

    assert not [source for source in named if not source or "http" in source or "www" in source]


def test_a_threshold_nobody_knows_is_none_and_its_area_is_kept() -> None:
    def hearing(day: date) -> list[Threshold]:
        return list(LAW.thresholds_for("hearing", "safety", ("tianjin", "national"), day))

    assert [(one.area, one.unit, one.person, one.inclusive) for one in hearing(date(2025, 6, 1))] == [
        ("tianjin", None, None, True),
        ("national", Decimal(50_000), Decimal(20_000), True),
    ]
    assert [(one.area, one.unit) for one in hearing(date(2026, 2, 1))] == [("tianjin", None), ("national", 100_000)]


def test_an_amount_may_be_exclusive_and_other_grounds_make_a_step_due() -> None:
    (tongzhou,) = LAW.thresholds_for("hearing", "safety", ("beijing-tongzhou",), DAY)
    (fire,) = LAW.thresholds_for("legal_review", "fire", ("tianjin-dongli",), DAY)

    assert (tongzhou.unit, tongzhou.person, tongzhou.inclusive) == (Decimal(50_000), Decimal(5_000), False)
    assert fire.unit == 30_000
    assert "临时查封" in fire.triggers


@pytest.mark.parametrize(
    ("code", "when"),
    [
        ("危险化学品安全管理条例78.10", "拒不改正"),
        ("危险化学品安全管理条例82-2", "拒不改正"),
        ("危险化学品安全管理条例77-2", "逾期未改正"),
        ("安全生产许可证条例20", "逾期仍不办理延期手续，继续进行生产"),
        ("安全生产法108", "拒不改正"),
    ],
)
def test_a_provision_tells_when_its_later_stage_begins(code: str, when: str) -> None:
    assert {one.later_when for one in LAW.liabilities_of(cited(code), DAY)} == {when}
