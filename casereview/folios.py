"""The folios (卷内页码) that the pages of a bound volume bear: numbers at their edge that run through all papers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from casereview.model import CaseFile, Page
from casereview.terms import BlockKind
from casereview.text import squeezed

_COUNTER = re.compile(r"[-—–·.]*第?(\d{1,4})页?[-—–·.]*")
_FEWEST = 3  # pages that bear one
_SHARE = 0.8  # of the numbered pages that must count from one beginning


def folios_of(case: CaseFile) -> Mapping[tuple[str, int], int]:
    """The folio of each page that bears one, by document and number of the page in its file.

    Only numbers that count on from paper to paper are folios: those of a paper of its own begin anew with it.
    """
    numbered = tuple(_numbered(case))
    offsets = Counter(folio - running for running, folio, _ in numbered)
    offset, agreeing = offsets.most_common(1)[0] if offsets else (0, 0)
    found = {place: folio for running, folio, place in numbered if folio - running == offset}
    papers = {document for document, _ in found}
    return found if len(papers) > 1 and agreeing >= max(_FEWEST, _SHARE * len(numbered)) else {}


def _numbered(case: CaseFile) -> Iterator[tuple[int, int, tuple[str, int]]]:
    """Which page of the case it is, the number at its edge, and where."""
    pages = ((document.id, page) for document in case.documents for page in document.pages)
    for running, (document, page) in enumerate(pages, 1):
        if (number := _number_at_edge(page)) is not None:
            yield running, number, (document, page.number)


def _number_at_edge(page: Page) -> int | None:
    edges = (block for block in page.blocks if block.kind in (BlockKind.HEADER, BlockKind.FOOTER))
    matches = (_COUNTER.fullmatch(squeezed(block.text)) for block in edges)
    return next((int(match[1]) for match in matches if match), None)
