"""A file checked, mended on the disk and checked again by its officer, by keys and clicks; a review signed."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from casereview.opened import Door
from sample_cases.making import people
from sample_cases.making.case import Case, write_case
from sample_cases.making.faults import planted, reworded, unsigned
from sample_cases.making.forms.decision import penalty_decision
from sample_cases.making.forms.filing import filing_approval
from sample_cases.making.forms.inspection import inspection_record
from sample_cases.making.matter import Matter, timetable
from sample_cases.making.papers import Style
from tests.ui.windows import SOON, open_in
from ui.dialogs.self_checks_dialog import SelfChecksDialog
from ui.dialogs.sign_off_dialog import SignOffDialog
from ui.main_window import MainWindow
from ui.widgets.groups_tree import GroupsTree

FAULTS = (
    unsigned("filing_approval", "审批人"),
    reworded("penalty_decision", "60日内", "30日内", "决定书复议期限写为30日"),
    unsigned("inspection_record", "检查人员", nth=2),
)


@pytest.fixture(scope="module")
def lying(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files of a case with three faults, and with two of them mended."""
    matter = Matter(people.BINLAN, people.MACHINES, people.WELDER, 20000, timetable(date(2025, 5, 20)), 27, Style())
    case = Case("某案", "三处瑕疵", matter, (filing_approval, inspection_record, penalty_decision), bound=False)
    written = {name: tmp_path_factory.mktemp(name) for name in ("faulty", "mended")}
    write_case(planted(case, *FAULTS), written["faulty"])
    write_case(planted(case, FAULTS[2]), written["mended"])
    return {name: folder / "某案" / "案卷" for name, folder in written.items()}


@pytest.fixture
def case(lying: dict[str, Path], tmp_path: Path) -> Path:
    return lay(lying["faulty"], tmp_path / "某案")


def lay(files: Path, case: Path) -> Path:
    """Put these files where the case lies, instead of what lay there."""
    shutil.rmtree(case, ignore_errors=True)
    return Path(shutil.copytree(files, case))


def listed(tree: GroupsTree) -> dict[str, list[str]]:
    """What stands under each heading, its count left out."""
    model = tree.model()
    found = {}
    for row in range(model.rowCount()):
        heading = model.index(row, 0)
        under = range(model.rowCount(heading))
        found[str(heading.data()).rpartition("（")[0]] = [str(model.index(n, 0, heading).data()) for n in under]
    return found


def test_an_officer_mends_a_file_and_sees_what_that_closed(
    qtbot: QtBot, window: MainWindow, case: Path, lying: dict[str, Path]
) -> None:
    open_in(qtbot, window, case, Door.SELF_CHECK)
    cures, recheck = window.panes.cures, window.panes.recheck
    qtbot.waitUntil(lambda: bool(listed(cures.tree)), timeout=SOON)

    found = listed(cures.tree)
    assert "没有正确告知行政复议、行政诉讼的途径和期限。" in found["《行政处罚决定书（单位）》"]
    assert found["《立案审批表》"] == ["缺少审批人签名。"]
    assert found["《现场检查记录》"] == ["缺少检查人员签名。"]
    assert found["卷内未见：《行政处罚告知书》"] == ["卷内没有行政处罚告知书。"]
    assert not cures.score.isVisible()

    lay(lying["mended"], case)
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "已改好" in listed(recheck.tree), timeout=SOON)

    told = listed(recheck.tree)
    assert told["已改好"] == ["《行政处罚决定书（单位）》没有正确告知行政复议、行政诉讼的途径和期限。"]
    assert told["前后变动"] == ["审批人签名处，上次检查时空白，本次已有签名。"]
    assert told["只因前后变动不再提示，不计入已改好"] == ["《立案审批表》缺少审批人签名。"]
    assert "《现场检查记录》缺少检查人员签名。" in told["仍存在"]
    assert "新发现" not in told


def test_an_officer_deletes_a_self_check_and_the_files_stay(
    qtbot: QtBot, window: MainWindow, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_in(qtbot, window, case, Door.SELF_CHECK)
    before = sorted(path.name for path in case.iterdir())
    monkeypatch.setattr(QMessageBox, "exec", lambda _question: QMessageBox.StandardButton.Yes)
    window.menus.actions["self_checks"].trigger()
    (dialog,) = window.findChildren(SelfChecksDialog)
    rows = dialog.table.model()
    qtbot.waitUntil(lambda: rows.rowCount() == 1, timeout=SOON)

    place = dialog.table.visualRect(rows.index(0, 0)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows.rowCount() == 0, timeout=SOON)

    assert sorted(path.name for path in case.iterdir()) == before

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.start.isVisible()  # what is forgotten is not left on the desk


def test_a_review_cannot_be_signed_while_it_is_undecided(qtbot: QtBot, window: MainWindow, case: Path) -> None:
    open_in(qtbot, window, case, Door.REVIEW)
    window.menus.actions["sign"].trigger()
    (dialog,) = window.findChildren(SignOffDialog)

    qtbot.waitUntil(lambda: bool(listed(dialog.hindrances)), timeout=SOON)

    assert not dialog.sign.isEnabled()
    asked, *faults = listed(dialog.hindrances)
    assert asked.endswith("项待人工核实、待人工评判的事项没有作出评判。")
    assert all("没有逐项确认" in one or "可以批量确认" in one for one in faults)
