"""The rules in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from casereview.tailored import Aspect, BrowsedPack, ShelvedPack, Tailoring, Trial
from tests.ui.packs import a_change, three_rules
from tests.ui.palettes import dark_palette, light_palette
from ui.colours import Meaning, colour
from ui.models.rules import NODE_ROLE, Node
from ui.views.rules_view import RulesView

PACKS = (ShelvedPack("house", "本局标准"), ShelvedPack("other", "别的标准"))
MADE = a_change(Aspect.PARAMETER, "late", "60", name="days")


@pytest.fixture
def view(qtbot: QtBot) -> RulesView:
    view = RulesView()
    view.set_author("张三")
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    view.show_packs(PACKS, "house")
    return view


def chosen(view: RulesView) -> str:
    node = view.tree.currentIndex().data(NODE_ROLE)
    assert isinstance(node, Node)
    return node.title


def down_to(qtbot: QtBot, view: RulesView, title: str) -> None:
    """Go down the tree by keys until the line of that title is chosen."""
    view.tree.setFocus()
    view.tree.expandAll()
    for _ in range(20):
        if chosen(view) == title:
            return
        qtbot.keyClick(view.tree, Qt.Key.Key_Down)
    raise AssertionError(title)


def test_a_pack_is_shown_with_its_settings_first(view: RulesView) -> None:
    view.show_pack(three_rules())

    assert chosen(view) == "总分和数额界限"
    assert "总分 10" in view.about.text()
    assert view.rule.values.table.model().rowCount() == 1


def test_a_rule_is_read_and_its_values_are_offered(qtbot: QtBot, view: RulesView) -> None:
    view.show_pack(three_rules())

    down_to(qtbot, view, "late应当符合")

    assert "《行政处罚法》第1.1条" in view.rule.text.toPlainText()
    assert "被推翻 7/41" in view.rule.text.toPlainText()
    assert view.rule.values.table.model().rowCount() == 3


def test_a_value_is_changed_from_the_table_to_the_wish(qtbot: QtBot, view: RulesView) -> None:
    view.show_pack(three_rules())
    down_to(qtbot, view, "late应当符合")
    view.rule.values.table.selectRow(2)
    view.rule.form.typing.setText("60")
    view.rule.form.reason.setText("从严")

    with qtbot.waitSignal(view.tailored) as made:
        qtbot.keyClick(view.rule.form.reason, Qt.Key.Key_Return)

    (change,) = made.args[0]
    assert (change.aspect, change.subject, change.name, change.value) == (Aspect.PARAMETER, "late", "days", "60")


def test_the_rule_and_the_value_stay_chosen_when_the_change_comes_back(qtbot: QtBot, view: RulesView) -> None:
    view.show_pack(three_rules())
    down_to(qtbot, view, "late应当符合")
    view.rule.values.table.selectRow(2)

    view.show_pack(three_rules(MADE))

    assert chosen(view) == "late应当符合"
    assert view.rule.values.current is not None
    assert view.rule.values.current.local == "60"
    assert view.rule.form.typing.text() == "60"
    assert view.tabs.tabText(1) == "全部改动（1）"


def test_all_changes_stand_in_one_list_from_which_each_is_found_and_taken_back(qtbot: QtBot, view: RulesView) -> None:
    view.show_pack(three_rules(MADE))
    view.tabs.setCurrentWidget(view.made)
    view.made.table.selectRow(0)
    assert chosen(view) == "late应当符合"

    with qtbot.waitSignal(view.reverted) as reverted:
        qtbot.mouseClick(view.made.revert, Qt.MouseButton.LeftButton)

    assert reverted.args == [((Aspect.PARAMETER, "late", "days"),)]


def test_all_changes_are_taken_back_at_one_go(qtbot: QtBot, view: RulesView) -> None:
    view.show_pack(three_rules(MADE))

    with qtbot.waitSignal(view.reverted) as reverted:
        qtbot.mouseClick(view.bar.revert_all, Qt.MouseButton.LeftButton)

    assert reverted.args == [None]


def test_a_search_lists_what_matches_and_stays_at_the_rule(qtbot: QtBot, view: RulesView) -> None:
    view.show_pack(three_rules())
    down_to(qtbot, view, "kept应当符合")

    qtbot.keyClicks(view.bar.search, "1.10")
    qtbot.keyClick(view.bar.search, Qt.Key.Key_Return)

    assert view.tree.model().rowCount() == 1
    assert chosen(view) == "kept应当符合"


def test_a_trial_is_wanted_and_what_was_tried_is_used(qtbot: QtBot, view: RulesView) -> None:
    view.show_pack(three_rules(MADE))
    view.tabs.setCurrentWidget(view.trial)
    with qtbot.waitSignal(view.test_wanted):
        qtbot.mouseClick(view.trial.test, Qt.MouseButton.LeftButton)
    view.show_progress("运行示例", 1, 2)
    trial = Trial(Tailoring("house", (MADE,)), three_rules().pack, 1, (), {}, None)
    view.show_trial(trial)

    with qtbot.waitSignal(view.adopt_wanted) as wanted:
        qtbot.mouseClick(view.trial.use, Qt.MouseButton.LeftButton)

    assert wanted.args == [trial]


def test_what_was_tried_counts_no_more_once_something_else_is_changed(view: RulesView) -> None:
    view.show_pack(three_rules(MADE))
    view.show_trial(Trial(Tailoring("house", (MADE,)), three_rules().pack, 1, (), {}, None))

    view.show_pack(three_rules(MADE, a_change(Aspect.POINTS, "kept", "5")))

    assert not view.trial.use.isEnabled()
    assert view.trial.test.isEnabled()


@pytest.mark.parametrize(
    ("answer", "leaves"), [(QMessageBox.StandardButton.Yes, True), (QMessageBox.StandardButton.No, False)]
)
def test_before_another_pack_is_opened_while_changes_are_not_in_use_it_is_asked(
    qtbot: QtBot, view: RulesView, monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton, leaves: bool
) -> None:
    asked: list[str] = []

    def question(_parent: object, _title: str, words: str) -> QMessageBox.StandardButton:
        asked.append(words)
        return answer

    monkeypatch.setattr(QMessageBox, "question", question)
    wanted: list[str] = []
    view.pack_wanted.connect(wanted.append)
    view.show_pack(three_rules(MADE))

    qtbot.keyClick(view.bar.packs, Qt.Key.Key_Down)

    assert asked == ["本标准有 1 处改动已存为草稿，尚未启用。仍要打开另一标准吗？"]
    assert wanted == (["other"] if leaves else [])
    assert view.bar.packs.currentData() == ("other" if leaves else "house")


def test_without_changes_another_pack_is_opened_at_once(qtbot: QtBot, view: RulesView) -> None:
    view.show_pack(three_rules())

    with qtbot.waitSignal(view.pack_wanted) as wanted:
        qtbot.keyClick(view.bar.packs, Qt.Key.Key_Down)

    assert wanted.args == ["other"]


def test_a_pack_that_could_not_be_read_leaves_what_was_shown(view: RulesView) -> None:
    view.show_pack(three_rules())
    view.show_reading()
    assert "正在读取标准" in view.about.text()

    view.show_pack(None)

    assert "总分 10" in view.about.text()


def test_a_desktop_that_turns_dark_takes_the_text_along(view: RulesView) -> None:
    view.setPalette(light_palette())
    view.show_pack(three_rules(MADE))
    before = view.about.text()

    view.setPalette(dark_palette())

    assert view.about.text() != before
    assert colour(Meaning.PERSON, dark_palette()).name() in view.about.text()


def test_every_control_has_a_name_for_screen_readers(view: RulesView) -> None:
    pack: BrowsedPack = replace(three_rules(MADE), fixed=True)
    view.show_pack(pack)

    named = (view.tree, view.rule.text, view.rule.values.table, view.made.table, view.bar.packs, view.bar.search)
    assert all(control.accessibleName() for control in named)
    assert not view.bar.revert_all.isEnabled()
