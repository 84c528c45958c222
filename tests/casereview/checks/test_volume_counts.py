"""The check that the note at the end counts the papers right."""

from __future__ import annotations

import pytest

from casereview.checks.volume_counts import volume_note_counts
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document


@pytest.mark.parametrize("words", ["本卷共3件。", "本卷齐全完整。"])
def test_without_entries_nothing_is_counted(words: str) -> None:
    assert volume_note_counts(a_case(a_document("volume_note", words)), LawBook()).outcome is Outcome.NOT_APPLICABLE
