"""What a command reads of packs, and what it is told where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.errors import UsageError
from casereview.libraries import Libraries, pack_folder
from casereview.rulepack import pack_folders


def test_who_judges_reads_no_examples_and_who_proves_reads_them() -> None:
    judging, proving = Libraries().pack("reference"), Libraries.for_proving().pack("reference")

    assert judging.sha256 == proving.sha256
    assert not any(rule.examples or rule.line for rule in judging.rules)
    assert all(rule.line for rule in proving.rules)
    assert any(rule.examples for rule in proving.rules)


def test_a_pack_is_read_once_a_run() -> None:
    libraries = Libraries()

    assert libraries.pack("reference") is libraries.pack(str(pack_folders()["reference"]))


def test_a_folder_is_taken_by_its_full_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "pack.yaml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "own")

    assert pack_folder(".") == tmp_path / "own"


def test_what_is_no_pack_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="没有名为“.+”的评查标准，现有：fire-rescue、reference、"):
        pack_folder(str(tmp_path))
