"""The heads of issued tables: which column holds what, whatever it is called."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casereview.standard.issued import Grid
from casereview.text import squeezed

_MOST_HEAD_ROWS = 3
_TOP = 12  # rows among which a head is looked for
_UNITS = re.compile(r"[(（]?(?:单位[:：]?)?(?:分|元|万元|%|100分|共?\d+分)[)）]?$")
_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")


@dataclass(frozen=True, slots=True)
class Head:
    """A table's head: its last row, and the role and full heading of each column that has one."""

    bottom: int
    roles: Mapping[int, str]
    names: Mapping[int, str]

    def columns(self, role: str) -> list[int]:
        """The columns of that role, from the left."""
        return sorted(column for column, found in self.roles.items() if found == role)

    def first(self, role: str) -> int | None:
        """The leftmost of them."""
        return next(iter(self.columns(role)), None)


_ALIASES = {"told": "content", "chapter": "section"}
Roles = Mapping[str, re.Pattern[str]]
"""For each role the pattern a heading must match whole, folded and without spaces and brackets."""


def find_head(
    grid: Grid, roles: Roles, needed: Sequence[str], start: int = 0, loose: Roles | None = None
) -> Head | None:
    """The head at or below `start`: a row where at least two columns have roles, one of them `needed`.

    Headings of two or three rows are read from the top down, the lower ones telling more. What no pattern matches
    whole is held against the `loose` ones, which need only stand in it.
    """
    for top in range(start, min(start + _TOP, grid.rows)):
        best: Head | None = None
        for height in range(1, _MOST_HEAD_ROWS + 1):
            head = _head(grid, roles, top, height)
            if head is None or not set(needed) & set(head.roles.values()):
                continue
            if best is None or _worth(head) > _worth(best):
                best = head
        if best is not None:
            return _completed(best, loose or {})
    return None


def _completed(head: Head, loose: Roles) -> Head:
    roles = dict(head.roles)
    for column, name in head.names.items():
        if column not in roles and name:
            role = next((role for role, pattern in loose.items() if pattern.search(name)), None)
            if role is not None:
                roles[column] = _ALIASES.get(role, role)
    return Head(head.bottom, roles, head.names)


def _worth(head: Head) -> tuple[int, int]:
    return len(set(head.roles.values())), len(head.roles)


def _head(grid: Grid, roles: Roles, top: int, height: int) -> Head | None:
    if top + height > grid.rows or (height > 1 and not _is_subhead(grid, top, top + height - 1)):
        return None
    found: dict[int, str] = {}
    names: dict[int, str] = {}
    for column in range(grid.columns):
        cells = [grid.at(row, column) for row in range(top, top + height)]
        texts = list(dict.fromkeys(squeezed(cell.text) for cell in cells if cell is not None and cell.text))
        if any(len(text) > 24 for text in texts):
            return None
        names[column] = "".join(texts)
        role = next((role for text in reversed(texts) if (role := role_of(text, roles))), None)
        if role is not None:
            found[column] = role
    known = {(cell.row, cell.column) for column in found if (cell := grid.at(top, column)) is not None}
    bottom = top + height - 1
    whole = all(grid.cells[place].bottom <= bottom for place in known)
    enough = len(known) >= 2 and any(grid.text(bottom, column) for column in found)
    return Head(bottom, found, names) if enough and whole else None


def _is_subhead(grid: Grid, top: int, row: int) -> bool:
    """Whether the row tells more of the head above: each of its own cells stands under one of several columns."""
    for column in range(grid.columns):
        above, own = grid.at(top, column), grid.at(row, column)
        if own is None or not own.text or own.row < row:
            continue
        if above is not None and above.text and above.column_span == 1:
            return False
    return True


def role_of(heading: str, roles: Roles) -> str | None:
    """The role of a column with that heading."""
    plain = squeezed(heading).strip(":：")
    bare = _BRACKETS.sub("", plain) or plain
    for words in (bare, _UNITS.sub("", bare)):
        if role := next((role for role, pattern in roles.items() if pattern.fullmatch(words)), None):
            return role
    return None
