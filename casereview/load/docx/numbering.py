"""Automatic list numbers of Word, counted as Word counts them and written in the list's own format."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.package import Package, made_once, parsed

_FIGURES = "〇一二三四五六七八九"
_PLACE = re.compile(r"%(\d)")


class _Level(NamedTuple):
    form: str
    text: str
    start: int


class _Lists(NamedTuple):
    """The levels of each abstract list, and the abstract list of each list."""

    levels: dict[str, dict[int, _Level]]
    abstract: dict[str, str]


@made_once
def _lists(data: bytes) -> _Lists:
    root = parsed(data)
    abstract = {}
    for element in root.iterchildren(n.w("num")):
        if (of := element.find(n.w("abstractNumId"))) is not None:
            abstract[element.get(n.w("numId"), "")] = of.get(n.VAL, "")
    levels = {
        element.get(n.w("abstractNumId"), ""): dict(map(_level, element.iterchildren(n.w("lvl"))))
        for element in root.iterchildren(n.w("abstractNum"))
    }
    return _Lists(levels, abstract)


class Numbering:
    """The lists of a package with their counters; labels must be asked for in document order."""

    def __init__(self, package: Package) -> None:
        self._counts: dict[str, dict[int, int]] = {}
        target = package.related(package.main, "numbering")
        data = package.part(target) if target else None
        self._levels, self._abstract = _lists(data) if data is not None else _Lists({}, {})

    def next_label(self, properties: etree._Element, inherited: etree._Element | None) -> str:
        """The label of the next paragraph with these list properties, empty for bullets and unknown lists."""
        number = _value(properties, "numId") or (_value(inherited, "numId") if inherited is not None else None)
        depth_text = _value(properties, "ilvl") or "0"
        abstract = self._abstract.get(number or "", "")
        levels = self._levels.get(abstract, {})
        if not depth_text.isdecimal() or (depth := int(depth_text)) not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        if levels[depth].form in ("bullet", "none"):
            return ""
        return _PLACE.sub(lambda match: _count(levels, counts, int(match[1]) - 1), levels[depth].text)


def _count(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    level = levels.get(depth, _Level("decimal", "", 1))
    return _written(counts.get(depth, level.start), level.form)


def _value(properties: etree._Element, name: str) -> str | None:
    found = properties.find(n.w(name))
    return found.get(n.VAL) if found is not None else None


def _level(element: etree._Element) -> tuple[int, _Level]:
    start = _value(element, "start") or "1"
    depth = element.get(n.w("ilvl"), "0")
    form, text = _value(element, "numFmt") or "decimal", _value(element, "lvlText") or ""
    return int(depth) if depth.isdecimal() else 0, _Level(form, text, int(start) if start.isdecimal() else 1)


def _written(number: int, form: str) -> str:
    if form.startswith(("chinese", "ideographTraditional", "japanese", "taiwanese")) and 0 < number < 100:
        return _in_chinese(number)
    if form.startswith("decimalEnclosedCircle") and 0 < number <= 20:
        return chr(0x2460 + number - 1)
    if form in ("lowerLetter", "upperLetter") and 0 < number <= 26:
        letter = chr(96 + number)
        return letter if form == "lowerLetter" else letter.upper()
    return str(number)


def _in_chinese(number: int) -> str:
    tens, units = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _FIGURES[tens] + "十"
    return head + (_FIGURES[units] if units else "")
