"""Where this user's reviews, settings and own rule packs are kept."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

NAMED = "CASEREVIEW_HOME"
"""What names the folder where somebody chose it: then several people may share it."""


def data_folder() -> Path:
    """The folder named by `CASEREVIEW_HOME`, or the platform's folder for the data of programs."""
    named = os.environ.get(NAMED)
    return Path(named) if named else user_data_path("casereview", appauthor=False)


def use_data_folder(folder: Path) -> None:
    """Have this process, and those it starts, keep what they keep in `folder`."""
    os.environ[NAMED] = str(folder)
