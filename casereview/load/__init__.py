"""Bytes to pages: a folder, an archive or a file of a case becomes source files in physical order."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from casereview.errors import EmptyCaseError, NothingReadableError, PathMissingError
from casereview.load.archive import is_archive, unpack
from casereview.load.files import Entry, Loaded
from casereview.load.folder import entries_in, in_order, single_entry
from casereview.load.workers import Workers
from casereview.model import SourceFile
from casereview.progress import Progress, silent
from casereview.terms import OrderFrom

__all__ = ["Loaded", "Workers", "load"]

T = TypeVar("T")


def load(
    path: Path, each: Callable[[SourceFile], T], progress: Progress = silent, workers: Workers | None = None
) -> Loaded[T]:
    """The case at `path`, read by the pool of the run or by one of its own.

    `each` is handed every file as soon as it is read, in physical order, while the workers go on with the next;
    the case holds what it makes of them. A file that cannot be read is handed over with its problem.

    Raises PathMissingError, EmptyCaseError, NothingReadableError or ArchiveRefusedError.
    """
    if workers is None:
        with Workers() as own:
            return load(path, each, progress, own)
    if not path.exists():
        raise PathMissingError(path)
    if path.is_dir():
        if (archive := _lone_archive(path)) is not None:
            return load(archive, each, progress, workers)
        return _loaded(path, *in_order(entries_in(path)), each, workers, progress)
    if is_archive(path):
        with tempfile.TemporaryDirectory(prefix="casereview-") as folder:
            unpack(path, Path(folder))
            return _loaded(path, *in_order(entries_in(Path(folder))), each, workers, progress)
    return _loaded(path, single_entry(path), OrderFrom.VOLUME, each, workers, progress)


def _lone_archive(folder: Path) -> Path | None:
    """The archive that is all a folder holds of documents: people hand in a case packed inside its folder."""
    archives = [child for child in sorted(folder.iterdir()) if child.is_file() and is_archive(child)]
    return archives[0] if len(archives) == 1 and not entries_in(folder) else None


def _loaded(
    path: Path,
    entries: tuple[Entry, ...],
    order: OrderFrom,
    each: Callable[[SourceFile], T],
    workers: Workers,
    progress: Progress,
) -> Loaded[T]:
    if not entries:
        raise EmptyCaseError(path)
    made: list[T] = []
    digests: list[str] = []
    problems: list[str] = []
    readable = False
    for file in workers.read(entries, progress):
        readable |= any(page.blocks or page.graphics for page in file.pages)
        digests.append(file.sha256)
        problems.append(f"“{file.name}”{file.problem or '没有文字'}".rstrip("。"))
        made.append(each(file))
    if not readable:
        raise NothingReadableError(path, tuple(problems))
    return Loaded(tuple(made), order, hashlib.sha256("\n".join(digests).encode()).hexdigest())
