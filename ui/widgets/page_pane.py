"""A page with the line that says what it is: asks for what it lacks and shows it when it comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from casereview.model import Box, Document, Source
from casereview.page_search import Hit
from ui.page_renders import Asked, PageRenders
from ui.pages.drawer import Prepared
from ui.pages.geometry import A4, boxes_of, shown_boxes
from ui.pages.image_cache import Wanted
from ui.widgets.page_canvas import PageCanvas
from ui.widgets.page_painting import Layers
from ui.words import tr


class PagePane(QWidget):
    """Shows one page of a document at a time."""

    settled = Signal()
    """The page that was asked for stands with its marks where they belong."""

    uncover_wanted = Signal(object)
    """The page is to be seen though it is hidden: the name of its file and its number there."""

    def __init__(self, renders: PageRenders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renders = renders
        self._asked: Asked | None = None
        self._prepared: Prepared | None = None
        self._hits: tuple[Hit, ...] = ()
        self._share: float | None = None
        self._recentre = False
        self._neighbours: tuple[tuple[str, int], ...] = ()
        self.caption = QLabel()
        self.caption.setWordWrap(True)
        self.caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.uncover = QPushButton(tr("显示本页…"))
        self.uncover.setAccessibleName(self.uncover.text())
        self.uncover.clicked.connect(self._want_uncovered)
        self.uncover.hide()
        self.canvas = PageCanvas()
        self.canvas.setAccessibleName(tr("页面"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self.caption, self.notice, self.uncover):
            layout.addWidget(widget)
        layout.addWidget(self.canvas, 1)
        renders.prepared.connect(self._take_prepared)
        renders.drawn.connect(self._take_image)
        self.canvas.scale_changed.connect(self._want_image)

    @property
    def shown(self) -> tuple[str, int] | None:
        """The document and the number of the page in its file."""
        return None if self._asked is None else (self._asked.document.id, self._asked.number)

    @property
    def document(self) -> Document | None:
        """The document whose page is shown."""
        return None if self._asked is None else self._asked.document

    @property
    def sources(self) -> tuple[Source, ...]:
        """The places that are marked."""
        return () if self._asked is None else self._asked.sources

    def set_caption(self, caption: str) -> None:
        """Say what the page is."""
        self.caption.setText(caption)
        self.canvas.setAccessibleDescription(caption)

    def show_page(
        self,
        document: Document,
        number: int,
        *,
        sources: tuple[Source, ...] = (),
        doubts: tuple[Source, ...] = (),
        share: float | None = None,
        neighbours: tuple[tuple[str, int], ...] = (),
    ) -> None:
        """Show a page with these places marked, from `share` of its height on if given; `neighbours` may come next."""
        self._recentre = (document.id, number, sources) == (*(self.shown or ("", 0)), self.sources) and bool(sources)
        stays = self.shown == (document.id, number) and self._prepared is not None
        self._asked = Asked(document, number, sources, doubts)
        self._neighbours, self._share = neighbours, share
        if not stays:
            self._prepared = None
            self.uncover.hide()
            self.canvas.show_sheet(_size_known(document, number), self._fresh_layers())
        self._renders.prepare(self, self._asked)
        self._want_image()

    def show_nothing(self) -> None:
        """Show no page."""
        self._asked = self._prepared = None
        self._renders.want(self, ())
        self.canvas.show_sheet(A4, self._fresh_layers())
        self.notice.hide()
        self.uncover.hide()

    def forget_page(self) -> None:
        """What was prepared of the page is to be prepared anew."""
        self._prepared = None

    def show_hits(self, hits: Sequence[Hit], chosen: Hit | None) -> None:
        """Mark what was found on this page, and bring the chosen one into view."""
        self._hits = tuple(hits)
        self.canvas.layers.hit = self._hits.index(chosen) if chosen in self._hits else -1
        self._place_hits()
        if chosen in self._hits and self._prepared is not None:
            self.canvas.bring(self._boxes(self._hits[self.canvas.layers.hit]))

    def _want_uncovered(self) -> None:
        if self._asked is not None:
            self.uncover_wanted.emit((self._asked.document.source, self._asked.number))

    def _fresh_layers(self) -> Layers:
        return Layers(highlighted=self.canvas.layers.highlighted)

    def _take_prepared(self, by: object, prepared: Prepared) -> None:
        asked = self._asked
        if by is not self or asked is None or (prepared.document, prepared.number) != self.shown:
            return
        self._prepared = prepared
        layers = self.canvas.layers
        layers.marks = tuple(boxes for boxes in prepared.marks if boxes)
        layers.alike, layers.doubtful = prepared.alike, prepared.doubtful
        self.notice.setText(prepared.notice)
        self.notice.setVisible(bool(prepared.notice))
        self.uncover.setVisible(prepared.is_hidden)
        page = prepared.page
        if page.width and page.height:
            self.canvas.resize_sheet((page.width, page.height))
        self._place_hits()
        self._look_at_place()
        self._want_image()
        self.settled.emit()

    def _look_at_place(self) -> None:
        layers = self.canvas.layers
        if self._share is not None:
            self.canvas.scroll_to_share(self._share)
            self._share = None
        elif layers.hit >= 0:
            self.canvas.bring(layers.hits[layers.hit])
        elif layers.marks:
            self.canvas.bring(layers.marks[0], recentre=self._recentre)
            self.canvas.pulse()
        self.canvas.viewport().update()

    def _place_hits(self) -> None:
        known = self._prepared is not None
        self.canvas.layers.hits = tuple(self._boxes(hit) for hit in self._hits) if known else ()
        self.canvas.viewport().update()

    def _boxes(self, hit: Hit) -> tuple[Box, ...]:
        if self._prepared is None or self._asked is None:
            return ()
        page = self._prepared.page
        if page.straightening is not None:  # it may be one of two pages on the sheet
            page = self._asked.document.pages[hit.index]
        return shown_boxes(page, boxes_of(page, hit.spans))

    def _wanted(self, shown: tuple[str, int]) -> Wanted:
        return Wanted(*shown, self.canvas.image_scale)

    def _want_image(self) -> None:
        if self.shown is None:
            return
        wanted = [self._wanted(shown) for shown in (self.shown, *self._neighbours)]
        if (image := self._renders.image(wanted[0])) is not None:
            self.canvas.set_image(image)
        self._renders.want(self, wanted)

    def _take_image(self, drawn: Wanted) -> None:
        if self.shown is not None and drawn == self._wanted(self.shown):
            self.canvas.set_image(self._renders.image(drawn))


def _size_known(document: Document, number: int) -> tuple[float, float]:
    page = next((page for page in document.pages if page.number == number), None)
    return (page.width, page.height) if page is not None and page.width and page.height else A4
