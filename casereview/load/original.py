"""The bytes of a file of the case once more, for showing its pages."""

from __future__ import annotations

import tempfile
from pathlib import Path

from casereview.errors import PathMissingError
from casereview.load.archive import is_archive, unpack


def original_bytes(path: Path, name: str) -> bytes:
    """The file `name` of the case at `path`. Raises PathMissingError if it is no longer there."""
    try:
        if path.is_dir():
            return (path / name).read_bytes()
        if is_archive(path):
            with tempfile.TemporaryDirectory(prefix="casereview-") as folder:
                unpack(path, Path(folder))
                return (Path(folder) / name).read_bytes()
        return path.read_bytes()
    except OSError as error:
        raise PathMissingError(path / name) from error
