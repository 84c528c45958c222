"""Finding words in a case, and quotes on their page."""

from __future__ import annotations

import pytest

from casereview.errors import CancelledError
from casereview.model import Block, Cell, Page, Source
from casereview.page_search import Found, Hit, Span, places_of, search
from tests.builders import a_case, a_document, a_page, bound


@pytest.mark.parametrize("words", ["罚款", "罚 款", " 罚\n款 "])
def test_two_characters_are_found_however_they_are_typed(words: str) -> None:
    case = a_case(a_document("penalty_decision", "决定给予罚款叁万元。"))

    found = search(case, words)

    assert found == Found(words, (Hit("penalty_decision", 1, (Span(0, 4, 6),)),), 0)


def test_a_single_character_is_found_at_each_of_its_places() -> None:
    case = a_case(a_document("penalty_decision", "罚款及处罚", "当罚"))

    assert [hit.spans for hit in search(case, "罚").hits] == [(Span(0, 0, 1),), (Span(0, 4, 5),), (Span(1, 1, 2),)]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("20000元", "人民币２００００元整"),
        ("２００００元", "人民币20000元整"),
        ("ABC", "阶次ａｂｃ"),
        ("(2025)", "（２０２５）"),
    ],
)
def test_full_and_half_width_large_and_small_are_alike(words: str, text: str) -> None:
    assert len(search(a_case(a_document("penalty_decision", text)), words).hits) == 1


def test_words_go_over_line_ends_in_a_paragraph_and_in_a_cell() -> None:
    document = a_document("penalty_decision", "没收违\n法所得", (("案由", "未取得特种\n作业操作证"),))
    case = a_case(document)

    assert [hit.spans for hit in search(case, "违法所得").hits] == [(Span(0, 2, 7),)]
    assert [hit.spans for hit in search(case, "特种作业").hits] == [(Span(2, 3, 5), Span(3, 0, 2))]


def test_words_of_two_paragraphs_or_cells_are_no_words() -> None:
    case = a_case(a_document("penalty_decision", "合同约定", "罚款", (("行政", "处罚"),)))

    assert search(case, "定罚").hits == ()
    assert search(case, "政处").hits == ()


def test_hits_come_in_physical_order_with_the_page_of_the_file() -> None:
    case = a_case(
        bound("filing_approval", a_page("罚款", number=3), a_page("无", "罚款", number=4)),
        a_document("penalty_decision", "罚款"),
    )

    hits = search(case, "罚款").hits

    assert [(hit.document, hit.page) for hit in hits] == [
        ("filing_approval", 3),
        ("filing_approval", 4),
        ("penalty_decision", 1),
    ]


def test_pages_that_say_nothing_are_counted_so_that_it_can_be_said() -> None:
    scan, picture = a_page(number=2), bound("photo_evidence")
    case = a_case(bound("filing_approval", a_page("罚款"), scan), picture)

    assert search(case, "罚款").textless == 2


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_nothing_is_looked_for_where_nothing_is_typed(words: str) -> None:
    assert search(a_case(a_document("penalty_decision", "罚款")), words) == Found(words)


def test_signs_that_mean_something_to_patterns_are_taken_as_they_are() -> None:
    case = a_case(a_document("penalty_decision", "单价*数量", "a.c", "abc"))

    assert len(search(case, "价*数").hits) == 1
    assert [hit.spans[0].block for hit in search(case, "a.c").hits] == [1]


def test_a_search_that_nobody_waits_for_ends() -> None:
    def given_up(step: str, done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        search(a_case(a_document("penalty_decision", "罚款")), "罚", given_up)


def test_every_line_of_two_thousand_pages_is_found() -> None:
    lines = tuple(f"第{number}行，决定给予罚款叁万元的行政处罚，限十五日内缴纳。" for number in range(30))
    case = a_case(*(bound(f"kind-{n}", *(a_page(*lines, number=p) for p in range(1, 101))) for n in range(20)))

    assert len(search(case, "行政处罚").hits) == 60_000


def test_a_quote_is_found_at_every_place_of_its_page_and_of_no_other() -> None:
    document = bound(
        "filing_approval", a_page("２０２５年５月２２日", "甲", "2025年5月22日"), a_page("2025年5月22日", number=2)
    )

    assert places_of(document, Source("filing_approval", 1, "2025年5月22日")) == (
        (Span(0, 0, 10),),
        (Span(2, 0, 10),),
    )
    assert places_of(document, Source("filing_approval", 2, "2025年5月22日")) == ((Span(0, 0, 10),),)


def test_a_quote_joined_from_several_blocks_is_found_in_all_of_them() -> None:
    document = a_document("filing_approval", (("承办人（签名）：\n证号：0299", "2025年5月22日"),))

    assert places_of(document, Source("filing_approval", 1, "承办人（签名）： 证号：0299 2025年5月22日")) == (
        (Span(0, 0, 8), Span(1, 0, 7), Span(2, 0, 10)),
    )


def test_a_quote_that_is_not_on_the_page_has_no_place() -> None:
    document = a_document("filing_approval", "案由")

    assert places_of(document, Source("filing_approval", 1, "别处的话")) == ()
    assert places_of(document, Source("filing_approval", 1, "")) == ()
    assert places_of(document, Source("filing_approval", 7, "案由")) == ()


def test_paragraphs_of_different_pages_are_not_one_cell() -> None:
    cell = Cell(0, 0, 0)
    pages = (Page(1, None, None, (Block("特种", cell=cell),)), Page(2, None, None, (Block("作业", cell=cell),)))

    assert search(a_case(bound("filing_approval", *pages)), "特种作业").hits == ()
