"""A scan nobody waits for: a click ends its reading and shows what was read, another goes on from there."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from casereview.data_folder import data_folder
from casereview.opened import Door, Wish
from tests.ui.opened import SAMPLES
from tests.ui.windows import on, open_in
from ui.main_window import MainWindow

PAGES = 10
SOON = 240_000
pytestmark = pytest.mark.models


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Pages of a sample scan, each with a grain of its own: nobody has ever read them."""
    grains = random.Random(str(tmp_path))
    pages = [grained(page, grains) for page in pictures(SAMPLES / "scan-clean-volume" / "案卷.pdf")]
    path = tmp_path / "扫描卷.pdf"
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=150)
    return path


def pictures(volume: Path) -> Iterator[Image.Image]:
    with closing(pypdfium2.PdfDocument(volume)) as file:
        for number in range(PAGES):
            yield file[number].render(scale=150 / 72).to_pil().convert("L")


def grained(page: Image.Image, grains: random.Random) -> Image.Image:
    for _ in range(200):
        page.putpixel((grains.randrange(page.width), grains.randrange(page.height // 50)), 250)
    return page


@pytest.fixture(autouse=True)
def _readings_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept here nobody else has read meanwhile."""
    monkeypatch.setenv("CASEREVIEW_HOME", str(tmp_path / "识别"))


def kept() -> dict[bytes, int]:
    """Every reading by its key, with the number under which it was written."""
    path = data_folder() / "readings.sqlite"
    if not path.exists():
        return {}
    with closing(sqlite3.connect(path)) as readings:
        return dict(readings.execute("select key, rowid from readings"))


def test_a_click_ends_the_reading_shows_what_was_read_and_another_goes_on_where_it_stopped(
    qtbot: QtBot, window: MainWindow, scan: Path
) -> None:
    desk = window.desk
    fault = open_in(qtbot, window, SAMPLES / "fault-signature").undecided[0]
    with qtbot.waitSignal(desk.stood, timeout=SOON):
        window.at_work.decide(Wish(fault.rule.id, fault.outcome, fault.outcome.PASS, reason="已核对原卷"))
    standing = on(window)
    before, told = kept(), list[tuple[str, int]]()
    desk.progressed.connect(lambda step, done, _total: told.append((step, done)))

    desk.open(scan, Door.REVIEW)
    qtbot.waitUntil(lambda: any(step == "读取页面" and done >= 4 for step, done in told), timeout=SOON)
    qtbot.waitUntil(lambda: kept().keys() > before.keys(), timeout=SOON)
    line = window.statusBar().currentMessage()
    (cancel,) = (one for one in window.findChildren(QPushButton) if one.accessibleName() == "取消读取")
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    stopped = {key: row for key, row in kept().items() if key not in before}
    part = on(window)

    assert line.startswith("扫描卷.pdf　读取页面 ")
    assert 0 < len(stopped) < PAGES
    assert not cancel.isVisible()
    assert (part.path, part.is_fixed) == (scan, True)
    assert part.left[0].startswith("扫描卷.pdf 第")
    assert part.read.documents[-1].pages[-1].number == PAGES  # what was not read is there as unread pages
    assert part.left[0] in window.panes.stopped.told.text()

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        qtbot.mouseClick(window.panes.stopped.button, Qt.MouseButton.LeftButton)

    now = kept()
    assert (on(window).path, on(window).left) == (scan, ())
    assert len(on(window).read.documents) > 1
    assert {key: now[key] for key in stopped} == stopped  # not one of them was read a second time

    assert open_in(qtbot, window, SAMPLES / "fault-signature").decisions == standing.decisions
