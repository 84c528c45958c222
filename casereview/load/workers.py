"""Entries read in spawned worker processes, so that no file can take the program down."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError

import psutil
from pebble import CONSTS, ProcessExpired, ProcessFuture, ProcessPool

from casereview.load.files import Entry, unreadable
from casereview.model import SourceFile
from casereview.progress import Progress

MEMORY = 2 * 1024**3  # bytes a worker may hold
SECONDS = 120.0  # for one file; a batch has this for each of its files
_BATCH = 8
_STEP = "读取文件"

CONSTS.sleep_unit = 0.01  # seconds between the pool's looks at its tasks; its own tenth outlasts a whole reading


class Workers:
    """The pool of a run: spawned when first asked for, shared by all its cases, ended with the run.

    A pool that had to be stopped, because a reading was given up, is replaced at the next reading.
    """

    def __init__(self) -> None:
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Spawn the processes now, so that they import while the caller prepares."""
        pool = self._living()
        for _ in range(_processes()):
            pool.schedule(read_batch, args=[[]])

    def stop(self) -> None:
        """End the processes at once."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]  # pebble types only a part of itself
            self._pool.join()
            self._pool = None

    def read(self, entries: Sequence[Entry], progress: Progress, seconds: float = SECONDS) -> tuple[SourceFile, ...]:
        """The source files in the order of the entries; one that breaks its worker or overruns has a problem."""
        try:
            return _read(self._living(), entries, progress, seconds)
        except BaseException:
            self.stop()
            raise

    def _living(self) -> ProcessPool:
        if self._pool is None or not self._pool.active:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPool(max_workers=_processes(), context=context, initializer=bound_memory)
        return self._pool


def _processes() -> int:
    """One a core, but for the core on which the caller itself is at work."""
    return max((os.cpu_count() or 2) - 1, 1)


def _read(pool: ProcessPool, entries: Sequence[Entry], progress: Progress, seconds: float) -> tuple[SourceFile, ...]:
    results: dict[Entry, SourceFile] = {}
    progress(_STEP, 0, len(entries))
    suspects: list[Entry] = []
    for batch, future in _scheduled(pool, _batches(entries, _processes()), seconds):
        files, _ = _outcome(future)
        if files is None:
            suspects.extend(batch)
        else:
            results.update(zip(batch, files, strict=True))
        progress(_STEP, len(results), len(entries))
    for batch, future in _scheduled(pool, [[entry] for entry in suspects], seconds):
        files, problem = _outcome(future)
        results[batch[0]] = files[0] if files else unreadable(batch[0].name, "", problem)
        progress(_STEP, len(results), len(entries))
    return tuple(results[entry] for entry in entries)


def read_batch(batch: Sequence[Entry]) -> list[SourceFile]:
    """The files of one task, read one after the other; runs in a worker, which alone imports the readers."""
    from casereview.load.reading import read_entry

    return [read_entry(entry) for entry in batch]


def bound_memory() -> None:
    """Keep this process within `MEMORY`: by the system on Linux, elsewhere by ending it when it goes beyond."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    else:
        threading.Thread(target=_watch_memory, daemon=True).start()


def _watch_memory() -> None:
    process = psutil.Process()
    while process.memory_info().rss <= MEMORY:
        time.sleep(0.25)
    os._exit(1)


def _batches(entries: Sequence[Entry], workers: int) -> list[list[Entry]]:
    """Runs of neighbours: several a task, yet at least two tasks a worker where there are enough."""
    size = max(1, min(_BATCH, -(-len(entries) // (workers * 2))))
    return [list(entries[start : start + size]) for start in range(0, len(entries), size)]


def _scheduled(
    pool: ProcessPool, batches: Sequence[list[Entry]], seconds: float
) -> list[tuple[list[Entry], ProcessFuture[list[SourceFile]]]]:
    return [(batch, pool.schedule(read_batch, args=[batch], timeout=seconds * len(batch))) for batch in batches]


def _outcome(future: ProcessFuture[list[SourceFile]]) -> tuple[list[SourceFile] | None, str]:
    """The files of a task, or None and the sentence for a lone file that ended it."""
    try:
        return future.result(), ""
    except FutureTimeoutError:
        return None, "读取超时，未能完成，请用 Word 或 WPS 另存后重新提交。"
    except ProcessExpired:
        return None, "读取时程序意外中止，文件可能已损坏，请用 Word 或 WPS 另存后重新提交。"
