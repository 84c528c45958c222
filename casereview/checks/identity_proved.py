"""The check that the case proves who the party is, by a paper of its own or a copy on another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_legible, missing
from casereview.checks.contents_meant import entries_listed
from casereview.checks.contents_naming import means
from casereview.checks.parameters import KindId
from casereview.checks.wording import find_any, words_of
from casereview.endings import shows_a_picture
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, passed, unsure
from casereview.terms import PartyKind
from casereview.text import squeezed

_CARDS = ("公民身份号码", "居民身份证", "身份证复印件")
_COPIED_ON = ("unknown", "identity_proof")
_LICENCE_WORDS, _CARD_WORDS = ("营业执照", "登记机关"), ("公民身份号码", "原件")
_CARD_LISTED = re.compile("身份证|营业执照|户口簿|主体资格")
_LICENCES = ("营业执照", "事业单位法人证书", "法人登记证书", "登记机关", "注册资本")


def party_identity_proved(
    case: CaseFile, law: LawBook, *, unit: tuple[KindId, ...], person: tuple[KindId, ...]
) -> Verdict:
    """Pass when the case proves who the party is: a unit by a paper of `unit`, a person by one of `person` too.

    A licence copied on a paper of no known kind, with a card, or on a later page of another paper proves it too. A
    unit without one asks where another paper of the party speaks of it. Where the papers do not tell what the party
    is, either proof passes. Values: `missing`.
    """
    if licences := case.of_kind(*unit):
        return passed(*(document.itself() for document in licences))
    if copied := tuple(d for d in case.of_kind(*_COPIED_ON) if is_legible(d) and _is_licence(d)):
        return passed(*(document.whole() for document in copied))
    if within := next(_on_later_pages(case, _LICENCE_WORDS), None):
        return passed(within)
    proofs = case.of_kind(*person)
    if (
        not proofs
        and case.party_kind is not PartyKind.UNIT
        and (card := next(_on_later_pages(case, _CARD_WORDS), None))
    ):
        return passed(card)
    if case.party_kind is not PartyKind.UNIT and proofs:
        return passed(*(document.whole() for document in proofs))
    if listed := _listed_as_proof(case):
        return passed(*(document.whole() for document in listed))
    holders = ("identity_proof", "party_material", "authorisation", "av_evidence", "photo_evidence")
    named = tuple(d for d in case.of_kind(*holders) if find_any(d, _LICENCES))
    if case.party_kind is not PartyKind.UNIT:  # a card copied together with other papers
        named += tuple(d for d in case.of_kind("unknown") if find_any(d, _CARDS))
    if named:
        return unsure(
            "未见单独的营业执照、身份证件等主体资格证明，请核对是否附在其他材料中", *(d.whole() for d in named)
        )
    return missing(case, missing="营业执照")


def _listed_as_proof(case: CaseFile) -> tuple[Document, ...]:
    """The copies with a picture, of no title of their own, that the contents list calls a card or a licence."""
    entries = tuple(entry for entry in entries_listed(case) if _CARD_LISTED.search(entry.title))
    copies = (d for d in case.of_kind("party_material", "unknown") if d.title is None and d.pages)
    pictured = (d for d in copies if shows_a_picture(d.pages[0]))
    return tuple(d for d in pictured if any(means(entry, d) for entry in entries))


def _on_later_pages(case: CaseFile, words: tuple[str, ...]) -> Iterator[Source]:
    """The pages behind the first of a paper that have all of these words: a copy that bears no title of its own."""
    for document in case.documents:
        for page in document.pages[1:]:
            text = squeezed("".join(block.text for block in page.blocks))
            if all(word in text for word in words):
                yield document.of_page(page.number)


def _is_licence(document: Document) -> bool:
    """Whether a licence is copied on a paper, with others perhaps: named, and with its particulars.

    A certificate of who runs the unit gives the number of the licence too, but not who issued it.
    """
    told = ("登记机关", "注册资本", *(("统一社会信用代码",) if document.kind == "unknown" else ()))
    return "营业执照" in words_of(document) and find_any(document, told) is not None
