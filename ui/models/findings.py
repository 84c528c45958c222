"""The findings as a tree that is asked only for what is shown: chapters, clauses, findings, places."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPalette

from casereview.model import CaseFile
from casereview.opened import OpenCase
from casereview.terms import Outcome
from ui.colours import Meaning, colour, outcome_colour
from ui.models.finding_lines import (
    FindingKey,
    Key,
    Kind,
    Line,
    Tree,
    changed_lines,
    finding_key,
    is_checked,
    is_waiting,
)
from ui.models.finding_texts import OUTLIVED, WAITS, column_titles, texts_of, title_of
from ui.words import tr

FINDING_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PLACE_ROLE = FINDING_ROLE + 1
_NUMBERS = (3, 4)
_AT_ONCE = 60  # lines told of one by one; more are laid out anew
_Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractItemModel):
    """Shows the lines it is given; where they only stand otherwise, nothing moves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = Tree([], [[]])
        self._numbers: dict[Key, int] = {}
        self._case: CaseFile | None = None
        self._found_in: Mapping[FindingKey, str] = {}
        self._stale: frozenset[FindingKey] = frozenset()
        self._bold = QFont()
        self._bold.setBold(True)
        self._palette = QPalette()
        self._told: dict[tuple[int, int], dict[int, object]] = {}

    @property
    def lines(self) -> list[Line]:
        """All lines, in the order they are read."""
        return self._tree.lines

    def take_palette(self, palette: QPalette) -> None:
        """Write in the colours of this palette from now on."""
        self._palette = palette
        self._told.clear()

    def show(self, opened: OpenCase, tree: Tree, found_in: Mapping[FindingKey, str]) -> bool:
        """List these lines; whether they are the same ones as before, merely telling otherwise."""
        self._stale = frozenset(finding_key(one.finding) for one in opened.stale if one.finding is not None)
        same = [line.key for line in tree.lines] == [line.key for line in self.lines] and bool(tree.lines)
        if same:
            changed = changed_lines(self.lines, tree.lines)
            self._take(opened, tree, found_in)
            self._tell(changed)
            return True
        self.beginResetModel()
        self._take(opened, tree, found_in)
        self._numbers = {}
        self.endResetModel()
        return False

    def _take(self, opened: OpenCase, tree: Tree, found_in: Mapping[FindingKey, str]) -> None:
        self._tree, self._case, self._found_in = tree, opened.review.case, found_in
        self._told.clear()

    def index_of(self, key: Key) -> QModelIndex:
        """Where the line of that key stands; an invalid index where it is not listed."""
        if not self._numbers:
            self._numbers = {line.key: number for number, line in enumerate(self.lines)}
        return self.index_at(self._numbers[key]) if key in self._numbers else QModelIndex()

    def index_at(self, number: int) -> QModelIndex:
        """The index of a line by its place in `lines`."""
        return self.createIndex(self._tree.lines[number].row, 0, number)

    def line(self, index: _Index) -> Line | None:
        """The line at an index."""
        return self.lines[index.internalId()] if index.isValid() else None

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008, D102
        under = self._under(parent)
        return self.createIndex(row, column, under[row]) if 0 <= row < len(under) else QModelIndex()

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # noqa: D102
        if not index.isValid():
            return QModelIndex()
        lines = self._tree.lines
        number = lines[index.internalId()].parent
        return self.createIndex(lines[number].row, 0, number) if number >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.column() > 0 else len(self._under(parent))

    def hasChildren(self, parent: _Index = QModelIndex()) -> bool:  # noqa: B008, D102, N802
        return bool(self._under(parent))

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 6

    def headerData(  # noqa: D102, N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return column_titles()[section] if shown else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid() or self._case is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return title_of(self.lines[index.internalId()], self._case)
        return self.told(index).get(role)

    def look_ahead(self, lines: int) -> None:
        """Find out now what the first lines tell: they are painted next."""
        for number in range(min(lines, len(self.lines))):
            for column in range(self.columnCount()):
                self.told(self.createIndex(self.lines[number].row, column, number))

    def told(self, index: _Index) -> Mapping[int, object]:
        """All that is told of a cell, by the role: a list that is painted asks for everything at each painting."""
        key = (index.internalId(), index.column())
        told = self._told.get(key)
        if told is None and self._case is not None:
            told = self._told[key] = self._cell(self.lines[key[0]], key[1], self._case)
        return told or {}

    def _cell(self, line: Line, column: int, case: CaseFile) -> dict[int, object]:
        """All that is told of a cell, by the role in which it is asked for."""
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: self._text(line, column, case),
            Qt.ItemDataRole.ForegroundRole: self._colour(line, column),
            FINDING_ROLE: line.telling,
            PLACE_ROLE: line.place,
        }
        if column == 0:
            waits = any(is_waiting(finding) for finding in line.findings)
            spoken = f"{line.findings[0].rule.clause} {tr('待评') if waits else ''}".strip()
            told[Qt.ItemDataRole.AccessibleTextRole] = spoken
        if line.kind is Kind.CHAPTER or self._waits(line):
            told[Qt.ItemDataRole.FontRole] = self._bold
        if column in _NUMBERS:
            told[Qt.ItemDataRole.TextAlignmentRole] = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return told

    def _text(self, line: Line, column: int, case: CaseFile) -> str:
        text = texts_of(line, case)[column]()
        if column == 0 and self._is_stale(line):
            return text.replace(WAITS, OUTLIVED)
        if column != 1 or line.telling is None or line.place is not None:
            return text
        where = next((self._found_in[k] for k in map(finding_key, line.findings) if k in self._found_in), "")
        return f"〔{where}〕{text}" if where else text

    def _colour(self, line: Line, column: int) -> object:
        if line.telling is None:
            return None
        if line.kind is Kind.PLACE or not is_checked(line.telling):
            return colour(Meaning.MUTED, self._palette)
        if column == 0 and self._is_stale(line):
            return colour(Meaning.CHANGED, self._palette)
        if line.telling.proposed is not None and column in (0, 3, 5):
            return colour(Meaning.PERSON, self._palette)
        if column == 1 and line.kind is Kind.CLAUSE and line.telling.outcome is not Outcome.NOT_APPLICABLE:
            return None
        return outcome_colour(line.telling.outcome, self._palette)

    def _is_stale(self, line: Line) -> bool:
        """Whether a decision on it was outlived, and nobody has decided anew."""
        if not self._stale or line.kind not in (Kind.CLAUSE, Kind.FINDING):
            return False
        return any(is_waiting(finding) and finding_key(finding) in self._stale for finding in line.findings)

    def _waits(self, line: Line) -> bool:
        return line.kind is Kind.FINDING and is_waiting(line.findings[0])

    def _under(self, parent: _Index) -> list[int]:
        return self._tree.children[parent.internalId() if parent.isValid() else -1]

    def _tell(self, changed: list[int]) -> None:
        if len(changed) > _AT_ONCE:
            self.layoutChanged.emit()
            return
        for number in changed:
            first = self.index_at(number)
            self.dataChanged.emit(first, first.siblingAtColumn(5))
