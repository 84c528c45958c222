"""A pack's folder and those it extends, read and laid over one another, before its rules are bound."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casereview.errors import PackError
from casereview.marked_yaml import Marked, read_yaml
from casereview.rulepack.examples_aside import without_examples
from casereview.rulepack.forms import ChapterForm, PackForm, filled, guess

RULES = Path(__file__).resolve().parents[2] / "rules"
PACK_FILE = "pack.yaml"
_CHANGE_ONLY = ("rule", "reason")


def pack_folders(rules: Path = RULES) -> Mapping[str, Path]:
    """The folder of each pack by its id, which is the folder's name; hidden ones are packs still being written."""
    if not rules.is_dir():
        return {}
    shown = (folder for folder in sorted(rules.iterdir()) if not folder.name.startswith("."))
    return {folder.name: folder for folder in shown if (folder / PACK_FILE).is_file()}


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule as its file has it, with what local packs lay over it: values, and where each key was written."""

    section: str
    values: Mapping[str, object]
    origins: Mapping[str, tuple[Marked, tuple[str | int, ...]]]
    marked: Marked
    path: tuple[str | int, ...]

    def refuse(self, what: str, *path: str | int) -> PackError:
        """The mistake at the key's own file and line."""
        marked, place = self.origins.get(str(path[0]), (self.marked, self.path)) if path else (self.marked, self.path)
        return marked.error(what, *place, *path)


@dataclass(frozen=True, slots=True)
class Draft:
    """A pack before its rules are bound: its own settings over its parent's."""

    form: PackForm
    marked: Marked
    entries: tuple[Entry, ...]
    sha256: str
    origins: Mapping[str, Marked]
    """The file in which each setting was written."""
    reasons: Mapping[str, tuple[str, ...]]

    def refuse(self, what: str, setting: str, *path: str | int) -> PackError:
        """The mistake in a setting, at its own file and line."""
        return self.origins.get(setting, self.marked).error(what, setting, *path)


def read_draft(folder: Path, examples: bool, children: tuple[str, ...] = ()) -> Draft:
    """The pack in the folder over those it extends. Raises PackError with file and line."""
    marked = read_yaml(folder / PACK_FILE)
    form = filled(PackForm, marked.value, marked)
    entries, digest = _entries(folder, examples), hashlib.sha256()
    origins, reasons = dict.fromkeys(form.model_fields_set, marked), _reasons(form)
    if form.extends is None:
        if form.changes:
            raise marked.error("没有 extends 的标准不能有 changes", "changes")
    else:
        parent = _parent(folder, form.extends, marked, examples, (*children, folder.name))
        digest.update(parent.sha256.encode())
        entries = _changed(parent.entries, form, marked) + entries
        origins = {**parent.origins, **origins}
        reasons = {
            name: (*parent.reasons.get(name, ()), *reasons.get(name, ())) for name in {**parent.reasons, **reasons}
        }
        form = _over(parent.form, form)
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("lawbook/*.yaml"))):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return Draft(form, marked, entries, digest.hexdigest(), origins, reasons)


def _reasons(form: PackForm) -> dict[str, tuple[str, ...]]:
    return {str(change.get("rule")): (str(change.get("reason")),) for change in form.changes}


def _parent(folder: Path, name: str, marked: Marked, examples: bool, children: tuple[str, ...]) -> Draft:
    known = {**pack_folders(), **pack_folders(folder.parent)}
    if name in children:
        raise marked.error(f"extends 循环：{name} 又依赖 {children[0]}", "extends")
    if name not in known:
        raise marked.error(f"没有名为“{name}”的标准{guess(name, list(known))}", "extends")
    return read_draft(known[name], examples, children)


def _over(parent: PackForm, own: PackForm) -> PackForm:
    """The parent's settings with those the local pack states laid over them; adoption is never inherited."""
    stated = {name: getattr(own, name) for name in own.model_fields_set if getattr(own, name) is not None}
    instruments = [*parent.instruments, *own.instruments]
    return parent.model_copy(
        update={"adopted": None, "note": None, "changes": [], **stated, "instruments": instruments}
    )


def _entries(folder: Path, examples: bool) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == PACK_FILE:
            continue
        marked = read_yaml(path) if examples else read_yaml(path, without_examples)
        chapter = filled(ChapterForm, marked.value, marked)
        for index, values in enumerate(chapter.rules):
            entries.append(Entry(chapter.section, values, {}, marked, ("rules", index)))
    return tuple(entries)


def _changed(entries: tuple[Entry, ...], form: PackForm, marked: Marked) -> tuple[Entry, ...]:
    known = {str(entry.values.get("id")): entry for entry in entries}
    told: set[str] = set()
    for index, change in enumerate(form.changes):
        place = ("changes", index)
        name = str(change.get("rule", ""))
        if name not in known:
            raise marked.error(f"没有这样的规则：{name}{guess(name, list(known))}", *place)
        if name in told:
            raise marked.error(f"规则 {name} 的改动写了两处，请合并", *place)
        told.add(name)
        if not str(change.get("reason") or "").strip():
            raise marked.error("每处改动都须写明 reason（理由）", *place)
        values = {key: value for key, value in change.items() if key not in _CHANGE_ONLY}
        if not values or "id" in values:
            raise marked.error("规则的 id 不能改" if values else "没有写明改了哪些项", *place)
        old = known[name]
        given, before = values.get("with"), old.values.get("with")
        if isinstance(given, dict) and isinstance(before, dict) and "check" not in values:
            values["with"] = {**before, **given}
        origins = {**old.origins, **dict.fromkeys(values, (marked, place))}
        known[name] = Entry(old.section, {**old.values, **values}, origins, old.marked, old.path)
    return tuple(known[str(entry.values.get("id"))] for entry in entries)
