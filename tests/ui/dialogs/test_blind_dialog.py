"""What is asked before cases are hidden, seen again, or a page is uncovered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.dialogs.blind_dialog import BlindDialog, beginning, ending, uncovering
from ui.dialogs.send_back_dialog import SendBackDialog

LONG = "Blind review holds for every case of the queue and for everybody who shares this data. " * 4


def long_in_another_language() -> BlindDialog:
    return BlindDialog("Begin", LONG, "Begin")


@pytest.mark.parametrize("make", [beginning, ending, uncovering, long_in_another_language, SendBackDialog])
def test_no_dialog_is_too_low_for_its_words(qtbot: QtBot, make: Callable[[], BlindDialog | SendBackDialog]) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.wait(1)
    (told,) = dialog.findChildren(QLabel)

    assert told.height() >= told.heightForWidth(told.width())
