"""Failures that rest on what was not surely read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casereview.checks.legibility import doubted, of_this_case, unheard
from casereview.model import CaseFile, Document, Source, failed, not_applicable
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, a_page, bound, scanned

DECISION = "penalty_decision"
NOTICE = "penalty_notice"


def read_off_pictures(*legible: float) -> Document:
    """A decision of as many pages, each read as surely as that."""
    pages = (scanned(a_document(DECISION, f"第{n}页的文字"), one).pages[0] for n, one in enumerate(legible, 1))
    return bound(DECISION, *(replace(page, number=n) for n, page in enumerate(pages, 1)), title="行政处罚决定书")


def reason(case: CaseFile, *sources: Source, **values: object) -> str | None:
    verdict = doubted(failed(*sources, **values), case)
    assert len(verdict.failures) + len(verdict.doubts) == 1
    return verdict.doubts[0].reason if verdict.doubts else None


@pytest.mark.parametrize(("sure", "told"), [(0.9, None), (0.89, "《行政处罚决定书》第1页识别不清，请核对原件")])
def test_a_failure_that_rests_on_unsure_characters_asks_and_names_the_page(sure: float, told: str | None) -> None:
    case = a_case(read_off_pictures(0.97))

    assert reason(case, Source(DECISION, 1, "2024年3月1日", sure=sure)) == told


def test_a_failure_of_the_whole_paper_asks_for_the_pages_that_may_hold_more() -> None:
    paper = read_off_pictures(0.97, 0.0, 0.7)

    verdict = doubted(failed(paper.whole()), a_case(paper))

    assert verdict.doubts[0].reason == "《行政处罚决定书》第2、3页识别不清，请核对原件"
    assert [(source.page, source.sure) for source in verdict.doubts[0].sources] == [(2, 0.0), (3, 0.7)]


def test_a_clean_scan_is_no_reason_to_ask() -> None:
    paper = read_off_pictures(0.97, 0.95)

    assert reason(a_case(paper), paper.whole()) is None
    assert reason(a_case(paper), paper.place(0, 4)) is None


def test_what_a_paper_is_and_where_it_lies_does_not_hang_on_its_other_pages() -> None:
    paper = read_off_pictures(0.7, 0.0)

    assert reason(a_case(paper), paper.itself()) is None


@pytest.mark.parametrize(
    ("value", "home", "sure", "asks"),
    [
        (Decimal(80000), Decimal(30000), 0.95, True),
        (Decimal(80000), Decimal(30000), 0.99, False),  # both surely read
        (Decimal(80000), Decimal(40000), 0.95, False),  # nobody reads 8 for 4
        (Decimal(80000), Decimal(300000), 0.95, False),
        ("《安全生产法》第三十七条", "《安全生产法》第三十八条", 0.95, False),
        ("泉川市瑞泰仓储物梳公司", "泉川市瑞泰仓储物流公司", 0.99, True),
        ("泉川市瑞泰仓储物梳公司", "泉川市瑞泰仓储物流公司", 1.0, False),
        ("应急罚〔2024〕17号", "应急罚〔2024〕11号", 0.95, True),
    ],
)
def test_readings_one_lookalike_apart_ask_unless_both_are_surely_read(
    value: object, home: object, sure: float, asks: bool
) -> None:
    case = a_case(read_off_pictures(0.99), a_document(NOTICE, "告知"))
    places = (Source(DECISION, 1, "此处", sure=sure), Source(NOTICE, 1, "彼处"))

    assert (reason(case, *places, value=value, home_value=home) is not None) is asks


@pytest.mark.parametrize(
    ("names", "one", "other", "told"),
    [
        (
            ("value", "home_value"),
            "澜河市隆达公司",
            "澜河市降达公司",
            "“澜河市隆达公司”与“澜河市降达公司”只差一个字，请核对原件",
        ),
        (("value", "home_value"), "澜河市隆达公司", "澜河市晨光公司", None),
        (
            ("value", "home_value"),
            "中华人民共和安 全生产法第九十条",
            "中华人民共和国安全生产法第九十条",
            "“中华人民共和安 全生产法第九十条”与“中华人民共和国安全生产法第九十条”相近，该页较难识别，请核对原件",
        ),
        (("value", "home_value"), "《安全生产法》第九十七条第一项", "《消防法》第六十条第一款第三项", None),
        (("end", "start"), date(2025, 7, 15), date(2025, 7, 25), "“2025-7-15”与“2025-7-25”只差一个字，请核对原件"),
        (("end", "start"), date(2025, 7, 15), date(2025, 8, 25), None),
        (("value", "expected"), date(2025, 9, 16), date(2025, 9, 1), "“2025-9-16”与“2025-9-1”只差一个字，请核对原件"),
    ],
)
def test_on_a_page_hard_to_read_no_single_character_makes_a_difference(
    names: tuple[str, str], one: object, other: object, told: str | None
) -> None:
    places = (Source(DECISION, 1, "此处"), Source(NOTICE, 1, "彼处"))
    values = dict(zip(names, (one, other), strict=True))

    assert reason(a_case(read_off_pictures(0.97), a_document(NOTICE, "告知")), *places, **values) == told
    assert reason(a_case(read_off_pictures(0.995), a_document(NOTICE, "告知")), *places, **values) is None


WORN, CLEAR = 0.989, 0.995


@pytest.mark.parametrize(
    ("legible", "one", "other", "asks"),
    [
        (WORN, "每川市降鑫纺织有限公司", "海川市隆鑫纺织有限公司", True),
        (CLEAR, "每川市降鑫纺织有限公司", "海川市隆鑫纺织有限公司", False),
        (WORN, "海川市隆盛纺织有限公司", "海川市隆胜纺织有限公司", False),  # nobody reads one for the other
        (WORN, "降森源每公司", "隆鑫原海公司", False),  # too many
        (WORN, "应急罚17号", "应急罚71号", False),  # a figure is as good as another
        (CLEAR, "海市隆鑫纺织有限公司", "海川市隆鑫纺织有限公司", True),
        (CLEAR, "海市隆鑫纺织公司", "海川市隆鑫纺织有限公司", False),
        (CLEAR, "应急罚〔2025〕7号", "应急罚〔2025〕72号", False),
        (CLEAR, "91451021MA5QF2THOI", "91451021MA5QF2TH0L", True),  # letters and figures of one shape
        (CLEAR, "91451021MA5QF2THOI", "91451021MA5QF2TH04", False),
        (CLEAR, "应急罚〔2025〕5号", "应急罚〔2025〕15号", True),  # so is a narrow one
        (CLEAR, "王强", "王志强", False),  # short names are read whole
        (CLEAR, "2200", "22000", True),  # of figures alike that stand together one is easily lost
        (CLEAR, "2100", "21500", False),
    ],
)
def test_on_worn_pages_characters_that_look_alike_ask_and_everywhere_one_that_may_be_lost(
    legible: float, one: str, other: str, asks: bool
) -> None:
    places = (Source(DECISION, 1, "此处"), Source(NOTICE, 1, "彼处"))
    scan, typed = read_off_pictures(legible), a_document(DECISION, "决定")
    notice = a_document(NOTICE, "告知")

    assert (reason(a_case(scan, notice), *places, value=one, home_value=other) is not None) is asks
    assert reason(a_case(typed, notice), *places, value=one, home_value=other) is None


@pytest.mark.parametrize(
    ("one", "other", "sure", "asks"),
    [
        ("姜华号", "姜华兴", 0.98, True),
        ("姜华号", "姜华兴", 0.999, False),  # both were read beyond doubt
        ("姜华", "赵华兴", 0.98, False),
        ("A", "B", 0.98, False),  # a tier is no name
        ("916413395MA9832311C", "91641395MA9832311C", 0.99, True),  # a figure was read twice
        ("122000", "12000", 0.99, True),
        ("122000", "12000", 0.999, False),
        ("125000", "12000", 0.99, False),
    ],
)
def test_however_easy_a_scan_is_to_read_a_letter_of_a_name_and_a_figure_read_twice_ask(
    one: str, other: str, sure: float, asks: bool
) -> None:
    places = (Source(DECISION, 1, "此处", sure=sure), Source(NOTICE, 1, "彼处", sure=sure))
    scan, typed = read_off_pictures(1.0), a_document(DECISION, "决定")
    notice = a_document(NOTICE, "告知")

    assert (reason(a_case(scan, notice), *places, value=one, expected=other) is not None) is asks
    assert reason(a_case(typed, notice), *places, value=one, expected=other) is None


def test_a_paper_that_is_missing_is_owed_only_if_its_occasion_was_surely_read() -> None:
    case = a_case(read_off_pictures(0.97))
    occasions = [(Source(DECISION, 1, "没收物品", sure=sure),) for sure in (0.99, 0.5)]

    assert [doubted(failed(), case, one).outcome for one in occasions] == [Outcome.FAIL, Outcome.UNSURE]


def test_a_rule_without_occasion_asks_for_unread_pages_of_the_papers_it_names() -> None:
    hidden, whole = read_off_pictures(0.97, 0.0), read_off_pictures(0.97)

    asked = unheard(not_applicable(), a_case(hidden), {"kinds": (DECISION,)})
    assert asked.doubts[0].reason == "《行政处罚决定书》第2页未能读取，请对照原件核实"
    assert unheard(not_applicable(), a_case(hidden), {"kinds": (NOTICE,)}).outcome is Outcome.NOT_APPLICABLE
    assert unheard(not_applicable(), a_case(whole), {"kinds": (DECISION,)}).outcome is Outcome.NOT_APPLICABLE


def test_a_blank_page_is_read() -> None:
    paper = bound(DECISION, a_page("文字"), a_page(number=2))

    assert paper.unread == ()
    assert reason(a_case(paper), paper.whole()) is None


def test_what_stands_on_a_page_of_another_case_is_no_fault_of_this_one() -> None:
    papers = tuple(a_document("inquiry_record", "笔录", id=f"own-{n}") for n in range(3))
    strange = a_document("inspection_record", "被检查单位：云岭矿业有限公司", id="strange")
    own = tuple(a_fact("当事人", "津海精工机械有限公司", paper.id) for paper in papers)
    case = a_case(*papers, strange, facts=(*own, a_fact("当事人", "云岭矿业有限公司", strange.id)))

    asked = of_this_case(failed(strange.whole()), case)

    assert asked.doubts[0].reason == "第1页似为他案材料，请核对"
    assert of_this_case(failed(papers[0].whole()), case).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("value", "legible", "torn"),
    [
        ("石山市瑞责任公司", 0.998, "泰仓储物流有限"),
        ("石山市瑞泰仓储物流有限执收单位责任公司", 0.998, "执收单位"),
        ("石山市恒泰仓储有限责任公司", 0.998, None),
        ("石山市瑞责任公司", None, None),
    ],
)
def test_a_name_on_a_scan_that_lacks_a_line_or_bears_a_label_too_many_asks(
    value: str, legible: float | None, torn: str | None
) -> None:
    home = "石山市瑞泰仓储物流有限责任公司"
    paper = read_off_pictures(legible) if legible else a_document(DECISION, value)

    told = reason(a_case(paper), paper.of_page(1), value=value, home_value=home)

    assert told == (torn and f"“{value}”与“{home}”只差“{torn}”，该页可能漏认或者多认，请核对原件")
