"""Names are read without the titles, hints and gaps around them."""

from __future__ import annotations

import pytest

from casereview.extract.names import names_in, person
from casereview.text import folded


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("张三、李四", ["张三", "李四"]),
        ("张三 李四", ["张三", "李四"]),
        ("张 三  李 四", ["张三", "李四"]),
        ("李明(局长)、王和平(副局长)", ["李明", "王和平"]),
        ("副局长 李明", ["李明"]),
        ("买买提·艾力", ["买买提·艾力"]),
        ("欧阳建国，男，汉族", ["欧阳建国"]),
        ("海川机械有限公司", []),
        ("龚*福", ["龚*福"]),  # masked before it was published
        ("翁晓晴):", ["翁晓晴"]),
        ("阿***·卡**", ["阿***·卡**"]),
        ("签名", []),
        ("办公室 李明", ["李明"]),
        ("建议立案。 张三、李四", ["张三", "李四"]),
        ("审核方式 书面审核", []),
        ("拟扣押。 张三 李四", ["张三", "李四"]),
        ("保管人", []),
        ("四级主办 张三", ["张三"]),
        ("宝音德力格尔", ["宝音德力格尔"]),
        ("布仁巴雅尔、张三", ["布仁巴雅尔", "张三"]),
        ("拉萨河木材加工", []),
        ("在我单位", []),
        ("法规科科员厉小燕", ["厉小燕"]),
        ("拟立案，请批示。", []),
        ("郭振涛男    36岁", ["郭振涛"]),
        ("李胜男，女，汉族", ["李胜男"]),
    ],
)
def test_the_names_in_a_value(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in names_in(text)] == names


def test_offsets_point_at_the_name() -> None:
    assert [text for name, start, end in names_in("局长 李明") for text in ["局长 李明"[start:end]]] == ["李明"]


def test_a_field_without_a_name_has_none() -> None:
    assert person("2024年3月1日") is None
    assert person("承办人    记录人员") is None


def test_a_name_may_end_in_a_word_that_joins() -> None:
    assert [name for name, *_ in names_in("甘永和 李四")] == ["甘永和", "李四"]
    assert [name for name, *_ in names_in("张三和李四")] == ["张三", "李四"]
    assert list(names_in("张三 和 李四")) == [("张三", 0, 2), ("李四", 5, 7)]


@pytest.mark.parametrize(
    ("text", "name"), [("申XX，女，56岁", "申XX"), ("陈x", "陈x"), ("张三（XX公司）", "张三"), ("某XXX站", None)]
)
def test_a_name_may_be_published_with_letters_for_what_is_hidden(text: str, name: str | None) -> None:
    assert person(folded(text)) == name


@pytest.mark.parametrize(
    "text", ["党组书记、局长 仝小设", "四级调研员 仝小设", "纪检组长 仝小设", "县应急管理局局长仝小设", "办公室 仝小设"]
)
def test_party_offices_and_ranks_are_no_names(text: str) -> None:
    assert [name for name, _, _ in names_in(text)] == ["仝小设"]


@pytest.mark.parametrize(("text", "name"), [("丁拉毛才让", "丁拉毛才让"), ("安全生产部", None), ("让利促销中心", None)])
def test_a_name_of_five_letters_is_written_by_sound(text: str, name: str | None) -> None:
    assert person(text) == name


def test_a_name_with_letters_for_what_is_hidden_may_end_a_bracket() -> None:
    assert person("陈XX)2024年12月至2025年4月期间") == "陈XX"
