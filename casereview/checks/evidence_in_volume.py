"""Whether an item of evidence lies in the volume: under its own kind, its name, or among what the party handed in."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from casereview.checks.absence import title_of
from casereview.checks.wording import words_of
from casereview.model import CaseFile, Document, Fact
from casereview.terms import GraphicKind
from casereview.text import squeezed

_SAID = ("inquiry_record", "witness_statement", "statement_record")
"""Where what somebody said is written down: 某甲的陈述, 证人某乙的证言."""

_WHOSE = re.compile(
    "^(?:证人|当事人|被侵害人|违法行为人|嫌疑人)?(?P<name>[\u4e00-\u9fff]{2,3})的(?:陈述|证言|供述|辩解)"
)
_PARTY = ("当事人", "证人", "人员", "公司", "员工", "工人")
_SPEAKER = re.compile(
    r"(?:被询问人|被调查人|证人|陈述人)(?:姓名)?:?(?P<name>[\u4e00-\u9fff]{2,4})(?=性别|身份|年龄|出生|$)"
)
_HEADED = 400
"""So far in the head of a record stands who speaks."""

_ITEM_KINDS = (
    (re.compile(r"事故调查报告"), ("accident_report",)),
    (
        re.compile(r"检查记录|检查笔录|现场笔录|现场记录"),
        ("inspection_record", "fire_inspection_record", "survey_record"),
    ),
    (re.compile(r"(?:勘验|勘查|勘察)(?![^、,]{0,4}(?:签到|通知|委托|预约))"), ("survey_record", "inspection_record")),
    (re.compile(r"询问笔录|调查笔录|谈话笔录"), ("inquiry_record",)),
    (re.compile(r"证人证言|书面证言"), ("witness_statement", "inquiry_record")),
    (re.compile(r"^(?:证人|当事人|被侵害人|违法行为人|嫌疑人)?[\u4e00-\u9fff]{2,4}的(?:陈述|证言|供述|辩解)"), _SAID),
    (
        re.compile(r"照片|图片"),
        ("photo_evidence", "inspection_record", "survey_record", "av_evidence", "party_material", "unknown"),
    ),
    (re.compile(r"营业执照|许可证"), ("business_licence", "party_material")),
    (
        re.compile(r"身份证"),
        ("identity_proof", "party_material", "authorisation", "business_licence", "photo_evidence"),
    ),
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
ELSEWHERE = re.compile(r"^当事人的?陈述$|录音|录像|视频|音像|光盘|记录仪|监控|电子数据|实物|物证")
"""What may lawfully be kept outside the volume is not looked for."""

_HANDED_IN = ("party_material", "unknown")
_PICTURED = ("photo_evidence", "business_licence")
_CARD = "identity_proof"
_CARD_WORDS = re.compile("身份证|公民身份|身份号码")
_APPRAISED = "appraisal_report"
_TESTIMONY = "witness_statement"
_APPRAISAL_WORDS = re.compile(r"(?:鉴定|检[测验])(?:意见|报告|结论|结果)")
_ON_DECISION = re.compile("申请|分期|延期|缓缴|履行")
"""Words at the head of what a party hands in after the decision."""

_LOOKED_UP = re.compile("查询(?:结果|记录|截图|页面|界面)")
_FOUND_THERE = re.compile("查询(?:时间|日期|结果|人|平台|系统)")

_TAKEN = re.compile("照片|拍摄")
_PICTURES = (GraphicKind.PHOTO, GraphicKind.OTHER)
_HEAD = 60
_TELLING = 4
"""A shorter title could end any name."""
_NAMING = ("contents_list", "evidence_list", "service_receipt")
"""Papers that name others and are none of these."""

_COUNT = re.compile(
    r"^证据(?:[一二三四五六七八九十]|[0-9]){1,3}[:、,.]|(?:一|二|两|三|四|五|六|七|八|九|十|[0-9])+(?:份|张|页|组|套|件|个|盘|式).*$|复印件|原件|[《》()0-9.、]"
)

_IN_PART = re.compile(r"\((?:节选|节录|摘录?|摘要|部分|复印件)\)$")
"""Behind the title of a copy: only a part of it was copied."""

_ADDED = re.compile(r"^(?:19|20)[0-9]{2}年度?的?|(?:及其?|和)(?:所附|附件)?(?:物品|财物|证据)?清单$")
"""What an item says beside the name of the paper: the year that it is on, the list that goes with it."""


def items_of(case: CaseFile, paper: Document) -> tuple[Fact, ...]:
    """The items of evidence that a paper lists."""
    return tuple(f for f in case.facts_of("证据种类") if f.source.document == paper.id)


def sort_of(words: str) -> tuple[str, ...] | None:
    """The kinds of paper that an item may be, its own first; None of an item of no sort that is known."""
    return next((kinds for pattern, kinds in _ITEM_KINDS if pattern.search(words)), None)


def paper_named(words: str) -> str:
    """The paper that an item names, without its number in the list, how many there are, and as what copy."""
    return _COUNT.sub("", words)


def _is_looked_up(case: CaseFile, words: str) -> bool:
    """Whether an item is what was found in some register, and a page shows such, however it is called there."""
    shown = case.of_kind("photo_evidence", *_HANDED_IN) if _LOOKED_UP.search(words) else ()
    return any(_FOUND_THERE.search(words_of(paper)) for paper in shown)


def _shows(document: Document, own: str, words: str) -> bool:
    """Whether a paper of a kind that may hold the item holds it: its own kind does, another shows or names it."""
    if own in _SAID and (said := _WHOSE.search(words)) is not None:
        speaker = _SPEAKER.search(words_of(document)[:_HEADED])
        return speaker is None or speaker["name"] == said["name"] or said["name"].endswith(_PARTY)
    if own == _TESTIMONY and document.kind != own:
        return "证人" in words_of(document)
    if document.kind == own or own not in (*_PICTURED, _CARD, _APPRAISED):
        return True
    if own == _APPRAISED:
        return _APPRAISAL_WORDS.search(words_of(document)) is not None
    if own == _CARD:
        return _CARD_WORDS.search(words_of(document)) is not None
    pictured = any(graphic.kind in _PICTURES for page in document.pages for graphic in page.graphics)
    if document.kind in _HANDED_IN:  # a copy is a picture too: a photograph says that it is one
        return pictured and _TAKEN.search(words_of(document)) is not None
    name = paper_named(words)
    return pictured or (len(name) >= 2 and name in words_of(document)[:_HEAD])


def _unsorted_names(case: CaseFile, listing: Document) -> tuple[str, ...]:
    """What a paper lists that is of no sort of its own and would be filed."""
    items = (squeezed(item.source.quote) for item in items_of(case, listing))
    return tuple(paper_named(item) for item in items if sort_of(item) is None and not ELSEWHERE.search(item))


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
    return bool(handed_in) and (paper_named(words) in told or sought <= free)


def in_volume(case: CaseFile, listing: Document, words: str) -> bool:
    """Whether the volume holds what an item of the list says, however it is filed there."""
    kinds = sort_of(words)
    if kinds is not None and any(_shows(document, kinds[0], words) for document in case.of_kind(*kinds)):
        return True
    if kinds is None and (_among_handed_in(case, listing, words) or _is_looked_up(case, words)):
        return True
    return _borne(listing, case.documents, words, ending=kinds is None) or (kinds is None and _filed_as(case, words))


def _borne(listing: Document, documents: tuple[Document, ...], words: str, *, ending: bool = False) -> bool:
    """Whether another of these papers bears the name of the item, or with `ending` is called as the name ends."""
    name = _ADDED.sub("", paper_named(words))
    others = (d for d in documents if d.id != listing.id and d.kind not in _NAMING)
    return len(name) >= 2 and any(_bears(d, name) or (ending and _ends_name(d, name)) for d in others)


def _filed_as(case: CaseFile, words: str) -> bool:
    """Whether a file that holds one paper is called as the item is."""
    name = paper_named(words)
    holding = Counter(document.source for document in case.documents)
    files = (PurePosixPath(d.source).stem for d in case.documents if holding[d.source] == 1)
    return len(name) >= _TELLING and any(paper_named(squeezed(stem)).endswith(name) for stem in files)


def _ends_name(document: Document, name: str) -> bool:
    """Whether the name ends as the paper is called, in its title or its first line."""
    first = next((block.text for page in document.pages for block in page.blocks if block.text.strip()), "")
    called = (paper_named(squeezed(text)) for text in (document.title or "", first))
    return any(len(title) >= _TELLING and name.endswith(title) for title in called)


def _bears(document: Document, name: str) -> bool:
    """Whether a paper is called so, or holds a list of that name under a line of its own."""
    if name in squeezed(title_of(document)) or name in words_of(document)[:_HEAD]:
        return True
    blocks = (block for page in document.pages for block in page.blocks if block.cell is None)
    heads = (_IN_PART.sub("", squeezed(block.text)) for block in blocks if block.centred or name.endswith("清单"))
    return any(head == name or (len(name) > 2 and head.endswith(name)) for head in heads)
