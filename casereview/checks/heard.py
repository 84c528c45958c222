"""Whether the party was heard, so that a decision may lawfully depart from what was proposed."""

from __future__ import annotations

from casereview.checks.absence import unreadable
from casereview.model import CaseFile, Document

_HEARD = ("statement_record", "statement_review", "hearing_record", "hearing_report")


def heard_and_fined_otherwise(case: CaseFile, document: Document) -> bool:
    """Whether the party was heard and this paper comes to another fine: tier and articles may then differ too.

    What could not be read may be the record of it.
    """
    here = {f.value for f in case.facts_of("拟罚款金额") if f.source.document == document.id}
    heard = case.of_kind(*_HEARD) or unreadable(case)
    return bool(heard) and not here & {f.value for f in case.home_facts("罚款金额")}
