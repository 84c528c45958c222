"""Where things are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.data_folder import data_folder


def test_the_folder_named_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEREVIEW_HOME", str(tmp_path / "评查"))

    assert data_folder() == tmp_path / "评查"


def test_without_a_name_it_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CASEREVIEW_HOME", raising=False)

    assert data_folder().name == "casereview"
