"""A pack in its own words: the rules as its files write them, with what local packs lay over, before checks are bound.

Mistakes are the business of the pack reader, which has seen the files first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casereview.marked_yaml import Plain, read_yaml
from casereview.rulepack import pack_folders

_PACK_FILE = "pack.yaml"
_NOT_INHERITED = ("adopted", "note", "changes", "extends")


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A rule's section and its keys with the values a file gives them."""

    section: str
    values: Mapping[str, Plain]

    @property
    def id(self) -> str:
        """Its permanent name."""
        return str(self.values["id"])

    def mapping(self, key: str) -> Mapping[str, Plain]:
        """The entries of a key that holds a mapping; none where it is not written."""
        value = self.values.get(key)
        return value if isinstance(value, dict) else {}


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A pack's settings and rules."""

    settings: Mapping[str, Plain]
    rules: tuple[WrittenRule, ...]

    def mapping(self, key: str) -> Mapping[str, Plain]:
        """The entries of a setting that holds a mapping; none where it is not written."""
        value = self.settings.get(key)
        return value if isinstance(value, dict) else {}

    def listed(self, key: str) -> list[Plain]:
        """The entries of a setting that holds a list; none where it is not written."""
        value = self.settings.get(key)
        return value if isinstance(value, list) else []


def written_pack(folder: Path) -> WrittenPack:
    """The pack of a folder that the pack reader takes without complaint. Raises PackError for a broken file."""
    settings = _mapping(read_yaml(folder / _PACK_FILE).value)
    own = tuple(rule for path in sorted(folder.glob("*.yaml")) if path.name != _PACK_FILE for rule in _chapter(path))
    name = settings.get("extends")
    if name is None:
        return WrittenPack(settings, own)
    known = {**pack_folders(), **pack_folders(folder.parent)}
    parent = written_pack(known[str(name)])
    inherited = {key: value for key, value in parent.settings.items() if key not in _NOT_INHERITED}
    stated = {key: value for key, value in settings.items() if value is not None}
    changed = _changed(parent.rules, settings.get("changes"))
    return WrittenPack({**inherited, **stated}, changed + own)


def _chapter(path: Path) -> list[WrittenRule]:
    chapter = _mapping(read_yaml(path).value)
    rules = chapter.get("rules")
    values = rules if isinstance(rules, list) else []
    return [WrittenRule(str(chapter.get("section", "")), _mapping(value)) for value in values]


def _changed(rules: tuple[WrittenRule, ...], changes: Plain) -> tuple[WrittenRule, ...]:
    known = {rule.id: rule for rule in rules}
    for change in changes if isinstance(changes, list) else []:
        values = dict(_mapping(change))
        name = str(values.pop("rule", ""))
        values.pop("reason", None)
        old = known[name]
        if isinstance(values.get("with"), dict) and "check" not in values:
            values["with"] = {**old.mapping("with"), **_mapping(values["with"])}
        known[name] = WrittenRule(old.section, {**old.values, **values})
    return tuple(known.values())


def _mapping(value: Plain) -> dict[str, Plain]:
    return value if isinstance(value, dict) else {}
