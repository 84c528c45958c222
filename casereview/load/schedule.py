"""How the entries of a case are shared out among the processes of a pool."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from casereview.load.files import Entry, Handed
from casereview.load.worker_tasks import count_pages, made_of_batch, made_of_parts, read_part
from casereview.model import SourceFile

T = TypeVar("T")

_BATCH = 8  # files in a task at most
_VOLUME = 150_000  # bytes from which a PDF may be worth reading in parts
_PART = 4  # pages a part has at least


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """Entries under way in the pool: every batch with what waits for its files."""

    tasks: tuple[tuple[list[Entry], Callable[[], list[Handed[T]]]], ...]
    seconds: float

    @property
    def total(self) -> int:
        """How many entries."""
        return sum(len(batch) for batch, _ in self.tasks)


def processes() -> int:
    """How many processes a pool has: one a core."""
    return max(os.cpu_count() or 2, 1)


def scheduled(
    pool: ProcessPool, entries: Sequence[Entry], each: Callable[[SourceFile], T], seconds: float
) -> Reading[T]:
    """The entries given to the pool, all of them before the first result is awaited; `seconds` for each file."""
    counted = [(entry, _counted(pool, entry, seconds)) for entry in entries]
    batches = batches_of(counted, processes())
    return Reading(tuple(_scheduled(pool, batch, pages, each, seconds) for batch, pages in batches), seconds)


def batches_of(counted: Sequence[tuple[Entry, int]], workers: int) -> Iterator[tuple[list[Entry], int]]:
    """Long PDFs alone with their pages; of the others runs of neighbours, several for each worker."""
    size = max(1, min(_BATCH, len(counted) // (workers * 4)))
    batch: list[Entry] = []
    for entry, pages in counted:
        if batch and (pages or len(batch) == size):
            yield batch, 0
            batch = []
        if pages:
            yield [entry], pages
        else:
            batch.append(entry)
    if batch:
        yield batch, 0


def _counted(pool: ProcessPool, entry: Entry, seconds: float) -> int:
    """How many pages a PDF has that is worth reading in parts; 0 for every other file."""
    path = entry.paths[0]
    if processes() < 2 or path.suffix.lower() != ".pdf":
        return 0
    try:
        long = path.stat().st_size >= _VOLUME
        return pool.schedule(count_pages, args=[entry], timeout=seconds).result() if long else 0
    except (OSError, FutureTimeoutError, ProcessExpired):  # reading it whole will tell
        return 0


def _scheduled(
    pool: ProcessPool, batch: list[Entry], pages: int, each: Callable[[SourceFile], T], seconds: float
) -> tuple[list[Entry], Callable[[], list[Handed[T]]]]:
    """The batch, and what waits for its files."""
    if not pages:
        return batch, pool.schedule(made_of_batch, args=[batch, each], timeout=seconds * len(batch)).result
    size = max(_PART, -(-pages // (processes() * 2)))
    ranges = [range(start, min(start + size, pages)) for start in range(0, pages, size)]
    parts = [pool.schedule(read_part, args=[batch[0], part], timeout=seconds) for part in ranges]

    def made() -> list[Handed[T]]:
        read = [part.result() for part in parts]
        return pool.schedule(made_of_parts, args=[batch[0], read, each], timeout=seconds * len(parts)).result()

    return batch, made
