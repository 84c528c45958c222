"""All families together give each fact once, and name re-checks as such."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.catalogue import read_catalogue
from casereview.extract.facts import facts_of
from casereview.extract.marks import extract_marks
from casereview.extract.settled import settled
from casereview.model import Document, Fact
from tests.builders import a_document

CATALOGUE = read_catalogue()


def facts_in(*documents: Document) -> tuple[Fact, ...]:
    """The facts of all these documents, as a case has them."""
    return settled(documents, [fact for document in documents for fact in facts_of(document, CATALOGUE)])


SCRAPS = (
    "（", "）", "《", "》", "第一条", "一", "1", "张三", "：", "当事人", "、", "《安全生产法》第", "2024年3月5日", "，",
    "_", " ", "某公司", "罚款3万元", "〔2024〕1号", "（签名）", "是", "局", "·", "-", "10时30分", "第1项", "和", "证据",
    "〇", "\n", "当 事 人", "“", "元", "执法人员", "A1234567", "日期", "年月日", "裁量", "序号58", "阶次A", "送达",
    "复印件", "□", "☑", "。", "之一", "号", "万", "大写",
)  # fmt: skip
KINDS = (
    "penalty_decision",
    "penalty_notice",
    "inspection_record",
    "filing_approval",
    "service_receipt",
    "inquiry_record",
)


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from(KINDS),
    st.lists(st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=12).map("".join), max_size=8),
)
def test_no_jumble_of_scraps_trips_the_families_up(kind: str, lines: list[str]) -> None:
    document = a_document(kind, *lines)
    facts, marks = facts_in(document), extract_marks((document,), CATALOGUE)
    assert {fact.source.document for fact in facts} | {mark.source.document for mark in marks} <= {document.id}


def fire_record(name: str, day: str, form: str) -> tuple[str, ...]:
    return ("消防监督检查记录", f"单位名称：{name}", f"检查形式：{form}", f"监督检查时间：{day}10时至11时")


def test_every_fact_is_given_once_with_its_place() -> None:
    receipt = a_document("fine_receipt", "罚款收据", "缴款人：海川公司", "缴款日期：2024年3月20日", "罚款金额：30000元")
    facts = facts_in(receipt)
    assert [(f.name, f.value, f.source.quote) for f in facts] == [
        ("当事人", "海川公司", "海川公司"),
        ("缴款日期", date(2024, 3, 20), "2024年3月20日"),
        ("罚款金额", Decimal(30000), "30000元"),
    ]


def test_a_second_fire_inspection_that_says_so_is_a_re_check() -> None:
    first = a_document("fire_inspection_record", *fire_record("海川", "2024年5月6日", "☑监督抽查 □复查"), id="1")
    second = a_document("fire_inspection_record", *fire_record("海川", "2024年5月21日", "□监督抽查 ☑复查"), id="2")
    facts = facts_in(first, second)
    named = {(f.source.document, f.name): f.value for f in facts if f.name in ("检查日期", "复查日期", "检查开始")}
    assert {key: value for key, value in named.items() if key[1] != "检查开始"} == {
        ("1", "检查日期"): date(2024, 5, 6),
        ("2", "复查日期"): date(2024, 5, 21),
    }
    assert ("2", "检查开始") not in named


@pytest.mark.parametrize(
    ("told", "name"), [("☑复查", "复查日期"), ("（复查适用）", "复查日期"), ("☑监督抽查 □复查", "检查日期")]
)
def test_the_only_fire_inspection_may_be_a_re_check_of_what_was_found_otherwise(told: str, name: str) -> None:
    record = a_document("fire_inspection_record", *fire_record("海川", "2024年5月21日", told))
    facts = facts_in(record)
    assert [f.name for f in facts if f.name in ("检查日期", "复查日期")] == [name]


def test_a_second_fire_inspection_after_the_notice_to_correct_is_a_re_check() -> None:
    first = a_document("fire_inspection_record", *fire_record("海川", "2024年5月6日", "监督抽查"), id="1")
    notice = a_document(
        "fire_correction_notice", "责令限期改正通知书", "海川市消防救援支队（印章）", "2024年5月6日", id="2"
    )
    second = a_document("fire_inspection_record", *fire_record("海川", "2024年5月21日", "监督抽查"), id="3")
    facts = facts_in(first, notice, second)
    assert [(f.source.document, f.value) for f in facts if f.name == "复查日期"] == [("3", date(2024, 5, 21))]


def test_two_fire_inspections_without_a_notice_between_are_two_inspections() -> None:
    papers = tuple(
        a_document("fire_inspection_record", *fire_record("海川", day, "监督抽查"), id=day)
        for day in ("2024年5月6日", "2024年5月7日")
    )
    names = [f.name for f in facts_in(*papers) if f.name in ("检查日期", "复查日期")]
    assert names == ["检查日期", "检查日期"]


def test_the_day_of_binding_counts_only_where_no_day_of_filing_is_stated() -> None:
    cover = a_document("volume_cover", "案卷首页", "归档日期：2024年5月12日")
    note = a_document("volume_note", "卷内备考表", "立卷时间：2024年5月10日")
    both = [f.value for f in facts_in(cover, note) if f.name == "归档日期"]
    alone = [f.value for f in facts_in(note) if f.name == "归档日期"]
    assert (both, alone) == ([date(2024, 5, 12)], [date(2024, 5, 10)])


def test_an_empty_document_says_nothing() -> None:
    assert facts_in(a_document("penalty_decision", "")) == ()
