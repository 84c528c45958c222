"""The dates of the steps of a case, each from the paper it is at home in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from casereview.extract import labels
from casereview.extract.dated import (
    APPROVER,
    HANDLER,
    LAWYER,
    REVIEWER,
    approval_date,
    dates_in,
    fact_at,
    foot_date,
    is_told,
    labelled_date,
    opinion_dates,
    plain,
)
from casereview.extract.form_cells import below_of, is_label, regions, stretches
from casereview.extract.form_fields import field_values
from casereview.model import Document, Fact
from casereview.spelling.choices import is_other_choice
from casereview.spelling.found import Found

FOOT_DATES = {
    "penalty_decision": "处罚决定日期",
    "summary_decision": "处罚决定日期",
    "no_penalty_decision": "处罚决定日期",
    "hearing_right_notice": "听证告知日期",
    "penalty_notice": "告知日期",
    "rectification_order": "责改日期",
    "fire_correction_notice": "责改日期",
}
_OF_SITE = re.compile("来源|作者|浏览|阅读|点击|发布")
_FALLBACK_LABELS = {
    "处罚决定日期": labels.DECISION_TIME,
    "告知日期": labels.NOTICE_TIME,
    "听证告知日期": labels.NOTICE_TIME,
}
_APPROVED = {
    "filing_approval": ("立案日期", labels.FILING_TIME),
    "closing_approval": ("结案日期", labels.CLOSING_TIME),
    "case_approval": ("审批日期", labels.APPROVAL_TIME),
}
_LABELLED = {
    "disclosure_proof": ("公示日期", labels.DISCLOSURE_TIME),
    "collective_discussion": ("集体讨论日期", labels.MEETING_TIME),
    "case_discussion_form": ("集体讨论日期", labels.MEETING_TIME),
    "hearing_record": ("听证日期", labels.HEARING_TIME),
    "statement_record": ("陈述申辩日期", labels.STATEMENT_TIME),
    "volume_cover": ("归档日期", labels.ARCHIVE_TIME),
    "volume_note": ("归档日期", labels.ARCHIVE_TIME),
}
_FILED_BEFORE = (
    "closing_approval",
    "investigation_report",
    "deadline_extension",
    "special_approval",
    "case_withdrawal",
)
_FILED_AFTER = re.compile(r"(?:依法)?(?:对[^。;]{4,80}?)?(?:予以|进行|决定)?立案(?!审批)")
_RECHECKED = re.compile(r"[^。;,]{0,20}?(?:进行|实施)了?(?:现场)?(?:复查|验收|复核)")
_UNTIL = re.compile(r"(?:于|在|限(?:你单位|你公司)?(?:于|在)?|至|期限为|期限至|期限:)[\s:]*$")
_UNTIL_AFTER = re.compile(r"\s*(?:\d{1,2}\s*时)?\s*(?:之?前|以前|前将|止)")
_SENT_IN = re.compile(r"(?:送审|报审|报送|提请|提交|收件|收文|受理)(?:时间|日期)? *:? *$")
_LABEL = 12  # characters a label and its blanks take before a day
_PAGE_TOP = 12  # blocks
_POSTED = re.compile(
    r"[ \[(|]*\n *(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[ \])|]*"
    r"(?:(?:(?:信息)?来源|发布(?:者|单位|机构)|作者|浏览|阅读|点击|访问|字号|字体|【|分享|责任编辑)[^。]{0,60})?"
)
_HEARING = re.compile(r"要求(?:举行)?听证|听证的?权利|听证申请|申请听证|组织听证")
_NO_HEARING = re.compile(r"不(?:符合|属于)[^。]{0,12}听证")


def step_facts(document: Document) -> Iterator[Fact]:
    """The dates of steps that this document is the home of."""
    if name := FOOT_DATES.get(document.kind):
        yield from _foot(document, name)
    if document.kind in _APPROVED:
        yield from _approved(document)
    if document.kind in _LABELLED:
        name, named = _LABELLED[document.kind]
        yield from _dated(document, name, labelled_date(document, named) or _fallback(document))
    if document.kind == "volume_cover":
        yield from _dated(document, "立案日期", labelled_date(document, ("立案", *labels.FILING_TIME)), 0.95)
        yield from _dated(document, "结案日期", labelled_date(document, ("结案", *labels.CLOSING_TIME)), 0.95)
    if document.kind in _FILED_BEFORE:
        yield from _dated(document, "立案日期", labelled_date(document, labels.FILING_TIME), 0.95)
    if document.kind == "transfer_letter":
        yield from _dated(document, "立案日期", _told(document, _FILED_AFTER), 0.9)
    if document.kind == "hearing_report":
        yield from _dated(document, "听证日期", labelled_date(document, ("听证时间", "听证日期", "听证会时间")), 0.95)
    if document.kind == "legal_review_opinion":
        yield from _dated(document, "法制审核日期", _reviewed_on(document))
    if document.kind == "recheck_opinion":
        labelled = labelled_date(document, labels.RECHECK_TIME) or foot_date(document)
        yield from _dated(document, "复查日期", labelled or _told(document, _RECHECKED) or _foot_or_last(document))
    if document.kind in ("rectification_order", "fire_correction_notice"):
        yield from _rectify_until(document)


def _dated(document: Document, name: str, found: Found[date] | None, confidence: float = 1.0) -> Iterator[Fact]:
    if found is not None:
        yield fact_at(document, name, found, confidence)


def _told(document: Document, done: re.Pattern[str]) -> Found[date] | None:
    """The day of a step as a sentence tells it: 我局于2024年1月5日对某某一案立案调查."""
    text = document.flow.text
    return next((day for day in dates_in(document) if done.match(text, day.end)), None)


def _foot(document: Document, name: str) -> Iterator[Fact]:
    found = foot_date(document)
    fallback = _FALLBACK_LABELS.get(name)
    record = "告知笔录" in "".join(document.flow.text[:200].split())
    if fallback and (record or found is None):
        found = labelled_date(document, fallback) or _by_bare_label(document) or found
    if found is None and record:
        found = next(reversed(dates_in(document)), None)
    if found is None:
        found = _foot_or_last(document)
    yield from _dated(document, name, found)
    if document.kind == "penalty_notice" and tells_hearing_right(document):
        yield from _dated(document, "听证告知日期", found)


def _by_bare_label(document: Document) -> Found[date] | None:
    """The first date behind 时间 or 日期, but for the line in which a site tells where a page is from."""
    flow = document.flow.text
    for value in field_values(document, ("时间", "日期")):
        days = dates_in(document, value.start, value.end)
        if days and not _OF_SITE.search(flow, flow.rfind("\n", 0, value.start) + 1, value.end):
            return days[0]
    return None


def tells_hearing_right(document: Document) -> bool:
    """Whether a notice tells the party that it may ask for a hearing."""
    text = "".join(document.flow.text.split())
    told = any(not is_other_choice(text, match.start()) for match in _HEARING.finditer(text))
    return told and _NO_HEARING.search(text) is None


def _foot_or_last(document: Document) -> Found[date] | None:
    """The foot date, else a doubtful last date in the last part of the paper."""
    if found := foot_date(document):
        return found
    late = [d for d in dates_in(document) if d.end > len(document.flow.text) * 0.8 and not is_told(document, d)]
    return Found(late[-1].start, late[-1].end, late[-1].value, 0.5) if late else None


def _fallback(document: Document) -> Found[date] | None:
    if document.kind == "disclosure_proof":
        return _posted_on(document)
    if document.kind == "volume_cover":
        return None
    if document.kind == "volume_note":
        bound = labelled_date(document, labels.BINDING_TIME) or next(reversed(dates_in(document)), None)
        return replace(bound, confidence=min(bound.confidence, 0.8)) if bound else None
    if found := foot_date(document):
        return found
    dates = dates_in(document)
    return Found(dates[0].start, dates[0].end, dates[0].value, 0.5) if dates else None


def _posted_on(document: Document) -> Found[date] | None:
    """The day a page of the web states without a label, in a line of its own or before its source and readers."""
    for start, end, _, _ in list(stretches(document))[:_PAGE_TOP]:
        for found in dates_in(document, start, end)[:1]:
            around = document.flow.text[start : found.start], document.flow.text[found.end : end]
            if _POSTED.fullmatch("\n".join(around)):
                return replace(found, confidence=min(found.confidence, 0.8))
    return None


def _approved(document: Document) -> Iterator[Fact]:
    name, named = _APPROVED[document.kind]
    yield from _dated(document, name, approval_date(document) or labelled_date(document, named))
    if document.kind == "case_approval":
        handled = opinion_dates(document, HANDLER)
        if not handled and not re.search(r"承\s*办\s*人|经\s*办\s*人|办\s*案\s*人", document.flow.text):
            handled = opinion_dates(document, REVIEWER)[:1]
        found = handled[-1] if handled else labelled_date(document, labels.SUBMISSION_TIME)
        yield from _dated(document, "呈批日期", found)
        reviewed = opinion_dates(document, LAWYER)
        yield from _dated(document, "法制审核日期", reviewed[-1] if reviewed else None)


def _reviewed_on(document: Document) -> Found[date] | None:
    if found := labelled_date(document, labels.REVIEW_TIME):
        return found
    for group in (LAWYER, REVIEWER):
        beside = tuple(day for day in opinion_dates(document, group) if not _is_of_sending(document, day))
        if beside:
            return beside[-1]
    if found := foot_date(document):
        return found
    beside = opinion_dates(document, APPROVER)
    return beside[-1] if beside else _foot_or_last(document)


def _is_of_sending(document: Document, day: Found[date]) -> bool:
    """Whether a day is told as that on which the case was sent in for review."""
    return _SENT_IN.search(document.flow.text, max(day.start - _LABEL, 0), day.start) is not None


def _rectify_until(document: Document) -> Iterator[Fact]:
    text = plain(document.flow.text)
    given: set[date] = set()
    for found in dates_in(document):
        before, after = text[max(found.start - 12, 0) : found.start], text[found.end : found.end + 12]
        until = _UNTIL_AFTER.match(after) or (_UNTIL.search(before) and re.match(r"\s*(?:整改|改正)", after))
        if until and found.value not in given:
            given.add(found.value)
            yield fact_at(document, "整改期限", found)
    if not given:
        listed = _in_column(document)
        yield from (fact_at(document, "整改期限", found) for found in listed)
        if not listed:
            yield from _dated(document, "整改期限", labelled_date(document, labels.RECTIFY_UNTIL))


def _in_column(document: Document) -> tuple[Found[date], ...]:
    """The days in the column of a table that the period heads, one row an item, each day once."""
    cells = regions(document)
    days: dict[date, Found[date]] = {}
    for head in (c for c in cells if is_label(document.flow.text[c.start : c.end], labels.RECTIFY_UNTIL)):
        below = below_of(cells, head)
        while below is not None:
            for found in dates_in(document, below.start, below.end)[:1]:
                days.setdefault(found.value, found)
            below = below_of(cells, below)
    return tuple(days.values())
