"""The columns of the rules in a spreadsheet: how each shows a rule, and what a changed cell means for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from string import Formatter

from casereview.marked_yaml import Plain
from casereview.standard.deduction_words import Deduction, deduction_of, plain_number, shown
from casereview.standard.parameters import condition_line, parameter_lines, parameters_of
from casereview.standard.wordings import (
    CURES,
    FORCES,
    STAGES,
    STANDINGS,
    STATUSES,
    TOPICS,
    VETOES,
    read_check_words,
)
from casereview.standard.written import WrittenRule
from casereview.terms import Cure, Force, RuleStatus, Stage, Standing
from casereview.text import folded, squeezed

Values = Mapping[str, Plain]
"""Keys of a rule with the values they are to have."""


@dataclass(frozen=True, slots=True)
class RuleColumn:
    """A column: its heading and width, how it shows a rule, and how a changed cell is read.

    `read` raises ValueError with a Chinese clause; without it the column is not to be changed. `choices` are what
    may stand in a cell.
    """

    heading: str
    show: Callable[[WrittenRule], str]
    read: Callable[[str, WrittenRule], Values] | None = None
    width: int = 12
    choices: tuple[str, ...] = ()
    number: bool = False


def points_of(cell: str) -> Plain:
    """The points a cell gives. Raises ValueError."""
    plain = squeezed(cell).removesuffix("分")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise ValueError("分值须是数" + (f"，不能是“{cell}”" if cell else "，不能空着"))
    if not 0 <= value <= 1000:
        raise ValueError(f"分值须在 0 至 1000 之间，不能是“{cell}”")
    return plain_number(value)


def decimal(value: Plain) -> Decimal | None:
    """A number of a pack file; None where there is none."""
    return None if value is None else Decimal(str(value))


def listed(cell: str) -> list[Plain]:
    """The entries of a cell, one a line or parted by semicolons."""
    parts = (part.strip() for line in cell.replace(";", "；").splitlines() for part in line.split("；"))
    return [part for part in parts if part]


def _text(key: str, noun: str, *, optional: bool = False) -> Callable[[str, WrittenRule], Values]:
    def read(cell: str, rule: WrittenRule) -> Values:
        if not cell and not optional:
            raise ValueError(f"{noun}不能空着")
        return {key: cell or None}

    return read


def _chosen(key: str, names: Mapping[str, str], *, optional: bool = False) -> Callable[[str, WrittenRule], Values]:
    def read(cell: str, rule: WrittenRule) -> Values:
        if not cell and optional:
            return {key: None}
        wanted = squeezed(cell)
        found = next((str(member) for member, word in names.items() if squeezed(word) == wanted), None)
        if found is None:
            raise ValueError(f"不能是“{cell}”，可用的有：{'、'.join(names.values())}")
        return {key: found}

    return read


def _shown(key: str, names: Mapping[str, str], otherwise: str = "") -> Callable[[WrittenRule], str]:
    def show(rule: WrittenRule) -> str:
        value = rule.values.get(key) or otherwise
        return names.get(str(value), str(value))

    return show


def _plain(key: str) -> Callable[[WrittenRule], str]:
    def show(rule: WrittenRule) -> str:
        value = rule.values.get(key)
        return "" if value is None else str(value)

    return show


def _lines(key: str) -> Callable[[WrittenRule], str]:
    def show(rule: WrittenRule) -> str:
        value = rule.values.get(key)
        return "\n".join(str(item) for item in value) if isinstance(value, list) else ""

    return show


def _show_deduction(rule: WrittenRule) -> str:
    spread = rule.values.get("range")
    ends = (Decimal(str(spread[0])), Decimal(str(spread[1]))) if isinstance(spread, list) else None
    return Deduction(decimal(rule.values.get("each")), decimal(rule.values.get("at_most")), ends).words


def _read_deduction(cell: str, rule: WrittenRule) -> Values:
    told = deduction_of(cell)
    spread: Plain = [plain_number(end) for end in told.spread] if told.spread else None
    return {"each": plain_number(told.each), "at_most": plain_number(told.at_most), "range": spread}


def _read_fail(cell: str, rule: WrittenRule) -> Values:
    try:
        told = _braces(cell)
    except ValueError as error:
        raise ValueError("花括号不成对") from error
    known = _braces(str(rule.values.get("fail") or ""))
    if told - known:
        offered = f"，可用的有：{'、'.join(f'{{{name}}}' for name in sorted(known))}" if known else "，本条没有可用的"
        raise ValueError(f"没有“{{{min(told - known)}}}”这一处可填的内容{offered}")
    if not cell and rule.values.get("check"):
        raise ValueError("自动检查的条款须写明不符合时的表述")
    return {"fail": cell}


def _braces(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _read_ask(cell: str, rule: WrittenRule) -> Values:
    if not cell and not rule.values.get("check"):
        raise ValueError("由人判断的条款须写明请人判断的问题")
    return {"ask": cell or None}


def _show_parameters(rule: WrittenRule) -> str:
    return parameter_lines(rule.mapping("with"), read_check_words())


def _read_parameters(cell: str, rule: WrittenRule) -> Values:
    check = str(rule.values.get("check") or "")
    if not check:
        raise ValueError("由人判断的条款没有参数")
    before = rule.mapping("with")
    given = parameters_of(cell, check, before, read_check_words())
    if given is None:
        return {}
    if set(before) - set(given):  # a change only lays over what is there, unless the check is named again
        return {"check": check, "with": given}
    return {"with": {key: value for key, value in given.items() if before.get(key) != value or key not in before}}


def _show_check(rule: WrittenRule) -> str:
    name = rule.values.get("check")
    return read_check_words().check(str(name)) if name else "由人判断"


def _choices(names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.values())


REASON, CHECKER, IDENTITY, SECTION = "改动理由", "核对人", "编号", "章节"

COLUMNS = (
    RuleColumn(IDENTITY, _plain("id"), width=26),
    RuleColumn(SECTION, lambda rule: rule.section, width=16),
    RuleColumn("条款", _plain("clause"), _text("clause", "条款"), 8),
    RuleColumn("评查项目", _plain("title"), _text("title", "评查项目"), 40),
    RuleColumn(
        "分值", lambda rule: shown(decimal(rule.values.get("points"))), lambda cell, _: {"points": points_of(cell)}, 7,
        number=True,
    ),
    RuleColumn("扣分方式", _show_deduction, _read_deduction, 18),
    RuleColumn("类别", _shown("topic", TOPICS), _chosen("topic", TOPICS), 12, _choices(TOPICS)),
    RuleColumn("依据", _lines("basis"), lambda cell, _: {"basis": listed(cell)}, 30),
    RuleColumn(
        "核对程度", _shown("standing", STANDINGS, Standing.SEEN), _chosen("standing", STANDINGS), 12,
        _choices(STANDINGS),
    ),
    RuleColumn("效力", _shown("force", FORCES, Force.STATUTORY), _chosen("force", FORCES), 9, _choices(FORCES)),
    RuleColumn(
        "状态", _shown("status", STATUSES, RuleStatus.SCORED), _chosen("status", STATUSES), 7, _choices(STATUSES)
    ),
    RuleColumn("否决", _shown("veto", VETOES), _chosen("veto", VETOES, optional=True), 11, _choices(VETOES)),
    RuleColumn(
        "起评阶段", _shown("from_stage", STAGES, Stage.INVESTIGATION), _chosen("from_stage", STAGES), 11,
        _choices(STAGES),
    ),
    RuleColumn("补救方式", _shown("cure", CURES, Cure.NONE), _chosen("cure", CURES), 14, _choices(CURES)),
    RuleColumn("不符合时的表述", _plain("fail"), _read_fail, 34),
    RuleColumn("请人判断的问题", _plain("ask"), _read_ask, 34),
    RuleColumn("建议", _plain("advice"), _text("advice", "建议", optional=True), 24),
    RuleColumn("适用条件", lambda rule: condition_line(rule.mapping("applies"), read_check_words()), width=26),
    RuleColumn("检查方式", _show_check, width=26),
    RuleColumn("检查参数", _show_parameters, _read_parameters, 34),
    RuleColumn("对应缺陷", _lines("covers"), width=10),
    RuleColumn("不再另扣", _lines("absorbed_by"), width=24),
    RuleColumn(CHECKER, lambda rule: "", lambda cell, _: {}, 9),
    RuleColumn(REASON, lambda rule: "", lambda cell, _: {}, 30),
)  # fmt: skip


def same(one: str, other: str, *, number: bool) -> bool:
    """Whether two cells say the same: spaces at the ends of lines do not matter, nor how a number is written."""
    if _lines_of(one) == _lines_of(other):
        return True
    if not number:
        return False
    try:
        return Decimal(folded(one).strip()) == Decimal(folded(other).strip())
    except InvalidOperation:
        return False


def _lines_of(cell: str) -> list[str]:
    return [line.strip() for line in cell.strip().splitlines()]
