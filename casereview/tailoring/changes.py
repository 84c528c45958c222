"""What a unit does otherwise than the standard it judges by: single changes, each with who, when, why and until."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from casereview.tailored import Change, Place, Tailoring


def place_of(change: Change) -> Place:
    """What the change is laid over."""
    return change.aspect, change.subject, change.name


def with_changes(tailoring: Tailoring, made: Iterable[Change]) -> Tailoring:
    """With these changes; each takes the place of an earlier one of the same value."""
    changes = list(tailoring.changes)
    for change in made:
        changes = [one for one in changes if place_of(one) != place_of(change)] + [change]
    return replace(tailoring, changes=tuple(changes))


def without(tailoring: Tailoring, places: Iterable[Place] | None = None) -> Tailoring:
    """Without the changes at these places, or without any."""
    gone = None if places is None else set(places)
    kept = tuple(one for one in tailoring.changes if gone is not None and place_of(one) not in gone)
    return replace(tailoring, changes=kept)


def told(change: Change) -> str:
    """Why, by whom, when and until when, as a pack file keeps it."""
    until = f"，至{change.until.isoformat()}" if change.until else ""
    return f"{change.reason.strip().rstrip('。')}（{change.by}，{change.at.date().isoformat()}{until}）"
