"""What an entry of a contents list calls a paper, held against what the paper calls itself."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from casereview.checks.contents_entries import (
    names_standard,
)
from casereview.contents import ContentsEntry
from casereview.model import Document, Page
from casereview.text import squeezed

_DETAIL = re.compile(r"\([^()]*\)|复印件|[《》、\s]|(?<=[声说][明])书$")
_QUALIFIED = re.compile("^(?:行政处罚|行政执法|案件|重大|安全生产|消防|执法|本案)+")
_EXCERPT = re.compile("摘[页编要]|节[录选]")
"""Other words for what was taken out of a text (摘录)."""
_BRACKETS = re.compile("[()]")
_RECHECK = re.compile("复查|(?<!申辩)(?<!陈述)复核(?!意见)|改正情况")
_OF_RECHECK = re.compile("检查(?:形式|类型|方式|性质):?复查|[☑√■✓]复查|(?:进行|经)复查")
"""How the form of an inspection says that it is a re-check, which another only offers as a choice."""
_WAIVING = re.compile("放弃|不(?:提出|进行|申请|要求)?(?:陈述|申辩|听证)")
"""How a list calls a letter that is headed by 声明 or 说明 alone."""
_ENUMERATION = re.compile("[、,;]|以及|及|和")
TELLING = 4
"""A shorter title could stand in any line."""
_SHORT_FOR = ("回执", "回证", "照片")
"""What lists call papers in short, behind the one they go with: 询问通知书、回执."""
_TOP_BLOCKS = 3
_SHORTEST_PART, _COPIED = 2, ("party_material", "unknown")
_BASE = "discretion_excerpt"
_RECORDS = ("inspection_record", "fire_inspection_record", "survey_record")


def unqualified(title: str) -> str:
    """A title without the words before it that say of what sort the case is: 案件集体讨论记录, 行政处罚集体讨论记录."""
    return _QUALIFIED.sub("", plain(title))


def left_out(name: str, title: str) -> bool:
    """Whether the name is the title, or leaves words out of it and ends on the same letter: 法制审核(意见)表."""
    if name == title:
        return True
    return len(name) > TELLING and name[-1] == title[-1:] and in_turn(name, title)


def in_turn(name: str, title: str) -> bool:
    """Whether the letters of a name stand in a title in their turn: those of 法审 in 法制审核意见书."""
    rest = iter(title)
    return all(letter in rest for letter in name)


@lru_cache(maxsize=1024)  # every entry is held against every document
def plain(text: str) -> str:
    """A name without brackets, marks and blanks, excerpts called by one word."""
    return _EXCERPT.sub("摘录", _DETAIL.sub("", squeezed(text)))


@lru_cache(maxsize=1024)
def _number(text: str) -> str:
    return re.sub(r"[^0-9\u4e00-\u9fff]", "", squeezed(text))


_STANDARD = "standard_excerpt"
_OF_STANDARD = re.compile("(?:标准|规范|规程)[\u4e00-\u9fff]{0,4}摘录$|(?:条文|条款)摘录$")


def means(entry: ContentsEntry, document: Document) -> bool:
    """Whether an entry is surely of this paper: by its number, its name or its head."""
    row, name = plain(entry.source.quote), plain(entry.title)
    number = _number(document.number or "")
    if (number and number in _number(entry.source.quote)) or names_standard(entry, document):
        return True
    if document.title is None and "裁量" in name and document.kind != _BASE:
        return False  # 裁量标准摘录 is no excerpt of a technical standard, as which a copy may have been taken
    if document.kind == _STANDARD and _OF_STANDARD.search(name) and "裁量" not in name:
        return True
    for title in _called(document.title, document.label):
        if title in row or title in name or any(n in title for n in _names(entry.title)):
            return True
    if document.title is not None and any(_cuts(part, document.title) for part in _parts(entry.title)):
        return True
    if name and name == plain(_first_line(document)):
        return True
    if _RECHECK.search(name) and _heads_a_recheck(document):
        return True
    if document.kind == "waiver_statement" and document.title is None and _WAIVING.search(name):
        return True
    if document.title is None and any(_is_headed(document, part) for part in _parts(entry.title)):
        return True
    return document.title is None and len(name) >= TELLING and any(name in top_of(p) for p in document.pages[:1])


def _first_line(document: Document) -> str:
    """How a paper is headed, whether that is a title of ours or not."""
    return next((block.text for page in document.pages[:1] for block in page.blocks if block.text.strip()), "")


def _cuts(part: str, title: str) -> bool:
    """Whether one of several papers that an entry names is this one, with words left out of its title."""
    name, full = unqualified(part), unqualified(title)
    return name != full and left_out(name, full)


def _is_headed(document: Document, part: str) -> bool:
    """Whether a paper without a title has one of several names that an entry gives at its head: 林权证."""
    named = any(part in top_of(page) for page in document.pages[:1])
    return named and len(part) > _SHORTEST_PART and document.kind in _COPIED


def _heads_a_recheck(document: Document) -> bool:
    """Whether a record of an inspection is that of a re-check, which lists call by that: its head or form says so."""
    if document.kind not in _RECORDS:
        return False
    headed = any("复查" in _head_of(page) for page in document.pages[:1])
    return headed or _OF_RECHECK.search(squeezed(document.flow.text)) is not None


def _head_of(page: Page) -> str:
    return squeezed("".join(block.text for block in page.blocks[:_TOP_BLOCKS]))


@lru_cache(maxsize=1024)
def _called(title: str | None, label: str) -> tuple[str, ...]:
    """What a document is called, by itself and by its kind; what stands in brackets may be part of the name."""
    names = [
        name for text in (title, label) if text for name in (plain(text), plain(_BRACKETS.sub("", squeezed(text))))
    ]
    names += [found.group() for name in names[:1] if (found := _RECEIPT.search(name))]
    names += ["身份证"] if title is None and "身份证明" in names else []  # a copy of a card bears no title
    return tuple(dict.fromkeys(filter(None, names)))


_RECEIPT = re.compile("送达回[证执]$")
"""What lists put behind the name of the paper served, whatever else the receipt is headed with: 文书送达回证."""


@lru_cache(maxsize=256)
def _names(title: str) -> tuple[str, ...]:
    """The names that an entry gives, whole and one by one, that are long enough to be part of a title."""
    return tuple(name for name in (plain(title), *_parts(title)) if len(name) > 2 or name in _SHORT_FOR)


@lru_cache(maxsize=256)
def _parts(title: str) -> tuple[str, ...]:
    """The papers that an entry names in one line: 营业执照、身份证."""
    found = tuple(map(plain, _ENUMERATION.split(squeezed(title))))
    return found if len(found) > 1 else ()


def likeness(entry: ContentsEntry, document: Document) -> float:
    """How alike the name of an entry is to what the paper is called, from 0 to 1."""
    name = plain(entry.title)
    titles = (plain(text) for text in (document.title, document.label) if text)
    return max((SequenceMatcher(None, name, title, autojunk=False).ratio() for title in titles), default=0.0)


def top_of(page: Page) -> str:
    """The words at the head of a page, squeezed."""
    return _DETAIL.sub("", squeezed("".join(block.text for block in page.blocks[:_TOP_BLOCKS])))
