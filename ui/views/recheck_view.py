"""What a further check of a case shows: what was mended, what is new, what remains, and what has appeared meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casereview.rechecked import Recheck
from ui.models.rechecks import (
    Line,
    by_hand_title,
    note_text,
    papers_title,
    recheck_columns,
    recheck_groups,
    summary_text,
)
from ui.widgets.groups_tree import GroupsTree
from ui.words import tr


class RecheckView(QWidget):
    """Shows the comparison it is given."""

    finding_chosen = Signal(object)
    """The user has moved to a Finding of the case as it is now."""
    places_chosen = Signal(object)
    """The places to show: a tuple of Source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = QLabel()
        self.summary.setAccessibleName(tr("与上次检查的比较"))
        self.note = QLabel()
        self.note.setAccessibleName(tr("比较说明"))
        self.tree = GroupsTree(recheck_columns(self.palette), _key)
        self.tree.setAccessibleName(tr("前后两次检查的变化"))
        self.detail = QLabel()
        self.detail.setAccessibleName(tr("变化内容"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.summary, self.note, self.tree, self.detail):
            column.addWidget(part, 1 if part is self.tree else 0)
        for label in (self.summary, self.note, self.detail):
            label.setWordWrap(True)
        self.tree.chosen.connect(self._tell)
        self.show_recheck(None)

    def show_recheck(self, recheck: Recheck | None) -> None:
        """Replace what is shown; None where the case was never checked otherwise."""
        self.summary.setText(summary_text(recheck) if recheck else tr("本案没有可以比较的上次检查。"))
        self.note.setText(note_text(recheck) if recheck else "")
        self.note.setVisible(bool(self.note.text()))
        self.detail.clear()
        self.detail.hide()
        self.tree.setVisible(recheck is not None)
        groups = recheck_groups(recheck) if recheck else ()
        self.tree.show_groups(groups, folded=(papers_title(), by_hand_title()))

    def _tell(self, line: Line) -> None:
        said = f"《{line.paper}》{line.said}" if line.paper and line.paper not in line.said else line.said
        self.detail.setText(f"{said}\n{line.note}" if line.note else said)
        self.detail.show()
        if line.finding is not None:
            self.finding_chosen.emit(line.finding)
        if line.places:
            self.places_chosen.emit(line.places)


def _key(line: Line) -> object:
    return line.said, line.paper
