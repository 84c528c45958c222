"""Chinese text made comparable: the folded copy that maps back to print, and the flow of a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from casereview.model import Document, Flow, Page, Stretch

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
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


@lru_cache(maxsize=8192)
def _folded_character(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    folded = unicodedata.normalize("NFKC", character).translate(_RADICALS)
    return " " if folded.isspace() else folded


def fold(printed: str) -> tuple[str, tuple[int, ...]]:
    """The folded text and, for each of its characters, the offset in `printed` it comes from."""
    parts: list[str] = []
    origins: list[int] = []
    for offset, character in enumerate(printed):
        folded = character if "\u4e00" <= character <= "\u9fff" else _folded_character(character)
        parts.append(folded)
        if len(folded) == 1:
            origins.append(offset)
        else:
            origins.extend([offset] * len(folded))
    return "".join(parts), tuple(origins)


def folded(printed: str) -> str:
    """The folded text alone."""
    return fold(printed)[0]


def squeezed(printed: str) -> str:
    """The folded text without any space, for comparing titles and names."""
    return "".join(folded(printed).split())


def flow_of(pages: Sequence[Page]) -> Flow:
    """The flow of these pages: every block folded and ended by a newline, in page and block order."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    origins: list[int] = []
    position = 0
    for page_index, page in enumerate(pages):
        for block_index, block in enumerate(page.blocks):
            text, offsets = fold(block.text)
            stretches.append(Stretch(position, page_index, block_index))
            parts.append(text + "\n")
            origins.extend(offsets)
            origins.append(len(block.text))
            position += len(text) + 1
    return Flow("".join(parts), tuple(stretches), tuple(origins))


def block_text(document: Document, stretch: Stretch) -> str:
    """The printed text of the block a stretch comes from."""
    return document.pages[stretch.page].blocks[stretch.block].text
