"""Colours that mean something, readable on light and dark. Nothing else in the window names a colour."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from casereview.terms import Outcome

_WITHOUT_DARK = ("windowsvista", "windows")  # these styles stay light on a dark desktop
_TINT = 0.16  # how much of the colour lies in a background


class Meaning(Enum):
    """What a colour says."""

    FAULT = auto()
    QUESTION = auto()
    GOOD = auto()
    MUTED = auto()
    PERSON = auto()
    """What a person decided, beside what the machine found."""
    CHANGED = auto()
    """Outlived by a change of the papers."""


_LIGHT = {
    Meaning.FAULT: "#b03a2e",
    Meaning.QUESTION: "#8a5208",
    Meaning.GOOD: "#1e6b3a",
    Meaning.MUTED: "#5f6368",
    Meaning.PERSON: "#1a5fa8",
    Meaning.CHANGED: "#7a3e9d",
}
_DARK = {
    Meaning.FAULT: "#ff8a80",
    Meaning.QUESTION: "#ffcc80",
    Meaning.GOOD: "#8fd19e",
    Meaning.MUTED: "#b4b8bc",
    Meaning.PERSON: "#8ab8ff",
    Meaning.CHANGED: "#d7a8f0",
}
_OUTCOMES = {
    Outcome.FAIL: Meaning.FAULT,
    Outcome.UNSURE: Meaning.QUESTION,
    Outcome.ERROR: Meaning.QUESTION,
    Outcome.NOT_APPLICABLE: Meaning.MUTED,
}


def is_dark(palette: QPalette) -> bool:
    """Whether text is light on dark."""
    return palette.window().color().lightness() < palette.windowText().color().lightness()


def colour(meaning: Meaning, palette: QPalette) -> QColor:
    """The colour to write or draw it in on this palette."""
    return QColor((_DARK if is_dark(palette) else _LIGHT)[meaning])


def tint(meaning: Meaning, palette: QPalette) -> QColor:
    """The background that says it softly, under text of the palette's own colour."""
    over, under = colour(meaning, palette), palette.base().color()

    def mixed(one: int, other: int) -> int:
        return round(one * _TINT + other * (1 - _TINT))

    return QColor(mixed(over.red(), under.red()), mixed(over.green(), under.green()), mixed(over.blue(), under.blue()))


def outcome_colour(outcome: Outcome, palette: QPalette) -> QColor | None:
    """The colour an outcome is written in; None where it is that of all text."""
    return colour(_OUTCOMES[outcome], palette) if outcome in _OUTCOMES else None


def mark_colour() -> QColor:
    """What is drawn around a place on a page; paper is white whatever the palette."""
    return QColor("#c0392b")


def alike_colour() -> QColor:
    """What is drawn around the same words elsewhere on the page."""
    return QColor("#8e6a1e")


def doubt_colour() -> QColor:
    """With what a reading is hatched that is not sure."""
    return QColor(150, 100, 10, 120)


def hit_colour(*, chosen: bool) -> QColor:
    """What lies over words that were looked for; words are read through it."""
    return QColor(255, 140, 0, 120) if chosen else QColor(255, 214, 0, 90)


def contrast(one: QColor, other: QColor) -> float:
    """How well one is read on the other, from 1 to 21 (WCAG 2); 4.5 is the least for text."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def follow_system(app: QApplication) -> None:
    """Be dark where the desktop is: a style that cannot be gives way to one that can; links are readable on both."""
    if app.styleHints().colorScheme() is Qt.ColorScheme.Dark and app.style().objectName() in _WITHOUT_DARK:
        app.setStyle("Fusion")
    show_links(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: show_links(app))


def show_links(app: QApplication) -> None:
    """Write links in a colour of ours: the blue of old cannot be read on dark. All else stays the desktop's."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Link, colour(Meaning.PERSON, app.palette()))
    app.setPalette(palette)


def _luminance(of: QColor) -> float:
    shares = (of.redF(), of.greenF(), of.blueF())
    parts = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
