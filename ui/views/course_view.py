"""The course of the open case: stage, procedure and what it has met with, shown and changeable."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from casereview.model import CaseFile, Course
from casereview.sheet.table import BY_HAND
from casereview.terms import Procedure, Stage
from ui.models.course import course_set
from ui.widgets.traits_menu import TraitsMenu
from ui.widgets.word_choice import WordChoice
from ui.words import tr


class CourseView(QWidget):
    """Shows the course it is given; what a person set is marked and can be taken back."""

    course_chosen = Signal(object)
    """The user says how the case has gone: a Course, empty where it is as read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: CaseFile | None = None
        self.stage = WordChoice(tr("阶段"), Stage)
        self.procedure = WordChoice(tr("程序"), Procedure)
        self.traits = QLabel()
        self.traits.setWordWrap(True)
        self.traits.setAccessibleName(tr("情形"))
        self.menu = TraitsMenu(self)
        self.tick = QPushButton(tr("更改情形"))
        self.restore = QPushButton(tr("恢复识别结果"))
        self.restore.setToolTip(tr("撤回人工指定的阶段、程序和情形，按案卷材料识别的结果重新评查"))
        self._lay_out()
        self.stage.picked.connect(self._announce)
        self.procedure.picked.connect(self._announce)
        self.menu.ticked.connect(self._announce)
        self.restore.clicked.connect(lambda: self._choose(Course()))
        self.hide()

    def show_course(self, read: CaseFile, course: Course, *, fixed: bool = False) -> None:
        """Show the course of the case as read, with what a person says of it; `fixed` is only to be looked at."""
        self._read = read
        case = course.taken_by(read)
        self.stage.show_word(case.stage, read.stage)
        self.procedure.show_word(case.procedure, read.procedure)
        self.menu.show_traits(case.traits, read.traits)
        met = "、".join(tr(str(trait)) for trait in case.traits) or tr("无")
        self.traits.setText(met + (tr(BY_HAND) if course.met or course.not_met else ""))
        for widget in (self.stage, self.procedure, self.tick):
            widget.setEnabled(not fixed)
        self.restore.setEnabled(course != Course() and not fixed)
        self.show()

    def _lay_out(self) -> None:
        self.tick.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        for label, choice in ((tr("阶段"), self.stage), (tr("程序"), self.procedure)):
            row.addWidget(QLabel(label))
            row.addWidget(choice)
        row.addWidget(QLabel(tr("情形")))
        row.addWidget(self.traits, 1)
        row.addWidget(self.tick)
        row.addWidget(self.restore)

    def _announce(self) -> None:
        if self._read is None:
            return
        stage, procedure = Stage(self.stage.word), Procedure(self.procedure.word)
        self._choose(course_set(self._read, stage, procedure, self.menu.traits))

    def _choose(self, course: Course) -> None:
        """Show the wish at once, so that the next one builds on it."""
        if self._read is not None:
            self.show_course(self._read, course)
            self.course_chosen.emit(course)
