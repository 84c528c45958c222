"""The tree of a pack."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.tailored import Aspect
from tests.ui.packs import a_change, three_rules
from ui.models.rules import Node
from ui.widgets.rules_tree import RulesTree


def a_tree(qtbot: QtBot) -> RulesTree:
    tree = RulesTree()
    qtbot.addWidget(tree)
    tree.show()
    tree.show_pack(three_rules(), "", changed_only=False)
    return tree


def test_moving_by_keys_says_which_line_it_is(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    tree.select("late")
    assert tree.chosen == "late"

    with qtbot.waitSignal(tree.node_chosen) as chosen:
        qtbot.keyClick(tree, Qt.Key.Key_Down)

    node = chosen.args[0]
    assert isinstance(node, Node)
    assert (node.title, tree.chosen) == ("told应当符合", "told")


def test_the_settings_are_a_line_and_a_chapter_is_no_rule(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    assert tree.chosen is None

    tree.select("")
    assert tree.chosen == ""
    qtbot.keyClick(tree, Qt.Key.Key_Down)

    assert tree.chosen is None


def test_the_rule_that_was_chosen_stays_chosen_when_other_lines_go(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    tree.select("kept")

    tree.show_pack(three_rules(a_change(Aspect.POINTS, "kept", "5")), "", changed_only=True)

    assert tree.chosen == "kept"


def test_a_rule_that_is_not_listed_is_not_moved_to(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    tree.select("kept")

    tree.select("gone")

    assert tree.chosen == "kept"
