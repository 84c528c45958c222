"""OFD files (GB/T 33190) to pages: text as paragraphs and table cells with boxes, pictures, electronic seals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from lxml import etree

from casereview.load.files import UnreadableError
from casereview.load.glyphs import shown
from casereview.load.graphics import Look, Size, look_of_bytes
from casereview.load.ocr.nouns import Picture
from casereview.load.ofd.drawing import POINTS, Drawing, PlacedPicture, draw
from casereview.load.ofd.package import (
    BROKEN,
    ROOT,
    Matrix,
    OfdPackage,
    Place,
    child,
    children,
    led_to,
    moved_to,
    place_in,
    text_of,
)
from casereview.load.ofd.picture import page_picture
from casereview.load.ofd.resources import Resources, shared_resources
from casereview.load.ofd.seals import Stamp, Stamped, seals_of
from casereview.load.pdf.blocks import blocks_of
from casereview.load.pdf.characters import Characters
from casereview.load.tables import ruled_by
from casereview.model import Box, Graphic, Page
from casereview.terms import GraphicKind

_MOST_PAGES = 5_000
_A4 = Place(0.0, 0.0, 210.0, 297.0)
_LARGEST_PAGE, _SMALLEST_PAGE = 5_000.0, 5.0  # millimetres
_PAGE_SHARE = 0.6  # of the page: a larger picture is the page itself
_SCAN_SHARE = 0.3  # from which a page without words is one to be read off its pictures
_SHORTEST = 3.0  # points of a picture worth a look
_UNSEEN = frozenset({"Watermark", "Link", "Highlight"})
"""Annotations that are no part of the paper."""


class OfdPage(NamedTuple):
    """A page as read; for one that is nothing but pictures, what it looks like and how many dots an inch that has.

    The picture is of the whole page, so that its places are those of the page. A page whose pictures cannot be opened
    has none and is unread.
    """

    page: Page
    picture: tuple[Picture, float] | None = None


class OfdSheet(NamedTuple):
    """A page before it is read: what is drawn on it, None where that is torn, its seals, and the page still empty."""

    drawing: Drawing | None
    stamps: tuple[Stamp, ...]
    page: Page


@dataclass(frozen=True, slots=True)
class _Book:
    """A document inside the file: what its pages share."""

    part: str
    area: Place
    resources: Resources
    templates: Mapping[str, str]
    stamped: Stamped
    annotations: Mapping[str, str]


def ofd_pages(path: Path, wanted: range | None = None) -> Iterator[OfdPage]:
    """The pages of an OFD file at these indexes, counted from 0, one after the other; all of them without `wanted`.

    Raises UnreadableError with the sentence for the user.
    """
    with OfdPackage(path) as package:
        for sheet in ofd_sheets(package, wanted):
            yield _read(package, sheet)


def ofd_sheets(package: OfdPackage, wanted: range | None = None) -> Iterator[OfdSheet]:
    """What is drawn on these pages of an open OFD file. Raises UnreadableError with the sentence for the user."""
    for index, (book, element) in enumerate(_all_listed(package)):
        if wanted is None or index in wanted:
            yield _sheet(package, book, element, index + 1)


def ofd_page_count(path: Path) -> int:
    """How many pages the file has. Raises UnreadableError if it cannot be opened or has too many."""
    with OfdPackage(path) as package:
        return len(_all_listed(package))


def _all_listed(package: OfdPackage) -> list[tuple[_Book, etree._Element]]:
    listed = list(_listed(package))
    if not listed:
        raise UnreadableError(BROKEN)
    if len(listed) > _MOST_PAGES:
        raise UnreadableError(f"超过 {_MOST_PAGES} 页，请拆分后重新提交。")
    return listed


def _listed(package: OfdPackage) -> Iterator[tuple[_Book, etree._Element]]:
    """Every page with the document it belongs to."""
    for body in children(package.xml(ROOT), "DocBody"):
        part = led_to(ROOT, text_of(child(body, "DocRoot")))
        root = package.xml(part)
        if root is None:
            continue
        signatures = text_of(child(body, "Signatures"))
        book = _book(package, part, root, led_to(ROOT, signatures) if signatures else "")
        for element in children(child(root, "Pages"), "Page"):
            yield book, element


def _book(package: OfdPackage, part: str, root: etree._Element, signatures: str) -> _Book:
    common = child(root, "CommonData")
    templates = {one.get("ID", ""): led_to(part, one.get("BaseLoc", "")) for one in children(common, "TemplatePage")}
    return _Book(
        part,
        _area(child(common, "PageArea"), _A4),
        shared_resources(package, part, common),
        templates,
        seals_of(package, signatures) if signatures else {},
        _annotations(package, part, text_of(child(root, "Annotations"))),
    )


def _annotations(package: OfdPackage, document: str, location: str) -> Mapping[str, str]:
    """The part with the annotations of each page, by the id of the page."""
    part = led_to(document, location)
    listed = children(package.xml(part) if location else None, "Page")
    return {one.get("PageID", ""): led_to(part, text_of(child(one, "FileLoc"))) for one in listed}


def _area(area: etree._Element | None, without: Place) -> Place:
    place = place_in(text_of(child(area, "PhysicalBox")))
    if place is None or not all(_SMALLEST_PAGE <= side <= _LARGEST_PAGE for side in place[2:]):
        return without
    return place


def _sheet(package: OfdPackage, book: _Book, element: etree._Element, number: int) -> OfdSheet:
    part = led_to(book.part, element.get("BaseLoc", ""))
    root = package.xml(part)
    area = _area(child(root, "Area"), book.area)
    width, height = area.width * POINTS, area.height * POINTS
    if root is None:
        return OfdSheet(None, (), Page(number, width, height, (), legibility=0.0))
    matrix = (POINTS, 0.0, 0.0, POINTS, -area.x * POINTS, -area.y * POINTS)
    identity = element.get("ID", "")
    drawing = _drawn(package, book, root, part, matrix, book.annotations.get(identity))
    stamps = tuple(_moved(stamp, matrix) for stamp in book.stamped.get(identity, ()))
    return OfdSheet(drawing, stamps, Page(number, width, height, ()))


def _drawn(
    package: OfdPackage, book: _Book, root: etree._Element, part: str, matrix: Matrix, annotations: str | None
) -> Drawing:
    """Everything drawn on a page: what its templates lay under it, its own, its annotations."""
    resources = book.resources.joined(package, (led_to(part, text_of(one)) for one in children(root, "PageRes")))
    drawing = Drawing()
    for template in children(root, "Template"):  # templates have none themselves
        under = book.templates.get(template.get("TemplateID", ""), "")
        laid = package.xml(under) if under else None
        drawing.lost |= laid is None
        more = (led_to(under, text_of(one)) for one in children(laid, "PageRes"))
        draw(drawing, child(laid, "Content"), resources.joined(package, more), matrix)
    draw(drawing, child(root, "Content"), resources, matrix)
    for annotation in children(package.xml(annotations) if annotations else None, "Annot"):
        look = child(annotation, "Appearance")
        place = place_in(look.get("Boundary")) if look is not None else None
        if place is None or annotation.get("Visible") == "false" or annotation.get("Type") in _UNSEEN:
            continue
        scale = matrix[0]
        draw(drawing, look, resources, moved_to(matrix, place.x * scale, place.y * scale))
    return drawing


def _moved(stamp: Stamp, matrix: Matrix) -> Stamp:
    """A seal of a page whose corner is not at 0."""
    if stamp.graphic.box is None:
        return stamp
    x, y = matrix[4], matrix[5]
    x0, y0, x1, y1 = stamp.graphic.box
    return stamp._replace(graphic=replace(stamp.graphic, box=Box(x0 + x, y0 + y, x1 + x, y1 + y)))


def _read(package: OfdPackage, sheet: OfdSheet) -> OfdPage:
    drawing, page = sheet.drawing, sheet.page
    if drawing is None:
        return OfdPage(page)
    width, height = page.width or 0.0, page.height or 0.0
    ruled = ruled_by(drawing.shapes.horizontals, drawing.shapes.verticals)
    blocks = blocks_of(_characters(drawing, width, height), ruled, width, height)
    stamps = tuple(stamp.graphic for stamp in sheet.stamps)
    seen = [picture for picture in drawing.pictures if min(_extent(picture)) >= _SHORTEST]
    if not any(block.text.strip() for block in blocks) and _covered(seen, width, height) > _SCAN_SHARE:
        picture = page_picture(package, seen, width, height)
        return OfdPage(replace(page, graphics=stamps, legibility=0.0), picture)
    graphics = [*_pictured(package, seen, width * height), *drawing.shapes.ink()]
    lasting = (graphic for graphic in graphics if not any(_covers(stamp, graphic) for stamp in stamps))
    return OfdPage(replace(page, blocks=blocks, graphics=(*lasting, *stamps), lost=drawing.lost))


def _characters(drawing: Drawing, width: float, height: float) -> Characters:
    """The characters on the page itself."""
    inside = [
        one for one in drawing.characters if 0 <= one[1] + one[3] <= 2 * width and 0 <= one[2] + one[4] <= 2 * height
    ]
    boxes = np.array([one[1:] for one in inside], np.float32).reshape(-1, 4)
    return Characters(shown("".join(one[0] for one in inside)), boxes)


def _extent(picture: PlacedPicture) -> tuple[float, float]:
    x0, y0, x1, y1 = picture.box
    return x1 - x0, y1 - y0


def _covered(pictures: Sequence[PlacedPicture], width: float, height: float) -> float:
    """The share of the page that these pictures hide, overlaps counted twice."""
    shares = (
        max(min(x1, width) - max(x0, 0.0), 0.0) * max(min(y1, height) - max(y0, 0.0), 0.0)
        for x0, y0, x1, y1 in (picture.box for picture in pictures)
    )
    return sum(shares) / (width * height)


def _pictured(package: OfdPackage, pictures: Sequence[PlacedPicture], area: float) -> Iterator[Graphic]:
    """What the pictures show; one as large as the page is its ground."""
    for picture in pictures:
        size = Size(*_extent(picture))
        data = package.data(picture.part)
        whole = size.width * size.height > _PAGE_SHARE * area
        look = Look(GraphicKind.OTHER) if data is None or whole else look_of_bytes(data, size)
        yield Graphic(look.kind, box=picture.box, digest=hashlib.sha256(data or b"").hexdigest(), hand=look.hand)


def _covers(stamp: Graphic, graphic: Graphic) -> bool:
    """Whether what is drawn is the look of a seal that the signatures tell of."""
    if stamp.box is None or graphic.box is None:
        return False
    x, y = (graphic.box.x0 + graphic.box.x1) / 2, (graphic.box.y0 + graphic.box.y1) / 2
    return stamp.box.x0 <= x <= stamp.box.x1 and stamp.box.y0 <= y <= stamp.box.y1
