"""What was not surely read fails nothing: failures that rest on it are questions that name the page to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from difflib import SequenceMatcher

from casereview.checks.absence import EASY, title_of
from casereview.foreign import strange_pages
from casereview.glyphs import look_alike
from casereview.model import CaseFile, Document, Occurrence, Source, Verdict, unsure
from casereview.phrases import paged

FAINT = "faint"
"""The value of a doubt that would be a failure if its places had been read surely: the pages to look at."""

SURELY = 0.9
"""A place with a character read less surely fails no rule: of those read at 0.8 to 0.9 one in six was another, of
those at 0.9 to 0.98 one in twenty-five, of the surest one in a thousand (pages as legible as is asked for here).
"""

_PLAIN = 0.98
"""Two readings of which each is surer than this differ, even if by no more than two characters that look alike.

Of a page that is not easy to read no single character proves a difference.
"""

_SUREST = 0.995
"""A name with a character read less surely than this may have another there, whatever that looks like."""

_WORN, _FEW = 0.993, 1 / 3
"""A page read less surely is worn: several characters of a name, but no more than a third, were read there for others
that look alike, each of them with all sureness.
"""

_WORDS = 6
"""Characters of words of which one may be lost unnoticed: a narrow one at the end of a line."""

_NAME = 2
"""Characters of a name."""

_READ = 0.999
"""A page read less surely may have lost a character; it is the most that counts for a page read off a picture."""

_NARROW = "1"
_FIGURES = frozenset("0123456789")
_LONG, _NEARLY = 12, 0.8
"""From so many characters on what was read of a page hard to read may be what it is nearly like."""

_ALIKE = frozenset(
    map(
        frozenset,
        (
            *("17", "71", "14", "38", "08", "06", "68", "56", "35", "89", "69", "27", "12"),
            *("1l", "0O", "5S", "8B", "2Z"),
            *("一二", "二三", "十千", "七匕", "三五", "六八", "九丸", "千于", "万方", "日目", "曰日", "月日", "未末"),
            *("土士", "己已", "人入", "大太", "天夫", "王玉", "由甲", "甲申", "田由", "刀力", "干千", "治冶", "毫亳"),
        ),
    )
)
"""Pairs of characters of which print on a scan gives one for the other."""

_OF_CODES = frozenset(
    map(frozenset, ("0O", "0D", "0Q", "OQ", "OD", "1I", "1L", "IL", "1l", "2Z", "5S", "8B", "6G", "UV"))
)
"""Pairs of which on a picture nobody can tell one from the other in a code that holds letters and figures."""

_Place = tuple[Source, Document]
_HELD_AGAINST = (("value", "home_value"), ("value", "expected"), ("value", "words"), ("end", "start"))


def doubted(verdict: Verdict, case: CaseFile, occasion: tuple[Source, ...] = ()) -> Verdict:
    """The verdict with those failures as doubts that rest on pages or characters not surely read.

    What is missing and has no place rests on its `occasion`: the places that call for it.
    """
    papers = {document.id: document for document in case.documents} if verdict.failures else {}
    kept, asked = [], []
    for failure in verdict.failures:
        told = failure.sources or occasion
        places = tuple((source, papers[source.document]) for source in told if source.document in papers)
        if why := _why(places) or _slip(failure, places):
            asked.append(Occurrence(tuple(_looked_at(places)), {**failure.values, FAINT: why}, why))
        else:
            kept.append(failure)
    return replace(verdict, failures=tuple(kept), doubts=(*asked, *verdict.doubts)) if asked else verdict


def of_this_case(verdict: Verdict, case: CaseFile) -> Verdict:
    """The verdict with those failures as doubts that rest on a page which tells of another case: it is not of this."""
    strange = (
        {(place.document, place.page) for place, _, sure in strange_pages(case) if sure} if verdict.failures else ()
    )
    if not strange:
        return verdict
    asked, kept = [], []
    for failure in verdict.failures:
        page = next((s.page for s in failure.sources if (s.document, s.page) in strange), None)
        if page is None:
            kept.append(failure)
        else:
            why = f"第{page}页似为他案材料，请核对"
            asked.append(replace(failure, values={**failure.values, FAINT: why}, reason=why))
    return replace(verdict, failures=tuple(kept), doubts=(*asked, *verdict.doubts))


def unheard(verdict: Verdict, case: CaseFile, named: Mapping[str, object]) -> Verdict:
    """A doubt for a rule without occasion where a paper that its parameters name has a page that nobody could read."""
    if verdict.applicable:
        return verdict
    listed = (value if isinstance(value, tuple) else (value,) for value in named.values())
    names = {name for values in listed for name in values if isinstance(name, str)}
    kinds = names.union(*(case.homes.get(name, ()) for name in names))
    papers = tuple(document for document in case.documents if document.kind in kinds and document.unread)
    if not papers:
        return verdict
    told = "、".join(f"《{title_of(paper)}》{paged(paper.unread)}" for paper in papers)
    places = (paper.of_page(number) for paper in papers for number in paper.unread)
    return unsure(f"{told}未能读取，请对照原件核实", *places)


def _why(places: tuple[_Place, ...]) -> str:
    """Which pages leave it open; empty if none does."""
    pages: dict[str, set[int]] = {}
    for source, document in places:
        pages.setdefault(title_of(document), set()).update(_unclear(source, document))
    told = [f"《{title}》{paged(numbers)}" for title, numbers in pages.items() if numbers]
    return f"{'、'.join(told)}识别不清，请核对原件" if told else ""


def _unclear(source: Source, document: Document) -> Iterable[int]:
    """The pages of the document that may say something else at this place than was read, or that hold more."""
    if source == document.itself():
        return ()
    if source == document.whole():
        return document.unclear
    return (source.page,) if source.sure < SURELY or source.page in document.unclear else ()


def _looked_at(places: tuple[_Place, ...]) -> Iterator[Source]:
    """The places, of a document that is one as a whole its unclear pages."""
    for source, document in places:
        whole = bool(document.unclear) and source == document.whole()
        yield from map(document.of_page, document.unclear) if whole else (source,)


def _slip(failure: Occurrence, places: tuple[_Place, ...]) -> str:
    """Why two readings may be one: they differ by what print is misread for on pages such as theirs.

    Two that look alike and were both surely read are two, unless their page was worn.
    """
    legible = min((_legibility(source, document) for source, document in places), default=1.0)
    doubtful = any(source.sure <= _PLAIN for source in failure.sources)
    surest = all(source.sure >= _SUREST for source in failure.sources)
    hazy = legible < _READ or (legible < 1.0 and not surest)
    for names in _HELD_AGAINST:
        said, other = (_written(failure.values.get(name)) for name in names)
        if not said or not other:
            continue
        if legible < EASY and _differ_by_one(said, other):
            return f"“{said}”与“{other}”只差一个字，请核对原件"
        if legible < EASY and min(len(said), len(other)) >= _LONG and _likeness(said, other) >= _NEARLY:
            return f"“{said}”与“{other}”相近，该页较难识别，请核对原件"
        if doubtful and _differ_by_one(said, other) and set(_apart(said, other)) <= _ALIKE:
            return f"“{said}”与“{other}”只差一个形近的字，请核对原件"
        if hazy and (_lost(said, other) or (not surest and _one_of_words(said, other))):
            return f"“{said}”与“{other}”只差一个字，请核对原件"
        if legible < 1.0 and _twins(said, other):
            return f"“{said}”与“{other}”只差难以分辨的字母、数字，请核对原件"
        if legible < _READ and (torn := _torn(said, other)):
            return f"“{said}”与“{other}”只差“{torn}”，该页可能漏认或者多认，请核对原件"
        if legible < _WORN and _look_alike(said, other):
            return f"“{said}”与“{other}”形近，该页有磨损，请核对原件"
    return ""


def _legibility(source: Source, document: Document) -> float:
    """How well the page of a place was read; 1 where it was not read off a picture, less wherever it was."""
    of_page = (page.legibility for page in document.pages if page.number == source.page)
    return min((min(legibility, _READ) for legibility in of_page if legibility is not None), default=1.0)


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return f"{_written(value.date())} {value:%H:%M}"
    return f"{value.year}-{value.month}-{value.day}" if isinstance(value, date) else "" if value is None else str(value)


def _differ_by_one(one: str, other: str) -> bool:
    """Whether one character was read as another, or was lost."""
    return len(_apart(one, other)) == 1 if len(one) == len(other) else _short_of_one(one, other) is not None


def _lost(one: str, other: str) -> bool:
    """Whether nothing but one character was lost: of words any, of figures a narrow one, or one of several alike."""
    lost = _short_of_one(one, other)
    if lost is None or not lost.isdigit():
        return lost is not None and min(len(one), len(other)) >= _WORDS
    return lost == _NARROW or 2 * lost in max(one, other, key=len)


def _one_of_words(one: str, other: str) -> bool:
    """Whether one character of words or of a name differs, and no figure."""
    apart = _apart(one, other) if len(one) == len(other) >= _NAME else ()
    return len(apart) == 1 and not any(letter.isnumeric() for pair in apart for letter in pair)


def _short_of_one(one: str, other: str) -> str | None:
    """The one character by which the longer is longer, None where they differ otherwise."""
    lost = _left_out(one, other)
    return lost if len(lost) == 1 else None


def _left_out(one: str, other: str) -> str:
    """What stands in one place of the longer and not in the shorter; empty if they differ otherwise."""
    short, full = sorted((one, other), key=len)
    before = next((at for at, pair in enumerate(zip(short, full, strict=False)) if pair[0] != pair[1]), len(short))
    after = before + len(full) - len(short)
    return full[before:after] if full[after:] == short[before:] else ""


def _torn(one: str, other: str) -> str:
    """The words that the longer has and the shorter lacks: a line not read, a label read into it."""
    if min(len(one), len(other)) < _WORDS or any(letter in _FIGURES for letter in one + other):
        return ""
    return _left_out(one, other)


def _look_alike(one: str, other: str) -> bool:
    """Whether they differ in a few characters, each of which looks like the other in print; figures are no words."""
    pairs = _apart(one, other)
    few = len(one) == len(other) and 0 < len(pairs) <= len(one) * _FEW
    return few and all(not set(pair) & _FIGURES and look_alike(*sorted(pair)) for pair in pairs)


def _twins(one: str, other: str) -> bool:
    """Whether they are codes that differ in nothing but letters and figures that look the same."""
    return len(one) == len(other) >= _LONG and one != other and set(_apart(one, other)) <= _OF_CODES


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _apart(one: str, other: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset((mine, theirs)) for mine, theirs in zip(one, other, strict=False) if mine != theirs)
