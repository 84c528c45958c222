"""A rule as written turned into a `Rule` whose check is bound, and what one of its keys asks of another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from string import Formatter

from casereview.errors import PackError
from casereview.model import Bound, Example, Rule
from casereview.rulepack.binding import Vocabulary, bound
from casereview.rulepack.drafts import Entry
from casereview.rulepack.forms import RuleForm, filled, guess
from casereview.terms import Outcome, RuleStatus

KEYS = tuple(field.alias or name for name, field in RuleForm.model_fields.items())
_NAMED = re.compile(r"《([^《》]+)》")


def rule_of(entry: Entry, words: Vocabulary, *, placed: bool = True) -> Rule:
    """The rule of an entry, with the line it stands on if it is to be `placed`. Raises PackError at a wrong key."""
    form = _form(entry)
    check = bound(form.check, form.with_, words, _Refusal(entry, "with")) if form.check else None
    _check_form(form, entry)
    _check_names(form, entry, words)
    return Rule(
        id=form.id,
        clause=form.clause,
        title=form.title,
        topic=form.topic,
        section=entry.section,
        points=form.points if form.status is RuleStatus.SCORED else Decimal(0),
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
        file=entry.marked.path,
        line=entry.marked.line(*entry.path) if placed else 0,
    )


def _form(entry: Entry) -> RuleForm:
    """The rule's form; a mistake in a changed key is told at the change."""
    for key, (marked, place) in entry.origins.items():
        if key not in KEYS:
            raise marked.error(f"没有“{key}”这一项{guess(key, KEYS)}", *place, key)
    return filled(RuleForm, entry.values, entry.marked, *entry.path)


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Tells a mistake inside one key of a rule."""

    entry: Entry
    key: str

    def __call__(self, what: str, *path: str | int) -> PackError:
        key = self.key if path or self.key != "with" else "check"
        return self.entry.refuse(what, key, *path)


def _condition(form: RuleForm, entry: Entry, words: Vocabulary) -> Bound | None:
    if form.applies is None:
        return None
    if len(form.applies) != 1:
        raise entry.refuse("applies 只能写一个条件", "applies")
    name, given = next(iter(form.applies.items()))
    refusal = _Refusal(entry, "applies")
    return bound(name, given or {}, words, lambda what, *path: refusal(what, name, *path))


def _check_form(form: RuleForm, entry: Entry) -> None:
    """What one key asks of another."""
    if form.check and not form.fail:
        raise entry.refuse("有 check 的规则须写明不符合时的 fail", "check")
    if form.check is None and not form.ask:
        raise entry.refuse("没有 check 的规则须写明请人判断的 ask", "id")
    _check_points(form, entry)
    try:
        tuple(Formatter().parse(form.fail))
    except ValueError as error:
        raise entry.refuse("fail 中的花括号不成对", "fail") from error


def _check_points(form: RuleForm, entry: Entry) -> None:
    if form.at_most is not None and form.each is None:
        raise entry.refuse("at_most 须与 each 同用", "at_most")
    if form.at_most is not None and form.each is not None and form.at_most < form.each:
        raise entry.refuse(f"at_most（{form.at_most}）不能小于 each（{form.each}）", "at_most")
    if form.at_most is not None and form.points and form.at_most > form.points:
        raise entry.refuse(f"at_most（{form.at_most}）不能超过 points（{form.points}）", "at_most")
    if form.spread and form.each is not None:
        raise entry.refuse("range 与 each 只能写一项", "range")
    if form.spread and not form.spread[0] <= form.spread[1] <= form.points:
        raise entry.refuse("range 须由小到大，且不超过 points", "range")


def _check_names(form: RuleForm, entry: Entry, words: Vocabulary) -> None:
    """The defects a rule covers and the laws it rests on are known ones."""
    for index, number in enumerate(form.covers):
        if words.defects and number not in words.defects:
            raise entry.refuse(f"缺陷目录中没有 {number}{guess(number, list(words.defects))}", "covers", index)
    for index, basis in enumerate(form.basis):
        for name in _NAMED.findall(basis):
            if not words.is_law(name):
                near = guess(name, words.law_names) or "，如系其他文件，请写入 pack.yaml 的 instruments"
                raise entry.refuse(f"法律库中没有《{name}》{near}", "basis", index)


def _examples(form: RuleForm, entry: Entry) -> tuple[Example, ...]:
    marked, place = entry.origins.get("examples", (entry.marked, entry.path))
    examples = []
    for index, example in enumerate(form.examples):
        if example.expect is Outcome.ERROR:
            raise marked.error(f"示例不能以“{example.expect}”为结论", *place, "examples", index)
        line = marked.line(*place, "examples", index)
        examples.append(Example(example.given, example.expect, line, marked.path))
    return tuple(examples)
