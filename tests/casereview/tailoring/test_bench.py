"""Changing a standard step by step."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from casereview.fingerprint import fingerprint
from casereview.model import Rule
from casereview.pipeline import judge
from casereview.rulepack import pack_folders
from casereview.standard.written import written_pack
from casereview.tailored import Adjustable, Aspect, Change, Sort, Tailoring, TailoringError
from casereview.tailoring import Shelf, browsed, change, revert, shelved, undo
from casereview.tailoring.adjustable import adjustables
from casereview.tailoring.shelf import tailoring_of
from casereview.terms import RuleStatus, VetoMode
from tests.casereview.tailoring.shelves import (
    BASE,
    FILED,
    IN_TIME,
    a_change,
    a_shelf,
    bytes_of_base,
    days,
    points,
)
from tests.ui.opened import read_sample


def rule_in(shelf: Shelf, rule: str, pack: str = BASE) -> Rule:
    return next(one for one in browsed(shelf, pack).pack.rules if one.id == rule)


def test_changes_are_kept_as_a_draft_at_once_and_the_standard_is_untouched(tmp_path: Path) -> None:
    shelf, before = a_shelf(tmp_path), bytes_of_base()

    change(shelf, BASE, [days("60")])

    again = a_shelf(tmp_path)
    assert [one.value for one in tailoring_of(again, BASE).changes] == ["60"]
    assert next(one.waiting for one in shelved(again) if one.id == BASE) == 1
    assert bytes_of_base() == before
    assert list((tmp_path / "rules").iterdir()) == []


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (replace(days("60"), reason="  "), "改动“天数”须写明理由。"),
        (replace(days("60"), by=""), "改动须署名，请先在设置中填写姓名。"),
        (days("六十"), "“天数”须是不小于零的数，不能是“六十”。"),
        (days("60.5"), "“天数”须是整数，不能是“60.5”。"),
        (days(""), "“天数”不能为空。"),
        (points(IN_TIME, "-1"), "“分值”须是不小于零的数，不能是“-1”。"),
        (a_change(Aspect.VETO, FILED, "heavy"), "“否决”没有这一选项：heavy。"),
        (points("gone", "1"), "标准中已没有所改的项目（gone 分值），请撤销这一改动。"),
        (a_change(Aspect.AT_MOST, IN_TIME, "1"), f"规则 {IN_TIME} 的改动有误：at_most 须与 each 同用。"),
        (a_change(Aspect.FAIL, IN_TIME, "{start"), f"规则 {IN_TIME} 的改动有误：fail 中的花括号不成对。"),
    ],
)
def test_a_change_that_the_standard_does_not_bear_is_refused_with_a_sentence(
    tmp_path: Path, made: Change, told: str
) -> None:
    shelf = a_shelf(tmp_path)

    with pytest.raises(TailoringError) as refusal:
        change(shelf, BASE, [made])

    assert str(refusal.value) == told
    assert tailoring_of(shelf, BASE) == Tailoring(BASE)


def test_the_later_change_of_a_value_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [days("60")])

    change(shelf, BASE, [days("45")])

    assert [one.value for one in tailoring_of(shelf, BASE).changes] == ["45"]


def test_a_change_back_to_the_value_of_the_standard_is_no_change(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [days("60")])

    change(shelf, BASE, [days("90.0")])

    assert tailoring_of(shelf, BASE) == Tailoring(BASE)
    assert shelved(shelf)[-1].waiting == 0


def test_one_change_is_taken_back_and_the_others_stay(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [days("60"), points(FILED, "2.5")])

    left = revert(shelf, BASE, [(Aspect.PARAMETER, IN_TIME, "days")])

    assert [one.aspect for one in left.changes] == [Aspect.POINTS]
    assert rule_in(shelf, IN_TIME) == rule_in(a_shelf(tmp_path / "fresh"), IN_TIME)


def test_switched_off_a_rule_takes_no_points_and_vetoes_nothing(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    assert rule_in(shelf, FILED).veto is VetoMode.FAIL

    change(shelf, BASE, [a_change(Aspect.STATUS, FILED, "note")])

    off = rule_in(shelf, FILED)
    assert (off.status, off.points, off.veto) == (RuleStatus.NOTE, Decimal(0), None)
    assert browsed(shelf, BASE).balance.points == Decimal("97.25")


def test_points_need_not_add_up_while_changes_are_being_made(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)

    change(shelf, BASE, [points(IN_TIME, "3")])

    balance = browsed(shelf, BASE).balance
    assert (balance.points, balance.total) == (Decimal("102.25"), Decimal(100))


def test_every_step_is_taken_back_in_turn_also_after_a_restart(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [days("60")])
    change(shelf, BASE, [days("45"), points(FILED, "2.5")])
    revert(shelf, BASE)
    assert browsed(shelf, BASE).undoable

    again = a_shelf(tmp_path)
    values = [[one.value for one in undo(again, BASE).changes] for _ in range(4)]

    assert values == [["45", "2.5"], ["60"], [], []]
    assert not browsed(again, BASE).undoable


def test_a_step_that_changes_nothing_is_none(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)

    revert(shelf, BASE)

    assert not browsed(shelf, BASE).undoable


def _some_value(one: Adjustable, chance: random.Random) -> str:
    if one.sort is Sort.CHOICE:
        return chance.choice(one.choices)[0]
    if one.sort is Sort.TEXT:
        return f"{one.base}（本地）"
    return str(chance.randint(1, 9))


@pytest.mark.parametrize("seed", range(4))
def test_changes_made_and_all_taken_back_leave_the_standard_and_its_judgement_as_they_were(
    tmp_path: Path, seed: int
) -> None:
    chance, shelf = random.Random(seed), a_shelf(tmp_path)
    whole = adjustables(written_pack(pack_folders()[BASE]), Tailoring(BASE), shelf.words)
    everything = [one for group in whole.values() for one in group]
    before = shelf.read(shelf.folder(BASE))
    for one in chance.sample(everything, 6):
        try:
            change(shelf, BASE, [a_change(one.aspect, one.subject, _some_value(one, chance), name=one.name)])
        except TailoringError:
            continue  # refused changes leave nothing behind either

    revert(shelf, BASE)

    after = browsed(shelf, BASE).pack
    assert after == before
    assert [fingerprint(rule) for rule in after.rules] == [fingerprint(rule) for rule in before.rules]
    assert not (tmp_path / "tailoring" / f"{BASE}.json").exists()
    if seed == 0:
        case = read_sample("many-faults-word")
        assert judge(case, after, shelf.law) == judge(case, before, shelf.law)
