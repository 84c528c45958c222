"""The rules in the window: a pack browsed, its values changed with reasons, the changes tried and put to use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QMessageBox,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from casereview.tailored import Adjustable, BrowsedPack, ShelvedPack, Trial
from ui.models.differences import rules_of
from ui.models.rule_text import pack_line, rule_html
from ui.models.rules import NODE_ROLE, Node, RulesModel
from ui.widgets.adjustments_table import AdjustmentsTable
from ui.widgets.rules_bar import RulesBar
from ui.widgets.tailor_form import TailorForm
from ui.widgets.trial_pane import TrialPane
from ui.words import tr


class RulesView(QWidget):
    """Shows the pack it is given and says what is wanted of it; it reads, changes and judges nothing."""

    pack_wanted = Signal(str)
    tailored = Signal(object)
    """Changes to be made at one go: a tuple of Change."""
    reverted = Signal(object)
    """Changes to be taken back: a tuple of places, or None for all."""
    test_wanted = Signal()
    cancel_wanted = Signal()
    adopt_wanted = Signal(object)
    """The Trial whose changes are to be used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack: BrowsedPack | None = None
        self._model = RulesModel(self)
        self.bar, self.tree, self.about = RulesBar(), QTreeView(), QLabel()
        self.text = QTextBrowser()
        self.values = AdjustmentsTable(tr("本条可改的项目"))
        self.made = AdjustmentsTable(tr("全部改动"))
        self.form, self.trial = TailorForm(), TrialPane()
        self.tabs = QTabWidget()
        self._prepare_tree()
        self._lay_out()
        self._connect()

    def _prepare_tree(self) -> None:
        self.tree.setModel(self._model)
        self.tree.setUniformRowHeights(True)
        self.tree.setAlternatingRowColors(True)
        self.tree.setAccessibleName(tr("评查标准的条款"))
        self.text.setAccessibleName(tr("条款全文"))
        self.text.setOpenLinks(False)
        self.about.setTextFormat(Qt.TextFormat.RichText)
        self.about.setWordWrap(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        rule = QSplitter(Qt.Orientation.Vertical)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.values, 1)
        column.addWidget(self.form)
        rule.addWidget(self.text)
        rule.addWidget(below)
        rule.setSizes([500, 400])
        self.tabs.addTab(rule, tr("条款"))
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
        self.tree.selectionModel().currentChanged.connect(self._show_node)
        self.values.chosen.connect(self._offer)
        self.made.chosen.connect(self._find)
        self.form.tailored.connect(self.tailored)
        for table in (self.values, self.made):
            table.reverted.connect(self.reverted)
        self.trial.test_wanted.connect(self.test_wanted)
        self.trial.cancel_wanted.connect(self.cancel_wanted)
        self.trial.adopt_wanted.connect(self.adopt_wanted)

    @property
    def shown(self) -> BrowsedPack | None:
        """The pack that is shown."""
        return self._pack

    def set_author(self, name: str) -> None:
        """Who signs the changes that are made from now on."""
        self.form.author = name

    def show_packs(self, packs: Sequence[ShelvedPack], chosen: str = "") -> None:
        """Offer these packs."""
        self.bar.show_packs(packs, chosen)

    def show_pack(self, pack: BrowsedPack) -> None:
        """Replace whatever is shown, staying at the rule that was chosen; what was tried before counts no more."""
        same = self._pack is not None and self._pack.base == pack.base
        changed = not same or self._pack is None or self._pack.changes != pack.changes
        rule = self._chosen_rule() if same else None
        self._pack = pack
        self.bar.show_state(pack)
        self.about.setText(pack_line(pack, self.palette()))
        if changed:
            self.trial.show_nothing(can_try=bool(pack.waiting) and not pack.problem)
        self._list_changes(pack)
        self._list()
        self._select("" if rule is None else rule)

    def show_progress(self, step: str, done: int, total: int) -> None:
        """How far the trial has come."""
        self.trial.show_progress(step, done, total)

    def show_trial(self, trial: Trial | None) -> None:
        """What came of the trial; None where it was given up."""
        self.trial.show_trial(trial)
        if trial is not None:
            self.tabs.setCurrentWidget(self.trial)

    def focus_search(self) -> None:
        """Have the next keys be what is sought."""
        self.bar.search.setFocus()

    def _list(self) -> None:
        """Fill the tree with what is sought."""
        if self._pack is None:
            return
        rule = self._chosen_rule()
        self._model.show(self._pack, self.bar.search.text(), self.bar.changed_only.isChecked())
        digit = self.fontMetrics().horizontalAdvance("0")
        for column, digits in ((0, 14), (2, 8), (3, 8), (4, 6)):
            self.tree.header().resizeSection(column, digit * digits)
        self.tree.expandAll() if self.bar.search.text() else self.tree.expandToDepth(0)
        if rule is not None:
            self._select(rule)

    def _list_changes(self, pack: BrowsedPack) -> None:
        titles = {one.rule.id: f"{one.rule.clause} {one.rule.title}" for one in rules_of(pack)}
        groups = (pack.settings, *(one.adjustables for one in rules_of(pack)))
        made = [one for group in groups for one in group if one.change is not None]
        self.made.show_rows(made, fixed=pack.fixed, titles=titles)
        self.tabs.setTabText(1, tr("全部改动（{n}）").format(n=len(made)))

    def _chosen_rule(self) -> str | None:
        node = self.tree.currentIndex().data(NODE_ROLE)
        if not isinstance(node, Node) or not (node.rule or node.settings):
            return None
        return node.rule.rule.id if node.rule else ""

    def _select(self, rule: str) -> None:
        index = self._model.index_of(rule)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def _show_node(self, current: QModelIndex, _previous: QModelIndex) -> None:
        node = current.data(NODE_ROLE)
        if not isinstance(node, Node) or self._pack is None:
            return
        if node.rule is not None:
            self.text.setHtml(rule_html(node.rule, self.palette()))
        else:
            self.text.setPlainText(node.title)
        self.form.show_nothing()
        own = node.rule.adjustables if node.rule else node.settings
        self.values.show_rows(own, fixed=self._pack.fixed)
        if self.values.current is not None:
            self._offer(self.values.current)

    def _offer(self, one: Adjustable) -> None:
        if self._pack is not None:
            self.form.show_adjustable(one, self._pack)

    def _find(self, one: Adjustable) -> None:
        """Move to the rule of a change."""
        self._select(one.subject)

    def _leave_for(self, pack: str) -> None:
        """Ask before another pack is opened while changes to this one are not in use; they stay as a draft."""
        if self._pack is not None and self._pack.waiting:
            words = tr("本标准有 {n} 处改动已存为草稿，尚未启用。仍要打开另一标准吗？")
            told = words.format(n=self._pack.waiting)
            if QMessageBox.question(self, tr("改动尚未启用"), told) is not QMessageBox.StandardButton.Yes:
                self.bar.choose(self._pack.id)
                return
        self.pack_wanted.emit(pack)
