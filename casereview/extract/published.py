"""When a paper served by public announcement counts as served: the day named, or so long after it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from casereview.extract.dated import dates_in, foot_date
from casereview.model import Document
from casereview.spelling.found import Found
from casereview.spelling.numerals import number_of

_PERIOD = re.compile(
    r"(?:公告|发布|刊登|发出|张贴|公布)[^。;0-9]{0,14}?(?:之日|期(?:间|限)?|日)?(?:起|为|后)?[^。;0-9一二三四五六七八九十]{0,8}"
    r"(?P<days>[0-9]{1,3}|[一二三四五六七八九十]{1,3}) *(?:个自然)?[日天][^。;]{0,16}?视为送达"
)
_DEEMED = re.compile(r"[,，(（]? *(?:即|依法|应当|应)?视为(?:已)?送达")
_COMPUTED = 0.85
"""How surely a day counted from the words of an announcement is the one on which the paper was served."""


def deemed_days(document: Document) -> Iterator[Found[date]]:
    """The day a text says the paper is deemed to have been served on: 2024年4月19日视为送达; at most one."""
    text = document.flow.text
    yield from [day for day in dates_in(document) if _DEEMED.match(text, day.end)][:1]


def counted_day(document: Document, published: Found[date] | None) -> Found[date] | None:
    """So many days after the announcement was published as its text says: 自公告之日起满30日即视为送达."""
    told = _PERIOD.search("".join(document.flow.text.split()))
    days = number_of(told["days"]) if told is not None else None
    if published is None or days is None:
        return None
    served = published.value + timedelta(days=days)
    return Found(published.start, published.end, served, min(published.confidence, _COMPUTED))


def published_service(document: Document) -> Found[date] | None:
    """The day of service of an announcement: as told, else counted from the day at its foot."""
    return next(deemed_days(document), None) or counted_day(document, foot_date(document))
