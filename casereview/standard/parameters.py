"""A check's parameters in a cell, one a line (天数：90), and what a person made of them there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

from casereview.checks import CHECKS
from casereview.marked_yaml import Plain
from casereview.standard.wordings import CheckWords
from casereview.text import folded

_LOCKED = "（见"
"""Begins what a cell only refers to: a setting of the pack, or a value of several layers."""


def parameter_lines(parameters: Mapping[str, Plain], words: CheckWords) -> str:
    """The parameters as lines of a cell."""
    return "\n".join(f"{words.parameter(key)}：{_shown(value)}" for key, value in parameters.items())


def condition_line(condition: Mapping[str, Plain], words: CheckWords) -> str:
    """A condition as one line: the check, and its parameters behind."""
    lines = []
    for name, given in condition.items():
        told = parameter_lines(given, words).replace("\n", "；") if isinstance(given, dict) else ""
        lines.append(words.check(name) + (f"：{told}" if told else ""))
    return "\n".join(lines)


def _shown(value: Plain) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, str) and value.startswith("$"):
        return f"{_LOCKED}标准设置 {value[1:]}）"
    if isinstance(value, list):
        if any(isinstance(item, list | dict) for item in value):
            return f"{_LOCKED}标准文件）"
        return _separator(value).join(str(item) for item in value)
    return "" if value is None else str(value)


def _separator(items: Sequence[Plain]) -> str:
    """What stands between the items: not what stands in one of them."""
    return "；" if any("、" in str(item) for item in items) else "、"


def parameters_of(cell: str, check: str, before: Mapping[str, Plain], words: CheckWords) -> dict[str, Plain] | None:
    """The parameters the lines give, None where nothing was changed. Raises ValueError with a Chinese clause.

    What a line leaves as it was keeps the value the pack writes.
    """
    old = {words.parameter(key): (key, value) for key, value in before.items()}
    hints = get_type_hints(CHECKS[check]) if check in CHECKS else {}
    given: dict[str, Plain] = {}
    for line in filter(None, (line.strip() for line in cell.splitlines())):
        name, colon, told = (part.strip() for part in line.replace(":", "：", 1).partition("："))
        if not colon:
            raise ValueError(f"参数“{line}”应写成“名称：值”，一行一项")
        key, value = old.get(name, (words.key(name), None))
        if key in given:
            raise ValueError(f"参数“{name}”重复")
        if name in old and told == _shown(value).strip():
            given[key] = value
        elif key in hints and key not in ("case", "law", "return"):
            given[key] = _value(told, hints[key], name, value)
        else:
            raise ValueError(f"检查没有“{name}”这一参数")
    return None if given == dict(before) else given


def _value(told: str, hint: object, name: str, before: Plain) -> Plain:
    if _shown(before).startswith(_LOCKED):
        raise ValueError(f"参数“{name}”取自标准设置，不能在此处改")
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    if bool in kinds:
        return _truth(told, name)
    if int in kinds or Decimal in kinds:
        return _number(told, name, whole=int in kinds)
    if any(get_origin(kind) is tuple for kind in kinds):
        separator = _separator(before) if isinstance(before, list) else "、"
        return [item for part in told.split(separator) if (item := part.strip())]
    return told


def _truth(told: str, name: str) -> bool:
    if told not in ("是", "否"):
        raise ValueError(f"参数“{name}”须是“是”或“否”，不能是“{told}”")
    return told == "是"


def _number(told: str, name: str, *, whole: bool) -> Plain:
    try:
        value = Decimal(folded(told).strip())
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or (whole and value != value.to_integral_value()):
        raise ValueError(f"参数“{name}”须是{'整数' if whole else '数'}，不能是“{told}”")
    return int(value) if value == value.to_integral_value() else float(value)
