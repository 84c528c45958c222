"""What a pack does about each defect."""

from __future__ import annotations

from decimal import Decimal

from casereview.checks import CHECKS
from casereview.coverage import Reach, coverage_of
from casereview.defects import Defect, Detection, Severity
from casereview.model import Bound, Example, Rule, RulePack, Section
from casereview.terms import Outcome, Topic

DEFECTS = {n: Defect(n, n, "一", Severity.MINOR, Detection.FACTS) for n in ("D001", "D002", "D003")}


def test_a_defect_is_automatic_if_one_of_its_rules_is() -> None:
    asked = Rule("asked", "1", "问", Topic.CONTENT, "一", Decimal(0), covers=("D001", "D002"), ask="请核对")
    examples = (Example({}, Outcome.PASS, 1), Example({}, Outcome.FAIL, 2))
    check = Bound(CHECKS["present"], {})
    automatic = Rule(
        "seen", "2", "看", Topic.CONTENT, "一", Decimal(0), covers=("D001",), check=check, examples=examples
    )
    pack = RulePack("p", "试", "无", "1", Decimal(0), (Section("一", (asked, automatic)),))

    covered = coverage_of(pack, DEFECTS)

    assert [(one.defect.id, one.reach, one.rules, one.examples) for one in covered] == [
        ("D001", Reach.AUTOMATIC, (asked, automatic), 2),
        ("D002", Reach.ASKED, (asked,), 0),
        ("D003", Reach.NONE, (), 0),
    ]
