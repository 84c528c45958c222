"""The figures that a paper tells of an act, by what they count: how much was bought, sold, left, at what price."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from casereview.checks.wording import words_of
from casereview.model import Document

UNITS = (
    "毫升|千克|公斤|[kK][gG]|平方米|立方米|公里|瓶|袋|台|吨|件|个|只|箱|盒|桶|支|包|条|套|把|辆|份|块|张|根|株"
    "|头|升|米|亩|车|部|枚|双|罐|听|板|粒|克|斤|册|本"
)
NUMBER = r"(?<![0-9.])(?P<number>[0-9]{1,9}(?:\.[0-9]{1,4})?)"
_MEASURED = rf"{NUMBER}(?P<unit>{UNITS})(?!/|每|次|以[上下](?!物|财|所|各|货)|内)"
_GAP = r"(?:\([^()]{0,30}\)|[^。;:,?()0-9]|,(?=[一总]?共)){0,24}?"
_YUAN = rf"(?:金额|共计|合计|总额|为|是|共|计|约为|:|\(元\)|人民币)*{NUMBER}(?P<unit>万?元)"
_CONTENT = r"(?P<unit>克/升|%|毫克/[^。;,0-9]{1,3}|克/千克|g/L)"
_PAPER = r"(?!台账|台帐|单据|单|记录|票据?|凭证|清单|发票|情况)"
"""What is told of papers counts no goods: 销售台账复印件各1份."""
_NOT = r"(?<![未不没])(?<!没有)(?<!尚未)"

_LABELS = {
    "购进数量": rf"{_NOT}(?:购进|购入|进的?货|进了|买了|入库|采购(?:了)?){_PAPER}{_GAP}{_MEASURED}",
    "销售数量": rf"{_NOT}(?:销售|售出|卖出|卖)(?:了|\))?{_PAPER}{_GAP}{_MEASURED}",
    "库存数量": rf"(?:库存|结存|剩余?下?|尚余|余下|尚存){_GAP}{_MEASURED}",
    "生产数量": rf"{_NOT}(?:制作|生产|加工|制售|做了|添加)(?:了)?{_GAP}{_MEASURED}",
    "抽样数量": rf"(?:抽样|抽取)(?:数量)?(?:拿走)?{_GAP}{_MEASURED}",
    "货值金额": rf"货值{_YUAN}",
    "违法所得": rf"违法所得\)?{_YUAN}",
    "销售价格": rf"(?:销售价格?|售价|卖){_YUAN}(?=/|一|每|[。,;]|$)",
    "购进价格": rf"(?:购进价格?|进价|进货价格?|成本){_YUAN}(?=/|一|每|[。,;]|$)",
    "单位收费": rf"每(?:人次?|位|名|次|单|车|户|平方米|小时|天|月|份)(?:[^。;:,0-9]{{0,6}}?){_YUAN}",
    "收入总额": rf"(?:共|合计|一共)?(?:收取|收了|收入)(?:车费|费用|价款|货款|服务费|运费|租金|人民币)?{_YUAN}",
    "人次": rf"{NUMBER}(?P<unit>人次)(?!以)",
    "载客人数": rf"(?:载客|乘客|搭载乘客|载有乘客){NUMBER}(?P<unit>[人名])(?!次)",
    "批号": r"批号:?(?:为|是)?(?P<number>[0-9A-Z]{6,14})(?P<unit>(?![0-9A-Z毫克升千]))",
    "标明值": rf"(?:标明值|标明[^。;,0-9]{{0,10}}?(?:含量|浓度)|标签[^。;,0-9]{{0,6}}标示[^。;,0-9]{{0,8}})"
    rf"{NUMBER}{_CONTENT}",
    "实测值": rf"(?:实测值|检测值|检出值|(?:质量)?浓度(?:为|实测值)?){NUMBER}{_CONTENT}",
}
_PATTERNS = {label: re.compile(pattern) for label, pattern in _LABELS.items()}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a paper, what it counts, and the stretch of words it was told in."""

    label: str
    value: str
    unit: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def figures_of(document: Document) -> tuple[Figure, ...]:
    """Every figure that the paper tells with what it counts, in order."""
    words = words_of(document)
    found = [figure for label, pattern in _PATTERNS.items() for figure in _found(label, pattern, words)]
    return tuple(sorted(found, key=lambda figure: (figure.start, figure.label)))


def _found(label: str, pattern: re.Pattern[str], words: str) -> Iterator[Figure]:
    for match in pattern.finditer(words):
        unit = match["unit"]
        if label == "批号":
            yield Figure(label, match["number"], "", *match.span())
            continue
        value = Decimal(match["number"])
        if unit == "万元":
            value, unit = value * 10000, "元"
        unit = {"公斤": "千克", "kg": "千克", "KG": "千克", "Kg": "千克", "g/L": "克/升"}.get(unit, unit)
        yield Figure(label, _plain(value), unit, *match.span())


def _plain(value: Decimal) -> str:
    """A number without zeros behind the point: 12.50 is 12.5."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def single_figures(document: Document) -> dict[tuple[str, str], Figure]:
    """The figures of which the paper gives one value only, by what they count and in what unit."""
    by_what: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures_of(document):
        by_what.setdefault((figure.label, figure.unit), []).append(figure)
    return {what: told[0] for what, told in by_what.items() if len({figure.value for figure in told}) == 1}
