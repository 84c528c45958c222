"""Builds small documents for tests: paragraphs are strings, a table is a tuple of rows of cell texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from casereview.model import (
    Block,
    Box,
    CaseFile,
    Cell,
    Document,
    Fact,
    FactValue,
    Graphic,
    Line,
    Mark,
    Page,
    Source,
)
from casereview.terms import Form, MarkKind, MarkState, OrderFrom, PartyKind, ReadingMethod
from casereview.text import flow_of

Row = tuple[str, ...]
Part = str | tuple[Row, ...]


def a_page(*parts: Part, number: int = 1, graphics: Sequence[Graphic] = ()) -> Page:
    """A Word page of these paragraphs and tables; a cell's text has a paragraph a line."""
    blocks: list[Block] = []
    table = 0
    for part in parts:
        if isinstance(part, str):
            blocks.append(Block(part))
            continue
        for row_index, row in enumerate(part):
            for column, text in enumerate(row):
                blocks.extend(Block(line, cell=Cell(table, row_index, column)) for line in text.split("\n"))
        table += 1
    return Page(number, None, None, tuple(blocks), tuple(graphics))


def printed(text: str, x: float, y: float, cell: Cell | None = None) -> Block:
    """A line of twelve point print on a page with coordinates."""
    edges = [x]
    for character in text:
        edges.append(edges[-1] + (12 if ord(character) > 0x2000 else 6))
    box = Box(x, y, edges[-1], y + 12)
    return Block(text, box=box, cell=cell, lines=(Line(0, box, tuple(edges)),), size=12)


def a_printed_page(blocks: Sequence[Block], graphics: Sequence[Graphic] = (), number: int = 1) -> Page:
    """A page of A4 with coordinates."""
    return Page(number, 595, 842, tuple(blocks), tuple(graphics))


def a_document(
    kind: str, *parts: Part, id: str = "", title: str | None = None, graphics: Sequence[Graphic] = ()
) -> Document:
    """A one-page document of that kind with these paragraphs, tables and pictures."""
    return bound(kind, a_page(*parts, graphics=graphics), id=id, title=title)


def bound(kind: str, *pages: Page, id: str = "", title: str | None = None) -> Document:
    """The document of that kind with these pages."""
    reading = ReadingMethod.OCR if any(page.is_scanned for page in pages) else ReadingMethod.TEXT
    return Document(
        id or kind, "0" * 64, f"{kind}.docx", pages, flow_of(pages), kind, title=title, reading=reading, confidence=1.0
    )


def scanned(document: Document, legibility: float = 0.6) -> Document:
    """The document as it is read off pictures of its pages, all of them as surely as that."""
    pages = tuple(_off_picture(page, legibility) for page in document.pages)
    return replace(document, pages=pages, flow=flow_of(pages), reading=ReadingMethod.OCR)


def _off_picture(page: Page, legibility: float) -> Page:
    blocks = tuple(replace(block, sure=(round(100 * legibility),) * len(block.text)) for block in page.blocks)
    return replace(page, blocks=blocks if legibility else (), legibility=legibility)


def a_fact(name: str, value: FactValue, document: str, *, confidence: float = 1.0, quote: str = "") -> Fact:
    """A reading of a fact on the first page of the document of that id."""
    return Fact(name, value, Source(document, 1, quote), confidence)


def a_mark(
    role: str,
    document: str,
    state: MarkState = MarkState.PRESENT,
    *,
    kind: MarkKind = MarkKind.SIGNATURE,
    signer: str | None = None,
    signed_on: date | None = None,
    digest: str = "",
    page: int = 1,
    confidence: float = 1.0,
    hand: str = "",
) -> Mark:
    """What was found where that role signs (or seals) the document of that id."""
    place = Source(document, page, role)
    return Mark(
        kind, role, role, state, place,
        signer=signer, signed_on=signed_on, digest=digest, confidence=confidence, hand=hand,
    )  # fmt: skip


def a_case(
    *documents: Document,
    facts: tuple[Fact, ...] = (),
    marks: tuple[Mark, ...] = (),
    homes: Mapping[str, tuple[str, ...]] | None = None,
    form: Form = Form.SIGNED,
    order_from: OrderFrom = OrderFrom.VOLUME,
    party_kind: PartyKind | None = PartyKind.UNIT,
) -> CaseFile:
    """A case of these documents, each fact at home in the kind of its first document unless `homes` says otherwise."""
    kinds = {document.id: document.kind for document in documents}
    at_home = {fact.name: (kinds[fact.source.document],) for fact in reversed(facts)}
    return CaseFile(
        documents,
        facts,
        marks,
        form=form,
        order_from=order_from,
        party_kind=party_kind,
        homes={**at_home, **(homes or {})},
    )
