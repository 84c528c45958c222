"""What a process has read arrives whole in another."""

from __future__ import annotations

import pickle
from pathlib import Path

from casereview.catalogue import read_catalogue
from casereview.load.files import Entry
from casereview.load.reading import read_entry
from casereview.understanding import understood

VOLUME = Path(__file__).parents[3] / "sample_cases" / "clean-volume" / "案卷.pdf"


def test_papers_arrive_as_they_were() -> None:
    papers = understood(read_entry(Entry("案卷.pdf", (VOLUME,))), read_catalogue())

    assert len(papers) > 1
    assert pickle.loads(pickle.dumps(papers)) == papers
