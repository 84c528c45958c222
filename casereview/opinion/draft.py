"""The draft of the opinion as data: matter by matter what the papers say, what was found, what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from casereview import __version__
from casereview.errors import CaseReviewError
from casereview.model import CaseFile, Citation, DiscretionCitation, Fact, Finding, Officer, Review, Source
from casereview.opinion.matters import FACTS, MANUAL, Matter, matters_of
from casereview.phrases import place_text, problem_text
from casereview.sheet.told import told
from casereview.terms import Outcome, Stage

TITLE = "法制审核意见书"
NOTICE = "草稿，由程序依案卷材料生成，供审核人员核对"
BLANKS = ("审核意见：", "审核人员（签名）：", "法制审核机构负责人（签名）：", "审核日期：")
"""What only the reviewers write: it is never filled in."""
NUMBERS = "一二三四五六七八"
_MOST_PLACES = 6
_MOST_VALUES = 8
_TRANSFER = ("transfer_approval", "transfer_letter")


class NotForLegalReviewError(CaseReviewError):
    """An opinion was asked for on a file that does not stand before legal review."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(
            f"本案处于“{stage}”阶段，法制审核意见书草稿只为“{Stage.LEGAL_EXAMINATION}”的案卷生成；"
            "阶段识别有误的，请先在案卷情形中更正。"
        )


class Sort(StrEnum):
    """What an entry of the draft is."""

    TOLD = "材料所载"
    FAULT = "发现的问题"
    QUESTION = "待核事项"
    PASSED = "未见问题"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said of a matter, and where it stands."""

    sort: Sort
    text: str
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A matter with all that is said of it."""

    matter: Matter
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """The whole draft."""

    particulars: tuple[tuple[str, str], ...]
    chapters: tuple[Chapter, ...]
    notes: tuple[str, ...]


def opinion_of(review: Review) -> Opinion:
    """The draft on a case, as people have decided it so far. Raises NotForLegalReviewError for another stage."""
    if review.case.stage is not Stage.LEGAL_EXAMINATION:
        raise NotForLegalReviewError(review.case.stage)
    chapters = tuple(Chapter(matter, tuple(_entries(review, matter))) for matter in Matter)
    return Opinion(_particulars(review), chapters, _notes(review))


def _particulars(review: Review) -> tuple[tuple[str, str], ...]:
    case = review.case
    return (
        ("案件名称", case.title or ""),
        ("案号", case.number or ""),
        ("当事人", case.party or ""),
        ("办案机关", case.agency or ""),
        ("案卷阶段", str(case.stage)),
        ("核对依据", f"{review.pack.title}（{review.pack.edition}）"),
    )


def _entries(review: Review, matter: Matter) -> Iterator[Entry]:
    found = [finding for finding in review.findings if matter in matters_of(finding.rule)]
    yield from _said(review, matter)
    yield from _of(found, Outcome.FAIL, Sort.FAULT, review.case)
    yield from _of(found, Outcome.UNSURE, Sort.QUESTION, review.case)
    yield from _of(found, Outcome.ERROR, Sort.QUESTION, review.case)
    yield Entry(Sort.QUESTION, MANUAL[matter])
    if passed := [finding for finding in found if finding.outcome is Outcome.PASS]:
        titles = "；".join(dict.fromkeys(finding.rule.title for finding in passed))
        yield Entry(Sort.PASSED, f"经程序核对未见问题的 {len(passed)} 项：{titles}。", _places(passed, review.case))


def _of(found: Iterable[Finding], outcome: Outcome, sort: Sort, case: CaseFile) -> Iterator[Entry]:
    for finding in found:
        if finding.outcome is outcome:
            yield Entry(sort, _sentence(finding), _places((finding,), case))


def _sentence(finding: Finding) -> str:
    if finding.proposed is not None or finding.outcome is Outcome.FAIL:
        return told(finding)
    text = finding.message.rstrip("。")
    if "请" in text:
        return text if text.endswith("？") else f"{text}。"
    return f"{text}请审核人员核对。" if text.endswith("？") else f"{text}，请审核人员核对。"


def _places(found: Iterable[Finding], case: CaseFile) -> tuple[str, ...]:
    return _named((source for finding in found for source in finding.sources), case)


def _named(sources: Iterable[Source], case: CaseFile) -> tuple[str, ...]:
    """The places in words, the first few of many."""
    names = tuple(dict.fromkeys(place_text(source, case) for source in sources))
    more = (f"等 {len(names)} 处",) if len(names) > _MOST_PLACES else ()
    return names[:_MOST_PLACES] + more


def _said(review: Review, matter: Matter) -> Iterator[Entry]:
    """What the papers themselves say of a matter."""
    case = review.case
    if matter is Matter.PROCEDURE and review.timeline:
        steps = "；".join(f"{_day(event.on)}{event.title}" for event in review.timeline)
        yield Entry(Sort.TOLD, f"{steps}。", _named((event.source for event in review.timeline), case))
    if matter is Matter.PAPERS:
        yield from _papers(case)
    if matter is Matter.CRIME:
        transfer = case.of_kind(*_TRANSFER)
        seen = f"卷内有移送文书 {len(transfer)} 份。" if transfer else "卷内未见案件移送文书。"
        yield Entry(Sort.TOLD, seen, _named((document.whole() for document in transfer), case))
    for name in FACTS.get(matter, ()):
        facts = _full(fact for fact in case.facts_of(name) if fact.value is not None)
        values = tuple(dict.fromkeys(_worded(fact.value) for fact in facts))
        if values:
            more = f"等 {len(values)} 种写法" if len(values) > _MOST_VALUES else ""
            text = f"{name}：{'；'.join(values[:_MOST_VALUES])}{more}。"
            yield Entry(Sort.TOLD, text, _named((fact.source for fact in facts), case))


def _full(facts: Iterable[Fact]) -> list[Fact]:
    """The facts without officers named bare who are named with their number elsewhere."""
    found = list(facts)
    numbered = {fact.value.name for fact in found if isinstance(fact.value, Officer) and fact.value.certificate}
    return [
        f for f in found if not (isinstance(f.value, Officer) and not f.value.certificate and f.value.name in numbered)
    ]


def _papers(case: CaseFile) -> Iterator[Entry]:
    names = "、".join(document.title or document.label for document in case.documents)
    yield Entry(Sort.TOLD, f"送审材料 {len(case.documents)} 份：{names}。")
    for document in case.documents:
        if problem := problem_text(document):
            whole = f"未能读取（{problem}），请审核人员核对原件。"
            text = f"“{document.source}”{whole if document.problem else problem}"
            yield Entry(Sort.QUESTION, text)


def _notes(review: Review) -> tuple[str, ...]:
    return (
        "本稿只列程序在案卷材料中查见的情形和所在页码，不作审核结论；审核意见、签名和日期由审核人员填写。",
        "所引依据未与官方文本逐条核对的，以官方文本为准（待核原文）。",
        f"程序：casereview {__version__}；评查标准：{review.pack.id}，校验码 {review.pack.sha256}；"
        f"案卷校验码：{review.case.sha256 or '无'}",
    )


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _worded(value: object) -> str:
    """The value of a fact in the words of the trade."""
    if isinstance(value, Officer):
        return f"{value.name}（{value.certificate or '文书未印证号'}）"
    if isinstance(value, Citation):
        return _article(value)
    if isinstance(value, DiscretionCitation):
        name = f"《{value.base}》" if value.base else ""
        number = f"（{value.number}）" if value.number else ""
        item, tier = f"第{value.item}项" if value.item else "", f"{value.tier}档" if value.tier else ""
        return f"{name}{number}{item}{tier}"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}元"
    return _day(value) if isinstance(value, date) else str(value)


def _article(citation: Citation) -> str:
    number, _, added = (citation.article or "").partition("-")
    article = f"第{number}条" if number else ""
    added = f"之{added}" if added else ""
    paragraph = f"第{citation.paragraph}款" if citation.paragraph else ""
    item = f"第{citation.item}项" if citation.item else ""
    return f"{f'《{citation.law}》' if citation.law else ''}{article}{added}{paragraph}{item}"
