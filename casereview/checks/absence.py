"""When something that is not there may be called missing: only if everything in the case could be read."""

from __future__ import annotations

from casereview.checks.other_use import is_of_another_use
from casereview.checks.row_gaps import has_unread_row
from casereview.checks.wording import find_any
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, unsure
from casereview.phrases import paged
from casereview.terms import GraphicKind

CERTAIN = 0.8
"""A reading below this never fails a rule."""

UNREAD = "unread"
"""The value of a doubt whose only ground is that so many documents are unread."""

RECOGNISED = 0.6
"""A document whose kind is less sure could be another one."""

LIKELY = 0.7
"""A kind less sure was guessed: of several that bear such a title, or from words that others use too."""

_OVER_PRINT = frozenset({GraphicKind.SEAL, GraphicKind.FINGERPRINT, GraphicKind.INK, GraphicKind.OTHER})
VERIFIED = (
    "与原件*一致",
    "与*出示的*一致",
    "与*持有的*一致",
    "与*提供的*一致",
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
    "复印自原件",
    "原件已核",
    "和原件*一样",
    "与原件*一样",
    "原件与复印件*一致",
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
    if document.problem is not None or document.unread:
        return True
    if document.kind == "unknown":
        return not (_is_certified_copy(document) or is_of_another_use(document))
    return document.confidence < RECOGNISED


def _is_certified_copy(document: Document) -> bool:
    """Whether the paper is a copy that the party vouches for: evidence of whatever name, and no paper of the bureau."""
    return is_legible(document) and find_any(document, VERIFIED) is not None


def is_legible(document: Document) -> bool:
    """Whether the words of every page were read as they stand, off a picture or not."""
    return not document.unclear


def unread(case: CaseFile) -> tuple[Document, ...]:
    """The documents that were not read or not recognised, wholly or in part."""
    return tuple(document for document in case.documents if is_unread(document))


def unreadable(case: CaseFile) -> tuple[Document, ...]:
    """The documents of which something could not be read at all, whatever they were recognised as."""
    return tuple(document for document in case.documents if document.problem is not None or document.unread)


def missing(case: CaseFile, *sources: Source, **values: object) -> Verdict:
    """A failure for a paper the case lacks; unsure while any document, or a page of one, is unread."""
    if hidden := unread(case):
        places = tuple(source for document in hidden for source in unread_places(document))
        return unsure(f"{_hidden(hidden)}，不能断定缺少", *places, **{**values, UNREAD: len(hidden)})
    if begun := _perhaps_begun(case):
        numbers = paged(tuple(source.page for source in begun))
        return unsure(f"{numbers}识别不清，可能另为一份文书，不能断定缺少", *begun, **{**values, UNREAD: len(begun)})
    return failed(*sources, **values)


def _perhaps_begun(case: CaseFile) -> tuple[Source, ...]:
    """The pages hard to read on which another paper may begin than the one that they were taken to go on with."""
    return tuple(
        document.of_page(page.number) for document in case.documents for page in document.pages[1:] if page.is_unclear
    )


def unexcused(case: CaseFile, *sources: Source, by: str, **values: object) -> Verdict:
    """A failure that a paper would excuse; unsure while a page of the case could not be read. `by` names the paper."""
    if hidden := unreadable(case):
        places = tuple(source for document in hidden for source in unread_places(document))
        return unsure(f"{_hidden(hidden)}，请核对其中有无{by}", *sources, *places, **values)
    return failed(*sources, **values)


def unread_places(document: Document) -> tuple[Source, ...]:
    """Where to look at a document that was not read: at the pages that were not, if the rest of it was."""
    if document.problem is not None or not document.unread:
        return (document.whole(),)
    return tuple(document.of_page(number) for number in document.unread)


def _hidden(documents: tuple[Document, ...]) -> str:
    """What was not read, in words: papers as a whole, and single pages of others."""
    pages = tuple(page for document in documents if document.problem is None for page in document.unread)
    papers = sum(document.problem is not None or not document.unread for document in documents)
    told = ([f"有{papers}份材料未能读取或识别"] if papers else []) + ([f"{paged(pages)}未能读取"] if pages else [])
    return "，".join(told)


def may_hide_a_day(document: Document) -> bool:
    """Whether a page read off a picture bears a seal, a ring or a pen's strokes: days are written and sealed over."""
    return any(
        page.is_scanned
        and (any(graphic.kind in _OVER_PRINT for graphic in page.graphics) or any(block.hand for block in page.blocks))
        for page in document.pages
    )


def is_word_sure(document: Document) -> bool:
    """Whether the words of the document stand in it as they were read, and no others."""
    legible = is_legible(document) and document.legibility >= WORDED
    return legible and not is_unread(document) and not has_unread_row(document)


WORDED = 0.975
"""From how legible a page on words may be said to lack: on one worn more a stretch of forty holds a wrong letter."""

EASY = 0.985
"""From how legible a page on its single letters were surely read: on one worn more a wrong letter looks sure."""


def is_letter_sure(document: Document) -> bool:
    """Whether its words stand in it letter for letter: it is typed, or was read off pages that are easy to read."""
    return is_word_sure(document) and document.legibility >= EASY


def misstated(document: Document, *sources: Source, **values: object) -> Verdict:
    """A failure for words a document has; unsure if it was not read, or not well enough."""
    if is_word_sure(document):
        return failed(*sources, **values)
    if document.unclear and document.problem is None:
        told = f"《{title_of(document)}》{paged(document.unclear)}识别不清，请核对原件"
        return unsure(told, *sources, **values)
    return unsure("该文书未能可靠识别，请对照原件核实", *sources, **values)


def unstated(document: Document, **values: object) -> Verdict:
    """A failure for words a document lacks, if these would have been read."""
    places = tuple(document.of_page(number) for number in document.unclear) if document.problem is None else ()
    return misstated(document, *(places or (document.whole(),)), **values)


def is_certain(*facts: Fact) -> bool:
    """Whether all these readings have a value and may fail a rule."""
    return all(fact.value is not None and fact.confidence >= CERTAIN for fact in facts)


def title_of(document: Document) -> str:
    """How the document is named to people: as printed but without spaces, else by the label of its kind."""
    return "".join((document.title or document.label).split())
