"""Checks on the numbers by which papers cite other papers of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_legible, is_unread, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.document_numbers import find_document_numbers
from casereview.text import squeezed

_REACH = 40
_BESIDE = 6
_JOINED = re.compile(r"[)》」”\"]?(?:号|的)?[《「“\"(]?(?:行政)?(?:处罚)?(?:事先|听证|\((?:事先|听证)\))?")
_NAMES = {
    "penalty_notice": re.compile(r"(?:告知|(?<!改正)(?<!整改)(?<!行为)(?<!听证会)通知)书[》」”\"]*"),
    "penalty_decision": re.compile(r"(?:处罚决定书?|决定书(?=[文编]?号))[》」”\"]*"),
    "rectification_order": re.compile(r"(?:指令书|责令[^,。;《》]{0,12}(?:通知书|决定书?))[》」”\"]*"),
}
_EARLIER = re.compile(r"曾(?=经|因|被|受|于|在|对|向|有|[0-9])|此前因|之前因|前次|上一?次|以前年度")


def numbers_cited_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], of: tuple[KindId, ...]) -> Verdict:
    """Pass when these papers give a paper of `of` that they name the number it bears.

    Judged where each paper of `of` bears a number; a number of an earlier case is no number of this one.
    Values: `title`, `value` (the number given), `expected` (that of the paper).
    """
    own = tuple(document for document in case.of_kind(*of) if not is_unread(document))
    ids = {document.id for document in own}
    numbers = tuple(_plain(str(f.value)) for f in case.facts_of("文号") if f.value and f.source.document in ids)
    name = _NAMES[of[0]]
    if not own or len(numbers) < len(own):
        return not_applicable()
    papers = case.of_kind(*kinds)
    given = tuple((paper, *found) for paper in papers for found in _beside_name(paper, name))
    named = {paper.id for paper, _, _ in given}
    slips = (paper for paper in papers if paper.kind == "fine_receipt" and paper.id not in named)
    given += tuple((paper, *found) for paper in slips for found in _of_the_series(paper, numbers))
    withdrawn = {_plain(d.number) for d in case.documents if d.number and d.title and name.search(squeezed(d.title))}
    return merged(
        *(
            passed(place) if _plain(number) in withdrawn else _known(paper, number, place, own, numbers)
            for paper, number, place in given
        )
    )


def _of_the_series(slip: Document, numbers: tuple[str, ...]) -> Iterator[tuple[str, Source]]:
    """The one number on a slip that is of the same series and year as one of these, whatever it is called there."""
    words = words_of(slip)
    found = tuple(n for n in find_document_numbers(words) if any(_series(n.value) == _series(own) for own in numbers))
    if len(found) == 1:
        yield found[0].value, place_of(slip, found[0].start, found[0].end)


def _series(number: str) -> str:
    """A number up to its year."""
    plain = _plain(number)
    year = _year(plain)
    return plain.partition(year)[0] + year if year else plain


def _beside_name(paper: Document, name: re.Pattern[str]) -> Iterator[tuple[str, Source]]:
    """The numbers right behind the name of a paper, or right before it."""
    words, own = words_of(paper), _plain(paper.number or "")
    for match in matches(paper, name):
        begun = max(match.start() - _REACH, 0)
        before, after = words[begun : match.start()], words[match.end() : match.end() + _REACH]
        if _EARLIER.search(before):
            continue
        behind, ahead = find_document_numbers(after), find_document_numbers(before)
        if own and behind and _plain(behind[0].value) == own:
            continue  # its own, behind its own title: 履行行政处罚决定催告书
        if behind and behind[0].start <= _BESIDE and "》" not in after[: behind[0].start]:
            yield behind[0].value, place_of(paper, match.start(), match.end() + behind[0].end)
        elif ahead and _JOINED.fullmatch(before, ahead[-1].end):
            yield ahead[-1].value, place_of(paper, begun + ahead[-1].start, match.end())


def _known(paper: Document, number: str, place: Source, own: tuple[Document, ...], numbers: tuple[str, ...]) -> Verdict:
    given = _plain(number)
    if any(given in known or known in given for known in numbers):
        return passed(place)
    values = {"title": title_of(paper), "value": number, "expected": own[0].number or numbers[0]}
    of_these = len(own) == 1 or any(_series(given) == _series(known) for known in numbers)
    if of_these and is_legible(paper) and _year(given) == _year(numbers[0]):
        return failed(place, own[0].whole(), **values)
    return unsure("所引文号与卷内文书不一致，请核对", place, own[0].whole(), **values)


def _plain(number: str) -> str:
    """Without what print varies in: brackets, spaces, 字 and 第."""
    return re.sub(r"[^0-9\u4e00-\u9fff]|[字第]", "", squeezed(number))


def _year(plain: str) -> str:
    found = re.search(r"20[0-9]{2}", plain)
    return found.group() if found else ""
