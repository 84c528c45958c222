"""A pack as people read it: by section and clause, in words, with what was changed, its examples and its record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from casereview.catalogue import Catalogue
from casereview.errors import PackError
from casereview.example_runs import run_examples
from casereview.lawbook import LawBook, with_own_tiers
from casereview.model import Example, Rule, RulePack, Section
from casereview.progress import Progress, silent
from casereview.rule_record import RuleRecord
from casereview.rule_wording import RuleWording, points_in_words
from casereview.standard.wordings import CURES, FORCES, STATUSES, VETOES
from casereview.tailored import (
    FIELDS,
    RUNNING,
    STANDINGS,
    Adjustable,
    BrowsedClause,
    BrowsedExample,
    BrowsedPack,
    BrowsedRule,
    BrowsedSection,
    Tailoring,
    TailoringError,
)
from casereview.tailoring.kept import earlier_of, kept_in
from casereview.tailoring.overlay import Overlay, laid_out, overlay_of, provisional, read_overlay
from casereview.tailoring.shelf import Shelf, in_use, tailoring_of, waiting


def browsed(
    shelf: Shelf, pack_id: str, records: Mapping[str, RuleRecord] | None = None, progress: Progress = silent
) -> BrowsedPack:
    """The pack of that id with the changes that are being made to it, its examples run.

    Raises PackError or TailoringError where it cannot be read.
    """
    kept = kept_in(shelf.folder(pack_id))
    fixed = kept is not None and in_use(shelf, kept.base) != kept
    base = kept.base if kept else pack_id
    tailoring = kept if kept and fixed else tailoring_of(shelf, base)
    try:
        overlay, pack = _laid_over(shelf, tailoring)
        problem = ""
    except (TailoringError, PackError) as error:
        overlay, pack = _laid_over(shelf, Tailoring(base))
        problem = str(error)
    law = with_own_tiers(shelf.law, shelf.folder(base))
    problems = _problems(pack, shelf.catalogue, law, progress)
    wording = _Words(shelf, RuleWording(shelf.catalogue, shelf.words), {rule.id: rule for rule in pack.rules})
    found = overlay.adjustables
    rules = {rule.id: wording.of(rule, found[rule.id], problems, records or {}, pack) for rule in pack.rules}
    return BrowsedPack(
        pack_id,
        base,
        replace(pack, id=pack_id),
        tuple(_section(section, rules) for section in pack.sections),
        found[""],
        overlay.balance,
        changes=tailoring.changes,
        waiting=0 if fixed else waiting(shelf, base),
        undoable=not fixed and bool(earlier_of(shelf.drafts, base)),
        fixed=fixed,
        base_moved=bool(tailoring.changes) and tailoring.base_sha256 != _sha256(shelf, base),
        problem=problem,
    )


def _sha256(shelf: Shelf, pack: str) -> str:
    return shelf.read(shelf.folder(pack), examples=False).sha256


def _laid_over(shelf: Shelf, tailoring: Tailoring) -> tuple[Overlay, RulePack]:
    overlay = overlay_of(shelf, tailoring)
    if not tailoring.changes:
        return overlay, shelf.read(shelf.folder(tailoring.base))
    with laid_out(shelf, provisional(overlay), tailoring.base) as draft:
        return overlay, read_overlay(shelf, draft, overlay)


def _problems(pack: RulePack, catalogue: Catalogue, law: LawBook, progress: Progress) -> Mapping[tuple[Path, int], str]:
    """What examples come out as where it is not what they say, by file and line."""
    problems, waiting_rules = {}, sum(bool(rule.examples) for rule in pack.rules)
    for done, run in enumerate(run_examples(pack, catalogue, law)):
        progress(RUNNING, done, waiting_rules)
        problems.update({(error.path, error.line or 0): error.what for error in run.contradictions})
    return problems


def _section(section: Section, rules: Mapping[str, BrowsedRule]) -> BrowsedSection:
    clauses: dict[str, list[BrowsedRule]] = {}
    for rule in section.rules:
        clauses.setdefault(rule.clause, []).append(rules[rule.id])
    listed = tuple(BrowsedClause(clause, _sum(own), tuple(own)) for clause, own in clauses.items())
    return BrowsedSection(section.title, sum((one.points for one in listed), Decimal(0)), listed)


def _sum(rules: Iterable[BrowsedRule]) -> Decimal:
    return sum((one.rule.points for one in rules), Decimal(0))


@dataclass(frozen=True, slots=True)
class _Words:
    """Puts the rules of one pack into words."""

    shelf: Shelf
    wording: RuleWording
    known: Mapping[str, Rule]

    def of(
        self,
        rule: Rule,
        found: tuple[Adjustable, ...],
        problems: Mapping[tuple[Path, int], str],
        records: Mapping[str, RuleRecord],
        pack: RulePack,
    ) -> BrowsedRule:
        """The rule in words."""
        names = (self.shelf.defects.get(one) for one in rule.covers)
        covers = tuple(f"{one.id} {one.name}" for one in names if one is not None)
        told = "；".join(filter(None, (rule.fail, rule.ask, rule.advice)))
        texts = (rule.clause, rule.id, rule.title, "；".join(rule.basis), told, "；".join(covers))
        return BrowsedRule(
            rule=rule,
            points=points_in_words(rule),
            status=STATUSES[rule.status],
            veto=VETOES[rule.veto] if rule.veto else "",
            basis=rule.basis,
            standing=STANDINGS[rule.standing],
            force=FORCES[rule.force],
            cure=CURES[rule.cure],
            covers=covers,
            check=self.wording.check(rule.check),
            parameters=self.wording.parameters(rule.check),
            applies=self.wording.condition(rule.applies),
            absorbed_by=tuple(self.known[name].title for name in rule.absorbed_by),
            examples=tuple(_example(one, problems) for one in rule.examples),
            reasons=pack.reasons.get(rule.id, ()),
            adjustables=found,
            record=records.get(rule.id),
            searched=tuple(zip(FIELDS, texts, strict=True)),
        )


def _example(example: Example, problems: Mapping[tuple[Path, int], str]) -> BrowsedExample:
    given = "；".join(f"{key}：{_given(value)}" for key, value in example.given.items())
    return BrowsedExample(given, str(example.expect), problems.get((example.file, example.line), ""))


def _given(value: object) -> str:
    if isinstance(value, Mapping):
        return "，".join(f"{key} {_given(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return "、".join(f"（{_given(item)}）" if isinstance(item, list | tuple) else _given(item) for item in value)
    return {True: "是", False: "否"}[value] if isinstance(value, bool) else str(value)
