"""Names written in Word with its drawing tools: single strokes, each a shape of its own, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.graphics import Size
from casereview.model import Graphic
from casereview.terms import GraphicKind

_WIDEST, _HIGHEST = 260.0, 130.0  # points: larger shapes are drawings
_FEWEST = 8  # points of a line: fewer make an arrow or a star
_HAND = 3  # strokes; nothing but writing has as many beside each other
_ASIDE, _BELOW = 14.0, 8.0  # points between the strokes of one name
_LONG = 1.6  # times its height; a shape of several lines as wide is a whole name, no character of one
_EMU = 12_700  # English metric units in a point
_LENGTH = re.compile(r"(?:^|;)\s*(width|height|margin-left|margin-top)\s*:\s*(-?[\d.]+)(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 1.0}


class _Stroke(NamedTuple):
    """A shape drawn by hand: the character it stands before, where it is (None if nobody can say), its lines."""

    offset: int
    left: float | None
    top: float
    size: Size
    points: int
    lines: int
    floating: bool


def written(shapes: Iterable[tuple[int, etree._Element]], block: int) -> list[Graphic]:
    """The names among the free-hand shapes of a paragraph, given with their offsets: perhaps one, perhaps several."""
    strokes = [stroke for offset, shape in shapes if (stroke := _stroke_of(offset, shape)) is not None]
    found = []
    for group in _names(strokes):
        if sum(stroke.points for stroke in group) >= _FEWEST and _as_large_as_a_name(group):
            lines = sum(stroke.lines for stroke in group)
            kind = GraphicKind.INK if lines >= _HAND else GraphicKind.OTHER
            size = _size_of(group) if all(stroke.left is not None for stroke in group) or len(group) == 1 else None
            found.append(Graphic(kind, block, group[0].offset, floating=group[0].floating, size=size))
    return found


def is_drawn_by_hand(element: etree._Element) -> bool:
    """Whether an element is a free-hand shape, or of the older kind a shape that is nothing but a path."""
    if element.tag == n.FREE_SHAPE:
        return True
    return element.tag == n.SHAPE and "path" in element.attrib and not len(element)


def style_of(shape: etree._Element) -> dict[str, float]:
    """The lengths that an older shape states for itself, in points."""
    return {m[1]: float(m[2]) * _POINTS[m[3] or ""] for m in _LENGTH.finditer(shape.get("style", ""))}


def drawing_size(drawing: etree._Element) -> Size | None:
    """How large a drawing says it is printed."""
    extent = next(drawing.iter(n.EXTENT), None)
    width, height = (extent.get(side, "") for side in ("cx", "cy")) if extent is not None else ("", "")
    return Size(int(width) / _EMU, int(height) / _EMU) if width.isdecimal() and height.isdecimal() else None


def position_on(anchor: etree._Element | None, axis: str) -> float | None:
    """How far along an axis an anchor holds its drawing from what it is held by, in points."""
    position = anchor.find(axis) if anchor is not None else None
    text = (position.findtext(n.POSITION_OFFSET) or "").strip() if position is not None else ""
    return int(text) / _EMU if text.lstrip("-").isdecimal() else None


def _stroke_of(offset: int, shape: etree._Element) -> _Stroke | None:
    if shape.tag == n.SHAPE:
        style = style_of(shape)
        if not {"width", "height"} <= style.keys():
            return None
        path, size = shape.get("path", ""), Size(style["width"], style["height"])
        floating = "position:absolute" in shape.get("style", "").replace(" ", "")
        points, lines = len(re.findall(r"-?\d+ *, *-?\d+", path)), len(re.findall("m", path))
        return _Stroke(offset, style.get("margin-left"), style.get("margin-top", 0.0), size, points, lines, floating)
    drawing = next(shape.iterancestors(n.DRAWING), None)
    size_of = drawing_size(drawing) if drawing is not None else None
    if drawing is None or size_of is None:
        return None
    anchor = next(shape.iterancestors(n.ANCHOR), None)
    left, top = (position_on(anchor, axis) for axis in (n.POSITION_H, n.POSITION_V))
    points, lines = (len(list(shape.iter(tag))) for tag in (n.POINT, n.MOVE_TO))
    return _Stroke(offset, left, top or 0.0, size_of, points, lines, anchor is not None)


def _names(strokes: Sequence[_Stroke]) -> list[list[_Stroke]]:
    """The strokes that lie close together; those of unknown place by the character they stand before."""
    groups: list[list[_Stroke]] = []
    for stroke in strokes:
        near = [group for group in groups if any(_close(stroke, other) for other in group)]
        groups = [group for group in groups if not any(group is other for other in near)]
        groups.append([*(other for group in near for other in group), stroke])
    return groups


def _close(one: _Stroke, other: _Stroke) -> bool:
    if one.left is None or other.left is None:
        return one.left == other.left and one.offset == other.offset
    aside = max(one.left - other.left - other.size.width, other.left - one.left - one.size.width)
    below = max(one.top - other.top - other.size.height, other.top - one.top - one.size.height)
    if _is_whole(one) and _is_whole(other) and aside > 0:
        return False
    return aside <= _ASIDE and below <= _BELOW


def _is_whole(stroke: _Stroke) -> bool:
    """Whether a shape is a whole name by itself: of several lines, and wider than a character."""
    return stroke.lines >= _HAND and stroke.size.width >= _LONG * stroke.size.height


def _as_large_as_a_name(group: Sequence[_Stroke]) -> bool:
    wide, high = _size_of(group)
    return wide <= _WIDEST and high <= _HIGHEST


def _size_of(group: Sequence[_Stroke]) -> Size:
    left = min(stroke.left or 0.0 for stroke in group)
    top = min(stroke.top for stroke in group)
    wide = max((stroke.left or 0.0) + stroke.size.width for stroke in group) - left
    return Size(wide, max(stroke.top + stroke.size.height for stroke in group) - top)
