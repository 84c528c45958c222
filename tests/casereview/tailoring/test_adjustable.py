"""What of a standard can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from casereview.rulepack import pack_folders
from casereview.standard.wordings import read_check_words
from casereview.standard.written import WrittenPack, written_pack
from casereview.tailored import Adjustable, Aspect, Sort, Tailoring
from casereview.tailoring.adjustable import adjustables, words_of, written_value
from tests.casereview.tailoring.shelves import IN_TIME, days


@cache
def reference() -> WrittenPack:
    return written_pack(pack_folders()["reference"])


def of(subject: str, tailoring: Tailoring | None = None) -> Sequence[Adjustable]:
    return adjustables(reference(), tailoring or Tailoring("reference"), read_check_words())[subject]


def test_a_rule_offers_its_points_how_they_go_how_it_counts_and_the_numbers_of_its_check() -> None:
    assert [(one.label, one.base) for one in of(IN_TIME)] == [
        ("分值", "0.75"),
        ("每处扣", ""),
        ("最多扣", ""),
        ("计分方式", "scored"),
        ("否决", ""),
        ("天数", "90"),
        ("按工作日", "false"),
        ("内容", "自立案之日起九十日内作出决定，延长的有审批"),
        ("不符合时的说明", next(one.base for one in of(IN_TIME) if one.aspect is Aspect.FAIL)),
    ]


def test_what_a_rule_takes_from_the_settings_is_changed_there() -> None:
    parameters = [one.name for one in of("hearing-right-told") if one.aspect is Aspect.PARAMETER]

    assert not {"unit", "person", "inclusive"} & set(parameters)


def test_the_whole_standard_offers_its_total_and_its_thresholds() -> None:
    labels = [one.label for one in of("")]

    assert labels[:4] == [
        "总分",
        "应当告知听证权利的数额（单位）",
        "应当告知听证权利的数额（个人）",
        "应当告知听证权利的数额（含本数）",
    ]
    assert len(labels) == 10


def test_a_change_is_laid_over_the_value_it_is_of_and_over_no_other() -> None:
    changed = of(IN_TIME, Tailoring("reference", (days("60"),)))

    assert [(one.label, one.base, one.local) for one in changed if one.change] == [("天数", "90", "60")]


@pytest.mark.parametrize(
    ("sort", "typed", "written"),
    [
        (Sort.NUMBER, " 2.50 ", 2.5),
        (Sort.NUMBER, "3", 3),
        (Sort.COUNT, "60", 60),
        (Sort.YUAN, "", None),
        (Sort.TEXT, " 按期 ", "按期"),
    ],
)
def test_what_is_typed_is_written_as_a_pack_writes_it(sort: Sort, typed: str, written: object) -> None:
    one = Adjustable(Aspect.POINTS, "r", "", "分值", sort, "", "", optional=sort is Sort.YUAN)

    assert written_value(one, typed) == written


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "“分值”不能为空"),
        ("nan", "“分值”须是不小于零的数，不能是“nan”"),
        ("-1", "“分值”须是不小于零的数，不能是“-1”"),
    ],
)
def test_what_is_no_value_is_refused(typed: str, told: str) -> None:
    one = Adjustable(Aspect.POINTS, "r", "", "分值", Sort.NUMBER, "1", "1")

    with pytest.raises(ValueError, match=told):
        written_value(one, typed)


def test_values_are_worded_as_people_read_them() -> None:
    veto = next(one for one in of(IN_TIME) if one.aspect is Aspect.VETO)
    amount = next(one for one in of("") if one.sort is Sort.YUAN)

    assert [words_of(veto, "zero"), words_of(veto, ""), words_of(amount, ""), words_of(amount, "50000")] == [
        "零分否决",
        "不否决",
        "未知",
        "50000",
    ]
