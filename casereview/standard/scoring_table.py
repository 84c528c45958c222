"""An issued scoring standard read into proposed clauses: from tables of many layouts and from numbered lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import zip_longest

from casereview.standard.clause_list import ClauseList, ProposedClause, ProposedStandard
from casereview.standard.clause_words import (
    ANNOUNCES,
    BRACKETED_LOSS,
    CHAPTER,
    GUESSED,
    LOSS_LINE,
    NOTE,
    NUMBERED,
    SIGNED,
    inline_items,
    most_lost,
    parted,
)
from casereview.standard.guessed_points import fitted
from casereview.standard.headings import Head
from casereview.standard.issued import Grid, Passage, Prose
from casereview.standard.points_words import points_in, veto_of
from casereview.standard.scoring_cells import place_of
from casereview.standard.scoring_heads import scoring_head, settled
from casereview.standard.scoring_rows import ScoringRows
from casereview.text import squeezed

_WHOLE_POINTS = re.compile(r"(?:满分|总分)(?:为|共|值)?:?([0-9]{2,4})分?")
_LISTS = re.compile("下列|以下(?:情形|情况|行为|问题)|[扣减][0-9]|不得分")
"""A note with these words says more than how to fill in the table."""

_LONGEST_HEADING = 16
_POINTS = 8
"""The room that points in brackets take."""


def proposed_standard(passages: Sequence[Passage], file: str) -> ProposedStandard:
    """What the passages of the file propose, clause by clause with their origins."""
    reader = _Reader(file)
    for passage, following in zip_longest(passages, passages[1:]):
        if isinstance(passage, Prose):
            reader.line(passage, heads_table=isinstance(following, Grid))
        elif passage is not None:
            reader.grid(passage)
    words = "".join(p.text if isinstance(p, Prose) else "".join(c.text for c in p.row(0)) for p in passages)
    named = _WHOLE_POINTS.search(squeezed(words))
    total = Decimal(named[1]) if named else None
    return ProposedStandard(_title(passages), fitted(reader.found.clauses, reader.found.totals), total)


def _title(passages: Sequence[Passage]) -> str:
    """What the file calls itself: its first line."""
    for passage in passages:
        if not isinstance(passage, Prose):
            return ""
        if 4 <= len(passage.text) <= 60 and not SIGNED.match(squeezed(passage.text)):
            return squeezed(passage.text)
    return ""


class _Reader:
    """What has been read so far, the last head of a table, and whether a line may still belong to the last clause."""

    def __init__(self, file: str) -> None:
        self.found = ClauseList(file)
        self.head: Head | None = None
        self.width = 0
        self.open = False
        self.noted = False
        self.within = ("", "")
        """The section in which the last table ended, and that which the headings above it named."""

    def line(self, prose: Prose, *, heads_table: bool = False) -> None:
        """A line outside tables: a heading, a veto's announcement, a numbered clause, or words on points lost."""
        plain = squeezed(prose.text)
        numbered = NUMBERED.match(plain)
        place = f"{self.found.file} {prose.place}"
        self.noted = bool(NOTE.match(plain)) or (self.noted and not CHAPTER.match(plain))
        if self.noted and not _LISTS.search(plain):
            self.open = False
        elif self.open and LOSS_LINE.match(plain):
            self.found.add_loss(LOSS_LINE.sub("", plain, count=1))
        elif self._announces(plain, place, numbered) or self._heads(plain, numbered, heads_table):
            self.open = self.noted = False
        elif numbered and (lost := BRACKETED_LOSS.search(plain)):
            self._fault(plain[numbered.end() : lost.start()], lost[1], numbered, place)
        elif numbered and (self.found.veto or points_in(plain) is not None):
            self._numbered(plain, numbered, place)
        elif self.open and re.search("扣|不得分", plain):
            self.found.add_loss(plain)
        elif not numbered:
            self.open = False

    def _announces(self, plain: str, place: str, numbered: re.Match[str] | None) -> bool:
        """Whether the line announces vetoes; those that it lists itself are kept."""
        chapter = CHAPTER.match(plain)
        veto = veto_of(plain) if chapter or ANNOUNCES.search(plain) else None
        if veto is None or (self.found.veto and numbered and not chapter):
            return False
        self.found.announce(veto, plain)
        for number, item in enumerate(inline_items(plain), 1):
            self.found.add(ProposedClause("", str(number), item, None, origin=place), "")
        return True

    def _heads(self, plain: str, numbered: re.Match[str] | None, heads_table: bool) -> bool:
        """Whether the line heads a chapter: by its number, or as a short numbered line that a table follows."""
        short = len(plain) <= _LONGEST_HEADING
        if CHAPTER.match(plain):
            is_heading = not self.found.veto or short or points_in(plain) is not None
        elif numbered is None or self.found.veto or BRACKETED_LOSS.search(plain):
            is_heading = False
        elif heads_table:
            is_heading = len(plain) <= _LONGEST_HEADING + _POINTS
        else:
            is_heading = plain.startswith("(") and short and points_in(plain) is None and "。" not in plain
        if is_heading:
            self.found.chapter(plain)
        return is_heading

    def _fault(self, title: str, loss: str, number: re.Match[str], place: str) -> None:
        """A numbered fault with what it loses in brackets; the most it can lose is what it is worth."""
        self.found.add(ProposedClause("", number[1].strip("()"), title, most_lost(loss), origin=place), loss)
        self.found.doubt(GUESSED)
        self.open = True

    def _numbered(self, plain: str, match: re.Match[str], place: str) -> None:
        body = plain[match.end() :]
        points = None if self.found.veto else points_in(body)
        title, loss = parted(body) if points is not None else (body.rstrip(";。"), "")
        self.found.add(ProposedClause("", match[1].strip("()"), title, points, origin=place), loss)
        self.open = True

    def grid(self, grid: Grid) -> None:
        """A table: its rows under the nearest head; without one, under that of the table before it."""
        self.open = self.noted = False
        head = scoring_head(grid)
        if head is None and self.head is not None and self.width == grid.columns:
            head = Head(-1, self.head.roles, self.head.names)
        if head is None:
            self._veto_grid(grid)
        else:
            above = [cell.text for row in range(max(head.bottom, 0)) for cell in grid.row(row)]
            for text in dict.fromkeys(above):
                self.found.head(text)
            continued = self.head is not None and head.names == self.head.names
            self.head, self.width = head, grid.columns
            self._rows(ScoringRows(self.found, grid, settled(head, grid)), continued=continued)
        if self.found.veto is not None:
            self.found.section, self.found.veto = "", None

    def _rows(self, rows: ScoringRows, *, continued: bool) -> None:
        """Read a table; a section that only the column of another table named ends with that table."""
        named, above = self.within
        if not continued and not rows.sections and self.found.section == named:
            rows.leave(above)
        rows.read()
        self.within = (self.found.section, rows.outer[0])

    def _veto_grid(self, grid: Grid) -> None:
        """A table without a head: rows of vetoes under their announcement."""
        for row in range(grid.rows):
            texts = [cell.text for cell in grid.row(row) if cell.text and cell.row == row]
            longest = squeezed(max(texts, key=len, default=""))
            if (veto := veto_of(longest)) and ANNOUNCES.search(longest):
                self.found.announce(veto, longest)
            elif self.found.veto and len(longest) > 5:
                number = next((text for text in texts if text.strip("().、").isdecimal()), "").strip("().、")
                match = NUMBERED.match(longest)
                title = (longest[match.end() :] if match else longest).rstrip(";。")
                self.found.add(ProposedClause("", number, title, None, origin=place_of(self.found, grid, row)), "")
