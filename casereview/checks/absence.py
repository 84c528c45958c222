"""When something that is not there may be called missing: only if everything in the case could be read."""

from __future__ import annotations

from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, unsure
from casereview.terms import ReadingMethod

CERTAIN = 0.8
"""A reading below this never fails a rule."""

RECOGNISED = 0.6
"""A document whose kind is less sure could be another one."""


def is_unread(document: Document) -> bool:
    """Whether the document could be something else, or say something else, than was read of it."""
    return document.problem is not None or document.kind == "unknown" or document.confidence < RECOGNISED


def unread(case: CaseFile) -> tuple[Document, ...]:
    """The documents that were not read or not recognised."""
    return tuple(document for document in case.documents if is_unread(document))


def missing(case: CaseFile, *sources: Source, **values: object) -> Verdict:
    """A failure for a paper the case lacks; unsure while any document is unread."""
    if hidden := unread(case):
        reason = f"有{len(hidden)}份材料未能读取或识别，不能断定缺少"
        return unsure(reason, *(document.whole() for document in hidden), **values)
    return failed(*sources, **values)


def unstated(document: Document, **values: object) -> Verdict:
    """A failure for words a document lacks; unsure if it was not read, or by character recognition only."""
    if is_unread(document) or document.reading is not ReadingMethod.TEXT:
        return unsure("该文书未能可靠识别，请对照原件核实", document.whole(), **values)
    return failed(document.whole(), **values)


def is_certain(*facts: Fact) -> bool:
    """Whether all these readings have a value and may fail a rule."""
    return all(fact.value is not None and fact.confidence >= CERTAIN for fact in facts)


def title_of(document: Document) -> str:
    """How the document is named to people: as printed but without spaces, else by the label of its kind."""
    return "".join((document.title or document.label).split())
