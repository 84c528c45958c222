"""The check that what nobody would take was left before a witness, or that the leaving was photographed or filmed."""

from __future__ import annotations

import re

from casereview.checks.absence import is_unread, is_word_sure, title_of
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import Block, CaseFile, Document, Page, Verdict, failed, merged, passed, unsure
from casereview.terms import GraphicKind
from casereview.text import squeezed

_ALONE = re.compile(r"(?:送达方式[:]?)?留置(?:送达)?")
_TICKED = re.compile(r"[☑√✓✔■]留置|留置(?:送达)?[☑√✓✔]")
_TOLD = re.compile(
    r"(?:文书|决定书|告知书|通知书|其|之)[^。;]{0,6}留置(?:在|于)|予以留置送达|(?:采取|采用|以|进行)留置(?:的)?(?:方式)?送达"
)
_NOTE = re.compile(r"(?:注|说明|填写说明|备注栏)[:0-9一二三(]|.*(?:留置送达的|拒绝(?:接收|签收)的|应当|可以)")
"""Lines that only say how the form is filled in."""

_FILMED = re.compile(r"录像|摄像|录音录像|拍照|照相|照片|影像|执法记录仪|全程记录|视频")
_WITNESS = re.compile(
    r"(?:见证人|证明人|被邀请人|基层组织代表)[^:。,;]{0,16}[:]?(?P<name>[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]))?"
)
_INVITED = re.compile(r"邀请|见证|在场")
_HANDS = (GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE, GraphicKind.FINGERPRINT)
_NEAR = 14.0
"""In points: how far above or below its label a name is written."""


def left_before_witness(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each receipt of something left (留置) has a witness's name or tells of photographs or a film.

    A witness told of whose place to sign is empty asks beside a film and fails without one; a scan asks. Not
    applicable without a receipt of something left. Values: `title`.
    """
    return merged(*map(_proved, left_receipts(case)))


def left_receipts(case: CaseFile) -> tuple[Document, ...]:
    """The receipts that tell of something left behind."""
    return tuple(r for r in case.of_kind("service_receipt") if not is_unread(r) and _is_left(r))


def _lines(receipt: Document) -> list[tuple[Page, int, str]]:
    """What was written on the receipt, line by line, with its page and block; the notes of the form left out."""
    return [
        (page, at, squeezed(line))
        for page in receipt.pages
        for at, block in enumerate(page.blocks)
        for line in block.text.splitlines()
        if not _NOTE.match(squeezed(line))
    ]


def _is_left(receipt: Document) -> bool:
    return any(_ALONE.fullmatch(line) or _TICKED.search(line) or _TOLD.search(line) for _, _, line in _lines(receipt))


def _proved(receipt: Document) -> Verdict:
    lines = _lines(receipt)
    title = title_of(receipt)
    filmed = any(_FILMED.search(line) for _, _, line in lines)
    places = [(page, at, found) for page, at, line in lines if (found := _WITNESS.search(line)) is not None]
    signed = any(found["name"] or _is_signed(page, at) for page, at, found in places)
    told = any(_INVITED.search(line) and _is_signed(page, at) for page, at, line in lines)
    if signed or told or (filmed and not (places and "邀请" in words_of(receipt))):
        return passed(receipt.whole())
    if filmed:
        return unsure("留置送达写明有见证人，见证人处似为空白，请核对", receipt.whole(), title=title)
    if is_word_sure(receipt):
        return failed(receipt.whole(), title=title)
    return unsure("未识别到留置送达的见证人签名或者拍照、录像的记录，请核对", receipt.whole(), title=title)


def _is_signed(page: Page, at: int) -> bool:
    """Whether somebody wrote by hand in this block, in one of the same row of its table, or beside it."""
    block = page.blocks[at]
    row = {at, *(other for other, beside in enumerate(page.blocks) if _same_row(block, beside))}
    for graphic in page.graphics:
        if graphic.kind not in _HANDS:
            continue
        if graphic.block in row:
            return True
        if graphic.box is not None and block.box is not None:
            middle = (graphic.box.y0 + graphic.box.y1) / 2
            if block.box.y0 - _NEAR <= middle <= block.box.y1 + _NEAR:
                return True
    return False


def _same_row(block: Block, other: Block) -> bool:
    here, there = block.cell, other.cell
    return here is not None and there is not None and (here.table, here.row) == (there.table, there.row)
