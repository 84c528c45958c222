"""The days of a case on one axis: steps above, the limits between them below, what is out of order in red."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from casereview.terms import Outcome
from ui.colours import Meaning, colour, outcome_colour, tint
from ui.models.timeline import Entry, days_text
from ui.words import tr

_GAP = 6


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where an entry stands: the box of its words, and its first and last day on the axis."""

    entry: int
    box: QRectF
    x0: float
    x1: float


class TimelineAxis(QWidget):
    """Draws the entries it is given; the arrows move along them, a click or Enter opens one."""

    entry_chosen = Signal(int)
    entry_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.drawn: tuple[Drawn, ...] = ()
        self._axis = 0.0
        self._chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("时间轴"))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace whatever is drawn."""
        self._entries, self._chosen = tuple(entries), -1
        self._lay_out()

    def choose(self, entry: int) -> None:
        """Show this entry as the one that is looked at."""
        if entry != self._chosen:
            self._chosen = entry
            self.setAccessibleDescription(self._words(entry))
            self.update()

    def entry_at(self, point: QPointF) -> int | None:
        """The entry drawn there."""
        return next((drawn.entry for drawn in self.drawn if drawn.box.contains(point)), None)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(40 * self.fontMetrics().averageCharWidth(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Set the steps in rows above the axis and the stretches in rows below it, none over another."""
        steps = [number for number, entry in enumerate(self._entries) if not entry.is_span]
        spans = [number for number, entry in enumerate(self._entries) if entry.is_span]
        line = self.fontMetrics().height() + _GAP
        above, above_rows = self._rows([(n, self._words(n), False) for n in steps])
        below, below_rows = self._rows([(n, self._words(n), True) for n in spans])
        self._axis = (above_rows + 1) * line
        drawn = [
            Drawn(n, QRectF(left, self._axis - (row + 2) * line + _GAP, wide, line - _GAP), *self._ends(n))
            for n, row, left, wide in above
        ]
        drawn += [
            Drawn(n, QRectF(left, self._axis + (row + 1.4) * line, wide, line - 2), *self._ends(n))
            for n, row, left, wide in below
        ]
        self.drawn = tuple(drawn)
        self.setMinimumHeight(int(self._axis + (below_rows + 2) * line))
        self.update()

    def _rows(self, told: list[tuple[int, str, bool]]) -> tuple[list[tuple[int, int, float, float]], int]:
        """For each its row, left edge and width: the first row in which there is room."""
        free: list[float] = []
        placed = []
        for number, words, span in told:
            x0, x1 = self._ends(number)
            text = float(self.fontMetrics().horizontalAdvance(words) + 2 * _GAP)
            wide = max(text, x1 - x0) if span else text
            left = max(min(x0 if span else x0 - _GAP, self.width() - wide - _GAP), 0.0)
            row = next((index for index, end in enumerate(free) if end <= left), len(free))
            if row == len(free):
                free.append(0.0)
            free[row] = left + wide + _GAP
            placed.append((number, row, left, wide))
        return placed, len(free)

    def _ends(self, number: int) -> tuple[float, float]:
        return self._x(self._entries[number].start), self._x(self._entries[number].end)

    def _x(self, day: date) -> float:
        first, last = self._span()
        margin = 3.0 * _GAP
        return margin + (self.width() - 2 * margin) * (day - first).days / max((last - first).days, 1)

    def _span(self) -> tuple[date, date]:
        days = [day for entry in self._entries for day in (entry.start, entry.end)]
        return (min(days), max(days)) if days else (date.min, date.min + timedelta(days=1))

    def _words(self, number: int) -> str:
        if not 0 <= number < len(self._entries):
            return ""
        entry = self._entries[number]
        if not entry.is_span:
            return f"{entry.start.month}-{entry.start.day} {entry.what}"
        return (
            f"{entry.told}　{entry.what}"
            if entry.limit
            else f"✕ {entry.what}"
            if entry.outcome is Outcome.FAIL
            else f"？{entry.what}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().base())
        if not self._entries:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("没有读到日期"))
            return
        self._draw_axis(painter)
        for drawn in self.drawn:
            self._draw_stem(painter, drawn)
        for drawn in self.drawn:
            self._draw(painter, drawn)

    def _draw_axis(self, painter: QPainter) -> None:
        muted = colour(Meaning.MUTED, self.palette())
        painter.setPen(QPen(muted, 1.5))
        painter.drawLine(QPointF(0, self._axis), QPointF(self.width(), self._axis))
        first, last = self._span()
        free = 0.0
        for month in _months(first, last):
            x, words = self._x(month), f"{month.year}-{month.month:02d}"
            painter.drawLine(QPointF(x, self._axis - 3), QPointF(x, self._axis + 4))
            if x >= free:
                painter.drawText(QPointF(x + 3, self._axis + self.fontMetrics().height()), words)
                free = x + self.fontMetrics().horizontalAdvance(words) + 2 * _GAP

    def _draw_stem(self, painter: QPainter, drawn: Drawn) -> None:
        """From the words of a step down to its day."""
        entry = self._entries[drawn.entry]
        if not entry.is_span:
            painter.setPen(QPen(colour(Meaning.MUTED, self.palette()), 1))
            painter.setBrush(self._ink(entry))
            painter.drawLine(QPointF(drawn.x0, drawn.box.top()), QPointF(drawn.x0, self._axis))
            painter.drawEllipse(QPointF(drawn.x0, self._axis), 3, 3)

    def _draw(self, painter: QPainter, drawn: Drawn) -> None:
        """The words on a ground of their own, under a stretch the line from its first day to its last."""
        entry = self._entries[drawn.entry]
        ink = self._ink(entry)
        meaning = {Outcome.FAIL: Meaning.FAULT, Outcome.UNSURE: Meaning.QUESTION}
        ground = tint(meaning.get(entry.outcome or Outcome.PASS, Meaning.GOOD), self.palette())
        painter.fillRect(drawn.box, ground if entry.is_span else self.palette().base().color())
        if entry.is_span:
            painter.setPen(QPen(ink, 3))
            painter.drawLine(QPointF(drawn.x0, drawn.box.top()), QPointF(max(drawn.x1, drawn.x0 + 4), drawn.box.top()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if drawn.entry == self._chosen:
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRect(drawn.box)
        painter.setPen(ink)
        painter.drawText(drawn.box.adjusted(_GAP, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words(drawn.entry))

    def _ink(self, entry: Entry) -> QColor:
        plain = self.palette().text().color()
        return (outcome_colour(entry.outcome, self.palette()) if entry.outcome else None) or plain

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        entry = self.entry_at(event.position())
        if entry is not None:
            self.choose(entry)
            self.entry_chosen.emit(entry)
            self.entry_opened.emit(entry)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if step is not None and self._entries:
            self.choose(min(max(self._chosen + step, 0), len(self._entries) - 1))
            self.entry_chosen.emit(self._chosen)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen >= 0:
            self.entry_opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell(event.globalPos(), self.entry_at(QPointF(event.pos())))
            return True
        return super().event(event)

    def _tell(self, where: QPoint, number: int | None) -> None:
        if number is None:
            QToolTip.hideText()
            return
        entry = self._entries[number]
        outcome = tr(str(entry.outcome)) if entry.outcome else ""
        QToolTip.showText(where, "\n".join(filter(None, (days_text(entry), entry.what, entry.told, outcome))), self)


def _months(first: date, last: date) -> list[date]:
    """The first days of the months between; of years where there are too many."""
    months = (last.year - first.year) * 12 + last.month - first.month
    every = 1 if months <= 36 else 12
    found = []
    for number in range(0, months + 1, every):
        year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
        found.append(max(date(year, month + 1, 1), first))
    return found
