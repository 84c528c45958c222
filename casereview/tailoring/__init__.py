"""A unit's own changes to a standard: browsed, made, tried and put to use, over a base that is never touched."""

from __future__ import annotations

from casereview.tailoring.adjustable import Adjustable, Sort
from casereview.tailoring.bench import change, revert
from casereview.tailoring.browse import BrowsedClause, BrowsedExample, BrowsedPack, BrowsedRule, BrowsedSection, browsed
from casereview.tailoring.changes import Aspect, Change, Place, Tailoring, TailoringError
from casereview.tailoring.shelf import Shelf, ShelvedPack, shelved
from casereview.tailoring.trial import CaseTrial, Contradiction, Shift, Trial, tried
from casereview.tailoring.use import in_its_place, put_to_use

__all__ = [
    "Adjustable",
    "Aspect",
    "BrowsedClause",
    "BrowsedExample",
    "BrowsedPack",
    "BrowsedRule",
    "BrowsedSection",
    "CaseTrial",
    "Change",
    "Contradiction",
    "Place",
    "Shelf",
    "ShelvedPack",
    "Shift",
    "Sort",
    "Tailoring",
    "TailoringError",
    "Trial",
    "browsed",
    "change",
    "in_its_place",
    "put_to_use",
    "revert",
    "shelved",
    "tried",
]
