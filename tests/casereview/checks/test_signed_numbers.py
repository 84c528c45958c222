"""The check that the certificates beside two signatures are two."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.signed_numbers import certificates_apart
from casereview.lawbook import LawBook
from casereview.model import Officer
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact

ORDER = KindId("rectification_order")


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        (("执法人员（签名）：　（证号15060121008）　（证号15060121015）",), Outcome.PASS),
        (("执法人员（签名）：　（证号15060121008）　（证号15060121008）",), Outcome.FAIL),
        (("执法人员（签名）：　证号：15060121008", "执法人员（签名）：　证号：15060121008"), Outcome.FAIL),
        (("执法人员（签名）：　证号：15060121008", "执法人员（签名）：　证号：15060121015"), Outcome.PASS),
    ],
)
def test_one_number_beside_both_fails(lines: tuple[str, ...], outcome: Outcome) -> None:
    verdict = certificates_apart(a_case(a_document(ORDER, *lines)), LawBook(), kinds=(ORDER,))

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("number", "outcome"), [("23160021018", Outcome.PASS), ("23160021081", Outcome.FAIL), ("99887766554", Outcome.PASS)]
)
def test_a_number_beside_a_signature_that_almost_is_an_officers_fails(number: str, outcome: Outcome) -> None:
    told = "费无极（证号23160021005）、雍州（证号23160021018）"
    papers = (a_document("inspection_record", told), a_document("inquiry_record", told))
    order = a_document(ORDER, "执法人员（签字）：　证号：23160021005", f"执法人员（签字）：　证号：{number}")
    facts = tuple(
        a_fact("执法人员", Officer(*one), "inspection_record")
        for one in (("费无极", "23160021005"), ("雍州", "23160021018"))
    )

    assert certificates_apart(a_case(*papers, order, facts=facts), LawBook(), kinds=(ORDER,)).outcome is outcome
