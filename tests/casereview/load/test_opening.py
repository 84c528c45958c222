"""A case may be opened and read before anyone asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.errors import PathMissingError
from casereview.load import Workers, begin, load
from tests.casereview.load.made import itself, word_of, zip_of

TEXT = "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>"


def test_a_case_begun_is_the_case_loaded(tmp_path: Path) -> None:
    packed = zip_of(tmp_path / "卷.zip", {"1.docx": word_of(tmp_path / "1.docx", TEXT).read_bytes()})
    with Workers(itself) as workers:
        begin(packed, workers)
        ahead = load(packed, workers)
        assert ahead == load(packed, workers)


def test_a_case_named_twice_is_begun_once_and_loaded_twice(tmp_path: Path) -> None:
    path = word_of(tmp_path / "1.docx", TEXT)
    with Workers(itself) as workers:
        begin(path, workers)
        begin(path, workers)
        assert load(path, workers) == load(path, workers)


def test_what_is_amiss_is_told_when_the_case_is_asked_for(tmp_path: Path) -> None:
    with Workers(itself) as workers:
        begin(tmp_path / "无", workers)
        with pytest.raises(PathMissingError):
            load(tmp_path / "无", workers)


def test_giving_one_case_up_gives_up_the_one_begun_too(tmp_path: Path) -> None:
    first, second = word_of(tmp_path / "1.docx", TEXT), word_of(tmp_path / "2.docx", TEXT)

    def give_up(step: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    with Workers(itself) as workers:
        begin(second, workers)
        with pytest.raises(KeyboardInterrupt):
            load(first, workers, give_up)
        assert [file.problem for file in load(second, workers).files] == [None]


def test_what_was_unpacked_goes_when_nobody_asks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    packed = zip_of(tmp_path / "卷.zip", {"1.docx": word_of(tmp_path / "1.docx", TEXT).read_bytes()})
    with Workers(itself) as workers:
        workers.start()  # what bears the processes keeps a folder of its own as long as the tests run
        monkeypatch.setattr("tempfile.tempdir", str(scratch))
        begin(packed, workers)
    assert list(scratch.iterdir()) == []
