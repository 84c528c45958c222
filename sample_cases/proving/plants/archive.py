"""Faults of the volume (立卷归档)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sample_cases.proving.fault import Fault, Plant
from sample_cases.proving.planting import dated


def _bound_without(kind: str) -> Plant:
    return lambda case, random: replace(case, lacking=(*case.lacking, kind))


FAULTS: tuple[Fault, ...] = (
    Fault("cover-enclosed", "没有封面", _bound_without("volume_cover")),
    Fault("contents-list-enclosed", "没有卷内目录", _bound_without("contents_list")),
    Fault("volume-note-enclosed", "没有备考表", _bound_without("volume_note"), asks=True),
    Fault(
        "archived-after-closing",
        "结案之前归档",
        dated(lambda dates: replace(dates, archived=dates.closed - timedelta(3))),
    ),
)
