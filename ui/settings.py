"""What this user chose: who they are, the language, the keys, which cases they had open last.

In a folder that several people share each has their own: nobody decides under the name of who chose last.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import platform
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from casereview.data_folder import NAMED
from casereview.opened import Door
from casereview.steps import Role

_FILE = "settings.json"
_RECENT = 12  # cases remembered
_REASONS = 5


@dataclass(frozen=True, slots=True)
class RecentCase:
    """A case opened lately, and by which door."""

    path: str
    door: Door = Door.REVIEW


@dataclass(frozen=True, slots=True)
class Settings:
    """Frozen: whoever changes something hands on a new one."""

    name: str = ""
    role: Role = Role.REVIEWER
    language: str = ""
    """`zh` or `en`; empty follows the system."""
    keys: Mapping[str, str] = field(default_factory=dict)
    pack: str = ""
    """The standard cases are judged by; empty chooses by what each case says of itself."""
    recent: tuple[RecentCase, ...] = ()
    recent_reasons: tuple[str, ...] = ()
    left_open: bool = False
    """Whether the case opened last was still on the desk when the program ended."""
    toured: bool = False
    blind: bool = False
    """Whether the queue was reviewed blind when the store was looked at last: nothing is named before it is again."""
    panes: tuple[int, ...] = ()

    def opened(self, path: Path, door: Door = Door.REVIEW) -> Settings:
        """With this case as the one opened last."""
        this = RecentCase(str(path), door)
        return replace(self, recent=(this, *(one for one in self.recent if one != this))[:_RECENT])

    def reasoned(self, reason: str) -> Settings:
        """With this reason as the one given last."""
        others = tuple(one for one in self.recent_reasons if one != reason)
        return replace(self, recent_reasons=(reason, *others)[:_REASONS])


_FORM = TypeAdapter(Settings)


def read_settings(home: Path) -> Settings:
    """What was chosen last; as the program comes where nothing was, or where it cannot be read."""
    try:
        return _FORM.validate_json(own_file(home, _FILE).read_bytes())
    except (OSError, ValidationError):
        return Settings()


def write_settings(home: Path, settings: Settings) -> None:
    """Keep what was chosen; a full disk loses it, nothing else."""
    kept = own_file(home, _FILE)
    waiting = kept.with_suffix(".json.new")
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        told = {**asdict(settings), "of": _whose()}
        waiting.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        waiting.replace(kept)


def own_file(home: Path, name: str) -> Path:
    """The file of that name of this user: as it is called, or with whose it is where another began the folder."""
    whose = _whose()
    try:
        other = bool(os.environ.get(NAMED)) and json.loads((home / _FILE).read_bytes()).get("of", whose) != whose
    except (OSError, ValueError, AttributeError):
        other = False
    plain = home / name
    return plain.with_stem(f"{plain.stem}-{whose}") if other else plain


def _whose() -> str:
    """Who uses this computer, in letters that may stand in the name of a file."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = ""
    return hashlib.sha256(f"{user}@{platform.node()}".encode()).hexdigest()[:12]
