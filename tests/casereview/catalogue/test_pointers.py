"""Words that speak for a kind, in one piece or in parts."""

from __future__ import annotations

import pytest

from casereview.catalogue.kinds import Kind, Phrase
from casereview.catalogue.pointers import Pointers

POINTERS = Pointers(
    [
        Kind("seizing", "暂扣", "调查", (), phrases=(Phrase("决定~予以暂扣", 2.0), Phrase("共~页", 1.0))),
        Kind("deciding", "处罚", "决定", (), phrases=(Phrase("决定", 0.5),), against=(Phrase("决定~暂扣", 1.0),)),
    ]
)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("本局决定对货车一辆予以暂扣", {"seizing": 2.0, "deciding": -0.5}),
        ("曾经决定处罚，" + "情况另述" * 10 + "现决定对货车予以暂扣", {"seizing": 2.0, "deciding": -0.5}),
        ("本局决定" + "情况另述" * 10 + "予以暂扣", {"deciding": 0.5}),
        ("予以暂扣的决定", {"deciding": 0.5}),
        ("本卷共九页", {"seizing": 1.0}),
        ("别的", {}),
    ],
)
def test_parts_of_a_phrase_stand_in_their_order_one_soon_after_the_other(text: str, points: dict[str, float]) -> None:
    assert POINTERS.points_of(text, None) == points
