"""The officer's own self-checks, which can be deleted: they are nobody else's, and apart from the log of reviews."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from casereview.store import KeptCase
from ui.models.self_checks import SelfChecksModel
from ui.words import tr


class SelfChecksDialog(QDialog):
    """Lists the self-checks it is given; deleting is asked for once more."""

    open_wanted = Signal(object)
    """Open the case at this Path."""
    delete_wanted = Signal(int)
    """Forget the self-checks of the KeptCase of this id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("我的自查记录"))
        self.about = QLabel(tr("自查记录只属于本人，与评查记录分开保存，可以删除。删除记录不会改动案卷文件。"))
        self.about.setWordWrap(True)
        self.table = QTableView()
        self.table.setAccessibleName(tr("自查记录"))
        self.open_button = QPushButton(tr("打开"))
        self.delete_button = QPushButton(tr("删除…"))
        self.leave_button = QPushButton(tr("关闭"))
        self._model = SelfChecksModel(self)
        self.table.setModel(self._model)
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._allow)
        self.table.doubleClicked.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.delete_button.clicked.connect(self._delete)
        self.leave_button.clicked.connect(self.reject)
        self._allow()

    def show_cases(self, cases: tuple[KeptCase, ...]) -> None:
        """Replace what is listed, the last opened first."""
        self._model.show_cases(tuple(sorted(cases, key=lambda kept: kept.opened_at, reverse=True)))
        self._allow()

    def confirmation(self, kept: KeptCase) -> QMessageBox:
        """The question that is asked before anything is deleted; to leave it is the answer that is offered."""
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(tr("删除自查记录"))
        question.setText(tr("确定删除“{case}”的全部自查记录吗？").format(case=self._model.name_of(kept)))
        question.setInformativeText(tr("删除后不能恢复。案卷自己的文件不会被改动或者删除。"))
        question.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        question.button(QMessageBox.StandardButton.Yes).setText(tr("删除"))
        question.button(QMessageBox.StandardButton.Cancel).setText(tr("取消"))
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        return question

    def _lay_out(self) -> None:
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().horizontalAdvance("中")
        for number, letters in enumerate((20, 12, 6), 1):
            self.table.setColumnWidth(number, letter * letters)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.delete_button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.resize(letter * 60, letter * 28)
        for button in (self.open_button, self.delete_button, self.leave_button):
            button.setAutoDefault(False)  # Return must not delete

    def _allow(self) -> None:
        chosen = self._chosen() is not None
        self.open_button.setEnabled(chosen)
        self.delete_button.setEnabled(chosen)

    def _chosen(self) -> KeptCase | None:
        rows = self.table.selectionModel().selectedRows()
        return self._model.case_at(rows[0].row()) if rows else None

    def _open(self) -> None:
        if (kept := self._chosen()) is not None:
            self.open_wanted.emit(kept.path)
            self.accept()

    def _delete(self) -> None:
        kept = self._chosen()
        if kept is not None and self.confirmation(kept).exec() == QMessageBox.StandardButton.Yes:
            self.delete_wanted.emit(kept.id)
