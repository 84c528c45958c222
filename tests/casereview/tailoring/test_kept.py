"""Changes on the disk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from casereview.tailored import Aspect, Tailoring, TailoringError
from casereview.tailoring.kept import draft_of, drop_draft, keep_beside_pack, keep_draft, kept_in
from tests.casereview.tailoring.shelves import a_change

MADE = Tailoring("own", (a_change(Aspect.VETO, "filed", "", until=date(2026, 12, 31)),), "0" * 64)


def test_a_draft_comes_back_as_it_was_and_goes_when_it_is_dropped(tmp_path: Path) -> None:
    keep_draft(tmp_path, MADE)

    assert draft_of(tmp_path, "own") == MADE
    assert draft_of(tmp_path, "other") is None

    drop_draft(tmp_path, "own")

    assert draft_of(tmp_path, "own") is None


def test_changes_beside_a_pack_come_back_as_they_were(tmp_path: Path) -> None:
    keep_beside_pack(tmp_path, MADE)

    assert kept_in(tmp_path) == MADE


def test_a_damaged_record_is_refused_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text("{", encoding="utf-8")

    with pytest.raises(TailoringError, match="own.json”无法读取"):
        draft_of(tmp_path, "own")


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(TailoringError, match="请检查磁盘空间和写入权限"):
        keep_draft(tmp_path / "file", MADE)
