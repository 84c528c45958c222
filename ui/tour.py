"""The way round the window for newcomers: a few stops on a sample case, each beside what it tells of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.colours import Meaning, colour
from ui.words import tr

_SAMPLE = Path(__file__).parent.parent / "sample_cases" / "many-faults-word"
_SHADE = 130  # of 255


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: the name of the widget it points at, and what is told there."""

    place: str
    title: str
    sentence: str


def stops() -> tuple[Stop, ...]:
    """The stops, in the order in which a case is worked through."""
    return (
        Stop("verdict", tr("先看结论"), tr("这里先说是否有否决项、得分区间和还有几项待人工核实。")),
        Stop("findings", tr("逐条核对"), tr("左边按评查表的次序列出条款，按 J、K 键上下移动，按 N 键到下一待评项。")),
        Stop("page", tr("看原页"), tr("选中一项，中间就翻到它所在的页面并标出位置；两处矛盾的，两页并排显示。")),
        Stop(
            "finding",
            tr("确认或改判"),
            tr("右边是问题说明、依据和建议，一键确认，改判写明理由，机器的结果保留在旁。"),
        ),
        Stop("documents", tr("更正文书"), tr("文书认错、拆错或者次序不对的，可在卷内文书中更正，更正后自动重新评查。")),
        Stop("timeline", tr("看时间轴"), tr("全案日期和法定期限排在一条线上，先后矛盾的用红色标出。")),
        Stop("sheet", tr("导出评查表"), tr("评查表随评判即时更新，可导出为 Word、Excel、PDF 或打印。")),
        Stop("undo", tr("随时可以撤销"), tr("每一步都即时保存，按 Ctrl+Z 撤销，关闭程序后再打开仍可撤销。")),
    )


def sample_case() -> Path | None:
    """The sample case that the tour goes through; None where it was not installed."""
    return _SAMPLE if _SAMPLE.is_dir() else None


class Tour(QWidget):
    """Lies over the window, dims it but for one place, and tells of that place."""

    stop_shown = Signal(str)
    """The name of the place, so that a hidden view can be brought to the front first."""
    finished = Signal()

    def __init__(self, window: QWidget, places: Mapping[str, QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._stops = tuple(stop for stop in stops() if stop.place in places)
        self._number = 0
        self.card = _Card(self)
        self.card.next.clicked.connect(lambda: self._go(1))
        self.card.previous.clicked.connect(lambda: self._go(-1))
        self.card.skip.clicked.connect(self.end)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("新手引导"))
        window.installEventFilter(self)
        self.hide()

    def start(self) -> None:
        """Begin at the first stop."""
        if not self._stops:
            self.end()
            return
        self._number = 0
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self._go(0)

    def end(self) -> None:
        """Leave the window as it was."""
        self._window.removeEventFilter(self)
        self.hide()
        self.finished.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            self._place_card()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.end()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(1)
        elif key == Qt.Key.Key_Left:
            self._go(-1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        painter = QPainter(self)
        shade, light = QPainterPath(), self._lit()
        shade.addRect(self.rect())
        if light is not None:
            hole = QPainterPath()
            hole.addRoundedRect(light, 6, 6)
            shade = shade.subtracted(hole)
        painter.fillPath(shade, QColor(0, 0, 0, _SHADE))
        if light is not None:
            painter.setPen(QPen(colour(Meaning.PERSON, self.palette()), 3))
            painter.drawRoundedRect(light, 6, 6)
        painter.end()

    def _go(self, by: int) -> None:
        if self._number + by >= len(self._stops):
            self.end()
            return
        self._number = max(self._number + by, 0)
        stop = self._stops[self._number]
        self.stop_shown.emit(stop.place)
        self.card.show_stop(stop, self._number, len(self._stops))
        self._place_card()
        self.setFocus()
        self.update()

    def _lit(self) -> QRect | None:
        target = self._places[self._stops[self._number].place]
        if not target.isVisible():
            return None
        corner = target.mapTo(self._window, QPoint(0, 0))
        return QRect(corner, target.size()).intersected(self.rect())

    def _place_card(self) -> None:
        """Beside what it tells of where there is room, else in the middle."""
        self.card.adjustSize()
        size, light, room = self.card.size(), self._lit(), self.rect().adjusted(8, 8, -8, -8)
        middle = QRect(QPoint(0, 0), size)
        middle.moveCenter(room.center())
        spots = [middle.topLeft()]
        if light is not None:
            spots = [
                QPoint(light.right() + 12, light.top()),
                QPoint(light.left() - size.width() - 12, light.top()),
                QPoint(light.left(), light.bottom() + 12),
                QPoint(light.left(), light.top() - size.height() - 12),
                middle.topLeft(),
            ]
        fitting = [spot for spot in spots if room.contains(QRect(spot, size))]
        self.card.move((fitting or [middle.topLeft()])[0])


class _Card(QFrame):
    """What is told at a stop, and the ways on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.title, self.sentence, self.count = QLabel(), QLabel(), QLabel()
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        self.sentence.setWordWrap(True)
        self.sentence.setFixedWidth(self.fontMetrics().height() * 18)
        self.skip = QPushButton(tr("跳过"))
        self.previous = QPushButton(tr("上一步"))
        self.next = QPushButton(tr("下一步"))
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for button in (self.skip, self.previous, self.next):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addLayout(row)

    def show_stop(self, stop: Stop, number: int, of: int) -> None:
        """Tell of this stop."""
        self.title.setText(stop.title)
        self.sentence.setText(stop.sentence)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(self.sentence.width()))
        self.count.setText(f"{number + 1}/{of}")
        self.previous.setEnabled(number > 0)
        self.next.setText(tr("完成") if number + 1 == of else tr("下一步"))
        self.next.setAccessibleName(self.next.text())
