"""Characters of the private use area that symbol fonts print: ticks and boxes of forms."""

from __future__ import annotations

import re

# Wingdings and Wingdings 2 share the codes; where they differ the box or tick of forms is meant.
_SYMBOLS = {
    0xF0FE: "☑", 0xF052: "☑", 0xF053: "☑", 0xF0FD: "☒", 0xF054: "☒", 0xF051: "☒", 0xF0A8: "□", 0xF0A3: "□",
    0xF06F: "□", 0xF070: "□", 0xF071: "□", 0xF072: "□", 0xF02A: "□", 0xF0FC: "√", 0xF050: "√", 0xF0FB: "×",
    0xF04F: "×", 0xF0B7: "·", 0xF06C: "●", 0xF06E: "■", 0xF0D8: "▶", 0xF020: " ", 0xF0E8: "→",
}  # fmt: skip
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def symbol(code: int) -> str:
    """The character a symbol font prints for a code with or without the private use offset."""
    return _SYMBOLS.get(code if code >= 0xF000 else code + 0xF000, chr(code))


def shown(text: str) -> str:
    """The text with private use codes replaced by what is seen, one character for one."""
    return _PRIVATE.sub(lambda match: symbol(ord(match[0])), text) if _PRIVATE.search(text) else text
