"""Receipts tell when each paper was served and when the fine was paid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from casereview.extract.parties import party_facts
from casereview.extract.receipts import receipt_facts, served_fact
from tests.builders import Part, a_document

HEAD = ("送达文书名称、文号", "收件人签名或者盖章", "送达地点", "送达日期", "送达方式", "送达人")


@pytest.mark.parametrize(
    "parts",
    [
        ((HEAD, ("行政处罚告知书\n海应急罚告〔2024〕1号", "王五", "公司", "2024年3月2日", "直接", ""),
        ("行政处罚决定书\n海应急罚〔2024〕1号", "", "公司", "2024.3.16", "直接", "")),),
        ("行政处罚告知书 海应急罚告〔2024〕1号 王五 公司 2024年3月2日 直接送达",
        "行政处罚决定书 海应急罚〔2024〕1号 王五 公司 2024年3月16日 直接送达"),
        ((HEAD, ("违法行为通知书\n海交通〔2024〕1号", "王五", "大队", "2024年3月2日", "直接", ""),
        ("行政处罚决定书\n海交罚〔2024〕1号", "王五", "大队", "2024年3月16日", "直接", "")),),
        ((HEAD, ("违法行为通知\n书海交通〔2024〕1号", "王五", "大队", "2024年3月2日", "直接", ""),
        ("行政处罚决定\n书海交罚〔2024〕1号", "王五", "大队", "2024年3月16日", "直接", "")),),
        ((("文书名称及文号", "送达时间、地点"), ("《行政处罚告知书》", "2024年3月2日10时 公司"),
        ("《行政处罚决定书》", "2024年3月16日10时 公司")),),
        ((("文书名称和文号", "受送达人", "送达时间、方式、地点"),
        ("《行政处罚告知书》", "海川公司", "2024年3月2日10时，直接送达，公司"),
        ("《行政处罚决定书》", "海川公司", "2024年3月16日9时，直接送达，公司")),),
    ],
)  # fmt: skip
def test_each_row_gives_the_day_its_paper_was_served(parts: tuple[Part, ...]) -> None:
    facts = receipt_facts(a_document("service_receipt", "文书送达回执", *parts))
    assert [(f.name, f.value) for f in facts] == [
        ("告知送达日期", date(2024, 3, 2)),
        ("决定送达日期", date(2024, 3, 16)),
    ]


def test_a_receipt_for_one_paper_has_its_labels_below_each_other() -> None:
    receipt = a_document(
        "service_receipt",
        (
            ("受送达人", "海川公司"),
            ("送达文书名称及文号", "《行政处罚决定书》（海应急罚〔2024〕1号）"),
            ("送达日期", "2024年3月17日"),
        ),
    )
    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [("决定送达日期", date(2024, 3, 17))]


@pytest.mark.parametrize(
    ("said", "day", "sure"),
    [
        ("2024年3月20日在政府网站公告，公告期30日，2024年4月19日视为送达。", date(2024, 4, 19), 1.0),
        ("2024年3月20日公告，自公告之日起满30日视为送达。", date(2024, 4, 19), 0.85),
        ("2024年3月20日在政府网站公告。", date(2024, 3, 20), 0.5),
    ],
)
def test_what_was_announced_is_served_on_the_day_it_is_deemed_to_be(said: str, day: date, sure: float) -> None:
    rows = (("送达文书名称", "行政处罚决定书"), ("送达方式", "公告送达"), ("备注", said))
    facts = receipt_facts(a_document("service_receipt", "送达回证", rows))

    assert [(f.name, f.value, f.confidence) for f in facts] == [("决定送达日期", day, sure)]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("自本公告发布之日起经过三十日，即视为送达。", [("决定送达日期", date(2024, 4, 19), 0.85)]),
        ("请于公告之日起30日内来本局领取。", []),
    ],
)
def test_an_announcement_serves_so_long_after_its_day_as_it_says(
    told: str, found: list[tuple[str, date, float]]
) -> None:
    lines = ("海川公司：", f"现依法向你单位公告送达《行政处罚决定书》。{told}", "海川县应急管理局", "2024年3月20日")
    facts = receipt_facts(a_document("public_service", "送达公告", *lines))

    assert [(f.name, f.value, f.confidence) for f in facts] == found


def test_rows_of_other_papers_and_undated_rows_give_nothing() -> None:
    receipt = a_document(
        "service_receipt",
        (
            HEAD,
            ("责令限期整改指令书", "", "", "2024年1月3日", "直接", ""),
            ("行政处罚决定书", "", "", "年 月 日", "", ""),
        ),
    )
    assert tuple(receipt_facts(receipt)) == ()


def test_a_fine_receipt_gives_day_and_sum() -> None:
    receipt = a_document(
        "fine_receipt", "非税收入缴款书", "缴款日期：2024年3月20日", (("罚款", "金额"), ("合计", "¥30000.00"))
    )
    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [
        ("缴款日期", date(2024, 3, 20)),
        ("罚款金额", Decimal(30000)),
    ]


def test_the_payer_may_have_a_second_label_before_its_name() -> None:
    rows = (("付款人", "全称", "海林县木业有限公司", "收款人", "全称", "海林县财政局"),)
    facts = {fact.name: fact.value for fact in party_facts(a_document("fine_receipt", "缴款书", rows))}
    assert facts["当事人"] == "海林县木业有限公司"


def test_a_receipt_may_name_its_paper_with_the_number_of_copies() -> None:
    rows = (("送达文书名称及件数", "行政处罚事先告知书 1份"), ("收件人签名及收件日期", "王五  2024年7月2日"))
    facts = [(f.name, f.value) for f in receipt_facts(a_document("service_receipt", "送达回证", rows))]
    assert facts == [("告知送达日期", date(2024, 7, 2))]


def test_papers_may_stand_side_by_side() -> None:
    rows = (
        ("送达文书", "行政处罚告知书", "行政处罚决定书"),
        ("送达日期", "2024年3月28日", "2024年4月11日"),
        ("送达方式", "直接", "直接"),
    )
    facts = {f.name: f.value for f in receipt_facts(a_document("service_receipt", "送达回证", rows))}
    assert facts == {"告知送达日期": date(2024, 3, 28), "决定送达日期": date(2024, 4, 11)}


def test_the_payer_of_a_bank_slip_is_the_holder_of_the_account() -> None:
    rows = (("付款人户名", "海林县木业有限公司", "收款人户名", "海林县财政局"),)
    facts = {fact.name: fact.value for fact in party_facts(a_document("fine_receipt", "银行回单", rows))}
    assert facts["当事人"] == "海林县木业有限公司"


@pytest.mark.parametrize(
    ("papers", "served"),
    [
        ("1.《行政处罚告知书》海罚告〔2024〕7号\n2.《行政处罚决定书》海罚〔2024〕7号",
        "1. 2024年6月11日  2. 2024年7月22日"),
        ("《行政处罚告知书》《行政处罚决定书》", "2024年6月11日、2024年7月22日"),
    ],
)  # fmt: skip
def test_a_row_of_two_papers_has_a_day_for_each(papers: str, served: str) -> None:
    receipt = a_document("service_receipt", (("送达文书名称及文号", "送达日期及签收"), (papers, served)))
    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [
        ("告知送达日期", date(2024, 6, 11)),
        ("决定送达日期", date(2024, 7, 22)),
    ]


def test_papers_served_together_share_the_day() -> None:
    receipt = a_document("service_receipt", (HEAD, ("行政处罚告知书、行政处罚决定书", "", "", "2024年3月2日", "", "")))
    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [
        ("告知送达日期", date(2024, 3, 2)),
        ("决定送达日期", date(2024, 3, 2)),
    ]


@pytest.mark.parametrize("day", ["8月15日", "8.15", "8 月 15 号"])
def test_a_day_without_a_year_is_doubtfully_of_the_year_of_the_number(day: str) -> None:
    receipt = a_document(
        "service_receipt",
        (("送达文书", "文号", "收到日期", "收件人签章"), ("行政处罚决定书", "海应急罚〔2024〕19号", day, "")),
    )
    assert [(f.name, f.value, f.confidence) for f in receipt_facts(receipt)] == [
        ("决定送达日期", date(2024, 8, 15), 0.7)
    ]


def test_an_electronic_service_is_of_the_day_it_arrived() -> None:
    receipt = a_document(
        "service_receipt",
        (
            ("送达文书及文号", "《行政处罚决定书》海应急罚〔2024〕8号"),
            ("发送时间", "2024-05-27 23:58"),
            ("到达对方系统时间", "2024-05-28 00:01"),
        ),
    )
    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [("决定送达日期", date(2024, 5, 28))]


def test_the_day_may_head_the_first_column() -> None:
    receipt = a_document(
        "service_receipt",
        (
            ("送达日期", "送达文书", "文号", "收件人签名"),
            ("2024年4月8日", "消防行政处罚告知书", "消行告字〔2024〕第0012号", ""),
            ("2024年4月19日", "消防行政处罚决定书", "消行罚决字〔2024〕第0012号", ""),
        ),
    )
    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [
        ("告知送达日期", date(2024, 4, 8)),
        ("决定送达日期", date(2024, 4, 19)),
    ]


def test_the_recipients_day_counts_not_the_servers() -> None:
    receipt = a_document(
        "service_receipt",
        (
            ("送达文书", "《行政处罚听证告知书》海听告字〔2024〕33号"),
            ("送达人签名", "张三 李四  2024年11月7日"),
            ("受送达人签名或盖章", "王五  2024年11月8日 9时20分"),
        ),
    )
    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [("告知送达日期", date(2024, 11, 8))]


@pytest.mark.parametrize(
    "paper",
    [
        "行政处罚决定书（附行政处罚告知书送达情况）\n海应急罚〔2024〕1号",
        "《行政处罚决定书》海应急罚〔2024〕1号（此前已送达告知书、听证告知书）",
        "（海）应急罚〔2024〕1号",
    ],
)
def test_a_paper_mentioned_in_brackets_is_not_the_one_served(paper: str) -> None:
    rows = a_document("service_receipt", (HEAD, (paper, "", "公司", "2024年3月16日", "直接", "")))
    form = a_document("service_receipt", (("送达文书名称及文号", paper), ("送达日期", "2024年3月16日")))

    for receipt in (rows, form):
        assert [(f.name, f.value) for f in receipt_facts(receipt)] == [("决定送达日期", date(2024, 3, 16))]


def test_papers_listed_above_the_only_day_of_service_were_served_on_it() -> None:
    receipt = a_document(
        "service_receipt",
        "今收到海川市应急管理局送达的下列文书：",
        "1.《行政处罚听证告知书》（海应急听告〔2024〕5号）",
        "受送达人：海川公司",
        "送达时间：2024年3月9日11时",
    )
    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [("告知送达日期", date(2024, 3, 9))]


def test_another_paper_does_not_become_the_one_its_remark_mentions() -> None:
    row = ("责令停止违法行为通知书（与处罚决定书一并）", "", "公司", "2024年3月16日", "直接", "")
    assert list(receipt_facts(a_document("service_receipt", (HEAD, row)))) == []


def test_a_line_may_name_several_papers_each_with_its_day() -> None:
    line = "送达文书：1.行政处罚告知笔录（2025年5月22日送达）；2.行政处罚决定书（2025年6月4日送达）"
    found = [(fact.name, fact.value) for fact in receipt_facts(a_document("service_receipt", line))]
    assert found == [("告知送达日期", date(2025, 5, 22)), ("决定送达日期", date(2025, 6, 4))]


@pytest.mark.parametrize(
    ("kind", "foot", "name"),
    [
        ("penalty_decision", "行政处罚决定书已向我宣告并送达。\n被处罚人（签名）：某某 2024年6月14日", "决定送达日期"),
        ("penalty_decision", "被处罚单位签收：某某 2024年6月14日", "决定送达日期"),
        ("penalty_notice", "当事人（签收）：某某 2024年6月14日", "告知送达日期"),
        ("penalty_notice", "本人已收到本告知书。某某 2024年6月14日", "告知送达日期"),
    ],
)
def test_who_acknowledges_a_paper_at_its_foot_is_served_that_day(kind: str, foot: str, name: str) -> None:
    paper = a_document(kind, "某某：", "经查，你单位有违法行为。", "某某应急管理局", "2024年6月13日", *foot.split("\n"))
    assert [(f.name, f.value) for f in receipt_facts(paper)] == [(name, date(2024, 6, 14))]


def test_a_place_to_acknowledge_that_is_left_blank_tells_nothing() -> None:
    paper = a_document(
        "penalty_decision", "某某：", "经查。", "某某应急管理局", "2024年6月13日", "被处罚单位签收：   年  月  日"
    )
    assert tuple(receipt_facts(paper)) == ()


@pytest.mark.parametrize(("paper", "day"), [("送达内容", "到达特定系统时间"), ("寄送文书", "妥投日期")])
def test_what_was_sent_is_served_when_it_arrived(paper: str, day: str) -> None:
    lines = (
        f"{paper}：行政处罚告知书（津澜应急罚告〔2025〕1号）",
        "交寄日期：2025年1月6日",
        f"{day}：2025-01-08 09:12:36",
    )
    facts = [(fact.name, fact.value) for fact in receipt_facts(a_document("service_receipt", *lines))]

    assert facts == [("告知送达日期", date(2025, 1, 8))]


@pytest.mark.parametrize(
    "paper",
    ["鉴定结果告知书", "检测结果告知书", "权利义务告知书", "行政处罚决定书更正通知书", "行政处罚告知书补正通知书"],
)
def test_neither_results_nor_corrections_are_the_notice_or_the_decision(paper: str) -> None:
    assert served_fact(paper) is None
    assert served_fact("行政处罚事先告知书") == "告知送达日期"


@pytest.mark.parametrize(
    ("foot", "days"), [("签收：　2024年9月11日", [date(2024, 9, 11)]), ("联系人：某某　2024年9月11日", [])]
)
def test_who_takes_a_notice_may_sign_for_it_on_the_paper(foot: str, days: list[date]) -> None:
    notice = a_document(
        "penalty_notice",
        "行政处罚事先告知书",
        "某某公司：",
        "经查，你单位未安装报警装置，拟罚款8000元。",
        foot,
        "2024年9月10日",
    )

    assert [f.value for f in receipt_facts(notice) if f.name == "告知送达日期"] == days


def test_time_and_place_of_service_may_share_a_row() -> None:
    receipt = a_document(
        "service_receipt", (("送达文书", "行政处罚决定书"), ("送达时间地点", "2025年11月19日 10时 某某酒店"))
    )

    assert [(f.name, f.value) for f in receipt_facts(receipt)] == [("决定送达日期", date(2025, 11, 19))]


@pytest.mark.parametrize(
    ("words", "served"), [("收到本告知书之日起5日内可提出陈述申辩。", []), ("今收到本告知书。", ["告知送达日期"])]
)
def test_a_term_from_receipt_says_nothing_of_the_receipt(words: str, served: list[str]) -> None:
    told = "现查明，你单位存在下列行为，拟作出罚款的行政处罚。"
    notice = a_document("penalty_notice", "行政处罚告知书", told, words, "王小某  2024年6月11日")

    assert [fact.name for fact in receipt_facts(notice)] == served


@pytest.mark.parametrize(("received", "day"), [("见邮件查询：2025年4月22日签收", 22), ("见邮件查询", 21)])
def test_what_was_posted_is_served_on_the_day_it_was_received(received: str, day: int) -> None:
    rows = (
        ("送达文书及编号", "行政处罚决定书　应急罚〔2025〕11号"),
        ("送达时间、地点", "2025年4月21日交邮，石沟乡"),
        ("送达方式", "邮寄送达"),
        ("受送达人签收", received),
    )
    facts = list(receipt_facts(a_document("service_receipt", "送达回证", rows)))

    assert [(fact.name, fact.value) for fact in facts] == [("决定送达日期", date(2025, 4, day))]
