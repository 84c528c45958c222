"""Fines as they are written in the law book."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.lawbook import Fine, Fined, FineStage, Measure
from casereview.lawbook.fines import fine_of

AMOUNTS = st.decimals(min_value=0, max_value=100_000_000, places=2)
MEASURES = st.sampled_from(Measure)
UNITS = {Measure.YUAN: "", Measure.GAIN: "倍", Measure.FINE: "倍", Measure.INCOME: "%", Measure.PRICE: "%"}


def written(measure: Measure, least: Decimal, most: Decimal) -> str:
    return f"{'' if measure is Measure.YUAN else measure}{least:f}-{most:f}{UNITS[measure]}"


def the_fine(text: str) -> Fine:
    return fine_of(text, Fined.UNIT, FineStage.FIRST)


@given(MEASURES, AMOUNTS, AMOUNTS, st.sampled_from(Fined), st.sampled_from(FineStage), st.booleans())
def test_a_span_is_read_as_it_is_written(
    measure: Measure, one: Decimal, other: Decimal, fined: Fined, stage: FineStage, optional: bool
) -> None:
    least, most = sorted((one, other))

    fine = fine_of(("可" if optional else "") + written(measure, least, most), fined, stage)

    assert fine == Fine(fined, stage, least, most, measure, optional)


@given(MEASURES, AMOUNTS, AMOUNTS)
def test_a_span_upside_down_is_refused(measure: Measure, one: Decimal, other: Decimal) -> None:
    least, most = sorted((one, other))
    if least == most:
        return

    with pytest.raises(ValueError, match="上下颠倒"):
        the_fine(written(measure, most, least))


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_both_ends_are_inside_and_nothing_beyond_them(one: Decimal, other: Decimal, amount: Decimal) -> None:
    least, most = sorted((one, other))
    fine = the_fine(written(Measure.YUAN, least, most))

    inside = fine.holds(amount)

    assert inside == (least <= amount <= most)
    assert most == 0 or fine.holds(most)
    assert not fine.holds(most + 1)


@given(MEASURES, AMOUNTS, AMOUNTS)
def test_a_share_or_multiple_comes_to_yuan_in_the_same_order(measure: Measure, least: Decimal, base: Decimal) -> None:
    fine = the_fine(written(measure, least, least + 1)).in_yuan(base)

    assert fine.measure is Measure.YUAN
    assert fine.least <= fine.most


@given(st.text(alphabet="0123456789-倍%违法所得可，元以下. ", max_size=12))
def test_anything_else_is_a_complaint_and_never_an_error_of_ours(text: str) -> None:
    fine = complaint = None
    try:
        fine = the_fine(text)
    except ValueError as error:
        complaint = str(error)

    assert complaint is None or complaint.startswith("幅度")
    assert fine is None or fine.least <= fine.most


@pytest.mark.parametrize(
    "text",
    [
        "",
        "十万元",
        "100000以下",
        "0-100000元",
        "-5",
        "2-5倍",
        "违法所得2-5",
        "违法所得2-5%",
        "上一年年收入40倍",
        "1-2-3",
        "0-1e9",
    ],
)
def test_spans_written_otherwise_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="幅度"):
        the_fine(text)


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("0-100000", "100000元以下"),
        ("100000-200000", "100000元至200000元"),
        ("20000", "20000元"),
        ("可0-500", "500元以下"),
        ("违法所得2-5倍", "违法所得的2倍至5倍"),
        ("上一年年收入40%", "上一年年收入的40%"),
        ("上一年年收入60-100%", "上一年年收入的60%至100%"),
        ("原罚款1倍", "原罚款的1倍"),
    ],
)
def test_a_span_is_shown_as_the_law_words_it(text: str, worded: str) -> None:
    assert the_fine(text).worded() == worded


@pytest.mark.parametrize(
    ("text", "gain", "due"),
    [
        ("违法所得2-5倍，违法所得满100000", 100_000, True),  # 十万元以上 has the amount itself
        ("违法所得2-5倍，违法所得满100000", 99_999, False),
        ("100000-200000，违法所得不满100000", 99_999, True),
        ("100000-200000，违法所得不满100000", 0, True),  # 没有违法所得
        ("100000-200000，违法所得不满100000", 100_000, False),
        ("0-100000", 5, True),
    ],
)
def test_which_of_two_fines_is_due_depends_on_the_gain(text: str, gain: int, due: bool) -> None:
    assert the_fine(text).is_for_gain(Decimal(gain)) is due


def test_a_fine_for_grave_cases_keeps_its_condition() -> None:
    fine = the_fine("200000-1000000，情节特别严重")

    assert (fine.only_if, fine.least, fine.most) == ("情节特别严重", Decimal(200_000), Decimal(1_000_000))


def test_a_share_of_income_comes_to_yuan() -> None:
    fine = the_fine("上一年年收入60-100%").in_yuan(Decimal(150_000))

    assert (fine.least, fine.most) == (Decimal(90_000), Decimal(150_000))
