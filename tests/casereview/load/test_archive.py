"""Archives are opened safely or refused with a reason."""

from __future__ import annotations

import zipfile
from pathlib import Path

import py7zr
import pytest

from casereview.errors import ArchiveRefusedError
from casereview.load import archive_bounds
from casereview.load.archive import unpack
from tests.casereview.load.made import zip_of


def unpacked(path: Path, target: Path) -> dict[str, bytes]:
    unpack(path, target)
    return {file.relative_to(target).as_posix(): file.read_bytes() for file in target.rglob("*") if file.is_file()}


def test_files_keep_their_folders(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", {"卷/01.docx": b"x", "卷/附/图.jpg": b"y"})
    assert unpacked(path, tmp_path / "to") == {"卷/01.docx": b"x", "卷/附/图.jpg": b"y"}


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_names_without_the_unicode_flag_are_read_as_meant(tmp_path: Path, encoding: str) -> None:
    name = "立案审批表.docx"
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        info = zipfile.ZipInfo("x" * len(name.encode(encoding)))
        made.writestr(info, b"1")
    path.write_bytes(path.read_bytes().replace(b"x" * len(name.encode(encoding)), name.encode(encoding)))
    assert unpacked(path, tmp_path / "to") == {name: b"1"}


def test_names_too_long_for_a_file_system_are_cut_and_stay_apart(tmp_path: Path) -> None:
    names = [f"{'长' * 90}{number}.docx" for number in (1, 2)]
    files = unpacked(zip_of(tmp_path / "a.zip", {f"{'卷' * 90}/{name}": b"x" for name in names}), tmp_path / "to")
    assert len(files) == 2
    assert all(name.endswith(".docx") and max(map(len, name.encode().split(b"/"))) <= 200 for name in files)


@pytest.mark.parametrize("name", ["../a.docx", "a/../../b.docx", "/etc/a.docx", "C:\\a.docx", "..\\a.docx"])
def test_names_that_lead_outside_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArchiveRefusedError, match="指向压缩包之外"):
        unpack(zip_of(tmp_path / "a.zip", {name: b"x"}), tmp_path / "to")
    assert not any((tmp_path / "to").rglob("*"))


def test_an_extreme_ratio_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveRefusedError, match="压缩比异常"):
        unpack(zip_of(tmp_path / "a.zip", {"a.docx": b"\0" * (archive_bounds.RATIO_FROM + 2**20)}), tmp_path / "to")


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_bounds, "MOST_FILES", 2)
    with pytest.raises(ArchiveRefusedError, match="超过 2 个"):
        unpack(zip_of(tmp_path / "a.zip", {f"{n}.docx": b"x" for n in range(3)}), tmp_path / "to")


def test_too_many_bytes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_bounds, "MOST_BYTES", 10)
    with pytest.raises(ArchiveRefusedError, match="解压后超过"):
        unpack(zip_of(tmp_path / "a.zip", {"a.docx": b"x" * 11}), tmp_path / "to")


@pytest.mark.parametrize("name", ["a.zip", "a.7z", "a.rar"])
def test_what_is_no_zip_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"none")
    with pytest.raises(ArchiveRefusedError):
        unpack(tmp_path / name, tmp_path / "to")


def test_a_rar_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "卷.rar").write_bytes(b"Rar!\x1a\x07\x01\x00")
    with pytest.raises(ArchiveRefusedError) as caught:
        unpack(tmp_path / "卷.rar", tmp_path / "to")
    assert str(caught.value) == "压缩包“卷.rar”是 rar 格式，本程序不能解压，未予打开，请解压核对后以文件夹提交。"


def test_a_7z_named_zip_is_opened_as_what_it_is(tmp_path: Path) -> None:
    with py7zr.SevenZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr(b"x", "卷/01.docx")
    assert unpacked(tmp_path / "a.zip", tmp_path / "to") == {"卷/01.docx": b"x"}
