"""Checks on the form of copies and photographs."""

from __future__ import annotations

import pytest

from casereview.checks.copies import copies_verified, photos_described
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
LICENCE = KindId("business_licence")
TEXT = "营业执照 统一社会信用代码 名称 天津谷满仓食品有限公司 类型 有限责任公司。"


@pytest.mark.parametrize(
    ("note", "outcome"),
    [
        ("此件与原件核对无异", Outcome.PASS),
        ("本复印件与原件一致", Outcome.PASS),
        ("经核对与原件完全相符", Outcome.PASS),
        ("核 对 无 误", Outcome.PASS),
        ("由当事人提供", Outcome.FAIL),
    ],
)
def test_a_copy_says_that_it_agrees_with_the_original(note: str, outcome: Outcome) -> None:
    assert copies_verified(a_case(a_document(LICENCE, TEXT, note)), LAW, kinds=(LICENCE,)).outcome is outcome


def test_a_page_without_words_asks() -> None:
    assert copies_verified(a_case(a_document(LICENCE)), LAW, kinds=(LICENCE,)).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("lines", "outcome", "missing"),
    [
        (("拍摄时间：2025年3月1日", "拍摄地点：一号车间", "拍摄人：贺云峥"), Outcome.PASS, None),
        (("拍摄时间：2025年3月1日", "拍摄地点：一号车间东侧，现场有堆放的原料"), Outcome.FAIL, "拍摄人"),
        (("拍摄地点：一号车间东侧，现场堆放原料", "拍摄人：贺云峥"), Outcome.FAIL, "拍摄时间"),
        (("拍摄时间：2025年3月1日", "拍摄地点：一号车间", "拍摄人：____"), Outcome.UNSURE, "拍摄人"),
    ],
)
def test_a_photograph_tells_time_place_and_maker(lines: tuple[str, ...], outcome: Outcome, missing: str | None) -> None:
    verdict = photos_described(a_case(a_document("photo_evidence", *lines)), LAW)

    assert verdict.outcome is outcome
    assert [o.values["missing"] for o in (*verdict.failures, *verdict.doubts)] == ([missing] if missing else [])
