"""How issued discretion bases name tiers, and part the condition of a tier from what it allows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.spelling.numerals import CHINESE_DIGIT
from casereview.text import squeezed

_WORDS = "特别轻微|轻微|较轻|一般|中等|较重|严重|特别严重|从轻|减轻|从重|免罚|不予处罚|轻|中|重"
_TIER_WORDS = rf"(?:{_WORDS}|[A-Ga-g]|[一二三四五六1-6IV]{{1,3}}(?=档|级|阶|等))"
TIER = re.compile(
    rf"(?:(?:情节|违法程度|违法行为|程度|属)?{_TIER_WORDS}(?:档|级|阶次?|等次?|裁量)?(?:违法)?(?:情节|情形|程度|违法|行为|处罚)?(?:的|档|阶次)?)"
)
_PLAIN_TIER = re.compile(rf"(?:情节|违法程度|违法行为|程度)?(?P<tier>{_TIER_WORDS}(?:档|级|阶次|阶|等次|等)?)")
LABELLED = re.compile(
    rf"^\(?(?:[0-9]{{1,2}}|[一二三四五六七八九十])?\)?[、.)]?[【\[(]?(?P<tier>{TIER.pattern})[】\])]?[:：](?P<rest>.+)"
)
BEFORE_FINE = re.compile(
    r"(?:^|(?<=[,;。:]))(?:可以?)?(?:责令|并?处(?![,以])|并?处以(?![上下])|罚款|给予|不予|没收|警告|免予)"
    r"|(?<=的)(?:责令|并?处)"
    rf"|(?<![0-9{CHINESE_DIGIT}十])并?处以?(?=[0-9{CHINESE_DIGIT}十])"
)
WHOM = re.compile("对[^,;。]{1,24}|(?:单位|个人|企业)")
NO_FINE = re.compile(r"不予(?:行政)?处罚|免(?:予|于)?处?罚|警告|责令|没收|吊销|停产|停业|暂扣|撤销|拘留|通报")


def tier_name(words: str) -> str:
    """The tier that a cell or label names, without what is said around it: 【情节较轻的】 is 较轻."""
    plain = squeezed(words).strip("【】[]()（）:：、.的")
    match = _PLAIN_TIER.match(plain)
    return match["tier"] if match and TIER.fullmatch(plain) else plain


def condition_apart(text: str) -> tuple[str, str]:
    """The condition, and the penalty behind it: 1人无证的，处… ."""
    match = BEFORE_FINE.search(text)
    if match is None or match.start() == 0 or WHOM.fullmatch(text[: match.start()]):
        return "", text
    return text[: match.start()], text[match.start() :].lstrip(",，;；的")


def told_lines(text: str) -> Iterator[tuple[str, str]]:
    """The tiers that the lines of a cell tell, each with what it says; a line without a tier goes on."""
    name, told = "", ""
    for line in re.split(r"\n|(?<=[;；。])(?=\(?[0-9一二三四五六]\)?[、.)])", text):
        match = LABELLED.match(squeezed(line))
        if match is None:
            told += squeezed(line)
            continue
        if name:
            yield tier_name(name), told
        name, told = match["tier"], match["rest"]
    if name:
        yield tier_name(name), told
