"""The check that a refusal to sign is accounted for."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.refusals import refusals_accounted
from casereview.lawbook import LawBook
from casereview.terms import MarkState, Outcome
from tests.builders import a_case, a_document, a_mark

RECORD = KindId("inspection_record")


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("现场负责人拒绝签字，由社区工作人员见证。", Outcome.PASS),
        ("现场负责人以不是法定代表人为由拒绝签字。", Outcome.PASS),
        ("现场负责人（签名）：拒签", Outcome.UNSURE),
    ],
)
def test_a_bare_refusal_is_asked(told: str, outcome: Outcome) -> None:
    record = a_document(RECORD, told)
    case = a_case(record, marks=(a_mark("现场负责人", record.id, MarkState.REFUSAL_NOTED),))

    assert refusals_accounted(case, LawBook(), kinds=(RECORD,)).outcome is outcome


def test_where_nobody_refused_nothing_is_judged() -> None:
    record = a_document(RECORD, "检查人员（签名）：")

    case = a_case(record, marks=(a_mark("现场负责人", record.id),))

    assert not refusals_accounted(case, LawBook(), kinds=(RECORD,)).doubts
