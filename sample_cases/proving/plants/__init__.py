"""Every fault that the proof plants, by chapter of the reference pack, then those of the packs that extend it."""

from __future__ import annotations

from sample_cases.proving.fault import Fault
from sample_cases.proving.plants import (
    alike,
    archive,
    blanks,
    decision,
    details,
    elements,
    evidence,
    filing,
    goods,
    inspection,
    law,
    local,
    review,
    service,
    signing,
    told,
)

FAULTS: tuple[Fault, ...] = (
    *filing.FAULTS,
    *inspection.FAULTS,
    *evidence.FAULTS,
    *goods.FAULTS,
    *review.FAULTS,
    *law.FAULTS,
    *decision.FAULTS,
    *service.FAULTS,
    *signing.FAULTS,
    *told.FAULTS,
    *alike.FAULTS,
    *details.FAULTS,
    *elements.FAULTS,
    *blanks.FAULTS,
    *archive.FAULTS,
    *local.FAULTS,
)
