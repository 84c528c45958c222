"""What a person says of a finding: one key each, the points as digits, the reason in one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from casereview.model import Finding
from casereview.opened import OpenCase, Wish
from ui.colours import Meaning, colour
from ui.commands import Keys, command, key_of, key_sign
from ui.models.finding_lines import finding_key
from ui.models.judgements import (
    Judgement,
    is_fault,
    offered,
    owes_reason,
    points_typed,
    range_text,
    value_text,
    wish_for,
)
from ui.widgets.button_grid import ButtonGrid
from ui.widgets.points_line import PointsLine
from ui.widgets.reason_line import ReasonLine
from ui.words import tr

_COLUMNS = 3  # of buttons
_OF_RULE = 3  # reasons of the same clause offered before others


class DecisionView(QWidget):
    """Shows what can be said of the finding it is given, and says what was; it never moves the page."""

    wished = Signal(Wish)
    reason_used = Signal(str)
    left = Signal()
    """Typing is over: keys belong to the list again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._recent: tuple[str, ...] = ()
        self._given: Mapping[str, Sequence[str]] = {}
        self._fixed = False
        self._asked: Judgement | None = None
        self.value, self.hint = QLabel(), QLabel()
        self.buttons = {answer: self._button(answer) for answer in Judgement}
        self.points, self.reason = PointsLine(), ReasonLine()
        self._lay_out()
        self.show_keys({})
        self.reason.taken.connect(self._take_reason)
        self.reason.left.connect(self._give_up)
        self.points.taken.connect(self._take_points)
        self.show_nothing()

    def show_nothing(self) -> None:
        """There is nothing to decide on."""
        self._show(None, "")

    def show_finding(self, finding: Finding, opened: OpenCase) -> None:
        """Offer what can be said of this finding; nothing in a review that is signed or not read to its end."""
        same = self._finding is not None and finding_key(self._finding) == finding_key(finding)
        self._fixed = opened.is_fixed
        if same and not self._fixed and finding.proposed is (self._finding and self._finding.proposed):
            self._finding = finding  # what is being typed stays
            return
        self._show(finding, _why_fixed(opened))

    def show_keys(self, keys: Keys) -> None:
        """Show on every button the key that presses it."""
        for answer, button in self.buttons.items():
            one = command(answer)
            sign = key_sign(key_of(one, keys))
            button.setText(f"{tr(one.title)}　{sign}" if sign else tr(one.title))
            button.setToolTip(tr("快捷键：{key}").format(key=sign) if sign else "")

    def offer_reasons(self, reasons: Sequence[str]) -> None:
        """Have the reasons used last at hand."""
        self._recent = tuple(reasons)
        self._offer()

    def offer_reasons_of_rules(self, given: Mapping[str, Sequence[str]]) -> None:
        """Have at hand, before others, what was given as a reason on the same clause in other cases."""
        self._given = given
        self._offer()

    def _offer(self) -> None:
        own = self._given.get(self._finding.rule.id, ()) if self._finding else ()
        self.reason.offer(tuple(dict.fromkeys((*own[:_OF_RULE], *self._recent))))

    def confirm(self) -> None:
        """Agree with the fault."""
        self.say(Judgement.CONFIRM)

    def overrule(self) -> None:
        """Judge otherwise than the machine."""
        self.say(Judgement.OVERRULE)

    def not_applicable(self) -> None:
        """The case gives no occasion for it."""
        self.say(Judgement.NOT_APPLICABLE)

    def passes(self) -> None:
        """It is in order."""
        self.say(Judgement.PASSES)

    def fails(self) -> None:
        """It is a fault."""
        self.say(Judgement.FAILS)

    def withdraw(self) -> None:
        """Take back a digit that was typed, else what was said before."""
        if not self.points.erase():
            self.say(Judgement.WITHDRAW)

    def give_reason(self) -> None:
        """Let the reason be typed before the answer is given."""
        if self._finding is not None and not self._fixed:
            self.reason.open()

    def say(self, answer: Judgement) -> None:
        """Say this of the finding, once what it needs is there: points within a range, the reason that is owed."""
        finding = self._finding
        if finding is None or self._fixed:
            return
        if not self.buttons[answer].isEnabled():
            self._hint(_not_offered(answer, finding))
            return
        points = None
        if is_fault(finding, answer) and (self.points.typed or finding.rule.spread is not None):
            points = points_typed(self.points.typed, finding)
            if points is None and range_text(finding):
                self._hint(tr("请先键入扣分：{range}。").format(range=range_text(finding)))
                return
        if owes_reason(finding, answer) and not self.reason.reason:
            self._ask(answer)
            return
        reason = self.reason.reason
        wish = wish_for(finding, answer, points=points, grounds=self.reason.grounds, reason=reason)
        self._clear()
        self.wished.emit(wish)
        if reason:
            self.reason_used.emit(reason)

    def _show(self, finding: Finding | None, hint: str) -> None:
        self._finding = finding
        can_say = () if finding is None or self._fixed else offered(finding)
        for answer, button in self.buttons.items():
            button.setEnabled(answer in can_say)
        self.value.setText(value_text(finding) if finding else "")
        self.points.show_bounds(range_text(finding) if finding and can_say else "")
        self.reason.setEnabled(bool(can_say))
        self._clear()
        self._offer()
        self.hint.setText(hint)

    def _ask(self, answer: Judgement) -> None:
        self._asked = answer
        self._hint(tr("否决项和幅度扣分须写明理由：写好按回车，按 Esc 取消。"))
        self.reason.open()

    def _take_reason(self) -> None:
        if self._asked is not None:
            self.say(self._asked)
        else:
            self._leave()

    def _take_points(self) -> None:
        finding = self._finding
        faults = [a for a in Judgement if finding and self.buttons[a].isEnabled() and is_fault(finding, a)]
        if faults:
            self.say(faults[0])

    def _give_up(self) -> None:
        self._asked = None
        self.hint.clear()
        self._leave()

    def _leave(self) -> None:
        self.reason.line.clearFocus()
        self.left.emit()

    def _clear(self) -> None:
        had_focus = self.reason.line.hasFocus() or self.points.line.hasFocus()
        self._asked = None
        self.hint.clear()
        self.reason.clear()
        self.points.line.clear()
        if had_focus:
            self._leave()

    def _hint(self, sentence: str) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, colour(Meaning.QUESTION, palette))
        self.hint.setPalette(palette)
        self.hint.setText(sentence)

    def _button(self, answer: Judgement) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a button that was clicked must not take the next Enter
        button.setAccessibleName(tr(command(answer).title))
        button.clicked.connect(lambda: self.say(answer))
        return button

    def _lay_out(self) -> None:
        for label in (self.value, self.hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.value)
        column.addWidget(ButtonGrid(tuple(self.buttons.values()), _COLUMNS))
        for widget in (self.points, self.reason, self.hint):
            column.addWidget(widget)


def _why_fixed(opened: OpenCase) -> str:
    """Why nothing can be said; empty where it can."""
    if opened.left:
        return tr("案卷没有读完，只能查看；接着读完后再评判。")
    return tr("本评查已签署，只能查看。") if opened.signed else ""


def _not_offered(answer: Judgement, finding: Finding) -> str:
    """What can be said instead."""
    others = "、".join(tr(command(one).title) for one in offered(finding))
    return tr("本项不能“{answer}”，可以：{others}。").format(answer=tr(command(answer).title), others=others)
