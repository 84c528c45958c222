"""What the commands on packs print and return."""

from __future__ import annotations

import pytest

from casereview.cli import main

SHIPPED = ["reference", "tianjin-dongli", "tianjin-emergency", "tianjin-nankai"]


@pytest.mark.parametrize("action", ["list", "check"])
def test_every_shipped_pack_is_read(action: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", action]) == 0

    named = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert [name for name in SHIPPED if name not in named] == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["check", "nix"], "没有名为“nix”的评查标准"),
        (["sing"], "没有“sing”，可用的有 list、check"),
        ([], "缺少 list|check"),
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
