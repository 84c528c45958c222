"""Characters that stand for others that look the same: ticks and boxes of symbol fonts, radicals for characters."""

from __future__ import annotations

import re
import unicodedata

# Wingdings and Wingdings 2 share the codes; where they differ the box or tick of forms is meant.
_SYMBOLS = {
    0xF0FE: "☑", 0xF052: "☑", 0xF053: "☑", 0xF0FD: "☒", 0xF054: "☒", 0xF051: "☒", 0xF0A8: "□", 0xF0A3: "□",
    0xF06F: "□", 0xF070: "□", 0xF071: "□", 0xF072: "□", 0xF02A: "□", 0xF0FC: "√", 0xF050: "√", 0xF0FB: "×",
    0xF04F: "×", 0xF0B7: "·", 0xF06C: "●", 0xF06E: "■", 0xF0D8: "▶", 0xF020: " ", 0xF0E8: "→",
}  # fmt: skip
# Browsers print to PDF with the first code of a glyph, which for many a character is that of the radical it is.
_RADICALS = dict(
    zip(
        "⺁⺎⺓⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻳⼾㬵",
        "厂兀幺母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜龟户胶",
        strict=True,
    )
)
_STAND_INS = re.compile("[\uf000-\uf0ff\u2e80-\u2fd5㬵\uf900-\ufad9]")


def symbol(code: int) -> str:
    """The character a symbol font prints for a code with or without the private use offset."""
    return _SYMBOLS.get(code if code >= 0xF000 else code + 0xF000, chr(code))


def shown(text: str) -> str:
    """The text with every such code replaced by what is seen, one character for one."""
    return _STAND_INS.sub(_seen, text) if _STAND_INS.search(text) else text


def _seen(match: re.Match[str]) -> str:
    letter = match[0]
    if "\uf000" <= letter <= "\uf0ff":
        return symbol(ord(letter))
    return _RADICALS.get(letter) or unicodedata.normalize("NFKC", letter)
