"""The papers of a full file in the two orders the sample bureaus bind them in."""

from __future__ import annotations

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
