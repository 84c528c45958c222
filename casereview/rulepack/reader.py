"""A pack's folder turned into a `RulePack`; a mistake is refused with its file and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from casereview.catalogue import Catalogue
from casereview.checks import CHECKS
from casereview.defects import Defect
from casereview.errors import PathMissingError
from casereview.lawbook import LawBook
from casereview.model import Adoption, Band, DiscretionCitation, Rule, RulePack, Section, StepThreshold
from casereview.rulepack.binding import Vocabulary
from casereview.rulepack.drafts import PACK_FILE, Draft, Entry, read_draft
from casereview.rulepack.forms import PackForm, RemedyBodiesForm, guess
from casereview.rulepack.rules import rule_of

_WHOLE = Decimal(100)


def read_pack(
    folder: Path,
    catalogue: Catalogue,
    law: LawBook,
    *,
    examples: bool = True,
    defects: Mapping[str, Defect] | None = None,
) -> RulePack:
    """The pack in the folder, with what it extends. Raises PackError with file and line for any mistake in it.

    Who only judges by it can leave its examples and its lines unread. `covers` are held against `defects` if given.
    """
    if not (folder / PACK_FILE).is_file():
        raise PathMissingError(folder / PACK_FILE)
    draft = read_draft(folder, examples)
    _check_settings(draft, catalogue, law)
    words = _vocabulary(catalogue, law, defects or {}, draft)
    rules = [rule_of(entry, words, placed=examples) for entry in draft.entries]
    _check_ids(draft, rules)
    total = _total_of(draft, rules)
    form = draft.form
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
        extends=form.extends,
        thresholds={name: StepThreshold(**one.model_dump()) for name, one in form.thresholds.items()},
        filing_order=tuple(step if isinstance(step, str) else tuple(step) for step in form.filing_order or ()),
        discretion_bases=tuple(form.discretion_bases),
        reasons=draft.reasons,
    )


def _total_of(draft: Draft, rules: Sequence[Rule]) -> Decimal:
    """The points of the pack. Raises PackError where those of its rules add up to another sum."""
    total = draft.form.total if draft.form.total is not None else _WHOLE
    if (points := sum((rule.points for rule in rules), Decimal(0))) != total:
        own = "changes" if draft.origins.get("total") is not draft.marked else "total"
        raise draft.marked.error(f"各条分值合计 {points}，与总分 {total} 不符", own)
    return total


def _check_settings(draft: Draft, catalogue: Catalogue, law: LawBook) -> None:
    """What stands in `pack.yaml` beside the rules: grades, the filing order, the bases by precedence."""
    total = draft.form.total if draft.form.total is not None else _WHOLE
    least: dict[Decimal, str] = {}
    for title, points in (draft.form.grades or {}).items():
        if not 0 <= points <= total:
            raise draft.refuse(f"“{title}”的分数线 {points} 不在 0 与总分 {total} 之间", "grades", title)
        if points in least:
            raise draft.refuse(f"“{title}”与“{least[points]}”的分数线相同", "grades", title)
        least[points] = title
    _check_order(draft, catalogue)
    for index, name in enumerate(bases := draft.form.discretion_bases):
        if name in bases[:index]:
            raise draft.refuse(f"裁量基准“{name}”排在了自己之后", "discretion_bases", index)
        if law.bases and law.base_named(DiscretionCitation(name)) is None:
            known = [base.name for base in law.bases]
            raise draft.refuse(f"法律库中没有裁量基准“{name}”{guess(name, known)}", "discretion_bases", index)


def _check_order(draft: Draft, catalogue: Catalogue) -> None:
    kinds, seen = kinds_by_name(catalogue), dict[str, str]()
    for index, step in enumerate(draft.form.filing_order or ()):
        for inner, name in enumerate([step] if isinstance(step, str) else step):
            place = ("filing_order", index) if isinstance(step, str) else ("filing_order", index, inner)
            if name not in kinds:
                raise draft.refuse(f"立卷次序中没有这样的文书：{name}{guess(name, list(kinds))}", *place)
            if kinds[name] in seen:
                raise draft.refuse(f"立卷次序中“{name}”与前面的“{seen[kinds[name]]}”重复", *place)
            seen[kinds[name]] = name


def kinds_by_name(catalogue: Catalogue) -> dict[str, str]:
    """Kinds by every name they may be written with."""
    kinds = {title: kind.id for kind in catalogue.kinds.values() for title in kind.titles}
    kinds.update({name: kind.id for kind in catalogue.kinds.values() for name in (kind.label, kind.id)})
    return kinds


def _vocabulary(catalogue: Catalogue, law: LawBook, defects: Mapping[str, Defect], draft: Draft) -> Vocabulary:
    settings: dict[str, object] = {"filing_order": draft.form.filing_order or []}
    for name, threshold in draft.form.thresholds.items():
        settings[f"{name}.unit"] = threshold.unit
        settings[f"{name}.person"] = threshold.person
        settings[f"{name}.inclusive"] = threshold.inclusive
    bodies = draft.form.remedy_bodies or RemedyBodiesForm()
    settings.update({f"remedy_bodies.{name}": value for name, value in bodies})
    return Vocabulary(
        CHECKS,
        kinds_by_name(catalogue),
        frozenset(catalogue.facts),
        frozenset(catalogue.roles),
        settings,
        defects=frozenset(defects),
        law=law,
        instruments=frozenset(draft.form.instruments),
    )


def _check_ids(draft: Draft, rules: list[Rule]) -> None:
    seen: set[str] = set()
    known = {rule.id: rule for rule in rules}
    for entry, rule in zip(draft.entries, rules, strict=True):
        if rule.id in seen:
            raise entry.refuse(f"规则 {rule.id} 重复出现", "id")
        seen.add(rule.id)
        for other in rule.absorbed_by:
            if other not in known or other == rule.id:
                raise entry.refuse(f"没有这样的规则：{other}{guess(other, list(known))}", "absorbed_by")
        if rule.id in _causes(rule, known):
            raise entry.refuse(f"规则 {rule.id} 经由 absorbed_by 又归结到自己", "absorbed_by")


def _causes(rule: Rule, known: Mapping[str, Rule]) -> set[str]:
    """Every rule that may explain this one, through others too."""
    found: set[str] = set()
    names: list[str] = list(rule.absorbed_by)
    while names:
        name = names.pop()
        if name not in found and name in known:
            found.add(name)
            names.extend(known[name].absorbed_by)
    return found


def _sections(entries: tuple[Entry, ...], rules: list[Rule]) -> tuple[Section, ...]:
    chapters: dict[str, list[Rule]] = {entry.section: [] for entry in entries}
    for rule in rules:
        chapters[rule.section].append(rule)
    return tuple(Section(title, tuple(own)) for title, own in chapters.items())


def _bands(form: PackForm) -> tuple[Band, ...]:
    grades = form.grades or {}
    return tuple(Band(title, least) for title, least in sorted(grades.items(), key=lambda pair: -pair[1]))
