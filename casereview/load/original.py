"""The files of a case once more, for showing its pages."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from casereview.errors import PathMissingError
from casereview.load.archive import is_archive, unpack
from casereview.load.folder import LOOSE_PICTURES, PICTURES, natural_key
from casereview.load.opening import lone_archive


def original_bytes(path: Path, name: str) -> bytes:
    """The file `name` of the case at `path`. Raises PathMissingError if it is no longer there."""
    with Originals(path) as originals:
        file = originals.files(name)[0]
        try:
            return file.read_bytes()
        except OSError as error:
            raise PathMissingError(file) from error


class Originals:
    """The files of the case at `path`, unpacked once where they lie in an archive. For one thread at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._scratch = ExitStack()
        self._root: Path | None = None

    def __enter__(self) -> Originals:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Throw away what was unpacked."""
        self._scratch.close()
        self._root = None

    def files(self, name: str) -> tuple[Path, ...]:
        """The file of that name in the case; for pictures that are one paper together, each of them.

        Raises PathMissingError if it is no longer there, ArchiveRefusedError if the archive cannot be opened.
        """
        try:
            root = self._opened()
            file = root / name if root.is_dir() else root
            if name == LOOSE_PICTURES and not file.exists():
                file = root
            pictures = [one for one in file.iterdir() if one.suffix.lower() in PICTURES] if file.is_dir() else [file]
        except OSError as error:
            raise PathMissingError(self._path / name) from error
        if not pictures or not pictures[0].exists():
            raise PathMissingError(self._path / name)
        return tuple(sorted(pictures, key=lambda one: natural_key(one.name)))

    def _opened(self) -> Path:
        if self._root is None:
            packed = lone_archive(self._path) if self._path.is_dir() else self._path
            if packed is None or not is_archive(packed):
                self._root = self._path
            else:
                folder = self._scratch.enter_context(tempfile.TemporaryDirectory(prefix="casereview-"))
                unpack(packed, Path(folder))
                self._root = Path(folder)
        return self._root
