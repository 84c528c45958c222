"""An issued scoring standard read into proposed clauses: from tables of many layouts and from numbered lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from casereview.standard.deduction_words import Deduction
from casereview.standard.headings import Head, Roles, find_head, role_of
from casereview.standard.issued import Grid, GridCell, Passage, Prose
from casereview.standard.points_words import (
    bracketed_points,
    loss_of,
    points_cell,
    points_in,
    veto_of,
    without_points,
)
from casereview.text import squeezed

_ROLES: Roles = {
    "number": re.compile(r"序号|编号|项次|条款号?|项目编号|序|项号|条目"),
    "points": re.compile(
        r"(?:标准|应得|基准|项目|基础|评查|单项|规定|总)?(?:分值|分数|满分)|标准分|应得分|权重|配分|赋分|基准分|分|扣分(?:值|分值|幅度)|扣减分值|应扣分值?|总分值?"
    ),
    "basis": re.compile(r"(?:法律|法规|评查|政策|制定)?依据|依据条款|法律法规依据"),
    "deduct": re.compile(
        r"(?:扣分|评分|计分|打分|减分|记分)(?:标准|细则|办法|说明|情形|方法|规则|项|原则|要点|事项|依据|幅度|内容)?及?(?:扣分标准|说明)?|扣分标准及分值|扣分理由及标准"
    ),
    "standard": re.compile(
        r"(?:评查|合格|规范|标准|质量|基本|具体|评价|评审|检查)?(?:标准|要求|规范)|评查标准及要求|标准及要求|标准与要求|达标要求"
    ),
    "content": re.compile(
        r"(?:评查|检查|考核|考评|评审|评价|评分|具体|主要)?(?:内容|要点|细项|细则|事项|指标|子项)|(?:二|三|四)级指标|评分项目?|评查内容及要求|存在问题|问题情形|问题表现|情形|情形描述|评查点|小项|具体项目"
    ),
    "section": re.compile(
        r"(?:评查|考评|检查|评分|评审|考核)?(?:项目|类别|阶段|环节|大项|对象|部分|种类|方面|分类)|一级指标|指标|文书(?:名称|种类|类别)?|评查文书|项目名称|类型"
    ),
    "blank": re.compile(
        r"(?:实际?|自查|自评|评查|最后|复核|考核|最终|实)?(?:得分|扣分|评分|打分)|备注|扣分(?:原因|理由|说明|情况|记录)|评查(?:情况|结果|意见|记录)|存在(?:的)?问题|是否(?:符合|合格|存在)?|有无|复核意见|说明"
    ),
}
_LOOSE: Roles = {
    "standard": re.compile(r"(?:标准|要求|规范).*(?:扣分|评分)|(?:扣分|评分).*要求"),
    "content": re.compile(r"(?:内容|要点|情形|事项|问题|细则|指标).*[及和与].*分值"),
    "points": re.compile(r"分值|标准分|满分|配分"),
    "deduct": re.compile(r"扣分|评分|计分|减分"),
    "basis": re.compile(r"依据"),
    "told": re.compile(r"内容|要点|情形|事项|问题|细则|指标"),
    "section": re.compile(r"项目|项$|类别|分类|阶段|环节"),
}
_NEEDED = ("points", "content", "standard", "deduct")
_ANNOUNCES = re.compile("之一|否决|下列|以下情形|以下情况|任何一项|任一|任意一项|基本标准")
_TOTAL = re.compile(r"(?:合计|总计|总分|小计|共计|得分合计|总得分|满分|评查得分|最后得分|本页小计|本项小计).{0,14}")
_SIGNED = re.compile(
    r"(?:评查|复核|审核|检查|评审|填表|记录)(?:人员?|组长?|小组|日期|时间|单位|机关)|(?:被评查|被检查|办案|承办)(?:单位|机关|机构|人员?)|案卷(?:名称|编号|文号)|案件名称|案由|"
    r"(?:评查|综合)(?:意见|结论|等次)|组长|备注|注|说明|填表说明|年月日"
)
_CHAPTER = re.compile(r"(?:第?[一二三四五六七八九十]{1,3}(?:[、.,:]|部分|章)|[IVX]+[、.])")
_NUMBERED = re.compile(
    r"(\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[一二三四五六七八九十]{1,3})\)?)[、.:)]?(?=[^0-9年月日、.:)])"
)
_CHINESE_NUMBER = re.compile(r"\(?[一二三四五六七八九十]{1,3}\)?[、.]?")
_FIGURE = re.compile(r"[0-9]")
_POINTS_IN_LINE = re.compile(r"[(\[【][^()]{0,8}?[0-9]+(?:\.[0-9]+)?\s*分[^()]{0,6}[)\]】][;；。,，]?")
_SENTENCE_END = re.compile("[。;；]")
_TELLS_LOSS = re.compile(r"[扣减]\s*[0-9一二三四五六七八九十]|不得分")
_LOSS_LINE = re.compile(r"(?:扣分标准|评分标准|扣分办法|评分办法|计分办法|扣分细则|扣分说明)[:：]?")
_ITEM_START = re.compile(r"(?=(?:^|(?<=[;；。\n]))\s*\(?[0-9]{1,2}\)?\s*[、.)])")
_WHOLE = Deduction()
_WHOLE_POINTS = re.compile(r"(?:满分|总分)(?:为|共|值)?:?([0-9]{2,4})分?")


@dataclass(frozen=True, slots=True)
class ProposedClause:
    """One clause as the program reads it; `loss` are the standard's own words on points lost, `doubts` what is open."""

    section: str
    number: str
    title: str
    points: Decimal | None
    loss: str = ""
    deduction: Deduction = _WHOLE
    veto: str | None = None
    basis: str = ""
    origin: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedStandard:
    """The clauses of an issued standard in their order, and the total it names."""

    title: str
    clauses: tuple[ProposedClause, ...]
    total: Decimal | None = None

    @property
    def points(self) -> Decimal:
        """What the clauses add up to."""
        return sum((clause.points for clause in self.clauses if clause.points is not None), Decimal(0))


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
    return ProposedStandard(_title(passages), tuple(reader.clauses), total)


def _title(passages: Sequence[Passage]) -> str:
    """What the file calls itself: the first line, or the one cell of the first row of its first table."""
    for passage in passages:
        if isinstance(passage, Prose):
            if 4 <= len(passage.text) <= 60 and not _SIGNED.match(squeezed(passage.text)):
                return squeezed(passage.text)
        else:
            cells = [cell for cell in passage.row(0) if cell.text]
            return squeezed(cells[0].text) if len(cells) == 1 else ""
    return ""


@dataclass(slots=True)
class _Reader:
    """What has been read so far, and what a heading said holds from there on."""

    file: str
    clauses: list[ProposedClause] = field(default_factory=list)
    section: str = ""
    veto: str | None = None
    head: Head | None = None
    width: int = 0
    open: bool = False  # a line may still belong to the clause before

    def line(self, prose: Prose) -> None:
        """A line outside tables: a heading, a veto's announcement, a numbered clause, or words on points lost."""
        text = prose.text
        plain = squeezed(text)
        if self.open and self.clauses and _LOSS_LINE.match(plain):
            self._add_loss(_LOSS_LINE.sub("", plain, count=1))
            return
        numbered = _NUMBERED.match(plain)
        chapter = _CHAPTER.match(plain)
        announced = veto_of(plain) if chapter or _ANNOUNCES.search(plain) else None
        if announced is not None and not (self.veto and numbered and not chapter):
            self._announce(announced, plain)
        elif chapter and not (self.veto and len(plain) > 16 and points_in(plain) is None):
            self.section, self.veto, self.open = _heading(text), None, False
        elif numbered and (self.veto or points_in(plain) is not None):
            self._numbered(prose, numbered)
        elif self.open and self.clauses and re.search("扣|不得分", plain):
            self._add_loss(plain)
        elif not numbered:
            self.open = False

    def _announce(self, veto: str, plain: str) -> None:
        """From here on vetoes are listed; a chapter that said so already keeps its name."""
        if self.veto is None or _CHAPTER.match(plain):
            self.section = _heading(plain) if len(plain) <= 12 else "否决项"
        self.veto, self.open = veto, False

    def _numbered(self, prose: Prose, match: re.Match[str]) -> None:
        plain = squeezed(prose.text)
        body = plain[match.end() :]
        points = None if self.veto else points_in(body)
        title, loss = _parted(body) if points is not None else (body.rstrip(";。"), "")
        self._add(match[1].strip("()"), title, points, loss, f"{self.file} {prose.place}")
        self.open = True

    def _add_loss(self, words: str) -> None:
        last = self.clauses[-1]
        self.clauses[-1] = _with_loss(last, (last.loss + words).strip())

    def _add(
        self, number: str, title: str, points: Decimal | None, loss: str, origin: str, basis: str = ""
    ) -> None:
        own = veto_of(loss) if loss else None
        veto = self.veto or own
        clause = ProposedClause(self.section, number, title, points, "", _WHOLE, veto, basis, origin)
        if points is None and veto is None:
            clause = replace(clause, doubts=("没有读到分值",))
        if len(title) < 3:
            clause = replace(clause, doubts=(*clause.doubts, "内容过短，请核对"))
        self.clauses.append(_with_loss(clause, loss))

    def grid(self, grid: Grid) -> None:
        """A table: its rows under the nearest head; without one, under that of the table before it."""
        self.open = False
        head = find_head(grid, _ROLES, _NEEDED, loose=_LOOSE)
        if head is None and self.head is not None and self.width == grid.columns:
            head = Head(-1, self.head.roles, self.head.names)
        if head is None:
            self._veto_grid(grid)
            return
        before = [cell for row in range(max(head.bottom, 0)) for cell in grid.row(row)]
        for text in dict.fromkeys(cell.text for cell in before):
            self._heading_row(text)
        self.head, self.width = head, grid.columns
        _Table(self, grid, _settled(head, grid)).read()
        self.veto = None

    def _veto_grid(self, grid: Grid) -> None:
        """A table without a head: rows of vetoes under their announcement."""
        for row in range(grid.rows):
            texts = [cell.text for cell in grid.row(row) if cell.text and cell.row == row]
            longest = max(texts, key=len, default="")
            if (veto := veto_of(longest)) and _ANNOUNCES.search(longest):
                self._announce(veto, squeezed(longest))
            elif self.veto and len(longest) > 5:
                number = next((text for text in texts if _NUMBERED.fullmatch(text + "x") or text.isdigit()), "")
                title = _NUMBERED.sub("", squeezed(longest), count=1) if _NUMBERED.match(squeezed(longest)) else longest
                self._add(number.strip("()"), squeezed(title).rstrip(";。"), None, "", _place(self.file, grid, row))
        self.veto = None

    def _heading_row(self, text: str) -> None:
        plain = squeezed(text)
        if (veto := veto_of(plain)) and _ANNOUNCES.search(plain):
            self._announce(veto, plain)
        elif _CHAPTER.match(plain):
            self.section, self.veto = _heading(text), None


def _with_loss(clause: ProposedClause, words: str) -> ProposedClause:
    """The clause with the words on points lost, and what these mean."""
    found = loss_of(words, clause.points)
    doubts = tuple(doubt for doubt in clause.doubts if not doubt.startswith("扣分标准"))
    if not found.plain and clause.veto is None:
        doubts += ("扣分标准不止一种情形，请核对扣分方式",)
    deduction = found.deduction
    if clause.points is not None and deduction.each is not None and deduction.each > clause.points:
        deduction, doubts = _WHOLE, (*doubts, "扣分标准每处所扣超过分值，请核对")
    return replace(clause, loss=words, deduction=deduction, doubts=doubts)


def _heading(text: str) -> str:
    """A heading without its points and line breaks."""
    plain = without_points(squeezed(text)).strip(":：。")
    return _CHAPTER.sub("", plain, count=1).strip(":：、") or plain


def _parted(body: str) -> tuple[str, str]:
    """A numbered line as its clause and what follows its points: the words on points lost."""
    match = _POINTS_IN_LINE.search(body)
    if match is None:
        return without_points(body).rstrip(",;。"), ""
    before, after = body[: match.start()], body[match.end() :].strip(",;。:")
    if len(before) < 3 or not re.search("扣|不得分|减", after):
        return without_points(body).rstrip(",;。"), ""
    return before.rstrip(",;。:"), _LOSS_LINE.sub("", after, count=1)


def _place(file: str, grid: Grid, row: int) -> str:
    return f"{file} {grid.name}第{row + 1}行"


def _settled(head: Head, grid: Grid) -> Head:
    """The head with roles as its columns are filled: words on points lost may stand under 评查标准 or 扣分."""
    roles = dict(head.roles)
    texts = {column: _column(grid, column, head.bottom + 1) for column in roles}
    deduct = [c for c, role in roles.items() if role == "deduct"]
    for column in deduct:
        if not any(texts[column]):
            roles[column] = "blank"
        elif _share(texts[column], lambda text: points_cell(text) is not None) > 0.6 and "points" not in roles.values():
            roles[column] = "points"
    for column in [c for c, role in roles.items() if role == "blank"]:
        if _share(texts[column], lambda text: bool(re.search(r"扣\s*[0-9]|不得分", text))) > 0.5:
            roles[column] = "deduct"
    return Head(head.bottom, roles, head.names)


def _column(grid: Grid, column: int, start: int) -> list[str]:
    cells = dict.fromkeys(
        cell for row in range(start, grid.rows) if (cell := grid.at(row, column)) is not None and cell.column_span == 1
    )
    return [cell.text for cell in cells if cell.text]


def _share(texts: Sequence[str], telling: object) -> float:
    assert callable(telling)
    return sum(bool(telling(text)) for text in texts) / len(texts) if texts else 0.0


class _Table:
    """One table being read row by row."""

    def __init__(self, reader: _Reader, grid: Grid, head: Head) -> None:
        self.reader = reader
        self.grid = grid
        self.head = head
        self.number = head.first("number")
        self.points = self._points_column()
        self.sections = head.columns("section")
        self.contents = head.columns("content")
        self.standards = head.columns("standard")
        self.losses = head.columns("deduct")
        self.has_figures = any(_FIGURE.search(text) for text in self._texts(self.number))
        self.filled: dict[int, str] = {}
        self.outer: tuple[str, str | None] = (reader.section, reader.veto)

    def _texts(self, column: int | None) -> list[str]:
        return [] if column is None else _column(self.grid, column, self.head.bottom + 1)

    def _points_column(self) -> int | None:
        """Of several columns of points the finest: sections have theirs too."""
        columns = self.head.columns("points")
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
        if sum(role_of(cell.text, _ROLES) is not None for cell in cells) >= max(2, len(cells) - 1) and len(cells) > 2:
            self._new_head(row)
            return True
        first = squeezed(cells[0].text)
        if _TOTAL.fullmatch(first) or (_SIGNED.match(first) and (len(cells) <= 2 or first.endswith((":", "：")))):
            return True
        if len({cell.text for cell in cells}) == 1:
            return self._one_cell(cells[0], first)
        return self._section_row(row, cells)

    def _new_head(self, row: int) -> None:
        head = find_head(self.grid, _ROLES, _NEEDED, row, _LOOSE)
        if head is not None and head.bottom == row and head.roles != self.head.roles:
            self.__init__(self.reader, self.grid, _settled(head, self.grid))  # type: ignore[misc]

    def _one_cell(self, cell: GridCell, text: str) -> bool:
        """A row of one cell: a heading or a note, or a clause of a list of vetoes."""
        announced = veto_of(text) if _ANNOUNCES.search(text) else None
        if announced:
            self._chapter(_heading(text) if len(text) <= 12 else "否决项", announced)
            return True
        if self.reader.veto and _NUMBERED.match(text) and not _CHAPTER.match(text):
            return False
        if _CHAPTER.match(text) or len(text) <= 24 or cell.column_span * 3 >= self.grid.columns * 2:
            if not _SIGNED.match(text) and len(text) <= 60:
                self._chapter(_heading(text), None)
            return True
        return points_in(text) is None

    def _chapter(self, section: str, veto: str | None) -> None:
        self.reader.section, self.reader.veto = section, veto
        self.outer = (section, veto)
        self.filled.clear()

    def _section_row(self, row: int, cells: Sequence[GridCell]) -> bool:
        """A row that heads others: numbered 一 where the rest are numbered 1, or naming a chapter and its points."""
        number = squeezed(self.grid.text(row, self.number)) if self.number is not None else ""
        if self.has_figures and _CHINESE_NUMBER.fullmatch(number):
            rest = [cell for cell in cells if squeezed(cell.text) != number and points_cell(cell.text) is None]
            name = _heading(rest[0].text) if rest else number
            self._chapter(name, veto_of(name))
            return True
        words = [cell for cell in cells if points_cell(cell.text) is None]
        heads = len(words) == 1 and _CHAPTER.match(squeezed(words[0].text)) is not None
        if heads and len(squeezed(words[0].text)) <= 30 and words[0].column <= min(self.head.roles, default=0):
            self._chapter(_heading(words[0].text), veto_of(words[0].text))
            return True
        return False

    def _rows(self, first: int, last: int) -> None:
        rows = range(first, last + 1)
        self._enter_section(first)
        title, losses, points = self._title(rows), self._loss(rows), self._own_points(first)
        if points is None and self.points is not None and _TELLS_LOSS.search(self.grid.text(first, self.points)):
            losses.append(self.grid.text(first, self.points))
        if not losses and bracketed_points(title) < 2:
            title, losses = _losses_apart(title)
        items = _items(title) if first == last else []
        if len(items) > 1 and (points is None or sum(item[1] for item in items) == points):
            self._split(items, losses, first)
            return
        if points is None:
            points = points_in(title) or (points_in(self._section_text(first)) if self._alone(first) else None)
        loss = "；".join(dict.fromkeys(losses))
        before = self.reader.clauses[-1] if self.reader.clauses else None
        if points is None and self.reader.veto is None and before and self._goes_on(first, title, loss):
            self.reader._add_loss(("；" if before.loss else "") + loss)
            return
        guessed = points is None and self.reader.veto is None and loss
        if guessed:
            points = _most_lost(loss)
        if not title and not loss:
            return
        self._add(first, without_points(squeezed(title)) or squeezed(loss), points, loss)
        if guessed and points is not None:
            last_one = self.reader.clauses[-1]
            self.reader.clauses[-1] = replace(last_one, doubts=(*last_one.doubts, "没有写明分值，按所扣最多的分数推定"))

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

    def _split(self, items: Sequence[tuple[str, Decimal]], losses: Sequence[str], row: int) -> None:
        told = [line for loss in losses for line in loss.splitlines() if line.strip()]
        together = "；".join(dict.fromkeys(losses))
        for index, (text, points) in enumerate(items):
            own = told[index] if len(told) == len(items) else together
            match = _NUMBERED.match(text)
            self._add(row, text[match.end() :] if match else text, points, own)
            if own is together and together and len(items) > 1:
                last = self.reader.clauses[-1]
                doubt = "扣分标准未能对应到各小项，请核对"
                self.reader.clauses[-1] = replace(last, doubts=(*last.doubts, doubt))

    def _add(self, row: int, title: str, points: Decimal | None, loss: str) -> None:
        number = squeezed(self.grid.text(row, self.number)).strip("().、") if self.number is not None else ""
        match = _NUMBERED.match(title)
        if not number and match:
            number = match[1].strip("()")
        title = title[match.end() :] if match else title
        basis = self.head.first("basis")
        told = self.grid.text(row, basis) if basis is not None else ""
        place = _place(self.reader.file, self.grid, row)
        veto, points_text = self.reader.veto, self.grid.text(row, self.points) if self.points is not None else ""
        if "否决" in points_text or points_text.startswith("-100"):
            self.reader.veto, points = veto_of(points_text) or "fail", None
        if self.reader.veto is not None and points is not None and points >= 100:
            points = None
        self.reader._add(number, title.strip(" ;；。"), points, loss, place, told)
        self.reader.veto = veto

    def _own_points(self, row: int) -> Decimal | None:
        return points_cell(self.grid.text(row, self.points)) if self.points is not None else None

    def _enter_section(self, row: int) -> None:
        """The section the row stands in: its own cell's, or that of the nearest one above that has one."""
        columns = self._section_columns()
        parts = []
        for depth, column in enumerate(columns):
            text = self.grid.text(row, column)
            if text:
                if self.filled.get(column) != text:
                    for deeper in columns[depth + 1 :]:
                        self.filled.pop(deeper, None)
                self.filled[column] = text
            if column in self.filled:
                parts.append(self.filled[column])
        if parts:
            section, veto = self.outer
            self.reader.section = _heading(parts[0]) or section
            self.reader.veto = veto_of(parts[0]) or veto

    def _section_columns(self) -> list[int]:
        """The columns that name sections; a single one names the clauses where nothing else does."""
        if not (self.contents or self.standards or len(self.sections) > 1):
            return []
        return [] if self.sections and self.outer[0] and self._names_rows(self.sections[0]) else self.sections

    def _names_rows(self, column: int) -> bool:
        """Whether every row has a cell of its own there: under a chapter it names the clause, not a section."""
        rows = range(self.head.bottom + 1, self.grid.rows)
        cells = [cell for row in rows if (cell := self.grid.at(row, column)) is not None and cell.column_span == 1]
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

    def _loss(self, rows: range) -> list[str]:
        texts = [self.grid.text(row, column) for row in rows for column in self.losses]
        return list(dict.fromkeys(text for text in texts if text))


def _items(title: str) -> list[tuple[str, Decimal]]:
    """The small items of one cell that have each their own points."""
    if bracketed_points(title) < 2:
        return []
    head, _, body = title.rpartition("：") if "\n" not in title.partition("：")[0] and _NUMBERED.match(
        title.rpartition("：")[2]
    ) else ("", "", title)
    pieces = [piece for line in body.splitlines() for piece in _pieces(line)]
    found: list[tuple[str, Decimal]] = []
    waiting = ""
    for piece in pieces:
        waiting += piece
        points = points_in(piece) if bracketed_points(piece) else None
        if points is not None:
            text = without_points(squeezed(waiting)).strip(" ;；。,，")
            found.append((f"{squeezed(head)}：{text}" if head else text, points))
            waiting = ""
    return found


def _losses_apart(title: str) -> tuple[str, list[str]]:
    """What a text asks for, and the sentences in it that tell of points lost."""
    sentences = [part for line in title.splitlines() for part in _SENTENCE_END.split(line) if part.strip()]
    lost = [part for part in sentences if _TELLS_LOSS.search(part)]
    kept = [part for part in sentences if part not in lost]
    if lost and not kept:  # 未建立台账的,扣5分
        kept = [re.split("[,，]|扣|不得分", lost[0])[0]]
    return ("\n".join(kept), ["；".join(lost)]) if lost else (title, [])


def _pieces(line: str) -> Iterator[str]:
    """A line cut behind every bracket of points."""
    start = 0
    for match in _POINTS_IN_LINE.finditer(line):
        yield line[start : match.end()]
        start = match.end()
    if line[start:].strip():
        yield line[start:]


def _most_lost(words: str) -> Decimal | None:
    lost = [Decimal(found) for found in re.findall(r"[扣减]([0-9]+(?:\.[0-9]+)?)分", squeezed(words))]
    return max(lost, default=None)
