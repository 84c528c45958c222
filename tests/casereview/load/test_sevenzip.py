"""7z archives are opened under the same bounds as zip archives."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import py7zr
import pytest

from casereview.errors import ArchiveRefusedError
from casereview.load import archive_bounds
from casereview.load.sevenzip import unpack_7z


def packed(path: Path, files: dict[str, bytes], password: str | None = None, hidden: bool = False) -> Path:
    with py7zr.SevenZipFile(path, "w", password=password, header_encryption=hidden) as archive:
        for name, data in files.items():
            archive.writestr(data, name)
    return path


def unpacked(path: Path, target: Path) -> dict[str, bytes]:
    unpack_7z(path, target)
    return {file.relative_to(target).as_posix(): file.read_bytes() for file in target.rglob("*") if file.is_file()}


def refused(path: Path, target: Path) -> str:
    with pytest.raises(ArchiveRefusedError) as caught:
        unpack_7z(path, target)
    assert not any(file.stat().st_size for file in target.rglob("*"))
    return str(caught.value).split("”")[1].split("，未予")[0]


def test_files_keep_their_folders_and_chinese_names(tmp_path: Path) -> None:
    files = {"卷/01立案审批表.docx": b"x" * 100_000, "卷/附/图.jpg": b"y", "卷/空.docx": b""}
    assert unpacked(packed(tmp_path / "a.7z", files), tmp_path / "to") == files


def test_names_windows_forbids_or_too_long_are_made_to_fit(tmp_path: Path) -> None:
    files = unpacked(packed(tmp_path / "a.7z", {"ab:c?.docx": b"1", f"卷/{'长' * 90}.docx": b"2"}), tmp_path / "to")
    assert files["ab_c_.docx"] == b"1"
    assert all(name.endswith(".docx") and max(map(len, name.encode().split(b"/"))) <= 200 for name in files)


@pytest.mark.parametrize("hidden", [False, True])
def test_a_locked_archive_is_refused(tmp_path: Path, hidden: bool) -> None:
    path = packed(tmp_path / "a.7z", {"a.docx": b"x" * 100}, "geheim", hidden)
    assert refused(path, tmp_path / "to") == "设有密码"


@pytest.mark.parametrize("name", ["../a.docx", "b/../../a.docx"])
def test_names_that_lead_outside_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.7z"
    with py7zr.SevenZipFile(path, "w") as archive:
        archive.set_encoded_header_mode(False)
        archive.writestr(b"x", "X" * len(name))
    raw = path.read_bytes()
    at = raw.index(("X" * len(name)).encode("utf-16-le"))
    changed = raw[:at] + name.encode("utf-16-le") + raw[at + 2 * len(name) :]
    path.write_bytes(_summed_again(changed))
    assert refused(path, tmp_path / "to") == "内有指向压缩包之外的文件"


def _summed_again(data: bytes) -> bytes:
    """The archive with the check sums of its header made right again."""
    start, size = struct.unpack_from("<QQ", data, 12)
    header = data[32 + start : 32 + start + size]
    first = struct.pack("<QQI", start, size, zlib.crc32(header))
    return data[:8] + struct.pack("<I", zlib.crc32(first)) + first + data[32:]


def test_an_extreme_ratio_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.7z", {"a.docx": b"\0" * (archive_bounds.RATIO_FROM + 1)})
    assert refused(path, tmp_path / "to") == "压缩比异常"


def test_many_small_files_packed_as_one_bomb_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.7z", {f"{n}.docx": b"\0" * 2**20 for n in range(12)})
    assert refused(path, tmp_path / "to") == "压缩比异常"


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_bounds, "MOST_FILES", 2)
    assert refused(packed(tmp_path / "a.7z", {f"{n}.docx": b"x" for n in range(3)}), tmp_path / "to") == (
        "内含文件超过 2 个"
    )


def test_too_many_bytes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_bounds, "MOST_BYTES", 10)
    assert refused(packed(tmp_path / "a.7z", {"a.docx": b"x" * 11}), tmp_path / "to").startswith("解压后超过")


def test_files_of_one_name_are_refused_for_one_would_be_lost(tmp_path: Path) -> None:
    with py7zr.SevenZipFile(tmp_path / "a.7z", "w") as archive:
        archive.writestr(b"1", "a.docx")
        archive.writestr(b"2", "a.docx")
    assert refused(tmp_path / "a.7z", tmp_path / "to") == "内有同名文件"


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes(255 - one for one in data[middle : middle + 4]) + data[middle + 4 :]


@pytest.mark.parametrize("spoil", [_cut, _flipped, lambda data: data[:6], lambda data: data[:32]])
def test_a_broken_archive_is_refused(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path = packed(tmp_path / "a.7z", {"a.docx": bytes(range(256)) * 4})
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(ArchiveRefusedError, match="已损坏或压缩方式不常见"):
        unpack_7z(path, tmp_path / "to")
