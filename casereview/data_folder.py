"""Where this user's reviews, settings and own rule packs are kept."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

_NAMED = "CASEREVIEW_HOME"


def data_folder() -> Path:
    """The folder named by `CASEREVIEW_HOME`, or the platform's folder for the data of programs."""
    named = os.environ.get(_NAMED)
    return Path(named) if named else user_data_path("casereview", appauthor=False)


def is_named() -> bool:
    """Whether somebody chose the folder: then several people may share it."""
    return bool(os.environ.get(_NAMED))


def use_data_folder(folder: Path) -> None:
    """Have this process, and those it starts, keep what they keep in `folder`."""
    os.environ[_NAMED] = str(folder)
