"""The page a finding rests on, and the way through all pages."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from casereview.load.pdf.drawing import PdfFile
from casereview.model import CaseFile, Finding, Source
from casereview.opened import OpenCase
from casereview.store.kept import Place
from casereview.terms import Outcome
from tests.ui.opened import opened_sample
from tests.ui.windows import SOON
from ui.pages.word_pages import WordPage
from ui.views.page_view import PageView
from ui.widgets.page_pane import PagePane
from ui.widgets.sheet_area import FIT_PAGE, FIT_WIDTH

WORD, VOLUME = "many-faults-word", "many-faults-volume"


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(760, 800)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture(params=[WORD, VOLUME])
def opened(request: pytest.FixtureRequest) -> OpenCase:
    return opened_sample(request.param)


def shown(view: PageView) -> tuple[str, int]:
    place = view.stage.pane.shown
    assert place is not None
    return place


def settled(qtbot: QtBot, view: PageView, do: Callable[[], object]) -> None:
    """Do it, and wait until the page stands still with its marks."""
    with qtbot.waitSignal(view.stage.pane.settled, timeout=SOON):
        do()
    qtbot.waitUntil(lambda: not view.stage.pane.canvas.is_moving, timeout=SOON)


def stands_still(pane: PagePane) -> bool:
    return not pane.canvas.is_moving


def drawn(qtbot: QtBot, view: PageView) -> None:
    canvas = view.stage.pane.canvas

    def sharp() -> bool:
        image = canvas.layers.image
        return image is not None and abs(image.width() - canvas.image_scale * canvas.shown.width) <= 2

    qtbot.waitUntil(sharp, timeout=SOON)


def with_places(opened: OpenCase) -> list[Finding]:
    return [finding for finding in opened.review.findings if any(one.quote.strip() for one in finding.sources)]


def document_of(case: CaseFile, source: Source) -> str:
    document = case.document(source.document)
    return document.title or document.label


def faults(opened: OpenCase) -> list[Finding]:
    return [finding for finding in opened.review.findings if finding.outcome is Outcome.FAIL and finding.sources]


def test_every_finding_is_shown_at_its_place_whatever_the_zoom_and_the_turn(
    qtbot: QtBot, view: PageView, opened: OpenCase
) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))
    canvas = view.stage.pane.canvas
    canvas._move.setDuration(1)  # there are hundreds
    ways = [(FIT_WIDTH, 0), (1.25, 90), (2.0, 180), (0.75, 270)]

    for number, finding in enumerate(with_places(opened)):
        zoom, turned = ways[number % len(ways)]
        canvas.set_zoom(zoom)
        canvas.turn(turned)
        places = tuple(one for one in finding.sources if one.quote.strip())
        settled(qtbot, view, partial(view.show_places, *places))

        assert shown(view) == (places[0].document, places[0].page)
        assert document_of(opened.review.case, places[0]) in view.caption
        assert canvas.layers.marks, finding.message
        whole = QRectF()
        for rect in canvas.seen_marks()[0]:
            whole = whole.united(rect)
        assert whole.intersects(QRectF(canvas.viewport().rect())), finding.message


def test_no_file_is_opened_and_no_pdf_drawn_on_the_main_thread(
    qtbot: QtBot, view: PageView, opened: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    for of, name in ((PdfFile, "__init__"), (PdfFile, "draw"), (WordPage, "__init__")):
        plain = getattr(of, name)

        def watched(*arguments: object, plain: Callable[..., object] = plain) -> object:
            threads.append(threading.current_thread())
            return plain(*arguments)

        monkeypatch.setattr(of, name, watched)

    settled(qtbot, view, lambda: view.show_case(opened))
    view.toggle_thumbnails()
    settled(qtbot, view, view.next_document)
    view.zoom_in()
    drawn(qtbot, view)

    assert len(threads) > 1
    assert threading.main_thread() not in threads


def test_pages_are_sharp_at_every_zoom(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))

    for zoom in (1.0, 1.25, 2.0):
        view.stage.pane.canvas.set_zoom(zoom)
        drawn(qtbot, view)


def test_a_case_begins_with_its_first_page(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))

    first = opened.review.case.documents[0]
    assert shown(view) == (first.id, first.pages[0].number)
    assert f"第1页/共{len(first.pages)}页" in view.caption


def test_every_place_on_the_page_is_marked_and_those_of_other_pages_are_not(qtbot: QtBot, view: PageView) -> None:
    opened = opened_sample(WORD)
    settled(qtbot, view, lambda: view.show_case(opened))
    finding = next(
        one for one in opened.review.findings if len({(s.document, s.page) for s in one.sources}) < len(one.sources)
    )
    here = [source for source in finding.sources if source.document == finding.sources[0].document]

    settled(qtbot, view, lambda: view.show_places(*finding.sources))

    assert len(view.stage.pane.canvas.layers.marks) == len(here)
    assert len(here) > 1


def test_the_same_place_again_comes_to_the_middle(qtbot: QtBot, view: PageView) -> None:
    opened = opened_sample(WORD)
    settled(qtbot, view, lambda: view.show_case(opened))
    canvas = view.stage.pane.canvas
    canvas.set_zoom(1.5)
    source = next(f for f in faults(opened) if "审批人" in f.message).sources[0]
    settled(qtbot, view, lambda: view.show_places(source))
    canvas.scroll_to(QPointF(0, canvas.verticalScrollBar().value() + 120))

    settled(qtbot, view, lambda: view.show_places(source))

    rects = canvas.seen_marks()[0]
    middle = (rects[0].top() + rects[-1].bottom()) / 2
    assert middle == pytest.approx(canvas.viewport().height() / 2, abs=4)


def test_deciding_does_not_move_the_page(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))
    finding = faults(opened)[-1]
    settled(qtbot, view, lambda: view.show_places(*finding.sources))
    canvas = view.stage.pane.canvas
    view.zoom_in()
    view.turn()
    qtbot.waitUntil(lambda: not canvas.is_moving, timeout=SOON)
    canvas.scroll_to(QPointF(0, 77))
    before, marks, seen = view.place(), canvas.layers.marks, canvas.viewport().grab().toImage()

    view.show_case(replace(opened, review=replace(opened.review, findings=())))
    qtbot.wait(100)
    mended = replace(opened.review.case, documents=opened.review.case.documents[:], title="另一案名")
    settled(qtbot, view, lambda: view.show_case(replace(opened, review=replace(opened.review, case=mended))))

    assert view.place() == before
    assert canvas.layers.marks == marks
    assert canvas.viewport().grab().toImage().size() == seen.size()


def test_a_document_that_was_mended_is_shown_at_the_same_page_under_its_new_name(qtbot: QtBot, view: PageView) -> None:
    opened = opened_sample(VOLUME)
    case = opened.review.case
    settled(qtbot, view, lambda: view.show_case(opened))
    settled(qtbot, view, view.next_document)
    view.next_page()
    assert shown(view) == (case.documents[1].id, 3)
    other = replace(case.documents[1], id="另一文书", title="目录续页", pages=case.documents[1].pages[1:])
    mended = replace(case, documents=(case.documents[0], other, *case.documents[2:]))

    settled(qtbot, view, lambda: view.show_case(replace(opened, review=replace(opened.review, case=mended))))

    assert shown(view) == ("另一文书", 3)
    assert "《目录续页》 第1页/共1页" in view.caption


def test_a_contradiction_is_shown_side_by_side_with_what_differs(qtbot: QtBot, view: PageView) -> None:
    opened = opened_sample(WORD)
    settled(qtbot, view, lambda: view.show_case(opened))
    first, second, *_ = next(f for f in faults(opened) if "25000" in f.message).sources

    with qtbot.waitSignal(view.stage.second.settled, timeout=SOON):
        settled(qtbot, view, lambda: view.show_contrast(first, second))

    panes = view.stage.panes
    assert [pane.shown for pane in panes] == [(first.document, 1), (second.document, 1)]
    assert [bool(pane.canvas.layers.marks) for pane in panes] == [True, True]
    assert ["结案审批表" in panes[0].caption.text(), "行政处罚决定书" in panes[1].caption.text()] == [True, True]
    assert ">５<" in view.stage.contrast.words.text()
    assert view.stage.contrast.isVisible()
    for pane in panes:
        assert pane.canvas.zoom == 0.9
        qtbot.waitUntil(partial(stands_still, pane), timeout=SOON)
        mark = pane.canvas.seen_marks()[0][0]
        seen = mark.intersected(QRectF(pane.canvas.viewport().rect()))
        assert seen.width() * seen.height() >= 0.9 * mark.width() * mark.height()  # then nothing moves
    button = view.stage.contrast.findChild(QToolButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(view.stage.panes) == 1
    assert not view.stage.contrast.isVisible()
    assert view.stage.pane.canvas.zoom == FIT_WIDTH


def test_the_next_place_ends_a_contrast(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))
    places = [finding.sources[0] for finding in faults(opened)]
    view.show_contrast(places[0], places[1])

    settled(qtbot, view, lambda: view.show_places(places[2]))

    assert len(view.stage.panes) == 1
    assert view.stage.second.shown is None


def test_pages_and_documents_are_gone_through_to_their_ends(qtbot: QtBot, view: PageView) -> None:
    opened = opened_sample(VOLUME)
    ids = [document.id for document in opened.review.case.documents]
    settled(qtbot, view, lambda: view.show_case(opened))

    seen = []
    for step in (view.previous_page, view.next_document, view.next_page, view.next_page, view.previous_document):
        step()
        seen.append(shown(view))
    assert seen == [(ids[0], 1), (ids[1], 2), (ids[1], 3), (ids[2], 4), (ids[1], 2)]

    for _ in range(40):
        view.next_document()
    assert shown(view) == (ids[-1], 28)
    view.next_page()
    assert shown(view) == (ids[-1], 28)


def test_the_folio_stands_beside_the_page(qtbot: QtBot, view: PageView) -> None:
    settled(qtbot, view, lambda: view.show_case(opened_sample(VOLUME)))
    view.next_document()
    view.next_document()

    qtbot.waitUntil(lambda: "卷内页码 1 ·" in view.caption, timeout=SOON)

    assert view.caption == "《现场检查方案》 第1页/共1页 · 卷内页码 1 · 案卷.pdf 第4页"


def test_words_are_found_in_the_whole_case_and_gone_through(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))
    canvas = view.stage.pane.canvas

    view.open_find()
    view.find_bar.line.insert("罚款")  # as an input method does
    qtbot.waitUntil(lambda: bool(view.find_bar.found.hits), timeout=SOON)
    many = len(view.find_bar.found.hits)
    qtbot.waitUntil(lambda: canvas.layers.hit == 0, timeout=SOON)

    assert view.find_bar.count.text().startswith(f"1/{many}")
    qtbot.keyClick(view.find_bar.line, Qt.Key.Key_Return)
    assert view.find_bar.count.text().startswith(f"2/{many}")
    for _ in range(3):
        qtbot.keyClick(view.find_bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.find_bar.count.text().startswith(f"{many - 1}/{many}")
    hit = view.find_bar.hit
    assert hit is not None
    assert shown(view) == (hit.document, hit.page)
    qtbot.waitUntil(lambda: canvas.layers.hit >= 0 and bool(canvas.layers.hits), timeout=SOON)
    qtbot.waitUntil(lambda: not canvas.is_moving, timeout=SOON)
    (rect, *_) = (canvas.seen_rect(box) for box in canvas.layers.hits[canvas.layers.hit])
    assert QRectF(canvas.viewport().rect()).contains(rect)
    qtbot.keyClick(view.find_bar.line, Qt.Key.Key_Escape)
    assert not view.find_bar.isVisible()
    assert canvas.layers.hits == ()


def test_looking_begins_at_the_page_that_is_shown(qtbot: QtBot, view: PageView) -> None:
    opened = opened_sample(VOLUME)
    settled(qtbot, view, lambda: view.show_case(opened))
    for _ in range(10):
        view.next_document()
    here = shown(view)

    view.open_find()
    view.find_bar.line.insert("应急")  # as an input method does
    qtbot.waitUntil(lambda: bool(view.find_bar.found.hits), timeout=SOON)

    hit = view.find_bar.hit
    assert hit is not None
    rows = [row.place for row in view.thumbnails.pages.rows]
    turns = [rows.index((one.document, one.page)) for one in view.find_bar.found.hits]
    chosen = view.find_bar.found.hits.index(hit)
    assert turns[chosen - 1] < rows.index(here) <= turns[chosen]


def test_words_that_are_nowhere_are_said_to_be_nowhere(qtbot: QtBot, view: PageView) -> None:
    settled(qtbot, view, lambda: view.show_case(opened_sample(VOLUME)))
    place = shown(view)

    view.open_find()
    view.find_bar.line.insert("绝无此语")  # as an input method does
    qtbot.waitUntil(lambda: view.find_bar.count.text() == "没有找到", timeout=SOON)

    assert shown(view) == place


def test_thumbnails_are_drawn_where_they_are_seen_and_lead_to_their_page(qtbot: QtBot, view: PageView) -> None:
    opened = opened_sample(VOLUME)
    settled(qtbot, view, lambda: view.show_case(opened))
    thumbnails = view.thumbnails
    asked = []
    plain = thumbnails.pages._image_of
    thumbnails.pages._image_of = lambda row: asked.append(row) or plain(row)  # type: ignore[func-returns-value]

    view.toggle_thumbnails()
    qtbot.waitUntil(lambda: plain(thumbnails.pages.rows[2]) is not None, timeout=SOON)

    assert len({row.place for row in asked}) < 10
    third = thumbnails.visualRect(thumbnails.pages.index(2)).center()
    qtbot.mouseClick(thumbnails.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(third))
    assert shown(view) == thumbnails.pages.rows[2].place
    view.next_document()
    assert thumbnails.currentIndex().row() == 3
    view.toggle_thumbnails()
    assert not thumbnails.isVisible()


def test_a_place_is_told_kept_and_restored(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))
    source = faults(opened)[0].sources[0]
    with qtbot.waitSignal(view.place_changed, timeout=SOON):
        settled(qtbot, view, lambda: view.show_places(source))
    canvas = view.stage.pane.canvas
    canvas.set_zoom(1.5)
    canvas.scroll_to_share(0.3)
    kept = view.place()
    other = PageView()
    qtbot.addWidget(other)
    other.resize(760, 800)
    other.show()

    other.show_case(opened)
    settled(qtbot, other, lambda: other.restore(kept))

    assert (kept.document, kept.page, kept.zoom, kept.turned) == (source.document, source.page, 1.5, 0)
    restored = other.place()
    assert replace(restored, scrolled=0.0) == replace(kept, scrolled=0.0)
    assert restored.scrolled == pytest.approx(kept.scrolled, abs=0.01)


def test_a_place_that_is_no_more_leaves_the_first_page(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))
    first = shown(view)

    view.restore(Place(document="没有", page=3, zoom=2.0))

    assert shown(view) == first


def test_the_highlight_goes_and_comes_and_stays_gone_on_the_next_page(
    qtbot: QtBot, view: PageView, opened: OpenCase
) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))

    view.toggle_highlight()
    settled(qtbot, view, lambda: view.show_places(faults(opened)[0].sources[0]))

    assert not view.stage.pane.canvas.layers.highlighted
    qtbot.mouseClick(view.tools.buttons["highlight"], Qt.MouseButton.LeftButton)
    assert view.stage.pane.canvas.layers.highlighted


def test_buttons_do_what_the_keys_do(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))
    canvas = view.stage.pane.canvas

    def click(command: str) -> None:
        qtbot.mouseClick(view.tools.buttons[command], Qt.MouseButton.LeftButton)

    click("fit_width")
    assert canvas.zoom == FIT_PAGE
    click("zoom_in")
    assert canvas.zoom > 0
    click("turn")
    assert canvas.turned == 90
    click("find")
    assert view.find_bar.isVisible()
    click("thumbnails")
    assert view.thumbnails.isVisible()
    first = shown(view)
    click("next_document")
    click("next_page")
    click("previous_page")
    click("previous_document")
    assert shown(view) == first


def test_without_a_case_nothing_is_shown_and_nothing_breaks(qtbot: QtBot, view: PageView) -> None:
    assert view.caption == "打开案卷后，选中左侧条款即可查看所在页面"

    for do in (view.next_page, view.previous_document, view.zoom_in, view.turn, view.toggle_thumbnails, view.open_find):
        do()
    view.show_places(Source("没有", 1))

    assert view.place().document == ""


def test_nothing_is_shown_where_a_finding_has_no_page(qtbot: QtBot, view: PageView, opened: OpenCase) -> None:
    settled(qtbot, view, lambda: view.show_case(opened))

    view.show_nothing("该项没有对应的页面")

    assert view.caption == "该项没有对应的页面"
    assert view.stage.pane.shown is None
    settled(qtbot, view, lambda: view.show_places(faults(opened)[0].sources[0]))


def test_a_document_that_nobody_could_read_says_why(qtbot: QtBot, view: PageView, tmp_path: Path) -> None:
    opened = opened_sample(WORD)
    case = opened.review.case
    broken = replace(case.documents[0], pages=(), problem="是空文件，请核对后重新提交。")
    mended = replace(case, documents=(broken, *case.documents[1:]))

    settled(qtbot, view, lambda: view.show_case(replace(opened, review=replace(opened.review, case=mended))))

    assert view.stage.pane.notice.text() == "是空文件，请核对后重新提交。"
    assert view.stage.pane.notice.isVisible()
    settled(qtbot, view, view.next_document)
    assert not view.stage.pane.notice.isVisible()
