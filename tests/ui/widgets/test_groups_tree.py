"""A tree of groups: what is chosen and where it stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.models.groups import Column, Group
from ui.widgets.groups_tree import GroupsTree

GROUPS = (Group("一", ("a", "b")), Group("二", ("c",)))


def a_tree(qtbot: QtBot, *groups: Group) -> GroupsTree:
    tree = GroupsTree((Column("甲", str), Column("乙", str, letters=3)), lambda item: item)
    qtbot.addWidget(tree)
    tree.resize(400, 300)
    tree.show_groups(groups or GROUPS)
    tree.show()
    return tree


def chosen(tree: GroupsTree) -> object:
    return tree.currentIndex().data()


def test_going_on_passes_over_headings_and_stops_at_the_ends(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    seen: list[object] = []
    tree.chosen.connect(seen.append)

    for by in (1, 1, 1, 1, -1):
        tree.go(by)

    assert seen == ["a", "b", "c", "b"]
    assert chosen(tree) == "b"


def test_arrows_go_through_the_list_and_a_heading_tells_nothing(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    seen: list[object] = []
    tree.chosen.connect(seen.append)

    tree.setCurrentIndex(tree.model().index(0, 0))
    for _ in range(4):
        qtbot.keyClick(tree, Qt.Key.Key_Down)

    assert seen == ["a", "b", "c"]


def test_opening_a_thing_is_told_apart_from_coming_to_it(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    tree.choose("b")

    with qtbot.waitSignal(tree.picked) as picked:
        qtbot.keyClick(tree, Qt.Key.Key_Return)

    assert picked.args == ["b"]


def test_what_was_chosen_stays_when_the_list_is_made_anew(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    tree.choose("b")

    tree.show_groups((Group("三", ("x",)), Group("一", ("a", "b"))))
    assert chosen(tree) == "b"

    tree.show_groups((Group("三", ("x",)),))
    assert not tree.choose("b")


def test_groups_are_open_but_for_those_that_are_to_stay_folded(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)

    tree.show_groups(GROUPS, folded=("二",))

    assert [tree.isExpanded(tree.model().index(row, 0)) for row in range(2)] == [True, False]
    assert all(tree.isFirstColumnSpanned(row, tree.rootIndex()) for row in range(2))


def test_an_empty_list_has_nowhere_to_go(qtbot: QtBot) -> None:
    tree = a_tree(qtbot, Group("空", ()))

    tree.go(1)

    assert chosen(tree) is None or tree.currentIndex().data() == "空"


def test_in_a_narrow_pane_the_first_column_can_still_be_read(qtbot: QtBot) -> None:
    tree = a_tree(qtbot)
    letter = tree.fontMetrics().horizontalAdvance("中")
    widths = []
    for room in (letter * 40, letter * 8):
        tree.resize(room, 300)
        qtbot.wait(1)
        widths.append(tree.header().sectionSize(0))

    assert widths[0] > letter * 25
    assert widths[1] == letter * 12
