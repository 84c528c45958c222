"""Faults of the filing (立案)."""

from __future__ import annotations

from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import without

FAULTS: tuple[Fault, ...] = (Fault("filing-approval-present", "没有立案审批表", without("filing_approval")),)
