"""A case on the desk: read once, judged as often as its course is said to be another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from casereview.catalogue import read_catalogue
from casereview.lawbook import LawBook, read_lawbook, with_own_tiers
from casereview.load import Workers
from casereview.model import CaseFile, Course, ReadPaper, Review, Score
from casereview.pipeline import choose_pack, judge, read_case
from casereview.progress import Progress
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A reviewed case, where it lies, and what is needed to judge it again."""

    path: Path
    read: CaseFile
    """The case as its papers show it, whatever a person says of its course."""
    law: LawBook
    review: Review
    score: Score


def read_and_judge(path: Path, progress: Progress, workers: Workers[tuple[ReadPaper, ...]]) -> OpenCase:
    """The case at `path`, judged by the pack for what it says of itself. Raises the errors of `read_case`."""
    catalogue, law = read_catalogue(), read_lawbook()
    case = read_case(path, catalogue, progress, workers)
    folders = pack_folders()
    folder = folders[choose_pack(case, folders)]
    pack, law = read_pack(folder, catalogue, law, examples=False), with_own_tiers(law, folder)
    review = judge(case, pack, law, progress)
    return OpenCase(path, case, law, review, score(review))


def judge_again(opened: OpenCase, course: Course, progress: Progress) -> OpenCase:
    """The same papers judged by the same pack on this course."""
    review = judge(opened.read, opened.review.pack, opened.law, progress, course)
    return replace(opened, review=review, score=score(review))
