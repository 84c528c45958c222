"""The table of papers comes first where anything of them is unsure, is mended with keys, and the review follows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.model import Retype
from casereview.opened import Door
from casereview.steps import AcceptPapers
from tests.ui.windows import DECISION, SOON, a_paper, on, open_in
from ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
UNKNOWN = ("有关经过", "那天上午到了厂里，看了车间。")


def a_case(folder: Path, *papers: tuple[str, ...]) -> Path:
    folder.mkdir()
    for number, lines in enumerate(papers, 1):
        a_paper(folder / f"{number:02}-材料.docx", *lines)
    return folder


def listed(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the table shows the papers of the open case."""
    ids = tuple(document.id for document in on(window).review.case.documents)
    model = window.panes.documents.model
    qtbot.waitUntil(lambda: tuple(one.id for one in model.documents) == ids, timeout=SOON)


def test_the_table_of_papers_comes_first_where_a_kind_is_unsure(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened = open_in(qtbot, window, a_case(tmp_path / "案卷", DECISION, UNKNOWN))
    listed(qtbot, window)
    panes = window.panes

    assert panes.look_over.isVisible()
    assert "1 份文书的种类没有把握" in panes.look_over.told.text()
    assert panes.tab == "documents"
    assert [w.isVisible() for w in (panes.verdict, panes.findings, panes.finding)] == [False, False, False]
    assert panes.documents.table.hasFocus()
    assert panes.documents.document is not None
    assert (panes.documents.document.id,) == opened.to_look_over.papers


def test_a_key_begins_the_review_which_is_written_down_and_asked_no_more(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = a_case(tmp_path / "案卷", DECISION, UNKNOWN)
    asked = open_in(qtbot, window, folder).to_look_over
    listed(qtbot, window)

    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)

    panes = window.panes
    assert [deed for step in on(window).steps for deed in step.deeds] == [AcceptPapers(asked.papers)]
    assert on(window).steps[0].by == "评查人甲"
    assert not panes.look_over.isVisible()
    assert panes.verdict.isVisible()
    assert panes.findings.tree.hasFocus()
    open_in(qtbot, window, folder)
    assert not panes.look_over.isVisible()
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert panes.look_over.isVisible()
    assert not panes.findings.isVisible()


def test_what_is_mended_stays_in_front_until_somebody_begins(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_in(qtbot, window, a_case(tmp_path / "案卷", DECISION, UNKNOWN))
    listed(qtbot, window)
    documents = window.panes.documents

    qtbot.keyClick(documents.table, Qt.Key.Key_F2)
    line = documents.kind.lineEdit()
    assert line is not None
    line.setText("现场检查记录")
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.keyClick(line, Qt.Key.Key_Return)

    (step,) = on(window).steps
    assert step.deeds == (Retype(on(window).review.case.documents[1].id, "inspection_record"),)
    assert not on(window).to_look_over
    assert "已无没有把握之处" in window.panes.look_over.told.text()
    assert not window.panes.findings.isVisible()
    qtbot.mouseClick(window.panes.look_over.button, Qt.MouseButton.LeftButton)
    assert window.panes.findings.isVisible()
    assert window.panes.tab == "page"


def test_where_all_is_sure_nothing_comes_between(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_in(qtbot, window, a_case(tmp_path / "案卷", DECISION))

    assert not window.panes.look_over.isVisible()
    assert window.panes.findings.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert on(window).steps == ()


def test_an_officer_begins_without_saying_who_it_is(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.desk.keep_settings(replace(window.desk.settings, name=""))
    open_in(qtbot, window, a_case(tmp_path / "案卷", DECISION, UNKNOWN), Door.SELF_CHECK)

    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.mouseClick(window.panes.look_over.button, Qt.MouseButton.LeftButton)

    assert window.panes.cures.isVisible()


def test_the_key_to_the_next_open_item_goes_to_the_next_unsure_paper(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened = open_in(qtbot, window, a_case(tmp_path / "案卷", UNKNOWN, DECISION, (*UNKNOWN, "后来又去了一次。")))
    listed(qtbot, window)
    table = window.panes.documents.table

    rows = [table.currentIndex().row()]
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_N)
        rows.append(table.currentIndex().row())

    assert len(opened.to_look_over.papers) == 2
    assert rows == [0, 2, 0]


def test_nothing_is_decided_before_the_review_begins(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_in(qtbot, window, a_case(tmp_path / "案卷", DECISION, UNKNOWN))
    listed(qtbot, window)

    for key in (Qt.Key.Key_P, Qt.Key.Key_F, Qt.Key.Key_M):
        qtbot.keyClick(window, key)
    qtbot.wait(100)

    assert on(window).steps == ()
