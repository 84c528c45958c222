"""Who somebody is and how the window is to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

from casereview.steps import Role
from ui.settings import Settings
from ui.words import CHINESE, ENGLISH, tr


class WhoDialog(QDialog):
    """Asks once for name and capacity, when somebody first decides something."""

    chosen = Signal(Settings)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("评查人信息"))
        why = QLabel(tr("评判记录会注明由谁作出，请填写姓名和身份，以后可在“设置”中更改。"))
        why.setWordWrap(True)
        self.form = QFormLayout(self)
        self.form.addRow(why)
        self.name = QLineEdit(settings.name)
        self.role = _choice([(str(role), tr(str(role))) for role in Role], settings.role)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        add_row(self.form, tr("姓名"), self.name)
        add_row(self.form, tr("身份"), self.role)
        self.form.addRow(self.buttons)
        self.name.textChanged.connect(self._allow)
        self._allow()

    def accept(self) -> None:
        """Hand on what was filled in."""
        name, role = self.name.text().strip(), Role(self.role.currentData())
        self.chosen.emit(replace(self._settings, name=name, role=role))
        super().accept()

    def _allow(self) -> None:
        named = bool(self.name.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(named)


class SettingsDialog(QDialog):
    """Name, capacity, language, standard and keys."""

    chosen = Signal(Settings)
    keys_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("设置"))
        self.name = QLineEdit(settings.name)
        self.role = _choice([(str(role), tr(str(role))) for role in Role], settings.role)
        languages = [("", tr("跟随系统")), (CHINESE, tr("中文")), (ENGLISH, tr("英文"))]
        self.language = _choice(languages, settings.language)
        self.pack = _choice([("", tr("按案卷自动选择"))], "")
        self.keys = QPushButton(tr("快捷键…"))
        self.keys.setAutoDefault(False)  # Return agrees, wherever one is
        self.keys.clicked.connect(self.keys_wanted)
        note = QLabel(tr("更换语言后，下次打开程序时生效。"))
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        add_row(form, tr("姓名"), self.name)
        add_row(form, tr("身份"), self.role)
        add_row(form, tr("语言"), self.language)
        form.addRow("", note)
        add_row(form, tr("评查标准"), self.pack)
        add_row(form, tr("快捷键"), self.keys)
        form.addRow(buttons)

    def show_packs(self, packs: Sequence[tuple[str, str]]) -> None:
        """Offer these standards, each by id and title."""
        for pack, title in packs:
            self.pack.addItem(title, pack)
        self.pack.setCurrentIndex(max(self.pack.findData(self._settings.pack), 0))

    def accept(self) -> None:
        """Hand on what was chosen."""
        known = self.pack.findData(self._settings.pack) >= 0  # standards may not have been offered yet
        self.chosen.emit(
            replace(
                self._settings,
                name=self.name.text().strip(),
                role=Role(self.role.currentData()),
                language=self.language.currentData(),
                pack=self.pack.currentData() if known else self._settings.pack,
            )
        )
        super().accept()


def add_row(form: QFormLayout, label: str, field: QWidget) -> None:
    """A row whose field is told apart by its label, for readers of the screen too."""
    field.setAccessibleName(label)
    form.addRow(label, field)


def _choice(words: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, shown in words:
        box.addItem(shown, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box
