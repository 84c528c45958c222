"""The packs there are: those that come with the program and this user's own beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from casereview.catalogue import Catalogue
from casereview.defects import Defect, read_defects
from casereview.errors import CaseReviewError
from casereview.lawbook import LawBook
from casereview.marked_yaml import read_yaml
from casereview.model import RulePack
from casereview.rulepack import pack_folders, read_pack
from casereview.standard.folder import PACK_FILE
from casereview.standard.wordings import CheckWords, read_check_words
from casereview.tailored import ShelvedPack, Tailoring, TailoringError
from casereview.tailoring.kept import draft_of, kept_in


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where packs and drafts of changes lie, and what packs are held against and worded by.

    `own` holds the user's packs, one folder each; `drafts` the changes that are not yet in use.
    """

    own: Path
    drafts: Path
    catalogue: Catalogue
    law: LawBook
    defects: Mapping[str, Defect] = field(default_factory=read_defects)
    words: CheckWords = field(default_factory=read_check_words)

    def folder(self, pack: str) -> Path:
        """Where the pack lies. Raises TailoringError if there is none of that id."""
        folders = self.folders()
        if pack not in folders:
            raise TailoringError(f"没有名为“{pack}”的评查标准，可能已被移走，请另选标准。")
        return folders[pack]

    def folders(self) -> Mapping[str, Path]:
        """The folder of each pack by its id."""
        return {**pack_folders(), **pack_folders(self.own)}

    def read(self, folder: Path, *, examples: bool = True) -> RulePack:
        """The pack in the folder. Raises PackError."""
        return read_pack(folder, self.catalogue, self.law, examples=examples, defects=self.defects)


def shelved(shelf: Shelf) -> tuple[ShelvedPack, ...]:
    """Every pack, those that come with the program first."""
    own = set(pack_folders(shelf.own))
    latest: dict[str, str] = {}
    for name in own:
        if (kept := kept_in(shelf.own / name)) is not None:
            latest[kept.base] = max(latest.get(kept.base, name), name, key=edition_of)
    return tuple(_shelved(name, folder, shelf, latest, name in own) for name, folder in shelf.folders().items())


def edition_of(pack: str) -> int:
    """Which edition of a tailored pack an id names: `reference-own-3` the third."""
    number = pack.rpartition("-")[2]
    return int(number) if number.isdigit() else 1


def _shelved(name: str, folder: Path, shelf: Shelf, latest: Mapping[str, str], own: bool) -> ShelvedPack:
    try:
        value, kept = read_yaml(folder / PACK_FILE).value, kept_in(folder)
    except CaseReviewError as error:
        return ShelvedPack(name, name, own=own, problem=str(error))
    told = value if isinstance(value, dict) else {}
    return ShelvedPack(
        name,
        str(told.get("title") or name),
        str(told.get("edition") or ""),
        own,
        kept.base if kept else "",
        kept is not None and latest.get(kept.base) != name,
        waiting(shelf, name),
    )


def waiting(shelf: Shelf, pack: str) -> int:
    """How many changes to the pack are kept as a draft and not in use."""
    draft = draft_of(shelf.drafts, pack)
    return 0 if draft is None else len(set(draft.changes) ^ set(in_use(shelf, pack).changes))


def in_use(shelf: Shelf, base: str) -> Tailoring:
    """The changes to this pack that are in use; none where it was never tailored. Raises TailoringError."""
    kept = [(edition_of(name), kept_in(folder)) for name, folder in pack_folders(shelf.own).items()]
    editions = [(number, one) for number, one in kept if one is not None and one.base == base]
    return max(editions, key=lambda pair: pair[0])[1] if editions else Tailoring(base)


def tailoring_of(shelf: Shelf, base: str) -> Tailoring:
    """The changes to this pack as they were left: the draft, else those in use. Raises TailoringError."""
    return draft_of(shelf.drafts, base) or in_use(shelf, base)
