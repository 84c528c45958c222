"""Identity numbers and credit codes, put right where exactly one likely code passes its check digit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from casereview.model import Block
from casereview.repairs.alike import FIGURES
from casereview.repairs.change import Change, comparable

PROOF = "校验码"
_READ = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z|丨〇○](?: ?[0-9A-Za-z|丨〇○]){17}(?![0-9A-Za-z])")
_LABELLED = re.compile(r"身份|证件号|证照号|信用代码|注册号|执照")
_FAR = 40  # characters behind its label
_SURELY = 97
_MOST_FIGURES = 4  # letters read for digits

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_IDENTITY = re.compile(r"[1-8][0-9]{16}[0-9X]")
_CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT = re.compile(rf"[1-9AHJNY][1-59][0-9]{{6}}[{_CREDIT_LETTERS}]{{10}}")
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
    if _is_identity(read.upper()) or _is_credit(read.upper()):
        return None
    found = {*_identities(read, sure), *_credits(read, sure)}
    return found.pop() if len(found) == 1 else None


def _identities(read: str, sure: Sequence[int]) -> Iterable[str]:
    plain = _with_figures(read, _FOR_IDENTITY)
    return _passing(plain, sure, _DIGITS, _is_identity) if _IDENTITY.fullmatch(plain) and _few(read, plain) else ()


def _credits(read: str, sure: Sequence[int]) -> Iterable[str]:
    region = _with_figures(read[2:8], _FOR_IDENTITY)
    plain = (_with_figures(read[:2], _FOR_CREDIT) + region + _with_figures(read[8:], _FOR_CREDIT)).upper()
    return _passing(plain, sure, _LETTERS, _is_credit) if _CREDIT.fullmatch(plain) and _few(read, plain) else ()


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


def _is_identity(code: str) -> bool:
    if _IDENTITY.fullmatch(code) is None:
        return False
    try:
        date(int(code[6:10]), int(code[10:12]), int(code[12:14]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, code, strict=False))
    return "19" <= code[6:8] <= "20" and _CHECKS[total % 11] == code[-1]


def _is_credit(code: str) -> bool:
    if _CREDIT.fullmatch(code) is None:
        return False
    total = sum(_CREDIT_LETTERS.index(letter) * pow(3, at, 31) for at, letter in enumerate(code[:-1]))
    return _CREDIT_LETTERS[-total % 31] == code[-1]
