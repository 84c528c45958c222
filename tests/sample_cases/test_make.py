"""The sample cases are made the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from sample_cases.making.case import Case, write_case
from sample_cases.making.cases import all_cases

SAMPLES = Path(__file__).parents[2] / "sample_cases"
CASES = {case.name: case for case in all_cases()}


def papers_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "expected.yaml"
    }


@pytest.mark.parametrize("name", ["clean-tianjin", "clean-chronological"])
def test_making_a_case_again_gives_the_committed_bytes(name: str, tmp_path: Path) -> None:
    write_case(CASES[name], tmp_path)

    assert papers_below(tmp_path / name) == papers_below(SAMPLES / name)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_the_review_must_say_is_never_written_over(case: Case) -> None:
    assert (SAMPLES / case.name / "expected.yaml").is_file()
