"""Invented scoring standards in the many layouts such standards have, each with the clauses a person reads there."""

from __future__ import annotations

from tests.casereview.standard.scoring_papers import (
    chapters,
    deductions,
    paper_by_paper,
    points_in_words,
    tables,
    vetoes,
)
from tests.casereview.standard.scoring_papers.paper import Clause, Paper

__all__ = ["PAPERS", "Clause", "Paper", "named"]

PAPERS = (
    *tables.PAPERS,
    *chapters.PAPERS,
    *points_in_words.PAPERS,
    *deductions.PAPERS,
    *vetoes.PAPERS,
    *paper_by_paper.PAPERS,
)


def named(words: str) -> Paper:
    """The one whose name begins so."""
    (paper,) = [paper for paper in PAPERS if paper.name.startswith(words)]
    return paper
