"""Lawful cases in which the papers do not simply reach the party's hand."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from sample_cases.making.forms import Form
from sample_cases.making.forms.execution import papers_served, service_receipt
from sample_cases.proving.planting import said, together, unsigned
from sample_cases.proving.scenes import ordinary
from sample_cases.proving.service_forms import Receipting, mail_slip, receipts
from sample_cases.proving.volume import Volume

_WITNESSED = (
    "拒绝签收，文书留置于其住所，社区工作人员到场见证并签名，见证人：郑立新。",
    "拒绝签收，经说明情况后将文书留置于其经营场所，并对送达过程拍照、录像。",
    "拒收，文书留置送达，现场有社区居委会人员周志强见证，全程录像。",
)
"""What a receipt remarks on papers that were left, as art. 89 of the Civil Procedure Law asks."""


def left(random: Random, name: str) -> Volume:
    """The party will not take the papers, which are left before a witness or with pictures taken."""
    change = together(
        said("service_receipt", "^直接送达$", "留置送达"),
        said("service_receipt", "(?<=^备注：收件人).*$", random.choice(_WITNESSED)),
        unsigned("service_receipt", "收件人"),
    )
    case = change(ordinary(random, name), random)
    assert case is not None
    return case


_RECEIVERS = (
    "收件人签名、日期",
    "收件人签名及收件日期",
    "受送达人签名或者盖章、日期",
    "收件人（签名）及日期",
    "受送达人签收、日期",
    "签收人签名、收件日期",
    "收件人签名和收件时间",
    "受送达人（签章）、年月日",
    "收件人签收及时间",
)


def receipted(random: Random, name: str) -> Volume:
    """Each paper has a receipt of its own, on which the receiver gives the day."""
    case = ordinary(random, name)
    return _with_receipts(case, receipts(case.matter, _way(random)))


def mailed(random: Random, name: str) -> Volume:
    """The decision goes by post, the slip of which lies behind its receipt."""
    case = ordinary(random, name)
    last = len(papers_served(case.matter)) - 1
    return _with_receipts(case, (*receipts(case.matter, _way(random), last), mail_slip(last)))


def _way(random: Random) -> Receipting:
    return Receipting(
        receiver=random.choice(_RECEIVERS),
        served=random.choice(("送达时间", "送达日期")),
        place=random.choice(("送达地点", "送达处所")),
        lines=random.random() < 0.4,
    )


def _with_receipts(case: Volume, own: tuple[Form, ...]) -> Volume:
    """The case with these in the place of the one receipt."""
    at = case.forms.index(service_receipt)
    return replace(case, forms=(*case.forms[:at], *own, *case.forms[at + 1 :]))
