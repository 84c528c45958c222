"""A pack as people read it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from casereview.errors import CancelledError
from casereview.rule_record import RuleRecord
from casereview.tailored import Aspect, BrowsedExample, BrowsedPack, BrowsedRule, Tailoring
from casereview.tailoring import browsed, change
from casereview.tailoring.kept import keep_draft
from casereview.tailoring.shelf import tailoring_of
from tests.casereview.tailoring.shelves import BASE, FILED, IN_TIME, a_change, a_shelf, days, points


def rule_of(pack: BrowsedPack, rule: str) -> BrowsedRule:
    rules = (one for section in pack.sections for clause in section.clauses for one in clause.rules)
    return next(one for one in rules if one.rule.id == rule)


def test_a_rule_is_shown_with_all_that_it_asks_and_rests_on(tmp_path: Path) -> None:
    found = rule_of(browsed(a_shelf(tmp_path), BASE), IN_TIME)

    assert (found.points, found.status, found.veto) == ("0.75 分", "计分", "")
    assert (found.basis, found.standing, found.force) == (("《行政处罚法》第六十条",), "见于资料，待核原文", "法定")
    assert found.check == "在期限以内（within_days）"
    assert ("天数", "90") in found.parameters
    assert found.covers == ("D120 案件超期，或者有作废的文书", "T11 在办案期限内作出决定")
    given = "文书：立案审批表、行政处罚决定书；事实：立案日期 2024-03-01，处罚决定日期 2024-05-30"
    assert found.examples[0] == BrowsedExample(given, "符合")
    assert found.reasons == ()
    assert (found.record, dict(found.searched)["编号"]) == (None, IN_TIME)


def test_sections_hold_their_clauses_and_every_rule_once(tmp_path: Path) -> None:
    found = browsed(a_shelf(tmp_path), BASE)

    rules = [one.rule for section in found.sections for clause in section.clauses for one in clause.rules]
    assert sorted(rule.id for rule in rules) == sorted(rule.id for rule in found.pack.rules)
    assert sum((section.points for section in found.sections), Decimal(0)) == found.pack.total


def test_why_a_local_pack_changed_a_rule_stands_with_it(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    before = rule_of(browsed(shelf, BASE), "review-looked-for").reasons

    change(shelf, BASE, [points("review-looked-for", "0.5")])

    after = rule_of(browsed(shelf, BASE), "review-looked-for").reasons
    assert before == ("该区的行政处罚均经法制审核。",)
    assert after == (*before, "分值由0.75改为0.5：本局从严掌握（张三，2026-03-02）。")


def test_examples_say_whether_they_agree_with_the_rule_as_it_is_now(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [days("60")])

    found = rule_of(browsed(shelf, BASE), IN_TIME)

    wrong = [example for example in found.examples if example.problem]
    assert [example.expect for example in wrong] == ["符合", "符合"]
    assert "实际判为“不符合”" in wrong[0].problem


def test_the_record_stands_with_the_rule_it_is_of(tmp_path: Path) -> None:
    record = RuleRecord(IN_TIME, cases=41, confirmed=34, overruled=7)

    found = browsed(a_shelf(tmp_path), BASE, {IN_TIME: record})

    assert rule_of(found, IN_TIME).record == record
    assert rule_of(found, FILED).record is None


def test_a_value_shows_that_of_the_standard_beside_ones_own(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    made = days("60")
    change(shelf, BASE, [made])

    values = rule_of(browsed(shelf, BASE), IN_TIME).adjustables

    (own,) = [one for one in values if one.change is not None]
    assert browsed(shelf, BASE).pack.id == BASE
    assert (own.label, own.base, own.local, own.change) == ("天数", "90", "60", made)


def test_changes_to_what_the_standard_no_longer_has_are_told_and_the_standard_is_shown_without(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    keep_draft(shelf.drafts, Tailoring(BASE, (points("gone", "1"),)))

    found = browsed(shelf, BASE)

    assert found.problem == "标准中已没有所改的项目（gone 分值），请撤销这一改动。"
    assert found.pack == shelf.read(shelf.folder(BASE))


def test_a_standard_that_was_renewed_after_the_changes_is_told(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, [a_change(Aspect.TITLE, IN_TIME, "按期作出决定")])
    made = tailoring_of(shelf, BASE)
    assert not browsed(shelf, BASE).base_moved

    keep_draft(shelf.drafts, Tailoring(BASE, made.changes, base_sha256="0" * 64))

    assert browsed(shelf, BASE).base_moved


def test_browsing_can_be_given_up(tmp_path: Path) -> None:
    def give_up(_step: str, _done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        browsed(a_shelf(tmp_path), BASE, progress=give_up)
