"""Checks on how papers are worded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.phrasing import (
    case_titled,
    interviewee_identified,
    labels_left_empty,
    numbers_irregular,
    one_heard_at_a_time,
    worded_plainly,
)
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, scanned

LAW = LawBook()
FILING, DECISION, NOTICE = KindId("filing_approval"), KindId("penalty_decision"), KindId("penalty_notice")


@pytest.mark.parametrize(
    ("name", "confidence", "outcome"),
    [
        ("津海精工机械有限公司未按规定培训案", 1.0, Outcome.PASS),
        ("津海精工机械有限公司未按规定培训案（个人部分）", 1.0, Outcome.PASS),
        ("津海精工机械有限公司", 1.0, Outcome.FAIL),
        ("津海精工机械有限公司", 0.6, Outcome.UNSURE),
    ],
)
def test_a_case_is_called_a_case(name: str, confidence: float, outcome: Outcome) -> None:
    case = a_case(a_document(FILING), facts=(a_fact("案件名称", name, FILING, confidence=confidence),))

    assert case_titled(case, LAW, kinds=(FILING,)).outcome is outcome


@pytest.mark.parametrize(
    ("words", "legibility", "outcome"),
    [
        ("你单位未按规定培训。", 0.97, Outcome.PASS),
        ("你单位胆大妄为，未按规定培训。", 0.97, Outcome.FAIL),
        ("你单位胆大妄为，未按规定培训。", 0.6, Outcome.UNSURE),
    ],
)
def test_papers_are_worded_plainly(words: str, legibility: float, outcome: Outcome) -> None:
    case = a_case(scanned(a_document(DECISION, words), legibility))

    assert worded_plainly(case, LAW, kinds=(DECISION,)).outcome is outcome


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        ("（津滨）应急罚〔2025〕17号", Outcome.FAIL),
        ("（津滨）应急罚[2025]17号", Outcome.PASS),
        ("（津滨）应急罚（2025）17号", Outcome.PASS),
        ("（津滨）应急罚17号", Outcome.PASS),
        ("（津滨）应急罚〔2025〕号", Outcome.PASS),
        (None, Outcome.FAIL),
    ],
)
def test_an_irregular_number_is_noticed(number: str | None, outcome: Outcome) -> None:
    case = a_case(replace(a_document(DECISION), number=number))

    assert numbers_irregular(case, LAW, kinds=(DECISION,)).outcome is outcome


def test_a_label_with_nothing_behind_it_is_noticed_outside_tables() -> None:
    empty, filled = a_document(NOTICE, "联系人："), a_document(NOTICE, "联系人：赵明")
    tabled = a_document(NOTICE, (("联系人：", "赵明"),))

    assert [labels_left_empty(a_case(paper), LAW, kinds=(NOTICE,)).outcome for paper in (empty, filled, tabled)] == [
        Outcome.PASS,
        Outcome.FAIL,
        Outcome.FAIL,
    ]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("身份证号：120000199001010011 职务：安全主管", Outcome.PASS),
        ("职务：安全主管", Outcome.UNSURE),
        ("身份证号：120000199001010011 系某网咖店员", Outcome.PASS),
        ("身份证号：120000199001010011 住址：某市", Outcome.UNSURE),
        ("问：当天谁在动火？答：我。", Outcome.FAIL),
    ],
)
def test_an_inquiry_tells_who_was_asked(words: str, outcome: Outcome) -> None:
    assert interviewee_identified(a_case(a_document("inquiry_record", words)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("被询问人：赵某乙 某市谷满仓食品有限公司现场管理员（受委托人）", Outcome.PASS),
        ("某市谷满仓食品有限公司涉嫌违法一案 被询问人：赵某乙", Outcome.UNSURE),
    ],
)
def test_what_somebody_is_with_the_party_may_stand_behind_its_name(words: str, outcome: Outcome) -> None:
    record = a_document("inquiry_record", f"{words} 身份证号码：110101199001010011", "问：渣土从哪里来？答：工地。")
    facts = (a_fact("当事人", "某市谷满仓食品有限公司", "penalty_decision"),)

    assert interviewee_identified(a_case(record, a_document("penalty_decision"), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(("asked", "outcome"), [("孙某甲", Outcome.PASS), ("赵某乙", Outcome.UNSURE)])
def test_the_party_itself_is_nothing_else_to_the_party(asked: str, outcome: Outcome) -> None:
    record = a_document(
        "inquiry_record", f"被询问人：{asked} 身份证号码：110101199001010011", "问：通道里的东西是谁放的？"
    )
    facts = (a_fact("当事人", "孙某甲", DECISION), a_fact("被询问人", asked, "inquiry_record"))
    case = a_case(a_document(DECISION), record, facts=facts, homes={"当事人": (DECISION,)})

    assert interviewee_identified(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("证人：邱某，身份证号：120000199001010011。我愿意作证。", Outcome.PASS),
        ("证人：邱某，身份证号：住址：青瓷巷18号。我愿意作证。", Outcome.UNSURE),
        ("证人：邱某。我愿意作证。", Outcome.UNSURE),
    ],
)
def test_a_testimony_tells_who_gives_it(words: str, outcome: Outcome) -> None:
    case = a_case(a_document("witness_statement", words))
    assert interviewee_identified(case, LawBook()).outcome is outcome


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("工作单位：某厂 职务：电工 问：", Outcome.PASS),
        ("与本案关系：证人 问：", Outcome.PASS),
        ("工作单位： 职务： 住址：某村 问：", Outcome.UNSURE),
        ("与本案关系： 现住址：某村 问：", Outcome.UNSURE),
    ],
)
def test_a_label_of_the_relation_without_anything_behind_it_tells_none(head: str, outcome: Outcome) -> None:
    record = a_document("inquiry_record", f"被询问人：李某乙 身份证号：120000199001010011 {head}看清楚了吗？")

    assert interviewee_identified(a_case(record), LAW).outcome is outcome


@pytest.mark.parametrize(("words", "outcome"), [("这个黑心店主", Outcome.FAIL), ("店主钱某", Outcome.PASS)])
def test_words_of_anger_are_not_plain(words: str, outcome: Outcome) -> None:
    report = KindId("investigation_report")

    assert worded_plainly(a_case(a_document(report, words)), LAW, kinds=(report,)).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("被询问人：石某某　性别：男", Outcome.PASS),
        ("被询问人：石某某、赵某某　性别：男", Outcome.FAIL),
        ("被谈话人姓名：石某某和赵某某　职务：工人", Outcome.FAIL),
        ("被询问人：石某某　问：石某某、赵某某在场吗？", Outcome.PASS),
    ],
)
def test_each_record_is_on_one_person(words: str, outcome: Outcome) -> None:
    inquiry = KindId("inquiry_record")

    assert one_heard_at_a_time(a_case(a_document(inquiry, words)), LAW, kinds=(inquiry,)).outcome is outcome
