"""The pages of a PDF, read one by one and perhaps in several processes, put together to the whole file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casereview.load.files import UnreadableError
from casereview.load.pdf.margins import with_margins
from casereview.model import Page
from casereview.terms import ReadingMethod

_EMPTY = "没有文字，请核对文件后重新提交。"
_NOTHING_READ = "各页都是图片，没有识别出文字，请核对扫描是否清晰、是否空白，或者提交文字版 PDF、Word。"


def joined(read: Sequence[Page]) -> tuple[tuple[Page, ...], ReadingMethod, str | None]:
    """All pages of a file, in order, as `read_pdf` gives them; decides what only the whole file shows.

    Raises UnreadableError if none could be read.
    """
    if not read:
        raise UnreadableError("文件已损坏，没有可以读取的页，请重新导出后提交。")
    written = [page for page in read if page.blocks]
    if not written and not any(page.graphics for page in read):
        raise UnreadableError(_NOTHING_READ if any(page.is_scanned for page in read) else _EMPTY)
    return with_margins(_in_colour(tuple(read))), _method(written), None


def _in_colour(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages of a file, of which one black on white is no page without colours if others have some.

    What looks like a seal on it counts as doubtful all the same, should it come of another scanner.
    """
    if all(page.grey for page in pages if page.is_scanned and page.blocks):
        return pages
    return tuple(replace(page, grey=False) if page.grey else page for page in pages)


def _method(written: Sequence[Page]) -> ReadingMethod:
    recognised = sum(page.is_scanned for page in written)
    if recognised == 0:
        return ReadingMethod.TEXT
    return ReadingMethod.OCR if recognised == len(written) else ReadingMethod.MIXED
