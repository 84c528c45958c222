"""Titles that are in no list, known by their wording."""

from __future__ import annotations

import pytest

from casereview.catalogue import TitleMatch, read_catalogue
from casereview.catalogue.kinds import Kind
from casereview.catalogue.wordings import Worded, Wordings, names_a_paper

TITLES = read_catalogue().titles


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("车辆暂扣凭证", "coercive_decision"),
        ("解除车辆暂扣通知书", "coercive_disposal"),
        ("延长行政强制措施期限决定书", "coercive_extension"),
        ("采样取证登记单", "sampling_voucher"),
        ("证据登记保存清单", "preservation_notice"),
        ("证据登记保存处理决定书", "preservation_disposal_decision"),
        ("合　议　记　录", "collective_discussion"),
        ("讯 问 笔 录", "inquiry_record"),
        ("陈述（申辩）情况审核表", "statement_review"),
        ("劳动保障监察询问通知书", "inquiry_notice"),
        ("重大复杂案件集体讨论笔录", "collective_discussion"),
        ("案件受理记录", "case_source_register"),
        ("卷皮", "volume_cover"),
        ("某某镇综合行政执法案卷", "volume_cover"),
        ("罚款决定书", "penalty_decision"),
        ("罚款决定书（存根）", "penalty_decision"),
        ("关于延长办案期限的审批表", "deadline_extension"),
        ("延长扣押期限审批表", "coercive_approval"),
        ("解除扣押措施呈批表", "coercive_approval"),
        ("行政处罚决定书审签表", "case_approval"),
        ("案件调查终结呈报", "investigation_report"),
        ("事故隐患限期整改指令", "rectification_order"),
        ("罚款缴纳凭据", "fine_receipt"),
        ("卷内材料一览表", "contents_list"),
        ("权利义务告知书", "unknown"),
        ("行政处罚信息信用修复告知书", "unknown"),
        ("检验结果告知书", "unknown"),
        ("查封（扣押）现场笔录", "unknown"),
        ("行政处罚决定撤销通知书", "unknown"),
        ("恢复调查通知书", "unknown"),
        ("案件中止调查审批表", "special_approval"),
        ("执法过程视频截图", "photo_evidence"),
    ],
)
def test_a_title_in_no_list_is_known_by_the_words_every_wording_holds(title: str, kind: str) -> None:
    match = TITLES.worded(title)

    assert match is not None
    assert match.kinds == (kind,)


def test_agency_and_number_beside_a_worded_title_are_told_apart() -> None:
    assert TITLES.worded("津澜应急扣〔2025〕3号天津市澜河区应急管理局物品暂扣凭证") == TitleMatch(
        ("coercive_decision",),
        "物品暂扣凭证",
        "天津市澜河区应急管理局物品暂扣凭证",
        number="津澜应急扣〔2025〕3号",
        agency="天津市澜河区应急管理局",
        worded=4,
    )


@pytest.mark.parametrize(
    "text",
    [
        "附件：证据清单",
        "经查，你单位未按期提交整改报告",
        "一、案件来源登记情况表",
        "现将询问笔录",
        "天津市澜河区应急管理局",
        "询问笔录若干页附后",
        "",
    ],
)
def test_a_sentence_an_annex_and_an_agency_have_no_wording(text: str) -> None:
    assert TITLES.worded(text) is None


def test_the_wording_with_most_characters_counts_then_the_closest_and_equals_stand_side_by_side() -> None:
    def kind(name: str, *wordings: str) -> Kind:
        return Kind(name, name, "", (), wordings=wordings)

    wordings = Wordings([kind("a", "审批表", "立案~表"), kind("b", "立案~审批表", "情况~表"), kind("c", "不立案~表")])

    assert wordings.found_in("行政处罚立案审批表") == Worded(("b",), "行政处罚立案审批表", 5)
    assert wordings.found_in("不立案登记表") == Worded(("c",), "不立案登记表", 4, 2)
    assert wordings.found_in("表审批") is None
    assert wordings.found_in("立案情况表") == Worded(("b",), "立案情况表", 3)
    equal = Wordings([kind("a", "现场~笔录"), kind("b", "勘查~笔录"), kind("c", "勘查~笔录")])
    assert equal.found_in("事故现场勘查笔录") == Worded(("b", "c"), "事故现场勘查笔录", 4)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("行政强制执行决定书", True),
        ("督办函（存根）", True),
        ("安全生产行政执法文书", False),
        ("参加人员名单", False),
        ("天津市澜河区应急管理局", False),
        ("我公司已提交报告", False),
    ],
)
def test_a_line_is_named_as_papers_are_or_not(line: str, named: bool) -> None:
    assert names_a_paper(line.replace("（", "(").replace("）", ")")) is named


def test_the_longer_of_title_and_wording_names_a_file() -> None:
    assert TITLES.named_in("12 被询问人权利义务告知书") == ("unknown",)
    assert TITLES.named_in("12 讯问笔录（第二次）") == ("inquiry_record",)
    assert TITLES.named_in("07 行政处罚听证告知书（海川公司）") == ("hearing_right_notice",)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("《建筑设计防火规范》（节选）", "standard_excerpt"),
        (
            "关于澜河晨光机械有限公司未按照规定对从业人员进行安全生产教育和培训且未如实记录教育培训情况案的处理意见书",
            "investigation_report",
        ),
    ],
)
def test_marks_round_an_excerpt_and_the_name_of_a_case_hide_no_wording(title: str, kind: str) -> None:
    match = TITLES.worded(title)

    assert match is not None
    assert match.kinds == (kind,)


def test_the_name_of_another_paper_in_brackets_at_the_end_names_what_it_is_about() -> None:
    match = TITLES.worded("送达回证（行政处罚决定书）")

    assert match is not None
    assert match.kinds == ("service_receipt",)
