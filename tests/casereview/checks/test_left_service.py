"""The check that what nobody would take was left before a witness or filmed."""

from __future__ import annotations

import pytest

from casereview.checks.left_service import left_before_witness
from casereview.lawbook import LawBook
from casereview.model import Graphic
from casereview.terms import GraphicKind, Outcome
from tests.builders import a_case, a_document, a_page, bound, scanned

LAW = LawBook()
LEFT = "送达方式：留置送达"


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        ((LEFT, "备注：当事人拒收，将文书留置于其住所，全程录像。"), Outcome.PASS),
        ((LEFT, "见证人：孙某甲"), Outcome.PASS),
        ((LEFT, "见证人（签名）："), Outcome.FAIL),
        ((LEFT, "备注："), Outcome.FAIL),
        (("□直接送达 ☑留置送达", "备注："), Outcome.FAIL),
        ((LEFT, "邀请社区人员到场见证并录像。", "见证人（签名）："), Outcome.UNSURE),
        ((LEFT, "注：留置送达的，由见证人签名或者拍照、录像。"), Outcome.FAIL),
        (("送达方式：直接送达", "注：留置送达的，由见证人签名。"), Outcome.NOT_APPLICABLE),
        (("□直接送达 □留置送达", "备注："), Outcome.NOT_APPLICABLE),
    ],
)
def test_what_is_left_needs_a_witness_or_a_film(lines: tuple[str, ...], outcome: Outcome) -> None:
    case = a_case(a_document("service_receipt", *lines))

    assert left_before_witness(case, LAW).outcome is outcome


def test_a_witness_who_signed_by_hand_suffices() -> None:
    receipt = bound("service_receipt", a_page(LEFT, "见证人（签名）：", graphics=(Graphic(GraphicKind.INK, block=1),)))

    assert left_before_witness(a_case(receipt), LAW).outcome is Outcome.PASS


def test_a_scan_without_a_witness_asks() -> None:
    receipt = scanned(a_document("service_receipt", LEFT, "备注："))

    assert left_before_witness(a_case(receipt), LAW).outcome is Outcome.UNSURE
