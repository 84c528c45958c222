"""The officer's list of what to mend."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from time import process_time

import pytest

from casereview.catalogue import read_catalogue
from casereview.cure_list import CHECK_YOURSELF, UNTOUCHED, WAYS, cure_list
from casereview.lawbook import read_lawbook
from casereview.mending import MENDABLE, CureEntry, CureList
from casereview.model import Bound, Course, Finding, Review, Rule, Source, passed
from casereview.pipeline import judge
from casereview.rulepack import pack_folders, read_pack
from casereview.spelling.dates import find_dates
from casereview.terms import Cure, Outcome, Stage, Topic, VetoMode
from tests.builders import a_case, a_document
from tests.review_builder import a_finding, a_rule
from tests.test_no_back_filling import FORBIDDEN, dates_of
from tests.ui.opened import read_sample

CATALOGUE, LAW = read_catalogue(), read_lawbook()
PACK = read_pack(pack_folders()["reference"], CATALOGUE, LAW, examples=False)
FILING = a_document("filing_approval", title="立案审批表")
RECEIPT = a_document("service_receipt", title="送达回证")
FIRST = a_document("inquiry_record", id="first", title="询问笔录")
SECOND = a_document("inquiry_record", id="second", title="询问笔录")
CASE = a_case(FILING, RECEIPT, FIRST, SECOND)


def a_fault(
    said: str,
    *documents: str,
    rule: Rule | None = None,
    topic: Topic = Topic.CONTENT,
    cure: Cure = Cure.EXPLAIN,
    deducted: str = "1",
    outcome: Outcome = Outcome.FAIL,
) -> Finding:
    places = tuple(Source(one, 1) for one in documents)
    rule = replace(rule or a_rule(said), topic=topic)
    return replace(a_finding(rule, outcome, *places, message=said, deducted=deducted), cure=cure)


def signed(role: str = "", roles: tuple[str, ...] = ()) -> Rule:
    """A rule on signatures of a role or of several."""
    return replace(
        a_rule("signed"),
        check=Bound(lambda case, law: passed(), {"role": role} if role else {"roles": roles}),
    )


def listed(*findings: Finding) -> CureList:
    return cure_list(Review(CASE, PACK, findings), CATALOGUE)


def the_entry(*findings: Finding) -> CureEntry:
    (entry,) = listed(*findings).entries
    return entry


def test_faults_are_grouped_by_paper_the_weightiest_first() -> None:
    veto = replace(a_rule("veto", points="0"), veto=VetoMode.FAIL)
    cures = listed(
        a_fault("《立案审批表》甲。", "filing_approval", deducted="1"),
        a_fault("《送达回证》乙。", "service_receipt", deducted="5"),
        a_fault("《询问笔录》丙。", "second", rule=veto, deducted="0"),
        a_fault("全卷丁。", deducted="0.5"),
    )

    assert [(one.title, one.document, [entry.what for entry in one.entries]) for one in cures.papers] == [
        ("询问笔录（第2份）", "second", ["《询问笔录》丙。"]),
        ("送达回证", "service_receipt", ["《送达回证》乙。"]),
        ("立案审批表", "filing_approval", ["《立案审批表》甲。"]),
        ("", None, ["全卷丁。"]),
    ]


def test_what_a_finding_costs_stands_once_though_it_stands_on_several_papers() -> None:
    cures = listed(a_fault("《立案审批表》缺少签名；《送达回证》缺少签名。", "filing_approval", "service_receipt"))

    assert [entry.deducted for entry in cures.entries] == [Decimal(1), Decimal(0)]


@pytest.mark.parametrize(
    ("fault", "who"),
    [
        (a_fault("《送达回证》没有写明送达日期。", "service_receipt"), "送达人"),
        (a_fault("《询问笔录》没有写明起止时间。", "first"), "询问人"),
        (a_fault("《立案审批表》没有写明案件来源。", "filing_approval"), "承办人"),
        (a_fault("告知之前已经作出决定。", "service_receipt"), "承办人"),  # the paper only tells the day
        (a_fault("《立案审批表》应在目录之后。", "filing_approval", topic=Topic.ORDER), "立卷人"),
        (a_fault("目录与卷内文书不符。", topic=Topic.ARCHIVE), "立卷人"),
        (a_fault("全卷用语不规范。"), "承办人"),
    ],
)
def test_who_mends_is_who_makes_the_paper(fault: Finding, who: str) -> None:
    assert the_entry(fault).who == who


@pytest.mark.parametrize(
    ("document", "said", "rule", "who"),
    [
        ("filing_approval", "《立案审批表》缺少审批人签名。", signed("审批人"), "审批人"),
        ("filing_approval", "《立案审批表》缺少审核人签名。", signed(roles=("审批人", "审核人")), "审核人"),
        ("filing_approval", "《立案审批表》有两处签名为一人所签。", signed(roles=("审批人", "审核人")), "承办人"),
        # a party cannot be asked to mend a file, nor does a seal sign for itself
        ("first", "《询问笔录》缺少被询问人签名。", signed("被询问人"), "承办人"),
        ("service_receipt", "《送达回证》没有盖章。", signed("机关印章"), "承办人"),
    ],
)
def test_who_mends_a_signature_is_who_should_have_signed(document: str, said: str, rule: Rule, who: str) -> None:
    assert the_entry(a_fault(said, document, rule=rule, topic=Topic.SIGNATURE)).who == who


@pytest.mark.parametrize(
    ("kind", "title", "who"),
    [
        ("legal_review_opinion", "法制审核意见书", "法制审核人"),
        ("volume_note", "卷内备考表", "立卷人"),
        ("waiver_statement", "放弃陈述申辩（听证）声明", "当事人"),
        ("closing_approval", "结案审批表", "承办人"),
    ],
)
def test_a_paper_that_is_lacking_is_a_group_of_its_own(kind: str, title: str, who: str) -> None:
    rule = replace(a_rule("there"), check=Bound(lambda case, law: passed(), {"kinds": (kind,)}))

    (paper,) = listed(a_fault("卷内没有该文书。", rule=rule)).papers

    assert (paper.title, paper.document, paper.missing) == (title, None, True)
    assert [entry.who for entry in paper.entries] == [who]


@pytest.mark.parametrize("cure", list(Cure))
def test_how_is_said_for_every_cure(cure: Cure) -> None:
    assert the_entry(a_fault("《立案审批表》有误。", "filing_approval", cure=cure)).how == (WAYS[cure],)


def test_the_advice_of_the_rule_comes_before_what_is_said_of_all() -> None:
    rule = replace(a_rule("one"), advice="补入标准的封面、所引条款的摘页。")

    entry = the_entry(a_fault("没有摘页。", rule=rule, cure=Cure.SUPPLEMENT))

    assert entry.how == ("补入标准的封面、所引条款的摘页。",)


@pytest.mark.parametrize("cure", [Cure.CORRECT, Cure.EXPLAIN, Cure.REDO, Cure.NONE])
@pytest.mark.parametrize("said", ["《立案审批表》缺少审批人签名。", "《立案审批表》没有审批日期。"])
def test_a_lacking_mark_or_day_is_never_to_be_added(cure: Cure, said: str) -> None:
    assert the_entry(a_fault(said, "filing_approval", cure=cure)).how == (WAYS[cure], UNTOUCHED)


def test_questions_stand_apart_and_those_for_people_alone_apart_from_them() -> None:
    asked = a_fault("看不清，请核对。", "first", outcome=Outcome.UNSURE, deducted="0")
    by_hand = replace(a_fault("是否适当？", outcome=Outcome.UNSURE, deducted="0"), manual=True)
    broken = a_fault("系统未能判断，请人工核实", outcome=Outcome.ERROR, deducted="0")

    cures = listed(by_hand, asked, broken)

    assert cures.entries == ()
    assert [entry.what for entry in cures.questions] == ["看不清，请核对。", "系统未能判断，请人工核实"]
    assert [entry.what for entry in cures.by_hand] == ["是否适当？"]
    assert {entry.how for entry in (*cures.questions, *cures.by_hand)} == {(CHECK_YOURSELF,)}


def test_files_that_could_not_be_read_are_told() -> None:
    torn = replace(FIRST, problem="文件已损坏。")

    assert cure_list(Review(a_case(FILING, torn), PACK, ()), CATALOGUE).unread == (torn,)


def test_faults_are_counted_by_what_can_still_be_done() -> None:
    cures = listed(
        a_fault("甲。", cure=Cure.SUPPLEMENT), a_fault("乙。", cure=Cure.CORRECT), a_fault("丙。", cure=Cure.NONE)
    )

    assert (cures.count(*MENDABLE), cures.count(Cure.EXPLAIN), cures.count(Cure.NONE)) == (2, 0, 1)


def judged(name: str, stage: Stage) -> Review:
    return judge(read_sample(name), PACK, LAW, course=Course(stage=stage))


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("name", ["many-faults-word", "fault-signature", "legal-examination", "course-summary"])
def test_every_fault_of_a_case_is_listed_once_for_each_paper_and_costs_what_it_costs(name: str, stage: Stage) -> None:
    review = judged(name, stage)

    cures = cure_list(review, CATALOGUE)

    faults = [f for f in review.findings if f.outcome is Outcome.FAIL]
    asked = [f for f in review.findings if f.outcome in (Outcome.UNSURE, Outcome.ERROR)]
    assert {id(entry.fault.finding) for entry in cures.entries} == {id(f) for f in faults}
    assert sum(entry.deducted for entry in cures.entries) == sum(f.deducted for f in faults)
    assert [entry.fault.finding for entry in (*cures.questions, *cures.by_hand)] == sorted(
        asked, key=lambda finding: finding.manual
    )


WORDS = re.compile(r"[0-9〇一二三四五六七八九十]+[年月日]")


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("name", ["many-faults-word", "fault-signature", "legal-examination", "course-summary"])
def test_the_list_helps_nobody_to_fill_in_a_file(name: str, stage: Stage) -> None:
    case = read_sample(name)
    cures = cure_list(judged(name, stage), CATALOGUE)

    for entry in (*cures.entries, *cures.questions, *cures.by_hand):
        how = "".join(entry.how)
        assert not FORBIDDEN.search(f"{entry.what}{entry.who}{how}")
        assert not WORDS.search(how)
        assert {found.value for found in find_dates(entry.what)} <= dates_of(case)


def test_an_archived_case_offers_nothing_to_mend() -> None:
    cures = cure_list(judged("many-faults-word", Stage.ARCHIVED), CATALOGUE)

    assert cures.entries
    assert cures.count(*MENDABLE) == 0
    assert all(entry.how[0].startswith("已不能补正") for entry in cures.entries)


def test_what_is_said_of_every_cure_tells_of_no_day_and_of_nothing_to_fill_in() -> None:
    for text in (*WAYS.values(), UNTOUCHED, CHECK_YOURSELF):
        assert not FORBIDDEN.search(text)
        assert not WORDS.search(text)
        assert "原件" in text or "文书" in text


def test_thousands_of_findings_are_listed_in_no_time() -> None:
    outcomes = (Outcome.FAIL, Outcome.UNSURE)
    findings = tuple(
        a_fault(f"《询问笔录》有误{number}。", "first", outcome=outcomes[number % 2]) for number in range(5000)
    )

    began = process_time()
    cures = listed(*findings)
    took = process_time() - began

    assert (len(cures.entries), len(cures.questions)) == (2500, 2500)
    assert took < 3
