"""The proof in little: one seed a rule, and what the page of the whole proof must say."""

from __future__ import annotations

import pytest

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.rulepack import pack_folders, read_pack
from sample_cases.proving.lawful import SCENES, lawful_case
from sample_cases.proving.plants import FAULTS
from sample_cases.proving.proof import faulty_case, prove, rules_of_all_packs


def test_every_automatic_rule_of_every_pack_has_a_fault() -> None:
    automatic = {
        rule.id
        for folder in pack_folders().values()
        for rule in read_pack(folder, read_catalogue(), read_lawbook()).rules
        if rule.check is not None
    }

    assert {fault.rule for fault in FAULTS} == automatic


def test_the_rules_of_other_packs_stand_behind_those_of_the_reference_pack() -> None:
    rules = [rule.id for rule in rules_of_all_packs()]
    reference = read_pack(pack_folders()["reference"], read_catalogue(), read_lawbook())

    assert rules[: len(reference.rules)] == [rule.id for rule in reference.rules]
    assert {"seal-released", "every-case-discussed"} < set(rules[len(reference.rules) :])
    assert len(rules) == len(set(rules))


def test_each_rule_finds_the_fault_of_one_seed_and_fails_no_lawful_case() -> None:
    tallies = prove(1)

    wrong = {rule: (tally.missed, tally.false_alarms) for rule, tally in tallies.items()}
    assert {rule: notes for rule, notes in wrong.items() if any(notes)} == {}
    assert [rule for rule, tally in tallies.items() if not tally.planted] == []


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_gives_the_same_case_for_the_same_seed_and_another_for_another(scene: str) -> None:
    papers = [lawful_case(scene, seed).bound_papers() for seed in (0, 0, 1)]

    assert papers[0] == papers[1] != papers[2]


def test_a_fault_is_planted_alike_each_time() -> None:
    fault = next(fault for fault in FAULTS if fault.rule == "handlers-signed")

    one, other = (faulty_case(fault, ("ordinary", 3)) for _ in range(2))

    assert one is not None
    assert other is not None
    assert one.bound_papers() == other.bound_papers() != lawful_case("ordinary", 3).bound_papers()
