"""The page pictures of a Word file that is nothing but a scan."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.graphics import size_of
from casereview.load.docx.package import Package
from casereview.load.files import UnreadableError
from casereview.load.ocr.nouns import Picture
from casereview.load.pictures import pictures_from

_MOST_PICTURES = 2_000
_SMALL = 150.0  # points: pictures of which both sides are shorter are seals and letterheads, not pages
_INCH = 72.0


def page_pictures(package: Package, wanted: range | None = None) -> Iterator[tuple[Picture, float]]:
    """The pictures in their order, each with its dots an inch as printed, 0 where the file does not tell its size.

    Only those at the indexes `wanted`, counted from 0, if they are given. Small ones are left out unless there are
    no others. Raises UnreadableError for one that cannot be opened.
    """
    found = _found(package)
    for target, element in found if wanted is None else found[wanted.start : wanted.stop]:
        yield _opened(package, target, element)


def page_picture_count(package: Package) -> int:
    """How many pictures `page_pictures` gives."""
    return len(_found(package))


def _found(package: Package) -> list[tuple[str, etree._Element]]:
    root = package.xml(package.main)
    targets = package.relations(package.main)
    found = [(targets[_relation(one)], one) for one in _pictured(root) if _relation(one) in targets]
    return ([one for one in found if not _is_small(one[1])] or found)[:_MOST_PICTURES]


def _pictured(root: etree._Element | None) -> Iterator[etree._Element]:
    """What shows a picture, of two ways to show the same only the first."""
    for element in root.iter(n.BLIP, n.IMAGE_DATA) if root is not None else ():
        if next(element.iterancestors(n.FALLBACK), None) is None:
            yield element


def _relation(element: etree._Element) -> str:
    return element.get(n.EMBED) or element.get(n.REL_ID) or ""


def _is_small(element: etree._Element) -> bool:
    size = size_of(element)
    return size is not None and max(size) < _SMALL


def _opened(package: Package, target: str, element: etree._Element) -> tuple[Picture, float]:
    data = package.read(target)
    if not data:
        raise UnreadableError("文件中的图片已缺失，请重新提交。")
    picture, told = next(pictures_from(data))
    size = size_of(element)
    return picture, picture.shape[1] / size.width * _INCH if size is not None and size.width > 1 else told
