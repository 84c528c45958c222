"""Whether a place of a line is signed: what follows it there, and whether people sign that far down."""

from __future__ import annotations

import re

from casereview.catalogue import SignatureBlock
from casereview.extract.signing.by_key import names_by_key
from casereview.extract.signing.opinions import opinion_heading
from casereview.extract.signing.roles import PARTY
from casereview.extract.signing.signed_names import has_text, is_said, names_in, refusal_in
from casereview.extract.signing.stamps import is_name_stamp
from casereview.extract.signing.words import is_signing_label
from casereview.extract.strips import Paper, Strip, is_by_hand
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

BY_HAND = frozenset({GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE})
_BY_PARTY = BY_HAND | {GraphicKind.SEAL}
_LONGEST_NAME = 4
_SCRAWL = 5  # characters that a name by hand is read as at the most
_ON_FOOT = 6.0  # points: a picture set in the line, however high, stands on its foot
_FIRST = re.compile(r" ?([^ _:]+)( *:)?")


def is_speech(rest: str) -> bool:
    """Whether what follows a word and a colon is something said or stated, neither a name nor a refusal."""
    first = _FIRST.match(rest)
    if first is None or first[2]:
        return False  # blank, or another label
    if len(squeezed := "".join(rest.split())) <= _LONGEST_NAME and names_in(squeezed):
        return False  # a name set wide
    return has_text(first[1]) and not (names_in(first[1]) or refusal_in(rest) or is_signing_label(first[1]))


_CERTIFICATE = re.compile(r"[ :]*(?:\([A-Z0-9]{5,}\) *)+")
"""The number of who signs before it is told, printed right behind the label."""


def says(paper: Paper, position: int, end: int) -> bool:
    """Whether somebody says something behind the first `end` characters of a strip, and does not sign by hand there."""
    spoken = is_speech(_without_number(paper.strips[position].text[end:]))
    return spoken and not (_is_scrawl(paper, position, end) or _is_begun(paper, position, end))


def _without_number(rest: str) -> str:
    number = _CERTIFICATE.match(rest)
    return rest[number.end() :] if number is not None else rest


def _is_begun(paper: Paper, position: int, end: int) -> bool:
    """Whether only the first character of a name by hand was read, whose ink goes on behind it."""
    strip = paper.strips[position]
    word = _FIRST.match(strip.text, end)
    if word is None or len(word[1]) > 1 or not word[1].isalpha() or not strip.block.lines:
        return False
    line = paper.end_box(strip, 0, word.end(1))
    inks = (g for g in paper.page(strip).graphics if g.kind is GraphicKind.INK and g.box is not None)
    return line is not None and any(_beside(line, ink) for ink in inks)


def _is_scrawl(paper: Paper, position: int, end: int) -> bool:
    """Whether the word behind the first `end` characters of a strip is a name by hand, or two, read as other signs.

    Those of two who sign run together in one word; print may stand right behind them, but says nothing.
    """
    strip = paper.strips[position]
    word = _FIRST.match(strip.text, end)
    signs = range(word.start(1), word.end(1)) if word is not None else range(0)
    first = next((at for at in signs[:2] if is_by_hand(paper, strip, at)), None)
    if word is None or first is None:
        return False
    stop = next((at for at in range(first, word.end(1)) if not is_by_hand(paper, strip, at)), word.end(1))
    written, rest = strip.text[word.start(1) : stop], strip.text[stop : word.end(1)]
    signed = len(written) <= _SCRAWL or (len(written) <= 2 * _SCRAWL and not is_said(written))
    return signed and not has_text(rest)


def used(paper: Paper, block: SignatureBlock, position: int, end: int) -> bool:
    """Whether ink, a party's seal, a refusal or a note of signing follows the first `end` characters of a line."""
    strip = paper.strips[position]
    if (block.role in PARTY and refusal_in(strip.text[end:])) or names_by_key(_beside_label(paper, strip, end)):
        return True
    marks = _BY_PARTY if block.role in PARTY and block.required else BY_HAND
    line = paper.end_box(strip, 0, end) if strip.block.lines and end else None
    for graphic in paper.page(strip).graphics:
        if graphic.kind not in marks and not is_name_stamp(graphic):
            continue
        if (
            graphic.box is None
            and graphic.block == strip.index
            and graphic.offset >= paper.printed(strip, max(end - 1, 0))
        ):
            return True
        if graphic.box is not None and line is not None and _beside(line, graphic):
            return True
    return False


def _beside_label(paper: Paper, strip: Strip, end: int) -> str:
    """What follows on the line, or in the next cell behind a label that is alone in its own."""
    rest = strip.text[end:]
    right = paper.right_of(strip) if strip.cell is not None and not rest.strip(" :") else None
    return rest if right is None else paper.cell_text(right)


def _beside(line: Box, graphic: Graphic) -> bool:
    """Whether a picture stands on a line after what is printed there; a seal may reach over several."""
    picture = graphic.box
    assert picture is not None
    if graphic.kind is GraphicKind.SEAL:
        return picture.y0 < line.y1 and line.y0 < picture.y1 and -6 < picture.x0 - line.x1 < 220
    middle = (picture.y0 + picture.y1) / 2
    level = line.y0 - 4 < middle < line.y1 + 4 or abs(picture.y1 - line.y1) < _ON_FOOT
    return level and -6 < picture.x0 - line.x1 < 90


def near_foot(paper: Paper, position: int) -> bool:
    """Whether a strip stands among the last lines, where people sign, or in an opinion."""
    later = sum(1 for strip in paper.strips[position + 1 :] if strip.text.strip())
    total = sum(1 for strip in paper.strips if strip.text.strip())
    return (later <= 8 and later < total * 0.4) or bool(opinion_heading(paper, position))
