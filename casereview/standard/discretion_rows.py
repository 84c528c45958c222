"""The rows of an issued discretion table read into tiers: merged items, columns of tiers, several tiers in a cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from casereview.standard.discretion_heads import discretion_head, heading_role, settled
from casereview.standard.fine_spans import LATER, column_of, fine_spans
from casereview.standard.headings import Head
from casereview.standard.issued import Grid, Prose
from casereview.standard.tier_lines import read_line
from casereview.standard.tier_list import TierList
from casereview.standard.tier_words import LABELLED, TIER, told_lines
from casereview.text import squeezed

_WITH_CONDITION = re.compile(r"(?P<tier>[^()]{1,8})\((?P<condition>[^()]+)\)")
_OVERDUE = re.compile("逾期[未不]")
_OVERDUE_ACT = re.compile(r"(?:逾期|拒)[未不](?:改正|整改|消除|改)的?$")
"""An act that is none before the order has run out."""

_MOST_LABELLED = 4
"""More cells than two labels with their values have are a row of the table."""


def label_row(found: TierList, grid: Grid, row: int) -> bool:
    """Whether the row labels the item (违法行为 | …), which is then entered."""
    cells = [cell for cell in grid.row(row) if cell.text]
    labelled = False
    for label, value in pairwise(cells):
        role = heading_role(label.text)
        if role in ("act", "law", "number") and heading_role(value.text) is None:
            labelled = True
            if role == "number":
                found.item = {"number": squeezed(value.text)}
            elif role == "act" and "act" not in found.item:
                found.item["act"] = value.text
            else:
                found.enter(role, value.text)
    return labelled and len(cells) <= _MOST_LABELLED


class DiscretionRows:
    """One table being read row by row."""

    def __init__(self, found: TierList, grid: Grid, head: Head) -> None:
        self.found = found
        self.grid = grid
        self._under(head)

    def _under(self, head: Head) -> None:
        """Take the columns as this head names them."""
        self.head = head
        self.fines = head.columns("fine")
        self.told = {column: column_of(head.names.get(column, "")) for column in self.fines}
        self.tier_columns = {c: squeezed(self.grid.text(head.bottom, c)) for c in head.columns("tiers")}

    def read(self) -> None:
        """Every row below the head, and below those that follow."""
        row = self.head.bottom + 1
        while row < self.grid.rows:
            head = self._head_at(row)
            if head is not None:
                self._under(settled(head, self.grid))
                row = head.bottom
            elif not label_row(self.found, self.grid, row):
                self._row(row)
            row += 1

    def _head_at(self, row: int) -> Head | None:
        """A head that stands in this very row."""
        roles = [heading_role(cell.text) for cell in self.grid.row(row) if cell.text]
        if len(roles) < 2 or None in roles or not {"fine", "tier", "condition"} & set(roles):
            return None
        return discretion_head(self.grid, row)

    def _row(self, row: int) -> None:
        cells = [cell for cell in self.grid.row(row) if cell.text]
        if len({cell.text for cell in cells}) <= 1:
            for cell in cells:
                read_line(self.found, Prose(cell.text.replace("\n", ""), f"{self.grid.name}第{row + 1}行"))
            return
        self._enter(row)
        place = f"{self.found.file} {self.grid.name}第{row + 1}行"
        if self.tier_columns:
            for column, name in self.tier_columns.items():
                if text := self.grid.text(row, column):
                    self.found.told(name, text, "", place)
            return
        tier, condition = self._text(row, "tier"), self._text(row, "condition")
        texts = {column: self.grid.text(row, column) for column in self.fines}
        if any(texts.values()) or condition:
            self._tiers(tier, condition, texts, place, column_of(self._text(row, "subject")).fined)

    def _tiers(self, tier: str, condition: str, texts: Mapping[int, str], place: str, subject: str | None) -> None:
        """The row's tiers: one, or several told line by line in one cell; `subject` is whom a column names."""
        together = _WITH_CONDITION.fullmatch(squeezed(tier or condition)) if not (tier and condition) else None
        if together is not None and TIER.fullmatch(together["tier"]):
            tier, condition = together["tier"], together["condition"]
        fine = "\n".join(text for text in texts.values() if text)
        told = list(told_lines(fine))
        if len(told) > 1:
            conditions = dict(told_lines(condition))
            for name, text in told:
                self.found.told(name, text, conditions.get(name, ""), place)
            return
        if not tier and told:
            tier, fine = told[0]
        elif not tier and (match := LABELLED.match(squeezed(condition))):
            tier, condition = match["tier"], match["rest"]
        overdue = _OVERDUE.search(squeezed(condition)) or _OVERDUE_ACT.search(squeezed(self.found.item.get("act", "")))
        stage = LATER if overdue else None
        told_above = {
            c: replace(column, fined=column.fined or subject, stage=column.stage or stage)
            for c, column in self.told.items()
        }
        if any(column.yuan or column.fined or column.stage for column in told_above.values()):
            spans = tuple(span for c, text in texts.items() if text for span in fine_spans(text, told_above[c]))
            several = len(texts) > 1
            shown = "\n".join((f"{self.head.names[c]}：" if several else "") + t for c, t in texts.items() if t)
            self.found.told(tier, shown, condition or " ", place, spans)
            return
        self.found.told(tier, fine, condition, place)

    def _enter(self, row: int) -> None:
        """The item of the row: its own cells', or what the nearest row above says where these are empty."""
        number, act = self._cell("number", row), self._cell("act", row)
        before = self.found.item
        is_other = act and squeezed(act) != squeezed(before.get("act", ""))
        if is_other or (number and number.strip("().、") != before.get("number", "")):
            self.found.item = {"number": number.strip("().、"), "act": act}
        laws = [self.grid.text(row, column) for column in self.head.columns("law")]
        if told := "\n".join(dict.fromkeys(text for text in laws if text)):
            self.found.item["law"] = told

    def _cell(self, role: str, row: int) -> str:
        column = self.head.first(role)
        text = self.grid.text(row, column) if column is not None else ""
        return squeezed(text) if role == "number" else text

    def _text(self, row: int, role: str) -> str:
        texts = (self.grid.text(row, column) for column in self.head.columns(role))
        return "\n".join(dict.fromkeys(text for text in texts if text))
