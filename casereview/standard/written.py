"""A pack in its own words: settings and rules as its files write them, with what local packs lay over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import cast

from casereview.marked_yaml import Plain
from casereview.rulepack.drafts import read_draft
from casereview.standard.deduction_words import plain_number


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
    """The pack of a folder with what it extends, examples left out. Raises PackError for a broken file."""
    draft = read_draft(folder, examples=False)
    settings = {key: _plain(value) for key, value in draft.form.model_dump(exclude_defaults=True).items()}
    return WrittenPack(settings, tuple(WrittenRule(rule.section, _entries(rule.values)) for rule in draft.entries))


def _entries(values: Mapping[str, object]) -> dict[str, Plain]:
    return {key: _plain(value) for key, value in values.items()}


def _plain(value: object) -> Plain:
    """The value as a file writes it."""
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return _entries(value)
    return cast(Plain, value)
