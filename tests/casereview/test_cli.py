"""The commands: what they print, write and return."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import docx
import py7zr
import pytest

from casereview.cli import main


def a_word_file(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


@pytest.fixture
def case_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "案卷"
    a_word_file(folder / "01-立案审批表.docx", "立案审批表", "（滨）应急立〔2025〕3号", "案由：未如实记录教育培训情况")
    a_word_file(
        folder / "02-决定书.docx",
        "行政处罚决定书",
        "（滨）应急罚〔2025〕3号",
        "被处罚单位：滨澜某厂",
        "决定给予罚款叁万元的行政处罚。",
    )
    return folder


def test_json_on_standard_output_is_one_object_and_nothing_else(
    case_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["review", str(case_folder), "--json", "-"])

    printed = capsys.readouterr().out
    assert status == 0
    assert printed.count("\n") == 1
    review = json.loads(printed)
    assert [d["kind"] for d in review["documents"]] == ["filing_approval", "penalty_decision"]
    score = review["score"]
    assert score["kept"] + score["lost"] + score["open"] == pytest.approx(score["total"])
    assert "案卷/" not in printed


def test_a_second_run_gives_the_same_bytes(case_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["review", str(case_folder), "--json", "-"])
    first = capsys.readouterr().out

    main(["review", str(case_folder), "--json", "-"])

    assert capsys.readouterr().out == first


def test_every_sheet_asked_for_is_written(case_folder: Path, tmp_path: Path) -> None:
    sheets = [tmp_path / f"表.{ending}" for ending in ("docx", "xlsx", "pdf", "html")]

    status = main(["review", str(case_folder), *(part for sheet in sheets for part in ("--sheet", str(sheet)))])

    assert status == 0
    assert [sheet.is_file() for sheet in sheets] == [True] * 4


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["review", "没有这个案卷"], 2, "找不到"),
        (["review"], 2, "没有指定案卷"),
        (["review", ".", "--pack", "没有的标准"], 2, "没有名为“没有的标准”的评查标准"),
        (["review", ".", "--sheet", "表.odt"], 2, "不认识的评查表格式"),
        (["不存在的命令"], 2, "命令写得不对"),
    ],
)
def test_the_users_mistakes_get_one_sentence_and_no_traceback(
    arguments: list[str], status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == status

    said = capsys.readouterr()
    assert words in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_an_empty_folder_cannot_be_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "空").mkdir()

    assert main(["review", str(tmp_path / "空")]) == 3
    assert "没有可以审查的文件" in capsys.readouterr().err


def test_a_folder_without_a_readable_document_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "坏"
    folder.mkdir()
    (folder / "01.docx").write_bytes(b"this is no zip")
    (folder / "02.pdf").write_bytes(b"%PDF-1.7 truncated")

    assert main(["review", str(folder)]) == 3
    assert "未能读取" in capsys.readouterr().err


def test_one_bad_document_does_not_lose_the_others(case_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case_folder / "03-坏.docx").write_bytes(b"this is no zip")

    status = main(["review", str(case_folder), "--json", "-"])

    documents = json.loads(capsys.readouterr().out)["documents"]
    assert status == 0
    assert [(d["kind"], d["problem"] is None) for d in documents] == [
        ("filing_approval", True),
        ("penalty_decision", True),
        ("unknown", False),
    ]


@pytest.mark.parametrize("name", ["../外面.docx", "/etc/外面.docx", "C:\\外面.docx"])
def test_an_archive_that_reaches_outside_is_refused(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, b"x")
    (tmp_path / "案卷.zip").write_bytes(buffer.getvalue())

    assert main(["review", str(tmp_path / "案卷.zip")]) == 3
    assert "案卷.zip" in capsys.readouterr().err


def test_of_several_cases_one_that_cannot_be_opened_leaves_the_rest(
    case_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "空").mkdir()

    status = main(["review", str(case_folder), str(tmp_path / "空"), "--json", "-"])

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert status == 3
    assert [sorted(line)[0] for line in lines] == ["case", "error"]


def test_a_person_may_say_otherwise_how_the_case_has_gone(
    case_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ["--stage", "调查中", "--procedure", "快速办理", "--trait", "经过听证", "--trait", "一案双罚"]
    status = main(["review", str(case_folder), *said])

    printed = capsys.readouterr().out
    assert status == 0
    assert "程序：快速办理（人工指定）　阶段：调查中（人工指定）　情形：经过听证、一案双罚（人工指定）" in printed


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (["--stage", "已决"], "没有“已决”，可用的有 调查中、报法制审核、已决定、已结案、已归档"),
        (["--procedure", "一般程序"], "没有“一般程序”，可用的有 普通程序、简易程序、快速办理"),
        (["--trait", "听证", "--stage", "已决定"], "没有“听证”，可用的有 经过听证、"),
        (["--trait", "不予处罚", "--no-trait", "不予处罚"], "“不予处罚”同时写在 --trait 和 --no-trait 之后"),
    ],
)
def test_a_course_that_cannot_be_is_refused_in_one_sentence(
    case_folder: Path, capsys: pytest.CaptureFixture[str], said: list[str], refusal: str
) -> None:
    status = main(["review", str(case_folder), *said])

    printed = capsys.readouterr()
    assert status == 2
    assert refusal in printed.err
    assert printed.err.count("\n") == 1


def test_every_case_of_a_folder_is_reviewed_however_it_is_packed(case_folder: Path, tmp_path: Path) -> None:
    (home := tmp_path / "待评").mkdir()
    with py7zr.SevenZipFile(home / "甲.7z", "w") as archive:
        for paper in case_folder.iterdir():
            archive.writestr(paper.read_bytes(), paper.name)
    shutil.copy(Path(__file__).parents[1] / "fixtures" / "load" / "record.doc", home / "乙.doc")
    (home / "说明.txt").write_text("不是案卷", encoding="utf-8")

    assert main(["review", "--each", str(home), "--out", str(tmp_path / "out")]) == 0
    assert sorted(sheet.stem[:1] for sheet in (tmp_path / "out").iterdir()) == ["乙", "甲"]
