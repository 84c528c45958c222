"""Officers are read with the certificates that are theirs, wherever a form puts the numbers."""

from __future__ import annotations

import pytest

from casereview.extract.officers import officers
from casereview.model import Block, Cell, Officer, Page
from tests.builders import Part, a_document, bound

BOTH = [Officer("张三", "川P20390021"), Officer("李四", "川P20390047")]


@pytest.mark.parametrize(
    "parts",
    [
        ("检查人员：张三、李四        执法证号：川P20390021、川P20390047",),
        ("检查（勘察）人及执法证号：张三（川P20390021）、李四（川P20390047）",),
        ("检查（勘察）人员姓名及执法证号：张三 川P20390021、李四 川P20390047",),
        ("执法人员：张三（证号川P20390021）、李四（证号川P20390047）",),
        ("办案人员：张三/川P20390021、李四/川P20390047",),
        ("安全生产执法人员（签名）：张三  证号：川P20390021", "李四  证号：川P20390047"),
        ((("检查（勘验）人", "执法证号", "记录人"), ("张三\n李四", "川P20390021\n川P20390047", "李四")),),
        ("我们是海川市交通运输局的执法人员张三、李四，这是我们的执法证件，执法证号分别是川P20390021、川P20390047，请确认。",),
        ("我们是海川市应急管理局执法人员张三（证号川P20390021）、李四（证号川P20390047），请看证件。",),
        ("2024年1月9日，海川市应急管理局执法人员张三（证号川P20390021）、李四（证号川P20390047）到该厂检查。",),
        ("监督员张三、李四向现场负责人出示执法证件（证件号：川P20390021、川P20390047）后进行检查。",),
        ("执法人员（签名）： 张三      （证号）：川P20390021", "执法人员（签名）： 李四      （证号）：川P20390047"),
        ("执法人员：张三（执法证号：川P20390021）和李四（执法证号：川P20390047）",),
        ("执法人员：张三（执法证号：川P20390021） 李四（执法证号：", "川P20390047）", "记录人：王五"),
        ("执法人员：张三", "(川P20390021)  李四(川P20390047)"),
        ((("执法人员", "张三", "执法证号", "川P20390021"), ("", "李四", "执法证号", "川P20390047")),),
        ("复查人员：张三 川P20390021", "李四 川P20390047", "被复查单位负责人："),
        ("由执法人员张三（川P20390021）、李四（川P20390047）办理。", "承办人：张三、李四"),
        ("执法人员1：张三  证号：川P20390021  执法人员2：李四  证号：川P20390047",),
    ],
)  # fmt: skip
def test_each_officer_has_the_number_that_is_the_officers(parts: tuple[Part, ...]) -> None:
    assert [fact.value for fact in officers(a_document("inspection_record", *parts))] == BOTH


def test_a_number_may_begin_with_a_place_and_an_office() -> None:
    told = "我们是某市应急管理局行政执法人员张三、李四，证件编号分别为新A-YJ-0031、新A-YJ-0045，这是我们的证件。"
    paper = a_document("inspection_record", told)
    assert [fact.value for fact in officers(paper)] == [Officer("张三", "新A-YJ-0031"), Officer("李四", "新A-YJ-0045")]


def test_a_number_may_follow_a_name_without_a_gap_but_a_telephone_is_none() -> None:
    table = (("执法人员及证号", "张三20390021  李四20390047"), ("检查人员", "王五13800001111"))
    found = [fact.value for fact in officers(a_document("inspection_record", table))]
    assert found == [Officer("张三", "20390021"), Officer("李四", "20390047"), Officer("王五")]


def test_whoever_informs_the_party_is_an_officer() -> None:
    paper = a_document("penalty_notice", "执行告知单位：某某大队 告知人：张三、李四", "被告知人：某某公司")
    assert [fact.value for fact in officers(paper)] == [Officer("张三"), Officer("李四")]


def test_short_numbers_have_a_word_before_them_and_telephones_are_none() -> None:
    paper = a_document("survey_record", "勘验人员：张三（水执51001）、李四 电话13800001111")
    assert [fact.value for fact in officers(paper)] == [Officer("张三", "水执51001"), Officer("李四")]


def test_lists_of_different_lengths_pair_nothing() -> None:
    paper = a_document("volume_cover", "承办人：张三、李四、王五", "保管期限：长期")
    assert [fact.value for fact in officers(paper)] == [Officer("张三"), Officer("李四"), Officer("王五")]


def test_a_list_of_certificates_has_a_holder_a_row() -> None:
    table = (
        ("姓名", "单位", "执法证号", "有效期"),
        ("张三", "海川市应急管理局", "川P20390021", "2023.1.1-2027.12.31"),
        ("李四", "海川市应急管理局", "川P20390047", "2023.1.1-2027.12.31"),
    )
    assert [fact.value for fact in officers(a_document("officer_certificate", table))] == BOTH


def test_the_number_of_a_report_is_no_certificate() -> None:
    assert tuple(officers(a_document("appraisal_report", "报告编号：WTJ2024-00318"))) == ()


def test_certificates_name_their_holders() -> None:
    paper = a_document(
        "officer_certificate",
        "姓名：张三", "工作单位：海川市应急管理局", "证件编号：川P20390021",
        "姓名：李四", "工作单位：海川市应急管理局", "证件编号：川P20390047",
    )  # fmt: skip
    assert [fact.value for fact in officers(paper)] == BOTH


@pytest.mark.parametrize(
    "opinion",
    [
        "建议立案。\n张三 李四\n2024年8月20日",
        "建议立案。 张三、李四 2024年8月20日",
        "建议立案。\n张三 李四  日期：2024.8.20",
    ],
)
def test_handlers_who_sign_before_the_day_are_officers(opinion: str) -> None:
    form = a_document("filing_approval", (("承办人意见", opinion), ("审批意见", "同意。\n周九\n2024年8月22日")))
    assert [fact.value for fact in officers(form)] == [Officer("张三"), Officer("李四")]


def test_an_opinion_without_names_names_nobody() -> None:
    form = a_document("filing_approval", (("承办人意见", "建议立案\n2024年8月20日"),))
    assert tuple(officers(form)) == ()


@pytest.mark.parametrize(
    "parts",
    [
        ("询问人（签名）  张三   李四    工作单位  海川大队",
         "问：我们是海川大队的工作人员（出示证件，证号川P20390021、川P20390047）。"),
        ("检查人：张三    记录人：李四", "执法证号：川P20390021、川P20390047"),
        ("询问人：张三、李四", "问：这是我们的执法证件（川P20390021、川P20390047），请你看清楚。"),
        ((("承办人意见", "拟立案。签名：张三、李四\n执法证号：川P20390021、川P20390047\n2024年1月9日"),),),
        ("询问人：张三 执法证号：川P20390021    记录人：李四 执法证号：川P20390047",),
        ("询问人：张三 证号川P20390021", "记录人：李四 证号川P20390047"),
        ((("监督检查人员（签名）：张三 李四   证号：川P20390021、川P20390047   2024年1月9日",),),),
        ((("承办人意见", "拟立案。\n签名：张三 执法证号：川P20390021\n签名：李四 执法证号：川P20390047"),),),
    ],
)  # fmt: skip
def test_numbers_listed_apart_belong_to_the_officers_in_their_order(parts: tuple[Part, ...]) -> None:
    assert [fact.value for fact in officers(a_document("inquiry_record", *parts))] == BOTH


def test_a_label_that_spans_rows_names_an_officer_in_each() -> None:
    def cell(text: str, row: int, column: int, rows: int = 1) -> Block:
        return Block(text, cell=Cell(0, row, column, rows))

    blocks = (
        cell("执法人员", 0, 0, 2), cell("张三", 0, 1), cell("执法证号", 0, 2, 2), cell("川P20390021", 0, 3),
        cell("李四", 1, 1), cell("川P20390047", 1, 3),
    )  # fmt: skip
    record = bound("inspection_record", Page(1, None, None, blocks))

    assert [fact.value for fact in officers(record)] == BOTH


def test_the_days_of_instalments_do_not_hide_who_handles() -> None:
    opinion = "建议分两期：2024年12月10日前缴一期，2025年1月10日前缴二期。\n签名：张三 李四  2024年11月20日"
    paper = a_document("deferral_approval", (("承办人意见", opinion),))
    assert [fact.value for fact in officers(paper)] == [Officer("张三"), Officer("李四")]


def test_whoever_took_a_picture_is_an_officer() -> None:
    paper = a_document("photo_evidence", (("拍摄人", "张三（川P20390021） 李四（川P20390047）"),))
    assert [fact.value for fact in officers(paper)] == BOTH


def test_what_an_officer_says_in_a_hearing_is_no_name() -> None:
    record = a_document(
        "hearing_record", "案件承办人：张三", "案件承办人：经查，该公司的电工未取得特种作业操作证，建议罚款。"
    )
    assert [fact.value for fact in officers(record)] == [Officer("张三")]


def test_the_letters_before_a_number_are_no_name() -> None:
    paper = a_document(
        "filing_approval",
        (("承办人意见", "建议立案。\n承办人：张三 执法证号 川水0231\n　　　　李四 执法证号 川水0245"),),
    )
    assert [fact.value for fact in officers(paper)] == [Officer("张三", "川水0231"), Officer("李四", "川水0245")]


def test_who_is_told_to_ask_for_another_officer_is_none() -> None:
    line = "表明身份：我们是海川市住房和城乡建设局执法人员，已出示执法证件，你有权申请回避。"
    assert [fact.value for fact in officers(a_document("inspection_record", "检查人员：张三", line))] == [
        Officer("张三")
    ]


def test_a_date_glued_to_two_names_is_signed_by_both_but_a_word_before_one_is_no_name() -> None:
    signed = a_document("deferral_approval", (("承办人意见", "同意延期。张三  李四2024年11月20日"),))
    planned = a_document("deferral_approval", (("承办人意见", "建议分两期：第一期2024年12月10日前缴纳"),))
    assert [fact.value for fact in officers(signed)] == [Officer("张三"), Officer("李四")]
    assert tuple(officers(planned)) == ()


def test_a_remark_in_brackets_makes_no_speech_of_a_list_of_names() -> None:
    report = a_document("investigation_report", "案件承办人：张三、李四（均为海川市应急管理综合行政执法支队执法人员）")

    assert [fact.value for fact in officers(report)] == [Officer("张三", None), Officer("李四", None)]


def test_whoever_signs_as_an_officer_is_named_with_the_number_beside() -> None:
    order = a_document("rectification_order", "执法人员签名：张三（证件号 川P20390021）  李四（证件号 川P20390047）")

    assert [fact.value for fact in officers(order)] == BOTH


def test_money_that_somebody_speaks_of_is_no_officer() -> None:
    said = "调查人员：2024年7月1日检查发现库存爆竹40箱，建议罚款5万元。"
    assert Officer("万元") not in [fact.value for fact in officers(a_document("hearing_record", said))]


def test_numbers_that_run_over_into_the_next_line_are_each_their_officers() -> None:
    paper = a_document(
        "inspection_record", "检查人：张三、李四  执法证号：4418032100", "4、44180321015", "检查情况：二楼住人"
    )
    assert [fact.value for fact in officers(paper)] == [Officer("张三", "44180321004"), Officer("李四", "44180321015")]


def test_one_number_behind_two_names_is_that_of_the_one_beside_it() -> None:
    paper = a_document("inspection_record", "检查人：张三、李四    执法证号：44180321004", "1.二楼住人")
    assert [fact.value for fact in officers(paper)] == [Officer("李四", "44180321004"), Officer("张三")]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("{}（鲁消0102033） {}（鲁消0102056）", []),
        ("张三（0102033001） 李四（0102056001）", [Officer("张三", "0102033001"), Officer("李四", "0102056001")]),
    ],
)
def test_the_letters_before_a_number_name_nobody(row: str, found: list[Officer]) -> None:
    record = a_document("fire_inspection_record", (("消防监督检查员（签名）", row.format("", "")),))

    assert [fact.value for fact in officers(record)] == found


def test_a_name_in_parts_is_one_officers() -> None:
    document = a_document("inspection_record", "检查人员：木拉提·别小克（65402800013）、李四（65402800029）")
    assert [fact.value for fact in officers(document)] == [
        Officer("木拉提·别小克", "65402800013"),
        Officer("李四", "65402800029"),
    ]


def test_a_number_in_brackets_may_name_the_bureau_that_gave_it() -> None:
    record = a_document(
        "inspection_record", "现场笔录", "检查人员：岑小刚（普市监执法证号24230811）、保小丽（证号24230826）"
    )

    assert [fact.value for fact in officers(record)] == [Officer("岑小刚", "24230811"), Officer("保小丽", "24230826")]


def test_officers_may_be_told_with_their_unit() -> None:
    record = a_document(
        "inquiry_record", "询问笔录", "询问人姓名、单位：蔺小庆、海川市应急管理局；郎小英、海川市应急管理局"
    )

    assert [fact.value for fact in officers(record)] == [Officer("蔺小庆", None), Officer("郎小英", None)]


def test_a_number_behind_the_next_label_is_that_of_whoever_is_named_there() -> None:
    report = a_document(
        "investigation_report", "调查终结报告", "承办人员签名：曹旭 号：5299538521\n承办人员签名：方善 证号：5299538554"
    )

    assert [fact.value for fact in officers(report)] == [Officer("方善", "5299538554"), Officer("曹旭", None)]


def test_certificates_may_be_shown_side_by_side() -> None:
    table = (("姓名", "折小东", "沙小琴"), ("单位", "海川县局", "海川县局"), ("证号", "64032300007", "64032300015"))
    shown = a_document("officer_certificate", "行政执法证件", table)

    assert [fact.value for fact in officers(shown)] == [
        Officer("折小东", "64032300007"),
        Officer("沙小琴", "64032300015"),
    ]


def test_what_the_investigators_say_at_a_hearing_names_nobody() -> None:
    lines = (
        "调查人员：陆小民（执法证号35092302）",
        "二、调查人员：当事人擅自加建二层，面积96平方米，建议罚款4.8万元。",
    )
    assert [fact.value for fact in officers(a_document("hearing_record", "听证笔录", *lines))] == [
        Officer("陆小民", "35092302")
    ]


def test_the_letters_of_a_card_are_no_name() -> None:
    record = a_document(
        "fire_inspection_record",
        "消防监督检查记录",
        "消防监督检查人员：敖小宇、蹇小兰  消防监督检查证号：黔消052017、黔消052033",
    )

    assert [fact.value for fact in officers(record)] == [
        Officer("敖小宇", "黔消052017"),
        Officer("蹇小兰", "黔消052033"),
    ]


@pytest.mark.parametrize("label", ["执法人员", "勘查人员", "检查（勘查）人"])
def test_what_officers_say_behind_their_names_is_no_name(label: str) -> None:
    record = a_document(
        "inspection_record",
        "现场检查笔录",
        f"{label}：张三（执法证号001122）、李四（执法证号003344）出示执法证件，说明来意。",
    )

    assert [fact.value for fact in officers(record)] == [Officer("张三", "001122"), Officer("李四", "003344")]
