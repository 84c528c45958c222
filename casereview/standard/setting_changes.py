"""What a person changed in the settings of a pack: total, grades, limits, filing order, bases, adoption."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from casereview.catalogue import Catalogue
from casereview.errors import WorkbookError
from casereview.lawbook import LawBook
from casereview.marked_yaml import Plain
from casereview.model import DiscretionCitation, RulePack
from casereview.standard import exporting as out
from casereview.standard.cell_values import day_of, yuan_of
from casereview.standard.columns import listed, points_of, same
from casereview.standard.tables import Column, Line, ReadTable, read_table, sheet_named
from casereview.standard.workbook import Worksheet
from casereview.standard.written import WrittenPack
from casereview.text import squeezed


@dataclass(slots=True)
class SettingEdits:
    """The settings that get other values, and why; where each stands, for mistakes found later."""

    settings: dict[str, Plain] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    total: Line | None = None
    title: Line | None = None


@dataclass(frozen=True, slots=True)
class Standard:
    """The pack a spreadsheet was made from, with what its words are held against."""

    pack: RulePack
    written: WrittenPack
    catalogue: Catalogue
    law: LawBook


def setting_edits(book: Sequence[Worksheet], standard: Standard) -> SettingEdits:
    """What the sheets beside the rules say other than the pack. Raises WorkbookError at the cell of a mistake."""
    edits = SettingEdits()
    _general(_table(book, out.GENERAL, out.GENERAL_COLUMNS, edits), standard, edits)
    grades = _table(book, out.GRADES, out.GRADE_COLUMNS, edits)
    if _changed(grades, out.grade_rows(standard.written), out.GRADE_COLUMNS):
        edits.settings["grades"] = {line["等次"]: _value(line, "最低分") for line in grades.lines if line["等次"]}
        _explain(grades, edits)
    limits = _table(book, out.LIMITS, out.LIMIT_COLUMNS, edits)
    if _changed(limits, out.limit_rows(standard.written), out.LIMIT_COLUMNS):
        edits.settings["thresholds"] = _limits(limits, standard.written)
        _explain(limits, edits)
    order = _table(book, out.ORDER, out.ORDER_COLUMNS, edits)
    if _changed(order, out.order_rows(standard.written), out.ORDER_COLUMNS):
        edits.settings["filing_order"] = _order(order, standard.catalogue)
        _explain(order, edits)
    bases = _table(book, out.BASES, out.BASE_COLUMNS, edits)
    if _changed(bases, [row[:1] for row in out.base_rows(standard.written, standard.law)], out.BASE_COLUMNS[:1]):
        edits.settings["discretion_bases"] = [_base(line, standard.law) for line in bases.lines]
        _explain(bases, edits)
    return edits


def _table(book: Sequence[Worksheet], name: str, columns: Sequence[Column], edits: SettingEdits) -> ReadTable:
    table = read_table(sheet_named(book, name), [column.heading for column in columns])
    edits.unread += [f"“{name}”表 {heading}" for heading in table.unread]
    return table


def _changed(table: ReadTable, before: Sequence[Sequence[str]], columns: Sequence[Column]) -> bool:
    """Whether the rows are others than those written; reasons aside."""
    told = [column for column in columns if column.heading != out.REASON]
    lines = [line for line in table.lines if any(line[column.heading] for column in told)]
    if len(lines) != len(before):
        return True
    return not all(
        same(cell, line[column.heading], number=column.number)
        for line, row in zip(lines, before, strict=True)
        for cell, column in zip(row, told, strict=False)
    )


def _explain(table: ReadTable, edits: SettingEdits) -> None:
    """Keep the reasons given in a changed table; one is owed."""
    reasons = [line[out.REASON].rstrip("。") for line in table.lines if line[out.REASON]]
    if not reasons:
        raise table.lines[0].error("本表有改动，须写明改动理由", out.REASON) if table.lines else _emptied(table)
    edits.reasons.append(f"{table.name}：{'；'.join(reasons)}。")


def _emptied(table: ReadTable) -> WorkbookError:
    return WorkbookError(table.name, None, "内容全部删去了，请至少保留一行并写明改动理由")


def _value(line: Line, heading: str) -> Plain:
    try:
        return points_of(line[heading])
    except ValueError as error:
        raise line.error(str(error).replace("分值", heading), heading) from error


def _general(table: ReadTable, standard: Standard, edits: SettingEdits) -> None:
    lines = {squeezed(line[out.ITEM]): line for line in table.lines}
    before = {row[0]: row[1] for row in out.general_rows(standard.pack, standard.written)}
    for name in before:
        if name not in lines:
            raise table.lines[0].error(f"缺少“{name}”一行，请不要删除或改名", out.ITEM)
    edits.title = lines[out.NEW_TITLE]
    edits.total = lines[out.TOTAL]
    for name, key in ((out.NEW_TITLE, "title"), (out.NEW_ISSUER, "issuer"), (out.NEW_EDITION, "edition")):
        if told := lines[name][out.CONTENT]:
            edits.settings[key] = told
    for name, (key, read) in _GENERAL.items():
        line = lines[name]
        if same(before[name], line[out.CONTENT], number=True):
            continue
        edits.settings[key] = _beyond(read(line), standard.written.settings.get(key))
        if not line[out.REASON]:
            raise line.error(f"改动了{name}，须写明改动理由", out.REASON)
        edits.reasons.append(f"{name}：{line[out.REASON].rstrip('。')}。")
    _adoption(lines, edits)


def _counting(line: Line) -> str:
    found = next((key for key, word in out.COUNTING.items() if word == squeezed(line[out.CONTENT])), None)
    if found is None:
        raise line.error(f"不能是“{line[out.CONTENT]}”，可用的有：{'、'.join(out.COUNTING.values())}", out.CONTENT)
    return found


def _beyond(value: Plain, inherited: Plain) -> Plain:
    """What a local pack must state: of a list that goes on from the parent's, what that has not."""
    if isinstance(value, list) and isinstance(inherited, list):
        return [item for item in value if item not in inherited]
    return value


_GENERAL: Mapping[str, tuple[str, Callable[[Line], Plain]]] = {
    out.TOTAL: ("total", lambda line: _value(line, out.CONTENT)),
    out.NOT_APPLICABLE: ("not_applicable", _counting),
    out.INSTRUMENTS: ("instruments", lambda line: [str(name).strip("《》") for name in listed(line[out.CONTENT])]),
}


def _adoption(lines: Mapping[str, Line], edits: SettingEdits) -> None:
    told: dict[str, Plain] = {key: lines[name][out.CONTENT] for name, key in out.ADOPTION.items()}
    if not any(told.values()):
        return
    for name, key in out.ADOPTION.items():
        if not told[key]:
            raise lines[name].error("采用标准须同时写明单位、文号、日期和采用人", out.CONTENT)
    line = lines["采用日期"]
    try:
        told["on"] = day_of(line[out.CONTENT])
    except ValueError as error:
        raise line.error(f"采用日期{error}", out.CONTENT) from error
    edits.settings["adopted"] = told


def _limits(table: ReadTable, written: WrittenPack) -> dict[str, Plain]:
    known = written.mapping("thresholds")
    limits: dict[str, Plain] = {}
    for line in table.lines:
        name = line["界限"]
        if name not in known or name in limits:
            raise line.error(f"没有这样的界限：{name}" if name not in known else f"界限 {name} 重复", "界限")
        before = known[name]
        told: dict[str, Plain] = {key: _amount(line, heading) for key, heading in _SUBJECTS.items()}
        if line["含本数"] not in ("是", "否"):
            raise line.error("须是“是”或“否”", "含本数")
        if line["含本数"] == "否" or (isinstance(before, dict) and "inclusive" in before):
            told["inclusive"] = line["含本数"] == "是"
        limits[name] = told
    if missing := [name for name in known if name not in limits]:
        raise table.lines[0].error(f"缺少“{missing[0]}”一行，数额未知的请留空，不要删行", "界限")
    return limits


_SUBJECTS = {"unit": "单位数额", "person": "个人数额"}


def _amount(line: Line, heading: str) -> Plain:
    if not line[heading]:
        return None
    try:
        value = yuan_of(line[heading])
    except ValueError as error:
        raise line.error(str(error), heading) from error
    return int(value) if value == value.to_integral_value() else float(value)


def _order(table: ReadTable, catalogue: Catalogue) -> list[Plain]:
    names = {name for kind in catalogue.kinds.values() for name in (kind.label, kind.id)}
    titles = {title for kind in catalogue.kinds.values() for title in kind.titles}
    places: list[Plain] = []
    seen: dict[str, Line] = {}
    for line in table.lines:
        kinds = [kind for part in line["文书"].replace(",", "、").split("、") if (kind := part.strip())]
        for kind in kinds:
            if kind not in names and squeezed(kind) not in titles:
                near = get_close_matches(kind, sorted(names), 1, 0.5)
                raise line.error(f"没有这样的文书：{kind}{f'，是否为“{near[0]}”？' if near else ''}", "文书")
            if kind in seen:
                raise line.error(f"“{kind}”在第{seen[kind].row + 1}行已经列过", "文书")
            seen[kind] = line
        if kinds:
            places.append(list(kinds) if len(kinds) > 1 else kinds[0])
    return places


def _base(line: Line, law: LawBook) -> Plain:
    name = line["裁量基准"]
    if law.base_named(DiscretionCitation(name, None, None, None)) is None:
        near = get_close_matches(name, [base.name for base in law.bases], 1, 0.3)
        guess = f"，是否为“{near[0]}”？" if near else ""
        raise line.error(f"法律库中没有这一裁量基准：{name}{guess}", "裁量基准")
    return name
