"""From a finding to its rule among the standards, and back, by clicks and by one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from casereview.model import Finding
from tests.ui.opened import SAMPLES
from tests.ui.windows import SOON, on, open_in
from ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def _case_open(qtbot: QtBot, window: MainWindow) -> None:
    open_in(qtbot, window, SAMPLES / "fault-signature")


def last_fault(window: MainWindow) -> Finding:
    """Another finding than the one that is chosen first."""
    fault = on(window).undecided[-1]
    assert window.panes.findings.select(fault.rule.id, fault.outcome)
    return fault


def rule_shown(qtbot: QtBot, window: MainWindow, finding: Finding) -> None:
    qtbot.waitUntil(lambda: window.rules.view.tree.chosen == finding.rule.id, timeout=SOON)


def test_a_key_goes_to_the_rule_and_back_to_the_finding(qtbot: QtBot, window: MainWindow) -> None:
    fault = last_fault(window)

    qtbot.keyClick(window, Qt.Key.Key_L)
    rule_shown(qtbot, window, fault)
    text = window.rules.view.rule.text.toPlainText()
    assert window.shows_rules
    assert fault.rule.title in text
    assert "本案：" in text
    window.panes.findings.select_first()
    qtbot.keyClick(window, Qt.Key.Key_L)

    assert window.panes.isVisible()
    chosen = window.panes.findings.chosen
    assert chosen is not None
    assert (chosen.rule.id, chosen.outcome) == (fault.rule.id, fault.outcome)


def test_links_go_both_ways(qtbot: QtBot, window: MainWindow) -> None:
    fault = last_fault(window)

    window.panes.finding.anchorClicked.emit(QUrl("#rule"))
    rule_shown(qtbot, window, fault)
    window.rules.view.rule.text.anchorClicked.emit(QUrl("found-0"))

    assert window.panes.isVisible()
    assert window.panes.findings.chosen is not None
    assert window.panes.findings.chosen.rule.id == fault.rule.id


def test_what_was_sought_does_not_hide_the_rule(qtbot: QtBot, window: MainWindow) -> None:
    fault = last_fault(window)
    qtbot.keyClick(window, Qt.Key.Key_L)
    rule_shown(qtbot, window, fault)
    window.rules.view.bar.search.setText("没有这样的条款")
    qtbot.keyClick(window.rules.view.bar.search, Qt.Key.Key_Return)
    assert window.rules.view.tree.chosen != fault.rule.id

    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.panes.isVisible()
    last_fault(window)
    qtbot.keyClick(window, Qt.Key.Key_L)

    rule_shown(qtbot, window, fault)
    assert window.rules.view.bar.search.text() == ""


def test_a_rule_that_the_standard_has_no_longer_is_told_of(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desk.told, timeout=SOON) as told:
        window.commands.rules("no-such-rule")

    assert told.args == ["现行标准中已没有本条。"]


def test_without_a_case_a_rule_leads_nowhere(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go_home()
    window.commands.rules()
    qtbot.waitUntil(lambda: window.rules.view.shown is not None, timeout=SOON)

    assert "本案：" not in window.rules.view.rule.text.toPlainText()
    assert not window.menus.actions["show_rule"].isEnabled()
