"""Who presides, records and approves: the typed names on discussions, hearings and approval forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.extract import labels
from casereview.extract.dated import approval_date
from casereview.extract.form_cells import regions
from casereview.extract.form_fields import field_values
from casereview.extract.names import names_in, person
from casereview.extract.signing.step_tables import is_step_head
from casereview.model import Document, Fact

_MEETINGS = ("collective_discussion", "case_discussion_form", "hearing_record", "hearing_report")
_APPROVALS = (
    "filing_approval", "case_approval", "closing_approval", "investigation_report", "preservation_approval",
    "preservation_disposal_approval", "coercive_approval", "special_approval", "deadline_extension", "case_withdrawal",
    "transfer_approval", "deferral_approval", "inspection_plan",
)  # fmt: skip

_REACH = 40  # characters before a date in which its signer is looked for
_BEFORE_DAY = re.compile(
    r"(?:[。;,]|\n|[ _]{2}|同意[\u4e00-\u9fff]{0,8} |(?:签名|签字|签章|审批人|负责人|局长)(?: *\))?[: _]) *"
    r"(?P<name>[\u4e00-\u9fff](?: {0,3}[\u4e00-\u9fff]){1,3})[ _\n]+(?:(?:日期|时间)[: _]*)?$"
)


def meeting_facts(document: Document) -> Iterator[Fact]:
    """The presiding person and the recorder of a discussion or hearing; the approver of an approval form."""
    if document.kind in _MEETINGS:
        chairs = tuple(_named(document, "主持人", labels.CHAIR))
        yield from chairs[:1] if document.kind == "hearing_record" else chairs  # further on it is the chair who speaks
        yield from _named(document, "记录人", labels.RECORDER)
    if document.kind in _APPROVALS:
        heads_steps = any(is_step_head(document.flow.text[cell.start : cell.end]) for cell in regions(document))
        labelled = () if heads_steps else tuple(_named(document, "审批人", labels.APPROVER))
        yield from labelled or _signing_approver(document)


def _signing_approver(document: Document) -> Iterator[Fact]:
    """The approver whose typed name stands right before the day of the approval: 同意立案。 签名：张三 2024年1月5日."""
    day = approval_date(document)
    before = document.flow.text[max(day.start - _REACH, 0) : day.start] if day else ""
    if day and (signed := _BEFORE_DAY.search(before)) and (name := person(signed["name"])):
        start = max(day.start - _REACH, 0) + signed.start("name")
        yield Fact("审批人", name, document.place(start, start + len(signed["name"])), 0.9)


def _named(document: Document, fact: str, named: tuple[str, ...]) -> Iterator[Fact]:
    given: set[str] = set()
    for value in field_values(document, named):
        head = re.split(r"\d", value.text)[0]
        for name, start, end in list(names_in(head))[:1]:
            if name not in given:
                given.add(name)
                yield Fact(fact, name, document.place(value.start + start, value.start + end))
