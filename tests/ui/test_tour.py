"""The way round the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.tour import Tour, sample_case, stops


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for name in ("findings", "page", "finding"):
        label = QLabel(name)
        label.setObjectName(name)
        row.addWidget(label)
    window.resize(1100, 600)
    window.show()
    return window


def tour_of(window: QWidget) -> Tour:
    places = {label.objectName(): label for label in window.findChildren(QLabel)}
    return Tour(window, places)


def test_the_stops_are_shown_one_after_the_other(qtbot: QtBot, window: QWidget) -> None:
    tour = tour_of(window)
    shown: list[str] = []
    tour.stop_shown.connect(shown.append)
    tour.start()
    titles = [tour.card.title.text()]

    qtbot.mouseClick(tour.card.next, Qt.MouseButton.LeftButton)
    titles.append(tour.card.title.text())
    qtbot.keyClick(tour, Qt.Key.Key_Right)
    titles.append(tour.card.title.text())
    last = (tour.card.count.text(), tour.card.next.text())
    qtbot.keyClick(tour, Qt.Key.Key_Left)
    qtbot.mouseClick(tour.card.previous, Qt.MouseButton.LeftButton)

    assert titles == ["逐条核对", "看原页", "确认或改判"]
    assert last == ("3/3", "完成")
    assert shown == ["findings", "page", "finding", "page", "findings"]
    assert not tour.card.previous.isEnabled()


def test_the_tour_ends_at_its_end_and_when_skipped(qtbot: QtBot, window: QWidget) -> None:
    for end in ("skip", "escape", "last"):
        tour = tour_of(window)
        tour.start()
        with qtbot.waitSignal(tour.finished):
            if end == "skip":
                qtbot.mouseClick(tour.card.skip, Qt.MouseButton.LeftButton)
            elif end == "escape":
                qtbot.keyClick(tour, Qt.Key.Key_Escape)
            else:
                for _ in range(3):
                    qtbot.keyClick(tour, Qt.Key.Key_Return)
        assert not tour.isVisible()


def test_a_card_lies_within_the_window_beside_what_it_tells_of(qtbot: QtBot, window: QWidget) -> None:
    window.resize(1800, 700)  # a third of it holds a card in letters of any size
    qtbot.wait(50)
    tour = tour_of(window)
    tour.start()
    for _ in range(3):
        target = next(label for label in window.findChildren(QLabel, tour._stops[tour._number].place))
        assert window.rect().contains(tour.card.geometry())
        assert not target.geometry().intersects(tour.card.geometry())
        tour._go(1)


def test_the_tour_covers_a_window_that_grows(qtbot: QtBot, window: QWidget) -> None:
    tour = tour_of(window)
    tour.start()

    window.resize(1300, 700)

    assert tour.geometry() == window.rect()


def test_every_stop_says_where_and_what() -> None:
    assert len({stop.place for stop in stops()}) == len(stops()) == 8
    assert all(stop.title and stop.sentence.endswith("。") for stop in stops())


def test_the_sample_case_is_there() -> None:
    sample = sample_case()

    assert sample is not None
    assert (sample / "expected.yaml").exists()
