"""What a paper states by halves: a time whose end was left blank, a value that stands elsewhere than in its place."""

from __future__ import annotations

import re
from decimal import Decimal

from casereview.checks.absence import is_legible, title_of
from casereview.checks.parameters import FactName
from casereview.checks.wording import matches, place_of, words_of
from casereview.model import CaseFile, Document, Source, Verdict, failed
from casereview.text import squeezed

_NEVER_ENDED = re.compile(
    r"(?:(?:询问|检查|勘验|开始|起始)时间|(?<![\u4e00-\u9fff])时间):?20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日"
    r"[上下]?午?[0-9]{1,2}(?:时|点|:)(?:[0-9]{1,2}+分?+)?+"
    r"(?![0-9至到起止_~、,，.—:(-])"
)
_BLANK_END = re.compile(r"[至到]_*(?:(?:年_*)?(?:月_*)?日_*)?时_*分")
"""The end of a time that nobody wrote in: 9时10分至  年  月  日  时  分."""

_HOURS = ("开始", "结束")
_END_TOLD = re.compile(r"结束时间:?(?=[0-9二〇零一])")
_SPAN = re.compile(
    r"20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[0-9]{1,2}(?:时|:)(?:[0-9]{1,2}分?)?(?:至|到|-|—|~)[0-9年月日]{0,11}?[0-9]{1,2}(?:时|:)[0-9]{1,2}"
)
_HEAD = 400
"""A record tells its hours among so many characters."""

_TELLING = 2
"""A shorter value could stand in any text."""


def end_left_blank(case: CaseFile, document: Document, fact: FactName) -> Verdict | None:
    """The failure of a paper that prints the place for the end of a time and leaves it blank."""
    if not is_legible(document) or not any(f.source.document == document.id for f in case.facts_of(fact)):
        return None
    found = next(matches(document, _BLANK_END), None)
    if found is None and not _ends(case, document, fact):
        found = _never_ended(document)
    return failed(place_of(document, *found.span()), fact=fact, title=title_of(document)) if found else None


def _ends(case: CaseFile, document: Document, fact: FactName) -> bool:
    """Whether the paper tells, in whatever place, when that ended which it tells the beginning of."""
    begun, ended = _HOURS
    name = fact.removesuffix(begun) + ended
    told = any(f.source.document == document.id for f in case.facts_of(name))
    return told or any(matches(document, _END_TOLD))


def _never_ended(document: Document) -> re.Match[str] | None:
    """The time of a typed paper behind whose beginning no end stands."""
    return None if document.is_scanned else next(matches(document, _NEVER_ENDED), None)


def known_value(case: CaseFile, document: Document, fact: FactName) -> Source | None:
    """Where the document has, in whatever place, the name or sum that other papers state as the fact.

    Of the hours of a record any span of time at its head does.
    """
    words = words_of(document)
    if fact.endswith(_HOURS):
        span = _SPAN.search(words, 0, _HEAD)
        return place_of(document, *span.span()) if span else None
    for reading in case.facts_of(fact):
        said = _said(reading.value)
        if len(said) >= _TELLING and (at := words.find(said)) >= 0:
            return place_of(document, at, at + len(said))
    return None


def _said(value: object) -> str:
    if isinstance(value, int | Decimal):
        return f"{value}元"
    return squeezed(value) if isinstance(value, str) else ""
