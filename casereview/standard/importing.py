"""A spreadsheet of rules taken back as a local pack that extends the one it was made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from casereview.checks import CHECKS
from casereview.errors import CaseReviewError, PackError, WorkbookError
from casereview.marked_yaml import Plain, read_yaml
from casereview.rulepack.binding import Vocabulary, bound
from casereview.standard import exporting as out
from casereview.standard.columns import COLUMNS, decimal
from casereview.standard.deduction_words import shown
from casereview.standard.folder import PACK_FILE
from casereview.standard.rule_changes import NewRule, RuleChange, RuleEdits, rule_edits
from casereview.standard.setting_changes import SettingEdits, Standard, setting_edits
from casereview.standard.tables import Line, read_table, sheet_named
from casereview.standard.workbook import Worksheet
from casereview.standard.written import WrittenPack
from casereview.terms import RuleStatus

_OWN = ("title", "issuer", "edition")


@dataclass(frozen=True, slots=True)
class LocalPack:
    """A pack that extends another: its settings, its changes, its own clauses by section, and what was not read."""

    settings: Mapping[str, Plain]
    rules: RuleEdits
    unread: tuple[str, ...] = ()

    @property
    def chapters(self) -> Mapping[str, tuple[Mapping[str, Plain], ...]]:
        """Its own clauses by the section they stand in."""
        return chapters_of(self.rules.added)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was changed, added or stated."""
        return not self.rules.added and not set(self.settings) - {"extends"}


def with_examples(settings: Mapping[str, Plain], kept: Mapping[str, list[Plain]]) -> dict[str, Plain]:
    """The settings in which these changed rules carry no other examples than those given."""
    changes = settings.get("changes")
    told: list[Plain] = []
    for change in changes if isinstance(changes, list) else []:
        rule = change.get("rule") if isinstance(change, dict) else None
        told.append({**change, "examples": kept[str(rule)]} if isinstance(change, dict) and rule in kept else change)
    return {**settings, "changes": told}


def located(error: PackError, rules: RuleEdits) -> CaseReviewError:
    """A mistake the pack reader finds in the folder written of these rules, told at the cell it comes from."""
    if error.line is None:
        return error
    told: list[tuple[Line, Mapping[str, Plain]]]
    if error.path.name == PACK_FILE:
        key, told = "changes", [(change.line, change.values) for change in rules.changes]
    else:
        number = int(error.path.name.partition("-")[0])
        own = list(_by_section(rules.added).values())[number - 1]
        key, told = "rules", [(rule.line, rule.values) for rule in own]
    marked = read_yaml(error.path)
    for index, (line, values) in reversed(list(enumerate(told))):
        if marked.line(key, index) <= error.line:
            keys = [name for name in values if marked.line(key, index, name) <= error.line]
            last = max(keys, key=lambda name: marked.line(key, index, name), default="title")
            what = error.what.replace("pack.yaml 的 instruments", f"“{out.GENERAL}”表的“{out.INSTRUMENTS}”")
            heading = _HEADINGS.get(last, "评查项目")
            return line.error(what.rstrip("？"), heading if heading in line.places else "评查项目")
    return error


_HEADINGS = {
    "clause": "条款", "title": "评查项目", "points": "分值", "each": "扣分方式", "at_most": "扣分方式",
    "range": "扣分方式", "topic": "类别", "basis": "依据", "standing": "核对程度", "fail": "不符合时的表述",
    "ask": "请人判断的问题", "with": "检查参数",
}  # fmt: skip
"""The column in which a key of a rule is changed."""


def chapters_of(added: Sequence[NewRule]) -> Mapping[str, tuple[Mapping[str, Plain], ...]]:
    """The clauses by the section they stand in, in their order."""
    return {title: tuple(rule.values for rule in rules) for title, rules in _by_section(added).items()}


def _by_section(added: Sequence[NewRule]) -> dict[str, list[NewRule]]:
    sections: dict[str, list[NewRule]] = {}
    for rule in added:
        sections.setdefault(rule.section, []).append(rule)
    return sections


def about(book: Sequence[Worksheet]) -> Mapping[str, str]:
    """What the first sheet says of the spreadsheet. Raises WorkbookError if it is not one of ours."""
    sheet = sheet_named(book, out.ABOUT)
    told = {sheet.text(row, 0): sheet.text(row, 1) for row in range(sheet.rows)}
    if out.SORT not in told:
        raise WorkbookError(out.ABOUT, None, "没有写明表种，不是由本程序导出的表格")
    return told


def local_pack(book: Sequence[Worksheet], standard: Standard) -> LocalPack:
    """What the spreadsheet says other than the pack it was made from. Raises WorkbookError at the cell of a mistake."""
    _same_pack(book, standard)
    table = read_table(sheet_named(book, out.RULES), [column.heading for column in COLUMNS])
    rules = rule_edits(table, standard.written)
    settings = setting_edits(book, standard)
    _check_parameters(rules, standard)
    if rules.changes or rules.added or settings.settings:
        _check_total(rules, settings, standard.written)
        _check_own(settings)
    unread = (*(f"“{table.name}”表 {heading}" for heading in table.unread), *settings.unread)
    return LocalPack(_settings(rules, settings, standard), rules, unread)


def _same_pack(book: Sequence[Worksheet], standard: Standard) -> None:
    told = about(book)
    if told.get(out.FINGERPRINT) != standard.pack.sha256:
        what = f"本表由“{standard.pack.id}”的另一版本导出，与现有的不同，请重新导出后再改"
        raise WorkbookError(out.ABOUT, None, what)


def _check_parameters(rules: RuleEdits, standard: Standard) -> None:
    """What is given to a check must fit it, and name kinds, facts and roles that there are."""
    words = _vocabulary(standard)
    known = {rule.id: rule for rule in standard.written.rules}
    for change in rules.changes:
        given = change.values.get("with")
        if isinstance(given, dict):
            rule = known[change.rule]
            whole = given if "check" in change.values else {**rule.mapping("with"), **given}
            bound(str(rule.values["check"]), whole, words, _Refusal(change))


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Tells a mistake in the parameters at their cell."""

    change: RuleChange

    def __call__(self, what: str, *path: str | int) -> PackError:
        raise self.change.line.error(what.rstrip("？"), "检查参数")


def _vocabulary(standard: Standard) -> Vocabulary:
    catalogue, written = standard.catalogue, standard.written
    kinds = {title: kind.id for kind in catalogue.kinds.values() for title in (*kind.titles, kind.label, kind.id)}
    settings: dict[str, object] = {"filing_order": written.listed("filing_order")}
    for name, limit in written.mapping("thresholds").items():
        for subject in ("unit", "person"):
            settings[f"{name}.{subject}"] = limit.get(subject) if isinstance(limit, dict) else None
    return Vocabulary(CHECKS, kinds, frozenset(catalogue.facts), frozenset(catalogue.roles), settings)


def _check_total(rules: RuleEdits, settings: SettingEdits, written: WrittenPack) -> None:
    """The points must add up to the total, as every pack's do."""
    changed = {change.rule: change.values for change in rules.changes}
    values = [{**rule.values, **changed.get(rule.id, {})} for rule in written.rules]
    points = sum(map(_points, [*values, *(dict(rule.values) for rule in rules.added)]), Decimal(0))
    total = decimal(settings.settings.get("total", written.settings.get("total", 100)))
    if points != total and settings.total is not None:
        what = f"各条分值合计 {shown(points)}，与满分 {shown(total)} 不符，请调整分值或者改满分"
        raise settings.total.error(what, out.CONTENT)


def _points(values: Mapping[str, Plain]) -> Decimal:
    counts = values.get("status", RuleStatus.SCORED) in (RuleStatus.SCORED, None)
    return Decimal(str(values.get("points", 0))) if counts else Decimal(0)


def _check_own(settings: SettingEdits) -> None:
    for key, name in zip(_OWN, (out.NEW_TITLE, out.NEW_ISSUER, out.NEW_EDITION), strict=True):
        if key not in settings.settings and settings.title is not None:
            raise settings.title.error(f"有改动的标准须写明本单位的{name}", out.CONTENT)


def _settings(rules: RuleEdits, edits: SettingEdits, standard: Standard) -> dict[str, Plain]:
    settings = dict(edits.settings)
    own = {key: settings.pop(key) for key in _OWN if key in settings}
    note: dict[str, Plain] = {"note": "".join(edits.reasons)} if edits.reasons else {}
    changes: list[Plain] = [{"rule": change.rule, "reason": change.reason, **change.values} for change in rules.changes]
    return {**own, **note, "extends": standard.pack.id, **settings, **({"changes": changes} if changes else {})}


def bases_of(folder: Path, shipped: Mapping[str, Path]) -> Mapping[str, Path]:
    """The packs that one in `folder` could extend: those that come with the program and those beside it."""
    beside = folder.parent
    own = {path.parent.name: path.parent for path in sorted(beside.glob("*/pack.yaml"))} if beside.is_dir() else {}
    return {**shipped, **own}
