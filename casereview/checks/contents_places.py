"""Which papers may be those of entries that name them otherwise: they lie where the entry stands in the list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from casereview.checks.absence import title_of
from casereview.checks.contents_entries import Meant
from casereview.checks.contents_naming import in_turn, plain
from casereview.checks.wording import words_of
from casereview.contents import ContentsEntry
from casereview.model import CaseFile, Document
from casereview.terms import OrderFrom
from casereview.text import squeezed

WITHOUT_FOLIO = ("volume_cover", "contents_list", "volume_note")
"""Kinds that hold the volume together and are none of its papers."""

_ORDERED = (OrderFrom.VOLUME, OrderFrom.FILE_NUMBERS)
_PROOFS = ("business_licence", "identity_proof", "authorisation", "party_material")
"""Kinds that gather under one entry for what proves who the party is, wherever they lie."""

_HANDED_IN = ("unknown", "party_material")
_VOUCHER = re.compile("凭证|票据?$|单据?$|收据|回[单执]")
_PAIR = 2
_EVIDENCE = (*_PROOFS, "photo_evidence", "av_evidence", "standard_excerpt", "appraisal_report", "item_list")
_IN_MOST_TITLES = frozenset("书表录笔记审批通知告单证件材料处罚行政案执法决定送达复印现场当事人的（）()、及和")
_SEVERAL = re.compile(r"[、,及和与附]|等$")
"""An entry that names, or hints at, more than one paper: 扣押决定书及清单, 现场检查记录（附照片）."""

_FORMS = re.compile(
    "(?:告知|通知|决定|意见|申请|委托|催告|指令|批准|确认|声明|报告)书?|审批表?|呈批表?|凭证|回[执证]|笔录|记录|材料|复印件?|行政|处罚|案件"
)
"""What many papers are called, whatever they are about."""

_OF_PARTY = re.compile(r"主体资格|当事人[^,。]{0,6}(?:材料|证明|证件)")


@lru_cache(maxsize=1024)
def words_in_common(one: str, other: str) -> bool:
    """Whether two names share two letters that follow each other."""
    pairs = [{text[at : at + 2] for at in range(len(text) - 1)} for text in (squeezed(one), squeezed(other))]
    return bool(pairs[0] & pairs[1])


def _may_be(one: str, other: str) -> bool:
    """Whether two names of a paper have words in common, or a letter that is none of those most titles have."""
    letters = [set(squeezed(text)) - _IN_MOST_TITLES for text in (one, other)]
    return words_in_common(one, other) or bool(letters[0] & letters[1])


def _may_name(entry: str, document: Document) -> bool:
    """Whether an entry may name a paper of a known kind: by a word of it, in short (法审表), as what proves payment."""
    called = _called(document)
    if document.kind == "fine_receipt" and _VOUCHER.search(squeezed(entry)):
        return True
    return _may_be(entry, called) or _abbreviates(plain(entry), plain(called))


def _abbreviates(short: str, title: str) -> bool:
    """Whether a name is a title with letters left out, but for the first and the last: 法审表 of 法制审核表."""
    return len(short) > _PAIR and short[0] == title[:1] and short[-1] == title[-1:] and in_turn(short, title)


def tells_alike(one: str, other: str) -> bool:
    """Whether two names of a paper share a letter that is none of those most titles have."""
    return bool((set(squeezed(one)) & set(squeezed(other))) - _IN_MOST_TITLES)


def papers_at(case: CaseFile, meant: Sequence[Meant], first: int, last: int) -> tuple[Document, ...]:
    """The papers that no entry means between those of the entries before the `first` of these and after the `last`.

    None where the papers have no order of their own, or the neighbours lie in another order than the list.
    """
    if case.order_from not in _ORDERED:
        return ()
    places = {document.id: place for place, document in enumerate(case.documents)}
    before = [[places[d.id] for d in own] for _, own in meant[:first] if own]
    after = [[places[d.id] for d in own] for _, own in meant[last + 1 :] if own]
    begin = max(before[-1]) + 1 if before else 0
    end = min(after[0]) if after else len(case.documents)
    named = {document.id for _, own in meant for document in own}
    return tuple(d for d in case.documents[begin:end] if d.id not in named and d.kind not in WITHOUT_FOLIO)


def stand_ins(
    case: CaseFile, meant: Sequence[Meant], wanted: Callable[[ContentsEntry], bool]
) -> tuple[tuple[ContentsEntry, Document], ...]:
    """The wanted entries with the papers that lie in their places: in turn, or by a word where some are too many.

    A paper of a known kind has a word in common with its entry all the same, but for what was handed in, which lists
    call as they like.
    """
    found: list[tuple[ContentsEntry, Document]] = []
    for first, last in _runs(meant, wanted):
        entries = tuple(entry for entry, _ in meant[first : last + 1])
        papers = papers_at(case, meant, first, last)
        if len(papers) == len(entries):
            pairs = zip(entries, papers, strict=True)
            found.extend((e, d) for e, d in pairs if d.kind in _HANDED_IN or _may_name(e.title, d))
            continue
        for entry in entries:
            alike = tuple(d for d in papers if words_in_common(plain(entry.title), plain(title_of(d))))
            if len(alike) == 1 and all(alike[0] is not paper for _, paper in found):
                found.append((entry, alike[0]))
    return tuple(found)


def _called(document: Document) -> str:
    """What a paper is called; one without a title by the line at its head."""
    if document.title is not None:
        return document.title
    return next((block.text for page in document.pages[:1] for block in page.blocks if block.text.strip()), "")


def _runs(meant: Sequence[Meant], wanted: Callable[[ContentsEntry], bool]) -> tuple[tuple[int, int], ...]:
    """Where entries without a paper follow each other: the first and the last of each run."""
    bare = [index for index, (entry, own) in enumerate(meant) if not own and wanted(entry)]
    starts = [index for index in bare if index - 1 not in bare]
    ends = [index for index in bare if index + 1 not in bare]
    return tuple(zip(starts, ends, strict=True))


def gathered(
    case: CaseFile, meant: Sequence[Meant], document: Document, is_collective: Callable[[ContentsEntry], bool]
) -> bool:
    """Whether a collective entry names the paper: where it stands, or as what proves who the party is.

    Evidence of papers without an order of their own lies under it wherever that stands.
    """
    entries = [(index, entry) for index, (entry, _) in enumerate(meant) if is_collective(entry)]
    if document.kind in _PROOFS and any(_OF_PARTY.search(squeezed(entry.title)) for _, entry in entries):
        return True
    if document.kind not in _EVIDENCE:
        return False
    if case.order_from not in _ORDERED:
        return bool(entries)
    return any(document in papers_at(case, meant, index, index) for index, _ in entries)


def told_anyhow(case: CaseFile, document: Document, listing: Document) -> bool:
    """Whether a list read off a picture names the paper, as often as the case has one so called, in whatever row.

    Where its lines were not all made out, entries run together.
    """
    title = squeezed(title_of(document))
    called = sum(squeezed(title_of(other)) == title for other in case.documents)
    return listing.is_scanned and words_of(listing).count(title) >= called


def goes_along(case: CaseFile, meant: Sequence[Meant], document: Document) -> bool:
    """Whether a paper lies beside those of an entry that names more than one, with a word in common with it."""
    return any(_names_too(entry, document) for entry in _entries_beside(case, meant, document))


def _names_too(entry: ContentsEntry, document: Document) -> bool:
    if _SEVERAL.search(squeezed(entry.title)) is None:
        return False
    named, *called = (_FORMS.sub(" ", squeezed(name)) for name in (entry.title, title_of(document), document.label))
    return any(words_in_common(part, name) for part in named.split() for name in called)


def as_many(case: CaseFile, entries: int) -> bool:
    """Whether the case holds just as many papers as its list has entries: one that seems missing bears another name.

    In a folder a file is a paper; the list may count the note that closes the volume, or not.
    """
    papers = [d for d in case.documents if d.kind not in WITHOUT_FOLIO]
    held = len(papers if case.order_from is OrderFrom.VOLUME else {d.source for d in papers})
    return entries in (held, held + len(case.of_kind("volume_note")))


def begins_within(case: CaseFile, document: Document) -> bool:
    """Whether a paper begins inside a file of its own papers, behind another: a list may count the file once."""
    at = case.documents.index(document)
    behind = at > 0 and case.documents[at - 1].source == document.source
    return behind and case.order_from is not OrderFrom.VOLUME


def _entries_beside(case: CaseFile, meant: Sequence[Meant], document: Document) -> tuple[ContentsEntry, ...]:
    """The entries for the last paper before this one that any entry means, and for those behind it in its file.

    Of a bound volume, which is one file, that is the next paper alone.
    """
    owners = {d.id: entry for entry, own in meant for d in own}
    at = case.documents.index(document)
    before = next((owners[d.id] for d in reversed(case.documents[:at]) if d.id in owners), None)
    file = case.documents[at + 1 : at + 2 if case.order_from is OrderFrom.VOLUME else None]
    behind = (owners[d.id] for d in file if d.id in owners and d.source == document.source)
    return (*(() if before is None else (before,)), *behind)
