"""Where a text prints labels: before a colon, or standing free between gaps; found once for whatever is asked later."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from casereview.extract.labels import EVERY

_LONGEST = 24  # letters of a label
_FEW = 64  # labels; longer lists are constants, kept as sets
_HINT = 24  # characters of a remark in brackets behind a label
_LISTED = 80  # of one that lists what to fill in before a colon: 违法行为人(姓名、性别、……被处罚单位的名称、地址):
_NUMBERED = re.compile(r"(?:^|\n|  ) *[一二三四五六七八九十]{1,3}、$")
"""The number of a point that a label opens: 一、案件名称:."""
_WORDS = re.compile(r"[^ _\n]+")
_NOT_IN_LABELS = frozenset(":\n_。;,")
_UNKNOWN = re.compile(r"[ _]([\u4e00-\u9fff()、/]{2,14}) *$")
_UNGLUED = frozenset((
    "单位", "标准", "金额", "合计", "类型", "类别", "数量", "名称", "姓名", "记录", "主持", "时间", "日期", "地点",
    "签名", "签字", "盖章",
))  # fmt: skip
_STOPS = _UNGLUED.union(label for label in EVERY if len(label) > 1)


class PrintedLabel(NamedTuple):
    """A label in a text: its name without gaps, where it stands, where its value may begin, whether a colon ends it."""

    name: str
    start: int
    end: int
    colon: bool


class Stop(NamedTuple):
    """A label at which the value before it ends: its start, the gap it needs before it, and where it is over.

    A `loose` one ends only values that themselves stand behind a label without a colon.
    """

    start: int
    gap: int
    end: int
    loose: bool


@dataclass(frozen=True, slots=True)
class PrintedLabels:
    """The labels of a text by name, and the stops in their order."""

    by_name: Mapping[str, tuple[PrintedLabel, ...]]
    stops: tuple[Stop, ...]

    def named(self, names: tuple[str, ...]) -> tuple[PrintedLabel, ...]:
        """The labels of these names in reading order; of those that overlap, the first, with colon, the longest."""
        found = sorted(
            {label for name in common(self.by_name, names) for label in self.by_name[name]},
            key=lambda label: (label.start, not label.colon, -len(label.name), -label.end),
        )
        apart: list[PrintedLabel] = []
        for label in found:
            if not apart or label.start >= apart[-1].end:
                apart.append(label)
        return tuple(apart)

    def stop_within(self, start: int, end: int, loose: bool = False) -> int | None:
        """Where the first stop between two offsets begins; None if there is none."""
        for index in range(bisect_left(self.stops, (start,)), len(self.stops)):
            stop = self.stops[index]
            if stop.start >= end:
                return None
            if stop.start - stop.gap >= start and stop.end <= end and (loose or not stop.loose):
                return stop.start
        return None


def common(found: Mapping[str, object], names: tuple[str, ...]) -> Collection[str]:
    """Those of `names` that are found; the lists of labels that are asked for may be long."""
    if len(names) < _FEW:
        return [name for name in dict.fromkeys(names) if name in found]
    return found.keys() & set_of(names)


_SETS: dict[int, tuple[tuple[str, ...], frozenset[str]]] = {}
_MOST_SETS = 256


def set_of(names: tuple[str, ...]) -> frozenset[str]:
    """A list of labels as a set, kept by the identity of the list: to hash it takes longer than to look into it."""
    kept = _SETS.get(id(names))
    if kept is None or kept[0] is not names:
        if len(_SETS) >= _MOST_SETS:
            _SETS.clear()
        kept = _SETS[id(names)] = names, frozenset(names)
    return kept[1]


@lru_cache(maxsize=4)
def printed_labels(text: str) -> PrintedLabels:
    """The labels that this folded text prints."""
    by_name: defaultdict[str, list[PrintedLabel]] = defaultdict(list)
    stops: set[Stop] = set()
    for colon in (match.start() for match in re.finditer(":", text)):
        for name, start, value in _before_colon(text, colon):
            if begins_label(text, start):
                by_name[name].append(PrintedLabel(name, start, value, True))
            if name in _STOPS:
                stops.update(_stop_at_colon(text, PrintedLabel(name, start, value, True)))
        stops.update(_unknown(text, colon))
    for label, hinted in _free(text):
        by_name[label.name].append(label)
        if label.name in _STOPS:
            stops.update(_stop_at_gap(text, label, hinted))
    return PrintedLabels({name: tuple(labels) for name, labels in by_name.items()}, tuple(sorted(stops)))


def begins_label(text: str, offset: int) -> bool:
    """Whether a label with a colon may begin there: not amid words, but right behind a number or a company's name."""
    if offset == 0:
        return True
    before = text[offset - 1]
    if _han(before):
        return text[offset - 2 : offset] == "公司" or bool(
            before == "号" and offset > 1 and (text[offset - 2] in "〕]" or text[offset - 2].isdecimal())
        )
    if before == "、":
        return (
            offset < 2 or not _han(text[offset - 2]) or _NUMBERED.search(text, max(offset - 8, 0), offset) is not None
        )
    return not (before in "/(" or (before.isascii() and before.isalpha()))


def _han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _before_colon(text: str, colon: int) -> Iterator[tuple[str, int, int]]:
    """Whatever ends at a colon and could be a label, with or without a remark in brackets before the colon.

    Each as its name without gaps, where it starts, and where its value may begin.
    """
    end = _back_over_blanks(text, colon)
    yield from _ending_at(text, end, colon + 1)
    if (opening := _hint_before(text, end, _LISTED)) is not None:
        yield from _ending_at(text, _back_over_blanks(text, opening), colon + 1)


def _back_over_blanks(text: str, end: int) -> int:
    while end and text[end - 1] == " ":
        end -= 1
    return end


def _hint_before(text: str, end: int, longest: int = _HINT) -> int | None:
    """Where the brackets open that close right before `end`; None if there are none."""
    if not end or text[end - 1] != ")":
        return None
    opening = text.rfind("(", max(end - longest - 2, 0), end - 2)
    inner = text[opening + 1 : end - 1]
    return opening if opening >= 0 and not any(character in "():\n" for character in inner) else None


def _ending_at(text: str, end: int, value: int) -> Iterator[tuple[str, int, int]]:
    name, gap, widest = "", 0, 0
    for start in range(end - 1, -1, -1):
        character = text[start]
        if character == " ":
            gap += 1
            continue
        if character in _NOT_IN_LABELS or len(name) == _LONGEST:
            return
        if gap > 8:
            return
        widest = gap if gap > widest else widest
        if widest > 2 and len(name) >= 3:
            return  # too far apart for so many letters
        name, gap = character + name, 0
        yield name, start, value


def _widest_gap(name: str) -> int:
    """How many blanks may stand between two letters of a label: short ones are spread over their column."""
    return 8 if len(name) <= 3 else 2


def _stop_at_colon(text: str, label: PrintedLabel) -> Iterator[Stop]:
    if label.name in _UNGLUED:
        if label.start and text[label.start - 1] in " _":
            yield Stop(label.start, 1, label.end, False)
    else:
        yield Stop(label.start, 0, label.end, False)


def _unknown(text: str, colon: int) -> Iterator[Stop]:
    """A word behind a gap and before a colon ends a value too, though nobody knows the label."""
    start = max(colon - 24, 0)
    if match := _UNKNOWN.search(text[start:colon]):
        yield Stop(start + match.start(1), 1, colon + 1, False)


def _free(text: str) -> Iterator[tuple[PrintedLabel, bool]]:
    """Whatever stands between gaps and could be a label, letter-spaced too; and whether a remark follows it."""
    words = [match.span() for match in _WORDS.finditer(text)]
    for index, (start, _) in enumerate(words):
        name, widest, before = "", 0, start
        for at in range(index, len(words)):
            low, high = words[at]
            gap, parted = low - before, len(name)
            if gap > 8 or parted + high - low > _LONGEST + _HINT or text[before:low].strip(" "):
                break
            name, before = name + text[low:high], high
            if name[-1] == ")" and (opening := _hint_before(name, len(name))):
                gaps = widest if opening == parted else max(widest, gap)
                if gaps <= _widest_gap(name[:opening]):
                    yield PrintedLabel(name[:opening], start, high, False), True
            widest = gap if gap > widest else widest
            if (widest <= 2 and len(name) <= _LONGEST) or len(name) <= 3:
                yield PrintedLabel(name, start, high, False), False
            elif widest > 2:
                break  # too far apart for so many letters


def _stop_at_gap(text: str, label: PrintedLabel, hinted: bool) -> Iterator[Stop]:
    """A free label ends a value before it: behind a wide gap always, behind a single blank if the value is loose."""
    if text[label.end : label.end + 1] not in (" ", "_"):
        return
    before = text[max(label.start - 2, 0) : label.start]
    if before[-1:] in (" ", "_"):
        wide = len(before) == 2 and before[0] in " _" and not hinted
        yield Stop(label.start, 2 if wide else 1, label.end + 1, not wide)
        if wide:
            yield Stop(label.start, 1, label.end + 1, True)
