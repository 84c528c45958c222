"""A tree of groups: how it looks, what is chosen in it, and that it stays where it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ui.models.groups import Column, Group, GroupsModel

_INDENT = 1.2  # in letters
_LEAST = 12  # letters of the first column; where there is less room the list is moved sideways
_Key = Callable[[Any], object]


class GroupsTree(QTreeView):
    """Shows groups; the first column takes the room that is left."""

    chosen = Signal(object)
    """The user has moved to one of the things listed."""
    picked = Signal(object)
    """The user has opened one of the things listed."""

    def __init__(self, columns: tuple[Column, ...], key: _Key, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._model = GroupsModel(columns, self)
        self.setModel(self._model)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setIndentation(round(self.fontMetrics().horizontalAdvance("中") * _INDENT))
        self.selectionModel().currentChanged.connect(self._announce)
        self.activated.connect(self._pick)
        self._lay_out(columns)

    def show_groups(self, groups: tuple[Group, ...], folded: tuple[str, ...] = ()) -> None:
        """Replace what is listed, at the thing that was chosen if it is there still; these groups stay folded."""
        before = self._model.item(self.currentIndex())
        self.selectionModel().blockSignals(True)
        self._model.show_groups(groups)
        self.selectionModel().blockSignals(False)
        for row, group in enumerate(groups):
            index = self._model.index(row, 0)
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            self.setExpanded(index, group.title not in folded)
        if before is not None:
            self.choose(self._key(before))

    def choose(self, key: object) -> bool:
        """Move to the thing of that key; whether it is listed."""
        for index, item in self._model.items():
            if self._key(item) == key:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def go(self, by: int) -> None:
        """Move on by so many things, over headings."""
        listed = [index for index, _item in self._model.items()]
        here = self.currentIndex().siblingAtColumn(0)
        at = listed.index(here) + by if here in listed else 0
        if listed:
            self.setCurrentIndex(listed[max(0, min(at, len(listed) - 1))])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._share()

    def setColumnHidden(self, column: int, hide: bool) -> None:  # noqa: D102, N802
        super().setColumnHidden(column, hide)
        self._share()

    def _share(self) -> None:
        """Give the first column the room that is left, but never so little that nothing can be read in it."""
        header = self.header()
        others = sum(header.sectionSize(number) for number in range(1, header.count()))
        least = self.fontMetrics().horizontalAdvance("中") * _LEAST
        fits = self.viewport().width() - others >= least
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive)
        if not fits:
            header.resizeSection(0, least)

    def _lay_out(self, columns: tuple[Column, ...]) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().horizontalAdvance("中")
        for number, column in enumerate(columns[1:], 1):
            title = header.fontMetrics().horizontalAdvance(column.title) + 2 * letter
            header.resizeSection(number, max(letter * column.letters, title))

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if (item := self._model.item(current)) is not None:
            self.chosen.emit(item)

    def _pick(self, index: QModelIndex) -> None:
        if (item := self._model.item(index)) is not None:
            self.picked.emit(item)
