"""Document numbers (文号) in every bracket and without, of papers of the case and of norms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from casereview.spelling.found import Found
from casereview.spelling.numerals import CHINESE_DIGIT, CHINESE_NUMERAL, number_of

_S = r"\s*"
_HAN = "\u4e00-\u9fff"
_CODE = (
    rf"(?:\([ ·{_HAN}]{{1,14}}\){_S})?(?:[{_HAN}]{{1,3}}·)?"
    rf"[{_HAN}A-Za-z0-9](?:[{_HAN}A-Za-z0-9 ]{{0,22}}[{_HAN}A-Za-z0-9])?"
    rf"(?:{_S}\({_S}[{_HAN}]{{1,8}}{_S}\)(?:{_S}[{_HAN}]{{1,8}})?|\[[{_HAN}]{{2,8}}\])?"
)
_YEAR = rf"(?:(?:19|20){_S}[0-9]{_S}[0-9]|(?:[{CHINESE_DIGIT}]{_S}){{4}})"
_SERIAL = (
    rf"(?:第{_S})?(?P<serial>(?:\({_S}[{_HAN}]{{1,6}}{_S}\){_S})?(?:(?:(?:20[0-9]{{2}})?[{_HAN}]{{0,4}}[“\"][0-9]{{1,2}}[·.][0-9]{{1,2}}[”\"])?[{_HAN}A-Za-z]{{1,10}}{_S}(?:[-—–]|第)?{_S})?"
    rf"(?:\([0-9]{{1,5}}\)|[0-9](?: ?[0-9])*[A-Za-z]*|\*{{2,12}}"
    rf"|[A-Za-z][0-9]+|[{CHINESE_NUMERAL}]+)(?:{_S}[-—–.]{_S}[0-9A-Za-z]+)*(?:{_S}\([{_HAN}]{{1,3}}\))?)"
    rf"{_S}号(?:之[一二三四五六七八九十0-9]+|-[0-9]{{1,3}}(?![0-9号]))?"
)
_BRACKETED = re.compile(
    rf"(?P<code>{_CODE}){_S}[〔\[【(〖{{<﹝]{_S}(?P<year>{_YEAR}){_S}年?{_S}[〕\]】)〗}}>﹞]{_S}(?:[-—–](?=[0-9]))?{_SERIAL}"
)
_BARE = re.compile(
    rf"(?P<code>{_CODE}){_S}(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}}){_S}(?:年{_S}第?|第|[-—–]){_S}{_SERIAL}"
)
_ORDER = re.compile(
    rf"(?P<code>[{_HAN}]{{2,24}}令){_S}(?:\([0-9]{{4}}年\){_S})?第?{_S}(?P<serial>[0-9]+|[{CHINESE_NUMERAL}]+){_S}号"
)

# Words that stand before a document number in a sentence and are never part of it.
_LEADING = re.compile(
    r".*(?:依据|根据|依照|按照|参照|遵照|出具|下达|下发|送达|签发|制作|发出|收到|作出|印发|发布|公布|修订|文号|编号|案号|字号|号"
    r"|决 ?定 ?书|告 ?知 ?书|指 ?令 ?书|通 ?知 ?书|意 ?见 ?书"
    r"|记录|审批表|呈批表|回执|回证|报告书|报告|批准书|催告书|申请书|凭证|笔录|方案|标准|基准|办法|规定|细则"
    r"|你单位|你公司|我局|本机关|本局|我们|单位|公司|分别|以及|经由|[该为的了及与由])\s*"
)
_ONLY_BRACKETS = re.compile(r"\([^()]*\)")  # a name in the title above it: 行政处罚决定书（张三）〔2021〕12号
_CASE_PAPER = re.compile(
    r"(?:罚|罚决|决|立|询|告|呈|结|检|责改|责令|整改|复查|现记|现决|检记|检查|强措|勘|抽|先保|保通|违通|保处|鉴|终报|听通|听报|听告|集|当|催|缴|催告|强执|移|回|案|处)字?$"
)
_NORM = re.compile(
    r"(?:令|规|发|办|函|释|告|公告|通|委|政|办发|办函|规发|综|通知|应急|安监|应急厅|消|消防|财|法|监|局|部|法制)$"
)


@lru_cache(maxsize=128)  # the same text is read by several rules
def find_document_numbers(text: str) -> tuple[Found[str], ...]:
    """Every document number in folded text, in order: `（津丽）应急罚〔2024〕12号`, whatever the print.

    The value has 〔〕, full-width round brackets, half-width digits and no spaces.
    """
    found: list[Found[str]] = []
    for number in _candidates(text) if "号" in text else ():
        if not any(other.start < number.end and number.start < other.end for other in found):
            found.append(number)
    return tuple(sorted(found, key=lambda number: number.start))


def is_norm(value: str) -> bool:
    """Whether a normalised number belongs to a norm (令, 规, 发, 法释, 应急〔2024〕90号), not to a paper of a case."""
    if "令第" in value:
        return True
    code = value.partition("〔")[0]
    stem = re.sub(r"（[^）]*）", "", code)
    if _CASE_PAPER.search(stem) and not stem.endswith(("公告", "通告")):
        return False
    return _NORM.search(stem) is not None and not stem.endswith("字")


def _candidates(text: str) -> Iterator[Found[str]]:
    for match in _BRACKETED.finditer(text):
        if (number := _number(text, match, 1.0)) is not None:
            yield number
    for match in _BARE.finditer(text):
        stem = "".join(match["code"].split())
        if re.search("罚|应急|安监|消行|字$", stem) and (number := _number(text, match, 0.8)) is not None:
            yield number
    for match in _ORDER.finditer(text):
        start, code = _trimmed(match)
        if code:
            serial = number_of(match["serial"])
            yield Found(start, match.end(), f"{code}第{serial}号")


def _number(text: str, match: re.Match[str], confidence: float) -> Found[str] | None:
    start, code = _trimmed(match)
    year = number_of("".join(match["year"].split()))
    if not code or not re.search(f"[{_HAN}]", code) or year is None:
        return None
    if _ONLY_BRACKETS.fullmatch(code) and text[:start].rstrip().endswith("书"):
        return None
    rest = "".join(text[match.start("serial") : match.end()].split())
    first = "第" if re.search(rf"第{_S}$", text[match.end("year") : match.start("serial")]) else ""
    printed = "".join(match["serial"].split())
    if re.fullmatch(f"[{CHINESE_NUMERAL}]+", printed):
        rest = rest.replace(printed, str(number_of(printed)), 1)
    serial = re.sub("[—–]", "-", rest).replace("(", "（").replace(")", "）")
    code = code.replace("(", "（").replace(")", "）")
    return Found(start, match.end(), f"{code}〔{year}〕{first}{serial}", confidence)


def _trimmed(match: re.Match[str]) -> tuple[int, str]:
    code = match["code"]
    if (leading := _LEADING.match(code)) and not code.startswith("("):
        code = code[leading.end() :]
    listed = match.string[match.start() - 1 : match.start()] in ("号", "》")
    if listed and code[:1] in ("和", "、"):  # in a list, not 和平区
        code = code[1:]
    plain = "".join(code.split())
    start = match.end("code") - len(code) + (len(code) - len(code.lstrip()))
    return start, plain
