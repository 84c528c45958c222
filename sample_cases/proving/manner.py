"""A bureau's own way with its forms: which fields first, how many to a row, how labels, ink and seals are placed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random

from sample_cases.making.papers import Block, Cell, Grid, Ink, Paper, Part, Style, Text, cell, say
from sample_cases.proving.habits import HABITS

_SUM = re.compile(r"人民币(?P<yuan>\d+)元（大写：(?P<words>[^）]*)）")
_SUMS = (
    "人民币{yuan}元（大写：{words}）",
    "人民币{words}（￥{yuan}.00元）",
    "{yuan}元（大写：人民币{words}）",
    "人民币{parted}元（大写：{words}）",
    "人民币{parted}.00元（{words}）",
    "{words}（{yuan}元）",
    "{short}（大写：{words}）",
)
"""How a sum is written."""

_TIME = re.compile(r"(?P<day>\d{4} ?年 ?\d+ ?月 ?\d+ ?日)(?P<h>\d+)时(?P<m>\d+)分至(?P<eh>\d+)时(?P<em>\d+)分")
_TIMES = (
    r"\g<0>",
    r"\g<day>\g<h>时\g<m>分至\g<day>\g<eh>时\g<em>分",
    r"\g<day>\g<h>时\g<m>分起至\g<eh>时\g<em>分止",
    r"\g<day> \g<h>:\g<m>至\g<eh>:\g<em>",
    r"\g<day>\g<h>时\g<m>分—\g<eh>时\g<em>分",
)
"""How a span of time is written."""

_WIDE, _HALVES = (0.25, 0.75), (0.17, 0.33, 0.17, 0.33)


@dataclass(frozen=True, slots=True)
class Manner(Style):
    """A style that also orders the fields of forms and sets their signatures in its own way, drawn from `own`."""

    own: str = ""
    fields_in_turn: bool = True
    one_to_a_row: bool = False
    labels_merged: bool = False
    officers_on_one_line: bool = False
    officers_on_two_lines: bool = False
    names_beside_ink: bool = False
    one_picture_each: bool = False
    anchored_seals: bool = False
    head_in_header: bool = False
    agency_above: str = ""
    number_before_title: bool = False
    sums: int = 0
    times: int = 0

    def spell(self, text: str) -> str:
        """Running text in the words, sums and widths the bureau types."""
        text = _SUM.sub(self._sum, text) if "大写" in text else text
        text = _TIME.sub(_TIMES[self.times], text) if self.times and "分至" in text else text
        return Style.spell(self, text)

    def _sum(self, found: re.Match[str]) -> str:
        yuan = int(found["yuan"])
        short = f"{yuan / 10000:g}万元" if yuan >= 10000 else f"{yuan}元"
        return _SUMS[self.sums].format(yuan=yuan, parted=f"{yuan:,}", short=short, words=found["words"])

    def fields(self, *rows: tuple[str, str] | tuple[str, str, str, str]) -> tuple[Block, ...]:
        """Labels with their values, in the bureau's own order."""
        pairs = [(row[at], row[at + 1]) for row in rows for at in range(0, len(row), 2)]
        if not self.fields_in_turn:
            first, *others = pairs
            Random(f"{self.own}/{first[0]}").shuffle(others)
            pairs = [first, *others]
        if self.tables:
            return (self._table(pairs),)
        if self.one_to_a_row:
            return tuple(say(f"{label}：{value}") for label, value in pairs)
        return Style.fields(self, *rows) if self.fields_in_turn else tuple(map(_line, _in_twos(pairs)))

    def _table(self, pairs: list[tuple[str, str]]) -> Grid:
        if self.one_to_a_row:
            return Grid(_WIDE, tuple((cell(label), cell(value)) for label, value in pairs))
        return Grid(_HALVES, tuple(_row(two) for two in _in_twos(pairs)))

    def laid_out(self, paper: Paper) -> Paper:
        """The paper with its signatures set as the bureau sets them."""
        blocks: list[Block] = []
        for block in paper.blocks:
            if isinstance(block, Grid):
                rows = tuple(tuple(replace(c, lines=self._lines(c.lines)) for c in row) for row in block.rows)
                blocks.append(replace(block, rows=rows))
            elif isinstance(block, Text):
                blocks += self._joined(blocks, block)
            else:
                blocks.append(block)
        return replace(paper, blocks=tuple(blocks))

    def _lines(self, lines: tuple[Text, ...]) -> tuple[Text, ...]:
        laid: list[Block] = []
        for line in lines:
            laid += self._joined(laid, line)
        return tuple(line for line in laid if isinstance(line, Text))

    def _joined(self, before: list[Block], line: Text) -> list[Text]:
        """The line as set, drawn onto the one before it where both officers sign on one."""
        last = before[-1] if before else None
        if self.officers_on_one_line and isinstance(last, Text) and _same_place(last, line):
            before.pop()
            return [replace(last, parts=(*last.parts, "  ", *line.parts[1:]))]
        if self.officers_on_two_lines and len(line.parts) == 4 and str(line.parts[0]).endswith("："):
            label, one, _, two = line.parts
            if _is_place(one) and _is_place(two):
                return [replace(line, parts=(label, one)), replace(line, parts=(label, two))]
        return [line]


def _is_place(part: Part) -> bool:
    """Whether somebody signs here, or should have."""
    return isinstance(part, Ink) or (isinstance(part, str) and len(part) > 4 and part.isspace())


def _inks(line: Text) -> tuple[Ink, ...]:
    return tuple(part for part in line.parts if isinstance(part, Ink))


def _same_place(one: Text, two: Text) -> bool:
    """Whether two lines are the places of two officers behind one label."""
    label: Part = one.parts[0]
    same = isinstance(label, str) and len(label) > 1 and label == two.parts[0]
    return same and len(_inks(one)) == len(_inks(two)) == 1


def _in_twos(pairs: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Pairs of label and value, two to a row where both are short."""
    rows: list[list[tuple[str, str]]] = []
    for label, value in pairs:
        if rows and len(rows[-1]) == 1 and max(len(value), len(rows[-1][0][1])) <= 20:
            rows[-1].append((label, value))
        else:
            rows.append([(label, value)])
    return rows


def _row(pairs: list[tuple[str, str]]) -> tuple[Cell, ...]:
    if len(pairs) == 1:
        return cell(pairs[0][0]), cell(pairs[0][1], span=3)
    return tuple(cell(text) for pair in pairs for text in pair)


def _line(pairs: list[tuple[str, str]]) -> Text:
    return say("    ".join(f"{label}：{value}" for label, value in pairs))


def manner_of(random: Random, agency: str, words: tuple[tuple[str, str], ...] = ()) -> Manner:
    """A bureau's layout, spelling and wording; `words` of its trade come first."""
    officers = random.random()
    return Manner(
        tables=random.random() < 0.6,
        spaced_titles=random.random() < 0.3,
        brackets=random.choice(("〔〕", "〔〕", "[]", "【】", "（）", "﹝﹞")),
        word=random.choice(("", "", "字")),
        padded_dates=random.random() < 0.2,
        written_foot_date=random.random() < 0.3,
        half_width=random.random() < 0.2,
        full_digits=random.random() < 0.1,
        head=random.choice(("安全生产行政执法文书", "应急管理行政执法文书", "行政执法文书", "")),
        short_in_brackets=random.random() < 0.7,
        records_over_two_pages=random.random() < 0.3,
        renaming=words + tuple((plain, random.choice(others)) for plain, others in HABITS if random.random() < 0.4),
        own=agency,
        fields_in_turn=random.random() < 0.5,
        one_to_a_row=random.random() < 0.4,
        labels_merged=random.random() < 0.3,
        officers_on_one_line=officers < 0.3,
        officers_on_two_lines=officers > 0.7,
        names_beside_ink=random.random() < 0.15,
        one_picture_each=random.random() < 0.25,
        anchored_seals=random.random() < 0.5,
        head_in_header=random.random() < 0.3,
        agency_above=agency if random.random() < 0.2 else "",
        number_before_title=random.random() < 0.05,
        sums=random.randrange(len(_SUMS)),
        times=random.randrange(len(_TIMES)),
    )
