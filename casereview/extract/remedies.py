"""What a decision tells the party: within how many days to pay, where and within what time to object."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.extract.prose import Prose
from casereview.model import Fact
from casereview.spelling.numerals import CHINESE_NUMERAL, number_of

_N = rf"(?P<number>[0-9]{{1,3}}|[{CHINESE_NUMERAL}]{{1,4}})"
_S = r"\s*"
_ANOTHER = rf"[0-9{CHINESE_NUMERAL}]{_S}(?:日|天){_S}之?内"
"""A further limit, of which what follows is told."""
_TO_PAY_FIELD = re.compile(
    rf"(?:缴款|缴纳|缴纳罚款|罚款缴纳)的?期限{_S}:{_S}[^。;:0-9\n]{{0,16}}?{_N}{_S}(?:个)?(?:日|天)"
)
_LIMITS = (
    (
        "缴款期限天数",
        rf"(?:(?:之日|次日|即日)起?,?|(?:收到|接到|送达)[^。,;0-9]{{0,12}}?书(?:后|的)?|罚款[^。,;0-9]{{0,6}}(?:限|应当?|须|必须)(?:于|在)?|(?:履行|缴款|缴纳)(?:的)?(?:方式|期限)(?:和期限|及期限)?:|当事人(?:应当?|须|必须)(?:于|在)|(?:持|凭)[^。,;0-9]{{0,16}}?书(?:于|在)?|限(?:你(?:单位|公司|厂|店)?|当事人)?(?:于|在)?(?=[^,。;改拆补]{{0,40}}?(?:缴|交至|交到|汇[交至入]|支付))){_S}{_N}{_S}(?:个)?(?:日|天){_S}(?:之?内|前)?(?=(?:\([^()。;]{{0,80}}\)|(?!复议|诉讼|起诉)[^。;]){{0,70}}?(?:缴|交至|交到|交纳|汇[交至入]|支付|划[至入]))",
    ),
    (
        "复议期限天数",
        rf"(?<![0-9月])(?<!月 ){_N}{_S}(?:日|天){_S}(?:之?内)?(?=(?:(?!个月|缴|诉讼|{_ANOTHER})[^。;]){{0,80}}?复议)",
    ),
    ("诉讼期限月数", rf"{_N}{_S}个?月{_S}(?:之?内)?(?=(?:(?!复议)[^。;]){{0,80}}?(?:诉讼|起诉))"),
)
_NAME = r"(?:[^,。;:_向]|向(?=[阳东荣化前塘]))"
_REVIEW = re.compile(
    rf"向(?P<body>{_NAME}{{2,60}}?){_S}(?:\([^()]{{0,60}}\){_S})?(?:或者?通过[^。;]{{2,24}}?)?(?:(?:依法)?(?:申请|提起|提出)|(?<=[府局厅委会]))(?:行政)?复议"
)
_COURT = re.compile(rf"向{_S}(?:有管辖权的|具有管辖权的|所在地的)?(?P<body>{_NAME}{{2,40}}?法{_S}院)")
_NAMED = (
    (
        "复议机关",
        re.compile(
            r"复议(?:受理)?机关(?:名称)?(?::|[为是]:?)\s*(?P<body>[^,。;:()\n]{2,40}?(?:人民政府|管理委员会|局|厅|委员会))"
        ),
    ),
    ("诉讼法院", re.compile(r"(?:管辖|受理|诉讼|起诉)法院(?:名称)?(?::|[为是]:?)\s*(?P<body>[^,。;:()\n]{2,40}?法院)")),
)
"""The bodies as a field names them, in a sentence or in brackets."""
_EITHER = re.compile(r"或者|或|、")


def remedy_facts(prose: Prose) -> Iterator[Fact]:
    """The limits for paying and objecting, the review bodies and the courts as a decision names them."""
    text = prose.text
    for name, pattern in _LIMITS:
        found = list(re.finditer(pattern, text))
        if not found and name == "缴款期限天数":
            found = list(_TO_PAY_FIELD.finditer(text))
        for match in found:
            if (number := number_of(match["number"])) is not None:
                yield Fact(name, number, prose.place(match.start(), match.end()))
    for match in _REVIEW.finditer(text):
        yield from _bodies(prose, "复议机关", match)
    for match in _COURT.finditer(text):
        if "强制执行" not in text[match.end() : match.end() + 10]:
            yield from _bodies(prose, "诉讼法院", match)
    for name, field in _NAMED:
        for match in field.finditer(text):
            yield from _bodies(prose, name, match)


def _bodies(prose: Prose, name: str, match: re.Match[str]) -> Iterator[Fact]:
    start = match.start("body")
    for part in _EITHER.split(match["body"]):
        place = prose.text.index(part, start)
        start = place + len(part)
        body = "".join(part.split())
        if len(body) >= 4 and body not in ("人民政府", "人民法院"):  # a blank before it was not filled in
            yield Fact(name, body, prose.place(place, start))
