"""A spreadsheet read cell by cell as people see it: text, numbers, days; formulas and merged cells are told apart."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from casereview.errors import FileUnreadableError, PathMissingError
from casereview.load.docx.package import Package
from casereview.load.files import UnreadableError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LARGEST = 64 * 1024**2
_MOST_CELLS = 500_000
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DAY_FORMATS = frozenset((*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)))
"""The numbers of built-in formats that show a day, those of Chinese programs included."""

_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}


class Span(NamedTuple):
    """Cells merged into one: first and last row, first and last column, from 0."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class WorksheetCell:
    """What a cell shows; a day as 2026-11-20, a truth value as 是 or 否, a formula by the value last computed."""

    text: str
    formula: bool = False
    broken: bool = False  # shows #REF! or its like


@dataclass(frozen=True, slots=True)
class Worksheet:
    """One sheet of a spreadsheet: the cells that hold anything, by row and column from 0, and the merged ones."""

    name: str
    cells: Mapping[tuple[int, int], WorksheetCell] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()

    @property
    def rows(self) -> int:
        """One more than the last row that holds anything."""
        return max((row for row, _ in self.cells), default=-1) + 1

    @property
    def columns(self) -> int:
        """One more than the last column that holds anything."""
        return max((column for _, column in self.cells), default=-1) + 1

    def text(self, row: int, column: int) -> str:
        """What the cell shows, without blanks around it; nothing where it is empty."""
        cell = self.cells.get((row, column))
        return cell.text.strip() if cell is not None else ""

    def is_empty(self, row: int) -> bool:
        """Whether nothing stands in the row."""
        return not any(self.text(row, column) for column in range(self.columns))


def cell_name(row: int, column: int) -> str:
    """The name people know a cell by: F12."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def read_workbook(path: Path) -> tuple[Worksheet, ...]:
    """The sheets of an .xlsx file in their order. Raises PathMissingError or FileUnreadableError."""
    if not path.is_file():
        raise PathMissingError(path)
    _look_at(path)
    try:
        with Package(path) as package:
            return _Book(package).worksheets()
    except (UnreadableError, zipfile.BadZipFile, ValueError) as error:
        raise FileUnreadableError(path, "不是完整的 .xlsx 文件，请用 Excel 或 WPS 打开核对并另存为 .xlsx") from error
    except OSError as error:
        raise FileUnreadableError(path, "无法打开，请检查是否被占用、有无权限") from error


def _look_at(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(8)
    if head == _OLE:
        raise FileUnreadableError(path, "设有打开密码，或实为旧版 .xls 文件，请去除密码并另存为 .xlsx")
    if path.stat().st_size > _LARGEST:
        raise FileUnreadableError(path, "超过 64 MB，不像是一份评查标准，请核对")


class _Book:
    """An open spreadsheet: shared texts and formats are read once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main
        root = package.xml(self._main)
        if root is None or etree.QName(root).localname != "workbook":
            raise UnreadableError("不是电子表格。")
        self._root = root
        self._texts = self._shared_texts()
        self._days = self._day_styles()
        settings = next(root.iter("{*}workbookPr"), None)
        self._epoch = _EPOCHS[settings is not None and settings.get("date1904") in ("1", "true")]

    def worksheets(self) -> tuple[Worksheet, ...]:
        """All sheets in their order; charts are none."""
        parts = self._package.relations(self._main)
        found = []
        for sheet in self._root.iter("{*}sheet"):
            part = parts.get(sheet.get(_RELATION, ""))
            root = self._package.xml(part) if part else None
            if root is not None and etree.QName(root).localname == "worksheet":
                found.append(self._worksheet(sheet.get("name", ""), root))
        return tuple(found)

    def _worksheet(self, name: str, root: etree._Element) -> Worksheet:
        cells: dict[tuple[int, int], WorksheetCell] = {}
        for place, element in _places(root):
            cell = self._cell(element)
            if cell is not None:
                cells[place] = cell
            if len(cells) > _MOST_CELLS:
                raise UnreadableError("单元格过多。")
        spans = (_span(merged.get("ref", "")) for merged in root.iter("{*}mergeCell"))
        return Worksheet(name, cells, tuple(span for span in spans if span is not None))

    def _cell(self, element: etree._Element) -> WorksheetCell | None:
        kind, written = element.get("t", "n"), element.findtext("{*}v")
        formula = element.find("{*}f") is not None
        if kind == "inlineStr":
            inline = element.find("{*}is")
            text = _plain_text(inline) if inline is not None else ""
        elif written is None:
            text = ""
        else:
            text = self._shown(kind, written, element.get("s", "0"))
        return WorksheetCell(text, formula, kind == "e") if text.strip() or formula else None

    def _shown(self, kind: str, written: str, style: str) -> str:
        if kind == "s":
            index = int(written)
            return self._texts[index] if index < len(self._texts) else ""
        if kind == "b":
            return "是" if written.strip() == "1" else "否"
        if kind == "d":
            return written.split("T")[0]
        if kind in ("str", "e"):
            return _unescaped(written)
        return self._number(written, style)

    def _number(self, written: str, style: str) -> str:
        try:
            value = Decimal(written.strip())
        except InvalidOperation:
            return written
        if style in self._days and 0 < value < 2_958_466:  # the day after 9999-12-31
            return _shown_day(self._epoch + timedelta(days=float(value)))
        rounded = Decimal(format(value, ".15g"))  # what the programs show of a binary fraction
        return format(rounded.normalize() if rounded % 1 else rounded.quantize(Decimal(1)), "f")

    def _shared_texts(self) -> list[str]:
        part = self._package.related(self._main, "sharedStrings")
        root = self._package.xml(part) if part else None
        return [] if root is None else [_plain_text(item) for item in root.iterchildren("{*}si")]

    def _day_styles(self) -> frozenset[str]:
        """The indexes of the cell styles that show a number as a day."""
        part = self._package.related(self._main, "styles")
        root = self._package.xml(part) if part else None
        if root is None:
            return frozenset()
        own = {form.get("numFmtId", ""): form.get("formatCode", "") for form in root.iter("{*}numFmt")}
        styles = root.find("{*}cellXfs")
        formats = [style.get("numFmtId", "0") for style in styles] if styles is not None else []
        return frozenset(str(index) for index, form in enumerate(formats) if _shows_day(form, own.get(form)))


def _shows_day(number: str, code: str | None) -> bool:
    if code is None:
        return number.isdecimal() and int(number) in _DAY_FORMATS
    plain = _QUOTED.sub("", code).lower()
    return "y" in plain or ("d" in plain and "m" in plain)


def _shown_day(moment: datetime) -> str:
    rounded = moment + timedelta(milliseconds=500)
    if rounded.hour or rounded.minute:
        return rounded.strftime("%Y-%m-%d %H:%M")
    return date(rounded.year, rounded.month, rounded.day).isoformat()


def _places(root: etree._Element) -> Iterator[tuple[tuple[int, int], etree._Element]]:
    """The cells with their row and column; a writer may leave out either where it follows on."""
    row = -1
    for line in root.iter("{*}row"):
        told = line.get("r", "")
        row = int(told) - 1 if told.isdecimal() else row + 1
        column = -1
        for element in line.iterchildren("{*}c"):
            match = _REFERENCE.fullmatch(element.get("r", ""))
            column = _column(match[1]) if match else column + 1
            yield (row, column), element


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _span(reference: str) -> Span | None:
    first, _, last = reference.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if start is None or end is None:
        return None
    return Span(int(start[2]) - 1, int(end[2]) - 1, _column(start[1]), _column(end[1]))


def _plain_text(item: etree._Element) -> str:
    """The text of a shared or inline string: its runs, without the readings printed above them."""
    own = "".join(part.text or "" for part in item.iterchildren("{*}t"))
    runs = "".join(part.text or "" for run in item.iterchildren("{*}r") for part in run.iterchildren("{*}t"))
    return _unescaped(own + runs)


def _unescaped(text: str) -> str:
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
    return plain.replace("\r\n", "\n").replace("\r", "\n")
