"""What the entries of a contents list say of their papers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import read_catalogue
from casereview.checks.contents_entries import dated_right
from casereview.checks.contents_list import contents_agree
from casereview.contents import contents_entries
from casereview.lawbook import LawBook
from casereview.model import Document, Verdict
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
HEAD = ("序号", "文件名称及编号", "日期", "页号")


def _paper(kind: str, title: str, number: str | None = None, id: str = "") -> Document:
    printed = (title, number) if number else (title,)
    return replace(a_document(kind, *printed, id=id or kind, title=title), number=number, label=title)


NOTICE = _paper("penalty_notice", "行政处罚告知书", "某应急罚告〔2025〕17号")
RECORDS = tuple(_paper("inquiry_record", "询问笔录", id=f"record-{n}") for n in (1, 2))


def _listing(*titles: str) -> Document:
    return a_document("contents_list", (HEAD, *((str(n), title, "", "") for n, title in enumerate(titles, 1))))


ISSUED = ("裁量说明", "立案审批表", "现场检查记录", "案件处理呈批表", "结案审批表")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025.07.28", []),
        ("2025-07-29", []),  # the day of its service
        ("2025.07.18", ["目录所载日期与文书不同"]),  # a day that it only tells of
        ("", []),
    ],
)
def test_an_entry_gives_the_day_of_its_paper(day: str, expected: list[str]) -> None:
    text = ("行政处罚决定书", "你单位于2025年7月18日提出申辩。" + "经查" * 60, "2025年7月28日")
    papers = tuple(replace(a_document(f"paper-{n}", t, "2025年7月1日"), title=t, label=t) for n, t in enumerate(ISSUED))
    decision = replace(a_document("penalty_decision", *text, title="行政处罚决定书"), label="行政处罚决定书")
    receipt = replace(a_document("service_receipt", "送达回证", "2025年7月29日"), title="送达回证", label="送达回证")
    rows = [(str(n), title, "2025.07.01", "") for n, title in enumerate(ISSUED, 1)]
    listing = a_document("contents_list", (HEAD, *rows, ("6", "行政处罚决定书", day, ""), ("7", "送达回证", "", "")))

    verdict = contents_agree(a_case(listing, *papers, decision, receipt), LAW)

    assert [one.values["expected"] for one in verdict.failures] == expected


def test_a_list_with_days_of_its_own_is_not_held_against_its_papers() -> None:
    papers = tuple(replace(a_document(f"paper-{n}", t, "2025年7月1日"), title=t, label=t) for n, t in enumerate(ISSUED))
    listing = a_document("contents_list", (HEAD, *((str(n), t, "2025.08.21", "") for n, t in enumerate(ISSUED, 1))))

    assert contents_agree(a_case(listing, *papers), LAW).outcome is Outcome.PASS


def _agree(titles: tuple[str, ...], *papers: Document) -> Verdict:
    return contents_agree(a_case(_listing(*titles), *papers), LAW)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("行政处罚告知书 某应急罚告〔2025〕17号", []),
        ("行政处罚告知书", []),
        ("行政处罚告知书 某应急罚告〔2025〕71号", ["目录所载文号与文书不同"]),
        ("行政处罚通知书 某应急罚告〔2025〕17号", ["目录所载名称与文书不同"]),
    ],
)
def test_an_entry_gives_number_and_name_of_its_paper(entry: str, expected: list[str]) -> None:
    verdict = _agree((entry,), NOTICE)

    assert [o.values["expected"] for o in verdict.failures] == expected


def test_an_entry_with_a_number_names_only_the_paper_of_that_number() -> None:
    second = _paper("penalty_notice", "行政处罚告知书", "某应急罚告〔2025〕18号", id="second")
    verdict = _agree(("行政处罚告知书 某应急罚告〔2025〕17号",), NOTICE, second)

    assert [o.sources[0].document for o in verdict.failures] == ["second"]


@pytest.mark.parametrize(
    ("titles", "papers", "outcome"),
    [
        (("询问笔录", "询问笔录"), RECORDS, Outcome.PASS),
        (("询问笔录", "询问笔录"), RECORDS[:1], Outcome.FAIL),
        (("询问笔录（2份）",), RECORDS, Outcome.PASS),
        (("询问笔录",), RECORDS, Outcome.UNSURE),  # they lie together and may be meant together
        (("询问笔录", "行政处罚告知书"), (RECORDS[0], NOTICE, RECORDS[1]), Outcome.UNSURE),
    ],
)
def test_there_are_as_many_entries_of_a_name_as_papers(
    titles: tuple[str, ...], papers: tuple[Document, ...], outcome: Outcome
) -> None:
    assert _agree(titles, *papers).outcome is outcome


def test_papers_that_were_not_told_apart_are_counted_by_their_titles() -> None:
    both = a_document("inquiry_record", "询问笔录", "问：", "询问笔录", "问：", title="询问笔录")

    assert _agree(("询问笔录", "询问笔录"), both).outcome is Outcome.PASS


def test_a_number_in_every_line_is_that_of_the_case() -> None:
    filing = _paper("filing_approval", "立案审批表", "某应急立〔2025〕17号")
    report = _paper("closing_approval", "结案审批表", "某应急结〔2025〕17号")
    titles = tuple(f"{title} 某应急案〔2025〕3号" for title in ("行政处罚告知书", "立案审批表", "结案审批表"))

    assert _agree(titles, NOTICE, filing, report).outcome is Outcome.PASS


def test_a_line_may_enter_a_paper_with_its_receipt() -> None:
    receipt = _paper("service_receipt", "送达回证")

    assert _agree(("行政处罚告知书及送达回证 某应急罚告〔2025〕17号",), NOTICE, receipt).outcome is Outcome.PASS


def test_an_entry_for_two_papers_may_give_the_number_of_one() -> None:
    answer = _paper("accident_report", "事故调查报告的批复", "某政综〔2025〕61号", id="answer")
    report = _paper("accident_report", "事故调查报告", id="report")

    verdict = _agree(("事故调查报告及批复 某政综〔2025〕61号",), answer, report)

    assert verdict.outcome is Outcome.PASS


@pytest.mark.parametrize(("kind", "asked"), [("service_receipt", 0), ("fine_receipt", 0), ("inquiry_record", 1)])
def test_one_entry_holds_all_the_receipts(kind: str, asked: int) -> None:
    papers = tuple(a_document(kind, id=str(number), title="某文书") for number in range(3))
    listing = a_document("contents_list", "卷内目录", (("序号", "文书名称", "页号"), ("1", "某文书", "1")))

    assert len(contents_agree(a_case(listing, *papers), LAW).doubts) == asked


@pytest.mark.parametrize(("kind", "wrong"), [("discretion_excerpt", 0), ("filing_approval", 1)])
def test_days_within_an_excerpt_are_not_those_on_which_it_was_made(kind: str, wrong: int) -> None:
    rows = (
        ("序号", "文书名称", "日期", "页号"),
        ("1", "立案审批表", "2024年3月1日", "1"),
        ("2", "结案审批表", "2024年5月1日", "2"),
        ("3", "询问笔录", "2024年3月9日", "3"),
        ("4", "现场检查记录", "2024年3月2日", "4"),
        ("5", "裁量基准摘录", "2024年4月1日", "5"),
    )
    listing = a_document("contents_list", rows, title="卷内目录")
    papers = (
        a_document("filing_approval", "2024年3月1日", id="a", title="立案审批表"),
        a_document("closing_approval", "2024年5月1日", id="b", title="结案审批表"),
        a_document("inquiry_record", "2024年3月9日", id="d", title="询问笔录"),
        a_document("inspection_record", "2024年3月2日", id="e", title="现场检查记录"),
        a_document(kind, "本标准自2021年1月1日起施行", id="c", title="摘录"),
    )
    entries = contents_entries(listing, read_catalogue())

    verdict = dated_right(a_case(listing, *papers), tuple(zip(entries, papers, strict=True)))

    assert len(verdict.failures) == wrong


@pytest.mark.parametrize(
    ("day", "served", "expected"),
    [
        ("2025.07.29", ("2025年7月29日",), []),
        ("2025.07.09", ("2025年7月29日",), ["目录所载日期与文书不同"]),
        ("2025.07.09", ("2025年7月29日", "2025年8月9日"), []),  # one sheet for several papers
    ],
)
def test_the_receipt_of_one_paper_is_entered_with_its_day(
    day: str, served: tuple[str, ...], expected: list[str]
) -> None:
    papers = tuple(replace(a_document(f"paper-{n}", t, "2025年7月1日"), title=t, label=t) for n, t in enumerate(ISSUED))
    receipt = replace(a_document("service_receipt", "送达回证", *served), title="送达回证", label="送达回证")
    rows = [(str(n), title, "2025.07.01", "") for n, title in enumerate(ISSUED, 1)]
    listing = a_document("contents_list", (HEAD, *rows, ("6", "送达回证", day, "")))

    verdict = contents_agree(a_case(listing, *papers, receipt), LAW)

    assert [one.values["expected"] for one in verdict.failures] == expected


@pytest.mark.parametrize(("day", "expected"), [("2025.09.23", []), ("2025.09.03", ["目录所载日期与文书不同"])])
def test_records_of_several_people_are_entered_each_with_its_day(day: str, expected: list[str]) -> None:
    papers = tuple(replace(a_document(f"paper-{n}", t, "2025年7月1日"), title=t, label=t) for n, t in enumerate(ISSUED))
    records = tuple(
        a_document("inquiry_record", f"被询问人姓名：{name}", f"2025年9月{on}日", id=name, title="询问笔录")
        for name, on in (("许长林", 22), ("范大勇", 23))
    )
    rows = [(str(n), title, "2025.07.01", "") for n, title in enumerate(ISSUED, 1)]
    asked = (("6", "询问笔录（许长林）", "2025.09.22", ""), ("7", "询问笔录（范大勇）", day, ""))
    listing = a_document("contents_list", (HEAD, *rows, *asked))

    verdict = contents_agree(a_case(listing, *papers, *records), LAW)

    assert [one.values["expected"] for one in verdict.failures] == expected


@pytest.mark.parametrize(("title", "wrong"), [("没收物品凭证及销毁记录", 0), ("没收物品凭证", 1)])
def test_an_entry_for_two_papers_of_a_file_gives_the_day_of_either(title: str, wrong: int) -> None:
    days = ("2025年2月7日", "2025年1月14日", "2025年1月13日", "2025年2月20日", "2025年1月15日")
    kinds = ("item_list", "filing_approval", "inspection_record", "closing_approval", "inquiry_record")
    told = ((title, "2025-02-18"), *((f"文书{n}", day) for n, day in enumerate(days[1:], 1)))
    rows = (("序号", "文件名称", "日期", "页号"), *((str(n), *one, str(n)) for n, one in enumerate(told, 1)))
    listing = a_document("contents_list", rows, title="卷内目录")
    papers = tuple(a_document(kind, day, id=kind) for kind, day in zip(kinds, days, strict=True))
    burnt = replace(a_document("unknown", "销毁记录", "2025年2月18日", id="burnt"), source=papers[0].source)
    entries = contents_entries(listing, read_catalogue())

    verdict = dated_right(a_case(listing, *papers, burnt), tuple(zip(entries, papers, strict=True)))

    assert len(verdict.failures) == wrong


@pytest.mark.parametrize(("day", "expected"), [("2025.07.28", []), ("2025.08.28", ["目录所载日期与文书不同"])])
def test_a_paper_and_its_receipt_have_an_entry_each(day: str, expected: list[str]) -> None:
    papers = tuple(replace(a_document(f"paper-{n}", t, "2025年7月1日"), title=t, label=t) for n, t in enumerate(ISSUED))
    text = ("行政处罚决定书", "经查" * 60, "2025年7月28日")
    decision = replace(a_document("penalty_decision", *text, title="行政处罚决定书"), label="行政处罚决定书")
    served = ("行政处罚决定书", "行政处罚告知书")
    receipts = tuple(
        replace(a_document("service_receipt", "送达回证", name, "2025年7月29日", id=f"r-{name}"), title="送达回证")
        for name in served
    )
    rows = [(str(n), title, "2025.07.01", "") for n, title in enumerate(ISSUED, 1)]
    rows += [("6", "行政处罚决定书", day, "")]
    rows += [(str(n), f"{name}送达回证", "2025.07.29", "") for n, name in enumerate(served, 7)]

    verdict = contents_agree(a_case(a_document("contents_list", (HEAD, *rows)), *papers, decision, *receipts), LAW)

    assert [one.values["expected"] for one in verdict.failures] == expected
