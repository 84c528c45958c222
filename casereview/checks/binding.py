"""The check on the pages of a bound volume: none missing, double, misplaced or of another case."""

from __future__ import annotations

from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, failed_if, merged, not_applicable, passed
from casereview.page_sequence import OutOfTurn, page_sequence


def pages_in_sequence(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the folios of a bound volume run on without a gap, and no page of it tells of another case.

    What is double or bears no folio asks, as may have been pictured twice; so does what was not surely read.
    Not applicable without folios, unless something is amiss all the same. Values: `fault` (a clause about it).
    """
    sequence = page_sequence(case)
    if not sequence.in_order and not sequence.found:
        return not_applicable()
    return merged(passed(), *map(_judged, sequence.found))


def _judged(found: OutOfTurn) -> Verdict:
    return failed_if(found.sure, f"{found.told}，请核对原卷", *found.places, fault=found.told)
