"""Papers as they are printed, then signed, dated and sealed by hand: the pages that a scanner is given."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from random import Random

from PIL import Image

from sample_cases.making import stamps
from sample_cases.making.handwriting import HANDS, Pen, pen_of, written
from sample_cases.making.papers import Cell, Ink, Paper, Part, Seal, Style, Text
from sample_cases.making.pdf import INK_HEIGHT, BoundPages, Setting

_OPINION = re.compile(r"(不?同意|无异议|已阅|经审核).{0,12}")
_DATE = re.compile(r"\s*\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日\s*")
_OF_THE_PARTY = frozenset({"被询问人", "当事人", "收件人", "现场负责人", "陈述申辩人", "提供人", "受委托人"})


@dataclass(frozen=True, slots=True)
class Inking:
    """How a bureau signs: shares of blue pens, opinions and dates by hand, prints of the party's thumb, name stamps.

    `folios` are `printed`, `stamped` with a numbering machine, `written` or `none`.
    """

    blue: float = 0.3
    hands: tuple[str, ...] = HANDS
    opinions: bool = True
    dates: bool = False
    fingerprints: bool = False
    stamped_roles: frozenset[str] = frozenset()
    folios: str = "stamped"
    seal_points: float = 112.0


@dataclass(frozen=True, slots=True)
class Made:
    """What was put on a page by hand: `signature`, `seal`, `fingerprint`, `stamp` or `words`, of whom, in points."""

    page: int
    kind: str
    role: str
    words: str
    box: tuple[float, float, float, float]


class InkedPages(BoundPages):
    """A growing PDF whose ink is handwriting and whose seals lie over the print; breaks where `BoundPages` breaks."""

    def __init__(self, style: Style, seed: str, characters: str, setting: Setting, inking: Inking) -> None:
        super().__init__(style, seed, characters, setting)
        self.inking = inking
        self.random = Random(seed)
        self.made: list[Made] = []
        self.signer = seed

    def _row(self, widths: tuple[float, ...], row: tuple[Cell, ...]) -> None:
        inks = (part for cell in row for line in cell.lines for part in line.parts if isinstance(part, Ink))
        self.signer = next((ink.name for ink in inks), self.seed)
        super()._row(widths, row)

    def _lines(self, text: Text, x: float, width: float) -> None:
        words = "".join(part for part in text.parts if isinstance(part, str))
        if len(text.parts) == 1 and self._by_hand(text, words):
            top, used = self.y, min(self._part_width(words, text.size) * 1.3, width - 8)
            super()._lines(replace(text, parts=(" ",)), x, width)
            self._write_by_hand(words, self.signer, x + (width - used if text.align == "right" else 8), top, used)
        else:
            super()._lines(text, x, width)

    def _by_hand(self, text: Text, words: str) -> bool:
        if not isinstance(self.paper, Paper) or not ("approval" in self.paper.kind or "discussion" in self.paper.kind):
            return False
        dated = self.inking.dates and text.align == "right" and _DATE.fullmatch(words)
        return bool(dated or (self.inking.opinions and _OPINION.fullmatch(words)))

    def _draw(self, line: list[Part], x: float, height: float, size: float) -> None:
        signer = ""
        for part in line:
            width = self._part_width(part, size)
            if isinstance(part, Ink):
                signer = part.name
                self._sign(part, x, width, height)
            elif isinstance(part, Seal):
                self._seal(part, x)
            elif isinstance(part, str) and signer and self.inking.dates and _DATE.fullmatch(part):
                self._write_by_hand(part.strip(), signer, x + 8, self.y, width - 8)
            else:
                super()._draw([part], x, height, size)
            x += width

    def _sign(self, ink: Ink, x: float, width: float, height: float) -> None:
        self.signatures += 1
        seed = f"{self.seed}/{self.signatures}"
        if ink.role in self.inking.stamped_roles:
            self._put("stamp", ink, stamps.name_stamp(ink.name, f"{self.seed}/{ink.name}"), x, self.y, 40.0)
            return
        picture = written(ink.name, self._pen(ink.name), seed)
        high = INK_HEIGHT * self.random.uniform(0.95, 1.45)
        wide = min(high * picture.width / picture.height, width * 1.3)
        high = wide * picture.height / picture.width
        left = x + self.random.uniform(-3, 4)
        top = self.y + height - high + self.random.uniform(-4, 5)
        self._put("signature", ink, picture, left, top, wide)
        if self.inking.fingerprints and ink.role in _OF_THE_PARTY:
            mark = stamps.fingerprint(seed)
            self._put("fingerprint", ink, mark, left + wide * self.random.uniform(0.5, 0.9), top - 12, 40.0)

    def _seal(self, seal: Seal, x: float) -> None:
        seed, wide = f"{self.seed}/{seal.role}/{self.page}", self.inking.seal_points
        picture = stamps.round_seal(seal.name, seed)
        if "银行" in seal.role or "银行" in seal.name:
            picture = stamps.oval_seal(seal.name, seed, middle="业务专用章")
        left = min(x - wide / 2 + self.random.uniform(-25, 20), 585 - wide)
        top = self.y - wide * 0.28 + self.random.uniform(-14, 12)
        self._put("seal", seal, picture, left, min(top, 835 - wide), wide)

    def _write_by_hand(self, words: str, signer: str, x: float, top: float, width: float) -> None:
        picture = written(words, self._pen(signer), f"{self.seed}/{self.page}/{top:.0f}")
        high = min(INK_HEIGHT * self.random.uniform(0.85, 1.15), width * picture.height / picture.width)
        ink = Ink("", words)
        self._put("words", ink, picture, x, top + self.random.uniform(-5, 1), high * picture.width / picture.height)

    def _pen(self, name: str) -> Pen:
        return pen_of(f"{self.seed}/{name}", blue=self.inking.blue, hands=self.inking.hands)

    def _put(self, kind: str, of: Ink | Seal, picture: Image.Image, x: float, y: float, width: float) -> None:
        """Lay a picture on the page so that what is printed below shows through."""
        height = width * picture.height / picture.width
        stream = io.BytesIO()
        picture.save(stream, "PNG")
        with self.pdf.local_context(blend_mode="MULTIPLY"):
            self.pdf.image(stream, x, y, width, height)
        page = self.pdf.page_no() - 1
        self.made.append(Made(page, kind, of.role, of.name, (x, y, x + width, y + height)))

    def _number(self, folio: str) -> None:
        if self.inking.folios == "printed":
            super()._number(folio)
        elif self.inking.folios != "none":
            right = self.set.left + self.set.width
            digits = folio.zfill(3) if self.inking.folios == "stamped" else folio
            pen = self._pen("立卷人") if self.inking.folios == "written" else _NUMBERING
            picture = written(digits, pen, f"{self.seed}/{folio}")
            self._put("words", Ink("", folio), picture, right - 10, 26 + self.random.uniform(-5, 5), 11.0 * len(digits))


_NUMBERING = Pen("long-cang", 0.0, 1, (40, 40, 60), 0.9, 0.6)
