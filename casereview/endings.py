"""How papers end and begin where no title tells it: dates and signatures at a foot, room left, a field or number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from casereview.catalogue import NUMBER
from casereview.model import Block, Box, Graphic, Page
from casereview.terms import BlockKind, GraphicKind
from casereview.text import squeezed

_FOOT = 4  # blocks
_FULL = 0.7  # of the height of a page that is written on
_LINE, _LINES = 32, 20  # characters of a line, lines that fill a page of a Word file
_SHORT = 40  # characters
_DIGIT, _SMALL = "[〇零○一二三四五六七八九]", "[一二三四五六七八九十]"
_DATE = rf"(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日|{_DIGIT}{{4}}年{_SMALL}{{1,2}}月{_SMALL}{{1,3}}日"
_FOOT_DATE = re.compile(_DATE)
_DATED_OR_OPEN = re.compile(rf"{_DATE}|年月日$")
_SIGNED = re.compile(
    r"签[名字章]\)?(?:\([^()]*\))?:|\([签盖印]章?\)|(?:人|人员|单位|[拍记]录|复核|审核|批准|检测员|司磅员|[买卖甲乙]方):[^:]{0,14}$"
    r"|^备注:?$|专用章\)?$|^(?:被?询问人|被?检查人|当事人|记录人|见证人|提供人)[\u4e00-\u9fff]{2,4}$"
)
_TO_SIGN = re.compile(r"签[名字章]|[盖印]章")
_DATE_LINE = re.compile(rf"(?:{_DATE}|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}})$")
_OTHER_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}$")
_NUMBER = re.compile(NUMBER)
_AT_FOOT = 0.9  # of the height of a page
_WIDE, _HIGH = 180, 100  # points of a picture that is what a page shows
_GOES_ON = re.compile(
    r"[问答]:|附|\(?(?:续|接上页|此页无正文|以下无正文|以下空白)|\(?[二三四五六七八九十]{1,3}[)、.]|(?:[2-9]|[1-9]\d)[.、)](?!\d)|"
    r"第[二三四五六七八九十百]+[条章节项款]|(?:以上|上述)|[,。;、:)》]|(?:[2-9]|[1-9]\d)$"
    r"|\(?[\u4e00-\u9fff]{2,16}(?:笔录|记录|报告|书|表)的?附件[0-9一二三]?(?:[:)]|$)"
)
"""With what a page goes on in the paper of the page before."""
_SPEECH = re.compile(
    r"(?:主持人|听证员|书记员|记录人|调查人员|承办人|案件承办人|汇报人|当事人|申请人|委托代理人|代理人|第三人|证人)"
    r"[^:。]{0,10}:[^:]*[。?!]"
)
"""What somebody says at a hearing or a discussion: a label as of a form, and a whole sentence."""
_BEGINS = re.compile(rf"[\u4e00-\u9fff()、/]{{2,16}}:|{NUMBER}$")
"""With what a paper without title begins: a field, the one to whom it goes, or its number."""


def in_body(block: Block) -> bool:
    """Whether the block has words and is no running line."""
    return block.kind is BlockKind.BODY and bool(block.text.strip())


def ended(blocks: Sequence[Block]) -> bool:
    """Whether the blocks end with a date, as a paper does at its foot."""
    last = [squeezed(block.text) for block in blocks if block.text.strip()][-_FOOT:]
    return any(_FOOT_DATE.search(text[-16:]) for text in last)


def ended_or_open(blocks: Sequence[Block]) -> bool:
    """Whether the blocks end with a date, or with the place for one that was left open."""
    last = [squeezed(block.text) for block in blocks if block.text.strip()][-_FOOT:]
    return any(_DATED_OR_OPEN.search(text[-16:]) for text in last)


def signed(blocks: Sequence[Block]) -> bool:
    """Whether the blocks end with a place to sign, and not with a long sentence after one."""
    last = squeezed(blocks[-1].text) if blocks else ""
    if len(last) > _SHORT and last.endswith("。"):
        return False
    return any(_SIGNED.search(squeezed(block.text)) for block in blocks[-2:])


def dated(block: Block) -> bool:
    """Whether the block is a date and nothing else, outside tables, as at the foot of a letter."""
    return block.cell is None and _DATE_LINE.match(squeezed(block.text)) is not None


def shows_a_picture(page: Page) -> bool:
    """Whether a picture as large as those of scenes and cards is on the page."""
    return any(_is_large(graphic) for graphic in page.graphics)


def begins_afresh(page: Page, before: Page, *, footless: bool = False) -> bool:
    """Whether a page without title begins a paper: the one before was over with room left below it.

    A `footless` paper, as licences and cards are, is over without date or signature. Below a date that is a line
    of its own, a table or a number begins one even where no room was left.
    """
    first = next((block for block in page.blocks if in_body(block)), None)
    above = [block for block in before.blocks if in_body(block)]
    if first is None or not above or not (footless or _over(above)):
        return False
    if first.cell is not None and above[-1].cell is not None and before.width is None and page.width is None:
        return first.cell.table != above[-1].cell.table and _may_begin(first) and left_room(before)
    if not (_may_begin(first) or headed_by_picture(page, first)):
        return False
    return left_room(before) or (dated(above[-1]) and _begins_a_form(first))


def _over(above: Sequence[Block]) -> bool:
    last = squeezed(above[-1].text)
    return ended(above) or signed(above) or above[-1].cell is not None or _OTHER_DATE.search(last) is not None


def _may_begin(block: Block) -> bool:
    plain = squeezed(block.text)
    if _GOES_ON.match(plain) or _SPEECH.match(plain) or _TO_SIGN.search(plain[:_SHORT]):
        return False
    return block.cell is not None or len(plain) <= _SHORT or _BEGINS.match(plain) is not None


def _begins_a_form(block: Block) -> bool:
    return block.cell is not None or _NUMBER.fullmatch(squeezed(block.text)) is not None


def headed_by_picture(page: Page, first: Block) -> bool:
    """Whether a large picture stands over the first words of the page."""
    return any(_is_large(graphic) and _stands_over(graphic, page, first) for graphic in page.graphics)


def _stands_over(graphic: Graphic, page: Page, first: Block) -> bool:
    if graphic.box is not None and first.box is not None:
        return graphic.box.y1 <= first.box.y0 + 1
    return graphic.block is not None and graphic.block <= page.blocks.index(first)


def _is_large(graphic: Graphic) -> bool:
    if graphic.box is not None:
        wide, high = graphic.box.x1 - graphic.box.x0, graphic.box.y1 - graphic.box.y0
    else:
        wide, high = graphic.size or (0.0, 0.0)
    return graphic.kind in (GraphicKind.PHOTO, GraphicKind.INK) and wide >= _WIDE and high >= _HIGH


def alike(page: Page, before: Page) -> bool:
    """Whether both pages are tables, or show pictures."""
    tables = [next((block.cell is not None for block in one.blocks if in_body(block)), False) for one in (page, before)]
    return all(tables) or (shows_a_picture(page) and shows_a_picture(before))


def left_room(page: Page) -> bool:
    """Whether the page was not written on to its foot, so that what follows was put on a page of its own."""
    if page.height is None:
        return _lines(page) < _LINES and not page.graphics
    boxes = [block.box for block in page.blocks if in_body(block)] + [graphic.box for graphic in page.graphics]
    foot = _signed_foot(page, page.height)
    bottoms = [box.y1 for box in boxes if box is not None and (foot is None or box.y1 < foot.y0)]
    return bool(bottoms) and max(bottoms) < _FULL * page.height


def _signed_foot(page: Page, height: float) -> Box | None:
    """The line at the very foot at which each page of a record is signed, far below what was written."""
    body = [block for block in page.blocks if in_body(block) and block.box is not None]
    foot = max(body, key=lambda block: block.box.y1 if block.box is not None else 0.0, default=None)
    if foot is None or foot.box is None or foot.box.y0 < _AT_FOOT * height or not _SIGNED.search(squeezed(foot.text)):
        return None
    return foot.box


def _lines(page: Page) -> int:
    """How many lines the words of a page take in a Word file, the cells of a row side by side."""
    body = [block for block in page.blocks if block.kind is BlockKind.BODY]
    return sum(_lines_of(tuple(row)) for _, row in groupby(body, key=lambda block: block.cell and block.cell[:2]))


def _lines_of(row: Sequence[Block]) -> int:
    if row[0].cell is None:
        return sum(1 + len(squeezed(block.text)) // _LINE for block in row)
    width = max(_LINE // len({block.cell for block in row}), 1)
    return max(1 + len(squeezed(block.text)) // width for block in row)


def closed(before: Page, page: Page) -> bool:
    """Whether the paper may be over with the page before: it ends with a date, or with a table that does not go on."""
    last = next((block for block in reversed(before.blocks) if in_body(block)), None)
    first = first_in_body(page)
    table_ends = last is not None and last.cell is not None and first is not None and first.cell is None
    return table_ends or ended(before.blocks)


def first_in_body(page: Page) -> Block | None:
    """The first block with words of a page that is no running line; None without any."""
    return next((block for block in page.blocks if in_body(block)), None)
