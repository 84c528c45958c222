"""How a receipt says that its papers were served: what is published, posted or sent electronically nobody signs for."""

from __future__ import annotations

import re

from casereview.model import CaseFile, Document
from casereview.text import squeezed

_SENT = "(?:公告|邮寄|邮政|挂号|特快专递|快递|EMS|电子|电子邮件|短信|微信|传真)(?:方式)?(?:送达)?"
_ARRIVING = r"[,;]?(?:于|自)?20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:起|后)?(?:视为|已)?(?:送达|签收)"
_ALONE = re.compile(
    rf"(?:送达方式[:]?)?{_SENT}(?:\([^()]{{0,40}}\)|{_ARRIVING})?(?:[,;。](?!应当?|须|请)[^:]{{0,60}})?"
)
_TICKED = re.compile(rf"[☑√✓✔■]{_SENT}|{_SENT}[☑√✓✔]")
_OPTIONS = re.compile("[□☐☑√✓✔■]")
_ARRIVED = re.compile(
    "妥投|签收(?![人栏日时])|签收(?:日期|时间)[:]?(?=20[0-9]{2})|收悉|(?:送达|发送)成功|已送达|已读|到达|回复|查询[单结]|截[屏图]"
)
_CARRIER = re.compile("(?:邮寄|邮政|邮件|快递|EMS|特快专递)[^。:]{0,12}(?:凭证|查询|详情单|面单|跟踪|轨迹|收据)")
_REPORTED = re.compile(
    "(?:电子|邮件|短信|系统)[^。:]{0,6}送达[^。:]{0,8}(?:回执|回单|凭证|记录|反馈|截)|(?:邮件|短信)[^。:]{0,8}(?:回执|截[屏图])"
)
_TO_BE_SIGNED = re.compile("送达人|受送达人(?:签|\\()|收件人(?:签|\\()|签收人")
"""What a system reports of a message is signed by nobody, unless it is a form with places for that."""
_PROOFS = ("service_receipt", "unknown")


def is_carriers(paper: Document) -> bool:
    """Whether the carrier made it: a slip of the post, what its site says of a parcel or a system of a message."""
    head = next((words for line in paper.flow.text.splitlines() if (words := squeezed(line))), "")
    by_machine = _REPORTED.search(head) is not None and _TO_BE_SIGNED.search(squeezed(paper.flow.text)) is None
    return by_machine or _CARRIER.search(head) is not None


def papers_sent(receipt: Document) -> int:
    """How many times a receipt gives post or electronic means as the way of service, or publication."""
    return sum(1 for line in receipt.flow.text.splitlines() if _is_sent(squeezed(line)))


def _is_sent(words: str) -> bool:
    return _TICKED.search(words) is not None if _OPTIONS.search(words) else _ALONE.fullmatch(words) is not None


def arrival_told(case: CaseFile) -> bool:
    """Whether a receipt or another proof of delivery in the case says that what was sent arrived, or was published."""
    published = bool(case.of_kind("public_service"))
    return published or any(_ARRIVED.search(squeezed(paper.flow.text)) for paper in case.of_kind(*_PROOFS))
