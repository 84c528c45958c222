"""The proof as a page for people, stamped with the packs and the generator it was made of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from casereview.model import Rule
from casereview.terms import RuleStatus, Standing
from sample_cases.proving.proof import Tally

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "rules" / "PROOF.md"
_SOURCES = (("rules", "*.yaml"), ("sample_cases/making", "*.py"), ("sample_cases/proving", "*.py"))
_HEAD = """# 规则的证明

由 `make proof` 写出，请勿手改。生成器按种子写出合法的案卷（用语、版式、次序各不相同），逐一种植一处错误，再由程序评查：
“发现”为该规则判不符合（依据尚未核对、单凭文书不能断定的只提问，以提问计），“漏过”为既未判不符合也未提问；“误报”为合法案卷被该规则判不符合。
发现率或者合法案卷的通过率低于 {floor:.0%} 的规则只试行（`trial`），不计分。

校验值：`{stamp}`

| 规则 | 种植 | 发现 | 提问 | 漏过 | 合法案卷 | 误报 | 结果 |
|---|---|---|---|---|---|---|---|
"""
_UNPROVEN = {RuleStatus.TRIAL: "试行", RuleStatus.NOTE: "提示"}
FLOOR = 0.95
"""What a rule must reach, either way, to be scored."""


def stamp() -> str:
    """The hash of packs and generator: a proof made of others no longer holds."""
    digest = hashlib.sha256()
    for folder, pattern in _SOURCES:
        for path in sorted((ROOT / folder).rglob(pattern)):
            text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
            digest.update(f"{path.relative_to(ROOT).as_posix()}\0{text}\0".encode())
    return digest.hexdigest()


def stamp_in(report: str) -> str | None:
    """The stamp that a report bears."""
    line = next((line for line in report.splitlines() if line.startswith("校验值：")), "")
    return line.partition("`")[2].rstrip("`") or None


def results_in(report: str) -> dict[str, str]:
    """What a report says came of each rule: 成立, 试行, 提示 or 不成立."""
    rows = (line.strip("| ").split(" | ") for line in report.splitlines() if line.startswith("| `"))
    return {row[0].strip("`"): row[-1] for row in rows}


def is_proven(rule: Rule, tally: Tally) -> bool:
    """Whether the rule finds what is planted and leaves lawful cases alone, each often enough."""
    if not tally.planted or not tally.clean:
        return False
    found = tally.found + (tally.asked if rule.standing is Standing.RECALLED else 0)
    return found >= FLOOR * tally.planted and len(tally.false_alarms) <= (1 - FLOOR) * tally.clean


def report_of(rules: Iterable[Rule], tallies: Mapping[str, Tally], made_of: str) -> str:
    """The page: a line for each automatic rule, what was missed or wrongly failed, which were not planted."""
    automatic = [rule for rule in rules if rule.check is not None]
    lines = [_line(rule, tallies[rule.id]) for rule in automatic if rule.id in tallies]
    unplanted = [f"- `{rule.id}` {rule.title}" for rule in automatic if rule.id not in tallies]
    wrong = [note for rule in automatic if rule.id in tallies for note in _wrong(rule, tallies[rule.id])]
    proven = sum(is_proven(rule, tallies[rule.id]) for rule in automatic if rule.id in tallies)
    summary = f"自动规则{len(automatic)}条，种植{len(lines)}条，成立{proven}条。"
    parts = [_HEAD.format(floor=FLOOR, stamp=made_of) + "\n".join(lines), summary]
    if wrong:
        parts.append("## 漏过和误报\n\n" + "\n".join(wrong))
    if unplanted:
        parts.append("## 不种植错误的规则\n\n" + "\n".join(unplanted))
    return "\n\n".join(parts) + "\n"


def _line(rule: Rule, tally: Tally) -> str:
    result = "成立" if is_proven(rule, tally) else _UNPROVEN.get(rule.status, "不成立")
    numbers = (tally.planted, tally.found, tally.asked, len(tally.missed), tally.clean, len(tally.false_alarms))
    return f"| `{rule.id}` | {' | '.join(map(str, numbers))} | {result} |"


def _wrong(rule: Rule, tally: Tally) -> list[str]:
    missed = [f"- `{rule.id}` 漏过：{'；'.join(tally.missed[:3])}"] if tally.missed else []
    alarms = [f"- `{rule.id}` 误报：{'、'.join(tally.false_alarms[:5])}"] if tally.false_alarms else []
    return missed + alarms
