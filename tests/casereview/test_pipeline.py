"""From a path to a judged case."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.catalogue import Catalogue, read_catalogue
from casereview.extract.facts import facts_of
from casereview.model import CaseFile, Document, Fact
from casereview.pipeline import choose_pack, read_case
from tests.casereview.load.made import word_of

PACKS = {name: Path(name) for name in ("reference", "tianjin-emergency", "tianjin-dongli", "tianjin-nankai")}


@pytest.mark.parametrize(
    ("agency", "pack"),
    [
        ("天津市东丽区应急管理局", "tianjin-dongli"),
        ("南开区应急管理局", "tianjin-nankai"),
        ("天津市津南区应急管理局", "tianjin-emergency"),
        ("重庆市江津区应急管理局", "reference"),
        ("津市市应急管理局", "reference"),
        ("天津市东丽区消防救援支队", "reference"),  # its own pack is not there yet
        ("天津市东丽区城市管理委员会", "reference"),
        (None, "reference"),
    ],
)
def test_the_pack_is_chosen_by_what_the_case_says_of_its_bureau(agency: str | None, pack: str) -> None:
    assert choose_pack(CaseFile((), agency=agency), PACKS) == pack


def test_a_district_without_its_own_pack_takes_the_parent() -> None:
    packs = {name: path for name, path in PACKS.items() if name != "tianjin-dongli"}

    assert choose_pack(CaseFile((), agency="天津市东丽区应急管理局"), packs) == "tianjin-emergency"


def test_a_paper_that_trips_the_program_up_has_a_problem_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tripped(document: Document, catalogue: Catalogue) -> tuple[Fact, ...]:
        if document.source == "2.docx":
            raise IndexError
        return facts_of(document, catalogue)

    monkeypatch.setattr("casereview.pipeline.facts_of", tripped)
    for name in ("1.docx", "2.docx"):
        word_of(tmp_path / name, "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>")

    case = read_case(tmp_path, read_catalogue())

    assert [(document.kind, document.problem) for document in case.documents] == [
        ("filing_approval", None),
        ("unknown", "内容未能识别（IndexError），请人工查看。"),
    ]
