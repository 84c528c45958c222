"""Every check a rule may name. To add one: write the function, list it here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casereview.checks.addresses import address_agrees
from casereview.checks.amounts import amount_agrees, amount_not_raised
from casereview.checks.amounts_in_words import words_agree
from casereview.checks.answered import defence_answered
from casereview.checks.approval_days import approvals_ascend
from casereview.checks.articles_alike import articles_agree
from casereview.checks.base_in_excerpt import base_as_in_excerpt
from casereview.checks.base_items import base_item_fits
from casereview.checks.base_naming import base_named
from casereview.checks.bases_alike import base_agrees
from casereview.checks.bases_told import base_told
from casereview.checks.binding import pages_in_sequence
from casereview.checks.blank_cells import cells_filled, columns_filled
from casereview.checks.certificates import certificates_agree
from casereview.checks.cited_numbers import numbers_cited_right
from casereview.checks.cited_papers import (
    decision_day_told_right,
    filing_day_told_right,
    notice_day_told_right,
    order_cited_right,
)
from casereview.checks.closed_last import closed_after_settling
from casereview.checks.codes_alike import codes_agree
from casereview.checks.conditions import fact_at_least, party_is
from casereview.checks.consistency import agrees
from casereview.checks.contents_list import contents_agree
from casereview.checks.contents_numbers import entries_numbered
from casereview.checks.copies import copies_verified
from casereview.checks.counted_alike import counted_alike
from casereview.checks.course import case_is
from casereview.checks.dating import approved_by, dated_at_foot, receipts_dated, signatures_dated
from casereview.checks.deferrals import deferral_told_alike, fine_receipted, paid_by_granted_day
from casereview.checks.direction_alike import direction_told_alike
from casereview.checks.discretion import base_complete, base_in_force, superior_base_used
from casereview.checks.discussed import discussed_after_defence
from casereview.checks.due_steps import step_taken_where_due
from casereview.checks.elements import announced_told, elements_told
from casereview.checks.enforcement import demanded_after_term, enforcement_in_time, surcharge_right
from casereview.checks.event_days import event_day_told_right, visit_day_told_right
from casereview.checks.evidence import evidence_before_decision, evidence_varied, standard_enclosed
from casereview.checks.evidence_after_notice import evidence_before_notice
from casereview.checks.facts_stated import facts_stated
from casereview.checks.figures_alike import figures_alike
from casereview.checks.filed_soon import filed_soon
from casereview.checks.fines import (
    fine_allowed,
    fine_at_stage,
    fine_in_range,
    later_fine_grounded,
    summary_within_limits,
)
from casereview.checks.fire import major_fire_step_taken, no_unit_fined_on_the_spot, rechecked_soon
from casereview.checks.followed_up import correction_rechecked, each_fine_paid, inspection_recorded
from casereview.checks.form import form_is
from casereview.checks.gains import gain_established, many_without_list
from casereview.checks.goods import held_goods_alike, taken_goods_alike, taken_goods_settled
from casereview.checks.hands import hands_differ
from casereview.checks.hearing_asked import hearing_asked_in_time
from casereview.checks.hearing_papers import (
    hearing_day_told_right,
    hearing_hours_right,
    hearing_persons_alike,
    hearing_place_alike,
    recusal_answered,
)
from casereview.checks.hearings import (
    chaired_by_another,
    hearing_notified_ahead,
    hearing_period_told,
    hearing_told_as_claimed,
)
from casereview.checks.heavier import heavier_grounded
from casereview.checks.holding_terms import kept_no_longer, release_told_right, seized_no_longer
from casereview.checks.identity import identity_sound
from casereview.checks.identity_proved import party_identity_proved
from casereview.checks.inquiry_called import heard_when_called
from casereview.checks.known_days import days_known
from casereview.checks.known_persons import persons_written_alike
from casereview.checks.law_in_time import milder_law_considered
from casereview.checks.left_service import left_before_witness
from casereview.checks.legal_basis import (
    articles_precise,
    breach_and_basis_cited,
    cited_law_in_force,
    renumbered_articles_current,
)
from casereview.checks.letters_signed import letters_signed
from casereview.checks.lighter import lighter_grounded
from casereview.checks.limitation import acted_within_limitation, nothing_after_archiving, within_former_limit
from casereview.checks.listed_copies import listed_copies_enclosed, proof_bears_out
from casereview.checks.listed_evidence import evidence_listed_is_enclosed, facts_rest_on_evidence
from casereview.checks.long_numbers import long_numbers_alike
from casereview.checks.mailed import mail_proved
from casereview.checks.measures_taken import measures_papered
from casereview.checks.near_days import days_almost_known
from casereview.checks.near_names import named_alike
from casereview.checks.notified_parties import each_party_notified
from casereview.checks.officers_known import officers_known
from casereview.checks.opinions_given import opinions_given
from casereview.checks.order import ends_in_place, in_filing_order
from casereview.checks.overlaps import officers_in_one_place, record_took_its_time
from casereview.checks.pairing import basis_fits_act, breach_pairs_with_basis
from casereview.checks.paper_days import approved_beforehand, dated_within
from casereview.checks.party_proofs import operator_named, proofs_agree
from casereview.checks.penalties_told import penalties_told
from casereview.checks.photographs import photos_described
from casereview.checks.phrasing import (
    case_titled,
    interviewee_identified,
    labels_left_empty,
    numbers_irregular,
    one_heard_at_a_time,
    worded_plainly,
)
from casereview.checks.pictures import pictured_in_place, pictures_as_told
from casereview.checks.presence import absent, mentions, present, stated
from casereview.checks.proxies import proxy_authorised, proxy_in_term, taker_explained
from casereview.checks.receipt_days import receiver_gives_day
from casereview.checks.receipted_papers import receipted_papers_enclosed
from casereview.checks.refusals import refusals_accounted
from casereview.checks.remedies import payment_told, remedies_told
from casereview.checks.remedy_bodies import remedy_bodies_right
from casereview.checks.series import codes_in_labels_alike, numbers_in_series
from casereview.checks.servers import served_by_two
from casereview.checks.service import papers_served, receipt_rows_match
from casereview.checks.sides_alike import sides_agree
from casereview.checks.signed_for_another import each_signs_for_himself
from casereview.checks.signed_numbers import certificates_apart
from casereview.checks.signers import signers_differ, two_officers
from casereview.checks.signing import places_filled, sealed, signed
from casereview.checks.sound_basis import articles_exist, basis_sets_penalties, higher_law_applied, organ_competent
from casereview.checks.standard_years import editions_agree, standard_clause_enclosed
from casereview.checks.statements import denial_answered, goods_named_alike, representative_written_alike
from casereview.checks.sums import paid_as_decided, sums_right
from casereview.checks.tested import (
    report_made_before_cited,
    result_bears_out,
    sample_tested_alike,
    sampling_day_told_right,
    test_among_proof,
)
from casereview.checks.tier_counts import tier_fits_count
from casereview.checks.tier_words import excerpt_in_force, tiers_told_alike
from casereview.checks.tiers import amount_in_tier
from casereview.checks.tiers_in_law import tier_inside_statute
from casereview.checks.time_limits import not_before, waited_after_service, within_days
from casereview.checks.told_facts import facts_told_alike
from casereview.checks.turns import approved_on_rest_days, dated_in_turn, rechecked_in_time
from casereview.checks.unit_counts import unit_counts_alike
from casereview.checks.volume_counts import volume_note_counts
from casereview.checks.words_alike import words_told_alike
from casereview.model import Check

_ALL: tuple[Check, ...] = (
    present,
    absent,
    stated,
    mentions,
    party_identity_proved,
    party_is,
    case_is,
    form_is,
    fact_at_least,
    step_taken_where_due,
    summary_within_limits,
    in_filing_order,
    ends_in_place,
    contents_agree,
    pages_in_sequence,
    signed,
    places_filled,
    two_officers,
    sealed,
    approvals_ascend,
    signers_differ,
    hands_differ,
    signatures_dated,
    dated_at_foot,
    approved_by,
    receipts_dated,
    inspection_recorded,
    correction_rechecked,
    each_fine_paid,
    receipted_papers_enclosed,
    evidence_varied,
    standard_enclosed,
    copies_verified,
    photos_described,
    evidence_before_decision,
    evidence_before_notice,
    direction_told_alike,
    opinions_given,
    each_signs_for_himself,
    entries_numbered,
    facts_rest_on_evidence,
    evidence_listed_is_enclosed,
    base_named,
    base_complete,
    base_item_fits,
    base_in_force,
    superior_base_used,
    amount_in_tier,
    tier_inside_statute,
    base_agrees,
    base_told,
    lighter_grounded,
    heavier_grounded,
    defence_answered,
    days_known,
    receiver_gives_day,
    denial_answered,
    goods_named_alike,
    representative_written_alike,
    sample_tested_alike,
    identity_sound,
    hearing_day_told_right,
    hearing_hours_right,
    hearing_persons_alike,
    hearing_place_alike,
    recusal_answered,
    kept_no_longer,
    release_told_right,
    seized_no_longer,
    excerpt_in_force,
    tiers_told_alike,
    base_as_in_excerpt,
    counted_alike,
    listed_copies_enclosed,
    proof_bears_out,
    officers_known,
    served_by_two,
    fine_receipted,
    proxy_in_term,
    event_day_told_right,
    visit_day_told_right,
    cells_filled,
    columns_filled,
    certificates_apart,
    editions_agree,
    filed_soon,
    hearing_asked_in_time,
    letters_signed,
    sides_agree,
    words_told_alike,
    long_numbers_alike,
    heard_when_called,
    announced_told,
    discussed_after_defence,
    unit_counts_alike,
    facts_stated,
    closed_after_settling,
    demanded_after_term,
    days_almost_known,
    penalties_told,
    deferral_told_alike,
    paid_by_granted_day,
    taker_explained,
    measures_papered,
    persons_written_alike,
    refusals_accounted,
    standard_clause_enclosed,
    tier_fits_count,
    pictured_in_place,
    pictures_as_told,
    report_made_before_cited,
    result_bears_out,
    sampling_day_told_right,
    test_among_proof,
    mail_proved,
    codes_in_labels_alike,
    figures_alike,
    held_goods_alike,
    numbers_in_series,
    paid_as_decided,
    sums_right,
    taken_goods_alike,
    taken_goods_settled,
    certificates_agree,
    volume_note_counts,
    agrees,
    codes_agree,
    named_alike,
    address_agrees,
    operator_named,
    proofs_agree,
    numbers_cited_right,
    order_cited_right,
    notice_day_told_right,
    filing_day_told_right,
    decision_day_told_right,
    each_party_notified,
    amount_agrees,
    amount_not_raised,
    facts_told_alike,
    words_agree,
    receipt_rows_match,
    papers_served,
    left_before_witness,
    proxy_authorised,
    not_before,
    within_days,
    waited_after_service,
    breach_and_basis_cited,
    cited_law_in_force,
    articles_precise,
    articles_agree,
    renumbered_articles_current,
    articles_exist,
    basis_fits_act,
    basis_sets_penalties,
    breach_pairs_with_basis,
    higher_law_applied,
    organ_competent,
    milder_law_considered,
    fine_allowed,
    fine_at_stage,
    fine_in_range,
    later_fine_grounded,
    hearing_period_told,
    hearing_notified_ahead,
    chaired_by_another,
    hearing_told_as_claimed,
    remedies_told,
    remedy_bodies_right,
    payment_told,
    dated_within,
    approved_beforehand,
    major_fire_step_taken,
    rechecked_soon,
    no_unit_fined_on_the_spot,
    elements_told,
    enforcement_in_time,
    surcharge_right,
    gain_established,
    many_without_list,
    acted_within_limitation,
    nothing_after_archiving,
    within_former_limit,
    officers_in_one_place,
    record_took_its_time,
    case_titled,
    interviewee_identified,
    one_heard_at_a_time,
    labels_left_empty,
    numbers_irregular,
    worded_plainly,
    approved_on_rest_days,
    dated_in_turn,
    rechecked_in_time,
)

CHECKS: Mapping[str, Check] = MappingProxyType({check.__name__: check for check in _ALL})
"""Every check by the name a rule gives it."""
