"""Which findings say that two papers contradict each other, and where."""

from __future__ import annotations

from casereview.model import Finding, Source
from casereview.terms import Outcome, Topic


def contradiction_in(finding: Finding) -> tuple[Source, Source] | None:
    """The first two places, on different pages, that the papers contradict each other at; None for other findings."""
    if finding.rule.topic is not Topic.CONSISTENCY or finding.outcome not in (Outcome.FAIL, Outcome.UNSURE):
        return None
    told = [source for source in finding.sources if source.quote.strip()]
    first = told[0] if told else None
    other = (one for one in told if first is not None and _page(one) != _page(first) and one.quote != first.quote)
    second = next(other, None)
    return None if first is None or second is None else (first, second)


def _page(source: Source) -> tuple[str, int]:
    return source.document, source.page
