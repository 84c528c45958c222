"""Dividing files into documents, and putting documents into the order of the contents list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from casereview.boundaries import is_headed, starts_paper
from casereview.catalogue import Catalogue
from casereview.contents import contents_entries, same_paper
from casereview.model import Document, Page, SourceFile
from casereview.page_counters import promises_more, telling_counters
from casereview.parts import parts_of, stands_alone
from casereview.terms import OrderFrom, ReadingMethod
from casereview.text import flow_of


def divide(files: Iterable[SourceFile], catalogue: Catalogue) -> tuple[Document, ...]:
    """The documents of the files, in their order; a file that could not be read is one document with its problem."""
    return tuple(document for file in files for document in _documents(file, catalogue))


def arrange(
    documents: tuple[Document, ...], order_from: OrderFrom, catalogue: Catalogue
) -> tuple[tuple[Document, ...], OrderFrom]:
    """The documents in the order of the contents list, where only file names gave an order and there is a list.

    What the list does not name stays behind the paper it followed. `order_from` says which order holds.
    """
    lists = [document for document in documents if document.kind == "contents_list"]
    if order_from is not OrderFrom.FILE_NAMES or not lists:
        return documents, order_from
    entries = [entry for one in lists for entry in contents_entries(one, catalogue)]
    places: dict[str, int] = {}
    for place, entry in enumerate(entries):
        for document in documents:
            if document.id not in places and document.kind != "contents_list" and same_paper(entry, document):
                places[document.id] = place
                break
    if len(places) < 2:
        return documents, order_from
    return _placed(documents, places), OrderFrom.CONTENTS_LIST


def _placed(documents: tuple[Document, ...], places: dict[str, int]) -> tuple[Document, ...]:
    last = len(places) + len(documents)
    ends = {"volume_cover": -3, "contents_list": -2, "volume_note": last * 2}
    keyed: list[tuple[int, int]] = []
    before = -1
    for index, document in enumerate(documents):
        place = places.get(document.id, ends.get(document.kind))
        if place is None:
            place = before
        elif document.kind not in ends:
            before = place
        keyed.append((place, index))
    return tuple(documents[index] for _, index in sorted(keyed))


def _documents(file: SourceFile, catalogue: Catalogue) -> list[Document]:
    if file.problem or not file.pages:
        return [_document(file, file.pages)]
    groups: list[list[Page]] = []
    within: list[int] = []
    after: Page | None = None
    awaited = False  # the form of a title that stood alone at the foot of the page before
    promised: bool | None = None  # more of the paper, by the counter of the page before
    before: Counter[int] = Counter()  # papers, or parts of them, that lie on the page of that number
    for page, counter, below in zip(file.pages, telling_counters(file.pages), (*file.pages[1:], None), strict=True):
        parts = parts_of(page, catalogue, after, below)
        for part, paper in enumerate(parts):
            goes_on = groups and not part
            if goes_on and not (awaited and not is_headed(paper, catalogue, groups[-1][-1])):
                goes_on = not starts_paper(paper, counter, groups[-1], catalogue, promised=promised)
            if not goes_on:
                groups.append([paper])
                within.append(before[page.number] + part)
            else:
                groups[-1].append(paper)
        before[page.number] += len(parts)
        promised = promises_more(page, counter)
        after, awaited = page, part > 0 and stands_alone(groups[-1][-1])
    return [_document(file, tuple(group), part) for group, part in zip(groups, within, strict=True)]


def _document(file: SourceFile, pages: tuple[Page, ...], part: int = 0) -> Document:
    first, last = (pages[0].number, pages[-1].number) if pages else (1, 1)
    return Document(
        id=f"{file.sha256[:16]}:{first}-{last}" + (f".{part}" if part else ""),
        sha256=file.sha256,
        source=file.name,
        pages=pages,
        flow=flow_of(pages),
        reading=_reading(pages) if pages else file.reading,
        problem=file.problem,
    )


def _reading(pages: tuple[Page, ...]) -> ReadingMethod:
    """How the words of these pages were come by; pages on which nothing stands do not tell."""
    off_pictures = {page.is_scanned for page in pages if page.is_scanned or page.blocks}
    if off_pictures == {True, False}:
        return ReadingMethod.MIXED
    return ReadingMethod.OCR if True in off_pictures else ReadingMethod.TEXT
