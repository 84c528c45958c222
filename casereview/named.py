"""Who and what a case names: units, places, people, numbers that lead to somebody, each word with its mask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from casereview.extract.signing.signed_names import SURNAMES
from casereview.masks import NUMBERED, Masks, Sort
from casereview.model import CaseFile, Fact, Mark, Officer, Page
from casereview.named_in_passing import named_in_passing
from casereview.terms import MarkKind
from casereview.text import squeezed

_ORDER = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒盈昃宿列寒暑秋冬藏闰余岁律吕阳云腾致雨露结霜"

_PERSONS = ("法定代表人", "被询问人", "主持人", "记录人", "审批人")
_SORTS = {
    "办案机关": Sort.AGENCY, "复议机关": Sort.AGENCY, "诉讼法院": Sort.COURT, "当事人": Sort.PARTY,
    "地址": Sort.ADDRESS, "统一社会信用代码": Sort.NUMBER, "身份证号": Sort.NUMBER,
    **dict.fromkeys(_PERSONS, Sort.PERSON),
}  # fmt: skip
"""Facts that name somebody or lead to them."""
_SEALS = {"机关印章": Sort.AGENCY, "当事人印章": Sort.PARTY}
_HAN = r"\u4e00-\u9fff"
_REGION = re.compile(rf"([{_HAN}]{{2,6}}?)(省|自治区|自治州|市|区|县|旗|镇|乡|街道)")
_NO_PLACE = frozenset({"高新", "经济", "开发", "技术", "工业", "产业", "新区", "城市", "社区", "园区", "辖区"})
"""What stands before 区 and 市 and is no name by itself."""
_FIRM = re.compile(r"(?:股份|集团|有限|责任|合伙|企业|公司|工厂|商店|经营部|（.*?）|\(.*?\))+$")
_FIRMS = ("公司", "集团", "工厂", "厂", "店", "企业")
_OWN = 2  # characters of the name of a firm that are its own; what follows is its trade
_FIRMLIKE = (Sort.PARTY, Sort.UNIT)
_SHORT_FOR = re.compile(rf"以下简称[：:“”\"「『]*([{_HAN}A-Za-z0-9]{{2,12}})")
_PART = (
    "姓名|联系人|代理人|受托人|受委托人|委托人|见证人|经营者|负责人|承办人|陪同人员?|收件人|送达人|签收人|证人|户名"
    "|参加人员?|参会人员?|出席人员?|列席人员?|主持人|记录人|记录员|书记员|审批人|审核人|复核人|核对人|鉴定人|检查人|询问人"
    "|被询问人|执法人员|调查人员|检查人员|办案人员|拍摄人|制作人|立卷人|提供人|法定代表人|法人代表|当事人"
)
_POSTCODE = re.compile(r"(?:邮政编码|邮编):?(\d{6})(?!\d)")
_SAID = re.compile(
    rf"(?:{_PART})(?:[（(][^（）()]{{0,8}}[）)])?[：:]((?:[{_HAN}·]{{2,5}}(?:[（(][^（）()]*[）)])?[、，,]?)+)"
)
_LABEL = re.compile(rf"(?:{_PART}|邮政编码|邮编):?")
_NOBODY = frozenset({"单位", "个人", "公司", "法人", "本人", "全体", "单位负责人"})
_SPLIT = 4  # characters of a name that stands in two cells, or on two lines of one
_NOT_SPLIT = re.compile(
    rf"性别|[男女]$|年龄|电话|职务|单位|日期|时间|签[名字]|盖章|证[号件]|[地住]址|邮编|编号|[^{_HAN}]"
)
_NAME = re.compile(rf"[{_HAN}]{{2,4}}|[{_HAN}]{{1,6}}(?:·[{_HAN}]{{1,6}})+")
_PARTED = re.compile(r"[、，,；;/]")
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
_OWN_NUMBER = re.compile(rf"^(.+?){NUMBERED}")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the case by the letter they have throughout it."""

    name: str
    letter: str

    @property
    def mask(self) -> str:
        """What stands for them."""
        return f"某{self.letter}"


def masks_of(case: CaseFile) -> Masks:
    """The masks of everybody whom the case was read to name."""
    words: dict[str, str] = {}

    def take(name: str | None, mask: str) -> None:
        if name is not None and len(word := squeezed(name)) > 1 and word not in set(Sort):
            words.setdefault(word, mask)

    pages = tuple(page for document in case.documents for page in document.pages)
    texts = (
        *(block.text for page in pages for block in page.blocks),
        *(text for page in pages for text in _rows(page)),
    )
    named = tuple(_named(case))
    units = [(name, sort) for name, sort in named if sort is not Sort.NUMBER]
    places = tuple(dict.fromkeys(place for name, _ in units for place in _places_of(name)))
    for name, sort in named:
        take(name, sort)
    for name, sort in units:
        for short in _short_forms(name, sort, places):
            take(short, sort)
    for place in places:
        take(place, Sort.PLACE)
    for text in texts:
        for match in _SHORT_FOR.finditer(squeezed(text)):
            take(match[1], Sort.UNIT)
        for match in _POSTCODE.finditer(squeezed(text)):
            take(match[1], Sort.NUMBER)
    for name, sort in units:
        for firm in _called_alike(name, places, texts) if sort in _FIRMLIKE else ():
            take(firm, sort)
    for person in people_in(case, texts):
        take(person.name, person.mask)
    for fact in case.facts_of("文号"):
        if isinstance(fact.value, str) and (own := _OWN_NUMBER.match(fact.value)):
            take(own[1], Sort.DOCUMENT_NUMBER)
    return Masks(words)


def people_in(case: CaseFile, texts: Iterable[str] = ()) -> tuple[Person, ...]:
    """Everybody named, the officers first, each with the letter they have throughout the case."""
    officers = [fact.value.name for fact in case.facts_of("执法人员") if isinstance(fact.value, Officer)]
    told = [str(fact.value) for name in _PERSONS for fact in case.facts_of(name) if isinstance(fact.value, str)]
    signers = [mark.signer for mark in case.marks if mark.signer and mark.kind is not MarkKind.SEAL]
    pieces = (piece for name in (*officers, *told, *signers) for piece in _PARTED.split(name))
    names = dict.fromkeys(squeezed(piece) for piece in pieces if len(squeezed(piece)) > 1)
    read = tuple(texts)
    names.update(dict.fromkeys(name for text in read for name in _labelled(text)))
    names.update(dict.fromkeys(named_in_passing(map(squeezed, read), frozenset(names))))
    return tuple(Person(name, _letter(index)) for index, name in enumerate(names))


def _named(case: CaseFile) -> Iterator[tuple[str, Sort]]:
    """Units, places and numbers as the case names them."""
    yield from ((name, sort) for name, sort in ((case.agency, Sort.AGENCY), (case.party, Sort.PARTY)) if name)
    for name, sort in _SORTS.items():
        if sort is not Sort.PERSON:
            yield from ((fact.value, sort) for fact in case.facts_of(name) if isinstance(fact.value, str))
    for fact in case.facts_of("执法人员"):
        yield from _certificate(fact)
    for mark in case.marks:
        yield from _seal_words(mark)


def _certificate(fact: Fact) -> Iterator[tuple[str, Sort]]:
    if isinstance(fact.value, Officer) and fact.value.certificate and len(fact.value.certificate) > 3:
        yield fact.value.certificate, Sort.NUMBER


def _seal_words(mark: Mark) -> Iterator[tuple[str, Sort]]:
    if mark.kind is MarkKind.SEAL and mark.signer:
        yield mark.signer, _SEALS.get(mark.role, Sort.UNIT)


def _places_of(name: str) -> Iterator[str]:
    """The places a name or an address begins with, each with and without what sort of place it is."""
    text, at = squeezed(name), 0
    while (match := _REGION.match(text, at)) is not None:
        yield match[0]
        if match[2] in ("省", "市", "区", "县") and match[1] not in _NO_PLACE:
            yield match[1]
        at = match.end()


def _short_forms(name: str, sort: Sort, places: Iterable[str]) -> Iterator[str]:
    """What a unit is also called: without the places it begins with, a firm without what sort of firm it is."""
    text = squeezed(name)
    lead = [place for place in places if text.startswith(place)]
    while lead:
        text = text.removeprefix(max(lead, key=len))
        lead = [place for place in places if text.startswith(place)]
        if lead or (sort in _FIRMLIKE and len(text) > 3):  # what is left of a bureau tells its sort alone
            yield text
    if sort in _FIRMLIKE and len(core := _FIRM.sub("", text)) > 3:
        yield from (core, *(core[:2] + form for form in _FIRMS))


def _called_alike(firm: str, places: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """How papers call a firm otherwise: its own name before another trade, or the beginning of it alone."""
    core = _core(firm, tuple(places))
    if len(core) <= _OWN + 1:
        return
    begun = "|".join(re.escape(core[:size]) for size in range(len(core), _OWN, -1))
    alike = re.compile(rf"{re.escape(core[:_OWN])}[{_HAN}]{{0,6}}?(?:{'|'.join(_FIRMS)})|{begun}")
    for text in texts:
        yield from (match[0] for match in alike.finditer(squeezed(text)))


def _core(firm: str, places: tuple[str, ...]) -> str:
    """The name of a firm without the places it begins with and the sort of firm it is."""
    text = squeezed(firm)
    while lead := [place for place in places if text.startswith(place)]:
        text = text.removeprefix(max(lead, key=len))
    return _FIRM.sub("", text)


def _labelled(text: str) -> Iterator[str]:
    """Names behind the label of somebody's part, as far as they begin with a family name."""
    for part in text.split("  "):
        for match in _SAID.finditer(squeezed(part)):
            pieces = _PARTED.split(_BRACKETED.sub("", match[1]))
            yield from (piece for piece in pieces if _is_name(piece))


def _is_name(piece: str) -> bool:
    return _NAME.fullmatch(piece) is not None and piece[0] in SURNAMES and piece not in _NOBODY


def _rows(page: Page) -> Iterator[str]:
    """Cells that label somebody's part, with what stands in the cell behind."""
    for number, (block, behind) in enumerate(pairwise(page.blocks), 2):
        if block.cell is not None and behind.cell is not None and _LABEL.fullmatch(label := squeezed(block.text)):
            yield f"{label.rstrip(':')}:{behind.text}"
            further = page.blocks[number].text if number < len(page.blocks) else ""
            if len(whole := squeezed(behind.text + further)) <= _SPLIT and _NOT_SPLIT.search(whole) is None:
                yield f"{label.rstrip(':')}:{whole}"


def _letter(index: int) -> str:
    return _ORDER[index] if index < len(_ORDER) else str(index + 1)
