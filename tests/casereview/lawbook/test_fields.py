"""Fields of entries, and the place of a mistake in them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from casereview.lawbook.fields import (
    EntryError,
    Form,
    Reading,
    amount,
    day,
    flag,
    listing,
    one_of,
    or_none,
    text,
    texts,
    whole,
)

INNER: Form[dict[str, object]] = Form(dict, {"number": text}, {"words": texts})
OUTER: Form[dict[str, object]] = Form(dict, {"name": text}, {"items": listing(INNER.made), "day": day})


@pytest.mark.parametrize(
    ("reading", "value", "read"),
    [
        (text, "甲", "甲"),
        (texts, ["甲", "乙"], ("甲", "乙")),
        (day, date(2024, 3, 1), date(2024, 3, 1)),
        (flag, False, False),
        (whole, 0, 0),
        (amount, 50_000, Decimal(50_000)),
        (or_none(day), None, None),
        (one_of({"甲": 1}), "甲", 1),
        (listing(whole), [1, 2], (1, 2)),
    ],
)
def test_a_field_gives_what_it_holds(reading: Reading, value: object, read: object) -> None:
    assert reading(value) == read


@pytest.mark.parametrize(
    ("reading", "value"),
    [
        (text, 97),
        (text, None),
        (texts, "甲"),
        (texts, ["甲", 1]),
        (day, "2024-03-01"),
        (day, datetime(2024, 3, 1)),
        (flag, 1),
        (whole, True),
        (whole, -1),
        (amount, 0.5),
        (one_of({"甲": 1}), "乙"),
        (one_of({"甲": 1}), ["甲"]),
        (listing(whole), 1),
    ],
)
def test_a_field_refuses_what_it_cannot_hold(reading: Reading, value: object) -> None:
    with pytest.raises(ValueError, match="^$"):
        reading(value)


@pytest.mark.parametrize(
    ("entry", "path", "complaint"),
    [
        ({}, ("name",), "“name”缺失"),
        ({"name": "甲", "nome": "乙"}, ("nome",), "“nome”不是可用的键名"),
        ({"name": 1}, ("name",), "“name”的值不合要求"),
        ({"name": "甲", "items": [{"number": "1"}, {}]}, ("items", 1, "number"), "“number”缺失"),
        ({"name": "甲", "items": [{"number": "1", "words": "丙"}]}, ("items", 0, "words"), "“words”的值不合要求"),
        ({"name": "甲", "items": ["乙"]}, ("items", 0), "应当是一组键和值"),
        ("甲", (), "应当是一组键和值"),
    ],
)
def test_a_mistake_is_told_with_the_way_to_it(entry: object, path: tuple[str | int, ...], complaint: str) -> None:
    with pytest.raises(EntryError) as refused:
        OUTER.made(entry)

    assert (refused.value.path, refused.value.what) == (path, complaint)


def test_a_field_that_is_absent_is_not_passed_on() -> None:
    assert OUTER.made({"name": "甲"}) == {"name": "甲"}
