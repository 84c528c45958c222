"""The table of commands and their keys."""

from __future__ import annotations

import pytest

from ui.commands import COMMANDS, checked_keys, clash_text, clashes, command, key_sign, shortcuts


def test_no_two_commands_share_an_id_or_a_key_as_the_program_comes() -> None:
    assert len({one.id for one in COMMANDS}) == len(COMMANDS)
    assert clashes({}) == ()


def test_one_key_for_two_commands_is_a_clash_named_by_both() -> None:
    keys = {"overrule": "m"}

    found = clashes(keys)

    assert found == ((command("overrule"), command("not_applicable")),)
    assert clash_text(found[0], keys) == "“改判”与“不涉及”都用“M”键，请换一个键。"


@pytest.mark.parametrize("key", ["7", "."])
def test_the_keys_that_type_points_are_taken(key: str) -> None:
    ((one, other),) = clashes({"turn": key})

    assert (one.id, other.title) == ("turn", "键入扣分")


def test_both_keys_that_end_a_line_are_one() -> None:
    assert [one.toString() for one in shortcuts(command("confirm"), {})] == ["Return", "Enter"]
    assert [one.toString() for one in shortcuts(command("overrule"), {})] == ["X"]
    assert shortcuts(command("settings"), {}) == []
    assert clashes({"turn": "Enter"}) == ((command("confirm"), command("turn")),)


def test_a_command_without_a_key_clashes_with_nothing() -> None:
    assert clashes({"overrule": "", "turn": ""}) == ()


def test_keys_that_clash_are_refused_as_a_whole_and_it_is_said() -> None:
    keys, sentence = checked_keys({"turn": "Ctrl+S", "next_finding": "Down"})

    assert keys == {}
    assert sentence == "“导出评查表…”与“旋转”都用“Ctrl+S”键，请换一个键。已恢复默认快捷键。"


def test_keys_that_do_not_clash_stand_and_commands_that_are_gone_are_left_out() -> None:
    assert checked_keys({"turn": "Ctrl+T", "gone": "G"}) == ({"turn": "Ctrl+T"}, None)


def test_keys_are_shown_as_on_the_keyboard() -> None:
    assert [key_sign(key) for key in ("Return", "Backspace", "X", "Space")] == ["⏎", "⌫", "X", "空格"]
