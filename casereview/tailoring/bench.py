"""Changing a standard step by step: every change is kept as a draft as soon as it is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from casereview.standard.written import written_pack
from casereview.tailored import Change, Place, Tailoring
from casereview.tailoring.adjustable import adjustables, written_value
from casereview.tailoring.changes import with_changes, without
from casereview.tailoring.kept import drop_draft, earlier_of, keep_draft, keep_earlier
from casereview.tailoring.overlay import laid_out, overlay_of, provisional, read_overlay
from casereview.tailoring.shelf import Shelf, in_use, tailoring_of


def change(shelf: Shelf, base: str, made: Iterable[Change]) -> Tailoring:
    """The pack with these changes, written down as a draft.

    A change back to the value of the standard takes the change away. Raises TailoringError for one without a reason
    or a name, or that the pack does not bear; then nothing is written. Points need not add up yet.
    """
    before = tailoring_of(shelf, base)
    after = _without_idle(shelf, with_changes(before, made))
    overlay = overlay_of(shelf, after)
    with laid_out(shelf, provisional(overlay), base) as folder:
        read_overlay(shelf, folder, overlay, examples=False)
    if not before.changes:
        after = replace(after, base_sha256=shelf.read(shelf.folder(base), examples=False).sha256)
    return _taken(shelf, before, after)


def revert(shelf: Shelf, base: str, places: Iterable[Place] | None = None) -> Tailoring:
    """The pack without the changes at these places, or without any, written down as a draft."""
    before = tailoring_of(shelf, base)
    return _taken(shelf, before, without(before, places))


def undo(shelf: Shelf, base: str) -> Tailoring:
    """The pack as it was before the last step, also one before the program was started; as it is if there is none."""
    states = earlier_of(shelf.drafts, base)
    if not states:
        return tailoring_of(shelf, base)
    keep_earlier(shelf.drafts, base, states[:-1])
    return _kept(shelf, states[-1])


def _taken(shelf: Shelf, before: Tailoring, after: Tailoring) -> Tailoring:
    """The changes after a step that can be taken back."""
    if before.changes == after.changes:
        return before
    keep_earlier(shelf.drafts, before.base, (*earlier_of(shelf.drafts, before.base), before))
    return _kept(shelf, after)


def _without_idle(shelf: Shelf, tailoring: Tailoring) -> Tailoring:
    """Without changes that leave the value of the standard."""
    groups = adjustables(written_pack(shelf.folder(tailoring.base)), tailoring, shelf.words)
    idle = []
    for one in (one for group in groups.values() for one in group if one.change is not None):
        try:
            if written_value(one, one.local) == written_value(replace(one, optional=True), one.base):
                idle.append((one.aspect, one.subject, one.name))
        except ValueError:
            continue  # what is no value is refused with its sentence
    return without(tailoring, idle)


def _kept(shelf: Shelf, tailoring: Tailoring) -> Tailoring:
    """The changes, on the disk; where they are those in use there is no draft."""
    if set(tailoring.changes) == set(in_use(shelf, tailoring.base).changes):
        drop_draft(shelf.drafts, tailoring.base)
    else:
        keep_draft(shelf.drafts, tailoring)
    return tailoring
