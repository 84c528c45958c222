"""An issued scoring standard read into proposed clauses: from tables of many layouts and from numbered lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from casereview.standard.clause_list import ClauseList, ProposedClause, ProposedStandard
from casereview.standard.clause_words import (
    ANNOUNCES,
    BRACKETED_LOSS,
    CHAPTER,
    GUESSED,
    LOSS_LINE,
    NUMBERED,
    SIGNED,
    most_lost,
    parted,
)
from casereview.standard.headings import Head
from casereview.standard.issued import Grid, Passage, Prose
from casereview.standard.points_words import points_in, veto_of
from casereview.standard.scoring_heads import scoring_head, settled
from casereview.standard.scoring_rows import ScoringRows, place_of
from casereview.text import squeezed

_WHOLE_POINTS = re.compile(r"(?:满分|总分)(?:为|共|值)?:?([0-9]{2,4})分?")
_LONGEST_HEADING = 16


def proposed_standard(passages: Sequence[Passage], file: str) -> ProposedStandard:
    """What the passages of the file propose, clause by clause with their origins."""
    reader = _Reader(file)
    for passage in passages:
        if isinstance(passage, Prose):
            reader.line(passage)
        else:
            reader.grid(passage)
    words = "".join(p.text if isinstance(p, Prose) else "".join(c.text for c in p.row(0)) for p in passages)
    named = _WHOLE_POINTS.search(squeezed(words))
    total = Decimal(named[1]) if named else None
    return ProposedStandard(_title(passages), tuple(reader.found.clauses), total)


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

    def line(self, prose: Prose) -> None:
        """A line outside tables: a heading, a veto's announcement, a numbered clause, or words on points lost."""
        plain = squeezed(prose.text)
        numbered, chapter = NUMBERED.match(plain), CHAPTER.match(plain)
        announced = veto_of(plain) if chapter or ANNOUNCES.search(plain) else None
        within_vetoes = self.found.veto is not None
        if self.open and LOSS_LINE.match(plain):
            self.found.add_loss(LOSS_LINE.sub("", plain, count=1))
        elif announced is not None and not (within_vetoes and numbered and not chapter):
            self.found.announce(announced, plain)
            self.open = False
        elif chapter and not (within_vetoes and len(plain) > _LONGEST_HEADING and points_in(plain) is None):
            self.found.chapter(prose.text)
            self.open = False
        elif numbered and (lost := BRACKETED_LOSS.search(plain)):
            self._fault(plain[numbered.end() : lost.start()], lost[1], numbered, prose)
        elif plain.startswith("(") and numbered and not within_vetoes and self._is_section(plain):
            self.found.chapter(prose.text)
            self.open = False
        elif numbered and (within_vetoes or points_in(plain) is not None):
            self._numbered(plain, numbered, f"{self.found.file} {prose.place}")
        elif self.open and re.search("扣|不得分", plain):
            self.found.add_loss(plain)
        elif not numbered:
            self.open = False

    @staticmethod
    def _is_section(plain: str) -> bool:
        """Whether a line numbered (五) heads what follows: short, without points or a full stop."""
        return len(plain) <= _LONGEST_HEADING and points_in(plain) is None and "。" not in plain

    def _fault(self, title: str, loss: str, number: re.Match[str], prose: Prose) -> None:
        """A numbered fault with what it loses in brackets; the most it can lose is what it is worth."""
        place = f"{self.found.file} {prose.place}"
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
        self.open = False
        head = scoring_head(grid)
        if head is None and self.head is not None and self.width == grid.columns:
            head = Head(-1, self.head.roles, self.head.names)
        if head is None:
            self._veto_grid(grid)
        else:
            above = [cell.text for row in range(max(head.bottom, 0)) for cell in grid.row(row)]
            for text in dict.fromkeys(above):
                self.found.head(text)
            self.head, self.width = head, grid.columns
            ScoringRows(self.found, grid, settled(head, grid)).read()
        if self.found.veto is not None:
            self.found.section, self.found.veto = "", None

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
