"""Cases taken out and handed in by people who share a store."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from casereview.store import Loan, LoanKind
from casereview.store.store import Store

AT = datetime(2026, 3, 2, 9, 30)


def out(by: str) -> Loan:
    return Loan(LoanKind.OUT, by, AT)


@pytest.fixture
def shared(tmp_path: Path) -> tuple[Store, Store]:
    """One store as two people have it open."""
    first, second = Store(tmp_path / "reviews.db"), Store(tmp_path / "reviews.db")
    for name in ("一", "二", "三"):
        first.kept(tmp_path / name, AT)
    return first, second


def keepers(store: Store) -> list[str]:
    return [case.loan.keeper if case.loan else "" for case in store.cases()]


def test_what_one_has_taken_out_the_other_sees_and_does_not_get(shared: tuple[Store, Store]) -> None:
    first, second = shared

    assert first.lend((1, 2), out("某甲")) == ()
    assert second.lend((2, 3), out("某乙")) == (2,)

    assert keepers(first) == keepers(second) == ["某甲", "某甲", "某乙"]


def test_what_was_handed_in_can_be_taken_out_again(shared: tuple[Store, Store]) -> None:
    first, second = shared
    first.lend((1,), out("某甲"))
    first.lend((1,), Loan(LoanKind.PENDING, "某甲", AT))

    assert second.lend((1,), out("某乙")) == ()
    assert second.loan(1) == out("某乙")


def test_it_is_taken_from_another_only_if_that_is_meant(shared: tuple[Store, Store]) -> None:
    first, second = shared
    first.lend((1,), out("某甲"))

    assert second.lend((1,), out("某乙"), even_from_others=True) == ()
    assert first.loan(1) == out("某乙")


def test_every_entry_stays(shared: tuple[Store, Store], tmp_path: Path) -> None:
    first, _second = shared
    first.lend((1,), out("某甲"))
    first.lend((1,), Loan(LoanKind.COMPLETE, "某甲", AT))

    with sqlite3.connect(tmp_path / "reviews.db") as connection:
        assert connection.execute("select count(*) from loans").fetchone() == (2,)
        for change in ("delete from loans", "update loans set by = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(change)
