"""The draft of a 法制审核意见书."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import docx
import pypdfium2
import pytest

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.model import Review, Source
from casereview.opinion import NotForLegalReviewError, opinion_bytes, opinion_of, opinion_pdf
from casereview.opinion.draft import BLANKS, NOTICE, Entry, Sort
from casereview.opinion.matters import Matter, matters_of
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Outcome, Stage, Topic
from tests.review_builder import a_finding, a_review, a_rule
from tests.ui.opened import opened_sample


def before_review(*findings: tuple[str, Topic, tuple[str, ...], Outcome, str]) -> Review:
    """A small case before legal review, with these findings: rule, topic, defects, outcome, message."""
    place = Source("01-决定书.docx:1-1", 1, "罚款叁万元")
    made = [
        a_finding(replace(a_rule(rule), topic=topic, covers=covers), outcome, place, message=message)
        for rule, topic, covers, outcome, message in findings
    ]
    review = a_review(made)
    return replace(review, case=replace(review.case, stage=Stage.LEGAL_EXAMINATION))


def entries(review: Review, matter: Matter) -> tuple[Entry, ...]:
    return next(chapter.entries for chapter in opinion_of(review).chapters if chapter.matter is matter)


def text_of(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    parts = [paragraph.text for paragraph in document.paragraphs]
    parts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(parts)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.LEGAL_EXAMINATION])
def test_a_file_at_another_stage_gets_no_opinion_and_is_told_why(stage: Stage) -> None:
    review = a_review()

    with pytest.raises(NotForLegalReviewError, match=f"本案处于“{stage}”阶段"):
        opinion_bytes(replace(review, case=replace(review.case, stage=stage)))


def test_the_matters_stand_in_their_order() -> None:
    chapters = opinion_of(before_review()).chapters

    assert [str(chapter.matter) for chapter in chapters] == [
        "主体", "权限", "程序", "事实证据", "法律适用", "裁量", "文书", "是否涉嫌犯罪",
    ]  # fmt: skip


def test_a_fault_a_question_and_a_pass_stand_under_their_matter_with_their_page() -> None:
    review = before_review(
        ("late", Topic.PROCEDURE, (), Outcome.FAIL, "立案晚于询问。"),
        ("asked", Topic.PROCEDURE, (), Outcome.UNSURE, "请看回执：手续是否完备？"),
        ("doubted", Topic.PROCEDURE, (), Outcome.UNSURE, "两处日期不同"),
        ("kept", Topic.PROCEDURE, (), Outcome.PASS, ""),
    )

    where = ("《行政处罚决定书》第1页",)
    told = [entry for entry in entries(review, Matter.PROCEDURE) if entry.sort is not Sort.TOLD]
    assert told == [
        Entry(Sort.FAULT, "立案晚于询问。", where),
        Entry(Sort.QUESTION, "请看回执：手续是否完备？", where),
        Entry(Sort.QUESTION, "两处日期不同，请审核人员核对。", where),
        Entry(Sort.QUESTION, "未在卷内反映的程序事项（集体讨论、回避、延期等），请审核人员核对。"),
        Entry(Sort.PASSED, "经程序核对未见问题的 1 项：kept应当符合。", where),
    ]


def test_a_rule_on_subject_and_authority_stands_under_both() -> None:
    rule = replace(a_rule("competent"), topic=Topic.LAW, covers=("V1", "V2"))

    assert matters_of(rule) == (Matter.SUBJECT, Matter.AUTHORITY)


def test_every_rule_of_every_pack_has_its_matter_and_every_matter_its_rules() -> None:
    catalogue, law = read_catalogue(), read_lawbook()
    for folder in pack_folders().values():
        rules = read_pack(folder, catalogue, law, examples=False).rules
        assert {matter for rule in rules for matter in matters_of(rule)} == set(Matter)


def test_whether_it_is_a_crime_is_always_left_to_people() -> None:
    told = entries(before_review(), Matter.CRIME)

    assert [entry.text for entry in told] == [
        "卷内未见案件移送文书。",
        "违法行为是否涉嫌犯罪、是否需要移送司法机关，程序不能判断，请审核人员核对。",
    ]


def test_the_draft_on_a_whole_file_names_what_the_papers_say_and_where() -> None:
    review = opened_sample("legal-examination").review

    said = {matter: [entry.text for entry in entries(review, matter) if entry.sort is Sort.TOLD] for matter in Matter}

    assert said[Matter.SUBJECT][0] == "执法人员：沈砚舟（02990017021）；顾明川（02990017035）。"
    assert said[Matter.AUTHORITY] == ["办案机关：天津市滨澜区应急管理局。"]
    assert said[Matter.DISCRETION] == [
        "裁量依据：《应急管理行政处罚裁量权基准》（应急〔2024〕90号）第25项A档。",
        "拟罚款金额：12000元。",
    ]
    assert said[Matter.LAW][1] == "处罚依据：《中华人民共和国安全生产法》第97条第6项。"
    paged = [entry for chapter in opinion_of(review).chapters for entry in chapter.entries if entry.places]
    assert all(re.fullmatch(r"《.+》第\d+页|等 \d+ 处", place) for entry in paged for place in entry.places)


def test_the_paper_is_a_draft_with_opinion_signatures_and_date_left_blank() -> None:
    document = docx.Document(io.BytesIO(opinion_bytes(opened_sample("legal-examination").review)))

    blanks = document.tables[-1]
    assert [row.cells[0].text for row in blanks.rows] == list(BLANKS)
    assert [row.cells[1].text for row in blanks.rows] == [""] * len(BLANKS)
    assert document.paragraphs[1].text == NOTICE


def test_the_draft_concludes_nothing() -> None:
    text = text_of(opinion_bytes(opened_sample("legal-examination").review))

    assert not re.search(r"(同意|建议).{0,6}(处罚|通过|审核)|审核通过|合法有效|可以作出|不予通过", text)


def test_the_same_case_gives_the_same_bytes() -> None:
    review = opened_sample("legal-examination").review

    assert opinion_bytes(review) == opinion_bytes(review)
    assert opinion_pdf(review) == opinion_pdf(review)


def test_the_pdf_says_the_same_as_the_word_file() -> None:
    review = opened_sample("legal-examination").review

    pages = pypdfium2.PdfDocument(opinion_pdf(review))
    printed = "".join("".join(page.get_textpage().get_text_range() for page in pages).split())

    lines = text_of(opinion_bytes(review)).split("\n")
    assert [line for line in lines if "".join(line.split()) not in printed] == []
