"""Things in groups as a tree."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.groups import ITEM_ROLE, Column, Group, GroupsModel

RED = QColor("#b03a2e")


def a_model(*groups: Group) -> GroupsModel:
    model = GroupsModel((Column("甲", str), Column("乙", lambda item: f"{item}!", lambda _item: RED)))
    model.show_groups(groups)
    return model


def test_the_tree_is_sound() -> None:
    model = a_model(Group("一", ("a", "b")), Group("空", ()), Group("二", ("c",)))

    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_groups((Group("三", ("d",)),))

    assert model.rowCount() == 1


def test_a_heading_tells_how_much_stands_under_it() -> None:
    model = a_model(Group("一", ("a", "b")), Group("空", ()))

    headings = [model.index(row, 0) for row in range(model.rowCount())]

    assert [model.data(index) for index in headings] == ["一（2）", "空"]
    assert [model.item(index) for index in headings] == [None, None]
    assert isinstance(model.data(headings[0], Qt.ItemDataRole.FontRole), QFont)
    assert model.data(model.index(0, 1)) is None


def test_a_thing_is_shown_by_its_columns() -> None:
    model = a_model(Group("一", ("a", "b")))
    heading = model.index(0, 0)
    cells = [model.index(1, column, heading) for column in range(2)]

    assert [model.data(cell) for cell in cells] == ["b", "b!"]
    assert [model.data(cell, Qt.ItemDataRole.ToolTipRole) for cell in cells] == ["b", "b!"]
    assert [model.data(cell, Qt.ItemDataRole.ForegroundRole) for cell in cells] == [None, RED]
    assert model.data(cells[0], ITEM_ROLE) == "b"
    assert model.parent(cells[1]) == heading
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)] == ["甲", "乙"]


def test_everything_listed_can_be_found() -> None:
    model = a_model(Group("一", ("a", "b")), Group("二", ("c",)))

    found = [(model.data(index), item) for index, item in model.items()]

    assert found == [("a", "a"), ("b", "b"), ("c", "c")]


def test_what_is_not_there_is_nothing() -> None:
    model = a_model(Group("一", ("a",)))

    assert model.data(QModelIndex()) is None
    assert model.item(QModelIndex()) is None
    assert not model.index(5, 0).isValid()


def test_thousands_are_shown_at_once() -> None:
    asked: list[int] = []

    def shown(item: int) -> str:
        asked.append(item)
        return str(item)

    model = GroupsModel((Column("甲", shown),))

    model.show_groups(tuple(Group(str(n), tuple(range(50))) for n in range(100)))

    assert asked == []
