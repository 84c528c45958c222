"""A path to a case whose reading is under way: a folder, an archive (unpacked), or a single file."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

from casereview.errors import EmptyCaseError, PathMissingError
from casereview.load.archive import is_archive, unpack
from casereview.load.files import Entry
from casereview.load.folder import entries_in, in_order, single_entry
from casereview.load.workers import Opened, Workers
from casereview.terms import OrderFrom

T = TypeVar("T")


def begin(path: Path, workers: Workers[T]) -> None:
    """Have the case at `path` read while the caller prepares, for the `load` to come, which tells what is amiss."""
    workers.ahead(path, lambda: opened(path, workers))


def opened(path: Path, workers: Workers[T]) -> Opened[T]:
    """The case at `path`, its reading under way. Raises PathMissingError, EmptyCaseError or ArchiveRefusedError."""
    if not path.exists():
        raise PathMissingError(path)
    with ExitStack() as scratch:
        entries, order = _entries(path, scratch)
        if not entries:
            raise EmptyCaseError(path)
        return Opened(workers.scheduled(entries), order, scratch.pop_all())
    raise AssertionError("nothing above is swallowed")


def _entries(path: Path, scratch: ExitStack) -> tuple[tuple[Entry, ...], OrderFrom]:
    """The documents of the case in physical order and how it was found; an archive is unpacked into `scratch`."""
    archive = lone_archive(path) if path.is_dir() else path if is_archive(path) else None
    if archive is not None:
        folder = Path(scratch.enter_context(tempfile.TemporaryDirectory(prefix="casereview-")))
        unpack(archive, folder)
        return in_order(entries_in(folder))
    return in_order(entries_in(path)) if path.is_dir() else (single_entry(path), OrderFrom.VOLUME)


def lone_archive(folder: Path) -> Path | None:
    """The archive that is all a folder holds of documents: people hand in a case packed inside its folder."""
    archives = [child for child in sorted(folder.iterdir()) if child.is_file() and is_archive(child)]
    others = any(not is_archive(entry.paths[0]) for entry in entries_in(folder)) if len(archives) == 1 else True
    return None if others else archives[0]
