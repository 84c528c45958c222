"""What the views show of a case, made by the core; every function runs off the main thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from casereview.corrected import unfitting
from casereview.crops import Crop, cut, words_at
from casereview.cure_list import cure_list
from casereview.defects import read_defects
from casereview.errors import OutputError
from casereview.evidence_map import EvidenceMap, evidence_map
from casereview.finding_search import Hit, find
from casereview.like_questions import Batches, batches
from casereview.limits import LimitedTimeline, timeline_with_limits
from casereview.mending import CureList
from casereview.model import Correction, Source
from casereview.opened import Door, OpenCase
from casereview.opinion.docx import opinion_bytes
from casereview.original_volume import VolumeQuestion, volume_questions
from casereview.page_sequence import PageSequence, page_sequence
from casereview.people import CasePeople, people_of
from casereview.progress import Progress
from casereview.read_back import ReadBack, read_back
from casereview.recheck import compared
from casereview.rechecked import Recheck
from casereview.rule_record import reasons_given
from casereview.sealing import Differing, Manifest, differing, manifest_of, manifest_text, read_manifest, seal
from casereview.sheet.docx import docx_bytes
from casereview.sheet.file_names import OPINION, SHEET, file_name
from casereview.sheet.pdf import pdf_bytes
from casereview.signing_off import Hindrance
from casereview.signing_off import hindrances as found_hindrances
from casereview.steps import Role, corrections_in
from casereview.unfinished import refuse_unfinished, told_so_far
from ui.case_work import CaseWork, imprint_of
from ui.printing import print_pdf
from ui.sheet_pages import Drawn, sheet_pages
from ui.words import tr

Kinds = tuple[tuple[str, str], ...]


def papers(
    work: CaseWork, opened: OpenCase, _progress: Progress
) -> tuple[OpenCase, Kinds, tuple[Correction, ...], PageSequence]:
    """The case with every kind a paper can be of, what was mended of papers that have gone, and how its pages lie."""
    catalogue = work.libraries(opened.door).catalogue
    kinds = tuple((kind.id, kind.label) for kind in catalogue.kinds.values())
    lost = unfitting(opened.read, corrections_in(opened.steps), catalogue)
    return opened, kinds, lost, page_sequence(opened.review.case)


def packs(work: CaseWork, _progress: Progress) -> Sequence[tuple[str, str]]:
    """Every standard: its id and its title."""
    return work.pack_titles()


def timeline(_work: CaseWork, opened: OpenCase, _progress: Progress) -> LimitedTimeline:
    """The days of the case and the limits between them."""
    return timeline_with_limits(opened.behind_veil.review)


def evidence(_work: CaseWork, opened: OpenCase, _progress: Progress) -> EvidenceMap:
    """What each fact of the decision rests on."""
    return evidence_map(opened.behind_veil.review.case)


def people(_work: CaseWork, opened: OpenCase, _progress: Progress) -> CasePeople:
    """Everybody named, with their marks."""
    return people_of(opened.behind_veil.review.case)


def cures(work: CaseWork, opened: OpenCase, _progress: Progress) -> CureList:
    """What the officer has to mend."""
    return cure_list(told_so_far(opened.review), work.libraries(opened.door).catalogue)


def recheck(work: CaseWork, opened: OpenCase, progress: Progress) -> Recheck | None:
    """What became of the faults of the run before; None on a first run."""
    return compared(opened.behind_veil, work.libraries(opened.door), progress)


def reasons(work: CaseWork, opened: OpenCase, _progress: Progress) -> Mapping[str, tuple[str, ...]]:
    """What people gave as reasons on each rule, in whatever case, the last first; nothing while cases are hidden."""
    if opened.veil is not None:
        return {}
    return reasons_given(work.libraries(opened.door).store.all_steps())


def found(opened: OpenCase, words: str) -> Sequence[Hit]:
    """The findings in which the words occur."""
    return find(opened.review, words)


def hindrances(opened: OpenCase, name: str, role: Role) -> tuple[Hindrance, ...]:
    """What is in the way of a sign-off by that person."""
    return found_hindrances(opened.behind_veil, name, role)


def asked_alike(_work: CaseWork, opened: OpenCase, _progress: Progress) -> Batches:
    """What waits for a person and can be answered in one sitting."""
    return batches(opened.review)


def crops(opened: OpenCase, places: Sequence[Source], progress: Progress) -> tuple[Crop, ...]:
    """What stands at these places: of a hidden case in words, for every picture shows whose it is."""
    if opened.veil is not None:
        return tuple(Crop(one, None, words_at(opened.review.case, one)) for one in dict.fromkeys(places))
    return cut(opened.review.case, opened.path, places, progress)


def of_the_volume(_work: CaseWork, opened: OpenCase, _progress: Progress) -> tuple[VolumeQuestion, ...]:
    """What only the paper volume can tell."""
    return volume_questions(opened.review, read_defects())


def said_in(path: Path, opened: OpenCase) -> ReadBack:
    """What a sheet says that somebody has filled in."""
    return read_back(path, opened.machine, opened.review)


def sheet(_work: CaseWork, opened: OpenCase, _progress: Progress) -> tuple[Drawn, ...]:
    """The very Word file, as pages to look at."""
    return sheet_pages(docx_bytes(opened.review, opened.score, imprint_of(opened)))


def sheet_name(_work: CaseWork, opened: OpenCase, _progress: Progress) -> str:
    """Under which name the sheet is saved today."""
    return file_name(SHEET, opened.review, date.today())


def opinion(_work: CaseWork, opened: OpenCase, _progress: Progress) -> tuple[str, bytes]:
    """The draft of the opinion of legal review, with the name it is saved under today."""
    refuse_unfinished(opened)
    return file_name(OPINION, opened.review, date.today()), opinion_bytes(opened.review)


def print_on(printer: QPrinter, _work: CaseWork, opened: OpenCase, progress: Progress) -> int:
    """Print the sheet; how many pages."""
    return print_pdf(pdf_bytes(opened.review, opened.score, imprint_of(opened)), printer, progress)


def sealed(work: CaseWork, cases: Sequence[int], by: str, at: datetime, path: Path) -> int:
    """Seal the signed reviews of these cases and write their manifest; how many. Raises SealError and OutputError."""
    store = work.libraries(Door.REVIEW).store
    manifest = manifest_of([kept for kept in store.cases() if kept.id in cases], store, by, at)
    save(path, manifest_text(manifest).encode())
    seal(manifest, store)
    return len(manifest.reviews)


def checked_seal(work: CaseWork, path: Path) -> tuple[Manifest, tuple[Differing, ...]]:
    """A manifest with what is not as it was sealed. Raises SealError."""
    manifest = read_manifest(path)
    return manifest, differing(manifest, work.libraries(Door.REVIEW).store)


def save(path: Path, content: bytes) -> None:
    """Write a file. Raises OutputError."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise OutputError(path, error.strerror or tr("写入失败")) from error
