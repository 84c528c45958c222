"""A value with its place."""

from __future__ import annotations

from casereview.spelling.found import Found


def test_a_value_is_sure_unless_its_finder_doubts() -> None:
    assert Found(0, 2, "三万") == Found(0, 2, "三万", 1.0)
