"""A file as read becomes papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.catalogue import Catalogue, read_catalogue
from casereview.extract.facts import facts_of
from casereview.load import load
from casereview.model import Block, Document, Fact, Page, SourceFile
from casereview.papers import paper_workers
from casereview.understanding import understood
from tests.casereview.load.made import word_of


def a_file(name: str) -> SourceFile:
    return SourceFile(name, name, (Page(1, 595, 842, (Block("立案审批表"),)),))


def test_a_paper_that_trips_the_program_up_has_a_problem_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def tripped(document: Document, catalogue: Catalogue) -> tuple[Fact, ...]:
        if document.source == "2.docx":
            raise IndexError
        return facts_of(document, catalogue)

    monkeypatch.setattr("casereview.understanding.facts_of", tripped)
    papers = [paper for name in ("1.docx", "2.docx") for paper in understood(a_file(name), read_catalogue())]

    assert [(paper.document.kind, paper.document.problem) for paper in papers] == [
        ("filing_approval", None),
        ("unknown", "内容未能识别（IndexError），请人工查看。"),
    ]


def test_the_pool_makes_the_same_papers(tmp_path: Path) -> None:
    path = word_of(tmp_path / "1.docx", "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>")
    with paper_workers() as workers:
        ((paper,),) = load(path, workers).files
    assert (paper.document.kind, paper.document.source) == ("filing_approval", "1.docx")
