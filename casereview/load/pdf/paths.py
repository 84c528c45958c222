"""The drawn paths of a PDF page: ruled lines for tables, and strokes that may be ink or a drawn seal."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2.raw as pdfium

from casereview.load.pdf.calls import Matrix, bare, matrix_of, times
from casereview.load.pdf.page import Frame
from casereview.load.tables import Rule
from casereview.model import Box, Graphic, around
from casereview.terms import GraphicKind

_THIN = 2.5  # points: a filled rectangle no thicker is a line
_SHORTEST = 3.0
_STRAIGHT = 0.4  # points aside of an upright or level line; a pen tablet writes in steps hardly longer
_WRITING = 30.0  # points: one line of writing is no higher
_NAME_WIDE, _NAME_HIGH = 35.0, 12.0  # points
_MOST_SEGMENTS = 4_000
_MOST_STROKES = 3_000
_ITEM, _OUT = ctypes.c_void_p, ctypes.c_void_p

_draw_mode = bare(pdfium.FPDFPath_GetDrawMode, _ITEM, _OUT, _OUT)
_stroke_colour = bare(pdfium.FPDFPageObj_GetStrokeColor, _ITEM, _OUT, _OUT, _OUT, _OUT)
_fill_colour = bare(pdfium.FPDFPageObj_GetFillColor, _ITEM, _OUT, _OUT, _OUT, _OUT)
_count_segments = bare(pdfium.FPDFPath_CountSegments, _ITEM)
_segment_at = bare(pdfium.FPDFPath_GetPathSegment, _ITEM, ctypes.c_int, gives=ctypes.c_void_p)
_segment_kind = bare(pdfium.FPDFPathSegment_GetType, _ITEM)
_segment_point = bare(pdfium.FPDFPathSegment_GetPoint, _ITEM, _OUT, _OUT)
_segment_closes = bare(pdfium.FPDFPathSegment_GetClose, _ITEM)


class Stroke(NamedTuple):
    """A curved or slanted path: where it is, how many segments it has, whether it is red."""

    box: Box
    segments: int
    red: bool


class Outline(NamedTuple):
    """A path as shown: its straight segments, how many are curved or slanted, and the box of its points."""

    straight: Sequence[tuple[float, float, float, float]]
    bent: int
    box: Box


def is_seen(red: int, green: int, blue: int) -> bool:
    """Whether a colour stands out from white paper."""
    return min(red, green, blue) <= 235


def is_thin(box: Box) -> bool:
    """Whether what fills a box is no thicker than a line."""
    return min(box.x1 - box.x0, box.y1 - box.y0) <= _THIN


class Shapes:
    """What the paths of a page are: rules, and strokes that may be ink or a drawn seal."""

    def __init__(self) -> None:
        self.horizontals: list[Rule] = []
        self.verticals: list[Rule] = []
        self.strokes: list[Stroke] = []

    def take(self, outline: Outline, colour: tuple[int, int, int], *, stroked: bool) -> None:
        """Take in a path that can be seen and is more than a line; one filled with straight sides says nothing."""
        if outline.bent:
            red, green, blue = colour
            is_red = red > 120 and red - max(green, blue) > 50
            if is_red or max(red, green) < 150:
                self.strokes.append(Stroke(outline.box, outline.bent, is_red))
        elif stroked:
            for segment in outline.straight:
                self.rule(*segment)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Take in a line, if it is level or upright."""
        width, height = abs(x1 - x0), abs(y1 - y0)
        if max(width, height) < _SHORTEST:
            return
        if height <= _THIN and width > height:
            self.horizontals.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif width <= _THIN:
            self.verticals.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def ink(self) -> Iterator[Graphic]:
        """Strokes that lie together, as large and as lively as a signature or a seal."""
        for box, segments, red in _joined([_whole(group) for group in _groups(self.strokes[:_MOST_STROKES])]):
            if segments < 6:
                continue
            width, height = box.x1 - box.x0, box.y1 - box.y0
            if red:
                if 40 <= max(width, height) <= 200 and min(width, height) >= 30:
                    yield Graphic(GraphicKind.SEAL, box=box)
            elif 15 <= width <= 260 and 8 <= height <= 130:
                yield Graphic(GraphicKind.INK, box=box)


class Paths:
    """The paths of one page, sorted into rules and strokes as they are taken."""

    def __init__(self, frame: Frame) -> None:
        self.shapes = Shapes()
        self.horizontals, self.verticals = self.shapes.horizontals, self.shapes.verticals
        self._frame = frame
        self._numbers = (ctypes.c_uint * 4)()
        self._floats = (ctypes.c_float * 2)()

    def take(self, item: int, matrix: Matrix, box: Box) -> None:
        """Take in a path that stands in `box` as shown, if it can be seen."""
        numbers = self._numbers
        first = ctypes.addressof(numbers)
        if not _draw_mode(item, first, first + 4) or not (numbers[0] or numbers[1]):
            return
        stroked = bool(numbers[1])
        read = _stroke_colour if stroked else _fill_colour
        if not read(item, first, first + 4, first + 8, first + 12):
            return
        red, green, blue, opaque = numbers
        if opaque <= 25 or not is_seen(red, green, blue):
            return
        if is_thin(box):
            self.shapes.rule(*box)
            return
        straight, bent, tight = self._segments(item, times(matrix_of(item), matrix))
        self.shapes.take(Outline(straight, bent, tight or box), (red, green, blue), stroked=stroked)

    def _segments(self, item: int, matrix: Matrix) -> tuple[list[tuple[float, float, float, float]], int, Box | None]:
        """The straight segments of a path as shown, how many are curved or slanted, and the box of its points.

        The bounds that the library tells leave room for the spikes of sharp turns, of which handwriting is full.
        """
        a, b, c, d, e, f = matrix
        shown, floats = self._frame.point, self._floats
        x_out = ctypes.addressof(floats)
        straight: list[tuple[float, float, float, float]] = []
        bent = 0
        points: list[tuple[float, float]] = []
        start = last = (0.0, 0.0)
        for index in range(min(max(_count_segments(item), 0), _MOST_SEGMENTS)):
            segment = _segment_at(item, index)
            kind = _segment_kind(segment)
            _segment_point(segment, x_out, x_out + 4)
            x, y = floats
            point = shown(a * x + c * y + e, b * x + d * y + f)
            points.append(point)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == pdfium.FPDF_SEGMENT_LINETO:
                straight.append((*last, *point))
            else:
                bent += 1
            if _segment_closes(segment):
                straight.append((*point, *start))
            last = point
        bent += slanted(straight)
        return straight, bent, box_around(points) if bent else None

    def ink(self) -> Iterator[Graphic]:
        """Strokes that lie together, as large and as lively as a signature or a seal."""
        return self.shapes.ink()


def joined_boxes(boxes: Sequence[Box]) -> list[Box]:
    """The boxes around those that lie together as the strokes of one hand do; whole names stay by themselves."""
    names = [box for box in boxes if _is_name(box)]
    groups = _groups([Stroke(box, 0, red=False) for box in boxes[:_MOST_STROKES] if not _is_name(box)])
    return [*names, *(group.box for group in _joined([_whole(group) for group in groups]))]


def _is_name(box: Box) -> bool:
    """Whether what was drawn in one go is as large as a name and as wide as several characters."""
    width, height = box.x1 - box.x0, box.y1 - box.y0
    return width >= _NAME_WIDE and height >= _NAME_HIGH and width >= 1.6 * height


def slanted(straight: Sequence[tuple[float, float, float, float]]) -> int:
    """How many of these segments are neither level nor upright."""
    return sum(abs(x1 - x0) > _STRAIGHT and abs(y1 - y0) > _STRAIGHT for x0, y0, x1, y1 in straight)


def box_around(points: Sequence[tuple[float, float]]) -> Box | None:
    """The box of these points, None without any."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys)) if points else None


def _groups(strokes: list[Stroke]) -> list[list[Stroke]]:
    groups: list[list[Stroke]] = []
    for stroke in strokes:
        touching = [group for group in groups if any(_close(stroke, other) for other in group)]
        merged = [stroke, *(other for group in touching for other in group)]
        groups = [group for group in groups if not any(group is other for other in touching)] + [merged]
    return groups


def _whole(group: list[Stroke]) -> Stroke:
    box = around(tuple(stroke.box for stroke in group))
    assert box is not None
    return Stroke(box, sum(stroke.segments for stroke in group), group[0].red)


def _joined(groups: list[Stroke]) -> list[Stroke]:
    """The groups with those put together that are parts of one line of writing: the top and the foot of a character."""
    joined: list[Stroke] = []
    for group in groups:
        for other in joined:
            whole = _whole([group, other])
            beside = 14.0 if _is_character(group) or _is_character(other) else 8.0
            if _close(group, other, beside=beside, below=8.0) and whole.box.y1 - whole.box.y0 <= _WRITING:
                joined.remove(other)
                group = whole
                break
        joined.append(group)
    return joined


def _is_character(group: Stroke) -> bool:
    """Whether a group is too narrow for a name: its other characters stand a little apart."""
    box = group.box
    return box.x1 - box.x0 <= 1.3 * (box.y1 - box.y0)


def _close(one: Stroke, other: Stroke, *, beside: float = 8.0, below: float = 3.0) -> bool:
    """Whether strokes are of one hand; people sign closely beneath each other, so less is allowed from line to line."""
    a, b = one.box, other.box
    return (
        one.red == other.red
        and a.x0 - beside <= b.x1
        and b.x0 - beside <= a.x1
        and a.y0 - below <= b.y1
        and b.y0 - below <= a.y1
    )
