"""Checks on how papers are worded: titles of cases, plain words, numbers, labels left empty, who was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_certain, is_legible, is_unread, misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.text import squeezed

_AS_CASE = re.compile(r"案(?:件)?(?:\([^()]*\))?[。.]?$")
_COLLOQUIAL = re.compile(
    r"胆大妄为|无法无天|丧心病狂|气焰嚣张|态度嚣张|糊弄|死不悔改|财迷心窍|利欲熏心|恬不知耻|胡说八道|狡猾|耍赖|老赖"
    r"|图便宜|随随便便|马马虎虎|稀里糊涂|一塌糊涂|拍脑袋|耳旁风|耍滑头|嘴硬|令人(?:气愤|发指|愤慨)|明目张胆|肆无忌惮|极不负责任|可恶|可恨|嘴脸"
    r"|黑心|坑害|坑人|昧(?:着|了)?良心|缺德|太不像话|胆子[太真]|钻空子|屡教不改|毫无悔[意改]|不把[^。,;]{2,10}放在眼里|老油条"
)
_YEAR = re.compile(r"(?P<open>[〔\[\(【〈<])?(?:19|20)[0-9]{2}(?P<shut>[〕\]\)】〉>])?")
_SERIAL = re.compile(r"[0-9]+(?:-[0-9]+)?号?$")
_EMPTY = re.compile(r"(?P<label>备注|附件|联系人|联系电话|邮政编码|职务|工作单位|住址|地址|见证人)[:：]$")
_IDENTITY = re.compile(
    r"身份证(?!件?号码?:?(?![0-9*Xx:]))|身份证件?号码?:(?=[0-9*Xx])|公民身份号码:?(?=[0-9*Xx])|证件(?:名称|类型|种类)|护照|[0-9]{17}[0-9Xx]|[0-9]{6}\*+[0-9Xx]{2,4}"
)
"""A label without a number behind it tells nothing."""

_QUESTION = re.compile("问:")
_NEXT_LABEL = (
    r"(?:(?:工作单位|单位|职[务业称]|(?:与本案|与当事人的?)关系|现?住[址所]|地址|联系|电话|身份证|证件|性别|年龄|户籍|邮编|询问人|记录人)"
    r"[^:。]{0,6}:|问:|我们是|[。;]|$)"
)
"""What behind a label tells that nothing was filled in."""

_RELATION = re.compile(
    rf"(?:职务|职业|工作单位|关系)(?!:?{_NEXT_LABEL})|法定代表人|负责人|经理|主任|[厂店站班队组]长|店主|经营者|业主|员工|职工|工人|店员|投资人|合伙人|股东"
    r"|会计|出纳|财务|安全员|保管员|收银|操作工|驾驶员|司机|厨师|服务员|夫妻|妻子|丈夫|之[子女妻父母]|雇[佣请员]"
)


def case_titled(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the case is called “party, violation, 案” on these papers. Values: `title`, `value`."""
    return merged(*(_titled(case, fact.source.document) for fact in case.facts_of("案件名称", *kinds)))


def _titled(case: CaseFile, document: str) -> Verdict:
    paper = case.document(document)
    told = [f for f in case.facts_of("案件名称") if f.source.document == document and f.value is not None]
    if not told:
        return not_applicable()
    if any(_AS_CASE.search(squeezed(str(f.value))) for f in told):
        return passed(told[0].source)
    values = {"title": title_of(paper), "value": told[0].value}
    if not is_certain(told[0]) or is_unread(paper) or not is_legible(paper):
        return unsure("案件名称识别不确定，请核对写法", told[0].source, **values)
    return failed(told[0].source, **values)


def worded_plainly(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when no colloquial or emotional word of a short list stands on these papers. Values: `title`, `value`."""
    return merged(*(_plain(document) for document in case.of_kind(*kinds)))


def _plain(document: Document) -> Verdict:
    found = next(matches(document, _COLLOQUIAL), None)
    if found is None:
        return passed(document.whole())
    place, values = place_of(document, *found.span()), {"title": title_of(document), "value": found[0]}
    if not is_legible(document):
        return unsure(f"似有“{found[0]}”的说法，请对照原件", place, **values)
    return failed(place, **values)


def numbers_irregular(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the number of one of these papers has no year in 〔〕, or no serial. For conditions."""
    wrong = tuple(d for d in case.of_kind(*kinds) if d.number and not _in_form(squeezed_number(d.number)))
    return passed(*(document.whole() for document in wrong)) if wrong else failed()


def squeezed_number(number: str) -> str:
    """A number as printed, without spaces; its brackets are left as they are."""
    return "".join(number.split())


def _in_form(number: str) -> bool:
    year = _YEAR.search(number)
    return year is not None and (year["open"], year["shut"]) == ("〔", "〕") and _SERIAL.search(number) is not None


def labels_left_empty(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when a label of a short list ends a line of one of these papers with nothing behind it. For conditions."""
    found = tuple(place for document in case.of_kind(*kinds) for place in _empty_labels(document))
    return passed(*found) if found else failed()


def _empty_labels(document: Document) -> Iterator[Source]:
    """Lines outside tables that end in a label; in a table what follows stands in the next cell."""
    for page in document.pages:
        for block in page.blocks:
            if block.cell is None and _EMPTY.search(squeezed(block.text)):
                yield Source(document.id, page.number, block.text, sure=block.surely(0, len(block.text)))


def interviewee_identified(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each inquiry record and testimony tells who speaks: a document of identity, what he is to the party.

    The party itself needs no such relation. Fails where it tells neither; asks where one of them lacks.
    Values: `title`, `missing`.
    """
    parties = {str(f.value) for f in case.home_facts("当事人") if f.value}
    own = {f.source.document for f in case.facts_of("被询问人", "inquiry_record") if str(f.value) in parties}
    carded = {d.source for d in case.of_kind("identity_proof")}
    witnesses = (d for d in case.of_kind("witness_statement") if d.source not in carded)
    return merged(
        *(_identified(d, is_party=d.id in own or _is_of(d, parties)) for d in case.of_kind("inquiry_record")),
        *(_identified(d, is_party=True) for d in witnesses),
    )


def _is_of(record: Document, parties: set[str]) -> bool:
    """Whether the particulars above the first question name the party and, behind it, what the speaker is there."""
    head = _QUESTION.split(words_of(record), maxsplit=1)[0]
    return any(re.search(rf"{re.escape(squeezed(party))}(?!涉嫌|违法)[\u4e00-\u9fff]{{2,}}", head) for party in parties)


def _identified(document: Document, *, is_party: bool) -> Verdict:
    words = words_of(document)
    wanted = (("身份证件", _IDENTITY), *(() if is_party else (("与当事人的关系", _RELATION),)))
    lacking = [name for name, told in wanted if not told.search(words)]
    if not lacking:
        return passed(document.whole())
    values = {"title": title_of(document), "missing": "、".join(lacking)}
    if len(lacking) == 1 or is_unread(document) or not is_legible(document):
        return unsure(f"《{values['title']}》未见{values['missing']}，请核对", document.whole(), **values)
    return failed(document.whole(), **values)


_SEVERAL = re.compile(
    r"被(?:询问|调查|谈话)(?:人|对象)(?:姓名)?:?(?P<names>[\u4e00-\u9fff·]{2,4}(?:[、,及和][\u4e00-\u9fff·]{2,4})+)"
    r"(?=性别|[男女]|年龄|身份证|公民身份|证件|出生|工作单位|单位|职务|电话|联系|住址|$)"
)
"""Several names behind the label of the one who is heard, before his particulars."""


def one_heard_at_a_time(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when none of these records is on several people at once. Values: `title`, `value` (their names)."""
    verdicts = []
    for record in case.of_kind(*kinds):
        found = next(matches(record, _SEVERAL), None)
        if found is None:
            verdicts.append(passed(record.whole()))
            continue
        place = place_of(record, *found.span("names"))
        verdicts.append(misstated(record, place, title=title_of(record), value=found["names"]))
    return merged(*verdicts)
