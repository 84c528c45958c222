"""The law book's folder turned into a `LawBook`; a mistake is refused with its file and line."""

from __future__ import annotations

from pathlib import Path

from casereview.lawbook.agreement import (
    refuse_bases_at_odds,
    refuse_liabilities_at_odds,
    refuse_statutes_named_twice,
    refuse_strange_texts,
    refuse_thresholds_at_odds,
    refuse_tiers_of_nothing,
)
from casereview.lawbook.book import LawBook
from casereview.lawbook.entries import read_entries
from casereview.lawbook.forms import BASE, DIVISION, LIABILITY, RENUMBERED, RENUMBERING, STATUTE, THRESHOLD, TIER

LAWBOOK = Path(__file__).resolve().parents[2] / "rules" / "library" / "lawbook"
"""Where the shipped law book lies."""


def read_lawbook(folder: Path = LAWBOOK) -> LawBook:
    """The law book of `folder`. Raises PackError with the line of a mistake."""
    statutes = read_entries(folder / "statutes.yaml", STATUTE)
    bases = read_entries(folder / "discretion_bases.yaml", BASE)
    renumbered = read_entries(folder / "renumbered.yaml", RENUMBERED)
    renumberings = read_entries(folder / "renumbering.yaml", RENUMBERING)
    divisions = read_entries(folder / "divided_articles.yaml", DIVISION)
    files = sorted((folder / "liabilities").glob("*.yaml"))
    liabilities = tuple(one for path in files for one in read_entries(path, LIABILITY))
    tiers = read_entries(folder / "tiers.yaml", TIER)
    thresholds = read_entries(folder / "thresholds.yaml", THRESHOLD)

    book = LawBook(
        bases=tuple(one.it for one in bases),
        statutes=tuple(one.it for one in statutes),
        renumbered=tuple(one.it for one in renumbered),
        divisions=tuple(one.it for one in divisions),
        liabilities=tuple(one.it for one in liabilities),
        tiers=tuple(one.it for one in tiers),
        thresholds=tuple(one.it for one in thresholds),
        renumberings=tuple(number for one in renumberings for number in one.it),
    )
    refuse_statutes_named_twice(statutes)
    refuse_bases_at_odds(bases, book)
    refuse_liabilities_at_odds(liabilities, book)
    refuse_strange_texts(renumbered, lambda one: one, book)
    refuse_strange_texts(divisions, lambda one: one, book)
    refuse_strange_texts(renumberings, lambda run: run[0], book)
    refuse_tiers_of_nothing(tiers, book)
    refuse_thresholds_at_odds(thresholds)
    return book
