"""A pack as a tree: its settings, its sections, their clauses, and the rules of a clause that has several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from casereview.phrases import points_text
from casereview.tailored import Adjustable, BrowsedPack, BrowsedRule
from casereview.terms import RuleStatus
from ui.colours import Meaning, colour
from ui.words import tr

Index = QModelIndex | QPersistentModelIndex
NODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(eq=False, slots=True)
class Node:
    """A line of the tree; a rule where it stands for one, the settings where it stands for the pack as a whole."""

    clause: str
    title: str
    points: Decimal | None = None
    rule: BrowsedRule | None = None
    settings: tuple[Adjustable, ...] = ()
    matched: str = ""
    parent: Node | None = None
    row: int = 0
    children: list[Node] = field(default_factory=list)

    def add(self, child: Node) -> None:
        """Put a line under this one."""
        child.parent, child.row = self, len(self.children)
        self.children.append(child)

    @property
    def changed(self) -> int:
        """How many of its values, and of those below it, are not those of the standard."""
        own = self.rule.adjustables if self.rule else self.settings
        return sum(one.change is not None for one in own) + sum(child.changed for child in self.children)


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading and what stands in it."""

    title: Callable[[], str]
    text: Callable[[Node], str]


def record_text(rule: BrowsedRule | None) -> str:
    """How often the findings of the rule were overturned, of how many."""
    record = rule.record if rule else None
    concluded = record.confirmed + record.overruled if record else 0
    return f"{record.overruled}/{concluded}" if record and concluded else ""


def _title(node: Node) -> str:
    return f"{node.title}（{tr('匹配于')}{tr(node.matched)}）" if node.matched else node.title


def _points(node: Node) -> str:
    if node.rule is not None and node.rule.rule.status is not RuleStatus.SCORED:
        return tr(node.rule.status)
    return "" if node.points is None else points_text(node.points)


def _changed(node: Node) -> str:
    return str(node.changed) if node.changed else ""


COLUMNS = (
    Column(lambda: tr("条款"), lambda node: node.clause),
    Column(lambda: tr("评查项目"), _title),
    Column(lambda: tr("分值"), _points),
    Column(lambda: tr("被推翻"), lambda node: record_text(node.rule)),
    Column(lambda: tr("改动"), _changed),
)


class RulesModel(QAbstractItemModel):
    """A read-only tree; what a search or the wish for changed rules leaves out is not in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("", "")

    def show(self, pack: BrowsedPack, sought: str = "", changed_only: bool = False) -> None:
        """Replace whatever is listed by the rules that are sought."""
        self.beginResetModel()
        self._root = _tree(pack, sought.strip().casefold(), changed_only)
        self.endResetModel()

    def index_of(self, rule: str) -> QModelIndex:
        """Where the rule of that id stands; the settings under an empty id; nowhere if it is not listed."""
        for node in self.listed():
            if (node.rule.rule.id if node.rule else "") == rule and (node.rule or node.settings):
                return self.createIndex(node.row, 0, node)
        return QModelIndex()

    def listed(self) -> Sequence[Node]:
        """Every line, in order."""
        found: list[Node] = []
        waiting = list(reversed(self._root.children))
        while waiting:
            node = waiting.pop()
            found.append(node)
            waiting.extend(reversed(node.children))
        return found

    def _node(self, index: Index) -> Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, Node) else self._root

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008, D102
        children = self._node(parent).children
        inside = 0 <= row < len(children) and 0 <= column < len(COLUMNS)
        return self.createIndex(row, column, children[row]) if inside else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008, D102
        above = self._node(index).parent
        return QModelIndex() if above is None or above is self._root else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return len(self._node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return len(COLUMNS)

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section].title()
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        node = self._node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].text(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return node.title
        if role == Qt.ItemDataRole.ForegroundRole:
            return _colour(node)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return node if role == NODE_ROLE else None


def _colour(node: Node) -> Any:
    palette = QGuiApplication.palette()
    if node.rule is not None and any(example.problem for example in node.rule.examples):
        return colour(Meaning.FAULT, palette)
    if node.changed and (node.rule or node.settings):
        return colour(Meaning.PERSON, palette)
    if node.rule is not None and node.rule.rule.status is not RuleStatus.SCORED:
        return colour(Meaning.MUTED, palette)
    return None


def _tree(pack: BrowsedPack, sought: str, changed_only: bool) -> Node:
    root = Node("", "")
    settings = Node("", tr("总分和数额界限"), pack.balance.points, settings=pack.settings)
    if (not sought or sought in settings.title) and (settings.changed or not changed_only):
        root.add(settings)
    for section in pack.sections:
        chapter = Node("", section.title, section.points)
        for clause in section.clauses:
            found = [_leaf(rule, sought) for rule in clause.rules]
            leaves = [leaf for leaf in found if leaf is not None and (leaf.changed or not changed_only)]
            if len(clause.rules) == 1 or not leaves:
                target = chapter
            else:
                several = tr("{title}等 {n} 项").format(title=clause.rules[0].rule.title, n=len(clause.rules))
                target = Node(clause.clause, several, clause.points)
                chapter.add(target)
            for leaf in leaves:
                target.add(leaf)
        if chapter.children:
            root.add(chapter)
    return root


def _leaf(rule: BrowsedRule, sought: str) -> Node | None:
    """The line of a rule; None where it is not what is sought."""
    matched = ""
    if sought:
        matched = next((name for name, text in rule.searched if sought in text.casefold()), "")
        if not matched:
            return None
    return Node(rule.rule.clause, rule.rule.title, rule.rule.points, rule, matched=matched)
