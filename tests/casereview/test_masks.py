"""Words that tell whose case it is, under one mask each."""

from __future__ import annotations

import pytest

from casereview.masks import FILL, Masked, Masks
from casereview.model import Officer
from casereview.named import masks_of
from tests.builders import a_case, a_document, a_fact
from tests.casereview.named_case import DECISION, a_named_case


@pytest.fixture
def masks() -> Masks:
    return masks_of(a_named_case())


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("海陵省洛枫县应急管理局（印章）", "某机关（印章）"),
        ("洛枫县应急管理局查明", "某机关查明"),
        ("向洛枫县人民法院起诉", "向某法院起诉"),
        ("被处罚单位：洛枫县宏釜铸造有限公司", "被处罚单位：某当事人"),
        ("宏釜铸造有限公司的厂房", "某当事人的厂房"),
        ("宏釜公司的厂房", "某当事人的厂房"),
        ("洛枫全县", "某地全县"),
        ("（海洛）应急罚〔2025〕37号", "某文号〔2025〕37号"),
        ("（海洛）应急立〔2025〕7号", "某文号〔2025〕7号"),
        ("承办人：章怀瑾、康柏年", "承办人：某甲、某乙"),
        ("法定代表人：武敬之", "法定代表人：某丙"),
        ("尹　仲谦同意", "某丁同意"),
        ("证号１５９９０００３０１１", "证号某号码"),
        ("身份证号12990419750630221X", "身份证号某号码"),
        ("统一社会信用代码：91379903MA2H8J9K13", "统一社会信用代码：某号码"),
        ("电话13900001234、022-00003344", "电话某号码、某号码"),
        ("国办发〔2019〕5号、《安全生产法》第九十四条", "国办发〔2019〕5号、《安全生产法》第九十四条"),
        ("罚款人民币20000元，2025年11月5日前缴纳", "罚款人民币20000元，2025年11月5日前缴纳"),
    ],
)
def test_what_tells_whose_case_it_is_is_masked_and_nothing_else(masks: Masks, said: str, masked: str) -> None:
    assert masks.of(said) == masked


def test_nothing_is_masked_twice(masks: Masks) -> None:
    once = masks.of("海陵省洛枫县应急管理局章怀瑾（海洛）应急罚〔2025〕37号")

    assert once == "某机关某甲某文号〔2025〕37号"
    assert masks.of(once) == once
    assert masks.of(masks.in_place("章怀瑾")) == f"某甲{FILL}"


def test_a_name_within_a_name_is_masked_with_it() -> None:
    case = a_case(
        a_document(DECISION, "决定"),
        facts=(a_fact("执法人员", Officer("章怀"), DECISION), a_fact("执法人员", Officer("章怀瑾"), DECISION)),
    )

    assert masks_of(case).of("章怀瑾和章怀") == "某乙和某甲"


def test_in_place_every_other_character_stays_where_it_was(masks: Masks) -> None:
    said = "承办人：章怀瑾，海陵省洛枫县应急管理局，2025年"

    masked = masks.in_place(said)

    assert masked == f"承办人：某甲{FILL}，某机关{FILL * 8}，2025年"
    assert len(masked) == len(said)


@pytest.mark.parametrize("said", ["邮箱wu@hongfu.example.cn", "微信号:hongfu_88", "QQ号：20250137"])
def test_addresses_of_mail_and_messages_lead_to_somebody(masks: Masks, said: str) -> None:
    assert masks.of(said).endswith("某号码")
    assert not any(letter.isdigit() for letter in masks.of(said))


def test_parts_of_names_that_go_on_elsewhere_are_masked_with_the_rest_of_the_text(masks: Masks) -> None:
    said = "宏釜铸造有限，章怀瑾"

    assert masks.in_place(said, (Masked(0, 6, "某当事人"),)) == f"某当事人{FILL * 2}，某甲{FILL}"


def test_in_place_the_lines_stay_too(masks: Masks) -> None:
    assert masks.in_place("章怀\n瑾同意") == f"某甲\n{FILL}同意"
