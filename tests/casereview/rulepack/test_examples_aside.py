"""Examples are left out of a chapter's text, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.marked_yaml import Plain, parse_yaml
from casereview.rulepack import RULES
from casereview.rulepack.examples_aside import without_examples

HERE = Path("01.yaml")
CHAPTER = """\
section: 立案
rules:
  - id: one
    fail: |
      examples:
        这一行是句子的一部分
    examples:
      - given: {文书: [立案审批表]}

# 说明
        expect: 符合
    points: 1
  - id: two
    examples: [{given: {}, expect: 符合}]
  - id: three
    examples:  # 例
    - given: {examples: 1}
      expect: 不符合
  - id: four
    title: 末条
    examples:
      - expect: 符合"""


def without(value: Plain) -> Plain:
    """The value less the examples of rules."""
    assert isinstance(value, dict)
    rules = value["rules"]
    assert isinstance(rules, list)
    kept: list[Plain] = [{k: v for k, v in r.items() if k != "examples"} for r in rules if isinstance(r, dict)]
    return {**value, "rules": kept}


def test_what_is_left_reads_the_same_on_the_same_lines() -> None:
    pared = without_examples(CHAPTER)

    assert without(parse_yaml(pared, HERE).value) == without(parse_yaml(CHAPTER, HERE).value)
    assert pared.split("\n")[11] == "    points: 1"
    assert "expect: 不符合" not in pared
    assert "这一行是句子的一部分" in pared


def test_nothing_is_left_out_where_entries_are_named() -> None:
    text = CHAPTER.replace("given: {文书", "given: &case {文书") + "\n    with: *case\n"

    assert without_examples(text) == text


@pytest.mark.parametrize("path", sorted(RULES.glob("*/0*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_shipped_chapter_loses_only_its_examples(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    pared = without_examples(text)

    assert without(parse_yaml(pared, path).value) == without(parse_yaml(text, path).value)
    assert "    examples:" not in pared
