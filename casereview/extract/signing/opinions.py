"""Opinions on a form: their headings, their cells, and those that are signed without any label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from casereview.catalogue import SignatureBlock
from casereview.extract.signing.roles import PARTY, block_of_opinion
from casereview.extract.signing.words import Label
from casereview.extract.strips import CellKey, Paper, Strip

_ROWS_ON = 3
"""How many rows an opinion may take: what is said, who signed, when."""

_HEADING = re.compile(
    r"(?!同意|拟同意|不同意|按|经(?!办)|根据|依|无|已|请|以上)(?:[\u4e00-\u9fff()、/]{0,14}(?:意见|批示)|[\u4e00-\u9fff()、/]{2,10}(?:人员|[办查]人|负责人)建议|[\u4e00-\u9fff()、/]{0,6}(?:审批|审核|批准))"
    r"(?:及[^:签]{1,6}|\([^签()]{0,8}\)|栏)?"
)

_TELLING = re.compile("事实|证据|定性|情况|依据|理由|内容|经过|^(?:拟)?处理意见$")
"""A heading with one of these is of what the case is about; whose opinion that is may be said and signed elsewhere."""

_COLUMN_HEAD = re.compile(
    r"(?:处理|办理|审批|审核|签署|签字|签名|签收|提交|完成|流转)?(?:时间|日期)|(?:处理|办理|审批|审核|签署|经办)人员?|签名|签字|签章|备注"
)
"""Beside a heading stands what heads the next column: the row is that above the steps of an approval."""

_ASKS = re.compile(r"[\u4e00-\u9fff()]{1,10}(?:人员?|负责人|领导|局长)")
_TWO = 2
_DAY = re.compile(r"年[^年月日]{0,4}月[^年月日]{0,4}日[)]?$")
"""The day beside a signature, filled in or not, ends the cells of an opinion."""


_LINE_HEADING = re.compile(
    r" *(?:\(?[一二三四五六七八九十0-9]{1,2}[)、.] *)?"
    r"([\u4e00-\u9fff()]{2,16}(?:意见|批示)|[\u4e00-\u9fff]{0,8}(?:负责人|领导|局长)审[批核]"
    r"|[\u4e00-\u9fff]{0,8}(?:负责人|领导|局长|[大支中]?队长|[镇乡科股所]长|主任)"
    r"(?= *: *(?:拟?(?:不予?)?同意|经审|已审|已阅))) *:"
)
_LINES_ON = 8
"""How many lines an opinion outside of tables may take."""


def heads_line(text: str) -> re.Match[str] | None:
    """The heading of an opinion that a line outside of tables begins with, its words the first group."""
    return _LINE_HEADING.match(text)


def ends_in_day(text: str) -> bool:
    """Whether a line ends with a day, filled in or not."""
    return _DAY.search("".join(text.split())) is not None


def opinion_lines(paper: Paper, position: int) -> tuple[int, ...]:
    """The lines of an opinion outside of tables, from that of its heading on: to its day, or to the next heading."""
    found = [position]
    for later in range(position + 1, min(position + _LINES_ON, len(paper.strips))):
        strip = paper.strips[later]
        if strip.cell is not None or heads_line(strip.text) is not None:
            break
        found.append(later)
        if ends_in_day(strip.text):
            break
    return tuple(found)


def opinion_heading(paper: Paper, position: int) -> str:
    """The heading of the opinion a strip belongs to, without spaces: of its row, else the last one above; or empty."""
    strip = paper.strips[position]
    if strip.cell is not None:
        for key in reversed(paper.row(strip)):
            if key[3] <= strip.cell[3] and (heading := heading_in(paper.cell_text(key))):
                return heading
        if (head := _head_above(paper, strip.cell)) is not None and (heading := heading_in(paper.cell_text(head))):
            return heading
        above = [k for k in paper.cells if k[:2] == strip.cell[:2] and k[3] == strip.cell[3] and k[2] < strip.cell[2]]
        for key in sorted(above, reverse=True)[:1]:
            if heading := heading_in(paper.cell_text(key)):
                return heading
    for earlier in range(position, max(position - 12, -1), -1):
        cell = paper.strips[earlier].cell
        own = paper.cell_text(cell) if cell is not None else ""
        if (own and (heading := heading_in(own))) or (
            heading := heading_in("".join(paper.strips[earlier].text.split()))
        ):
            return heading
    return ""


def _head_above(paper: Paper, cell: CellKey) -> CellKey | None:
    """The first cell of the row above that this one goes on from: its own row begins with an empty cell."""
    page, table, own, column = cell
    for row in range(own, max(own - _ROWS_ON, -1), -1):
        keys = paper.rows.get((page, table, row), ())
        if keys and keys[0][3] < column and paper.cell_text(keys[0]):
            return keys[0] if row < own else None
    return None


def heading_in(squeezed: str) -> str:
    """The heading of an opinion that a text without spaces is or begins with; or empty."""
    match = _HEADING.match(squeezed)
    if match is None or (len(squeezed) > len(match.group()) and squeezed[match.end()] not in ":签"):
        return ""
    return match.group() if len(match.group()) <= 20 else ""


def opinion_cells(paper: Paper, strip: Strip) -> tuple[CellKey, ...]:
    """The cells of an opinion, from the strip's own on: what is said, who signed and when may have one each.

    They may stand in rows of their own, beside which the cell of the heading is left empty or reaches down.
    """
    assert strip.cell is not None
    page, table, own, column = strip.cell
    above = next((key for key in paper.rows.get((page, table, own - 1), ()) if key[3] == column), None)
    if above is not None and _heads_column(paper, above):
        return (strip.cell,)
    head = paper.left_of(strip)
    cells: list[CellKey] = []
    for row in range(own, own + _ROWS_ON if head is not None else own + 1):
        keys = paper.rows.get((page, table, row), ())
        if row > own and (not keys or (keys[0][3] < column and keys[0] != head and paper.cell_text(keys[0]))):
            break
        for key in (key for key in keys if key[3] >= column and key[2] == row):
            if cells and heading_in(paper.cell_text(key).rstrip(":")):
                return tuple(cells)
            cells.append(key)
    return tuple(cells)


def opinions_of(
    paper: Paper, blocks: tuple[SignatureBlock, ...], found: Sequence[Label], drawn: Set[CellKey]
) -> Iterable[Label]:
    """Opinions that are signed without any label: the cell beside or under 审批意见.

    The party's, and what only says what is proposed (拟处理意见), is one where a name is `drawn` in its cells.
    """
    labelled = {label.strip for label in found}
    signed = {label.block for label in found}
    for position, strip in enumerate(paper.strips):
        heading = _heading_at(paper, position)
        block = block_of_opinion(heading, blocks) if heading else None
        if block is None or block in signed or strip.cell is None:
            continue
        target = _given_at(paper, position, heading, block, blocks, labelled, drawn)
        if target is not None:
            yield Label(target, 0, 0, block, opinion=True, surely=0.8)


def _heading_at(paper: Paper, position: int) -> str:
    """The heading of an opinion that a strip of a table is, or its cell as a whole; or empty."""
    strip = paper.strips[position]
    if strip.cell is None:
        return ""
    whole, first = paper.cell_text(strip.cell).rstrip(":"), paper.cells[strip.cell][0] == position
    if not first and _HEADING.fullmatch(whole) is not None:
        return ""
    return heading_in("".join(strip.text.split()).rstrip(":")) or (heading_in(whole) if first else "")


def _given_at(
    paper: Paper,
    position: int,
    heading: str,
    block: SignatureBlock,
    blocks: tuple[SignatureBlock, ...],
    labelled: Set[int],
    drawn: Set[CellKey],
) -> int | None:
    """The strip at which the opinion under a heading is given and signed; None where a label says who signs."""
    strip = paper.strips[position]
    assert strip.cell is not None
    key = paper.right_of(strip)
    if key is not None and _COLUMN_HEAD.fullmatch(paper.cell_text(key)):
        return None
    if _heads_column(paper, strip.cell):
        beneath = paper.cells[(*strip.cell[:2], strip.cell[2] + 1, strip.cell[3])]
        return beneath[0] if labelled.isdisjoint(beneath) else None
    if _is_not_signed(paper, key, heading, block, blocks, drawn):
        return None
    if key is None:
        own = _below_heading(paper, position) if paper.left_of(strip) is None else ()
        told = _is_told_only(heading, "".join(paper.strips[other].text for other in own))
        return own[0] if own and not told and labelled.isdisjoint(own) else None
    target = paper.cells[key][0]
    cells = opinion_cells(paper, paper.strips[target])
    told = _is_told_only(heading, "".join(paper.cell_text(cell) for cell in cells))
    unasked = all(labelled.isdisjoint(paper.cells[cell]) for cell in _up_to_next(paper, cells, drawn))
    return target if unasked and not told else None


def _is_not_signed(
    paper: Paper,
    key: CellKey | None,
    heading: str,
    block: SignatureBlock,
    blocks: tuple[SignatureBlock, ...],
    drawn: Set[CellKey],
) -> bool:
    """Whether it is the party's opinion, or what is proposed, and nobody signs it in its cells."""
    proposed = heading.startswith("拟处")
    if block.role in PARTY or (proposed and not block.required):
        beside = opinion_cells(paper, paper.strips[paper.cells[key][0]]) if key is not None else ()
        if drawn.isdisjoint(beside):
            return True
    return proposed and _is_given_elsewhere(paper, heading, block, blocks)


def _up_to_next(paper: Paper, cells: tuple[CellKey, ...], drawn: Set[CellKey]) -> tuple[CellKey, ...]:
    """The first of these cells alone where a name is drawn in it and the next asks another: name | 审批人."""
    if len(cells) < _TWO or cells[0] not in drawn or _ASKS.fullmatch(paper.cell_text(cells[1]).rstrip(":")) is None:
        return cells
    return cells[:1]


def _is_given_elsewhere(paper: Paper, heading: str, block: SignatureBlock, blocks: tuple[SignatureBlock, ...]) -> bool:
    """Whether whoever proposes (拟处罚意见) gives his opinion under a heading of its own: 承办人意见."""
    headings = {heading_in(paper.cell_text(key).rstrip(":")) for key in paper.cells}
    return any(block_of_opinion(other, blocks) is block for other in headings if other and not other.startswith("拟处"))


def _heads_column(paper: Paper, key: CellKey) -> bool:
    """Whether a cell is the heading of an opinion beside others, what each says standing beneath."""
    strip = paper.strips[paper.cells[key][0]]
    beside = [other for other in (paper.left_of(strip), paper.right_of(strip)) if other is not None]
    beneath = (*key[:2], key[2] + 1, key[3])
    return bool(beside) and beneath in paper.cells and all(_is_heading(paper, other) for other in (key, *beside))


def _is_heading(paper: Paper, key: CellKey) -> bool:
    whole = paper.cell_text(key).rstrip(":")
    return bool(whole) and heading_in(whole) == whole


def _is_told_only(heading: str, text: str) -> bool:
    """Whether an opinion tells what the case is about and ends without a day: it need not be signed where it stands."""
    ends = _DAY.search("".join(text.split()))
    return _TELLING.search(heading) is not None and (ends is None or ends.group().endswith(")"))


def _below_heading(paper: Paper, position: int) -> tuple[int, ...]:
    """The strips of an opinion that stands under its heading in the same cell, as wide as the table."""
    strip = paper.strips[position]
    assert strip.cell is not None
    found: list[int] = []
    for other in paper.cells[strip.cell]:
        if other > position:
            if heading_in("".join(paper.strips[other].text.split())):
                break
            found.append(other)
    return tuple(found)
