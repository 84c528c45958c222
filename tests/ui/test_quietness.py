"""Garbage is collected little by little, and no thread waits long for another."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import SOON
from ui.quietness import Quietness


class Circle:
    """Garbage that only a collector finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def quietness(qapp: QApplication) -> Iterator[Quietness]:
    before = sys.getswitchinterval()
    quietness = Quietness(qapp)
    yield quietness
    quietness.end()
    sys.setswitchinterval(before)


def test_python_no_longer_stops_every_thread_by_itself(quietness: Quietness) -> None:
    assert not gc.isenabled()
    assert sys.getswitchinterval() < 0.002
    quietness.end()
    assert gc.isenabled()


def test_what_was_made_lately_is_collected_in_between(qtbot: QtBot, quietness: Quietness) -> None:
    circle = weakref.ref(Circle())

    qtbot.waitUntil(lambda: circle() is None, timeout=SOON)


def test_everything_is_collected_while_nobody_looks(qapp: QApplication, quietness: Quietness) -> None:
    circle = weakref.ref(Circle())
    gc.freeze()

    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)

    assert circle() is None
