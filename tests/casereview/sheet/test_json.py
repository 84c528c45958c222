"""The machine-readable review."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

import pytest

from casereview.model import Citation, Officer
from casereview.score import score
from casereview.sheet.json import plain, review_json
from tests.review_builder import a_review


def test_the_review_has_every_field_of_the_contract_in_its_order() -> None:
    review = a_review()

    data = json.loads(review_json(review, score(review)))

    assert list(data) == [
        "format", "tool", "pack", "case", "documents", "facts", "marks", "findings", "score", "timeline",
    ]  # fmt: skip
    assert data["facts"][0] == {
        "name": "罚款金额",
        "value": 30000,
        "document": 1,
        "page": 1,
        "quote": "罚款叁万元",
        "box": [72.0, 100.0, 180.2, 114.0],
        "confidence": 1.0,
    }
    assert data["score"] == {
        "total": 10.0,
        "kept": 4.5,
        "lost": 1.5,
        "unconfirmed": 1.5,
        "open": 4.0,
        "lower": 4.5,
        "upper": 8.5,
        "grade": None,
        "proposed_vetoes": [],
        "vetoed": [],
        "sections": [
            {"title": "决定", "total": 8.0, "kept": 2.5, "lost": 1.5, "open": 4.0},
            {"title": "归档", "total": 2.0, "kept": 2.0, "lost": 0.0, "open": 0.0},
        ],
    }
    assert [(f["rule"], f["outcome"], f["topic"]) for f in data["findings"]] == [
        ("amount", "FAIL", "content"),
        ("tier", "UNSURE", "content"),
        ("order", "PASS", "content"),
    ]


def test_the_same_review_gives_the_same_bytes() -> None:
    review = a_review()

    assert review_json(review, score(review)) == review_json(a_review(), score(a_review()))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2025, 3, 1), "2025-03-01"),
        (datetime(2025, 3, 1, 9, 5), "2025-03-01T09:05"),
        (Decimal("30000.00"), 30000),
        (Decimal("0.5"), 0.5),
        (Officer("田一", "12"), {"name": "田一", "certificate": "12"}),
        (Citation("安全生产法", "97", 1, 4), {"law": "安全生产法", "article": "97", "paragraph": 1, "item": 4}),
        (None, None),
    ],
)
def test_values_become_what_the_contract_says(value: object, expected: object) -> None:
    assert plain(value) == expected
