"""Faults that touch one paper only."""

from __future__ import annotations

from random import Random

from sample_cases.proving.lawful import lawful_case
from sample_cases.proving.planting import said_in_one
from sample_cases.proving.volume import Volume


def test_one_of_two_records_says_otherwise() -> None:
    case = next(case for seed in range(20) if _records(case := lawful_case("ordinary", seed)) == [True, True])

    changed = said_in_one("inquiry_record", "性别：男", "性别：女")(case, Random(1))

    assert changed is not None
    assert _records(changed) == [True, False]


def _records(case: Volume) -> list[bool]:
    papers = [paper for paper in case.papers() if paper.kind == "inquiry_record"]
    return ["性别：男" in str(paper.blocks) for paper in papers]
