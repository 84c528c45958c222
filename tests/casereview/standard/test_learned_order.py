"""The filing order learned from the contents list of a model volume."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from casereview.catalogue import read_catalogue
from casereview.pipeline import read_case
from casereview.standard.learned_order import LearnedOrder, learned_order, order_text
from tests.casereview.standard.issued_papers import Table, as_docx

CATALOGUE = read_catalogue()


def learned(path: Path, *titles: str) -> LearnedOrder:
    table: Table = [["序号", "文件名称", "日期", "页号"], *([str(n), t, "", str(n)] for n, t in enumerate(titles, 1))]
    order = learned_order(read_case(as_docx(path / "样卷.docx", ["卷内目录", table]), CATALOGUE), CATALOGUE)
    assert order is not None
    return order


def labels(order: LearnedOrder) -> list[str]:
    return [CATALOGUE.kinds[kind].label for kind, _ in order.steps]


def test_the_order_is_that_of_the_list(tmp_path: Path) -> None:
    order = learned(tmp_path, "行政处罚决定书", "立案审批表", "询问笔录", "询问笔录", "文书送达回执")

    assert labels(order) == ["行政处罚决定书", "立案审批表", "询问笔录", "文书送达回执"]
    assert order.open == ()


@pytest.mark.parametrize(
    ("title", "doubt"),
    [
        ("关于某事项的情况反映", "题名没有认出是哪一种文书"),
        ("营业执照、身份证复印件", "一项列了几种文书"),
    ],
)
def test_what_the_list_leaves_open_is_left_to_a_person(tmp_path: Path, title: str, doubt: str) -> None:
    order = learned(tmp_path, "立案审批表", title, "行政处罚决定书")

    assert labels(order) == ["立案审批表", "行政处罚决定书"]
    assert [(entry.place, entry.title) for entry in order.open] == [(2, title)]
    assert doubt in str(order.open[0].doubt)


def test_a_kind_at_several_places_has_none_of_its_own(tmp_path: Path) -> None:
    order = learned(tmp_path, "行政处罚告知书", "文书送达回执", "行政处罚决定书", "文书送达回执")

    assert labels(order) == ["行政处罚告知书", "行政处罚决定书"]
    assert {entry.doubt for entry in order.open} == {"同一种文书在目录中出现于几处"}


def test_the_file_is_a_filing_order_with_what_it_rests_on(tmp_path: Path) -> None:
    text = order_text(learned(tmp_path, "立案审批表", "对张某的询问笔录", "情况反映"), CATALOGUE, "样卷")

    assert yaml.safe_load(text) == {"filing_order": ["立案审批表", "询问笔录"]}
    assert "目录第2项" in text
    assert "第3项“情况反映”：题名没有认出是哪一种文书" in text


def test_a_volume_without_contents_list_teaches_nothing(tmp_path: Path) -> None:
    path = as_docx(tmp_path / "样卷.docx", ["立案审批表", "案由：未培训"])

    assert learned_order(read_case(path, CATALOGUE), CATALOGUE) is None
