"""The reference pack looks after the whole catalogue of faults, within the weights and limits of the model."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

import pytest

from casereview.catalogue import read_catalogue
from casereview.coverage import Reach, coverage_of
from casereview.defects import read_defects
from casereview.example_runs import lacking
from casereview.lawbook import read_lawbook
from casereview.model import Rule
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import RuleStatus

DEFECTS = read_defects()
PACK = read_pack(pack_folders()["reference"], read_catalogue(), read_lawbook(), defects=DEFECTS)
COVERED = {one.defect.id: one for one in coverage_of(PACK, DEFECTS)}
NOTES = ("D021", "D060", "D114", "D133", "D134", "D137", "D138", "D140", "T21", "T22")
DATES_STATED = ("approvals-ascend", "nothing-dated-after-archiving")
WEIGHTS = {
    "基本标准": 0,
    "立案": 8,
    "证据": 28,  # with inspection and inquiry
    "审查、告知、听证与法制审核": 16,
    "法律适用与裁量": 12,
    "行政处罚决定书": 10,
    "送达与执行": 8,
    "签名盖章与日期": 10,
    "立卷归档": 8,
}


def test_the_catalogue_is_whole() -> None:
    numbers = [
        *(f"D{n:03}" for n in range(1, 141)),
        *(f"V{n}" for n in range(1, 23)),
        *(f"T{n:02}" for n in range(1, 23)),
    ]

    assert list(DEFECTS) == numbers


@pytest.mark.parametrize("number", DEFECTS)
def test_every_defect_is_looked_after(number: str) -> None:
    assert COVERED[number].reach is not Reach.NONE


@pytest.mark.parametrize("number", NOTES)
def test_what_is_only_noted_costs_nothing(number: str) -> None:
    rules = COVERED[number].rules

    assert rules
    assert {(rule.status, rule.points) for rule in rules} == {(RuleStatus.NOTE, Decimal(0))}


@pytest.mark.parametrize("number", ["D075", "T18", "D135"])
def test_what_might_allege_falsification_only_states_dates(number: str) -> None:
    assert {rule.id for rule in COVERED[number].rules} <= set(DATES_STATED)


def test_missing_legal_review_is_a_veto_only_where_the_law_itself_demands_it() -> None:
    vetoing = {rule.id for number in ("D076", "V22") for rule in COVERED[number].rules if rule.veto}

    assert vetoing == {"reviewed-after-hearing"}


def test_a_certificate_number_that_is_not_printed_is_no_missing_qualification() -> None:
    assert [rule.check for rule in (*COVERED["V4"].rules, *COVERED["D016"].rules)] == [None, None]


def test_the_weights_of_the_chapters_are_those_of_the_model() -> None:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for section in PACK.sections:
        name = "证据" if section.title == "现场检查与询问" else section.title
        sums[name] += sum((rule.points for rule in section.rules), Decimal(0))

    assert dict(sums) == WEIGHTS
    assert sum(sums.values()) == 100


@pytest.mark.parametrize("name", pack_folders())
def test_the_printed_sheet_has_forty_to_sixty_clauses(name: str) -> None:
    pack = read_pack(pack_folders()[name], read_catalogue(), read_lawbook())

    assert 40 <= len({rule.clause for rule in pack.rules}) <= 60


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in PACK.rules if rule.check is None])
def test_a_rule_for_people_asks_a_question(rule: Rule) -> None:
    assert rule.ask
    assert rule.ask.endswith(("？", "。"))


@pytest.mark.parametrize("name", pack_folders())
def test_every_automatic_rule_of_a_pack_shows_two_passes_two_faults_and_a_doubt(name: str) -> None:
    pack = read_pack(pack_folders()[name], read_catalogue(), read_lawbook())

    assert {rule.id: dict(short) for rule in pack.rules if rule.check and (short := lacking(rule))} == {}
