"""Whether a long number, that of a telephone, an account, a licence, is written alike wherever papers give it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from casereview.checks.absence import is_letter_sure, title_of
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure

_LONG = re.compile(r"(?<![0-9A-Za-z.〔-])(?:[0-9]{3,4}-)?[0-9A-Z]{7,24}(?![0-9A-Za-z-])")
_DIGITS = re.compile(r"[0-9]")
_CODE = 18
"""The codes of units and people have a check digit, and a check of their own."""

_MANY_DIGITS, _LABEL, _KNOWING, _LAST = 6, 4, 2, 2
_APART = frozenset({"fine_receipt", "unknown", "contents_list", "discretion_excerpt", "standard_excerpt", "item_list"})
"""Papers whose numbers are their own, one beside the other: 票据号码, 设备编号."""


def long_numbers_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper gives, behind the same words, a long number almost like one that two others give.

    It fails where no other paper has it and its own has not the usual one, too; on a scan it asks.
    Values: `title`, `value`, `expected`.
    """
    papers = tuple(paper for paper in case.documents if paper.kind not in _APART and paper.problem is None)
    holders: dict[str, list[Document]] = {}
    for paper in papers:
        for number in {match.group() for match in _numbers(paper)}:
            holders.setdefault(number, []).append(paper)
    known = {number: held for number, held in holders.items() if len(held) >= _KNOWING}
    return merged(
        *(passed(held[0].whole()) for held in list(known.values())[:1]),
        *(v for number, (paper, *more) in holders.items() if not more for v in _slip(number, paper, known)),
    )


@lru_cache(maxsize=512)
def _numbers(paper: Document) -> tuple[re.Match[str], ...]:
    return tuple(
        match
        for match in matches(paper, _LONG)
        if len(match.group()) != _CODE and len(_DIGITS.findall(match.group())) >= _MANY_DIGITS
    )


def _slip(number: str, paper: Document, known: dict[str, list[Document]]) -> Iterator[Verdict]:
    odd = next(match for match in _numbers(paper) if match.group() == number)
    for usual, homes in known.items():
        if not _is_almost(number, usual) or paper in homes:
            continue
        beside = [(home, match) for home in homes for match in _numbers(home) if match.group() == usual]
        home, match = next(((h, m) for h, m in beside if _label(m) == _label(odd)), (None, None))
        if home is None or match is None:
            continue
        places = place_of(paper, *odd.span()), place_of(home, *match.span())
        values = {"title": title_of(paper), "value": number, "expected": usual}
        if is_letter_sure(paper) and is_letter_sure(home) and not _may_be_next(number, usual):
            yield failed(*places, **values)
        else:
            yield unsure(f"《{values['title']}》写“{number}”，其他文书写“{usual}”，请核对", *places, **values)
        return


def _label(match: re.Match[str]) -> str:
    return match.string[max(match.start() - _LABEL, 0) : match.start()]


def _is_almost(one: str, other: str) -> bool:
    """Whether one digit differs, or two that stand beside each other are the wrong way round."""
    apart = _apart(one, other)
    if len(apart) == 1:
        return True
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and (one[apart[1]] == other[apart[0]])
    )


def _may_be_next(one: str, other: str) -> bool:
    """Whether it may be the next number of a row of them: an office has several lines."""
    apart = _apart(one, other)
    return len(apart) == 1 and apart[0] >= len(one) - _LAST


def _apart(one: str, other: str) -> list[int]:
    """Where two numbers differ; everywhere if they are not of one length."""
    if len(one) != len(other):
        return list(range(len(one)))
    return [at for at, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
