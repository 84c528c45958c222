"""Checks on the days that papers give of other papers of the case, and of an order its number too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from operator import attrgetter

from casereview.checks.absence import is_certain, is_legible, is_unread, title_of
from casereview.checks.cited_numbers import numbers_cited_right
from casereview.checks.followed_up import is_recheck
from casereview.checks.parameters import KindId
from casereview.checks.wording import in_one_cell, is_beside, matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.dates import find_dates

_BEFORE = 70
_FILING = re.compile(r"(?:予以|依法|批准|决定|审批|对[^。;,]{1,30})?立案(?!日期|时间|:)")  # a label has its day behind
_DECIDING = re.compile(r"(?:作出|下达|制作|送达|下发)[^。;]{0,30}处罚决定")
_TELLING = re.compile(
    r"(?:送达|告知|发出|下达|作出|制发|下发|出具|发放|领取|签收)[^。;]{0,24}告知书"
    r"|(?:依法)?(?:告知|送达)(?:了)?(?:你|当事人|该)[^。;]{0,12}(?:拟|享有|有权)"
)
_SERVING_NOTICE = re.compile(r"(?:送达|领取|签收)(?!回)(?:了)?(?:[^。;]{0,24}(?:处罚|听证)[^。;]{0,12})?告知书")
_ORDERING = re.compile(r"(?:作出|下达|下发|送达|发出|开具)[^。;,]{0,16}(?:责令|整改指令|改正通知)")
_OTHER_STEP = re.compile("检查|复查|整改完|申请|收到|报告")
"""What parts a day from the order."""

_DEFENDING = re.compile("(?:提出|进行|提交|作出)?(?:了)?(?:书面|口头)?(?:陈述|申辩)(?!书|笔录|期限|意见|权)")
_NOT_DEFENDED = re.compile("未|没有|放弃|告知|送达|内|前|可以|有权|收到")
_EARLIER = re.compile(r"曾(?=经|因|被|受|于|在|对|向|有|[0-9])|此前因|之前因|前次|上一?次|以前年度")
_INSPECTED = re.compile(
    r"(?:现场|执法|监督|安全|消防|日常|专项|抽查|随机)[^。;,]{0,8}检查|(?:进行|实施|开展)[^。;,]{0,12}检查|检查(?:时|中|发现)"
)
_NOT_OURS = re.compile(
    r"立案|询问|作出|下达|复查|整改|收到|告知|送达|处罚|事故|发生|至检查|督查|督导|巡查|巡察|移送|移交|举报|投诉|上级"
    r"|总队|支队|省[应安厅局]|市局|专家|第三方|自查"
)
"""What parts a day from the inspection: another step, or an inspection by others."""

_DAY_ALONE = re.compile(r"(?<![年0-9])[0-9]{1,2}月[0-9]{1,2}日|[,、和][0-9]{1,2}日")
"""A day of its own behind one with the year: 2024年3月12日抽查,4月1日检查."""

_HOLDING = re.compile(r"(?:举行|召开|组织|进行)(?:了)?[^。;,]{0,6}听证")
_COVER, _CLOSING = "volume_cover", "closing_approval"
_COVER_LABEL = re.compile(r"(?P<step>立案|结案)(?:日期|时间)?:?(?=[0-9〇二])")
_COVER_REACH = 12
_COVERED = {
    "立案": ("filing_approval", "立案日期", "立案审批表"),
    "结案": ("closing_approval", "结案日期", "结案审批表"),
}
_NOT_FILED = re.compile(r"询问|检查|作出|下达|复查|收到|告知|送达|发生|移送|移交|举报|投诉|不予立案|公安|检察|[至到起]")
_RECORDS = ("inspection_record", "fire_inspection_record", "survey_record")

_SERVED = {"告知日期": "告知", "处罚决定日期": "处罚决定"}
"""Days of papers that a receipt proves to have been served."""


def order_cited_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], of: tuple[KindId, ...]) -> Verdict:
    """Pass when these papers give the order that they look after its number and the day on which it was given.

    Values: `title`, `value` (the number or day given), `expected` (that of the order).
    """
    orders = case.of_kind(*of)
    days = _day_right(case, case.of_kind(*kinds), _ORDERING, orders, "责改日期", _OTHER_STEP)
    return merged(numbers_cited_right(case, law, kinds=kinds, of=of), days)


def notice_day_told_right(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the day on which a decision says that it gave notice is a day of the notice or of its service.

    So is the day on which it says that the party was heard or the hearing held a day of the papers of that.
    Values: `title`, `step`, `value` (the day told), `paper`, `expected` (a day of the paper).
    """
    decisions = case.of_kind("penalty_decision")
    notices = case.of_kind("penalty_notice", "hearing_right_notice", "waiver_statement", "statement_record")
    notices += _taken_back(case, "告知书")
    hearings = case.of_kind("hearing_record", "hearing_report", "hearing_notice")
    defences = case.of_kind("statement_record", "statement_review")
    told_on = "告知日期" if case.facts_of("告知日期") else "听证告知日期"
    telling = (*decisions, *case.of_kind("case_approval", "legal_review_opinion", "statement_review"))
    defended = _day_right(case, telling, _DEFENDING, defences, "陈述申辩日期", _NOT_DEFENDED)
    return merged(
        _of_step(_day_right(case, decisions, _TELLING, notices, told_on), "告知", "告知书日期"),
        _of_step(_served_right(case, telling), "送达告知书的", "送达回执所载"),
        _of_step(defended, "陈述申辩", "陈述申辩笔录日期"),
        _of_step(_day_right(case, decisions, _HOLDING, hearings, "听证日期"), "听证", "听证笔录日期"),
    )


def _taken_back(case: CaseFile, title: str) -> tuple[Document, ...]:
    """The papers of that title that were taken back and are kept as evidence of it: their days are told, too."""
    return tuple(paper for paper in case.of_kind("party_material") if title in title_of(paper))


def _served_right(case: CaseFile, decisions: tuple[Document, ...]) -> Verdict:
    """Whether the day on which a decision says that the notice was handed over is one that the receipts give."""
    served = tuple(f for f in case.facts_of("告知送达日期") if isinstance(f.value, date))
    receipts = case.of_kind("service_receipt")
    if not served or not receipts or any(map(is_unread, receipts)) or _day_unread(case, "告知送达日期"):
        return not_applicable()
    days = {d.value for paper in (*receipts, *case.of_kind("public_service")) for d in find_dates(paper.flow.text)}
    told = (pair for paper in decisions for pair in _days_told(paper, _SERVING_NOTICE))
    return merged(*(_one_of(*pair, days, served[0]) for pair in told))


def _of_step(verdict: Verdict, step: str, paper: str) -> Verdict:
    """The verdict on a day told, its failures naming the step and the paper that knows it better."""
    told = tuple(replace(one, values={**one.values, "step": step, "paper": paper}) for one in verdict.failures)
    return replace(verdict, failures=told)


def decision_day_told_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the day on which these papers say that the decision was made is that of the decision or its service.

    Values: `title`, `value` (the day told), `expected` (the day of the decision).
    """
    decisions = case.of_kind("penalty_decision", "summary_decision", "no_penalty_decision")
    decisions += _taken_back(case, "处罚决定书")
    return _day_right(case, case.of_kind(*kinds), _DECIDING, decisions, "处罚决定日期")


def filing_day_told_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the day on which these papers say that the case was filed is one of the filing paper.

    A cover gives the days of filing and closing by their labels. A filing paper that tells of an inspection after its
    own day asks. Values: `title`, `step`, `value` (the day told), `paper`, `expected` (the day of that paper).
    """
    filings, papers = case.of_kind("filing_approval"), case.of_kind(*kinds)
    told = _day_right(case, papers, _FILING, filings, "立案日期", _NOT_FILED)
    return merged(
        _of_step(told, "立案", "立案审批表"),
        *(_on_cover(case, paper) for paper in papers if paper.kind in (_COVER, _CLOSING)),
        *(_before_what_it_tells(case, paper) for paper in filings),
    )


def _on_cover(case: CaseFile, cover: Document) -> Verdict:
    """Whether the days behind the labels of a cover are days of the papers that they are of."""
    words, verdicts = words_of(cover), []
    for label in matches(cover, _COVER_LABEL):
        kind, fact, name = _COVERED[label["step"]]
        papers = case.of_kind(kind)
        own = next((f for f in case.facts_of(fact, kind) if isinstance(f.value, date)), None)
        found = find_dates(words[label.end() : label.end() + _COVER_REACH])[:1]
        if not found or own is None or not papers or any(is_unread(paper) for paper in papers):
            continue
        if not is_beside(cover, label.start(), label.end() + found[0].start):
            continue  # a row of labels over the row of their days
        days = {day.value for paper in papers for day in find_dates(paper.flow.text)}
        place = place_of(cover, label.end() + found[0].start, label.end() + found[0].end)
        verdicts.append(_of_step(_one_of(cover, found[0].value, place, days, own), label["step"], name))
    return merged(*verdicts)


def _before_what_it_tells(case: CaseFile, filing: Document) -> Verdict:
    """Whether a case was filed on a day no earlier than the inspection that its filing paper tells of."""
    own = next((f for f in case.facts_of("立案日期") if f.source.document == filing.id and is_certain(f)), None)
    if own is None or not isinstance(own.value, date):
        return not_applicable()
    filed_on = own.value
    later = ((day, place) for _, day, place in _days_told(filing, _INSPECTED, _NOT_OURS) if day > filed_on)
    if (told := next(later, None)) is None:
        return not_applicable()
    reason = f"《{title_of(filing)}》立案日期{filed_on:%Y-%m-%d}早于其所述检查日期{told[0]:%Y-%m-%d}，请核对"
    return unsure(reason, own.source, told[1], title=title_of(filing))


def _day_unread(case: CaseFile, fact: str) -> bool:
    """Whether there are receipts, but none that names such a paper with a day on which it was served."""
    receipts = case.of_kind("service_receipt")
    if fact not in _SERVED or not receipts:
        return False
    return not any(find_dates(d.flow.text) for d in receipts if is_unread(d) or _SERVED[fact] in words_of(d))


def _is_served_at_once(paper: Document) -> bool:
    """Whether a notice is a record of what was told face to face, which no receipt need prove."""
    return paper.kind == "penalty_notice" and title_of(paper).endswith("笔录")


def _day_right(
    case: CaseFile,
    papers: tuple[Document, ...],
    telling: re.Pattern[str],
    told_of: tuple[Document, ...],
    fact: str,
    besides: re.Pattern[str] | None = None,
) -> Verdict:
    dated = (*told_of, *case.of_kind("service_receipt", "public_service"))
    days = {found.value for paper in dated for found in find_dates(paper.flow.text)}
    own = next((f for f in case.facts_of(fact) if isinstance(f.value, date)), None)
    unread = _day_unread(case, fact) and not any(map(_is_served_at_once, told_of))
    if own is None or any(map(is_unread, dated)) or unread:
        return not_applicable()
    told = (pair for paper in papers for pair in _days_told(paper, telling, besides or _EARLIER))
    return merged(*(_one_of(*pair, days, own) for pair in told))


def _days_told(
    paper: Document, pattern: re.Pattern[str], besides: re.Pattern[str] = _EARLIER
) -> Iterator[tuple[Document, date, Source]]:
    """The day that a sentence gives right before what it tells of, with no other step between."""
    words = words_of(paper)
    for match in matches(paper, pattern):
        start = max(words.rfind(mark, 0, match.start()) for mark in "。;") + 1
        begun = max(start, match.start() - _BEFORE)
        if dates := find_dates(words[begun : match.start()]):
            last = dates[-1]
            between = words[begun + last.end : match.end()]
            if (
                not besides.search(between)
                and in_one_cell(paper, begun + last.start, match.end())
                and not _DAY_ALONE.search(between)
                and not _EARLIER.search(words[start : match.start()])
            ):
                yield paper, last.value, place_of(paper, begun + last.start, begun + last.end)


def _one_of(paper: Document, told: date, place: Source, days: set[date], own: Fact) -> Verdict:
    """Whether a day that was told is one of these; where that of the paper itself was not surely read it asks."""
    if told in days or told == own.value:
        return passed(place)
    values = {"title": title_of(paper), "value": told, "expected": own.value}
    if is_legible(paper) and is_certain(own):
        return failed(place, own.source, **values)
    return unsure("所述日期与卷内文书不一致，请核对", place, **values)


def inspection_day_told_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the day on which these papers say that the party was inspected is that of an inspection record.

    Judged where the case has the record of one inspection; what others inspected is left aside.
    Values: `title`, `value` (the day told), `expected` (that of the record).
    """
    days = tuple(f for f in case.facts_of("检查日期") if isinstance(f.value, date))
    records = tuple(record for record in case.of_kind(*_RECORDS) if not is_recheck(case, record))
    if len({f.value for f in days}) != 1 or not records or any(is_unread(record) for record in records):
        return not_applicable()
    known = {found.value for record in records for found in find_dates(record.flow.text)}
    told = (pair for paper in case.of_kind(*kinds) for pair in _days_told(paper, _INSPECTED, _NOT_OURS))
    return merged(*(_one_of(*pair, known, max(days, key=attrgetter("confidence"))) for pair in told))
