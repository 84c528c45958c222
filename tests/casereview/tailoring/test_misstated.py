"""Sentences that still name the limit a rule had."""

from __future__ import annotations

from pathlib import Path

from casereview.tailored import Tailoring
from casereview.tailoring.misstated import misstated
from casereview.tailoring.overlay import overlay_of
from tests.casereview.tailoring.shelves import BASE, a_shelf, days, points, reworded


def test_a_limit_that_the_sentences_of_a_rule_still_name_is_told(tmp_path: Path) -> None:
    found = misstated(overlay_of(a_shelf(tmp_path), Tailoring(BASE, (days("60"),))).adjustables)

    start = "“自立案之日起九十日内作出决定，延长的有审批”的天数由 90 改为 60，而其"
    assert found == (
        f"{start}“内容”仍写着“九十日”，请一并改写。",
        f"{start}“不符合时的说明”仍写着“九十日”，请一并改写。",
    )


def test_sentences_that_were_reworded_with_the_limit_are_in_order(tmp_path: Path) -> None:
    changes = (days("60"), *reworded(), points("filing-approved", "2"))

    assert misstated(overlay_of(a_shelf(tmp_path), Tailoring(BASE, changes)).adjustables) == ()
