"""Dates, sums and document numbers whose form tells what was misread: only digits, only brackets can stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.model import Block
from casereview.repairs.alike import FIGURES
from casereview.repairs.change import Change, comparable
from casereview.spelling.amounts import find_amounts
from casereview.text import folded, squeezed

OF_FIGURES, OF_NUMBER = "数字格式", "文号格式"
_D = r"[0-9OoQIl|丨〇○]"
_DATES = re.compile(rf"(?<![0-9A-Za-z]){_D}{{4}} ?年 ?{_D}{{1,2}} ?月(?: ?{_D}{{1,2}} ?[日号])?")
_COUNTED = re.compile(rf"(?<![0-9A-Za-z.,]){_D}{{1,3}}(?:,?{_D}{{3}})*(?:\.{_D}{{1,2}})?(?= ?(?:元|万元))")
_POINTED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?=[0-9.,]*\.[0-9,]*\.)(?:[.,][0-9]{3})+\.[0-9]{2}(?= ?元)")
"""27.000.00元: only the last of several points is one."""
_SPACED = re.compile(r"(?<![0-9.,])[0-9][0-9.,]*(?: +[0-9.,]+)+(?P<unit> ?万?元)")
_AFTER_POINT = re.compile(r"[0-9]{1,3}(?:, ?[0-9]{3})*(?:\. *[0-9]{1,2})?|[0-9]+\. *[0-9]+")
_IN_WORDS = re.compile(r"整? ?[(](?:人民币)?(?:大写)?:? ?(?:人民币)?(?P<words>[^()]{2,24})[)]")
_FIGURED = str.maketrans(FIGURES)
_STROKE = r"[1Il|丨!]"
_YEAR = r" ?(?:19|20)[0-9] ?[0-9] ?"
_OPENED = re.compile(rf"(?<=[\u4e00-\u9fff]) ?(?P<open>{_STROKE}){_YEAR}[\]〕】)] ?第?[0-9]{{1,5}} ?号")
_CLOSED = re.compile(rf"(?<=[\u4e00-\u9fff]) ?[\[〔【(]{_YEAR}(?P<close>{_STROKE})(?= ?第?[0-9]{{1,4}} ?号)")
_NEITHER = re.compile(rf"(?<=[\u4e00-\u9fff]) ?(?P<open>[Il|丨!]){_YEAR}(?P<close>{_STROKE})(?= ?第?[0-9]{{1,4}} ?号)")
_SERIAL = r" ?第?[0-9]{1,5} ?号"
_YEARED = r"(?:19|20)[0-9]{2}"
_FADED = re.compile(
    rf"(?:(?<=字)(?P<open> +)|(?<=[\u4e00-\u9fff]) ?[\[〔【(]){_YEARED}(?P<close> +|[\[〔【(「」])(?={_SERIAL})"
)
_FADED_BEFORE = re.compile(rf"(?<=字)(?P<open> +){_YEARED} ?[\]〕】)](?={_SERIAL})")
_DATED = re.compile(
    rf"(?<![0-9]){_YEARED} ?(?P<year>[^0-9 ]) ?[0-9]{{1,2}} ?(?P<month>[^0-9 ]) ?[0-9]{{1,2}} ?(?P<day>[^0-9 ])"
)
_SIGNS = {"year": "年", "month": "月", "day": "日"}
_BEFORE_YEAR = "字"
_CENTURIES = ("19", "20")  # of a year: with others something else was misread too
_WORD = re.compile(rf"[\u4e00-\u9fff](?= ?[\[〔【(]{_YEARED}[\]〕】)]{_SERIAL})")
_TWICE = re.compile(r"(?<![0-9])[0-9]{5}(?= ?(?:年 ?[0-9]{1,2} ?月|[\]〕】)] ?第?[0-9]))")
_HOUR = "60"
_MINUTES = re.compile(r"(?<=[0-9][:时])[0-9]{3}(?![0-9])")
_BRACKETS = {"open": "〔", "close": "〕"}


def figure_changes(block: Block) -> Iterator[Change]:
    """The dates and sums to be put right, of those in which most was read as digits."""
    text = comparable(block)
    for shape in (_DATES, _COUNTED):
        for found in shape.finditer(text):
            read = found[0]
            letters = sum(letter in FIGURES for letter in read)
            start = found.start()
            words = block.text[start : found.end()].translate(_FIGURED)
            of_this_age = shape is not _DATES or folded(words).startswith(_CENTURIES)
            if of_this_age and 0 < letters <= sum(letter.isdigit() for letter in read):
                yield Change(start, words, OF_FIGURES)
    yield from _years(text)
    yield from _signs(block, text)
    for found in _POINTED.finditer(text):
        yield Change(found.start(), found[0][:-3].replace(".", ",") + found[0][-3:], OF_FIGURES)
    for found in _SPACED.finditer(text):
        if _is_one_sum(text, found):
            figures = found[0][: -len(found["unit"])]
            yield Change(found.start(), figures.replace(" ", "").rjust(len(figures)), OF_FIGURES)


def _years(text: str) -> Iterator[Change]:
    """The years and minutes of which one figure was read twice, as narrow ones are."""
    for shape in (_TWICE, _MINUTES):
        for found in shape.finditer(text):
            read = found[0]
            once = {read[:at] + read[at + 1 :] for at in range(len(read) - 1) if read[at] == read[at + 1]}
            figures = once.pop() if len(once) == 1 else ""
            if figures and (figures < _HOUR if shape is _MINUTES else figures.startswith(_CENTURIES)):
                yield Change(found.start(), figures.rjust(len(read)), OF_FIGURES)


def _signs(block: Block, text: str) -> Iterator[Change]:
    """The signs of dates of which some were read for others, where their reader thought of them."""
    for found in _DATED.finditer(text):
        places = {found.start(name): sign for name, sign in _SIGNS.items()}
        wrong = {at: sign for at, sign in places.items() if block.text[at] != sign}
        if wrong and all(sign in block.guessed(at) for at, sign in wrong.items()):
            letters = list(block.text[found.start() : found.end()])
            for at, sign in wrong.items():
                letters[at - found.start()] = sign
            yield Change(found.start(), "".join(letters), OF_FIGURES)


def _is_one_sum(text: str, found: re.Match[str]) -> bool:
    """Whether figures with gaps are one sum: it stands behind them in words too, or the gaps follow its points."""
    words = _IN_WORDS.match(text, found.end())
    told = find_amounts(words["words"]) if words is not None else ()
    if told:
        joined = find_amounts(squeezed(found[0]))
        return len(joined) == 1 and joined[0].value == told[0].value
    figures = found[0][: -len(found["unit"])]
    return found.start() > 0 and _AFTER_POINT.fullmatch(figures) is not None


def number_changes(block: Block) -> Iterator[Change]:
    """The document numbers of which a bracket about the year was read as a stroke, as another, or not at all."""
    text = comparable(block)
    for shape in (_OPENED, _CLOSED, _NEITHER, _FADED, _FADED_BEFORE):
        for found in shape.finditer(text):
            start, letters = found.start(), list(block.text[found.start() : found.end()])
            for name in shape.groupindex:
                if (at := found.start(name)) >= 0:
                    letters[at - start] = _BRACKETS[name]
            yield Change(start, "".join(letters), OF_NUMBER)
    for found in _WORD.finditer(text):
        if _BEFORE_YEAR in block.guessed(found.start()):
            yield Change(found.start(), _BEFORE_YEAR, OF_NUMBER)
