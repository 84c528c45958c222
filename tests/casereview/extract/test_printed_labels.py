"""Labels are found once in a text, wherever and however spaced they stand."""

from __future__ import annotations

import pytest

from casereview.extract.printed_labels import PrintedLabel, begins_label, printed_labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("当事人:甲", [PrintedLabel("当事人", 0, 4, True)]),
        ("当 事 人 :甲", [PrintedLabel("当事人", 0, 7, True)]),
        ("当事人(单位):甲", [PrintedLabel("当事人", 0, 8, True)]),
        ("当事人 (单位) :甲", [PrintedLabel("当事人", 0, 10, True)]),
        ("当事人  甲", [PrintedLabel("当事人", 0, 3, False)]),
        ("当        事        人  甲", [PrintedLabel("当事人", 0, 19, False)]),
        ("津应急罚〔2024〕1号当事人:甲", [PrintedLabel("当事人", 12, 16, True)]),
        ("一、当事人:甲", [PrintedLabel("当事人", 2, 6, True)]),
        ("其一、当事人:甲", []),
        ("听取当事人:甲", []),
        ("当         事人:甲", []),
        ("听取当事人的陈述", []),
    ],
)
def test_a_label_stands_before_a_colon_or_between_gaps(text: str, expected: list[PrintedLabel]) -> None:
    assert list(printed_labels(text).named(("当事人",))) == expected


def test_of_labels_that_overlap_the_first_and_longest_stands() -> None:
    labels = printed_labels("单位名称:甲\n名称:乙").named(("名称", "单位名称"))
    assert [(label.name, label.start) for label in labels] == [("单位名称", 0), ("名称", 7)]


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("海川公司联系电话:1", 4),
        ("海川公司 特殊事项:1", 5),
        ("海川公司特殊事项:1", None),
        ("海川公司  联系电话 1", 6),
        ("海川公司 联系电话 1", None),
        ("海川公司 时间:1", 5),
        ("海川公司时间:1", None),
        ("海川公司", None),
    ],
)
def test_a_value_ends_at_the_next_label(text: str, stop: int | None) -> None:
    assert printed_labels(text).stop_within(0, len(text)) == stop


def test_behind_a_label_without_colon_a_single_blank_parts_the_next_label() -> None:
    text = "海川公司 联系电话 1"
    assert printed_labels(text).stop_within(0, len(text), loose=True) == 5


def test_a_stop_beyond_the_end_of_the_value_does_not_count() -> None:
    assert printed_labels("海川公司联系电话:1").stop_within(0, 8) is None


@pytest.mark.parametrize(
    ("before", "begins"),
    [
        ("", True),
        ("1", True),
        ("〕1号", True),
        ("某公司", True),
        (" ", True),
        ("1、", True),
        ("的", False),
        ("x", False),
        ("(", False),
        ("法人、", False),
    ],
)
def test_a_label_does_not_begin_amid_words(before: str, begins: bool) -> None:
    assert begins_label(before + "地址:", len(before)) is begins
