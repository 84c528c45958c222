"""The page a finding rests on, as it looks, with the place marked; and the way through all pages of the case."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casereview.model import Source
from casereview.opened import OpenCase
from casereview.page_search import Hit
from casereview.store.kept import Place
from ui.models.pages import CasePages, PageRow
from ui.page_renders import PageRenders
from ui.widgets.find_bar import FindBar
from ui.widgets.page_pane import PagePane
from ui.widgets.page_stage import PageStage
from ui.widgets.page_tools import PageTools
from ui.widgets.thumbnails import Thumbnails
from ui.words import tr

_REST = 400  # milliseconds of looking at one place before it is told


class PageView(QWidget):
    """Goes through the pages of a case, to places on them, and through what is looked for."""

    uncover_wanted = Signal(object)
    """A page is to be seen that is hidden: the name of its file and its number there."""
    place_changed = Signal()
    """Somebody looks elsewhere, and has looked there for a moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenCase | None = None
        self._counts: Mapping[str, int] = {}
        self._folios: Mapping[tuple[str, int], int] = {}
        self._renders = PageRenders(self.font().family(), self)
        self.tools, self.thumbnails = PageTools(), Thumbnails(self._renders)
        self.find_bar = FindBar(self._renders, self._is_behind)
        self.stage = PageStage(self._renders)
        self.zoom_in, self.zoom_out, self.turn = self.stage.zoom_in, self.stage.zoom_out, self.stage.turn
        self.fit_width, self.fit_page = self.stage.fit_width, self.stage.fit_page
        self.toggle_highlight = self.stage.toggle_highlight
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._lay_out()
        self._connect()
        self.show_nothing(tr("打开案卷后，选中左侧条款即可查看所在页面"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.thumbnails)
        row.addWidget(self.stage, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.tools)
        layout.addWidget(self.find_bar)
        layout.addLayout(row, 1)
        self.thumbnails.hide()
        self.find_bar.hide()

    def _connect(self) -> None:
        self.tools.chosen.connect(self._do)
        for pane in (self.stage.pane, self.stage.second):
            pane.uncover_wanted.connect(self.uncover_wanted)
        self.thumbnails.page_chosen.connect(self._choose)
        self.find_bar.hit_chosen.connect(self._show_hit)
        self._renders.folios_known.connect(self._take_folios)
        self._renders.counts_known.connect(self._take_counts)
        self._rest.timeout.connect(self.place_changed)
        self.stage.pane.canvas.looked.connect(self._rest.start)
        self.stage.pane.canvas.passed_end.connect(self._pass_end)

    @property
    def caption(self) -> str:
        """What the page shown is."""
        return self.stage.pane.caption.text()

    def show_case(self, opened: OpenCase) -> None:
        """Show a case from its first page; the one that is open already as it stands now, without moving the page."""
        before, shown = self._opened, self.stage.row
        same = before is not None and (before.door, before.path, before.run.id) == (
            opened.door,
            opened.path,
            opened.run.id,
        )
        veiled = [one.veil.uncovered if one is not None and one.veil is not None else None for one in (before, opened)]
        stays = same and veiled[0] == veiled[1]
        self._opened = opened
        if stays and before is not None and before.review.case == opened.review.case:
            return
        if not same:
            self._counts, self._folios = {}, {}
            self.stage.end_contrast()
        if not stays:
            self.stage.forget_pages()
        self.find_bar.show_case(opened.review.case)
        self._renders.open(opened.review.case, opened.behind_veil.path, same=stays, veil=opened.veil)
        self._list_pages()
        self._renders.survey(opened.review.case)
        if same and shown is not None and self._pages is not None:
            self._show_again(shown, self._pages)
        else:
            self._go_to(self._pages.rows[0] if self._pages is not None and self._pages.rows else None)

    def show_places(self, *places: Source) -> None:
        """Show the page of the first place with every place on it marked; the same again brings it to the middle."""
        self.stage.end_contrast()
        if places:
            self._show_source(self.stage.pane, places)

    def show_contrast(self, first: Source, second: Source, words: tuple[str, str] | None = None) -> None:
        """Show two places that contradict each other side by side, and what they say differently."""
        self.stage.begin_contrast(*(words or (first.quote, second.quote)))
        self._show_source(self.stage.pane, (first,))
        self._show_source(self.stage.second, (second,))

    def show_nothing(self, caption: str) -> None:
        """Show no page, and say why."""
        self.stage.end_contrast()
        self.stage.pane.show_nothing()
        self.stage.pane.set_caption(caption)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Name the buttons with the keys that were chosen."""
        self.tools.show_keys(keys)

    def place(self) -> Place:
        """Where somebody is looking."""
        document, number = self.stage.pane.shown or ("", 0)
        canvas = self.stage.pane.canvas
        return Place(document=document, page=number, zoom=canvas.zoom, turned=canvas.turned, scrolled=canvas.scrolled)

    def restore(self, place: Place) -> None:
        """Look where somebody was looking, if the case still has that page."""
        self.stage.pane.canvas.set_zoom(place.zoom)
        self.stage.pane.canvas.turn(place.turned)
        if self._pages is not None and (row := self._pages.row((place.document, place.page))) is not None:
            self._show(self.stage.pane, row, share=place.scrolled)

    def open_find(self) -> None:
        """Look for words."""
        self.find_bar.open_bar()

    def toggle_thumbnails(self) -> None:
        """Show all pages small, or no more."""
        self.thumbnails.setVisible(self.thumbnails.isHidden())
        self.thumbnails.show_chosen(self.stage.pane.shown)

    def next_page(self) -> None:
        """Show the page after this one."""
        self._step(1)

    def previous_page(self) -> None:
        """Show the page before this one."""
        self._step(-1)

    def next_document(self) -> None:
        """Show the first page of the document after this one."""
        self._step_document(1)

    def previous_document(self) -> None:
        """Show the first page of the document before this one."""
        self._step_document(-1)

    @property
    def _pages(self) -> CasePages | None:
        return self.stage.pages

    def _show(
        self, pane: PagePane, row: PageRow, *, sources: tuple[Source, ...] = (), share: float | None = None
    ) -> None:
        self.stage.show_row(pane, row, sources=sources, share=share)
        self._show_hits(pane, row)
        if pane is self.stage.pane:
            self.thumbnails.show_chosen(row.place)
            self._rest.start()

    def _show_source(self, pane: PagePane, places: tuple[Source, ...]) -> None:
        if self._pages is not None and (row := self._pages.row((places[0].document, places[0].page))) is not None:
            self._show(pane, row, sources=places)

    def _show_again(self, shown: PageRow, pages: CasePages) -> None:
        """Show the page that was shown before the papers were mended, as far down as it was."""
        row, pane = pages.again(shown), self.stage.pane
        if row is not None:
            self._show(pane, row, sources=pane.sources if row.place == shown.place else (), share=pane.canvas.scrolled)

    def _go_to(self, row: PageRow | None, share: float | None = None) -> None:
        if row is not None:
            self.stage.end_contrast()
            self._show(self.stage.pane, row, share=share)

    def _choose(self, place: tuple[str, int]) -> None:
        self._go_to(self._pages.row(place) if self._pages is not None else None)

    def _step(self, way: int, share: float | None = None) -> None:
        if self._pages is not None and (row := self.stage.row) is not None:
            self._go_to(self._pages.beside(row, way), share)

    def _step_document(self, way: int) -> None:
        if self._pages is not None and (row := self.stage.row) is not None:
            self._go_to(self._pages.document_beside(row, way))

    def _pass_end(self, way: int) -> None:
        self._step(way, share=0.0 if way > 0 else 1.0)

    def _show_hit(self, hit: Hit | None) -> None:
        row = self._pages.row((hit.document, hit.page)) if self._pages is not None and hit is not None else None
        if row is not None and row.place != self.stage.pane.shown:
            self._go_to(row)
        elif self.stage.row is not None:
            self._show_hits(self.stage.pane, self.stage.row)

    def _show_hits(self, pane: PagePane, row: PageRow) -> None:
        here = [hit for hit in self.find_bar.found.hits if (hit.document, hit.page) == row.place]
        pane.show_hits(here, self.find_bar.hit)

    def _is_behind(self, hit: Hit) -> bool:
        if self._pages is None:
            return False
        return self._pages.index((hit.document, hit.page)) < self._pages.index(self.stage.pane.shown)

    def _list_pages(self) -> None:
        if self._opened is not None:
            pages = CasePages(self._opened.review.case, self._counts, self._folios)
            self.stage.show_pages(pages)
            self.thumbnails.pages.show_pages(pages)
            self.thumbnails.show_chosen(self.stage.pane.shown)

    def _take_folios(self, folios: Mapping[tuple[str, int], int]) -> None:
        if folios != self._folios:
            self._folios = folios
            self._list_pages()

    def _take_counts(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._list_pages()

    def _do(self, command: str) -> None:
        names = {"find": self.open_find, "thumbnails": self.toggle_thumbnails, "highlight": self.toggle_highlight}
        (names.get(command) or getattr(self, command))()
