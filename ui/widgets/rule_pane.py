"""One rule in full, with what of it can be changed and where it is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QSplitter, QTextBrowser, QVBoxLayout, QWidget

from casereview.model import Finding
from casereview.tailored import Adjustable, Aspect, BrowsedPack
from casereview.terms import RuleStatus
from ui.models.rule_text import FOUND, ON_TRIAL, pack_html, rule_html
from ui.models.rules import Node
from ui.widgets.adjustments_table import AdjustmentsTable
from ui.widgets.tailor_form import TailorForm
from ui.words import tr


class RulePane(QSplitter):
    """Shows the line of the tree it is given, and passes on what is to be changed."""

    tailored = Signal(object)
    reverted = Signal(object)
    finding_wanted = Signal(object)
    """A Finding of the open case is to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._shown: tuple[Node, BrowsedPack] | None = None
        self._found: Mapping[str, Sequence[Finding]] = {}
        self.text, self.form = QTextBrowser(), TailorForm()
        self.values = AdjustmentsTable(tr("本条可改的项目"))
        self.text.setAccessibleName(tr("条款全文"))
        self.text.setOpenLinks(False)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.values, 1)
        column.addWidget(self.form)
        self.addWidget(self.text)
        self.addWidget(below)
        self.setSizes([500, 400])
        self.text.anchorClicked.connect(self._follow)
        self.values.chosen.connect(self._offer)
        self.values.reverted.connect(self.reverted)
        self.form.tailored.connect(self.tailored)

    def show_node(self, node: Node, pack: BrowsedPack) -> None:
        """The rule of the line, or the settings of the pack."""
        self._shown = node, pack
        self.write()
        self.form.show_nothing()
        self.values.show_rows(node.rule.adjustables if node.rule else node.settings, fixed=pack.fixed)
        if self.values.current is not None:
            self._offer(self.values.current)

    def take_found(self, found: Mapping[str, Sequence[Finding]]) -> None:
        """What each rule found in the open case, by its id."""
        self._found = found
        self.write()

    @property
    def found(self) -> Sequence[Finding]:
        """What the rule that is shown found in the open case."""
        rule = self._shown[0].rule if self._shown is not None else None
        return self._found.get(rule.rule.id, ()) if rule is not None else ()

    def write(self) -> None:
        """Set the text in the colours of the palette."""
        if self._shown is None:
            return
        node, pack = self._shown
        if node.rule is not None:
            self.text.setHtml(rule_html(node.rule, self.palette(), self.found))
        elif node.settings:
            self.text.setHtml(pack_html(pack))
        else:
            self.text.setPlainText(node.title)

    def _offer(self, one: Adjustable) -> None:
        if self._shown is not None:
            self.form.show_adjustable(one, self._shown[1])

    def _follow(self, link: QUrl) -> None:
        """Go back to the open case; or put the trial of the rule before the user, who gives the reason or leaves it."""
        target = link.toString()
        if target.startswith(FOUND):
            self.finding_wanted.emit(self.found[int(target.removeprefix(FOUND))])
        elif target == ON_TRIAL:
            self.values.choose(Aspect.STATUS)
            self.form.propose(RuleStatus.TRIAL)
