"""The words of the round and oval seals on a page, where they can be read for certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from casereview.load.ocr.nouns import Engine, LevelLine, Picture
from casereview.load.scan.ovals import oval_in
from casereview.load.scan.seal_arcs import arc_of
from casereview.load.scan.seal_ink import SealInk, seal_ink
from casereview.load.scan.seal_lines import lines_in
from casereview.load.scan.seal_names import name_on
from casereview.load.scan.seal_rims import Rim, rim_of
from casereview.load.scan.unread_ink import Edges
from casereview.model import Box, Page
from casereview.terms import GraphicKind

_MOST = 3  # seals of a page: more are those of a sheet of patterns
_RADIUS = 200.0  # pixels: half the longer axis of a seal as it is read
_AROUND = 0.12  # of the axes, beside a seal
_FLATTEST = 0.55  # as high as wide: less is a part of a seal, or a line
_ROUND = 0.9  # as high as wide: less is an oval
_INKED, _LEAST_OVAL = 0.4, 0.55
_SMALLEST = 26.0  # millimetres of the longer axis: what is smaller is somebody's name
_USUAL = 42.0  # millimetres
_PURPOSE = re.compile(r"[\u4e00-\u9fff]{2,10}(?:章(?:[（(]\d{1,2}[)）])?|[科股室处所队站])")
_PURPOSE_SURE = 0.9


def with_seal_words(page: Page, picture: Picture, dpi: float, engine: Engine) -> Page:
    """The page with the words of its `_MOST` largest seals where they can be read, `picture` being the straight page.

    Raises ModelsMissingError.
    """
    seals = {one.box: max(one.extent or (0.0,)) for one in page.graphics if one.kind is GraphicKind.SEAL and one.box}
    largest = sorted(seals, key=lambda box: -seals[box])[:_MOST]
    printed = tuple(block.text for block in page.blocks)
    words = {box: words_of_seal(picture, _pixels(box, dpi), dpi, engine, printed) for box in largest}
    graphics = (
        replace(one, name=words[one.box]) if one.kind is GraphicKind.SEAL and one.box in words else one
        for one in page.graphics
    )
    return replace(page, graphics=tuple(graphics)) if seals else page


def _pixels(box: Box, dpi: float) -> Edges:
    left, top, right, bottom = (side * dpi / 72 for side in box)
    return left, top, right, bottom


def words_of_seal(
    picture: Picture, box: Edges, dpi: float, engine: Engine, printed: Sequence[str] = (), *, coloured: bool = True
) -> str | None:
    """The words of the seal in the box: its name, then what it is for; None where they are not surely read.

    `picture` is a straight page of `dpi` dots an inch, on which these lines are `printed`. Raises ModelsMissingError.
    """
    found = _seen(picture, box, dpi, coloured)
    if found is None:
        return None
    seal, rim = found
    arc = arc_of(seal, rim)
    if arc is None or (name := name_on(arc, engine, printed)) is None:
        return None
    return name + _purpose(lines_in(seal.ink, rim, arc), engine)


def _seen(picture: Picture, box: Edges, dpi: float, coloured: bool) -> tuple[SealInk, Rim] | None:
    """The ink of the seal, its longer axis `2 * _RADIUS` pixels long, and its rim."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if min(wide, high) < _FLATTEST * max(wide, high) or max(wide, high) < _SMALLEST * dpi / 25.4:
        return None
    scale = 2 * _RADIUS / max(wide, high)
    left, top = max(int(box[0] - _AROUND * wide), 0), max(int(box[1] - _AROUND * high), 0)
    crop = picture[top : int(box[3] + _AROUND * high) + 1, left : int(box[2] + _AROUND * wide) + 1]
    finer = cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA)
    seal = seal_ink(np.asarray(finer, np.uint8), 2 * _RADIUS / _USUAL, coloured=coloured)
    dots = 2 * _RADIUS / (max(wide, high) * 25.4 / dpi)
    if min(wide, high) < _ROUND * max(wide, high):
        oval = oval_in((seal.ink > _INKED).astype(np.uint8), dots, _LEAST_OVAL)
        about = oval and Rim(oval.x, oval.y, oval.long, oval.short, float(np.radians(oval.turned)))
    else:
        x, y = ((box[0] + box[2]) / 2 - left) * scale, ((box[1] + box[3]) / 2 - top) * scale
        about = Rim(x, y, _RADIUS, _RADIUS)
    rim = rim_of(seal.ink, about) if about else None
    return None if rim is None else (seal, rim)


def _purpose(lines: Sequence[LevelLine], engine: Engine) -> str:
    """What a line of the seal says it is for; empty where none says so surely."""
    for line in lines:
        reading = engine.read_strip(line)
        if _PURPOSE.fullmatch(reading.text) and min(reading.scores) >= _PURPOSE_SURE:
            return reading.text
    return ""
