"""The act a fine is for, in the paper's own words."""

from __future__ import annotations

import pytest

from casereview.extract.acts import listed_acts, named_act, parted_acts, pointed_to, told_act
from casereview.text import folded

LISTED = ("未记录培训情况", "未设置警示标志", "仓库内住人")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "存在以下违法行为：\n1.未记录培训情况；\n2.未设置警示标志；\n3.仓库内住人。",
            ("未记录培训情况", "未设置警示标志", "仓库内住人"),
        ),
        ("经查：\n一、未记录培训情况；\n二、未设置警示标志。", ("未记录培训情况", "未设置警示标志")),
        ("你单位一是对从业人员培训不到位；二是未及时消除隐患。", ("对从业人员培训不到位", "未及时消除隐患")),
        ("违法事实一：仓库内住人。违法事实二：电线老化。", ("仓库内住人", "电线老化")),
        (
            "一、未记录培训情况。证据：1.笔录1份；2.照片2张。\n二、未设置警示标志。",
            ("未记录培训情况", "未设置警示标志"),
        ),
        ("证据如下：1.现场检查记录1份；2.询问笔录2份。", ()),
        ("决定：1.警告；2.罚款1万元。", ()),
        ("1.未记录培训情况。", ()),
        ("存在以下违法行为：\n1.2号厂房内堆放货物；\n2.2024年5月未演练。", ("2号厂房内堆放货物", "未演练")),
    ],
)
def test_a_list_of_acts_is_told_from_other_lists(text: str, acts: tuple[str, ...]) -> None:
    assert listed_acts(folded(text)) == acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("对第一项违法行为，处罚款", "未记录培训情况"),
        ("以上第2项行为违反了《甲法》第三条", "未设置警示标志"),
        ("第一个违法行为违反了《甲法》第三条", "未记录培训情况"),
        ("第1、3项行为违反了《甲法》第三条", "未记录培训情况;仓库内住人"),
        ("违法行为三，违反了《甲法》第三条", "仓库内住人"),
        ("第9项行为违反了《甲法》第三条", None),
        ("你单位未配备灭火器的行为违反了《甲法》第三条", "未配备灭火器"),
        ("你（单位）占道堆放物料的行为，违反了《甲法》第三条", "占道堆放物料"),
        ("对你厂未配备灭火器的行为，处罚款", "未配备灭火器"),
        ("\n你单位未对设备进行检测一案，现已调查终结", "未对设备进行检测"),
        ("\n你单位安全生产违法一案，现已调查终结", None),
        ("你单位的上述行为违反了《甲法》第三条", None),
        ("对上述4、5项行为处罚款", None),
        ("海川有限公司的行为违反了《甲法》第三条", None),
        ("被处罚单位：星河KTV，地址：某路。星河KTV的行为违反了《甲法》第三条", None),
        ("第1项行为违反了《甲法》第三条；第2项行为违反了《甲法》第四条。决定：", None),
        ("甲行为违反《甲法》第一条。对你（单位）未取得许可擅自施工的行为处工程价款1%的罚款", "未取得许可擅自施工"),
        ("当事人携带禁用渔具进入禁渔区案，经本机关依法调查，罚款", "携带禁用渔具进入禁渔区"),
    ],
)
def test_an_act_is_called_one_or_pointed_to_by_its_number(text: str, act: str | None) -> None:
    assert named_act(folded(text), LISTED, alone=False) == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("2024年3月1日检查发现，该厂未设警示标志。以上行为违反了", "未设警示标志"),
        ("经查，当事人自2024年3月开始销售过期食品，货值金额20元。当事人的行为违反了", "销售过期食品"),
        (
            "违法事实及证据：海川加工厂电焊工未取得资格，进行电焊作业。证据一：笔录。以上事实违反了",
            "未取得资格,进行电焊作业",
        ),
        ("\n海川公司你公司向无证个人销售产品，违反了", "向无证个人销售产品"),
        ("经查，但自去年以来未组织演练。上述行为违反了", "自去年以来未组织演练"),
        ("\n你矿在未编制设计的情况下掘进，违反了", "在未编制设计的情况下掘进"),
        ("你作为主要负责人，未履行管理职责。证据：笔录。你的行为违反了", "未履行管理职责"),
        ("本局查明当事人未维护安全设备，事实清楚，证据充分。该行为违反了", "未维护安全设备"),
        ("经查明：海川商场在卷帘下堆放货物。该单位之行为违反", "在卷帘下堆放货物"),
        ("你单位未提出陈述申辩。", None),
        ("发现距地面2米以上作业未系安全带。以上事实违反了", "距地面2米以上作业未系安全带"),
        ("经调查，某某未经审批扩宽道路，其行为涉嫌擅自改变林地用途。认定意见为：费用1万元，", "擅自改变林地用途"),
        ("发现编制依据是旧标准；五人均已离职，但是该公司应急预案未按照规定进行修订。", "应急预案未按照规定进行修订"),
        ("预警期间应停止使用国四以下货车运输。检查时你单位印刷工段正在生产。", None),
        ("发现该网吧未登记身份证件的违法行为，执法人员拍照取证，并下发通知书。", "该网吧未登记身份证件"),
    ],
)
def test_else_the_act_is_what_the_paper_tells_of_wrong(text: str, act: str | None) -> None:
    told = told_act(folded(text))

    assert told == act if act is None else (told or "").endswith(act)


@pytest.mark.parametrize(
    ("text", "alone", "numbers"),
    [
        ("第1项行为违反了甲；对第2项行为处", False, (2,)),
        ("第1项行为违反了甲。第2项行为违反了乙。决定", False, ()),
        ("第1项行为违反了甲。第2项行为违反了乙。决定", True, (1, 2)),
        ("第2、3项违法行为，处", False, (2, 3)),
        ("对第2条处罚款", False, (2,)),
        ("上述1、2项行为", False, (1, 2)),
        ("第七项的规定，处", False, ()),
    ],
)
def test_the_only_fine_is_for_all_the_acts_pointed_to(text: str, alone: bool, numbers: tuple[int, ...]) -> None:
    assert pointed_to(folded(text), alone=alone) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "检查时发现，该公司3名新员工未经培训上岗；同时，该公司未如实记录培训情况。",
        "检查时发现你厂存在3名新员工未经培训上岗、未如实记录培训情况的违法行为，以上事实有照片为证。",
    ],
)
def test_acts_found_side_by_side_in_one_sentence_are_told_apart(text: str) -> None:
    assert parted_acts(folded(text), 2) == ("3名新员工未经培训上岗", "未如实记录培训情况")


def test_an_act_of_two_clauses_is_one_where_plain_words_part_it_from_the_next() -> None:
    text = "查明你公司未开展演练；同时从业人员佩戴用品不符合规定，未进行监督教育。"

    assert parted_acts(folded(text), 2) == ("未开展演练", "从业人员佩戴用品不符合规定,未进行监督教育")


@pytest.mark.parametrize("count", [1, 3])
def test_acts_found_side_by_side_must_be_as_many_as_the_fines(count: int) -> None:
    assert parted_acts(folded("检查发现，你单位未培训员工；未设置警示标志。"), count) == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "现查明：你于2024年5月8日14时20分在楼道内停放电动自行车并充电，以上事实有照片等证据证实。",
            "在楼道内停放电动自行车并充电",
        ),
        ("检查发现当事人的仓库与宿舍在同一座建筑物内。上述行为违反了《甲法》第三条", "仓库与宿舍在同一座建筑物内"),
        ("实施了以下环境违法行为：\n未定期评估应急预案。\n以上事实有笔录为证。", "未定期评估应急预案"),
        ("经检查，你单位未建立管控制度。\n主要证据：笔录。", "未建立管控制度"),
        ("经查，实施了下列行为：未记录培训情况（发现时间：2024年4月7日）。上述事实有笔录。", "未记录培训情况"),
        ("检查发现未设置警示标志。该行为不符合安全要求，违反了《甲法》第三条", "未设置警示标志"),
        ("经查，张三存在“未消除事故隐患”的行为，该行为已违法。上述事实有笔录。", "未消除事故隐患"),
        ("处罚事由：2023年4月26日，发生煤气泄漏，该公司未能督促作业人员执行规程。", "未能督促作业人员执行规程"),
        ("检查时，你单位拒不执行停止使用煤气炉的决定。上述行为违反《甲法》第三条", "拒不执行停止使用煤气炉的决定"),
        ("检查发现，你厂擅自改变工房用途，2024年3月22日被本机关查获。", "擅自改变工房用途"),
        ("发现该公司2024年1月至4月期间出具的报告不实，系出具虚假文件。", "出具的报告不实,系出具虚假文件"),
    ],
)
def test_what_a_paper_states_before_its_proof_is_the_act_whatever_its_words(text: str, act: str) -> None:
    assert told_act(folded(text)) == act


def test_a_case_is_named_after_what_was_done_whatever_its_words() -> None:
    assert named_act(folded("\n当事人经营劣质农药一案，经调查"), (), alone=True) == "经营劣质农药"
