"""The pages of a PDF, read one by one and perhaps in several processes, put together to the whole file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casereview.load.files import UnreadableError
from casereview.load.pdf_margins import with_margins
from casereview.model import Page
from casereview.terms import ReadingMethod

_EMPTY = "没有文字，请核对文件后重新提交。"
_NOTHING_READ = "各页都是图片，没有识别出文字，请核对扫描是否清晰、是否空白，或者提交文字版 PDF、Word。"

_LAID_UNDER = 0.8
"""How surely a text was recognised that another program laid under the picture of its page: below what is legible."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page by itself, before the whole file tells its running heads, with what it adds to the file's problem."""

    page: Page
    picture_only: bool
    recognised: bool


def joined(read: Sequence[ReadPage]) -> tuple[tuple[Page, ...], ReadingMethod, str | None]:
    """All pages of a file, in order, as `read_pdf` gives them; decides what only the whole file shows.

    Raises UnreadableError if none could be read.
    """
    if not read:
        raise UnreadableError("文件已损坏，没有可以读取的页，请重新导出后提交。")
    written = [item for item in read if item.page.blocks]
    if not written and not any(item.page.graphics for item in read):
        raise UnreadableError(_NOTHING_READ if any(item.recognised for item in read) else _EMPTY)
    return with_margins(_in_colour(tuple(map(_told, read)))), _method(written), None


def _in_colour(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages of a file, of which one black on white is no page without colours if others have some.

    What looks like a seal on it counts as doubtful all the same, should it come of another scanner.
    """
    if all(page.grey for page in pages if page.legibility is not None and page.blocks):
        return pages
    return tuple(replace(page, grey=False) if page.grey else page for page in pages)


def _told(item: ReadPage) -> Page:
    """The page with how well it was read, where nothing has told that yet: a picture not at all, a text laid under it
    by another program too little to be relied on.
    """
    if item.page.legibility is None and (item.picture_only or item.recognised):
        return replace(item.page, legibility=0.0 if item.picture_only else _LAID_UNDER)
    return item.page


def _method(written: Sequence[ReadPage]) -> ReadingMethod:
    recognised = sum(item.recognised for item in written)
    if recognised == 0:
        return ReadingMethod.TEXT
    return ReadingMethod.OCR if recognised == len(written) else ReadingMethod.MIXED
