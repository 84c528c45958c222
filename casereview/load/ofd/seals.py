"""The electronic seals of an OFD: where on which page each stands, and in whose name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from casereview.load.ofd.drawing import POINTS
from casereview.load.ofd.package import OfdPackage, Place, child, children, led_to, place_in, text_of
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_MOST_SEALS = 2_000
_UTF8, _DEEPEST = 0x0C, 8
_NAME = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff（）()〔〕·\d、\s]{1,39}")
_NEARLY = 0.9  # of the seal: where less of it is shown on a page, it is a part of one pressed over the edges

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM")
_OCTETS = 0x04


class Stamp(NamedTuple):
    """A seal on a page, and the picture of it, None if it holds none that can be shown."""

    graphic: Graphic
    picture: bytes | None = None


Stamped = Mapping[str, tuple[Stamp, ...]]
"""The seals on each page, by the id of the page."""


def seals_of(package: OfdPackage, signatures: str) -> Stamped:
    """The seals that the list of signatures in that part tells of; none if it is empty."""
    found: dict[str, list[Stamp]] = {}
    for part in _signatures(package, signatures):
        info = child(package.xml(part), "SignedInfo")
        name, picture = _signer(package, part, info)
        for stamp in children(info, "StampAnnot"):
            graphic = _graphic(stamp, name)
            if graphic is not None:
                found.setdefault(stamp.get("PageRef", ""), []).append(Stamp(graphic, picture))
    return {page: tuple(stamps) for page, stamps in found.items()}


def _signatures(package: OfdPackage, part: str) -> Iterator[str]:
    listed = children(package.xml(part) if part else None, "Signature")
    for _, one in zip(range(_MOST_SEALS), listed, strict=False):
        yield led_to(part, one.get("BaseLoc", ""))


def _graphic(stamp: etree._Element, name: str | None) -> Graphic | None:
    """A seal in its place, without name where only a part of it stands on the page."""
    place = place_in(stamp.get("Boundary"))
    if place is None:
        return None
    clip = place_in(stamp.get("Clip"))
    if clip is not None and clip.width * clip.height < _NEARLY * place.width * place.height:
        shown = Place(place.x + clip.x, place.y + clip.y, clip.width, clip.height)
        return Graphic(GraphicKind.SEAL, box=_box(shown))
    return Graphic(GraphicKind.DIGITAL_SIGNATURE, box=_box(place), name=name)


def _box(place: Place) -> Box:
    return Box(*(POINTS * side for side in (place.x, place.y, place.x + place.width, place.y + place.height)))


def _signer(package: OfdPackage, part: str, info: etree._Element | None) -> tuple[str | None, bytes | None]:
    """The name in the seal and its picture, from its own file or the signed value which holds a copy of it."""
    root = package.xml(part)
    name: str | None = None
    picture: bytes | None = None
    for location in (text_of(child(info, "Seal", "BaseLoc")), text_of(child(root, "SignedValue"))):
        data = package.data(led_to(part, location)) if location else None
        for tag, value in _values(data, 0, len(data), 0) if data else ():
            if name is None and tag == _UTF8 and _NAME.fullmatch(text := value.decode("utf-8", "replace").strip()):
                name = text  # that of the seal stands before its certificates
            if picture is None and tag == _OCTETS and value.startswith(_PICTURES):
                picture = value
    return name, picture


def _values(data: bytes, at: int, end: int, depth: int) -> Iterator[tuple[int, bytes]]:
    """The plain values of DER-encoded data with their tags, in order; ends where it is torn."""
    while at + 2 <= end:
        tag, length, at = data[at], data[at + 1], at + 2
        if length & 0x80:
            count = length & 0x7F
            length, at = int.from_bytes(data[at : at + count], "big"), at + count
        if at + length > end:
            return
        if not tag & 0x20:
            yield tag, data[at : at + length]
        elif depth < _DEEPEST:
            yield from _values(data, at, at + length, depth + 1)
        at += length
