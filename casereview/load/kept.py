"""Pages once read off pictures, kept so that the same page need not be read again, in whatever file it comes."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import casereview
from casereview.data_folder import data_folder
from casereview.model import Page
from casereview.noun_text import as_json, reader, written

_FILE = "readings.sqlite"
_MOST = 50_000  # pages, of some five kilobytes each
_WAIT = 30.0  # seconds for another process that is writing


def kept_or_read(content: str, engine: str, read: Callable[[], tuple[Page, ...]]) -> tuple[Page, ...]:
    """The pages that the same content gave when this program last read it with that engine; else `read` now, and kept.

    `content` is the digest of what is read. Where nothing can be kept, because the disk is full or the file of
    readings is damaged, pages are read all the same.
    """
    key = hashlib.sha256(f"{content} {engine} {_program()}".encode()).digest()
    with suppress(sqlite3.Error, OSError):
        if (pages := _found(key)) is not None:
            return pages
    pages = read()
    with suppress(sqlite3.Error, OSError):
        _readings(_place()).execute("INSERT OR REPLACE INTO readings (key, pages) VALUES (?, ?)", (key, _packed(pages)))
    return pages


def _found(key: bytes) -> tuple[Page, ...] | None:
    row = _readings(_place()).execute("SELECT pages FROM readings WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    try:
        whole = json.loads(zlib.decompress(row[0]))
        pages: tuple[Page, ...] = reader(tuple[Page, ...], whole["nouns"], {})(whole["pages"])
    except (zlib.error, ValueError, KeyError, TypeError):  # damaged: as if it were not there
        return None
    return pages


def _packed(pages: tuple[Page, ...]) -> bytes:
    header: dict[str, list[str]] = {}
    values = written(pages, header)
    return zlib.compress(f'{{"nouns":{as_json(header)},"pages":{as_json(values)}}}'.encode(), 1)


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
    """What tells one state of the reading part of this program from another: its source, or without it the version."""
    digest = hashlib.sha256(casereview.__version__.encode())
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
