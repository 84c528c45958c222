"""A report of what broke, with nothing of the case in it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from ui.error_report import error_report, write_report

AT = datetime(2026, 3, 2, 9, 30, 5, 42)
PRIVATE = ("赵某某", "120101199001011234", "津应急罚", "/home/officer", "案卷三")


def broken() -> Exception:
    """An error as full of a case as errors can be, raised from another."""
    party = "赵某某 120101199001011234"
    try:
        try:
            raise KeyError(f"/home/officer/案卷三/{party}")
        except KeyError as error:
            raise ValueError(f"（津应急罚）{party}") from error
    except ValueError as error:
        return error


def test_a_report_tells_where_it_broke_and_nothing_of_the_case() -> None:
    report = error_report(broken(), ("open_folder", "confirm"), AT)

    lines = report.splitlines()
    assert [word for word in PRIVATE if word in report] == []
    assert lines[:2] == ["程序出错报告（不含案卷内容）", "2026-03-02 09:30:05"]
    assert "casereview" in lines[2]
    assert "PySide6 6.9" in lines[2]
    assert [line for line in lines if line.startswith("builtins")] == ["builtins.ValueError", "builtins.KeyError"]
    assert sum(line.endswith(" broken") for line in lines) == 2
    assert lines[-2:] == ["最近的操作：", "open_folder confirm"]


def test_no_path_of_this_machine_is_in_a_report() -> None:
    report = error_report(broken(), (), AT)

    assert str(Path(__file__).parent) not in report
    assert ".py" not in report.replace(f"{__name__}", "")


def test_a_report_lies_in_the_folder_of_this_user(tmp_path: Path) -> None:
    path = write_report(tmp_path, broken(), ("undo",), AT)

    assert path == tmp_path / "reports" / "20260302-093005-000042.txt"
    assert path.read_text(encoding="utf-8") == error_report(broken(), ("undo",), AT)


def test_an_error_that_came_of_itself_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    error = ValueError()
    error.__context__ = KeyError()
    error.__context__.__context__ = error

    assert error_report(error, (), AT).count("builtins.") == 2
