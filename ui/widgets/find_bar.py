"""A line to look for words in the whole case, with how many places there are and which one is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from casereview.model import CaseFile
from casereview.page_search import Found, Hit, search
from ui.page_renders import PageRenders
from ui.tasks import Task
from ui.words import tr

_PAUSE = 200  # milliseconds without a key before looking


class FindBar(QWidget):
    """Has words looked for, and goes through the places, from the first that is not behind the page shown."""

    hit_chosen = Signal(object)
    """A Hit to be shown, or None where there is none any more."""

    def __init__(self, renders: PageRenders, is_behind: Callable[[Hit], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renders, self._is_behind = renders, is_behind
        self._case: CaseFile | None = None
        self._search: Task | None = None
        self._found = Found("")
        self._at = -1
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("在全案查找文字"))
        self.line.setAccessibleName(tr("查找的文字"))
        self.line.setClearButtonEnabled(True)
        self.count = QLabel()
        self.count.setAccessibleName(tr("查找结果"))
        self.previous = _button("↑", tr("上一处"), self.go_back)
        self.next = _button("↓", tr("下一处"), self.go_on)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.line.textChanged.connect(lambda _text: self._pause.start())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        for widget in (self.count, self.previous, self.next, _button("×", tr("关闭查找"), self.close_bar)):
            layout.addWidget(widget)
        self._tell()

    @property
    def found(self) -> Found:
        """What was found last."""
        return self._found

    @property
    def hit(self) -> Hit | None:
        """The place that is shown."""
        return self._found.hits[self._at] if 0 <= self._at < len(self._found.hits) else None

    def open_bar(self) -> None:
        """Be there to be typed into."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def close_bar(self) -> None:
        """Go away, and leave nothing marked."""
        self.hide()
        self.line.clear()
        self._pause.stop()
        self._show_found(Found(""))

    def show_case(self, case: CaseFile) -> None:
        """Look for the words in this case from now on."""
        self._case = case
        self.close_bar()

    def go_on(self) -> None:
        """Show the next place; after the last the first."""
        self._step(1)

    def go_back(self) -> None:
        """Show the place before; before the first the last."""
        self._step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._ask()
            else:
                self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _step(self, way: int) -> None:
        if self._found.hits:
            self._at = (self._at + way) % len(self._found.hits)
            self._tell()
            self.hit_chosen.emit(self.hit)

    def _ask(self) -> None:
        self._pause.stop()
        words, case = self.line.text(), self._case
        if self._search is not None:
            self._search.cancel()
        if not words.strip() or case is None:
            self._search = None
            if self._found.words:
                self._show_found(Found(""))
            return
        self._search = self._renders.ask(lambda progress: search(case, words, progress), self._show_found)

    def _show_found(self, found: object) -> None:
        assert isinstance(found, Found)
        if found.words.strip() != self.line.text().strip():
            return
        ahead = (number for number, hit in enumerate(found.hits) if not self._is_behind(hit))
        self._found, self._at = found, next(ahead, 0) if found.hits else -1
        self._tell()
        self.hit_chosen.emit(self.hit)

    def _tell(self) -> None:
        many = len(self._found.hits)
        told = f"{self._at + 1}/{many}" if many else (tr("没有找到") if self._found.words.strip() else "")
        if self._found.words.strip() and self._found.textless:
            told += tr("（{count} 页没有文字，无法查找）").format(count=self._found.textless)
        self.count.setText(told)
        self.previous.setEnabled(many > 1)
        self.next.setEnabled(many > 1)


def _button(sign: str, name: str, do: object) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    button.clicked.connect(do)
    return button
