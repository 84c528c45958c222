"""The fines a tier allows, read from its words: of whom, and whether with the order to correct or once overdue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from casereview.spelling.amounts import find_amounts, find_ranges
from casereview.spelling.numerals import CHINESE_DIGIT, decimal_of
from casereview.text import squeezed

UNIT, PERSON = "unit", "person"
FIRST, LATER = "first", "later"

_PEOPLE = re.compile(
    r"(?:直接负责的)?主管人员|直接责任人员?|责任人员|主要负责人|(?:对|处)?个人(?!经营)|有关人员|相关人员|法定代表人|投资人|行为人|负责人|实际控制人|从业人员处"
)
_UNITS = re.compile(r"对(?:违法|生产经营|该|其|有关|责任)?(?:单位|企业)|(?:单位|企业)(?:处|的|:)|机构处")
_INCOME = re.compile(r"(?:上一?年度?)(?:年)?收入")
_OVERDUE = re.compile(
    r"逾期|拒不(?:改正|整改|停止|执行|排除|消除)|未在(?:规定|限定)?(?:的)?期限内?|经责令.{0,8}(?:仍|未|不)|未按期|仍未?不?改"
)
_ANEW = re.compile(r"责令(?:限期|立即)?改正")
_AT_ONCE = re.compile("责令(?:限期|立即)?改正|限期改正|首次|初次|改正的")
_N = rf"(?:[0-9]+(?:\.[0-9]+)?|[{CHINESE_DIGIT}十百]+)"
_TIMES = re.compile(
    rf"(?P<least>{_N})倍(?:以上|至|到|[-~—]+)+(?P<most>{_N})倍|(?P<below>{_N})倍以下"
    rf"|(?P<least2>{_N})(?:至|[-~—]+)(?P<most2>{_N})倍|(?P<exact>{_N})倍"
)
_SHARE = re.compile(
    rf"(?:百分之(?P<least>{_N})|(?P<least2>{_N})%)(?:以上|至|到|[-~—]+)+(?:百分之(?P<most>{_N})|(?P<most2>{_N})%)"
    rf"|百分之(?P<exact>{_N})|(?P<exact2>{_N})%"
)
_FINED = re.compile(r"罚款|处罚?|罚")
_GAIN = re.compile(r"违法所得")
_BARE = re.compile(
    rf"(?P<least>{_N})(?:[-~—至到]|以上)+(?P<most>{_N})(?:以下)?|(?P<below>{_N})(?:以下|以内)|(?P<exact>{_N})"
)


_INTERVAL = re.compile(rf"[\[(]({_N})[,，]({_N})[\])]")


@dataclass(frozen=True, slots=True)
class FineSpan:
    """A span that a tier allows: of whom, at which stage, from where to where, in what measure (元 where empty)."""

    fined: str
    stage: str
    least: Decimal
    most: Decimal
    measure: str = ""

    @property
    def written(self) -> str:
        """The way the law book writes it: 0-30000, 违法所得2-5倍, 上一年年收入40%."""
        scale = {"": "", "违法所得": "倍"}.get(self.measure, "%")
        ends = [_plain(self.least)] + ([_plain(self.most)] if self.most != self.least else [])
        return f"{self.measure}{'-'.join(ends)}{scale}"


@dataclass(frozen=True, slots=True)
class Column:
    """What the heading over a cell of fines says already: of whom, at which stage, how many yuan one counts."""

    fined: str | None = None
    stage: str | None = None
    yuan: int | None = None


NO_COLUMN = Column()


def column_of(heading: str) -> Column:
    """What a heading says of the fines below it."""
    plain = squeezed(heading)
    people, units = _PEOPLE.search(plain) is not None, "单位" in plain.replace("单位:", "") or "企业" in plain
    fined = PERSON if people and not units else UNIT if units and not people else None
    stage = LATER if _OVERDUE.search(plain) else FIRST if _AT_ONCE.search(plain) else None
    yuan = 10_000 if "万元" in plain else 1 if "元" in plain else None
    return Column(fined, stage, yuan)


def fine_spans(text: str, column: Column = NO_COLUMN) -> tuple[FineSpan, ...]:
    """Every span the words allow, in their order."""
    found: list[FineSpan] = []
    for line in text.splitlines():
        plain = _INTERVAL.sub(r"\1-\2", squeezed(line))
        for start, least, most, measure in sorted(_spans(plain, column)):
            fined = _fined(plain, start, measure) or column.fined or UNIT
            stage = column.stage or _stage(plain, start)
            found.append(FineSpan(fined, stage, least, most, measure))
    return tuple(dict.fromkeys(found))


def _spans(plain: str, column: Column) -> Iterator[tuple[int, Decimal, Decimal, str]]:
    told = False
    for at, least, most, measure in (*_multiples(plain), *_shares(plain), *_sums(plain)):
        told = True
        yield at, least, most, measure
    if not told and column.yuan is not None and (match := _BARE.fullmatch(plain)):
        least, most = _ends(match)
        yield 0, least * column.yuan, most * column.yuan, ""


def _multiples(plain: str) -> Iterator[tuple[int, Decimal, Decimal, str]]:
    for match in _TIMES.finditer(plain):
        before = plain[max(match.start() - 14, 0) : match.start()]
        if _GAIN.search(before):
            yield match.start(), *_ends(match), "违法所得"


def _shares(plain: str) -> Iterator[tuple[int, Decimal, Decimal, str]]:
    for match in _SHARE.finditer(plain):
        before = plain[max(match.start() - 14, 0) : match.start()]
        if _INCOME.search(before):
            yield match.start(), *_ends(match), "上一年年收入"
        elif "合同价款" in before:
            yield match.start(), *_ends(match), "合同价款"


def _sums(plain: str) -> Iterator[tuple[int, Decimal, Decimal, str]]:
    """Sums that are fined: ranges, and single amounts; what a condition names beside the gain is none."""
    ranges = find_ranges(plain)
    for one in ranges:
        low, high = one.value
        if high is not None and _is_fine(plain, one.start, one.end):
            yield one.start, low or Decimal(0), high, ""
    for amount in find_amounts(plain):
        inside = any(one.start < amount.end and amount.start < one.end for one in ranges)
        if not inside and not amount.is_bound and _is_fine(plain, amount.start, amount.end):
            yield amount.start, amount.value, amount.value, ""


def _is_fine(plain: str, start: int, end: int) -> bool:
    """Whether the sum between is what is fined: 罚款 stands behind it, or 处 or 罚款 before it in its clause."""
    clause = max(plain.rfind(mark, 0, start) for mark in ",;。") + 1
    before, after = plain[clause:start], plain[end : end + 10]
    if re.match(r"(?:\([^()]*\))?的?(?:的|以下)?(?:行政)?罚款", after):
        return True
    if re.search(r"(?:违法所得|货值|损失|收入|价款)[^处罚]{0,6}$", before):
        return False
    return _FINED.search(before) is not None or not plain[:start].strip()


def _ends(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    told = {name.rstrip("2"): value for name, value in match.groupdict().items() if value}
    if "exact" in told:
        value = decimal_of(told["exact"]) or Decimal(0)
        return value, value
    if "below" in told:
        return Decimal(0), decimal_of(told["below"]) or Decimal(0)
    return decimal_of(told["least"]) or Decimal(0), decimal_of(told["most"]) or Decimal(0)


def _fined(plain: str, start: int, measure: str) -> str | None:
    """Of whom: the last named before the sum in its sentence; a share of the income is always somebody's."""
    if measure == "上一年年收入":
        return PERSON
    begin = max(plain.rfind(mark, 0, start) for mark in ";。") + 1
    people = [match.end() for match in _PEOPLE.finditer(plain, begin, start)]
    units = [match.end() for match in _UNITS.finditer(plain, begin, start)]
    if not people and not units:
        return None
    return PERSON if max(people, default=-1) > max(units, default=-1) else UNIT


def _stage(plain: str, start: int) -> str:
    overdue = [match.start() for match in _OVERDUE.finditer(plain, 0, start)]
    anew = [match.start() for match in _ANEW.finditer(plain, 0, start) if not _OVERDUE.match(plain, match.start())]
    if not overdue:
        return FIRST
    return LATER if overdue[-1] >= max(anew, default=-1) or not anew else FIRST


def _plain(value: Decimal) -> str:
    return format(value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize(), "f")
