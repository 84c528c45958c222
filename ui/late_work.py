"""The core at the desk, made by whoever first needs it: the window is there before it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.tasks import OneAtATime

if TYPE_CHECKING:
    from ui.case_work import CaseWork


class LateWork:
    """Brings the core in off the main thread, once."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._making = OneAtATime()
        self._made: CaseWork | None = None

    def __call__(self) -> CaseWork:
        """The core."""
        from ui.case_work import CaseWork

        with self._making:
            if self._made is None:
                self._made = CaseWork(self._home)
            return self._made
