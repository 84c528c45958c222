"""What an entry of a contents list calls a paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.contents_list import contents_agree
from casereview.checks.contents_meant import entries_listed
from casereview.checks.contents_naming import means
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
HEAD = ("序号", "文书名称", "页号")


def _list(*rows: tuple[str, str, str]) -> Document:
    return a_document("contents_list", "卷内目录", (HEAD, *rows), title="卷内目录")


def _judged(case: CaseFile) -> list[tuple[object, object]]:
    return [(f.values["title"], f.values["expected"]) for f in contents_agree(case, LAW).failures]


@pytest.mark.parametrize(
    ("form", "outcome"),
    [
        ("检查形式：复查", Outcome.PASS),
        ("检查形式：□监督抽查 ☑复查", Outcome.PASS),
        ("检查形式：☑监督抽查 □复查", None),
    ],
)
def test_an_inspection_form_says_that_it_is_the_recheck_of_the_list(form: str, outcome: Outcome | None) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "复查记录", "2"))
    filed = a_document("filing_approval", "立案审批表", title="立案审批表")
    record = a_document(
        "fire_inspection_record", "消防监督检查记录", "单位：某园", "负责人：某", form, title="消防监督检查记录"
    )
    judged = contents_agree(a_case(listing, filed, record), LAW).outcome
    assert (judged is Outcome.PASS) is (outcome is Outcome.PASS)


@pytest.mark.parametrize(("entry", "found"), [("岗位职责文件", True), ("培训计划文件", False)])
def test_an_entry_may_say_of_what_sort_a_paper_is_that_the_party_handed_in(entry: str, found: bool) -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", entry, "2"))
    filed = a_document("filing_approval", "立案审批表", title="立案审批表")
    paper = a_document("party_material", "资产部岗位职责（摘录）", "资产部经理负责出租。")
    assert (contents_agree(a_case(listing, filed, paper), LAW).outcome is Outcome.PASS) is found


def test_an_excerpt_of_a_base_in_the_list_is_none_of_a_standard() -> None:
    listing = _list(("1", "立案审批表", "1"), ("2", "裁量标准摘录", "2"))
    filed = a_document("filing_approval", "立案审批表", title="立案审批表")
    title = "某省裁量适用标准（摘录）"
    base = replace(a_document("discretion_excerpt", title, title=title), label="裁量基准摘页")
    copy = replace(a_document("standard_excerpt", "安全现状评价报告（节录）"), label="标准摘页")
    named = a_case(listing, filed, copy, base)
    assert ("裁量标准摘录", "卷内") not in _judged(named)
    assert (title, "目录") not in _judged(named)


def test_a_review_of_a_defence_is_no_record_of_a_recheck() -> None:
    listing = _list(("1", "消防监督检查记录（复查）", "1"), ("2", "陈述申辩复核意见书", "2"))
    record = a_document("fire_inspection_record", "消防监督检查记录", "检查形式：复查", title="消防监督检查记录")
    review = a_document("statement_review", "陈述申辩复核意见书", title="陈述申辩复核意见书")

    judged = [contents_agree(a_case(listing, *papers), LAW).outcome for papers in ((record, review), (review, record))]

    assert judged == [Outcome.PASS, Outcome.FAIL]


@pytest.mark.parametrize(("kind", "outcome"), [("identity_proof", Outcome.PASS), ("business_licence", Outcome.UNSURE)])
def test_a_card_without_a_title_is_the_one_that_an_entry_names(kind: str, outcome: Outcome) -> None:
    label = "身份证明" if kind == "identity_proof" else "营业执照复印件"
    card = replace(a_document(kind, "某甲 120000199001010000"), label=label)
    entry = ("1", "某甲身份证复印件", "1")

    assert contents_agree(a_case(_list(entry), card), LAW).outcome is outcome


@pytest.mark.parametrize(("kind", "meant"), [("waiver_statement", True), ("party_material", False)])
def test_a_letter_headed_by_a_word_alone_is_the_waiver_of_the_list(kind: str, meant: bool) -> None:
    (entry,) = entries_listed(a_case(_list(("1", "当事人放弃陈述申辩说明", "2"))))

    assert means(entry, a_document(kind, "说　明", "我公司不陈述、不申辩。")) is meant
