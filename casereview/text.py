"""Chinese text made comparable: the folded copy that maps back to print, and the flow of a document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from casereview.model import Flow, Page, Stretch
from casereview.model.reading_order import reading_order

# NFKC folds the Kangxi radicals (U+2F00-2FD5) but leaves most of the CJK Radicals Supplement alone.
_RADICAL_PAIRS = """
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄
⺗㣺 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫罒
⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳罓 ⺴罓 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹
⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长
⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞飠 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤
⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
"""
_RADICALS = str.maketrans({pair[0]: pair[1] for pair in _RADICAL_PAIRS.split()})
_LINE = 120  # characters, about what titles and names have
_BLANKS = 120  # blanks or strokes in a row, more than a line has
_ENDLESS = re.compile(rf"[ _\n]{{{_BLANKS + 1},}}")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


class _Folding(dict[int, str]):
    """What each character folds to, found once; `uneven` are those that do not give exactly one character."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded_character(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded


_FOLDING = _Folding()


def _folded_character(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    folded = unicodedata.normalize("NFKC", character).translate(_RADICALS)
    return " " if folded.isspace() else folded


def fold(printed: str) -> tuple[str, tuple[int, ...]]:
    """The folded text and, for each of its characters, the offset in `printed` it comes from."""
    text = printed.translate(_FOLDING)
    if _FOLDING.uneven.isdisjoint(printed):
        return text, tuple(range(len(printed)))
    return text, tuple(offset for offset, character in enumerate(printed) for _ in _FOLDING[ord(character)])


def folded(printed: str) -> str:
    """The folded text alone."""
    return printed.translate(_FOLDING)


def squeezed(printed: str) -> str:
    """The folded text without any space, for comparing titles and names."""
    return _squeezed(printed) if len(printed) <= _LINE else "".join(folded(printed).split())


@lru_cache(maxsize=4096)
def _squeezed(line: str) -> str:
    """Kept, because titles and names are compared with each other again and again."""
    return "".join(folded(line).split())


def _shortened(text: str, offsets: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """The folded text with endless blanks cut short: no form means more by them, and patterns would lose time there."""
    runs = [match.span() for match in _ENDLESS.finditer(text)]
    if not runs:
        return text, offsets
    edges = [0, *(edge for start, end in runs for edge in (start + _BLANKS, end)), len(text)]
    kept = list(zip(edges[::2], edges[1::2], strict=True))
    return "".join(text[a:b] for a, b in kept), tuple(offset for a, b in kept for offset in offsets[a:b])


def flow_of(pages: Sequence[Page]) -> Flow:
    """The flow of these pages: every block folded, without endless blanks, ended by a newline, in reading order."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    origins: list[int] = []
    position = 0
    for page_index, block_index in reading_order(pages):
        block = pages[page_index].blocks[block_index]
        text, offsets = _shortened(*fold(block.text))
        stretches.append(Stretch(position, page_index, block_index))
        parts.append(text + "\n")
        origins.extend(offsets)
        origins.append(len(block.text))
        position += len(text) + 1
    return Flow("".join(parts), tuple(stretches), tuple(origins))
