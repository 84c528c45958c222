"""Cases as the desk holds them, made of the sample cases without a window."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.model import CaseFile
from casereview.open_case import CaseLibraries, take_up
from casereview.opened import Door, OpenCase
from casereview.papers import paper_workers
from casereview.pipeline import read_case
from casereview.progress import silent
from casereview.store.store import Store

SAMPLES = Path(__file__).parents[2] / "sample_cases"
AT = datetime(2026, 3, 2, 9, 30)


@cache
def read_sample(name: str) -> CaseFile:
    """What the papers of the sample say, read once a process."""
    with paper_workers() as workers:
        return read_case(SAMPLES / name, read_catalogue(), silent, workers)


def libraries_in(folder: Path, door: Door = Door.REVIEW) -> CaseLibraries:
    """What cases are judged by, with a store in the folder."""
    store = Store(folder / "store.db", deletable=door is Door.SELF_CHECK)
    return CaseLibraries(read_catalogue(), read_lawbook(), store)


def opened_sample(name: str, folder: Path | None = None, door: Door = Door.REVIEW) -> OpenCase:
    """The sample case on the desk, kept in a store in `folder`."""
    where = folder or _folder_of_its_own()
    return take_up(read_sample(name), SAMPLES / name, door, libraries_in(where, door), AT)


def _folder_of_its_own() -> Path:
    """A folder that is gone when the tests are."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
