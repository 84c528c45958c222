"""The pages of the case small, one under the other; drawn only where they are seen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.pages import PageRow, PagesModel
from ui.page_renders import PageRenders
from ui.pages.geometry import A4
from ui.pages.image_cache import Wanted
from ui.words import tr

_WIDE = 8  # widths of a letter
_AIR = 6  # pixels around


class Thumbnails(QListView):
    """Lists every page; choosing one asks for it to be shown."""

    page_chosen = Signal(object)
    """The document's id and the number of the page in its file."""

    def __init__(self, renders: PageRenders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renders = renders
        self.pages = PagesModel(self._image_of)
        self.setModel(self.pages)
        self.setItemDelegate(_Thumbnail(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("缩略图"))
        self.setFixedWidth(self._width() + 4 * _AIR + self.verticalScrollBar().sizeHint().width())
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.verticalScrollBar().valueChanged.connect(self._want_seen)
        self.pages.modelReset.connect(self._want_seen)
        renders.drawn.connect(self._take_drawn)

    def show_chosen(self, place: tuple[str, int] | None) -> None:
        """Mark the page that is shown, and have it in sight."""
        row = self.pages.row_of(place)
        if row >= 0 and self.currentIndex().row() != row:
            self.setCurrentIndex(self.pages.index(row))
            self.scrollTo(self.pages.index(row))

    def size_of_one(self) -> QSize:
        """How large a thumbnail is with its words."""
        paper = round(self._width() * A4[1] / A4[0])
        return QSize(self._width() + 2 * _AIR, paper + self.fontMetrics().height() + 3 * _AIR)

    def _width(self) -> int:
        return _WIDE * self.fontMetrics().averageCharWidth() * 2

    def _scale_of(self, row: PageRow) -> float:
        page = next((page for page in row.document.pages if page.number == row.number), None)
        wide = page.width if page is not None and page.width else A4[0]
        return round(self._width() * self.devicePixelRatioF() / wide, 3)

    def _wanted(self, row: PageRow) -> Wanted:
        return Wanted(*row.place, self._scale_of(row))

    def _image_of(self, row: PageRow) -> QImage | None:
        return self._renders.image(self._wanted(row))

    def _want_seen(self) -> None:
        if not self.isVisible() or not self.pages.rows:
            self._renders.want(self, ())
            return
        first = max(self.indexAt(self.viewport().rect().topLeft()).row(), 0)
        many = self.viewport().height() // max(self.size_of_one().height(), 1) + 2
        self._renders.want(self, [self._wanted(row) for row in self.pages.rows[first : first + many]])

    def _take_drawn(self, drawn: Wanted) -> None:
        row = self.pages.row_of(drawn[:2])
        if row >= 0 and drawn == self._wanted(self.pages.rows[row]):
            self.pages.tell_drawn(drawn[:2])

    def _choose(self, index: QModelIndex) -> None:
        self.page_chosen.emit(self.pages.rows[index.row()].place)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802
        super().showEvent(event)
        self._want_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._want_seen()


class _Thumbnail(QStyledItemDelegate):
    """A small page over its words, the chosen one framed."""

    def __init__(self, view: Thumbnails) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return self._view.size_of_one()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place: QRect = option.rect.adjusted(_AIR, _AIR, -_AIR, -_AIR)  # type: ignore[attr-defined]
        words = QRect(place)
        words.setTop(place.bottom() - self._view.fontMetrics().height())
        paper = QRectF(place.adjusted(0, 0, 0, -words.height() - _AIR))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        palette = self._view.palette()
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QImage):
            size = image.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = paper.center().x() - size.width() / 2, paper.top()
            paper = QRectF(left, top, size.width(), size.height())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, image)
        else:
            painter.fillRect(paper, palette.alternateBase())
        painter.setPen(QPen(palette.highlight() if chosen else palette.mid(), 3 if chosen else 1))
        painter.drawRect(paper)
        painter.setPen(palette.text().color())
        told = self._view.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, told)
