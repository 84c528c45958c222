"""What of a standard can be changed, with the value of the standard and the one laid over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

from casereview.checks import CHECKS
from casereview.marked_yaml import Plain
from casereview.rulepack.binding import parameters_of
from casereview.standard.deduction_words import plain_number, shown
from casereview.standard.wordings import STATUSES, VETOES, CheckWords
from casereview.standard.written import WrittenPack, WrittenRule
from casereview.tailored import NO_VETO, THRESHOLDS, YES_NO, Adjustable, Aspect, Change, Place, Sort, Tailoring
from casereview.tailoring.changes import place_of
from casereview.terms import RuleStatus

_WHOLE_TOTAL = 100
"""What a pack that says nothing of it adds up to."""


def adjustables(base: WrittenPack, tailoring: Tailoring, words: CheckWords) -> Mapping[str, tuple[Adjustable, ...]]:
    """What can be changed of each rule by its id, and of the whole standard under an empty name."""
    made = {place_of(change): change for change in tailoring.changes}
    found = {rule.id: _laid_over(tuple(_of_rule(rule, words)), made) for rule in base.rules}
    return {"": _laid_over(tuple(_of_pack(base)), made), **found}


def written_value(adjustable: Adjustable, value: str) -> Plain:
    """The value as a pack file writes it. Raises ValueError with a Chinese clause for one that is none."""
    if not value.strip():
        if not adjustable.optional:
            raise ValueError(f"“{adjustable.label}”不能为空")
        return None
    if adjustable.sort is Sort.CHOICE:
        if value not in dict(adjustable.choices):
            raise ValueError(f"“{adjustable.label}”没有这一选项：{value}")
        return value == "true" if adjustable.choices == YES_NO else value
    return value.strip() if adjustable.sort is Sort.TEXT else _number(adjustable, value)


def words_of(adjustable: Adjustable, value: str) -> str:
    """The value as people read it."""
    if adjustable.sort is Sort.CHOICE:
        return dict(adjustable.choices).get(value, value)
    empty = "未知" if adjustable.sort is Sort.YUAN else "无"
    return value or empty


def _number(adjustable: Adjustable, value: str) -> Plain:
    try:
        number = Decimal(value.strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number < 0:
        raise ValueError(f"“{adjustable.label}”须是不小于零的数，不能是“{value}”")
    if adjustable.sort is Sort.COUNT and number != number.to_integral_value():
        raise ValueError(f"“{adjustable.label}”须是整数，不能是“{value}”")
    return plain_number(number)


def _laid_over(found: Sequence[Adjustable], made: Mapping[Place, Change]) -> tuple[Adjustable, ...]:
    laid = []
    for one in found:
        change = made.get((one.aspect, one.subject, one.name))
        laid.append(one if change is None else replace(one, local=change.value, change=change))
    return tuple(laid)


def _of_pack(base: WrittenPack) -> Iterator[Adjustable]:
    total = _typed(base.settings.get("total", _WHOLE_TOTAL))
    yield Adjustable(Aspect.TOTAL, "", "", "总分", Sort.NUMBER, total, total)
    written = base.mapping("thresholds")
    for (subject, name), label in THRESHOLDS.items():
        limit = written.get(subject)
        given = limit if isinstance(limit, dict) else {}
        if name == "inclusive":
            value = _typed(given.get(name, True))
            yield Adjustable(Aspect.THRESHOLD, subject, name, label, Sort.CHOICE, value, value, choices=YES_NO)
        else:
            value = _typed(given.get(name))
            yield Adjustable(Aspect.THRESHOLD, subject, name, label, Sort.YUAN, value, value, optional=True)


def _of_rule(rule: WrittenRule, words: CheckWords) -> Iterator[Adjustable]:
    def number(aspect: Aspect, value: Plain, optional: bool = False) -> Adjustable:
        typed = _typed(value)
        return Adjustable(aspect, rule.id, "", str(aspect), Sort.NUMBER, typed, typed, optional)

    yield number(Aspect.POINTS, rule.values.get("points"))
    if isinstance(span := rule.values.get("range"), list):
        yield number(Aspect.LEAST, span[0])
        yield number(Aspect.MOST, span[-1])
    else:
        yield number(Aspect.EACH, rule.values.get("each"), optional=True)
        yield number(Aspect.AT_MOST, rule.values.get("at_most"), optional=True)
    status, veto = str(rule.values.get("status") or RuleStatus.SCORED), str(rule.values.get("veto") or "")
    statuses = tuple((str(key), word) for key, word in STATUSES.items())
    yield Adjustable(Aspect.STATUS, rule.id, "", "计分方式", Sort.CHOICE, status, status, choices=statuses)
    vetoes = (("", NO_VETO), *((str(key), word) for key, word in VETOES.items()))
    yield Adjustable(Aspect.VETO, rule.id, "", "否决", Sort.CHOICE, veto, veto, True, vetoes)
    yield from _of_check(rule, words)
    for aspect, key in ((Aspect.TITLE, "title"), (Aspect.FAIL, "fail")):
        if text := _typed(rule.values.get(key)):
            yield Adjustable(aspect, rule.id, "", str(aspect), Sort.TEXT, text, text)


def _of_check(rule: WrittenRule, words: CheckWords) -> Iterator[Adjustable]:
    """The numbers and yes-or-nos that the rule gives its check, or that the check takes of itself.

    What a rule takes from the settings of the pack is changed there.
    """
    check = CHECKS.get(str(rule.values.get("check")))
    if check is None:
        return
    hints, given = get_type_hints(check), rule.mapping("with")
    for name, parameter in parameters_of(check).items():
        kinds = get_args(hints[name]) if get_origin(hints[name]) in (Union, UnionType) else (hints[name],)
        preset = None if parameter.default is parameter.empty else parameter.default
        value = _typed(given.get(name, preset))
        if value.startswith("$"):
            continue
        at = (Aspect.PARAMETER, rule.id, name, words.parameter(name))
        if bool in kinds:
            yield Adjustable(*at, Sort.CHOICE, value or "false", value or "false", choices=YES_NO)
        elif int in kinds or Decimal in kinds:
            sort = Sort.COUNT if int in kinds else Sort.NUMBER
            yield Adjustable(*at, sort, value, value, optional=type(None) in kinds)


def _typed(value: object) -> str:
    """A value of a file as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | Decimal):
        return shown(Decimal(str(value)))
    return str(value)
