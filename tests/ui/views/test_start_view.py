"""The first thing one sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casereview.opened import Door
from tests.ui.windows import SOON
from ui.settings import RecentCase
from ui.views.start_view import StartView


@pytest.fixture
def view(qtbot: QtBot) -> StartView:
    view = StartView()
    qtbot.addWidget(view)
    view.resize(1200, 760)
    view.show()
    return view


def drop(on: QWidget, *paths: Path) -> bool:
    """Drag the paths onto the widget and let go, if it takes them."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, dragged, left, none)
    enter.ignore()
    QApplication.sendEvent(on, enter)
    if enter.isAccepted():
        QApplication.sendEvent(on, QDropEvent(QPointF(5, 5), action, dragged, left, none))
    return enter.isAccepted()


@pytest.mark.parametrize("name", ["案卷文件夹", "案卷.zip", "合订卷.pdf", "决定书.docx"])
def test_a_case_dropped_on_a_door_comes_in_by_it(qtbot: QtBot, view: StartView, tmp_path: Path, name: str) -> None:
    with qtbot.waitSignal(view.case_wanted) as by_self_check:
        drop(view.self_check, tmp_path / name)
    with qtbot.waitSignal(view.case_wanted) as by_review:
        drop(view.review, tmp_path / name)

    assert by_self_check.args == [tmp_path / name, Door.SELF_CHECK]
    assert by_review.args == [tmp_path / name, Door.REVIEW]


def test_several_cases_dropped_for_review_are_for_the_queue(qtbot: QtBot, view: StartView, tmp_path: Path) -> None:
    paths = (tmp_path / "一", tmp_path / "二")

    with qtbot.waitSignal(view.cases_wanted) as wanted:
        drop(view.review, *paths)

    assert wanted.args == [paths]


def test_what_both_doors_say_stands_level(qtbot: QtBot, view: StartView) -> None:
    view.resize(1400, 800)
    view.show()
    qtbot.waitExposed(view)

    levels = [[label.y() for label in door.findChildren(QLabel)] for door in (view.self_check, view.review)]

    assert levels[0] == levels[1]
    assert len(set(levels[0])) == 3


def test_what_lies_on_no_disk_is_not_taken(view: StartView) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl("https://example.com/a.pdf")])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()

    QApplication.sendEvent(view.review, enter)

    assert not enter.isAccepted()


def test_a_folder_or_a_file_is_chosen_with_the_keyboard(
    qtbot: QtBot, view: StartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "卷.pdf"), ""))
    wanted: list[tuple[Path, Door]] = []
    view.case_wanted.connect(lambda path, door: wanted.append((path, door)))

    for button in (view.self_check.folder, view.self_check.file, view.review.folder, view.review.file):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)

    assert wanted == [
        (tmp_path, Door.SELF_CHECK),
        (tmp_path / "卷.pdf", Door.SELF_CHECK),
        (tmp_path, Door.REVIEW),
        (tmp_path / "卷.pdf", Door.REVIEW),
    ]


def test_the_recent_cases_come_in_by_the_door_they_came_in_by(qtbot: QtBot, view: StartView, tmp_path: Path) -> None:
    view.show_recent((RecentCase(str(tmp_path), Door.SELF_CHECK), RecentCase(str(tmp_path / "已删"))))

    with qtbot.waitSignal(view.case_wanted) as wanted:
        qtbot.keyClick(view.recent, Qt.Key.Key_Return)

    assert wanted.args == [tmp_path, Door.SELF_CHECK]


def test_a_case_that_is_gone_is_grey_says_so_and_does_not_open(qtbot: QtBot, view: StartView, tmp_path: Path) -> None:
    view.show_recent((RecentCase(str(tmp_path / "已删")),))
    model, index = view.recent.model(), view.recent.model().index(0, 0)
    before = index.data()
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.ForegroundRole) is not None, timeout=SOON)

    with qtbot.assertNotEmitted(view.case_wanted):
        qtbot.keyClick(view.recent, Qt.Key.Key_Return)

    assert before == "已删"
    assert index.data() == "已删（已不在原处）"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == f"案卷已移走或删除：{tmp_path / '已删'}"
    assert [model.index(0, column).data() for column in (1, 2)] == [str(tmp_path), "评查"]


def test_a_long_path_is_cut_in_its_middle_and_whole_in_the_tip(view: StartView, tmp_path: Path) -> None:
    long = tmp_path / "执法支队共享盘" / ("某某金属制品有限公司未按规定对从业人员进行安全生产教育和培训案" * 3)
    view.show_recent((RecentCase(str(long)),))

    index = view.recent.model().index(0, 0)

    assert view.recent.textElideMode() == Qt.TextElideMode.ElideMiddle
    assert index.data(Qt.ItemDataRole.ToolTipRole) == str(long)
    assert not view.recent.horizontalScrollBar().isVisible()


def test_the_other_ways_on_are_asked_for(qtbot: QtBot, view: StartView) -> None:
    ways = (
        (view.queue, view.queue_wanted),
        (view.rules, view.rules_wanted),
        (view.by_hand, view.by_hand_wanted),
        (view.tour, view.tour_wanted),
    )
    for button, wanted in ways:
        with qtbot.waitSignal(wanted):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_control_is_reached_by_the_tab_key(qtbot: QtBot, view: StartView, tmp_path: Path) -> None:
    view.show_recent((RecentCase(str(tmp_path)),))
    view.activateWindow()
    view.self_check.folder.setFocus()
    reached = {view.focusWidget()}
    for _ in range(20):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        reached.add(view.focusWidget())

    assert {*view.findChildren(QPushButton), view.recent} - reached == set()


def test_without_recent_cases_the_view_says_so(view: StartView, tmp_path: Path) -> None:
    empty = (view.none_yet.isVisible(), view.recent.isVisible())

    view.show_recent((RecentCase(str(tmp_path)),))

    assert empty == (True, False)
    assert (view.none_yet.isVisible(), view.recent.isVisible()) == (False, True)
