"""Looking for words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casereview.page_search import Hit
from tests.builders import a_case, a_document, bound
from tests.ui.windows import SOON
from ui.fonts import use_chinese_font
from ui.page_renders import PageRenders
from ui.widgets.find_bar import FindBar

CASE = a_case(*(a_document(f"kind-{n}", "罚款", "处罚") for n in range(3)), bound("photo_evidence"))


@pytest.fixture
def chosen() -> list[Hit | None]:
    return []


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication, tmp_path: Path, chosen: list[Hit | None]) -> Iterator[FindBar]:
    owner = QWidget()
    qtbot.addWidget(owner)
    renders = PageRenders(use_chinese_font(qapp), owner)
    renders.open(CASE, tmp_path, same=False)
    bar = FindBar(renders, lambda hit: hit.document == "kind-0", owner)
    bar.show_case(CASE)
    bar.hit_chosen.connect(chosen.append)
    owner.show()
    bar.open_bar()
    chosen.clear()
    yield bar
    owner.close()


def look_for(qtbot: QtBot, bar: FindBar, words: str) -> None:
    bar.line.clear()
    bar.line.insert(words)
    qtbot.waitUntil(lambda: bar.found.words == words, timeout=SOON)


def test_the_first_place_shown_is_not_behind_the_page(qtbot: QtBot, bar: FindBar, chosen: list[Hit | None]) -> None:
    look_for(qtbot, bar, "罚款")

    assert chosen == [bar.found.hits[1]]
    assert bar.count.text() == "2/3（1 页没有文字，无法查找）"


def test_after_the_last_comes_the_first(qtbot: QtBot, bar: FindBar) -> None:
    look_for(qtbot, bar, "罚款")

    seen = []
    for button in (bar.next, bar.next, bar.previous, bar.previous):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        seen.append(bar.count.text()[:3])

    assert seen == ["3/3", "1/3", "3/3", "2/3"]


def test_enter_looks_at_once_and_then_goes_on(qtbot: QtBot, bar: FindBar) -> None:
    bar.line.insert("罚")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(bar.found.hits) == 6, timeout=SOON)
    before = bar.hit

    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.hit != before
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.hit == before


def test_what_was_typed_last_is_what_was_found(qtbot: QtBot, bar: FindBar) -> None:
    for words in ("罚", "罚款", "处罚"):
        bar.line.clear()
        bar.line.insert(words)
        qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.found.words == "处罚", timeout=SOON)
    qtbot.wait(50)

    assert bar.found.words == "处罚"


def test_words_that_are_nowhere(qtbot: QtBot, bar: FindBar, chosen: list[Hit | None]) -> None:
    look_for(qtbot, bar, "绝无此语")

    assert bar.count.text() == "没有找到（1 页没有文字，无法查找）"
    assert (bar.next.isEnabled(), bar.hit, chosen) == (False, None, [None])


def test_no_words_leave_nothing_marked(qtbot: QtBot, bar: FindBar, chosen: list[Hit | None]) -> None:
    look_for(qtbot, bar, "罚款")

    bar.line.clear()
    qtbot.waitUntil(lambda: not bar.found.words, timeout=SOON)

    assert (bar.count.text(), chosen[-1]) == ("", None)


def test_escape_closes_and_the_next_case_begins_without_words(
    qtbot: QtBot, bar: FindBar, chosen: list[Hit | None]
) -> None:
    look_for(qtbot, bar, "罚款")

    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert (bar.isVisible(), bar.found.hits, chosen[-1]) == (False, (), None)

    bar.open_bar()
    look_for(qtbot, bar, "罚款")
    bar.show_case(a_case())
    assert (bar.isVisible(), bar.line.text(), bar.found.hits) == (False, "", ())
