"""When the queue was reviewed blind, and what was uncovered: logs of their own, of which the last entry counts."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from casereview.store.kept import Blindness, Uncovering

_ENTRIES = 'select "on", by, at, reason from blindness order by id'
_UNCOVERED = 'select "case", file, page, by, at, reason from uncovered where "case" = ? order by id'


def blindness_in(connection: sqlite3.Connection) -> tuple[Blindness, ...]:
    """Every time the queue began to be reviewed blind, or ended, the first first."""
    rows = connection.execute(_ENTRIES)
    return tuple(Blindness(bool(row[0]), row[1], datetime.fromisoformat(row[2]), row[3]) for row in rows)


def write_blindness(connection: sqlite3.Connection, entry: Blindness) -> None:
    """Have the whole queue reviewed blind, or no longer."""
    row = [int(entry.on), entry.by, entry.at.isoformat(), entry.reason]
    connection.execute('insert into blindness ("on", by, at, reason) values (?, ?, ?, ?)', row)


def uncovered_in(connection: sqlite3.Connection, case: int) -> tuple[Uncovering, ...]:
    """The pages of a case that somebody uncovered, the first first."""
    rows = connection.execute(_UNCOVERED, [case])
    return tuple(Uncovering(row[0], row[1], row[2], row[3], datetime.fromisoformat(row[4]), row[5]) for row in rows)


def write_uncovering(connection: sqlite3.Connection, one: Uncovering) -> None:
    """Have a page shown that could not be masked."""
    row = [one.case, one.file, one.page, one.by, one.at.isoformat(), one.reason]
    columns = '"case", file, page, by, at, reason'
    connection.execute(f"insert into uncovered ({columns}) values (?, ?, ?, ?, ?, ?)", row)
