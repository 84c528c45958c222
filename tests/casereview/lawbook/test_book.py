"""The law book and its reading."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from casereview.errors import PackError
from casereview.lawbook import LAWBOOK, read_lawbook
from casereview.model import Citation, DiscretionCitation
from casereview.terms import Standing

LAW = read_lawbook()


@pytest.mark.parametrize(
    ("cited", "name"),
    [
        (DiscretionCitation("应急管理行政处罚裁量权基准"), "应急管理行政处罚裁量权基准"),
        (DiscretionCitation("裁量基准", number="应急〔2024〕90号"), "应急管理行政处罚裁量权基准"),
        (DiscretionCitation("裁量基准", number="应急[2024]90号"), "应急管理行政处罚裁量权基准"),
        (DiscretionCitation("安全生产行政处罚自由裁量标准"), "安全生产行政处罚自由裁量标准"),
        (DiscretionCitation("天津市安全生产行政处罚自由裁量标准(试行)"), "天津市安全生产行政处罚自由裁量标准（试行）"),
        (DiscretionCitation("天津市安全生产行政处罚裁量标准"), "天津市安全生产行政处罚裁量标准"),
        (DiscretionCitation("安全生产裁量标准"), None),  # near, but no base of that name
        (DiscretionCitation(None, tier="A"), None),
    ],
)
def test_a_base_is_known_by_its_number_or_its_whole_name(cited: DiscretionCitation, name: str | None) -> None:
    base = LAW.base_named(cited)

    assert (base.name if base else None) == name


@pytest.mark.parametrize(
    ("cited", "name"),
    [
        ("安全生产法", "中华人民共和国安全生产法"),
        ("《中华人民共和国安全生产法》", "中华人民共和国安全生产法"),
        ("中华人民共和国安全生产法（2021年修正）", "中华人民共和国安全生产法"),
        ("生产安全事故罚款处罚规定（试行）", "生产安全事故罚款处罚规定（试行）"),
        ("生产安全事故罚款处罚规定", "生产安全事故罚款处罚规定"),
        ("海上安全生产法", None),
    ],
)
def test_a_trial_rule_is_not_the_rule_that_followed_it(cited: str, name: str | None) -> None:
    statute = LAW.law_named(cited)

    assert (statute.name if statute else None) == name


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2021, 8, 31), "2014年修正"),
        (date(2021, 9, 1), "2021年修正"),
        (date(2014, 11, 30), None),
    ],
)
def test_the_text_of_a_law_changes_with_the_day_it_takes_effect(day: date, label: str | None) -> None:
    statute = LAW.law_named("安全生产法")

    assert statute is not None
    version = statute.version_on(day)
    assert (version.label if version else None) == label


def test_an_article_is_divided_only_in_the_text_that_is_known() -> None:
    cited = Citation("安全生产法", "97")

    assert LAW.division_of(cited, date(2021, 8, 31)) is None
    division = LAW.division_of(cited, date(2021, 9, 1))
    assert division is not None
    assert division.into == "项"


def test_every_entry_names_its_instrument_and_recalled_data_say_so() -> None:
    assert all(base.source for base in LAW.bases)
    assert all(statute.source for statute in LAW.statutes)
    seen = tuple(subject for subject in LAW.renumbered if subject.standing is Standing.SEEN)
    assert all(subject.law == "中华人民共和国行政处罚法" for subject in seen)  # printed on the forms of its former text
    assert all(subject.standing is Standing.RECALLED for subject in LAW.renumbered if subject not in seen)


def test_a_mistake_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = Path(copytree(LAWBOOK, tmp_path / "lawbook"))
    (folder / "discretion_bases.yaml").write_text("- name: 某基准\n  area: national\n  mater: safety\n", "utf-8")

    with pytest.raises(PackError) as error:
        read_lawbook(folder)

    assert "lawbook/discretion_bases.yaml" in str(error.value)
