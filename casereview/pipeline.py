"""The whole program on one screen: from a path to a judged case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from casereview.catalogue import Catalogue
from casereview.divide import arrange
from casereview.evaluate import evaluate
from casereview.extract.other_cases import told_of_this_case, without_other_cases
from casereview.extract.received import without_received_letters
from casereview.extract.recognise import recognise
from casereview.extract.revoked import told_of_what_stands, without_revoked
from casereview.extract.settled import settled
from casereview.lawbook import LawBook
from casereview.load import Loaded, Workers, load
from casereview.model import CaseFile, Course, Document, Fact, ReadPaper, Review, RulePack
from casereview.papers import paper_workers
from casereview.progress import Progress, silent
from casereview.terms import OrderFrom
from casereview.timeline import timeline_of


@dataclass(frozen=True, slots=True)
class ReadSoFar:
    """A case as far as it was read, and what was not, in words; nothing where it was read whole."""

    case: CaseFile
    left: tuple[str, ...] = ()


def read_case(
    path: Path, catalogue: Catalogue, progress: Progress = silent, workers: Workers[tuple[ReadPaper, ...]] | None = None
) -> CaseFile:
    """What the papers at `path` are, say and bear, read by the pool of the run or by one of its own.

    Raises the errors of `load` if the case cannot be opened.
    """
    if workers is None:
        with paper_workers(catalogue.folder) as own:
            return read_case(path, catalogue, progress, own)
    return _of_loaded(load(path, workers, progress), catalogue).case


def read_so_far(
    path: Path, catalogue: Catalogue, progress: Progress, workers: Workers[tuple[ReadPaper, ...]]
) -> ReadSoFar:
    """The same; if the reading is given up, what was read by then.

    Raises the errors of `load`, and CancelledError if nothing was read.
    """
    return _of_loaded(load(path, workers, progress, partly=True), catalogue)


def _of_loaded(loaded: Loaded[tuple[ReadPaper, ...]], catalogue: Catalogue) -> ReadSoFar:
    papers = tuple(paper for file in loaded.files for paper in file)
    return ReadSoFar(assembled(papers, loaded.order_from, loaded.sha256, catalogue), loaded.left)


def assembled(papers: tuple[ReadPaper, ...], order: OrderFrom, sha256: str, catalogue: Catalogue) -> CaseFile:
    """The case that these papers, as they lie, make up."""
    by_id = {paper.document.id: paper for paper in papers}
    documents, order_from = arrange(tuple(paper.document for paper in papers), order, catalogue)
    facts = settled(documents, [fact for document in documents for fact in by_id[document.id].facts])
    numbered = _numbered(documents, facts)
    own = without_revoked(without_other_cases(numbered, facts, catalogue), catalogue)
    own = without_received_letters(own, facts, catalogue)
    case = CaseFile(
        documents=own,
        facts=told_of_this_case(told_of_what_stands(facts, numbered, own), numbered, own),
        marks=tuple(mark for document in documents for mark in by_id[document.id].marks),
        order_from=order_from,
        sha256=sha256,
        homes={name: spec.homes for name, spec in catalogue.facts.items()},
    )
    return recognise(case)


def choose_pack(case: CaseFile, packs: Mapping[str, Path]) -> str:
    """The id of the pack for what the case says of itself; one that is not there gives way to its parent."""
    for pack_id in (*_wanted(case.agency or _by_its_papers(case)), "reference"):
        if pack_id in packs:
            return pack_id
    raise KeyError("reference")


def judge(
    case: CaseFile, pack: RulePack, law: LawBook, progress: Progress = silent, course: Course | None = None
) -> Review:
    """The case judged by the pack, on the course its papers show or on the one a person gives."""
    progress("逐条审查", 0, 1)
    course = course or Course()
    judged = course.taken_by(case)
    return Review(judged, pack, evaluate(judged, pack, law), timeline_of(judged), course)


_TIANJIN = (
    "天津",
    "东丽区",
    "南开区",
    "津南区",
    "滨海新区",
    "武清区",
    "宝坻区",
    "静海区",
    "宁河区",
    "蓟州区",
    "西青区",
    "北辰区",
)
"""What the name of a Tianjin bureau holds; districts whose names other cities share are left out."""


_OF_FIRE = ("fire_inspection_record", "fire_correction_notice", "fire_seal_decision")


def _by_its_papers(case: CaseFile) -> str:
    """What sort of bureau made the papers, where none of them names it."""
    return "消防" if case.of_kind(*_OF_FIRE) else ""


def _wanted(agency: str) -> tuple[str, ...]:
    """The packs a bureau of this name would like best, best first."""
    if "消防" in agency:
        return ("fire-rescue",)
    if not any(name in agency for name in _TIANJIN) or not ("应急" in agency or "安全生产" in agency):
        return ()
    if "东丽" in agency:
        return ("tianjin-dongli", "tianjin-emergency")
    if "南开" in agency:
        return ("tianjin-nankai", "tianjin-emergency")
    return ("tianjin-emergency",)


def _numbered(documents: tuple[Document, ...], facts: tuple[Fact, ...]) -> tuple[Document, ...]:
    """The documents with the number each prints as its own, as printed."""
    numbers: dict[str, str] = {}
    for fact in facts:
        if fact.name == "文号":
            numbers.setdefault(fact.source.document, fact.source.quote)
    return tuple(replace(document, number=numbers.get(document.id, document.number)) for document in documents)
