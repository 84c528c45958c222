"""Files of writing programs that are no .docx are read like the .docx they could be, or a sentence says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.load import office
from casereview.load.files import UnreadableError
from casereview.load.office import docx_from, read_office
from casereview.model import Cell, Page
from casereview.terms import BlockKind, GraphicKind
from tests.casereview.load.made import word_of

FIXTURES = Path(__file__).parents[2] / "fixtures" / "load"
RECORD, BOXED = FIXTURES / "record.doc", FIXTURES / "boxed.doc"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other program is on the computer."""
    monkeypatch.setattr(office, "libreoffice", lambda: None)


def texts(page: Page) -> list[tuple[str, BlockKind, Cell | None]]:
    return [(block.text, block.kind, block.cell) for block in page.blocks]


def said(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_office(path)
    return str(caught.value)


def test_an_old_word_file_has_its_words_tables_pictures_heads_and_pages() -> None:
    first, second = read_office(RECORD)
    assert texts(first) == [
        ("某某应急管理局", BlockKind.HEADER, None),
        ("询问笔录", BlockKind.BODY, None),
        ("姓名", BlockKind.BODY, Cell(0, 0, 0)),
        ("李四", BlockKind.BODY, Cell(0, 0, 1)),
        ("性别", BlockKind.BODY, Cell(0, 0, 2)),
        ("男", BlockKind.BODY, Cell(0, 1, 0)),
        ("职务", BlockKind.BODY, Cell(0, 1, 1, 1, 2)),
        ("经理", BlockKind.BODY, Cell(0, 1, 1, 1, 2)),
        ("询问人（签名）：", BlockKind.BODY, None),
        ("某某应急管理局（印章）", BlockKind.BODY, None),
        ("第1页", BlockKind.FOOTER, None),
    ]
    assert [(g.kind, g.block, g.offset, g.floating) for g in first.graphics] == [
        (GraphicKind.INK, 8, 8, False),
        (GraphicKind.SEAL, 9, 11, True),
    ]
    assert texts(second)[1] == ("第二页的正文。", BlockKind.BODY, None)
    assert not first.lost
    assert not second.lost


def test_pages_say_that_a_text_box_was_lost_on_the_way() -> None:
    first, second = read_office(BOXED)
    assert (first.lost, second.lost) == (True, True)
    assert [block.text for block in second.blocks] == ["某某应急管理局", "第二页的正文。", "  ", "第1页"]


def test_what_was_lost_is_fetched_by_another_program_if_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx = word_of(tmp_path / "a.docx", "<w:p><w:r><w:t>框中的话</w:t></w:r></w:p>").read_bytes()
    monkeypatch.setattr(office, "libreoffice", lambda: Path("soffice"))
    monkeypatch.setattr(office, "converted", lambda _program, _data, suffix: docx if suffix == ".doc" else None)
    (page,) = read_office(BOXED)
    assert (texts(page), page.lost) == ([("框中的话", BlockKind.BODY, None)], False)


def test_a_word_file_of_another_name_is_taken_as_it_is(tmp_path: Path) -> None:
    path = word_of(tmp_path / "a.wps", "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>")
    assert docx_from(path.read_bytes()) == (path.read_bytes(), False)
    assert texts(read_office(path)[0]) == [("立案审批表", BlockKind.BODY, None)]


def renamed(name: str) -> bytes:
    """The record with its main stream under another name of an OLE file."""
    data, old = RECORD.read_bytes(), "WordDocument".encode("utf-16-le")
    at = data.index(old)
    entry = name.encode("utf-16-le").ljust(64, b"\0") + (2 * len(name) + 2).to_bytes(2, "little")
    return data[:at] + entry + data[at + 66 :]


def locked() -> bytes:
    """The record marked as encrypted."""
    data = bytearray(RECORD.read_bytes())
    start = next(at for at in range(512, len(data), 512) if data[at : at + 2] == b"\xec\xa5")
    data[start + 0x0B] |= 0x01
    return bytes(data)


BROKEN = "旧版 Word（.doc、.wps）文件已损坏或不完整，请用 Word 或 WPS 打开核对并另存为 .docx 后重新提交。"
LOCKED = "设有打开密码，请去除密码并另存为 .docx 后重新提交。"
NONE = "本机没有 LibreOffice，不能转换，请用 Word 或 WPS 打开并另存为 .docx 或 PDF 后重新提交。"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (locked(), LOCKED),
        (renamed("EncryptedPackage"), LOCKED),
        (renamed("Workbook"), "实为表格（Excel）文件，不能作为文书读取，请另存为 .docx 或 PDF 后重新提交。"),
        (
            renamed("PowerPoint Document"),
            "实为演示文稿（PowerPoint）文件，不能作为文书读取，请另存为 .docx 或 PDF 后重新提交。",
        ),
        (renamed("Contents"), BROKEN),
        (RECORD.read_bytes()[:5000], BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5000, BROKEN),
        (b"{\\rtf1 x}", f"是 .rtf 格式，{NONE}"),
        (b"<html><body>x</body></html>", f"实为网页或 XML 文件，{NONE}"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><w:wordDocument/>", f"实为网页或 XML 文件，{NONE}"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", f"是 .odt 格式，{NONE}"),
        (b"none of these", BROKEN),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    (path := tmp_path / "a.doc").write_bytes(data)
    assert said(path) == sentence


def test_a_program_that_makes_an_empty_paper_has_read_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = word_of(tmp_path / "a.docx", "<w:p></w:p>").read_bytes()
    monkeypatch.setattr(office, "libreoffice", lambda: Path("soffice"))
    monkeypatch.setattr(office, "converted", lambda *_: empty)
    (path := tmp_path / "a.rtf").write_bytes(b"{\\rtf1 x}")
    assert said(path) == "没有文字，也没有图片，请用 Word 或 WPS 打开核对后重新提交。"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5000)
    assert said(path) == BROKEN


def test_a_program_that_makes_nothing_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "libreoffice", lambda: Path("soffice"))
    monkeypatch.setattr(office, "converted", lambda *_: None)
    (path := tmp_path / "a.rtf").write_bytes(b"{\\rtf1 x}")
    assert said(path) == "是 .rtf 格式，未能转换，请用 Word 或 WPS 打开核对并另存为 .docx 或 PDF 后重新提交。"


@pytest.mark.parametrize("step", range(0, 25_000, 1_777))
def test_a_torn_old_file_is_read_or_told_of_and_never_more(tmp_path: Path, step: int) -> None:
    data = bytearray(RECORD.read_bytes())
    data[step : step + 4] = b"\xff\xff\xff\x7f"
    (path := tmp_path / "a.doc").write_bytes(data)
    assert _outcome(path) in ("read", BROKEN, LOCKED)


def _outcome(path: Path) -> str:
    try:
        return "read" if read_office(path) else "nothing"
    except UnreadableError as error:
        return str(error)
