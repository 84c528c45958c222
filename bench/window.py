"""What people wait for at the window: its first picture, the longest silence while a case is read, long lists.

Prints ratios: process start to first paint (at most 1 s) against that of an empty window of Qt; the longest gap
between two beats of the event loop while a case of 100 pages is read and shown (at most 50 ms) against that of an
idle process beside it, and the longest that the loop itself was at work within one gap, which a busy machine does not
lengthen;
what shows, narrows, scrolls and renews a list of 2,000 cases and one of 5,000 findings, against short ones.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from subprocess import PIPE
from typing import NamedTuple

import pypdfium2
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.long_lists import measure_findings, measure_queue
from ui.desk import Desk
from ui.fonts import use_chinese_font
from ui.main_window import MainWindow
from ui.quietness import Quietness

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "sample_cases"
WORD_PAPERS = ("clean-hearing", "clean-tianjin", "course-accident", "many-faults-word")
VOLUMES = ("clean-volume", "many-faults-volume")
PAGES = 100
BEAT = 5  # milliseconds
RUNS = 10

_BYSTANDER = f"""
import select, sys, time
longest, last = 0.0, time.perf_counter()
while not select.select([sys.stdin], [], [], {BEAT / 1000})[0]:
    longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
print(longest * 1000)
"""
_PAINTED = """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
import os, time

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: (print(time.time()), os._exit(0)))
        return False

real = QApplication.exec
def until_painted(*_):
    app = QApplication.instance()
    app.painted = Painted()
    app.installEventFilter(app.painted)
    return real()
QApplication.exec = until_painted
"""
_EMPTY = "from PySide6.QtWidgets import QMainWindow\napp = QApplication([])\nw = QMainWindow()\nw.show()\napp.exec()"
_OURS = "from ui.app import run\nrun([])"


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        os.environ["CASEREVIEW_HOME"] = str(folder / "home")
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        measure_first_window()
        app = QApplication([])
        use_chinese_font(app)
        Quietness(app)
        measure_silence("100 pages in Word", word_case(folder / "word"), folder / "one")
        measure_silence("a volume of 100 pages", volume_case(folder / "volume"), folder / "other")
        measure_queue()
        measure_findings(folder / "long.db")


def measure_first_window() -> None:
    """Print how long it takes from the start of the process to the first paint."""
    ours, empty = (statistics.median(_seconds_to_paint(program) for _ in range(5)) for program in (_OURS, _EMPTY))
    print(f"first window: {ours:.2f} s = {ours / empty:.1f} x an empty window of {empty:.2f} s")


def measure_silence(name: str, case: Path, home: Path) -> None:
    """Print the longest gaps of the event loop over several readings of the case, each in a new store."""
    gaps: list[Gap] = []
    idle: list[float] = []
    for number in range(RUNS):
        desk = Desk(home / str(number))
        window = MainWindow(desk)
        window.show()
        desk.prepare()
        window.prepare()
        _wait(2_000)
        with _bystander(idle):
            gaps.append(_longest(partial(_read, window, case)))
        window.close()
        desk.close()
    passed, worked = [gap.passed for gap in gaps], [gap.worked for gap in gaps]
    print(
        f"{name}: longest gap {max(passed):.0f} ms, median of {RUNS} runs {statistics.median(passed):.0f} ms"
        f" = {statistics.median(passed) / statistics.median(idle):.1f} x an idle process beside it (longest"
        f" {max(idle):.0f} ms, median {statistics.median(idle):.0f} ms); at work in one gap"
        f" {max(worked):.0f} ms at most, median {statistics.median(worked):.0f} ms"
    )


@contextmanager
def _bystander(gaps: list[float]) -> Iterator[None]:
    """Adds the longest gap that a process with nothing to do but beat had meanwhile."""
    with subprocess.Popen([sys.executable, "-c", _BYSTANDER], stdin=PIPE, stdout=PIPE, text=True) as process:
        yield
        gaps.append(float(process.communicate("")[0]))


def word_case(folder: Path) -> Path:
    """Word papers of several samples, as many as have 100 pages; nearly all have one."""
    folder.mkdir()
    papers = [path for name in WORD_PAPERS for path in sorted((SAMPLES / name / "案卷").glob("*.docx"))]
    for number, path in enumerate(papers[:PAGES], 1):
        shutil.copy(path, folder / f"{number:03}-{path.name.split('-', 1)[-1]}")
    return folder


def volume_case(folder: Path) -> Path:
    """One PDF with the pages of several bound volumes."""
    folder.mkdir()
    volume = pypdfium2.PdfDocument.new()
    while len(volume) < PAGES:
        source = pypdfium2.PdfDocument(SAMPLES / VOLUMES[len(volume) % len(VOLUMES)] / "案卷.pdf")
        volume.import_pages(source, list(range(min(len(source), PAGES - len(volume)))))
    volume.save(folder / "案卷.pdf")
    return folder / "案卷.pdf"


def _seconds_to_paint(program: str) -> float:
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _PAINTED + program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return float(done.stdout) - start


def _read(window: MainWindow, case: Path) -> None:
    """Read the case and let the window show it."""
    loop = QEventLoop()
    window.case_shown.connect(loop.quit)
    window.desk.refused.connect(loop.quit)
    window.desk.open(case)
    loop.exec()
    _wait(700)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Gap(NamedTuple):
    """The longest between two beats of the event loop in milliseconds: by the clock, and of the loop's own work."""

    passed: float
    worked: float


def _longest(run: Callable[[], None]) -> Gap:
    """The longest between two beats of the event loop while `run` runs."""
    heart = Heart()
    run()
    return heart.stop()


class Heart(QObject):
    """Beats in the event loop and keeps the longest gap."""

    def __init__(self) -> None:
        super().__init__()
        self._longest = Gap(0, 0)
        self._last = self._now()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> Gap:
        """End, and the longest gap."""
        self._beat()
        self._timer.stop()
        return self._longest

    @staticmethod
    def _now() -> Gap:
        return Gap(time.perf_counter() * 1e3, time.thread_time() * 1e3)

    def _beat(self) -> None:
        last, self._last = self._last, self._now()
        self._longest = Gap(
            *(max(now - old, most) for now, old, most in zip(self._last, last, self._longest, strict=True))
        )


if __name__ == "__main__":
    main()
