"""Colours that mean something, readable on light and dark."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from casereview.terms import Outcome

_LIGHT = {
    Outcome.FAIL: "#b03a2e",
    Outcome.UNSURE: "#9c640c",
    Outcome.ERROR: "#9c640c",
    Outcome.NOT_APPLICABLE: "#777777",
}
_DARK = {
    Outcome.FAIL: "#ff8a80",
    Outcome.UNSURE: "#ffcc80",
    Outcome.ERROR: "#ffcc80",
    Outcome.NOT_APPLICABLE: "#9e9e9e",
}


def is_dark(palette: QPalette) -> bool:
    """Whether text is light on dark."""
    return palette.window().color().lightness() < palette.windowText().color().lightness()


def outcome_colour(outcome: Outcome, palette: QPalette) -> QColor | None:
    """The colour an outcome is written in; None where it is that of all text."""
    colours = _DARK if is_dark(palette) else _LIGHT
    return QColor(colours[outcome]) if outcome in colours else None
