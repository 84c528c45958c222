"""Bytes to pages: a folder, an archive or a file of a case becomes source files in physical order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from casereview.errors import NothingReadableError
from casereview.load.files import Loaded, Opened
from casereview.load.opening import begin, opened
from casereview.load.workers import Workers
from casereview.model import SourceFile
from casereview.progress import Progress, silent

__all__ = ["Loaded", "Workers", "begin", "load"]

T = TypeVar("T")


def load(
    path: Path, each: Callable[[SourceFile], T], progress: Progress = silent, workers: Workers | None = None
) -> Loaded[T]:
    """The case at `path`, read by the pool of the run or by one of its own; one that was begun is taken over.

    `each` is handed every file as soon as it is read, in physical order, while the workers go on with the next;
    the case holds what it makes of them. A file that cannot be read is handed over with its problem.

    Raises PathMissingError, EmptyCaseError, NothingReadableError or ArchiveRefusedError.
    """
    if workers is None:
        with Workers() as own:
            return load(path, each, progress, own)
    case = workers.begun(path) or opened(path, workers)
    with case.scratch:
        return _loaded(path, case, each, progress)


def _loaded(path: Path, case: Opened, each: Callable[[SourceFile], T], progress: Progress) -> Loaded[T]:
    made: list[T] = []
    digests: list[str] = []
    problems: list[str] = []
    readable = False
    for file in case.files(progress):
        readable |= any(page.blocks or page.graphics for page in file.pages)
        digests.append(file.sha256)
        problems.append(f"“{file.name}”{file.problem or '没有文字'}".rstrip("。"))
        made.append(each(file))
    if not readable:
        raise NothingReadableError(path, tuple(problems))
    return Loaded(tuple(made), case.order_from, hashlib.sha256("\n".join(digests).encode()).hexdigest())
