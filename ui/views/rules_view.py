"""The rules in the window: a pack browsed, its values changed with reasons, the changes tried and put to use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QMessageBox, QSplitter, QTabWidget, QVBoxLayout, QWidget

from casereview.model import Finding
from casereview.tailored import Adjustable, BrowsedPack, ShelvedPack, Trial
from ui.models.differences import rules_of
from ui.models.rule_text import pack_line
from ui.models.rules import Node
from ui.widgets.adjustments_table import AdjustmentsTable
from ui.widgets.rule_pane import RulePane
from ui.widgets.rules_bar import RulesBar
from ui.widgets.rules_tree import RulesTree
from ui.widgets.trial_pane import TrialPane
from ui.words import tr


class RulesView(QWidget):
    """Shows the pack it is given and says what is wanted of it; it reads, changes and judges nothing."""

    pack_wanted = Signal(str)
    tailored = Signal(object)
    """Changes to be made at one go: a tuple of Change."""
    reverted = Signal(object)
    """Changes to be taken back: a tuple of places, or None for all."""
    undo_wanted = Signal()
    """The last step, a change or a taking back, is to be undone."""
    test_wanted = Signal()
    cancel_wanted = Signal()
    adopt_wanted = Signal(object)
    """The Trial whose changes are to be used."""
    ledger_wanted = Signal(object)
    """The Path to which the records of the rules are to be written."""
    finding_wanted = Signal(object)
    """What a rule found in the open case is to be seen: a Finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack: BrowsedPack | None = None
        self.bar, self.tree, self.about = RulesBar(), RulesTree(), QLabel()
        self.rule, self.trial, self.tabs = RulePane(), TrialPane(), QTabWidget()
        self.made = AdjustmentsTable(tr("全部改动"))
        self.about.setTextFormat(Qt.TextFormat.RichText)
        self.about.setWordWrap(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.tabs.addTab(self.rule, tr("条款"))
        self.tabs.addTab(self.made, tr("全部改动"))
        self.tabs.addTab(self.trial, tr("试用"))
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self.tree)
        panes.addWidget(self.tabs)
        panes.setSizes([560, 640])
        whole = QVBoxLayout(self)
        whole.addWidget(self.bar)
        whole.addWidget(self.about)
        whole.addWidget(panes, 1)

    def _connect(self) -> None:
        self.bar.pack_chosen.connect(self._leave_for)
        self.bar.sought.connect(self._list)
        self.bar.revert_all_wanted.connect(lambda: self.reverted.emit(None))
        self.bar.undo_wanted.connect(self.undo_wanted)
        self.bar.ledger_wanted.connect(self.ledger_wanted)
        self.tree.node_chosen.connect(self._show_node)
        self.made.chosen.connect(self._find)
        self.rule.finding_wanted.connect(self.finding_wanted)
        self.rule.tailored.connect(self.tailored)
        self.rule.reverted.connect(self.reverted)
        self.made.reverted.connect(self.reverted)
        self.trial.test_wanted.connect(self.test_wanted)
        self.trial.cancel_wanted.connect(self.cancel_wanted)
        self.trial.adopt_wanted.connect(self.adopt_wanted)

    @property
    def shown(self) -> BrowsedPack | None:
        """The pack that is shown."""
        return self._pack

    def set_author(self, name: str) -> None:
        """Who signs the changes that are made from now on."""
        self.rule.form.set_author(name)

    def show_found(self, findings: Sequence[Finding]) -> None:
        """Tell at each rule what it found in the open case; nothing where none is open."""
        by_rule: dict[str, list[Finding]] = {}
        for finding in findings:
            by_rule.setdefault(finding.rule.id, []).append(finding)
        self.rule.take_found(by_rule)

    def choose(self, rule: str) -> bool:
        """Move to the rule of that id, whatever was sought; whether the pack has it."""
        self.tree.select(rule)
        if self.tree.chosen != rule:
            self.bar.seek_nothing()
            self._list()
            self.tree.select(rule)
        self.tabs.setCurrentWidget(self.rule)
        self.tree.setFocus()
        return self.tree.chosen == rule

    def show_packs(self, packs: Sequence[ShelvedPack], chosen: str = "") -> None:
        """Offer these packs."""
        self.bar.show_packs(packs, chosen)

    def show_reading(self) -> None:
        """A pack is being read; what is shown stays meanwhile."""
        self.about.setText(tr("正在读取标准，并运行示例……"))

    def show_pack(self, pack: BrowsedPack | None) -> None:
        """Replace whatever is shown, staying at the rule that was chosen; what was tried before counts no more.

        None leaves what is shown as it was: the pack could not be read.
        """
        if pack is not None:
            self._take(pack)
        if self._pack is not None:
            self.about.setText(pack_line(self._pack, self.palette()))
            self.bar.show_state(self._pack)

    def _take(self, pack: BrowsedPack) -> None:
        before, self._pack = self._pack, pack
        if before is None or (before.base, before.changes) != (pack.base, pack.changes):
            self.trial.show_nothing(can_try=bool(pack.waiting) and not pack.problem)
        self._list_changes(pack)
        self._list()
        if self.tree.node is None:
            self.tree.select("")

    def show_progress(self, step: str, done: int, total: int) -> None:
        """How far the trial has come."""
        self.trial.show_progress(step, done, total)

    def show_trial(self, trial: Trial | None) -> None:
        """What came of the trial; None where it was given up."""
        self.trial.show_trial(trial)
        if trial is not None:
            self.tabs.setCurrentWidget(self.trial)

    def _list(self) -> None:
        """Fill the tree with what is sought."""
        if self._pack is not None:
            self.tree.show_pack(self._pack, self.bar.search.text(), changed_only=self.bar.changed_only.isChecked())

    def _list_changes(self, pack: BrowsedPack) -> None:
        titles = {one.rule.id: f"{one.rule.clause} {one.rule.title}" for one in rules_of(pack)}
        groups = (pack.settings, *(one.adjustables for one in rules_of(pack)))
        made = [one for group in groups for one in group if one.change is not None]
        self.made.show_rows(made, fixed=pack.fixed, titles=titles)
        self.tabs.setTabText(1, tr("全部改动（{n}）").format(n=len(made)))

    def _show_node(self, node: Node) -> None:
        if self._pack is not None:
            self.rule.show_node(node, self._pack)

    def _find(self, one: Adjustable) -> None:
        """Move to the rule of a change."""
        self.tree.select(one.subject)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._pack is not None:
            self.about.setText(pack_line(self._pack, self.palette()))
            self.rule.write()

    def _leave_for(self, pack: str) -> None:
        """Ask before another pack is opened while changes to this one are not in use; they stay as a draft."""
        if self._pack is not None and self._pack.waiting:
            words = tr("本标准有 {n} 处改动已存为草稿，尚未启用。仍要打开另一标准吗？")
            told = words.format(n=self._pack.waiting)
            if QMessageBox.question(self, tr("改动尚未启用"), told) is not QMessageBox.StandardButton.Yes:
                self.bar.choose(self._pack.id)
                return
        self.pack_wanted.emit(pack)
