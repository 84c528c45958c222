"""The tables of the store, and what keeps them from being written over."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from casereview.errors import StoreError

VERSION = 5

_TABLES = """
create table cases (
    id integer primary key autoincrement, path text not null unique, opened_at text not null,
    standing text not null default '{}', place text not null default '{}'
);
create table runs (
    id integer primary key, "case" integer not null references cases(id) on delete cascade, at text not null,
    sha256 text not null, pack text not null, pack_sha256 text not null, content blob not null
);
create table steps (
    id integer primary key autoincrement, "case" integer not null references cases(id) on delete cascade,
    run integer not null references runs(id) on delete cascade,
    by text not null, at text not null, deeds text not null
);
create index runs_of_case on runs("case");
create index steps_of_case on steps("case");
create trigger steps_are_never_changed before update on steps begin select raise(abort, 'append-only'); end;
create trigger runs_are_never_changed before update on runs begin select raise(abort, 'append-only'); end;
"""
_CLOSED = """
create table closed (run integer primary key references runs(id) on delete cascade, content blob not null);
create trigger closed_is_never_changed before update on closed begin select raise(abort, 'append-only'); end;
"""
"""Reviews as they were signed; since version 2."""
_LOANS = """
create table loans (
    id integer primary key autoincrement, "case" integer not null references cases(id) on delete cascade,
    kind text not null, by text not null, at text not null
);
create index loans_of_case on loans("case");
create trigger loans_are_never_changed before update on loans begin select raise(abort, 'append-only'); end;
"""
"""Who took cases out and handed them in; since version 3."""
_SEALS = """
create table seals (
    id integer primary key autoincrement, by text not null, at text not null, manifest text not null
);
create table sealed (
    run integer primary key references runs(id) on delete cascade, seal integer not null references seals(id)
);
create trigger seals_are_never_changed before update on seals begin select raise(abort, 'append-only'); end;
create trigger sealed_is_never_changed before update on sealed begin select raise(abort, 'append-only'); end;
"""
"""Signed reviews sealed together, with their manifest; since version 4."""
_BLIND = """
create table blindness (
    id integer primary key autoincrement, "on" integer not null, by text not null, at text not null,
    reason text not null
);
create table uncovered (
    id integer primary key autoincrement, "case" integer not null references cases(id) on delete cascade,
    file text not null, page integer not null, by text not null, at text not null, reason text not null
);
create index uncovered_of_case on uncovered("case");
create trigger blindness_is_never_changed before update on blindness begin select raise(abort, 'append-only'); end;
create trigger uncovered_is_never_changed before update on uncovered begin select raise(abort, 'append-only'); end;
"""
"""When the queue was reviewed blind, and which pages were uncovered nevertheless; since version 5."""
_NEVER_DELETED = """
create trigger cases_are_never_deleted before delete on cases begin select raise(abort, 'append-only'); end;
create trigger steps_are_never_deleted before delete on steps begin select raise(abort, 'append-only'); end;
create trigger runs_are_never_deleted before delete on runs begin select raise(abort, 'append-only'); end;
"""
_CLOSED_NEVER_DELETED = """
create trigger closed_is_never_deleted before delete on closed begin select raise(abort, 'append-only'); end;
"""
_LOANS_NEVER_DELETED = """
create trigger loans_are_never_deleted before delete on loans begin select raise(abort, 'append-only'); end;
"""
_SEALS_NEVER_DELETED = """
create trigger seals_are_never_deleted before delete on seals begin select raise(abort, 'append-only'); end;
create trigger sealed_is_never_deleted before delete on sealed begin select raise(abort, 'append-only'); end;
"""
_BLIND_NEVER_DELETED = """
create trigger blindness_is_never_deleted before delete on blindness begin select raise(abort, 'append-only'); end;
create trigger uncovered_is_never_deleted before delete on uncovered begin select raise(abort, 'append-only'); end;
"""
_STEPS = (
    (_TABLES, _NEVER_DELETED),
    (_CLOSED, _CLOSED_NEVER_DELETED),
    (_LOANS, _LOANS_NEVER_DELETED),
    (_SEALS, _SEALS_NEVER_DELETED),
    (_BLIND, _BLIND_NEVER_DELETED),
)
"""What each version has brought, and what of it holds where nothing may be deleted."""


def prepare(connection: sqlite3.Connection, *, deletable: bool) -> None:
    """Make the tables where there are none. Raises StoreError for a store of a later program."""
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")  # a power cut loses no decision either
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma secure_delete = on")  # what is deleted is not left in the file
    if _version(connection) < VERSION:
        _bring_up(connection, deletable=deletable)
    if _version(connection) > VERSION:
        raise StoreError("评查记录由更新版本的程序建立，请用新版本打开")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("pragma user_version").fetchone()
    return int(version)


def _bring_up(connection: sqlite3.Connection, *, deletable: bool) -> None:
    """Make what is missing, at one go; another who shares the store may have done so meanwhile."""
    connection.execute("begin immediate")
    try:
        missing = _STEPS[_version(connection) :]
        script = "".join(tables if deletable else tables + never for tables, never in missing)
        for statement in _statements(script):
            connection.execute(statement)
        connection.execute(f"pragma user_version = {VERSION}")
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: run as a whole they would end the transaction."""
    statement = ""
    for part in script.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement) and statement.strip(" \n;"):
            yield statement
            statement = ""
