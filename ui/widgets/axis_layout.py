"""Where the entries of a timeline are drawn: steps in rows above the axis, stretches below, none over another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from casereview.terms import Outcome
from ui.models.timeline import Entry

GAP = 6.0
_ALL_MONTHS = 36  # of a longer time only the years are marked
_BELOW = 1.4  # lines between the axis and the first row under it: the months stand there


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where an entry stands: the box of its words, and its first and last day on the axis."""

    entry: int
    words: str
    box: QRectF
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class AxisLayout:
    """Everything in its place: the entries, the height of the axis, the height of it all, the months along it."""

    drawn: tuple[Drawn, ...] = ()
    axis: float = 0.0
    height: float = 0.0
    months: tuple[tuple[float, str], ...] = ()

    def entry_at(self, point: QPointF) -> int | None:
        """The entry drawn there."""
        return next((drawn.entry for drawn in self.drawn if drawn.box.contains(point)), None)


def laid_out(entries: Sequence[Entry], width: float, line: float, measure: Callable[[str], float]) -> AxisLayout:
    """The entries on an axis of that width; `measure` tells how wide words are, `line` how high a row is."""
    if not entries:
        return AxisLayout()
    days = [day for entry in entries for day in (entry.start, entry.end)]
    scale = _Scale(min(days), max(days), width)
    rows = {span: _rows(_numbered(entries, span=span), scale, measure) for span in (False, True)}
    counts = {span: 1 + max((row for _, row, _ in found), default=-1) for span, found in rows.items()}
    axis = (counts[False] + 1) * line
    drawn = [
        Drawn(one.entry, one.words, QRectF(left, top, one.wide, line - GAP), one.x0, one.x1)
        for span, found in rows.items()
        for one, row, left in found
        for top in (axis + (row + _BELOW) * line if span else axis - (row + 2) * line + GAP,)
    ]
    months = tuple((scale.x(month), f"{month.year}-{month.month:02d}") for month in _months(scale.first, scale.last))
    return AxisLayout(tuple(drawn), axis, axis + (counts[True] + 2) * line, months)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    width: float

    def x(self, day: date) -> float:
        margin = 3 * GAP
        return margin + (self.width - 2 * margin) * (day - self.first).days / max((self.last - self.first).days, 1)


@dataclass(frozen=True, slots=True)
class _Told:
    entry: int
    words: str
    wide: float
    x0: float
    x1: float


def _numbered(entries: Sequence[Entry], *, span: bool) -> list[tuple[int, Entry]]:
    return [(number, entry) for number, entry in enumerate(entries) if entry.is_span is span]


def _rows(
    entries: Iterable[tuple[int, Entry]], scale: _Scale, measure: Callable[[str], float]
) -> list[tuple[_Told, int, float]]:
    """Each with its row and left edge: the first row in which there is room."""
    free: list[float] = []
    placed = []
    for number, entry in entries:
        words = axis_words(entry)
        x0, x1 = sorted((scale.x(entry.start), scale.x(entry.end)))
        wide = max(measure(words) + 2 * GAP, x1 - x0)
        left = max(min(x0 if entry.is_span else x0 - GAP, scale.width - wide - GAP), 0.0)
        row = next((index for index, end in enumerate(free) if end <= left), len(free))
        free[row:] = [left + wide + GAP, *free[row + 1 :]]
        placed.append((_Told(number, words, wide, x0, x1), row, left))
    return placed


def axis_words(entry: Entry) -> str:
    """What stands on the axis of an entry."""
    if not entry.is_span:
        return f"{entry.start.month}-{entry.start.day} {entry.what}"
    if entry.limit is not None:
        return f"{entry.told}　{entry.what}"
    return f"{'✕' if entry.outcome is Outcome.FAIL else '？'} {entry.what}"


def _months(first: date, last: date) -> list[date]:
    """The first days of the months between, or of the years."""
    months = (last.year - first.year) * 12 + last.month - first.month
    every = 1 if months <= _ALL_MONTHS else 12
    found = []
    for number in range(0, months + 1, every):
        year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
        found.append(max(date(year, month + 1, 1), first))
    return [day for day in found if day <= last + timedelta(days=1)]
