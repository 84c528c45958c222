"""When something that is not there may be called missing: only if everything in the case could be read."""

from __future__ import annotations

from casereview.checks.wording import find_any
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, unsure
from casereview.terms import ReadingMethod

CERTAIN = 0.8
"""A reading below this never fails a rule."""

UNREAD = "unread"
"""The value of a doubt whose only ground is that so many documents are unread."""

RECOGNISED = 0.6
"""A document whose kind is less sure could be another one."""

VERIFIED = (
    "与原件*一致",
    "与原件*无异",
    "与原件*相符",
    "与原件*无误",
    "与原件*相同",
    "同原件*一致",
    "和原件*一致",
    "与原本*一致",
    "与正本*一致",
    "与正本*相符",
    "系*原件*复印",
    "原件*核对",
    "核对*原件",
    "核对无误",
    "核对无异",
    "核对一致",
    "复印属实",
    "复印件属实",
)
"""How a copy says that it agrees with the original."""


def is_unread(document: Document) -> bool:
    """Whether the document could be something else, or say something else, than was read of it."""
    if document.problem is not None:
        return True
    if document.kind == "unknown":
        return not _is_certified_copy(document)
    return document.confidence < RECOGNISED


def _is_certified_copy(document: Document) -> bool:
    """Whether the paper is a copy that the party vouches for: evidence of whatever name, and no paper of the bureau."""
    return document.reading is ReadingMethod.TEXT and find_any(document, VERIFIED) is not None


def unread(case: CaseFile) -> tuple[Document, ...]:
    """The documents that were not read or not recognised."""
    return tuple(document for document in case.documents if is_unread(document))


def missing(case: CaseFile, *sources: Source, **values: object) -> Verdict:
    """A failure for a paper the case lacks; unsure while any document is unread."""
    if hidden := unread(case):
        reason = f"有{len(hidden)}份材料未能读取或识别，不能断定缺少"
        return unsure(reason, *(document.whole() for document in hidden), **{**values, UNREAD: len(hidden)})
    return failed(*sources, **values)


def is_word_sure(document: Document) -> bool:
    """Whether the words of the document stand in it as they were read, not as characters were recognised."""
    return not is_unread(document) and document.reading is ReadingMethod.TEXT


def misstated(document: Document, *sources: Source, **values: object) -> Verdict:
    """A failure for words a document has; unsure if it was not read, or by character recognition only."""
    if is_word_sure(document):
        return failed(*sources, **values)
    return unsure("该文书未能可靠识别，请对照原件核实", *sources, **values)


def unstated(document: Document, **values: object) -> Verdict:
    """A failure for words a document lacks, if these would have been read."""
    return misstated(document, document.whole(), **values)


def is_certain(*facts: Fact) -> bool:
    """Whether all these readings have a value and may fail a rule."""
    return all(fact.value is not None and fact.confidence >= CERTAIN for fact in facts)


def title_of(document: Document) -> str:
    """How the document is named to people: as printed but without spaces, else by the label of its kind."""
    return "".join((document.title or document.label).split())
