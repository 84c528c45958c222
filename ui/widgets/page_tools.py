"""The buttons over a page, each for a command that also has a key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ui.commands import COMMANDS, key_of
from ui.words import tr

_SIGNS = {
    "thumbnails": "▤",
    "previous_document": "«",
    "previous_page": "‹",
    "next_page": "›",
    "next_document": "»",
    "zoom_out": "－",
    "zoom_in": "＋",
    "fit_width": "↔",
    "turn": "⤵",
    "highlight": "▣",
    "find": "",
}


class PageTools(QWidget):
    """Says which command was clicked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        for id, sign in _SIGNS.items():
            button = QToolButton()
            button.setText(sign or tr("查找"))
            button.setAutoRaise(True)
            button.setMinimumSize(button.sizeHint())  # in a narrow pane the last are out of sight, none is cut
            button.clicked.connect(lambda _checked=False, id=id: self.chosen.emit(id))
            self.buttons[id] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the pane may be narrower
        self.show_keys({})

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Name each button with the key it has."""
        for command in COMMANDS:
            if (button := self.buttons.get(command.id)) is not None:
                key, title = key_of(command, keys), tr(command.title)
                button.setToolTip(f"{title}  {key}".rstrip())
                button.setAccessibleName(title)
