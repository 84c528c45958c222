"""The agency that issues a paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.extract.agency import agency_of
from tests.builders import a_document


@pytest.mark.parametrize(
    "name",
    [
        "海川市消防救援支队滨河大队",
        "海川市生态环境局",
        "海川市生态环境局卫东分局",
        "海川市城市管理和综合执法局",
        "海川市交通运输综合行政执法支队",
        "海川市农业农村局",
        "海川县水利局",
        "海川省住房和城乡建设厅",
        "海川县大岭镇人民政府",
        "海川市应急管理综合行政执法支队",
        "海川县国土资源局",
        "海川市国土资源局北岭分局",
    ],
)
def test_the_agency_at_the_foot_is_known_whatever_its_trade(name: str) -> None:
    found = agency_of(a_document("penalty_decision", "行政处罚决定书", name, "2024年3月15日"))

    assert (found.text if found else None) == name


@pytest.mark.parametrize("line", ["海川市自来水务局北区服务部", "海川县大岭镇人民政府招待所", "向海川县水利局提出。"])
def test_what_only_sounds_like_an_agency_is_none(line: str) -> None:
    assert agency_of(a_document("penalty_decision", "行政处罚决定书", line)) is None


def test_an_agency_filled_in_on_blanks_is_known() -> None:
    found = agency_of(a_document("penalty_decision", "行政处罚决定书", "__海川市气象局__", "__2024__年__3__月__15__日"))

    assert (found.text if found else None) == "海川市气象局"


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("海川市应急管理局（盖章）\n2024年3月15日", "海川市应急管理局"),
        ("海川市应急管理局\n2024年3月15日", "海川市应急管理局"),
        ("海川市应急管理局", None),
    ],
)
def test_an_agency_that_seals_in_a_cell_issues_the_paper(cell: str, name: str | None) -> None:
    lines = ("行政处罚决定书", "某罚〔2024〕1号", *("违法事实略。" for _ in range(6)))
    found = agency_of(a_document("penalty_decision", *lines, (("救济途径", "略"), ("", cell))))

    assert (found.text if found else None) == name


def test_a_district_may_be_named_in_brackets() -> None:
    lines = (
        "行政处罚决定书",
        "海川高新技术产业开发区（新城区）应急管理局",
        "被处罚单位：某厂",
        "（印章） 2024年3月15日",
    )
    found = agency_of(a_document("penalty_decision", *lines))

    assert (found.text if found else None) == "海川高新技术产业开发区（新城区）应急管理局".replace("（", "(").replace(
        "）", ")"
    )


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("海川县国家税务局稽查局", "税务行政处罚决定书", "某税稽罚〔2024〕8号", "某公司："), "海川县国家税务局稽查局"),
        (("海川保监局行政处罚决定书", "海保监罚〔2024〕8号", "当事人：某公司"), "海川保监局"),
        (("中国某监会海川监管局行政处罚决定书", "某罚决字〔2024〕8号"), "中国某监会海川监管局"),
        (("向海川县人才局申请", "行政处罚决定书"), None),
        (("海川县人才局", "关于某公司的说明"), None),
        (
            ("行政处罚决定书", "当事人：某公司。" * 20 + "又不履行的，申请强制执行。 海川县矿产局 2024年8月26日"),
            "海川县矿产局",
        ),
    ],
)
def test_an_agency_of_any_sort_may_head_the_paper(lines: tuple[str, ...], name: str | None) -> None:
    found = agency_of(a_document("penalty_decision", *lines))

    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("申请行政复议。\n海川县人才市场管理局\n2024年3月15日", "海川县人才市场管理局"),
        ("已告知海川县人才市场管理局2024年3月15日的决定。", None),
    ],
)
def test_an_agency_of_any_sort_may_sign_in_the_cell_that_tells_the_paper(cell: str, name: str | None) -> None:
    rows = (("当事人", "某公司"), ("内容", cell))
    found = agency_of(a_document("penalty_decision", "行政处罚决定书", rows))

    assert (found.text if found else None) == name


def test_an_agency_of_any_sort_may_sign_at_the_end_of_a_page_run_together() -> None:
    line = f"当事人：某店 {'违法事实略。' * 60}如不服可以申请行政复议。 海川县市场和质量监督管理局 2024年3月15日"
    found = agency_of(a_document("penalty_decision", "行政处罚决定书", line))

    assert (found.text if found else None) == "海川县市场和质量监督管理局"


@pytest.mark.parametrize("seal", ["（综合行政执法专用章）", "（印章）", ""])
def test_an_agency_may_seal_with_the_seal_of_its_officers(seal: str) -> None:
    lines = ("行政处罚决定书", "当事人：某店", "决定罚款。", f"海川县某镇人民政府{seal}", "2024年3月15日")
    found = agency_of(a_document("penalty_decision", *lines))

    assert (found.text if found else None) == "海川县某镇人民政府"


@pytest.mark.parametrize(
    "title", ["林业行政处罚决定书", "水行政处罚决定书", "责令改正违法行为决定书(海川建筑有限公司重庆分公司)"]
)
def test_an_agency_may_begin_the_title_of_any_sort_below_what_a_site_prints(title: str) -> None:
    printed = ("您当前的位置：", "首页", "[ 索引号 ]", "1150", "[ 发布日期 ]", "2026-01-26")
    paper = a_document("penalty_decision", *printed, f"海川县某乡人民政府{title}", "当事人：某店")
    found = agency_of(replace(paper, title=title))

    assert (found.text if found else None) == "海川县某乡人民政府"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("海川市生态环境局文件", "海川市生态环境局"),
        ("发文单位 海川市生态环境局 发布机构 海川市生态环境局", None),
    ],
)
def test_a_red_head_names_the_agency_and_the_table_of_a_site_does_not(line: str, name: str | None) -> None:
    found = agency_of(a_document("penalty_decision", line, "海环罚〔2021〕41号", "行政处罚决定书", "当事人：某公司"))

    assert (found.text if found else None) == name
