"""What the extractors share in their tests."""

from __future__ import annotations

import pytest

from casereview.catalogue import Catalogue, read_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue of the library."""
    return read_catalogue()
