"""The papers of a case as the machine took them, and the few things by which a person puts that right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casereview.model import Correction, Document, Merge, Reorder, Retype, Split
from casereview.opened import OpenCase
from casereview.terms import OrderFrom
from ui.models.documents import READING, DocumentsModel, volume_text
from ui.models.pages_amiss import Amiss, amiss_in, sequence_html
from ui.widgets.documents_table import DocumentsTable
from ui.widgets.kind_choice import KindChoice
from ui.words import tr

if TYPE_CHECKING:  # only what is handed over; the window need not wait for what makes it
    from casereview.page_sequence import PageSequence

_WIDEST = ("——" * 2, "——" * 7, "00–00", "——" * 6, "——" * 8, "——" * 9, "——" * 5, "——" * 8)
"""What the columns have room for; the last takes what is left."""


class DocumentsView(QWidget):
    """Shows the documents it is given and says what a person wants mended; it mends nothing."""

    corrected = Signal(object)
    """The user has mended something: a Correction."""
    places_chosen = Signal(object)
    """The user wants to see a document: a tuple of Source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DocumentsModel(self)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self._amiss: tuple[Amiss, ...] = ()
        self.pages = QLabel()
        self.pages.setWordWrap(True)
        self.pages.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.pages.setAccessibleName(tr("卷内页码"))
        self.pages.hide()
        self.table = DocumentsTable()
        self.table.setModel(self.model)
        self.kind = KindChoice()
        self.page = QComboBox()
        self.page.setAccessibleName(tr("从哪一页拆分"))
        self.retype = self._button(tr("改为此种类（F2 选择）"), self.retype_current)
        self.split = self._button(tr("自该页拆分（Alt+→）"), self.split_current)
        self.merge = self._button(tr("并入上一份（Alt+←）"), self.merge_with_previous)
        self.up = self._button(tr("上移（Alt+↑）"), self.move_up)
        self.down = self._button(tr("下移（Alt+↓）"), self.move_down)
        self.vouch = self._button(tr("实际次序就是这样"), self.vouch_for_order)
        self._lay_out()
        self._editable, self._asked_where = False, False
        self._unsure: tuple[str, ...] = ()
        self.table.selectionModel().currentChanged.connect(self._offer)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        self.table.move_wished.connect(self._move)
        self.table.retype_wished.connect(self.kind.ask)
        self.table.split_wished.connect(self._ask_where)
        self.table.merge_wished.connect(self.merge_with_previous)
        self.page.activated.connect(self._split_where_asked)
        self.kind.kind_taken.connect(lambda _kind: self.retype_current())
        self.table.row_dropped.connect(self._put)
        self.pages.linkActivated.connect(lambda link: self.places_chosen.emit(self._amiss[int(link)].places))

    def show_case(
        self,
        opened: OpenCase,
        kinds: Sequence[tuple[str, str]],
        lost: Sequence[Correction] = (),
        sequence: PageSequence | None = None,
    ) -> None:
        """Show the documents as they stand, at the one that was looked at; `kinds` are all there are, id and name.

        What was mended of documents that are no longer there is `lost`; how the pages lie is their `sequence`.
        """
        self._amiss = amiss_in(sequence) if sequence is not None else ()
        self.pages.setText(sequence_html(sequence.in_order, self._amiss) if sequence is not None else "")
        self.pages.setVisible(bool(self.pages.text()))
        looked_at, row = self.document, self.table.currentIndex().row()
        self._unsure = opened.to_look_over.papers
        self._editable = not opened.is_fixed
        self.kind.show_kinds(kinds)
        self.model.palette = self.palette()
        self.model.show(opened.review.case, opened.read, movable=self._editable)
        gone = tr("{n} 项更正所指的文书已不在卷内，没有采用。").format(n=len(lost)) if lost else ""
        self.sentence.setText(volume_text(opened) + gone)
        self.vouch.setVisible(self._editable and opened.review.case.order_from is OrderFrom.FILE_NAMES)
        for column, sample in enumerate(_WIDEST):
            self.table.setColumnWidth(column, self.fontMetrics().horizontalAdvance(sample) + 16)
        self.table.setColumnHidden(READING, self.model.are_all_text)
        self.table.selectRow(self._row_to_look_at(looked_at, row))
        self._offer(self.table.currentIndex())

    @property
    def document(self) -> Document | None:
        """The document that is chosen."""
        row = self.table.currentIndex().row()
        return self.model.documents[row] if 0 <= row < self.model.rowCount() else None

    def _row_to_look_at(self, before: Document | None, row: int) -> int:
        """The document that was looked at, else the first that somebody should look at, else what lies there now."""
        again = self.model.row_of(before.id) if before is not None else None
        if again is None and self._unsure:
            again = self.model.row_of(self._unsure[0])
        return again if again is not None else max(min(row, self.model.rowCount() - 1), 0)

    def choose_next_unsure(self) -> None:
        """Move to the next document that somebody should look at, from the first after the last."""
        rows = sorted(row for one in self._unsure if (row := self.model.row_of(one)) is not None)
        here = self.table.currentIndex().row()
        if rows:
            self.table.selectRow(next((row for row in rows if row > here), rows[0]))

    def retype_current(self) -> None:
        """Wish the document to be of the kind that is chosen."""
        if self._editable and self.document is not None and self.kind.kind is not None:
            self._wish(Retype(self.document.id, self.kind.kind))

    def split_current(self) -> None:
        """Wish another document to begin at the page that is chosen."""
        page = self.page.currentData()
        if self._editable and self.document is not None and isinstance(page, int):
            self._wish(Split(self.document.id, page))

    def _ask_where(self) -> None:
        """Split where there is only one place for it, else have the page chosen first."""
        if self.page.count() == 1:
            self.split_current()
        elif self.page.isEnabled():
            self._asked_where = True
            self.page.setFocus()
            self.page.showPopup()

    def _split_where_asked(self) -> None:
        if self._asked_where:
            self._asked_where = False
            self.split_current()
            self.table.setFocus()

    def merge_with_previous(self) -> None:
        """Wish the document to go on where the one before it ends."""
        before = self._before()
        if self._editable and self.document is not None and before is not None:
            self._wish(Merge(before.id, self.document.id))

    def move_up(self) -> None:
        """Wish the document one place further up."""
        self._move(-1)

    def move_down(self) -> None:
        """Wish the document one place further down."""
        self._move(1)

    def vouch_for_order(self) -> None:
        """Say that the papers lie in the order in which they are listed, where no file name tells it."""
        if self._editable:
            self._wish(Reorder(tuple(document.id for document in self.model.documents)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        if event.type() is QEvent.Type.PaletteChange:
            self.model.palette = self.palette()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        label = QLabel(tr("种类"))
        label.setBuddy(self.kind)
        self.vouch.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sentence)
        column.addWidget(self.pages)
        column.addWidget(self.table, 1)
        for widgets in (
            (label, self.kind, self.retype, self.vouch),
            (self.page, self.split, self.merge, self.up, self.down),
        ):
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)

    def _button(self, words: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _offer(self, current: QModelIndex) -> None:
        """Offer what can be done to the document."""
        document = self.document
        self._asked_where = False
        self.page.clear()
        for page in document.pages[1:] if document else ():
            self.page.addItem(tr("第 {n} 页").format(n=page.number), page.number)
        if document is not None:
            self.kind.choose(document.kind)
        last = self.model.rowCount() - 1
        self.retype.setEnabled(self._editable and document is not None)
        self.page.setEnabled(self._editable and self.page.count() > 0)
        self.split.setEnabled(self.page.isEnabled())
        self.merge.setEnabled(self._editable and self._before() is not None)
        self.up.setEnabled(self._editable and current.row() > 0)
        self.down.setEnabled(self._editable and 0 <= current.row() < last)

    def _before(self) -> Document | None:
        """The document that ends in the same file where this one begins."""
        here = self.document
        if here is None or not here.pages:
            return None
        first, row = here.pages[0].number, self.model.row_of(here.id) or 0
        ending = [
            (document.pages[-1].number, at, document)
            for at, document in enumerate(self.model.documents)
            if document.source == here.source and document.pages and document.pages[-1].number in (first - 1, first)
        ]
        earlier = [one for one in ending if one[1] < row or one[0] < first]
        return max(earlier, key=lambda one: one[:2])[2] if earlier else None

    def _move(self, step: int) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row + step < self.model.rowCount():
            self._put(row, row + step + (step > 0))

    def _put(self, row: int, below: int) -> None:
        """Wish the document of that row before the one that lies at `below` now."""
        order = [document.id for document in self.model.documents]
        moved = order.pop(row)
        order.insert(below - (below > row), moved)
        if self._editable and order != [document.id for document in self.model.documents]:
            self._wish(Reorder(tuple(order)))

    def _wish(self, correction: Correction) -> None:
        self.corrected.emit(correction)

    def _open(self, index: QModelIndex) -> None:
        self.places_chosen.emit((self.model.documents[index.row()].whole(),))
