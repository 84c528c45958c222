"""Each item of evidence is of one of the eight sorts."""

from __future__ import annotations

import pytest

from casereview.extract.evidence import evidence_facts, sort_of
from tests.builders import a_document

SORTS = ["勘验笔录、现场笔录", "当事人的陈述", "书证"]


@pytest.mark.parametrize(
    "text",
    [
        "以上事实有以下证据证明：1.现场检查记录，证明现场；2.对王五的询问笔录；3.营业执照复印件。",
        "以上事实，有现场检查记录、询问笔录、营业执照复印件等证据证实。",
        "主要证据：\n（1）现场检查记录\n（2）询问笔录\n（3）营业执照复印件",
        "证据：现场检查记录1份、王五询问笔录1份、营业执照复印件1份。",
        "以上事实主要证据如下：现场检查记录一份，证明现场；王五、甘小明的询问笔录各一份，证明经过；营业执照复印件一份。",
        "以上事实主要证据如下：证据一：现场检查记录；证据二：询问笔录；证据三：营业执照复印件。",
        "以上事实证据有1.现场检查记录1份;2.询问笔录1份 3.营业执照复印件1份。以上事实，有相关文书、送达回执等证据为凭。",
        "主要证据有现场检查记录、询问笔录、营业执照复印件等。",
        "以上事实有1.消防监督检查记录，2.当事人王五的陈述，3.现场照片等证据证实。",
        "你未培训，证据确凿，有《现场检查记录》（编号：5号）、《询问笔录》（被询问人：王五、赵六）、营业执照复印件为证。",
        "你未培训，违反了规定。有现场检查记录、你的陈述、营业执照复印件等证据为证。",
        "你未培训，有现场检查记录、你的陈述、营业执照复印件为证。",
        "证据：消防监督检查记录、王五的陈述、现场照片。",
        "二、证据\n1、现场检查记录；2、询问笔录；3、营业执照复印件。",
        "二、证据。（一）现场检查记录1份；（二）询问笔录1份；（三）营业执照复印件。",
        "前述事实，有现场检查记录、王五及作业人员笔录、营业执照复印件等证据材料予以佐证。",
        "主要证据如下：第一组证据：《现场检查记录》1份、照片2张；第二组证据：询问笔录1份；第三组证据：营业执照复印件1份。",
        "以上事实，有以下主要证据证明：\n《现场检查记录》1份，证明检查情况。《询问笔录》1份，证明经过。《营业执照》复印件1份，证明主体资格。",
        "以上事实，有《勘验、检查笔录》、询问笔录、营业执照复印件等证据证实。",
        "（证据）： 1、《现场检查记录》壹份； 2、对王五的《询问笔录》贰份； 3、营业执照复印件壹份。",
        "以上事实主要证据如下：《某某采石场坍塌事故现场勘验笔录》一份、王五询问笔录2份、2023年度个人所得税纳税记录1份（2023年年收入8万元）。",
    ],
)
def test_a_decision_lists_its_evidence(text: str) -> None:
    decision = a_document(
        "penalty_decision", "违法事实及证据：", *text.split("\n"), "以上行为违反了《安全生产法》第二十八条。"
    )
    assert [fact.value for fact in evidence_facts(decision)] == SORTS


@pytest.mark.parametrize(
    ("item", "sort"),
    [
        ("执法记录仪视频光盘", "视听资料"),
        ("微信聊天记录", "电子数据"),
        ("微信收款记录截图", "电子数据"),
        ("检测报告", "鉴定意见"),
        ("油气回收监测报告", "鉴定意见"),
        ("现场勘验笔录", "勘验笔录、现场笔录"),
        ("李某的证人证言", "证人证言"),
        ("当事人陈述", "当事人的陈述"),
        ("现场照片", "书证"),
        ("镇应急办线索移送书1份", "书证"),
        ("离职人员明细1份", "书证"),
        ("道路运输证", "书证"),
        ("天气晴", None),
    ],
)
def test_the_words_of_an_item_tell_its_sort(item: str, sort: str | None) -> None:
    assert sort_of(item) == sort


def test_a_row_of_a_list_is_quoted_by_its_name() -> None:
    rows = (
        ("编号", "证据名称", "证据种类", "证明内容"),
        ("1", "现场检查记录", "现场笔录", "检查发现的问题"),
        ("2", "收款短信截图", "电子数据", "收到营业款的短信照片"),
    )
    facts = tuple(evidence_facts(a_document("evidence_list", rows)))
    assert [(f.value, f.source.quote) for f in facts] == [
        ("勘验笔录、现场笔录", "现场检查记录"),
        ("电子数据", "收款短信截图"),
    ]


def test_what_a_row_proves_does_not_tell_its_sort() -> None:
    rows = (("序号", "证据材料名称", "证明对象"), ("1", "扣押的电焊机实物", "执法视频中的作案工具"))
    facts = tuple(evidence_facts(a_document("evidence_list", rows)))
    assert [(f.value, f.source.quote) for f in facts] == [("物证", "扣押的电焊机实物")]


def test_each_act_may_have_its_own_evidence() -> None:
    lines = ("一、未设置标志。证据：现场检查记录、照片。", "二、未培训。证据：询问笔录、培训档案。")
    facts = evidence_facts(a_document("penalty_decision", "违法事实及证据：", *lines))
    assert [(f.value, f.source.quote) for f in facts] == [
        ("勘验笔录、现场笔录", "现场检查记录"),
        ("书证", "照片"),
        ("当事人的陈述", "询问笔录"),
        ("书证", "培训档案"),
    ]


def test_an_item_of_several_papers_is_of_the_sort_of_the_first() -> None:
    text = "以上事实，有以下证据证明：\n1.现场检查笔录1份、现场照片2张、执法视频1条；\n2.询问笔录1份。"
    facts = evidence_facts(a_document("penalty_decision", *text.split("\n")))
    assert [f.value for f in facts] == ["勘验笔录、现场笔录", "当事人的陈述"]


@pytest.mark.parametrize(
    "text",
    [
        "认定上述事实的证据：证据一，《现场检查记录》，证明检查情况；证据二，询问笔录，证明经过；证据三，采购合同，证明数量。",
        "以上事实有现场检查记录（证明检查情况）、询问笔录（证明经过）、采购合同复印件等证据证实。",
    ],
)
def test_what_each_item_proves_ends_no_list(text: str) -> None:
    assert len(tuple(evidence_facts(a_document("penalty_decision", text)))) == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("证据：现场检查记录、某店货样、询问笔录、系统查询结果、营业执照。", 4),  # what no word tells the sort of
        ("证据：某店货样、门头、询问笔录、营业执照。", 0),
    ],
)
def test_one_strange_item_among_many_ends_no_list(text: str, found: int) -> None:
    decision = a_document("penalty_decision", text, "以上行为违反了《安全生产法》第二十八条。")

    assert len(list(evidence_facts(decision))) == found


def test_an_item_names_papers_behind_a_comma_before_it_says_what_they_prove() -> None:
    text = "以上事实有下列证据：\n1.甲、乙询问笔录，丙证人证言，证明无证焊接的经过；\n2.营业执照复印件，证明主体资格。"
    facts = evidence_facts(a_document("penalty_decision", text))
    assert [(fact.value, fact.source.quote) for fact in facts] == [
        ("当事人的陈述", "甲、乙询问笔录"),
        ("证人证言", "丙证人证言"),
        ("书证", "营业执照复印件"),
    ]
