"""The files of a case once more."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.errors import ArchiveRefusedError, PathMissingError
from casereview.load.folder import LOOSE_PICTURES
from casereview.load.original import Originals, original_bytes
from tests.casereview.load.made import zip_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "案卷"
    (folder / "照片").mkdir(parents=True)
    (folder / "01.docx").write_bytes(b"word")
    for name in ("2.jpg", "10.jpg", "1.jpg"):
        (folder / "照片" / name).write_bytes(name.encode())
    return folder


def test_the_files_of_a_folder_are_where_they_lie(folder: Path) -> None:
    with Originals(folder) as originals:
        assert originals.files("01.docx") == (folder / "01.docx",)
    assert original_bytes(folder, "01.docx") == b"word"


def test_pictures_that_are_one_paper_come_in_their_order(folder: Path) -> None:
    with Originals(folder) as originals:
        assert [file.name for file in originals.files("照片")] == ["1.jpg", "2.jpg", "10.jpg"]


def test_loose_pictures_that_are_the_case_are_found_again(folder: Path) -> None:
    with Originals(folder / "照片") as originals:
        assert [file.name for file in originals.files(LOOSE_PICTURES)] == ["1.jpg", "2.jpg", "10.jpg"]


def test_a_case_that_is_one_file_is_that_file(folder: Path) -> None:
    with Originals(folder / "01.docx") as originals:
        assert originals.files("01.docx") == (folder / "01.docx",)


@pytest.mark.parametrize("inside_a_folder", [False, True])
def test_an_archive_is_unpacked_once_and_thrown_away(tmp_path: Path, inside_a_folder: bool) -> None:
    home = tmp_path / "包"
    home.mkdir()
    packed = zip_of(home / "案卷.zip", {"案卷/01.docx": b"word"})
    originals = Originals(home if inside_a_folder else packed)

    (first,), (second,) = originals.files("案卷/01.docx"), originals.files("案卷/01.docx")
    held = first.read_bytes()
    originals.close()

    assert (first, held) == (second, b"word")
    assert not first.exists()


def test_a_file_that_has_gone_is_said(folder: Path) -> None:
    with Originals(folder) as originals, pytest.raises(PathMissingError):
        originals.files("02.docx")
    with Originals(folder / "没有") as originals, pytest.raises(PathMissingError):
        originals.files("01.docx")


def test_a_broken_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "案卷.zip").write_bytes(b"no archive")

    with Originals(tmp_path / "案卷.zip") as originals, pytest.raises(ArchiveRefusedError):
        originals.files("01.docx")
