"""Words that may ask for a signature without （签名）: those before a colon, a ruled line or the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from casereview.extract.strips import Paper, Strip, is_by_hand
from casereview.model import Graphic
from casereview.terms import GraphicKind

_CLOSING = re.compile(r" *: *|_{2,}|\Z")
_BETWEEN = re.compile(r" *(?:[12一二]|(?:确|签) *认)\Z")
_REMARK = re.compile(r" *\([\u4e00-\u9fff]{2,8}\)\Z")
"""Who else a label names in brackets: 提取人（执法人员）：."""
_AND_DAY = re.compile(r" *(?:[及和与并、/] *|\( *[及和与]?)(?:签收|收件|送达|签名|签字)?(?:日 *期|时 *间) *\)?\Z")
"""What a label asks for beside a name."""
_LAST = "12一二认"
_GAP = re.compile(r"(?<=[\u4e00-\u9fff]) {2,}(?=\S)")
_DAY = re.compile(r"\d *月 *\d{1,2} *日")
_PART = re.compile(r"[\u4e00-\u9fff()、 ]{0,40}\Z")
_LONGEST_LINE = 80  # characters
_OFF, _NEXT = 4.0, 24.0  # points: how far off its line a name may lie, and how far behind its label
_LONGEST = 40  # characters, the spaces of spaced-out words counted


@dataclass(frozen=True, slots=True)
class Stem:
    """Words of a strip by position: where they begin, where they and what closes them end, and without spaces.

    `colon` says that a colon closes them, or somebody who wrote over it; `drawn` that a name by hand does.
    """

    strip: int
    start: int
    end: int
    words: str
    colon: bool
    drawn: bool = False


Stems = tuple[Stem, ...]
"""The labels that the words before one colon may be, the longest first."""


def stems_of(paper: Paper, labels: Set[str]) -> tuple[Stems, ...]:
    """The words before each colon, ruled line, hand and end of line that are among the labels."""
    endings = {label[-1] for label in labels}
    found: list[Stems] = []
    for position, strip in enumerate(paper.strips):
        text = strip.text
        hands = (*paper.hands(strip), *gaps_in_hands(paper, strip, endings), *_written_over(paper, strip, labels))
        drawn = drawn_behind(paper, strip, endings)
        if ":" in text or "_" in text or hands or drawn:
            closings = [(match.start(), match.end(), ":" in match.group()) for match in _CLOSING.finditer(text)]
            closings = [closing for closing in closings if closing[1] > closing[0] or closing[0] not in drawn]
            closings.extend((at, at, True) for at in (*hands, *drawn))
            stems = _in_line(position, text, labels, endings, sorted(set(closings)), _fresh(paper, strip))
            found.extend(tuple(replace(stem, drawn=stem.end in drawn) for stem in choices) for choices in stems)
        elif len(text) <= _LONGEST and (words := _alone(text)) in labels:
            found.append((Stem(position, len(text) - len(text.lstrip()), len(text), words, False),))
    return tuple(found)


def drawn_behind(paper: Paper, strip: Strip, endings: Set[str]) -> tuple[int, ...]:
    """Where words of a line end, with one of these characters, right before a name by hand: 被询问人 name  第1页."""
    text = strip.text
    inks = [g for g in paper.page(strip).graphics if g.kind is GraphicKind.INK and not g.floating]
    if not inks or len(text) > _LONGEST_LINE:
        return ()
    ends = (at for at in range(1, len(text) + 1) if text[at - 1] in endings and text[at : at + 1] in ("", " "))
    return tuple(at for at in ends if any(_follows(paper, strip, at, ink) for ink in inks))


def gaps_in_hands(paper: Paper, strip: Strip, endings: Set[str]) -> tuple[int, ...]:
    """Where words of a line end, with one of these characters, before a gap that a hand crosses or begins behind."""
    text = strip.text
    ends = (gap.start() for gap in _GAP.finditer(text) if strip.block.hand and text[gap.start() - 1] in endings)
    return tuple(at for at in ends if is_by_hand(paper, strip, len(text) - len(text[at:].lstrip())))


def _written_over(paper: Paper, strip: Strip, labels: Set[str]) -> Iterator[int]:
    """Where a label ends with which handwriting seems to begin: forms print it, and the pen crossed it."""
    for start, end in strip.block.hand:
        first = next((at for at in range(len(strip.text)) if paper.printed(strip, at) == start), None)
        if first is not None:
            longest = max((label for label in labels if strip.text.startswith(label, first)), key=len, default="")
            if 0 < len(longest) < end - start:
                yield first + len(longest)


def _fresh(paper: Paper, strip: Strip) -> frozenset[int]:
    """Where words begin anew though nothing parts them from those before: behind a day or a name by hand."""
    behind_days = (day.end() for day in _DAY.finditer(strip.text))
    written = [is_by_hand(paper, strip, at) for at in range(len(strip.text))] if strip.block.hand else []
    return frozenset((*behind_days, *(at for at in range(1, len(written)) if written[at - 1] and not written[at])))


def _follows(paper: Paper, strip: Strip, at: int, ink: Graphic) -> bool:
    """Whether a picture of a name stands right behind the first `at` characters of a strip."""
    if ink.box is None:
        between = strip.block.text[paper.printed(strip, at - 1) + 1 : ink.offset]
        return ink.block == strip.index and ink.offset >= paper.printed(strip, at - 1) + 1 and not between.strip()
    last = paper.box(strip, at - 1, at)
    if last is None:
        return False
    middle = (ink.box.y0 + ink.box.y1) / 2
    return last.y0 - _OFF < middle < last.y1 + _OFF and -_OFF < ink.box.x0 - last.x1 < _NEXT


def _stop(text: str, end: int) -> int:
    """Where the words before `end` end, a number or 确认 after them left out."""
    stop = len(text[:end].rstrip())
    if not stop or text[stop - 1] not in _LAST or (between := _BETWEEN.search(text, 0, stop)) is None:
        return stop
    return between.start()


def _alone(text: str) -> str:
    """The words of a line that is nothing but a label, without the day it asks for too: 签收人及时间."""
    label = _AND_DAY.sub("", text)
    return "".join(label[: _stop(label, len(label))].split())


def among(stems: Sequence[Stems], labels: Set[str]) -> Iterator[Stem]:
    """Of all words those that are one of the labels."""
    for choices in stems:
        for stem in choices:
            if stem.words in labels:
                yield stem
                break


def _in_line(
    position: int,
    text: str,
    labels: Set[str],
    endings: Set[str],
    closings: Sequence[tuple[int, int, bool]],
    fresh: Set[int],
) -> Iterator[Stems]:
    for opens, closes, colon in closings:
        stop, end = _stop(text, opens), closes if colon else opens
        remark = _REMARK.search(text, 0, stop) if colon else None
        for last in (stop, remark.start() if remark is not None else stop):
            found = tuple(
                Stem(position, start, end, words, colon)
                for start, words in _ending_at(text, last, labels, endings, fresh)
            )
            if found:
                yield found
                break


def _ending_at(text: str, stop: int, labels: Set[str], endings: Set[str], fresh: Set[int]) -> Iterator[tuple[int, str]]:
    """The labels that end at an offset of a text, and where they begin."""
    if text[stop - 1 : stop] not in endings:
        return
    before = _PART.search(text, max(stop - _LONGEST, 0), stop)
    for start in range(before.start() if before is not None else stop, stop):
        if text[start] != " " and (start in fresh or not (start and "\u4e00" <= text[start - 1] <= "\u9fff")):
            words = "".join(text[start:stop].split())
            if words in labels:
                yield start, words
