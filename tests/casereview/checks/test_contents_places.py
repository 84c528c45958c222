"""Papers that lie where an entry that names them otherwise stands in the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.contents_places import begins_within, gathered, goes_along, stand_ins, words_in_common
from casereview.contents import ContentsEntry
from casereview.model import Document, Source
from casereview.terms import OrderFrom
from tests.builders import a_case, a_document


def an_entry(title: str) -> ContentsEntry:
    return ContentsEntry(None, title, None, None, Source("contents_list", 1, title))


FILED, CLOSED = (a_document(kind, id=kind, title=kind) for kind in ("filing_approval", "closing_approval"))


def in_place(entries: tuple[str, ...], *papers: Document, order: OrderFrom = OrderFrom.VOLUME) -> list[tuple[str, str]]:
    """The bare entries between a filing and a closing form, with the papers found for them."""
    meant = [(an_entry("立案"), (FILED,)), *((an_entry(title), ()) for title in entries), (an_entry("结案"), (CLOSED,))]
    found = stand_ins(a_case(FILED, *papers, CLOSED, order_from=order), meant, lambda entry: True)
    return [(entry.title, document.id) for entry, document in found]


def test_as_many_papers_as_entries_go_in_turn() -> None:
    one, two = a_document("unknown", id="one"), a_document("unknown", id="two")
    assert in_place(("证明", "截图"), one, two) == [("证明", "one"), ("截图", "two")]
    assert in_place(("证明", "截图"), one) == []
    assert in_place(("证明",), one, order=OrderFrom.CONTENTS_LIST) == []


def test_a_paper_of_a_known_kind_needs_a_word_in_common() -> None:
    receipt = a_document("fine_receipt", id="receipt", title="非税收入票据")
    assert in_place(("询问笔录",), receipt) == []
    assert in_place(("缴款票据",), receipt) == [("缴款票据", "receipt")]


def test_of_papers_too_many_the_one_with_a_word_in_common_is_meant() -> None:
    receipt = a_document("fine_receipt", id="receipt", title="非税收入票据")
    assert in_place(("缴款票据",), receipt, a_document("unknown", id="other", title="截图")) == [
        ("缴款票据", "receipt")
    ]


@pytest.mark.parametrize(("kind", "expected"), [("photo_evidence", True), ("case_approval", False)])
def test_a_collective_entry_gathers_evidence_where_it_stands(kind: str, expected: bool) -> None:
    paper = a_document(kind, id="paper")
    meant = [(an_entry("立案"), (FILED,)), (an_entry("证据材料"), ()), (an_entry("结案"), (CLOSED,))]
    assert gathered(a_case(FILED, paper, CLOSED), meant, paper, lambda entry: entry.title == "证据材料") is expected
    assert not gathered(a_case(FILED, CLOSED, paper), meant, paper, lambda entry: entry.title == "证据材料")


def test_two_names_share_a_word_of_two_letters() -> None:
    assert words_in_common("缴款票据", "非税收入 票 据")
    assert not words_in_common("询问笔录", "收据")


@pytest.mark.parametrize(
    ("title", "paper", "expected"),
    [
        ("扣押决定书及清单", "扣押物品清单", True),
        ("现场检查记录（附照片）", "现场照片", True),
        ("扣押决定书", "扣押物品清单", False),
        ("决定书送达回证、分期缴纳申请书", "听证申请书", False),  # many papers are called so
    ],
)
def test_a_paper_goes_along_with_the_entry_of_the_one_before(title: str, paper: str, expected: bool) -> None:
    behind = a_document("item_list", id="behind", title=paper)
    case = a_case(FILED, behind, CLOSED)
    meant = [(an_entry(title), (FILED,)), (an_entry("结案"), (CLOSED,))]
    assert goes_along(case, meant, behind) is expected
    assert not goes_along(a_case(behind, FILED, CLOSED), meant, behind)
    file = a_case(*(replace(d, source="一.docx") for d in (behind, FILED)), order_from=OrderFrom.FILE_NUMBERS)
    assert goes_along(file, meant, file.documents[0]) is expected


def test_a_paper_begins_within_a_file_behind_another_of_it() -> None:
    first, second = (replace(a_document("photo_evidence", id=name), source="05 记录.docx") for name in ("a", "b"))
    case = a_case(first, second, CLOSED, order_from=OrderFrom.FILE_NUMBERS)
    assert [begins_within(case, paper) for paper in case.documents] == [False, True, False]
    assert not begins_within(a_case(first, second), second)


def test_that_both_are_copies_is_no_word_in_common() -> None:
    licence = a_document("business_licence", id="licence", title="营业执照（副本）复印件")
    card = a_document("identity_proof", id="card", title="身份证")

    assert in_place(("某甲身份证复印件",), licence, card) == [("某甲身份证复印件", "card")]


def test_in_a_volume_a_paper_goes_along_with_the_entry_of_the_next() -> None:
    book, report = (a_document("party_material", id=name, title=name) for name in ("仪器台账", "检测报告"))
    papers = tuple(replace(d, source="卷.pdf") for d in (FILED, book, report, CLOSED))
    case = a_case(*papers, order_from=OrderFrom.VOLUME)
    meant = [
        (an_entry("立案"), papers[:1]),
        (an_entry("仪器台账及检测报告"), papers[2:3]),
        (an_entry("结案"), papers[3:]),
    ]

    assert goes_along(case, meant, papers[1])
    assert not goes_along(case, [meant[0], (an_entry("检测报告"), papers[2:3]), meant[2]], papers[1])


def test_lists_call_what_was_handed_in_as_they_like() -> None:
    note = a_document("party_material", id="note", title="销售单")
    assert in_place(("进货票据",), note) == [("进货票据", "note")]


def test_an_entry_in_short_and_one_for_a_voucher_mean_the_papers_in_their_places() -> None:
    review = a_document("legal_review_opinion", id="review", title="法制审核表")
    receipt = a_document("fine_receipt", id="receipt", title="某某省非税收入通用票据")
    assert in_place(("法审表", "执行凭证"), review, receipt) == [("法审表", "review"), ("执行凭证", "receipt")]
    assert in_place(("会审表",), review) == []
