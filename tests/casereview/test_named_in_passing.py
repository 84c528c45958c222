"""People whom running text names."""

from __future__ import annotations

import pytest

from casereview.named_in_passing import named_in_passing


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("2.对裴子昂、卓远山的询问笔录各一份", ["裴子昂", "卓远山"]),
        ("2.裴子昂、卓远山询问笔录各一份", ["裴子昂", "卓远山"]),
        ("我叫裴子昂，是车间的电工", ["裴子昂"]),
        ("裴子昂，男，汉族", ["裴子昂"]),
        ("现场负责人裴子昂承认上述事实", ["裴子昂"]),
        ("工人裴子昂和搬运工卓远山未经培训", []),  # nothing ends the first, and the second is a verb away
        ("章怀瑾、裴子昂，到场检查", ["裴子昂"]),
        ("见裴子昂、章怀瑾", []),  # it may be any word that ends there
        ("裴子昂、章怀瑾到场", ["裴子昂"]),
        ("当事人陈述、申辩", []),
        ("工作人员应当在场", []),
        ("从业人员安全，应当保障", []),
        ("证人许可证、营业执照", []),
        ("对现场进行询问", []),
        ("章怀瑾、花名册、照片", []),
    ],
)
def test_names_are_told_from_words_by_what_is_said_of_them(said: str, names: list[str]) -> None:
    assert list(dict.fromkeys(named_in_passing([said], {"章怀瑾"}))) == names
