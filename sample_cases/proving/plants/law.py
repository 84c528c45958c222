"""Faults of law and discretion (法律适用与裁量)."""

from __future__ import annotations

from dataclasses import replace

from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import said, told

_SETTING = ("penalty_decision", "penalty_notice", "case_approval", "investigation_report")

FAULTS: tuple[Fault, ...] = (
    Fault("fine-within-statute", "罚款超出法定幅度", told(lambda matter: replace(matter, amount=240000))),
    Fault("base-named", "决定书没有写明裁量基准", said("penalty_decision", r"参照《[^，]*，裁量阶次.，", "")),
)
