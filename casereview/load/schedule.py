"""How the entries of a case are shared out among the processes of a pool."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, wait
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from casereview.load.files import Entry, Handed
from casereview.load.folder import PICTURES
from casereview.load.worker_tasks import Part, count_pages, made_of_batch, made_of_parts, read_part
from casereview.model import SourceFile

T = TypeVar("T")

_BATCH = 8  # files in a task at most
_VOLUME = 150_000  # bytes from which a file may be worth reading in parts
_PART = 4  # pages of text a part has at least
_PICTURED_PART = 2  # pages of pictures: each takes as long as fifty of text
_PICTURED = 60_000  # bytes a page has on the average from which it is likely a picture
_PAGED = PICTURES | {".pdf", ".ofd"}
_LOOK = 0.25  # seconds between two looks whether the pool still lives, and how far it is


Look = Callable[[], object]
"""What is called now and then while something is waited for; what it raises ends the waiting."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """Entries under way in the pool: every batch with what waits for its files."""

    tasks: tuple[tuple[list[Entry], Callable[[Look], list[Handed[T]]]], ...]
    seconds: float
    going: Future[dict[int, Future[list[Handed[T]]]]]
    """By its place the files of each batch, once nothing but these is left to be read."""
    parts: Mapping[int, Sequence[tuple[int, Future[Part]]]] = field(default_factory=dict)
    """By the place of its batch the parts of a long file, each with how many pages it has."""

    @property
    def total(self) -> int:
        """How many entries."""
        return sum(len(batch) for batch, _ in self.tasks)

    @property
    def pages(self) -> tuple[int, int]:
        """How many pages of the files that are read in parts have been read, and how many they have."""
        parts = [one for counted in self.parts.values() for one in counted]
        return sum(count for count, part in parts if part.done()), sum(count for count, _ in parts)


def processes() -> int:
    """How many processes a pool has: one a core."""
    return max(os.cpu_count() or 2, 1)


def scheduled(
    pool: ProcessPool, entries: Sequence[Entry], each: Callable[[SourceFile], T], seconds: float
) -> Reading[T]:
    """The entries given to the pool without waiting for any; `seconds` for each file.

    The parts of long files come first. What is made of a whole file only one process can make: it has the rest
    of the case beside it.
    """
    counted = [(entry, _counted(pool, entry, seconds)) for entry in entries]
    batches = tuple(batches_of(counted, processes()))
    counts = {at: _parts(pool, batch[0], pages, seconds) for at, (batch, pages) in enumerate(batches) if pages}
    parts = {at: [part for _, part in counted] for at, counted in counts.items()}
    going: Future[dict[int, Future[list[Handed[T]]]]] = Future()

    def go_on() -> None:
        try:
            made = {at: _whole(pool, batches[at][0][0], parts[at], each, seconds) for at in parts}
            for at, (batch, pages) in enumerate(batches):
                if not pages:
                    made[at] = pool.schedule(made_of_batch, args=[batch, each], timeout=seconds * len(batch))
            going.set_result(made)
        except Exception as error:  # the pool was stopped meanwhile: whoever waits is told
            going.set_exception(error)

    _when_all([part for each_part in parts.values() for part in each_part], go_on)
    tasks = tuple((batch, _waiting(pool, going, at)) for at, (batch, _) in enumerate(batches))
    return Reading(tasks, seconds, going, counts)


def awaited(pool: ProcessPool, future: Future[T], look: Look = tuple) -> T:
    """What the task gives. Raises what it raised, or BrokenProcessPool where the pool ended before it was done.

    A pool that breaks or is stopped forgets the tasks it has not handed out: nobody would ever finish them.
    """
    while not wait([future], timeout=_LOOK).done:
        look()
        if not pool.active and not wait([future], timeout=_LOOK).done:
            raise BrokenProcessPool("the pool has ended")
    return future.result()


def _waiting(
    pool: ProcessPool, going: Future[dict[int, Future[list[Handed[T]]]]], at: int
) -> Callable[[Look], list[Handed[T]]]:
    return lambda look: awaited(pool, awaited(pool, going, look)[at], look)


def _when_all(futures: Sequence[Future[Part]], then: Callable[[], None]) -> None:
    """Call `then` once all of these are done, at once if there are none."""
    left = len(futures)
    counting = threading.Lock()

    def one_done(_: Future[Part]) -> None:
        nonlocal left
        with counting:
            left -= 1
            last = left == 0
        if last:
            then()

    for future in futures:
        future.add_done_callback(one_done)
    if not futures:
        then()


def batches_of(counted: Sequence[tuple[Entry, int]], workers: int) -> Iterator[tuple[list[Entry], int]]:
    """Long files alone with their pages, pictures alone; of the others runs of neighbours, several for each worker."""
    size = max(1, min(_BATCH, len(counted) // (workers * 4)))
    batch: list[Entry] = []
    for entry, pages in counted:
        alone = pages or any(path.suffix.lower() in PICTURES for path in entry.paths)
        if batch and (alone or len(batch) == size):
            yield batch, 0
            batch = []
        if alone:
            yield [entry], pages
        else:
            batch.append(entry)
    if batch:
        yield batch, 0


def _counted(pool: ProcessPool, entry: Entry, seconds: float) -> int:
    """How many pages a file has that is worth reading in parts; 0 for every other file."""
    path = entry.paths[0]
    if processes() < 2 or path.suffix.lower() not in _PAGED:
        return 0
    try:
        long = _size(entry) >= _VOLUME
        return awaited(pool, pool.schedule(count_pages, args=[entry], timeout=seconds)) if long else 0
    except (OSError, FutureTimeoutError, ProcessExpired, BrokenProcessPool):  # reading it whole will tell
        return 0


def _size(entry: Entry) -> int:
    return sum(path.stat().st_size for path in entry.paths)


def _parts(pool: ProcessPool, entry: Entry, pages: int, seconds: float) -> list[tuple[int, Future[Part]]]:
    """The parts of a file under way, each with how many pages it has."""
    size = max(_PART, -(-pages // (processes() * 2)))
    if entry.paths[0].suffix.lower() != ".pdf" or _size(entry) >= _PICTURED * pages:
        size = _PICTURED_PART
    ranges = [range(start, min(start + size, pages)) for start in range(0, pages, size)]
    return [(len(part), pool.schedule(read_part, args=[entry, part], timeout=seconds)) for part in ranges]


def _whole(
    pool: ProcessPool, entry: Entry, parts: Sequence[Future[Part]], each: Callable[[SourceFile], T], seconds: float
) -> Future[list[Handed[T]]]:
    """What is made of the file that these parts make; their failure where one has failed."""
    try:
        read = [part.result() for part in parts]
    except Exception as error:
        failed: Future[list[Handed[T]]] = Future()
        failed.set_exception(error)
        return failed
    return pool.schedule(made_of_parts, args=[entry, read, each], timeout=seconds * len(parts))
