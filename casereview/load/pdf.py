"""PDF files to pages."""

from __future__ import annotations

from pathlib import Path

from casereview.model import Page


def read_pdf(path: Path) -> tuple[tuple[Page, ...], str | None]:
    """The pages and, if some of them could not be read, the sentence about it."""
    raise NotImplementedError
