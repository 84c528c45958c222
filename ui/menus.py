"""The commands of the window as menus and keys, made of the one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMainWindow

from ui.commands import COMMANDS, ENTER_DECIDES, Command, Keys, Where, shortcuts
from ui.words import tr

_OF_LISTS = ("Return", "Enter")
_OF_BUTTONS = ("Space", "Return", "Enter")


class Menus(QObject):
    """Every command as an action of the window."""

    command_run = Signal(str)
    """A command was given, by its id."""

    def __init__(self, window: QMainWindow, handlers: Mapping[str, Callable[[], object]], keys: Keys) -> None:
        super().__init__(window)
        self.actions: dict[str, QAction] = {}
        for where in Where:
            menu = window.menuBar().addMenu(tr(where))
            for command in COMMANDS:
                if command.where is where and command.id in handlers:
                    menu.addAction(self._action(window, command, handlers[command.id]))
        self.take_keys(keys)

    def take_keys(self, keys: Keys) -> None:
        """Give every command the key it is to have."""
        for command in COMMANDS:
            if command.id in self.actions:
                self.actions[command.id].setShortcuts(shortcuts(command, keys))

    def enable(self, ids: tuple[str, ...], enabled: bool) -> None:
        """Let these commands be used, or not."""
        for name in ids:
            if name in self.actions:
                self.actions[name].setEnabled(enabled)

    def _action(self, window: QMainWindow, command: Command, run: Callable[[], object]) -> QAction:
        action = QAction(tr(command.title), window)
        action.triggered.connect(lambda _checked=False: self._run(command, action, run))
        self.actions[command.id] = action
        return action

    def _run(self, command: Command, action: QAction, run: Callable[[], object]) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and action.shortcut().toString() in _OF_BUTTONS:
            focused.click()  # whoever has come to a button by keyboard means the button
            return
        opens = action.shortcut().toString() in _OF_LISTS
        if opens and isinstance(focused, QAbstractItemView) and not focused.property(ENTER_DECIDES):
            focused.activated.emit(focused.currentIndex())
            return
        self.command_run.emit(command.id)
        run()
