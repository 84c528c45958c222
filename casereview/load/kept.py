"""What was read off pictures, kept so that the same page need not be read again, in whatever file it comes."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

import casereview
from casereview.data_folder import data_folder
from casereview.model import Page
from casereview.noun_text import as_json, reader, written

T = TypeVar("T")
_FILE = "readings.sqlite"
_MOST = 50_000  # pages, of some five kilobytes each
_FIND = "SELECT pages FROM readings WHERE key = ?"
_KEEP = "INSERT OR REPLACE INTO readings (key, pages) VALUES (?, ?)"
_WAIT = 30.0  # seconds for another process that is writing


def kept_or_read(content: str, engine: str, read: Callable[[], tuple[Page, ...]]) -> tuple[Page, ...]:
    """The pages that the same content gave when this program last read it with that engine; else `read` now, and kept.

    `content` is the digest of what is read.
    """
    return kept_or_made(f"{content} {engine}", tuple[Page, ...], read)


def kept_or_made(told: str, kind: type[T], make: Callable[[], T]) -> T:
    """The nouns of that `kind` that this program last made of what is `told`; else those that it makes now, and kept.

    Where nothing can be kept, because the disk is full or the file of readings is damaged, they are made all the same.
    """
    key = hashlib.sha256(f"{told} {_program()}".encode()).digest()
    with suppress(sqlite3.Error, OSError):
        if (row := _readings(_place()).execute(_FIND, (key,)).fetchone()) is not None:
            with suppress(zlib.error, ValueError, KeyError, TypeError):  # damaged: as if it were not there
                return _unpacked(row[0], kind)
    made = make()
    with suppress(sqlite3.Error, OSError):
        _readings(_place()).execute(_KEEP, (key, _packed(made)))
    return made


def _unpacked(data: bytes, kind: type[T]) -> T:
    whole = json.loads(zlib.decompress(data))
    return cast(T, reader(kind, whole["nouns"], {})(whole["values"]))


def _packed(made: object) -> bytes:
    header: dict[str, list[str]] = {}
    values = written(made, header)
    return zlib.compress(f'{{"nouns":{as_json(header)},"values":{as_json(values)}}}'.encode(), 1)


def _place() -> Path:
    return data_folder() / _FILE


@cache  # one connection a process and place
def _readings(place: Path) -> sqlite3.Connection:
    place.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(place, timeout=_WAIT, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, pages BLOB NOT NULL)")
    connection.execute("DELETE FROM readings WHERE rowid <= (SELECT max(rowid) FROM readings) - ?", (_MOST,))
    return connection


@cache
def _program() -> str:
    """What tells one state of this program from another: its source, or, where it has none, its version."""
    digest = hashlib.sha256(casereview.__version__.encode())
    for file in sorted(Path(__file__).parent.parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
