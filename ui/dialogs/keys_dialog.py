"""Choosing the key of every command; two commands never share one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.colours import Meaning, colour
from ui.commands import COMMANDS, Keys, clash_text, clashes, key_of
from ui.words import tr

_SHOWN = 22  # lines of the table seen at once


class KeysDialog(QDialog):
    """Shows the keys it is given, and says which were chosen; a clash is named and cannot be taken."""

    keys_chosen = Signal(dict)
    """The keys that differ from those the program comes with, by the id of their command."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("快捷键"))
        self.edits = {one.id: self._edit(one.id, tr(one.title)) for one in COMMANDS}
        self.said = QLabel()
        self.said.setWordWrap(True)
        box = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(box.Ok | box.Cancel | box.RestoreDefaults)
        self.buttons.button(box.Ok).setText(tr("确定"))
        self.buttons.button(box.Cancel).setText(tr("取消"))
        self.buttons.button(box.RestoreDefaults).setText(tr("恢复默认"))
        column = QVBoxLayout(self)
        column.addWidget(self._table(), 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(box.RestoreDefaults).clicked.connect(lambda: self.show_keys({}))
        self.show_keys(keys)

    @property
    def keys(self) -> dict[str, str]:
        """What is chosen, as far as it differs from what the program comes with."""
        portable = QKeySequence.SequenceFormat.PortableText
        held = {name: edit.keySequence().toString(portable) for name, edit in self.edits.items()}
        own = {one.id: QKeySequence(one.key).toString(portable) for one in COMMANDS}
        return {name: key for name, key in held.items() if key != own[name]}

    def show_keys(self, keys: Keys) -> None:
        """Replace what is shown."""
        for one in COMMANDS:
            edit = self.edits[one.id]
            edit.setKeySequence(QKeySequence(key_of(one, keys)))
            for line in edit.findChildren(QLineEdit):
                line.setPlaceholderText(tr("按下要用的键"))
        self._check()

    def accept(self) -> None:
        """Say what was chosen, unless two commands share a key."""
        if self._check():
            self.keys_chosen.emit(self.keys)
            super().accept()

    def _check(self) -> bool:
        """Whether every key is of one command only; else the first two that share one are named."""
        keys = self.keys
        found = clashes(keys)
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, colour(Meaning.FAULT, palette))
        self.said.setPalette(palette)
        self.said.setText(clash_text(found[0], keys) if found else "")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not found)
        return not found

    def _edit(self, name: str, title: str) -> QKeySequenceEdit:
        edit = QKeySequenceEdit()
        edit.setClearButtonEnabled(True)
        edit.setMaximumSequenceLength(1)
        edit.setAccessibleName(tr("“{title}”的快捷键").format(title=title))
        edit.setObjectName(name)
        edit.keySequenceChanged.connect(lambda _keys: self._check())
        return edit

    def _table(self) -> QScrollArea:
        table = QWidget()
        grid = QGridLayout(table)
        row = 0
        for before, one in zip((None, *COMMANDS), COMMANDS, strict=False):
            if before is None or before.where is not one.where:
                head = QLabel(tr(str(one.where)))
                font = head.font()
                font.setBold(True)
                head.setFont(font)
                grid.addWidget(head, row, 0, 1, 2)
                row += 1
            grid.addWidget(QLabel(tr(one.title)), row, 0)
            grid.addWidget(self.edits[one.id], row, 1)
            row += 1
        scroll = QScrollArea()
        scroll.setWidget(table)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumSize(self.fontMetrics().height() * 24, self.fontMetrics().height() * _SHOWN)
        return scroll
