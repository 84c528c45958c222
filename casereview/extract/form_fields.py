"""Reads a form by its labels: in table cells, in "label：value" lines, on underscores, with letter-spaced labels."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from casereview.extract.form_cells import Region, as_label, below_of, is_label, next_in_row, regions, stretches
from casereview.extract.labels import PARTY_NAMES
from casereview.extract.printed_labels import common, printed_labels
from casereview.model import Block, Document, Page
from casereview.terms import BlockKind

_NOTHING = re.compile(r"[\s_/\\\-\u2014\u2013.,、;:。□☐]*|无|[年月日时分至 ]+")
_STRAY = re.compile(r"(?<=[\u4e00-\u9fff)]) {4,}[0-9A-Za-z.,|\-]{1,4}$")
"""Far behind words, by itself: part of a stamp, the number of a page."""

_LONGEST_LABEL_CELL = 60  # characters
_BEGINS = re.compile(r"\s*(?:[\u4e00-\u9fff()（）、/]{1,14} ?[:：]|[0-9一二三四五六七八九十]{1,3}[、.．]|[(（])")
"""With what a paragraph of its own begins."""

_ONE_OF_SEVERAL = re.compile("[、/]")
_USUAL_SIZE = 12.0
_SHORT_OF, _INDENT = 2.0, 1.2  # sizes
_PAIR = 2  # cells: a label and its value
_COLUMNS = 4
"""A row of so many cells heads columns though what stands in some of these are names written by hand."""

_NARROWEST = 0.75
"""How much of a page's width full lines reach at least."""

_FILLS = 1.2  # sizes
_STOPPED = ("。", ";", "；", "!", ")")
_NEW_IN_CELL = re.compile(
    rf"{_BEGINS.pattern}"
    r"|\s*(?:(?:19|20)[0-9]{2} *[年.\-/]|[_ ]*年[_ ]*月|同意|拟?同意|建议|签[名字章]|盖章|联系|电话|邮编)"
)
"""With what a line begins in a cell that goes on from no value above it: another label, a day, an opinion."""

_EDGES = " \n\t_,，;；。、:："


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind a label: trimmed text, and where, as offsets into the flow of the document."""

    text: str
    start: int
    end: int


def trimmed(document: Document, start: int, end: int, loose: bool = False) -> Value | None:
    """The value between two offsets: cut before the next label, bare of blanks; None if nothing is left."""
    stop = printed_labels(document.flow.text).stop_within(start, end, loose)
    text = document.flow.text[start : end if stop is None else stop]
    left = len(text) - len(text.lstrip(_EDGES))
    text = _STRAY.sub("", text.strip(_EDGES)).rstrip("([ ")
    if not text or _NOTHING.fullmatch(text):
        return None
    printed = re.sub(r"_{2,}", "", text).replace("\n", " ")
    return Value(printed, start + left, start + left + len(text))


def field_values(document: Document, labels: tuple[str, ...]) -> tuple[Value, ...]:
    """The values behind these labels in reading order; a label with nothing behind it gives none."""
    found: dict[int, Value] = {}
    for value in (*_cell_values(document, labels), *_line_values(document, labels)):
        found.setdefault(value.start, value)
    return tuple(found[start] for start in sorted(found))


def _cell_values(document: Document, labels: tuple[str, ...]) -> Iterator[Value]:
    cells, named = regions(document), _label_cells(document)
    for index in sorted({index for label in common(named, labels) for index in named[label]}):
        holder = _named_within(document, cells, cells[index]) or value_cell(document, cells, cells[index])
        if holder is not None and (value := trimmed(document, holder.start, holder.end)):
            yield value


def _named_within(document: Document, cells: tuple[Region, ...], label: Region) -> Region | None:
    """The cell of the name in a group that a label heads from the left: 法定代表人 | 姓名 | value."""
    inner = next_in_row(cells, label)
    if inner is None or not is_label(document.flow.text[inner.start : inner.end], PARTY_NAMES):
        return None
    named = next_in_row(cells, inner)
    return None if named is None or is_label(document.flow.text[named.start : named.end]) else named


def spanned_values(document: Document, labels: tuple[str, ...]) -> Iterator[Value]:
    """What stands in the rows below the first that a label cell spans: one row a person, the label once for all."""
    cells, named = regions(document), _label_cells(document)
    for index in sorted({index for label in common(named, labels) for index in named[label]}):
        span = cells[index].cell
        for row in range(span.row + 1, span.row + span.row_span):
            beside = [
                c for c in cells if c.page == cells[index].page and c.cell.table == span.table and c.cell.row == row
            ]
            holder = min((c for c in beside if c.cell.column > span.column), key=lambda c: c.cell.column, default=None)
            if holder is not None and not is_label(document.flow.text[holder.start : holder.end]):
                value = trimmed(document, holder.start, holder.end)
                if value is not None:
                    yield value


@lru_cache(maxsize=4)
def _label_cells(document: Document) -> dict[str, list[int]]:
    """The cells short enough for a label, as indexes of `regions`, by what they say as a label."""
    named: dict[str, list[int]] = {}
    for index, region in enumerate(regions(document)):
        if region.end - region.start <= _LONGEST_LABEL_CELL:
            for name in dict.fromkeys(as_label(document.flow.text[region.start : region.end])):
                named.setdefault(name, []).append(index)
    return named


def value_cell(document: Document, cells: tuple[Region, ...], label: Region) -> Region | None:
    """The cell that holds the value of a label cell: the next in the row, or below where labels head columns."""
    right = next_in_row(cells, label)
    heads = right is not None and _is_head_row(document, cells, label)
    if right is not None and not heads and not is_label(document.flow.text[right.start : right.end]):
        return right
    below = below_of(cells, label)
    if below is not None and not is_label(document.flow.text[below.start : below.end]):
        beside = next_in_row(cells, below)
        heads_column = label.cell.row_span == 1 and (right is not None or beside is None)
        return below if heads_column else None
    return None


def _is_head_row(document: Document, cells: tuple[Region, ...], label: Region) -> bool:
    """Whether the row of a label heads columns: it ends in a label too, and under each of its labels is a value."""
    row = [c for c in cells if (c.page, c.cell.table, c.cell.row) == (label.page, label.cell.table, label.cell.row)]
    heads = [c for c in row if is_label(document.flow.text[c.start : c.end])]
    if len(row) <= _PAIR or label not in heads or row[-1] not in heads:
        return False
    under = [below_of(cells, head) for head in heads]
    texts = [document.flow.text[c.start : c.end] for c in under if c is not None]
    if len(texts) != len(heads) or any(map(is_label, texts)):
        return False
    own = texts[heads.index(label)]
    return all(text.strip() for text in texts) or (len(row) >= _COLUMNS and bool(own.strip()))


def _line_values(document: Document, labels: tuple[str, ...]) -> Iterator[Value]:
    blocks = stretches(document)
    for label in printed_labels(document.flow.text).named(labels):
        index = bisect_right(blocks, label.start, key=itemgetter(0)) - 1
        start, end, block, _ = blocks[index]
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            continue
        text = document.flow.text[start:end]
        if not label.colon and not _stands_as_label(text, label.start - start, label.end - start):
            continue
        if not label.colon and _ONE_OF_SEVERAL.search(text) and is_label(text):
            continue  # 住址/联系电话: the next cell holds both
        value = trimmed(document, label.end, end, loose=not label.colon)
        if value is None and not text[: label.start - start].strip() and not text[label.end - start :].strip(" _"):
            value = _on_next_block(document, blocks, index, not label.colon)
        elif value is not None and not label.colon and not _gap_after(text, label.end - start):
            continue
        elif value is not None and (
            (stop := _stop_over_break(document, blocks, index, value)) is not None
            or (stop := _stop_in_cell(document, blocks, index, value)) is not None
        ):
            value = _joined(document, value, trimmed(document, label.end, stop, loose=not label.colon))
        if value is not None:
            yield value


def _stop_over_break(
    document: Document, blocks: tuple[tuple[int, int, Block, int], ...], index: int, value: Value
) -> int | None:
    """The end of the paragraph in which a value goes on over a page break, for it fills its line and none begins."""
    end, block, page = blocks[index][1:]
    if block.cell is not None or not block.lines or index + 1 >= len(blocks) or blocks[index + 1][3] != page + 1:
        return None
    _, stop, following, below = blocks[index + 1]
    text = document.flow.text
    if following.cell is not None or following.kind is not BlockKind.BODY or not following.lines:
        return None
    if text[value.end : end].strip() or _BEGINS.match(following.text) or value.text.endswith(("。", ";", "；")):
        return None
    size = block.size or _USUAL_SIZE
    left, right = _edges(document.pages[below])[0], _edges(document.pages[page])[1]
    filled = block.lines[-1].box.x1 >= right - _SHORT_OF * size
    return stop if filled and following.lines[0].box.x0 <= left + _INDENT * size else None


def _stop_in_cell(
    document: Document, blocks: tuple[tuple[int, int, Block, int], ...], index: int, value: Value
) -> int | None:
    """The end of the lines of a cell in which a value goes on: it fills the widest line there, and none begins anew."""
    _, end, block, page = blocks[index]
    text = document.flow.text
    if block.cell is None or not block.lines or text[value.end : end].strip() or value.text.endswith(_STOPPED):
        return None
    here = [b for b in blocks if b[3] == page and b[2].cell is not None and b[2].cell[:3] == block.cell[:3]]
    lines = [line.box for b in here for line in b[2].lines]
    right, left = max(box.x1 for box in lines), min(box.x0 for box in lines)
    stop: int | None = None
    for start, over, following, _ in here[here.index(blocks[index]) + 1 :]:
        size = following.size or _USUAL_SIZE
        filled = block.lines[-1].box.x1 >= right - _FILLS * size
        level = bool(following.lines) and following.lines[0].box.x0 <= left + _INDENT * size
        if not (filled and level) or _NEW_IN_CELL.match(text[start:over]) or is_label(text[start:over]):
            break
        block, stop = following, over
    return stop


def _edges(page: Page) -> tuple[float, float]:
    """Where the lines of text on a page begin, and where full ones end at least."""
    boxes = [b.box for b in page.blocks if b.cell is None and b.kind is BlockKind.BODY and b.box is not None]
    right = max((box.x1 for box in boxes), default=0.0)
    return min((box.x0 for box in boxes), default=0.0), max(right, _NARROWEST * (page.width or 0.0))


def _joined(document: Document, first: Value, whole: Value | None) -> Value:
    """A value with its rest from the next page; itself where a label stands before that."""
    if whole is None or whole.end <= first.end:
        return first
    return Value("".join(document.flow.text[whole.start : whole.end].split("\n")), whole.start, whole.end)


def _stands_as_label(text: str, start: int, end: int) -> bool:
    """Whether a label without a colon is one: in a short line, at its beginning, behind a wide gap or among labels."""
    if len(text) > 160 or "。" in text[end : end + 40]:
        return False
    before = text[:start]
    words = before.split(maxsplit=1)
    return not words or bool(re.search(r"[ _]{2}$", before)) or is_label(words[0])


def _gap_after(text: str, offset: int) -> bool:
    return offset < len(text) and text[offset] in " _\n"


def _in_turn(document: Document, blocks: tuple[tuple[int, int, Block, int], ...], index: int) -> bool:
    """Whether a page prints labels and values in turn, each on a line of its own, as one copied from a site does."""
    near = [blocks[at] for at in (index - 2, index + 2) if 0 <= at < len(blocks)]
    labels = [is_label(document.flow.text[start:end]) for start, end, block, _ in near if block.cell is None]
    return bool(labels) and all(labels)


def _on_next_block(
    document: Document, blocks: tuple[tuple[int, int, Block, int], ...], index: int, weak: bool
) -> Value | None:
    """The value of a label that stands alone in its block: the next paragraph of its cell, or the next short line."""
    if index + 1 >= len(blocks):
        return None
    start, end, following, page = blocks[index + 1]
    block, here = blocks[index][2], blocks[index][3]
    if block.cell is not None:
        same = following.cell is not None and here == page and following.cell[:3] == block.cell[:3]
        return trimmed(document, start, end) if same else None
    text = document.flow.text[start:end]
    if weak and not _in_turn(document, blocks, index):
        return None
    if following.cell is not None or len(text) > 60 or ":" in text or is_label(text):
        return None
    return trimmed(document, start, end)
