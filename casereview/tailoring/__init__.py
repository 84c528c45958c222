"""A unit's own changes to a standard: browsed, made, tried and put to use, over a base that is never touched."""

from __future__ import annotations

from casereview.tailoring.bench import change, revert, undo
from casereview.tailoring.browse import browsed
from casereview.tailoring.shelf import Shelf, shelved
from casereview.tailoring.trial import tried
from casereview.tailoring.use import in_its_place, put_to_use

__all__ = ["Shelf", "browsed", "change", "in_its_place", "put_to_use", "revert", "shelved", "tried", "undo"]
