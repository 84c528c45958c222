"""Readers of the screen are told the name of every control."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casereview.steps import Role
from tests.ui.words_in_use import ROOT, UI
from ui.dialogs.error_dialog import ErrorDialog
from ui.dialogs.keys_dialog import KeysDialog
from ui.dialogs.reason_dialog import ending_blind
from ui.dialogs.settings_dialog import SettingsDialog, WhoDialog
from ui.dialogs.sign_off_dialog import SignOffDialog
from ui.settings import Settings
from ui.tour import Tour

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


@cache
def window_kept() -> QMainWindow:
    """A window that outlives what lies over it."""
    return QMainWindow()


MADE: dict[str, Callable[[], QWidget]] = {
    "ErrorDialog": lambda: ErrorDialog("报告", None),
    "KeysDialog": lambda: KeysDialog({}),
    "ReasonDialog": lambda: ending_blind(),
    "SettingsDialog": lambda: SettingsDialog(Settings()),
    "SignOffDialog": lambda: SignOffDialog("王某", Role.REVIEWER),
    "WhoDialog": lambda: WhoDialog(Settings()),
    "Tour": lambda: Tour(window_kept(), {}),
}
"""Widgets that want something to be made with."""


def widget_classes() -> Iterator[type[QWidget]]:
    """Every view and dialog; the smaller widgets are looked at in those that show them."""
    for path in (*sorted(UI.glob("views/*.py")), *sorted(UI.glob("dialogs/*.py")), UI / "tour.py"):
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for name, one in vars(module).items():
            own = inspect.isclass(one) and issubclass(one, QWidget) and one.__module__ == module.__name__
            if own and not name.startswith("_") and not issubclass(one, QMainWindow):
                yield one


def unnamed_in(widget: QWidget) -> list[str]:
    """The controls in a widget that have neither a name nor a text."""
    controls = [widget, *widget.findChildren(QWidget)]
    return [
        f"{type(control).__name__} in {type(control.parentWidget()).__name__}"
        for control in controls
        if isinstance(control, CONTROLS) and not _of_qt(control) and not control.isHidden() and not _name(control)
    ]


def _name(control: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(control)
    return interface.text(QAccessible.Text.Name) if interface else control.accessibleName()


def _of_qt(control: QWidget) -> bool:
    """Whether Qt made it inside another control: the line of a box, its list, the head of a table."""
    inside = control.parentWidget()
    while inside is not None:
        if isinstance(inside, QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit):
            return True
        inside = inside.parentWidget()
    return isinstance(control, QHeaderView) or control.objectName().startswith("qt_")


@pytest.mark.parametrize("kind", list(widget_classes()), ids=lambda kind: kind.__name__)
def test_every_control_has_a_name(qtbot: QtBot, qapp: QApplication, kind: type[QWidget]) -> None:
    widget = MADE[kind.__name__]() if kind.__name__ in MADE else kind()
    qtbot.addWidget(widget)

    assert unnamed_in(widget) == []
