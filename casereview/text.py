"""Chinese text made comparable: the folded copy that maps back to print, and the flow of a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from casereview.model import Document, Flow, Page, Stretch

# NFKC folds the Kangxi radicals (U+2F00-2FD5) but leaves most of the CJK Radicals Supplement alone.
_RADICALS = str.maketrans(
    "⺁⺈⺋⺌⺍⺎⺏⺐⺓⺕⺗⺘⺙⺝⺟⺠⺡⺢⺣⺤⺨⺩⺪⺫⺬⺭⺮⺯⺱⺲⺳⺶⺷⺸⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂刀㔾小小兀尣尢幺彐心扌攵月母民氵氺灬爫犭王疋罒示礻竹糸罓罒网羊羋羊耂肀聿肉艹艹艹虎衤覀西见角訁讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
)
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
