"""The window never waits for the core: nothing of it runs on the main thread."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import casereview
from casereview.model import Course
from casereview.opened import Door, Wish
from casereview.terms import Outcome, Stage
from tests.ui.opened import SAMPLES
from tests.ui.windows import SOON
from ui.desk import Desk
from ui.main_window import MainWindow

CORE = str(Path(casereview.__file__).parent)
FREE = ("model", "terms", "errors", "phrases")
"""Nouns, words and sentences: free to use anywhere."""
NOUNS = ("review", "steps", "opened", "like_questions", "store.kept", "faults", "mending", "rechecked", "signing_off")
"""Of these modules only what belongs to a class: the data the window is given."""


@contextmanager
def core_on_this_thread(seen: set[str]) -> Iterator[None]:
    """Gather every function of the core that this thread enters, but for the nouns and what they ask themselves."""

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event != "call" or not frame.f_code.co_filename.startswith(CORE) or _is_free(frame):
            return
        asked_by = frame.f_back
        while asked_by is not None and asked_by.f_code.co_filename.startswith(CORE):
            if _is_free(asked_by):
                return
            asked_by = asked_by.f_back
        where = f" <- {asked_by.f_globals['__name__']}.{asked_by.f_code.co_qualname}" if asked_by else ""
        seen.add(f"{frame.f_globals['__name__']}.{frame.f_code.co_qualname}{where}")

    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(None)


def _is_free(frame: FrameType) -> bool:
    module = frame.f_globals["__name__"].removeprefix("casereview.")
    if module.split(".")[0] in FREE:
        return True
    return module in NOUNS and "." in frame.f_code.co_qualname and "<locals>" not in frame.f_code.co_qualname


def test_no_function_of_the_core_runs_on_the_main_thread(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    seen: set[str] = set()

    with core_on_this_thread(seen):
        window = MainWindow(desk)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(desk.prepared, timeout=SOON):
            desk.prepare()
        window.prepare()
        qtbot.waitUntil(lambda: "panes" in vars(window), timeout=SOON)
        with qtbot.waitSignal(window.case_shown, timeout=SOON):
            desk.open(SAMPLES / "many-faults-word")
        opened = desk.open_case
        assert opened is not None
        faults = [finding for finding in opened.review.findings if finding.outcome is Outcome.FAIL]
        for _ in range(8):
            qtbot.keyClick(window.panes.findings.tree, Qt.Key.Key_Down)
            qtbot.wait(30)
        changes: tuple[Callable[[], None], ...] = (
            lambda: desk.decide(*(Wish(fault.rule.id, fault.outcome) for fault in faults[:3])),
            desk.undo,
            desk.redo,
            lambda: desk.take_course(Course(stage=Stage.LEGAL_EXAMINATION)),
        )
        for change in changes:
            with qtbot.waitSignal(desk.stood, timeout=SOON):
                change()
        with qtbot.waitSignal(desk.told, timeout=SOON):
            desk.export(tmp_path / "表.docx")
        with qtbot.waitSignal(window.case_shown, timeout=SOON):
            desk.check_again()
        window.panes.findings.select_first()
        for keys in (Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_J, Qt.Key.Key_K):
            qtbot.keyClick(window.panes.findings.tree, keys)
            qtbot.wait(30)
        for tab in ("documents", "timeline", "evidence", "people", "sheet"):
            window.panes.show_tab(tab)
            qtbot.wait(100)
        window.commands.rules()
        qtbot.waitUntil(lambda: window.rules.view.shown is not None, timeout=SOON)
        with qtbot.waitSignal(window.case_shown, timeout=SOON):
            desk.open(SAMPLES / "fault-signature", Door.SELF_CHECK)
        qtbot.waitUntil(lambda: bool(window.panes.cures.summary.text()), timeout=SOON)
        qtbot.wait(50)

    assert not sorted(seen), "\n".join(sorted(seen))


def test_the_watch_sees_what_it_is_to_see() -> None:
    from casereview.text import folded

    seen: set[str] = set()

    with core_on_this_thread(seen):
        folded("１２")
        Course(stage=Stage.DECIDED)

    assert [line.split(" <- ")[0] for line in sorted(seen) if "folded <- " in line] == ["casereview.text.folded"]
    assert [line for line in seen if "model" in line.split(" <- ")[0]] == []
