"""What the commands on packs print: examples, coverage and differences, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from casereview.coverage import Covered, Reach
from casereview.example_runs import NEEDED, RuleRun, lacking
from casereview.model import Rule, RulePack
from casereview.pack_diff import Change, PackDiff


def example_lines(pack: RulePack, runs: Sequence[RuleRun], *, list_lacking: bool = False) -> Iterator[str]:
    """Each rule with how many of its examples agree with it, then the sums, then the rules that lack examples."""
    yield f"{pack.id}  {pack.title}"
    for run in runs:
        wrong = f"，{len(run.contradictions)} 个不符" if run.contradictions else ""
        yield f"  {run.rule.id}  {run.agreeing} 个示例相符{wrong}  {_place(run.rule)}"
    all_examples, agreeing = sum(len(run.rule.examples) for run in runs), sum(run.agreeing for run in runs)
    short = [rule for rule in pack.rules if lacking(rule)]
    automatic = sum(rule.check is not None for rule in pack.rules)
    needed = "、".join(f"{outcome}的 {count} 个" for outcome, count in NEEDED.items())
    yield f"示例 {all_examples} 个：相符 {agreeing} 个，不符 {all_examples - agreeing} 个。"
    yield f"自动规则 {automatic} 条：{len(short)} 条的示例不足（须有{needed}）" + ("：" if list_lacking else "。")
    for rule in short if list_lacking else ():
        wanting = "、".join(f"{outcome}的 {count} 个" for outcome, count in lacking(rule).items())
        yield f"  {rule.id}  还缺{wanting}  {_place(rule)}"


def coverage_lines(covered: Sequence[Covered], *, only_missing: bool = False) -> Iterator[str]:
    """Each defect with its rules below it, then how many are covered of each series."""
    for one in covered:
        if only_missing and one.rules:
            continue
        told = f"，示例 {one.examples} 个" if one.rules else ""
        yield f"{one.defect.id:<5}{one.reach}  {one.defect.name}（{one.defect.severity}{told}）"
        for rule in one.rules:
            yield f"       {rule.id}  {_way(rule)}  {rule.clause} {rule.title}"
    for title, series in (("缺陷", "D"), ("否决情形", "V"), ("时间规则", "T")):
        counts = Counter(one.reach for one in covered if one.defect.id.startswith(series))
        yield f"{title} {counts.total()} 项：" + "，".join(f"{reach} {counts[reach]}" for reach in Reach)


def diff_lines(before: RulePack, after: RulePack, diff: PackDiff) -> Iterator[str]:
    """What was set otherwise, the clauses that came, went and changed, and why."""
    yield f"由 {before.id}《{before.title}》（{before.edition}）到 {after.id}《{after.title}》（{after.edition}）"
    if diff.settings or diff.order:
        yield "整体："
        yield from (f"  {_told(change)}" for change in diff.settings)
        yield from (f"  立卷次序：{change}" for change in diff.order)
    for title, rules in (("增加", diff.added), ("删去", diff.removed)):
        if rules:
            yield f"{title}的条款 {len(rules)} 条："
            yield from (f"  {rule.clause} {rule.title}（{rule.id}，{rule.points} 分）" for rule in rules)
    if diff.changed:
        yield f"修改的条款 {len(diff.changed)} 条："
    for changed in diff.changed:
        yield f"  {changed.after.clause} {changed.after.title}（{changed.after.id}）"
        yield from (f"    {_told(change)}" for change in changed.changes)
        yield from (f"    理由：{reason}" for reason in changed.reasons)
        yield "    已作的判断须再看。" if changed.decides else "    已作的判断仍然有效。"
    yield f"未变的条款 {diff.unchanged} 条。"


def _told(change: Change) -> str:
    return f"{change.what}：由“{change.before}”改为“{change.after}”"


def _way(rule: Rule) -> str:
    """Whether a rule is judged by the program, and how many examples show it."""
    return f"自动，示例 {len(rule.examples)} 个" if rule.check is not None else "请人判断"


def _place(rule: Rule) -> str:
    return f"“{rule.file.parent.name}/{rule.file.name}”第 {rule.line} 行"
