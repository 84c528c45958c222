"""The rows of an issued scoring table read into clauses: sections, merged points, small items, words on points lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from casereview.standard.clause_list import ClauseList, ProposedClause
from casereview.standard.clause_words import (
    ANNOUNCES,
    CHAPTER,
    CHINESE_NUMBER,
    FIGURE,
    GUESSED,
    NUMBERED,
    SIGNED,
    TELLS_GAIN,
    TELLS_LOSS,
    TOTAL,
    heading,
    inline_items,
    items,
    losses_apart,
    most_lost,
    veto_heading,
    vetoes_apart,
    without_loss,
)
from casereview.standard.headings import Head
from casereview.standard.issued import Grid, GridCell
from casereview.standard.points_words import bracketed_points, points_cell, points_in, veto_of, without_points
from casereview.standard.scoring_cells import losses_told, place_of, veto_told
from casereview.standard.scoring_heads import column_texts, is_heading, scoring_head, settled
from casereview.text import squeezed

_FIGURES = re.compile(r"(?:[A-Z]|[A-Z]?[0-9]{1,2})(?:[.-][0-9]{1,2})*")
_GAIN = "加分的条款，本程序只扣分，请核对"
_WHOLE_CASE, _WHOLE_CASE_LOST = 100, "扣100分"
"""Who loses that many points loses the case: a veto, not a deduction."""


class ScoringRows:
    """One table being read row by row."""

    def __init__(self, found: ClauseList, grid: Grid, head: Head) -> None:
        self.found = found
        self.grid = grid
        self._under(head)

    def _under(self, head: Head) -> None:
        """Take the columns as this head names them; what stood above it is over."""
        self.head = head
        self.number = head.first("number")
        self.points = self._points_column()
        self.sections = head.columns("section")
        self.contents = head.columns("content")
        self.standards = head.columns("standard")
        self.losses = head.columns("deduct")
        self.has_figures = any(FIGURE.search(text) for text in self._texts(self.number))
        self.filled: dict[int, str] = {}
        self.outer: tuple[str, str | None] = (self.found.section, self.found.veto)

    def leave(self, section: str) -> None:
        """Begin under this section instead."""
        self.found.section = section
        self.outer = (section, self.found.veto)

    def _texts(self, column: int | None) -> list[str]:
        return [] if column is None else column_texts(self.grid, column, self.head.bottom + 1)

    def _points_column(self) -> int | None:
        """Of several columns of points the finest: sections have theirs too; before them that of the most to lose."""
        columns = self.head.columns("limit") or self.head.columns("points")
        return max(columns, key=lambda column: (len(self._texts(column)), column), default=None)

    def read(self) -> None:
        """Every row below the head, those of one cell of points together."""
        row = self.head.bottom + 1
        while row < self.grid.rows:
            last = self._last_of_group(row)
            if not self._passed_over(row):
                self._rows(row, last)
            row = last + 1

    def _last_of_group(self, row: int) -> int:
        cell = self.grid.at(row, self.points) if self.points is not None else None
        if cell is None or cell.row_span == 1 or not cell.text:
            return row
        rows = range(row, min(cell.bottom, self.grid.rows - 1) + 1)
        own = [self._content(one) for one in rows]
        if len(set(own)) > 1 and all(bracketed_points(text) for text in own):
            return row  # each has points of its own in brackets
        return rows[-1]

    def _content(self, row: int) -> str:
        return "\n".join(self.grid.text(row, column) for column in (*self.contents, *self.standards))

    def _passed_over(self, row: int) -> bool:
        """Whether the row is no clause: a heading, a total, a line to sign, the head once more."""
        cells = [cell for cell in self.grid.row(row) if cell.text]
        if not cells:
            return True
        if sum(is_heading(cell.text) for cell in cells) >= max(2, len(cells) - 1) and len(cells) > 2:
            self._new_head(row)
            return True
        own = [cell for cell in cells if cell.row == row]
        first = squeezed((own or cells)[0].text)
        if TOTAL.fullmatch(first) or (SIGNED.match(first) and (len(cells) <= 2 or first.endswith((":", "：")))):
            return True
        if len({cell.text for cell in cells}) == 1:
            return self._one_cell(cells[0], first)
        return self._section_row(row, cells)

    def _new_head(self, row: int) -> None:
        """From here on the rows stand under another head."""
        head = scoring_head(self.grid, row)
        if head is not None and head.bottom == row and head.roles != self.head.roles:
            above, _ = self.outer
            self._under(settled(head, self.grid))
            if not self.sections:
                self.leave(above)

    def _one_cell(self, cell: GridCell, text: str) -> bool:
        """A row of one cell: a heading or a note, or a clause of a list of vetoes."""
        announced = veto_of(text) if ANNOUNCES.search(text) else None
        if announced:
            self._chapter(veto_heading(text), announced)
            return True
        if self.found.veto and NUMBERED.match(text) and not CHAPTER.match(text):
            return False
        if CHAPTER.match(text) or len(text) <= 24 or cell.column_span * 3 >= self.grid.columns * 2:
            if not SIGNED.match(text) and len(text) <= 60:
                self._chapter(heading(text), veto_of(text))
                self.found.worth(self.found.section, text)
            return True
        return points_in(text) is None

    def _chapter(self, section: str, veto: str | None) -> None:
        self.found.section, self.found.veto = section, veto
        self.outer = (section, veto)
        self.filled.clear()

    def _section_row(self, row: int, cells: Sequence[GridCell]) -> bool:
        """A row that heads others: numbered 一 where the rest are numbered 1, or naming a chapter and its points."""
        number = squeezed(self.grid.text(row, self.number)) if self.number is not None else ""
        if self.has_figures and CHINESE_NUMBER.fullmatch(number):
            rest = [cell for cell in cells if squeezed(cell.text) != number and points_cell(cell.text) is None]
            name = heading(rest[0].text) if rest else number
            self._chapter(name, veto_of(name))
            return True
        below = tuple(f"{number}{mark}" for mark in ".-－")
        if _FIGURES.fullmatch(number) and any(text.startswith(below) for text in self._texts(self.number)):
            told = [cell.text for cell in cells if squeezed(cell.text) != number and points_cell(cell.text) is None]
            self._chapter(heading(told[0]) if told else number, None)
            return True
        words = [cell for cell in cells if points_cell(cell.text) is None]
        heads = len(words) == 1 and CHAPTER.match(squeezed(words[0].text)) is not None
        if heads and len(squeezed(words[0].text)) <= 30 and words[0].column <= min(self.head.roles, default=0):
            self._chapter(heading(words[0].text), veto_of(words[0].text))
            return True
        return False

    def _rows(self, first: int, last: int) -> None:
        rows = range(first, last + 1)
        self._enter_section(first)
        title, losses, points = self._title(rows), losses_told(self.grid, self.head, rows), self._own_points(first)
        if points is None and self.points is not None and TELLS_LOSS.search(self.grid.text(first, self.points)):
            losses.append(self.grid.text(first, self.points))
        if not losses and bracketed_points(title) < 2:
            title, losses = losses_apart(title)
        veto, listing = veto_of(title), inline_items(squeezed(title))
        if veto and listing and ANNOUNCES.search(title):
            for number, item in enumerate(listing, 1):
                place = place_of(self.found, self.grid, first)
                self.found.add(ProposedClause("", str(number), item, None, veto=veto, origin=place), "")
            return
        small = items(title) if first == last else []
        if len(small) > 1 and (points is None or sum(item[1] for item in small) == points):
            self._split(small, losses, first)
            return
        if points is None:
            points = points_in(title) or (points_in(self._section_text(first)) if self._alone(first) else None)
        loss = "；".join(dict.fromkeys(losses))
        before = self.found.clauses[-1] if self.found.clauses else None
        if points is None and self.found.veto is None and before and self._goes_on(first, title, loss):
            self.found.add_loss(("；" if before.loss else "") + loss)
            return
        guessed = points is None and self.found.veto is None and loss
        if guessed:
            points = most_lost(loss)
        if not title and not loss:
            return
        self._add(first, without_points(squeezed(title)) or squeezed(loss), points, loss)
        if guessed and points is not None:
            self.found.doubt(GUESSED)

    def _goes_on(self, row: int, title: str, loss: str) -> bool:
        """Whether the row only says more of points lost for the clause above."""
        columns = (*self.contents, *self.standards) or tuple(self.sections)
        cells = [self.grid.at(row, column) for column in columns]
        continued = all(cell is None or not cell.text or cell.row < row for cell in cells)
        return bool(loss) and continued

    def _alone(self, row: int) -> bool:
        """Whether the section's cell stands beside this row only."""
        cell = self.grid.at(row, self.sections[0]) if self.sections else None
        return cell is not None and cell.row_span == 1 and cell.row == row

    def _split(self, small: Sequence[tuple[str, Decimal]], losses: Sequence[str], row: int) -> None:
        told = [line for loss in losses for line in loss.splitlines() if line.strip()]
        together = "；".join(dict.fromkeys(losses))
        for index, (text, points) in enumerate(small):
            own = told[index] if len(told) == len(small) else together
            match = NUMBERED.match(text)
            self._add(row, text[match.end() :] if match else text, points, own)
            if own is together and together:
                self.found.doubt("扣分标准未能对应到各小项，请核对")

    def _add(self, row: int, title: str, points: Decimal | None, loss: str) -> None:
        number = squeezed(self.grid.text(row, self.number)).strip("().、") if self.number is not None else ""
        match = NUMBERED.match(title)
        if not number and match:
            number = match[1].strip("()")
        title = title[match.end() :] if match else title
        basis = self.head.first("basis")
        told = self.grid.text(row, basis) if basis is not None else ""
        words = self.grid.text(row, self.points) if self.points is not None else ""
        veto = veto_told(self.grid, self.head, row, words, loss)
        if veto or (self.found.veto and points is not None and points >= _WHOLE_CASE):
            points = None
        place = place_of(self.found, self.grid, row)
        ends, rest = vetoes_apart(loss)
        if rest or points is None:
            for sentence, own in ends if rest else ():
                self.found.add(ProposedClause("", number, without_loss(sentence), None, veto=own, origin=place), "")
            loss = rest or loss
        elif any(_WHOLE_CASE_LOST in squeezed(sentence) for sentence, _ in ends):
            points = None
        gains = TELLS_GAIN.search(squeezed(f"{title}{loss}")) and not TELLS_LOSS.search(squeezed(loss))
        worth = None if gains else points
        clause = ProposedClause("", number, title.strip(" ;；。"), worth, veto=veto, basis=told, origin=place)
        self.found.add(clause, loss)
        if gains:
            self.found.doubt(_GAIN)

    def _own_points(self, row: int) -> Decimal | None:
        return points_cell(self.grid.text(row, self.points)) if self.points is not None else None

    def _enter_section(self, row: int) -> None:
        """The section the row stands in: its own cell's, or that of the nearest one above that has one."""
        columns = self._section_columns()
        parts = []
        for depth, column in enumerate(columns):
            text = self._section_name(row, column)
            if text:
                if self.filled.get(column) != text:
                    for deeper in columns[depth + 1 :]:
                        self.filled.pop(deeper, None)
                self.filled[column] = text
            if column in self.filled:
                parts.append(self.filled[column])
        if parts:
            section, veto = self.outer
            self.found.section = heading(parts[0]) or section
            self.found.worth(self.found.section, parts[0])
            self.found.veto = veto_of(parts[0]) or veto

    def _section_name(self, row: int, column: int) -> str:
        """What the column says of the row's section; a cell that runs on over the contents is the clause itself."""
        cell = self.grid.at(row, column)
        contents = {*self.contents, *self.standards}
        runs_on = cell is not None and any(self.grid.at(row, other) == cell for other in contents)
        return "" if cell is None or runs_on else cell.text

    def _section_columns(self) -> list[int]:
        """The columns that name sections; a single one names the clauses where nothing else does."""
        if not (self.contents or self.standards or len(self.sections) > 1):
            return []
        return [] if self.sections and self.outer[0] and self._names_rows(self.sections[0]) else self.sections

    def _names_rows(self, column: int) -> bool:
        """Whether every row has a cell of its own there: under a chapter it names the clause, not a section."""
        rows = range(self.head.bottom + 1, self.grid.rows)
        cells = [cell for row in rows if (cell := self.grid.at(row, column)) is not None and cell.column_span == 1]
        cells = [cell for cell in cells if not TOTAL.fullmatch(squeezed(cell.text))]
        texts = [cell.text for cell in cells]
        return len(cells) > 2 and all(cell.row_span == 1 for cell in cells) and len(set(texts)) == len(texts)

    def _section_text(self, row: int) -> str:
        return self.filled.get(self.sections[0], "") if self.sections else ""

    def _title(self, rows: range) -> str:
        told = self.contents or self.standards or len(self.sections) > 1
        inner = self.sections[1:] if self._section_columns() else self.sections
        columns = [*inner, *self.contents, *self.standards] if told else self.sections
        lines = [self._row_title(row, columns) for row in rows]
        return "\n".join(dict.fromkeys(line for line in lines if line))

    def _row_title(self, row: int, columns: Sequence[int]) -> str:
        parts: list[str] = []
        for column in columns:
            text = self.grid.text(row, column)
            if not text and column in self.sections:
                text = self.filled.get(column, "")
            if text and text not in parts:
                parts.append(text)
        return "：".join(part.strip("：:") for part in parts)
