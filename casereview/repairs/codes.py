"""Identity numbers and credit codes, put right where exactly one likely code passes its check digit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from casereview.model import Block
from casereview.repairs.alike import FIGURES
from casereview.repairs.change import Change, comparable
from casereview.spelling.codes import CREDIT, IDENTITY, is_credit, is_identity

PROOF = "校验码"
_READ = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z|丨〇○](?: ?[0-9A-Za-z|丨〇○]){17}(?![0-9A-Za-z])")
_LABELLED = re.compile(r"身份|证件号|证照号|信用代码|注册号|执照")
_FAR = 40  # characters behind its label
_SURELY = 97
_MOST_FIGURES = 4  # letters read for digits

_FOR_IDENTITY = {**FIGURES, "Z": "2", "z": "2", "S": "5", "s": "5", "B": "8", "b": "6", "G": "6", "x": "X"}
_FOR_CREDIT = {
    **{letter: digit for letter, digit in FIGURES.items() if letter != "Q"},
    "Z": "2", "z": "2", "S": "5", "s": "5", "V": "U",
}  # fmt: skip
_DIGITS = ("17", "38", "56", "68", "08", "06", "35", "49")
_LETTERS = (*_DIGITS, "8B", "0D", "0Q", "1L", "1J", "6G", "CG", "MN", "HN", "KX", "7T", "PR", "EF", "XY", "4A", "UJ")


def code_changes(block: Block, before: str) -> Iterator[Change]:
    """The codes of a block to be put right; `before` is what stands before it, where its label may be."""
    text = comparable(block)
    for found in _READ.finditer(text):
        if _LABELLED.search((before + text[: found.start()])[-_FAR:]) is None:
            continue
        offsets = [at for at in range(*found.span()) if text[at] != " "]
        code = code_for("".join(text[at] for at in offsets), [block.sure[at] for at in offsets])
        if code is not None:
            letters = list(block.text[found.start() : found.end()])
            for at, letter in zip(offsets, code, strict=True):
                if letter != text[at]:
                    letters[at - found.start()] = letter
            yield Change(found.start(), "".join(letters), PROOF)


def code_for(read: str, sure: Sequence[int]) -> str | None:
    """The one code that was likely meant; None if what was read is one, or if none or several may be meant."""
    if is_identity(read.upper()) or is_credit(read.upper()):
        return None
    found = {*_identities(read, sure), *_credits(read, sure)}
    return found.pop() if len(found) == 1 else None


def _identities(read: str, sure: Sequence[int]) -> Iterable[str]:
    plain = _with_figures(read, _FOR_IDENTITY)
    return _passing(plain, sure, _DIGITS, is_identity) if IDENTITY.fullmatch(plain) and _few(read, plain) else ()


def _credits(read: str, sure: Sequence[int]) -> Iterable[str]:
    region = _with_figures(read[2:8], _FOR_IDENTITY)
    plain = (_with_figures(read[:2], _FOR_CREDIT) + region + _with_figures(read[8:], _FOR_CREDIT)).upper()
    return _passing(plain, sure, _LETTERS, is_credit) if CREDIT.fullmatch(plain) and _few(read, plain) else ()


def _with_figures(read: str, figures: Mapping[str, str]) -> str:
    return "".join(figures.get(letter, letter) for letter in read)


def _few(read: str, plain: str) -> bool:
    return sum(one != other for one, other in zip(read.upper(), plain, strict=True)) <= _MOST_FIGURES


def _passing(plain: str, sure: Sequence[int], alike: Sequence[str], passes: Callable[[str], bool]) -> Iterator[str]:
    """The code itself if it passes, else those that differ from it in one character not surely read."""
    if passes(plain):
        yield plain
        return
    for at, letter in enumerate(plain):
        if sure[at] >= _SURELY:
            continue
        for pair in alike:
            if letter in pair:
                other = plain[:at] + pair.replace(letter, "") + plain[at + 1 :]
                if passes(other):
                    yield other
