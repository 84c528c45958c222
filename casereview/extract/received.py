"""Letters by which another body handed the case to this one: what it came from, no transfer of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from casereview.catalogue import Catalogue
from casereview.model import Document, Fact
from casereview.spelling.dates import find_dates

_LETTER, _SOURCE, _FILING = "transfer_letter", "case_source_register", "filing_approval"
_FILED = "立案日期"


def without_received_letters(
    documents: tuple[Document, ...], facts: Sequence[Fact], catalogue: Catalogue
) -> tuple[Document, ...]:
    """The documents with a letter of transfer that is older than the case as what the case came from.

    A bureau hands on only what it has filed; what was written by the day of filing was sent to it.
    """
    filings = {document.id for document in documents if document.kind == _FILING}
    filed = [f.value for f in facts if f.name == _FILED and f.source.document in filings and type(f.value) is date]
    if not filed:
        return documents
    label = catalogue.kinds[_SOURCE].label
    return tuple(
        replace(d, kind=_SOURCE, label=label) if d.kind == _LETTER and _written_by(d, min(filed)) else d
        for d in documents
    )


def _written_by(letter: Document, day: date) -> bool:
    """Whether all the days that a letter tells are over by then."""
    told = [found.value for found in find_dates(letter.flow.text)]
    return bool(told) and max(told) <= day
