"""Files are read in workers; a file that breaks its worker is found and the others are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casereview.load.files import Entry
from casereview.load.workers import Workers, _batches
from casereview.progress import silent
from tests.casereview.load.made import word_of


def entry(folder: Path, name: str) -> Entry:
    return Entry(name, (word_of(folder / name, f"<w:p><w:r><w:t>{name}</w:t></w:r></w:p>"),))


def test_files_come_back_in_order_with_progress(tmp_path: Path) -> None:
    entries = [entry(tmp_path, f"{number}.docx") for number in range(7)]
    steps: list[tuple[str, int, int]] = []
    with Workers() as workers:
        files = workers.read(entries, lambda *step: steps.append(step))
    assert [file.pages[0].blocks[0].text for file in files] == [e.name for e in entries]
    assert (steps[0], steps[-1]) == (("读取文件", 0, 7), ("读取文件", 7, 7))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe that never ends")
def test_a_file_that_overruns_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "endless.docx")
    good = [entry(tmp_path, f"{number}.docx") for number in range(8)]
    entries = [*good[:1], Entry("endless.docx", (tmp_path / "endless.docx",)), *good[1:]]
    with Workers() as workers:
        files = workers.read(entries, silent, seconds=2)
    assert {file.name: file.problem for file in files if file.problem} == {
        "endless.docx": "读取超时，未能完成，请用 Word 或 WPS 另存后重新提交。"
    }
    assert [file.name for file in files] == [one.name for one in entries]


def test_giving_up_ends_the_reading(tmp_path: Path) -> None:
    def give_up(step: str, done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with Workers() as workers, pytest.raises(KeyboardInterrupt):
        workers.read([entry(tmp_path, f"{number}.docx") for number in range(3)], give_up)


def test_several_files_make_one_task() -> None:
    entries = [Entry(f"{number}.docx", ()) for number in range(100)]
    batches = _batches(entries, 2)
    assert [one for batch in batches for one in batch] == entries
    assert len(batches) == 13


def test_after_giving_up_the_same_workers_read_again(tmp_path: Path) -> None:
    def give_up(step: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    with Workers() as workers:
        with pytest.raises(KeyboardInterrupt):
            workers.read([entry(tmp_path, "1.docx")], give_up)
        files = workers.read([entry(tmp_path, "2.docx")], silent)

    assert [file.problem for file in files] == [None]
