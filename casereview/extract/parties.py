"""Who is penalised, by whom, for what: the names and numbers that the head of a paper states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from casereview.extract import labels
from casereview.extract.agency import agency_of
from casereview.extract.case_titles import case_title_facts
from casereview.extract.form_fields import Value, bare, field_values, is_label, stretches, trimmed
from casereview.extract.names import person
from casereview.extract.told_parties import told_party
from casereview.model import Document, Fact
from casereview.terms import PartyKind

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
_RECORDS = (
    "inspection_record",
    "fire_inspection_record",
    "rectification_order",
    "recheck_opinion",
    "onsite_measures_decision",
    "fire_correction_notice",
)
_ADDRESSED = (
    *HOMES[:5],
    *_RECORDS[2:],
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
)
_LICENCE = "business_licence"
_PARTY_LABELS = {
    "volume_cover": labels.PARTY,
    "transfer_approval": labels.PARTY,
    "deadline_extension": labels.PARTY,
    "case_withdrawal": labels.PARTY,
    "special_approval": labels.PARTY,
    "coercive_approval": labels.PARTY,
    "preservation_approval": labels.PARTY,
    "preservation_disposal_approval": labels.PARTY,
    "deferral_approval": labels.PARTY,
    "statement_review": labels.PARTY,
    "case_source_register": labels.PARTY,
    "coercive_decision": (*labels.PARTY, *labels.PARTY_OF_RECORD),
    "survey_record": (*labels.PARTY_SURVEYED, *labels.PARTY_OF_RECORD, *labels.PARTY),
    "sampling_voucher": (*labels.PARTY_SAMPLED, *labels.PARTY_OF_RECORD, *labels.PARTY),
    "preservation_notice": labels.PARTY,
    "evidence_list": labels.PARTY,
    "service_address": (*labels.PARTY_SERVED, *labels.PARTY),
    "authorisation": labels.PARTY_AUTHORISING,
    "fine_demand": labels.PARTY,
    "execution_demand": labels.PARTY,
    "surcharge_decision": labels.PARTY,
    "deferral_permit": labels.PARTY,
    "fire_seal_decision": labels.PARTY,
    "fire_seal_release": labels.PARTY,
    "preservation_disposal_decision": labels.PARTY,
    "coercive_disposal": labels.PARTY,
    "coercive_extension": labels.PARTY,
    "enforcement_application": ("被申请执行人", "被申请人", "被执行人"),
}
"""What other papers call the party; who signs or owns something there need not be the one penalised."""
_OTHER_PARTICULARS = ("survey_record", "sampling_voucher", "coercive_decision", "case_source_register")
_TITLED = (
    *APPROVALS,
    "filing_approval",
    "hearing_record",
    "hearing_report",
    "statement_record",
    "statement_review",
    "service_receipt",
    "volume_cover",
    "preservation_approval",
    "deferral_approval",
    "deadline_extension",
    "case_withdrawal",
    "hearing_notice",
    "transfer_approval",
    "special_approval",
    "coercive_approval",
    "preservation_disposal_approval",
    "case_source_register",
    "case_termination",
    "inquiry_record",
    "survey_record",
    "photo_evidence",
    "service_address",
)
_HINTS = re.compile(
    r"^\((?:单位|个人|人|姓名|名称|公民|法人|盖章|个体工商户)\)|\((?:单位|个人|个体工商户|盖章|公章|签名|签章|签名或者盖章|以下简称[^()]*|下称[^()]*|简称[^()]*|统一社会信用代码[^()]*|身份证[^()]*|公民身份[^()]*)\)"
)
_ID = re.compile(r"[0-9](?:[ ]?[0-9*Xx]){14,17}")
_CODE = re.compile(r"[0-9A-Za-z](?:[ ]?[0-9A-Za-z]){14,19}")
_ADDRESS_ENDS = re.compile(r"[。;；]|(?:19|20)[0-9]{2} ?年")  # a PDF may run the next sentence on
_LIVES = re.compile(
    r"(?:[0-9Xx]|出生|[男女]|族) *[,，] *(?:现|家)?住(?:在|于)?(?P<home>[\u4e00-\u9fff][^,，。;；:\n]{5,60})"
)
_TRADER_CODE = re.compile(r"信用代码[^0-9]{0,8}92[0-9]{6}")  # codes of individual businesses begin with 92
_LONGEST_ADDRESS = 110  # characters before the colon
_ADDRESSED_TO = re.compile(
    r"\s*(?:[^。:\n]{0,40}[0-9\u3015\]] ?号(?: *\))?)?[ _]*(?P<name>[\u4e00-\u9fffA-Za-z0-9()·、 _]{2,60}?)[ _]*:"
    r"\s*(?:$|经|现|因|你|根据|依据|我|本|关于|20[0-9]{2})"
)
_NO_ADDRESSEE = re.compile(
    r"签名|签字|记录|内容|情况|意见|人员|理由|事项|如下|查明|下列|事实|证据|规定|地址|编号|时间|经查|特此|^附|文书|日期|电话|案由|名称|联系"
    r"|签收|签章|签署|捺印|盖章|印章|收件|送达|见证|领取|确认"
)
_COMPANY = re.compile(
    r"公司|厂|店|部|中心|合作社|学校|医院|酒店|宾馆|馆|站|院|场|行|所|社|集团|企业|局|园|城|商行|超市|坊|室|吧|会|处|队|铺|房|屋|楼|苑|户|矿|库|城|KTV|俱乐部|公寓|大厦|广场|市场|基地|庄|厅|咖|舍|栈|阁|摊|廊|档"
)
_UNNAMED = re.compile(r"\s*(?P<name>[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9()·]{3,39})\s*")
_ISSUER = re.compile(r"(?:局|厅|委员会|支队|大队|总队|政府|书|表|文书|〕.*)$")
_PARTICULARS = re.compile(
    r"\s*(?:统一社会信用代码|社会信用代码|营业执照|地 *址|住 *所|法定代表人|负责人|经营者|公民身份号码|身份证)"
    r"[^。]{0,60}"
)
_ONLY_A_DATE = re.compile(r"[0-9〇零一二三四五六七八九十]+年[0-9〇零一二三四五六七八九十月日时分 :]*")
_SIGNS = re.compile(r"(?:签名|签字|签收|签署|捺印)[^()\n]{0,8}\)?[\s_]*:?[\s_]*$")


def party_facts(document: Document) -> Iterator[Fact]:
    """The party and what the paper says of it, the cause and title of the case, and the agency."""
    if document.kind in (*HOMES, *APPROVALS, *_RECORDS, "service_receipt", "statement_record", "fine_receipt"):
        named = party_named(document)
        if named is not None:
            yield _fact(document, "当事人", named)
            if document.kind in HOMES and (kind := party_kind_of(document)):
                yield Fact("当事人类型", kind.value, document.place(named.start, named.end), 0.9)
    elif document.kind in _PARTY_LABELS:
        yield from _also_named(document)
    if document.kind in (*HOMES, *APPROVALS, *_RECORDS, *_OTHER_PARTICULARS):
        yield from _particulars(document)
    if document.kind == "authorisation":
        yield from _represented(document)
    if document.kind == _LICENCE:
        yield from _licensed(document)
    if document.kind in (*HOMES, *_TITLED, "evidence_list"):
        yield from case_title_facts(document)
    if document.kind in (*HOMES, "case_approval", "closing_approval", "rectification_order", "volume_cover") and (
        agency := agency_of(document)
    ):
        yield _fact(document, "办案机关", agency)


def _also_named(document: Document) -> Iterator[Fact]:
    """The party as a paper names it that need not be about the party alone: read, but never held against the case."""
    named = _labelled_party(document, _PARTY_LABELS[document.kind])
    if named is None and document.kind in _ADDRESSED:
        named = _addressee(document)
    if named is not None and (document.kind != "authorisation" or _COMPANY.search(named.text)):
        yield _fact(document, "当事人", named, 0.75)


def _fact(document: Document, name: str, value: Value, confidence: float = 1.0) -> Fact:
    return Fact(name, value.text, document.place(value.start, value.end), confidence)


def party_named(document: Document) -> Value | None:
    """The party's name as a paper gives it: behind a label, or as the one the paper is addressed to."""
    tiers: tuple[tuple[str, ...], ...] = (labels.PARTY,)
    if document.kind in _RECORDS:
        tiers = (labels.PARTY_OF_RECORD, labels.PARTY, ("单位名称", "企业名称", "场所名称", "商户名称"))
    elif document.kind == "service_receipt":
        tiers = (labels.PARTY_SERVED,)
    elif document.kind == "fine_receipt":
        tiers = (labels.PAYER, labels.PARTY)
    for named in tiers:
        if found := _labelled_party(document, named):
            return found
    if document.kind in ("service_receipt", "fine_receipt"):
        return None
    if document.kind in _ADDRESSED and (found := _addressee(document)):
        return found
    if document.kind not in (*HOMES, *APPROVALS):
        return None
    # In a record of informing, the one informed may only speak for the unit that the next field names.
    tried = (("单位名称",), labels.PARTY_TOLD, labels.PARTY_NAMES)
    found = next((found for named in tried if (found := _labelled_party(document, named))), None)
    found = found or (_above_particulars(document) if document.kind in HOMES else None)
    return found or told_party(document)


def _above_particulars(document: Document) -> Value | None:
    """A name alone on its line near the head, with its particulars in the lines below."""
    blocks = [b for b in list(stretches(document))[:10] if b[2].cell is None]
    for (start, end, _, _), (following, stop, _, _) in pairwise(blocks):
        match = _UNNAMED.fullmatch(document.flow.text[start:end])
        if match is None or _ISSUER.search(match["name"]) or not _COMPANY.search(match["name"]):
            continue
        if _PARTICULARS.fullmatch(document.flow.text[following:stop]):
            return Value(match["name"], start + match.start("name"), start + match.end("name"))
    return None


def _labelled_party(document: Document, named: tuple[str, ...]) -> Value | None:
    """The first party behind one of these labels, not counting the places where it signs."""
    for value in field_values(document, named):
        signs = _SIGNS.search(document.flow.text[max(value.start - 24, 0) : value.start])
        if signs is None and (name := clean_party(value)) is not None and not _sentence(name.text):
            return name
    return None


def _sentence(name: str) -> bool:
    return len(name) > 60 or name.startswith(
        ("基本情况", "案情", "案件", "承办", "的", "是否", "有权", "对", "在", "未", "申辩", "陈述", "存在")
    )


def clean_party(value: Value) -> Value | None:
    """The bare name in a party's field: without (单位), descriptions behind a comma, labels inside, or placeholders."""
    text = re.sub(r"^(?:单位名称|名称|姓名|单位|个人|字号)[: ]+", "", value.text)
    text = (
        re.sub(r"^[□☐√☑■ ]*(?:单位|个人|公民|法人)?[: ]*(?=[\u4e00-\u9fff]{4})", "", text)
        if text[:1] in "□☐√☑■"
        else text
    )
    text = _HINTS.sub("", text)
    text = re.split(r"[,，。;；:\n]", text)[0].strip(" _、")
    text = re.split(r"(?<=[\u4e00-\u9fff)]) +(?:男|女|职务|电话|性别|地址|年龄)(?= |$|:)", text)[0]
    words = text.split()
    text = "".join(words) if all(len(word) <= 2 for word in words) or re.search(r"[\u4e00-\u9fff]", text) else text
    if len(text) < 2 or not re.search(r"[\u4e00-\u9fffA-Za-z]", text) or _ONLY_A_DATE.fullmatch(text):
        return None
    return Value(text, value.start, value.end)


def _addressee(document: Document) -> Value | None:
    """The party a notice or order is addressed to: a name and a colon at the beginning of a block near its head."""
    for start, end, block, _ in list(stretches(document))[:14]:
        head = document.flow.text[start:end].partition(":")[0]
        start += len(head) - len(head.lstrip())  # long runs of blanks would take the pattern minutes
        short = len(head.lstrip()) <= _LONGEST_ADDRESS
        match = _ADDRESSED_TO.match(document.flow.text[start:end]) if short else None
        if block.cell is not None or match is None:
            continue
        printed = match["name"]
        left = start + match.start("name")
        value = clean_party(Value(printed.strip(" _"), left, left + len(printed)))
        bare = "".join(printed.split()).replace("_", "")
        if value is None or is_label(bare) or _NO_ADDRESSEE.search(bare):
            continue
        if len(value.text) <= 4 or _COMPANY.search(value.text):
            return value
    return None


def party_kind_of(document: Document) -> PartyKind | None:
    """What sort of party a paper names; None if its wording does not tell."""
    text = "".join(document.flow.text.split())
    name = party_named(document)
    if re.search(r"个体工商户(?!或|、|/)|经营者(?:姓名)?:|字号(?:名称)?:", text[:1200]):
        return PartyKind.INDIVIDUAL_BUSINESS
    if _TRADER_CODE.search(text[:1200]):
        return PartyKind.INDIVIDUAL_BUSINESS
    if re.search(r"[√☑■](?:单位|法人)", text) or (
        name and re.search(r"公司|集团|工厂|合作社|学校|医院|合伙", name.text)
    ):
        return PartyKind.UNIT
    if re.search(r"[√☑■](?:个人|公民)", text):
        return PartyKind.PERSON
    if name and len(name.text) <= 4 and not _COMPANY.search(name.text[-1:]):
        return PartyKind.PERSON
    if re.search(r"被处罚单位|法定代表人|统一社会信用代码", text[:800]) or (name and _COMPANY.search(name.text[-2:])):
        return PartyKind.UNIT
    if re.search(r"被处罚人|身份证", text[:800]):
        return PartyKind.PERSON
    return None


def _represented(document: Document) -> Iterator[Fact]:
    """The legal representative: the first person behind a label that asks for no signature."""
    for value in field_values(document, labels.LEGAL_REPRESENTATIVE):
        before = document.flow.text[max(value.start - 16, 0) : value.start]
        if not re.search(r"签名|签字|盖章|签章|意见", before) and (name := person(value.text)):
            yield Fact("法定代表人", name, document.place(value.start, value.end))
            return


def _particulars(document: Document) -> Iterator[Fact]:
    yield from _represented(document)
    for value in field_values(document, labels.HOME_ADDRESS) or field_values(document, labels.ADDRESS):
        if not _agency_address(document, value) and re.search(r"[\u4e00-\u9fff]{2}", value.text):
            yield Fact("地址", _ADDRESS_ENDS.split(value.text)[0].strip(" ,，"), document.place(value.start, value.end))
            break
    else:
        yield from _home_told(document)
    yield from _coded(document, "统一社会信用代码", labels.CREDIT_CODE, _CODE)
    if document.kind not in _RECORDS:
        yield from _coded(document, "身份证号", labels.IDENTITY_NUMBER, _ID)


def _home_told(document: Document) -> Iterator[Fact]:
    """Where a person lives, told in the sentence that describes that person."""
    flow = document.flow.text
    if document.kind in HOMES and (told := _LIVES.search(flow)):
        yield Fact("地址", told["home"].strip(), document.place(told.start("home"), told.end("home")), 0.9)


def _licensed(document: Document) -> Iterator[Fact]:
    """What a copy of a business licence proves of the party: name, code, legal representative, seat."""
    for value in _on_licence(document, ("企业名称", "名称", "字号名称")):
        if name := clean_party(value):
            yield _fact(document, "当事人", name, 0.8)
    for value in _on_licence(document, labels.LEGAL_REPRESENTATIVE):
        if name_of := person(value.text):
            yield Fact("法定代表人", name_of, document.place(value.start, value.end), 0.9)
    for value in _on_licence(document, ("住所", "经营场所", "主要经营场所", "营业场所", "住所(经营场所)")):
        yield _fact(document, "地址", value, 0.75)
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
        if match := shape.search(value.text):
            code = "".join(match[0].split()).upper()
            yield Fact(name, code, document.place(value.start, value.end))
            return
    flow = document.flow.text
    for label in named:
        for found in re.finditer(rf"{re.escape(label)}\)?(?:为|是|号)?[: \n_]{{0,4}}(?P<code>{shape.pattern})", flow):
            yield Fact(
                name,
                "".join(found["code"].split()).upper(),
                document.place(found.start("code"), found.end("code")),
                0.95,
            )
            return


def _agency_address(document: Document, value: Value) -> bool:
    """Whether an address stands in the contact lines of the agency and not among the party's particulars."""
    text = document.flow.text
    if document.kind not in ("penalty_notice", "hearing_right_notice"):
        return False
    return value.start > len(text) * 0.5 or re.search(r"联系人", text[value.end : value.end + 60]) is not None
