"""What exported sheets are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.model import CaseFile
from casereview.sheet.file_names import OPINION, SHEET, file_name
from tests.review_builder import a_review

DAY = date(2026, 3, 2)


def named(title: str | None, number: str | None = None, party: str | None = None) -> str:
    review = a_review(case=CaseFile((), title=title, number=number, party=party))
    return file_name(SHEET, replace(review, findings=()), DAY)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("滨澜某厂未培训案", "评查表_滨澜某厂未培训案_小标准_2026-03-02.docx"),
        ("甲/乙:丙*案\n二", "评查表_甲乙丙案 二_小标准_2026-03-02.docx"),  # a slash would be a folder
        ("案. ", "评查表_案_小标准_2026-03-02.docx"),
        ("CON", "评查表_CON-_小标准_2026-03-02.docx"),
        ("/:", "评查表_未命名案卷_小标准_2026-03-02.docx"),
        (None, "评查表_未命名案卷_小标准_2026-03-02.docx"),
    ],
)
def test_a_sheet_is_named_by_case_standard_and_day(title: str | None, expected: str) -> None:
    assert named(title) == expected


def test_a_case_without_a_title_goes_by_its_number_then_by_its_party() -> None:
    assert named(None, "（滨）应急罚〔2026〕3号") == "评查表_（滨）应急罚〔2026〕3号_小标准_2026-03-02.docx"
    assert named(None, None, "滨澜某厂") == "评查表_滨澜某厂_小标准_2026-03-02.docx"


def test_a_name_stays_short_enough_for_any_disk() -> None:
    name = named("很长的案名" * 60)

    assert len(name.encode()) < 255
    assert name.endswith("_小标准_2026-03-02.docx")


def test_an_opinion_says_in_its_name_that_it_is_a_draft() -> None:
    assert file_name(OPINION, a_review(), DAY).startswith("法制审核意见书（草稿）_滨澜某厂")
