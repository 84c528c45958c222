"""Chinese and mixed numerals."""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.spelling.numerals import decimal_of, number_of


@given(st.integers(min_value=0, max_value=10**12 - 1), st.sampled_from(["low", "up"]))
def test_what_another_library_writes_is_read_back(number: int, style: str) -> None:
    assert number_of(cn2an.an2cn(number, style)) == number


@given(st.integers(min_value=1000, max_value=9999))
def test_a_year_written_digit_by_digit_is_read(year: int) -> None:
    assert number_of(cn2an.an2cn(year, "direct")) == year


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("二〇二四", 2024),
        ("二○二四", 2024),  # a circle for the zero
        ("廿五", 25),
        ("卅", 30),
        ("十", 10),
        ("壹拾", 10),
        ("零叁", 3),  # as on a cheque
        ("两百", 200),
        ("3万5千", 35000),
        ("3.5万", 35000),
        ("30,000", 30000),
        ("三 万 五 千", 35000),
        ("三万五", 35000),  # spoken
        ("两千五", 2500),  # spoken
        ("三万零五", 30005),
        ("一亿零三百万", 103_000_000),
        ("12", 12),
    ],
)
def test_every_spelling_of_the_trade_is_read(words: str, number: int) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize("words", ["", "甲", "百", "十十", "三点", "万", "二百百", "五千六千", "1.2.3"])
def test_what_is_no_numeral_gives_nothing(words: str) -> None:
    assert decimal_of(words) is None


def test_a_fraction_is_a_decimal_but_no_whole_number() -> None:
    assert (decimal_of("3.25"), number_of("3.25")) == (Decimal("3.25"), None)
