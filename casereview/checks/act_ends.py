"""The day on which an act ended that went on for some time: 自3月13日至6月14日."""

from __future__ import annotations

import re
from datetime import date

from casereview.checks.wording import words_of
from casereview.model import CaseFile, Fact
from casereview.spelling.dates import find_dates
from casereview.text import squeezed

_UNTIL = re.compile(r"(?:起)?(?:一直)?(?:持续)?[至到—–~-]+")
_REACH = 14  # characters of the day up to which it went on


def last_day(case: CaseFile, acted: Fact) -> date | None:
    """The day up to which the paper says that the act went on, else the day read."""
    if not isinstance(acted.value, date):
        return None
    first = acted.day
    words = words_of(case.document(acted.source.document))
    told = re.escape(squeezed(acted.source.quote))
    for match in re.finditer(rf"{told}{_UNTIL.pattern}", words) if told else ():
        behind = words[match.end() : match.end() + _REACH]
        until = find_dates(behind) or find_dates(f"{first.year}年{behind}")
        if until and until[0].start <= len(f"{first.year}年") and until[0].value > first:
            return until[0].value
    return first
