"""Which pages of a scan tell colours, though they bear none: as other pages of the same scan show."""

from __future__ import annotations

from dataclasses import replace

from casereview.model import Page, SourceFile
from casereview.terms import GraphicKind

_SURE = 0.9


def in_colour(file: SourceFile) -> SourceFile:
    """The file in which no page is grey that was scanned in colours, as are others that bear a red seal.

    Where something lies on it that may be a seal without its colour it may be a copy, and stays grey.
    """
    if not any(_is_sealed(page) for page in file.pages):
        return file
    return replace(file, pages=tuple(replace(page, grey=False) if _bears_none(page) else page for page in file.pages))


def _is_sealed(page: Page) -> bool:
    seals = any(one.kind is GraphicKind.SEAL and one.sure >= _SURE for one in page.graphics)
    return page.is_scanned and not page.grey and seals


def _bears_none(page: Page) -> bool:
    return page.grey and page.tinted and not any(one.kind is GraphicKind.OTHER for one in page.graphics)
