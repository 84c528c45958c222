"""The program in a real window of a real window system."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_cases" / "fault-signature"
DRIVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
import ui.app, ui.main_window
windows = []
made = ui.main_window.MainWindow.__init__
def keep(window, desk):
    made(window, desk)
    windows.append(window)
    window.case_shown.connect(lambda: QTimer.singleShot(1500, look))
def look():
    window = windows[0]
    picture = window.grab()
    picture.save(sys.argv[2])
    print(QGuiApplication.platformName(), window.isVisible(), window.panes.verdict.text.replace("\\n", " "), sep="\\t")
    QApplication.quit()
ui.main_window.MainWindow.__init__ = keep
sys.exit(ui.app.run([sys.argv[1]]))
"""


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb, which the set-up installs where it may")
def test_a_case_is_opened_in_a_window_of_the_window_system(tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    number, display = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(display), "-screen", "0", "1440x900x24"],
        pass_fds=[display],
        stderr=subprocess.DEVNULL,
    ) as screen:
        os.close(display)
        shown_on = f":{os.read(number, 16).decode().strip()}"
        try:
            done = subprocess.run(
                [
                    sys.executable,
                    "-c",
                    DRIVER,
                    str(ROOT / "sample_cases" / "fault-signature"),
                    str(tmp_path / "窗口.png"),
                ],
                cwd=ROOT,
                env={
                    **os.environ,
                    "DISPLAY": shown_on,
                    "QT_QPA_PLATFORM": "xcb",
                    "CASEREVIEW_HOME": str(tmp_path / "数据"),
                },
                capture_output=True,
                text=True,
                timeout=120,
            )
        finally:
            screen.terminate()

    platform, visible, verdict = done.stdout.strip().split("\t")
    assert (platform, visible, done.returncode) == ("xcb", "True", 0), done.stderr
    assert "待人工" in verdict
    picture = QImage(str(tmp_path / "窗口.png"))
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)}
    assert len(colours) > 10
