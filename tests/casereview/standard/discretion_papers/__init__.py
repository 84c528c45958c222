"""Invented discretion bases in the many layouts such bases have, each with the tiers a person reads there."""

from __future__ import annotations

from tests.casereview.standard.discretion_papers import fines, headed, tables, tiers_across
from tests.casereview.standard.discretion_papers.paper import Paper, Row

__all__ = ["PAPERS", "Paper", "Row", "named"]

PAPERS = (
    *tables.PAPERS,
    *tiers_across.PAPERS,
    *headed.PAPERS,
    *fines.PAPERS,
)


def named(words: str) -> Paper:
    """The one whose name begins so."""
    (paper,) = [paper for paper in PAPERS if paper.name.startswith(words)]
    return paper
