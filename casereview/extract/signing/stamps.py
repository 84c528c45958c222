"""Seals too small for a body's: the name seal that a person presses instead of writing."""

from __future__ import annotations

from casereview.model import Graphic
from casereview.terms import GraphicKind

_LOW, _LONG = 46.0, 110.0  # points of the shorter and the longer side; a name seal is 10 to 16 mm high


def is_name_stamp(graphic: Graphic) -> bool:
    """Whether a red stamp is as small as that of a person."""
    return graphic.kind is GraphicKind.SEAL and graphic.extent is not None and _is_small(graphic.extent)


def _is_small(extent: tuple[float, float]) -> bool:
    return min(extent) <= _LOW and max(extent) <= _LONG
