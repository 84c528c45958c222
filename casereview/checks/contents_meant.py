"""Which papers each entry of a contents list means: by title, by file, or for want of another."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import PurePosixPath

from casereview.catalogue import Catalogue, Pointers, TitleBook
from casereview.checks.contents_entries import Meant, by_number, cuts_short
from casereview.checks.contents_naming import TELLING, means, plain, top_of
from casereview.checks.contents_places import WITHOUT_FOLIO
from casereview.contents import ContentsEntry, contents_entries
from casereview.model import CaseFile, Document
from casereview.text import squeezed

_UNLISTED = (*WITHOUT_FOLIO, "unknown")
_AND = re.compile("[、,]")
_RECEIPT = re.compile(
    "缴款书|票据|收据|(?:缴款|缴费|缴纳|付款|转账|银行)(?:凭证|记录|单据?)|回单|上缴单?据?|解缴单?据?"
)
"""What the proof of payment is called: lists and papers choose freely among these words."""

_TRADE = re.compile("[进购销售送出入供采]货|采购|购买|销售|购销|交易|出库|入库")
"""What goods were bought or sold by is no proof that a fine was paid: 进货票据."""

_SORT = re.compile("(?:文件|材料|资料|证明|凭证|摘录)$")
"""What a list says behind the name of a paper: of what sort it is."""
_HANDED_IN = ("unknown", "party_material")
_NUMBERED = re.compile(r"^[0-9]+[-_.、\s]*|[-_\s]*[0-9]+$")
Pairs = tuple[tuple[ContentsEntry, Document], ...]
_NO_CATALOGUE = Catalogue({}, {}, frozenset(), TitleBook(()), Pointers(()))
"""Entries are matched with the documents at hand, so the list is read without the catalogue."""


_Papers = tuple[Document, ...]


@lru_cache(maxsize=8)
def _entries(paper: Document) -> tuple[ContentsEntry, ...]:
    return contents_entries(paper, _NO_CATALOGUE)


def entries_listed(case: CaseFile) -> tuple[ContentsEntry, ...]:
    """The entries of every contents list of the case."""
    return tuple(entry for paper in case.of_kind("contents_list") for entry in _entries(paper))


def meant_by(case: CaseFile, entries: tuple[ContentsEntry, ...]) -> tuple[Meant, ...]:
    """Each entry with the documents it means, by what they are called or, failing that, by what their files are."""
    return _meant(case.documents, entries)


@lru_cache(maxsize=4)  # several checks go by the list
def _meant(documents: _Papers, entries: tuple[ContentsEntry, ...]) -> tuple[Meant, ...]:
    files = _file_names(documents)
    meant = tuple((entry, tuple(d for d in documents if means(entry, d))) for entry in entries)
    found = _told_better(by_number(_without_namesakes(meant)))
    surely = {own[0].id for _, own in found if len(own) == 1}
    named = {document.id for _, own in found for document in own}
    return tuple(
        (
            entry,
            (*own, *_paid_too(documents, entry, named)) or _meant_freely(documents, entry, files, named)
            or _cut_short(documents, entry, surely),
        )
        for entry, own in found
    )  # fmt: skip


def _without_namesakes(meant: tuple[Meant, ...]) -> tuple[Meant, ...]:
    """An entry that is called just as a paper is does not mean one that another entry is called as, too.

    The entry 临时查封决定书 is not of the 解除临时查封决定书.
    """
    names = {plain(entry.title) for entry, _ in meant}
    return tuple((entry, _own_namesakes(plain(entry.title), own, names)) for entry, own in meant)


def _own_namesakes(name: str, own: _Papers, names: set[str]) -> _Papers:
    titles = {d.id: plain(d.title or "") for d in own}
    if len(own) < 2 or name not in titles.values():
        return own
    return tuple(d for d in own if titles[d.id] == name or (is_listed(d) and titles[d.id] not in names))


def _told_better(found: tuple[Meant, ...]) -> tuple[Meant, ...]:
    """Of several papers that an entry may mean, one without a title to the entry without any that its head tells more.

    The page headed 特种作业操作证查询结果 is of the entry 操作证查询结果截图, not of the one for the 特种作业操作证.
    """
    several = tuple(d for _, own in found if len(own) > 1 for d in own if d.title is None)
    taken = {index: d for index, (entry, own) in enumerate(found) if not own for d in several if _tells(entry, d)}
    gone = {d.id for d in taken.values()}
    return tuple(
        (entry, (taken[index],) if index in taken else tuple(d for d in own if len(own) == 1 or d.id not in gone))
        for index, (entry, own) in enumerate(found)
    )


def _tells(entry: ContentsEntry, document: Document) -> bool:
    """Whether the head of a paper has most of the name of an entry in one piece."""
    name, tops = plain(entry.title), [top_of(page) for page in document.pages[:1]]
    shared = (SequenceMatcher(None, name, top, autojunk=False).find_longest_match().size for top in tops)
    return max(shared, default=0) > max(TELLING, len(name) / 2)


def _paid_too(documents: _Papers, entry: ContentsEntry, named: set[str]) -> _Papers:
    """The proofs of payment that an entry for several papers gives under another word: 罚款票据、支付回执."""
    told = _AND.search(squeezed(entry.title)) is not None and _is_of_payment(plain(entry.title))
    return tuple(d for d in documents if d.kind == "fine_receipt" and d.id not in named) if told else ()


def _is_of_payment(name: str) -> bool:
    return _RECEIPT.search(name) is not None and _TRADE.search(name) is None


def _meant_freely(documents: _Papers, entry: ContentsEntry, files: dict[str, str], named: set[str]) -> _Papers:
    free = tuple(d for d in documents if d.id not in named and _may_mean(entry, d, files.get(d.id)))
    return free or tuple(d for d in documents if _ends_alike(plain(entry.title), files.get(d.id, "")))


def _ends_alike(name: str, file: str) -> bool:
    """Whether a file is called as the entry ends, or the other way round."""
    short, full = sorted((name, file), key=len)
    return len(short) >= TELLING and full.endswith(short)


def _cut_short(documents: _Papers, entry: ContentsEntry, surely: set[str]) -> _Papers:
    """The papers whose title the entry cuts short, those too that another entry could mean among several."""
    name = plain(entry.title)
    return tuple(d for d in documents if d.id not in surely and is_listed(d) and _is_cut(name, d))


def _may_mean(entry: ContentsEntry, document: Document, file: str | None) -> bool:
    """Whether the entry gives the name of the file, or another word for a proof of payment.

    Behind the name of a strange paper it may say more.
    """
    name = plain(entry.title)
    begun = file is not None and len(file) >= TELLING and name.startswith(file) and document.kind in _HANDED_IN
    headed = document.kind in _HANDED_IN and any(_heads(_SORT.sub("", name), top_of(p)) for p in document.pages[:1])
    return name == file or begun or headed or (document.kind == "fine_receipt" and _is_of_payment(name))


def _heads(name: str, top: str) -> bool:
    return len(name) >= TELLING and name in top


def _is_cut(name: str, document: Document) -> bool:
    tops = map(top_of, document.pages[:1])
    return any(cuts_short(name, title) for title in (plain(document.title or ""), *tops))


def _file_names(documents: _Papers) -> dict[str, str]:
    """What the files that hold one document are called, without number and ending."""
    holding = Counter(document.source for document in documents)
    return {d.id: plain(_NUMBERED.sub("", PurePosixPath(d.source).stem)) for d in documents if holding[d.source] == 1}


def pairs_of(meant: tuple[Meant, ...]) -> Pairs:
    """The entries that mean one document which no other entry means."""
    told = Counter(document.id for _, own in meant for document in own)
    listed = ((entry, tuple(document for document in own if is_listed(document))) for entry, own in meant)
    return tuple((entry, own[0]) for entry, own in listed if len(own) == 1 and told[own[0].id] == 1)


def is_listed(document: Document) -> bool:
    """Whether a list names a document: not itself, the cover, the closing note, nor what nobody knows."""
    return document.kind not in _UNLISTED


def listed_documents(case: CaseFile) -> tuple[Document, ...]:
    """The documents that a contents list of the case names, in physical order; all where no list can be read."""
    lists = case.of_kind("contents_list")
    entries = tuple(entry for paper in lists for entry in _entries(paper))
    named = tuple(document for document in case.documents if any(means(entry, document) for entry in entries))
    return named or case.documents
