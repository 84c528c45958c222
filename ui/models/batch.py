"""Places to look at, one beside the other: what stands there, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap

from casereview.crops import Crop
from casereview.like_questions import Alike, Answer, Asked, Question
from casereview.model import Source
from casereview.opened import Wish
from ui.colours import Meaning, tint
from ui.words import tr

CROP = QSize(240, 120)
"""How large a place is drawn, in dots of a plain screen."""
_MEANING = {Answer.YES: Meaning.GOOD, Answer.NO: Meaning.FAULT, Answer.UNCLEAR: Meaning.QUESTION}
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """One place of one question."""

    question: Question
    asked: Asked
    of_marks: bool


def answer_text(answer: Answer, *, of_marks: bool) -> str:
    """The answer in the words that fit what is asked."""
    if of_marks or answer is Answer.UNCLEAR:
        return tr(str(answer))
    return tr("符合") if answer is Answer.YES else tr("不符合")


class CardsModel(QAbstractListModel):
    """The places of questions alike; it holds the answers until all are given over at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()
        self.palette = QPalette()
        self._crops: dict[Source, Crop] = {}
        self._drawn: dict[Source, QIcon] = {}
        self._answers: dict[tuple[Question, Source], Answer] = {}

    @property
    def answered(self) -> int:
        """How many places have an answer."""
        return len(self._answers)

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What all answers together ask to be written down."""
        wishes = (question.wish(given) for question, given in self._by_question().items())
        return tuple(wish for wish in wishes if wish is not None)

    @property
    def kept_open(self) -> int:
        """How many questions were answered with a fault that weighs too much to be decided among others."""
        said = self._by_question().items()
        return sum(Answer.NO in given.values() and question.if_not is None for question, given in said)

    def show_questions(self, alike: Iterable[Alike]) -> None:
        """Replace what is shown; nothing is answered yet."""
        self.beginResetModel()
        self.cards = tuple(
            Card(question, asked, group.of_marks)
            for group in alike
            for question in group.questions
            for asked in question.asked
        )
        self._crops, self._drawn, self._answers = {}, {}, {}
        self.endResetModel()

    def show_crops(self, crops: Iterable[Crop]) -> None:
        """What stands at some of the places."""
        come = {crop.source: crop for crop in crops}
        self._crops.update(come)
        for source in come:
            self._drawn.pop(source, None)
        self._tell(row for row, card in enumerate(self.cards) if card.asked.source in come)

    def without_crop(self, most: int) -> tuple[Source, ...]:
        """The first places of which nothing is shown yet."""
        sources = dict.fromkeys(card.asked.source for card in self.cards)
        return tuple(source for source in sources if source not in self._crops)[:most]

    def answer(self, rows: Iterable[int], answer: Answer) -> None:
        """Say this of the places in these rows."""
        rows = list(rows)
        for row in rows:
            card = self.cards[row]
            self._answers[card.question, card.asked.source] = answer
        self._tell(rows)

    def first_open(self, after: int) -> int | None:
        """The next row without an answer, from the top again at the end."""
        rows = (*range(after + 1, len(self.cards)), *range(after + 1))
        return next((row for row in rows if self._said(self.cards[row]) is None), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        card = self.cards[index.row()]
        said = self._said(card)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                answer = f"　▸ {answer_text(said, of_marks=card.of_marks)}" if said else ""
                return f"{card.asked.what}{answer}\n{card.asked.where}"
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(card.asked.source)
            case Qt.ItemDataRole.BackgroundRole if said:
                return tint(_MEANING[said], self.palette)
            case Qt.ItemDataRole.ToolTipRole:
                return card.question.text
        return None

    def _said(self, card: Card) -> Answer | None:
        return self._answers.get((card.question, card.asked.source))

    def _by_question(self) -> Mapping[Question, Mapping[Source, Answer]]:
        given: dict[Question, dict[Source, Answer]] = {}
        for (question, source), answer in self._answers.items():
            given.setdefault(question, {})[source] = answer
        return given

    def _icon(self, source: Source) -> QIcon:
        if source not in self._drawn:
            picture = _drawn(self._crops.get(source), self.palette)
            icon = QIcon(picture)
            icon.addPixmap(picture, QIcon.Mode.Selected)  # ink is judged in its own colour
            self._drawn[source] = icon
        return self._drawn[source]

    def _tell(self, rows: Iterable[int]) -> None:
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))


def _pixels_a_point() -> float:
    """How finely the finest screen draws: a card for a coarser one is blurred on it."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


def _drawn(crop: Crop | None, palette: QPalette) -> QPixmap:
    """The place on a card of one size: its picture on white paper, or the words around it."""
    ratio = _pixels_a_point()
    card, whole = QPixmap(CROP * ratio), QRect(QPoint(0, 0), CROP)
    card.setDevicePixelRatio(ratio)
    picture = QImage.fromData(crop.picture) if crop is not None and crop.picture else QImage()
    card.fill(palette.base().color() if picture.isNull() else Qt.GlobalColor.white)
    painter = QPainter(card)
    if picture.isNull():
        painter.setPen(palette.text().color())
        inside = whole.adjusted(6, 4, -6, -4)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inside, flags, crop.words if crop is not None else tr("正在取图…"))
    else:
        small = picture.size().scaled(CROP, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(picture.size())
        place = QRect(QPoint(0, 0), small)
        place.moveCenter(whole.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, picture)
    painter.setPen(palette.mid().color())
    painter.drawRect(whole.adjusted(0, 0, -1, -1))
    painter.end()
    return card
