"""The window and its desk, on a real case in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFont, QRawFont
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from casereview.model import Course
from casereview.terms import Stage, Trait
from ui.app import use_chinese_font
from ui.desk import Desk
from ui.main_window import MainWindow


@pytest.fixture
def case_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "案卷"
    folder.mkdir()
    document = docx.Document()
    for line in ("行政处罚决定书", "（滨）应急罚〔2025〕3号", "被处罚单位：滨澜某厂", "决定给予罚款叁万元的行政处罚。"):
        document.add_paragraph(line)
    document.save(str(folder / "01-决定书.docx"))
    return folder


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "数据")
    yield desk
    desk.close()


def test_a_case_is_reviewed_shown_and_its_sheet_exported(
    qtbot: QtBot, desk: Desk, case_folder: Path, tmp_path: Path
) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)

    with qtbot.waitSignal(desk.changed, timeout=30_000):
        desk.open(case_folder)
    with qtbot.waitSignal(desk.told, timeout=30_000):
        desk.export(tmp_path / "表.docx")

    assert "待人工" in window.verdict.text
    assert window.findings.tree.model().rowCount() > 0
    assert (tmp_path / "表.docx").stat().st_size > 10_000
    assert not desk.is_busy


def test_the_next_case_leaves_nothing_of_the_last_and_tells_what_could_not_be_read(
    qtbot: QtBot, desk: Desk, case_folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "另案"
    other.mkdir()
    contract = docx.Document()
    contract.add_paragraph("房屋租赁合同")
    contract.save(str(other / "01-合同.docx"))
    (other / "02-空.docx").write_bytes(b"")
    window = MainWindow(desk)
    qtbot.addWidget(window)

    with qtbot.waitSignal(desk.changed, timeout=30_000):
        desk.open(case_folder)
    window.finding.setPlainText("上一案的问题")
    window.findings.select_first = lambda: None  # type: ignore[method-assign]
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        desk.open(other)

    assert window.finding.toPlainText() == "1 份文件未能读取\n02-空.docx：是空文件，请核对后重新提交。"
    assert "01-合同.docx 第1页" in window.page.caption
    assert "1 份文件未能读取" in window.verdict.text


def test_a_path_that_is_not_there_is_said_in_a_sentence(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    window = MainWindow(desk)
    qtbot.addWidget(window)

    with qtbot.waitSignal(desk.refused, timeout=30_000):
        desk.open(tmp_path / "没有")

    assert len(said) == 1
    assert "找不到" in said[0]
    assert desk.open_case is None


def test_cancelling_leaves_the_desk_as_it_was(qtbot: QtBot, desk: Desk, case_folder: Path) -> None:
    busy: list[bool] = []
    desk.busy_changed.connect(busy.append)

    desk.open(case_folder)
    desk.cancel()
    qtbot.waitUntil(lambda: not desk.is_busy, timeout=30_000)

    assert busy == [True, False]
    assert desk.open_case is None


def test_chinese_is_drawn_with_the_font_that_comes_along(qtbot: QtBot, qapp: QApplication) -> None:
    family = use_chinese_font(qapp)

    font = QRawFont.fromFont(QFont(family, 10))

    assert font.familyName() == family
    assert all(font.supportsCharacter(ord(character)) for character in "行政处罚案卷评查")


def test_a_dropped_folder_is_opened(qtbot: QtBot, desk: Desk, case_folder: Path) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(case_folder))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )

    with qtbot.waitSignal(desk.changed, timeout=30_000):
        window.dropEvent(drop)

    assert desk.open_case is not None
    assert desk.open_case.path == case_folder


def test_a_course_set_by_hand_shows_new_findings_at_the_clause_that_was_looked_at(
    qtbot: QtBot, desk: Desk, case_folder: Path
) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        desk.open(case_folder)
    verdict, chosen = window.verdict.text, window.findings.chosen

    with qtbot.waitSignal(desk.stood, timeout=30_000):
        window.course.stage.setCurrentText("调查中")
        window.course.stage.picked.emit()

    assert chosen is not None
    assert window.findings.chosen is not None
    assert window.findings.chosen.rule == chosen.rule
    assert window.verdict.text != verdict
    assert window.course.stage.currentText() == "调查中（人工指定）"
    with qtbot.waitSignal(desk.stood, timeout=30_000):
        window.course.restore.click()
    assert (window.verdict.text, window.findings.chosen) == (verdict, chosen)


def test_the_next_case_takes_over_nothing_that_was_set(qtbot: QtBot, desk: Desk, case_folder: Path) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        desk.open(case_folder)
    with qtbot.waitSignal(desk.stood, timeout=30_000):
        desk.take_course(Course(stage=Stage.ARCHIVED))

    with qtbot.waitSignal(desk.changed, timeout=30_000):
        desk.open(case_folder.rename(case_folder.with_name("另案")))

    assert window.course.stage.currentText() == "已决定（识别结果）"
    assert not window.course.restore.isEnabled()


def test_the_window_fits_a_small_screen_with_everything_in_it(qtbot: QtBot, desk: Desk, case_folder: Path) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        desk.open(case_folder)

    window.course.show_course(desk.open_case.read, Course(met=tuple(Trait)))  # type: ignore[union-attr]
    window.resize(853, 533)  # 1280 × 800 at 150 %
    window.show()
    qtbot.waitExposed(window)

    assert (window.width(), window.height()) == (853, 533)
    assert not window.findings.tree.horizontalScrollBar().isVisible()
    told = window.course.traits
    assert told.height() >= told.heightForWidth(told.width())
    assert window.course.restore.geometry().right() <= window.course.width()
