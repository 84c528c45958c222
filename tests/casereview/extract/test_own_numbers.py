"""A paper's own number is told from the numbers it cites."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.extract.own_numbers import number_facts
from tests.builders import Part, a_document


@pytest.mark.parametrize(
    ("parts", "number"),
    [
        (("行政处罚决定书", "（海）应急罚〔2024〕12号"), "（海）应急罚〔2024〕12号"),
        (("行政处罚决定书 海应急罚[2024]12号",), "海应急罚〔2024〕12号"),
        (("立案审批表", "编号：(海)应急立【2024】第3号"), "（海）应急立〔2024〕第3号"),
        (("立案审批表", (("文号", "海应急立〔2024〕3号"), ("案由", "未培训"))), "海应急立〔2024〕3号"),
        (("消防监督检查记录", "编号：〔2024〕第0123号"), "〔2024〕第0123号"),
        (("行政处罚决定书", "第2420240088号"), "第2420240088号"),
        (("行政处罚决定书", "海应急罚〔2024〕K011"), "海应急罚〔2024〕K011"),
        (("行政处罚决定书", "文书编号：（海）应急罚〔2024〕0018"), "（海）应急罚〔2024〕0018"),
        (("消防监督检查记录", "〔2024〕第0387号"), "〔2024〕第0387号"),
        (("某委员会行政处罚决定书", "〔2024〕66号"), "〔2024〕66号"),
        (("行政处罚决定书", "海交处罚〔 2024〕092(非) 号"), "海交处罚〔2024〕092（非）号"),
        (("海川市规划局 行 政 处 罚 决 定 书 海规执（经）罚字〔2024〕4号",), "海规执（经）罚字〔2024〕4号"),
        (("案件移送函", "海环函〔2024〕7号"), "海环函〔2024〕7号"),
        (((("海川县农业局 行政处罚决定书 海农罚〔2024〕7号\n当事人：张某",),),), "海农罚〔2024〕7号"),
        (("海应急罚〔2024〕12号被处罚单位：海川公司",), "海应急罚〔2024〕12号"),
    ],
)
def test_the_number_at_the_head_is_the_papers_own(parts: tuple[Part, ...], number: str) -> None:
    assert [fact.value for fact in number_facts(a_document("penalty_decision", *parts))] == [number]


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("recheck_opinion", ("本机关于2024年1月3日作出了决定[海应急责改〔2024〕3号]，提出如下意见：",)),
        ("penalty_decision", ("依据《应急管理行政处罚裁量权基准》（应急〔2024〕90号）",)),
        ("service_receipt", ((("送达文书名称、文号", "送达日期"), ("行政处罚决定书\n海应急罚〔2024〕1号", "")),)),
        ("standard_excerpt", ("应急〔2024〕90号",)),
        ("closing_approval", ((("立案日期", "2024年1月6日", "处罚决定书文号", "海应急罚〔2024〕1号"),),)),
        ("closing_approval", ("结案报告", "立案日期：2024年6月6日    立案文号：海应急立〔2024〕3号")),
        ("filing_approval", ((("案源登记号", "海应急源〔2024〕1号", "案由", "未培训"),),)),
        ("fire_inspection_record", ("检查形式：复查（责令限期改正通知书 海消限字〔2024〕第0109号）",)),
        ("closing_approval", ("处罚决定书文号：海应急罚〔2024〕1号",)),
        ("closing_approval", ("2024年3月15日作出海应急罚〔2024〕1号行政处罚决定。",)),
    ],
)
def test_cited_numbers_and_numbers_of_norms_are_not_its_own(kind: str, parts: tuple[Part, ...]) -> None:
    assert tuple(number_facts(a_document(kind, *parts))) == ()


@pytest.mark.parametrize(("kind", "read"), [("closing_approval", []), ("volume_cover", ["海应急罚〔2024〕8号"])])
def test_the_decisions_number_in_a_field_is_not_a_later_papers_own(kind: str, read: list[str]) -> None:
    paper = a_document(kind, "某某表", (("案件编号", "海应急罚〔2024〕8号"), ("当事人", "某某公司")))
    assert [fact.value for fact in number_facts(paper)] == read


@pytest.mark.parametrize(
    ("parts", "numbers"),
    [
        (
            ("调取证据清单", "（海）应急调证〔2024〕2号", (("编号", "证据名称"), ("1", "台账"))),
            ["（海）应急调证〔2024〕2号"],
        ),
        (("证据清单", (("证据名称", "文号"), ("现场检查记录", "（海）应急检记〔2024〕2号"))), []),
        (("证据清单", "1.现场检查记录（海应急检记〔2024〕2号）；2.询问笔录"), []),
    ],
)
def test_a_list_of_evidence_has_the_number_over_it_not_those_it_lists(
    parts: tuple[Part, ...], numbers: list[str]
) -> None:
    assert [fact.value for fact in number_facts(a_document("evidence_list", *parts))] == numbers


def test_a_number_may_go_over_the_end_of_a_long_title() -> None:
    broken = ("诸城市应急管理局行政处罚决定书（诸应急罚〔2024", "〕综合3号）", "当事人：某公司")
    assert [fact.value for fact in number_facts(a_document("penalty_decision", *broken))] == ["诸应急罚〔2024〕综合3号"]
    apart = ("行政处罚决定书（单位）", "3号厂房：某公司", "经查，你单位未培训。")
    assert list(number_facts(a_document("penalty_decision", *apart))) == []


def test_the_number_of_an_entry_is_the_registers_own() -> None:
    register = a_document("case_source_register", "案件来源登记表", "登记编号：（海）应急案源〔2024〕22号")
    report = a_document("investigation_report", "调查报告", "登记编号：（海）应急案源〔2024〕22号")
    assert [fact.value for fact in number_facts(register)] == ["（海）应急案源〔2024〕22号"]
    assert [fact.value for fact in number_facts(report)] == []


@pytest.mark.parametrize(
    ("line", "number"),
    [("〔2024〕法审字第22号", "〔2024〕法审字第22号"), ("（2024）年度法审工作第2次会议", None)],
)
def test_a_number_may_begin_with_its_year(line: str, number: str | None) -> None:
    paper = a_document("legal_review_opinion", "法制审核意见书", line, "送审单位：执法二科")
    assert [fact.value for fact in number_facts(paper)] == ([number] if number else [])


@pytest.mark.parametrize(("kind", "number"), [("penalty_decision", ["鹤消罚决〔2024〕66"]), ("closing_approval", [])])
def test_a_decision_may_call_its_number_that_of_the_decision(kind: str, number: list[str]) -> None:
    paper = a_document(kind, "行政处罚决定书", "决定书编号：鹤消罚决〔2024〕66", "处罚机关：鹤川县消防救援大队")
    assert [fact.value for fact in number_facts(paper)] == number


def test_the_number_of_the_filing_may_lack_its_sign() -> None:
    form = a_document("filing_approval", "立案审批表", "立案号：海应急立〔2024〕11", "案由：未按设计开采")

    assert [fact.value for fact in number_facts(form)] == ["海应急立〔2024〕11"]


def test_a_number_printed_whole_goes_before_what_a_site_calls_the_paper() -> None:
    lines = ("上都镇行政处罚2024年（一般程序）1号", "行政处罚决定书", "上镇执罚决字〔2024〕第1号", "当事人：乔某")

    assert [fact.value for fact in number_facts(a_document("penalty_decision", *lines))] == [
        "上镇执罚决字〔2024〕第1号"
    ]


def test_the_number_below_the_title_goes_before_the_one_in_the_head_of_a_web_page() -> None:
    page = (
        "海环罚〔2024〕经开404号",
        "海川市生态环境局",
        "行政处罚决定书",
        "海环罚决〔2024〕经开404号",
        "当事人：某公司",
    )
    paper = replace(a_document("penalty_decision", *page), title="行政处罚决定书")

    assert [fact.value for fact in number_facts(paper)] == ["海环罚决〔2024〕经开404号"]


def test_what_stands_below_a_title_beside_other_words_is_no_number_of_its_own() -> None:
    page = ("海环罚〔2024〕4号", "行政处罚决定书", "见海环责改〔2024〕5号所述", "当事人：某公司")
    paper = replace(a_document("penalty_decision", *page), title="行政处罚决定书")

    assert [fact.value for fact in number_facts(paper)] == ["海环罚〔2024〕4号"]


def test_a_number_behind_the_title_may_lack_its_code() -> None:
    paper = a_document("penalty_decision", "林业行政处罚决定书〔2025〕46号", "当事人：某公司")

    assert [fact.value for fact in number_facts(paper)] == ["〔2025〕46号"]


def test_the_number_of_an_entry_may_lack_its_sign() -> None:
    entry = a_document("case_source_register", "案件线索登记表", "登记编号：海应急线〔2025〕061")

    assert [fact.value for fact in number_facts(entry)] == ["海应急线〔2025〕061"]
