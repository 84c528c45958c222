"""Values that can be changed, as a table."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from casereview.tailored import Adjustable, Aspect, Sort
from tests.ui.packs import a_browsed_rule, a_change
from ui.models.adjustments import AdjustmentsModel, is_expired, value_text


def rows(model: AdjustmentsModel) -> list[list[str]]:
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_value_of_the_standard_stands_beside_ones_own_with_why_and_who_and_until_when(qtbot: QtBot) -> None:
    model = AdjustmentsModel()
    made = a_change(Aspect.PARAMETER, "late", "60", name="days", until=date(2999, 12, 31))

    model.show(a_browsed_rule("late", "1.1", "2", made=(made,)).adjustables)

    assert rows(model) == [
        ["分值", "2", "", "", "", "", ""],
        ["计分方式", "计分", "", "", "", "", ""],
        ["天数", "90", "60", "从严", "张三", "2026-03-02", "2999-12-31"],
    ]


def test_a_change_whose_day_is_past_says_so(qtbot: QtBot) -> None:
    model = AdjustmentsModel()
    made = a_change(Aspect.POINTS, "late", "3", until=date(2020, 1, 1))

    model.show(a_browsed_rule("late", "1.1", "2", made=(made,)).adjustables)

    assert rows(model)[0][-1] == "2020-01-01（已到期）"
    assert is_expired(model.rows[0])


def test_values_of_several_rules_name_theirs(qtbot: QtBot) -> None:
    model = AdjustmentsModel()

    model.show(a_browsed_rule("late", "1.1").adjustables[:1], {"late": "1.1 按期"})

    assert rows(model)[0][0] == "分值　1.1 按期"


def test_what_is_left_empty_is_unknown_for_an_amount_and_none_for_all_else() -> None:
    amount = Adjustable(Aspect.THRESHOLD, "hearing", "unit", "数额", Sort.YUAN, "", "", optional=True)
    each = Adjustable(Aspect.EACH, "late", "", "每处扣", Sort.NUMBER, "", "", optional=True)

    assert (value_text(amount, ""), value_text(each, ""), value_text(each, "0.5")) == ("未知", "无", "0.5")
