"""The agency that issues a paper."""

from __future__ import annotations

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
