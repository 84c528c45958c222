"""The documents of a case as they lie: the table that is mended before anything is believed of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette

from casereview.model import CaseFile, Document
from casereview.opened import OpenCase
from casereview.phrases import paged, reading_text
from casereview.terms import OrderFrom, Outcome
from ui.colours import Meaning, colour
from ui.words import tr

_Index = QModelIndex | QPersistentModelIndex
_PLACE, _KIND, _PAGES, READING, _TITLE, _NUMBER, _SURENESS, _FILE, _PROBLEM = range(9)
_COLUMNS = 9
ROWS = "application/x-casereview-documents"
SURE = 0.8
"""Below this the machine is not sure of the kind, and a person looks."""
UNKNOWN = "unknown"
_IN_ORDER = ("in_filing_order", "ends_in_place")


class DocumentsModel(QAbstractTableModel):
    """A table over the documents; its rows can be dragged, but nothing moves by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = QPalette()
        self.documents: tuple[Document, ...] = ()
        self._read: Mapping[str, str] = {}
        self._movable = False

    def show(self, case: CaseFile, read: CaseFile, *, movable: bool) -> None:
        """Replace whatever is listed; `read` is the case as the machine took it."""
        self.beginResetModel()
        self.documents = case.documents
        self._read = {document.id: document.kind for document in read.documents}
        self._movable = movable
        self.endResetModel()

    @property
    def are_all_text(self) -> bool:
        """Whether nothing had to be read off a picture."""
        return not any(one.is_scanned for one in self.documents)

    def row_of(self, document_id: str) -> int | None:
        """The row of a document."""
        return next((row for row, document in enumerate(self.documents) if document.id == document_id), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else len(self.documents)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: D102, N802, B008
        return 0 if parent.isValid() else _COLUMNS

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        titles = (
            tr("次序"),
            tr("文书种类"),
            tr("页"),
            tr("读取"),
            tr("标题"),
            tr("文号"),
            tr("把握"),
            tr("文件"),
            tr("问题"),
        )
        return titles[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        document = self.documents[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(document, index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(filter(None, (self._text(document, index.row(), column) for column in range(_COLUMNS))))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(document, index.column())
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:  # noqa: D102
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self._movable else Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return plain | Qt.ItemFlag.ItemIsDragEnabled if self._movable else plain

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: D102, N802
        return Qt.DropAction.CopyAction  # nothing is taken away where it was: the case is read anew

    def mimeTypes(self) -> list[str]:  # noqa: D102, N802
        return [ROWS]

    def mimeData(self, indexes: Any) -> QMimeData:  # noqa: D102, N802
        carried = QMimeData()
        carried.setData(ROWS, str(indexes[0].row()).encode())
        return carried

    def is_by_hand(self, document: Document) -> bool:
        """Whether a person said of what kind it is, or drew its bounds."""
        return self._read.get(document.id) != document.kind

    def _text(self, document: Document, row: int, column: int) -> str:
        if column == _KIND:
            return document.label + (tr("（人工指定）") if self.is_by_hand(document) else "")
        if column == _SURENESS:
            return f"{document.confidence:.0%}" + (tr("，请核对") if document.confidence < SURE else "")
        texts = {
            _PLACE: str(row + 1),
            _TITLE: document.title or "",
            _NUMBER: document.number or "",
            _PAGES: pages_text(document),
            READING: "" if document.problem else reading_text(document),
            _FILE: document.source,
            _PROBLEM: document.problem or _unclear_text(document),
        }
        return texts[column]

    def _colour(self, document: Document, column: int) -> Any:
        if column in (_PROBLEM, READING) and (document.problem or document.unclear):
            nothing = document.problem or (document.unread and column == _PROBLEM)
            return colour(Meaning.FAULT if nothing else Meaning.QUESTION, self.palette)
        if self.is_by_hand(document) and column == _KIND:
            return colour(Meaning.PERSON, self.palette)
        doubtful = document.confidence < SURE and column in (_KIND, _SURENESS)
        return colour(Meaning.QUESTION, self.palette) if doubtful else None


def pages_text(document: Document) -> str:
    """The pages of its file that a document takes."""
    if not document.pages:
        return ""
    first, last = document.pages[0].number, document.pages[-1].number
    return str(first) if first == last else f"{first}–{last}"


def _unclear_text(document: Document) -> str:
    """The pages on which nothing could be read, then those that were not surely read."""
    faint = [number for number in document.unclear if number not in document.unread]
    told = (
        tr("{pages}未能读取").format(pages=paged(document.unread)) if document.unread else "",
        tr("{pages}识别不清").format(pages=paged(faint)) if faint else "",
    )
    words = "，".join(filter(None, told))
    return words + tr("，请核对原件") if words else ""


def unread_text(case: CaseFile) -> str:
    """Which pages nobody could read and which were read badly, in a sentence that goes before all others."""
    told = [
        f"《{document.title or document.label}》{_unclear_text(document)}"
        for document in sorted(case.documents, key=lambda document: not document.unread)
        if document.unclear and document.problem is None
    ]
    return "；".join(told) + "。" if told else ""


def volume_text(opened: OpenCase) -> str:
    """How the papers lie, in one plain sentence: in order, out of place, missing, not recognised, not read, twice."""
    case, found = opened.review.case, opened.review.findings
    if opened.left:
        read = sum(document.problem is None for document in case.documents)
        return tr("读取已停止：已读 {n} 份，其余尚未读取。").format(n=read)
    faults = [f for f in found if f.outcome is Outcome.FAIL and f.rule.check is not None]
    ordering = [f for f in faults if f.rule.check and f.rule.check.check.__name__ in _IN_ORDER]
    misplaced = tuple(dict.fromkeys(s.document for f in ordering for s in f.sources))
    missing = [f.message for f in faults if f.rule.check and f.rule.check.check.__name__ == "present"]
    names = [case.document(one).title or case.document(one).label for one in misplaced]
    unknown = sum(document.kind == UNKNOWN for document in case.documents)
    unread = sum(document.problem is not None for document in case.documents)
    twice = len(case.documents) - len({document.id for document in case.documents})
    unordered = case.order_from is OrderFrom.FILE_NAMES
    in_order = len(case.documents) - len(misplaced)
    told = (
        tr("共 {n} 份，文件名没有顺序编号，次序未能确认").format(n=len(case.documents))
        if unordered
        else tr("顺序正确 {n} 份").format(n=in_order),
        _part(tr("错位 {n} 份（{names}）"), names),
        _part(tr("缺 {n} 份（{names}）"), [message.rstrip("。") for message in missing]),
        tr("未能识别种类 {n} 份").format(n=unknown) if unknown else "",
        tr("未能读取 {n} 份").format(n=unread) if unread else "",
        tr("重复 {n} 份").format(n=twice) if twice else "",
    )
    return unread_text(case) + "，".join(filter(None, told)) + "。"


def _part(words: str, names: list[str]) -> str:
    return words.format(n=len(names), names="、".join(names)) if names else ""
