"""An issued discretion base read into proposed tiers: from tables of many layouts and from labelled lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from casereview.spelling.citations import find_citations
from casereview.spelling.numerals import CHINESE_DIGIT
from casereview.standard.fine_spans import FineSpan, column_of, fine_spans
from casereview.standard.headings import Head, Roles, find_head, role_of
from casereview.standard.issued import Grid, Passage, Prose
from casereview.text import squeezed

_TIER_WORDS = (
    r"(?:特别轻微|轻微|较轻|一般|中等|较重|严重|特别严重|从轻|减轻|从重|免罚|不予处罚|轻|中|重|[A-Ga-g]|[一二三四五六1-6IV]{1,3}(?=档|级|阶|等))"
)
_TIER = re.compile(
    rf"(?:(?:情节|违法程度|违法行为|程度|属)?{_TIER_WORDS}(?:档|级|阶次?|等次?|裁量)?(?:违法)?(?:情节|情形|程度|违法|行为|处罚)?(?:的|档|阶次)?)"
)
_PLAIN_TIER = re.compile(rf"(?:情节|违法程度|违法行为|程度)?(?P<tier>{_TIER_WORDS}(?:档|级|阶次|阶|等次|等)?)")
_LABELLED = re.compile(
    rf"^\(?(?:[0-9]{{1,2}}|[一二三四五六七八九十])?\)?[、.)]?[【\[(]?(?P<tier>{_TIER.pattern})[】\])]?[:：](?P<rest>.+)"
)
_ROLES: Roles = {
    "number": re.compile(r"(?:项目|事项|行为)?[序编项]号|项次|序|条目|权力编码"),
    "tiers": _TIER,
    "subject": re.compile(r"(?:处罚|违法|责任)?(?:对象|主体)|当事人(?:类型|类别)?"),
    "tier": re.compile(
        r"(?:裁量|违法|处罚|情节|量罚)?(?:阶次|等级|档次|等次|程度|阶档|级别|档级|梯次)|违法程度|裁量幅度等级|情节轻重|情节程度|情节|裁量阶梯"
    ),
    "fine": re.compile(
        r"(?:行政)?(?:处罚|裁量|罚款|量罚|罚则裁量)(?:的)?(?:种类)?(?:[和及与、])?(?:幅度|标准|内容|基准|结果|数额|金额|区间|细则|范围)|处罚种类和?幅度|处罚|罚款|具体(?:处罚|裁量)?标准|裁量|(?:行政)?处罚裁量(?:标准|基准|幅度)|量罚"
    ),
    "condition": re.compile(
        r"(?:适用|裁量|具体|判定|违法|认定|情节|表现)?(?:条件|情形|因素|情节|标准|描述)(?:描述)?|情形描述|表现情形|情节(?:和|与|及)(?:危害)?后果|违法情节(?:和|与|及)后果|违法行为(?:表现)?情形|具体表现|违法事实(?:情节)?|裁量情形描述|违法行为情节|判定标准"
    ),
    "law": re.compile(
        r"(?:法律|处罚|定性|实施|设定|法定|执法|行政处罚|违法|适用)?(?:责任)?(?:依据|条款)|法律(?:规定|法规|责任|条文|条款)|罚则|违则|违反(?:的)?(?:条款|规定|法律)|处罚(?:法条|条文)|(?:法律法规|处罚)依据(?:及内容)?|依据条文"
    ),
    "act": re.compile(
        r"(?:行政)?(?:违法|处罚)(?:行为|事项|种类|项目|事实|案由)(?:种类|名称|表现|描述)?|案由|事项(?:名称)?|(?:权力|职权)(?:事项|名称)|行为(?:种类|名称)|违法情形|处罚事由"
    ),
    "blank": re.compile(r"备注|说明|责令(?:改正)?(?:期限)?|实施(?:机构|主体|层级)|办理层级|其他"),
}
_LOOSE: Roles = {
    "tier": re.compile(r"阶次|等级|档次|程度"),
    "fine": re.compile(r"幅度|罚款|处罚(?:标准|内容|基准)|裁量(?:标准|基准)"),
    "law": re.compile(r"依据|罚则|违反|条款|法律"),
    "condition": re.compile(r"情形|情节|条件|因素|表现"),
    "act": re.compile(r"违法行为|事项|案由"),
}
_NEEDED = ("fine", "tier", "condition", "tiers")
_NUMBER = r"(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})"
_LABEL_LINE = re.compile(rf"[(]?(?P<number>{_NUMBER})?[)]?[、.]?(?P<label>[^:：]{{2,10}})[:：](?P<rest>.+)")
_ITEM_LINE = re.compile(
    rf"(?:第(?P<nth>{_NUMBER})[项条种类]|[(]?(?P<number>{_NUMBER})[)、.]+)[:、]?(?P<act>[^:：。]{{4,120}})。?"
)
_BEFORE_FINE = re.compile(
    r"(?:^|(?<=[,;。:]))(?:可以?)?(?:责令|并?处(?![,以])|并?处以(?![上下])|罚款|给予|不予|没收|警告|免予)"
    r"|(?<=的)(?:责令|并?处)"
    rf"|(?<![0-9{CHINESE_DIGIT}十])并?处以?(?=[0-9{CHINESE_DIGIT}十])"
)
_WHOM = re.compile("对[^,;。]{1,24}|(?:单位|个人|企业)")
_NO_FINE = re.compile(r"不予(?:行政)?处罚|免(?:予|于)?处?罚|警告|责令|没收|吊销|停产|停业|暂扣|撤销|拘留|通报")
_CHAPTER = re.compile(r"第[一二三四五六七八九十]+[部分章编]")


@dataclass(frozen=True, slots=True)
class ProposedTier:
    """One tier as the program reads it: the item it grades, when it applies, what it allows, where it was read."""

    base: str
    number: str
    act: str
    law_text: str
    tier: str
    condition: str
    fine_text: str
    spans: tuple[FineSpan, ...] = ()
    origin: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def article(self) -> tuple[str, str]:
        """The law and the article that penalises, as the text of the law column cites them last; empty if none."""
        cited = [found.value for found in find_citations(self.law_text) if found.value.law]
        return (str(cited[-1].law), cited[-1].article or "") if cited else ("", "")

    def fine(self, fined: str, stage: str) -> str:
        """The fine of that subject and stage as the law book writes it; several are joined by 或."""
        told = [span.written for span in self.spans if span.fined == fined and span.stage == stage]
        return "或".join(dict.fromkeys(told))


def proposed_base(passages: Sequence[Passage], file: str) -> tuple[ProposedTier, ...]:
    """The tiers that the passages of the file propose, with their origins."""
    reader = _Reader(file)
    for passage in passages:
        if isinstance(passage, Prose):
            reader.line(passage)
        else:
            reader.grid(passage)
    return tuple(map(_doubted, reader.tiers))


def _doubted(tier: ProposedTier) -> ProposedTier:
    """The tier with what is open about it."""
    doubts = list(tier.doubts)
    if not tier.act:
        doubts.append("没有读到违法行为")
    if not tier.article[1]:
        doubts.append("没有读到处罚依据的条")
    if not tier.tier:
        doubts.append("没有写明阶次")
    if not tier.spans and not _NO_FINE.search(tier.fine_text):
        doubts.append("没有读到罚款幅度")
    told = [(span.fined, span.stage, span.measure) for span in tier.spans]
    if len(set(told)) < len(told):
        doubts.append("同一对象有几个罚款幅度，请核对")
    return replace(tier, doubts=tuple(doubts))


@dataclass(slots=True)
class _Reader:
    """What has been read so far, and the item that what follows belongs to."""

    file: str
    tiers: list[ProposedTier] = field(default_factory=list)
    base: str = ""
    item: dict[str, str] = field(default_factory=dict)
    head: Head | None = None
    width: int = 0

    def line(self, prose: Prose) -> None:
        """A line outside tables: the title, an item's heading, a labelled line, or a tier told in words."""
        plain = squeezed(prose.text)
        if not self.base and re.search("裁量|基准|标准|细则", plain) and len(plain) <= 60 and ":" not in plain:
            self.base = plain
        labelled = _LABELLED.match(plain)
        if labelled is not None and (fine_spans(labelled["rest"]) or _NO_FINE.search(labelled["rest"])):
            self.told(labelled["tier"], labelled["rest"], "", f"{self.file} {prose.place}")
            return
        label = _LABEL_LINE.fullmatch(plain)
        role = role_of(label["label"], _ROLES) if label else None
        if label is not None and role in ("act", "law"):
            self.enter(role, label["rest"], label["number"])
        elif (item := _ITEM_LINE.fullmatch(plain)) and not _CHAPTER.match(plain):
            self.enter("act", item["act"], item["nth"] or item["number"])

    def enter(self, role: str, text: str, number: str | None = None) -> None:
        """What the following tiers belong to; a new act begins a new item."""
        if role == "act":
            self.item = {"act": text.strip(), "number": number or ""}
        elif role == "law":
            self.item["law"] = "\n".join(filter(None, (self.item.get("law", ""), text.strip())))
        else:
            self.item[role] = text.strip()

    def told(self, tier: str, text: str, condition: str, place: str, spans: tuple[FineSpan, ...] | None = None) -> None:
        """Keep one tier; a condition that stands before the fine in one text is parted from it."""
        if not condition and spans is None:
            condition, text = _condition_apart(text)
        found = fine_spans(text) if spans is None else spans
        own = self.item
        self.tiers.append(
            ProposedTier(
                self.base, own.get("number", ""), squeezed(own.get("act", "")), own.get("law", ""), _tier_name(tier),
                condition.strip(" \n,，;；"), text.strip(), found, place,
            )
        )  # fmt: skip

    def grid(self, grid: Grid) -> None:
        """A table: its rows under the nearest head; what stands above it may label the item."""
        head = find_head(grid, _ROLES, _NEEDED, loose=_LOOSE)
        if head is None and self.head is not None and self.width == grid.columns:
            head = Head(-1, self.head.roles, self.head.names)
        if head is not None:
            _Table(self, grid, _settled(head, grid)).read(self._labels(grid, head.bottom))
            self.head, self.width = head, grid.columns

    def _labels(self, grid: Grid, bottom: int) -> int:
        """Read the labelled rows above the head; the row to go on from."""
        for row in range(max(bottom, 0)):
            label_row(self, grid, row)
        return bottom + 1


def label_row(reader: _Reader, grid: Grid, row: int) -> bool:
    """Whether the row labels the item (违法行为 | …), which is then entered."""
    cells = [cell for cell in grid.row(row) if cell.text]
    found = False
    for label, value in pairwise(cells):
        role = role_of(label.text, _ROLES)
        if role in ("act", "law", "number") and role_of(value.text, _ROLES) is None:
            if role == "number":
                reader.item = {"number": squeezed(value.text)}
            elif role == "act" and "act" not in reader.item:
                reader.enter("other", "", None)
                reader.item["act"] = value.text
            else:
                reader.enter(role, value.text)
            found = True
    return found and len(cells) <= 4


def _tier_name(words: str) -> str:
    plain = squeezed(words).strip("【】[]()（）:：、.的")
    match = _PLAIN_TIER.match(plain)
    return match["tier"] if match and len(plain) <= 10 else plain


def _condition_apart(text: str) -> tuple[str, str]:
    """The condition, and the penalty behind it: 1人无证的，处… ."""
    match = _BEFORE_FINE.search(text)
    if match is None or match.start() == 0 or _WHOM.fullmatch(text[: match.start()]):
        return "", text
    return text[: match.start()], text[match.start() :].lstrip(",，;；的")


def _settled(head: Head, grid: Grid) -> Head:
    """The head with its ambiguous columns decided by what stands in them, and columns of tiers told apart."""
    roles = dict(head.roles)
    for column, name in head.names.items():
        lowest = squeezed(grid.text(head.bottom, column)) if head.bottom >= 0 else name
        if roles.get(column) in ("fine", "condition", "tiers", None) and _TIER.fullmatch(lowest):
            roles[column] = "tiers"
    conditions = [c for c, role in roles.items() if role == "condition"]
    acts = [c for c, role in roles.items() if role == "act"]
    if len(acts) > 1 and not conditions:
        roles[acts[-1]] = "condition"
    tiers = [c for c, role in roles.items() if role == "tier"]
    if tiers and not conditions and not any(_is_tier(text) for text in _column(grid, tiers[0], head.bottom + 1)):
        roles[tiers[0]] = "condition"
    if not tiers:
        for column in conditions:
            texts = _column(grid, column, head.bottom + 1)
            if texts and all(_is_tier(text) for text in texts):
                roles[column] = "tier"
    return Head(head.bottom, roles, head.names)


def _is_tier(text: str) -> bool:
    return _TIER.fullmatch(squeezed(text)) is not None


def _column(grid: Grid, column: int, start: int) -> list[str]:
    cells = dict.fromkeys(cell for row in range(start, grid.rows) if (cell := grid.at(row, column)) is not None)
    return [cell.text for cell in cells if cell.text and role_of(cell.text, _ROLES) in (None, "tiers")]


class _Table:
    """One table being read row by row."""

    def __init__(self, reader: _Reader, grid: Grid, head: Head) -> None:
        self.reader = reader
        self.grid = grid
        self.head = head
        self.fines = head.columns("fine")
        self.told = {column: column_of(head.names.get(column, "")) for column in self.fines}
        self.tier_columns = {c: squeezed(grid.text(head.bottom, c)) for c in head.columns("tiers")}

    def read(self, start: int) -> None:
        """Every row from there on."""
        row = start
        while row < self.grid.rows:
            head = self._head_at(row)
            if head is not None:
                self.__init__(self.reader, self.grid, _settled(head, self.grid))  # type: ignore[misc]
                row = head.bottom + 1
                continue
            if not label_row(self.reader, self.grid, row):
                self._row(row)
            row += 1

    def _head_at(self, row: int) -> Head | None:
        """A head that stands in this very row."""
        roles = [role_of(cell.text, _ROLES) for cell in self.grid.row(row) if cell.text]
        if len(roles) < 2 or None in roles or not {"fine", "tier", "condition"} & set(roles):
            return None
        return find_head(self.grid, _ROLES, _NEEDED, row, _LOOSE)

    def _row(self, row: int) -> None:
        cells = [cell for cell in self.grid.row(row) if cell.text]
        if len({cell.text for cell in cells}) <= 1:
            for cell in cells:
                self.reader.line(Prose(cell.text.replace("\n", ""), f"{self.grid.name}第{row + 1}行"))
            return
        self._enter(row)
        place = f"{self.reader.file} {self.grid.name}第{row + 1}行"
        if self.tier_columns:
            for column, name in self.tier_columns.items():
                if text := self.grid.text(row, column):
                    self.reader.told(name, text, "", place)
            return
        tier, condition = self._text(row, "tier"), self._text(row, "condition")
        texts = {column: self.grid.text(row, column) for column in self.fines}
        if any(texts.values()) or condition:
            self._tiers(tier, condition, texts, place, column_of(self._text(row, "subject")).fined)

    def _tiers(self, tier: str, condition: str, texts: Mapping[int, str], place: str, subject: str | None) -> None:
        """The row's tiers: one, or several told line by line in one cell; `subject` is whom a column names."""
        fine = "\n".join(text for text in texts.values() if text)
        told = list(_told_lines(fine))
        if len(told) > 1:
            conditions = dict(_told_lines(condition))
            for name, text in told:
                self.reader.told(name, text, conditions.get(name, ""), place)
            return
        if not tier and told:
            tier, fine = told[0]
        elif not tier and (match := _LABELLED.match(squeezed(condition))):
            tier, condition = match["tier"], match["rest"]
        told_above = {c: replace(column, fined=column.fined or subject) for c, column in self.told.items()}
        if any(column.yuan or column.fined or column.stage for column in told_above.values()):
            spans = tuple(span for c, text in texts.items() if text for span in fine_spans(text, told_above[c]))
            several = len(texts) > 1
            shown = "\n".join((f"{self.head.names[c]}：" if several else "") + t for c, t in texts.items() if t)
            self.reader.told(tier, shown, condition or " ", place, spans)
            return
        self.reader.told(tier, fine, condition, place)

    def _enter(self, row: int) -> None:
        """The item of the row: its own cells', or what the nearest row above says where these are empty."""
        number, act = self._cell("number", row), self._cell("act", row)
        before = self.reader.item
        is_other = act and squeezed(act) != squeezed(before.get("act", ""))
        if is_other or (number and number.strip("().、") != before.get("number", "")):
            self.reader.item = {"number": number.strip("().、"), "act": act}
        laws = [self.grid.text(row, column) for column in self.head.columns("law")]
        if told := "\n".join(dict.fromkeys(text for text in laws if text)):
            self.reader.item["law"] = told

    def _cell(self, role: str, row: int) -> str:
        column = self.head.first(role)
        text = self.grid.text(row, column) if column is not None else ""
        return squeezed(text) if role == "number" else text

    def _text(self, row: int, role: str) -> str:
        texts = (self.grid.text(row, column) for column in self.head.columns(role))
        return "\n".join(dict.fromkeys(text for text in texts if text))


def _told_lines(text: str) -> Iterator[tuple[str, str]]:
    """The tiers that the lines of a cell tell, each with what it says; a line without a tier goes on."""
    name, told = "", ""
    for line in re.split(r"\n|(?<=[;；。])(?=\(?[0-9一二三四五六]\)?[、.)])", text):
        match = _LABELLED.match(squeezed(line))
        if match is None:
            told += squeezed(line)
            continue
        if name:
            yield _tier_name(name), told
        name, told = match["tier"], match["rest"]
    if name:
        yield _tier_name(name), told
