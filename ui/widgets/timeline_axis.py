"""The days of a case on one axis: steps above, the limits between them below, what is out of order in red."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from casereview.terms import Outcome
from ui.colours import Meaning, colour, outcome_colour, tint
from ui.models.timeline import Entry, days_text
from ui.widgets.axis_layout import GAP, AxisLayout, Drawn, axis_words, laid_out
from ui.words import tr

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_GROUNDS = {Outcome.FAIL: Meaning.FAULT, Outcome.UNSURE: Meaning.QUESTION}


class TimelineAxis(QWidget):
    """Draws the entries it is given; the arrows move along them, a click or Enter opens one."""

    entry_chosen = Signal(int)
    entry_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.laid = AxisLayout()
        self._chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("时间轴"))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace whatever is drawn."""
        self._entries, self._chosen = tuple(entries), -1
        self._lay_out()

    def choose(self, entry: int) -> None:
        """Show this entry as the one that is looked at."""
        if entry != self._chosen:
            self._chosen = entry
            self.setAccessibleDescription(axis_words(self._entries[entry]) if 0 <= entry < len(self._entries) else "")
            self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(40 * self.fontMetrics().averageCharWidth(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_out()

    def _lay_out(self) -> None:
        metrics = self.fontMetrics()
        self.laid = laid_out(self._entries, self.width(), metrics.height() + GAP, metrics.horizontalAdvance)
        self.setMinimumHeight(int(self.laid.height))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().base())
        if not self._entries:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("没有读到日期"))
            return
        self._draw_axis(painter)
        for drawn in self.laid.drawn:
            self._draw_stem(painter, drawn)
        for drawn in self.laid.drawn:
            self._draw(painter, drawn)

    def _draw_axis(self, painter: QPainter) -> None:
        axis, metrics = self.laid.axis, self.fontMetrics()
        painter.setPen(QPen(colour(Meaning.MUTED, self.palette()), 1.5))
        painter.drawLine(QPointF(0, axis), QPointF(self.width(), axis))
        free = 0.0
        for x, words in self.laid.months:
            painter.drawLine(QPointF(x, axis - 3), QPointF(x, axis + 4))
            if x >= free:
                painter.drawText(QPointF(x + 3, axis + metrics.height()), words)
                free = x + metrics.horizontalAdvance(words) + 2 * GAP

    def _draw_stem(self, painter: QPainter, drawn: Drawn) -> None:
        """From the words of a step down to its day."""
        entry = self._entries[drawn.entry]
        if not entry.is_span:
            painter.setPen(QPen(colour(Meaning.MUTED, self.palette()), 1))
            painter.setBrush(self._ink(entry))
            painter.drawLine(QPointF(drawn.x0, drawn.box.top()), QPointF(drawn.x0, self.laid.axis))
            painter.drawEllipse(QPointF(drawn.x0, self.laid.axis), 3, 3)

    def _draw(self, painter: QPainter, drawn: Drawn) -> None:
        """The words on a ground of their own, over those of a stretch the line from its first day to its last."""
        entry, box = self._entries[drawn.entry], drawn.box
        ink = self._ink(entry)
        ground = tint(_GROUNDS.get(entry.outcome or Outcome.PASS, Meaning.GOOD), self.palette())
        painter.fillRect(box, ground if entry.is_span else self.palette().base().color())
        if entry.is_span:
            painter.setPen(QPen(ink, 3))
            painter.drawLine(QPointF(drawn.x0, box.top()), QPointF(max(drawn.x1, drawn.x0 + 4), box.top()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if drawn.entry == self._chosen:
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRect(box)
        painter.setPen(ink)
        painter.drawText(box.adjusted(GAP, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, drawn.words)

    def _ink(self, entry: Entry) -> QColor:
        plain = self.palette().text().color()
        return (outcome_colour(entry.outcome, self.palette()) if entry.outcome else None) or plain

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        entry = self.laid.entry_at(event.position())
        if entry is not None:
            self.choose(entry)
            self.entry_chosen.emit(entry)
            self.entry_opened.emit(entry)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._entries:
            self.choose(min(max(self._chosen + step, 0), len(self._entries) - 1))
            self.entry_chosen.emit(self._chosen)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen >= 0:
            self.entry_opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell(event.globalPos(), self.laid.entry_at(QPointF(event.pos())))
            return True
        return super().event(event)

    def _tell(self, where: QPoint, number: int | None) -> None:
        if number is None:
            QToolTip.hideText()
            return
        entry = self._entries[number]
        outcome = tr(str(entry.outcome)) if entry.outcome else ""
        QToolTip.showText(where, "\n".join(filter(None, (days_text(entry), entry.what, entry.told, outcome))), self)
