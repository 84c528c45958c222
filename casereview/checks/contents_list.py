"""The check on the contents list: it names what lies in the volume, and where."""

from __future__ import annotations

import re
from collections.abc import Mapping

from casereview.checks.absence import is_unread, is_word_sure, title_of, unread
from casereview.checks.contents_entries import Meant, counted_right, dated_right, described_right
from casereview.checks.contents_folios import begins_at, folios_told, lies_within
from casereview.checks.contents_meant import Pairs, entries_listed, is_listed, meant_by, pairs_of
from casereview.checks.contents_naming import TELLING, in_turn, left_out, likeness, plain, top_of, unqualified
from casereview.checks.contents_pages import paged
from casereview.checks.contents_places import (
    WITHOUT_FOLIO,
    as_many,
    begins_within,
    gathered,
    goes_along,
    stand_ins,
    tells_alike,
    told_anyhow,
    words_in_common,
)
from casereview.checks.sequence import longest_run
from casereview.contents import ContentsEntry
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.terms import OrderFrom

OUT_OF_TURN = "次序与目录不同"
"""What is said of a paper that lies elsewhere in the volume than in the list."""


_COLLECTIVE = re.compile(r"(?:证据|其[他它]|相关|有关|佐证)材料|主体(?:资格|身份)|附件|(?:资料|材料)等?$")
_COPIES = ("party_material", "standard_excerpt")
_MEASURE = re.compile("查封|扣押|强制措施")
_UNCOUNTED = re.compile(r"备考表|目录|封面|首页")
_ALIKE = 0.6


def contents_agree(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the contents list and the volume agree: each entry has its document, each document its entry.

    The order is compared where the papers have one of their own, page numbers in bound volumes only. While any
    document is unread an entry without document asks; so does a document that may stand under a collective entry.
    Not applicable without a contents list. Values: `title` (the entry or document), `expected` (`卷内` or `目录`:
    where it lacks; for a page its number; what else differs).
    """
    lists = case.of_kind("contents_list")
    entries = entries_listed(case)
    if not lists:
        return not_applicable()
    if not entries:
        return unsure("未能辨认卷内目录的各项，请对照卷内文书核对", *(paper.whole() for paper in lists))
    meant = meant_by(case, entries)
    folios = folios_told(case, pairs_of(meant))
    unmet, unnamed, swapped = _left_over(case, meant, folios)
    known = {document.id for _, own in (*meant, *((entry, (paper,)) for entry, paper in swapped)) for document in own}
    strange = tuple(d for d in case.documents if _is_strange(d) and d.id not in known)
    listed = merged(passed(), *(_not_in_volume(case, entry, unnamed, strange, meant) for entry in unmet))
    named = merged(passed(), *(_not_in_list(case, document, unmet, entries) for document in unnamed))
    pairs = pairs_of(meant)
    told = merged(
        described_right(pairs),
        passed() if lists[0].is_scanned else dated_right(case, pairs),
        counted_right(case, meant, unnamed, lists[0]),
    )
    return merged(
        listed,
        named,
        merged(passed(), *(_doubted(*pair) for pair in swapped if not _lies_there(*pair, folios))),
        told,
        paged(
            case,
            tuple(pair for pair in pairs if pair[1].title is None or words_in_common(pair[0].title, pair[1].title)),
        ),
        _in_turn(case, pairs),
    )


def _is_strange(document: Document) -> bool:
    """Whether it is of no known kind, or something without a title that the party handed in."""
    return document.kind == "unknown" or (document.kind == "party_material" and document.title is None)


def _left_over(
    case: CaseFile, meant: tuple[Meant, ...], folios: Mapping[str, int]
) -> tuple[tuple[ContentsEntry, ...], tuple[Document, ...], Pairs]:
    """The entries without a paper, the papers without an entry, and the papers that lie in the place of another."""
    documents = tuple(document for document in case.documents if is_listed(document))
    named_ids = {document.id for _, own in meant for document in own}
    unnamed = tuple(d for d in documents if d.id not in named_ids and not lies_within(d, meant, folios))
    unmet = tuple(e for e, own in meant if not own and not any(_heads_a_page(e, d) for d in case.documents))
    unnamed = tuple(d for d in unnamed if not any(begins_at(e, d, folios) for e in unmet))
    unmet = tuple(e for e in unmet if not any(begins_at(e, d, folios) for d in case.documents))
    swapped = stand_ins(case, meant, lambda entry: entry in unmet and not _is_collective(entry))
    taken = {paper.id for _, paper in swapped}
    unmet = tuple(entry for entry in unmet if all(entry is not other for other, _ in swapped))
    unnamed = tuple(d for d in unnamed if d.id not in taken and not gathered(case, meant, d, _is_collective))
    unnamed = tuple(d for d in unnamed if not goes_along(case, meant, d))
    return unmet, unnamed, swapped


def _lies_there(entry: ContentsEntry, document: Document, folios: Mapping[str, int]) -> bool:
    """Whether a paper that is called nearly as its entry begins at just the page which that gives."""
    return folios.get(document.id) == entry.page_from and tells_alike(entry.title, title_of(document))


def _doubted(entry: ContentsEntry, document: Document) -> Verdict:
    """Whether the paper in the place of an entry is the one it means; a word in common tells that of unknown ones."""
    top = top_of(document.pages[0]) if document.pages else ""  # a file that could not be read has none
    if _is_strange_to_all(document) and words_in_common(plain(entry.title), top):
        return passed(entry.source)
    if left_out(unqualified(entry.title), unqualified(title_of(document))) or _both_coerce(entry, document):
        return passed(entry.source)
    return unsure(
        f"目录的“{entry.title}”与该处的《{title_of(document)}》名称不同，请核对是否为同一文书",
        entry.source,
        document.whole(),
        title=entry.title,
        expected="卷内",
    )


def _is_strange_to_all(document: Document) -> bool:
    """Whether only its head tells what a paper is called: it is of no known kind, or a copy without a title of ours."""
    return document.kind == "unknown" or (document.title is None and document.kind in _COPIES)


def _both_coerce(entry: ContentsEntry, document: Document) -> bool:
    """Whether one calls the measure by what it is, the other by its sort: 扣押审批表, 行政强制措施审批表."""
    names = (plain(entry.title), plain(title_of(document)))
    return all(map(_MEASURE.search, names)) and len({name[-2:] for name in names}) == 1


def _is_collective(entry: ContentsEntry) -> bool:
    return _COLLECTIVE.search(plain(entry.title)) is not None


def _not_in_volume(
    case: CaseFile,
    entry: ContentsEntry,
    unnamed: tuple[Document, ...],
    strange: tuple[Document, ...],
    meant: tuple[Meant, ...],
) -> Verdict:
    """An entry that no document bears out: one like it, or of no known kind, that no entry names may be it."""
    if _is_collective(entry) or _UNCOUNTED.search(entry.title):
        return passed(entry.source)
    values = {"title": entry.title, "expected": "卷内"}
    listing = case.document(entry.source.document)
    if _may_lie_behind(case, entry, meant) or _all_pages_lie(case, meant):
        return unsure("目录所列文书在卷内未能分辨，可能在前一文书之后的页中，请核对", entry.source, **values)
    alike = any(likeness(entry, document) >= _ALIKE for document in unnamed)
    otherwise = as_many(case, len(meant)) and any(_may_be_called(entry, d) for d in unnamed)
    if alike or strange or otherwise or unread(case) or not is_word_sure(listing):
        return unsure("目录所列文书在卷内未能确认，请核对", entry.source, **values)
    return failed(entry.source, **values)


def _all_pages_lie(case: CaseFile, meant: tuple[Meant, ...]) -> bool:
    """Whether a bound volume has all the pages that its list counts up: what is not found is not told apart."""
    counted = max((entry.page_to or entry.page_from or 0 for entry, _ in meant), default=0)
    papers = (d for d in case.documents if d.kind not in ("volume_cover", "contents_list"))
    pages = {(d.sha256, page.number) for d in papers for page in d.pages}
    return case.order_from is OrderFrom.VOLUME and 0 < counted <= len(pages)


def _may_lie_behind(case: CaseFile, entry: ContentsEntry, meant: tuple[Meant, ...]) -> bool:
    """Whether in a bound volume as many pages lie at the place of an entry as the list tells: one has no title.

    Where the list gives no folios a paper of several pages there may hold it.
    """
    at = next(index for index, (other, _) in enumerate(meant) if other is entry)
    before = next(((other, own) for other, own in reversed(meant[:at]) if own), None)
    after = next(((other, own) for other, own in meant[at + 1 :] if own), None)
    if case.order_from is not OrderFrom.VOLUME or before is None or after is None:
        return False
    places = {document.id: place for place, document in enumerate(case.documents)}
    begin, end = min(places[d.id] for d in before[1]), max(places[d.id] for d in after[1])
    pages = {(d.sha256, page.number) for d in case.documents[begin:end] for page in d.pages}
    if before[0].page_from is None or after[0].page_from is None:
        return any(len(d.pages) > 1 for d in case.documents[begin:end])
    return len(pages) >= after[0].page_from - before[0].page_from > 0


def _not_in_list(
    case: CaseFile, document: Document, unmet: tuple[ContentsEntry, ...], entries: tuple[ContentsEntry, ...]
) -> Verdict:
    """A document that no entry names: an entry without a document may still mean it."""
    listing = case.of_kind("contents_list")[0]
    values = {"title": title_of(document), "expected": "目录"}
    alike = any(likeness(entry, document) >= _ALIKE for entry in unmet)
    collective = any(map(_is_collective, entries))
    perhaps = document.title is None and bool(unmet)  # what bears no title may be what an entry calls otherwise
    told = alike or collective or perhaps or told_anyhow(case, document, listing)
    told = told or begins_within(case, document)  # what a file holds may be counted as one paper
    told = told or (as_many(case, len(entries)) and any(_may_be_called(entry, document) for entry in unmet))
    if told or is_unread(document) or not is_word_sure(listing):
        return unsure("卷内文书在目录中未能确认，请核对", document.whole(), listing.whole(), **values)
    return failed(document.itself(), listing.whole(), **values)


def _may_be_called(entry: ContentsEntry, document: Document) -> bool:
    """Whether an entry may name a paper otherwise: it bears no title, is evidence, or is called in short."""
    evidence = document.title is None or document.kind == "party_material"
    short = plain(entry.title)
    title = title_of(document)
    return evidence or tells_alike(entry.title, title) or (len(short) > 1 and in_turn(short, title))


def _heads_a_page(entry: ContentsEntry, document: Document) -> bool:
    """Whether a page of the document opens with the entry's title, or a line of a paper is that title and no more.

    A paper that was not told apart lies there: the list below a notice.
    """
    name = plain(entry.title)
    if len(name) < TELLING:
        return False
    opened = any(name in top_of(page) for page in document.pages)
    return opened or (document.kind not in WITHOUT_FOLIO and _has_line(document, name))


def _has_line(document: Document, name: str) -> bool:
    return any(b.cell is None and plain(b.text) == name for page in document.pages for b in page.blocks)


def _in_turn(case: CaseFile, pairs: Pairs) -> Verdict:
    """The documents lie in the order of the list; judged where that order is not itself taken from the list."""
    if case.order_from not in (OrderFrom.VOLUME, OrderFrom.FILE_NUMBERS):
        return not_applicable()
    places = {document.id: place for place, document in enumerate(case.documents)}
    kept = longest_run(tuple(places[document.id] for _, document in pairs))
    moved = [pair for index, pair in enumerate(pairs) if index not in kept]
    return merged(
        passed(),
        *(failed(e.source, d.itself(), title=title_of(d), expected=OUT_OF_TURN) for e, d in moved),
    )
