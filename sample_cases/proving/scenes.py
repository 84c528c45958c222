"""Whole lawful cases in the courses that rules ask about, each drawn from its seed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from sample_cases.making.case import Case
from sample_cases.making.forms import Form
from sample_cases.making.forms.decision import case_approval, hearing_right_notice, penalty_decision, penalty_notice
from sample_cases.making.forms.evidence import (
    av_evidence,
    evidence_list,
    officer_certificate,
    party_material,
    second_inquiry_record,
)
from sample_cases.making.forms.examination import case_discussion_form, collective_discussion, legal_review_opinion
from sample_cases.making.forms.execution import closing_approval, fine_receipt, service_receipt
from sample_cases.making.forms.hearing import hearing_application, hearing_notice, hearing_record, hearing_report
from sample_cases.making.orders import BY_TIME, TIANJIN
from sample_cases.proving.world import a_matter

Scene = Callable[[Random, str], Case]
_SPARED: tuple[Form, ...] = (officer_certificate, av_evidence, party_material)
"""Papers that a lawful file may do without."""


def ordinary(random: Random, name: str) -> Case:
    """A fine by ordinary procedure, closed and archived."""
    forms = _some(random, TIANJIN if random.random() < 0.4 else BY_TIME)
    if random.random() < 0.5:
        at = forms.index(evidence_list) if evidence_list in forms else len(forms)
        forms = (*forms[:at], second_inquiry_record, *forms[at:])
    return Case(name=name, shows="一般案件", matter=a_matter(random), forms=forms)


def heard(random: Random, name: str) -> Case:
    """A fine after a hearing, legal examination and a collective discussion."""
    start = BY_TIME.index(legal_review_opinion)
    after = (case_approval, penalty_decision, service_receipt, fine_receipt, closing_approval)
    steps = (penalty_notice, hearing_right_notice, hearing_application, hearing_notice, hearing_record, hearing_report)
    before = _some(random, tuple(form for form in BY_TIME[:start] if form is not case_discussion_form))
    forms = (*before, *steps, legal_review_opinion, collective_discussion, *after)
    return Case(name=name, shows="听证案件", matter=a_matter(random, heard=True), forms=forms)


SCENES: Mapping[str, Scene] = {"ordinary": ordinary, "heard": heard}


def lawful_case(scene: str, seed: int) -> Case:
    """The case of that scene and seed; the same each time."""
    return SCENES[scene](Random(f"{scene}/{seed}"), f"{scene}-{seed}")


def _some(random: Random, forms: tuple[Form, ...]) -> tuple[Form, ...]:
    left_out = {form for form in _SPARED if random.random() < 0.3}
    return tuple(form for form in forms if form not in left_out)
