"""The law book's folder turned into a `LawBook`; a mistake is refused with its file and line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from casereview.lawbook.agreement import (
    refuse_bases_at_odds,
    refuse_liabilities_at_odds,
    refuse_statutes_named_twice,
    refuse_strange_texts,
    refuse_thresholds_at_odds,
    refuse_tiers_of_nothing,
)
from casereview.lawbook.bases import OWN, DiscretionBase
from casereview.lawbook.book import LawBook
from casereview.lawbook.entries import read_entries
from casereview.lawbook.forms import BASE, DIVISION, LIABILITY, RENUMBERED, RENUMBERING, STATUTE, THRESHOLD, TIER
from casereview.terms import Standing

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


def with_own_tiers(law: LawBook, pack: Path) -> LawBook:
    """The law book with the tiers that the pack in the folder brings along (`lawbook/tiers.yaml`), if it has any.

    A base that the law book does not have is taken for the bureau's own. Raises PackError with the line of a mistake.
    """
    path = pack / "lawbook" / "tiers.yaml"
    if not path.is_file():
        return law
    tiers = read_entries(path, TIER)
    known = {base.name for base in law.bases}
    strange = dict.fromkeys(one.it.base for one in tiers if one.it.base not in known)
    own = tuple(_own_base(name, next(one.it.source for one in tiers if one.it.base == name)) for name in strange)
    book = replace(law, bases=law.bases + own, tiers=law.tiers + tuple(one.it for one in tiers))
    refuse_tiers_of_nothing(tiers, replace(book, bases=own))
    return book


def _own_base(name: str, source: str) -> DiscretionBase:
    return DiscretionBase(
        name=name,
        since=None,
        until=None,
        area=OWN,
        matter="fire" if "消防" in name else "safety",
        level=3,
        standing=Standing.OFFICIAL,
        source=source,
    )
