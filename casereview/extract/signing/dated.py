"""On what day somebody signed: the date beside a place, below it or in its row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from casereview.extract.signing.nouns import Place
from casereview.extract.signing.signed_names import (
    date_in,
    has_text,
    signing_day,
)
from casereview.extract.strips import Paper, Strip


def dates_beside(paper: Paper, places: Sequence[Place]) -> list[date | None]:
    """The date beside each place; one that closes a line, or several lines of one role, goes for all of them."""
    dates = [_date_beside(paper, place) for place in places]
    for index in range(len(places) - 2, -1, -1):
        one, other = places[index], places[index + 1]
        same = one.label.block is other.label.block and other.label.strip - one.label.strip <= 2
        same = same or one.label.strip == other.label.strip
        if dates[index] is None and same and one.row is None and other.row is None:
            dates[index] = dates[index + 1]
    return dates


def _date_beside(paper: Paper, place: Place) -> date | None:
    if (found := signing_day(place.text(paper))) is not None:
        return found
    strip = paper.strips[place.position()[0]]
    if place.until and (found := date_in(strip.text[place.segments[0].end : place.until])) is not None:
        return found
    if place.row is not None:
        later = [key for key in paper.row(strip) if key[3] > place.row[3]]
        earlier = [key for key in paper.row(strip) if key[3] < place.row[3]]
        return next((d for key in (*later, *earlier) if (d := date_in(paper.cell_text(key))) is not None), None)
    if (found := _dated_in_row(paper, place)) is not None:
        return found
    last = max((segment.strip for segment in place.segments), default=place.label.strip)
    if last + 1 < len(paper.strips):
        following = paper.strips[last + 1]
        if (following.cell == strip.cell or _is_right_below(following, strip)) and not has_text(following.text):
            return date_in(following.text)
    return None


def _dated_in_row(paper: Paper, place: Place) -> date | None:
    """The only day in a cell of its own further on in the row of a label: 承办人 | name | 同意 | 2026-03-05 16:05."""
    strip = paper.strips[place.label.strip]
    ends = [cell for segment in place.segments if (cell := paper.strips[segment.strip].cell) is not None]
    if strip.cell is None or place.label.opinion or not ends or {key[:3] for key in ends} != {strip.cell[:3]}:
        return None
    last = max(key[3] for key in ends)
    texts = [" ".join(paper.strips[p].text for p in paper.cells[key]) for key in paper.row(strip) if key[3] > last]
    days = [date_in(text) for text in texts if date_in(text) is not None and not has_text(text)]
    return days[0] if len(days) == 1 else None


def _is_right_below(lower: Strip, upper: Strip) -> bool:
    """Whether a strip stands in the next row of a column whose label, merged, stands beside both."""
    if lower.cell is None or upper.cell is None:
        return False
    return lower.cell == (*upper.cell[:2], upper.cell[2] + 1, upper.cell[3])
