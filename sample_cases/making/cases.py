"""Every sample case, in the order in which a newcomer should look at them."""

from __future__ import annotations

from sample_cases.making.case import Case
from sample_cases.making.clean_cases import (
    clean_archive,
    clean_chronological,
    clean_fire,
    clean_hearing,
    clean_tianjin,
    clean_volume,
    legal_examination,
    unsigned_draft,
)
from sample_cases.making.course_cases import (
    accident_case,
    fast_fire_case,
    no_penalty_case,
    seized_case,
    summary_decision_case,
    transferred_case,
)
from sample_cases.making.faulty_cases import (
    fault_discretion,
    fault_evidence,
    fault_order,
    fault_signature,
    many_faults_volume,
    many_faults_word,
)
from sample_cases.making.scan_cases import photo_folder, scan_clean_volume, scan_faults_volume, scan_grey_volume


def all_cases() -> tuple[Case, ...]:
    """Every sample case, in the order in which a newcomer should look at them."""
    return (
        clean_tianjin(),
        clean_chronological(),
        clean_volume(),
        clean_archive(),
        clean_hearing(),
        clean_fire(),
        summary_decision_case(),
        fast_fire_case(),
        accident_case(),
        seized_case(),
        no_penalty_case(),
        transferred_case(),
        fault_order(),
        fault_signature(),
        fault_evidence(),
        fault_discretion(),
        legal_examination(),
        unsigned_draft(),
        many_faults_word(),
        many_faults_volume(),
        scan_clean_volume(),
        scan_faults_volume(),
        scan_grey_volume(),
        photo_folder(),
    )
