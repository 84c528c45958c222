"""What somebody does at a window before a test begins: cases laid down and opened, and what is made of them."""

from __future__ import annotations

from pathlib import Path

import docx
from pytestqt.qtbot import QtBot

from casereview.opened import Door, OpenCase, Wish
from casereview.signing_off import WEIGHTY
from casereview.terms import Outcome
from ui.desk import Desk
from ui.main_window import MainWindow

SOON = 60_000
"""Milliseconds that what takes no time on a quiet machine may take on a busy one."""
DECISION = ("行政处罚决定书", "（滨）应急罚〔2025〕3号", "被处罚单位：滨澜某厂", "决定给予罚款叁万元的行政处罚。")


def a_paper(path: Path, *lines: str) -> Path:
    """A Word paper of these lines."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def a_decision(folder: Path) -> Path:
    """A case of nothing but its decision."""
    folder.mkdir()
    a_paper(folder / "01-决定书.docx", *DECISION)
    return folder


def on(window: MainWindow) -> OpenCase:
    """The case on the desk of the window."""
    assert window.desk.open_case is not None
    return window.desk.open_case


def open_in(qtbot: QtBot, window: MainWindow, path: Path, door: Door = Door.REVIEW) -> OpenCase:
    """Open the case and wait until it stands in the panes: the one before it may be shown again first."""
    shown: list[Path] = []

    def note() -> None:
        if not window.desk.is_busy:
            shown.append(on(window).behind_veil.path)

    window.case_shown.connect(note)
    window.desk.open(path, door)
    qtbot.waitUntil(lambda: path in shown, timeout=SOON)
    window.case_shown.disconnect(note)
    return on(window)


def decide_all(qtbot: QtBot, window: MainWindow) -> None:
    """Say of everything that is open that it is in order: one by one of what weighs, in one step of the rest."""
    singly, together = list[Wish](), list[Wish]()
    for one in on(window).undecided:
        weighs = one.outcome is Outcome.FAIL and (one.rule.veto is not None or one.deducted >= WEIGHTY)
        (singly if weighs else together).append(Wish(one.rule.id, one.outcome, Outcome.PASS, reason="已核对原卷"))
    for wishes in (*([wish] for wish in singly), together):
        window.at_work.decide(*wishes)
    qtbot.waitUntil(lambda: not on(window).undecided, timeout=SOON)


def all_made(qtbot: QtBot, desk: Desk) -> None:
    """Wait until what was asked so far beside the decisions on the open case is made and handed over."""
    made: list[object] = []
    desk.make(lambda _work, _opened, _progress: None, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=SOON)
