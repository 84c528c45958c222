"""Findings by the papers they stand on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from casereview.catalogue import read_catalogue
from casereview.faults import faults_of, title_of
from casereview.lawbook import read_lawbook
from casereview.model import Review, Source
from casereview.pipeline import judge
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Outcome
from tests.builders import a_case, a_document
from tests.review_builder import a_finding, a_review, a_rule
from tests.ui.opened import read_sample

FILING = a_document("filing_approval", "立案", title="立案审批表")
CLOSING = a_document("closing_approval", "结案", title="结案 审批表")
FIRST = a_document("inquiry_record", "一", id="first", title="询问笔录")
SECOND = a_document("inquiry_record", "二", id="second", title="询问笔录")
CASE = a_case(FILING, CLOSING, FIRST, SECOND)


def on(*documents: str) -> tuple[Source, ...]:
    return tuple(Source(one, 1) for one in documents)


def split(message: str, *documents: str, outcome: Outcome = Outcome.FAIL) -> list[tuple[str | None, str, int]]:
    finding = a_finding(a_rule("one"), outcome, *on(*documents), message=message, deducted="1")
    return [(one.document, one.said, len(one.sources)) for one in faults_of(a_review([finding], case=CASE))]


def test_a_sentence_for_each_paper_makes_a_fault_for_each() -> None:
    said = "《立案审批表》缺少签名；《结案审批表》缺少签名。"

    assert split(said, "filing_approval", "closing_approval") == [
        ("filing_approval", "《立案审批表》缺少签名。", 1),
        ("closing_approval", "《结案审批表》缺少签名。", 1),
    ]


def test_papers_of_one_title_share_the_sentence() -> None:
    assert split("《询问笔录》缺少签名。", "first", "second") == [
        ("first", "《询问笔录》缺少签名。", 1),
        ("second", "《询问笔录》缺少签名。", 1),
    ]


def test_a_fault_between_two_papers_stands_on_the_one_named_first_with_the_places_of_both() -> None:
    said = "《结案审批表》的数额与《立案审批表》不一致。"

    assert split(said, "filing_approval", "closing_approval") == [("closing_approval", said, 2)]


def test_a_fault_between_two_papers_of_one_title_stands_once() -> None:
    said = "《询问笔录》与《询问笔录》的时间重叠。"

    assert split(said, "first", "second") == [("first", said, 2)]


def test_each_of_several_parts_has_the_places_of_the_papers_it_names() -> None:
    said = "《结案审批表》与《立案审批表》不一致；《立案审批表》缺少签名。"

    assert split(said, "filing_approval", "closing_approval") == [
        ("closing_approval", "《结案审批表》与《立案审批表》不一致。", 2),
        ("filing_approval", "《立案审批表》缺少签名。", 1),
    ]


def test_a_sentence_that_names_no_paper_stands_on_the_first_place() -> None:
    assert split("历时过长。", "closing_approval", "first") == [("closing_approval", "历时过长。", 2)]


def test_a_question_is_asked_once_for_all_its_papers() -> None:
    said = "《立案审批表》看不清；《结案审批表》看不清，请人工核实。"

    assert split(said, "filing_approval", "closing_approval", outcome=Outcome.UNSURE) == [("filing_approval", said, 2)]


def test_a_fault_without_a_place_and_one_whose_paper_went_stand_on_no_paper() -> None:
    assert split("全卷没有页码。") == [(None, "全卷没有页码。", 0)]
    assert split("《旧文书》缺少签名。", "gone") == [(None, "《旧文书》缺少签名。", 1)]


def test_what_is_in_order_is_no_fault() -> None:
    findings = [a_finding(a_rule(str(n)), one) for n, one in enumerate((Outcome.PASS, Outcome.NOT_APPLICABLE))]

    assert faults_of(a_review(findings, case=CASE)) == ()


def test_a_paper_that_the_case_lacks_is_named_by_its_kind() -> None:
    catalogue, law = read_catalogue(), read_lawbook()
    pack = read_pack(pack_folders()["reference"], catalogue, law, examples=False)
    read = read_sample("clean-tianjin")
    without = tuple(one for one in read.documents if one.kind != "closing_approval")
    gone = {one.id for one in read.documents} - {one.id for one in without}
    case = replace(
        read,
        documents=without,
        facts=tuple(one for one in read.facts if one.source.document not in gone),
        marks=tuple(one for one in read.marks if one.source.document not in gone),
    )

    found = [one for one in faults_of(judge(case, pack, law)) if one.finding.rule.id == "closing-approved"]

    assert [(one.missing, one.document, one.said) for one in found] == [
        ("closing_approval", None, "卷内没有结案审批表。")
    ]


@given(st.lists(st.sampled_from(["filing_approval", "closing_approval", "first", "second"]), unique=True))
def test_no_place_of_a_finding_is_lost(documents: list[str]) -> None:
    parts = [f"《{title_of(CASE.document(one))}》有误" for one in documents[::2]] or ["有误"]
    finding = replace(
        a_finding(a_rule("one"), Outcome.FAIL, *on(*documents), message="；".join(parts) + "。"), deducted=Decimal(1)
    )

    faults = faults_of(Review(CASE, a_review([finding], case=CASE).pack, (finding,)))

    assert {source for one in faults for source in one.sources} == set(finding.sources)
    assert {id(one.finding) for one in faults} == {id(finding)}
    assert all(one.sources[0].document == one.document for one in faults if one.document)


def test_what_the_program_could_not_judge_is_a_question() -> None:
    (fault,) = faults_of(a_review([a_finding(a_rule("a"), Outcome.ERROR, message="系统未能判断")], case=CASE))

    assert (fault.asks, fault.document) == (True, None)
