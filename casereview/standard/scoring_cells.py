"""What the cells of one row of an issued scoring table tell: points lost, whether it is a veto, where it stands."""

from __future__ import annotations

import re

from casereview.standard.clause_list import ClauseList
from casereview.standard.headings import Head
from casereview.standard.issued import Grid
from casereview.standard.points_words import points_cell, veto_of
from casereview.text import squeezed

_SAYS_YES = re.compile("[是√✓☑]|Y|yes", re.IGNORECASE)


def losses_told(grid: Grid, head: Head, rows: range) -> list[str]:
    """The words on points lost; where columns give the points a time and the most of them, these in words."""
    texts = [grid.text(row, column) for row in rows for column in head.columns("deduct")]
    each, limit = head.first("each"), head.first("limit")
    if each is not None and (points := points_cell(grid.text(rows[0], each))) is not None:
        most = points_cell(grid.text(rows[0], limit)) if limit is not None else None
        texts.append(f"每处扣{points}分" + (f"，最多扣{most}分" if most is not None else ""))
    return list(dict.fromkeys(text for text in texts if text))


def veto_told(grid: Grid, head: Head, row: int, points: str, loss: str) -> str | None:
    """The veto that the row is marked as: in the place of its points, or in a column of its own."""
    if "否决" in points or points.startswith("-100"):
        return veto_of(points) or "fail"
    marked = head.first("veto")
    if marked is not None and _SAYS_YES.fullmatch(squeezed(grid.text(row, marked))):
        return veto_of(loss) or "fail"
    return None


def place_of(found: ClauseList, grid: Grid, row: int) -> str:
    """Where a row stands, in words."""
    return f"{found.file} {grid.name}第{row + 1}行"
