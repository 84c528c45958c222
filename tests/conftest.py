"""Where the program keeps what it has read while it is tested, and that nobody hurries it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")  # how long an example takes tells of the machine, and of what else is done on it


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A folder of the run's own, the same for all its processes, so that none reads a page another has read."""
    base = tmp_path_factory.getbasetemp()
    home = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CASEREVIEW_HOME", str(home))
        yield
