"""Failures that rest on papers whose kind was guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.absence import is_unread
from casereview.checks.kind_sureness import of_sure_kind
from casereview.model import failed
from casereview.terms import Outcome
from tests.builders import a_case, a_document


@pytest.mark.parametrize(
    ("kind", "confidence", "outcome"),
    [
        ("case_approval", 0.68, Outcome.UNSURE),
        ("case_approval", 0.9, Outcome.FAIL),
        ("party_material", 0.65, Outcome.FAIL),  # evidence of whatever name
        ("unknown", 0.0, Outcome.FAIL),
    ],
)
def test_what_rests_on_a_guessed_kind_asks(kind: str, confidence: float, outcome: Outcome) -> None:
    paper = replace(a_document(kind, "案件办理审批单"), confidence=confidence)

    assert of_sure_kind(failed(paper.whole()), a_case(paper)).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "confidence", "hidden"),
    [("case_approval", 0.68, True), ("case_approval", 0.98, False), ("photo_evidence", 0.68, False)],
)
def test_an_approval_not_surely_known_may_be_one_that_seems_to_lack(kind: str, confidence: float, hidden: bool) -> None:
    assert is_unread(replace(a_document(kind, "审批单"), confidence=confidence)) is hidden
