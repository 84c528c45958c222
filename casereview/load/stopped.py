"""What there is of a case whose reading was stopped: files that were made, parts of long ones, and what is left."""

from __future__ import annotations

import hashlib
from concurrent.futures import Future
from typing import TypeVar

from casereview.load.files import Entry, Handed, unreadable
from casereview.load.schedule import Reading
from casereview.load.worker_tasks import Part
from casereview.model import Page, SourceFile

T = TypeVar("T")

NOT_READ = "读取已停止，尚未读取。"


def made_of(reading: Reading[T], at: int) -> list[Handed[T]] | None:
    """What is made of the files of a batch; None if that was not done."""
    batches = _given(reading.going)
    return _given(batches[at]) if batches is not None and at in batches else None


def parts_read(reading: Reading[T], at: int) -> tuple[tuple[Part, ...], tuple[int, ...]]:
    """The parts of a long file, unread pages for those not done, and which these are; nothing if none was done."""
    read = [(count, _given(part)) for count, part in reading.parts.get(at, ())]
    if all(part is None for _, part in read):
        return (), ()
    parts: list[Part] = []
    left: list[int] = []
    first = 1
    for count, part in read:
        numbers = range(first, first + count)
        if part is None:
            left += numbers
        parts.append(part or Part(tuple(map(_unread, numbers)), ""))
        first += count
    return tuple(parts), tuple(left)


def not_read(entry: Entry) -> SourceFile:
    """The file that was not read; its hash is that of its name, to tell it from others."""
    return unreadable(entry.name, hashlib.sha256(entry.name.encode()).hexdigest(), NOT_READ)


def _unread(number: int) -> Page:
    return Page(number, None, None, (), legibility=0.0)


def _given(future: Future[T]) -> T | None:
    """What the task has given; None if it was not done, or failed."""
    if not future.done() or future.cancelled() or future.exception() is not None:
        return None
    return future.result()
