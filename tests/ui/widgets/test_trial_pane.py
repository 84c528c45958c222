"""Where changes are tried."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.tailored import Tailoring, Trial
from tests.ui.packs import three_rules
from ui.widgets.trial_pane import TrialPane


@pytest.fixture
def pane(qtbot: QtBot) -> TrialPane:
    pane = TrialPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_nothing(can_try=True)
    return pane


def a_trial(*misstated: str) -> Trial:
    return Trial(Tailoring("house"), three_rules().pack, 12, (), {}, None, misstated)


def test_a_trial_is_wanted_shown_under_way_and_can_be_given_up(qtbot: QtBot, pane: TrialPane) -> None:
    with qtbot.waitSignal(pane.test_wanted):
        qtbot.mouseClick(pane.test, Qt.MouseButton.LeftButton)
    assert not pane.test.isEnabled()

    pane.show_progress("运行示例", 30, 195)

    assert (pane.progress.isVisible(), pane.progress.value(), pane.progress.maximum()) == (True, 30, 195)
    assert pane.progress.text() == "运行示例 30/195"
    with qtbot.waitSignal(pane.cancel_wanted):
        qtbot.mouseClick(pane.cancel, Qt.MouseButton.LeftButton)

    pane.show_trial(None)

    assert not pane.progress.isVisible()
    assert pane.test.isEnabled()
    assert not pane.use.isEnabled()


def test_only_what_was_tried_can_be_used(qtbot: QtBot, pane: TrialPane) -> None:
    assert not pane.use.isEnabled()
    trial = a_trial()
    pane.show_trial(trial)

    with qtbot.waitSignal(pane.adopt_wanted) as wanted:
        qtbot.mouseClick(pane.use, Qt.MouseButton.LeftButton)

    assert wanted.args == [trial]


def test_a_sentence_that_would_be_untrue_keeps_the_changes_from_use(pane: TrialPane) -> None:
    pane.show_trial(a_trial("“按期”仍写着“九十日”，请一并改写。"))

    assert not pane.use.isEnabled()
    assert "请一并改写" in pane.text.toPlainText()


def test_where_nothing_was_changed_there_is_nothing_to_try(pane: TrialPane) -> None:
    pane.show_nothing(can_try=False)

    assert not pane.test.isEnabled()
