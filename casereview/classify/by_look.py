"""What a page without a title plainly is: a standard, a list of papers, cards, a drawing, a captioned picture."""

from __future__ import annotations

import re

from casereview.catalogue import (
    NUMBER,
    UNKNOWN,
    Catalogue,
)
from casereview.classify.by_name import only_loosely_in
from casereview.endings import shows_a_picture
from casereview.model import Document
from casereview.text import squeezed
from casereview.untitled import OF_A_STANDARD

_UNTITLED_TOP = 4
_CAPTION, _CAPTION_PAGE = 30, 120  # characters
_HEAD_CELL = 3  # characters of the heads of columns (日期, 起页)
_NO_CAPTION = re.compile(r"。$|号码?:")  # sentences, and fields such as 身份证号:
_LISTED = 4  # papers that a list names at least
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_STANDARD = re.compile(
    r"《?[\u4e00-\u9fff]{0,30}》?\(?(?:GB|AQ|XF|GA|JGJ|JJG|JJF|CJJ|TSG|HG|SY|MT|DB\d{2})(?:/[TZ])?\d[\d.]*[-—–][\dX]{2,4}"
)
_NUMBER = re.compile(NUMBER)
_CLAUSE = re.compile(r"\d{1,2}(?:\.\d{1,2})+[^\d.:年]")
_CLAUSES = 3  # numbered like 4.2.1, that an excerpt holds at least
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]{1,6}条[^,。的规]")
_LAW = re.compile(r"(?:摘[录页自])?:?《[^《》]{2,40}(?:法|条例|规定|办法|规则|细则)》")
_ARTICLES = 2  # that an excerpt of a law holds at least
_CARD_HOLDER = re.compile(r"(?:姓名:?)?[\u4e00-\u9fff·]{2,10}[,:]?(?:公民)?(?:身份证?(?:件)?号码?:?)?\d{17}[\dXx]")
_DRAWN, _SURVEYED = re.compile("[绘制]图人|绘制人"), re.compile("勘[验察查测]")
_CARDS_PAGE = 240  # characters


def is_bare_drawing(document: Document) -> bool:
    """Whether a page without a title is a drawing that goes with some record, and tells of no survey itself."""
    text = squeezed(document.flow.text)
    return _DRAWN.search(text) is not None and _SURVEYED.search(text) is None


def shows_cards(document: Document) -> bool:
    """Whether under a picture somebody's name stands with the number of his identity card, and little else."""
    lines = [squeezed(line) for line in document.flow.text.splitlines()]
    named = any(map(_CARD_HOLDER.fullmatch, lines))
    return named and sum(map(len, lines)) <= _CARDS_PAGE and any(map(shows_a_picture, document.pages))


def begins_a_standard(document: Document) -> bool:
    """Whether a standard heads the page with its number (GB 15577—2018 粉尘防爆安全规程), or most lines are clauses."""
    blocks = document.pages[0].blocks if document.pages else ()
    lines = [plain for block in blocks if (plain := squeezed(block.text))]
    clauses = sum(_CLAUSE.match(line) is not None for line in lines)
    of_law = any(map(_LAW.match, lines[:_UNTITLED_TOP]))
    articles = sum(_ARTICLE.match(line) is not None for line in lines) if of_law else 0
    if (clauses >= _CLAUSES or articles >= _ARTICLES) and 2 * (clauses + articles) > len(lines):
        return True
    heads = [line for line in lines[:_UNTITLED_TOP] if len(line) <= _CAPTION * 2]
    return any(_STANDARD.match(line) or OF_A_STANDARD.match(line) for line in heads)


def lists_papers(document: Document, catalogue: Catalogue) -> bool:
    """Whether most lines name a paper, each another: a contents list without its title."""
    texts = (squeezed(block.text) for page in document.pages for block in page.blocks)
    lines = [plain for plain in texts if _HAN.search(plain) and not _NUMBER.fullmatch(plain)]
    lines = [line for line in lines if len(line) > _HEAD_CELL]
    if not len(lines) >= _LISTED or any(len(line) > _CAPTION for line in lines):
        return False
    named = [kinds for line in lines if (kinds := catalogue.titles.named_in(line))]
    return len(set(named)) >= _LISTED and 2 * len(named) >= len(lines)


def by_caption(document: Document, catalogue: Catalogue) -> tuple[str, float]:
    """The kind that a short line over a picture names (`证据一：营业执照复印件`), where the page says little else."""
    lines = [plain for block in document.pages[0].blocks if (plain := squeezed(block.text))] if document.pages else []
    if not lines or sum(map(len, lines)) > _CAPTION_PAGE or len(lines[0]) > _CAPTION or _NO_CAPTION.search(lines[0]):
        return UNKNOWN, 0.0
    kinds = catalogue.titles.named_in(lines[0])
    others = {named for line in lines[1:] if (named := catalogue.titles.named_in(line))} - {kinds}
    if len(kinds) != 1 or kinds[0] == UNKNOWN or others or only_loosely_in(lines[0], kinds[0], catalogue):
        return UNKNOWN, 0.0
    return kinds[0], 0.6
