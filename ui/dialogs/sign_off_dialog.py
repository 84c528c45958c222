"""Closing a review by name and capacity, once nothing is in the way any more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casereview.model import Finding
from casereview.signing_off import SIGNING, Hindrance
from casereview.steps import Role
from ui.models.groups import Column, Group
from ui.widgets.groups_tree import GroupsTree
from ui.words import tr


class SignOffDialog(QDialog):
    """Asks for name and capacity, lists what is in the way, and lets sign when nothing is.

    What is in the way is not known here: whoever opens the dialog has it found for each name and capacity and shows it.
    """

    asked = Signal(str, object)
    """Is anything in the way of this name in this Role?"""
    sign_wanted = Signal(str, object)
    """Close the review by this name in this Role."""
    finding_chosen = Signal(object)
    """Show this Finding, which is in the way."""

    def __init__(self, name: str, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("签署评查"))
        self.name = QLineEdit(name)
        self.name.setAccessibleName(tr("姓名"))
        self.role = QComboBox()
        self.role.setAccessibleName(tr("身份"))
        for one in SIGNING:
            self.role.addItem(tr(str(one)), one)
        self.role.setCurrentIndex(max(self.role.findData(role), 0))
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setAccessibleName(tr("能否签署"))
        self.hindrances = GroupsTree((Column("", _told),), lambda finding: finding)
        self.hindrances.setHeaderHidden(True)
        self.hindrances.setAccessibleName(tr("签署前须处理的事项"))
        self.sign = QPushButton(tr("签署"))
        self.leave = QPushButton(tr("取消"))
        self._lay_out()
        self._connect()

    @property
    def chosen_role(self) -> Role:
        """In what capacity somebody wants to sign."""
        return Role(self.role.currentData())

    def ask(self) -> None:
        """Have what is in the way found; until it is known nothing can be signed."""
        self.sign.setEnabled(False)
        self.state.setText(tr("正在核对能否签署…"))
        self.asked.emit(self.name.text().strip(), self.chosen_role)

    def show_hindrances(self, name: str, role: Role, found: tuple[Hindrance, ...]) -> None:
        """Show what was found for that name in that role; an answer to what is no longer asked is passed over."""
        if (name, role) != (self.name.text().strip(), self.chosen_role):
            return
        groups = tuple(Group(_said(one), one.findings) for one in found)
        self.hindrances.show_groups(groups, folded=tuple(group.title for group in groups[:-1]))
        self.sign.setEnabled(not found)
        self.state.setText(
            tr("签署前还须处理以下事项；双击条款即可前往。")
            if found
            else tr("可以签署。签署后评查结果只能查看，不能再改。")
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("姓名"), self.name)
        form.addRow(tr("身份"), self.role)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.sign)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.state)
        column.addWidget(self.hindrances, 1)
        column.addLayout(buttons)
        letter = self.fontMetrics().horizontalAdvance("中")
        self.resize(letter * 44, letter * 28)
        for button in (self.sign, self.leave):
            button.setAutoDefault(False)  # Return in the name must not sign
        self.sign.setEnabled(False)

    def _connect(self) -> None:
        self.name.textEdited.connect(self.ask)
        self.role.activated.connect(self.ask)
        self.hindrances.picked.connect(self._jump)
        self.sign.clicked.connect(self._sign)
        self.leave.clicked.connect(self.reject)

    def _jump(self, finding: Finding) -> None:
        """Make way for what is to be decided."""
        self.reject()
        self.finding_chosen.emit(finding)

    def _sign(self) -> None:
        self.sign_wanted.emit(self.name.text().strip(), self.chosen_role)
        self.accept()


def _told(finding: Finding) -> str:
    return f"{finding.rule.clause}　{finding.message or finding.rule.title}"


def _said(one: Hindrance) -> str:
    """What is in the way, in the language of the window."""
    return tr(one.sentence).format(count=len(one.findings), name=one.name, role=tr(one.role) if one.role else "")
