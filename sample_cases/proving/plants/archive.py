"""Faults of the volume (立卷归档)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from sample_cases.making.case import Case
from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import dated


def _loose(case: Case, random: Random) -> Case:
    """Neither cover nor list nor note."""
    return replace(case, bound=False)


FAULTS: tuple[Fault, ...] = (
    Fault("cover-enclosed", "没有封面", _loose),
    Fault("contents-list-enclosed", "没有卷内目录", _loose),
    Fault("volume-note-enclosed", "没有备考表", _loose, asks=True),
    Fault(
        "archived-after-closing",
        "结案之前归档",
        dated(lambda dates: replace(dates, archived=dates.closed - timedelta(3))),
    ),
)
