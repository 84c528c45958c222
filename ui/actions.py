"""The commands of the window: name, key, what for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def an_action(parent: QWidget, text: str, key: str, run: Callable[[], None]) -> QAction:
    """A command with its key shown."""
    action = QAction(text, parent)
    if key:
        action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _checked=False: run())
    parent.addAction(action)
    return action
