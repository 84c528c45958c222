"""The pages of an entry that are pictures to be read: picture files, OFD files, Word files that are scans.

What `reading` needs to have them read: how many there are, and each with its picture and its number in the entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from casereview.load.files import Entry, UnreadableError
from casereview.load.kinds import FileKind, kind_of
from casereview.load.ocr.nouns import Picture
from casereview.load.office import as_docx, scanned_page_count, scanned_pages
from casereview.load.pictures import picture_count, pictures_in
from casereview.model import Box, Graphic, Page, Straightening

_A4 = (595.3, 841.9)  # points


class Pictured(NamedTuple):
    """A page: what was read of it already, empty where that is nothing, and its picture with its dots an inch.

    The picture is None where there is nothing to read off it: the page has its text, or cannot be opened and is
    unread. The dots an inch are 0 where the file does not tell them.
    """

    page: Page
    picture: tuple[Picture, float] | None


def pictured_count(entry: Entry) -> int:
    """How many such pages an entry has together. Raises UnreadableError if none of its files can be opened."""
    return sum(_counts(entry))


def pictured_pages(entry: Entry, wanted: range | None = None) -> Iterator[Pictured]:
    """These pages at the indexes `wanted`, counted from 0 through all files of the entry; all of them without.

    A picture among several that cannot be opened is a page that is unread. Raises UnreadableError if all cannot.
    """
    with _converted(entry) as openable:
        counts = _counts(openable)
        asked = range(sum(counts)) if wanted is None else wanted
        first = 0
        for path, count in zip(openable.paths, counts, strict=True):
            here = range(max(asked.start - first, 0), min(asked.stop - first, count))
            yield from _pages_in(path, here, first, several=sum(counts) > 1)
            first += count


@contextmanager
def _converted(entry: Entry) -> Iterator[Entry]:
    """The entry with its old Word files as new ones, converted once for all their pages."""
    with ExitStack() as files:
        paths = (
            files.enter_context(as_docx(path)) if kind_of(path) is FileKind.OFFICE else path for path in entry.paths
        )
        yield Entry(entry.name, tuple(paths))


def _counts(entry: Entry) -> list[int]:
    """How many pages each file has; one where it cannot be opened. Raises UnreadableError if none can."""
    counts = [_count_or_why(path) for path in entry.paths]
    whys = [count for count in counts if isinstance(count, UnreadableError)]
    if len(whys) == len(counts):
        raise whys[0]
    return [1 if isinstance(count, UnreadableError) else count for count in counts]


def _count_or_why(path: Path) -> int | UnreadableError:
    try:
        kind = kind_of(path)
        if path.stat().st_size == 0:
            raise UnreadableError("是空文件，请核对后重新提交。")
        if kind is FileKind.PICTURE:
            return picture_count(path)
        if kind is FileKind.OFD:
            from casereview.load.ofd.document import ofd_page_count  # few cases hold such files

            return ofd_page_count(path)
        return scanned_page_count(path)
    except UnreadableError as error:
        return error


def _pages_in(path: Path, wanted: range, before: int, *, several: bool) -> Iterator[Pictured]:
    """The pages of one file; `before` it the entry has so many, and `several` in all."""
    if kind_of(path) is FileKind.OFD:
        from casereview.load.ofd.document import ofd_pages

        yield from (Pictured(*page) for page in (ofd_pages(path, wanted) if wanted else ()))
        return
    for index in wanted:
        page = Page(before + index + 1, *_A4, ())
        try:
            yield Pictured(page, _opened(path, index))
        except UnreadableError:
            if not several:
                raise
            yield Pictured(replace(page, legibility=0.0), None)


def _opened(path: Path, index: int) -> tuple[Picture, float]:
    only = range(index, index + 1)
    found = next(pictures_in(path, only) if kind_of(path) is FileKind.PICTURE else scanned_pages(path, only), None)
    if found is None:
        raise UnreadableError("图片已缺失，请核对后重新提交。")
    return found


def with_marks_laid_over(read: Sequence[Page], empty: Page) -> tuple[Page, ...]:
    """The pages read off the picture of a page, with the marks that the file lays over it: electronic seals.

    The marks of `empty` have their places on the page as the file shows it. Of two pages on one picture each bears
    those that lie on it.
    """
    if not empty.graphics:
        return tuple(read)
    return tuple(replace(page, graphics=(*page.graphics, *_on(page, empty))) for page in read)


def _on(page: Page, empty: Page) -> Iterator[Graphic]:
    for graphic in empty.graphics:
        if graphic.box is None or page.straightening is None:
            yield graphic
            continue
        box = _straight(graphic.box, page.straightening, empty)
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        if 0 <= x <= (page.width or x) and 0 <= y <= (page.height or y):
            yield replace(graphic, box=box)


def _straight(box: Box, straightening: Straightening, empty: Page) -> Box:
    """Where a box of the page as the file shows it lies on the page made straight."""
    width, height = empty.width or 0.0, empty.height or 0.0
    corners = [(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
    for _ in range(straightening.turns % 4):
        corners = [(height - y, x) for x, y in corners]
        width, height = height, width
    places = np.array([[x, y, 1.0] for x, y in corners]).T
    x, y, scale = np.linalg.inv(np.array(straightening.matrix).reshape(3, 3)) @ places
    return Box(*(float(side) for side in ((x / scale).min(), (y / scale).min(), (x / scale).max(), (y / scale).max())))
