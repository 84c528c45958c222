"""The check that who acts for the party is authorised by a paper of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_word_sure, missing, misstated, title_of
from casereview.checks.wording import find_any, matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.text import squeezed

_ROLE = "(?:受委托人|受托人|委托代理人|被委托人)"
_BESIDE = re.compile(
    rf"(?<!当事人)(?<!送达人)(?<!收件人)(?<!代表人)(?<!负责人)(?<!单位)\((?:[^()]{{1,14}}[,、，])?{_ROLE}\)(?!签[名字]|:|[\u4e00-\u9fff])"
)
"""What stands in brackets after a name; not a label that offers the choice: 当事人(委托代理人)签名:"""

_SENT = re.compile(
    r"(?:系|为|是)[^,。;:]{0,16}委托代理人|受(?:该|本|我|其|当事人|[\u4e00-\u9fff]{2,20})?(?:公司|单位|厂|店)?的?委托(?:代为|代收|签收|\(|,|。|;|$)|附[^。;]{0,6}授权委托书"
)
"""How a receipt says why somebody took a paper for the party."""

_NAMED = re.compile(
    rf"{_ROLE}(?:姓名)?:(?!签[名字]|姓名|性别|无)[\u4e00-\u9fff]{{2,4}}?"
    r"(?=[^\u4e00-\u9fff:]|$|性别|职务|年龄|身份|工作|联系|电话|单位|住)"
)
_ACTED_ON = ("service_receipt", "hearing_record", "penalty_notice", "statement_record")
_AUTHORITY = ("授权委托书", "委托书")


def proxy_authorised(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the case holds the authority of each proxy that a receipt or a record names.

    Asks where another paper of the party speaks of an authority, and of who a form names as its proxy, whoever then
    spoke. Not applicable where none acted. Values: `title`.
    """
    acted = tuple((document, *found) for document in case.of_kind(*_ACTED_ON) for found in _acts(document))
    return merged(*(_authorised(case, document, place, surely=surely) for document, place, surely in acted))


def _acts(document: Document) -> Iterator[tuple[Source, bool]]:
    at = 0
    for line in document.flow.text.splitlines(keepends=True) if is_word_sure(document) else ():
        words = squeezed(line)
        surely = any(pattern.search(words) for pattern in (_BESIDE, _SENT))
        if surely or _NAMED.search(words):
            yield document.place(at, at + len(line.rstrip("\n"))), surely
        at += len(line)


def _authorised(case: CaseFile, document: Document, place: Source, *, surely: bool) -> Verdict:
    if held := case.of_kind("authorisation"):
        return passed(*(paper.whole() for paper in held))
    told = (find_any(d, _AUTHORITY) for d in case.of_kind("identity_proof", "party_material", "business_licence"))
    if source := next(filter(None, told), None):
        return unsure("未见单独的授权委托书，请核对是否附在其他材料中", source, title=title_of(document))
    if not surely:
        return unsure("写明有委托代理人，卷内未见授权委托书，请核对", place, title=title_of(document))
    return missing(case, place, title=title_of(document))


_NEAR = 12
_TAKEN = re.compile(r"\((?:代收|代签|代领|代为签收)\)|代收人?(?:签名|签字|签收)?:?(?=20[0-9]{2}年)")
_EXPLAINED = re.compile(
    "系|关系|员工|职工|职员|工作人员|委托|授权|家属|同住|妻子|丈夫|父亲|母亲|儿子|女儿|前台|门卫|收发|经理|主任|主管|负责人|会计|文员|法定代表人|业主|安全员|物业"
)


def taker_explained(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a receipt that somebody took for the party tells who that is, or the case holds an authority.

    Judged where the receipt says so in brackets. Values: `title`.
    """
    return merged(*(verdict for receipt in case.of_kind("service_receipt") for verdict in _explained(case, receipt)))


def _explained(case: CaseFile, receipt: Document) -> Iterator[Verdict]:
    for match in matches(receipt, _TAKEN):
        place = place_of(receipt, *match.span())
        words = match.string
        remark = words[words.rfind("备注") :] if "备注" in words[match.end() :] else ""
        told = words[max(match.start() - _NEAR, 0) : match.end() + _NEAR] + remark
        if case.of_kind("authorisation") or _EXPLAINED.search(told):
            yield passed(place)
        else:
            yield misstated(receipt, place, title=title_of(receipt))


_TERM = re.compile(
    r"(?:委托|代理|授权|有效)(?:期限|期间|日期|时间)?[^。;]{0,8}?"
    r"(?:自|从)?(?P<first>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)(?:起)?[至到-](?P<last>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)"
)


def proxy_in_term(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a proxy acted within the days for which the one paper of authority says that it holds.

    Values: `title`, `value` (the day), `expected` (the term).
    """
    papers = case.of_kind("authorisation")
    terms = [match for paper in papers for match in matches(paper, _TERM)]
    if len(papers) != 1 or len(terms) != 1:
        return merged()
    first, last = (find_dates(terms[0][group])[0].value for group in ("first", "last"))
    home = place_of(papers[0], *terms[0].span())
    verdicts = []
    for receipt in case.of_kind("service_receipt"):
        days = {found.value for found in find_dates(receipt.flow.text)}
        if not days or not any(surely for _, surely in _acts(receipt)):
            continue
        values = {"title": title_of(receipt), "value": min(days), "expected": f"{first}至{last}"}
        if any(first <= day <= last for day in days):
            verdicts.append(passed(receipt.whole(), home))
        else:
            verdicts.append(misstated(papers[0], receipt.whole(), home, **values))
    return merged(*verdicts)
