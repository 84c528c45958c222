"""Failures that rest on papers whose kind was guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.kind_sureness import of_sure_kind
from casereview.checks.parameters import KindId
from casereview.checks.presence import present
from casereview.lawbook import LawBook
from casereview.model import failed
from casereview.terms import Outcome
from tests.builders import a_case, a_document


@pytest.mark.parametrize(
    ("kind", "confidence", "outcome"),
    [
        ("case_approval", 0.68, Outcome.UNSURE),
        ("case_approval", 0.9, Outcome.FAIL),
        ("party_material", 0.65, Outcome.FAIL),  # evidence of whatever name
        ("discretion_excerpt", 0.68, Outcome.FAIL),
        ("unknown", 0.0, Outcome.FAIL),
    ],
)
def test_what_rests_on_a_guessed_kind_asks(kind: str, confidence: float, outcome: Outcome) -> None:
    paper = replace(a_document(kind, "案件办理审批单"), confidence=confidence)

    assert of_sure_kind(failed(paper.whole()), a_case(paper)).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "confidence", "wanted", "outcome"),
    [
        ("case_approval", 0.68, "filing_approval", Outcome.UNSURE),
        ("case_approval", 0.98, "filing_approval", Outcome.FAIL),
        ("case_approval", 0.68, "hearing_report", Outcome.FAIL),
        ("item_list", 0.68, "filing_approval", Outcome.FAIL),
    ],
)
def test_an_approval_not_surely_known_may_be_one_that_seems_to_lack(
    kind: str, confidence: float, wanted: str, outcome: Outcome
) -> None:
    case = a_case(replace(a_document(kind, "审批单"), confidence=confidence))

    assert present(case, LawBook(), kinds=(KindId(wanted),)).outcome is outcome
