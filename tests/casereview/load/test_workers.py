"""Files are read in workers; a file that breaks its worker is found and the others are read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from casereview.data_folder import data_folder
from casereview.load.files import Entry, unreadable
from casereview.load.reading import read_entry
from casereview.load.worker_tasks import Part, assembled
from casereview.load.workers import Workers
from casereview.model import Page, SourceFile
from casereview.progress import silent
from tests.casereview.load.made import itself, word_of

ROOT = Path(__file__).parents[3]
VOLUME = ROOT / "sample_cases" / "clean-volume" / "案卷.pdf"


def entry(folder: Path, name: str) -> Entry:
    return Entry(name, (word_of(folder / name, f"<w:p><w:r><w:t>{name}</w:t></w:r></w:p>"),))


def test_files_come_back_in_order_with_progress(tmp_path: Path) -> None:
    entries = [entry(tmp_path, f"{number}.docx") for number in range(7)]
    steps: list[tuple[str, int, int]] = []
    with Workers(itself) as workers:
        files = list(workers.files(workers.scheduled(entries), lambda *step: steps.append(step)))
    assert [file.made.pages[0].blocks[0].text for file in files] == [e.name for e in entries]
    assert (steps[0], steps[-1]) == (("读取文件", 0, 7), ("读取文件", 7, 7))


def test_where_no_process_can_bear_others_each_starts_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casereview.load.workers._forks", lambda: False)
    monkeypatch.setattr("casereview.load.schedule.processes", lambda: 1)
    with Workers(itself) as workers:
        workers.start()
        files = list(workers.files(workers.scheduled([entry(tmp_path, "1.docx")]), silent))
    assert [file.name for file in files] == ["1.docx"]


def niceness(_file: SourceFile) -> int:
    return os.getpriority(os.PRIO_PROCESS, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has classes of priority instead")
@pytest.mark.parametrize(("inherit", "nicer_by"), [(False, 5), (True, 0)])
def test_processes_beside_a_window_stand_back_and_those_of_a_terminal_do_not(
    tmp_path: Path, inherit: bool, nicer_by: int
) -> None:
    with Workers(niceness, inherit=inherit) as workers:
        (file,) = workers.files(workers.scheduled([entry(tmp_path, "1.docx")]), silent)
    assert file.made == min(os.getpriority(os.PRIO_PROCESS, 0) + nicer_by, 19)


def home(_file: SourceFile) -> str:
    return str(data_folder())


@pytest.mark.parametrize("inherit", [False, True])
def test_processes_keep_what_they_read_where_their_caller_does_at_the_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inherit: bool
) -> None:
    used = []
    for name in ("甲", "乙"):
        monkeypatch.setenv("CASEREVIEW_HOME", str(tmp_path / name))
        with Workers(home, inherit=inherit) as workers:
            used += [file.made for file in workers.files(workers.scheduled([entry(tmp_path, "1.docx")]), silent)]
    assert used == [str(tmp_path / "甲"), str(tmp_path / "乙")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe that never ends")
@pytest.mark.parametrize("inherit", [False, True])
def test_a_file_that_overruns_is_named_and_the_others_are_read(tmp_path: Path, inherit: bool) -> None:
    os.mkfifo(tmp_path / "endless.docx")
    good = [entry(tmp_path, f"{number}.docx") for number in range(8)]
    entries = [*good[:1], Entry("endless.docx", (tmp_path / "endless.docx",)), *good[1:]]
    with Workers(itself, inherit=inherit) as workers:
        files = list(workers.files(workers.scheduled(entries, seconds=2), silent))
    assert {file.name: file.problem for file in files if file.problem} == {
        "endless.docx": "读取超时，未能完成，请用 Word 或 WPS 另存后重新提交。"
    }
    assert [file.name for file in files] == [one.name for one in entries]


def test_giving_up_ends_the_reading(tmp_path: Path) -> None:
    def give_up(step: str, done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with Workers(itself) as workers, pytest.raises(KeyboardInterrupt):
        list(workers.files(workers.scheduled([entry(tmp_path, f"{number}.docx") for number in range(3)]), give_up))


def test_a_long_pdf_reads_in_parts_as_it_reads_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    volume = Entry("案卷.pdf", (VOLUME,))
    monkeypatch.setattr("casereview.load.schedule.processes", lambda: 2)
    with Workers(itself) as workers:
        (file,) = workers.files(workers.scheduled([volume]), silent)
    assert file.made == read_entry(volume)


def test_files_around_a_long_pdf_keep_their_places(tmp_path: Path) -> None:
    entries = [entry(tmp_path, "1.docx"), Entry("案卷.pdf", (VOLUME,)), entry(tmp_path, "2.docx")]
    with Workers(name_of) as workers:
        files = list(workers.files(workers.scheduled(entries), silent))
    assert [file.made for file in files] == ["1.docx", "案卷.pdf", "2.docx"]


def test_a_long_pdf_whose_parts_overrun_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casereview.load.schedule._counted", lambda pool, entry, seconds: 30)
    entries = [Entry("案卷.pdf", (VOLUME,))]
    with Workers(name_of) as workers:
        (file,) = workers.files(workers.scheduled(entries, seconds=0.001), silent)
    assert (file.made, file.problem) == ("案卷.pdf", "读取超时，未能完成，请用 Word 或 WPS 另存后重新提交。")


def test_a_scanned_volume_has_the_problem_of_a_whole_one(tmp_path: Path) -> None:
    volume = Entry("扫描.pdf", (tmp_path / "扫描.pdf",))
    unread = Page(1, 10, 10, (), legibility=0.0)
    assert assembled(volume, [Part((unread,), "f0")]) == unreadable(
        "扫描.pdf",
        "f0",
        "各页都是图片，没有识别出文字，请核对扫描是否清晰、是否空白，或者提交文字版 PDF、Word。",
    )


def test_what_is_read_is_handed_over_before_the_rest_is(tmp_path: Path) -> None:
    entries = [entry(tmp_path, f"{number}.docx") for number in range(20)]
    with Workers(itself) as workers:
        reading = workers.files(workers.scheduled(entries), silent)
        assert next(reading).name == "0.docx"
        assert [file.name for file in reading] == [one.name for one in entries[1:]]


def test_a_pool_that_ends_meanwhile_leaves_nobody_waiting(tmp_path: Path) -> None:
    with Workers(itself) as workers:
        reading = workers.scheduled([entry(tmp_path, "1.docx")])
        workers.stop()
        files = list(workers.files(reading, silent))

    assert [file.problem for file in files] == [None]


@pytest.mark.skipif(sys.platform != "linux", reason="only there one process bears the others")
def test_where_the_temporary_folder_lies_too_deep_for_a_socket_files_are_read_all_the_same(tmp_path: Path) -> None:
    deep = tmp_path / ("deep" * 25)
    deep.mkdir()
    word = word_of(tmp_path / "1.docx", "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>")
    read = (
        "import sys; from pathlib import Path; from casereview.catalogue import read_catalogue; "
        "from casereview.pipeline import read_case; "
        "print(*[d.kind for d in read_case(Path(sys.argv[1]), read_catalogue()).documents])"
    )

    done = subprocess.run(
        [sys.executable, "-c", read, str(word)],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(deep)},
        capture_output=True,
        text=True,
        timeout=100,
    )

    assert done.stdout.split() == ["filing_approval"]


def test_after_giving_up_the_same_workers_read_again(tmp_path: Path) -> None:
    def give_up(step: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    with Workers(itself) as workers:
        with pytest.raises(KeyboardInterrupt):
            list(workers.files(workers.scheduled([entry(tmp_path, "1.docx")]), give_up))
        files = list(workers.files(workers.scheduled([entry(tmp_path, "2.docx")]), silent))

    assert [file.problem for file in files] == [None]


def test_what_each_worker_makes_of_a_file_is_handed_over(tmp_path: Path) -> None:
    with Workers(name_of) as workers:
        files = list(workers.files(workers.scheduled([entry(tmp_path, "1.docx"), entry(tmp_path, "2.pdf")]), silent))
    assert [(file.made, file.is_readable, file.problem) for file in files] == [
        ("1.docx", True, None),
        ("2.pdf", False, "文件已损坏，不是完整的 PDF，请重新导出后提交。"),
    ]


def name_of(file: SourceFile) -> str:
    return file.name
