"""What each fact of the decision rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from casereview.evidence_map import EvidenceMap, Footing, Matter, StatedFact, evidence_map
from casereview.model import CaseFile, Document, Fact, PenaltyItem
from tests.builders import a_case, a_document, a_fact
from tests.ui.opened import read_sample

ACT = "二层生产车间北侧安全出口被成品纸箱堵塞"
DAY = date(2025, 5, 20)
DECISION = a_document(
    "penalty_decision",
    "行政处罚决定书",
    f"经查：2025年5月20日，你单位{ACT}。本机关于2025年5月22日立案调查。以上事实违反了《安全生产法》的规定。",
    title="行政处罚决定书",
)
RECORD = a_document("inspection_record", f"检查情况：该单位{ACT}。", title="现场检查记录")
INQUIRY = a_document("inquiry_record", f"问：是否{ACT}？答：是。", title="询问笔录")
NOTICE = a_document("penalty_notice", f"经查，{ACT}。", title="行政处罚告知书")
KINDS = {"inspection_record": "勘验笔录、现场笔录", "inquiry_record": "当事人的陈述"}


def mapped(*papers: Document, facts: tuple[Fact, ...] = ()) -> EvidenceMap:
    kinds = tuple(a_fact("证据种类", KINDS[p.kind], p.id, quote=p.title or "") for p in papers if p.kind in KINDS)
    return evidence_map(a_case(DECISION, *papers, facts=(*facts, *kinds)))


def fact_of(matter: Matter, shown: EvidenceMap) -> StatedFact:
    return next(fact for fact in shown.facts if fact.matter is matter)


def resting_on(fact: StatedFact) -> dict[str, str | None]:
    return {support.place.document: support.evidence for support in fact.supports}


def an_item(amount: int) -> Fact:
    return a_fact("处罚事项", PenaltyItem(ACT, (), (), None, None, Decimal(amount)), DECISION.id)


def test_an_act_that_two_kinds_of_evidence_state_rests_on_both_and_other_papers_come_after() -> None:
    fact = fact_of(Matter.ACT, mapped(NOTICE, RECORD, INQUIRY, facts=(an_item(20000),)))

    assert (fact.text, fact.footing) == (ACT, Footing.SEVERAL)
    assert list(resting_on(fact).items()) == [
        (RECORD.id, "勘验笔录、现场笔录"),
        (INQUIRY.id, "当事人的陈述"),
        (NOTICE.id, None),
    ]
    assert (fact.supports[0].place.quote, fact.place.quote) == (ACT, ACT)


def test_one_kind_of_evidence_alone_and_none_at_all_are_questions() -> None:
    alone, none = mapped(RECORD, facts=(an_item(1),)), mapped(NOTICE, facts=(an_item(1),))

    assert fact_of(Matter.ACT, alone).footing is Footing.ONE
    assert fact_of(Matter.ACT, none).footing is Footing.NONE
    assert fact_of(Matter.ACT, none) in none.asked


def test_a_sentence_is_borne_out_by_its_words_and_a_step_by_the_papers_of_its_day() -> None:
    filing = a_document("filing_approval", title="立案审批表")
    shown = mapped(RECORD, INQUIRY, filing, facts=(a_fact("立案日期", date(2025, 5, 22), filing.id),))

    found, step = (fact for fact in shown.facts if fact.matter is Matter.TOLD)

    assert (found.footing, set(resting_on(found))) == (Footing.SEVERAL, {RECORD.id, INQUIRY.id})
    assert (step.footing, resting_on(step)) == (Footing.PAPERS, {filing.id: None})


def test_a_day_in_common_says_nothing_of_what_happened_on_it() -> None:
    other = a_document("inspection_record", "检查时间：2025年5月20日9时。", title="现场检查记录")

    assert next(fact for fact in mapped(other).facts if fact.matter is Matter.TOLD).supports == ()


def test_the_day_of_the_act_rests_on_what_bears_that_day() -> None:
    facts = (
        a_fact("违法行为日期", DAY, DECISION.id),
        a_fact("检查日期", DAY, RECORD.id),
        a_fact("询问日期", date(2025, 5, 27), INQUIRY.id),
    )

    fact = fact_of(Matter.DAY, mapped(RECORD, INQUIRY, facts=facts))

    assert (fact.text, resting_on(fact), fact.footing) == (
        "2025年5月20日",
        {RECORD.id: "勘验笔录、现场笔录"},
        Footing.ONE,
    )


def test_the_party_needs_no_two_kinds_of_evidence() -> None:
    licence = a_document("business_licence", title="营业执照")
    facts = (
        a_fact("当事人", "澜图公司", DECISION.id),
        a_fact("当事人", "澜图公司", licence.id),
        a_fact("当事人", "另一公司", NOTICE.id),
        a_fact("证据种类", "书证", licence.id),
    )

    fact = fact_of(Matter.PARTY, mapped(NOTICE, licence, facts=facts))

    assert (resting_on(fact), fact.footing) == ({licence.id: "书证"}, Footing.STATED)


def test_a_fine_is_found_in_the_papers_that_name_the_same_sum() -> None:
    facts = (an_item(20000), a_fact("拟罚款金额", Decimal(20000), NOTICE.id))

    fact = fact_of(Matter.PENALTY, mapped(NOTICE, facts=facts))

    assert (fact.text, resting_on(fact), fact.footing) == ("罚款20000元", {NOTICE.id: None}, Footing.PAPERS)


def test_evidence_that_the_decision_lists_is_looked_for_by_name() -> None:
    facts = (
        a_fact("证据种类", "当事人的陈述", DECISION.id, quote="询问笔录2份"),
        a_fact("证据种类", "书证", DECISION.id, quote="营业执照复印件"),
    )

    listed = [fact for fact in mapped(INQUIRY, facts=facts).facts if fact.matter is Matter.LISTED]

    assert [(fact.text, set(resting_on(fact)), fact.footing) for fact in listed] == [
        ("询问笔录2份（当事人的陈述）", {INQUIRY.id}, Footing.ENCLOSED),
        ("营业执照复印件（书证）", set(), Footing.NOT_FOUND),
    ]


def test_without_a_decision_there_is_nothing_to_rest() -> None:
    case = a_case(RECORD)

    assert evidence_map(case) == EvidenceMap(case)


def test_a_clean_case_asks_of_the_day_alone_and_one_without_its_standard_of_that_too() -> None:
    def asked(case: CaseFile) -> Mapping[str, Footing]:
        return {fact.text: fact.footing for fact in evidence_map(case).asked}

    assert set(asked(read_sample("clean-tianjin")).values()) <= {Footing.ONE}
    assert asked(read_sample("many-faults-word"))["国家标准摘页（书证）"] is Footing.NOT_FOUND
