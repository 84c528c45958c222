"""Characters that the same words elsewhere prove: put right where all say the same, never filled in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.casereview.repairs.read_pages import guessed, read, texts


def test_a_name_read_unsurely_is_put_right_by_the_same_words_read_surely_elsewhere() -> None:
    party = "北岭市云杉纺织有限公司"
    doubtful = "北岭市云衫纺织有很公司".replace("衫", "杉")

    assert texts(read(party), read(f"对{doubtful}立案", 9)) == [party, f"对{doubtful}立案"]  # 很 is not taken for 限
    assert texts(read("王末"), read("当事人王末到场"), read("当事人王未到场", 4))[2] == "当事人王末到场"


def test_where_the_same_words_differ_elsewhere_nothing_is_proved() -> None:
    blocks = (read("当事人王末到场"), read("当事人王未到场"), read("当事人王未到场", 4))

    assert texts(*blocks) == [block.text for block in blocks]


def test_handwriting_is_not_put_right_by_print() -> None:
    signed = replace(read("当事人王未到场", 4), hand=((3, 5),))

    assert texts(read("当事人王末到场"), signed)[1] == "当事人王未到场"


def test_a_character_is_put_right_where_its_reader_thought_of_what_stands_elsewhere() -> None:
    party = read("对清原市瑞鼎汽车配件有限公司罚款")

    assert texts(party, guessed("对清原市瑞盟汽车配件行限公司罚款", 盟="鼎监", 行="自有"))[1] == party.text
    assert texts(party, guessed("清原市瑞盟汽车配件有限公司违法", 盟="鼎监"))[1] == "清原市瑞鼎汽车配件有限公司违法"


def test_a_character_of_which_its_reader_never_thought_is_not_put_in() -> None:
    other = guessed("对清原市瑞盟汽车配件有限公司罚款", 盟="监益")

    assert texts(read("对清原市瑞鼎汽车配件有限公司罚款"), other)[1] == other.text


def test_no_number_is_put_right_by_what_stands_elsewhere() -> None:
    other = guessed("处人民币伍万元罚款", 伍="陆")

    assert texts(read("处人民币陆万元罚款"), other)[1] == other.text


def test_print_that_faded_from_between_others_is_put_in_again() -> None:
    whole = read("依据《中华人民共和国安全生产法》第九条")
    faded = read("该行为依据《中华人民共和  安全生产法 第九条", 3)

    assert texts(whole, faded)[1] == "该行为依据《中华人民共和国 安全生产法》第九条"


def test_a_speck_read_within_words_that_stand_whole_elsewhere_is_none() -> None:
    whole = read("清原市海屏区应急管理局")

    assert texts(whole, read("清原市海屏区^应急管理局", 6))[1] == "清原市海屏区 应急管理局"
    assert texts(whole, read("清原市海屏区^应急管理局"))[1] == "清原市海屏区^应急管理局"
    assert texts(whole, read("清原市海屏区1应急管理局", 6))[1] == "清原市海屏区1应急管理局"


@pytest.mark.parametrize(
    ("elsewhere", "left_open"),
    [
        ("当事人性别男年龄四十", "当事人性别 年龄四十"),  # what is filled in
        ("本案共有三份物证在卷", "本案共有 份物证在卷"),  # numbers
        ("承办人意见：同立案查处", "承办人意见： 立案查处"),  # what stands behind a label
    ],
)
def test_what_a_form_leaves_open_is_not_filled_in(elsewhere: str, left_open: str) -> None:
    assert texts(read(elsewhere), read(left_open, 1))[1] == left_open


def test_on_a_clear_line_a_blank_is_a_blank() -> None:
    assert (
        texts(read("依据中华人民共和国安全生产法"), read("依据中华人民共和 安全生产法"))[1]
        == "依据中华人民共和 安全生产法"
    )
