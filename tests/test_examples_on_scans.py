"""No rule takes what was only recognised on a scan for a fault: failing examples ask once their papers are scans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from casereview.evaluate import evaluate
from casereview.example import case_of
from casereview.libraries import Libraries
from casereview.model import Example, Rule, Section
from casereview.terms import Outcome

LIBRARIES = Libraries.for_proving()
WHICH_PAPERS = frozenset(
    {
        *("present", "correction_rechecked", "inspection_recorded", "evidence_varied", "standard_enclosed"),
        *("party_identity_proved", "ends_in_place", "in_filing_order", "major_fire_step_taken"),
    }
)
"""Checks on which papers there are and where they lie: their kinds are known surely, of scans too."""


def _on_scans(example: Example) -> Example:
    papers = example.given.get("文书", [])
    listed = papers if isinstance(papers, list | Mapping) else [papers]
    names = [name for entry in listed for name in (entry if isinstance(entry, Mapping) else [entry])]
    return replace(example, given={**example.given, "扫描": names})


def _failing(rule: Rule) -> bool:
    return rule.check is not None and rule.check.check.__name__ not in WHICH_PAPERS


@pytest.mark.parametrize("name", ["reference", "fire-rescue"])
def test_what_was_only_recognised_on_a_scan_never_fails(name: str) -> None:
    pack = LIBRARIES.pack(name)
    taken = []
    for rule in filter(_failing, pack.rules):
        alone = replace(pack, sections=(Section(rule.section, (rule,)),))
        for example in rule.examples:
            if example.expect is Outcome.FAIL:
                case = case_of(_on_scans(example), LIBRARIES.catalogue)
                findings = evaluate(case, alone, LIBRARIES.law)
                taken += [(rule.id, example.line) for finding in findings if finding.outcome is Outcome.FAIL]

    assert taken == []
