"""Every sample case gives exactly what its expected.yaml says: no more and no fewer findings of automatic rules.

Of pictures the faults are held to and the number of questions: how surely a character is read depends on the processor.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.pipeline import choose_pack, judge, read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Form, Outcome

ROOT = Path(__file__).parent.parent / "sample_cases"
CASES = sorted(path.parent.name for path in ROOT.glob("*/expected.yaml"))


def test_there_are_at_least_twelve_cases() -> None:
    assert len(CASES) >= 12


@pytest.mark.parametrize("name", CASES)
def test_the_case_gives_exactly_what_is_expected(name: str) -> None:
    expected = yaml.safe_load((ROOT / name / "expected.yaml").read_text(encoding="utf-8"))
    catalogue, law = read_catalogue(), read_lawbook()

    case = read_case(ROOT / name, catalogue)
    pack = read_pack(pack_folders()[choose_pack(case, pack_folders())], catalogue, law)
    if "unsure_at_most" in expected:
        assert case.form is Form.SCANNED
    findings = [finding for finding in judge(case, pack, law).findings if not finding.manual]

    unsure = sorted(f.rule.id for f in findings if f.outcome is Outcome.UNSURE)
    if len(unsure) <= expected.get("unsure_at_most", -1):
        expected["unsure"] = unsure

    assert {
        "pack": pack.id,
        "stage": str(case.stage),
        "fail": sorted(f.rule.id for f in findings if f.outcome is Outcome.FAIL),
        "unsure": unsure,
        "error": [f.rule.id for f in findings if f.outcome is Outcome.ERROR],
    } == {
        "pack": expected["pack"],
        "stage": expected["stage"],
        "fail": sorted(expected["fail"]),
        "unsure": sorted(expected.get("unsure", ())),
        "error": [],
    }
