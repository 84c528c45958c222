"""The tree of findings: what is unfolded, chosen and in view stays so when the case stands otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from casereview.model import Finding, Source
from casereview.opened import OpenCase
from ui.models.finding_lines import FindingKey, Key, Kind, Tree, finding_key
from ui.models.findings import FINDING_ROLE, PLACE_ROLE, FindingsModel
from ui.words import tr

_UNFOLDED = 1_500  # lines that are still shown with every clause open
_WIDTHS = (12, 0, 8, 9, 6, 9)  # of the columns, in digits; the words take the rest
_LEAST = 50  # digits across: it grows no narrower
_HIDDEN_BELOW = {4: 64, 2: 58}  # columns that give way to the words, and below how many digits across


class FindingsTree(QTreeView):
    """Shows the lines it is given and says where the user has moved."""

    finding_chosen = Signal(object)
    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FindingsModel(self)
        self._folded: set[Key] = set()
        self._unfolded: set[Key] = set()
        self._restoring = False
        self.setModel(self._model)
        self.setItemDelegate(_Cell(self._model, self))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setIndentation(self.fontMetrics().horizontalAdvance("　"))
        self.setAccessibleName(tr("评查条款"))
        self._model.take_palette(self.palette())
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * _LEAST)
        self._lay_columns_out()
        self.selectionModel().currentChanged.connect(self._announce)
        self.expanded.connect(lambda index: self._remember(index, unfolded=True))
        self.collapsed.connect(lambda index: self._remember(index, unfolded=False))

    @property
    def chosen(self) -> Finding | None:
        """The finding that is looked at."""
        finding = self.currentIndex().data(FINDING_ROLE)
        return finding if isinstance(finding, Finding) else None

    @property
    def at(self) -> int:
        """The number of the line that is looked at; -1 where there is none."""
        return self.currentIndex().internalId() if self.currentIndex().isValid() else -1

    @property
    def told(self) -> list[tuple[int, Finding]]:
        """The findings that have a line of their own, each with its number, in the order they are read."""
        lines = enumerate(self._model.lines)
        return [(number, line.findings[0]) for number, line in lines if line.kind is Kind.FINDING]

    def show_lines(self, opened: OpenCase, tree: Tree, found_in: Mapping[FindingKey, str]) -> None:
        """List these; what is still among them stays where it was."""
        line = self._model.line(self.currentIndex())
        top = self._model.line(self.indexAt(QPoint(1, 1)))
        self._restoring = True
        if not self._model.show(opened, tree, found_in):
            self._restore(line.key if line else None, top.key if top else None)
        self._restoring = False

    def look_ahead(self) -> None:
        """Find out what a view full of lines tells, before they are painted."""
        self._model.look_ahead(self.viewport().height() // max(self.fontMetrics().height(), 1))

    def forget(self) -> None:
        """Keep nothing of what was unfolded and chosen."""
        self._folded, self._unfolded = set(), set()
        self._restoring = True
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()
        self._restoring = False

    def go(self, told: Iterable[tuple[int, Finding]], is_meant: Callable[[Finding], bool]) -> bool:
        """Move to the first of these that is meant; whether there is one."""
        number = next((number for number, finding in told if is_meant(finding)), None)
        if number is not None:
            self.choose(self._model.index_at(number))
        return number is not None

    def stand_at(self, key: FindingKey) -> bool:
        """Move to the line of a finding, or to its clause where it has none of its own; whether it is listed."""
        index = self._model.index_of(key)
        if not index.isValid():
            lines = enumerate(self._model.lines)
            of_clause = (n for n, line in lines if line.kind is Kind.CLAUSE and key in map(finding_key, line.findings))
            index = next(map(self._model.index_at, of_clause), QModelIndex())
        if index.isValid():
            self.choose(index)
        return index.isValid()

    def choose(self, index: QModelIndex) -> None:
        """Move there."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._model.take_palette(self.palette())
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        for section, digits in _HIDDEN_BELOW.items():
            narrow = self.width() < self.fontMetrics().horizontalAdvance("0") * digits
            if narrow is not self.isColumnHidden(section):
                self.setColumnHidden(section, narrow)

    def _lay_columns_out(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(self.fontMetrics().horizontalAdvance("0") * 4)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for section, digits in enumerate(_WIDTHS):
            if digits:
                header.resizeSection(section, self.fontMetrics().horizontalAdvance("0") * digits)

    def _restore(self, chosen: Key | None, top: Key | None) -> None:
        """Unfold, choose and bring into view what was so before the lines were replaced."""
        self.expandToDepth(1 if len(self._model.lines) <= _UNFOLDED else 0)
        for keys, unfold in ((self._folded, False), (self._unfolded, True)):
            for index in map(self._model.index_of, keys):
                if index.isValid():
                    self.setExpanded(index, unfold)
        if chosen is not None and (index := self._model.index_of(chosen)).isValid():
            self.setAutoScroll(False)
            self.setCurrentIndex(index)
            self.setAutoScroll(True)
        if top is not None and (index := self._model.index_of(top)).isValid():
            self.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)

    def _announce(self, current: QModelIndex, previous: QModelIndex) -> None:
        if self._restoring:
            return
        finding, place = current.data(FINDING_ROLE), current.data(PLACE_ROLE)
        if isinstance(finding, Finding) and (place is None or previous.data(FINDING_ROLE) is not finding):
            self.finding_chosen.emit(finding)
        if isinstance(place, Source):
            self.place_chosen.emit(place)

    def _remember(self, index: QModelIndex, *, unfolded: bool) -> None:
        line = self._model.line(index)
        if line is None or self._restoring:
            return
        kept, let_go = (self._unfolded, self._folded) if unfolded else (self._folded, self._unfolded)
        kept.add(line.key)
        let_go.discard(line.key)


class _Cell(QStyledItemDelegate):
    """Asks the model once for each cell, where Qt would ask ten times."""

    def __init__(self, model: FindingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        told = self._model.told(index)
        set_up: Any = option  # what its fields are is not told to checkers
        set_up.index = index
        if text := told.get(Qt.ItemDataRole.DisplayRole):
            set_up.text = text
            set_up.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        if (font := told.get(Qt.ItemDataRole.FontRole)) is not None:
            set_up.font = font
        if (colour := told.get(Qt.ItemDataRole.ForegroundRole)) is not None:
            set_up.palette.setColor(QPalette.ColorRole.Text, colour)
        if (alignment := told.get(Qt.ItemDataRole.TextAlignmentRole)) is not None:
            set_up.displayAlignment = alignment
