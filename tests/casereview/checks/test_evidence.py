"""Checks on the evidence as a whole."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.evidence import evidence_before_decision, evidence_varied, standard_enclosed
from casereview.lawbook import LawBook
from casereview.model import Document
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, a_mark

LAW = LawBook()


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        (("inquiry_record", "inquiry_record"), Outcome.FAIL),  # two inquiry records are one kind
        (("inquiry_record", "av_evidence"), Outcome.FAIL),
        (("inquiry_record", "business_licence"), Outcome.FAIL),  # who the party is proves no act
        (("inquiry_record", "inspection_record"), Outcome.PASS),
        (("inquiry_record", "unknown"), Outcome.UNSURE),
        (("penalty_decision",), Outcome.NOT_APPLICABLE),
    ],
)
def test_oral_evidence_and_footage_alone_are_too_little(kinds: tuple[str, ...], outcome: Outcome) -> None:
    case = a_case(*(a_document(kind, id=f"{index}") for index, kind in enumerate(kinds)))

    assert evidence_varied(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("cited", "excerpt", "outcome"),
    [
        ("不符合 GB 9448-1999 的要求", None, Outcome.FAIL),
        ("不符合GB／T 9448—1999的要求", "GB 9448-1999 焊接与切割安全", Outcome.PASS),
        ("不符合GB 9448-1999的要求", "AQ 3009-2007", Outcome.UNSURE),
        ("不符合《可燃气体检测报警器》（JJG 693-2011）的要求", None, Outcome.FAIL),
        ("不符合《储罐区防火堤设计》（QX 351—2014）的要求", None, Outcome.FAIL),  # a series nobody listed
        ("使用《产品手册》所列的XY-200型焊机", None, Outcome.NOT_APPLICABLE),
        ("不符合《建筑灭火器配置设计规范》的要求", None, Outcome.UNSURE),
        ("不符合《行政处罚裁量规范》的要求", None, Outcome.NOT_APPLICABLE),
        ("不符合要求", None, Outcome.NOT_APPLICABLE),
    ],
)
def test_a_cited_standard_is_enclosed(cited: str, excerpt: str | None, outcome: Outcome) -> None:
    papers = [a_document("penalty_decision", cited)]
    if excerpt is not None:
        papers.append(a_document("standard_excerpt", excerpt))

    assert standard_enclosed(a_case(*papers), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("day", "confidence", "outcome"),
    [(10, 1.0, Outcome.PASS), (11, 1.0, Outcome.FAIL), (11, 0.7, Outcome.UNSURE)],
)
def test_evidence_is_older_than_the_decision(day: int, confidence: float, outcome: Outcome) -> None:
    facts = (
        a_fact("处罚决定日期", date(2024, 3, 10), "penalty_decision"),
        a_fact("询问日期", date(2024, 3, day), "inquiry_record", confidence=confidence),
    )
    case = a_case(a_document("penalty_decision"), a_document("inquiry_record"), facts=facts)

    assert evidence_before_decision(case, LAW).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("2024年3月9日", Outcome.PASS), ("2024年3月12日", Outcome.FAIL)])
def test_a_copy_of_no_known_kind_bears_the_day_beside_its_note(day: str, outcome: Outcome) -> None:
    copy = a_document("unknown", "加油记录 2024年1月5日 0.4吨", f"本复印件与原件核对无异，由孙某甲提供。{day}")
    facts = (a_fact("处罚决定日期", date(2024, 3, 10), "penalty_decision"),)

    assert evidence_before_decision(a_case(a_document("penalty_decision"), copy, facts=facts), LAW).outcome is outcome


def test_a_date_beside_a_signature_counts_as_the_day_of_the_evidence() -> None:
    case = a_case(
        a_document("penalty_decision"),
        a_document("business_licence"),
        facts=(a_fact("处罚决定日期", date(2024, 3, 10), "penalty_decision"),),
        marks=(a_mark("提供人", "business_licence", signed_on=date(2024, 3, 12)),),
    )

    assert evidence_before_decision(case, LAW).outcome is Outcome.FAIL


def test_a_photograph_that_names_the_standard_does_not_hold_its_text() -> None:
    decision = a_document("penalty_decision", "不符合 GB 9448-1999 的要求")
    naming = "证明内容：不符合 GB 9448-1999 的要求"

    assert standard_enclosed(a_case(decision, a_document("photo_evidence", naming)), LAW).outcome is Outcome.FAIL
    assert standard_enclosed(a_case(decision, a_document("party_material", naming)), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("不符合国家标准《粉尘防爆安全规程》的要求", Outcome.FAIL),
        ("不符合《粉尘防爆安全规程》第6.2条的规定", Outcome.FAIL),
        ("违反了本公司《焊接作业安全规程》", Outcome.UNSURE),  # need not be a technical standard
        ("设备应当符合国家标准；《16采区掘进工作面作业规程》要求", Outcome.UNSURE),  # the unit's own
    ],
)
def test_a_standard_cited_by_name_needs_its_excerpt_too(words: str, outcome: Outcome) -> None:
    decision = a_document("penalty_decision", words)

    assert standard_enclosed(a_case(decision), LAW).outcome is outcome
    assert standard_enclosed(a_case(decision, a_document("standard_excerpt")), LAW).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("分期缴纳罚款申请书", Outcome.NOT_APPLICABLE),
        ("守法承诺书", Outcome.NOT_APPLICABLE),
        ("培训签到表（复印件）", Outcome.FAIL),
    ],
)
def test_what_the_party_hands_in_because_of_the_decision_is_no_evidence(head: str, outcome: Outcome) -> None:
    case = a_case(
        a_document("penalty_decision"),
        a_document("party_material", head),
        facts=(a_fact("处罚决定日期", date(2024, 3, 10), "penalty_decision"),),
        marks=(a_mark("提供人", "party_material", signed_on=date(2024, 3, 12)),),
    )

    assert evidence_before_decision(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("paper", "outcome"),
    [
        (a_document("fire_inspection_record", "检查形式：☑复查", id="late"), Outcome.NOT_APPLICABLE),
        (a_document("photo_evidence", "照片", id="late", title="整改后照片"), Outcome.NOT_APPLICABLE),
        (a_document("fire_inspection_record", "检查形式：☑监督抽查 □复查", id="late"), Outcome.FAIL),
        (a_document("photo_evidence", "照片", id="late", title="现场照片"), Outcome.FAIL),
        (a_document("item_list", "品名", id="late", title="没收物品清单"), Outcome.NOT_APPLICABLE),
        (a_document("item_list", "品名", id="late", title="罚没物品移交清单"), Outcome.NOT_APPLICABLE),
        (a_document("photo_evidence", "说明：留置送达行政处罚决定书现场", id="late"), Outcome.NOT_APPLICABLE),
        (a_document("item_list", "品名", id="late", title="物品清单"), Outcome.FAIL),
    ],
)
def test_what_shows_an_act_put_right_or_carries_out_the_decision_may_follow(paper: Document, outcome: Outcome) -> None:
    case = a_case(
        a_document("penalty_decision"),
        paper,
        facts=(a_fact("处罚决定日期", date(2024, 3, 10), "penalty_decision"),),
        marks=(a_mark("当事人", "late", signed_on=date(2024, 3, 12)),),
    )

    assert evidence_before_decision(case, LAW).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("5日", Outcome.PASS), ("20日", Outcome.FAIL)])
def test_a_report_by_others_is_older_than_the_decision_by_the_day_at_its_foot(day: str, outcome: Outcome) -> None:
    decided = a_fact("处罚决定日期", date(2024, 3, 10), "penalty_decision")
    report = a_document(
        "accident_report", "关于事故调查报告的批复", "同意调查组的认定。", f"某县人民政府 2024年3月{day}"
    )

    case = a_case(a_document("penalty_decision"), report, facts=(decided,))

    assert evidence_before_decision(case, LAW).outcome is outcome


def test_pages_of_the_standard_may_be_annexed_to_the_report_that_rests_on_it() -> None:
    decision = a_document("penalty_decision", "不符合 GB 9448-1999 的要求")
    report = a_document("appraisal_report", "检验报告", "附：GB 9448-1999《焊接与切割安全》摘页")
    naming = a_document("appraisal_report", "检验报告", "检验依据：GB 9448-1999。摘录人：甲")

    assert standard_enclosed(a_case(decision, report), LAW).outcome is Outcome.PASS
    assert standard_enclosed(a_case(decision, naming), LAW).outcome is Outcome.UNSURE
