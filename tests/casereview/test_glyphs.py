"""Characters that look alike in print."""

from __future__ import annotations

import pytest

from casereview.glyphs import look_alike


@pytest.mark.parametrize("pair", ["隆降", "海每", "鑫森", "源原", "星早", "己已", "未末", "日目", "大太", "城诚"])
def test_characters_of_which_one_is_read_for_the_other_look_alike_either_way(pair: str) -> None:
    assert (look_alike(*pair), look_alike(*reversed(pair))) == (True, True)


@pytest.mark.parametrize("pair", ["盛胜", "强刚", "宏宁", "丽美", "一丁", "罚告", "三二"])
def test_characters_of_other_shapes_do_not(pair: str) -> None:
    assert not look_alike(*pair)


def test_a_character_looks_like_itself_and_a_blank_like_nothing() -> None:
    assert (look_alike("川", "川"), look_alike("川", " ")) == (True, False)
