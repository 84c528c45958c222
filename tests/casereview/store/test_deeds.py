"""Deeds as text."""

from __future__ import annotations

import pytest

from casereview.errors import StoreError
from casereview.model import Merge, Reorder, Split
from casereview.steps import AcceptPapers, Deed
from casereview.store.deeds import deeds_of, deeds_text

DEEDS: tuple[Deed, ...] = (
    Split("a:1-4", 3),
    Merge("a:1-2", "a:3-4"),
    Reorder(("b:1-1", "a:1-4")),
    AcceptPapers(("a:1-4",), order=True),
)


def test_what_was_written_is_read_back() -> None:
    assert deeds_of(deeds_text(DEEDS)) == DEEDS


@pytest.mark.parametrize("text", ["", "{}", '[["Split", {"document": 3}]]', '[["Nothing", {}]]', "[[]]"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(StoreError, match="无法识别"):
        deeds_of(text)
