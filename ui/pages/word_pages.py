"""Word pages laid out readably on their sheet, and the coordinates that everything on them gets thereby."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QTextBlock, QTextDocument
from shiboken6 import delete

from casereview.load.docx_looks import Look, Sheet, WordLooks
from casereview.model import Block, Box, Cell, Graphic, Line, Page
from casereview.terms import BlockKind, GraphicKind
from ui.pages.word_text import Matter, Picture, Writer
from ui.words import tr

PAPER_FONTS = ("SimSun", "NSimSun", "Noto Serif CJK SC", "Source Han Serif SC")
"""What official papers are set in, where the system has it; else the font of the window."""
_STRIP = 36.0  # points from the edge of the sheet to its header and footer
_GAP = 12.0
_FAR = 150.0  # points; a picture that lies farther from its paragraph than this lay on another layout of the page
_STAND_IN = (96.0, 36.0)  # points
_DETAIL = 3  # pixels a point in a stand-in


def make_types(family: str) -> None:
    """Lay out and draw a scrap of everything, once, before any other thread does.

    The binding makes the types of a call when it is first made; two threads making them at once find them half made.
    """
    graphics = (
        Graphic(GraphicKind.INK, 1, size=(2.0, 2.0)),
        Graphic(GraphicKind.SEAL, 1, floating=True, size=(2.0, 2.0)),
    )
    blocks = (
        Block("a", BlockKind.HEADER),
        Block("a", cell=Cell(0, 0, 0, 1, 2)),
        Block("a", cell=Cell(0, 1, 1)),
        Block("a", BlockKind.TEXT_BOX),
    )
    WordPage(Page(1, None, None, blocks, graphics), WordLooks(), family).draw(0.02)


@dataclass(frozen=True, slots=True)
class _Strip:
    """A part of the page laid out: its document, where it lies, the places of the characters of its blocks."""

    document: QTextDocument
    left: float
    top: float
    places: dict[int, list[int]]

    @property
    def height(self) -> float:
        return self.document.size().height()


class WordPage:
    """A page laid out, to be drawn at any scale.

    Text documents hold fonts of the thread they were made in, which may be gone before the next drawing: none is kept.
    """

    def __init__(self, page: Page, looks: WordLooks, family: str) -> None:
        self._read = page
        self._sheet, of_blocks = _looks_of(page, looks)
        self._pictures = tuple(_picture(graphic, looks) for graphic in page.graphics)
        width = self._sheet.width - self._sheet.left - self._sheet.right
        self._matter = Matter(page.blocks, of_blocks, looks.columns, self._pictures, width, (*PAPER_FONTS, family))
        with self._laid_out() as strips:
            self.page = self._placed(strips)

    def draw(self, scale: float) -> QImage:
        """The page at so many pixels a point."""
        wide, high = (self.page.width or 1) * scale, (self.page.height or 1) * scale
        image = QImage(max(round(wide), 1), max(round(high), 1), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        with self._laid_out() as strips:
            for strip in strips:
                painter.save()
                painter.translate(strip.left, strip.top)
                strip.document.drawContents(painter)
                painter.restore()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # seals let the words through
        for picture, graphic in zip(self._pictures, self.page.graphics, strict=True):
            if graphic.floating and graphic.box is not None:
                box = graphic.box
                painter.drawImage(QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0), picture.image)
        painter.end()
        return image

    @contextmanager
    def _laid_out(self) -> Iterator[tuple[_Strip, ...]]:
        strips = self._strips()
        try:
            yield strips
        finally:
            for strip in strips:
                delete(strip.document)

    def _strips(self) -> tuple[_Strip, ...]:
        sheet, kinds = self._sheet, [block.kind for block in self._read.blocks]
        head = [index for index, kind in enumerate(kinds) if kind is BlockKind.HEADER]
        foot = [index for index, kind in enumerate(kinds) if kind is BlockKind.FOOTER]
        body = [index for index in range(len(kinds)) if index not in set(head) | set(foot)]
        above = self._strip(head, sheet.left, _STRIP)
        top = max(sheet.top, above.top + above.height + _GAP if head else 0.0)
        middle = self._strip(body, sheet.left, top)
        below = self._strip(foot, sheet.left, 0.0)
        floor = max(sheet.height - _STRIP - below.height, top + middle.height + _GAP)
        return above, middle, replace(below, top=floor)

    def _strip(self, indexes: Sequence[int], left: float, top: float) -> _Strip:
        document = QTextDocument()
        document.setDocumentMargin(0.0)
        document.setUseDesignMetrics(True)
        document.setDefaultFont(QFont(list(self._matter.families)))
        places = Writer(document, self._matter).write(indexes)
        document.setTextWidth(self._matter.width)
        return _Strip(document, left, top, places)

    def _placed(self, strips: Sequence[_Strip]) -> Page:
        """The page with the coordinates that its words and pictures have on the sheet."""
        page, sheet, blocks = self._read, self._sheet, list(self._read.blocks)
        for strip in strips:
            for index, laid in _laid_blocks(strip):
                blocks[index] = _placed_block(page.blocks[index], laid, strip)
        end = strips[-1].top + strips[-1].height + _STRIP
        graphics = tuple(_placed_graphic(picture, blocks) for picture in self._pictures)
        lowest = max((g.box.y1 + _GAP for g in graphics if g.box is not None and g.floating), default=0.0)
        height = max(sheet.height, end, lowest)
        return Page(page.number, sheet.width, height, tuple(blocks), graphics)


def _looks_of(page: Page, looks: WordLooks) -> tuple[Sheet, Sequence[Look]]:
    """The sheet of a page and the looks of its blocks, plain ones where the file has not these many any more."""
    index = page.number - 1
    of_blocks = looks.looks[index] if index < len(looks.looks) else ()
    sheet = looks.sheets[index] if index < len(looks.sheets) else Sheet()
    return sheet, of_blocks if len(of_blocks) == len(page.blocks) else (Look(),) * len(page.blocks)


def _laid_blocks(strip: _Strip) -> Iterator[tuple[int, QTextBlock]]:
    block = strip.document.begin()
    while block.isValid():
        if block.userState() >= 0:
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


def _picture(graphic: Graphic, looks: WordLooks) -> Picture:
    image = QImage.fromData(looks.pictures.get(graphic.digest, b""))
    return Picture(graphic, _stand_in(graphic) if image.isNull() else image)


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
