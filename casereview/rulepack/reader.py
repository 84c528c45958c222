"""A pack's folder turned into a `RulePack`; a mistake is refused with its file and line."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from string import Formatter

from casereview.catalogue import Catalogue
from casereview.checks import CHECKS
from casereview.errors import PackError, PathMissingError
from casereview.lawbook import LawBook
from casereview.marked_yaml import Marked, read_yaml
from casereview.model import Adoption, Band, Bound, Example, Rule, RulePack, Section
from casereview.rulepack.binding import Vocabulary, bound
from casereview.rulepack.forms import ChapterForm, PackForm, RuleForm, filled, guess
from casereview.terms import Outcome, RuleStatus

RULES = Path(__file__).resolve().parents[2] / "rules"
_PACK_FILE = "pack.yaml"
_CHANGE_ONLY = ("rule", "reason")


def pack_folders(rules: Path = RULES) -> Mapping[str, Path]:
    """The folder of each pack by its id, which is the folder's name."""
    if not rules.is_dir():
        return {}
    return {folder.name: folder for folder in sorted(rules.iterdir()) if (folder / _PACK_FILE).is_file()}


@dataclass(frozen=True, slots=True)
class _Entry:
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
class _Draft:
    """A pack before its rules are bound: its own settings over its parent's."""

    form: PackForm
    marked: Marked
    entries: tuple[_Entry, ...]
    sha256: str


def read_pack(folder: Path, catalogue: Catalogue, law: LawBook) -> RulePack:
    """The pack in the folder, with what it extends. Raises PackError with file and line for any mistake in it."""
    if not (folder / _PACK_FILE).is_file():
        raise PathMissingError(folder / _PACK_FILE)
    draft = _draft(folder, ())
    words = _vocabulary(catalogue, draft)
    rules = [_rule(entry, words) for entry in draft.entries]
    _check_ids(draft, rules)
    form = draft.form
    total = form.total if form.total is not None else Decimal(100)
    if (points := sum((rule.points for rule in rules), Decimal(0))) != total:
        raise draft.marked.error(f"各条分值合计 {points}，与总分 {total} 不符", "total")
    return RulePack(
        id=folder.name,
        title=form.title,
        issuer=form.issuer,
        edition=form.edition,
        total=total,
        sections=_sections(draft.entries, rules),
        bands=_bands(form),
        renormalise=form.not_applicable == "renormalise",
        adopted=Adoption(**form.adopted.model_dump()) if form.adopted else None,
        sha256=draft.sha256,
    )


def _draft(folder: Path, children: tuple[str, ...]) -> _Draft:
    marked = read_yaml(folder / _PACK_FILE)
    form = filled(PackForm, marked.value, marked)
    entries = _entries(folder)
    digest = hashlib.sha256()
    if form.extends is None:
        if form.changes:
            raise marked.error("没有 extends 的标准不能有 changes", "changes")
    else:
        parent = _parent(folder, form.extends, marked, (*children, folder.name))
        digest.update(parent.sha256.encode())
        entries = _changed(parent.entries, form, marked) + entries
        form = _over(parent.form, form)
    for path in sorted(folder.glob("*.yaml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return _Draft(form, marked, entries, digest.hexdigest())


def _parent(folder: Path, name: str, marked: Marked, children: tuple[str, ...]) -> _Draft:
    known = {**pack_folders(), **pack_folders(folder.parent)}
    if name in children:
        raise marked.error(f"extends 循环：{name} 又依赖 {children[0]}", "extends")
    if name not in known:
        raise marked.error(f"没有名为“{name}”的标准{guess(name, list(known))}", "extends")
    return _draft(known[name], children)


def _over(parent: PackForm, own: PackForm) -> PackForm:
    """The parent's settings with those the local pack states laid over them; adoption is never inherited."""
    stated = {name: getattr(own, name) for name in own.model_fields_set if getattr(own, name) is not None}
    return parent.model_copy(update={"adopted": None, "note": None, "changes": [], **stated})


def _entries(folder: Path) -> tuple[_Entry, ...]:
    entries: list[_Entry] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == _PACK_FILE:
            continue
        marked = read_yaml(path)
        chapter = filled(ChapterForm, marked.value, marked)
        for index, values in enumerate(chapter.rules):
            place = ("rules", index)
            entries.append(_Entry(chapter.section, values, {}, marked, place))
    return tuple(entries)


def _changed(entries: tuple[_Entry, ...], form: PackForm, marked: Marked) -> tuple[_Entry, ...]:
    known = {str(entry.values.get("id")): entry for entry in entries}
    for index, change in enumerate(form.changes):
        place = ("changes", index)
        name = str(change.get("rule", ""))
        if name not in known:
            raise marked.error(f"没有这样的规则：{name}{guess(name, list(known))}", *place)
        if not str(change.get("reason") or "").strip():
            raise marked.error("每处改动都须写明 reason（理由）", *place)
        values = {key: value for key, value in change.items() if key not in _CHANGE_ONLY}
        old = known[name]
        given, before = values.get("with"), old.values.get("with")
        if isinstance(given, dict) and isinstance(before, dict) and "check" not in values:
            values["with"] = {**before, **given}
        origins = {**old.origins, **dict.fromkeys(values, (marked, place))}
        known[name] = _Entry(old.section, {**old.values, **values}, origins, old.marked, old.path)
    return tuple(known[str(entry.values.get("id"))] for entry in entries)


def _vocabulary(catalogue: Catalogue, draft: _Draft) -> Vocabulary:
    kinds = {title: kind.id for kind in catalogue.kinds.values() for title in kind.titles}
    kinds.update({name: kind.id for kind in catalogue.kinds.values() for name in (kind.label, kind.id)})
    settings: dict[str, object] = {"filing_order": draft.form.filing_order or []}
    for name, threshold in draft.form.thresholds.items():
        settings[f"{name}.unit"] = threshold.unit
        settings[f"{name}.person"] = threshold.person
    return Vocabulary(CHECKS, kinds, frozenset(catalogue.facts), frozenset(catalogue.roles), settings)


def _rule(entry: _Entry, words: Vocabulary) -> Rule:
    form = _form(entry)
    check = bound(form.check, form.with_, words, _at(entry, "with")) if form.check else None
    _check_form(form, entry)
    scored = form.status is RuleStatus.SCORED
    return Rule(
        id=form.id,
        clause=form.clause,
        title=form.title,
        topic=form.topic,
        section=entry.section,
        points=form.points if scored else Decimal(0),
        basis=tuple(form.basis),
        standing=form.standing,
        force=form.force,
        covers=tuple(form.covers),
        each=form.each,
        at_most=form.at_most,
        spread=form.spread,
        veto=form.veto,
        from_stage=form.from_stage,
        applies=_condition(form, entry, words),
        absorbed_by=tuple(form.absorbed_by),
        check=check,
        fail=form.fail,
        ask=form.ask,
        advice=form.advice,
        cure=form.cure,
        status=form.status,
        examples=_examples(form, entry),
    )


def _form(entry: _Entry) -> RuleForm:
    """The rule's form; a mistake in a changed key is told at the change."""
    for key in entry.origins:
        marked, place = entry.origins[key]
        if key not in {field.alias or name for name, field in RuleForm.model_fields.items()}:
            names = [field.alias or name for name, field in RuleForm.model_fields.items()]
            raise marked.error(f"没有“{key}”这一项{guess(key, names)}", *place, key)
    return filled(RuleForm, entry.values, entry.marked, *entry.path)


def _at(entry: _Entry, key: str) -> _Refusal:
    return _Refusal(entry, key)


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Tells a mistake inside one key of a rule."""

    entry: _Entry
    key: str

    def __call__(self, what: str, *path: str | int) -> PackError:
        key = self.key if path or self.key != "with" else "check"
        return self.entry.refuse(what, key, *path)


def _condition(form: RuleForm, entry: _Entry, words: Vocabulary) -> Bound | None:
    if form.applies is None:
        return None
    if len(form.applies) != 1:
        raise entry.refuse("applies 只能写一个条件", "applies")
    name, given = next(iter(form.applies.items()))
    refusal = _Refusal(entry, "applies")
    return bound(name, given or {}, words, lambda what, *path: refusal(what, name, *path))


def _check_form(form: RuleForm, entry: _Entry) -> None:
    """What one key asks of another."""
    if form.check and not form.fail:
        raise entry.refuse("有 check 的规则须写明不符合时的 fail", "check")
    if form.check is None and not form.ask:
        raise entry.refuse("没有 check 的规则须写明请人判断的 ask", "id")
    if form.at_most is not None and form.each is None:
        raise entry.refuse("at_most 须与 each 同用", "at_most")
    if form.spread and not form.spread[0] <= form.spread[1] <= form.points:
        raise entry.refuse("range 须由小到大，且不超过 points", "range")
    try:
        tuple(Formatter().parse(form.fail))
    except ValueError as error:
        raise entry.refuse("fail 中的花括号不成对", "fail") from error


def _examples(form: RuleForm, entry: _Entry) -> tuple[Example, ...]:
    marked, place = entry.origins.get("examples", (entry.marked, entry.path))
    return tuple(
        Example(example.given, example.expect, marked.line(*place, "examples", index))
        for index, example in enumerate(form.examples)
        if example.expect is not Outcome.ERROR
    )


def _check_ids(draft: _Draft, rules: list[Rule]) -> None:
    seen: set[str] = set()
    known = [rule.id for rule in rules]
    for entry, rule in zip(draft.entries, rules, strict=True):
        if rule.id in seen:
            raise entry.refuse(f"规则 {rule.id} 重复出现", "id")
        seen.add(rule.id)
        for other in rule.absorbed_by:
            if other not in known or other == rule.id:
                raise entry.refuse(f"没有这样的规则：{other}{guess(other, known)}", "absorbed_by")


def _sections(entries: tuple[_Entry, ...], rules: list[Rule]) -> tuple[Section, ...]:
    titles = dict.fromkeys(entry.section for entry in entries)
    return tuple(Section(title, tuple(rule for rule in rules if rule.section == title)) for title in titles)


def _bands(form: PackForm) -> tuple[Band, ...]:
    grades = form.grades or {}
    return tuple(Band(title, least) for title, least in sorted(grades.items(), key=lambda pair: -pair[1]))
