"""Above the rules: which pack, what is sought, and the way back from all changes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QPushButton, QWidget

from casereview.tailored import BrowsedPack, ShelvedPack
from ui.widgets.typing_line import TypingLine
from ui.words import tr

_PAUSE = 150  # milliseconds without a key before the words are looked for


class RulesBar(QWidget):
    """Says what is wanted; it finds nothing itself."""

    pack_chosen = Signal(str)
    sought = Signal()
    undo_wanted = Signal()
    revert_all_wanted = Signal()
    ledger_wanted = Signal(object)
    """The Path to which the records of the rules are to be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.packs, self.search = QComboBox(), TypingLine()
        self.changed_only = QCheckBox(tr("只看改动"))
        self.undo = QPushButton(tr("退回一步"))
        self.revert_all, self.ledger = QPushButton(tr("撤销全部改动")), QPushButton(tr("导出记录…"))
        self.search.setPlaceholderText(tr("查找条款号、编号、内容、依据"))
        self.search.setClearButtonEnabled(True)
        names = {
            self.packs: tr("评查标准"),
            self.search: tr("查找条款号、编号、内容、依据"),
            self.changed_only: tr("只看改动"),
            self.undo: tr("退回一步"),
            self.revert_all: tr("撤销全部改动"),
            self.ledger: tr("导出各条被确认、被推翻的次数，不含案卷内容"),
        }
        for control, name in names.items():
            control.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.packs, 2)
        row.addWidget(self.search, 2)
        row.addWidget(self.changed_only)
        row.addWidget(self.undo)
        row.addWidget(self.revert_all)
        row.addWidget(self.ledger)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.sought)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self.sought)
        self.search.left.connect(self.search.clear)
        self.changed_only.toggled.connect(lambda _on: self.sought.emit())
        self.packs.activated.connect(lambda row: self.pack_chosen.emit(str(self.packs.itemData(row))))
        self.undo.clicked.connect(self.undo_wanted)
        self.revert_all.clicked.connect(self.revert_all_wanted)
        self.ledger.setToolTip(self.ledger.accessibleName())
        self.ledger.clicked.connect(self._ask_where)

    def show_packs(self, packs: Sequence[ShelvedPack], chosen: str = "") -> None:
        """Offer these packs, those of earlier editions last."""
        chosen = chosen or str(self.packs.currentData() or "")
        self.packs.clear()
        for pack in sorted(packs, key=lambda pack: pack.superseded):
            self.packs.addItem(_line(pack), pack.id)
        self.choose(chosen)

    def choose(self, pack: str) -> None:
        """Show this pack as the chosen one."""
        self.packs.setCurrentIndex(self.packs.findData(pack))

    def seek_nothing(self) -> None:
        """Have every rule listed."""
        self.search.clear()
        self._pause.stop()
        self.changed_only.setChecked(False)

    def show_state(self, pack: BrowsedPack) -> None:
        """Offer the way back where there is one."""
        self.choose(pack.id)
        self.undo.setEnabled(pack.undoable)
        self.revert_all.setEnabled(bool(pack.changes) and not pack.fixed)

    def _ask_where(self) -> None:
        name = tr("评查规则运行记录.xlsx")
        path, _ = QFileDialog.getSaveFileName(self, self.ledger.text(), name, "Excel (*.xlsx)")
        if path:
            self.ledger_wanted.emit(Path(path))


def _line(pack: ShelvedPack) -> str:
    notes = [pack.edition]
    if pack.superseded:
        notes.append(tr("旧版"))
    if pack.waiting:
        notes.append(tr("{n} 处改动未启用").format(n=pack.waiting))
    if pack.problem:
        notes.append(tr("无法读取"))
    return f"{pack.title}　{'，'.join(filter(None, notes))}"
