"""What is drawn on an OFD page: its objects walked through, layer by layer, to characters, pictures and paths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from casereview.load.ofd.package import (
    Matrix,
    children,
    matrix_in,
    moved_to,
    name_of,
    numbers,
    place_in,
    text_of,
    times,
)
from casereview.load.ofd.package import child as child_of
from casereview.load.ofd.paths import outline_of
from casereview.load.ofd.resources import BLACK, Colour, DrawStyle, Resources, colour_in
from casereview.load.ofd.text import Character, characters_in
from casereview.load.pdf.paths import Shapes, is_seen, is_thin
from casereview.model import Box

POINTS = 72 / 25.4
"""To the millimetre."""
_DEEPEST = 8
_MOST_OBJECTS = 60_000
_MOST_CHARACTERS = 200_000
_FAINT = 25  # of 255: what is no more opaque is not seen


class PlacedPicture(NamedTuple):
    """A picture on the page: the part that holds it and the matrix that leads the unit square to points."""

    part: str
    matrix: Matrix

    @property
    def box(self) -> Box:
        """Where it lies, in points."""
        a, b, c, d, e, f = self.matrix
        xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
        return Box(min(xs), min(ys), max(xs), max(ys))


class Trace(NamedTuple):
    """A path as it is drawn: its notation, the matrix that leads it to points, how wide the pen is, the colours."""

    notation: str
    matrix: Matrix
    width: float
    stroke: Colour | None
    fill: Colour | None


@dataclass(slots=True)
class Drawing:
    """What was found on a page so far, all in points; `objects` counts what was walked through."""

    characters: list[Character] = field(default_factory=list)
    pictures: list[PlacedPicture] = field(default_factory=list)
    shapes: Shapes = field(default_factory=Shapes)
    traces: list[Trace] = field(default_factory=list)
    objects: int = 0
    lost: bool = False
    """Whether it holds things that could not be taken over."""


def draw(drawing: Drawing, content: etree._Element | None, resources: Resources, matrix: Matrix) -> None:
    """Take in a content with its layers and blocks; `matrix` leads from it to the page in points."""
    _walk(drawing, list(content) if content is not None else [], resources, matrix, DrawStyle(), 0)


def _walk(
    drawing: Drawing,
    objects: Sequence[etree._Element],
    resources: Resources,
    matrix: Matrix,
    style: DrawStyle,
    depth: int,
) -> None:
    for one in objects:
        if not isinstance(one.tag, str) or one.get("Visible") == "false":
            continue
        drawing.objects += 1
        if drawing.objects > _MOST_OBJECTS or depth > _DEEPEST:
            drawing.lost = True
            return
        kind = name_of(one)
        own = _own_style(one, resources, style)
        if kind in ("Layer", "PageBlock", "Content"):
            _walk(drawing, list(one), resources, matrix, own, depth + 1)
        elif kind == "CompositeObject":
            unit = resources.composites.get(one.get("ResourceID", ""))
            inside = [element for content in children(unit, "Content") for element in content]
            drawing.lost |= unit is None
            _walk(drawing, inside, resources, _led(one, matrix), own, depth + 1)
        elif not _is_faint(one):
            _take(drawing, kind, one, resources, matrix, own)


def _take(
    drawing: Drawing, kind: str, one: etree._Element, resources: Resources, matrix: Matrix, style: DrawStyle
) -> None:
    if kind == "TextObject":
        if len(drawing.characters) > _MOST_CHARACTERS:
            drawing.lost = True
        elif is_seen(*(style.fill or BLACK)) or one.get("Fill") == "false":
            drawing.characters.extend(characters_in(one, _led(one, matrix)))
    elif kind == "ImageObject":
        _take_picture(drawing, one, resources, matrix)
    elif kind == "PathObject":
        _take_path(drawing, one, matrix, style)


def _take_picture(drawing: Drawing, one: etree._Element, resources: Resources, matrix: Matrix) -> None:
    part = resources.media.get(one.get("ResourceID", ""))
    boundary = place_in(one.get("Boundary"))
    if part is None or boundary is None:
        drawing.lost = True
        return
    filled = (boundary.width, 0.0, 0.0, boundary.height, 0.0, 0.0)
    inner = matrix_in(one.get("CTM")) if one.get("CTM") else filled
    drawing.pictures.append(PlacedPicture(part, times(moved_to(inner, boundary.x, boundary.y), matrix)))


def _take_path(drawing: Drawing, one: etree._Element, matrix: Matrix, style: DrawStyle) -> None:
    led = _led(one, matrix)
    stroked, filled = one.get("Stroke") != "false", one.get("Fill") == "true"
    colour: Colour = (style.stroke if stroked else style.fill) or BLACK
    width = next(iter(numbers(one.get("LineWidth"))), 0.353) * POINTS if stroked else 0.0
    notation = text_of(child_of(one, "AbbreviatedData"))
    outline = outline_of(notation, led, width)
    if outline is None or not (stroked or filled):
        return
    fill = style.fill or BLACK
    drawing.traces.append(Trace(notation, led, width, colour if stroked else None, fill if filled else None))
    if not is_seen(*colour):
        return
    if is_thin(outline.box) and not outline.bent:
        drawing.shapes.rule(*outline.box)
    else:
        drawing.shapes.take(outline, colour, stroked=stroked)


def _led(one: etree._Element, matrix: Matrix) -> Matrix:
    """From an object by its own transformation and its boundary to the page."""
    boundary = place_in(one.get("Boundary"))
    own = matrix_in(one.get("CTM"))
    return times(moved_to(own, boundary.x, boundary.y) if boundary is not None else own, matrix)


def _own_style(one: etree._Element, resources: Resources, style: DrawStyle) -> DrawStyle:
    """The colours of an object: its own, those of the style it names, those around it."""
    named = resources.styles.get(one.get("DrawParam", ""), DrawStyle())
    stroke, fill = colour_in(child_of(one, "StrokeColor")), colour_in(child_of(one, "FillColor"))
    return DrawStyle(stroke or named.stroke or style.stroke, fill or named.fill or style.fill)


def _is_faint(one: etree._Element) -> bool:
    """Whether an object is so transparent that nobody sees it, such as text laid under a scan."""
    tells = [one, *children(one, "FillColor" if name_of(one) == "TextObject" else "StrokeColor")]
    return any(alpha <= _FAINT for each in tells for alpha in numbers(each.get("Alpha")))
