"""Opinions of several hands one under the other in one cell: each begins with whose it is and ends with a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from casereview.catalogue import SignatureBlock
from casereview.extract.signing.roles import PARTY, block_of_opinion
from casereview.extract.signing.signed_names import date_in
from casereview.extract.signing.words import Label
from casereview.extract.strips import CellKey, Paper

_WHOSE = re.compile(
    r" *(?P<whose>[\u4e00-\u9fff()、/]{0,12}?"
    r"(?:意见|批示|承办人员?|经办人|负责人|领导|局长|机构|部门|[科处股室]室?)) *:(?! *$)"
)
_DAY = re.compile(r"年[ _]*月[ _]*日")
_FEWEST = 2  # who give their opinions in the cell, for it to be one of several hands

_Opinion = tuple[int, SignatureBlock]


def stacked_opinions(paper: Paper, blocks: Sequence[SignatureBlock], found: Sequence[Label]) -> Iterable[Label]:
    """The opinions of a cell in which at least two give theirs, less those that sign behind a label of their own."""
    labelled = {label.strip for label in found}
    for key, positions in paper.cells.items():
        opinions = tuple(_opinions(paper, positions, tuple(blocks)))
        if len({block for _, block in opinions}) < _FEWEST or not _each_has_a_day(paper, key, opinions):
            continue
        stretches = _stretches([position for position, _ in opinions], positions)
        for (position, block), (_, stop) in zip(opinions, stretches, strict=True):
            if labelled.isdisjoint(range(position, stop)):
                yield Label(position, 0, 0, block, opinion=True, surely=0.85)


def _opinions(paper: Paper, positions: Sequence[int], blocks: tuple[SignatureBlock, ...]) -> Iterator[_Opinion]:
    for position in positions:
        match = _WHOSE.match(paper.strips[position].text)
        block = block_of_opinion("".join(match["whose"].split()), blocks) if match is not None else None
        if block is not None and block.role not in PARTY:
            yield position, block


def _each_has_a_day(paper: Paper, key: CellKey, opinions: Sequence[_Opinion]) -> bool:
    starts = [position for position, _ in opinions]
    own = paper.cells[key]
    told = ("".join(paper.strips[p].text for p in own if start <= p < stop) for start, stop in _stretches(starts, own))
    return all(date_in(text) is not None or _DAY.search(text) is not None for text in told)


def _stretches(starts: Sequence[int], own: Sequence[int]) -> Iterator[tuple[int, int]]:
    return pairwise((*starts, own[-1] + 1))
