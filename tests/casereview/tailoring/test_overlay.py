"""Changes written as a pack that extends the one they are made to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from casereview.fingerprint import fingerprint
from casereview.model import Bound, Rule, StepThreshold
from casereview.tailored import Aspect, Tailoring, TailoringError
from casereview.tailoring import Shelf
from casereview.tailoring.overlay import laid_out, overlay_of, read_overlay, refuse_imbalance
from casereview.terms import RuleStatus, VetoMode
from tests.casereview.tailoring.shelves import BASE, FILED, IN_TIME, a_change, a_shelf, days, points, reworded

CHANGES = (
    days("60"),
    points(IN_TIME, "0.5"),
    points(FILED, "3"),
    a_change(Aspect.VETO, FILED, "zero", until=date(2026, 12, 31)),
    a_change(Aspect.THRESHOLD, "hearing", "50000", name="unit"),
    *reworded(),
)


def without_examples(rule: Rule) -> Rule:
    return replace(rule, examples=())


def test_the_pack_read_back_is_the_standard_with_exactly_these_changes(tmp_path: Path) -> None:
    shelf, base = a_shelf(tmp_path), a_shelf(tmp_path).read(a_shelf(tmp_path).folder(BASE))
    overlay = overlay_of(shelf, Tailoring(BASE, CHANGES))

    with laid_out(shelf, overlay.settings, BASE) as folder:
        pack = read_overlay(shelf, folder, overlay)
        written = sorted(path.name for path in folder.iterdir())

    assert written == ["pack.yaml"]
    was, now = {r.id: r for r in base.rules}, {r.id: r for r in pack.rules}
    assert list(was) == list(now)
    told = {name for name in now if fingerprint(was[name]) != fingerprint(now[name])}
    assert told - {IN_TIME, FILED} == {name for name in told if _uses_hearing(now[name])}
    check = was[IN_TIME].check
    assert check is not None
    assert without_examples(now[IN_TIME]) == replace(
        without_examples(was[IN_TIME]),
        points=Decimal("0.5"),
        check=Bound(check.check, {**check.parameters, "days": 60}),
        title="在办案期限内作出决定，延长的有审批",
        fail="{start}立案，{end}作出决定，超过期限",
    )
    assert now[FILED] == replace(was[FILED], points=Decimal(3), veto=VetoMode.ZERO)
    assert pack.thresholds == {**base.thresholds, "hearing": StepThreshold(Decimal(50000), None, True)}
    assert (pack.total, pack.bands, pack.filing_order) == (base.total, base.bands, base.filing_order)
    assert pack.extends == BASE


def _uses_hearing(rule: Rule) -> bool:
    return rule.check is not None and rule.check.parameters.get("unit") == Decimal(50000)


def test_the_file_says_of_each_change_from_what_to_what_and_why_and_by_whom_and_until_when(tmp_path: Path) -> None:
    written = yaml.safe_load(text_of(a_shelf(tmp_path), Tailoring(BASE, CHANGES)))

    reasons = {change["rule"]: change["reason"] for change in written["changes"]}
    assert reasons[FILED] == (
        "分值由2.75改为3：本局从严掌握（张三，2026-03-02）；"
        "否决由不合格否决改为零分否决：本局从严掌握（张三，2026-03-02，至2026-12-31）。"
    )
    assert written["note"] == "应当告知听证权利的数额（单位）由未知改为50000：本局从严掌握（张三，2026-03-02）。"
    assert written["extends"] == BASE
    assert "total" not in written


def text_of(shelf: Shelf, tailoring: Tailoring) -> str:
    with laid_out(shelf, overlay_of(shelf, tailoring).settings, BASE) as folder:
        return (folder / "pack.yaml").read_text(encoding="utf-8")


def test_the_same_changes_are_written_alike(tmp_path: Path) -> None:
    first, second = (text_of(a_shelf(tmp_path / name), Tailoring(BASE, CHANGES)) for name in ("甲", "乙"))

    assert first == second


def test_points_that_do_not_add_up_are_refused_with_both_sums(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    overlay = overlay_of(shelf, Tailoring(BASE, (points(IN_TIME, "1"),)))

    with pytest.raises(TailoringError, match="各条分值合计 100.25，与总分 100 不符"):
        refuse_imbalance(overlay.balance)


def test_points_add_up_again_with_another_total_or_another_rule(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    more = points(IN_TIME, "1")

    refuse_imbalance(overlay_of(shelf, Tailoring(BASE, (more, a_change(Aspect.TOTAL, "", "100.25")))).balance)
    refuse_imbalance(overlay_of(shelf, Tailoring(BASE, (more, points(FILED, "2.5")))).balance)


def test_a_range_is_written_whole_though_one_end_was_changed(tmp_path: Path) -> None:
    own = tmp_path / "rules" / "own"
    own.mkdir(parents=True)
    (own / "pack.yaml").write_text('title: 甲\nissuer: 乙\nedition: "1"\ntotal: 4\n', encoding="utf-8")
    rule = '{id: told, clause: "1", title: 说理, topic: 文书制作, points: 4, range: [1, 3], ask: 请核对}'
    (own / "01-own.yaml").write_text(f"section: 一\nrules:\n  - {rule}\n", encoding="utf-8")
    shelf = a_shelf(tmp_path)
    overlay = overlay_of(shelf, Tailoring("own", (a_change(Aspect.MOST, "told", "4"),)))

    with laid_out(shelf, overlay.settings, "own") as folder:
        pack = read_overlay(shelf, folder, overlay)

    assert pack.rules[0].spread == (Decimal(1), Decimal(4))


def test_a_rule_on_trial_keeps_its_points_for_the_day_it_counts_again(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    overlay = overlay_of(shelf, Tailoring(BASE, (a_change(Aspect.STATUS, IN_TIME, RuleStatus.TRIAL),)))

    assert overlay.balance.points == Decimal("99.25")
    changes = overlay.settings["changes"]
    assert isinstance(changes, list)
    assert isinstance(changes[0], dict)
    assert "points" not in changes[0]


def test_a_change_that_the_standard_itself_contradicts_is_refused_by_its_rule(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    overlay = overlay_of(shelf, Tailoring(BASE, (a_change(Aspect.EACH, "copies-verified", "8"),)))

    with (
        laid_out(shelf, overlay.settings, BASE) as folder,
        pytest.raises(TailoringError, match="规则 copies-verified 的改动有误：at_most（2）不能小于 each（8）。"),
    ):
        read_overlay(shelf, folder, overlay)
