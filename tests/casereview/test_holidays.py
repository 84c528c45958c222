"""What a bureau adds to the holiday notices."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from casereview import workdays
from casereview.errors import PackError
from casereview.holidays import HolidayTable, read_holidays, shipped_holidays
from casereview.workdays import is_workday, uncounted, workdays_between

NOTICE = "    notice: 国务院办公厅关于部分节假日安排的通知"


def a_table(folder: Path, *lines: str) -> Path:
    path = folder / "holidays.yaml"
    path.write_text("\n".join(('version: "1"', "years:", *lines)), encoding="utf-8")
    return path


def test_the_shipped_table_reads() -> None:
    assert shipped_holidays() == HolidayTable("2026-11", {}, frozenset())


def test_a_year_told_whole_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_table(tmp_path, "  2035:", NOTICE, "    whole: true", "    off: [2035-10-01]", "    work: [2035-09-29]")
    monkeypatch.setattr(workdays, "shipped_holidays", lambda: read_holidays(path))

    assert [is_workday(date(2035, 9, day)) for day in (28, 29, 30)] == [True, True, False]
    assert workdays_between(date(2035, 9, 28), date(2035, 10, 2)) == 2
    assert is_workday(date(2036, 1, 4)) is None


def test_a_day_of_a_shipped_year_is_corrected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_table(tmp_path, "  2024:", NOTICE, "    off: [2024-03-04]")
    monkeypatch.setattr(workdays, "shipped_holidays", lambda: read_holidays(path))

    assert (is_workday(date(2024, 3, 4)), is_workday(date(2024, 3, 5))) == (False, True)


def test_a_year_without_a_table_is_named() -> None:
    assert uncounted(date(2026, 12, 30), date(2027, 1, 8)).startswith("没有2027年的放假安排")
    assert uncounted(date(2024, 3, 1), date(2024, 3, 8)) == "日期未能确定，请核对期限"


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        (("  2027:", NOTICE, "    off: [2026-01-01]"), 5, "2026-01-01不在2027年"),
        (("  2027:", NOTICE, "    off: [2027-01-01, 2027-01-01]"), 5, "2027-01-01写了两次"),
        (("  2027:", NOTICE, "    off: [2027-01-02]"), 5, "2027-01-02是周六、周日"),
        (("  2027:", NOTICE, "    work: [2027-01-04]"), 5, "2027-01-04是周一至周五"),
        (("  2027:", "    off: [2027-01-01]"), 3, "notice"),
        (("  二零二七:", NOTICE), 3, "二零二七"),
    ],
)
def test_a_mistake_is_refused_at_its_line(tmp_path: Path, lines: tuple[str, ...], line: int, words: str) -> None:
    with pytest.raises(PackError) as refused:
        read_holidays(a_table(tmp_path, *lines))

    assert (refused.value.line, words in str(refused.value)) == (line, True)
