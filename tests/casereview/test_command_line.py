"""What a wrong command line is told."""

from __future__ import annotations

import pytest

from casereview.command_line import Parser
from casereview.errors import UsageError


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], "缺少 路径"),
        (["a", "--pack"], "--pack 后面须写一个值"),
        (["a", "b"], "不认识 b"),
        (["a", "--count", "many"], "--count 的值不对：many"),
        (["a", "--way", "up"], "没有“up”，可用的有 left、right"),
    ],
)
def test_a_mistake_is_told_in_chinese_with_what_may_be_written(given: list[str], told: str) -> None:
    parser = Parser(prog="casereview")
    parser.add_argument("path", metavar="路径")
    parser.add_argument("--pack")
    parser.add_argument("--count", type=int)
    parser.add_argument("--way", choices=("left", "right"))

    with pytest.raises(UsageError) as refused:
        parser.parse_args(given)

    assert str(refused.value).startswith(f"命令写得不对（{told}）。用法：casereview [-h]")
