"""Where pages are seen: one, or two that contradict each other side by side, zoomed and turned alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from casereview.model import Source
from ui.models.pages import CasePages, PageRow
from ui.page_renders import PageRenders
from ui.widgets.contrast_bar import ContrastBar
from ui.widgets.page_pane import PagePane
from ui.widgets.sheet_area import FIT_PAGE, FIT_WIDTH

_READABLE = 0.9  # the zoom of two pages side by side: as wide as half a pane nobody could read them


class PageStage(QWidget):
    """Two panes, the second hidden unless there is something to hold against the first."""

    def __init__(self, renders: PageRenders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contrast = ContrastBar()
        self.pane, self.second = PagePane(renders), PagePane(renders)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        for pane in (self.pane, self.second):
            panes.addWidget(pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.contrast)
        layout.addWidget(panes, 1)
        self.contrast.closed.connect(self.end_contrast)
        self.pages: CasePages | None = None
        self._zoom_before = FIT_WIDTH
        self.second.hide()
        self.contrast.hide()

    @property
    def row(self) -> PageRow | None:
        """The page that is shown first."""
        return None if self.pages is None else self.pages.row(self.pane.shown)

    @property
    def panes(self) -> tuple[PagePane, ...]:
        """Those that are seen."""
        return (self.pane, self.second) if self.is_contrasting else (self.pane,)

    @property
    def is_contrasting(self) -> bool:
        """Whether two pages are held against each other."""
        return not self.second.isHidden()

    def show_row(
        self, pane: PagePane, row: PageRow, *, sources: tuple[Source, ...] = (), share: float | None = None
    ) -> None:
        """Show a page in one of the panes; the pages beside it are drawn ahead."""
        if self.pages is None:
            return
        near = (self.pages.beside(row, 1), self.pages.beside(row, -1))
        pane.set_caption(self.pages.caption(row))
        pane.show_page(
            row.document,
            row.number,
            sources=tuple(one for one in sources if (one.document, one.page) == row.place),
            doubts=self.pages.doubts(row),
            share=share,
            neighbours=tuple(one.place for one in near if one is not None and one.document.pages),
        )

    def forget_pages(self) -> None:
        """What was drawn is to be drawn anew."""
        for pane in (self.pane, self.second):
            pane.forget_page()

    def show_pages(self, pages: CasePages) -> None:
        """Go through these pages from now on; what is shown is named as they name it."""
        self.pages = pages
        for pane in self.panes:
            if (row := pages.row(pane.shown)) is not None:
                pane.set_caption(pages.caption(row))

    def begin_contrast(self, first: str, second: str) -> None:
        """Make room for two pages, and tell what they say differently."""
        self.contrast.show_words(first, second)
        if not self.is_contrasting:
            self._zoom_before = self.pane.canvas.zoom
        self.second.canvas.layers.highlighted = self.pane.canvas.layers.highlighted
        self.contrast.show()
        self.second.show()
        for pane in self.panes:
            pane.canvas.set_zoom(_READABLE)

    def end_contrast(self) -> None:
        """Show one page again."""
        if self.is_contrasting and self.pane.canvas.zoom == _READABLE:
            self.pane.canvas.set_zoom(self._zoom_before)
        self.contrast.hide()
        self.second.hide()
        self.second.show_nothing()

    def zoom_in(self) -> None:
        """Show the page larger."""
        for pane in self.panes:
            pane.canvas.step_zoom(True)

    def zoom_out(self) -> None:
        """Show the page smaller."""
        for pane in self.panes:
            pane.canvas.step_zoom(False)

    def fit_width(self) -> None:
        """Show the page as wide as the pane; if it is already, show it whole."""
        zoom = FIT_PAGE if self.pane.canvas.zoom == FIT_WIDTH else FIT_WIDTH
        for pane in self.panes:
            pane.canvas.set_zoom(zoom)

    def fit_page(self) -> None:
        """Show the whole page."""
        for pane in self.panes:
            pane.canvas.set_zoom(FIT_PAGE)

    def turn(self) -> None:
        """Turn the page by a quarter clockwise."""
        for pane in self.panes:
            pane.canvas.turn(pane.canvas.turned + 90)
            pane.canvas.bring(next(iter(pane.canvas.layers.marks), ()))

    def toggle_highlight(self) -> None:
        """Hide what is marked, to see what is beneath, or show it again."""
        highlighted = not self.pane.canvas.layers.highlighted
        for pane in (self.pane, self.second):
            pane.canvas.layers.highlighted = highlighted
            pane.canvas.viewport().update()
