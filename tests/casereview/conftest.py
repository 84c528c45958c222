"""What the tests of the core share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casereview.open_case import CaseLibraries
from tests.ui.opened import libraries_in


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[CaseLibraries]:
    """What cases are judged by, with a store of its own."""
    libraries = libraries_in(tmp_path)
    yield libraries
    libraries.store.close()
