"""The pages of a PDF, read one by one and perhaps in several processes, put together to the whole file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from casereview.load.files import UnreadableError
from casereview.load.pdf_margins import with_margins
from casereview.model import Page
from casereview.terms import ReadingMethod

_STRANGE = re.compile("[\ue000-\uf8ff\ufffd]")
_SCANNED = "是扫描件（只有图片，没有文字），暂不能识别，请提交文字版 PDF 或 Word。"
_GARBLED = "文字没有编码，读不出内容，请由原 Word 文件重新导出 PDF 后提交。"


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
    pictures = sum(item.picture_only for item in read)
    if not written:
        raise UnreadableError(_SCANNED if pictures else "没有文字，请核对文件后重新提交。")
    if _garbled(written):
        raise UnreadableError(_GARBLED)
    problem = f"共 {len(read)} 页，其中 {pictures} 页只有图片，暂不能识别，请人工查看这些页。" if pictures else None
    return with_margins(tuple(item.page for item in read)), _method(written), problem


def _method(written: Sequence[ReadPage]) -> ReadingMethod:
    recognised = sum(item.recognised for item in written)
    if recognised == 0:
        return ReadingMethod.TEXT
    return ReadingMethod.OCR if recognised == len(written) else ReadingMethod.MIXED


def _garbled(written: Sequence[ReadPage]) -> bool:
    text = "".join(block.text for item in written for block in item.page.blocks)
    return len(_STRANGE.findall(text)) > 0.3 * len(text)
