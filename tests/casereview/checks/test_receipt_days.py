"""The check that the receiver of a paper gives the day."""

from __future__ import annotations

import pytest

from casereview.checks.receipt_days import receiver_gives_day
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("收件人签名及日期 2025年3月5日 送达人签名 2025年3月5日", Outcome.PASS),
        ("收件人签名及日期  送达人签名及日期 2025年3月5日", Outcome.FAIL),
        ("受送达人员签收、日期： 2025年3月5日 送达人员签名", Outcome.PASS),
        ("受送达人（签章）、年月日：2025年3月5日 送达人签名", Outcome.PASS),
        ("受送达人（签章）、年月日：  送达人签名 2025年3月5日", Outcome.FAIL),
        ("收件人签名日期 送达人 备注 决定书 张三 2025年3月5日 李四", Outcome.NOT_APPLICABLE),
        ("送达文书 受送达人 签收 时间 方式 送达人 决定书 张三 2025年3月5日 直接送达", Outcome.NOT_APPLICABLE),
        ("送达时间、地点 2025年3月5日，厂区 收件人签名、日期 2025年3月9日 送达人签名", Outcome.FAIL),
        ("送达时间、地点：2025年3月5日， 送达方式 直接送达 受送达人签名", Outcome.FAIL),
        ("送达时间、地点：2025年3月5日，厂区 送达方式 受送达人签名 送达人", Outcome.FAIL),
        ("送达时间、地点：2025年3月5日，厂区 受送达人签名 2025年3月9日 送达人", Outcome.FAIL),
        ("收件人签名、日期 拒绝签收 送达人签名 2025年3月5日", Outcome.NOT_APPLICABLE),
    ],
)
def test_the_place_for_the_day_holds_that_of_the_service(text: str, outcome: Outcome) -> None:
    assert receiver_gives_day(a_case(a_document("service_receipt", text)), LawBook()).outcome is outcome


@pytest.mark.parametrize(("row", "outcome"), [("2025年3月8日", Outcome.PASS), ("", Outcome.FAIL)])
def test_a_day_that_other_receipts_give_is_owed(row: str, outcome: Outcome) -> None:
    days = ("2025年3月5日", "2025年3月6日", row)
    papers = (
        a_document("service_receipt", f"收件人(签名或盖章) {day} 送达人(签名) 2025年3月9日", id=f"receipt-{n}")
        for n, day in enumerate(days)
    )

    assert receiver_gives_day(a_case(*papers), LawBook()).outcome is outcome
