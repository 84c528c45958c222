"""Tables of the steps of an approval as systems print them: a row a step, with columns for the step and the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from casereview.catalogue import SignatureBlock
from casereview.extract.signing.roles import PARTY, block_named, block_of_opinion
from casereview.extract.signing.words import Label
from casereview.extract.strips import CellKey, Paper, Strip

_STEP = re.compile(r"(?:审批|审核|流程|办理|处理|流转|签批|签署)?(?:环节|节点|步骤|流程)(?:名称)?")
_NAME = re.compile(r"(?:审批|审核|办理|处理|经办|操作|签批|签署|签名|签字|执行)(?:人员?|者)|签名|签字|姓名|人员")


_TRACE = re.compile(
    r"(?:电子|在线|网上|线上|系统|平台|OA)[^。;]{0,12}(?:审批|签批|签名|流转|办理|流程)|(?:审批|签批|办理|流转|流程|办文)[^。;]{0,4}(?:轨迹|痕迹|日志|流转)"
)
"""What tells that a table of steps was printed by the system in which each was taken."""
_CLOCK = re.compile(r"\d{1,2}:\d{2}")


def is_step_head(text: str) -> bool:
    """Whether the text of a cell heads the column of the steps."""
    return _STEP.fullmatch("".join(text.split())) is not None


def stands_under_name(paper: Paper, strip: Strip) -> bool:
    """Whether a strip stands in the column of a table of steps that names who took each."""
    if strip.cell is None:
        return False
    page, table, _, column = strip.cell
    head = next((row for row in _heads(paper) if row[0][:2] == (page, table)), ())
    return any(key[2] < strip.cell[2] and key[3] == column and _NAME.fullmatch(paper.cell_text(key)) for key in head)


def is_traced(paper: Paper, strip: Strip) -> bool:
    """Whether a row of such a table is the trace a system kept: the paper says so, the row gives the time of day."""
    if not stands_under_name(paper, strip):
        return False
    row = " ".join(paper.cell_text(key) for key in paper.row(strip))
    return _CLOCK.search(row) is not None and _TRACE.search(paper.document.flow.text) is not None


def steps_signed(paper: Paper, blocks: tuple[SignatureBlock, ...], found: Sequence[Label]) -> Iterable[Label]:
    """The rows of such a table that no label was found in, each signed in the column of the names."""
    labelled = {paper.strips[label.strip].cell for label in found}
    own = tuple(block for block in blocks if block.role not in PARTY)
    for head in _heads(paper):
        step = next(key[3] for key in head if is_step_head(paper.cell_text(key)))
        name = next((key[3] for key in head if _NAME.fullmatch(paper.cell_text(key))), None)
        for row in _rows_under(paper, head[0]) if name is not None else ():
            cells = {key[3]: key for key in row}
            words = paper.cell_text(cells[step]) if step in cells else ""
            block = _block_of(words, own) if words and labelled.isdisjoint(row) else None
            if block is not None and name in cells:
                yield Label(paper.cells[cells[name]][0], 0, 0, block, opinion=True, surely=0.8)


def _heads(paper: Paper) -> Iterable[tuple[CellKey, ...]]:
    """The rows that head the columns of a table of steps."""
    return [row for row in paper.rows.values() if any(is_step_head(paper.cell_text(key)) for key in row)]


def _rows_under(paper: Paper, head: CellKey) -> Iterable[tuple[CellKey, ...]]:
    return [row for key, row in sorted(paper.rows.items()) if key[:2] == head[:2] and key[2] > head[2]]


def _block_of(words: str, blocks: tuple[SignatureBlock, ...]) -> SignatureBlock | None:
    named = block_named(words if words.endswith(("人", "人员")) else f"{words}人", blocks)
    return named[0] if named is not None else block_of_opinion(words, blocks)
