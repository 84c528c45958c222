"""Which findings are contradictions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.model import Source
from casereview.terms import Outcome, Topic
from tests.ui.opened import opened_sample
from ui.models.contradiction import contradiction_in

FIRST, SECOND = Source("结案审批表", 1, "25000元"), Source("决定书", 1, "20000元")


def test_the_two_amounts_of_a_sample_case_are_held_against_each_other() -> None:
    found = [
        pair for finding in opened_sample("many-faults-word").review.findings if (pair := contradiction_in(finding))
    ]

    assert ("人民币２５０００元", "人民币２００００元") in [(first.quote, second.quote) for first, second in found]


@pytest.mark.parametrize(
    ("outcome", "sources", "expected"),
    [
        (Outcome.FAIL, (FIRST, SECOND), (FIRST, SECOND)),
        (Outcome.UNSURE, (FIRST, replace(FIRST, page=2), SECOND), (FIRST, SECOND)),  # the same words are none
        (Outcome.PASS, (FIRST, SECOND), None),
        (Outcome.FAIL, (FIRST,), None),
        (Outcome.FAIL, (FIRST, replace(SECOND, document="结案审批表")), None),  # seen at once on one page
        (Outcome.FAIL, (FIRST, replace(SECOND, quote="")), None),
        (Outcome.FAIL, (), None),
    ],
)
def test_only_different_words_on_different_pages_contradict_each_other(
    outcome: Outcome, sources: tuple[Source, ...], expected: tuple[Source, Source] | None
) -> None:
    finding = next(f for f in opened_sample("many-faults-word").review.findings if f.rule.topic is Topic.CONSISTENCY)

    assert contradiction_in(replace(finding, outcome=outcome, sources=sources)) == expected


def test_findings_on_other_matters_are_no_contradictions() -> None:
    finding = next(f for f in opened_sample("many-faults-word").review.findings if f.rule.topic is Topic.SIGNATURE)

    assert contradiction_in(replace(finding, outcome=Outcome.FAIL, sources=(FIRST, SECOND))) is None
