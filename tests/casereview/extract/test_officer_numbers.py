"""A number belongs to the name it stands behind, unless it opens a list of numbers."""

from __future__ import annotations

import pytest

from casereview.extract.officer_numbers import joined, paired, zipped
from casereview.model import Officer
from tests.builders import a_document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张三 证号：川P20390021", [Officer("张三", "川P20390021")]),
        ("张三（川P20390021）、李四（川P20390047）", [Officer("张三", "川P20390021"), Officer("李四", "川P20390047")]),
        ("张三 李四 证号：川P20390021、川P20390047", []),
    ],
)
def test_names_are_paired_with_the_numbers_right_behind_them(text: str, found: list[Officer]) -> None:
    read = joined(a_document("inspection_record", text))
    assert list(dict.fromkeys(fact.value for fact in paired(read, read.text, 0))) == found


def test_lists_are_paired_only_if_they_are_as_long() -> None:
    read = joined(a_document("inspection_record", "张三、李四"))
    assert list(zipped(read, read.text, 0, "川P20390021")) == []
    assert len(list(zipped(read, read.text, 0, "川P20390021、川P20390047"))) == 2


def test_a_date_glued_to_a_number_is_no_part_of_it() -> None:
    read = joined(a_document("inspection_record", "张三、李四"))
    found = [fact.value for fact in zipped(read, read.text, 0, "川消0577031、川消05770462025年3月4日")]
    assert found == [Officer("张三", "川消0577031"), Officer("李四", "川消0577046")]


@pytest.mark.parametrize(
    "text", ["抽样单编号：TH-ZJ-2025-0071", "许可证号：20250071234", "检定证号 JD20250071", "张三 2025-09-02 14:12"]
)
def test_what_has_a_number_of_its_own_is_no_officer(text: str) -> None:
    read = joined(a_document("sampling_voucher", text))
    assert list(paired(read, read.text, 0)) == []
