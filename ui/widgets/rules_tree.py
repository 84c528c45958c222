"""The tree of a pack: found in by words, moved through by keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from casereview.tailored import BrowsedPack
from ui.models.rules import NODE_ROLE, Node, RulesModel
from ui.words import tr

_WIDTHS = ((0, 14), (2, 8), (3, 8), (4, 6))
"""How many figures the narrow columns hold."""


class RulesTree(QTreeView):
    """Lists rules and says which line somebody moved to."""

    node_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RulesModel(self)
        self.setModel(self._model)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAccessibleName(tr("评查标准的条款"))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentChanged.connect(self._announce)

    @property
    def node(self) -> Node | None:
        """The line that is chosen."""
        found = self.currentIndex().data(NODE_ROLE)
        return found if isinstance(found, Node) else None

    @property
    def chosen(self) -> str | None:
        """The id of the rule that is chosen, empty for the settings of the pack; None for any other line."""
        node = self.node
        if node is None or not (node.rule or node.settings):
            return None
        return node.rule.rule.id if node.rule else ""

    def show_pack(self, pack: BrowsedPack, sought: str, *, changed_only: bool) -> None:
        """List what is sought, staying at the rule that was chosen."""
        rule = self.chosen
        self._model.show(pack, sought, changed_only)
        figure = self.fontMetrics().horizontalAdvance("0")
        for column, figures in _WIDTHS:
            self.header().resizeSection(column, figure * figures)
        if sought or changed_only:
            self.expandAll()
        else:
            self.expandToDepth(0)
        if rule is not None:
            self.select(rule)

    def select(self, rule: str) -> None:
        """Move to the rule, or to the settings of the pack, if it is listed."""
        index = self._model.index_of(rule)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if isinstance(node := current.data(NODE_ROLE), Node):
            self.node_chosen.emit(node)
