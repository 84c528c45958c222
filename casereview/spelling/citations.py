"""Cited articles of law: lists, ranges, 之一, short names, 该法, in words and in figures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from casereview.model import Citation
from casereview.spelling.found import Found
from casereview.spelling.numerals import CHINESE_DIGIT, number_of

_S = r"\s*"
_HAN = "\u4e00-\u9fff"
_LAW_ENDS = "法典|法|条例|规定|办法|细则|规则|规程|规范|标准|基准|解释|决定|通则|准则"
_ZH = f"[{CHINESE_DIGIT}十百拾佰]"
_NUM = rf"(?:[0-9]{{1,4}}|{_ZH}(?:\s?{_ZH}){{0,7}})"
_JOIN = rf"{_S}(?:以及|或者|[、,和及与或至到~—–-]){_S}"
_BRACKETED = rf"\({_S}{_NUM}{_S}\)"
_LIST = rf"\(?{_S}{_NUM}{_S}\)?(?:{_JOIN}第?{_S}\(?{_S}{_NUM}{_S}\)?|(?<=\)){_S}{_BRACKETED}){{0,20}}"
# National laws that papers name without 《》 and without 中华人民共和国.
_NATIONAL = (
    "安全生产法|行政处罚法|消防法|行政强制法|行政复议法|行政诉讼法|行政许可法|突发事件应对法|职业病防治法|特种设备安全法"
    "|矿山安全法|道路交通安全法|治安管理处罚法|刑事诉讼法|民事诉讼法|民法典|刑法|建筑法|城乡规划法|环境保护法|立法法|公司法|劳动法|公务员法"
)
_TOKEN = re.compile(
    rf"《(?P<titled>[^《》]{{2,80}})》"
    rf"|(?P<same>[该本同](?=法{_S}第|条例{_S}第|办法{_S}第|规定{_S}第|细则{_S}第|规则{_S}第)(?:法|条例|办法|规定|细则|规则)|(?:该|上述|前述)法律)"
    rf"|(?P<national>(?:中华人民共和国)?(?:{_NATIONAL}))(?={_S}(?:\([^()]{{0,30}}\){_S})?(?:第|{_NUM}{_S}条))"
    rf"|(?P<untitled>[{_HAN}]{{2,36}}?(?:{_LAW_ENDS}))(?={_S}(?:\([^()]{{0,30}}\){_S})?第{_S}{_NUM}{_S}条)"
    rf"|(?P<nth>第)?{_S}(?P<numbers>{_LIST}){_S}(?P<unit>[条款项目])"
    rf"(?! *(?:违法行为|违法事实|行为|事实|问题|隐患|违反(?!条款|本(?:法|条例|办法|规定|细则|规则))))"
    rf"(?P<insert>{_S}之{_S}(?:{_ZH}{{1,3}}|[0-9]{{1,2}})(?!项|款))?"
)
_LEADING = re.compile(
    r".*(?:违反了?|依据|根据|依照|按照|参照|适用|触犯了?|符合|属于|不符合|以及|或者|[了及与或的对]|(?<!共)和)(?=.{3}|[该本同]法)"
)
_NEAR_LAW = re.compile(
    rf"{_S}(?:\([^()]*(?:\([^()]*\)[^()]*)?\){_S})?(?:修正案{_S})?(?:的|中的|中|之)?(?:规定的|有关|相关)?{_S}"
    rf"(?:第{_S}{_NUM}{_S}[编章]{_S})?(?:第{_S}{_NUM}{_S}节{_S})?"
)
_BASED_ON = re.compile(rf";{_S}(?:依据|根据|依照|按照){_S}$")
"""Before an article of the law of the clause before: 违反《某法》第四条；依据第九条."""
_OF_ACTS = ("对", "就", "针对", "上述", "以上")  # 对第1条处罚款: the first of the acts listed
_CONNECTED = re.compile(_JOIN + "|" + _S)
_NEXT_ARTICLE = re.compile(_JOIN + "|" + _S + f"|{_S};{_S}")
_STATUTE = re.compile(rf"(?:{_LAW_ENDS})(?:\([^()]*\)|（[^（）]*）)?$")
_BETWEEN = re.compile(r"至|到|~|—|–|-")
_MASKED = re.compile(r"^中华人民[*×]{1,4}国")
"""The name of the state on pages that mask the names of places, one of which is 共和."""
_YEARED = re.compile(r"[(（\[〔][^)）\]〕]*(?:年|修订|修正|试行|版|号|令)[^)）\]〕]*[)）\]〕]$")


def law_key(name: str) -> str:
    """A law's name for comparing: without 中华人民共和国, spaces, brackets and a trailing （2021年修订）."""
    plain = "".join(name.split()).strip("《》")
    while (shorter := _YEARED.sub("", plain)) != plain:
        plain = shorter
    return plain.replace("(", "（").replace(")", "）").removeprefix("中华人民共和国")


def wide_brackets(name: str) -> str:
    """A title with the round brackets that Chinese print has, which folding made narrow."""
    return name.replace("(", "（").replace(")", "）")


@lru_cache(maxsize=64)  # the same text is read for several facts
def find_citations(text: str) -> tuple[Found[Citation], ...]:
    """Every cited article in folded text, in order; lists and ranges give one citation an article.

    A citation without a law nearby has law None and low confidence; a blank (第__条) is none.
    """
    if "条" not in text:
        return ()
    reader = _Reader(text)
    for match in _TOKEN.finditer(text):
        reader.read(match)
    return tuple(reader.found)


@dataclass(slots=True)
class _Reader:
    """What has been read so far: the law in force, the article in force, where they ended."""

    text: str
    found: list[Found[Citation]] = field(default_factory=list)
    law: str | None = None
    law_start: int = 0
    law_end: int = -1
    aliases: dict[str, str] = field(default_factory=dict)
    laws: list[str] = field(default_factory=list)
    last_end: int = -1
    last_unit: str = ""

    def read(self, match: re.Match[str]) -> None:
        """Take in the next token."""
        if match["numbers"]:
            self._number(match)
        elif match["titled"]:
            self._titled(match)
        elif match["same"]:
            self._law(self._previous(match["same"]), match.start(), match.end())
        else:
            self._bare(match)

    def _titled(self, match: re.Match[str]) -> None:
        name = _MASKED.sub("中华人民共和国", wide_brackets("".join(match["titled"].split())))
        before = self.text[max(match.start() - 6, 0) : match.start()].rstrip(' :"“')
        if self.law and before.endswith("简称"):
            self.aliases[name] = self.law
            return
        if _STATUTE.search(name):
            self._law(self.aliases.get(name, name), match.start(), match.end())
        else:
            self.law, self.law_end, self.last_end, self.last_unit = None, -1, -1, ""

    def _bare(self, match: re.Match[str]) -> None:
        name = match["national"] or match["untitled"]
        if leading := _LEADING.match(name):
            name = name[leading.end() :]
        start = match.end() - len(name)
        if name[:1] in "该本同此" and len(name) <= 4:
            self._law(self._previous(name), start, match.end())
            return
        full = f"中华人民共和国{name}" if re.fullmatch(_NATIONAL, name) else name
        self._law(self.aliases.get(name, full), start, match.end())

    def _law(self, name: str | None, start: int, end: int) -> None:
        self.law, self.law_start, self.law_end = name, start, end
        self.last_unit = ""
        if name is not None:
            self.laws.append(name)

    def _previous(self, words: str) -> str | None:
        ending = "法" if words.endswith("法律") else words[1:]
        for law in reversed(self.laws):
            name = re.sub(r"（[^（）]*）$", "", law)
            if name.endswith(ending) and not (ending == "法" and name.endswith("办法")):
                return law
        return None

    def _number(self, match: re.Match[str]) -> None:
        numbers = _listed(match["numbers"])
        if not numbers:
            return
        if match["unit"] == "条":
            self._article(match, numbers)
        elif self.last_unit and self.found:
            self._part(match, numbers)

    def _article(self, match: re.Match[str], numbers: list[int]) -> None:
        at_law = self.law_end >= 0 and _NEAR_LAW.fullmatch(self.text, self.law_end, match.start()) is not None
        listed = self.last_end >= 0 and _NEXT_ARTICLE.fullmatch(self.text, self.last_end, match.start()) is not None
        of_act = self.text.endswith(_OF_ACTS, 0, match.start()) and not at_law
        if of_act or (match["nth"] is None and not at_law and not listed):
            self.last_unit = ""
            return
        law, confidence = self._law_in_force(match.start(), near=at_law or listed)
        insert = number_of(match["insert"].replace("之", "")) if match["insert"] else None
        through = listed and _BETWEEN.search(self.text, self.last_end, match.start()) and self.last_unit == "条"
        if through and self.found and self.found[-1].value.article:
            last = self.found[-1].value.article.partition("-")[0]
            numbers = [*range(int(last) + 1, numbers[0]), *numbers] if 0 < numbers[0] - int(last) < 60 else numbers
        start = self.law_start if at_law else match.start()
        for number in numbers:
            article = f"{number}-{insert}" if insert and number == numbers[-1] else str(number)
            self.found.append(Found(start, match.end(), Citation(law, article), confidence))
        self.last_end, self.last_unit = match.end(), "条"

    def _law_in_force(self, place: int, *, near: bool) -> tuple[str | None, float]:
        if near and (self.law is not None or self.law_end >= 0):
            return self.law, 1.0 if self.law else 0.5
        between = self.text[self.law_end : place] if self.law_end >= 0 else ""
        ends = "。" if _BASED_ON.search(between) else "[。;]"
        if self.law and len(between) <= 60 and not re.search(ends, between):
            return self.law, 0.6
        return None, 0.4

    def _part(self, match: re.Match[str], numbers: list[int]) -> None:
        gap = self.text[self.last_end : match.start()]
        unit = match["unit"]
        if not gap.strip():
            self._extend(unit, numbers, match.end())
        elif match["nth"] or "(" in match["numbers"]:
            joined = _CONNECTED.fullmatch(gap) is not None
            if not joined:
                self.last_unit = ""
                return
            self._beside(unit, numbers, match, through=_BETWEEN.search(gap) is not None)
        else:
            self.last_unit = ""
            return
        self.last_end, self.last_unit = match.end(), unit

    def _extend(self, unit: str, numbers: list[int], end: int) -> None:
        last = self.found.pop()
        if unit == "目":
            self.found.append(replace(last, end=end))
            return
        self.found.extend(replace(last, end=end, value=_with(last.value, unit, number)) for number in numbers)

    def _beside(self, unit: str, numbers: list[int], match: re.Match[str], *, through: bool) -> None:
        last = self.found[-1]
        if unit == "目":
            return
        value = replace(last.value, item=None) if unit == "款" else last.value
        before = last.value.item if unit == "项" else last.value.paragraph
        if through and before and 0 < numbers[0] - before < 30:
            numbers = [*range(before + 1, numbers[0]), *numbers]
        self.found.extend(Found(match.start(), match.end(), _with(value, unit, n), last.confidence) for n in numbers)


def _with(citation: Citation, unit: str, number: int) -> Citation:
    return replace(citation, paragraph=number) if unit == "款" else replace(citation, item=number)


def _listed(words: str) -> list[int]:
    """The numbers of a list, ranges filled up: 一、三至五 gives 1, 3, 4, 5."""
    numbers: list[int] = []
    through = False
    for piece in re.findall(rf"{_NUM}|至|到|~|—|–|-", words):
        number = number_of(piece)
        if number is None:
            through = bool(numbers)
            continue
        if through and 0 < number - numbers[-1] < 60:
            numbers.extend(range(numbers[-1] + 1, number))
        numbers.append(number)
        through = False
    return numbers
