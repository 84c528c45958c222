"""The page of the proof: its stamp, its numbers, what is proven."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.model import Rule
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import RuleStatus
from sample_cases.proving.proof import Tally
from sample_cases.proving.report import is_proven, report_of, stamp, stamp_in


@pytest.fixture(scope="module")
def rule() -> Rule:
    pack = read_pack(pack_folders()["reference"], read_catalogue(), read_lawbook())
    return next(rule for rule in pack.rules if rule.id == "handlers-signed")


@pytest.mark.parametrize(
    ("tally", "proven"),
    [
        (Tally(planted=40, found=38, clean=40), True),
        (Tally(planted=40, found=37, asked=3, clean=40), False),  # what is asked is not found
        (Tally(planted=40, found=40, clean=40, false_alarms=["a", "b"]), True),
        (Tally(planted=40, found=40, clean=40, false_alarms=["a", "b", "c"]), False),
        (Tally(planted=40, found=40), False),  # met in no lawful case
    ],
)
def test_a_rule_is_proven_by_what_it_finds_and_leaves_alone(rule: Rule, tally: Tally, proven: bool) -> None:
    assert is_proven(rule, tally) is proven


def test_the_page_tells_numbers_misses_and_the_stamp(rule: Rule) -> None:
    other = replace(rule, id="never-planted", status=RuleStatus.TRIAL)
    tally = Tally(planted=40, found=39, missed=["ordinary-7：缺签名"], clean=50, false_alarms=["heard-1"])

    page = report_of((rule, other), {rule.id: tally}, stamp())

    assert "| `handlers-signed` | 40 | 39 | 0 | 1 | 50 | 1 | 成立 |" in page
    assert "- `handlers-signed` 漏过：ordinary-7：缺签名" in page
    assert f"- `never-planted` {other.title}" in page
    assert stamp_in(page) == stamp()
