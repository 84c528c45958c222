"""Every word that a window shows or holds for showing: texts, names and hints of widgets, and the data of lists."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabBar, QWidget

_SAID = ("text", "toPlainText", "toHtml", "title", "windowTitle", "toolTip", "statusTip", "whatsThis", "accessibleName",
         "accessibleDescription", "placeholderText", "currentMessage")  # fmt: skip
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def words_shown(window: QWidget) -> str:
    """All of it, a line each, of what is hidden for the moment too."""
    widgets = [window, *window.findChildren(QWidget)]
    return "\n".join(dict.fromkeys(word for widget in widgets for word in _words_of(widget) if word.strip()))


def _words_of(widget: QWidget) -> Iterator[str]:
    for name in _SAID:
        said = getattr(widget, name, None)
        if callable(said) and isinstance(told := _told(said), str):
            yield told
    if isinstance(widget, QTabBar):
        for index in range(widget.count()):
            yield from (widget.tabText(index), widget.tabToolTip(index))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QAbstractItemView) and isinstance(widget.model(), QObject):
        yield from _data_of(widget.model(), QModelIndex())


def _told(said: object) -> object:
    try:
        return said()  # type: ignore[operator]
    except TypeError:
        return None


def _data_of(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = _columns(model, parent)
    for column in range(columns):
        for way in Qt.Orientation:
            yield str(model.headerData(column, way) or "")
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield from (str(data) for role in _ROLES if isinstance(data := index.data(role), str))
        yield from _data_of(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    """Lists keep to themselves that they have one."""
    try:
        return model.columnCount(parent)
    except TypeError:
        return 1
