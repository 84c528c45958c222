"""Word pages laid out readably on their sheet, and the coordinates that everything on them gets thereby."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QTextBlock, QTextDocument, QTextOption

from casereview.load.docx.looks import Look, Sheet, WordLooks
from casereview.model import Block, Box, Graphic, Line, Page
from casereview.terms import BlockKind, GraphicKind
from ui.pages.word_pieces import Piece, pieces_of
from ui.pages.word_text import AFTER, BORDER, SPARE, Matter, Picture, Writer
from ui.turns import Job
from ui.words import tr

PAPER_FONTS = ("SimSun", "NSimSun", "Noto Serif CJK SC", "Source Han Serif SC")
"""What official papers are set in, where the system has it; else the font of the window."""
_STRIP = 36.0  # points from the edge of the sheet to its header and footer
_GAP = 12.0
_FAR = 150.0  # points; a picture that lies farther from its paragraph than this lay on another layout of the page
_STAND_IN = (96.0, 36.0)  # points
_DETAIL = 3  # pixels a point in a stand-in, and at most in a picture
_JOINT = 4 * BORDER  # what a text document keeps around two tables that are to have one line between them
_FILLED = 4_000_000  # pixels in one step


@dataclass(frozen=True, slots=True)
class _Strip:
    """A piece of the page laid out: its document, where it lies, the places of the characters of its blocks."""

    document: QTextDocument
    left: float
    top: float
    places: dict[int, list[int]]
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height


class WordPage:
    """A page to be laid out, and then to be drawn at any scale.

    It is made anywhere; laid out and drawn it is on the main thread, in small steps: text documents are objects of Qt.
    """

    def __init__(self, page: Page, looks: WordLooks, family: str) -> None:
        self._read = page
        self._sheet, of_blocks = _looks_of(page, looks)
        self._images = tuple(_image(graphic, looks) for graphic in page.graphics)
        self._looks, self._columns, self._families = of_blocks, looks.columns, (*PAPER_FONTS, family)
        self._pictures: tuple[Picture, ...] = ()
        self._strips: tuple[_Strip, ...] = ()
        self.page = page
        """With coordinates once it is laid out."""

    def lay_out(self) -> Job[None]:
        """Find out where everything stands."""
        pairs = zip(self._read.graphics, self._images, strict=True)
        self._pictures = tuple(Picture(graphic, image or _stand_in(graphic)) for graphic, image in pairs)
        self._strips = yield from self._laid_out()
        self.page = yield from self._placed()

    def drawn(self, scale: float) -> Job[QImage]:
        """The page at so many pixels a point, once it is laid out."""
        wide, high = (self.page.width or 1) * scale, (self.page.height or 1) * scale
        image = QImage(max(round(wide), 1), max(round(high), 1), QImage.Format.Format_RGB32)
        deep = max(_FILLED // image.width(), 1)
        for top in range(0, image.height(), deep):  # memory is slow the first time it is touched
            with _painting(image, 1.0) as painter:
                painter.fillRect(0, top, image.width(), deep, Qt.GlobalColor.white)
            yield None
        for strip in self._strips:
            self._draw_text(image, scale, strip)
            yield None
        self._draw_pictures(image, scale)
        return image

    def _draw_text(self, image: QImage, scale: float, strip: _Strip) -> None:
        with _painting(image, scale) as painter:
            painter.translate(strip.left, strip.top)
            strip.document.drawContents(painter)

    def _draw_pictures(self, image: QImage, scale: float) -> None:
        with _painting(image, scale) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # seals let the words through
            for picture, graphic in zip(self._pictures, self.page.graphics, strict=True):
                if graphic.floating and graphic.box is not None:
                    box = graphic.box
                    painter.drawImage(QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0), picture.image)

    @property
    def _read_width(self) -> float:
        return self._sheet.width - self._sheet.left - self._sheet.right

    def _laid_out(self) -> Job[tuple[_Strip, ...]]:
        sheet, kinds = self._sheet, [block.kind for block in self._read.blocks]
        head = [index for index, kind in enumerate(kinds) if kind is BlockKind.HEADER]
        foot = [index for index, kind in enumerate(kinds) if kind is BlockKind.FOOTER]
        body = [index for index in range(len(kinds)) if index not in set(head) | set(foot)]
        above = yield from self._stacked(head, _STRIP)
        top = max(sheet.top, above[-1].bottom + _GAP if head else 0.0)
        middle = yield from self._stacked(body, top)
        below = yield from self._stacked(foot, 0.0)
        floor = max(sheet.height - _STRIP - below[-1].bottom, middle[-1].bottom + _GAP)
        return *above, *middle, *(replace(one, top=one.top + floor) for one in below)

    def _stacked(self, indexes: Sequence[int], top: float) -> Job[list[_Strip]]:
        """The blocks in pieces below one another, the rows of a table with one line between them."""
        stack: list[_Strip] = []
        pieces = tuple(pieces_of(self._read.blocks, indexes))
        for number, piece in enumerate(pieces):
            apart = self._between(pieces[number - 1], piece) if number else 0.0
            stack.append((yield from self._strip(piece.indexes, self._sheet.left, top + apart, len(pieces) > 1)))
            top = stack[-1].bottom
        return stack

    def _between(self, one: Piece, other: Piece) -> float:
        """How far two pieces are apart: as they would be in one text document."""
        if other.goes_on:
            return -_JOINT
        met = (self._read.blocks[one.indexes[-1]], self._read.blocks[other.indexes[0]])
        return AFTER if all(block.cell is None and block.kind is not BlockKind.TEXT_BOX for block in met) else 0.0

    def _strip(self, indexes: Sequence[int], left: float, top: float, wraps: bool) -> Job[_Strip]:
        matter = Matter(self._read.blocks, self._looks, self._columns, self._pictures, self._read_width, self._families)
        document = QTextDocument()
        document.setDocumentMargin(0.0)
        document.setUseDesignMetrics(True)
        document.setDefaultFont(QFont(list(matter.families)))
        if wraps:  # else a long number would widen its column in one piece and not in the others
            document.setDefaultTextOption(_anywhere())
        places = yield from Writer(document, matter).write(indexes)
        document.setTextWidth(matter.width)
        high = document.size().height()  # else it is laid out when it is asked for the first place
        yield None
        return _Strip(document, left, top, places, high)

    def _placed(self) -> Job[Page]:
        """The page with the coordinates that its words and pictures have on the sheet."""
        page, sheet, blocks = self._read, self._sheet, list(self._read.blocks)
        for strip in self._strips:
            for index, laid in _blocks_of(strip.document):
                blocks[index] = _placed_block(page.blocks[index], laid, strip)
            yield None
        end = self._strips[-1].bottom + _STRIP
        graphics = tuple(_placed_graphic(picture, blocks) for picture in self._pictures)
        lowest = max((g.box.y1 + _GAP for g in graphics if g.box is not None and g.floating), default=0.0)
        height = max(sheet.height, end, lowest)
        return replace(
            page, width=sheet.width, height=height, blocks=tuple(blocks), graphics=graphics, straightening=None
        )


def _anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


@contextmanager
def _painting(image: QImage, scale: float) -> Iterator[QPainter]:
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    try:
        yield painter
    finally:
        painter.end()


def _looks_of(page: Page, looks: WordLooks) -> tuple[Sheet, Sequence[Look]]:
    """The sheet of a page and the looks of its blocks, plain ones where the file has not these many any more."""
    index = page.number - 1
    of_blocks = looks.looks[index] if index < len(looks.looks) else ()
    sheet = looks.sheets[index] if index < len(looks.sheets) else Sheet()
    return sheet, of_blocks if len(of_blocks) == len(page.blocks) else (Look(),) * len(page.blocks)


def _blocks_of(document: QTextDocument) -> Iterator[tuple[int, QTextBlock]]:
    """The blocks that were written into it, each with its index in the page."""
    block = document.begin()
    while block.isValid():
        if block.userState() != SPARE:
            yield block.userState(), block
        block = block.next()


def _placed_block(block: Block, laid: QTextBlock, strip: _Strip) -> Block:
    bounds = strip.document.documentLayout().blockBoundingRect(laid)
    left, top = bounds.left() + strip.left, bounds.top() + strip.top
    lines, places = [], strip.places[laid.userState()]
    layout = laid.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        stop = line.textStart() + line.textLength()
        held = [index for index, place in enumerate(places[:-1]) if line.textStart() <= place < stop]
        if not held:
            continue
        edges = _edges(line.cursorToX, [*(places[index] for index in held), min(places[held[-1] + 1], stop)], left)
        y = top + line.y()
        box = Box(edges[0], y, max(edges), y + line.height())
        lines.append(Line(held[0], box, tuple(edges)))
    box = Box(left, top, left + max(bounds.width(), 1.0), top + bounds.height())
    return replace(block, box=box, lines=tuple(lines))


def _edges(x_of: Callable[[int], object], places: Sequence[int], left: float) -> list[float]:
    found = []
    for place in places:
        x = x_of(place)
        found.append(left + (x[0] if isinstance(x, tuple) else float(x)))  # type: ignore[arg-type]
    return found


def _placed_graphic(picture: Picture, blocks: Sequence[Block]) -> Graphic:
    """The graphic where it is drawn; in the line it is where its neighbours leave room for it."""
    graphic, (wide, high) = picture.graphic, picture.size
    block = blocks[graphic.block] if graphic.block is not None and graphic.block < len(blocks) else None
    if block is None or block.box is None:
        return graphic
    held = block.box_of(graphic.offset, graphic.offset + 1) or block.box
    if not graphic.floating:
        return replace(graphic, box=Box(held.x0 - wide, held.y1 - high, held.x0, held.y1))
    corner = QPointF(held.x0, held.y0)
    if graphic.laid is not None:
        top = block.box.y0 + graphic.laid.y0 if graphic.hung else graphic.laid.y0
        near = graphic.hung or abs(top - held.y0) < _FAR
        corner = QPointF(graphic.laid.x0, top if near else held.y0)
    return replace(graphic, box=Box(corner.x(), corner.y(), corner.x() + wide, corner.y() + high))


def _image(graphic: Graphic, looks: WordLooks) -> QImage | None:
    """The picture itself, no larger than it is ever seen; None where only Word can draw it."""
    image = QImage.fromData(looks.pictures.get(graphic.digest, b""))
    if image.isNull():
        return None
    wide = round((graphic.size or (0.0, 0.0))[0] * _DETAIL)
    if not 0 < wide < image.width():
        return image
    return image.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)


def _stand_in(graphic: Graphic) -> QImage:
    """What is drawn for something that only Word can draw: a frame with a word for what it is."""
    words = {
        GraphicKind.INK: tr("手写笔迹"),
        GraphicKind.SIGNATURE_LINE: tr("签名行（未签）"),
        GraphicKind.DIGITAL_SIGNATURE: tr("数字签名"),
    }
    wide, high = graphic.size or _STAND_IN
    image = QImage(max(int(wide * _DETAIL), 1), max(int(high * _DETAIL), 1), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#777777"), _DETAIL, Qt.PenStyle.DashLine))
    painter.drawRect(image.rect().adjusted(1, 1, -2, -2))
    font = QFont(painter.font())
    font.setPixelSize(9 * _DETAIL)
    painter.setFont(font)
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    told = words.get(graphic.kind, tr("图片"))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, f"{told}\n{graphic.name}" if graphic.name else told)
    painter.end()
    return image
