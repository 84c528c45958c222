"""Phrases that are worded one way wherever they stand, and a sign that stands for a letter between others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.model import Block
from casereview.repairs.change import Change

OF_PHRASE, OF_SIGN = "固定用语", "汉字之间不用的符号"
_PHRASES = ("有限责任公司", "股份有限公司", "中华人民共和国", "统一社会信用代码")
_PLAIN = 97
"""From here on, in percent, a character was read as what it is, right or wrong."""
_DISTRICT = "区"
_SIGN = re.compile(r"(?<=[\u4e00-\u9fff])[<＜く](?=[\u4e00-\u9fff])")
"""What is read of 区 in thin print; a title in such brackets is closed again."""
_CLOSED = re.compile("[>＞》]")


def _but_one(phrase: str) -> re.Pattern[str]:
    """The phrase with any one of its inner letters another."""
    ways = (f"{phrase[:at]}[^{phrase[at]}]{phrase[at + 1 :]}" for at in range(1, len(phrase) - 1))
    return re.compile("|".join(ways))


_NEARLY = tuple((phrase, _but_one(phrase)) for phrase in _PHRASES)


def phrase_changes(block: Block) -> Iterator[Change]:
    """The phrases of which one letter was read unsurely as another, and the signs that are letters."""
    for phrase, nearly in _NEARLY:
        for found in nearly.finditer(block.text):
            places = (found.start() + at for at, letter in enumerate(phrase) if found[0][at] != letter)
            if all(block.sure[at] < _PLAIN for at in places):
                yield Change(found.start(), phrase, OF_PHRASE)
    if not _CLOSED.search(block.text):
        for found in _SIGN.finditer(block.text):
            twice = block.text[found.start() - 1] == _DISTRICT
            yield Change(found.start(), " " if twice else _DISTRICT, OF_SIGN)
