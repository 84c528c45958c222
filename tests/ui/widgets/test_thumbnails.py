"""All pages small."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_case, a_page, bound
from tests.ui.windows import SOON
from ui.fonts import use_chinese_font
from ui.models.pages import CasePages
from ui.page_renders import PageRenders
from ui.pages.image_cache import Wanted
from ui.widgets.thumbnails import Thumbnails

CASE = a_case(*(bound(f"kind-{n}", *(a_page(f"第{p}页", number=p) for p in range(1, 51))) for n in range(40)))


@pytest.fixture
def renders(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[PageRenders]:
    owner = QObject()
    renders = PageRenders(use_chinese_font(qapp), owner)
    renders.open(CASE, tmp_path, same=False)
    yield renders
    owner.deleteLater()


@pytest.fixture
def thumbnails(qtbot: QtBot, renders: PageRenders) -> Thumbnails:
    thumbnails = Thumbnails(renders)
    qtbot.addWidget(thumbnails)
    thumbnails.resize(thumbnails.width(), 700)
    thumbnails.pages.show_pages(CasePages(CASE, {}, {}))
    return thumbnails


def test_two_thousand_pages_are_listed_at_once_and_only_those_seen_are_drawn(
    qtbot: QtBot, renders: PageRenders, thumbnails: Thumbnails
) -> None:
    drawn: list[Wanted] = []
    renders.drawn.connect(drawn.append)

    thumbnails.pages.show_pages(CasePages(CASE, {}, {}))
    thumbnails.show()
    qtbot.waitExposed(thumbnails)
    thumbnails.viewport().grab()
    qtbot.waitUntil(lambda: len(drawn) >= 3, timeout=SOON)
    qtbot.wait(200)

    assert thumbnails.pages.rowCount() == 2000
    assert {wanted[:2] for wanted in drawn} <= {("kind-0", number) for number in range(1, 8)}


def test_those_scrolled_to_are_drawn_then(qtbot: QtBot, renders: PageRenders, thumbnails: Thumbnails) -> None:
    thumbnails.show()
    qtbot.waitExposed(thumbnails)
    drawn: list[str] = []
    renders.drawn.connect(lambda wanted: drawn.append(wanted.document))

    thumbnails.show_chosen(("kind-39", 50))

    qtbot.waitUntil(lambda: "kind-39" in drawn, timeout=SOON)
    assert thumbnails.visualRect(thumbnails.currentIndex()).intersects(thumbnails.viewport().rect())
    assert not {f"kind-{n}" for n in range(5, 35)} & set(drawn)


def test_keys_and_mouse_choose_a_page(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    thumbnails.show()
    qtbot.waitExposed(thumbnails)
    chosen: list[object] = []
    thumbnails.page_chosen.connect(chosen.append)

    second = thumbnails.visualRect(thumbnails.pages.index(1)).center()
    qtbot.mouseClick(thumbnails.viewport(), Qt.MouseButton.LeftButton, pos=second)
    qtbot.keyClick(thumbnails, Qt.Key.Key_Down)
    qtbot.keyClick(thumbnails, Qt.Key.Key_Return)

    assert chosen == [("kind-0", 2), ("kind-0", 3)]


def test_nothing_is_drawn_for_thumbnails_that_nobody_sees(
    qtbot: QtBot, renders: PageRenders, thumbnails: Thumbnails
) -> None:
    with qtbot.assertNotEmitted(renders.drawn, wait=200):
        thumbnails.pages.show_pages(CasePages(CASE, {}, {}))
