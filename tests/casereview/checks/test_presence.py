"""Checks on what is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from casereview.checks.parameters import FactName, KindId
from casereview.checks.presence import absent, mentions, present, stated
from casereview.lawbook import LawBook
from casereview.model import Document, Graphic
from casereview.terms import GraphicKind, Outcome
from tests.builders import a_case, a_document, a_fact, bound, scanned

LAW = LawBook()
FILING, NOTICE = KindId("filing_approval"), KindId("penalty_notice")
CAUSE = FactName("案由")
LICENCE, IDENTITY = KindId("business_licence"), KindId("identity_proof")


def test_a_paper_that_is_there_is_present_and_one_that_is_not_is_missing() -> None:
    case = a_case(a_document(FILING))

    assert present(case, LAW, kinds=(FILING,)).outcome is Outcome.PASS
    assert present(case, LAW, kinds=(NOTICE,)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("法制审核意见 事实清楚，同意。", Outcome.PASS),
        ("法制审核意见 审核人（签名）：", Outcome.FAIL),  # left blank
        ("附：法制审核意见书。同意。", Outcome.FAIL),
        ("法制审核意见 已经法制审核，同意。", Outcome.FAIL),  # given elsewhere
    ],
)
def test_an_opinion_written_in_its_row_does_for_a_paper_of_its_own(row: str, outcome: Outcome) -> None:
    approval, review = KindId("case_approval"), KindId("legal_review_opinion")
    case = a_case(a_document(approval, row))

    assert present(case, LAW, kinds=(review,), opinion="法制审核意见", within=(approval,)).outcome is outcome


@pytest.mark.parametrize(
    ("rights", "outcome"),
    [("你单位有权陈述、申辩，并有权要求听证。", Outcome.PASS), ("你单位有权要求听证。", Outcome.FAIL)],
)
def test_a_paper_that_tells_the_same_does_for_another(rights: str, outcome: Outcome) -> None:
    hearing = KindId("hearing_right_notice")
    case = a_case(a_document(hearing, rights))

    assert present(case, LAW, kinds=(NOTICE,), telling=("陈述",), within=(hearing,)).outcome is outcome


@pytest.mark.parametrize(
    "hidden",
    [
        a_document("unknown"),
        replace(a_document("inquiry_record"), problem="无法打开"),
        replace(a_document("inquiry_record"), confidence=0.59),
    ],
)
def test_nothing_is_missing_while_a_paper_is_unread(hidden: Document) -> None:
    verdict = present(a_case(hidden), LAW, kinds=(NOTICE,))

    assert verdict.outcome is Outcome.UNSURE
    assert absent(a_case(hidden), LAW, kinds=(NOTICE,)).outcome is Outcome.UNSURE


def test_each_paper_of_the_kind_must_state_the_fact() -> None:
    one, two = a_document(FILING, id="a"), a_document(FILING, id="b")
    case = a_case(one, two, facts=(a_fact(CAUSE, "未培训", "a"),))

    verdict = stated(case, LAW, fact=CAUSE, kinds=(FILING,))

    assert [source.document for failure in verdict.failures for source in failure.sources] == ["b"]


@pytest.mark.parametrize(
    ("value", "confidence", "outcome"),
    [("未培训", 1.0, Outcome.PASS), (None, 1.0, Outcome.UNSURE), ("未培训", 0.4, Outcome.UNSURE)],
)
def test_a_value_that_could_not_be_made_out_is_asked(value: str | None, confidence: float, outcome: Outcome) -> None:
    case = a_case(a_document(FILING), facts=(a_fact(CAUSE, value, FILING, confidence=confidence),))

    assert stated(case, LAW, fact=CAUSE).outcome is outcome


def test_the_number_of_another_paper_that_is_cited_is_not_the_papers_own() -> None:
    number = "（某）应急罚告〔2025〕3号"
    decision = a_document("penalty_decision", f"本机关送达了行政处罚告知书（{number}）。")
    facts = (a_fact("文号", number, "penalty_notice"), a_fact("文号", number, "legal_review_opinion"))
    case = a_case(a_document("penalty_notice"), a_document("legal_review_opinion"), decision, facts=facts)

    assert stated(case, LAW, fact=FactName("文号"), kinds=(KindId("penalty_decision"),)).outcome is Outcome.FAIL


def test_a_fact_without_its_paper_is_another_rules_question() -> None:
    assert stated(a_case(a_document(NOTICE)), LAW, fact=CAUSE, kinds=(FILING,)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("你（单位）有权进行陈 述、申辩", Outcome.PASS),
        ("可以在三日内向本机关进行书面的\n陈述、申辩", Outcome.PASS),
        ("可以申请听证", Outcome.FAIL),
    ],
)
def test_a_phrase_is_found_whatever_its_spaces_and_widths(text: str, outcome: Outcome) -> None:
    case = a_case(a_document(NOTICE, text))

    verdict = mentions(case, LAW, kinds=(NOTICE,), any_of=("有权*陈述", "进行*陈述、申辩"), otherwise=Outcome.FAIL)

    assert verdict.outcome is outcome


def test_recognised_characters_that_lack_a_phrase_only_ask() -> None:
    scan = scanned(a_document(NOTICE, "模糊"))

    verdict = mentions(a_case(scan), LAW, kinds=(NOTICE,), all_of=("陈述",), otherwise=Outcome.FAIL)

    assert verdict.outcome is Outcome.UNSURE


def test_one_paper_of_several_is_enough_where_any_may_say_it() -> None:
    case = a_case(a_document(NOTICE, "无", id="a"), a_document(NOTICE, "有权听证", id="b"))

    assert mentions(case, LAW, kinds=(NOTICE,), any_of=("听证",), in_any=True).outcome is Outcome.PASS
    assert mentions(case, LAW, kinds=(NOTICE,), any_of=("听证",)).outcome is Outcome.UNSURE


def test_a_paper_of_no_known_kind_lacks_what_its_text_lacks() -> None:
    case = a_case(a_document("unknown", "批评教育记录"))

    verdict = mentions(case, LAW, kinds=(KindId("unknown"),), any_of=("予以更正",), otherwise=Outcome.FAIL)

    assert verdict.outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("words", "sure", "outcome"),
    [
        ("如不服本决定，可以申请行政复议", 99, Outcome.PASS),
        ("如不服本决定，可以申清行政复议", 70, Outcome.UNSURE),  # one character of another look, not surely read
        ("如不服本决定，可以申清行政复议", 99, Outcome.FAIL),
        ("如不服本决定，可以提起诉讼", 70, Outcome.FAIL),
    ],
)
def test_words_read_off_a_picture_that_are_nearly_those_wanted_ask(words: str, sure: int, outcome: Outcome) -> None:
    paper = a_document(KindId("penalty_decision"), words)
    at = words.find("申")
    read = tuple(sure if at <= index < at + 4 else 99 for index in range(len(words)))
    pages = tuple(
        replace(page, legibility=0.98, blocks=tuple(replace(block, sure=read) for block in page.blocks))
        for page in paper.pages
    )
    case = a_case(bound("penalty_decision", *pages))

    found = mentions(case, LAW, kinds=(KindId("penalty_decision"),), any_of=("申请行政复议",), otherwise=Outcome.FAIL)

    assert found.outcome is outcome


@pytest.mark.parametrize(
    ("graphics", "legibility", "outcome"),
    [
        ((Graphic(GraphicKind.SEAL),), 0.99, Outcome.UNSURE),
        ((Graphic(GraphicKind.OTHER),), 0.99, Outcome.UNSURE),  # a ring on a scan without colours
        ((Graphic(GraphicKind.INK),), 0.99, Outcome.UNSURE),  # a day written by hand
        ((Graphic(GraphicKind.PHOTO),), 0.99, Outcome.FAIL),
        ((), 0.99, Outcome.FAIL),
        ((Graphic(GraphicKind.SEAL),), None, Outcome.FAIL),  # print that needed no reading shows under a seal
    ],
)
def test_a_day_not_read_on_a_scan_may_stand_under_a_seal_or_be_written(
    graphics: tuple[Graphic, ...], legibility: float | None, outcome: Outcome
) -> None:
    decision = a_document("penalty_decision", "行政处罚决定书")
    pages = tuple(replace(page, graphics=graphics, legibility=legibility) for page in decision.pages)
    case = a_case(replace(decision, pages=pages))

    verdict = stated(case, LAW, fact=FactName("处罚决定日期"), kinds=(KindId("penalty_decision"),))

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("被处罚人：孙某甲，现住某区永丰路", Outcome.PASS),
        ("被处罚人：孙某甲，住永丰东路", Outcome.UNSURE),
        ("被处罚人：孙某甲，男", Outcome.FAIL),
    ],
)
def test_what_may_be_said_loosely_is_asked_about(words: str, outcome: Outcome) -> None:
    kinds = (KindId("penalty_decision"),)
    case = a_case(a_document("penalty_decision", "行政处罚决定书", words))
    found = mentions(case, LAW, kinds=kinds, any_of=("地址", "现住"), loosely=("住",), otherwise=Outcome.FAIL)
    assert found.outcome is outcome


def test_what_is_said_in_the_words_wanted_is_not_asked_about() -> None:
    papers = (a_document("penalty_decision", "地址：某区", "住某区"), a_document("case_approval"))
    found = mentions(a_case(*papers), LAW, kinds=(KindId("penalty_decision"),), any_of=("地址",), loosely=("住",))
    assert found.outcome is Outcome.PASS


def test_of_many_phrases_only_the_first_few_are_told() -> None:
    phrases = tuple(f"来源*{letter}" for letter in "甲乙丙丁戊己庚辛")

    verdict = mentions(a_case(a_document(FILING, "案由：未培训从业人员")), LAW, kinds=(FILING,), any_of=phrases)

    assert [doubt.reason for doubt in verdict.doubts] == [
        "未找到“来源…甲、来源…乙、来源…丙、来源…丁、来源…戊、来源…己”等一类表述"
    ]


@pytest.mark.parametrize(
    ("time", "outcome"),
    [
        ("9时10分至2026年3月10日9时52分", Outcome.PASS),
        ("9时10分至9时52分", Outcome.PASS),
        ("9时10分至　　年　月　日　时　分", Outcome.FAIL),
        ("9时10分至__时__分", Outcome.FAIL),
    ],
)
def test_a_time_whose_end_is_left_blank_is_not_stated(time: str, outcome: Outcome) -> None:
    record, begun = KindId("inquiry_record"), FactName("询问开始")
    facts = (a_fact(begun, datetime(2026, 3, 10, 9, 10), record),)
    case = a_case(a_document(record, f"询问时间：2026年3月10日{time}"), facts=facts)

    assert stated(case, LAW, fact=begun, kinds=(record,), until=True).outcome is outcome
    assert stated(case, LAW, fact=begun, kinds=(record,)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("order", "outcome"),
    [
        ("责令你：☑1.立即改正。□2.在__年__月__日前整改完毕。", Outcome.NOT_APPLICABLE),
        ("责令你：□1.立即改正。☑2.在2025年4月1日前整改完毕。", Outcome.PASS),
        ("责令你单位在2025年4月1日前整改完毕。", Outcome.PASS),
    ],
)
def test_words_of_a_choice_that_was_not_ticked_are_not_said(order: str, outcome: Outcome) -> None:
    kind = KindId("rectification_order")
    case = a_case(a_document(kind, order))

    assert mentions(case, LAW, kinds=(kind,), any_of=("整改完毕",), in_any=True, chosen=True).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("询问时间：2026年3月17日14时00分\n第1次询问　询问地点：询问室", Outcome.FAIL),
        ("询问时间：2026年3月17日14时00分至14时50分\n第1次询问　询问地点：询问室", Outcome.PASS),
        ("检查时间：2026年3月17日14时00分\n我们是执法人员。", Outcome.FAIL),
        ("检查时间：2026年3月17日14时00分～14时50分\n我们是执法人员。", Outcome.PASS),
        ("检查时间：2026年3月17日14时00分\n结束时间：14时50分", Outcome.PASS),
    ],
)
def test_a_time_needs_its_end(words: str, outcome: Outcome) -> None:
    record = a_document("inquiry_record", words)
    begun = a_fact("询问开始", datetime(2026, 3, 17, 14, 0), record.id)

    assert stated(a_case(record, facts=(begun,)), LAW, fact=FactName("询问开始"), until=True).outcome is outcome


def test_one_notice_of_several_may_state_the_fact() -> None:
    fine, right = FactName("拟罚款金额"), KindId("hearing_right_notice")
    case = a_case(a_document(NOTICE), a_document(right), facts=(a_fact(fine, Decimal(60_000), NOTICE),))

    assert stated(case, LAW, fact=fine, kinds=(NOTICE, right), in_any=True).outcome is Outcome.PASS
    assert stated(case, LAW, fact=fine, kinds=(NOTICE, right)).outcome is Outcome.FAIL
    assert stated(a_case(a_document(right)), LAW, fact=fine, kinds=(right,), in_any=True).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("问：这是我们的证件。答：看过了。问：谁在焊接？答：我。", Outcome.FAIL),
        (f"问：这是我们的证件。答：看过了。{'问：谁在焊接？答：我。' * 8}以上笔录我看过。", Outcome.PASS),
        ("问：他有无证件？答：没有。以上笔录看过，属实。", Outcome.PASS),
    ],
)
def test_what_is_said_of_something_else_does_not_count(words: str, outcome: Outcome) -> None:
    kind = KindId("inquiry_record")
    case = a_case(a_document(kind, words))

    judged = mentions(case, LAW, kinds=(kind,), any_of=("看过",), otherwise=Outcome.FAIL, not_after=("证件",))

    assert judged.outcome is outcome
