"""What a person can say of a finding."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from casereview.model import Finding
from casereview.opened import Wish
from casereview.terms import Outcome, RuleStatus, VetoMode
from tests.review_builder import a_finding, a_review, a_rule
from tests.ui.case_builder import on_desk
from tests.ui.opened import libraries_in, opened_sample
from ui.models.judgements import (
    Judgement,
    is_fault,
    offered,
    owes_reason,
    points_range,
    points_typed,
    range_text,
    value_text,
    wish_for,
)


def of(outcome: Outcome, **changes: object) -> Finding:
    return a_finding(replace(a_rule("one"), **changes), outcome)  # type: ignore[arg-type]


def test_whatever_is_offered_is_accepted_of_every_finding_of_a_case(tmp_path: Path) -> None:
    from casereview.open_case import decide
    from tests.ui.opened import AT

    opened = opened_sample("many-faults-word", tmp_path)
    libraries = libraries_in(tmp_path)
    said: dict[Judgement, int] = {}

    for answer in Judgement:
        asked = [finding for finding in opened.review.findings if answer in offered(finding)]
        if wishes := tuple(wish_for(finding, answer, points=None, reason="另有说明") for finding in asked):
            opened = decide(opened, wishes, libraries, "某甲", AT)
            said[answer] = len(wishes)

    assert list(said) == list(Judgement)
    assert min(said.values()) > 0
    assert [finding for finding in opened.review.findings if finding.proposed is not None] == []  # all taken back


@pytest.mark.parametrize(
    ("finding", "bounds", "words"),
    [
        (of(Outcome.FAIL), (Decimal(0), Decimal(4)), "可扣 0—4 分"),
        (of(Outcome.FAIL, spread=(Decimal(1), Decimal(3))), (Decimal(1), Decimal(3)), "可扣 1—3 分"),
        (of(Outcome.FAIL, spread=(Decimal(2), Decimal(9))), (Decimal(2), Decimal(4)), "可扣 2—4 分"),
        (of(Outcome.FAIL, points=Decimal(0)), None, ""),
        (of(Outcome.FAIL, status=RuleStatus.TRIAL), None, ""),
    ],
)
def test_points_lie_within_what_the_clause_has(
    finding: Finding, bounds: tuple[Decimal, Decimal] | None, words: str
) -> None:
    assert (points_range(finding), range_text(finding)) == (bounds, words)


@pytest.mark.parametrize(
    ("text", "points"),
    [("2", "2"), ("2.5", "2.5"), (".5", "0.5"), ("4.", "4"), ("4.1", None), ("", None), (".", None), ("1e1", None)],
)
def test_what_is_typed_is_a_number_within_the_bounds(text: str, points: str | None) -> None:
    assert points_typed(text, of(Outcome.FAIL)) == (None if points is None else Decimal(points))


def test_points_go_only_with_a_fault() -> None:
    fault, question = of(Outcome.FAIL), of(Outcome.UNSURE)

    wishes = [
        wish_for(fault, Judgement.CONFIRM, points=Decimal(1)),
        wish_for(fault, Judgement.OVERRULE, points=Decimal(1)),
        wish_for(question, Judgement.FAILS, points=Decimal(1)),
        wish_for(question, Judgement.PASSES, points=Decimal(1)),
        wish_for(of(Outcome.PASS), Judgement.OVERRULE, points=Decimal(1)),
    ]

    assert wishes == [
        Wish("one", Outcome.FAIL, None, Decimal(1)),
        Wish("one", Outcome.FAIL, Outcome.PASS),
        Wish("one", Outcome.UNSURE, Outcome.FAIL, Decimal(1)),
        Wish("one", Outcome.UNSURE, Outcome.PASS),
        Wish("one", Outcome.PASS, Outcome.FAIL, Decimal(1)),
    ]
    assert [is_fault(fault, answer) for answer in Judgement] == [True, False, False, False, False, False]


def test_a_veto_owes_a_reason_to_whoever_judges_on_it() -> None:
    veto = of(Outcome.FAIL, veto=VetoMode.FAIL)

    assert [answer for answer in Judgement if owes_reason(veto, answer)] == [
        Judgement.CONFIRM,
        Judgement.OVERRULE,
        Judgement.NOT_APPLICABLE,
        Judgement.PASSES,
        Judgement.FAILS,
    ]
    assert not any(owes_reason(of(Outcome.FAIL), answer) for answer in Judgement)


def test_a_decided_finding_still_answers_to_what_the_machine_found(tmp_path: Path) -> None:
    desk = on_desk(tmp_path, a_review([a_finding(a_rule("one"), Outcome.FAIL, deducted="3")]))

    (finding,) = desk.decide(Wish("one", Outcome.FAIL, Outcome.PASS)).review.findings

    assert offered(finding) == (Judgement.CONFIRM, Judgement.OVERRULE, Judgement.NOT_APPLICABLE, Judgement.WITHDRAW)
    assert value_text(finding) == "机器：不符合；人工：符合，扣 3 → 0 分，本项封顶 4 分"
    assert wish_for(finding, Judgement.CONFIRM, points=None) == Wish("one", Outcome.FAIL)
