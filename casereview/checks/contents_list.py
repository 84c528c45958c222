"""The check on the contents list: it names what lies in the volume, and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from casereview.catalogue import Catalogue, Pointers, TitleBook
from casereview.checks.absence import is_unread, is_word_sure, title_of, unread
from casereview.checks.contents_entries import (
    Meant,
    by_number,
    counted_right,
    cuts_short,
    dated_right,
    described_right,
)
from casereview.checks.contents_folios import begins_at, folios_told, lies_within
from casereview.checks.contents_naming import TELLING, left_out, likeness, means, plain, top_of, unqualified
from casereview.checks.contents_places import (
    WITHOUT_FOLIO,
    gathered,
    stand_ins,
    tells_alike,
    told_anyhow,
    words_in_common,
)
from casereview.checks.sequence import longest_run
from casereview.contents import ContentsEntry, contents_entries
from casereview.folios import folios_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.terms import OrderFrom
from casereview.text import squeezed

OUT_OF_TURN = "次序与目录不同"
"""What is said of a paper that lies elsewhere in the volume than in the list."""

_UNLISTED = (*WITHOUT_FOLIO, "unknown")
_AND = re.compile("[、,]")
_RECEIPT = re.compile(
    "缴款书|票据|收据|(?:缴款|缴费|缴纳|付款|转账|银行)(?:凭证|记录|单据?)|回单|上缴单?据?|解缴单?据?"
)
"""What the proof of payment is called: lists and papers choose freely among these words."""

_COLLECTIVE = re.compile(r"(?:证据|其[他它]|相关|有关|佐证)材料|主体(?:资格|身份)|附件|(?:资料|材料)等?$")
_UNCOUNTED = re.compile(r"备考表|目录|封面|首页")
_ALIKE = 0.6
_NUMBERED = re.compile(r"^[0-9]+[-_.、\s]*|[-_\s]*[0-9]+$")
_Pairs = tuple[tuple[ContentsEntry, Document], ...]
_Folios = tuple[int, list[tuple[ContentsEntry, Document, int]]]
_NO_CATALOGUE = Catalogue({}, {}, frozenset(), TitleBook(()), Pointers(()))
"""Entries are matched with the documents at hand, so the list is read without the catalogue."""


@lru_cache(maxsize=8)
def _entries(paper: Document) -> tuple[ContentsEntry, ...]:
    return contents_entries(paper, _NO_CATALOGUE)


def entries_listed(case: CaseFile) -> tuple[ContentsEntry, ...]:
    """The entries of every contents list of the case."""
    return tuple(entry for paper in case.of_kind("contents_list") for entry in _entries(paper))


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
    meant = _meant(case, entries)
    folios = folios_told(case, _pairs(meant))
    unmet, unnamed, swapped = _left_over(case, meant, folios)
    known = {document.id for _, own in (*meant, *((entry, (paper,)) for entry, paper in swapped)) for document in own}
    strange = tuple(d for d in case.documents if d.kind == "unknown" and d.id not in known)
    listed = merged(passed(), *(_not_in_volume(case, entry, unnamed, strange, meant) for entry in unmet))
    named = merged(passed(), *(_not_in_list(case, document, unmet, entries) for document in unnamed))
    pairs = _pairs(meant)
    told = merged(
        described_right(pairs),
        dated_right(case, pairs) if lists[0].clarity is None else passed(),
        counted_right(case, meant, unnamed, lists[0]),
    )
    return merged(
        listed,
        named,
        merged(passed(), *(_doubted(*pair) for pair in swapped if not _lies_there(*pair, folios))),
        told,
        _paged(
            case,
            tuple(pair for pair in pairs if pair[1].title is None or words_in_common(pair[0].title, pair[1].title)),
        ),
        _in_turn(case, pairs),
    )


def _left_over(
    case: CaseFile, meant: tuple[Meant, ...], folios: Mapping[str, int]
) -> tuple[tuple[ContentsEntry, ...], tuple[Document, ...], _Pairs]:
    """The entries without a paper, the papers without an entry, and the papers that lie in the place of another."""
    documents = tuple(document for document in case.documents if _listed(document))
    named_ids = {document.id for _, own in meant for document in own}
    unnamed = tuple(d for d in documents if d.id not in named_ids and not lies_within(d, meant, folios))
    unmet = tuple(e for e, own in meant if not own and not any(_heads_a_page(e, d) for d in case.documents))
    unnamed = tuple(d for d in unnamed if not any(begins_at(e, d, folios) for e in unmet))
    unmet = tuple(e for e in unmet if not any(begins_at(e, d, folios) for d in case.documents))
    swapped = stand_ins(case, meant, lambda entry: entry in unmet and not _is_collective(entry))
    taken = {paper.id for _, paper in swapped}
    unmet = tuple(entry for entry in unmet if all(entry is not other for other, _ in swapped))
    unnamed = tuple(d for d in unnamed if d.id not in taken and not gathered(case, meant, d, _is_collective))
    return unmet, unnamed, swapped


def _meant(case: CaseFile, entries: tuple[ContentsEntry, ...]) -> tuple[Meant, ...]:
    """Each entry with the documents it means, by what they are called or, failing that, by what their files are."""
    files = _file_names(case)
    found = by_number([(entry, tuple(d for d in case.documents if means(entry, d))) for entry in entries])
    surely = {own[0].id for _, own in found if len(own) == 1}
    named = {document.id for _, own in found for document in own}
    return tuple(
        (
            entry,
            (*own, *_paid_too(case, entry, named)) or _meant_freely(case, entry, files, named)
            or _cut_short(case, entry, surely),
        )
        for entry, own in found
    )  # fmt: skip


def _paid_too(case: CaseFile, entry: ContentsEntry, named: set[str]) -> tuple[Document, ...]:
    """The proofs of payment that an entry for several papers gives under another word: 罚款票据、支付回执."""
    told = _AND.search(squeezed(entry.title)) is not None and _RECEIPT.search(plain(entry.title)) is not None
    return tuple(d for d in case.of_kind("fine_receipt") if d.id not in named) if told else ()


def _meant_freely(case: CaseFile, entry: ContentsEntry, files: dict[str, str], named: set[str]) -> tuple[Document, ...]:
    free = tuple(d for d in case.documents if d.id not in named and _may_mean(entry, d, files.get(d.id)))
    return free or tuple(d for d in case.documents if _ends_alike(plain(entry.title), files.get(d.id, "")))


def _ends_alike(name: str, file: str) -> bool:
    """Whether a file is called as the entry ends, or the other way round."""
    short, full = sorted((name, file), key=len)
    return len(short) >= TELLING and full.endswith(short)


def _cut_short(case: CaseFile, entry: ContentsEntry, surely: set[str]) -> tuple[Document, ...]:
    """The papers whose title the entry cuts short, those too that another entry could mean among several."""
    name = plain(entry.title)
    return tuple(d for d in case.documents if d.id not in surely and _listed(d) and _is_cut(name, d))


def _may_mean(entry: ContentsEntry, document: Document, file: str | None) -> bool:
    """Whether the entry gives the name of the file, or another word for a proof of payment.

    Behind the name of a strange paper it may say more.
    """
    name = plain(entry.title)
    begun = file is not None and len(file) >= TELLING and name.startswith(file) and document.kind == "unknown"
    return name == file or begun or (document.kind == "fine_receipt" and _RECEIPT.search(name) is not None)


def _is_cut(name: str, document: Document) -> bool:
    tops = map(top_of, document.pages[:1])
    return any(cuts_short(name, title) for title in (plain(document.title or ""), *tops))


def _file_names(case: CaseFile) -> dict[str, str]:
    """What the files that hold one document are called, without number and ending."""
    holding = Counter(document.source for document in case.documents)
    return {
        d.id: plain(_NUMBERED.sub("", PurePosixPath(d.source).stem)) for d in case.documents if holding[d.source] == 1
    }


def _lies_there(entry: ContentsEntry, document: Document, folios: Mapping[str, int]) -> bool:
    """Whether a paper that is called nearly as its entry begins at just the page which that gives."""
    return folios.get(document.id) == entry.page_from and tells_alike(entry.title, title_of(document))


def _doubted(entry: ContentsEntry, document: Document) -> Verdict:
    """Whether the paper in the place of an entry is the one it means; a word in common tells that of unknown ones."""
    top = top_of(document.pages[0]) if document.pages else ""  # a file that could not be read has none
    if document.kind == "unknown" and words_in_common(plain(entry.title), top):
        return passed(entry.source)
    if left_out(unqualified(entry.title), unqualified(title_of(document))):
        return passed(entry.source)
    return unsure(
        f"目录的“{entry.title}”与该处的《{title_of(document)}》名称不同，请核对是否为同一文书",
        entry.source,
        document.whole(),
        title=entry.title,
        expected="卷内",
    )


def _is_collective(entry: ContentsEntry) -> bool:
    return _COLLECTIVE.search(plain(entry.title)) is not None


def _pairs(meant: tuple[Meant, ...]) -> _Pairs:
    """The entries that mean one document which no other entry means."""
    told = Counter(document.id for _, own in meant for document in own)
    listed = ((entry, tuple(document for document in own if _listed(document))) for entry, own in meant)
    return tuple((entry, own[0]) for entry, own in listed if len(own) == 1 and told[own[0].id] == 1)


def _listed(document: Document) -> bool:
    return document.kind not in _UNLISTED


def listed_documents(case: CaseFile) -> tuple[Document, ...]:
    """The documents that a contents list of the case names, in physical order; all where no list can be read."""
    lists = case.of_kind("contents_list")
    entries = tuple(entry for paper in lists for entry in _entries(paper))
    named = tuple(document for document in case.documents if any(means(entry, document) for entry in entries))
    return named or case.documents


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
    untitled = any(d.title is None and d.kind == "party_material" for d in unnamed)
    if alike or untitled or strange or unread(case) or not is_word_sure(listing):
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
    if told or is_unread(document) or not is_word_sure(listing):
        return unsure("卷内文书在目录中未能确认，请核对", document.whole(), listing.whole(), **values)
    return failed(document.itself(), listing.whole(), **values)


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


def _in_turn(case: CaseFile, pairs: _Pairs) -> Verdict:
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


def _paged(case: CaseFile, pairs: _Pairs) -> Verdict:
    """The page numbers of a bound volume, counted from where most entries begin to count."""
    if case.order_from is not OrderFrom.VOLUME:
        return not_applicable()
    starts = [(entry, document) for entry, document in pairs if entry.page_from and document.pages[0].width is not None]
    agreeing, wrong = _by_folio(case, starts) or min(
        (_folios(case, starts, every) for every in (True, False)), key=lambda found: len(found[1])
    )
    if len(starts) < 4 or agreeing * 2 <= len(starts):
        return not_applicable()
    told = (((e.source, d.itself()), {"title": title_of(d), "value": e.page_from}, folio) for e, d, folio in wrong)
    return merged(passed(), *(failed(*places, **values, expected=folio) for places, values, folio in told))


def _by_folio(case: CaseFile, starts: list[tuple[ContentsEntry, Document]]) -> _Folios | None:
    """The same by the folios that the pages bear; None where most of the papers begin on a page without one."""
    borne = folios_of(case)
    places = [(e, d, borne[at]) for e, d in starts if (at := (d.id, d.pages[0].number)) in borne]
    if len(places) * 2 <= len(starts):
        return None
    wrong = [(e, d, folio) for e, d, folio in places if folio != e.page_from]
    return (len(starts) - len(wrong), wrong) if len(wrong) * 2 < len(places) else None


def _folios(case: CaseFile, starts: list[tuple[ContentsEntry, Document]], every: bool) -> _Folios:
    """How many entries agree on where counting begins, and those that do not with the folio they should give.

    Counted with `every` page of the volume, or without those of cover, contents list and note, which bear no folio.
    """
    bare = {d.pages[0].number: len(d.pages) for d in case.documents if not every and d.kind in WITHOUT_FOLIO}
    before = {d.id: sum(many for page, many in bare.items() if page < d.pages[0].number) for _, d in starts}
    places = [(e, d, d.pages[0].number - before[d.id]) for e, d in starts]
    offsets = Counter(place - (e.page_from or 0) for e, _, place in places)
    offset, agreeing = offsets.most_common(1)[0] if offsets else (0, 0)
    return agreeing, [(e, d, place - offset) for e, d, place in places if place - (e.page_from or 0) != offset]
