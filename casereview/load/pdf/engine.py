"""PDFium with a Chinese font at hand: it reads nothing of what a file prints in a font that nobody has.

A file need not hold the fonts that it is printed in (the standard Asian ones hardly any does). Where the system has no
Chinese font either, PDFium gives characters without any extent, and leaves out of the text those that stand alone.
Whoever opens a PDF takes `PdfDocument` from here, so that the library is begun anew before anything is open.
"""

from __future__ import annotations

import ctypes
import sys

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from casereview.fonts import sans_font

__all__ = ["PdfDocument", "PdfPage", "PdfiumError"]

_SYSTEM = (
    *("/usr/share/fonts", "/usr/local/share/fonts"),
    *("/usr/share/X11/fonts/Type1", "/usr/share/X11/fonts/TTF"),
)
"""Where the library looks by itself, unless it is told where to."""
_VERSION = 2
_PATH = ctypes.POINTER(ctypes.c_char)


def _folders() -> ctypes.Array[ctypes.c_char_p]:
    """The folders of fonts, and what ends them."""
    folders = [folder.encode() for folder in (*_SYSTEM, str(sans_font().parent))]
    return (ctypes.c_char_p * (len(folders) + 1))(*folders, None)


_known = _folders()  # read by the library as long as it runs


def _begin_anew() -> None:
    """Let the library look for fonts in these folders; on Windows it asks the system, which has Chinese ones."""
    config = pdfium.FPDF_LIBRARY_CONFIG(
        version=_VERSION,
        m_pUserFontPaths=ctypes.cast(_known, ctypes.POINTER(_PATH)),
        m_pIsolate=None,
        m_v8EmbedderSlot=0,
    )
    pdfium.FPDF_DestroyLibrary()
    pdfium.FPDF_InitLibraryWithConfig(config)


if sys.platform == "linux":
    _begin_anew()
