"""Document numbers in every bracket and without."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.spelling.document_numbers import find_document_numbers, is_norm
from casereview.text import folded

BRACKETS = st.sampled_from(["〔〕", "[]", "【】", "()", "（）", "［］", "﹝﹞", "〖〗"])
CODES = st.sampled_from(["（津丽）应急罚", "津丽应急听告", "津丽应急罚字", "丘安监管罚", "兴消行罚决字"])


def values(text: str) -> list[str]:
    return [found.value for found in find_document_numbers(folded(text))]


@given(CODES, BRACKETS, st.integers(2005, 2030), st.integers(1, 9999), st.sampled_from(["", " "]))
def test_a_number_is_read_in_every_bracket_with_and_without_spaces(
    code: str, brackets: str, year: int, serial: int, gap: str
) -> None:
    printed = f"{code}{gap}{brackets[0]}{gap}{year}{gap}{brackets[1]}{gap}{serial}{gap}号"

    assert values(f"文号：{printed}") == [f"{code}〔{year}〕{serial}号"]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("(津保)应急罚[2023]k-39号", "（津保）应急罚〔2023〕k-39号"),
        ("( 龙 )应急罚〔2023〕41号", "（龙）应急罚〔2023〕41号"),
        ("（津丽）应急罚〔２０２４〕１２号", "（津丽）应急罚〔2024〕12号"),
        ("（津丽） 应急检查[ ２０２４]１ ２９ 号", "（津丽）应急检查〔2024〕129号"),
        ("(湘怀沅)应急罚〔2025〕执法二中队-9号", "（湘怀沅）应急罚〔2025〕执法二中队-9号"),
        ("丘应急罚〔2019〕事故-03号", "丘应急罚〔2019〕事故-03号"),
        ("山规资执[处罚决定]〔2025〕18号", "山规资执[处罚决定]〔2025〕18号"),
        ("威环罚（文登）〔2025〕22号", "威环罚（文登）〔2025〕22号"),
        ("豫0721环罚决字〔2024〕5号", "豫0721环罚决字〔2024〕5号"),
        ("（三）文罚字〔 2019 〕-007号", "（三）文罚字〔2019〕007号"),
        ("长环罚字〔2025〕SY23号", "长环罚字〔2025〕SY23号"),
        ("洪城罚决字〔2025〕建设第22号", "洪城罚决字〔2025〕建设第22号"),
        ("邯环罚【2022】02-231号", "邯环罚〔2022〕02-231号"),
        ("十农(农安)罚﹝2020﹞11号", "十农（农安）罚〔2020〕11号"),
        ("鹤林罚决字2019第05号", "鹤林罚决字〔2019〕第05号"),
        ("兴消行罚决字〔 2023〕 第 100066 号", "兴消行罚决字〔2023〕第100066号"),
        ("顺(一)消行罚决字〔2023〕第100127号", "顺（一）消行罚决字〔2023〕第100127号"),
        ("（吉源）应急罚〔2024〕（危化）4号", "（吉源）应急罚〔2024〕（危化）4号"),
        ("宁银应急罚〔2023〕第（012）号", "宁银应急罚〔2023〕第（012）号"),
        ("鲁·济应急罚〔2023〕执-1号", "鲁·济应急罚〔2023〕执-1号"),
        ("（苏·云）应急罚〔2024〕9号", "（苏·云）应急罚〔2024〕9号"),
        ("（鞍）应急罚〔2024〕2023“4·26”事故-5号", "（鞍）应急罚〔2024〕2023“4·26”事故-5号"),
        ("津丽应急罚〔2024〕十二号", "津丽应急罚〔2024〕12号"),
        ("津丽应急罚〔二〇二四〕12号", "津丽应急罚〔2024〕12号"),
        ("津丽应急罚〔2024〕12号-1", "津丽应急罚〔2024〕12号-1"),
    ],
)
def test_the_numbers_agencies_really_use_are_read(printed: str, value: str) -> None:
    assert values(f"{printed}\n当事人") == [value]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("我局于2024年4月2日向你单位送达（津丽）应急罚告〔2024〕12号《告知书》", ["（津丽）应急罚告〔2024〕12号"]),
        ("作出的行政处罚决定书（（津丽）应急罚〔2024〕12号），", ["（津丽）应急罚〔2024〕12号"]),
        ("津应急规〔2023〕3号和津应急〔2024〕5号", ["津应急规〔2023〕3号", "津应急〔2024〕5号"]),
        ("根据《条例》（国务院令第493号）", ["国务院令第493号"]),
        ("文号：津丽应急罚〔2024〕  号", []),
        ("住2024年12号楼", []),
    ],
)
def test_the_words_before_a_number_do_not_belong_to_it(sentence: str, numbers: list[str]) -> None:
    assert values(sentence) == numbers


@pytest.mark.parametrize(
    "value", ["应急〔2024〕90号", "津应急规〔2023〕3号", "法释〔2021〕2号", "国办发〔2023〕1号", "应急管理部令第18号"]
)
def test_numbers_of_norms_are_told_by_their_words(value: str) -> None:
    assert is_norm(value)


@pytest.mark.parametrize(
    "value",
    [
        "（津丽）应急罚〔2024〕12号",
        "兴消行罚决字〔2023〕第100066号",
        "津丽应急听告〔2024〕3号",
        "津丽应急立〔2024〕3号",
    ],
)
def test_numbers_of_case_papers_are_no_norms(value: str) -> None:
    assert not is_norm(value)


def test_brackets_right_behind_a_company_have_no_code() -> None:
    assert find_document_numbers("某公司〔2024〕1号") == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("行政处罚决定书(张三)〔2021〕12号", []),  # whom the title names is no code
        ("沪市监某处〔2022〕********号", ["沪市监某处〔2022〕********号"]),
    ],
)
def test_a_bracket_that_ends_a_title_is_no_code_and_a_serial_may_be_masked(text: str, numbers: list[str]) -> None:
    assert [found.value for found in find_document_numbers(text)] == numbers
