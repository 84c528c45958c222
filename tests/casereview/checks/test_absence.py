"""When something may be called missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.absence import is_certain, is_unread, missing, title_of, unstated
from casereview.model import Document
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, bound, scanned

PAPER = a_document("inquiry_record", title="询 问　笔 录")


@pytest.mark.parametrize(("confidence", "unread"), [(0.6, False), (0.59, True)])
def test_a_document_is_recognised_from_its_border_on(confidence: float, unread: bool) -> None:
    assert is_unread(replace(PAPER, confidence=confidence)) is unread


@pytest.mark.parametrize(("confidence", "certain"), [(0.8, True), (0.79, False)])
def test_a_reading_may_fail_a_rule_from_its_border_on(confidence: float, certain: bool) -> None:
    assert is_certain(a_fact("案由", "某案", PAPER.id, confidence=confidence)) is certain
    assert not is_certain(a_fact("案由", None, PAPER.id))


def test_nothing_is_missing_from_a_case_that_is_not_wholly_read() -> None:
    hidden = replace(PAPER, problem="无法读取")

    assert missing(a_case(PAPER)).outcome is Outcome.FAIL
    verdict = missing(a_case(PAPER, hidden))
    assert verdict.outcome is Outcome.UNSURE
    assert verdict.doubts[0].reason == "有1份材料未能读取或识别，不能断定缺少"


@pytest.mark.parametrize(
    ("legible", "reason"),
    [((0.99, 0.99), None), ((0.7, 0.99), None), ((0.99, 0.7), "第2页识别不清，可能另为一份文书，不能断定缺少")],
)
def test_a_page_hard_to_read_that_begins_no_paper_may_be_the_missing_one(
    legible: tuple[float, float], reason: str | None
) -> None:
    written = a_document("inquiry_record", "询问笔录", "问：你的姓名？")
    pages = (replace(scanned(written, one).pages[0], number=n) for n, one in enumerate(legible, 1))

    verdict = missing(a_case(bound(PAPER.kind, *pages)))

    assert [doubt.reason for doubt in verdict.doubts] == ([reason] if reason else [])
    assert verdict.outcome is (Outcome.UNSURE if reason else Outcome.FAIL)


@pytest.mark.parametrize(
    ("document", "outcome"),
    [
        (PAPER, Outcome.FAIL),
        (scanned(PAPER), Outcome.UNSURE),
        (replace(PAPER, problem="无法读取"), Outcome.UNSURE),
    ],
)
def test_words_are_missing_only_from_a_paper_that_was_read(document: Document, outcome: Outcome) -> None:
    assert unstated(document).outcome is outcome


def test_a_title_is_told_without_the_spaces_of_print() -> None:
    assert title_of(PAPER) == "询问笔录"
    assert title_of(replace(PAPER, title=None, label="其他材料")) == "其他材料"


def test_a_copy_the_party_vouches_for_is_evidence_of_whatever_name() -> None:
    assert not is_unread(a_document("unknown", "二〇二四年工资发放表", "此件与原件核对无异"))
    assert is_unread(a_document("unknown", "二〇二四年工资发放表"))
