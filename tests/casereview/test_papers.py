"""The papers of a scan are made once."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from casereview.load.files import Entry
from casereview.load.reading import read_entry
from casereview.papers import papers_of
from tests.casereview.load.made import pdf_of

SCAN = Path("sample_cases/scan-grey-volume/案卷.pdf")


@pytest.fixture(autouse=True)
def readings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CASEREVIEW_HOME", str(tmp_path))
    return tmp_path / "readings.sqlite"


def kept_in(readings: Path) -> int:
    with sqlite3.connect(readings) as database:
        return int(database.execute("SELECT count(*) FROM readings").fetchone()[0])


def test_the_papers_of_a_scan_are_given_again_as_they_were_made(readings: Path) -> None:
    file = read_entry(Entry(SCAN.name, (SCAN,)))
    pages = kept_in(readings)
    made = papers_of(None, file)
    assert papers_of(None, file) == made
    assert len(made) > 1
    assert (pages, kept_in(readings)) == (len(file.pages), len(file.pages) + 1)


def test_papers_that_needed_no_reading_off_pictures_are_not_kept(tmp_path: Path, readings: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", lambda d: d.text(20, 20, "立案审批表"))
    (paper,) = papers_of(None, read_entry(Entry(path.name, (path,))))
    assert paper.document.title == "立案审批表"
    assert not readings.exists()
