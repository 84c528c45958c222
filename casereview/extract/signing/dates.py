"""Pictures beside a name that are none: the date its signer wrote, or a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from casereview.extract.signing.nouns import Place
from casereview.extract.signing.signed_names import date_in
from casereview.extract.strips import Paper, Strip
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_WIDE = 4.0  # times its height; a day of ten characters is written as wide, a name of three or four is not
_NAME = 3.6
_OFF_LINE = 8.0  # points
_UNCOUNTED = frozenset({"出席人员", "参会人员"})
"""Those of whom several may have been cut out in one picture."""


def dates_among(paper: Paper, place: Place, graphics: Sequence[Graphic]) -> list[Graphic]:
    """The pictures of a place that are wide beside a name as narrow as names are.

    Where all have signed that is whatever else was written; else what comes after a name, unless a day is typed.
    """
    names = [at for at, graphic in enumerate(graphics) if is_narrow(graphic)]
    if not names or place.label.block.role in _UNCOUNTED:
        return []
    wide = [(at, graphic) for at, graphic in enumerate(graphics) if is_wide(graphic)]
    if not wide or len(names) >= place.label.block.count:
        return [graphic for _, graphic in wide]
    if date_in(place.text(paper)) is not None:
        return []
    return [one for at, one in wide if any(_follows(one, graphics[name], at > name) for name in names)]


def is_on_line(graphic: Graphic, strip: Strip, line: Box | None) -> bool:
    """Whether a picture stands on the line of a label, whose box is `line` in PDFs."""
    if graphic.box is None or line is None:
        return graphic.block == strip.index
    return abs(graphic.box.y0 + graphic.box.y1 - line.y0 - line.y1) / 2 <= _OFF_LINE


def is_perhaps_a_day(paper: Paper, place: Place, graphics: Sequence[Graphic]) -> bool:
    """Whether nothing but what is wide enough for a day stands under an empty line to sign on."""
    if place.row is not None or place.label.opinion or place.label.block.role in _UNCOUNTED or not graphics:
        return False
    strip = paper.strips[place.label.strip]
    line = paper.end_box(strip, place.label.start, place.label.end)
    return all(is_wide(graphic) and not is_on_line(graphic, strip, line) for graphic in graphics)


def is_wide(graphic: Graphic) -> bool:
    """Whether handwriting is wider than one name is written."""
    return _shape(graphic) >= _WIDE


def is_narrow(graphic: Graphic) -> bool:
    """Whether handwriting is as narrow as one name is written."""
    return 0 < _shape(graphic) <= _NAME


def _shape(graphic: Graphic) -> float:
    extent = graphic.extent
    if graphic.kind is not GraphicKind.INK or extent is None:
        return 0.0
    return extent[0] / max(extent[1], 1.0)


def _follows(one: Graphic, name: Graphic, later: bool) -> bool:
    """Whether one picture is read after another; `later` says so where both hang from one point of a Word file."""
    if one.box is not None and name.box is not None:
        beneath = one.box.y0 > (name.box.y0 + name.box.y1) / 2
        return beneath or ((one.box.x0 + one.box.x1) / 2 > name.box.x1 and one.box.y1 > name.box.y0)
    at, before = (one.block or 0, one.offset), (name.block or 0, name.offset)
    return at > before or (at == before and later)
