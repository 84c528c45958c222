"""From a path to a judged case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casereview.model import CaseFile
from casereview.pipeline import choose_pack
from tests.builders import a_document

PACKS = {
    name: Path(name) for name in ("reference", "tianjin-emergency", "tianjin-dongli", "tianjin-nankai", "fire-rescue")
}


@pytest.mark.parametrize(
    ("agency", "pack"),
    [
        ("天津市东丽区应急管理局", "tianjin-dongli"),
        ("南开区应急管理局", "tianjin-nankai"),
        ("天津市津南区应急管理局", "tianjin-emergency"),
        ("重庆市江津区应急管理局", "reference"),
        ("津市市应急管理局", "reference"),
        ("天津市东丽区消防救援支队", "fire-rescue"),
        ("天津市东丽区城市管理委员会", "reference"),
        (None, "reference"),
    ],
)
def test_the_pack_is_chosen_by_what_the_case_says_of_its_bureau(agency: str | None, pack: str) -> None:
    assert choose_pack(CaseFile((), agency=agency), PACKS) == pack


def test_a_district_without_its_own_pack_takes_the_parent() -> None:
    packs = {name: path for name, path in PACKS.items() if name != "tianjin-dongli"}

    assert choose_pack(CaseFile((), agency="天津市东丽区应急管理局"), packs) == "tianjin-emergency"


def test_papers_of_fire_inspections_choose_the_fire_pack_where_no_bureau_was_read() -> None:
    fire = CaseFile((a_document("fire_inspection_record", "消防监督检查记录"),))

    assert choose_pack(fire, PACKS) == "fire-rescue"
    assert choose_pack(replace(fire, agency="某市应急管理局"), PACKS) == "reference"
