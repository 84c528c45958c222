"""Two packs laid side by side: which clauses came, went and changed, and what was set otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from casereview.catalogue import Catalogue
from casereview.evaluate import worded
from casereview.filing_order_diff import order_changes
from casereview.fingerprint import fingerprint
from casereview.model import Adoption, Bound, Rule, RulePack, StepThreshold
from casereview.rule_wording import RuleWording, points_in_words
from casereview.rulepack import kinds_by_name
from casereview.standard.wordings import CURES, FORCES, STANDINGS, STATUSES, THRESHOLDS, VETOES, CheckWords

_NONE = "无"
_UNSAID = "未写"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise, in the words of the trade."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that both packs have and that is not the same; `decides` if decisions on it need another look."""

    before: Rule
    after: Rule
    changes: tuple[Change, ...]
    decides: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackDiff:
    """What the second pack has otherwise than the first."""

    settings: tuple[Change, ...]
    order: tuple[str, ...]
    added: tuple[Rule, ...]
    removed: tuple[Rule, ...]
    changed: tuple[RuleChange, ...]
    unchanged: int


def diff_of(before: RulePack, after: RulePack, catalogue: Catalogue, words: CheckWords) -> PackDiff:
    """How the pack `after` differs from `before`; examples and line numbers are no difference."""
    old = {rule.id: rule for rule in before.rules}
    new = {rule.id: rule for rule in after.rules}
    wording = _Wording(catalogue, words, old, new, _order_of(before, catalogue), _order_of(after, catalogue))
    changed = []
    for rule_id in (name for name in new if name in old):
        changes = tuple(_rule_changes(old[rule_id], new[rule_id], wording))
        if changes:
            decides = fingerprint(old[rule_id]) != fingerprint(new[rule_id])
            earlier = before.reasons.get(rule_id, ())
            reasons = tuple(one for one in after.reasons.get(rule_id, ()) if one not in earlier)
            changed.append(RuleChange(old[rule_id], new[rule_id], changes, decides, reasons))
    return PackDiff(
        settings=tuple(_setting_changes(before, after)),
        order=tuple(order_changes(before.filing_order, after.filing_order)),
        added=tuple(rule for name, rule in new.items() if name not in old),
        removed=tuple(rule for name, rule in old.items() if name not in new),
        changed=tuple(changed),
        unchanged=sum(name in old for name in new) - len(changed),
    )


def _order_of(pack: RulePack, catalogue: Catalogue) -> object:
    """The filing order as a rule that asks for it gets it."""
    kinds = kinds_by_name(catalogue)
    return tuple(kinds[s] if isinstance(s, str) else tuple(kinds[name] for name in s) for s in pack.filing_order)


def _setting_changes(before: RulePack, after: RulePack) -> Iterator[Change]:
    told: Mapping[str, Callable[[RulePack], str]] = {
        "总分": lambda pack: worded(pack.total),
        "评查等次": lambda pack: "、".join(f"{band.title} {worded(band.least)} 分以上" for band in pack.bands),
        "不涉及的条款": lambda pack: "其余条款按比例放大" if pack.renormalise else "保留分值",
        "裁量基准的先后": lambda pack: "、".join(pack.discretion_bases),
        "采用": lambda pack: _adopted(pack.adopted),
    }
    for what, tell in told.items():
        if tell(before) != tell(after):
            yield Change(what, tell(before) or _NONE, tell(after) or _NONE)
    for name in dict.fromkeys((*before.thresholds, *after.thresholds)):
        old, new = before.thresholds.get(name), after.thresholds.get(name)
        if old != new:
            yield Change(THRESHOLDS.get(name, name), _threshold(old), _threshold(new))


def _adopted(adoption: Adoption | None) -> str:
    if adoption is None:
        return "未采用"
    return f"{adoption.unit}以{adoption.document_number}采用（{worded(adoption.on)}，{adoption.by}）"


def _threshold(threshold: StepThreshold | None) -> str:
    if threshold is None:
        return "没有规定"
    amounts = (("单位", threshold.unit), ("个人", threshold.person))
    told = "，".join(f"{who}{'未知' if amount is None else f'{worded(amount)} 元'}" for who, amount in amounts)
    return f"{told}（{'含' if threshold.inclusive else '不含'}本数）"


@dataclass(frozen=True, slots=True)
class _Wording(RuleWording):
    """Names the rules of both packs by title, and knows the filing order of each."""

    old: Mapping[str, Rule]
    new: Mapping[str, Rule]
    old_order: object
    new_order: object

    def rules(self, names: tuple[str, ...]) -> str:
        """Rules by their titles."""
        return "、".join(f"“{rule.title}”" for name in names if (rule := self.new.get(name) or self.old.get(name)))


def _rule_changes(old: Rule, new: Rule, wording: _Wording) -> Iterator[Change]:
    told: Mapping[str, Callable[[Rule], str]] = {
        "条款号": lambda rule: rule.clause,
        "章": lambda rule: rule.section,
        "内容": lambda rule: rule.title,
        "类别": lambda rule: rule.topic,
        "分值": points_in_words,
        "计分方式": lambda rule: STATUSES[rule.status],
        "否决": lambda rule: VETOES[rule.veto] if rule.veto else "",
        "依据": lambda rule: "；".join(rule.basis),
        "依据的核对": lambda rule: STANDINGS[rule.standing],
        "效力": lambda rule: FORCES[rule.force],
        "自何阶段起": lambda rule: rule.from_stage,
        "适用条件": lambda rule: wording.condition(rule.applies),
        "检查方法": lambda rule: wording.check(rule.check),
        "不重复扣分": lambda rule: wording.rules(rule.absorbed_by),
        "不符合时的说明": lambda rule: rule.fail,
        "请人核实的事项": lambda rule: rule.ask or "",
        "整改建议": lambda rule: rule.advice or "",
        "补救": lambda rule: CURES[rule.cure],
        "对应的缺陷": lambda rule: "、".join(rule.covers),
    }
    for what, tell in told.items():
        if (before := tell(old)) != (after := tell(new)):
            yield Change(what, before or _NONE, after or _NONE)
    if old.check and new.check and old.check.check is new.check.check:
        yield from _parameter_changes(old.check, new.check, wording)


def _parameter_changes(old: Bound, new: Bound, wording: _Wording) -> Iterator[Change]:
    for name in dict.fromkeys((*old.parameters, *new.parameters)):
        before, after = (bound.parameters.get(name, _UNSAID) for bound in (old, new))
        if before != after:
            orders = (before, after) == (wording.old_order, wording.new_order)
            told = ("原立卷次序", "新立卷次序") if orders else (wording.value(before), wording.value(after))
            yield Change(f"参数“{wording.words.parameter(name)}”", *told)
