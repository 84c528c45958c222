"""Checks that an amount given in figures and in words is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from casereview.checks.absence import CERTAIN, is_legible, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Document,
    Verdict,
    failed,
    merged,
    passed,
    unsure,
)
from casereview.spelling.amounts import AmountFound, find_amounts

_RECEIPTS = ("fine_receipt",)
_SUMS = re.compile(r"(?<![0-9,.])[0-9][0-9,]*\.[0-9]{2}(?![0-9.])")
_BESIDE = re.compile(r"[(\[【]?(?:(?:人民币)?[(]?(?:大写|小写)[)]?)?[:]?(?:人民币|¥|RMB)?[:]?")


def words_agree(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = ()) -> Verdict:
    """Pass when amounts given in figures and in words side by side are equal.

    Judged in these documents, by default in all; not applicable where none stand side by side.
    Values: `title`, `value` (in figures), `words` (the amount in words).
    """
    documents = case.of_kind(*kinds) if kinds else case.documents
    return merged(*(_equal(document, one, other) for document in documents for one, other in _twins(document)))


def _twins(document: Document) -> Iterator[tuple[AmountFound, AmountFound]]:
    words = words_of(document)
    if document.kind in _RECEIPTS:
        yield from _sum_twice(document)
    for one, other in pairwise(find_amounts(words)):
        beside = _BESIDE.fullmatch(words, one.end, other.start) is not None
        if one.in_words != other.in_words and beside and not one.is_bound and not other.is_bound:
            yield one, other


def _sum_twice(receipt: Document) -> Iterator[tuple[AmountFound, AmountFound]]:
    """The only sum of a receipt in figures that no sign of money marks (金额：12000.00), with its only one in words."""
    words = words_of(receipt)
    marked = find_amounts(words)
    told = [found for found in marked if found.in_words]
    bare = {match.group(): match for match in _SUMS.finditer(words)}
    if len(bare) == 1 and len(told) == 1 and all(found.in_words for found in marked):
        match = next(iter(bare.values()))
        value = Decimal(match.group().replace(",", ""))
        yield replace(told[0], start=match.start(), end=match.end(), value=value, in_words=False), told[0]


def _equal(document: Document, one: AmountFound, other: AmountFound) -> Verdict:
    source = place_of(document, min(one.start, other.start), max(one.end, other.end))
    if one.value == other.value:
        return passed(source)
    figures, words = (other, one) if one.in_words else (one, other)
    values = {"title": title_of(document), "value": figures.value, "words": words.value}
    if min(one.confidence, other.confidence) < CERTAIN or not is_legible(document):
        return unsure("大小写金额不一致，请核对", source, **values)
    return failed(source, **values)
