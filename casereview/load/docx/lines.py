"""The lines that whoever wrote a paragraph ended by hand, as text copied from a web page has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.load.docx.paragraph import Paragraph

_FULL = 24
"""Characters of a line that may only have been ended to make it fit the page."""
_CLOSED = re.compile(r"[。；;：:！!？?）)”》〕\]]\s*$|[0-9]号\s*$|日\s*$")
_LABELLED = re.compile(r"\s*[\u4e00-\u9fff()（）、/]{1,16}(?:\s?[:：]|[ \t\u3000]{2})")
_BEGINS = re.compile(
    rf"{_LABELLED.pattern}|\s*(?:[0-9一二三四五六七八九十]{{1,3}}[、.．]|[(（]|[\u4e00-\u9fff]*$"
    r"|\S{2,20}[〔\[（(](?:19|20)[0-9]{2}[〕\]）)]第?[^号]{1,10}号"
    r"|经[^,，。]{0,4}(?:查|检查|调查)|现[已查]|本(?:局|机关|单位)|我局|[以上]上|当事人|你|根据|依[据照]|如[对不])"
)
"""With what a line of its own begins: a label, a number, a bracket, the words of a new sentence; or it is short."""


_LABEL = re.compile(r"[^:：。；;0-9]{1,16}")
"""What fills a cell in a few words, ended only to fit it: the label of the next."""


def lines_of(paragraph: Paragraph, part: slice, drawn: slice, *, in_cell: bool) -> Iterator[tuple[slice, slice]]:
    """The lines in a part of a paragraph, each with its own among the graphics of that part."""
    if in_cell and _LABEL.fullmatch(paragraph.text[part]):
        yield part, drawn
        return
    stop = len(paragraph.text) if part.stop is None else part.stop
    last = len(paragraph.graphics) if drawn.stop is None else drawn.stop
    start, seen = part.start, drawn.start
    for end in _ends(paragraph.text, start, stop):
        own = next((i for i in range(seen, last) if paragraph.graphics[i][0] > end), last)
        yield slice(start, end), slice(seen, own)
        start, seen = end + 1, own
    yield slice(start, part.stop), slice(seen, drawn.stop)


def _ends(text: str, start: int, stop: int) -> Iterator[int]:
    """Where lines end; not where a sentence that fills its line goes on in the next."""
    at = text.find("\n", start, stop)
    while at >= 0:
        following = text.find("\n", at + 1, stop)
        goes_on = text[at + 1 : stop if following < 0 else following]
        whole = at - start < _FULL or _CLOSED.search(text, start, at) or _LABELLED.match(text, start, at)
        if whole or _BEGINS.match(goes_on):
            yield at
            start = at + 1
        at = following
