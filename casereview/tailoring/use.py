"""Changes that were tried, put to use: a new edition of the user's own pack, beside those that cases were judged by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from casereview.rulepack import pack_folders
from casereview.standard.folder import write_folder
from casereview.tailored import TailoringError, Trial
from casereview.tailoring.kept import drop_draft, keep_beside_pack, kept_in
from casereview.tailoring.overlay import bring_tiers, overlay_of, read_overlay, refuse_imbalance
from casereview.tailoring.shelf import Shelf, edition_of, in_use, tailoring_of


def put_to_use(shelf: Shelf, trial: Trial) -> str:
    """Write the tried changes as a pack of the user's own; its id.

    Editions that were in use before stay as they are: what was judged or signed by them keeps its pack. Raises
    TailoringError if anything was changed since the trial, nothing at all, or a sentence would be untrue.
    """
    base = trial.tailoring.base
    tailoring = tailoring_of(shelf, base)
    if tailoring.changes != trial.tailoring.changes:
        raise TailoringError("试用之后又有改动，请重新试用，再行启用。")
    if set(tailoring.changes) == set(in_use(shelf, base).changes):
        raise TailoringError("没有尚未启用的改动。")
    if trial.misstated:
        raise TailoringError(trial.misstated[0])
    overlay = overlay_of(shelf, tailoring, trial.holding)
    refuse_imbalance(overlay.balance)
    proven = replace(tailoring, base_sha256=shelf.read(shelf.folder(base), examples=False).sha256)

    def approve(draft: Path) -> None:
        bring_tiers(shelf.folder(base), draft)
        keep_beside_pack(draft, proven)
        read_overlay(shelf, draft, overlay)

    name = _next_edition(shelf, base)
    write_folder(shelf.own / name, overlay.settings, {}, approve)
    drop_draft(shelf.drafts, base)
    return name


def in_its_place(own: Path) -> Mapping[str, str]:
    """By which of the user's packs each pack is replaced for new cases: the last edition of the changes to it.

    A pack all of whose changes were taken back stands for itself again. Raises TailoringError.
    """
    found: dict[str, tuple[str, bool]] = {}
    for name, folder in sorted(pack_folders(own).items(), key=lambda pair: edition_of(pair[0])):
        if (kept := kept_in(folder)) is not None:
            found[kept.base] = (name, bool(kept.changes))
    return {base: name for base, (name, changed) in found.items() if changed}


def _next_edition(shelf: Shelf, base: str) -> str:
    taken = set(shelf.folders())
    number = 1
    while (name := f"{base}-own-{number}") in taken:
        number += 1
    return name
