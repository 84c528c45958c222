"""Citations of discretion bases."""

from __future__ import annotations

import pytest

from casereview.model import DiscretionCitation
from casereview.spelling.discretion import find_discretion, tier_told
from casereview.text import folded

BASE = "应急管理行政处罚裁量权基准"


def cited(text: str) -> list[DiscretionCitation]:
    return [found.value for found in find_discretion(folded(text))]


@pytest.mark.parametrize(
    ("after", "item", "tier"),
    [
        ("第二部分裁量细则序号58裁量阶次A", "58", "A"),
        ("第二部分第58项裁量阶次为A", "58", "A"),
        ("第五十八项，裁量阶次为“B”", "58", "B"),
        ("第27项，涉及三台以上，裁量等次为“较重”", "27", "较重"),
        ("（26）未按规定开展培训的，裁量阶次A", "26", "A"),
        ("（26）违法行为：未取得相应资格上岗作业的。【裁量基准】按照以下裁量阶次A处以罚款", "26", "A"),
        ("：首要裁量因素裁量等级（A）：1", None, None),
        ("第77项，属一般情节", "77", "一般"),
        ("第20项A，罚款20000元", "20", "A"),
        ("第20项ABC公司", "20", None),
        ("第8号“轻”阶次（1份报告，未造成后果）", "8", "轻"),
        ("第8项“一般”阶次（2台以上）", "8", "一般"),
        ("“一般”情节（1.85万元以上3.65万元以下）", None, "一般"),
        ("第8项裁量阶次（1）", "8", "1"),
        ("第36项B阶次（2路），建议罚款", "36", "B"),
        ("第36项裁量阶次2，建议罚款", "36", "2"),
        ("，违法情节较轻，决定罚款", None, "较轻"),
        ("第77项，违法程度一般，决定罚款", "77", "一般"),
        ("序号第58项 A档", "58", "A"),
        ("编号02-4较轻，现决定", "02-4", "较轻"),
        ("编号（002-4）中较轻违法行为情形", "002-4", "较轻"),
        ("序号58，一档", "58", "一"),
        ("第二部分“安全生产”裁量细则第58条，裁量阶次为A", "58", "A"),
        ("，依据《安全生产法》第九十七条第（七）项，裁量阶次A", None, "A"),
        ("规定，属于较重档次", None, "较重"),
        ("，裁量等级：一般", None, "一般"),
        ("，属于从轻处罚情形", None, "从轻"),
        ("第二项从轻、减轻处罚情形", "2", None),
        ("违法程度“一般”的规定", None, "一般"),
        ("第27条第1档", "27", "1"),
        ("第11项较轻（处五千元以上一万元以下罚款）", "11", "较轻"),
        ("第7项较轻情节，决定罚款三万元", "7", "较轻"),
        ("第7项严重情节", "7", "严重"),
        ("第9项，损坏三具以下，属较轻，处五千元以上一万元以下罚款", "9", "较轻"),
        ("第11项一般隐患的，处三万元罚款", "11", None),
        ("的规定，处罚款三万元", None, None),
        ("，决定对第一项违法行为处罚款三万元", None, None),
    ],
)
def test_the_item_and_the_tier_follow_the_base(after: str, item: str | None, tier: str | None) -> None:
    assert cited(f"依据《{BASE}》{after}。") == [DiscretionCitation(BASE, None, item, tier)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"《{BASE}》（应急〔2024〕90号）序号58", "应急〔2024〕90号"),
        (f"应急〔2024〕90号《{BASE}》序号58", "应急〔2024〕90号"),
        (f"《{BASE}》序号58", None),
    ],
)
def test_the_document_number_stands_beside_the_base(text: str, number: str | None) -> None:
    assert cited(text) == [DiscretionCitation(BASE, number, "58", None)]


def test_a_base_is_known_without_title_marks() -> None:
    assert cited("依据天津市安全生产行政处罚裁量标准第五十八项，裁量阶次B") == [
        DiscretionCitation("天津市安全生产行政处罚裁量标准", None, "58", "B")
    ]


def test_an_item_of_the_law_is_no_item_of_the_base() -> None:
    text = f"《{BASE}》，依据《安全生产法》第九十七条第（七）项"

    assert cited(text) == [DiscretionCitation(BASE, None, None, None)]


def test_items_of_one_base_are_cited_each_with_its_tier() -> None:
    assert cited(f"《{BASE}》第二部分第201项A档和第205项C档") == [
        DiscretionCitation(BASE, None, "201", "A"),
        DiscretionCitation(BASE, None, "205", "C"),
    ]


@pytest.mark.parametrize(("text", "tier"), [("属一般违法，决定", "一般"), ("情节严重的，处罚款", None)])
def test_a_tier_may_be_told_without_its_base(text: str, tier: str | None) -> None:
    assert tier_told(folded(text)) == tier


def test_an_item_with_its_tier_is_cited_even_if_no_base_is_named() -> None:
    assert cited("对应（26）未按规定开展培训，裁量阶次A") == [DiscretionCitation(None, None, "26", "A")]


def test_an_item_of_an_article_is_none_of_an_unnamed_base() -> None:
    text = "依据《中华人民共和国安全生产法》第九十七条第（七）项，属裁量阶次B"

    assert cited(text) == [DiscretionCitation(None, None, None, "B")]


def test_two_bases_keep_their_own_items() -> None:
    text = f"《{BASE}》序号58裁量阶次A、《天津市消防行政处罚裁量基准》序号3裁量阶次B"

    assert [(c.item, c.tier) for c in cited(text)] == [("58", "A"), ("3", "B")]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("序号102裁量阶次B、序号36裁量阶次A，处罚款（其中第1项5万元，第2项3万元）", [("102", "B"), ("36", "A")]),
        ("第12项第一档和第13项第二档", [("12", "一"), ("13", "二")]),
        ("第12项、第13项裁量阶次A", [("12", "A")]),
    ],
)
def test_items_with_their_own_tiers_are_cited_apart(text: str, items: list[tuple[str, str]]) -> None:
    assert [(c.item, c.tier) for c in cited(f"《{BASE}》{text}")] == items


@pytest.mark.parametrize(
    ("words", "tier"),
    [
        ("属“轻”阶次", "轻"),
        ("序号88二阶", "二"),
        ("序号88，处于第二阶段", None),
        ("依据“重”档", "重"),
        ("货物较轻", None),
    ],
)
def test_a_tier_of_one_letter_stands_in_quotation_marks(words: str, tier: str | None) -> None:
    assert [one.tier for one in cited(f"参照《某省应急管理行政处罚裁量基准》，{words}")] == [tier]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("参照《某省卫生健康行政处罚裁量基准》编号GG-014“一般”情形,责令改正", [("GG-014", "一般")]),
        ("参照《某省应急管理行政处罚裁量基准》AQ-031“从重”(6人以上)", [("AQ-031", "从重")]),
        ("参照《某省建设行政处罚裁量权基准》基准编号C060211502第一项“及时改正的,处三万元以下”", [("C060211502", None)]),
        ("参照《某省建设行政处罚裁量基准》C213.48.1一般情形", [("C213.48.1", "一般")]),
        ("《某省应急管理行政处罚裁量基准》AQ-031“从重”、AQ-018“一般”,建议", [("AQ-031", "从重"), ("AQ-018", "一般")]),
        ("对照《某省生态环境行政处罚裁量基准规定》表12,裁量等级“一般”", [("12", "一般")]),
    ],
)
def test_items_are_numbered_with_letters_or_are_tables(text: str, items: list[tuple[str, str]]) -> None:
    assert [(found.value.item, found.value.tier) for found in find_discretion(text)] == items


def test_the_number_of_a_standard_beside_the_base_is_none_of_its_items() -> None:
    found = find_discretion("不符合GB 37488-2019,参照《某省卫生健康行政处罚裁量基准》,处1000元罚款")
    assert [one.value.item for one in found] == [None]


@pytest.mark.parametrize(
    ("words", "tier"),
    [("第5条“从轻”(处价值3倍罚款)", "从轻"), ("第5条“从轻”,罚款", "从轻"), ("第5条从轻、减轻情形", None)],
)
def test_a_tier_in_quotation_marks_follows_an_article_of_the_base(words: str, tier: str | None) -> None:
    assert [found.value.tier for found in find_discretion(f"对照《某省林业行政处罚裁量基准》{words}")] == [tier]


def test_a_code_that_begins_a_sentence_is_an_item_only_behind_a_base() -> None:
    assert cited("A1234567阶次A") == [DiscretionCitation(None, None, None, "A")]
    assert cited(f"《{BASE}》AQ-031裁量阶次A") == [DiscretionCitation(BASE, None, "AQ-031", "A")]


@pytest.mark.parametrize(
    ("words", "item"), [("第二章第一条第(二)项情形", "第二章第一条"), ("第三条情形", "3"), ("的规定", None)]
)
def test_an_item_may_be_an_article_of_a_chapter(words: str, item: str | None) -> None:
    assert [found.value.item for found in find_discretion(f"符合《某市文化市场行政处罚裁量权基准》{words}")] == [item]


def test_what_is_cited_of_the_same_base_is_cited_of_the_one_named_before() -> None:
    text = "参照《某省裁量基准》第31项，处罚款10000元；参照同一基准第33项，处罚款15000元。"
    assert cited(text) == [
        DiscretionCitation("某省裁量基准", item="31"),
        DiscretionCitation("某省裁量基准", item="33"),
    ]
    assert len(cited("参照《某省裁量基准》第31项，处罚款10000元；该基准自2024年起施行。")) == 1
