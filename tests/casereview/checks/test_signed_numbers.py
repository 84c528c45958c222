"""The check that the certificates beside two signatures are two."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.signed_numbers import certificates_apart
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

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
