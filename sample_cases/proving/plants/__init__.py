"""Every fault that the proof plants, by chapter of the reference pack."""

from __future__ import annotations

from collections.abc import Mapping

from sample_cases.proving.fault import Fault
from sample_cases.proving.plants import archive, decision, evidence, filing, inspection, law, review, service, signing

FAULTS: tuple[Fault, ...] = (
    *filing.FAULTS,
    *inspection.FAULTS,
    *evidence.FAULTS,
    *review.FAULTS,
    *law.FAULTS,
    *decision.FAULTS,
    *service.FAULTS,
    *signing.FAULTS,
    *archive.FAULTS,
)

UNPLANTED: Mapping[str, str] = {
    "papers-in-filing-order": "参考标准只规定首尾，次序由各机关的标准规定；首尾由 ends-in-place 证明。",
    "acted-within-limitation": "决定书写明违法行为的日期时才能判断；生成的决定书写发现之日，行为之日与之同日。",
}
"""Automatic rules for which no fault is planted, and why."""
