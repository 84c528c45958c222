"""Checks on lists of evidence: the decision names its evidence, and what is listed lies in the volume."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from casereview.checks.absence import is_certain, title_of, unread, unstated
from casereview.checks.wording import matches, place_of, words_of
from casereview.endings import shows_a_picture
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.numerals import number_of
from casereview.terms import GraphicKind
from casereview.text import squeezed

_ITEM_KINDS = (
    (re.compile(r"事故调查报告"), ("accident_report",)),
    (
        re.compile(r"检查记录|检查笔录|现场笔录|现场记录"),
        ("inspection_record", "fire_inspection_record", "survey_record"),
    ),
    (re.compile(r"勘验|勘查|勘察"), ("survey_record", "inspection_record")),
    (re.compile(r"询问笔录|调查笔录|谈话笔录"), ("inquiry_record",)),
    (
        re.compile(r"照片|图片"),
        ("photo_evidence", "inspection_record", "survey_record", "av_evidence", "party_material", "unknown"),
    ),
    (re.compile(r"营业执照|许可证"), ("business_licence", "party_material")),
    (re.compile(r"身份证"), ("identity_proof", "party_material", "authorisation")),
    (re.compile(r"授权委托|委托书"), ("authorisation", "identity_proof", "appraisal_commission")),
    (re.compile(r"鉴定|检测报告|检验报告"), ("appraisal_report", "party_material")),
    (re.compile(r"整改指令|责令.{0,8}改正|责令.{0,8}整改"), ("rectification_order", "fire_correction_notice")),
    (re.compile(r"复查"), ("recheck_opinion", "fire_inspection_record")),
    (re.compile(r"抽样"), ("sampling_voucher",)),
    (re.compile(r"先行登记保存"), ("preservation_notice", "item_list")),
    (
        re.compile(r"标准|规范|规程|(?<![A-Za-z])(?:GB|AQ|JGJ|CJJ|XF|GA|TSG|HG|DB[0-9]{2})[/TZ]{0,2}[0-9]"),
        ("standard_excerpt",),
    ),
)
_INSPECTION = re.compile("检查")
_SURVEY = re.compile("勘验|勘查|勘察")
_ELSEWHERE = re.compile(r"^当事人的?陈述$|录音|录像|视频|音像|光盘|记录仪|监控|电子数据|实物|物证")
"""What may lawfully be kept outside the volume is not looked for."""

_FILED = (
    "inspection_record",
    "survey_record",
    "inquiry_record",
    "photo_evidence",
    "rectification_order",
    "recheck_opinion",
    "business_licence",
    "identity_proof",
)
"""What the bureau makes itself, and proof of who the party is, are filed: a volume that relies on one and lacks it
is short of it."""

_ASKED = re.compile(r"(?P<people>[^。;:]*?)(?:的)?(?:调查询问|询问|谈话|调查)笔录(?:\((?P<named>[^()]*)\))?")
_COUNTED = re.compile(r"笔录(?:\([^()]*\))?(?:复印件)?(?:共|计)?(?P<count>[0-9]{1,2}|[一二两三四五六七八九十])份")
_BETWEEN = re.compile(r"(?<!勘验)(?<!勘查)(?<!检查)[、,及和与](?![^《》]*》)")  # 勘验、检查笔录 is one record
_PAPER = re.compile(r"(?:[录片书表证照件据]|报告|当事人|证人|人员|负责人)$")
"""What stands before the words for a record and names no person."""

_HANDED_IN = ("party_material", "unknown")
_PICTURED = ("photo_evidence", "business_licence")
_CARD = "identity_proof"
_CARD_WORDS = re.compile("身份证|公民身份|身份号码")
_APPRAISED = "appraisal_report"
_APPRAISAL_WORDS = re.compile(r"(?:鉴定|检[测验])(?:意见|报告|结论|结果)")
_ON_DECISION = re.compile("申请|分期|延期|缓缴|履行")
"""Words at the head of what a party hands in after the decision."""

_BY_OTHERS = re.compile(
    r"(?:鉴定|检[测验]|评[估价])(?:意见|报告)|纳税(?:记录|证明)|完税证明|查询(?:结果|记录|截图)|合同|协议书?"
    r"|花名册|工资表|考勤表|送货单|销售单|出库单|入库单|发票"
)
"""Papers of others whose name any copy of them bears."""

_LOOKED_UP = re.compile("查询(?:结果|记录|截图|页面|界面)")
_FOUND_THERE = re.compile("查询(?:时间|日期|结果|人|平台|系统)")
_RELYING = (
    "penalty_decision",
    "penalty_notice",
    "hearing_right_notice",
    "investigation_report",
    "case_approval",
    "case_discussion_form",
    "collective_discussion",
    "legal_review_opinion",
    "evidence_list",
    "contents_list",
)
"""Papers that only tell of the evidence."""

_TAKEN = re.compile("照片|拍摄")
_PICTURES = (GraphicKind.PHOTO, GraphicKind.OTHER)
_HEAD = 60
_TELLING = 4
"""A shorter title could end any name."""

_PROOF_WORDS = re.compile(r"(?<!事实及)(?<!事实和)(?<!事实、)(?<!事实与)证据|证实|佐证|为证|证明(?!书)")
"""A heading promises evidence and names none."""
_NAMING = ("contents_list", "evidence_list", "service_receipt")
"""Papers that name others and are none of these."""

_COUNT = re.compile(
    r"^证据(?:[一二三四五六七八九十]|[0-9]){1,3}[:、,.]|(?:一|二|两|三|四|五|六|七|八|九|十|[0-9])+(?:份|张|页|组|套|件|个|盘|式).*$|复印件|原件|[《》()0-9.、]"
)

_ADDED = re.compile(r"^(?:19|20)[0-9]{2}年度?的?|(?:及其?|和)(?:所附|附件)?(?:物品|财物|证据)?清单$")
"""What an item says beside the name of the paper: the year that it is on, the list that goes with it."""


def facts_rest_on_evidence(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each decision lists its evidence and each item listed is found in the volume.

    No evidence named fails, and so does a record of the bureau's own that is not in a volume read as a whole; any
    other item not found asks. Values: `title`, `missing` (the item, or `证据`), `fault` (in words).
    """
    summary = (d for d in case.of_kind("summary_decision") if _items(case, d))
    return merged(*(_resting(case, decision) for decision in (*case.of_kind("penalty_decision"), *summary)))


def _items(case: CaseFile, paper: Document) -> tuple[Fact, ...]:
    return tuple(f for f in case.facts_of("证据种类") if f.source.document == paper.id)


def _resting(case: CaseFile, decision: Document) -> Verdict:
    if items := _items(case, decision):
        return merged(*(_enclosed(case, decision, item) for item in items))
    if words := next(matches(decision, _PROOF_WORDS), None):
        place = place_of(decision, *words.span())
        return unsure("未能辨认决定书列明的证据，请核对", place, title=title_of(decision), missing="证据")
    return unstated(decision, title=title_of(decision), missing="证据", fault="没有列明认定违法事实的证据")


def evidence_listed_is_enclosed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each item of the evidence list is found in the volume; what is not found asks or fails likewise.

    An item that a decision names too is judged there. Not applicable without an evidence list.
    Values: `title`, `missing` (the item), `fault` (in words).
    """
    lists = case.of_kind("evidence_list")
    items = tuple((paper, f) for paper in lists for f in case.facts_of("证据种类") if f.source.document == paper.id)
    decisions = {decision.id for decision in case.of_kind("penalty_decision")}
    decided = tuple(squeezed(f.source.quote) for f in case.facts_of("证据种类") if f.source.document in decisions)
    own = tuple((paper, f) for paper, f in items if not _named_in(squeezed(f.source.quote), decided))
    if not own:
        return passed(*(f.source for _, f in items)) if items else not_applicable()
    return merged(*(_enclosed(case, paper, item) for paper, item in own))


def _named_in(words: str, others: tuple[str, ...]) -> bool:
    """Whether one of the others means the same item: the same sort of record, or its name."""
    sort = _sort_of(words)
    if sort is not None:
        return any(_sort_of(other) == sort for other in others)
    return any(len(name) >= 2 and name in words for other in others if (name := _COUNT.sub("", other)))


def _sort_of(words: str) -> tuple[str, ...] | None:
    return next((kinds for pattern, kinds in _ITEM_KINDS if pattern.search(words)), None)


def _enclosed(case: CaseFile, listing: Document, item: Fact) -> Verdict:
    words = squeezed(item.source.quote)
    if not words or _ELSEWHERE.search(words):
        return passed(item.source)
    if lacking := next((part for part in _parts(words) if not _in_volume(case, listing, part)), None):
        return _not_found(case, listing, item, lacking)
    if _in_volume(case, listing, words) and not _taken_twice(case, listing, words):
        return _each_asked(case, listing, item, words)
    return _not_found(case, listing, item, words)


def _taken_twice(case: CaseFile, listing: Document, words: str) -> bool:
    """Whether the only record of the place would have to be both the inspection and the survey, listed apart."""
    if _SURVEY.search(words) is None or _INSPECTION.search(words) or case.of_kind("survey_record"):
        return False
    records = case.of_kind("inspection_record", "fire_inspection_record")
    others = (squeezed(item.source.quote) for item in _items(case, listing))
    inspected = any(_INSPECTION.search(other) and not _SURVEY.search(other) for other in others)
    return inspected and not any(_SURVEY.search(words_of(record)[:_HEAD]) for record in records)


def _parts(words: str) -> tuple[str, ...]:
    """The papers of a sort of their own that one item joins: a licence and a card, a record and photographs."""
    parts = tuple(part for part in _BETWEEN.split(words) if _sort_of(part) is not None)
    return parts if len({_sort_of(part) for part in parts}) > 1 else ()


def _not_found(case: CaseFile, listing: Document, item: Fact, words: str) -> Verdict:
    values = {"title": title_of(listing), "missing": words, "fault": f"所列“{words}”不在卷内"}
    hidden = unread(case)
    own = (_sort_of(words) or ("",))[0]
    if own == _CARD and (beside := _beside_a_licence(case)):
        return unsure(f"所列证据“{words}”可能附在营业执照之后，请核对", item.source, *beside, **values)
    if not hidden and is_certain(item) and own in _FILED:
        return failed(item.source, **values)
    if not hidden and is_certain(item) and _is_nowhere(case, words):
        return failed(item.source, **values)
    reason = f"所列证据“{words}”在卷内未能找到{'，且有材料未能识别' if hidden else ''}，请核对"
    return unsure(reason, item.source, **values)


def _beside_a_licence(case: CaseFile) -> tuple[Source, ...]:
    """The licences with a picture by them, which may be the card of whoever runs the business."""
    licences = case.of_kind("business_licence")
    return tuple(d.whole() for d in licences if any(map(shows_a_picture, d.pages)))


def _is_nowhere(case: CaseFile, words: str) -> bool:
    """Whether no paper but those that rely on the evidence has the word for such a paper of others."""
    named = _BY_OTHERS.search(words)
    papers = (paper for paper in case.documents if paper.kind not in _RELYING)
    return named is not None and not any(named.group()[:_TELLING] in words_of(paper) for paper in papers)


def _is_looked_up(case: CaseFile, words: str) -> bool:
    """Whether an item is what was found in some register, and a page shows such, however it is called there."""
    shown = case.of_kind("photo_evidence", *_HANDED_IN) if _LOOKED_UP.search(words) else ()
    return any(_FOUND_THERE.search(words_of(paper)) for paper in shown)


def _each_asked(case: CaseFile, listing: Document, item: Fact, words: str) -> Verdict:
    """Whether an item of inquiry records finds as many as it counts, and one of each of the people it names."""
    records, named = case.of_kind("inquiry_record"), _people(words)
    asked = {squeezed(str(f.value)) for f in case.facts_of("被询问人", "inquiry_record") if f.value}
    absent = tuple(part for part in named if not any(part.endswith(name) for name in asked))
    if not _ASKED.search(words) or _due(words, named) <= len(records):
        return passed(item.source)
    record = f"{'、'.join(absent)}询问笔录" if absent else "询问笔录"
    values = {"title": title_of(listing), "missing": record, "fault": f"所列“{record}”不在卷内"}
    if len(absent) < len(named) and absent and is_certain(item) and not unread(case):
        return failed(item.source, **values)
    return unsure("所列询问笔录的份数多于卷内的，请核对", item.source, **values)


def _people(words: str) -> tuple[str, ...]:
    """The people whose records an item names, with whatever is said of them before the name."""
    found = _ASKED.search(words)
    told = (found["named"] or found["people"]) if found else ""
    return tuple(part for part in _BETWEEN.split(told) if len(part) > 1 and not _PAPER.search(part))


def _due(words: str, named: tuple[str, ...]) -> int:
    counted = _COUNTED.search(words)
    number = number_of(counted["count"]) if counted else None
    return max(len(named), int(number or 0))


def _shows(document: Document, own: str, words: str) -> bool:
    """Whether a paper of a kind that may hold the item holds it: its own kind does, another shows or names it."""
    if document.kind == own or own not in (*_PICTURED, _CARD, _APPRAISED):
        return True
    if own == _APPRAISED:
        return _APPRAISAL_WORDS.search(words_of(document)) is not None
    if own == _CARD:
        return _CARD_WORDS.search(words_of(document)) is not None
    pictured = any(graphic.kind in _PICTURES for page in document.pages for graphic in page.graphics)
    if document.kind in _HANDED_IN:  # a copy is a picture too: a photograph says that it is one
        return pictured and _TAKEN.search(words_of(document)) is not None
    name = _COUNT.sub("", words)
    return pictured or (len(name) >= 2 and name in words_of(document)[:_HEAD])


def _unsorted_names(case: CaseFile, listing: Document) -> tuple[str, ...]:
    """What a paper lists that is of no sort of its own and would be filed."""
    items = (squeezed(item.source.quote) for item in _items(case, listing))
    return tuple(_COUNT.sub("", item) for item in items if _sort_of(item) is None and not _ELSEWHERE.search(item))


def _among_handed_in(case: CaseFile, listing: Document, words: str) -> bool:
    """Whether what the party handed in has the item by name, or as many papers as items that are named nowhere.

    What it handed in because of the decision, or what another decision lists, is none of these.
    """
    handed_in = tuple(words_of(paper) for paper in case.of_kind(*_HANDED_IN))
    names = _unsorted_names(case, listing)
    others = tuple(d for d in case.of_kind("penalty_decision") if d.id != listing.id)
    elsewhere = tuple(name for d in others for name in _unsorted_names(case, d) if len(name) >= _TELLING)
    proving = (paper for paper in handed_in if not _ON_DECISION.search(paper[:_HEAD]))
    free = sum(not any(name in paper for name in (*names, *elsewhere)) for paper in proving)
    told = "".join(handed_in)
    made = tuple(d for d in case.documents if d.kind not in _HANDED_IN)
    sought = sum(name not in told and not _borne(listing, made, name) for name in names)
    return bool(handed_in) and (_COUNT.sub("", words) in told or sought <= free)


def _in_volume(case: CaseFile, listing: Document, words: str) -> bool:
    kinds = _sort_of(words)
    if kinds is not None and any(_shows(document, kinds[0], words) for document in case.of_kind(*kinds)):
        return True
    if kinds is None and (_among_handed_in(case, listing, words) or _is_looked_up(case, words)):
        return True
    return _borne(listing, case.documents, words, ending=kinds is None) or (kinds is None and _filed_as(case, words))


def _borne(listing: Document, documents: tuple[Document, ...], words: str, *, ending: bool = False) -> bool:
    """Whether another of these papers bears the name of the item, or with `ending` is called as the name ends."""
    name = _ADDED.sub("", _COUNT.sub("", words))
    others = (d for d in documents if d.id != listing.id and d.kind not in _NAMING)
    return len(name) >= 2 and any(_bears(d, name) or (ending and _ends_name(d, name)) for d in others)


def _filed_as(case: CaseFile, words: str) -> bool:
    """Whether a file that holds one paper is called as the item is."""
    name = _COUNT.sub("", words)
    holding = Counter(document.source for document in case.documents)
    files = (PurePosixPath(d.source).stem for d in case.documents if holding[d.source] == 1)
    return len(name) >= _TELLING and any(_COUNT.sub("", squeezed(stem)).endswith(name) for stem in files)


def _ends_name(document: Document, name: str) -> bool:
    """Whether the name ends as the paper is called, in its title or its first line."""
    first = next((block.text for page in document.pages for block in page.blocks if block.text.strip()), "")
    called = (_COUNT.sub("", squeezed(text)) for text in (document.title or "", first))
    return any(len(title) >= _TELLING and name.endswith(title) for title in called)


def _bears(document: Document, name: str) -> bool:
    """Whether a paper is called so, or holds a list of that name under a line of its own."""
    if name in squeezed(title_of(document)) or name in words_of(document)[:_HEAD]:
        return True
    blocks = (block for page in document.pages for block in page.blocks if block.cell is None)
    heads = (squeezed(block.text) for block in blocks if block.centred or name.endswith("清单"))
    return any(head == name or (len(name) > 2 and head.endswith(name)) for head in heads)
