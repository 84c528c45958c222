"""The files of a folder and their physical order."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.load.folder import entries_in, in_order, leading_number
from casereview.terms import OrderFrom


def ordered(folder: Path, *names: str) -> tuple[list[str], OrderFrom]:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    entries, order = in_order(entries_in(folder))
    return [entry.name for entry in entries], order


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("01立案审批表.docx", 1), ("1.立案审批表.docx", 1), ("3-笔录.docx", 3), ("（1）笔录.pdf", 1),
        ("(12)笔录.pdf", 12),
        ("第1号 笔录.pdf", 1), ("第三册", 3), ("一、立案.docx", 1), ("１２ 笔录.docx", 12), ("07.docx", 7),
        ("001_立案.docx", 1),
        ("20240305笔录.docx", None), ("2024年立案.docx", None), ("2024-03-05 笔录.docx", None),
        ("立案审批表2.docx", None),
        ("〔2024〕12号.docx", None), ("一般程序立案.docx", None), ("3月5日笔录.docx", None),
    ],
)  # fmt: skip
def test_a_name_claims_a_place(name: str, number: int | None) -> None:
    assert leading_number(name) == number


def test_a_running_series_of_numbers_is_the_order(tmp_path: Path) -> None:
    names = ["10 送达回证.pdf", "2.立案审批表.docx", "1、封面.docx", *(f"{n}-笔录.docx" for n in range(3, 10))]
    got, order = ordered(tmp_path, *names)
    assert order is OrderFrom.FILE_NUMBERS
    assert got[:2] == ["1、封面.docx", "2.立案审批表.docx"]
    assert got[-1] == "10 送达回证.pdf"


def test_dates_are_no_order(tmp_path: Path) -> None:
    got, order = ordered(tmp_path, "20240301 立案.docx", "20240102 检查.docx")
    assert (got, order) == (["20240102 检查.docx", "20240301 立案.docx"], OrderFrom.FILE_NAMES)


def test_names_without_numbers_are_in_natural_order(tmp_path: Path) -> None:
    assert ordered(tmp_path, "笔录10.docx", "笔录2.docx", "笔录一.docx") == (
        ["笔录一.docx", "笔录2.docx", "笔录10.docx"],
        OrderFrom.FILE_NAMES,
    )


def test_folders_are_ordered_by_their_numbers(tmp_path: Path) -> None:
    names = ["第二册/2.docx", "第二册/1.docx", "第一册/1.docx"]
    assert ordered(tmp_path, *names) == (["第一册/1.docx", "第二册/1.docx", "第二册/2.docx"], OrderFrom.FILE_NUMBERS)


def test_one_file_is_a_volume(tmp_path: Path) -> None:
    assert ordered(tmp_path, "案卷.pdf") == (["案卷.pdf"], OrderFrom.VOLUME)


def test_what_is_no_document_is_left_out(tmp_path: Path) -> None:
    names = [
        "~$笔录.docx",
        ".藏.docx",
        "Thumbs.db",
        "desktop.ini",
        "__MACOSX/1.docx",
        "expected.yaml",
        "说明.txt",
        "笔录.docx",
    ]
    assert ordered(tmp_path, *names)[0] == ["笔录.docx"]


def test_pictures_alone_in_a_folder_are_one_document(tmp_path: Path) -> None:
    names = ["1 照片/b2.jpg", "1 照片/b10.jpg", "2 笔录.docx", "3.jpg"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    entries, _ = in_order(entries_in(tmp_path))
    assert [(entry.name, [path.name for path in entry.paths]) for entry in entries] == [
        ("1 照片", ["b2.jpg", "b10.jpg"]),
        ("2 笔录.docx", ["2 笔录.docx"]),
        ("3.jpg", ["3.jpg"]),
    ]


@pytest.mark.parametrize(
    ("names", "together"),
    [
        (("IMG_2.jpg", "IMG_10.jpg", "IMG_1.heic"), True),
        (("微信图片_20250301.jpg", "微信图片_20250302.png"), True),
        (("第1页.jpg", "第2页.jpg"), True),
        (("扫描 1.tif", "1.jpg"), True),
        (("01 立案审批表.jpg", "02 询问笔录.jpg"), False),
        (("立案审批表1.jpg", "立案审批表2.jpg", "003.jpg"), False),
        (("IMG_1.jpg", "02 笔录.docx"), False),
        (("IMG_1.jpg",), False),
    ],
)
def test_loose_pictures_with_names_of_a_camera_are_one_volume(
    tmp_path: Path, names: tuple[str, ...], together: bool
) -> None:
    got, order = ordered(tmp_path, *names)
    assert got == (["照片"] if together else got)
    assert len(got) == (1 if together else len(names))
    assert (order is OrderFrom.VOLUME) is (len(got) == 1)


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.ofd", "a.HEIC", "a.webp", "a.rtf", "a.ceb", "a.xlsx", "a.7z"])
def test_whatever_may_hold_a_paper_is_an_entry(tmp_path: Path, name: str) -> None:
    assert ordered(tmp_path, name, "录像.mp4", "说明.txt")[0] == [name]
