"""What is typed in the place of a signature."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.extract.signing.signed_names import (
    closing_names,
    date_in,
    day_apart,
    has_text,
    is_card,
    names_in,
    signing_day,
)


@pytest.mark.parametrize(
    ("text", "is_text"),
    [("   第1页共2页", False), ("  (第 1 页,共 2 页)", False), ("      2025年3月1日", False), ("  孙某甲 第1页", True)],
)
def test_a_counter_of_pages_behind_a_blank_is_no_text_in_it(text: str, is_text: bool) -> None:
    assert has_text(text) is is_text


@pytest.mark.parametrize("label", ["提供时间:2025年3月1日", "提取日期:2025年3月1日"])
def test_the_word_before_a_day_is_no_name(label: str) -> None:
    assert names_in(f"  {label}") == ()


@pytest.mark.parametrize(
    ("line", "told"), [("证号:15042800113", True), ("证号:15042800113 孙小甲", False), ("孙小甲", False)]
)
def test_a_line_with_the_number_of_a_card_and_nothing_else_is_told(line: str, told: bool) -> None:
    assert is_card(line) is told


def test_a_name_before_a_counter_is_read_alone() -> None:
    assert names_in("孙小甲  第1页共2页") == ("孙小甲",)


@pytest.mark.parametrize(
    ("opinion", "names"),
    [
        ("建议立案调查。   吴小甲  秦小乙  2025-02-12 09:14", ("吴小甲", "秦小乙")),
        ("同意立案。   周小丙  2025-02-13 08:55:30", ("周小丙",)),
        ("妥否，请批示。高小丁 2024.07.08；石小戊 2024.07.08", ("高小丁", "石小戊")),
        ("同意；按程序办理 赵小己 2024年7月9日", ("赵小己",)),
        ("同意。\n【周小维】  2024-11-05 10:02:31\n【缪小燕】  2024-11-05 10:40:08", ("周小维", "缪小燕")),
        ("同意。【附件】  2024-11-05 10:02:31", ()),
        ("建议立案。  漆小钢  2024-07-30 16:22", ("漆小钢",)),
        ("同意。买买提·艾力 2024年7月9日", ("买买提·艾力",)),
        ("现场检查于 09:30 开始；未见异常。", ()),
    ],
)
def test_who_ends_an_opinion_is_named_before_the_day_and_hour(opinion: str, names: tuple[str, ...]) -> None:
    assert closing_names(opinion) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("同意立案。 欧小甲(电子签名)2024-11-14 16:05:30", ("欧小甲",)),
        ("同意立案。 庚小甲(电子签名)2024-11-14 16:05:30", ("庚小甲",)),
        ("同意立案。 庚小甲(副职)2024-11-14 16:05:30", ()),
    ],
)
def test_a_name_noted_as_signed_by_key_needs_no_usual_family_name(line: str, names: tuple[str, ...]) -> None:
    assert closing_names(line) == names


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("阿苏有小  马海木加  2024年5月13日", ("阿苏有小", "马海木加")),
        ("扎西小仁", ("扎西小仁",)),
        ("以上属实", ()),
        ("同意立案  孙小甲", ("孙小甲",)),
    ],
)
def test_names_of_four_characters_need_no_usual_family_name_where_nothing_else_stands(
    place: str, names: tuple[str, ...]
) -> None:
    assert names_in(place) == names


def test_a_name_may_stand_behind_the_word_for_the_head_whose_opinion_it_is() -> None:
    assert closing_names("同意    负责人:韦小东(已签)  2025年3月26日") == ("韦小东",)


def test_until_when_something_holds_is_no_day_on_which_it_was_signed() -> None:
    assert date_in("有效期至:2027年9月3日") is None
    assert date_in("提供人: 2025年6月18日") == date(2025, 6, 18)
    assert day_apart("期限:2024年11月1日至2025年10月31日") is None
    assert signing_day("期限:2024年11月1日至2025年10月31日") == date(2024, 11, 1)
