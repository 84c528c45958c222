"""A letter by which another body handed the case to this one is no transfer of its own."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.catalogue import read_catalogue
from casereview.extract.received import without_received_letters
from tests.builders import a_document, a_fact

CATALOGUE = read_catalogue()


@pytest.mark.parametrize(
    ("written", "filed", "kind"),
    [
        ("2025年6月4日", date(2025, 6, 10), "case_source_register"),
        ("2025年6月12日", date(2025, 6, 10), "transfer_letter"),  # the bureau's own, of a case that it filed
        ("2025年6月4日", None, "transfer_letter"),
    ],
)
def test_a_letter_older_than_the_case_is_what_it_came_from(written: str, filed: date | None, kind: str) -> None:
    papers = (a_document("filing_approval"), a_document("transfer_letter", "现将线索移送你局处理。", written))
    facts = (a_fact("立案日期", filed, "filing_approval"),) if filed else ()

    assert [one.kind for one in without_received_letters(papers, facts, CATALOGUE)] == ["filing_approval", kind]
