"""The pages of a case one after the other, for going through them and for their small pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from casereview.model import CaseFile, Document, Source
from ui.words import tr

Index = QModelIndex | QPersistentModelIndex
_SURE = 0.8  # confidence; what is read with less is in doubt


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page: its document, its number in the file, which page of how many of the document it is."""

    document: Document
    number: int
    within: int
    of: int

    @property
    def place(self) -> tuple[str, int]:
        """The document's id and the number of the page in its file."""
        return self.document.id, self.number

    @property
    def title(self) -> str:
        """What the paper is called."""
        return self.document.title or self.document.label


class CasePages:
    """Every page of a case in physical order.

    Documents nobody could read have as many pages as `counts` says, or one; `folios` are by document and page.
    """

    def __init__(self, case: CaseFile, counts: Mapping[str, int], folios: Mapping[tuple[str, int], int]) -> None:
        self.rows = tuple(
            PageRow(document, number, within, len(numbers))
            for document in case.documents
            for numbers in [_numbers(document, counts)]
            for within, number in enumerate(numbers, 1)
        )
        self._at = {row.place: index for index, row in enumerate(self.rows)}
        self._folios = folios
        self._doubts = _doubts(case)

    def row(self, place: tuple[str, int] | None) -> PageRow | None:
        """The page at this place."""
        index = self._at.get(place) if place is not None else None
        return None if index is None else self.rows[index]

    def index(self, place: tuple[str, int] | None) -> int:
        """Which of the rows it is; -1 if it is none."""
        return -1 if place is None else self._at.get(place, -1)

    def again(self, row: PageRow) -> PageRow | None:
        """The page that lies where this one lay, though its document may have become another."""
        lying = (one for one in self.rows if (one.document.source, one.number) == (row.document.source, row.number))
        return self.row(row.place) or next(lying, None)

    def beside(self, row: PageRow, way: int) -> PageRow | None:
        """The page after this one, or before it."""
        index = self._at.get(row.place, -1) + way
        return self.rows[index] if 0 <= index < len(self.rows) else None

    def document_beside(self, row: PageRow, way: int) -> PageRow | None:
        """The first page of the document after this one, or of the one before it."""
        index = self._at.get(row.place, -1) - row.within + 1 + (row.of if way > 0 else -1)
        if not 0 <= index < len(self.rows):
            return None
        return self.rows[index - self.rows[index].within + 1]

    def doubts(self, row: PageRow) -> tuple[Source, ...]:
        """What on this page is not surely read."""
        return self._doubts.get(row.place, ())

    def caption(self, row: PageRow) -> str:
        """What the page is: its paper, which page of it, its folio, its place in the file."""
        folio = self._folios.get(row.place)
        return tr("《{title}》 第{within}页/共{of}页 · 卷内页码 {folio} · {file} 第{number}页").format(
            title=row.title,
            within=row.within,
            of=row.of,
            folio="—" if folio is None else folio,
            file=PurePosixPath(row.document.source).name,
            number=row.number,
        )


def _numbers(document: Document, counts: Mapping[str, int]) -> list[int]:
    read = list(dict.fromkeys(page.number for page in document.pages))  # two pages on one sheet are seen together
    return read or list(range(1, counts.get(document.id, 1) + 1))


def _doubts(case: CaseFile) -> Mapping[tuple[str, int], tuple[Source, ...]]:
    found: dict[tuple[str, int], dict[Source, None]] = {}
    told = [(one.source, one.confidence) for one in case.facts] + [(one.source, one.confidence) for one in case.marks]
    doubtful = [source for source, confidence in told if min(confidence, source.sure) < _SURE]
    for source in doubtful:
        found.setdefault((source.document, source.page), {})[source] = None
    return {place: tuple(sources) for place, sources in found.items()}


class PagesModel(QAbstractListModel):
    """A row a page; its small picture is asked for when it is seen."""

    def __init__(self, image_of: Callable[[PageRow], QImage | None]) -> None:
        super().__init__()
        self._image_of = image_of
        self._pages: CasePages | None = None

    @property
    def rows(self) -> tuple[PageRow, ...]:
        """The pages in their order."""
        return () if self._pages is None else self._pages.rows

    def show_pages(self, pages: CasePages) -> None:
        """Replace whatever is listed."""
        self.beginResetModel()
        self._pages = pages
        self.endResetModel()

    def row_of(self, place: tuple[str, int] | None) -> int:
        """Which row a page is; -1 if it is none."""
        return -1 if self._pages is None else self._pages.index(place)

    def tell_drawn(self, place: tuple[str, int]) -> None:
        """The small picture of a page can now be had."""
        if (row := self.row_of(place)) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._image_of(row)
        told = f"{row.title} {row.within}/{row.of}"
        if role == Qt.ItemDataRole.DisplayRole:
            return told
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr("《{title}》第{within}页，共{of}页").format(title=row.title, within=row.within, of=row.of)
        return None
