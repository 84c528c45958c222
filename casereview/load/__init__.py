"""Bytes to pages: a folder, an archive or a file of a case becomes source files in physical order."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from casereview.errors import EmptyCaseError, NothingReadableError, PathMissingError
from casereview.load.archive import is_archive, unpack
from casereview.load.files import Entry, Loaded
from casereview.load.folder import entries_in, in_order, single_entry
from casereview.load.workers import Workers
from casereview.progress import Progress, silent
from casereview.terms import OrderFrom

__all__ = ["Loaded", "Workers", "load"]


def load(path: Path, progress: Progress = silent, workers: Workers | None = None) -> Loaded:
    """The case at `path`, read by the pool of the run or by one of its own.

    A file that cannot be read is among the files with its problem.

    Raises PathMissingError, EmptyCaseError, NothingReadableError or ArchiveRefusedError.
    """
    if workers is None:
        with Workers() as own:
            return load(path, progress, own)
    if not path.exists():
        raise PathMissingError(path)
    if path.is_dir():
        if (archive := _lone_archive(path)) is not None:
            return load(archive, progress, workers)
        return _loaded(path, *in_order(entries_in(path)), progress, workers)
    if is_archive(path):
        with tempfile.TemporaryDirectory(prefix="casereview-") as folder:
            unpack(path, Path(folder))
            return _loaded(path, *in_order(entries_in(Path(folder))), progress, workers)
    return _loaded(path, single_entry(path), OrderFrom.VOLUME, progress, workers)


def _lone_archive(folder: Path) -> Path | None:
    """The archive that is all a folder holds of documents: people hand in a case packed inside its folder."""
    archives = [child for child in sorted(folder.iterdir()) if child.is_file() and is_archive(child)]
    return archives[0] if len(archives) == 1 and not entries_in(folder) else None


def _loaded(path: Path, entries: tuple[Entry, ...], order: OrderFrom, progress: Progress, workers: Workers) -> Loaded:
    if not entries:
        raise EmptyCaseError(path)
    files = workers.read(entries, progress)
    if not any(page.blocks or page.graphics for file in files for page in file.pages):
        problems = tuple(f"“{file.name}”{file.problem or '没有文字'}".rstrip("。") for file in files)
        raise NothingReadableError(path, problems)
    digest = hashlib.sha256("\n".join(file.sha256 for file in files).encode()).hexdigest()
    return Loaded(files, order, digest)
