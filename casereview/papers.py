"""The papers of a file, made in the process that reads it; whoever asks for them need not import what that takes."""

from __future__ import annotations

import hashlib
from functools import cache, partial
from pathlib import Path

from casereview.load import Workers
from casereview.load.ocr.version import ModelsMissingError, engine_version
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
    from casereview.load.kept import kept_or_made
    from casereview.understanding import understood

    folder = library or LIBRARY

    def make() -> tuple[ReadPaper, ...]:
        return understood(file, read_catalogue(folder))

    if not any(page.is_scanned for page in file.pages):
        return make()
    try:
        engine = engine_version()
    except ModelsMissingError:  # a picture that cannot be opened is an unread page without it
        return make()
    pages = [(page.number, page.legibility, len(page.blocks)) for page in file.pages]
    told = f"{file.name} {file.sha256} {pages} {engine} {_digest(folder)}"
    return kept_or_made(told, tuple[ReadPaper, ...], make)


@cache
def _digest(library: Path) -> str:
    """What tells one state of a library from another."""
    digest = hashlib.sha256()
    for file in sorted(library.rglob("*.yaml")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
