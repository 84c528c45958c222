"""The name of the party: behind its label, as the addressee, above its particulars, or told in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.extract import labels
from casereview.extract.bare_parties import BUSINESS_ENDINGS, NO_ADDRESSEE, above_particulars
from casereview.extract.form_cells import is_label, regions, stretches
from casereview.extract.form_fields import Value, field_values
from casereview.extract.told_parties import suspected_party, told_party, told_payer
from casereview.model import Document

HOMES = (
    "penalty_decision",
    "summary_decision",
    "no_penalty_decision",
    "penalty_notice",
    "hearing_right_notice",
    "filing_approval",
)
APPROVALS = (
    "case_approval",
    "closing_approval",
    "investigation_report",
    "case_discussion_form",
    "collective_discussion",
    "legal_review_opinion",
)
RECORDS = (
    "inspection_record",
    "fire_inspection_record",
    "rectification_order",
    "recheck_opinion",
    "onsite_measures_decision",
    "fire_correction_notice",
)
ADDRESSED = (
    *HOMES[:5],
    *RECORDS[2:],
    "preservation_notice",
    "preservation_disposal_decision",
    "coercive_decision",
    "coercive_disposal",
    "coercive_extension",
    "fine_demand",
    "execution_demand",
    "surcharge_decision",
    "deferral_permit",
    "fire_seal_decision",
    "fire_seal_release",
    "case_termination",
)
_MEETINGS = ("collective_discussion", "case_discussion_form")
_HINTS = re.compile(
    r"\(个人独资(?:企业)?\)$|^\((?:单位|个人|人|姓名|名称|公民|法人|盖章|个体工商户)\)|\((?:单位|个人|个体工商户|盖章|公章|签名|签章|签名或者盖章|(?:未|已|均未|没有)?委托[^()]*|本人[^()]*|[^()]*(?:到场|到会|出席|在场)|以下简称[^()]*|下称[^()]*|简称[^()]*|统一社会信用代码[^()]*|身份证[^()]*|公民身份[^()]*)\)"
    r"|(?<=[\u4e00-\u9fff]{3})\((?:经营者|法定代表人|负责人|业主|投资人)(?:姓名)?[:为是 ]{0,2}[\u4e00-\u9fff·]{2,12}\)$"
    r"|(?<=[\u4e00-\u9fff])\([^()]{2,40}(?:法定代表人|主要负责人|负责人|经营者|投资人|实际控制人|经理|厂长|矿长|员工|职工)\)$"
)
_LONGEST_ADDRESS = 110  # characters before the colon
_ADDRESSED_TO = re.compile(
    r"\s*(?:[^。:\n]{0,40}[0-9\u3015\]] ?号(?: *\))?)?[ _]*(?P<name>[\u4e00-\u9fffA-Za-z0-9()·、 _*×]{2,60}?)"
    r"[ _]*(?:\((?![^()]*(?:合伙|独资|集团|公司))[^()\n]{3,60}\)[ _]*)?:"
    r"\s*(?:$|经|现|因|你|根据|依据|我|本|关于|20[0-9]{2}"
    r"|\((?:纳税人识别号|统一社会信用代码|社会信用代码|身份证|公民身份|地址|住))"
)
_FRAMED = 300  # characters of a cell that holds a whole paper
_NO_PARTY = re.compile(  # a date, or the head of the next column
    r"[0-9〇零一二三四五六七八九十]+年[0-9〇零一二三四五六七八九十月日时分 :]*"
    r"|(?:单位)?名称|姓名|个人|单位|公民|法人|.{2,20}(?:决定|告知|通知)书"  # of which sort it is, or a title
    r"|(?:主要|涉嫌)?(?:违法)?(?:行为|事实|事项|情形)|违反(?:条款|规定)|处罚(?:依据|内容|种类|金额)|罚款金额.*"
    r"|[XxO*×]{2,}"  # hidden whole
)
_UNFINISHED = re.compile(r" *\((?=[^()]*$)")
"""Brackets that a comma or a colon within them has cut short."""

_AT_A_PLACE = re.compile(r"[\u4e00-\u9fff]{2,}?(?:[省市县区旗镇乡村]|街道)[\u4e00-\u9fff]{2,12}")
_YOU = re.compile(r" *\n[\s_]*(?:[^。\n]{0,60}?你(?:单位|公司|厂|店|\(单位\))|经查)")
_LISTING_LABEL = re.compile(
    r"(?:^|\n)[ _]*(?:违法行为人|违法嫌疑人|被处罚(?:单位|人)|当事人)[^:。\n]{0,12}(?:姓名|名称)"
    r"(?:[^:。\n]|(?<=[、,(])\n){2,60}(?:住[所址]|地址)(?:[^:。\n]|(?<=[、,(])\n){0,40}:[ _]*"
    r"(?P<name>[^,，、。;；\n]{2,40})[,，、]"
)
"""A label that lists what to state of the party, with all of it behind: 违法行为人姓名或者名称、住所、法定代表人：."""
_NUMBERED_PARTY = re.compile(
    r"(?:^|\n) *(?:当事人|违法行为人|违法嫌疑人|被处罚(?:当事人|单位|人)) *(?:\([一二三四1-4]\)|[一二三四1-4]) *: *"
    r"(?P<name>[^,。;\n]{2,40})"
)
_REPEATED_PARTY = re.compile(
    r"(?:^|\n) *(?:当事人|违法行为人|违法嫌疑人|被处罚(?:当事人|单位|人)|被告知人|拟被处罚人) *(?:\([^()\n]{1,8}\))?"
    r" *: *(?P<name>[^,。;:\n ]{2,40})(?=(?:[,; ]|\n *)(?:[^\n]{0,16})?"
    r"(?:男|女|性别|公民身份|居民身份|身份证|统一社会信用|社会信用|营业执照|住 *[址所]|地 *址|法定代表人"
    r"|负责人|经营者|出生))"
)
"""Whom a decision describes behind a label of his own, once for each."""
_FIRST_OF_SEVERAL = re.compile(r"^\(?[1一]\)?[.、](?=[\u4e00-\u9fff])|^\([1一]\)(?=[\u4e00-\u9fff])")
_LABEL_BROKEN_OFF = re.compile(r"(?<=[\u4e00-\u9fff)]{5}) +(?:法定?代?表?|统一?社?会?|经营?|负责?|住|地|类|成立?)$")
"""The beginning of the next label, whose rest stands on the next line."""

_WITH_KEEPER = re.compile(rf"(?P<name>\S{{3,}}(?:{BUSINESS_ENDINGS.pattern})) +(?P<keeper>[\u4e00-\u9fff]{{2,3}})")
"""A business with the name of who keeps it behind a blank."""
_DESCRIBED_ON = re.compile(
    r"(?<=[\u4e00-\u9fff)]) +(?:(?:居民|公民)?身份证?(?:件)?(?:号码?|编号)|住[址所]|性别|出生|联系电话)(?= |:|$).*"
)
"""What a field says further of the one it names, without commas: 姓名 某某  身份证号 …  住址 …."""
_BESIDE_NAME = re.compile(
    r"(?<=[\u4e00-\u9fff)]{3}) +"
    r"(?=你(?:单位|公司|厂|店)?[未于在因的经]"
    r"|(?:19|20)[0-9]{2}年|(?:人民币|罚款|金额|合计|经营者|投资人|业主|法定代表人|负责人)[\u4e00-\u9fff: 0-9])"
)
"""Behind a gap another matter begins on the line of the name: a day, a sum, who runs it."""
_LONGEST_PERSON = 4  # letters
_SHOP = ("字号名称", "字号")  # under which whoever is addressed trades: it is the party
_GROUPS = (
    *labels.PARTY,
    *labels.PARTY_SERVED,
    *(who + told for who in labels.PARTY for told in ("基本情况", "及基本情况", "情况", "基本信息", "信息", "概况")),
)
_SIGNS = re.compile(r"(?:签名|签字|签收|签署|捺印)[^()\n]{0,8}\)?[\s_]*:?[\s_]*$")


def numbered_parties(document: Document) -> tuple[Value, ...]:
    """The parties that one decision or notice counts up: 违法行为人1：某某公司 and 违法行为人2：某某."""
    if document.kind not in HOMES:
        return ()
    found = tuple(_NUMBERED_PARTY.finditer(document.flow.text)) or tuple(_REPEATED_PARTY.finditer(document.flow.text))
    parties = (clean_party(Value(match["name"], match.start("name"), match.end("name"))) for match in found)
    named: dict[str, Value] = {}
    for party in parties:
        if party is not None:
            named.setdefault(party.text, party)
    several = len(named) > 1 or (found and found[0].re is _NUMBERED_PARTY)
    return tuple(named.values()) if several else ()


def _labels_on(kind: str) -> tuple[tuple[str, ...], ...]:
    """The labels behind which a paper of this kind names the party, those first that tell it most surely."""
    if kind in RECORDS:
        named = ("单位名称", "企业名称", "场所名称", "商户名称")
        return labels.PARTY_OF_RECORD, labels.PARTY, named, ("施工单位", "责任单位")
    if kind == "service_receipt":
        return (labels.PARTY_SERVED,)
    if kind == "fine_receipt":
        return labels.PAYER, labels.PARTY, ("户名", "付款方", "付款单位")
    return (labels.PARTY,)


def party_named(document: Document) -> Value | None:
    """The party's name as a paper gives it: behind a label, or as the one the paper is addressed to."""
    if numbered := numbered_parties(document):
        return numbered[0]
    if document.kind in HOMES and (listed := _LISTING_LABEL.search(document.flow.text)):
        return clean_party(Value(listed["name"], listed.start("name"), listed.end("name")))
    for named in _labels_on(document.kind):
        if found := labelled_party(document, named):
            return found
    if document.kind == "fine_receipt":
        return told_payer(document)
    if document.kind == "service_receipt":
        return None
    if document.kind in ADDRESSED and (found := addressee(document)):
        keeps = len(found.text) <= _LONGEST_PERSON and document.kind in HOMES
        shop = labelled_party(document, _SHOP) if keeps else None
        return shop if shop is not None and BUSINESS_ENDINGS.search(shop.text[-2:]) else found
    if document.kind in RECORDS:
        return above_particulars(document)
    if document.kind not in (*HOMES, *APPROVALS):
        return None
    # In a record of informing, the one informed may only speak for the unit that the next field names.
    tried = [("单位名称", "被告知单位名称", "被告知单位"), labels.PARTY_TOLD, labels.PARTY_INVESTIGATED]
    if document.kind not in _MEETINGS:  # whose lists name those who met
        tried.append(labels.PARTY_NAMES)
    found = next((found for named in tried if (found := labelled_party(document, named))), None)
    found = found or (above_particulars(document) if document.kind in HOMES else None)
    found = found or told_party(document) or grouped_party(document)
    return found or (suspected_party(document) if document.kind == "closing_approval" else None)


def listed_particulars(document: Document) -> tuple[Value, ...]:
    """What stands, parted by commas, behind a label that lists all that is to be stated of the party."""
    listed = _LISTING_LABEL.search(document.flow.text) if document.kind in HOMES else None
    if listed is None:
        return ()
    start, stop = listed.end(), document.flow.text.find("\n", listed.end())
    line = document.flow.text[start : stop if stop >= 0 else None]
    parts = re.finditer(r"[^,，、;；。]+", line.partition("。")[0])
    return tuple(Value(part[0].strip(), start + part.start(), start + part.end()) for part in parts)


def labelled_party(document: Document, named: tuple[str, ...]) -> Value | None:
    """The first party behind one of these labels, not counting the places where it signs."""
    for value in field_values(document, named):
        signs = _SIGNS.search(document.flow.text[max(value.start - 24, 0) : value.start])
        if signs is None and (name := clean_party(value)) is not None and not _sentence(name.text):
            return name
    return None


def grouped_party(document: Document) -> Value | None:
    """The party whose name has a field of its own inside the party's field: 当事人 | 名称 | 某某公司."""
    text = document.flow.text
    grouped = next((c for c in regions(document) if is_label(text[c.start : c.end], _GROUPS)), None)
    if grouped is None:
        return None
    return labelled_party(document, labels.PARTY_NAMES) or next(_described(document), None)


def _described(document: Document) -> Iterator[Value]:
    """The names that begin a description of the party: 当事人基本情况 | 某某公司，法定代表人某某."""
    for value in field_values(document, _GROUPS):
        name = clean_party(value)
        alone = name is not None and name.text == "".join(value.text.split())
        if name and (alone or BUSINESS_ENDINGS.search(name.text[-2:]) or len(name.text) <= _LONGEST_PERSON):
            yield name


def _sentence(name: str) -> bool:
    return len(name) > 60 or name.startswith(
        ("基本情况", "案情", "案件", "承办", "的", "是否", "有权", "对", "在", "未", "申辩", "陈述", "存在")
    )


def clean_party(value: Value) -> Value | None:
    """The bare name in a party's field: without (单位), descriptions behind a comma, labels inside, or placeholders."""
    text = re.sub(
        r"^(?:(?:单位名称|(?:姓名|名称)(?:(?:/|或者?)(?:姓名|名称))?|单位|个人|字号)[: ]+){1,2}", "", value.text
    )
    text = _FIRST_OF_SEVERAL.sub("", text)
    text = (
        re.sub(r"^[□☐√☑■ ]*(?:单位|个人|公民|法人)?[: ]*(?=[\u4e00-\u9fff]{4})", "", text)
        if text[:1] in "□☐√☑■"
        else text
    )
    text = _HINTS.sub("", text)
    text = _UNFINISHED.split(re.split(r"[,，。;；:\n]", text)[0])[0].strip(" _、")
    text = re.sub(r"^姓名(?=[\u4e00-\u9fff·]{2,4}$)", "", _LABEL_BROKEN_OFF.sub("", text))
    text = _DESCRIBED_ON.sub("", text)
    text = re.split(r"(?<=[\u4e00-\u9fff)]) +(?:男|女|职务|电话|性别|地址|年龄)(?= |$|:)", text)[0]
    text = _BESIDE_NAME.split(text)[0]
    if (run := _WITH_KEEPER.fullmatch(text)) and not BUSINESS_ENDINGS.search(run["keeper"][-1:]):
        text = run["name"]
    words = text.split()
    text = "".join(words) if all(len(word) <= 2 for word in words) or re.search(r"[\u4e00-\u9fff]", text) else text
    if len(text) < 2 or not re.search(r"[\u4e00-\u9fffA-Za-z]", text) or _NO_PARTY.fullmatch(text):
        return None
    return Value(text, value.start, value.end)


def _framed(document: Document, place: int) -> bool:
    """Whether a place lies in a cell that holds a whole paper, as where a form is framed."""
    return any(cell.start <= place < cell.end and cell.end - cell.start >= _FRAMED for cell in regions(document))


def _saluted(document: Document, end: int, name: str) -> bool:
    """Whether what stands alone on its line is named after its place, and the next line speaks to it: 你单位."""
    return _AT_A_PLACE.fullmatch(name) is not None and _YOU.match(document.flow.text, end) is not None


def addressee(document: Document) -> Value | None:
    """The party a notice or order is addressed to: a name and a colon at the beginning of a block near its head."""
    for start, end, block, _ in list(stretches(document))[:14]:
        head = document.flow.text[start:end].partition(":")[0]
        start += len(head) - len(head.lstrip())  # long runs of blanks would take the pattern minutes
        short = len(head.lstrip()) <= _LONGEST_ADDRESS
        match = _ADDRESSED_TO.match(document.flow.text[start:end]) if short else None
        if match is None or (block.cell is not None and not _framed(document, start)):
            continue
        printed = match["name"]
        left = start + match.start("name")
        value = clean_party(Value(printed.strip(" _"), left, left + len(printed)))
        bare = "".join(printed.split()).replace("_", "")
        if value is None or is_label(bare) or NO_ADDRESSEE.search(bare):
            continue
        if len(value.text) <= 4 or BUSINESS_ENDINGS.search(value.text) or _saluted(document, end, value.text):
            return value
    return None
