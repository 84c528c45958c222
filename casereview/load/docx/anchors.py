"""Where the pictures of a Word file lie on their page, for those that say so by its edges."""

from __future__ import annotations

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.strokes import position_on, style_of
from casereview.load.graphics import Size
from casereview.model import Box

_MARGIN = 72.0  # points; what most pages leave at their edges, near enough to tell lines apart
_EDGES = {"page": 0.0, "topMargin": 0.0, "leftMargin": 0.0, "margin": _MARGIN, "column": _MARGIN, "paragraph": 0.0}
_DOWN, _ACROSS = ("page", "topMargin", "margin", "paragraph"), ("page", "leftMargin", "margin", "column")


def laid_on_page(element: etree._Element, size: Size | None) -> Box | None:
    """The box of a picture, from the edges of its page or down from the top of the paragraph that it hangs from.

    None for a picture that is held by a line or a character.
    """
    if size is None:
        return None
    for holder in element.iterancestors():
        if holder.tag == n.ANCHOR:
            return _by_anchor(holder, size)
        if holder.tag == n.SHAPE:
            return _by_style(holder, size)
    return None


def hangs(element: etree._Element) -> bool:
    """Whether a picture is held by a paragraph and goes down the page with it."""
    anchor = next(element.iterancestors(n.ANCHOR), None)
    return anchor is not None and _relative(anchor, n.POSITION_V) == "paragraph"


def _by_anchor(anchor: etree._Element, size: Size) -> Box | None:
    down, across = _relative(anchor, n.POSITION_V), _relative(anchor, n.POSITION_H)
    top, left = position_on(anchor, n.POSITION_V), position_on(anchor, n.POSITION_H)
    if down not in _DOWN or across not in _ACROSS or top is None or left is None:
        return None
    return _box(left + _EDGES[across], top + _EDGES[down], size)


def _relative(anchor: etree._Element, axis: str) -> str:
    position = anchor.find(axis)
    return position.get("relativeFrom", "") if position is not None else ""


def _by_style(shape: etree._Element, size: Size) -> Box | None:
    style = shape.get("style", "").replace(" ", "")
    lengths = style_of(shape)
    if not {"margin-left", "margin-top"} <= lengths.keys():
        return None
    edges = [edge for edge in ("page", "margin") if f"mso-position-vertical-relative:{edge}" in style]
    if not edges:
        return None
    left = lengths["margin-left"] + (0.0 if "mso-position-horizontal-relative:page" in style else _MARGIN)
    return _box(left, lengths["margin-top"] + _EDGES[edges[0]], size)


def _box(left: float, top: float, size: Size) -> Box:
    return Box(left, top, left + size.width, top + size.height)
