"""The check that what a service receipt says was served lies in the volume."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from casereview.checks.absence import is_letter_sure, is_unread, missing
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, not_applicable, passed
from casereview.spelling.document_numbers import find_document_numbers
from casereview.text import squeezed

_NAME = re.compile(r"[\u4e00-\u9fff()/]{0,16}(?:告知书|通知书|决定书|指令书|意见书|催告书|批准书|审批表)")
_ENDED = re.compile(r"[^\u4e00-\u9fff]|[文送编]|$")
_LABELS = re.compile(
    r"^.*(?:送达回[执证]|[日时][期间]|方式|地点|备注|[件达]人员?|[日月年](?:直接|留置|邮寄|电子|委托)送达)"
    r"|(?:送达)?(?:的)?(?:法律)?文书(?:的)?(?:名称)?(?:、|及|和)?(?:编|文)?号?:?|^[^\u4e00-\u9fff]+"
)
_BETWEEN = 16
"""So many characters stand at most between a name and its number: brackets, the label of the number."""

_REACH = 48
_WHOLE = 6
_Given = dict[str, tuple[str, Source]]


def receipted_papers_enclosed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each numbered paper that a service receipt names lies in the volume.

    A paper is there if it bears that number or, of that name, none; one of that name with a number that no receipt
    gives may be it. Not applicable without numbers on receipts. Values: `title`, `number`.
    """
    receipts = case.of_kind("service_receipt")
    given = {number: (name, place) for receipt in receipts for number, name, place in papers_named(receipt)}
    if not given:
        return not_applicable()
    verdict = merged(*(_enclosed(case, number, name, place, given) for number, (name, place) in given.items()))
    if all(map(is_letter_sure, receipts)):
        return verdict
    doubts = tuple(replace(f, reason="送达回执所载文号识别不确定，请对照原件核实") for f in verdict.failures)
    return replace(verdict, failures=(), doubts=doubts + verdict.doubts)


def papers_named(receipt: Document) -> Iterator[tuple[str, str, Source]]:
    """Each number on a receipt, without what print varies in, with the name right before it."""
    words = words_of(receipt)
    for match in matches(receipt, _NAME):
        after = find_document_numbers(words[match.end() : match.end() + _REACH])
        ends = _ENDED.match(words, match.end()) is not None or (after and after[0].start == 0)
        if (
            not ends
            or not after
            or after[0].start > _BETWEEN
            or _NAME.search(words[match.end() : match.end() + after[0].start])
        ):
            continue
        number, name = plain_number(after[0].value), _LABELS.sub("", match.group())
        if len(number) >= _WHOLE and number != plain_number(receipt.number or ""):
            yield number, name, place_of(receipt, match.start(), match.end() + after[0].end)


def _enclosed(case: CaseFile, number: str, name: str, place: Source, given: _Given) -> Verdict:
    papers = tuple(d for d in case.documents if d.kind not in ("service_receipt", "contents_list"))
    if any(_heads(number, paper) for paper in papers):
        return passed(place)
    for paper in papers:
        own = plain_number(paper.number or "")
        if _alike(name, paper) and (is_unread(paper) or len(own) < _WHOLE or own not in given):
            return passed(place)
    printed = find_document_numbers(squeezed(place.quote))
    return missing(case, place, title=name, number=printed[0].value if printed else number)


def _heads(number: str, paper: Document) -> bool:
    """Whether the paper bears the number as its own."""
    own = plain_number(paper.number or "")
    return number == own or number in plain_number(words_of(paper)[: _REACH * 2])


def _alike(name: str, paper: Document) -> bool:
    """Whether the name on the receipt could be short for, or another name of, this paper."""
    plain = re.sub(r"\([^()]*\)", "", name)
    return any(plain in text or text in plain or _ends_alike(plain, text) for text in _titles(paper))


def _ends_alike(name: str, title: str) -> bool:
    """Whether two names of papers end alike, notices of all sorts sharing more than that."""
    told = [name[at : at + 2] for at in range(len(name) - 4)] if name.endswith("通知书") else []
    return name[-3:] == title[-3:] and (not told or any(pair in title for pair in told))


def _titles(paper: Document) -> tuple[str, ...]:
    return tuple(re.sub(r"\([^()]*\)", "", squeezed(text)) for text in (paper.title, paper.label) if text)


@lru_cache(maxsize=2048)  # every number is held against every paper
def plain_number(number: str) -> str:
    """Without what print varies in: brackets, spaces, 字 and 第; a hyphen amid figures is of the number: 7-1."""
    hyphened = re.sub(r"(?<=[0-9])[-—–](?=[0-9])", "-", squeezed(number))
    return re.sub(r"[^-0-9\u4e00-\u9fff]|[字第]|(?<![0-9])-|-(?![0-9])", "", hyphened)
