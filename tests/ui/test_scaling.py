"""On fine screens the window is drawn larger, and no word on a button is cut."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.words_in_use import ROOT

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from ui.desk import Desk
from ui.fonts import use_chinese_font
from ui.main_window import MainWindow
from ui.words import use_language

def tell_cut():
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            wanted, given = button.minimumSizeHint(), button.size()
            if wanted.width() > given.width() or wanted.height() > given.height():
                print(language, type(button.parentWidget()).__name__, button.text(), wanted, given)

app = QApplication([])
use_chinese_font(app)
for language in ("zh", "en"):
    use_language(app, language)
    desk = Desk(Path(sys.argv[1]))
    window = MainWindow(desk)
    window.resize(1920 // float(sys.argv[2]), 1080 // float(sys.argv[2]))
    window.show()
    QTest.qWait(200)
    tell_cut()
    reading = QEventLoop()
    window.case_shown.connect(reading.quit)
    desk.open(Path("sample_cases/many-faults-word"))
    reading.exec()
    QTest.qWait(500)
    tell_cut()
    ratio = window.devicePixelRatio()
    window.close()
    desk.close()
print("ratio", ratio)
"""


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_no_button_is_cut_on_a_scaled_screen(tmp_path: Path, factor: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-X", "faulthandler", "-c", PROGRAM, str(tmp_path), factor]

    told = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)

    assert (told.returncode, told.stdout.splitlines()) == (0, [f"ratio {float(factor)}"]), told.stderr
