"""Reads a form by its labels: in table cells, in "label：value" lines, on underscores, with letter-spaced labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from casereview.extract.labels import EVERY
from casereview.model import Block, Cell, Document
from casereview.terms import BlockKind

_HINT = r"(?: *\([^()\n:]{1,24}\))?"
_BOUNDARY = r"(?:(?<![\u4e00-\u9fffA-Za-z/(])(?<![\u4e00-\u9fff]\u3001)|(?<=[0-9\u3015\]]\u53f7)|(?<=\u516c\u53f8))"
_UNKNOWN_LABEL = r"[ _]+[\u4e00-\u9fff()、/]{2,14} *:"
_NOTHING = re.compile(r"[\s_/\\\-\u2014\u2013.,、;:。□☐]*|无|[年月日时分至 ]+")
_EDGES = " \n\t_,，;；。、:："


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind a label: trimmed text, and where, as offsets into the flow of the document."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Region:
    """A table cell of a document with all its blocks: offsets into the flow, and where the cell stands."""

    page: int
    cell: Cell
    start: int
    end: int


@lru_cache(maxsize=512)
def _spelled(labels: tuple[str, ...]) -> str:
    """The labels as one pattern, the longest that stands there first, with gaps between their letters.

    Common beginnings are written once: a list of hundreds of labels takes a quarter of a second to compile.
    """
    long = tuple(label for label in labels if len(label) > 3)
    short = tuple(label for label in labels if len(label) <= 3)
    return "|".join(_branches(part, gap) for part, gap in ((long, " {0,2}"), (short, " {0,8}")) if part)


def _branches(labels: tuple[str, ...], gap: str) -> str:
    by_first: dict[str, list[str]] = {}
    for label in labels:
        by_first.setdefault(label[0], []).append(label[1:])
    return "|".join(
        re.escape(first) + _rest(tuple(dict.fromkeys(rests)), gap) for first, rests in sorted(by_first.items())
    )


def _rest(rests: tuple[str, ...], gap: str) -> str:
    going_on = tuple(rest for rest in rests if rest)
    if not going_on:
        return ""
    further = gap + _branches(going_on, gap) if _alike(going_on) else f"{gap}(?:{_branches(going_on, gap)})"
    return f"(?:{further})?" if len(going_on) < len(rests) else further


def _alike(words: tuple[str, ...]) -> bool:
    return len({word[0] for word in words}) == 1


@lru_cache(maxsize=512)
def _label_pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    """A label with its colon, or at the beginning of a block or behind a gap with a gap or blank after it."""
    begins = rf"(?:(?P<strong>{_BOUNDARY})|(?P<weak>(?:^|(?<=\n)|(?<=[ _])) *))"
    return re.compile(rf"{begins}(?:{_spelled(labels)}){_HINT}(?(strong) *:|(?=[ _]|\n|$))")


_UNGLUED = (
    "单位", "标准", "金额", "合计", "类型", "类别", "数量", "名称", "姓名", "记录", "主持", "时间", "日期", "地点",
    "签名", "签字", "盖章",
)  # fmt: skip


@lru_cache(maxsize=1)
def _stop_pattern() -> re.Pattern[str]:
    """The next label: with its colon, behind a wide gap with a gap after it, or an unknown word with a colon."""
    glued = _spelled(tuple(label for label in EVERY if len(label) > 1 and label not in _UNGLUED))
    unglued = _spelled(tuple(_UNGLUED))
    return re.compile(
        rf"(?:(?P<wide>[ _]{{2,}})|[ _]|)(?:{glued}|(?<=[ _])(?:{unglued}))"
        rf"(?:{_HINT} *:|(?(wide)(?=[ _])|(?!)))|{_UNKNOWN_LABEL}"
    )


@lru_cache(maxsize=1)
def _loose_stop_pattern() -> re.Pattern[str]:
    """The next label where labels stand without colons, parted by single spaces."""
    return re.compile(rf"[ _]+(?:{_spelled(tuple(label for label in EVERY if len(label) > 1))}){_HINT}(?=[ _:])")


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset("".join(label.split()) for label in EVERY)


def bare(text: str) -> str:
    """A cell's text as a label: no spaces, no colon."""
    return "".join(text.split()).strip(":_")


def is_label(text: str, labels: tuple[str, ...] = ()) -> bool:
    """Whether a cell holds nothing but a label: one of `labels`, or any known one if none are given."""
    name = bare(text)
    names = frozenset(labels) if labels else _known()
    if name in names:
        return True
    shorter = re.sub(r"\([^()]*\)$", "", name)
    parts = re.split(r"[、/及和与]|或者?", shorter)
    return shorter in names or (not labels and len(parts) > 1 and all(part in names for part in parts))


def regions(document: Document) -> tuple[Region, ...]:
    """The table cells of a document in reading order, the blocks of one cell taken together."""
    found: dict[tuple[int, int, int, int], Region] = {}
    for start, end, block, page in stretches(document):
        if (cell := block.cell) is None:
            continue
        key = (page, cell.table, cell.row, cell.column)
        first = found[key].start if key in found else start
        found[key] = Region(page, cell, first, end)
    return tuple(found.values())


def stretches(document: Document) -> Iterator[tuple[int, int, Block, int]]:
    """Each block with its offsets in the flow (without the newline) and the index of its page."""
    flow = document.flow
    for index, stretch in enumerate(flow.stretches):
        following = flow.stretches[index + 1].start if index + 1 < len(flow.stretches) else len(flow.text)
        yield stretch.start, following - 1, document.pages[stretch.page].blocks[stretch.block], stretch.page


def trimmed(document: Document, start: int, end: int, loose: bool = False) -> Value | None:
    """The value between two offsets: cut before the next label, bare of blanks; None if nothing is left."""
    text = document.flow.text[start:end]
    if cut := _stop_pattern().search(text):
        text = text[: cut.start()]
    if loose and (cut := _loose_stop_pattern().search(text)):
        text = text[: cut.start()]
    left = len(text) - len(text.lstrip(_EDGES))
    text = text.strip(_EDGES).rstrip("([ ")
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
    cells = regions(document)
    for region in cells:
        text = document.flow.text[region.start : region.end]
        if len(text) > 60 or not is_label(text, labels):
            continue
        holder = value_cell(document, cells, region)
        if holder is not None and (value := trimmed(document, holder.start, holder.end)):
            yield value


def value_cell(document: Document, cells: tuple[Region, ...], label: Region) -> Region | None:
    """The cell that holds the value of a label cell: the next in the row, or below where labels head columns."""
    right = next_in_row(cells, label)
    if right is not None and not is_label(document.flow.text[right.start : right.end]):
        return right
    below = below_of(cells, label)
    if below is not None and not is_label(document.flow.text[below.start : below.end]):
        beside = next_in_row(cells, below)
        heads_column = right is not None or beside is None
        return below if heads_column else None
    return None


def next_in_row(cells: tuple[Region, ...], region: Region) -> Region | None:
    """The cell to the right of one in the same table, or None."""
    row, column = region.cell.row, region.cell.column
    candidates = [
        other
        for other in cells
        if (other.page, other.cell.table) == (region.page, region.cell.table)
        and other.cell.row <= row < other.cell.row + other.cell.row_span
        and other.cell.column > column
    ]
    return min(candidates, key=lambda other: other.cell.column, default=None)


def below_of(cells: tuple[Region, ...], region: Region) -> Region | None:
    """The cell under one in the same table, or None."""
    row, column = region.cell.row + region.cell.row_span, region.cell.column
    candidates = [
        other
        for other in cells
        if (other.page, other.cell.table) == (region.page, region.cell.table)
        and other.cell.row >= row
        and other.cell.column <= column < other.cell.column + other.cell.column_span
    ]
    return min(candidates, key=lambda other: other.cell.row, default=None)


def _line_values(document: Document, labels: tuple[str, ...]) -> Iterator[Value]:
    blocks = tuple(stretches(document))
    pattern = _label_pattern(labels)
    for index, (start, end, block, _) in enumerate(blocks):
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            continue
        text = document.flow.text[start:end]
        for match in pattern.finditer(text):
            weak = match.group("weak") is not None
            if weak and not _stands_as_label(text, match):
                continue
            value = trimmed(document, start + match.end(), end, loose=weak)
            if value is not None and weak and not _gap_after(text, match.end()):
                continue
            if value is None and not text[: match.start()].strip() and not text[match.end() :].strip(" _"):
                value = _on_next_block(document, blocks, index, weak)
            if value is not None:
                yield value


def _stands_as_label(text: str, match: re.Match[str]) -> bool:
    """Whether a label without a colon is one: in a short line, at its beginning, behind a wide gap or among labels."""
    if len(text) > 160 or "。" in text[match.end() : match.end() + 40]:
        return False
    before = text[: match.start()]
    words = before.split(maxsplit=1)
    return (
        not words
        or bool(re.search(r"[ _]{2}$", before + match[0][: len(match[0]) - len(match[0].lstrip())]))
        or is_label(words[0])
    )


def _gap_after(text: str, offset: int) -> bool:
    return offset < len(text) and text[offset] in " _\n"


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
    if following.cell is not None or weak or len(text) > 60 or ":" in text or is_label(text):
        return None
    return trimmed(document, start, end)
