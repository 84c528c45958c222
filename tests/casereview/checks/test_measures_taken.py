"""The check that what was secured on the spot has its paper."""

from __future__ import annotations

import pytest

from casereview.checks.measures_taken import measures_papered
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

RECORD, NOTICE = KindId("inspection_record"), KindId("preservation_notice")


@pytest.mark.parametrize(
    ("told", "measure", "outcome"),
    [
        ("对库存口罩86只先行登记保存，全程录像。", "先行登记保存", Outcome.FAIL),
        ("未对口罩先行登记保存。", "先行登记保存", Outcome.PASS),
        ("告知其必要时可以先行登记保存。", "先行登记保存", Outcome.PASS),
        ("抽取口罩5只送检。", "抽样取证", Outcome.FAIL),
        ("随机抽取3名工人询问。", "抽样取证", Outcome.PASS),
    ],
)
def test_a_measure_told_without_its_paper_fails(told: str, measure: str, outcome: Outcome) -> None:
    verdict = measures_papered(
        a_case(a_document(RECORD, told)), LawBook(), kinds=(RECORD,), measure=measure, papers=(NOTICE,)
    )

    assert verdict.outcome is outcome or (outcome is Outcome.PASS and not verdict.failures)


def test_its_paper_is_enough() -> None:
    case = a_case(a_document(RECORD, "对口罩先行登记保存。"), a_document(NOTICE, "先行登记保存证据通知书"))

    verdict = measures_papered(case, LawBook(), kinds=(RECORD,), measure="先行登记保存", papers=(NOTICE,))

    assert verdict.outcome is Outcome.PASS
