"""The entries of a contents list (卷内目录): which paper, of which number, from which page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from casereview.catalogue import NUMBER, UNKNOWN, Catalogue, bare
from casereview.model import Block, Document, Source
from casereview.text import squeezed

_HEADER_WORDS = re.compile(
    r"(?:顺)?序号?|序次|件号|(?:文件|文书|材料|案卷)?(?:材料)?(?:名称|题名|标题)|(?:起止|起始|所在)?页(?:号|次|码|数)?(?:起止)?"
    r"|起页|止页|责任者|备注|附注|说明|(?:文书|形成|制作|成文)?(?:日期|时间)|文号|(?:文书)?编号|份数|数量"
)
_PAGE_HEAD = re.compile(r"(?:起止|起始|所在|起)?页(?:号|次|码)?(?:起止)?")
_TITLE_HEAD = re.compile(r"(?:文件|文书|材料|案卷)?(?:材料)?(?:名称|题名|标题)(?:及(?:编号|文号))?")
_SERIAL = re.compile(r"^[(]?(\d{1,3}|[一二三四五六七八九十]{1,3})[)]?[、..]?(?=[\u4e00-\u9fff(])")
_LEADERS = re.compile(r"\s+|[.．…·_—-]{3,}")
"""What leads from a name to its folio."""
_ALONE, _WITH_FOLIO = re.compile(r"[(]?\d{1,3}[)]?[、.]"), 2
"""The number of an entry by itself, before its name and its folio."""

_PAGES = re.compile(r"(\d{1,4})(?:[-—~至到]+(\d{1,4}))?")
_DATE = re.compile(r"(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?|(?:19|20)\d{6}")


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of a contents list.

    `number` is its serial number or None, `title` the name of the paper as written there (without spaces), `kind`
    what the title says or None, `page_from` and `page_to` the folios or None, `document_number` the paper's own.
    """

    number: int | None
    title: str
    kind: str | None
    page_from: int | None
    source: Source
    page_to: int | None = None
    document_number: str | None = None


def contents_entries(document: Document, catalogue: Catalogue) -> tuple[ContentsEntry, ...]:
    """The entries of the list in their order; empty lines and the table's head are left out."""
    found: list[ContentsEntry | None] = []
    column: int | None = None
    paged: int | None = None
    rows = tuple(_one_below_the_other(_joined(_table_rows(document))))
    counted = 2 * sum(_has_serial(cells) for cells, _ in rows) > len(rows)
    for cells, source in rows:
        if counted and _heads_group(cells):
            continue
        if _is_head(cells):
            column, paged = _column(cells, _TITLE_HEAD), _column(cells, _PAGE_HEAD)
        found.append(_entry(cells, source, catalogue, column, paged))
    found += (_entry(cells, source, catalogue) for cells, source in _text_rows(document, catalogue))
    return tuple(entry for entry in found if entry is not None)


def _has_serial(cells: list[str]) -> bool:
    return bool(cells) and cells[0].isdigit()


def _heads_group(cells: list[str]) -> bool:
    """Whether a row of a list that counts its papers has nothing but one name, without a number: 一、正卷."""
    return not _has_serial(cells) and len([cell for cell in cells if cell]) == 1


def _joined(rows: Iterator[tuple[list[str], Source]]) -> list[tuple[list[str], Source]]:
    """The rows, with one that breaks at the foot of a page made whole."""
    whole: list[tuple[list[str], Source]] = []
    for cells, source in rows:
        above, place = whole[-1] if whole else ([], source)
        rest = len(cells) == len(above) and above[0].isdigit() and not cells[0] and _pages(cells) == (None, None)
        if rest and any(cells) and source.page > place.page:
            joined = [upper + lower for upper, lower in zip(above, cells, strict=True)]
            whole[-1] = (joined, replace(place, quote=f"{place.quote} {source.quote}"))
        else:
            whole.append((cells, source))
    return whole


def _one_below_the_other(rows: list[tuple[list[str], Source]]) -> Iterator[tuple[list[str], Source]]:
    """The rows; of a table with two lists side by side those of the second after those of the first."""
    heads = next((cells for cells, _ in rows if cells.count(cells[0]) > 1 and _is_head(cells)), None)
    starts = [at for at, cell in enumerate(heads or ()) if heads and cell == heads[0]] or [0]
    for start, stop in zip(starts, (*starts[1:], None), strict=True):
        for cells, source in rows:
            whole = heads is None or len(cells) != len(heads)
            if whole and start:
                continue
            part = cells if whole else cells[start:stop]
            yield part, source if whole else replace(source, quote=" ".join(filter(None, part)))


def _column(head: list[str], named: re.Pattern[str]) -> int | None:
    """The column over which the table's head has such a word: under which it names the papers, gives their pages."""
    return next((index for index, cell in enumerate(head) if named.fullmatch(cell)), None)


def same_paper(entry: ContentsEntry, document: Document) -> bool:
    """Whether the entry means this document: by number where both have one, else by kind, else by title."""
    if entry.document_number and document.number:
        return _plain_number(entry.document_number) == _plain_number(document.number)
    if entry.kind is not None:
        return entry.kind == document.kind
    return document.title is not None and bare(squeezed(document.title)) == bare(entry.title)


def _plain_number(number: str) -> str:
    return re.sub(r"[^\w]|[字第号]", "", squeezed(number))


def _table_rows(document: Document) -> Iterator[tuple[list[str], Source]]:
    for page in document.pages:
        rows: dict[tuple[int, int], list[Block]] = {}
        for block in page.blocks:
            if block.cell is not None:
                rows.setdefault((block.cell.table, block.cell.row), []).append(block)
        for blocks in rows.values():
            columns: dict[int, list[str]] = {}
            for block in blocks:
                columns.setdefault(block.cell.column if block.cell else 0, []).append(block.text)
            cells = [squeezed("".join(columns[column])) for column in sorted(columns)]
            quote = " ".join(block.text.strip() for block in blocks if block.text.strip())
            sure = min(block.surely(0, len(block.text)) for block in blocks)
            yield cells, Source(document.id, page.number, quote, blocks[0].box, sure)


def _text_rows(document: Document, catalogue: Catalogue) -> Iterator[tuple[list[str], Source]]:
    """Lines outside tables that name a paper, split where they have wide gaps."""
    for page in document.pages:
        for block in page.blocks:
            if block.cell is not None:
                continue
            for line in block.text.splitlines():
                cells = _with_serial([squeezed(part) for part in _LEADERS.split(line) if part.strip()])
                named = cells and catalogue.titles.named_in("".join(cells)) not in ((), ("contents_list",))
                if named or _is_numbered_line(cells):
                    sure = block.surely(0, len(block.text))
                    yield cells, Source(document.id, page.number, line.strip(), block.box, sure)


def _with_serial(cells: list[str]) -> list[str]:
    """The parts of a line, its number put before the name that stands behind a gap: 1. 立案审批表 …… 3."""
    apart = len(cells) > _WITH_FOLIO and _ALONE.fullmatch(cells[0]) is not None
    return [cells[0] + cells[1], *cells[2:]] if apart else cells


def _is_numbered_line(cells: list[str]) -> bool:
    """Whether a line counts a paper and gives its folio: 1、立案审批表 …… 2024.5.6 …… 3."""
    return len(cells) > 1 and _SERIAL.match(cells[0]) is not None and _PAGES.fullmatch(cells[-1]) is not None


def _entry(
    cells: list[str], source: Source, catalogue: Catalogue, column: int | None = None, paged: int | None = None
) -> ContentsEntry | None:
    serial = next((int(cell) for cell in cells[:1] if cell.isdigit() and len(cell) <= 3), None)
    rest = cells[1:] if serial is not None else cells
    named = [cell for cell in rest if re.search(r"[\u4e00-\u9fff]{2}", cell)]
    if not named or _is_head(cells):
        return None
    told = cells[column] if column is not None and column < len(cells) else ""
    headed = told if told in named else named[0]
    title = next((cell for cell in named if catalogue.titles.named_in(cell)), headed)
    written = title
    if serial is None and (found := _SERIAL.match(title)):
        serial = int(found[1]) if found[1].isdigit() else None
        title = title[found.end() :]
    match = catalogue.titled(title)
    name = squeezed(match.title) if match is not None else title
    others = "".join(cell for cell in rest if cell is not written)
    number = squeezed(match.number) if match is not None and match.number else _number_in(others)
    kinds = match.kinds if match is not None else catalogue.titles.named_in(name)
    first, last = _pages(cells[paged : paged + 1] if paged is not None and paged < len(cells) else rest)
    kind = next((kind for kind in kinds if kind != UNKNOWN), None)
    return ContentsEntry(serial, name, kind, first, source, last, number)


def _number_in(text: str) -> str | None:
    found = re.search(NUMBER, text)
    return found[0] if found else None


def _is_head(cells: list[str]) -> bool:
    return sum(1 for cell in cells if _HEADER_WORDS.fullmatch(cell) or cell in ("文件名称及编号", "页号")) >= 2


def _pages(cells: list[str]) -> tuple[int | None, int | None]:
    """The folios: the last cell of nothing but numbers."""
    for cell in reversed(cells):
        if not _DATE.fullmatch(cell) and (found := _PAGES.fullmatch(cell)):
            return int(found[1]), int(found[2]) if found[2] else None
    return None, None
