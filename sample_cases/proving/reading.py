"""A case written as Word files and read by the program; papers that were read before are not read again."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from casereview.catalogue import Catalogue, read_catalogue
from casereview.load.files import Entry
from casereview.load.reading import read_entry
from casereview.model import Block, CaseFile, Page, ReadPaper
from casereview.pipeline import assembled
from casereview.terms import BlockKind, OrderFrom
from casereview.understanding import understood
from sample_cases.making.papers import Paper
from sample_cases.proving.manner import Manner
from sample_cases.proving.slim_word import write_slim_word
from sample_cases.proving.volume import Volume


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue, read once: a proof is of one state of the rules."""
    return read_catalogue()


def case_file(case: Volume) -> CaseFile:
    """The case as the program reads it, its order told by the numbers of its files."""
    style = case.matter.style
    assert isinstance(style, Manner)
    met: dict[str, int] = {}
    read: list[ReadPaper] = []
    for index, paper in enumerate(case.bound_papers(), start=1):
        nth = met[paper.kind] = met.get(paper.kind, 0) + 1
        name = f"{index:03d}-{style.renamed(paper.title)}.docx"
        of_file = _read(paper, style, f"{case.name}/{paper.kind}/{nth}")
        read.extend(_named(one, name) for one in of_file)
    if case.lost is not None:
        read = _numbered(read, case.lost)
    return assembled(tuple(read), OrderFrom.FILE_NUMBERS, case.name, catalogue())


def _numbered(papers: list[ReadPaper], lost: float) -> list[ReadPaper]:
    """The papers as a printed volume that was numbered through before one of its pages was lost."""
    gone = int(lost * sum(len(paper.document.pages) for paper in papers))
    bound: list[ReadPaper] = []
    folio = 0
    for paper in papers:
        pages: list[Page] = []
        for page in paper.document.pages:
            folio += 1
            number = Block(str(folio + (folio > gone)), BlockKind.FOOTER)
            pages.append(replace(page, width=595.3, height=841.9, blocks=(*page.blocks, number)))
        bound.append(replace(paper, document=replace(paper.document, pages=tuple(pages))))
    return bound


@lru_cache(maxsize=512)
def _read(paper: Paper, style: Manner, seed: str) -> tuple[ReadPaper, ...]:
    """The paper as read from its Word file."""
    with tempfile.TemporaryDirectory(prefix="casereview-proof-") as folder:
        path = Path(folder) / f"{style.renamed(paper.title)}.docx"
        write_slim_word(path, paper, style, seed=seed)
        return understood(read_entry(Entry(path.name, (path,))), catalogue())


def _named(paper: ReadPaper, name: str) -> ReadPaper:
    """The same paper under the name its file has in this case."""
    return replace(paper, document=replace(paper.document, source=name))
