"""What a paper says of the party besides its name: representative, address, codes; and what a licence proves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from casereview.extract import labels
from casereview.extract.bare_parties import BUSINESS_ENDINGS
from casereview.extract.form_cells import bare, is_label, stretches
from casereview.extract.form_fields import Value, field_values, trimmed
from casereview.extract.names import person
from casereview.extract.party_names import (
    ADDRESSED,
    HOMES,
    RECORDS,
    clean_party,
    listed_particulars,
    party_named,
)
from casereview.extract.signing.signed_names import SURNAMES
from casereview.model import Document, Fact
from casereview.spelling.codes import is_identity

_ID = re.compile(r"(?<![0-9A-Za-z])[1-8](?:[ ]?[0-9*Xx]){14,17}")  # a code that begins with 9 is a business's
_CODE = re.compile(r"[0-9A-Za-z](?:[ ]?[0-9A-Za-z]){14,19}")
_STRICT_CODE = re.compile(r"(?<![0-9A-Za-z])[159NY][1-9][0-9]{6}[0-9A-Z]{10}(?![0-9A-Za-z])")
_DWELLING = re.compile(
    r"(?:当事人|被处罚人|违法行为人)[^\n]{0,80}? 住[址所][ :]+"
    r"(?P<home>[\u4e00-\u9fff][^ ,，。;；:\n]{5,60})(?=[ ,，。;\n])"
)
_SEAT = re.compile(r"(?=[^,]*(?:[省市县区旗镇乡村路街号]|街道|大道))[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9()#-]{5,60}")
_ADDRESS_ENDS = re.compile(
    r"[。;；]|[,，](?=系|现任|[男女]|身份|公民)|(?:19|20)[0-9]{2} ?年"
    r"|[,，](?=[^,，。;；\n]{0,40}(?:经理|负责人|[厂矿站店]长|董事长?|法定代表人|实际控制人|经营者|员工|职工|工人|股东))"
)  # a PDF may run the next sentence on
_INNER_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
_LIVES = re.compile(
    r"(?:[0-9Xx]|出?生|[男女]|族|[系为][^,，。;；:\n]{2,40}) *[,，] *"
    r"(?:现|家)?住(?![所址])(?:在|于)?(?P<home>[\u4e00-\u9fff][^,，。;；:\n]{5,60})"
)
_NAMED_IN_BRACKETS = re.compile(
    r"(?P<before>[\u4e00-\u9fff·*]+) ?\((?:[^():]{0,12}[,，])?(?:公民|居民)?身份[^():]{0,8}:? ?$"
)
_OFFICE_LIKE = re.compile(
    f"[{''.join(sorted(SURNAMES))}](?![监检测执综消法司财税林农工城公交卫文])[\u4e00-\u9fff][所站队部科局处室]"
)
_DATED = re.compile(r"[ _\n]*(?:19|20)[0-9]{2} ?[年./-][0-9年月日 ./-]*(?:\n|$)")  # a name before a bare date is signed
_LONGEST_PERSON = 4  # letters
_NEAR = 50  # characters
_FIGURES = 6  # of the place of registration, in every code
_TELLING = (*HOMES, "investigation_report", "identity_proof", "authorisation")
_BEGUN = r"(?:^|[,，;；。(（\n] *)"
_HEAD_LENGTH = 1000  # characters in which running text introduces the party
_REPRESENTED = re.compile(
    rf"{_BEGUN}(?:法定代表人|主要负责人|负责人|经营者|投资人)(?:\((?:主要)?负责人\))?(?:为|是|系|姓名)?[ :]*"
    r"(?P<name>[\u4e00-\u9fff*·]{2,5}?)(?= *[,，。;；)）\n])"
)
_BESIDE_PARTY = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})\((?:法定代表人|主要负责人|负责人|经营者|投资人)(?:姓名)?[:为是 ]{0,2}"
    r"(?P<name>(?![已未尚不原现无系])[\u4e00-\u9fff·]{2,12})\)(?= *(?:\n|$|[,;。]))"
)
"""Who represents the party, in brackets behind its name that ends a field."""
_REPRESENTS = re.compile(
    r"(?:^|[\n。,，:]|兹(?:有|证明))\s*(?:本人|我)?[,，]?(?P<name>[\u4e00-\u9fff·]{2,4}?)"
    r" *(?:同志|先生|女士)?(?:\([^()\n]{0,40}\))?[,，]?"
    r"(?:现?(?:在|担?任)[^。;\n]{2,40}?(?:职务?)?[,，]?)?(?:现)?[系是为](?:我|本|该)?(?:单位|公司|企业|厂|店)?"
    r"[^。,，;\n]{0,30}?的?法定代表人"
)
_SEATED = re.compile(
    rf"{_BEGUN}(?:住所地?|(?:户籍|家庭|现)?住址|地址|经营场所|经营地址|注册地址)(?:为|是|在|位于)? *"
    r"(?P<home>[\u4e00-\u9fff](?:[^,，。;；:：()（）\n]|\([^()\n]{1,20}\)){5,60})(?= *[,，。;；)）\n])"
)


def particular_facts(document: Document) -> Iterator[Fact]:
    """Representative, address and codes of the party."""
    yield from representative_facts(document)
    for value in _addresses(document):
        away = _agency_address(document, value) or _of_payment(document, value)
        home = "" if away else _address(_before_party(document, value.text))
        if re.search(r"[\u4e00-\u9fff]{2}", home):
            yield Fact("地址", home, document.place(value.start, value.end))
            break
    else:
        yield from tuple(_home_told(document)) or _listed(document, "地址", _SEAT)
    coded = tuple(_coded(document, "统一社会信用代码", labels.CREDIT_CODE, _CODE))
    coded = coded or tuple(_coded(document, "统一社会信用代码", labels.LICENCE_NUMBER, _STRICT_CODE))
    yield from coded or _listed(document, "统一社会信用代码", _STRICT_CODE)
    if document.kind not in RECORDS:
        yield from (
            f for f in _coded(document, "身份证号", labels.IDENTITY_NUMBER, _ID) if not _of_another(document, f)
        )


def _listed(document: Document, name: str, shape: re.Pattern[str]) -> Iterator[Fact]:
    """The particular of this shape behind a label that lists them all."""
    found = next((value for value in listed_particulars(document) if shape.fullmatch(value.text)), None)
    if found is not None:
        yield Fact(name, found.text, document.place(found.start, found.end), 0.9)


def _of_another(document: Document, found: Fact) -> bool:
    """Whether a number in brackets stands behind the name of somebody else than the party or its representative."""
    at = document.flow.text.find(found.source.quote)
    told = _NAMED_IN_BRACKETS.search(document.flow.text, max(at - _NEAR, 0), at)
    if told is None:
        return False
    own = [fact.value for fact in representative_facts(document)]
    party = party_named(document)
    return not any(isinstance(name, str) and told["before"].endswith(name) for name in (*own, party and party.text))


def _addresses(document: Document) -> tuple[Value, ...]:
    """The addresses to choose from: of a unit the first printed, of a person the home before the place of work."""
    flow = document.flow.text
    every = tuple(sorted(field_values(document, labels.ADDRESS), key=lambda value: _in_brackets(flow, value)))
    homes = field_values(document, labels.HOME_ADDRESS)
    party = party_named(document)
    unit = party is not None and len(party.text) > _LONGEST_PERSON and BUSINESS_ENDINGS.search(party.text[-2:])
    if unit:  # the home printed first is that of whoever runs it
        seats = field_values(document, labels.UNIT_ADDRESS)
        return seats if seats and homes and every[:1] == homes[:1] else every
    return homes or every


_ASSENTS = re.compile(r" *(?:拟|建议|请|不)?(?:同意|批准|准予|申请|呈)")
"""How an opinion begins, behind which its head signs."""


def _in_brackets(flow: str, value: Value) -> bool:
    """Whether an address stands in brackets that describe whoever is named before them, not in the party's field."""
    line = flow[flow.rfind("\n", 0, value.start) + 1 : value.start]
    return line.rfind("(") > line.rfind(")")


def representative_facts(document: Document) -> Iterator[Fact]:
    """The legal representative: the first person behind a label; whoever authorises may be named by signing."""
    for value in field_values(document, labels.LEGAL_REPRESENTATIVE):
        before = document.flow.text[max(value.start - 16, 0) : value.start]
        dated = _DATED.match(document.flow.text, value.end)
        signs = document.kind != "authorisation" and (dated or re.search(r"签名|签字|盖章|签章|意见", before))
        if not (signs or _ASSENTS.match(value.text)) and (name := person(value.text) or _like_an_office(value.text)):
            yield Fact("法定代表人", name, document.place(value.start, value.end))
            return
    for shape in (_REPRESENTED, _REPRESENTS) if document.kind in _TELLING else ():
        told = shape.search(document.flow.text, 0, _HEAD_LENGTH)
        if told and (name := person(told["name"])):
            yield Fact("法定代表人", name, document.place(told.start("name"), told.end("name")), 0.9)
            return
    beside = _BESIDE_PARTY.search(document.flow.text, 0, _HEAD_LENGTH)
    if beside and (name := person(beside["name"])):
        yield Fact("法定代表人", name, document.place(beside.start("name"), beside.end("name")), 0.9)


def _like_an_office(words: str) -> str | None:
    """A name of three letters that ends as offices do, where no office can stand: 王小所, 李明站."""
    return words if _OFFICE_LIKE.fullmatch(words) else None


def _before_party(document: Document, words: str) -> str:
    """An address without the sentence that begins with the party behind it, where the lines were run together."""
    party = party_named(document)
    if party is None:
        return words
    return re.split(rf"(?<=.{{6}}){re.escape(party.text)}(?=\([^()]{{0,4}}(?:简称|下称)|涉嫌|违反|未)", words)[0]


def _address(words: str) -> str:
    """An address without the next sentence and without what follows the bracket that ends the party's description."""
    return _INNER_BLANK.sub("", _ADDRESS_ENDS.split(_within(words))[0].strip(" ,，"))


def _within(words: str) -> str:
    """The words before a bracket that closes without one having been opened in them."""
    opened = 0
    for at, character in enumerate(words):
        opened += (character == "(") - (character == ")")
        if opened < 0:
            return words[:at]
    return words


def _home_told(document: Document) -> Iterator[Fact]:
    """Where a person lives or a unit has its seat, told in the sentence that describes the party."""
    flow = document.flow.text
    if document.kind not in _TELLING:
        return
    if told := _LIVES.search(flow) or _SEATED.search(flow, 0, _HEAD_LENGTH) or _DWELLING.search(flow, 0, _HEAD_LENGTH):
        yield Fact("地址", _address(told["home"]), document.place(told.start("home"), told.end("home")), 0.9)


def licence_facts(document: Document) -> Iterator[Fact]:
    """What a copy of a business licence proves of the party: name, code, legal representative, seat."""
    for value in _on_licence(document, ("企业名称", "名称", "字号名称")):
        if name := clean_party(value):
            yield Fact("当事人", name.text, document.place(name.start, name.end), 0.8)
    for value in _on_licence(document, labels.LEGAL_REPRESENTATIVE):
        if name_of := person(value.text):
            yield Fact("法定代表人", name_of, document.place(value.start, value.end), 0.9)
    for value in _on_licence(document, ("住所", "经营场所", "主要经营场所", "营业场所", "住所(经营场所)")):
        yield Fact("地址", value.text, document.place(value.start, value.end), 0.75)
    yield from _coded(document, "统一社会信用代码", labels.CREDIT_CODE, _CODE)


def _on_licence(document: Document, named: tuple[str, ...]) -> tuple[Value, ...]:
    """The first value behind a label of a licence, whose labels may stand alone on the line before."""
    if found := field_values(document, named):
        return found[:1]
    for (start, end, *_), (below, stop, *_) in pairwise(stretches(document)):
        if bare(document.flow.text[start:end]) in named and not is_label(document.flow.text[below:stop]):
            value = trimmed(document, below, stop)
            return (value,) if value else ()
    return ()


def _coded(document: Document, name: str, named: tuple[str, ...], shape: re.Pattern[str]) -> Iterator[Fact]:
    for value in field_values(document, named):
        match = shape.search(value.text)
        code = "".join(match[0].split()).upper() if match else ""
        if code and (name != "统一社会信用代码" or _may_be_credit(code)):
            yield Fact(name, code, document.place(value.start, value.end))
            return
    if found := _running(named, shape).search(document.flow.text):
        start, stop = found.span("code")
        if name == "统一社会信用代码" and not _may_be_credit("".join(found["code"].split()).upper()):
            return
        yield Fact(name, "".join(found["code"].split()).upper(), document.place(start, stop), 0.95)


def _may_be_credit(code: str) -> bool:
    """Whether a code may be that of a business, mistyped or not: mostly figures, and not somebody's identity number."""
    return not is_identity(code) and sum(sign.isdigit() for sign in code) >= _FIGURES


@lru_cache(maxsize=8)
def _running(named: tuple[str, ...], shape: re.Pattern[str]) -> re.Pattern[str]:
    """A label and its code in running text; a PDF may break the line within the label."""
    labels_of = "|".join(r"\n? *".join(map(re.escape, label)) for label in sorted(named, key=len, reverse=True))
    return re.compile(rf"(?:{labels_of})\)?(?:为|是|号)?[: \n_(]{{0,4}}(?P<code>{shape.pattern})")


def _of_payment(document: Document, value: Value) -> bool:
    """Whether an address stands in a sentence that tells where to pay: 代收机构名称:某某银行,地址:…."""
    begin = document.flow.text.rfind("。", 0, value.start) + 1
    said = document.flow.text[max(begin, value.start - _NEAR) : value.start]
    return re.search(r"银行|代收|缴[纳至到款]|收款|罚款", said.rpartition("\n")[2]) is not None


def _agency_address(document: Document, value: Value) -> bool:
    """Whether an address stands in the contact lines of the agency and not among the party's particulars."""
    text = document.flow.text
    if document.kind in ADDRESSED and document.kind not in HOMES:
        around = text[max(value.start - _NEAR, 0) : value.start] + text[value.end : value.end + _NEAR]
        return value.start > len(text) * 0.4 and re.search(r"联系人|联系电话", around) is not None
    if document.kind not in ("penalty_notice", "hearing_right_notice"):
        return False
    return value.start > len(text) * 0.5 or re.search(r"联系人", text[value.end : value.end + 60]) is not None
