"""A check bound to the parameters a rule gives it: the check's signature is the schema."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from types import NoneType, UnionType
from typing import NewType, Union, get_args, get_origin

from casereview.checks.parameters import FactName, KindId, Role
from casereview.errors import PackError
from casereview.lawbook import LawBook
from casereview.model import Bound, Check, DiscretionCitation
from casereview.rulepack.forms import guess

_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_NOUNS: Mapping[type, str] = {
    int: "整数",
    bool: "true 或 false",
    str: "文字（须加引号）",
    date: "日期（年-月-日）",
    Decimal: "数",
}


class NotFittingError(ValueError):
    """A value does not fit its parameter; the text is a Chinese clause."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What parameters are held against: kinds by every name they may be written with, facts, roles, checks.

    `settings` are values of the pack itself that a rule may name: `$filing_order`. An empty law book or list of
    defects knows nothing and refuses nothing.
    """

    checks: Mapping[str, Check]
    kinds: Mapping[str, str]
    facts: frozenset[str]
    roles: frozenset[str]
    settings: Mapping[str, object] = field(default_factory=dict)
    defects: frozenset[str] = frozenset()
    law: LawBook = field(default_factory=LawBook)
    instruments: frozenset[str] = frozenset()
    _laws: dict[str, bool] = field(default_factory=dict)

    @property
    def law_names(self) -> list[str]:
        """Every name that a basis may give."""
        return [*(statute.name for statute in self.law.statutes), *sorted(self.instruments)]

    def is_law(self, name: str) -> bool:
        """Whether the law book or the pack itself knows an instrument of that name."""
        if name not in self._laws:
            self._laws[name] = not self.law.statutes or name in self.instruments or self._in_law_book(name)
        return self._laws[name]

    def _in_law_book(self, name: str) -> bool:
        found = self.law.law_named(name) or self.law.base_named(DiscretionCitation(name))
        return found is not None


Refuse = Callable[..., PackError]
"""Called with the mistake and the keys that lead to it."""


def bound(name: str, given: Mapping[str, object], words: Vocabulary, refuse: Refuse) -> Bound:
    """The check of that name with its parameters converted. Raises what `refuse` makes of a mistake."""
    check = words.checks.get(name)
    if check is None:
        raise refuse(f"没有这样的检查：{name}{guess(name, list(words.checks))}")
    parameters = parameters_of(check)
    for key in given:
        if key not in parameters:
            raise refuse(f"没有这样的参数：{key}{guess(key, list(parameters))}", key)
    for key in required_of(check):
        if key not in given:
            raise refuse(f"检查 {name} 缺少参数“{key}”")
    values: dict[str, object] = {}
    for key, value in given.items():
        try:
            values[key] = converted(value, _type_of(check, key), words)
        except NotFittingError as error:
            raise refuse(f"参数“{key}”{error}", key) from error
    return Bound(check, values)


@lru_cache(maxsize=1024)
def _type_of(check: Check, key: str) -> object:
    """The type of one parameter: to tell all of a check's takes longer than to read the rule."""
    return _evaluated(check.__annotations__[key], check.__module__)


@lru_cache(maxsize=1024)
def _evaluated(annotation: str, module: str) -> object:
    return eval(annotation, vars(sys.modules[module]))


@lru_cache(maxsize=512)
def required_of(check: Check) -> tuple[str, ...]:
    """The parameters that a rule must give."""
    return tuple(name for name, p in parameters_of(check).items() if p.default is inspect.Parameter.empty)


@lru_cache(maxsize=512)
def parameters_of(check: Check) -> Mapping[str, inspect.Parameter]:
    """The parameters of a check, less the case and the law."""
    return {name: p for name, p in inspect.signature(check).parameters.items() if name not in ("case", "law")}


def converted(value: object, hint: object, words: Vocabulary) -> object:
    """The value as the type asks. Raises NotFittingError."""
    if isinstance(value, str) and value.startswith("$"):
        value = _setting(value[1:], words)
    return _way(hint)(value, words)


@lru_cache(maxsize=256)
def _way(hint: object) -> Callable[[object, Vocabulary], object]:
    """How values of a type are converted: the same types come in every rule."""
    if get_origin(hint) in (Union, UnionType):
        return lambda value, words: _any_of(value, get_args(hint), words)
    if get_origin(hint) is tuple:
        return lambda value, words: _many(value, get_args(hint), words)
    if isinstance(hint, NewType):
        return lambda value, words: _named(value, hint, words)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value, words: _member(value, hint)
    return lambda value, words: _plain(value, hint)


def _setting(name: str, words: Vocabulary) -> object:
    if name not in words.settings:
        raise NotFittingError(f"引用的“${name}”在 pack.yaml 中没有{guess(name, list(words.settings))}")
    return words.settings[name]


def _any_of(value: object, hints: Sequence[object], words: Vocabulary) -> object:
    if value is None and NoneType in hints:
        return None
    last = NotFittingError("不能为空")
    for hint in hints:
        if hint is not NoneType:
            try:
                return converted(value, hint, words)
            except NotFittingError as error:
                last = error
    raise last


def _many(value: object, hints: Sequence[object], words: Vocabulary) -> tuple[object, ...]:
    items = list(value) if isinstance(value, list | tuple) else [value]
    if len(hints) == 2 and hints[1] is Ellipsis:
        return tuple(converted(item, hints[0], words) for item in items)
    if len(items) != len(hints):
        raise NotFittingError(f"应有 {len(hints)} 个值")
    return tuple(converted(item, hint, words) for item, hint in zip(items, hints, strict=True))


def _named(value: object, hint: NewType, words: Vocabulary) -> str:
    if not isinstance(value, str):
        raise NotFittingError(f"须是文字，不能是 {value}")
    if hint is KindId:
        if value not in words.kinds:
            raise NotFittingError(f"中没有这样的文书：{value}{guess(value, list(words.kinds))}")
        return words.kinds[value]
    if hint is FactName or hint is Role:
        known, noun = (words.facts, "事项") if hint is FactName else (words.roles, "签章角色")
        if value not in known:
            raise NotFittingError(f"中没有这样的{noun}：{value}{guess(value, sorted(known))}")
    return value


def _member(value: object, kind: type[StrEnum]) -> StrEnum:
    try:
        return kind(str(value))
    except ValueError as error:
        known = [member.value for member in kind]
        raise NotFittingError(f"不能是“{value}”（可用的有：{'、'.join(known)}）{guess(str(value), known)}") from error


def _plain(value: object, hint: object) -> object:
    if hint is Decimal and isinstance(value, int | float | str | Decimal) and not isinstance(value, bool):
        try:
            return Decimal(str(value))
        except InvalidOperation as error:
            raise NotFittingError(f"须是数，不能是“{value}”") from error
    if hint is date and isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)  # written with quotation marks
        except ValueError as error:
            raise NotFittingError(f"“{value}”不是真实存在的日期") from error
    fits = isinstance(value, hint) if isinstance(hint, type) else True
    if not fits or (isinstance(value, bool) and hint is not bool):
        noun = _NOUNS.get(hint, "另一种值") if isinstance(hint, type) else "另一种值"
        raise NotFittingError(f"须是{noun}，不能是“{value}”")
    return value
