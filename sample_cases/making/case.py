"""A sample case: facts, forms, order, faults; and how it becomes files."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from sample_cases.making.archiving import pack
from sample_cases.making.forms import Form
from sample_cases.making.forms.archive import contents_list, volume_cover, volume_note
from sample_cases.making.matter import Matter
from sample_cases.making.papers import Folder, Ink, Paper, Seal, Text
from sample_cases.making.pdf import Setting, characters_of, page_counts, write_pdf
from sample_cases.making.scans import Scan, printed, write_photographs, write_scan
from sample_cases.making.word import write_word

Change = Callable[[tuple[Paper, ...]], tuple[Paper, ...]]


@dataclass(frozen=True, slots=True)
class Case:
    """One case as it will be written. `changes` are made to the papers once they are filled in."""

    name: str
    shows: str
    matter: Matter
    forms: tuple[Form, ...]
    folder: Folder = field(default_factory=Folder)
    bound: bool = True
    signed: bool = True
    changes: tuple[Change, ...] = ()
    planted: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    """Kinds of the volume's own papers (cover, contents list, closing note) that it was bound without."""
    scan: Scan | None = None
    """How it was printed, signed and taken, of a case that is handed over as pictures."""

    def papers(self) -> tuple[Paper, ...]:
        """The papers between contents list and closing note, in physical order."""
        papers = tuple(form(self.matter) for form in self.forms)
        for change in self.changes:
            papers = change(papers)
        return papers if self.signed else tuple(_typed(paper) for paper in papers)

    def with_fault(self, change: Change, words: str) -> Self:
        """The same case with its papers changed, and a word on what was planted."""
        return replace(self, changes=(*self.changes, change), planted=(*self.planted, words))


def _typed(paper: Paper) -> Paper:
    """The paper as a draft: names typed where ink would be, no seals."""

    def typed(text: Text) -> Text:
        parts = tuple(part.name if isinstance(part, Ink) else part for part in text.parts)
        return replace(text, parts=tuple(part for part in parts if not isinstance(part, Seal)))

    return paper.mapped(typed)


def write_case(case: Case, out: Path) -> None:
    """Write the case below `out`, in a folder of its name."""
    folder = out / case.name
    folder.mkdir(parents=True, exist_ok=True)
    papers = case.papers()
    if case.scan:
        _write_pictures(case, case.scan, folder)
    elif case.folder.volume:
        _write_volume(case, folder / case.folder.volume)
    elif case.folder.archive:
        with tempfile.TemporaryDirectory() as loose:
            _write_files(case, papers, Path(loose) / "案卷")
            pack(Path(loose), folder / case.folder.archive)
    else:
        _write_files(case, papers, folder / "案卷")
    expected = folder / "expected.yaml"
    if not expected.exists():  # what the review must say is written by hand, and stays
        expected.write_text(_expected(case), encoding="utf-8")


def bound(
    case: Case, papers: tuple[Paper, ...], folios: Sequence[int] = (), pages: int | None = None
) -> tuple[Paper, ...]:
    """The papers as a volume holds them: cover and contents list before, the closing note behind."""
    if not case.bound:
        return papers
    note = volume_note(case.matter, pages)
    ends = (
        volume_cover(case.matter),
        contents_list(case.matter, papers, folios),
        note if case.signed else _typed(note),
    )
    own = tuple(paper for paper in ends if paper.kind not in case.lacking)
    return tuple(p for p in own if p is not ends[2]) + papers + tuple(p for p in own if p is ends[2])


def volume_papers(case: Case, setting: Setting | None = None) -> tuple[Paper, ...]:
    """All papers of a bound case, its contents list telling the folios of pages set like this."""
    papers = case.papers()
    counts = page_counts(papers, case.matter.style, seed=case.name, setting=setting)
    folios = [1 + sum(counts[:index]) for index in range(len(counts))]
    return bound(case, papers, folios, sum(counts))


def _write_pictures(case: Case, scan: Scan, folder: Path) -> None:
    volume = printed(volume_papers(case, scan.setting), case.matter.style, scan, seed=case.name)
    if case.folder.volume:
        write_scan(folder / case.folder.volume, volume, scan.look, case.name)
    else:
        write_photographs(folder / "案卷", volume, scan.look, case.name)


def _write_volume(case: Case, path: Path) -> None:
    write_pdf(path, volume_papers(case), case.matter.style, seed=case.name, folios=True)


def _write_files(case: Case, papers: tuple[Paper, ...], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    papers = bound(case, papers)
    style = case.matter.style
    characters = characters_of([paper for paper in papers if paper.kind in case.folder.pdf_kinds], style)
    for index, paper in enumerate(papers, start=1):
        title = style.renamed(paper.title)
        stem = f"{index:02d}-{title}" if case.folder.numbered else title
        seed = f"{case.name}/{index}"
        if paper.kind in case.folder.pdf_kinds:
            write_pdf(folder / f"{stem}.pdf", [paper], style, seed=seed, characters=characters)
        else:
            write_word(folder / f"{stem}.docx", paper, style, seed=seed)


def _expected(case: Case) -> str:
    lines = [f"shows: {case.shows}", "fail: []", "unsure: []"]
    if case.planted:
        lines += ["planted:", *(f"  - {words}" for words in case.planted)]
    else:
        lines.append("planted: []")
    return "\n".join(lines) + "\n"
