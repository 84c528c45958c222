"""Words of seals held against the body that issues the paper: another body is asked about, nothing more."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.signing import sealed
from casereview.lawbook import read_lawbook
from casereview.model import CaseFile
from casereview.terms import MarkKind, MarkState, Outcome
from tests.builders import a_case, a_document, a_fact, a_mark

LAW = read_lawbook()
DECISION = KindId("penalty_decision")


def case_sealed_with(words: str | None, issuer: str = "洛枫县应急管理局", *, sure: float = 0.95) -> CaseFile:
    mark = a_mark("机关印章", DECISION, MarkState.PRESENT, kind=MarkKind.SEAL, signer=words)
    fact = a_fact("办案机关", issuer, DECISION, confidence=sure)
    return a_case(a_document(DECISION), facts=(fact,), marks=(mark,))


@pytest.mark.parametrize(
    "words",
    [
        None,
        "洛枫县应急管理局",
        "洛枫县应急管理局行政处罚专用章（2）",
        "松岩市洛枫县应急管理局",
        "洛枫县应急管埋局",  # one letter read as another
        "国徽",
    ],
)
def test_the_seal_of_the_body_that_issues_the_paper_is_as_it_should_be(words: str | None) -> None:
    assert sealed(case_sealed_with(words), LAW, kinds=(DECISION,)).outcome is Outcome.PASS


@pytest.mark.parametrize("words", ["松岩市住房和城乡建设局", "洛枫县应急管理局执法监察科", "松岩市华成木业有限公司"])
def test_the_seal_of_another_is_asked_about_in_its_words(words: str) -> None:
    verdict = sealed(case_sealed_with(words), LAW, kinds=(DECISION,))

    assert verdict.outcome is Outcome.UNSURE
    assert words in (verdict.doubts[0].reason or "")


def test_nothing_is_asked_where_the_issuer_is_not_certain() -> None:
    case = case_sealed_with("松岩市住房和城乡建设局", sure=0.6)

    assert sealed(case, LAW, kinds=(DECISION,)).outcome is Outcome.PASS
