"""Who is penalised, by whom, for what: the names and numbers that the head of a paper states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.extract import labels
from casereview.extract.agency import agency_of
from casereview.extract.bare_parties import BUSINESS_ENDINGS, above_particulars
from casereview.extract.case_titles import case_title_facts
from casereview.extract.form_fields import Value, field_values
from casereview.extract.names import person
from casereview.extract.party_names import (
    ADDRESSED,
    APPROVALS,
    HOMES,
    RECORDS,
    addressee,
    grouped_party,
    labelled_party,
    numbered_parties,
    party_named,
)
from casereview.extract.party_particulars import licence_facts, particular_facts, representative_facts
from casereview.extract.surely import is_written
from casereview.extract.told_parties import charged_party, suspected_party
from casereview.model import Document, Fact
from casereview.terms import PartyKind

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
    "case_source_register": (*labels.PARTY, *labels.PARTY_REPORTED),
    "coercive_decision": (*labels.PARTY, *labels.PARTY_OF_RECORD),
    "survey_record": (*labels.PARTY_SURVEYED, *labels.PARTY_OF_RECORD, *labels.PARTY),
    "sampling_voucher": (*labels.PARTY_SAMPLED, *labels.PARTY_OF_RECORD, *labels.PARTY),
    "preservation_notice": labels.PARTY,
    "inspection_plan": (*labels.PARTY_OF_RECORD, *labels.PARTY),
    "item_list": labels.PARTY,
    "photo_evidence": labels.PARTY,
    "inquiry_notice": labels.PARTY,
    "hearing_notice": labels.PARTY,
    "case_termination": labels.PARTY,
    "hearing_record": (*labels.PARTY, "听证申请人", "申请听证单位", "申请听证人", "申请人"),
    "hearing_report": (*labels.PARTY, "听证申请人", "申请听证单位", "申请听证人", "申请人"),
    "hearing_application": (*labels.PARTY, "听证申请人", "申请听证单位", "申请人", "申请单位"),
    "transfer_letter": labels.PARTY,
    "evidence_list": labels.PARTY,
    "service_address": (*labels.PARTY_SERVED, *labels.PARTY),
    "authorisation": labels.PARTY_AUTHORISING,
    "waiver_statement": labels.PARTY_WAIVING,
    "public_service": labels.PARTY,
    "disclosure_proof": labels.PARTY,
    "identity_proof": ("单位名称", "单位全称", "企业名称", "公司名称"),
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
_OTHER_PARTICULARS = (
    "survey_record", "sampling_voucher", "coercive_decision", "case_source_register", "preservation_notice",
    "preservation_approval", "coercive_approval", "transfer_approval", "deferral_approval", "fire_seal_decision",
    "inspection_plan",
)  # fmt: skip
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
    "av_evidence",
    "service_address",
    "investigation_plan",
)
_COPIES = ("authorisation", "identity_proof", "waiver_statement")
_ISSUED_BY = (
    "case_approval", "closing_approval", "rectification_order", "fire_correction_notice", "volume_cover",
    "recheck_opinion", "onsite_measures_decision", "investigation_report",
)  # fmt: skip
_OWN_BREACH = re.compile(r"你(?:单位|公司|厂|店|\(单位\))?(?:的?行为)?(?:涉嫌|因涉嫌|存在|违反|未)")
_HIDDEN = re.compile(r"[*×XxO○〇█■ ]{2,}")
_DAY = re.compile(r"\d{4} *年 *\d{1,2} *月 *\d{1,2} *日(?! *[出生])")
_KEEPER = re.compile(r"[,;]经营者(?:为|是|系)?(?P<name>(?![未不已应在对因无])[\u4e00-\u9fff]{2,3})(?=[,;(。])")
_TRADER_CODE = re.compile(r"信用代码[^0-9]{0,8}92[0-9]{6}")  # codes of individual businesses begin with 92


def party_facts(document: Document) -> Iterator[Fact]:
    """The party and what the paper says of it, the cause and title of the case, and the agency."""
    if document.kind in (*HOMES, *APPROVALS, *RECORDS, "service_receipt", "statement_record", "fine_receipt"):
        named = party_named(document)
        if named is not None and document.kind in RECORDS and _signs(document, named):
            named = None
        if named is not None:
            yield _fact(document, "当事人", named)
            yield from (_fact(document, "当事人", other) for other in numbered_parties(document)[1:])
            if document.kind in HOMES and (kind := party_kind_of(document)):
                yield Fact("当事人类型", kind.value, document.place(named.start, named.end), 0.9)
        elif document.kind in HOMES and (hidden := _hidden_party(document)):
            yield Fact("当事人", None, document.place(hidden.start, hidden.end), 0.5)
        elif document.kind in APPROVALS and (charged := charged_party(document)):
            yield _fact(document, "当事人", charged, 0.75)
    elif document.kind in _PARTY_LABELS:
        yield from _also_named(document)
    if document.kind in (*HOMES, *APPROVALS, *RECORDS, *_OTHER_PARTICULARS):
        yield from particular_facts(document)
    if document.kind in ("authorisation", "identity_proof"):
        yield from representative_facts(document)
    if document.kind == _LICENCE:
        yield from licence_facts(document)
    if document.kind in (*HOMES, *_TITLED, "evidence_list"):
        yield from case_title_facts(document)
    if document.kind in (*HOMES, *_ISSUED_BY) and (agency := agency_of(document)):
        yield _fact(document, "办案机关", agency)


def _hidden_party(document: Document) -> Value | None:
    """The field of a party whose whole name was made unreadable before the paper was published: 当事人：******."""
    return next((value for value in field_values(document, labels.PARTY) if _HIDDEN.fullmatch(value.text)), None)


def _also_named(document: Document) -> Iterator[Fact]:
    """The party as a paper names it that need not be about the party alone: read, but never held against the case."""
    named = labelled_party(document, _PARTY_LABELS[document.kind]) or grouped_party(document)
    if named is not None and _signs(document, named):
        named = None
    if named is None and (document.kind in ADDRESSED or _is_of_addressee(document)):
        named = addressee(document) or above_particulars(document)
    if named is None and document.kind == "transfer_letter":
        named = suspected_party(document)
    if named is not None and (document.kind not in _COPIES or BUSINESS_ENDINGS.search(named.text)):
        yield _fact(document, "当事人", named, 0.75)


def _signs(document: Document, named: Value) -> bool:
    """Whether a name behind 当事人： is that of whoever signed there, by hand or before the day."""
    dated = _DAY.search(document.flow.text, named.start, named.end) is not None
    return dated or is_written(document, document.place(named.start, named.end))


def _is_of_addressee(document: Document) -> bool:
    """Whether a notice to appear goes to the party: of a hearing always, of an inquiry if 你单位 is suspected."""
    if document.kind in ("hearing_notice", "public_service"):
        return True
    text = "".join(document.flow.text.split())
    return document.kind == "inquiry_notice" and _OWN_BREACH.search(text) is not None


def _fact(document: Document, name: str, value: Value, confidence: float = 1.0) -> Fact:
    return Fact(name, value.text, document.place(value.start, value.end), confidence)


def _keeper_told(text: str) -> bool:
    """Whether a sentence that describes the party names who keeps the business: 地址某路，经营者某某，."""
    told = _KEEPER.search(text)
    return told is not None and person(told["name"]) == told["name"]


def party_kind_of(document: Document) -> PartyKind | None:
    """What sort of party a paper names; None if its wording does not tell."""
    text = "".join(document.flow.text.split())
    name = party_named(document)
    if name and re.search(r"有限(?:责任)?公司|股份公司|集团", name.text):
        return PartyKind.UNIT
    if re.search(
        r"个体工商户(?!或|、|/|[和及与]个人)|经营者(?:姓名)?:|(?<![文书])字号(?:名称)?:", text[:1200]
    ) or _keeper_told(text[:1200]):
        return PartyKind.INDIVIDUAL_BUSINESS
    if _TRADER_CODE.search(text[:1200]) or any(
        "个体" in v.text[:6] for v in field_values(document, ("类型", "主体类型"))
    ):
        return PartyKind.INDIVIDUAL_BUSINESS
    if re.search(r"[√☑■](?:单位|法人)", text) or (
        name and re.search(r"公司|集团|工厂|合作社|学校|医院|合伙", name.text)
    ):
        return PartyKind.UNIT
    if re.search(r"[√☑■](?:个人|公民)", text):
        return PartyKind.PERSON
    if name and len(name.text) <= 4 and not BUSINESS_ENDINGS.search(name.text[-1:]):
        return PartyKind.PERSON
    if re.search(r"被处罚单位|法定代表人|统一社会信用代码", text[:800]) or (
        name and BUSINESS_ENDINGS.search(name.text[-2:])
    ):
        return PartyKind.UNIT
    if re.search(r"被处罚人|身份证|公民身份", text[:800]):
        return PartyKind.PERSON
    return None
