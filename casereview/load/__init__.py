"""Bytes to pages: a folder, an archive or a file of a case becomes source files in physical order."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TypeVar

from casereview.errors import CancelledError, NothingReadableError
from casereview.load.files import Handed, Loaded
from casereview.load.opening import begin, opened
from casereview.load.workers import Opened, Workers
from casereview.progress import Progress, silent

__all__ = ["Loaded", "Workers", "begin", "load"]

T = TypeVar("T")


def load(path: Path, workers: Workers[T], progress: Progress = silent, *, partly: bool = False) -> Loaded[T]:
    """The case at `path` as the pool makes it of its files, in physical order; one that was begun is taken over.

    A file that cannot be read is handed over with its problem. If the reading is given up, what was read by then is
    handed over where that is wanted `partly`, and anything was.

    Raises PathMissingError, EmptyCaseError, NothingReadableError or ArchiveRefusedError.
    """
    case = workers.begun(path) or opened(path, workers)
    with case.scratch:
        return _loaded(path, case, workers, progress, partly)


def _loaded(path: Path, case: Opened[T], workers: Workers[T], progress: Progress, partly: bool) -> Loaded[T]:
    files: list[Handed[T]] = []
    try:
        for file in workers.files(case.reading, progress):
            files.append(file)  # one by one: what was there before somebody gave up stays
    except CancelledError:
        if not partly:
            raise
        files += workers.so_far(case.reading, len(files))
        if not any(file.is_readable for file in files):
            raise
    if not any(file.is_readable for file in files):
        problems = tuple(f"“{file.name}”{file.problem or '没有文字'}".rstrip("。") for file in files)
        raise NothingReadableError(path, problems)
    digest = hashlib.sha256("\n".join(file.sha256 for file in files).encode()).hexdigest()
    left = tuple(file.left for file in files if file.left)
    return Loaded(tuple(file.made for file in files), case.order_from, digest, left)
