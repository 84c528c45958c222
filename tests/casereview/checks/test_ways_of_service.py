"""How a receipt says that its papers were served."""

from __future__ import annotations

import pytest

from casereview.checks.ways_of_service import arrival_told, is_carriers, papers_sent
from tests.builders import Part, a_case, a_document

HEAD = ("送达文书", "收件人", "送达方式")


@pytest.mark.parametrize(
    ("parts", "sent"),
    [
        (((("送达方式", "邮寄送达"),),), 1),
        (("送达方式：电子送达",), 1),
        (("送达方式：公告送达",), 1),
        (((HEAD, ("决定书", "见公告材料", "公告送达（2025年3月17日公告，满三十日）")),), 1),
        (((HEAD, ("决定书", "见公告材料", "公告送达，2026年1月7日视为送达")),), 1),
        (((HEAD, ("告知书", "", "直接送达"), ("决定书", "", "邮寄")),), 1),
        (("送达方式：□直接送达 ☑邮寄送达 □电子送达",), 1),
        (("送达方式：☑直接送达 □邮寄送达 □电子送达",), 0),
        (("送达方式：电子送达（电子邮件），当事人已书面确认",), 1),
        (("送达方式：直接送达", "邮寄送达，应当附邮寄凭证。"), 0),
        (("送达方式：直接送达", "邮寄送达的，应当附邮寄凭证。"), 0),  # a note of the form
    ],
)
def test_the_way_that_was_chosen_counts(parts: tuple[Part, ...], sent: int) -> None:
    assert papers_sent(a_document("service_receipt", *parts)) == sent


@pytest.mark.parametrize(
    ("head", "made"),
    [
        ("邮寄送达凭证", True),
        ("中国邮政特快专递详情单", True),
        ("送达回证", False),
        ("邮寄送达回证", False),
        ("电子送达回执", True),
        ("电子送达回执 送达人：", False),
    ],
)
def test_a_slip_of_the_carrier_is_told_from_a_receipt(head: str, made: bool) -> None:
    assert is_carriers(a_document("service_receipt", head, "收件人：孙某甲")) is made


@pytest.mark.parametrize(
    ("words", "told"),
    [("您的邮件已妥投", True), ("由本人签收", True), ("签收人：", False), ("邮件号：1088", False)],
)
def test_a_proof_of_delivery_tells_that_it_arrived(words: str, told: bool) -> None:
    assert arrival_told(a_case(a_document("unknown", words))) is told


def test_what_was_published_need_not_arrive() -> None:
    receipt = a_document("service_receipt", "送达方式：公告送达")

    assert arrival_told(a_case(receipt, a_document("public_service"))) is True
    assert arrival_told(a_case(receipt)) is False


@pytest.mark.parametrize(("day", "told"), [("2022年1月29日", True), ("", False)])
def test_a_slip_with_the_day_of_delivery_tells_that_it_arrived(day: str, told: bool) -> None:
    slip = a_document("unknown", "邮政特快专递（EMS）回执", (("签收日期", day),))

    assert arrival_told(a_case(slip)) is told
