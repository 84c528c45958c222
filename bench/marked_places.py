"""Pieces of pages with places to sign, each with what stands there: made anew from a seed, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from random import Random

import pylopdf_fonts_zh_cn
from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]

from bench.marked_paper import PROSE, Paper, Style
from bench.scanned_looks import DPI, scanned
from casereview.load.ocr.nouns import Picture
from sample_cases.making import stamps

_FONTS = Path(pylopdf_fonts_zh_cn.__file__).parent
PRINTS = (str(_FONTS / "NotoSansSC-Regular.otf"), str(_FONTS / "NotoSerifSC-Regular.otf"))
LABELS = {
    "被询问人（签名）：": "被询问人",
    "承办人：": "承办人",
    "当事人签名：": "当事人",
    "执法人员签名：": "执法人员",
    "审批人：": "审批人",
    "收件人（签名）：": "收件人",
    "记录人：": "记录人",
    "法定代表人：": "法定代表人",
}
"""Labels of places to sign, with the role each is for."""
_FAMILY = "王张陈吴赵周孙郑冯许曹袁邹郭潘蒋田沈韩杨"
_GIVEN = "明华文海丽玲强勇志远立成思敬安宁晓春秋书若兰清和景行致子衿"
_BODY = "某某市某某区应急管理局"
PRINTED = frozenset(map(ord, "".join((*PROSE, *LABELS, _FAMILY, _GIVEN))))
"""The characters that a fount needs to print pieces."""


class Bears(StrEnum):
    """What stands in a place to sign."""

    BLANK = "空白"
    DIRTY = "空白有污迹"
    HAND = "手写"
    FAINT = "淡笔手写"
    HUGE = "大字压线"
    OVER = "手写压标签"
    DATED = "手写带日期"
    RED_HAND = "红笔手写"
    PRINT = "打印姓名"
    STAMP = "方形姓名章"
    BAR_STAMP = "条形姓名章"
    SEAL = "仅公章"
    SEALED_HAND = "公章压签名"
    SEALED_PRINT = "公章压打印姓名"
    FINGER = "仅指印"
    FINGERED_HAND = "指印压签名"
    FINGERED_PRINT = "指印压打印姓名"


@dataclass(frozen=True, slots=True)
class Piece:
    """A picture of `dpi` dots an inch; `place` is what belongs to the label, in pixels, `label` who is to sign."""

    seed: str
    picture: Picture
    bears: Bears
    label: str
    place: tuple[float, float, float, float]
    dpi: float
    name: str
    look: str


_BY_HAND = {
    Bears.HAND: (0.95, 2.1), Bears.FAINT: (0.95, 2.1), Bears.HUGE: (2.2, 3.8), Bears.OVER: (1.0, 2.2),
    Bears.DATED: (0.9, 1.8), Bears.RED_HAND: (0.95, 2.1), Bears.SEALED_HAND: (0.8, 2.1),
    Bears.FINGERED_HAND: (0.8, 2.1),
}  # fmt: skip
"""How high names are written there, in characters of the print."""
_IN_PRINT = frozenset({Bears.PRINT, Bears.SEALED_PRINT, Bears.FINGERED_PRINT})
SEALED = frozenset({Bears.SEAL, Bears.SEALED_HAND, Bears.SEALED_PRINT})
_FINGERED = frozenset({Bears.FINGER, Bears.FINGERED_HAND, Bears.FINGERED_PRINT})


def piece_of(seed: str, bears: Bears, style: Style) -> Piece:
    """The piece of this seed."""
    random = Random(f"{seed}/{bears}")
    name = random.choice(_FAMILY) + "".join(random.sample(_GIVEN, random.choice((1, 2, 2, 2))))
    label = random.choice(tuple(LABELS))
    paper = Paper(seed, random, style, name)
    paper.print_prose()
    paper.print_label(label)
    if bears in _BY_HAND:
        _signed(paper, bears)
    elif bears in _IN_PRINT:
        paper.print_name()
    elif bears is Bears.STAMP:
        paper.press(stamps.name_stamp(name, seed), (9, 15), (0.2, 1.5))
    elif bears is Bears.BAR_STAMP:
        paper.stamp_bar()
    elif bears is Bears.DIRTY:
        paper.soil()
    if bears in SEALED:
        paper.press(stamps.round_seal(_BODY, seed), (38, 45), (-0.5, 1.0), random.uniform(-0.15, 0.15))
    if bears in _FINGERED:
        paper.press(stamps.fingerprint(seed), (13, 19), (0.4, 2.0))
    paper.print_day()
    picture, look = scanned(paper.drawn(), random, style.dpi, style.look)
    scale = style.dpi / DPI
    left, top, right, bottom = paper.place
    place = (left * scale, top * scale, right * scale, bottom * scale)
    return Piece(seed, picture, bears, label, place, style.dpi, name, look)


def _signed(paper: Paper, bears: Bears) -> None:
    colour = "pale" if bears is Bears.FAINT else "red" if bears is Bears.RED_HAND else "usual"
    paper.sign(_BY_HAND[bears], colour=colour, over=bears is Bears.OVER)
    if bears is Bears.DATED:
        paper.date_by_hand()


@cache
def characters_of(fount: Path) -> frozenset[int]:
    """The characters that a fount can print."""
    font = TTCollection(fount).fonts[0] if fount.suffix == ".ttc" else TTFont(fount)
    return frozenset(font.getBestCmap())
