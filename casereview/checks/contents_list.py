"""The check on the contents list: it names what lies in the volume, and where."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from casereview.catalogue import Catalogue, TitleBook
from casereview.checks.absence import is_unread, title_of, unread
from casereview.contents import ContentsEntry, contents_entries
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.terms import OrderFrom
from casereview.text import squeezed

_UNLISTED = ("volume_cover", "contents_list", "volume_note", "unknown")
_COLLECTIVE = re.compile(r"证据材料|其他材料|其它材料|相关材料|有关材料|附件|佐证材料|资料")
_DETAIL = re.compile(r"\([^()]*\)|复印件|[《》\s]")
_ALIKE = 0.6
_NO_CATALOGUE = Catalogue({}, {}, frozenset(), TitleBook(()))
"""Entries are matched with the documents at hand, so the list is read without the catalogue."""


def contents_agree(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the contents list and the volume agree: each entry has its document, each document its entry.

    Page numbers are compared in bound volumes only. While any document is unread an entry without document asks; so
    does a document that may stand under a collective entry. Not applicable without a contents list.
    Values: `title` (the entry or document), `expected` (`卷内` or `目录`: where it lacks; for a page its number).
    """
    lists = case.of_kind("contents_list")
    entries = tuple(entry for paper in lists for entry in contents_entries(paper, _NO_CATALOGUE))
    if not lists:
        return not_applicable()
    if not entries:
        return unsure("未能辨认卷内目录的各项，请对照卷内文书核对", *(paper.whole() for paper in lists))
    documents = tuple(document for document in case.documents if document.kind not in _UNLISTED)
    listed = merged(*(_in_volume(case, entry, documents) for entry in entries))
    named = merged(*(_in_list(document, entries, lists[0]) for document in documents))
    return merged(listed, named, _paged(case, entries, documents))


def listed_documents(case: CaseFile) -> tuple[Document, ...]:
    """The documents that a contents list of the case names, in physical order; all where no list can be read."""
    lists = case.of_kind("contents_list")
    entries = tuple(entry for paper in lists for entry in contents_entries(paper, _NO_CATALOGUE))
    named = tuple(document for document in case.documents if any(_means(entry, document) for entry in entries))
    return named or case.documents


def _in_volume(case: CaseFile, entry: ContentsEntry, documents: tuple[Document, ...]) -> Verdict:
    if any(_means(entry, document) for document in documents) or _COLLECTIVE.search(_row(entry)):
        return passed(entry.source)
    values = {"title": entry.title, "expected": "卷内"}
    alike = any(_likeness(entry, document) >= _ALIKE for document in documents)
    special = re.search(r"备考表|目录|封面|首页", entry.title)
    if special:
        return passed(entry.source)
    if alike or unread(case):
        return unsure("目录所列文书在卷内未能确认，请核对", entry.source, **values)
    return failed(entry.source, **values)


def _in_list(document: Document, entries: tuple[ContentsEntry, ...], listing: Document) -> Verdict:
    if any(_means(entry, document) for entry in entries):
        return passed(document.whole())
    values = {"title": title_of(document), "expected": "目录"}
    alike = any(_likeness(entry, document) >= _ALIKE for entry in entries)
    collective = any(_COLLECTIVE.search(_row(entry)) for entry in entries)
    if alike or collective or is_unread(document) or is_unread(listing):
        return unsure("卷内文书在目录中未能确认，请核对", document.whole(), listing.whole(), **values)
    return failed(document.whole(), listing.whole(), **values)


def _row(entry: ContentsEntry) -> str:
    return _DETAIL.sub("", squeezed(entry.source.quote))


def _means(entry: ContentsEntry, document: Document) -> bool:
    row, name = _row(entry), _DETAIL.sub("", entry.title)
    titles = [_DETAIL.sub("", squeezed(text)) for text in (document.title, document.label) if text]
    number = re.sub(r"[^0-9\u4e00-\u9fff]", "", squeezed(document.number or ""))
    if number and number in re.sub(r"[^0-9\u4e00-\u9fff]", "", squeezed(entry.source.quote)):
        return True
    return any(title and (title in row or (len(name) >= 3 and name in title)) for title in titles)


def _likeness(entry: ContentsEntry, document: Document) -> float:
    name = _DETAIL.sub("", entry.title)
    titles = (_DETAIL.sub("", squeezed(text)) for text in (document.title, document.label) if text)
    return max((SequenceMatcher(None, name, title, autojunk=False).ratio() for title in titles), default=0.0)


def _paged(case: CaseFile, entries: tuple[ContentsEntry, ...], documents: tuple[Document, ...]) -> Verdict:
    """The page numbers of a bound volume, counted from where most entries begin to count."""
    if case.order_from is not OrderFrom.VOLUME:
        return not_applicable()
    starts = [(entry, own[0]) for entry in entries if entry.page_from and (own := _only(entry, entries, documents))]
    offsets = Counter(document.pages[0].number - (entry.page_from or 0) for entry, document in starts)
    if len(starts) < 4 or (common := offsets.most_common(1)[0])[1] * 2 <= len(starts):
        return not_applicable()
    wrong = [(e, d) for e, d in starts if d.pages[0].number - (e.page_from or 0) != common[0]]
    return merged(
        passed(),
        *(
            failed(e.source, d.whole(), title=title_of(d), expected=d.pages[0].number - common[0])
            for e, d in wrong
            if d.pages[0].width is not None
        ),
    )


def _only(
    entry: ContentsEntry, entries: tuple[ContentsEntry, ...], documents: tuple[Document, ...]
) -> tuple[Document, ...]:
    """The document of an entry where neither could mean another; none otherwise."""
    meant = tuple(document for document in documents if _means(entry, document))
    alone = len(meant) == 1 and sum(_means(other, meant[0]) for other in entries) == 1
    return meant if alone else ()
