"""A case is loaded from a folder, an archive or one file."""

from __future__ import annotations

from pathlib import Path

import py7zr
import pytest

from casereview.errors import EmptyCaseError, NothingReadableError, PathMissingError
from casereview.load import Loaded, Workers
from casereview.load import load as load_with
from casereview.model import SourceFile
from casereview.terms import OrderFrom
from tests.casereview.load.made import itself, word_of, zip_of


def load(path: Path) -> Loaded[SourceFile]:
    with Workers(itself) as workers:
        return load_with(path, workers)


TEXT = "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>"


def test_a_folder_gives_files_and_problems_in_order(tmp_path: Path) -> None:
    word_of(tmp_path / "02 立案.docx", TEXT)
    (tmp_path / "01 照片.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "03 旧.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "04 空.pdf").write_bytes(b"")
    (tmp_path / "05 附件.zip").write_bytes(b"PK")
    word_of(tmp_path / "06 模板.dotx", TEXT)
    loaded = load(tmp_path)
    assert loaded.order_from is OrderFrom.FILE_NUMBERS
    assert [(file.name, len(file.pages), file.problem) for file in loaded.files] == [
        ("01 照片.jpg", 0, "不是可以识别的图片，或文件已损坏，请重新扫描或另存为 .jpg 后提交。"),
        ("02 立案.docx", 1, None),
        ("03 旧.doc", 0, "文件已损坏，不是完整的 Word 文件，请用 Word 或 WPS 打开核对并另存后重新提交。"),
        ("04 空.pdf", 0, "是空文件，请核对后重新提交。"),
        ("05 附件.zip", 0, "是压缩包，请解压后把其中的文书放进案卷重新提交。"),
        ("06 模板.dotx", 1, None),
    ]


def test_an_archive_reads_like_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "卷"
    folder.mkdir()
    first, second = word_of(folder / "1.docx", TEXT), word_of(folder / "2.docx", TEXT)
    packed = zip_of(tmp_path / "卷.zip", {"1.docx": first.read_bytes(), "2.docx": second.read_bytes()})
    assert load(packed) == load(folder)


def test_a_7z_reads_like_its_folder(tmp_path: Path) -> None:
    (folder := tmp_path / "卷").mkdir()
    paper = word_of(folder / "1.docx", TEXT)
    with py7zr.SevenZipFile(tmp_path / "卷.7z", "w") as archive:
        archive.writestr(paper.read_bytes(), "1.docx")
    assert load(tmp_path / "卷.7z") == load(folder)


def test_one_file_is_a_volume(tmp_path: Path) -> None:
    loaded = load(word_of(tmp_path / "卷.docx", TEXT))
    assert (loaded.order_from, [file.name for file in loaded.files]) == (OrderFrom.VOLUME, ["卷.docx"])


def test_the_hash_tells_cases_apart(tmp_path: Path) -> None:
    one, other = word_of(tmp_path / "a.docx", TEXT), word_of(tmp_path / "b.docx", TEXT, TEXT)
    assert load(one).sha256 != load(other).sha256


def test_nothing_there_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PathMissingError, match="找不到"):
        load(tmp_path / "无")
    with pytest.raises(EmptyCaseError, match="没有可以审查的文件"):
        load(tmp_path)
    (tmp_path / "1.docx").write_bytes(b"none")
    with pytest.raises(NothingReadableError, match="都未能读取：“1.docx”文件已损坏"):
        load(tmp_path)
