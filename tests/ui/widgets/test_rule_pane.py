"""One rule in full."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from casereview.rule_record import RuleRecord
from casereview.tailored import Aspect
from tests.ui.packs import a_browsed_rule, a_pack
from ui.models.rule_text import ON_TRIAL
from ui.models.rules import Node
from ui.widgets.rule_pane import RulePane

OVERTURNED = RuleRecord("late", 41, 20, 9, better_on_trial=True)


def a_pane(qtbot: QtBot, *, fixed: bool = False) -> RulePane:
    pane, rule = RulePane(), a_browsed_rule("late", "1.1", record=OVERTURNED)
    pane.form.set_author("张三")
    qtbot.addWidget(pane)
    pane.resize(700, 800)
    pane.show()
    pane.show_node(Node("1.1", rule.rule.title, rule=rule), replace(a_pack(rule), fixed=fixed))
    return pane


def test_a_rule_often_overturned_is_put_on_trial_only_by_a_person_with_a_reason(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)
    assert "改为试行…" in pane.text.toPlainText()

    pane.text.anchorClicked.emit(QUrl(ON_TRIAL))

    assert pane.values.current is not None
    assert (pane.values.current.aspect, pane.form.value) == (Aspect.STATUS, "trial")
    assert not pane.form.save.isEnabled()
    pane.form.reason.setText("屡被推翻")
    with qtbot.waitSignal(pane.tailored) as made:
        qtbot.mouseClick(pane.form.save, Qt.MouseButton.LeftButton)
    assert [(one.aspect, one.value) for one in made.args[0]] == [(Aspect.STATUS, "trial")]


def test_the_settings_of_a_pack_tell_what_holds_for_all_of_it(qtbot: QtBot) -> None:
    pane, pack = a_pane(qtbot), a_pack(a_browsed_rule("late", "1.1"))
    ordered = replace(pack, pack=replace(pack.pack, filing_order=("卷内目录", ("立案审批表", "询问笔录"))))

    pane.show_node(Node("", "总分和数额界限", settings=pack.settings), ordered)

    told = " ".join(pane.text.toPlainText().split())
    assert told == "本局标准 编号 house 立卷次序 卷内目录、（立案审批表、询问笔录）"
    assert pane.values.table.model().rowCount() == 1


def test_a_chapter_offers_nothing_to_change(qtbot: QtBot) -> None:
    pane = a_pane(qtbot)

    pane.show_node(Node("", "决定"), a_pack())

    assert pane.text.toPlainText() == "决定"
    assert pane.values.table.model().rowCount() == 0
    assert not pane.form.isEnabled()


def test_an_edition_that_is_kept_is_read_only(qtbot: QtBot) -> None:
    pane = a_pane(qtbot, fixed=True)

    pane.values.choose(Aspect.POINTS)

    assert not pane.form.isEnabled()
