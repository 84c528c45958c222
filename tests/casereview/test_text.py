"""Folding print for matching, and the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.model import Block, Page
from casereview.text import flow_of, fold, folded, squeezed


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("⻓⻔⻢⻅⻉⻋", "长门马见贝车"),
        ("⻘⻚⻛⻜⻝⻣", "青页风飞食骨"),
        ("⺟⻳⺠⺒", "母龟民巳"),
        ("⼀⼯⼈", "一工人"),  # Kangxi radicals, which NFKC folds by itself
        ("（签名）：１２", "(签名):12"),
        ("应\u200b急\u3000局", "应急 局"),
    ],
)
def test_what_fonts_and_forms_print_is_folded_to_plain_text(printed: str, plain: str) -> None:
    assert folded(printed) == plain


def test_every_radical_of_the_supplement_folds_to_an_ideograph_but_three_that_stand_for_none() -> None:
    radicals = [chr(code) for code in range(0x2E80, 0x2F00) if unicodedata.name(chr(code), "")]

    unfolded = [radical for radical in radicals if not 0x3400 <= ord(folded(radical)) <= 0x9FFF]

    assert unfolded == ["⺀", "⺇", "⺑"]


@given(st.text(max_size=60))
def test_every_folded_character_knows_the_printed_one_it_comes_from(printed: str) -> None:
    text, origins = fold(printed)

    assert len(origins) == len(text)
    assert list(origins) == sorted(origins)
    assert all(folded(printed[origin])[:1] for origin in origins)


def test_letter_spaced_titles_are_squeezed() -> None:
    assert squeezed("行 政　处 罚 决 定 书") == "行政处罚决定书"


def test_a_flow_ends_every_block_by_a_newline_and_knows_where_each_begins() -> None:
    flow = flow_of((Page(1, None, None, (Block("案由："), Block("违法"))), Page(2, None, None, (Block("完"),))))

    assert flow.text == "案由:\n违法\n完\n"
    assert [(s.start, s.page, s.block) for s in flow.stretches] == [(0, 0, 0), (4, 0, 1), (7, 1, 0)]
    assert flow.index_at(5) == 1


def test_a_flow_cuts_endless_blanks_short_and_still_tells_where_its_letters_stand() -> None:
    printed = "当事人：" + "_" * 5000 + "甲" + " " * 130 + "乙"
    flow = flow_of((Page(1, None, None, (Block(printed),)),))

    assert flow.text == "当事人:" + "_" * 120 + "甲" + " " * 120 + "乙\n"
    assert [printed[flow.origins[flow.text.index(letter)]] for letter in "甲乙"] == ["甲", "乙"]
    assert flow.origins[-1] == len(printed)
