"""What papers on the penalty say, as facts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from casereview.catalogue import Catalogue, read_catalogue
from casereview.extract.decision import decision_facts
from casereview.model import Citation, DiscretionCitation, PenaltyItem
from tests.builders import Part, a_document

SAFETY = "中华人民共和国安全生产法"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue()


def facts(catalogue: Catalogue, kind: str, *parts: Part) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for fact in decision_facts(a_document(kind, *parts), catalogue):
        found.setdefault(fact.name, []).append(fact.value)
    return found


def test_a_decision_gives_its_articles_base_fine_and_day(catalogue: Catalogue) -> None:
    found = facts(
        catalogue,
        "penalty_decision",
        "2024年3月1日，执法人员检查发现你单位未按规定培训从业人员。2024年3月20日向你单位送达告知书，拟处罚款5万元。",
        f"你单位未按规定培训从业人员的行为违反了《{SAFETY}》第二十八条第一款的规定，依据《{SAFETY}》第九十七条第（三）项"
        "的规定，参照《应急管理行政处罚裁量权基准》（应急〔2024〕90号）序号58裁量阶次A，决定给予罚款人民币30000元"
        "（大写：叁万元整）的行政处罚。",
    )
    base = DiscretionCitation("应急管理行政处罚裁量权基准", "应急〔2024〕90号", "58", "A")
    breach, basis = Citation(SAFETY, "28", 1), Citation(SAFETY, "97", None, 3)

    assert found == {
        "违反条款": [breach],
        "处罚依据": [basis],
        "裁量依据": [base],
        "罚款金额": [Decimal(30000)],
        "处罚事项": [PenaltyItem("未按规定培训从业人员", (breach,), (basis,), base.base, "A", Decimal(30000))],
        "违法行为日期": [date(2024, 3, 1)],
    }


def test_acts_punished_separately_are_items_and_the_total_is_the_fine(catalogue: Catalogue) -> None:
    found = facts(
        catalogue,
        "penalty_decision",
        "一、未配备安全管理人员。违反了《安全生产法》第二十四条，依据《安全生产法》第九十七条第（一）项，决定给予罚款2万元；",
        "二、未记录培训情况。违反了《安全生产法》第二十八条，依据《安全生产法》第九十七条第（四）项，决定给予罚款1万元。",
        "合并作出罚款人民币叁万元整（¥30000.00）的行政处罚。",
    )

    def item(act: str, breach: str, clause: int, yuan: int) -> PenaltyItem:
        return PenaltyItem(
            act,
            (Citation("安全生产法", breach),),
            (Citation("安全生产法", "97", None, clause),),
            None,
            None,
            Decimal(yuan),
        )

    assert found["罚款金额"] == [Decimal(30000)]
    assert found["处罚事项"] == [item("未配备安全管理人员", "24", 1, 20000), item("未记录培训情况", "28", 4, 10000)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("你单位未培训从业人员的行为违反了《甲法》第一条", "未培训从业人员"),
        ("经查，当事人无证上岗。上述行为违反了《甲法》第一条", "无证上岗"),
        ("2024年5月6日检查发现你单位共有5人，其中2人未培训。以上事实违反了《甲法》第一条", "其中2人未培训"),
        ("你单位存在下列违法行为：1.未设置安全警示标志。以上行为违反了《甲法》第一条", "未设置安全警示标志"),
        ("告知书已送达，你单位未提出陈述申辩。以上事实违反了《甲法》第一条", None),
    ],
)
def test_the_act_is_what_the_paper_says_was_done(catalogue: Catalogue, text: str, act: str | None) -> None:
    (item,) = facts(catalogue, "penalty_decision", f"{text}，决定给予罚款三万元。")["处罚事项"]

    assert isinstance(item, PenaltyItem)
    assert item.act == act


@pytest.mark.parametrize(
    ("text", "fine"),
    [
        ("决定给予警告，并处人民币贰仟元罚款的行政处罚。", 2000),
        ("处罚决定：（一）警告；（二）罚款人民币20,000元。", 20000),
        ("现决定给予某公司罚款人民币伍仟元整的处罚。", 5000),
        ("本机关决定对你单位作出如下行政处罚：\n1.对甲行为，处罚款10000元；\n2.对乙行为，处罚款20000元。", 30000),
        ("决定处人民币20000元罚款；决定处人民币15000元罚款。决定给予你单位35000元罚款的行政处罚。", 35000),
        ("对甲行为罚款20000元，对乙行为罚款38000元，合并处罚。\n现决定给予罚款58000元的行政处罚。", 58000),
        ("经研究，决定给予罚款3万元的行政处罚。鉴于以上情况，决定给予罚款叁万元的行政处罚。", 30000),  # said twice
    ],
)
def test_the_fine_of_a_decision_is_its_total(catalogue: Catalogue, text: str, fine: int) -> None:
    assert facts(catalogue, "penalty_decision", *text.split("\n"))["罚款金额"] == [Decimal(fine)]


def test_a_confiscation_is_no_fine(catalogue: Catalogue) -> None:
    found = facts(catalogue, "penalty_decision", "决定没收违法所得5000元，并处罚款2万元。")

    assert (found["没收金额"], found["罚款金额"]) == ([Decimal(5000)], [Decimal(20000)])


@pytest.mark.parametrize(
    "kind", ["penalty_notice", "hearing_right_notice", "investigation_report", "case_approval", "legal_review_opinion"]
)
def test_papers_before_the_decision_propose(catalogue: Catalogue, kind: str) -> None:
    found = facts(catalogue, kind, "可处五万元以下的罚款。拟对你单位处以人民币10000元的罚款。")

    assert found == {"拟罚款金额": [Decimal(10000)]}


@pytest.mark.parametrize(
    ("outcome", "told"), [("一致同意处以罚款叁万元。", (Decimal(30000), 1.0)), ("另行研究。", (Decimal(20000), 0.5))]
)
def test_what_a_member_says_counts_only_where_a_discussion_names_no_sum_in_the_end(
    catalogue: Catalogue, outcome: str, told: tuple[Decimal, float]
) -> None:
    paper = a_document("collective_discussion", "张某：建议罚款2万元。", f"结论性意见：{outcome}")

    assert [(f.value, f.confidence) for f in decision_facts(paper, catalogue)] == [told]


@pytest.mark.parametrize("kind", ["contents_list", "discretion_excerpt", "standard_excerpt", "unknown"])
def test_lists_and_excerpts_cite_nothing_themselves(catalogue: Catalogue, kind: str) -> None:
    assert facts(catalogue, kind, "违反《安全生产法》第三条，处罚款三万元，《某裁量基准》序号5裁量阶次A") == {}


def test_a_fact_is_quoted_as_printed(catalogue: Catalogue) -> None:
    paper = a_document("penalty_notice", "拟对你单位处以罚款人民币叁万元整。")
    (fact,) = decision_facts(paper, catalogue)

    assert fact.source.quote == "人民币叁万元整"


@pytest.mark.parametrize("bases", [("一百零一条第五项", "九十七条第三项"), ("九十九条第一项",)])
def test_articles_told_before_all_fines_belong_to_them_in_order(catalogue: Catalogue, bases: tuple[str, ...]) -> None:
    law = "《中华人民共和国安全生产法》"
    paper = (
        f"第1项行为违反了{law}第四十一条第二款；第2项行为违反了{law}第二十八条第一款。",
        f"根据{law}第{'、第'.join(bases)}的规定，分别裁量，合并处罚，决定作出如下行政处罚：",
        "1.对第1项违法行为处罚款人民币1万元；2.对第2项违法行为处罚款人民币1.5万元。合并处罚款人民币2.5万元。",
    )
    items = [i for i in facts(catalogue, "penalty_decision", *paper)["处罚事项"] if isinstance(i, PenaltyItem)]
    told = [([c.article for c in i.breach], [c.article for c in i.basis], i.amount) for i in items]
    one, two = ("101", "97") if len(bases) == 2 else ("99", "99")
    assert told == [(["41"], [one], Decimal(10000)), (["28"], [two], Decimal(15000))]


def test_a_day_behind_a_line_that_ends_in_a_number_stays_a_day(catalogue: Catalogue) -> None:
    paper = (
        "法定代表人身份证号码为：450999196805051215",
        "2024年9月4日检查发现，你单位未对重大危险源登记建档，处罚款2万元。",
    )
    assert facts(catalogue, "penalty_decision", *paper)["违法行为日期"] == [date(2024, 9, 4)]


def test_an_item_of_a_list_of_discretion_is_no_article_cited_besides(catalogue: Catalogue) -> None:
    found = facts(catalogue, "penalty_decision", "参照《海川市安全生产行政处罚裁量基准》第27条第1档。")

    assert found == {"裁量依据": [DiscretionCitation("海川市安全生产行政处罚裁量基准", None, "27", "1")]}


@pytest.mark.parametrize(
    "conclusion", ["讨论决定：一致同意罚款人民币52万元。", "会议决定：依据规定对该厂处人民币伍拾贰万元罚款。"]
)
def test_several_opinions_of_a_discussion_are_not_added_up(catalogue: Catalogue, conclusion: str) -> None:
    found = facts(
        catalogue,
        "collective_discussion",
        "甲：建议处60万元罚款。",
        "乙：建议罚款50万元。",
        conclusion,
    )

    assert found == {"拟罚款金额": [Decimal(520000)]}


def test_fines_told_before_a_decision_that_only_adds_them_up_are_its_items(catalogue: Catalogue) -> None:
    found = facts(
        catalogue,
        "penalty_decision",
        f"第一，未检测设备。违反了《{SAFETY}》第三条，依据《{SAFETY}》第九条，处罚款20000元。",
        f"第二，未设置标志。违反了《{SAFETY}》第四条，依据《{SAFETY}》第十条，处罚款10000元。",
        "综上，决定合并处以罚款30000元。",
    )

    assert found["罚款金额"] == [Decimal(30000)]
    assert found["处罚事项"] == [
        PenaltyItem(act, (Citation(SAFETY, breach),), (Citation(SAFETY, basis),), None, None, Decimal(amount))
        for act, breach, basis, amount in (("未检测设备", "3", "9", 20000), ("未设置标志", "4", "10", 10000))
    ]


@pytest.mark.parametrize(
    ("kind", "parts", "proposed"),
    [
        ("case_approval", ((("承办人意见", "建议罚款3万元"), ("审核意见", "同意，罚款30000元")),), [30000, 30000]),
        ("collective_discussion", ((("讨论内容", "建议处罚款3万元"), ("结论", "同意处罚款3万元")),), [30000, 30000]),
        ("collective_discussion", ("张三：建议罚款3万元", "李四：同意，罚款3万元"), [30000, 30000]),
        (
            "case_discussion_form",
            ("四、讨论意见：张三：同意拟处罚款1万元。", "五、讨论结论：拟对该公司处罚款人民币壹万元整。"),
            [10000],
        ),
        ("case_approval", ((("拟处罚意见", "罚款3万元"),),), [30000]),
        ("case_approval", ("建议作出如下处罚：", "对未培训行为：罚款1万元", "对无标志行为：罚款2万元"), [30000]),
        ("case_approval", ("建议：1、对未培训行为：罚款1万元", "2、对无标志行为：罚款2万元"), [30000]),
    ],
)
def test_what_each_proposes_is_not_added_up_but_what_one_proposes_act_by_act_is(
    catalogue: Catalogue, kind: str, parts: tuple[Part, ...], proposed: list[int]
) -> None:
    assert facts(catalogue, kind, *parts)["拟罚款金额"] == proposed


def test_a_sum_confiscated_right_before_a_fine_is_not_part_of_it(catalogue: Catalogue) -> None:
    found = facts(
        catalogue, "penalty_decision", "决定给予没收违法所得6000元、罚款60000元，罚没款共计66000元的行政处罚。"
    )

    assert (found["罚款金额"], found["没收金额"]) == ([Decimal(60000)], [Decimal(6000)])


def test_a_decision_that_only_confiscates_has_no_fine(catalogue: Catalogue) -> None:
    assert facts(catalogue, "penalty_decision", "决定没收违法所得6000元。") == {"没收金额": [Decimal(6000)]}


def test_a_sum_confiscated_behind_a_fine_is_confiscated_and_one_of_another_case_does_not_count(
    catalogue: Catalogue,
) -> None:
    found = facts(
        catalogue,
        "penalty_decision",
        "决定给予罚款陆万元、没收违法所得玖仟伍佰元的行政处罚；对矿长处5万元罚款另案处理。",
    )

    assert (found["罚款金额"], found["没收金额"]) == ([Decimal(60000)], [Decimal(9500)])


def test_what_the_meeting_agrees_on_is_the_outcome_even_without_a_proposing_word(catalogue: Catalogue) -> None:
    found = facts(
        catalogue,
        "collective_discussion",
        "张三汇报：建议罚款合计50000元。",
        "会审意见：对三项违法行为分别处罚款2万元、1.5万元、1万元，合并处罚款4.5万元。",
    )

    assert found["拟罚款金额"] == [Decimal(45000)]


def test_what_is_summed_up_is_imposed_once(catalogue: Catalogue) -> None:
    found = facts(
        catalogue,
        "penalty_decision",
        "决定对当事人作出如下行政处罚：罚款6000元。依据《某条例》第八十六条。",
        "综上，当事人违反了《某条例》第五十五条的规定，依据《某条例》第八十六条，决定作出以下行政处罚：罚款6000元。",
    )

    assert found["罚款金额"] == [Decimal(6000)]


def test_two_fines_of_one_sum_on_articles_of_their_own_are_two(catalogue: Catalogue) -> None:
    found = facts(
        catalogue,
        "penalty_decision",
        "违反了《某条例》第五条，依据《某条例》第八条，决定处罚款6000元。",
        "违反了《某条例》第六条，依据《某条例》第九条，决定处罚款6000元。",
    )

    assert found["罚款金额"] == [Decimal(12000)]


def test_what_a_meeting_decided_is_not_imposed_once_more(catalogue: Catalogue) -> None:
    found = facts(
        catalogue,
        "penalty_decision",
        "违反了《某法》第四十八条。你单位未申请听证，集体研究决定罚款二万元。",
        "依据《某法》第一百零八条第五项，决定作出如下行政处罚：罚款贰万元整。",
    )

    assert found["罚款金额"] == [Decimal(20000)]


@pytest.mark.parametrize(("told", "sums"), [("拟处罚金额（壹万元整）", []), ("罚款金额（壹万元整）", [Decimal(10000)])])
def test_a_sum_of_which_the_notice_told_is_not_imposed(catalogue: Catalogue, told: str, sums: list[Decimal]) -> None:
    line = f"我局于2025年8月19日告知你农场违法事实、处罚依据、{told}以及陈述、申辩的权利。"

    assert facts(catalogue, "penalty_decision", line).get("罚款金额", []) == sums


def test_a_decision_not_to_fine_tells_the_day_of_the_act(catalogue: Catalogue) -> None:
    line = "2025年12月1日，我局执法人员对你公司检查，发现未批先建。"

    assert facts(catalogue, "no_penalty_decision", line)["违法行为日期"] == [date(2025, 12, 1)]
