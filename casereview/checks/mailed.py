"""Whether a paper sent by mail has the slip of the mail in the case, and reached the party or somebody of its house."""

from __future__ import annotations

import re

from casereview.checks.absence import missing, title_of
from casereview.checks.ways_of_service import is_carriers
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, passed, unsure

_BY_MAIL = "(?:邮寄|邮政|挂号|特快专递|快递|EMS)"
_MAIL = re.compile(rf"送达方式:?{_BY_MAIL}(?!(?:送达)?[、/□☐])")
_CELL = re.compile(rf"{_BY_MAIL}(?:方式)?送达")
_SLIP = re.compile(
    r"收寄|寄件人|收件人[^。]{0,40}寄|签收(?:记录|情况|时间|人)|投递|妥投|物流(?:单号|信息|轨迹|状态|跟踪|查询|详情)|邮件(?:号|详情|跟踪)|运单"
)
_TAKEN_BY = re.compile(r"(?:签收人|收件人签收|代收人|他人代收|代收):?(?P<who>[^。,;()0-9]{1,12})")
_STRANGER = re.compile("门卫|保安|物业|前台|邻居|收发室|代收点|驿站|快递柜|丰巢|他人|超市")
_ON_RECEIPT = frozenset({"service_receipt"})


def mail_proved(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the case holds the slip or the track of mail where a receipt says that a paper was mailed.

    One signed for by a stranger asks. Values: `title`, `value`.
    """
    mailed = [(d, place) for d in case.of_kind("service_receipt") if (place := _mailed(d))]
    slips = [d for d in case.documents if d.kind not in ("penalty_decision", "contents_list") and _is_slip(d)]
    return merged(*(_proved(case, receipt, place, slips) for receipt, place in mailed))


def _mailed(receipt: Document) -> Source | None:
    """Where a receipt says that a paper went by mail: behind the label of the way, or in a line of its own."""
    if match := next(matches(receipt, _MAIL), None):
        return place_of(receipt, *match.span())
    for line in re.finditer(r"[^\n]+", receipt.flow.text):
        if _CELL.fullmatch(line.group().strip()):
            return receipt.place(*line.span())
    return None


def _is_slip(paper: Document) -> bool:
    words = words_of(paper)
    if is_carriers(paper):
        return True
    if paper.kind in _ON_RECEIPT:
        return bool(re.search(r"粘贴|[收交]寄(?:日期|时间)|妥投|投递记录|签收日期|回执:?[0-9]", words))
    return len(set(_SLIP.findall(words))) > 1


def _proved(case: CaseFile, receipt: Document, place: Source, slips: list[Document]) -> Verdict:
    if not slips:
        return missing(case, place, title=title_of(receipt), value="邮寄送达")
    for slip in slips:
        for taken in matches(slip, _TAKEN_BY):
            if _STRANGER.search(taken["who"]):
                reason = f"邮件由{taken['who']}签收，请核对其与受送达人的关系、是否转交"
                return unsure(reason, place_of(slip, *taken.span()), place, title=title_of(slip), value=taken["who"])
    return passed(place, *(slip.whole() for slip in slips))
