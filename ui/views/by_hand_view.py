"""A case on paper: what is told of it before it is scored by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from casereview.by_hand import Particulars
from casereview.terms import Procedure, Stage
from ui.words import tr

Packs = tuple[tuple[str, str], ...]
"""The standards to choose from: id and title."""


class ByHandView(QWidget):
    """A form for the particulars of the case, and the standard to score it by; deciding is done in the panes."""

    started = Signal(object, object)
    """Score this case: its Particulars, and the id of the standard or None for the one that fits."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.number = _line(tr("案件名称")), _line(tr("案号"))
        self.agency, self.party = _line(tr("办案机关")), _line(tr("当事人"))
        self.stage, self.procedure = _choice(tr("案卷阶段"), Stage), _choice(tr("办案程序"), Procedure)
        self.stage.setCurrentIndex(self.stage.count() - 1)
        self.pack = QComboBox()
        self.pack.setAccessibleName(tr("评查标准"))
        self.show_packs(())
        self.begin = QPushButton(tr("开始评分"))
        self.begin.setAccessibleName(tr("开始评分"))
        self.begin.clicked.connect(self._start)
        self.back = QPushButton(tr("返回"))
        self.back.setAccessibleName(tr("返回"))
        self.back.clicked.connect(self.left)
        self._lay_out()
        for line in (self.title, self.number):
            line.textChanged.connect(self._allow)
        for line in (self.title, self.number, self.agency, self.party):
            line.returnPressed.connect(self._start)
        self._allow()

    def show_packs(self, packs: Packs) -> None:
        """Offer these standards, before them the one that fits the agency."""
        chosen = self.pack.currentData()
        self.pack.clear()
        self.pack.addItem(tr("按办案机关自动选择"), None)
        for pack_id, title in packs:
            self.pack.addItem(title, pack_id)
        self.pack.setCurrentIndex(max(self.pack.findData(chosen), 0))

    def clear(self) -> None:
        """Empty the form for another case; agency and standard stay, as they seldom change."""
        for line in (self.title, self.number, self.party):
            line.clear()
        self.title.setFocus()

    def forget(self) -> None:
        """Keep nothing of what was typed: it names whose case it was."""
        for line in (self.title, self.number, self.agency, self.party):
            line.clear()

    def _lay_out(self) -> None:
        heading = QLabel(tr("纸质案卷人工评分"))
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        heading.setFont(font)
        said = QLabel(tr("没有电子页面的案卷，按同一标准逐条由人评分：每条先列为待评，评分方法与电子案卷相同。"))
        said.setWordWrap(True)
        form = QFormLayout()
        for field in (self.title, self.number, self.agency, self.party, self.stage, self.procedure, self.pack):
            form.addRow(field.accessibleName(), field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        form.addRow(buttons)
        inner = QWidget()
        inner.setMaximumWidth(self.fontMetrics().averageCharWidth() * 90)
        column = QVBoxLayout(inner)
        for part in (heading, said):
            column.addWidget(part)
        column.addLayout(form)
        column.addStretch(1)
        QVBoxLayout(self).addWidget(inner)

    def _allow(self) -> None:
        """A case must be told from others: by its title or its number."""
        self.begin.setEnabled(bool(self.title.text().strip() or self.number.text().strip()))

    def _start(self) -> None:
        if not self.begin.isEnabled():
            return
        told = Particulars(
            title=self.title.text().strip(),
            number=self.number.text().strip(),
            agency=self.agency.text().strip(),
            party=self.party.text().strip(),
            stage=Stage(self.stage.currentData()),
            procedure=Procedure(self.procedure.currentData()),
        )
        self.started.emit(told, self.pack.currentData())


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    return line


def _choice(name: str, words: type[Stage] | type[Procedure]) -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(name)
    for word in words:
        choice.addItem(tr(str(word)), str(word))
    return choice
