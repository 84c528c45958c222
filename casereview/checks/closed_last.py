"""Whether what carries a decision out was done before the case was closed."""

from __future__ import annotations

import re
from datetime import date

from casereview.checks.absence import is_certain, misstated, title_of
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Verdict, merged, passed
from casereview.spelling.dates import find_dates

_SETTLING = re.compile(r"(?:销毁|拍卖|变卖|移交|上缴|处置|处理)(?:[^,。;:]{0,8})?(?:记录|清单|凭证|笔录|单|书|表)$")
_KINDS = ("unknown", "item_list", "coercive_disposal", "preservation_disposal_decision", "recheck_opinion")


def closed_after_settling(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper on what became of goods, or on a re-check, has all its days after that of the closing.

    Values: `title`, `start` (the day of the paper), `end` (that of the closing).
    """
    closed = [f for f in case.home_facts("结案日期") if isinstance(f.value, date) and is_certain(f)]
    if len({f.value for f in closed}) != 1:
        return merged()
    papers = (d for d in case.of_kind(*_KINDS) if d.kind not in _KINDS[:2] or _SETTLING.search(title_of(d)))
    return merged(*(_before(paper, closed[0]) for paper in papers))


def _before(paper: Document, closed: Fact) -> Verdict:
    days = find_dates(words_of(paper))
    if not days:
        return merged()
    last = max(days, key=lambda found: found.value)
    place = place_of(paper, last.start, last.end)
    if last.value <= closed.day:
        return passed(place)
    return misstated(paper, place, closed.source, title=title_of(paper), start=last.value, end=closed.day)
