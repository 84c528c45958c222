"""Dates, times and periods as the papers write them, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from casereview.spelling.found import Found
from casereview.spelling.numerals import CHINESE_DIGIT, number_of

_S = r"\s*"
_ZH = f"[{CHINESE_DIGIT}十拾廿卅](?:{_S}[{CHINESE_DIGIT}十拾廿卅]){{0,3}}"
_SMALL = rf"(?:[0-9] ?[0-9]|[0-9]|{_ZH})"
_ITEM_BEFORE = r"(?:(?<=[^0-9.][0-9]\.)|(?<=^[0-9]\.))(?=(?:19|20)[0-9]{2}年)"  # 1.2023年7月12日
_BEHIND_NUMBER = r"(?<=[0-9]{7})(?=20[0-9]{2}年[0-9])"  # a telephone's, between which and the day a line ended
_FIGURES = rf"(?:(?<![0-9.])|{_ITEM_BEFORE}|{_BEHIND_NUMBER})(?:[0-9] ?){{3}}[0-9]"
_YEAR = rf"(?:{_FIGURES}|(?:[{CHINESE_DIGIT}Oo0]{_S}){{3}}[{CHINESE_DIGIT}Oo0])"
_RANGE = rf"(?:起|止)?{_S}(?:至|到|[-~—–―]+){_S}"
_HALF_DAY = r"(?:上午|下午|晚上|中午|凌晨|清晨|早上|早晨|傍晚|夜间|晚|早)"
_CLOCK = (
    rf"(?P<half>{_HALF_DAY})?{_S}(?<![0-9.])(?P<hour>{_SMALL}){_S}"
    rf"(?:(?:时|点)(?!{_S}[_]*{_S}分)(?:钟|整|许)?(?:{_S}零?(?P<minute>{_SMALL}){_S}分(?:许)?|(?P<half_hour>半))?"
    r"|(?:: ?|\.(?=[0-9]{2}(?! ?[0-9.元万吨米千公克斤度%])))(?P<figures>[0-5][0-9])(?::[0-5][0-9])?(?![0-9]))"
)

_WRITTEN = re.compile(
    rf"(?P<year>{_YEAR}){_S}年{_S}(?P<month>{_SMALL}){_S}月份?{_S}(?P<day>{_SMALL})(?:{_S}(?P<end>[日号])|(?![0-9时点个:年月]))"
)
_SHORT_YEAR = re.compile(rf"(?<![0-9.])(?P<year>[0-9]{{2}})年(?P<month>{_SMALL})月(?P<day>{_SMALL})(?P<end>[日号])")
_DIVIDED = re.compile(
    r"(?<![0-9A-Za-z./-])(?P<year>(?:19|20)[0-9]{2}) ?(?P<mark>[-./]) ?"
    r"(?P<month>[0-9]{1,2}) ?(?P=mark) ?(?P<day>[0-9]{1,2})"
    r"(?![0-9A-SU-Za-z/]|T(?![0-9])|[-.][0-9])"
)
_BEFORE_CLOCK = re.compile(
    r"(?<![0-9A-Za-z./-])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-./])(?P<month>[0-9]{1,2})(?P=mark)"
    r"(?P<day>[0-9]{2}(?=[0-9]{2}:)|(?<=[-./]0[1-9][-./])[0-9]{2}(?=[0-9]:)|[1-9](?=[0-9]:))(?=[0-9]{1,2}:[0-5][0-9](?![0-9]))"
)
"""A day and the hour without the space between, as a PDF may lose it: 2025-03-2010:15, 2025.3.59:30."""
_RUN_TOGETHER = re.compile(
    r"(?<![0-9A-Za-z.-])(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?![0-9A-Za-z.-])"
)
_CONTINUED = re.compile(
    rf"(?:{_S}(?:{_CLOCK})?{_RANGE}|[、,和及]{_S})(?P<date>(?:(?:当年|同年|本年){_S})?"
    rf"(?:(?P<month>{_SMALL}){_S}月{_S})?(?P<day>{_SMALL}){_S}[日号])"
)
_TIME = re.compile(_CLOCK)
_BEFORE_TIME = re.compile(
    rf"(?:日|T)?{_S}(?:起(?!至|到|[-~—])|自|从)?{_S}(?:\((?:星期|周).\)|星期.|周[一二三四五六日])?[,，]?{_S}"
)
_JOINT = re.compile(rf"{_S}(?:(?:时|分)?{_RANGE}|止{_S}:?{_S})(?P<next>(?:次日|翌日|第二日|第二天){_S})?")


@dataclass(frozen=True, slots=True)
class _Moment:
    start: int
    end: int
    at: datetime
    confidence: float
    afternoon: bool


@lru_cache(maxsize=512)  # the same lines are read for facts and for marks
def find_dates(text: str) -> tuple[Found[date], ...]:
    """Every possible date in folded text, in order; the second of a range takes year and month from the first."""
    found: list[Found[date]] = []
    for pattern, confidence in _patterns_for(text):
        for match in pattern.finditer(text):
            day = _date(match["year"], match["month"], match["day"])
            if day is None or any(other.start < match.end() and match.start() < other.end for other in found):
                continue
            unended = pattern is _WRITTEN and match["end"] is None
            found.append(Found(match.start(), match.end(), day, 0.7 if unended else confidence))
    return tuple(sorted((d for first in found for d in _with_continuations(text, first)), key=lambda d: d.start))


def _patterns_for(text: str) -> Iterator[tuple[re.Pattern[str], float]]:
    """The ways to write a date that the text can hold at all."""
    if "年" in text:
        yield from ((_WRITTEN, 1.0), (_SHORT_YEAR, 0.6))
    if "20" in text or "19" in text:
        yield from ((_DIVIDED, 0.95), (_BEFORE_CLOCK, 0.9), (_RUN_TOGETHER, 0.4))


def find_times(text: str) -> tuple[Found[datetime], ...]:
    """Every time of day in folded text whose date is written before it, or before the other end of its period."""
    return tuple(Found(m.start, m.end, m.at, m.confidence) for m in _moments(text))


def _date(year: str, month: str, day: str) -> date | None:
    numbers = [number_of("".join(words.split())) for words in (year, month, day)]
    if numbers[0] is not None and len(year) == 2:
        numbers[0] += 2000
    try:
        made = date(*(number or 0 for number in numbers))
    except (ValueError, OverflowError):
        return None
    return made if 1900 <= made.year <= 2100 else None


def _with_continuations(text: str, first: Found[date]) -> Iterator[Found[date]]:
    last = first
    yield last
    while match := _CONTINUED.match(text, last.end):
        if re.match(rf"{_S}[月年]", text[match.end() :]):
            return
        month = match["month"] or str(last.value.month)
        day = _date(str(last.value.year), month, match["day"])
        if day is None:
            return
        last = Found(match.start("date"), match.end("date"), day, min(0.95, first.confidence))
        yield last


def _moments(text: str) -> Iterator[_Moment]:
    dates = find_dates(text)
    last: _Moment | None = None
    for match in _TIME.finditer(_without(text, dates)):
        day = next(
            (d for d in reversed(dates) if d.end <= match.start() and _only(_BEFORE_TIME, text, d.end, match.start())),
            None,
        )
        start = day.start if day else match.start()
        joint = _JOINT.fullmatch(text, last.end, start) if last is not None else None
        if day is not None:
            base = datetime(day.value.year, day.value.month, day.value.day)
        elif last is not None and joint is not None:
            base = last.at.replace(hour=0, minute=0) + timedelta(days=1 if joint["next"] else 0)
        else:
            continue
        inherited = bool(joint and last and last.afternoon and not joint["next"])
        at, afternoon = _clock(match, base, inherited=inherited)
        if at is None:
            continue
        last = _Moment(start, match.end(), at, day.confidence if day else 0.95, afternoon)
        yield last


def _without(text: str, dates: tuple[Found[date], ...]) -> str:
    """The text with a bar in place of every character of a date, so that no hour begins with the day: 3. 5 9:30."""
    for day in dates:
        text = text[: day.start] + "|" * (day.end - day.start) + text[day.end :]
    return text


def _only(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return pattern.fullmatch(text, start, end) is not None


def _clock(match: re.Match[str], base: datetime, *, inherited: bool) -> tuple[datetime | None, bool]:
    hour = number_of(match["hour"])
    minute = 30 if match["half_hour"] else number_of(match["minute"] or match["figures"] or "0")
    if hour is None or minute is None or minute > 59 or hour > 24 or (hour == 24 and minute):
        return None, False
    late = match["half"] in ("下午", "晚上", "傍晚", "夜间", "晚") or (match["half"] is None and inherited)
    if (late and hour < 12) or (match["half"] == "中午" and hour < 3):
        hour += 12
    return base + timedelta(hours=hour, minutes=minute), late
