"""The page of the proof as it is handed out: made of these packs and this generator, and heeded by the packs."""

from __future__ import annotations

import pytest

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import RuleStatus
from sample_cases.proving.report import REPORT, results_in, stamp, stamp_in


@pytest.fixture(scope="module")
def page() -> str:
    return REPORT.read_text(encoding="utf-8")


def test_the_proof_is_of_these_packs_and_this_generator(page: str) -> None:
    assert stamp_in(page) == stamp(), "rules or generator have changed: run `make proof`"


def test_a_rule_that_is_not_proven_is_not_scored(page: str) -> None:
    packs = [read_pack(folder, read_catalogue(), read_lawbook()) for folder in pack_folders().values()]
    scored = {rule.id for pack in packs for rule in pack.rules if rule.status is RuleStatus.SCORED}

    assert scored & {rule for rule, result in results_in(page).items() if result != "成立"} == set()
