"""What the commands on packs print and return."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.cli import main

SHIPPED = ["reference", "tianjin-dongli", "tianjin-emergency", "tianjin-nankai"]
PACK = """\
title: 试用标准
issuer: 某局
edition: "1"
total: 2
"""
CHAPTER = """\
section: 立案
rules:
  - id: filing-approved
    clause: "1.1"
    title: 有立案审批表
    topic: 程序与期限
    covers: [D001]
    points: 2
    check: present
    with: {kinds: 立案审批表}
    fail: 没有立案审批表
    examples:
      - given: {文书: [立案审批表]}
        expect: 符合
      - given: {文书: [询问笔录]}
        expect: 不符合
"""


def a_pack(folder: Path, chapter: str = CHAPTER) -> str:
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "01-filing.yaml").write_text(chapter, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("action", ["list", "check"])
def test_every_shipped_pack_is_read(action: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", action]) == 0

    named = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert [name for name in SHIPPED if name not in named] == []


def test_tiers_outside_the_law_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "check", "reference"]) == 0

    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("提示：")]
    assert [("第99条" in line, "10000元至20000元" in line) for line in told] == [(True, True), (True, True)]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["check", "nix"], "没有名为“nix”的评查标准"),
        (["sing"], "没有“sing”，可用的有 list、check"),
        ([], "缺少 list|check"),
        (["test", "nix"], "没有名为“nix”的评查标准"),
        (["coverage", "--lacking"], "不认识 --lacking"),
    ],
)
def test_a_wrong_word_is_one_sentence_and_status_two(
    given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", *given]) == 2

    printed = capsys.readouterr()
    assert told in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""


def test_examples_that_agree_are_counted_rule_by_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "test", a_pack(tmp_path / "own"), "--lacking"]) == 0

    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "own  试用标准",
        "  filing-approved  2 个示例相符  “own/01-filing.yaml”第 3 行",
        "示例 2 个：相符 2 个，不符 0 个。",
        "自动规则 1 条：1 条的示例不足（须有符合的 2 个、不符合的 2 个、待人工核实的 1 个）：",
        "  filing-approved  还缺符合的 1 个、不符合的 1 个、待人工核实的 1 个  “own/01-filing.yaml”第 3 行",
    ]
    assert printed.err == ""


def test_an_example_that_contradicts_its_rule_is_refused_at_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chapter = CHAPTER.replace("expect: 不符合", "expect: 符合")

    assert main(["rules", "test", a_pack(tmp_path / "own", chapter)]) == 2

    printed = capsys.readouterr()
    assert "  filing-approved  1 个示例相符，1 个不符  “own/01-filing.yaml”第 3 行" in printed.out.splitlines()
    assert printed.err == (
        "“own/01-filing.yaml”第 15 行：规则 filing-approved 的示例应为“符合”，实际判为“不符合”（没有立案审批表）。\n"
    )


def test_coverage_tells_each_defect_with_its_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "coverage", a_pack(tmp_path / "own")]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "D001 自动  没有立案审批表，或者立案没有依据（否决，示例 2 个）",
        "       filing-approved  自动，示例 2 个  1.1 有立案审批表",
        "D002 未覆盖  发现违法线索后迟延立案（中）",
    ]
    assert lines[-3:] == [
        "缺陷 140 项：自动 1，询问 0，未覆盖 139",
        "否决情形 22 项：自动 0，询问 0，未覆盖 22",
        "时间规则 22 项：自动 0，询问 0，未覆盖 22",
    ]


def test_a_defect_that_nobody_knows_is_refused_at_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = a_pack(tmp_path / "own", CHAPTER.replace("[D001]", "[D001, D141]"))

    assert main(["rules", "check", folder]) == 2

    assert capsys.readouterr().err == "“own/01-filing.yaml”第 7 行：缺陷目录中没有 D141，是否为“D140”？\n"


def test_two_packs_are_laid_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = a_pack(tmp_path / "old"), a_pack(tmp_path / "new", CHAPTER.replace("1.1", "2.1"))

    assert main(["rules", "diff", before, after]) == 0

    assert capsys.readouterr().out.splitlines() == [
        "由 old《试用标准》（1）到 new《试用标准》（1）",
        "修改的条款 1 条：",
        "  2.1 有立案审批表（filing-approved）",
        "    条款号：由“1.1”改为“2.1”",
        "    已作的判断仍然有效。",
        "未变的条款 0 条。",
    ]


def test_schemas_for_editors_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "schema", "--out", str(tmp_path / "schema")]) == 0

    assert sorted(path.name for path in (tmp_path / "schema").iterdir()) == ["chapter.schema.json", "pack.schema.json"]
    assert "yaml-language-server: $schema=" in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert main(["rules", "schema", "--out", str(tmp_path / "file" / "schema")]) == 2

    assert capsys.readouterr().err.startswith("无法写入")
