"""The live sheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from casereview.sheet.docx import docx_bytes
from tests.ui.opened import opened_sample
from ui.sheet_pages import Drawn, sheet_pages
from ui.views.sheet_view import SheetView


@pytest.fixture
def pages(qtbot: QtBot) -> tuple[Drawn, ...]:
    opened = opened_sample("unsigned-draft")
    return sheet_pages(docx_bytes(opened.review, opened.score))


def shown(qtbot: QtBot, pages: tuple[Drawn, ...]) -> SheetView:
    view = SheetView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.show_pages(pages)
    return view


def button(view: SheetView, name: str) -> QToolButton:
    return next(one for one in view.findChildren(QToolButton) if one.accessibleName() == name)


def line(view: SheetView) -> str:
    return view.findChildren(QLabel)[0].text()


def test_the_view_says_which_page_of_how_many_it_shows(qtbot: QtBot, pages: tuple[Drawn, ...]) -> None:
    view = shown(qtbot, pages)

    view.next_page()
    second = line(view)
    view.previous_page()

    assert second.startswith(f"第 2 页，共 {len(pages)} 页")
    assert line(view).startswith(f"第 1 页，共 {len(pages)} 页")


def test_zoom_keeps_the_page_and_fitting_takes_the_width_again(qtbot: QtBot, pages: tuple[Drawn, ...]) -> None:
    view = shown(qtbot, pages)
    view.next_page()
    fitted = view.pages.shown_scale

    qtbot.mouseClick(button(view, "放大"), Qt.MouseButton.LeftButton)
    larger, page = view.pages.shown_scale, view.pages.page
    qtbot.mouseClick(button(view, "缩小"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(view, "适合宽度"), Qt.MouseButton.LeftButton)

    assert larger == pytest.approx(fitted * 1.2)
    assert page == 1
    assert view.pages.shown_scale == pytest.approx(fitted)


def test_new_pages_leave_the_reader_where_he_was(qtbot: QtBot, pages: tuple[Drawn, ...]) -> None:
    view = shown(qtbot, pages)
    view.next_page()

    view.show_pages(pages)

    assert view.pages.page == 1


def test_the_pages_are_drawn_black_on_white(qtbot: QtBot, pages: tuple[Drawn, ...]) -> None:
    view = shown(qtbot, pages)

    image = view.pages.viewport().grab().toImage()

    greys = [image.pixelColor(x, 60).lightness() for x in range(60, image.width() - 60)]
    assert max(greys) == 255
    assert any(image.pixelColor(x, y).lightness() < 120 for y in range(30, 140, 2) for x in range(200, 600, 2))


@pytest.mark.parametrize(("name", "signal"), [("打印评查表", "print_wanted"), ("导出评查表", "export_wanted")])
def test_the_buttons_ask_for_printing_and_for_a_file(qtbot: QtBot, name: str, signal: str) -> None:
    view = shown(qtbot, ())

    with qtbot.waitSignal(getattr(view, signal)):
        qtbot.mouseClick(button(view, name), Qt.MouseButton.LeftButton)
