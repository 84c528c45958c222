"""The sample cases, clean ones first: which facts, which forms in which order, in which files."""

from __future__ import annotations

from datetime import date

from sample_cases.making import people
from sample_cases.making.case import Case
from sample_cases.making.forms import Form
from sample_cases.making.forms.decision import (
    case_approval,
    penalty_decision,
    penalty_notice,
)
from sample_cases.making.forms.evidence import (
    authorisation,
    av_evidence,
    business_licence,
    discretion_excerpt,
    evidence_list,
    identity_proof,
    inquiry_notice,
    inquiry_record,
    officer_certificate,
    party_material,
    photo_evidence,
    standard_excerpt,
)
from sample_cases.making.forms.examination import (
    case_discussion_form,
    investigation_report,
    legal_review_opinion,
)
from sample_cases.making.forms.execution import closing_approval, fine_receipt, service_receipt
from sample_cases.making.forms.filing import filing_approval
from sample_cases.making.forms.inspection import (
    inspection_plan,
    inspection_record,
    recheck_opinion,
    rectification_order,
)
from sample_cases.making.matter import Matter, timetable
from sample_cases.making.papers import Folder, Style

EVIDENCE: tuple[Form, ...] = (
    identity_proof,
    authorisation,
    officer_certificate,
    photo_evidence,
    av_evidence,
    evidence_list,
    standard_excerpt,
    discretion_excerpt,
    party_material,
)
TIANJIN: tuple[Form, ...] = (
    penalty_decision,
    filing_approval,
    inquiry_notice,
    inquiry_record,
    inspection_plan,
    inspection_record,
    rectification_order,
    recheck_opinion,
    investigation_report,
    legal_review_opinion,
    penalty_notice,
    case_approval,
    case_discussion_form,
    service_receipt,
    closing_approval,
    fine_receipt,
    business_licence,
    *EVIDENCE,
)
BY_TIME: tuple[Form, ...] = (
    inspection_plan,
    inspection_record,
    photo_evidence,
    av_evidence,
    authorisation,
    rectification_order,
    filing_approval,
    officer_certificate,
    inquiry_notice,
    inquiry_record,
    business_licence,
    identity_proof,
    recheck_opinion,
    party_material,
    standard_excerpt,
    discretion_excerpt,
    evidence_list,
    investigation_report,
    legal_review_opinion,
    case_discussion_form,
    penalty_notice,
    case_approval,
    penalty_decision,
    service_receipt,
    fine_receipt,
    closing_approval,
)


def all_cases() -> tuple[Case, ...]:
    """Every sample case, in the order in which a newcomer should look at them."""
    return (clean_tianjin(), clean_chronological())


def clean_tianjin() -> Case:
    """A lawful case of a Tianjin bureau in its filing order of 2009."""
    return Case(
        name="clean-tianjin",
        shows="无瑕疵的天津案卷，Word 文件夹，按 2009 年立卷顺序编号",
        matter=Matter(people.BINLAN, people.MACHINES, people.WELDER, 15000, timetable(date(2025, 3, 11)), 17, Style()),
        forms=TIANJIN,
    )


def clean_chronological() -> Case:
    """A lawful case of another province, in the order of time, Word and PDF mixed."""
    style = Style(
        tables=False,
        spaced_titles=True,
        brackets="[]",
        half_width=True,
        padded_dates=True,
        notice_title="行政处罚事先告知书",
        receipt_title="送达回证",
    )
    return Case(
        name="clean-chronological",
        shows="无瑕疵的外省案卷，Word 与 PDF 混合，按办案时间先后排列",
        matter=Matter(people.QUJIANG, people.FURNITURE, people.GUARD, 12000, timetable(date(2025, 5, 13)), 8, style),
        forms=BY_TIME,
        folder=Folder(pdf_kinds=frozenset({"penalty_decision", "penalty_notice", "inspection_record", "fine_receipt"})),
    )
