"""前后变动: what a paper bears now and did not bear before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from casereview.changes import EARLIER, changes_between
from casereview.model import CaseFile, Document, Fact, Mark
from casereview.spelling.dates import find_dates
from casereview.terms import MarkKind, MarkState, ReadingMethod, Stage
from tests.builders import a_case, a_document, a_fact, a_mark
from tests.test_no_back_filling import FORBIDDEN

MARCH, APRIL = date(2025, 3, 14), date(2025, 4, 2)
ALLEGING = re.compile(r"倒签|补签|伪造|变造|造假|篡改|涉嫌|可疑|违法|违规|事后|弄虚")


def a_paper(*lines: str, kind: str = "filing_approval", title: str = "立案审批表", id: str = "paper") -> Document:
    return a_document(kind, *lines, id=id, title=title)


def reading(
    *lines: str, marks: tuple[Mark, ...] = (), facts: tuple[Fact, ...] = (), stage: Stage = Stage.DECIDED
) -> CaseFile:
    return replace(a_case(a_paper(*lines), marks=marks, facts=facts), stage=stage)


def said(before: CaseFile, after: CaseFile) -> list[str]:
    return [change.said for change in changes_between(before, after, {"paper": "paper"})]


def mark(state: MarkState, *, role: str = "审批人", on: date | None = None) -> Mark:
    return a_mark(role, "paper", state, signed_on=on)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (MarkState.BLANK, MarkState.PRESENT, ["审批人签名处，上次检查时空白，本次已有签名。"]),
        (MarkState.TYPED, MarkState.PRESENT, ["审批人签名处，上次检查时只有打印的姓名，本次已有签名。"]),
        (MarkState.REFUSAL_NOTED, MarkState.PRESENT, ["审批人签名处，上次检查时注明拒绝签名，本次已有签名。"]),
        (MarkState.BLANK, MarkState.TYPED, ["审批人签名处，上次检查时空白，本次有打印的姓名。"]),
        (MarkState.BLANK, MarkState.REFUSAL_NOTED, ["审批人签名处，上次检查时空白，本次注明拒绝签名。"]),
        (MarkState.PRESENT, MarkState.PRESENT, []),
        (MarkState.PRESENT, MarkState.BLANK, []),
        (MarkState.UNREADABLE, MarkState.PRESENT, []),  # it may have been there
        (MarkState.BLANK, MarkState.UNREADABLE, []),
    ],
)
def test_a_mark_that_was_not_there_is_told(before: MarkState, after: MarkState, what: list[str]) -> None:
    assert said(reading(marks=(mark(before),)), reading(marks=(mark(after),))) == what


def test_a_mark_where_no_place_was_printed_is_told_and_a_seal_is_called_one() -> None:
    seal = a_mark("机关印章", "paper", MarkState.PRESENT, kind=MarkKind.SEAL)

    assert said(reading(), reading(marks=(seal,))) == ["机关印章处，上次检查时未见，本次已有印章。"]


def test_another_signature_where_there_was_one_is_told() -> None:
    first, second = (replace(mark(MarkState.PRESENT), signer=name, digest=name) for name in ("某甲", "某乙"))
    pictures = tuple(replace(one, signer=None) for one in (first, second))

    assert said(reading(marks=(first,)), reading(marks=(second,))) == ["审批人签名处，上次检查时为某甲，本次为某乙。"]
    assert said(reading(marks=(pictures[0],)), reading(marks=(pictures[1],))) == [
        "审批人签名处，本次的图像与上次检查时不同。"
    ]
    assert said(reading(marks=(first,)), reading(marks=(replace(first, signer="某 甲"),))) == []


def test_a_scan_shows_the_same_signature_otherwise_each_time() -> None:
    cases = [reading(marks=(replace(mark(MarkState.PRESENT), digest=digest),)) for digest in "ab"]
    scans = [replace(one, documents=(replace(one.documents[0], reading=ReadingMethod.OCR),)) for one in cases]

    assert said(*scans) == []
    assert said(cases[0], scans[1]) == []


def test_printing_to_pdf_makes_another_picture_of_the_same_signature() -> None:
    cases = [reading(marks=(replace(mark(MarkState.PRESENT), digest=digest),)) for digest in "ab"]
    printed = replace(cases[1], documents=(replace(cases[1].documents[0], source="立案审批表.pdf"),))

    assert said(cases[0], printed) == []


def test_a_day_beside_a_signature_that_appeared_or_changed_is_told() -> None:
    bare, march, april = (reading(marks=(mark(MarkState.PRESENT, on=day),)) for day in (None, MARCH, APRIL))

    assert said(bare, march) == ["审批人签名旁的日期，上次检查时未见，本次为2025年3月14日。"]
    assert said(march, april) == ["审批人签名旁的日期，上次检查时为2025年3月14日，本次为2025年4月2日。"]
    assert said(march, bare) == []


def test_a_named_day_that_appeared_or_changed_is_told() -> None:
    bare, march, april = (
        reading(facts=(a_fact("审批日期", day, "paper"),) if day else ()) for day in (None, MARCH, APRIL)
    )

    assert said(bare, march) == ["审批日期，上次检查时未见，本次为2025年3月14日。"]
    assert said(march, april) == ["审批日期，上次检查时为2025年3月14日，本次为2025年4月2日。"]
    assert said(march, march) == []


def test_a_time_that_changed_is_told() -> None:
    at = (datetime(2025, 3, 14, 9, 0), datetime(2025, 3, 14, 15, 30))
    before, after = (reading("2025年3月14日", facts=(a_fact("询问开始", one, "paper"),)) for one in at)

    assert said(before, after) == ["询问开始，上次检查时为2025年3月14日9时00分，本次为2025年3月14日15时30分。"]


def test_a_day_that_appeared_in_the_text_is_told_with_its_place() -> None:
    before, after = reading("二〇二五年  月  日"), reading("2025年3月14日")

    (change,) = changes_between(before, after, {"paper": "paper"})

    assert change.said == "文中的日期2025年3月14日，上次检查时未见，本次载有。"
    assert [source.quote for source in change.sources] == ["2025年3月14日"]


def test_a_day_is_told_once_though_it_is_read_as_a_mark_a_fact_and_text() -> None:
    after = reading(
        "审批人：某甲 2025年3月14日",
        marks=(mark(MarkState.PRESENT, on=MARCH),),
        facts=(a_fact("审批日期", MARCH, "paper"),),
    )

    assert said(reading(marks=(mark(MarkState.PRESENT),)), after) == [
        "审批人签名旁的日期，上次检查时未见，本次为2025年3月14日。"
    ]


def test_what_reads_alike_on_one_paper_is_told_once_with_its_count() -> None:
    two = tuple(replace(mark(MarkState.BLANK), slot=f"审批人#{n}") for n in (1, 2))
    signed = tuple(replace(one, state=MarkState.PRESENT) for one in two)

    (change,) = changes_between(reading(marks=two), reading(marks=signed), {"paper": "paper"})

    assert change.said == "审批人签名处，上次检查时空白，本次已有签名（2处）。"


def test_a_contents_list_may_list_other_days() -> None:
    before, after = (a_case(a_paper(line, kind="contents_list")) for line in ("立案审批表", "立案审批表 2025年3月14日"))

    assert said(replace(before, stage=Stage.CLOSED), replace(after, stage=Stage.CLOSED)) == []


def test_a_paper_still_in_the_making_may_be_signed() -> None:
    blank, present = (
        reading("拟立案", marks=(mark(one),), stage=Stage.INVESTIGATION) for one in (MarkState.BLANK, MarkState.PRESENT)
    )
    dated = reading("2025年3月14日 拟立案", marks=(mark(MarkState.BLANK),), stage=Stage.INVESTIGATION)

    assert said(blank, present) == []
    assert said(dated, replace(present, documents=dated.documents)) == ["审批人签名处，上次检查时空白，本次已有签名。"]


def test_what_could_not_be_read_before_cannot_have_appeared() -> None:
    torn = replace(reading(), documents=(replace(a_paper(), problem="文件已损坏。"),))

    assert said(torn, reading("2025年3月14日", marks=(mark(MarkState.PRESENT),))) == []


def test_a_paper_that_came_since_bears_nothing_new() -> None:
    assert changes_between(a_case(), reading("2025年3月14日", marks=(mark(MarkState.PRESENT),)), {}) == ()


def test_the_later_paper_is_the_one_to_open() -> None:
    after = a_case(a_paper("2025年3月14日", id="anew"))

    (change,) = changes_between(reading(), after, {"paper": "anew"}, EARLIER)

    assert (change.document, change.title, [s.document for s in change.sources]) == ("anew", "立案审批表", ["anew"])
    assert "此前检查时" in change.said


def test_facts_are_stated_and_nothing_else() -> None:
    states = [mark(one, role=role) for role in ("审批人", "机关印章") for one in MarkState]
    days = (None, MARCH, APRIL)
    for old in states:
        for new in states:
            for then in days:
                before = reading(marks=(replace(old, signed_on=then),), facts=(a_fact("审批日期", then, "paper"),))
                after = reading("2025年4月2日", marks=(replace(new, signed_on=APRIL),))
                for text in said(before, after):
                    assert not FORBIDDEN.search(text)
                    assert not ALLEGING.search(text)
                    assert {found.value for found in find_dates(text)} <= {MARCH, APRIL}
