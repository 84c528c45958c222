"""The palettes that desktops come with, for looking at the window in both."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

_LIGHT = {"Window": "#efefef", "Base": "#ffffff", "AlternateBase": "#f7f7f7", "Button": "#efefef", "text": "#000000"}
_DARK = {"Window": "#323232", "Base": "#242424", "AlternateBase": "#2b2b2b", "Button": "#323232", "text": "#f0f0f0"}


def light_palette() -> QPalette:
    """As Fusion is on a light desktop."""
    return _palette(_LIGHT)


def dark_palette() -> QPalette:
    """As Fusion is on a dark desktop."""
    return _palette(_DARK)


def _palette(colours: dict[str, str]) -> QPalette:
    palette = QPalette(QColor(colours["Button"]), QColor(colours["Window"]))
    for role in ("Window", "Base", "AlternateBase", "Button"):
        palette.setColor(QPalette.ColorRole[role], QColor(colours[role]))
    for role in ("WindowText", "Text", "ButtonText", "ToolTipText"):
        palette.setColor(QPalette.ColorRole[role], QColor(colours["text"]))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], QColor("#808080"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#308cc6"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#ffffff"))
    return palette
