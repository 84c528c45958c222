"""Where one value of a standard is changed: the value, the reason, until when, and who takes up a difference."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from casereview.model import Rule
from casereview.phrases import points_text
from casereview.tailored import Adjustable, Aspect, BrowsedPack, Change, Sort
from casereview.terms import Force
from ui.models.adjustments import value_text
from ui.models.differences import moved_by, points_of, rules_of, takers, typed
from ui.widgets.typing_line import TypingLine
from ui.words import tr

LATER, TOTAL = "", "$total"
"""What is no rule and may yet take a difference up."""


class TailorForm(QWidget):
    """Makes changes of what is typed; it lays nothing over anything."""

    tailored = Signal(object)
    """Changes to be made at one go: a tuple of Change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._author = ""
        self._shown: tuple[Adjustable, BrowsedPack] | None = None
        self._offered: tuple[str, ...] = ()
        self.title, self.hint = QLabel(), QLabel()
        self.typing, self.choice = TypingLine(), QComboBox()
        self.reason, self.difference = TypingLine(), QComboBox()
        self.limited, self.until = QCheckBox(tr("只用到")), QDateEdit(QDate.currentDate().addYears(1))
        self.save = QPushButton(tr("记下改动"))
        self._name_controls()
        self._lay_out()
        self.limited.toggled.connect(self.until.setEnabled)
        self.typing.textChanged.connect(self._weigh)
        self.choice.currentIndexChanged.connect(self._weigh)
        self.reason.textChanged.connect(self._weigh)
        self.reason.returnPressed.connect(self.save.click)
        self.save.clicked.connect(self._emit)
        self.show_nothing()

    def _name_controls(self) -> None:
        names = {
            self.typing: tr("本单位的值"),
            self.choice: tr("本单位的值"),
            self.reason: tr("改动的理由，必填"),
            self.difference: tr("总分的差额由谁承担"),
            self.limited: tr("改动是否有期限"),
            self.until: tr("改动用到哪一日"),
            self.save: tr("记下改动"),
        }
        for control, name in names.items():
            control.setAccessibleName(name)
        self.reason.setPlaceholderText(tr("改动的理由，必填"))
        self.difference.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.until.setCalendarPopup(True)
        self.until.setDisplayFormat("yyyy-MM-dd")
        self.until.setEnabled(False)
        self.title.setWordWrap(True)
        self.hint.setWordWrap(True)

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(self.title)
        value, end = QHBoxLayout(), QHBoxLayout()
        value.addWidget(self.typing, 1)
        value.addWidget(self.choice, 1)
        end.addWidget(self.limited)
        end.addWidget(self.until)
        end.addStretch(1)
        end.addWidget(self.save)
        self._form.addRow(tr("改为"), value)
        self._form.addRow(tr("理由"), self.reason)
        self._form.addRow(tr("差额"), self.difference)
        self._form.addRow(end)
        self._form.addRow(self.hint)

    def show_nothing(self) -> None:
        """Nothing is chosen that could be changed."""
        self._shown = None
        self.choice.hide()
        self.typing.show()
        self.typing.clear()
        self.reason.clear()
        self.title.setText(tr("在上表选一项，即可改动。"))
        self.hint.clear()
        self._form.setRowVisible(self.difference, False)
        self.setEnabled(False)

    def show_adjustable(self, one: Adjustable, pack: BrowsedPack) -> None:
        """Offer this value, as it is now."""
        self._shown = None
        base = value_text(one, one.base)
        self.title.setText(tr("{what}，标准值：{base}").format(what=tr(one.label), base=base))
        chosen = one.sort is Sort.CHOICE
        self.choice.setVisible(chosen)
        self.typing.setVisible(not chosen)
        self.choice.clear()
        for value, words in one.choices:
            self.choice.addItem(tr(words), value)
        self.choice.setCurrentIndex(self.choice.findData(one.local))
        self.typing.setText(one.local)
        self.reason.setText(one.change.reason if one.change else "")
        until = one.change.until if one.change else None
        self._offered = ()
        self.difference.clear()
        self.limited.setChecked(until is not None)
        if until is not None:
            self.until.setDate(QDate(until.year, until.month, until.day))
        self._shown = one, pack
        self.setEnabled(not pack.fixed)
        self._weigh()

    def set_author(self, name: str) -> None:
        """Who signs the changes that are made from now on."""
        self._author = name
        self._weigh()

    def propose(self, value: str) -> None:
        """Put a value before the user, who gives the reason or leaves it."""
        if self._shown is not None and self._shown[0].sort is Sort.CHOICE:
            self.choice.setCurrentIndex(self.choice.findData(value))
            self.reason.setFocus()

    @property
    def value(self) -> str:
        """The value as it is typed or chosen."""
        chosen = self._shown is not None and self._shown[0].sort is Sort.CHOICE
        return str(self.choice.currentData() or "") if chosen else self.typing.text().strip()

    def _weigh(self) -> None:
        """Say what the value does to the sum of the points, and what is still wanted."""
        if self._shown is None:
            return
        one, pack = self._shown
        moves = one.aspect in (Aspect.POINTS, Aspect.STATUS)
        moved = moved_by(one, self.value, pack) if moves else Decimal(0)
        self._offer_takers(takers(one, moved, pack) if moved else ())
        self._form.setRowVisible(self.difference, bool(moved))
        hints = [] if self._author else [tr("请先在设置中填写姓名，改动须署名。")]
        if moved:
            words = tr("各条合计将增加 {n} 分。") if moved > 0 else tr("各条合计将减少 {n} 分。")
            hints.append(words.format(n=points_text(abs(moved))))
        if one.aspect is Aspect.PARAMETER and _is_statutory(one, pack):
            hints.append(tr("本条据法律规定，改动不得宽于法律。"))
        self.hint.setText("".join(hints))
        self.save.setEnabled(bool(self.reason.text().strip() and self._author))

    def _offer_takers(self, rules: tuple[Rule, ...]) -> None:
        offered, chosen = tuple(rule.id for rule in rules), self.difference.currentData()
        if offered == self._offered and self.difference.count():
            return
        self._offered = offered
        self.difference.clear()
        self.difference.addItem(tr("先不处理，稍后再调平"), LATER)
        self.difference.addItem(tr("总分随之改变"), TOTAL)
        words = tr("由 {clause} {title}（{points} 分）承担")
        for rule in rules:
            points = points_text(rule.points)
            self.difference.addItem(words.format(clause=rule.clause, title=rule.title, points=points), rule.id)
        self.difference.setCurrentIndex(max(0, self.difference.findData(chosen)))

    def _emit(self) -> None:
        if self._shown is not None:
            one, pack = self._shown
            self.tailored.emit((self._change(one, self.value), *self._taken_up(one, pack)))

    def _change(self, one: Adjustable, value: str) -> Change:
        day = self.until.date()
        until = date(day.year(), day.month(), day.day()) if self.limited.isChecked() else None
        reason = self.reason.text().strip()
        return Change(one.aspect, one.subject, one.name, value, reason, self._author, datetime.now(), until)

    def _taken_up(self, one: Adjustable, pack: BrowsedPack) -> tuple[Change, ...]:
        """The change by which the points add up again, if the user chose one."""
        taker = self.difference.currentData()
        moved = moved_by(one, self.value, pack) if one.aspect in (Aspect.POINTS, Aspect.STATUS) else Decimal(0)
        if not moved or not taker:
            return ()
        if taker == TOTAL:
            total = next(setting for setting in pack.settings if setting.aspect is Aspect.TOTAL)
            return (self._change(total, typed(pack.balance.total + moved)),)
        points = points_of(taker, pack)
        return (self._change(points, typed(Decimal(points.local) - moved)),)


def _is_statutory(one: Adjustable, pack: BrowsedPack) -> bool:
    return any(rule.rule.force is Force.STATUTORY for rule in rules_of(pack) if rule.rule.id == one.subject)
