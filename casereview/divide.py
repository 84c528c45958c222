"""Dividing files into documents at the tops of pages, and putting documents into the order of the contents list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from casereview.catalogue import Catalogue, Heading, counter_of, headings, own_number, points_of, stands_out
from casereview.contents import contents_entries, same_paper
from casereview.model import Document, Page, SourceFile
from casereview.terms import OrderFrom
from casereview.text import flow_of, squeezed

_TOP = 7  # blocks at a page top that may hold the title
_NUMBER_TOP = 4
_UNTITLED_TOP = 3
_LIST = 4  # so many titles on one page are the entries of a list
_LISTS = frozenset({"contents_list", "volume_cover", "service_receipt"})
_RUNS_ON = frozenset(
    {"photo_evidence", "standard_excerpt", "discretion_excerpt", "party_material", "contents_list", "av_evidence"}
)
_PLAIN = frozenset({"fine_receipt", "photo_evidence"})  # often without their title, but plain from their words
_CLEAR_WITHOUT_TITLE = 2.5
_DIGIT, _SMALL = "[〇零○一二三四五六七八九]", "[一二三四五六七八九十]"
_FOOT_DATE = re.compile(rf"(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日|{_DIGIT}{{4}}年{_SMALL}{{1,2}}月{_SMALL}{{1,3}}日")


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
    if file.problem or len(file.pages) < 2:
        return [_document(file, file.pages)]
    counters = _counters(file.pages)
    groups: list[list[Page]] = [[file.pages[0]]]
    for page, counter in zip(file.pages[1:], counters[1:], strict=True):
        if _starts(page, counter, groups[-1], catalogue):
            groups.append([page])
        else:
            groups[-1].append(page)
    return [_document(file, tuple(group)) for group in groups]


def _document(file: SourceFile, pages: tuple[Page, ...]) -> Document:
    first, last = (pages[0].number, pages[-1].number) if pages else (1, 1)
    return Document(
        id=f"{file.sha256[:16]}:{first}-{last}",
        sha256=file.sha256,
        source=file.name,
        pages=pages,
        flow=flow_of(pages),
        reading=file.reading,
        problem=file.problem,
    )


def _counters(pages: Sequence[Page]) -> list[int | None]:
    """The page counters, all None if they run through the whole file and so tell nothing of its papers."""
    counters = [counter_of(page) for page in pages]
    if counters.count(1) >= 2 or counters[0] not in (1, None):
        return counters
    running = all(counter in (None, index + 1) for index, counter in enumerate(counters))
    return [None] * len(counters) if running else counters


def _starts(page: Page, counter: int | None, current: list[Page], catalogue: Catalogue) -> bool:
    """Whether a new document starts on the page, after those of the current one."""
    if not any(block.text.strip() for block in page.blocks):
        return False
    heading = _title_of(page, catalogue)
    if heading is not None and heading.match.continued:
        return False
    if counter == 1:
        return True
    first = _title_of(current[0], catalogue)
    if heading is not None:
        if first is None or not set(heading.match.kinds) & set(first.match.kinds):
            return not _subheading(page, heading, current, first)
        return not heading.running and _anew(page, counter, current[0], heading, first)
    if counter is not None:
        return False
    return _other_number(page, current[0]) or _other_matter(page, current, first, catalogue)


def _title_of(page: Page, catalogue: Catalogue) -> Heading | None:
    """The title at the page top; entries of a list and names of licences in a text are none."""
    found = list(headings(page, catalogue.titles, _TOP))
    if not found:
        return None
    on_page = sum(1 for block in page.blocks if block.cell is None and catalogue.titled(block.text) is not None)
    for heading in found:
        kinds = [catalogue.kinds[kind] for kind in heading.match.kinds]
        if on_page >= _LIST and not any(kind.id in _LISTS for kind in kinds):
            continue
        if heading.position < _UNTITLED_TOP or all(kind.titled for kind in kinds):
            return heading
    return None


def _subheading(page: Page, heading: Heading, current: list[Page], first: Heading | None) -> bool:
    """Whether a plain line that happens to head the page (证据清单) goes on in a paper whose own title stood out."""
    if first is None or heading.running or heading.match.number or own_number(page, _TOP):
        return False
    return stands_out(current[0], first.block) and not stands_out(page, heading.block) and not _ended(current[-1])


def _anew(page: Page, counter: int | None, before: Page, heading: Heading, first: Heading) -> bool:
    """Whether a page under the title of the current document begins another paper of the same name."""
    if counter is not None:
        return False
    number = heading.match.number or own_number(page, _TOP)
    number_before = first.match.number or own_number(before, _TOP)
    if number and number_before:
        return squeezed(number) != squeezed(number_before)
    if set(heading.match.kinds) & _RUNS_ON:
        return False
    labels, labels_before = _labels(page), _labels(before)
    return len(labels & labels_before) >= max(2, len(labels_before) // 2)


def _labels(page: Page) -> set[str]:
    """The labels in the upper part of a page: what stands before a colon, and short table cells."""
    labels: set[str] = set()
    for block in page.blocks[:30]:
        plain = squeezed(block.text)
        labels.update(re.findall(r"([\u4e00-\u9fff()]{2,12}):", plain))
        if block.cell is not None and 2 <= len(plain) <= 8:
            labels.add(plain)
    return labels


def _other_number(page: Page, before: Page) -> bool:
    """Whether a document number other than the current one heads a page without title."""
    number = own_number(page, _NUMBER_TOP)
    if number is None:
        return False
    number_before = own_number(before, _TOP)
    return number_before is None or squeezed(number) != squeezed(number_before)


def _other_matter(page: Page, current: list[Page], first: Heading | None, catalogue: Catalogue) -> bool:
    """Whether a page without title is plainly of another kind: a licence, an excerpt, a receipt."""
    kind = _plain_kind(page, catalogue)
    if kind is None or (first is not None and kind in first.match.kinds):
        return False
    if first is None and any(_plain_kind(one, catalogue) == kind for one in current):
        return False
    return first is None or _ended(current[-1]) or not catalogue.kinds[kind].titled


def _plain_kind(page: Page, catalogue: Catalogue) -> str | None:
    text = squeezed("".join(block.text for block in page.blocks))
    kinds = {kind.id: kind for kind in catalogue.kinds.values() if not kind.titled or kind.id in _PLAIN}
    points = points_of(text, None, kinds)
    ranked = sorted(points.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < _CLEAR_WITHOUT_TITLE:
        return None
    lead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0)
    return ranked[0][0] if lead >= 1 else None


def _ended(page: Page) -> bool:
    """Whether the page ends with a date, as a paper does at its foot."""
    last = [squeezed(block.text) for block in page.blocks if block.text.strip()][-4:]
    return any(_FOOT_DATE.search(text[-16:]) for text in last)
