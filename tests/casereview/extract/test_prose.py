"""The running text of a document."""

from __future__ import annotations

import pytest

from casereview.extract.prose import prose_of
from tests.builders import a_document

LONG = "如果不服本处罚决定，可以依法在60日内申请行政"


@pytest.mark.parametrize(
    ("following", "joined"),
    [
        ("复议。", True),
        ("一、警告", False),
        ("地址：某路", False),
        ("（二）罚款", False),
    ],
)
def test_a_long_line_without_end_goes_on_in_the_next(following: str, joined: bool) -> None:
    text = prose_of(a_document("penalty_decision", LONG, following)).text

    assert ("\n" not in text.rstrip("\n")) is joined


@pytest.mark.parametrize("line", ["行政处罚决定书", f"{LONG}复议。"])
def test_a_short_line_or_a_whole_sentence_ends_where_it_ends(line: str) -> None:
    assert prose_of(a_document("penalty_decision", line, "复议")).text.count("\n") == 2


def test_a_sentence_does_not_continue_the_line_of_fields_above_it() -> None:
    paper = a_document("penalty_decision", "被处罚单位：海川市某某机械制造有限责任公司", "你单位未设警示标志，")

    assert prose_of(paper).text.count("\n") == 2


def test_an_underline_drawn_with_underscores_is_left_out_and_a_blank_is_not() -> None:
    paper = a_document("penalty_decision", "自收到之日起_15_日内向_海川市_人民政府或者____申请")

    assert prose_of(paper).text == "自收到之日起15日内向海川市人民政府或者____申请\n"


def test_spaces_between_chinese_letters_are_left_out_and_places_stay_right() -> None:
    prose = prose_of(a_document("penalty_decision", "罚 款 3 万 元 A B"))
    start = prose.text.index("3")

    assert prose.text == "罚款3万元A B\n"
    assert prose.place(start, start + 3).quote == "3 万 元"


def test_cells_are_never_joined() -> None:
    paper = a_document("case_approval", ((LONG, "复议"),))

    assert prose_of(paper).text.count("\n") == 2


def test_a_sentence_on_whom_the_field_above_describes_does_not_continue_it() -> None:
    paper = a_document(
        "penalty_decision", "被处罚人：甘小明，男，1969年5月3日出生，住海川市复兴镇", "甘小明擅自采砂一案，"
    )

    assert prose_of(paper).text.count("\n") == 2
