"""What keeps the window answering while other threads read and judge a case."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_TURN = 0.0001  # seconds a thread runs before another may: a list that is painted asks Python a thousand times
_PAUSE = 500  # milliseconds between two looks for garbage
_FEW = 8_000  # objects looked at within a millisecond or two


class Quietness(QObject):
    """Collects garbage little by little while somebody works, and thoroughly while nobody looks.

    Left to itself Python stops every thread for as long as it looks through a whole case, some tenths of a second.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        sys.setswitchinterval(_TURN)
        gc.disable()
        gc.freeze()
        self._pause = QTimer(self, interval=_PAUSE)
        self._pause.timeout.connect(self._look_at_what_is_new)
        self._pause.start()
        app.applicationStateChanged.connect(self._look_at_all)

    def end(self) -> None:
        """Leave garbage to Python again."""
        self._pause.stop()
        gc.unfreeze()
        gc.enable()

    def _look_at_what_is_new(self) -> None:
        if gc.get_count()[0] <= _FEW:  # more is a case being read: hardly anything of it goes in circles
            gc.collect(0)
        gc.freeze()

    def _look_at_all(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
