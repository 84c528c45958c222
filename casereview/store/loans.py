"""Cases taken out and handed in by people who share a store: a log of its own, of which the last entry counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime

from casereview.errors import TakenOutError
from casereview.store.kept import Loan, LoanKind

_LAST = 'select "case", kind, by, at from loans where id in (select max(id) from loans group by "case")'


def last_loans(connection: sqlite3.Connection) -> Mapping[int, Loan]:
    """What was done last with each case."""
    return {row[0]: Loan(LoanKind(row[1]), row[2], datetime.fromisoformat(row[3])) for row in connection.execute(_LAST)}


def last_loan(connection: sqlite3.Connection, case: int) -> Loan | None:
    """What was done last with this case."""
    rows = connection.execute('select kind, by, at from loans where "case" = ? order by id desc limit 1', [case])
    row = rows.fetchone()
    return Loan(LoanKind(row[0]), row[1], datetime.fromisoformat(row[2])) if row else None


def write_loans(
    connection: sqlite3.Connection, cases: Sequence[int], loan: Loan, *, even_from_others: bool
) -> tuple[int, ...]:
    """Write this down of the cases that nobody else has taken out meanwhile, or of all; the cases left out."""
    connection.execute("begin immediate")
    try:
        before = last_loans(connection)
        kept = [one for one in cases if not even_from_others and _is_with_another(before.get(one), loan.by)]
        rows = [(one, loan.kind, loan.by, loan.at.isoformat()) for one in cases if one not in kept]
        connection.executemany('insert into loans ("case", kind, by, at) values (?, ?, ?, ?)', rows)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
    return tuple(kept)


def refuse_taken_out(loan: Loan | None, by: str) -> None:
    """Raise TakenOutError for a case that somebody else has taken out."""
    if loan is not None and _is_with_another(loan, by):
        raise TakenOutError(loan.by)


def _is_with_another(loan: Loan | None, by: str) -> bool:
    return loan is not None and loan.keeper not in ("", by)
