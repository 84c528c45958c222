"""The log of when a queue was reviewed blind, and of the pages uncovered."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from casereview.errors import StoreError
from casereview.store import Blindness, Uncovering
from casereview.store.store import Store

AT = datetime(2026, 3, 2, 9, 30)
BEGUN, ENDED = Blindness(True, "评查人甲", AT), Blindness(False, "评查负责人乙", AT, "成绩已汇总")


def test_it_holds_for_the_whole_store_until_it_is_ended_and_both_are_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.db")
    before = store.is_blind
    store.set_blindness(BEGUN)
    begun = store.is_blind
    store.set_blindness(ENDED)
    store.close()

    again = Store(tmp_path / "store.db")
    assert (before, begun, again.is_blind) == (False, True, False)
    assert again.blindness() == (BEGUN, ENDED)


def test_ending_it_without_a_reason_is_refused(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.db")
    store.set_blindness(BEGUN)

    with pytest.raises(StoreError, match="理由"):
        store.set_blindness(Blindness(False, "评查人甲", AT, " "))

    assert store.is_blind


def test_a_page_is_uncovered_with_a_reason_in_its_own_case(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.db")
    one, other = (store.kept(tmp_path / name, AT).id for name in ("甲", "乙"))
    uncovering = Uncovering(one, "照片.jpg", 2, "评查人甲", AT, "须看照片")

    store.uncover(uncovering)
    with pytest.raises(StoreError, match="理由"):
        store.uncover(Uncovering(other, "照片.jpg", 2, "评查人甲", AT, ""))

    assert (store.uncovered(one), store.uncovered(other)) == ((uncovering,), ())


@pytest.mark.parametrize("change", ["update blindness set by = '乙'", "delete from blindness"])
def test_the_log_is_never_written_over(tmp_path: Path, change: str) -> None:
    Store(tmp_path / "store.db").set_blindness(BEGUN)

    with sqlite3.connect(tmp_path / "store.db") as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(change)
