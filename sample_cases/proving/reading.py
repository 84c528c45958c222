"""A case written as Word files, or bound as a PDF, and read by the program; Word files are not read twice."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

import pypdfium2

from casereview.catalogue import Catalogue, read_catalogue
from casereview.load.files import Entry
from casereview.load.reading import read_entry
from casereview.model import CaseFile, ReadPaper
from casereview.pipeline import assembled
from casereview.terms import OrderFrom
from casereview.understanding import understood
from sample_cases.making.papers import Paper
from sample_cases.making.pdf import write_pdf
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
    if case.lost is not None:
        return _bound(case, case.lost)
    met: dict[str, int] = {}
    read: list[ReadPaper] = []
    for index, paper in enumerate(case.bound_papers(), start=1):
        nth = met[paper.kind] = met.get(paper.kind, 0) + 1
        name = f"{index:03d}-{style.renamed(paper.title)}.docx"
        of_file = _read(paper, style, f"{case.name}/{paper.kind}/{nth}")
        read.extend(_named(one, name) for one in of_file)
    return assembled(tuple(read), OrderFrom.FILE_NUMBERS, case.name, catalogue())


def _bound(case: Volume, lost: float) -> CaseFile:
    """The case as a volume numbered through, without one of its pages."""
    with tempfile.TemporaryDirectory(prefix="casereview-proof-") as folder:
        path = Path(folder) / "案卷.pdf"
        write_pdf(path, case.bound_papers(), case.matter.style, seed=case.name, folios=True)
        volume = pypdfium2.PdfDocument(path.read_bytes())
        del volume[int(lost * len(volume))]
        volume.save(path)
        volume.close()
        read = understood(read_entry(Entry(path.name, (path,))), catalogue())
    return assembled(read, OrderFrom.VOLUME, case.name, catalogue())


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
