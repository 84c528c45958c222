"""A case read last year, decided on, and scored again by a changed pack without being read again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from casereview.carry_over import Moved, carry_over
from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.pipeline import judge, read_case
from casereview.review import Decision, confirm
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.stored_case import restored, stored
from casereview.terms import Outcome

CASE = Path(__file__).parent.parent / "sample_cases" / "many-faults-word" / "案卷"
AT = datetime(2026, 3, 2, 9, 30)
LOCAL = """\
title: 本区标准
issuer: 某区局
edition: "2027"
extends: reference
total: {total}
changes:
  - {{rule: {first}, reason: 本区更看重, points: {points}}}
  - {{rule: {second}, reason: 补上怎样补正, advice: 请补齐}}
"""


def test_decisions_on_unchanged_clauses_stay_and_the_rest_are_listed(tmp_path: Path) -> None:
    catalogue, law = read_catalogue(), read_lawbook()
    old = read_pack(pack_folders()["reference"], catalogue, law, examples=False)
    case = read_case(CASE, catalogue)
    kept = stored(case)
    before = judge(case, old, law)
    first, second, *rest = [f for f in before.findings if f.outcome is Outcome.FAIL and f.deducted]
    decisions: list[Decision] = [confirm(before, f, by="甲", at=AT, reason="属实") for f in (first, second, *rest)]
    changed = LOCAL.format(
        first=first.rule.id, second=second.rule.id, points=first.rule.points + 1, total=old.total + 1
    )
    (tmp_path / "pack.yaml").write_text(changed, encoding="utf-8")

    new = read_pack(tmp_path, catalogue, law, examples=False)
    after = judge(restored(kept), new, law)
    over = carry_over(decisions, old, after)

    assert [(again.decision, again.why) for again in over.another_look] == [(decisions[0], Moved.CLAUSE)]
    assert over.staying == tuple(decisions[1:])
    assert over.unseen == ()
    points = score(after, over.staying)
    assert points.unconfirmed == after.findings[[f.rule.id for f in after.findings].index(first.rule.id)].deducted
    assert points.total == old.total + 1
