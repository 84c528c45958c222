"""Whatever lies in a case: each file is read or told of in one sentence, and the rest of the case is read."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import py7zr
import pytest
from PIL import Image

from casereview.load import Workers
from casereview.load import load as load_with
from casereview.model import SourceFile
from tests.casereview.load.made import itself, word_of, zip_of
from tests.casereview.load.made_ofd import line, ofd_of, page

FIXTURES = Path(__file__).parents[2] / "fixtures" / "load"
RECORD, HEIC = (FIXTURES / "record.doc").read_bytes(), (FIXTURES / "two.heic").read_bytes()
_MACHINE = re.compile(r"Error|Exception|Traceback|errno|读取时出错")
SENTENCE = re.compile(r"[^\n。]*[\u4e00-\u9fff][^\n。]*。")


def bomb() -> bytes:
    """A PNG of a few hundred bytes that says it is 30,000 x 30,000."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def frames(kind: str, count: int) -> bytes:
    pictures = [Image.new("L", (64, 64), n % 256) for n in range(count)]
    pictures[0].save(target := BytesIO(), kind, save_all=True, append_images=pictures[1:])
    return target.getvalue()


def packed(path: Path, files: Mapping[str, bytes]) -> bytes:
    with py7zr.SevenZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(data, name)
    return path.read_bytes()


def odd_files(scratch: Path) -> dict[str, bytes]:
    """Files of which no paper can be read, by name."""
    word = word_of(scratch / "a.docx", "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>").read_bytes()
    ofd = ofd_of(scratch / "a.ofd", page(line("正文", 30, 50))).read_bytes()
    empty = ofd_of(scratch / "b.ofd", page()).read_bytes()
    other = zip_of(scratch / "a.zip", {"a.txt": b"x"}).read_bytes()
    flat = zip_of(scratch / "b.zip", {"OFD.xml": b"<a>" * 50_000}).read_bytes()
    swollen = zip_of(scratch / "c.zip", {"word/document.xml": b" " * 40_000_000}).read_bytes()
    tiny = frames("PNG", 1)
    return {
        "空.docx": b"", "空.jpg": b"", "空.ofd": b"", "空.7z": b"", "空.doc": b"",
        "半截.docx": word[: len(word) // 2], "半截.doc": RECORD[:4000], "半截.ofd": ofd[: len(ofd) // 2],
        "半截.pdf": b"%PDF-1.7\n1 0 obj\n<<", "半截.png": tiny[: len(tiny) // 2], "半截.heic": HEIC[:200],
        "乱码.docx": bytes(range(256)) * 9, "乱码.pdf": b"\0" * 2000, "乱码.doc": RECORD[:8] + b"\xff" * 9000,
        "乱码.heic": HEIC[:40] + b"\0" * 3000, "乱码.tif": b"II*\0" + b"\xff" * 500, "乱码.wps": b"wps" * 50,
        "乱码.ofd": b"PK\x03\x04" + b"\x01" * 300, "乱码.rtf": b"{\\rt", "乱码.webp": b"RIFF\0\0\0\0WEBPVP8 ",
        "其实是表格.docx": zip_of(scratch / "d.zip", {"xl/workbook.xml": b"<x/>"}).read_bytes(),
        "其实是压缩包.docx": packed(scratch / "a.7z", {"01.docx": word}), "其实是压缩包.pdf": b"Rar!\x1a\x07\x01\0",
        "其实是文本.pdf": "立案审批表".encode(), "其实是压缩包.ofd": other,
        "一个点.png": frames_of(1, 1), "一条线.bmp": frames_of(2000, 1), "炸弹.png": bomb(),
        "五百张.tif": frames("TIFF", 500),
        "膨胀.docx": swollen, "嵌套.ofd": flat, "没有字.ofd": empty,
        "包中包.zip": zip_of(scratch / "e.zip", {"01.docx": word}).read_bytes(),
        "包中包.7z": packed(scratch / "b.7z", {"a": b"1"}),
        "包.rar": b"Rar!\x1a\x07\x01\0", "方正.ceb": b"Founder CEB", "表.xlsx": other, "表.et": RECORD[:600],
        "旧表.xls": RECORD[:600], "演示.pptx": other, "网页归档.mht": b"", f"{'长' * 70}.doc": RECORD[:100],
    }  # fmt: skip


def frames_of(width: int, height: int) -> bytes:
    Image.new("RGB", (width, height)).save(target := BytesIO(), "PNG")
    return target.getvalue()


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SourceFile]:
    scratch, folder = tmp_path_factory.mktemp("scratch"), tmp_path_factory.mktemp("案卷")
    for name, data in odd_files(scratch).items():
        (folder / name).write_bytes(data)
    word_of(folder / "01 立案审批表.docx", "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>")
    ofd_of(folder / "02 其实是版式文件.pdf", page(line("询问笔录", 30, 50)))
    (folder / "03 其实是旧文书.docx").write_bytes(RECORD)
    with Workers(itself) as workers:
        return {file.name: file for file in load_with(folder, workers).files}


def test_no_file_is_passed_over_and_each_is_told_of_in_one_sentence(
    tmp_path: Path, read: dict[str, SourceFile]
) -> None:
    odd = odd_files(tmp_path)
    assert len(odd) >= 40
    assert set(odd) < set(read)
    assert {name: read[name].problem for name in odd if not SENTENCE.fullmatch(read[name].problem or "")} == {}
    assert {name: read[name].pages for name in odd if read[name].pages} == {}


def test_nothing_in_a_sentence_is_a_word_of_the_machine(read: dict[str, SourceFile]) -> None:
    told = {name: file.problem for name, file in read.items() if file.problem}
    assert {name: text for name, text in told.items() if _MACHINE.search(text)} == {}


def test_the_papers_beside_them_are_read(read: dict[str, SourceFile]) -> None:
    whole = {name: file for name, file in read.items() if file.problem is None}
    assert {name: [block.text for block in file.pages[0].blocks][:2] for name, file in whole.items()} == {
        "01 立案审批表.docx": ["立案审批表"],
        "02 其实是版式文件.pdf": ["询问笔录"],
        "03 其实是旧文书.docx": ["某某应急管理局", "询问笔录"],
    }
