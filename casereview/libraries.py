"""The data every command needs, read once a run: what papers there are, the law book, the packs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from casereview.catalogue import Catalogue, read_catalogue
from casereview.defects import Defect, read_defects
from casereview.errors import UsageError
from casereview.lawbook import LawBook, read_lawbook, with_own_tiers
from casereview.model import RulePack
from casereview.rulepack import pack_folders, read_pack


@dataclass(frozen=True, slots=True)
class Libraries:
    """The catalogue and the law book, with the packs read so far: for proving them, with their examples and lines."""

    catalogue: Catalogue = field(default_factory=read_catalogue)
    law: LawBook = field(default_factory=read_lawbook)
    defects: Mapping[str, Defect] | None = None
    packs: dict[Path, RulePack] = field(default_factory=dict)

    @classmethod
    def for_proving(cls) -> Libraries:
        """What the commands on packs need: the defects too, against which every pack is held."""
        return cls(defects=read_defects())

    def pack(self, name: str) -> RulePack:
        """The pack of that id or in that folder. Raises UsageError if there is none."""
        folder = pack_folder(name)
        if folder not in self.packs:
            self.packs[folder] = read_pack(
                folder, self.catalogue, self.law, examples=self.defects is not None, defects=self.defects
            )
        return self.packs[folder]

    def law_of(self, name: str) -> LawBook:
        """The law book with what that pack brings along."""
        return with_own_tiers(self.law, pack_folder(name))


def pack_folder(name: str) -> Path:
    """The folder of the pack of that id, or the folder itself. Raises UsageError if it holds no pack."""
    folders = pack_folders()
    folder = folders.get(name) or Path(name).resolve()
    if not (folder / "pack.yaml").is_file():
        raise UsageError(f"没有名为“{name}”的评查标准，现有：{'、'.join(folders)}。")
    return folder
