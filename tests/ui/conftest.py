"""Windows are drawn offscreen, and what waited for a signal stays connected to it."""

from __future__ import annotations

import os
from typing import Any

import pytestqt.wait_signal
from pytestqt.wait_signal import SignalBlocker

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_quit_loop = SignalBlocker._quit_loop_by_signal


def _quit_loop_once(blocker: Any, *arguments: object) -> None:
    """End the waiting; a later emission finds nobody waiting any more."""
    if blocker._signals:
        _quit_loop(blocker, *arguments)  # type: ignore[no-untyped-call]  # it carries no types


# PySide asks for the GIL while Qt holds a lock within `disconnect`; a page laid out in a thread at that moment
# holds the GIL and waits for that lock. The window itself never disconnects, and so the tests must not either.
pytestqt.wait_signal._silent_disconnect = lambda _signal, _slot: None
SignalBlocker._quit_loop_by_signal = _quit_loop_once  # type: ignore[method-assign]  # for the reason above
