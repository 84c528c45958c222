"""What a case has met with, to be ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casereview.terms import Trait
from ui.widgets.traits_menu import TraitsMenu


def marked(menu: TraitsMenu) -> list[str]:
    return [action.text() for action in menu.actions() if "（" in action.text()]


def test_what_was_read_and_what_a_person_set_or_denied_is_marked(qtbot: QtBot) -> None:
    menu = TraitsMenu()
    qtbot.addWidget(menu)

    menu.show_traits((Trait.HEARD, Trait.ACCIDENT), read=(Trait.HEARD, Trait.SEIZED))

    assert marked(menu) == ["经过听证（识别结果）", "事故案件（人工指定）", "查封扣押（人工指定）"]
    assert menu.traits == (Trait.HEARD, Trait.ACCIDENT)


def test_ticking_by_mouse_or_key_leaves_the_menu_open_for_the_next(qtbot: QtBot) -> None:
    menu = TraitsMenu()
    qtbot.addWidget(menu)
    menu.show_traits((), read=())
    ticked: list[tuple[Trait, ...]] = []
    menu.ticked.connect(lambda: ticked.append(menu.traits))
    menu.show()

    place = menu.actionGeometry(menu.actions()[0]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, Qt.Key.Key_Space)

    assert ticked == [(Trait.HEARD,), (Trait.HEARD, Trait.ACCIDENT)]
    assert menu.isVisible()


def test_escape_closes_the_menu(qtbot: QtBot) -> None:
    menu = TraitsMenu()
    qtbot.addWidget(menu)
    menu.show()

    QTest.keyClick(menu, Qt.Key.Key_Escape)

    assert not menu.isVisible()
