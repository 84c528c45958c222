"""What this user chose: who they are, the language, the keys, which cases they had open last."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

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
        return _FORM.validate_json((home / _FILE).read_bytes())
    except (OSError, ValidationError):
        return Settings()


def write_settings(home: Path, settings: Settings) -> None:
    """Keep what was chosen; a full disk loses it, nothing else."""
    waiting = home / f"{_FILE}.new"
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        waiting.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
        waiting.replace(home / _FILE)
