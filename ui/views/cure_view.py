"""What an officer has to mend before the file is handed in: by paper, by whom, how, and what can no longer be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casereview.mending import CureEntry, CureList
from casereview.model import Score
from casereview.phrases import points_text
from ui.colours import Meaning, colour
from ui.models.cures import (
    POINTS,
    cure_columns,
    cure_groups,
    how_text,
    people_in,
    remedy_text,
    summary_text,
    unread_text,
)
from ui.widgets.groups_tree import GroupsTree
from ui.words import tr


class CureView(QWidget):
    """Shows the cure list it is given; the score only on asking."""

    finding_chosen = Signal(object)
    """The user has moved to what this Finding says of one paper."""
    places_chosen = Signal(object)
    """The places on that paper: a tuple of Source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cures = CureList((), (), ())
        self.summary = _a_label(tr("自查结果"))
        self.unread = _a_label(tr("未能读取的文件"))
        self.score = _a_label(tr("自查得分"))
        self.who = QComboBox()
        self.who.setAccessibleName(tr("只看由谁来改的"))
        self.tree = GroupsTree(cure_columns(self.palette), _key)
        self.tree.setAccessibleName(tr("待改清单"))
        self.tree.setColumnHidden(POINTS, True)
        self.detail = _a_label(tr("怎么改"))
        self._lay_out()
        self.tree.chosen.connect(self._tell)
        self.who.activated.connect(self._list)
        self.show_score(False)

    def show_cures(self, cures: CureList, score: Score) -> None:
        """Replace what is listed."""
        self._cures = cures
        self.summary.setText(summary_text(cures))
        self.unread.setText(unread_text(cures))
        self.unread.setVisible(bool(cures.unread))
        self._offer_people()
        low, high, total = (points_text(points) for points in (score.lower, score.upper, score.total))
        interval = low if low == high else f"{low}—{high}"
        self.score.setText(tr("得分 {points} 分（满分 {total} 分）").format(points=interval, total=total))
        self.detail.hide()
        self._list()

    def show_score(self, shown: bool) -> None:
        """Whether what the faults cost is shown; it is not, unless the officer asks."""
        self.score.setVisible(shown)
        self.tree.setColumnHidden(POINTS, not shown)

    def choose_next(self) -> None:
        """Move to the next entry."""
        self.tree.go(1)

    def choose_previous(self) -> None:
        """Move to the entry before."""
        self.tree.go(-1)

    def _lay_out(self) -> None:
        pick = QHBoxLayout()
        pick.addWidget(QLabel(tr("只看由谁来改的")))
        pick.addWidget(self.who, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for label in (self.summary, self.unread, self.score):
            column.addWidget(label)
        column.addLayout(pick)
        column.addWidget(self.tree, 1)
        column.addWidget(self.detail)
        palette = self.unread.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour(Meaning.FAULT, self.palette()))
        self.unread.setPalette(palette)
        self.unread.hide()
        self.detail.hide()

    def _offer_people(self) -> None:
        """Offer everybody who has something to mend, and stay with who was chosen."""
        chosen = self.who.currentData() or ""
        self.who.clear()
        self.who.addItem(tr("所有人员"), "")
        for who in people_in(self._cures):
            self.who.addItem(tr(who), who)
        self.who.setCurrentIndex(max(self.who.findData(chosen), 0))

    def _list(self) -> None:
        groups = cure_groups(self._cures, self.who.currentData() or "")
        last = tuple(group.title for group in groups if group.title == tr("请自行核对：须由人评判的"))
        self.tree.show_groups(groups, folded=last)

    def _tell(self, entry: CureEntry) -> None:
        self.detail.setText(
            tr("{what}\n谁来改：{who}　能否补正：{remedy}\n怎么改：{how}").format(
                what=entry.what, who=tr(entry.who), remedy=remedy_text(entry), how=how_text(entry)
            )
        )
        self.detail.show()
        self.finding_chosen.emit(entry.fault.finding)
        if entry.sources:
            self.places_chosen.emit(entry.sources)


def _key(entry: CureEntry) -> object:
    return entry.fault.finding.rule.id, entry.fault.finding.outcome, entry.fault.document, entry.fault.missing


def _a_label(name: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(name)
    return label
