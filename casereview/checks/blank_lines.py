"""Whether a line of a form leaves blank what stands behind a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from casereview.checks.absence import misstated, title_of
from casereview.model import Block, Document, Page, Verdict
from casereview.terms import BlockKind

_NEXT = r"[\u4e00-\u9fff()（）]{2,12}[:：]"
_LABELLED = re.compile(rf"\s*{_NEXT}")
_CLOSING = re.compile(r"\s*(?:以上|上述)(?:内容|情况|笔录|记录)|\s*[(（]以下空白[)）]")
_HEAD = re.compile(r"\s*[\u4e00-\u9fff\s]{2,10}\s*[:：]?\s*")
_ONE_LINE = ("地点", "场所", "时间", "方式", "号码", "期限")
_GAP = r"(?:[ \t\u3000]|_)*"


def blank_lines(paper: Document, labels: tuple[str, ...]) -> Iterator[Verdict]:
    """A failure for each of these labels with its colon behind which the line ends or the next label stands.

    Where the line ends, what stands in the next one may belong to it, but for a label or the closing words of a record.
    """
    if paper.problem is not None or paper.is_scanned:
        return
    for page in paper.pages:
        drawn = {graphic.block for graphic in page.graphics}
        for index, block in enumerate(page.blocks):
            if index in drawn or block.cell is not None:
                continue
            for match in _pattern(labels).finditer(block.text):
                label = "".join(match["label"].split())
                one_line = label.endswith(_ONE_LINE)
                last = one_line and match.start() > 0 and _is_last(page, index)
                if match["next"] is not None or last or _goes_on_blank(page, index, one_line=one_line):
                    yield misstated(paper, paper.of_page(page.number), title=title_of(paper), label=label)


def _goes_on_blank(page: Page, index: int, *, one_line: bool) -> bool:
    """Whether the next line is another label's, or closes the record; what fits into a line fills no table."""
    behind = next((block for block in page.blocks[index + 1 :] if block.text.strip()), None)
    if behind is None or behind.cell is not None:
        return behind is not None and one_line and _HEAD.fullmatch(behind.text) is not None
    return _is_another(behind, one_line=one_line)


def _is_last(page: Page, index: int) -> bool:
    """Whether nothing stands below the line but what stands at the foot of every page."""
    return not any(b.text.strip() for b in page.blocks[index + 1 :] if b.kind is not BlockKind.FOOTER)


def _is_another(block: Block, *, one_line: bool) -> bool:
    """Whether a line is no part of what stands behind the label above: sentences, even with a label, may be."""
    told = not one_line and "。" in block.text
    return _CLOSING.match(block.text) is not None or (_LABELLED.match(block.text) is not None and not told)


@lru_cache(maxsize=64)
def _pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(r"\s*".join(map(re.escape, label)) for label in labels)
    return re.compile(
        rf"(?:^|(?<=[\s\u3000]))(?P<label>{names})\s*[:：](?:{_GAP}$|{_GAP}(?<=[\s\u3000_])(?P<next>{_NEXT}))"
    )
