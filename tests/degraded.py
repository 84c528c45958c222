"""Text cases as scans of them would be read: pages that nobody can read, characters that are not sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import TypeVar

from casereview.model import CaseFile, Document, Fact, Mark, Page
from casereview.terms import ReadingMethod
from casereview.text import flow_of

R = TypeVar("R", Fact, Mark)


def on_two_pages(case: CaseFile) -> CaseFile:
    """The case with each paper of several paragraphs on two pages, and each reading on the page that has its words."""
    documents = tuple(map(_parted, case.documents))
    papers = {document.id: document for document in documents}
    return replace(
        case,
        documents=documents,
        facts=tuple(_placed(fact, papers[fact.source.document]) for fact in case.facts),
        marks=tuple(_placed(mark, papers[mark.source.document]) for mark in case.marks),
    )


def _parted(document: Document) -> Document:
    first, *rest = document.pages or (Page(1, None, None, ()),)
    cut = next((at for at in range(len(first.blocks) // 2 + 1, len(first.blocks)) if first.blocks[at].cell is None), 0)
    if rest or not cut:
        return document
    pages = (replace(first, blocks=first.blocks[:cut]), replace(first, number=2, blocks=first.blocks[cut:]))
    return replace(document, pages=pages, flow=flow_of(pages))


def _placed(reading: R, document: Document) -> R:
    words = reading.source.quote
    pages = (page.number for page in document.pages if any(words in block.text for block in page.blocks))
    return replace(reading, source=replace(reading.source, page=next(pages, reading.source.page)))


def degraded(case: CaseFile, random: Random, *, unread: float, least: float) -> CaseFile:
    """The case as read off pictures: a share of pages `unread`, characters of others as sure as `least` or surer.

    What stood on an unread page is gone; a paper of nothing else is of no known kind.
    """
    documents = tuple(_read(document, random, unread, least) for document in case.documents)
    papers = {document.id: document for document in documents}
    return replace(
        case,
        documents=documents,
        facts=tuple(_seen(case.facts, papers, random, least)),
        marks=tuple(_seen(case.marks, papers, random, least)),
    )


def _read(document: Document, random: Random, unread: float, least: float) -> Document:
    pages = tuple(_off_picture(page, random, unread, least) for page in document.pages)
    told = replace(document, pages=pages, flow=flow_of(pages), reading=ReadingMethod.OCR)
    if pages and all(page.is_unread for page in pages):
        return replace(told, kind="unknown", label="其他材料", title=None, number=None, confidence=0.0)
    return told


def _off_picture(page: Page, random: Random, unread: float, least: float) -> Page:
    if not page.blocks:
        return page
    if random.random() < unread:
        return replace(page, blocks=(), graphics=(), legibility=0.0)
    blocks = tuple(replace(b, sure=tuple(_percent(random, least) for _ in b.text)) for b in page.blocks)
    return replace(page, blocks=blocks, legibility=_percent(random, max(least, 0.5)) / 100)


def _percent(random: Random, least: float) -> int:
    return 100 if random.random() < least else random.randint(round(100 * least), 100)


def _seen(readings: tuple[R, ...], papers: dict[str, Document], random: Random, least: float) -> Iterator[R]:
    for reading in readings:
        place = reading.source
        if place.page in papers[place.document].unread:
            continue
        sure = _percent(random, least) / 100
        yield replace(reading, confidence=min(reading.confidence, sure), source=replace(place, sure=sure))
