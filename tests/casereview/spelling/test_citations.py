"""Cited articles in lists, ranges, short names and figures."""

from __future__ import annotations

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.spelling.citations import find_citations, law_key
from casereview.text import folded

SAFETY = "中华人民共和国安全生产法"
Row = tuple[str | None, str | None, int | None, int | None]


def rows(text: str) -> list[Row]:
    return [(f.value.law, f.value.article, f.value.paragraph, f.value.item) for f in find_citations(folded(text))]


@given(st.integers(1, 200), st.integers(1, 12), st.integers(1, 25), st.booleans(), st.booleans(), st.booleans())
def test_an_article_is_read_back_however_it_is_written(
    article: int, paragraph: int, item: int, words: bool, brackets: bool, spaced: bool
) -> None:
    write = (lambda n: cn2an.an2cn(n, "low")) if words else str
    numbered = f"({write(item)})" if brackets else write(item)
    gap = " " if spaced else ""
    text = f"《{SAFETY}》第{gap}{write(article)}{gap}条第{write(paragraph)}款{gap}第{numbered}项"

    assert rows(f"违反了{text}的规定") == [(SAFETY, str(article), paragraph, item)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《安全生产法》第四十三条和第四十四条", [("43", None, None), ("44", None, None)]),
        ("《安全生产法》第四十三条、第四十四条第二款", [("43", None, None), ("44", 2, None)]),
        ("《安全生产法》第二十八条；第六十条第一款", [("28", None, None), ("60", 1, None)]),
        ("《安全生产法》第三条至第五条", [("3", None, None), ("4", None, None), ("5", None, None)]),
        ("《安全生产法》第九十七条第一项、第三项", [("97", None, 1), ("97", None, 3)]),
        ("《安全生产法》第二十一条第（一）（五）项", [("21", None, 1), ("21", None, 5)]),
        ("《安全生产法》第九十七条第一款第一、三项", [("97", 1, 1), ("97", 1, 3)]),
        ("《安全生产法》第四十三、四十四条", [("43", None, None), ("44", None, None)]),
        ("《安全生产法》第二十五条第一款第五项至第七项", [("25", 1, 5), ("25", 1, 6), ("25", 1, 7)]),
        ("《安全生产法》第二十一条第一款第（五）项、第二款", [("21", 1, 5), ("21", 2, None)]),
        ("《安全生产法》第六十九条之一第二款", [("69-1", 2, None)]),
        ("《安全生产法》第九十七条第（三）项、第（四）项\n违反条款", [("97", None, 3), ("97", None, 4)]),
        ("《安全生产法》第97条第7项", [("97", None, 7)]),
        ("《安全生产法》九十七条", [("97", None, None)]),
        ("《安全生产法》（2021年修订）第二十一条第（五）项", [("21", None, 5)]),
        ("《安全生产法》第一百一十四条第一款第一项第2目", [("114", 1, 1)]),
        ("《安全 生产法》第 九十七 条\n第一款", [("97", 1, None)]),
        ("《安全生产法》第六章第九十七条", [("97", None, None)]),
        ("《安全生产法》（主席令第88号）第二十一条（五）项", [("21", None, 5)]),
        ("《安全生产法》第5.1.1条", []),
        ("《安全生产法》第__条", []),
        ("《安全生产法》第 条第 款", []),
    ],
)
def test_lists_ranges_and_blanks(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert rows(text) == [("安全生产法", *row) for row in expected]


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("违反安全生产法第九十七条", SAFETY),
        ("依据行政处罚法第44条", "中华人民共和国行政处罚法"),
        ("违反了天津市消防条例第二十条", "天津市消防条例"),
        ("依据合同第五条", None),
        ("《营业执照》和第五条", None),
    ],
)
def test_a_law_without_title_marks_is_known_by_its_name(text: str, law: str | None) -> None:
    assert rows(text)[0][0] == law


@pytest.mark.parametrize("words", ["该法", "本法", "同法"])
def test_the_same_law_is_the_last_one_named(words: str) -> None:
    text = f"违反了《{SAFETY}》第三条的规定。见《某办法》第一条。依据{words}第九十四条"

    assert rows(text)[-1] == (SAFETY, "94", None, None)


def test_an_announced_short_name_stands_for_the_full_one() -> None:
    text = "《中华人民共和国行政处罚法》（以下简称《处罚法》）第四十四条。依据《处罚法》第五条"

    assert rows(text) == [
        ("中华人民共和国行政处罚法", "44", None, None),
        ("中华人民共和国行政处罚法", "5", None, None),
    ]


def test_things_counted_in_words_of_law_are_no_citations() -> None:
    assert rows("存在三项隐患,共五条意见,第一款设备") == []


def test_a_citation_stands_where_it_is_printed() -> None:
    text = "依据《安全生产法》第九十七条第(七)项的规定"
    (found,) = find_citations(text)

    assert text[found.start : found.end] == "《安全生产法》第九十七条第(七)项"


@pytest.mark.parametrize(
    "name", [SAFETY, "安全生产法", "《安全生产法》", "中华人民共和国安全生产法（2021年修订）", "安全生产法(2021修正)"]
)
def test_the_names_of_one_law_have_one_key(name: str) -> None:
    assert law_key(name) == "安全生产法"


def test_a_number_of_an_act_is_no_item_of_the_law_before_it() -> None:
    text = "第1项行为违反《安全生产法》第十六条第一款第（四）项，第2、3项行为违反《安全生产法》第十七条"

    assert rows(text) == [("安全生产法", "16", 1, 4), ("安全生产法", "17", None, None)]


def test_an_item_of_what_is_no_law_is_not_added_to_the_law_before_it() -> None:
    assert rows("依据《安全生产法》第三条第一款、《某免处罚清单》第8项") == [("安全生产法", "3", 1, None)]


def test_a_title_keeps_the_brackets_of_its_print() -> None:
    assert rows("《某规定（试行）》第三条，该规定第四条") == [
        ("某规定（试行）", "3", None, None),
        ("某规定（试行）", "4", None, None),
    ]


def test_a_number_behind_words_for_acts_is_no_article() -> None:
    assert rows("违反《安全生产法》第三条，第2条违反《某规程》第四条，对第1条处罚款") == [
        ("安全生产法", "3", None, None),
        ("某规程", "4", None, None),
    ]


@pytest.mark.parametrize("before", ["依据", "违反", "依据《", "违反《消防法》和"])
def test_the_name_of_the_state_before_a_law_without_its_marks_is_kept_whole(before: str) -> None:
    assert rows(f"{before}中华人民共和国安全生产法第九十九条第五项")[-1] == (SAFETY, "99", None, 5)


def test_an_article_may_be_told_with_its_own_words_right_behind_it() -> None:
    assert rows("依据:《某条例》第四十八条违反本条例规定,处罚款") == [("某条例", "48", None, None)]


@pytest.mark.parametrize("masked", ["中华人民**国", "中华人民×国"])
def test_the_name_of_the_state_is_known_under_a_mask(masked: str) -> None:
    assert rows(f"违反了《{masked}安全生产法》第五条") == [("中华人民共和国安全生产法", "5", None, None)]
