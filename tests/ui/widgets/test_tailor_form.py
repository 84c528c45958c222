"""Where one value of a standard is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from casereview.tailored import Adjustable, Aspect, BrowsedPack, Change
from tests.ui.packs import a_change, three_rules
from ui.models.differences import rules_of
from ui.widgets.tailor_form import TOTAL, TailorForm


def value(pack: BrowsedPack, rule: str, aspect: Aspect) -> Adjustable:
    found = next(one for one in rules_of(pack) if one.rule.id == rule)
    return next(one for one in found.adjustables if one.aspect is aspect)


def said(change: Change) -> tuple[object, ...]:
    return change.aspect, change.subject, change.name, change.value, change.reason, change.by, change.until


@pytest.fixture
def form(qtbot: QtBot) -> TailorForm:
    form = TailorForm()
    form.set_author("张三")
    qtbot.addWidget(form)
    form.show()
    return form


def offer(form: TailorForm, rule: str, aspect: Aspect, pack: BrowsedPack | None = None) -> None:
    pack = pack or three_rules()
    form.show_adjustable(value(pack, rule, aspect), pack)


def test_nothing_can_be_changed_until_something_is_chosen(form: TailorForm) -> None:
    assert not form.isEnabled()

    offer(form, "late", Aspect.PARAMETER)

    assert form.isEnabled()
    assert form.title.text() == "天数，标准值：90"
    assert form.typing.text() == "90"


def test_a_value_is_changed_with_its_reason_by_keys_alone(qtbot: QtBot, form: TailorForm) -> None:
    offer(form, "late", Aspect.PARAMETER)
    form.typing.selectAll()
    qtbot.keyClicks(form.typing, "60")
    form.reason.setText("从严")

    with qtbot.waitSignal(form.tailored) as made:
        qtbot.keyClick(form.reason, Qt.Key.Key_Return)

    assert [said(one) for one in made.args[0]] == [(Aspect.PARAMETER, "late", "days", "60", "从严", "张三", None)]


def test_without_a_reason_or_a_name_nothing_is_changed(qtbot: QtBot, form: TailorForm) -> None:
    offer(form, "late", Aspect.PARAMETER)
    assert not form.save.isEnabled()
    qtbot.keyClicks(form.reason, "  ")
    assert not form.save.isEnabled()

    form.set_author("")
    form.reason.setText("从严")

    assert not form.save.isEnabled()
    assert "请先在设置中填写姓名" in form.hint.text()


def test_a_change_can_have_an_end(qtbot: QtBot, form: TailorForm) -> None:
    offer(form, "late", Aspect.PARAMETER)
    form.reason.setText("从严")
    form.limited.click()
    form.until.setDate(QDate(2027, 6, 30))

    with qtbot.waitSignal(form.tailored) as made:
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)

    assert [one.until for one in made.args[0]] == [date(2027, 6, 30)]


def test_a_change_that_was_made_is_shown_as_it_was_made(form: TailorForm) -> None:
    made = a_change(Aspect.PARAMETER, "late", "60", name="days", until=date(2027, 1, 1))

    offer(form, "late", Aspect.PARAMETER, three_rules(made))

    assert (form.typing.text(), form.reason.text(), form.limited.isChecked()) == ("60", "从严", True)
    assert form.until.date() == QDate(2027, 1, 1)


def test_a_difference_is_left_for_later_unless_somebody_is_chosen_to_take_it_up(qtbot: QtBot, form: TailorForm) -> None:
    offer(form, "told", Aspect.POINTS)
    assert not form.difference.isVisible()
    form.typing.setText("5")
    form.reason.setText("从严")

    assert form.difference.isVisible()
    assert form.hint.text() == "各条合计将增加 1 分。"
    choices = [form.difference.itemText(row) for row in range(form.difference.count())]
    assert choices == [
        "先不处理，稍后再调平",
        "总分随之改变",
        "由 1.1 late应当符合（2 分）承担",
        "由 1.10 kept应当符合（4 分）承担",
    ]
    with qtbot.waitSignal(form.tailored) as made:
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert [one.value for one in made.args[0]] == ["5"]


@pytest.mark.parametrize(
    ("taker", "taken_up"),
    [
        ("kept", (Aspect.POINTS, "kept", "", "3", "从严", "张三", None)),
        (TOTAL, (Aspect.TOTAL, "", "", "11", "从严", "张三", None)),
    ],
)
def test_another_rule_or_the_total_takes_the_difference_up_in_the_same_step(
    qtbot: QtBot, form: TailorForm, taker: str, taken_up: tuple[object, ...]
) -> None:
    offer(form, "told", Aspect.POINTS)
    form.typing.setText("5")
    form.reason.setText("从严")
    form.difference.setCurrentIndex(form.difference.findData(taker))

    with qtbot.waitSignal(form.tailored) as made:
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)

    first, second = made.args[0]
    assert said(first) == (Aspect.POINTS, "told", "", "5", "从严", "张三", None)
    assert said(second) == taken_up


def test_switching_a_rule_off_offers_its_points_to_the_others(qtbot: QtBot, form: TailorForm) -> None:
    offer(form, "told", Aspect.STATUS)
    form.choice.setCurrentIndex(form.choice.findData("note"))

    assert form.hint.text() == "各条合计将减少 4 分。"
    assert form.difference.isVisible()
    assert not form.typing.isVisible()


def test_a_limit_that_rests_on_law_is_to_stay_within_it(form: TailorForm) -> None:
    offer(form, "late", Aspect.PARAMETER)

    assert form.hint.text() == "本条据法律规定，改动不得宽于法律。"


def test_what_is_proposed_still_wants_a_reason(form: TailorForm) -> None:
    offer(form, "told", Aspect.STATUS)

    form.propose("trial")

    assert form.value == "trial"
    assert not form.save.isEnabled()


def test_an_edition_that_is_kept_is_changed_no_more(form: TailorForm) -> None:
    offer(form, "late", Aspect.PARAMETER, replace(three_rules(), fixed=True))

    assert not form.isEnabled()
