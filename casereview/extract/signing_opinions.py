"""Opinions on a form: their headings, their cells, and those that are signed without any label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from casereview.catalogue import SignatureBlock
from casereview.extract.signing_roles import PARTY, block_of_opinion
from casereview.extract.signing_words import Label
from casereview.extract.strips import CellKey, Paper, Strip

_HEADING = re.compile(
    r"(?!同意|拟同意|不同意|按|经(?!办)|根据|依|无|已|请|以上)(?:[\u4e00-\u9fff()、/]{0,14}(?:意见|批示)|[\u4e00-\u9fff()、/]{0,6}(?:审批|审核|批准))"
    r"(?:及[^:签]{1,6}|\([^签()]{0,8}\)|栏)?"
)


def opinion_heading(paper: Paper, position: int) -> str:
    """The heading of the opinion a strip belongs to, without spaces: of its row, else the last one above; or empty."""
    strip = paper.strips[position]
    if strip.cell is not None:
        for key in reversed(paper.row(strip)):
            if key[3] <= strip.cell[3] and (heading := _heading_in(paper.cell_text(key))):
                return heading
        above = [k for k in paper.cells if k[:2] == strip.cell[:2] and k[3] == strip.cell[3] and k[2] < strip.cell[2]]
        for key in sorted(above, reverse=True)[:1]:
            if heading := _heading_in(paper.cell_text(key)):
                return heading
    for earlier in range(position, max(position - 12, -1), -1):
        if heading := _heading_in("".join(paper.strips[earlier].text.split())):
            return heading
    return ""


def _heading_in(squeezed: str) -> str:
    match = _HEADING.match(squeezed)
    if match is None or (len(squeezed) > len(match.group()) and squeezed[match.end()] not in ":签"):
        return ""
    return match.group() if len(match.group()) <= 20 else ""


def opinion_cells(paper: Paper, strip: Strip) -> tuple[CellKey, ...]:
    """The cells of an opinion, from the strip's own on: what is said, who signed and when may have one each."""
    assert strip.cell is not None
    cells: list[CellKey] = []
    for key in paper.row(strip):
        if key[3] < strip.cell[3] or key[2] != strip.cell[2]:
            continue
        if cells and _heading_in(paper.cell_text(key).rstrip(":")):
            break
        cells.append(key)
    return tuple(cells)


def opinions_of(paper: Paper, blocks: tuple[SignatureBlock, ...], found: Sequence[Label]) -> Iterable[Label]:
    """Opinions that are signed without any label: the cell beside or under 审批意见."""
    labelled = {label.strip for label in found}
    signed = {label.block for label in found}
    for position, strip in enumerate(paper.strips):
        heading = _heading_in("".join(strip.text.split()).rstrip(":")) if strip.cell else ""
        if strip.cell is not None and not heading:
            positions = paper.cells[strip.cell]
            heading = _heading_in(paper.cell_text(strip.cell).rstrip(":")) if positions[0] == position else ""
        if not heading or strip.cell is None:
            continue
        block = block_of_opinion(heading, blocks)
        key = paper.right_of(strip)
        if block is None or block.role in PARTY or block in signed or key is None:
            continue
        target = paper.cells[key][0]
        if not any(labelled.intersection(paper.cells[cell]) for cell in opinion_cells(paper, paper.strips[target])):
            yield Label(target, 0, 0, block, opinion=True, surely=0.8)
