"""A pack as a tree."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from casereview.tailored import Aspect
from casereview.terms import RuleStatus
from tests.ui.packs import a_browsed_rule, a_change, a_pack, three_rules
from ui.models.rules import NODE_ROLE, Node, RulesModel


def lines(model: RulesModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """Every line, indented by its depth, its cells joined."""
    above = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(above)):
        cells = [str(model.index(row, column, above).data()) for column in range(model.columnCount())]
        found.append("  " * depth + "|".join(cells))
        found += lines(model, model.index(row, 0, above), depth + 1)
    return found


def test_sections_hold_clauses_and_a_clause_of_several_rules_holds_them(qtbot: QtBot) -> None:
    model = RulesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show(three_rules())

    assert lines(model) == [
        "|总分和数额界限|10||",
        "|决定|10||",
        "  1.1|late应当符合等 2 项|6||",
        "    1.1|late应当符合|2|7/41|",
        "    1.1|told应当符合|4||",
        "  1.10|kept应当符合|4||",
    ]


def test_changes_are_counted_where_they_are(qtbot: QtBot) -> None:
    model = RulesModel()

    model.show(three_rules(a_change(Aspect.POINTS, "told", "5"), a_change(Aspect.PARAMETER, "told", "60", name="days")))

    assert lines(model)[1:5] == [
        "|决定|10||2",
        "  1.1|late应当符合等 2 项|6||2",
        "    1.1|late应当符合|2|7/41|",
        "    1.1|told应当符合|4||2",
    ]


def test_a_rule_that_takes_no_points_says_so_in_their_place(qtbot: QtBot) -> None:
    model = RulesModel()

    model.show(a_pack(a_browsed_rule("tried", "1.1", status=RuleStatus.TRIAL)))

    assert lines(model)[-1] == "  1.1|tried应当符合|试行||"


def test_a_search_leaves_the_rules_that_match_and_says_in_what(qtbot: QtBot) -> None:
    model = RulesModel()

    model.show(three_rules(), sought="1.10")

    assert lines(model) == ["|决定|10||", "  1.10|kept应当符合（匹配于条款）|4||"]


def test_an_id_is_found_whatever_its_case(qtbot: QtBot) -> None:
    model = RulesModel()

    model.show(three_rules(), sought=" LATE ")

    assert lines(model)[-1] == "    1.1|late应当符合（匹配于编号）|2|7/41|"


def test_only_what_was_changed_is_left_where_that_is_wanted(qtbot: QtBot) -> None:
    model = RulesModel()

    model.show(three_rules(a_change(Aspect.POINTS, "kept", "5")), changed_only=True)

    assert lines(model) == ["|决定|10||1", "  1.10|kept应当符合|4||1"]


def test_a_rule_is_found_by_its_id_and_the_settings_by_none(qtbot: QtBot) -> None:
    model = RulesModel()
    model.show(three_rules())

    found = model.index_of("told").data(NODE_ROLE)

    assert isinstance(found, Node)
    assert found.title == "told应当符合"
    assert model.index_of("").row() == 0
    assert not model.index_of("gone").isValid()


def test_one_of_five_thousand_rules_is_found(qtbot: QtBot) -> None:
    model = RulesModel()
    pack = a_pack(*(a_browsed_rule(f"rule-{n}", f"{n // 100}.{n % 100}", "1") for n in range(5000)))

    model.show(pack)
    model.show(pack, sought="rule-4999")

    assert lines(model)[-1].startswith("  49.99|rule-4999应当符合")


def test_numbers_stand_to_the_right(qtbot: QtBot) -> None:
    model = RulesModel()
    model.show(three_rules())

    right = model.index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole)

    assert Qt.AlignmentFlag(right) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) is None
    assert Decimal(str(model.index(0, 2).data())) == 10
