"""A reading that was given up: what had been read by then is handed over, the rest is named."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from casereview.errors import CancelledError
from casereview.load import Loaded, Workers, load, workers
from casereview.load.files import Entry, Handed
from casereview.load.reading import digest_of
from casereview.load.schedule import Look, Reading
from casereview.load.stopped import NOT_READ, made_of, parts_read
from casereview.load.worker_tasks import Part, made_of_parts
from casereview.model import SourceFile
from casereview.progress import Progress
from tests.builders import a_page

TEXT = "一、基本情况。当事人某厂，经查，该单位未按规定对从业人员进行安全生产教育和培训。"


def given_up(when: Callable[[str, int], bool]) -> Progress:
    def progress(step: str, done: int, _total: int) -> None:
        if when(step, done):
            raise CancelledError

    return progress


def itself(file: SourceFile) -> SourceFile:
    return file


def a_folder(tmp_path: Path, count: int) -> Path:
    folder = tmp_path / "案卷"
    folder.mkdir()
    for number in range(1, count + 1):
        document = docx.Document()
        document.add_paragraph(TEXT)
        document.save(str(folder / f"{number:02}.docx"))
    return folder


def read(path: Path, progress: Progress) -> Loaded[SourceFile]:
    with Workers(itself) as workers:
        return load(path, workers, progress, partly=True)


def test_the_files_read_by_then_are_handed_over_and_the_others_have_that_as_their_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # where this process waits for its turn long enough, the others have read all of them by then
    monkeypatch.setattr(workers, "made_of", lambda reading, at: made_of(reading, at) if at < 2 else None)

    loaded = read(a_folder(tmp_path, 60), given_up(lambda _step, done: done == 3))

    names = [file.name for file in loaded.files]
    left = [file.name for file in loaded.files if file.problem == NOT_READ]
    assert names == [f"{number:02}.docx" for number in range(1, 61)]
    assert [file.pages[0].blocks[0].text for file in loaded.files[:3]] == [TEXT] * 3
    assert loaded.left == tuple(left)
    assert set(left).isdisjoint(names[:3])
    assert "60.docx" in left
    assert len({file.sha256 for file in loaded.files if file.name in left}) == len(left)


def never(_look: Look) -> list[Handed[SourceFile]]:
    raise AssertionError("nobody waits for what was given up")


@pytest.mark.parametrize(("second", "left"), [(True, ""), (False, "卷.pdf 第3、4页")])
def test_of_a_long_file_only_what_was_not_read_is_named(tmp_path: Path, second: bool, left: str) -> None:
    first = Part((a_page("一", number=1), a_page("二", number=2)), "1234")
    rest = Part((a_page("三", number=3), a_page("四", number=4)), "")

    reading = of_parts(first, rest if second else None)
    with Workers(itself) as workers:
        (file,) = workers.so_far(replace(reading, tasks=(([Entry("卷.pdf", ())], never),)), 0)

    assert file.left == left
    assert [page.number for page in file.made.pages if page.is_unread] == ([] if second else [3, 4])


def test_where_nothing_was_read_there_is_nothing_to_hand_over(tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        read(a_folder(tmp_path, 2), given_up(lambda _step, _done: True))


def test_a_reading_of_which_no_part_is_wanted_is_given_up_whole(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, 60)

    with Workers(itself) as workers, pytest.raises(CancelledError):
        load(folder, workers, given_up(lambda _step, done: done == 3))


def test_a_reading_that_came_to_its_end_leaves_nothing(tmp_path: Path) -> None:
    loaded = read(a_folder(tmp_path, 2), given_up(lambda _step, _done: False))

    assert loaded.left == ()


def of_parts(*parts: Part | None) -> Reading[SourceFile]:
    """The reading of a file in parts of two pages, of which those that are None were not done."""
    futures: list[Future[Part]] = [Future() for _ in parts]
    for future, part in zip(futures, parts, strict=True):
        if part is not None:
            future.set_result(part)
    return Reading((), 1.0, Future(), {0: tuple((2, future) for future in futures)})


def test_pages_of_a_long_file_that_were_not_read_stand_in_it_as_unread_ones() -> None:
    first = Part((a_page("一", number=1), a_page("二", number=2)), "1234")
    third = Part((a_page("五", number=5), a_page("六", number=6)), "")

    parts, left = parts_read(of_parts(first, None, third, None), 0)

    pages = [page for part in parts for page in part.pages]
    assert [page.number for page in pages] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [page.number for page in pages if page.is_unread] == [3, 4, 7, 8]
    assert left == (3, 4, 7, 8)


def test_a_long_file_of_which_no_part_was_read_was_not_read() -> None:
    assert parts_read(of_parts(None, None), 0) == ((), ())


def test_a_later_part_that_was_read_first_is_shown_behind_unread_pages(tmp_path: Path) -> None:
    path = tmp_path / "卷.pdf"
    path.write_bytes(b"pages")
    parts, left = parts_read(of_parts(None, Part((a_page("三", number=3), a_page("四", number=4)), "")), 0)
    (file,) = made_of_parts(Entry("卷.pdf", (path,)), parts, itself)

    assert left == (1, 2)
    assert [(page.number, page.is_unread) for page in file.made.pages] == [(1, True), (2, True), (3, False), (4, False)]
    assert file.sha256 == digest_of((path,))


def test_a_long_file_of_which_every_part_was_read_lacks_nothing() -> None:
    parts = (Part((a_page("一", number=1),), "1234"), Part((a_page("三", number=3),), ""))

    assert parts_read(of_parts(*parts), 0) == (parts, ())
