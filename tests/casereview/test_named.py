"""What a case names: short forms, people behind their labels, what leads to somebody."""

from __future__ import annotations

import pytest

from casereview.named import Person, masks_of, people_in
from tests.builders import a_case, a_page, bound
from tests.casereview.named_case import a_named_case


def test_the_officers_come_first_and_everybody_keeps_one_letter() -> None:
    case = a_named_case("联系人：裴子昂  电话：022-00003344", "参加人员：章怀瑾、优思远（科长）", "当事人：单位")
    texts = [block.text for block in case.documents[0].pages[0].blocks]

    assert people_in(case, texts) == (
        Person("章怀瑾", "甲"),
        Person("康柏年", "乙"),
        Person("武敬之", "丙"),
        Person("尹仲谦", "丁"),
        Person("裴子昂", "戊"),
    )


def test_a_name_in_the_cell_behind_its_label_is_known() -> None:
    page = a_page((("证人", "裴子昂", "性别", "男"),))
    case = a_case(bound("inquiry_record", page))

    assert masks_of(case).of("裴子昂说") == "某甲说"


def test_a_postal_code_leads_to_a_place() -> None:
    masks = masks_of(a_named_case("地址：北关镇  邮政编码：300998"))

    assert masks.of("300998") == "某号码"


def test_what_a_paper_shortens_a_name_to_is_masked_with_it() -> None:
    masks = masks_of(a_named_case("洛枫县宏釜铸造有限公司（以下简称“枫釜厂”）存在下列行为"))

    assert masks.of("枫釜厂的车间") == "某单位的车间"


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("宏釜铸造厂的车间", "某当事人的车间"),
        ("宏釜精密铸件厂的车间", "某当事人的车间"),
        ("（宏釜铸）的车间", "（某当事人）的车间"),
        ("宏釜的车间", "宏釜的车间"),  # two characters alone may be any word
    ],
)
def test_what_else_papers_call_the_firm_is_masked_as_the_firm(said: str, masked: str) -> None:
    assert masks_of(a_named_case(said)).of(said) == masked


def test_a_name_written_over_two_cells_behind_its_label_is_known_whole() -> None:
    page = a_page((("证人", "裴", "子昂"), ("联系人", "卓远", "电话")))

    assert {person.name for person in people_in(a_case(), ("证人:裴子昂",))} == {"裴子昂"}
    assert "裴子昂" in masks_of(a_case(bound("inquiry_record", page))).words
    assert "卓远电话" not in masks_of(a_case(bound("inquiry_record", page))).words
