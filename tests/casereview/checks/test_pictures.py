"""The checks on how many photographs there are and where they were taken."""

from __future__ import annotations

import pytest

from casereview.checks.pictures import pictured_in_place, pictures_as_told
from casereview.lawbook import LawBook
from casereview.model import Graphic
from casereview.terms import GraphicKind, Outcome
from tests.builders import a_case, a_document, scanned

LAW = LawBook()


def _photos(many: int) -> tuple[Graphic, ...]:
    return tuple(Graphic(GraphicKind.PHOTO, n, 0, None, str(n)) for n in range(many))


@pytest.mark.parametrize(
    ("told", "shown", "captions", "outcome"),
    [
        ("拍照2张", 2, "照片1：门口。照片2：仓库。", Outcome.PASS),
        ("拍照3张", 2, "照片1：门口。照片2：仓库。", Outcome.FAIL),
        ("拍照3张", 2, "", Outcome.FAIL),
        ("拍照取证", 2, "", Outcome.NOT_APPLICABLE),
    ],
)
def test_there_are_as_many_photographs_as_were_taken(told: str, shown: int, captions: str, outcome: Outcome) -> None:
    sheet = a_document("photo_evidence", "现场照片", captions, graphics=_photos(shown))

    assert pictures_as_told(a_case(a_document("inspection_record", told), sheet), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("place", "outcome"),
    [
        ("拍摄地点：某区兴业路3号", Outcome.PASS),
        ("拍摄地点：某区兴安路3号", Outcome.FAIL),
        ("拍摄地点：某区兴安路3号拍照人：张三证明内容：" + "门口堆放杂物，" * 9, Outcome.FAIL),
        ("拍摄地点：某仓库（解放南路与环城东路交口）", Outcome.UNSURE),
        ("拍摄地点：厂区", None),
    ],
)
def test_a_street_that_no_other_paper_tells_is_found(place: str, outcome: Outcome | None) -> None:
    case = a_case(a_document("inspection_record", "地址：某区兴业路3号。"), a_document("photo_evidence", place))

    assert pictured_in_place(case, LAW).outcome is (outcome or Outcome.NOT_APPLICABLE)


def test_photographs_on_a_scan_are_not_counted() -> None:
    sheet = scanned(a_document("photo_evidence", "照片1：门口。"))

    verdict = pictures_as_told(a_case(a_document("inspection_record", "拍照3张"), sheet), LAW)

    assert verdict.outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("told", "captions", "outcome"),
    [
        ("拍照6张，选取2张附后。", "照片1：门口。照片2：仓库。", Outcome.NOT_APPLICABLE),
        ("拍照4张。", "图1 图2 图3 图4", Outcome.PASS),
    ],
)
def test_of_those_taken_some_may_be_filed_and_a_caption_may_end_the_page(
    told: str, captions: str, outcome: Outcome
) -> None:
    case = a_case(a_document("inspection_record", told), a_document("photo_evidence", captions))

    assert pictures_as_told(case, LAW).outcome is outcome


@pytest.mark.parametrize(("many", "outcome"), [("2", Outcome.PASS), ("5", Outcome.FAIL)])
def test_a_decision_relies_on_no_more_photographs_than_there_are(many: str, outcome: Outcome) -> None:
    papers = (a_document("inspection_record", "拍照2张。"), a_document("photo_evidence", "照片1：门口。照片2：仓库。"))
    decision = a_document("penalty_decision", f"现场照片{many}张，")

    assert pictures_as_told(a_case(*papers, decision), LAW).outcome is outcome
