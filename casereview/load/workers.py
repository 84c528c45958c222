"""Entries read and understood in worker processes, so that no file can take the program down."""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from pebble import CONSTS, ProcessExpired, ProcessPool

from casereview.data_folder import data_folder, use_data_folder
from casereview.errors import CaseReviewError
from casereview.load.files import Entry, Handed, handed, unreadable
from casereview.load.schedule import Look, Reading, awaited, processes, scheduled
from casereview.load.stopped import made_of, not_read, parts_read
from casereview.load.worker_tasks import made_of_batch, made_of_parts
from casereview.model import SourceFile
from casereview.phrases import paged
from casereview.progress import Progress
from casereview.terms import OrderFrom

T = TypeVar("T")

MEMORY = 2 * 1024**3  # bytes a worker may hold
SECONDS = 120.0  # for one file; a batch has this for each of its files
_UNCOLLECTED = 50_000  # objects between two collections: a paper makes thousands, and hardly one in a cycle
_NICENESS = 5  # of processes beside which somebody may work at a window: a third of the processor where two want it
_STEP, _PAGES = "读取文件", "读取页面"

CONSTS.sleep_unit = 0.01  # seconds between the pool's looks at its tasks; its own tenth outlasts a whole reading


@dataclass(frozen=True, slots=True)
class Opened(Generic[T]):
    """A case whose reading is under way, how its order was found, and what was unpacked of it until it is read."""

    reading: Reading[T]
    order_from: OrderFrom
    scratch: ExitStack


class Workers(Generic[T]):
    """The pool of a run: started when first asked for, shared by all its cases, ended with the run.

    It hands over what `each` makes of a file; `each` runs in its processes, for which `prepare` readies them.
    Where the system can, they `inherit` what the caller has imported and read by then, if the caller runs no
    other threads: nothing is done twice; else they are born of a process that has imported `imports`, and stand
    back when somebody else wants the processor. A pool
    that had to be stopped, because a reading was given up, is replaced at the next reading.
    """

    def __init__(
        self,
        each: Callable[[SourceFile], T],
        imports: Sequence[str] = ("casereview.load.reading",),
        prepare: Callable[[], object] = tuple,
        inherit: bool = False,
    ) -> None:
        self._each = each
        self._imports = imports
        self._prepare = prepare
        self._inherit = inherit and _forks()
        self._pool: ProcessPool | None = None
        self._making = threading.Lock()
        self._ahead: dict[Path, Future[Opened[T]]] = {}
        self._thread = ThreadPoolExecutor(1)

    def __enter__(self) -> Workers[T]:
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Have the processes now, to be ready while the caller does other things.

        Does not wait for them, except where they inherit: then the caller imports what they need.
        """
        if self._context().get_start_method() != "forkserver":
            self._living().schedule(made_of_batch, args=[[], self._each])

    def ahead(self, path: Path, open_case: Callable[[], Opened[T]]) -> None:
        """Open a case beside the caller, which has other things to do until it asks for `begun`."""
        self._living()  # for processes that inherit, before there is another thread
        if path not in self._ahead:
            self._ahead[path] = self._thread.submit(open_case)

    def begun(self, path: Path) -> Opened[T] | None:
        """The case at `path` if it was opened ahead. Raises what opening it raised."""
        future = self._ahead.pop(path, None)
        return future.result() if future is not None else None

    def stop(self) -> None:
        """End the processes at once; what was begun ahead is given up."""
        self._end_pool()
        self._thread.shutdown(cancel_futures=True)
        self._end_pool()  # what was being opened may have started another
        for future in self._ahead.values():
            if future.done() and not future.cancelled() and future.exception() is None:
                future.result().scratch.close()
        self._ahead.clear()
        self._thread = ThreadPoolExecutor(1)

    def scheduled(self, entries: Sequence[Entry], seconds: float = SECONDS) -> Reading[T]:
        """The entries given to the pool, all of them before the first result is awaited."""
        return scheduled(self._living(), entries, self._each, seconds)

    def files(self, reading: Reading[T], progress: Progress) -> Iterator[Handed[T]]:
        """What is made of the files in the order of the entries, each as soon as it and all before it are there.

        One that breaks its worker or overruns has a problem. Leaving the iteration early gives the reading up.
        """
        done = 0
        try:
            progress(_STEP, done, reading.total)
            for file in self._files(reading, _telling(reading, progress)):
                done += 1
                progress(_STEP, done, reading.total)
                yield file
        except _GivenUpError as given_up:
            self.stop()
            raise (given_up.__cause__ or given_up) from None
        except BaseException:
            self.stop()
            raise

    def so_far(self, reading: Reading[T], taken: int) -> Iterator[Handed[T]]:
        """What had been made when the reading was given up of the files after those `taken`; of the others a problem.

        Of a long file the pages that were read count, those that were not are unread pages of it.
        """
        place = 0
        for at, (batch, _) in enumerate(reading.tasks):
            made = made_of(reading, at)
            for index, entry in enumerate(batch):
                if place >= taken:
                    yield made[index] if made else self._in_part(entry, reading, at)
                place += 1

    def _in_part(self, entry: Entry, reading: Reading[T], at: int) -> Handed[T]:
        """The file as far as it was read, made in a new pool: what it says is as little trusted as before."""
        parts, left = parts_read(reading, at)
        if parts:
            pool, seconds = self._living(), reading.seconds * len(parts)
            task = pool.schedule(made_of_parts, args=[entry, parts, self._each], timeout=seconds)
            with suppress(FutureTimeoutError, ProcessExpired, BrokenProcessPool):
                (file,) = awaited(pool, task)
                if file.is_readable:
                    return replace(file, left=f"{entry.name} {paged(left)}" if left else "")
        return replace(handed(not_read(entry), self._each), left=entry.name)

    def _end_pool(self) -> None:
        with self._making:
            if self._pool is not None:
                self._pool.stop()  # type: ignore[no-untyped-call]  # pebble types only a part of itself
                self._pool.join()
                self._pool = None

    def _living(self) -> ProcessPool:
        with self._making:
            if self._pool is None or not self._pool.active:
                if self._inherit:
                    _import(self._imports)
                    self._prepare()
                self._pool = ProcessPool(
                    max_workers=processes(),
                    context=self._context(),
                    initializer=_begin_process,
                    initargs=[self._imports, self._prepare, not self._inherit, data_folder()],
                )
                if self._inherit:  # forked here and now, while no thread of this process can hold a lock
                    self._pool.schedule(made_of_batch, args=[[], self._each])
            return self._pool

    def _context(self) -> multiprocessing.context.BaseContext:
        """How processes are born: of the caller, of one that has imported the readers, or each by itself."""
        if not _forks():
            return multiprocessing.get_context("spawn")
        if self._inherit:
            return multiprocessing.get_context("fork")
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(list(self._imports))
        return context if _server_runs() else multiprocessing.get_context("spawn")

    def _files(self, reading: Reading[T], look: Look) -> Iterator[Handed[T]]:
        """What breaks its task is read again by itself, in a new pool if the task took the pool with it."""
        for batch, files in reading.tasks:
            try:
                yield from files(look)
            except Exception:  # whatever ended the task or one of its parts: each file alone tells
                for entry in batch:
                    yield self._alone(entry, reading.seconds)

    def _alone(self, entry: Entry, seconds: float) -> Handed[T]:
        try:
            pool = self._living()
            return awaited(pool, pool.schedule(made_of_batch, args=[[entry], self._each], timeout=seconds))[0]
        except FutureTimeoutError:
            problem = "读取超时，未能完成，请用 Word 或 WPS 另存后重新提交。"
        except (ProcessExpired, BrokenProcessPool):
            problem = "读取时程序意外中止，文件可能已损坏，请用 Word 或 WPS 另存后重新提交。"
        return handed(unreadable(entry.name, "", problem), self._each)


class _GivenUpError(BaseException):
    """The caller no longer waits; its cause is what the caller was told by."""


def _telling(reading: Reading[T], progress: Progress) -> Look:
    """What tells how many pages have been read of files that are read in parts."""

    def tell() -> None:
        done, total = reading.pages
        if not total:
            return
        try:
            progress(_PAGES, done, total)
        except BaseException as error:
            raise _GivenUpError from error

    return tell


def _forks() -> bool:
    """Whether a process that has imported the readers can bear others; elsewhere system libraries do not stand it."""
    return sys.platform == "linux"


def _server_runs() -> bool:
    """Whether the process that bears the others stands: it needs a temporary folder with a short path."""
    from multiprocessing import forkserver  # not on every system

    try:
        forkserver.ensure_running()
    except OSError:
        return False
    return True


def _begin_process(imports: Sequence[str], prepare: Callable[[], object], stands_back: bool, home: Path) -> None:
    use_data_folder(home)  # the process that bears others has the environment of the day it was started
    if stands_back:
        _stand_back()
    _import(imports)
    with suppress(CaseReviewError):  # whoever asks for the case is told of it
        prepare()
    gc.freeze()  # what a process was born with stays
    gc.set_threshold(_UNCOLLECTED)
    gc.enable()
    bound_memory()


def _stand_back() -> None:
    """Leave the processor to others who want it, a window above all."""
    if sys.platform == "win32":
        import psutil  # where there are no degrees of niceness

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_NICENESS)


def _import(modules: Sequence[str]) -> None:
    for module in modules:
        importlib.import_module(module)


def bound_memory() -> None:
    """Keep this process within `MEMORY`: by the system on Linux, elsewhere by ending it when it goes beyond."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    else:
        threading.Thread(target=_watch_memory, daemon=True).start()


def _watch_memory() -> None:
    import psutil  # for other systems than Linux

    process = psutil.Process()
    while process.memory_info().rss <= MEMORY:
        time.sleep(0.25)
    os._exit(1)
