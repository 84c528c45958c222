"""The papers of a file, made in the process that reads it; whoever asks for them need not import what that takes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from casereview.load import Workers
from casereview.model import ReadPaper, SourceFile

_IMPORTS = ("casereview.load.reading", "casereview.understanding")


def paper_workers(library: Path | None = None, inherit: bool = False) -> Workers[tuple[ReadPaper, ...]]:
    """The pool that makes papers of files, by the library at `library` or the shipped one; `inherit` as in Workers."""
    return Workers(partial(papers_of, library), _IMPORTS, partial(_prepare, library), inherit)


def _prepare(library: Path | None) -> None:
    """Read what every file is understood by. Raises PackError."""
    from casereview.catalogue import LIBRARY, read_catalogue

    read_catalogue(library or LIBRARY)


def papers_of(library: Path | None, file: SourceFile) -> tuple[ReadPaper, ...]:
    """The papers of a file by the library there, or by the shipped one; the file with its problem if it gives none."""
    from casereview.catalogue import LIBRARY, read_catalogue
    from casereview.understanding import understood

    return understood(file, read_catalogue(library or LIBRARY))
