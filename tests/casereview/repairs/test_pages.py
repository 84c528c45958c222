"""Misread characters: put right where something proves them, left alone everywhere else, and always shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import read_catalogue
from casereview.model import Block, Cell, Mended, Mending
from casereview.phrases import place_text
from casereview.repairs import mended
from casereview.stored_case import restored, stored
from casereview.understanding import understood
from tests.builders import a_case
from tests.casereview.repairs.read_pages import a_file, guessed, read, texts


def checked_identity(first: str) -> str:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return first + "10X98765432"[sum(w * int(d) for w, d in zip(weights, first, strict=True)) % 11]


def checked_credit(first: str) -> str:
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    return first + letters[-sum(letters.index(letter) * pow(3, at, 31) for at, letter in enumerate(first)) % 31]


def test_a_title_with_one_wrong_character_is_that_title_and_says_what_was_read() -> None:
    (block,) = mended(a_file(read("行政处罚央定书", 4)), read_catalogue()).pages[0].blocks

    assert block.text == "行政处罚决定书"
    assert block.mended == (Mended(0, 7, "行政处罚央定书", "已知文书名称"),)
    assert block.sure == (99, 99, 99, 99, 95, 99, 99)


@pytest.mark.parametrize(
    ("as_read", "title"),
    [
        ("立案宙批表", "立案审批表"),
        ("天津市滨澜区应急管理局 行政处罚告知节", "天津市滨澜区应急管理局 行政处罚告知书"),
        ("行政处罚央定书 津应急罚〔2025〕3号", "行政处罚决定书 津应急罚〔2025〕3号"),
        ("询 间 笔 录", "询 问 笔 录"),
    ],
)
def test_titles_are_known_with_what_stands_around_them(as_read: str, title: str) -> None:
    assert texts(read(as_read)) == [title]


@pytest.mark.parametrize(
    "title",
    ["行政处罚告知书", "行政处罚决定书", "听证告知书", "听证通知书", "立案审批表", "结案审批表", "责令改正通知书"],
)
def test_one_known_title_never_becomes_another(title: str) -> None:
    assert texts(read(title, *range(len(title)))) == [title]


def test_a_title_of_nobody_s_list_that_was_read_surely_stays() -> None:
    assert texts(read("行政处罚预定书")) == ["行政处罚预定书"]


@pytest.mark.parametrize(
    ("as_read", "label"),
    [
        ("承办入：李明", "承办人：李明"),
        ("案田：未设置标志", "案由：未设置标志"),
        ("姓各：王芳", "姓名：王芳"),
        ("被询间人签名：", "被询问人签名："),
    ],
)
def test_labels_before_a_colon_are_put_right(as_read: str, label: str) -> None:
    assert texts(read(as_read)) == [label]


def test_a_label_that_is_all_of_its_cell_is_put_right_but_not_a_value() -> None:
    label = read("当事入", cell=Cell(0, 0, 0))
    value = read("王末", cell=Cell(0, 0, 1))

    assert texts(label, value) == ["当事人", "王末"]


@pytest.mark.parametrize("said", ["立案时的间题", "承办入员认为应当处罚", "负责的人人都签了"])
def test_words_that_are_no_labels_stay_as_read(said: str) -> None:
    assert texts(read(said)) == [said]


def test_a_code_is_put_right_where_one_likely_code_passes_its_check() -> None:
    identity = checked_identity("11010519900307001")
    as_read = identity.replace("0", "O", 1)

    (block,) = mended(a_file(read(f"公民身份号码：{as_read}")), read_catalogue()).pages[0].blocks

    assert block.text == f"公民身份号码：{identity}"
    assert block.mended == (Mended(7, 25, as_read, "校验码"),)


def test_a_code_in_wide_figures_is_put_right_too() -> None:
    identity = checked_identity("11010519900307001")
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in identity)

    assert texts(read(f"公民身份号码：{wide[0]}I{wide[2:]}")) == [f"公民身份号码：{wide[0]}1{wide[2:]}"]


def test_a_credit_code_in_the_cell_beside_its_label_is_put_right() -> None:
    credit = checked_credit("91120116MA3L2M3N4")
    as_read = credit.replace("2", "Z", 1)

    found = texts(read("统一社会信用代码", cell=Cell(0, 0, 0)), read(as_read, cell=Cell(0, 0, 1)))

    assert found == ["统一社会信用代码", credit]


def test_a_digit_read_unsurely_for_one_like_it_is_put_right_by_the_check_digit() -> None:
    identity = checked_identity("11010519900307001")
    as_read = identity[:3] + "7" + identity[4:]

    assert texts(read(f"身份证号：{as_read}", 8)) == [f"身份证号：{identity}"]


def test_a_number_that_fails_its_check_though_it_was_read_surely_stays_for_people_to_see() -> None:
    wrong = checked_identity("11010519900307001")[:3] + "7" + checked_identity("11010519900307001")[4:]

    assert texts(read(f"身份证号：{wrong}")) == [f"身份证号：{wrong}"]


def test_a_long_number_that_is_no_such_code_stays() -> None:
    assert texts(read("账号：12O099999000012345")) == ["账号：12O099999000012345"]


@pytest.mark.parametrize(
    ("as_read", "meant"),
    [
        ("于2O25年3月l2日送达", "于2025年3月12日送达"),
        ("罚款人民币1OOO0元", "罚款人民币1OOO0元"),  # more letters than digits
        ("罚款人民币10OO0元整", "罚款人民币10000元整"),
        ("２０２５年５月l2日", "２０２５年５月12日"),
        ("罚款人民币27.000.00元", "罚款人民币27,000.00元"),
        ("罚款人民币1,270.000.00元", "罚款人民币1,270,000.00元"),
        ("罚款1. 7万元（大写：壹万柒仟元整）", "罚款 1.7万元（大写：壹万柒仟元整）"),
        ("罚款27,00 0.00元（贰万柒仟元整）", "罚款 27,000.00元（贰万柒仟元整）"),
        ("罚款3 0000元（叁万元整）", "罚款 30000元（叁万元整）"),
        ("罚款3 0000元（叁仟元整）", "罚款3 0000元（叁仟元整）"),
        ("罚款27, 000. 00元", "罚款  27,000.00元"),
        ("数量2 3000元", "数量2 3000元"),
        ("1. 7万元以上", "1. 7万元以上"),
        ("合计27.50元，每吨2.700元", "合计27.50元，每吨2.700元"),
        ("GB 15577-2O18", "GB 15577-2O18"),
    ],
)
def test_letters_among_the_digits_of_dates_and_sums_are_digits(as_read: str, meant: str) -> None:
    assert texts(read(as_read)) == [meant]


def test_a_year_of_no_age_of_ours_is_not_made_of_a_letter() -> None:
    assert texts(read("O025年9月16日")) == ["O025年9月16日"]


@pytest.mark.parametrize(
    ("as_read", "meant"),
    [
        ("（海南）应急检记I2025196号", "（海南）应急检记〔2025〕96号"),
        ("（海南）应急回12025]56号", "（海南）应急回〔2025]56号"),
        ("虚应急罚[２０２５|96号", "虚应急罚[２０２５〕96号"),
        ("虚应急罚〔2025〕11号", "虚应急罚〔2025〕11号"),
        ("虚应急立字〔2025 33号", "虚应急立字〔2025〕33号"),
        ("虚应急检字 2025（73号", "虚应急检字〔2025〕73号"),
        ("虚应急听字〔2025」33号", "虚应急听字〔2025〕33号"),
        ("虚应急结字 2025〕33号", "虚应急结字〔2025〕33号"),
        ("虚市滨路 2025 33号", "虚市滨路 2025 33号"),
        ("字2025年33号", "字2025年33号"),
        ("票据12025196号", "票据12025196号"),
    ],
)
def test_a_stroke_where_a_document_number_has_a_bracket_is_one(as_read: str, meant: str) -> None:
    assert texts(read(as_read)) == [meant]


def test_text_that_needed_no_reading_is_left_alone() -> None:
    file = a_file(Block("行政处罚央定书"), Block("2O25年3月l2日"))

    assert mended(file, read_catalogue()) is file


def test_what_rests_on_words_put_right_says_so_wherever_its_place_is_told() -> None:
    (paper,) = understood(a_file(read("立案宙批表"), read("案由：未设置安全警示标志")), read_catalogue())
    place = paper.document.place(0, 5)
    case = replace(a_case(), documents=(paper.document,))

    assert place.mended == (Mending("立案宙批表", "立案审批表", "已知文书名称"),)
    assert place_text(place, case) == ("《立案审批表》第1页（识别为“立案宙批表”，据已知文书名称更正为“立案审批表”）")
    assert restored(stored(case)) == case


def test_the_word_before_the_year_of_a_document_number_is_the_one_its_reader_thought_of() -> None:
    assert texts(guessed("虚海应急结宁〔2025〕65号", 宁="字于")) == ["虚海应急结字〔2025〕65号"]
    assert texts(read("虚海应急结宁〔2025〕65号", 5)) == ["虚海应急结宁〔2025〕65号"]


@pytest.mark.parametrize(
    ("as_read", "meant"),
    [
        ("询问时间20025年5月22日", "询问时间 2025年5月22日"),
        ("20225年12月", " 2025年12月"),
        ("12025年5月", "12025年5月"),
        ("20305年5月", "20305年5月"),
        ("虚应急罚字[20025]59号", "虚应急罚字[ 2025]59号"),
        ("1月14日9:332至10:25", "1月14日9: 32至10:25"),
        ("9时776分", "9时776分"),
        ("账号20025", "账号20025"),
    ],
)
def test_a_figure_of_a_year_or_a_minute_that_was_read_twice_stands_once(as_read: str, meant: str) -> None:
    assert texts(read(as_read)) == [meant]


def test_the_signs_of_a_date_are_those_that_its_reader_thought_of() -> None:
    assert texts(guessed("调查时间：2025年07月11 H9时32分", H="日开")) == ["调查时间：2025年07月11 日9时32分"]
    assert texts(guessed("于2025午7用3日", 午="年牛", 用="月")) == ["于2025年7月3日"]
    assert texts(guessed("2025-07-11 H", H="开")) == ["2025-07-11 H"]


def test_a_label_to_sign_at_is_put_right_though_its_colon_is_lost() -> None:
    assert texts(read("询间人（签名或盖章）   何虎")) == ["询问人（签名或盖章）   何虎"]


def test_a_label_with_several_misread_characters_is_the_only_one_that_its_reader_may_have_seen() -> None:
    cell = replace(guessed("收件大签名或旨盖章", 大="太人", 旨="者"), cell=Cell(0, 0, 0))
    unknown = replace(guessed("收件大签名或旨盖章", 大="太犬", 旨="香"), cell=Cell(0, 0, 1))

    assert texts(cell, unknown) == ["收件人签名或者盖章", "收件大签名或旨盖章"]
