"""The check that mail is proved by the slip of the mail."""

from __future__ import annotations

import pytest

from casereview.checks.mailed import mail_proved
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

_MAILED = "送达方式：邮寄送达"


@pytest.mark.parametrize(
    ("receipt", "slip", "outcome"),
    [
        (_MAILED, "收寄日期：2025年3月4日 签收记录：本人签收", Outcome.PASS),
        (_MAILED, "收寄日期：2025年3月4日 签收记录：签收人：门卫", Outcome.UNSURE),
        (_MAILED, "营业执照", Outcome.FAIL),
        (
            _MAILED,
            "名称：山河仓储物流公司 出资人：山河物流公司",
            Outcome.FAIL,
        ),  # the name of a firm is no track of mail
        ("送达方式：直接送达", "营业执照", Outcome.NOT_APPLICABLE),
    ],
)
def test_mail_has_its_slip(receipt: str, slip: str, outcome: Outcome) -> None:
    case = a_case(a_document("service_receipt", receipt), a_document("party_material", slip))

    assert mail_proved(case, LawBook()).outcome is outcome


@pytest.mark.parametrize(("head", "outcome"), [("快递邮件详情单及查询结果", Outcome.PASS), ("送达回证", Outcome.FAIL)])
def test_the_slip_may_look_like_a_receipt(head: str, outcome: Outcome) -> None:
    slip = a_document("service_receipt", head, "邮件号：1135520764308", id="slip")
    case = a_case(a_document("service_receipt", _MAILED), slip)

    assert mail_proved(case, LawBook()).outcome is outcome
