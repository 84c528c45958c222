"""The examples of rules, each judged by its rule alone: they are the tests of a pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from inspect import signature

from casereview.catalogue import Catalogue
from casereview.errors import PackError
from casereview.evaluate import evaluate, worded
from casereview.example import case_of
from casereview.lawbook import LawBook
from casereview.model import Bound, Example, Finding, Rule, RulePack, Section
from casereview.terms import Outcome

NEEDED: Mapping[Outcome, int] = {Outcome.PASS: 2, Outcome.FAIL: 2, Outcome.UNSURE: 1}
"""How many examples of each outcome an automatic rule should have."""


@dataclass(frozen=True, slots=True)
class RuleRun:
    """A rule with those of its examples that contradict it, each as a refusal with its file and line."""

    rule: Rule
    contradictions: tuple[PackError, ...]

    @property
    def agreeing(self) -> int:
        """How many examples come out as the pack says."""
        return len(self.rule.examples) - len(self.contradictions)


def run_examples(pack: RulePack, catalogue: Catalogue, law: LawBook) -> Iterator[RuleRun]:
    """Every rule of the pack that has examples, with what came of them, in the order of the pack."""
    for rule in pack.rules:
        if rule.examples:
            refused = (_contradiction(pack, rule, example, catalogue, law) for example in rule.examples)
            yield RuleRun(rule, tuple(one for one in refused if one is not None))


def _contradiction(
    pack: RulePack, rule: Rule, example: Example, catalogue: Catalogue, law: LawBook
) -> PackError | None:
    try:
        case = case_of(example, catalogue)
    except ValueError as error:
        return PackError(example.file, example.line, f"规则 {rule.id} 的示例写得不对：{error}")
    alone = replace(pack, sections=(Section(rule.section, (rule,)),))
    findings = evaluate(case, alone, law)
    if [finding.outcome for finding in findings] == [example.expect]:
        return _unsaid(rule, example, findings)
    found = "、".join(finding.outcome for finding in findings)
    said = "".join(finding.message for finding in findings).rstrip("。")
    told = f"规则 {rule.id} 的示例应为“{example.expect}”，实际判为“{found}”" + (f"（{said}）" if said else "")
    return PackError(example.file, example.line, told)


def _unsaid(rule: Rule, example: Example, findings: Sequence[Finding]) -> PackError | None:
    """The refusal of a sentence that names a value which its check does not give."""
    if not any(worded(None) in finding.message for finding in findings):
        return None
    return PackError(
        example.file, example.line, f"规则 {rule.id} 的 fail 写了检查没有给出的值（{findings[0].message}）"
    )


def lacking(rule: Rule) -> Mapping[Outcome, int]:
    """How many examples of each outcome an automatic rule still lacks; a rule for people needs none.

    Where the law is only recalled, or the rule or its check asks by nature, a fault may be a question: unsure examples
    stand for those of faults.
    A filing order that the pack leaves to those who adopt it judges nothing yet.
    """
    if rule.check is None or rule.check.parameters.get("order") == ():
        return {}
    needed, shown = Counter(NEEDED), Counter(example.expect for example in rule.examples)
    if not rule.standing.deducts or rule.ask is not None or _asks(rule.check):
        needed[Outcome.UNSURE] += max(needed.pop(Outcome.FAIL) - shown[Outcome.FAIL], 0)
    return dict(needed - shown)


def _asks(bound: Bound) -> bool:
    """Whether what the check misses is a question, as its parameter `otherwise` says or leaves it."""
    default = signature(bound.check).parameters.get("otherwise")
    return default is not None and bound.parameters.get("otherwise", default.default) is Outcome.UNSURE
