"""Every shipped pack reads, and every example of every rule comes out as the pack says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from casereview.catalogue import read_catalogue
from casereview.defects import read_defects
from casereview.evaluate import evaluate
from casereview.example import case_of
from casereview.lawbook import read_lawbook
from casereview.model import Example, Rule, RulePack, Section
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Outcome, RuleStatus

CATALOGUE, LAW, DEFECTS = read_catalogue(), read_lawbook(), read_defects()
PACKS = {name: read_pack(folder, CATALOGUE, LAW, defects=DEFECTS) for name, folder in pack_folders().items()}
OWN = {
    name: [rule for rule in pack.rules if name == "reference" or rule not in PACKS["reference"].rules]
    for name, pack in PACKS.items()
}
ALL = [(PACKS[name], rule) for name, rules in OWN.items() for rule in rules]
EXAMPLES = [(pack, rule, example) for pack, rule in ALL for example in rule.examples]


@pytest.mark.parametrize(
    ("pack", "rule", "example"),
    [pytest.param(*each, id=f"{each[0].id}:{each[1].id}:{each[2].line}") for each in EXAMPLES],
)
def test_an_example_comes_out_as_the_pack_says(pack: RulePack, rule: Rule, example: Example) -> None:
    alone = replace(pack, sections=(Section(rule.section, (rule,)),))

    findings = evaluate(case_of(example, CATALOGUE), alone, LAW)

    assert [finding.outcome for finding in findings] == [example.expect], [f.message for f in findings]
    assert all("（未读出）" not in finding.message for finding in findings)


@pytest.mark.parametrize(("pack", "rule"), [pytest.param(*each, id=f"{each[0].id}:{each[1].id}") for each in ALL])
def test_an_automatic_rule_shows_a_pass_and_a_fault(pack: RulePack, rule: Rule) -> None:
    outcomes = {example.expect for example in rule.examples}

    if rule.check is not None and (pack.id, rule.id) != ("reference", "papers-in-filing-order"):  # no order of its own
        assert Outcome.PASS in outcomes
        assert outcomes & {Outcome.FAIL, Outcome.UNSURE}


@pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)
def test_the_points_of_a_pack_make_up_its_total(pack: RulePack) -> None:
    assert sum((rule.points for rule in pack.rules), Decimal(0)) == pack.total
    assert all(rule.points == 0 for rule in pack.rules if rule.status is not RuleStatus.SCORED)


@pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)
def test_no_pack_is_passed_off_as_official(pack: RulePack) -> None:
    assert pack.adopted is None


def test_the_reference_model_covers_the_defects_of_the_trade() -> None:
    covered = {number for rule in PACKS["reference"].rules for number in rule.covers}

    assert covered <= set(DEFECTS)
    assert len([number for number in covered if number.startswith("D")]) >= 100


def test_every_rule_of_the_reference_model_names_what_it_rests_on() -> None:
    assert [rule.id for rule in PACKS["reference"].rules if not rule.basis] == []


@pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS.keys())
def test_the_clauses_of_a_section_stand_in_their_order(pack: RulePack) -> None:
    for section in pack.sections:
        printed = dict.fromkeys(rule.clause for rule in section.rules)
        clauses = [tuple(int(part) for part in clause.split(".")) for clause in printed]
        assert clauses == sorted(clauses), section.title
