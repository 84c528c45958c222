"""Every fault that the proof plants, by chapter of the reference pack."""

from __future__ import annotations

from sample_cases.proving.fault import Fault
from sample_cases.proving.plants import evidence, filing, inspection, law

FAULTS: tuple[Fault, ...] = (*filing.FAULTS, *inspection.FAULTS, *evidence.FAULTS, *law.FAULTS)
