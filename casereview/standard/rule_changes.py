"""What a person changed in the rules of a spreadsheet: changes with their reasons, and new clauses."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from casereview.errors import WorkbookError
from casereview.marked_yaml import Plain
from casereview.standard.columns import CHECKER, COLUMNS, IDENTITY, REASON, SECTION, RuleColumn, same
from casereview.standard.tables import Line, ReadTable
from casereview.standard.written import WrittenPack, WrittenRule
from casereview.terms import Standing

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NEEDED = ("条款", "评查项目", "分值", "类别")
_FOR_CHECKED_ONLY = ("适用条件", "检查方式", "检查参数", "对应缺陷", "不再另扣")


@dataclass(frozen=True, slots=True)
class RuleChange:
    """The keys of a rule that get other values, the reason, and the row it was told in."""

    rule: str
    values: Mapping[str, Plain]
    reason: str
    line: Line


@dataclass(frozen=True, slots=True)
class NewRule:
    """A clause that a bureau adds; only people judge it."""

    section: str
    values: Mapping[str, Plain]
    line: Line


@dataclass(frozen=True, slots=True)
class RuleEdits:
    """Everything that was done to the rules, in the order of the rows."""

    changes: tuple[RuleChange, ...] = ()
    added: tuple[NewRule, ...] = ()


def rule_edits(table: ReadTable, written: WrittenPack) -> RuleEdits:
    """What the rows say other than the pack. Raises WorkbookError at the cell of a mistake."""
    known = {rule.id: rule for rule in written.rules}
    lines = _by_id(table, known)
    changes = (_change(lines[name], rule) for name, rule in known.items())
    added = tuple(_new_rule(line) for line in table.lines if line[IDENTITY] not in known)
    _distinct(added)
    return RuleEdits(tuple(change for change in changes if change is not None), added)


def _by_id(table: ReadTable, known: Mapping[str, WrittenRule]) -> dict[str, Line]:
    lines: dict[str, Line] = {}
    for line in table.lines:
        if line[IDENTITY] in lines:
            raise line.error(f"规则 {line[IDENTITY]} 重复出现", IDENTITY)
        if line[IDENTITY]:
            lines[line[IDENTITY]] = line
    missing = [name for name in known if name not in lines]
    strangers = [name for name in lines if name not in known]
    for name in strangers:
        if near := get_close_matches(name, missing, 1, 0.5):
            raise lines[name].error(f"没有这样的规则：{name}，是否为“{near[0]}”？编号不能改", IDENTITY)
    if missing:
        advice = "不用的条款请把状态改为“提示”、分值改为 0，不要删行"
        raise WorkbookError(table.name, None, f"缺少规则 {'、'.join(missing[:3])} 所在的行；{advice}")
    return lines


def _change(line: Line, rule: WrittenRule) -> RuleChange | None:
    values: dict[str, Plain] = {}
    changed = []
    for column in COLUMNS:
        if column.heading in (REASON, CHECKER) or same(column.show(rule), line[column.heading], number=column.number):
            continue
        if column.read is None:
            raise line.error(f"本栏不能在表中改，请改回“{column.show(rule)}”", column.heading)
        found = {key: value for key, value in _read(line, column, rule).items() if value != rule.values.get(key)}
        values.update(found)
        changed += [column.heading] if found else []
    if not values:
        return None
    if not line[REASON]:
        raise line.error(f"改动了{'、'.join(changed)}，须写明改动理由", REASON)
    _spread_fits(line, {**rule.values, **values})
    return RuleChange(rule.id, values, _reason(line, values), line)


def _read(line: Line, column: RuleColumn, rule: WrittenRule) -> Mapping[str, Plain]:
    assert column.read is not None
    try:
        return column.read(line[column.heading], rule)
    except ValueError as error:
        raise line.error(str(error), column.heading) from error


def _reason(line: Line, values: Mapping[str, Plain]) -> str:
    """The reason as the pack keeps it; who held a rule against the official text is named in it."""
    if values.get("standing") == Standing.OFFICIAL:
        if not line[CHECKER]:
            raise line.error("核对程度改为“已核官方文本”，须写明由谁核对", CHECKER)
        return f"{line[REASON].rstrip('。')}（{line[CHECKER]}对照官方文本核对）。"
    return line[REASON]


def _spread_fits(line: Line, values: Mapping[str, Plain]) -> None:
    """No clause loses more than it is worth."""
    spread, points = values.get("range"), values.get("points")
    most = spread[-1] if isinstance(spread, list) else values.get("at_most")
    if isinstance(most, int | float) and isinstance(points, int | float) and most > points:
        raise line.error(f"最多扣 {most} 分，超过本条分值 {points}", "扣分方式")


def _new_rule(line: Line) -> NewRule:
    if not line[SECTION]:
        raise line.error("新增条款须写明所在章节", SECTION)
    for heading in _NEEDED:
        if not line[heading]:
            raise line.error(f"新增条款须写明{heading}", heading)
    for heading in _FOR_CHECKED_ONLY:
        if line[heading] and line[heading] != "由人判断":
            raise line.error("新增的条款由人判断，本栏须空着", heading)
    draft = WrittenRule(line[SECTION], {})
    values: dict[str, Plain] = {"id": _own_id(line)}
    for column in COLUMNS:
        if column.read is not None and line[column.heading]:
            values.update({key: value for key, value in _read(line, column, draft).items() if value is not None})
    if not values.get("ask"):
        values["ask"] = f"请核对：{line['评查项目'].rstrip('。')}。"
    if values.get("standing") == Standing.OFFICIAL and not line[CHECKER]:
        raise line.error("核对程度写为“已核官方文本”，须写明由谁核对", CHECKER)
    _spread_fits(line, values)
    return NewRule(line[SECTION], values, line)


def _own_id(line: Line) -> str:
    """The id written, else one that stays the same as long as the clause does."""
    if line[IDENTITY]:
        if not _ID.fullmatch(line[IDENTITY]):
            raise line.error("编号应当是小写英文词以短横相连，新增条款也可以空着", IDENTITY)
        return line[IDENTITY]
    return own_id(line[SECTION], line["条款"], line["评查项目"])


def own_id(*words: str) -> str:
    """An id for a clause that has none, the same whenever its words are."""
    return f"own-{hashlib.sha256('|'.join(words).encode()).hexdigest()[:10]}"


def _distinct(added: Sequence[NewRule]) -> None:
    seen: set[str] = set()
    for rule in added:
        if str(rule.values["id"]) in seen:
            raise rule.line.error("与另一新增条款完全相同", "评查项目")
        seen.add(str(rule.values["id"]))
