"""What the pages of an OFD share: pictures, drawing styles, composite drawings and page templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from casereview.load.ofd.package import OfdPackage, child, children, led_to, name_of, numbers, text_of

Colour = tuple[int, int, int]
BLACK: Colour = (0, 0, 0)
_DEEPEST = 8
_SHARED = ("PublicRes", "DocumentRes")


class DrawStyle(NamedTuple):
    """The colours a drawing style gives, None where it gives none."""

    stroke: Colour | None = None
    fill: Colour | None = None


@dataclass(slots=True)
class Resources:
    """By id: the parts that hold pictures, the drawing styles, the composite drawings."""

    media: dict[str, str] = field(default_factory=dict)
    styles: dict[str, DrawStyle] = field(default_factory=dict)
    composites: dict[str, etree._Element] = field(default_factory=dict)

    def joined(self, package: OfdPackage, parts: Iterable[str]) -> Resources:
        """These with those of more parts; as they are if there are none."""
        more = [part for part in parts if part]
        if not more:
            return self
        joined = Resources(dict(self.media), dict(self.styles), dict(self.composites))
        for part in more:
            _take(joined, package, part)
        return joined


def shared_resources(package: OfdPackage, document: str, common: etree._Element | None) -> Resources:
    """The resources that all pages of a document may use."""
    return Resources().joined(package, (led_to(document, text_of(one)) for one in children(common, *_SHARED)))


def _take(resources: Resources, package: OfdPackage, part: str) -> None:
    root = package.xml(part)
    if root is None:
        return
    base = led_to(part, (root.get("BaseLoc") or ".") + "/x")
    parents: dict[str, etree._Element] = {}
    for group in root:
        for one in group if isinstance(group.tag, str) else ():
            identity = one.get("ID", "") if isinstance(one.tag, str) else ""
            if not identity:
                continue
            if name_of(one) == "MultiMedia":
                file = text_of(child(one, "MediaFile"))
                beside, inside = led_to(part, file), led_to(base, file)
                resources.media[identity] = inside if package.holds(inside) else beside
            elif name_of(one) == "CompositeGraphicUnit":
                resources.composites[identity] = one
            elif name_of(one) == "DrawParam":
                parents[identity] = one
    resources.styles.update({identity: _style(identity, parents) for identity in parents})


def _style(identity: str, params: Mapping[str, etree._Element]) -> DrawStyle:
    """A drawing style with what it takes over from those it is based on."""
    stroke = fill = None
    for _ in range(_DEEPEST):
        param = params.get(identity)
        if param is None:
            break
        stroke = stroke or colour_in(child(param, "StrokeColor"))
        fill = fill or colour_in(child(param, "FillColor"))
        identity = param.get("Relative", "")
    return DrawStyle(stroke, fill)


def colour_in(element: etree._Element | None) -> Colour | None:
    """A colour of one, three or four parts as red, green and blue; None if it is not told so."""
    if element is None:
        return None
    parts = [min(max(round(one), 0), 255) for one in numbers(element.get("Value"))]
    if len(parts) == 1:
        return parts[0], parts[0], parts[0]
    if len(parts) == 3:
        return parts[0], parts[1], parts[2]
    if len(parts) == 4:
        cyan, magenta, yellow, key = parts
        return tuple((255 - ink) * (255 - key) // 255 for ink in (cyan, magenta, yellow))  # type: ignore[return-value]
    return BLACK if len(element) else None
