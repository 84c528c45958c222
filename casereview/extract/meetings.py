"""Who presides, records and approves: the typed names on discussions, hearings and approval forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.extract import labels
from casereview.extract.form_fields import field_values
from casereview.extract.names import names_in
from casereview.model import Document, Fact

_MEETINGS = ("collective_discussion", "case_discussion_form", "hearing_record", "hearing_report")
_APPROVALS = (
    "filing_approval", "case_approval", "closing_approval", "investigation_report", "preservation_approval",
    "preservation_disposal_approval", "coercive_approval", "special_approval", "deadline_extension", "case_withdrawal",
    "transfer_approval", "deferral_approval", "inspection_plan",
)  # fmt: skip


def meeting_facts(document: Document) -> Iterator[Fact]:
    """The presiding person and the recorder of a discussion or hearing; the approver of an approval form."""
    if document.kind in _MEETINGS:
        yield from _named(document, "主持人", labels.CHAIR)
        yield from _named(document, "记录人", labels.RECORDER)
    if document.kind in _APPROVALS:
        yield from _named(document, "审批人", labels.APPROVER)


def _named(document: Document, fact: str, named: tuple[str, ...]) -> Iterator[Fact]:
    given: set[str] = set()
    for value in field_values(document, named):
        head = re.split(r"\d", value.text)[0]
        for name, start, end in list(names_in(head))[:1]:
            if name not in given:
                given.add(name)
                yield Fact(fact, name, document.place(value.start + start, value.start + end))
