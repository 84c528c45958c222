"""What the window says, in the language it is set to: every word of it goes through here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "casereview"


def tr(text: str) -> str:
    """The Chinese text in the language of the window; Chinese where there is no other."""
    return QCoreApplication.translate(CONTEXT, text)
