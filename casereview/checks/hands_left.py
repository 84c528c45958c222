"""A signature is missing only where no hand is left on the paper that could be it: else the reviewer is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from casereview.checks.absence import title_of
from casereview.model import Block, CaseFile, Document, Graphic, Mark, Occurrence, Page, Verdict
from casereview.terms import GraphicKind, MarkKind, MarkState
from casereview.text import squeezed

_HANDS = (GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE)
_LABEL = re.compile(r"(?:^|(?<=[^\u4e00-\u9fff]))(?P<who>[\u4e00-\u9fff]{1,7}[人员者])(?:\(?签[名字](?:或盖章)?\)?)?:$")
"""Who signs at the end of what is printed before a hand."""

_REACH = 6.0  # points that a picture may lie over the end of its label


def left_hands(verdict: Verdict, case: CaseFile) -> Verdict:
    """The verdict with those failures as doubts whose places are blank on a paper with handwriting that is nobody's.

    Which of several pictures stands in which place is told by how a form is laid out, and forms are laid out freely.
    """
    if not verdict.failures:
        return verdict
    kept, asked = [], []
    for failure in verdict.failures:
        paper = _paper_of_blanks(failure, case)
        if paper is not None and _nobodys(paper, case.marks_on(paper)):
            why = f"《{title_of(paper)}》有未能归属的手写签名，请核对是否即为所缺的签名"
            asked.append(replace(failure, reason=why))
        else:
            kept.append(failure)
    return replace(verdict, failures=tuple(kept), doubts=(*asked, *verdict.doubts)) if asked else verdict


def _paper_of_blanks(failure: Occurrence, case: CaseFile) -> Document | None:
    """The one paper on which all the places of a failure are places for a signature, one of them blank at least."""
    ids = {source.document for source in failure.sources}
    paper = next((paper for paper in case.documents if {paper.id} == ids), None)
    if paper is None:
        return None
    places = tuple(mark for mark in case.marks_on(paper) if mark.source in failure.sources)
    told = {mark.source for mark in places if mark.kind is MarkKind.SIGNATURE}
    blank = any(mark.state is MarkState.BLANK and mark.kind is MarkKind.SIGNATURE for mark in places)
    return paper if blank and told == set(failure.sources) else None


def _nobodys(paper: Document, marks: tuple[Mark, ...]) -> bool:
    """Whether a picture of handwriting on the paper is that of no place that is signed, nor behind another's label."""
    given = Counter(mark.digest for mark in marks if mark.state is not MarkState.BLANK and mark.digest)
    known = {squeezed(mark.label).rstrip(":") for mark in marks}
    left = Counter(_hands_on(paper)) - given
    return bool(left - Counter(_behind_other_labels(paper, known)) if left else left)


def _hands_on(paper: Document) -> Iterator[str]:
    return (g.digest for page in paper.pages for g in page.graphics if g.kind in _HANDS and g.digest)


def _behind_other_labels(paper: Document, known: set[str]) -> Iterator[str]:
    """The hands behind a label that is none of these: 汇报人, 见证人."""
    for page in paper.pages:
        for graphic in page.graphics:
            label = _LABEL.search(squeezed(_before(page, graphic)))
            if graphic.kind in _HANDS and label is not None and not any(label["who"] in other for other in known):
                yield graphic.digest


def _before(page: Page, graphic: Graphic) -> str:
    """What is printed on the line before a picture."""
    if graphic.block is not None:
        return page.blocks[graphic.block].text[: graphic.offset]
    if graphic.box is None:
        return ""
    middle = (graphic.box.y0 + graphic.box.y1) / 2
    lines = (
        (block.text, line) for block in page.blocks for line in block.lines if line.box.y0 <= middle <= line.box.y1
    )
    counted = ((text, line.start, _count(line.edges, graphic.box.x0 + _REACH)) for text, line in lines)
    text, start, count = max(counted, key=lambda told: told[2], default=("", 0, 0))
    if text[: start + count].strip():
        return text[: start + count]  # a label may begin on the line above
    above = (line for block in page.blocks for line in _lines_above(block, middle))
    return max(above, default=(0.0, ""))[1]


def _lines_above(block: Block, y: float) -> Iterator[tuple[float, str]]:
    """Where the lines of a block end that stand above, and its text up to there."""
    ends = [line.start for line in block.lines[1:]] + [len(block.text)]
    pairs = zip(block.lines, ends, strict=True)
    return ((line.box.y1, block.text[:end]) for line, end in pairs if line.box.y1 <= y)


def _count(edges: tuple[float, ...], x: float) -> int:
    return sum(edge <= x for edge in edges[1:])
