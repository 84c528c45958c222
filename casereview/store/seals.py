"""Signed reviews sealed together: which, by whom and when, with the manifest as it was written."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime

_WHEN = """
select runs."case", seals.at from sealed join runs on runs.id = sealed.run join seals on seals.id = sealed.seal
where not exists (select 1 from runs later where later."case" = runs."case" and later.id > runs.id)
"""


def sealed_since(connection: sqlite3.Connection) -> Mapping[int, datetime]:
    """Since when the cases are sealed whose last review is."""
    return {row[0]: datetime.fromisoformat(row[1]) for row in connection.execute(_WHEN)}


def write_seal(connection: sqlite3.Connection, runs: Sequence[int], by: str, at: datetime, manifest: str) -> None:
    """Seal the reviews of these runs; one that is sealed already stays under its first seal."""
    connection.execute("begin immediate")
    try:
        told = connection.execute(
            "insert into seals (by, at, manifest) values (?, ?, ?)", [by, at.isoformat(), manifest]
        )
        rows = [(run, told.lastrowid) for run in runs]
        connection.executemany("insert or ignore into sealed (run, seal) values (?, ?)", rows)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
