"""What the entries of a contents list say of the papers they mean: their number, what they are, how many they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from casereview.checks.absence import is_letter_sure, is_unread, is_word_sure, title_of, unread
from casereview.checks.standard_numbers import standards_in
from casereview.checks.wording import words_of
from casereview.contents import ContentsEntry
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.spelling.document_numbers import find_document_numbers
from casereview.text import squeezed

Meant = tuple[ContentsEntry, tuple[Document, ...]]
OTHER_NUMBER = "目录所载文号与文书不同"
OTHER_NAME = "目录所载名称与文书不同"
OTHER_DAY = "目录所载日期与文书不同"
_MOST = 5
"""A list of which more than one day in so many is no paper's tells other days than theirs."""

_FOOT = 60
_ISSUED = ("penalty_decision", "penalty_notice", "hearing_right_notice", "rectification_order", "hearing_notice")
_WHOLE = 6
"""A number with fewer characters was read in part and could be any."""

_HEAD = 120
"""A paper bears its own number among so many characters at its head."""

_FORM = re.compile(
    r"告知书|通知书|决定书|意见书|申请书|委托书|催告书|指令书|批准书|审批表|呈批表|凭证|回执|回证|笔录|记录"
)
_SAME_FORM = {"呈批表": "审批表", "回证": "回执", "记录": "笔录"}
_SEVERAL = re.compile(r"[0-9一二两三四五六七八九十]+[份件页]|[等、及和]|[0-9]+[-—~至到][0-9]+")
_JOINED = re.compile(r"[\u4e00-\u9fff](?:及其?|和|暨|、)[\u4e00-\u9fff]")
"""An entry for two papers, of which only one may bear the number: a report and the answer to it."""

_GATHERED = (
    "photo_evidence",
    "av_evidence",
    "party_material",
    "business_licence",
    "identity_proof",
    "standard_excerpt",
)
"""Kinds whose pieces are often entered together."""

_EXCERPTS = ("standard_excerpt", "discretion_excerpt")
"""What others wrote: the days there are of the text, not of its making."""

_WHOSE = re.compile(r"笔录\((?P<name>[\u4e00-\u9fff]{2,4})\)")
_SEVERAL_OWN = 2
_RECEIPT = "service_receipt"
_UNDER_ONE = (*_GATHERED, "service_receipt", "fine_receipt")
"""Kinds of which one entry holds as many as there are."""

_BROKEN = re.compile(r"[0-9][\u4e00-\u9fff]+20[0-9]{2}")
"""A number of two lines in its column, run together with the day and the folio in those beside."""

_LEAST, _LONGEST_TITLE = 4, 60
"""A shorter name could stand for any paper; a longer heading is running text."""

_BRACKETS = re.compile(r"\([^()]*\)|[《》\s]")


_SERVING = re.compile(r"(?P<what>[\u4e00-\u9fff]{4,}?)(?:的)?(?:文书)?送达回[证执]")
"""An entry for the receipt of one paper, called by what it served: 行政处罚告知书送达回证."""


def by_number(meant: Sequence[Meant]) -> tuple[Meant, ...]:
    """An entry that gives the number of one of several papers of a kind means that one, unless it names several.

    One for the receipt of a paper that another entry is for means the receipt that tells of that paper.
    """
    bare = {d.id for entry, own in meant if _served_by(entry) is None for d in own}
    return tuple((entry, _of_served(entry, own, bare) or _of_number(entry, own)) for entry, own in meant)


def _served_by(entry: ContentsEntry) -> str | None:
    found = _SERVING.fullmatch(_BRACKETS.sub("", squeezed(entry.title)))
    return found["what"] if found and _JOINED.search(found["what"]) is None else None


def _of_served(entry: ContentsEntry, own: tuple[Document, ...], bare: set[str]) -> tuple[Document, ...]:
    """The one receipt among several papers that tells of what the entry calls it by; the paper has its own entry."""
    what = _served_by(entry)
    others = tuple(document for document in own if document.kind != _RECEIPT)
    if what is None or any(document.id not in bare for document in others):
        return ()
    telling = tuple(d for d in own if d.kind == _RECEIPT and what in words_of(d))
    return telling if len(telling) == 1 else ()


def _of_number(entry: ContentsEntry, own: tuple[Document, ...]) -> tuple[Document, ...]:
    if _JOINED.search(squeezed(entry.title)):
        return own
    if of_one := _of_person(entry, own):
        return of_one
    numbered = {document.id: document.kind for document in own if _gives_number(entry, document)}
    return tuple(d for d in own if d.id in numbered or d.kind not in numbered.values())


def _of_person(entry: ContentsEntry, own: tuple[Document, ...]) -> tuple[Document, ...]:
    """Of several inquiry records the one of the person whom the entry names: 询问笔录（孙某甲）."""
    named = _WHOSE.search(squeezed(entry.title))
    if named is None or len(own) < _SEVERAL_OWN or any(document.kind != "inquiry_record" for document in own):
        return ()
    found = tuple(d for d in own if re.search(rf"被询问人(?:姓名)?:?{named['name']}", words_of(d)))
    return found if len(found) == 1 else ()


def _gives_number(entry: ContentsEntry, document: Document) -> bool:
    number = _plain_number(document.number or "")
    return len(number) >= _WHOLE and number in _plain_number(entry.source.quote)


def names_standard(entry: ContentsEntry, document: Document) -> bool:
    """Whether the entry gives the number of the technical standard of which the paper is a page."""
    if document.kind != "standard_excerpt":
        return False
    return bool(standards_in(squeezed(entry.title)) & standards_in(words_of(document)[:_HEAD]))


def _plain_number(text: str) -> str:
    return re.sub(r"[^0-9\u4e00-\u9fff]|[字第]", "", squeezed(text))


def _figures(number: str) -> str:
    """Its year and serial number, as of two readings of a scan one may have lost a figure."""
    return re.sub(r"[^0-9]", "", number)


def described_right(pairs: Sequence[tuple[ContentsEntry, Document]]) -> Verdict:
    """Each entry gives its one paper the number it bears, and calls a paper of that number what it is.

    A number that stands in several entries is that of the case.
    """
    told = Counter(number for entry, _ in pairs for number in set(_numbers(entry)))
    return merged(passed(), *(_described(entry, document, told) for entry, document in pairs))


def dated_right(case: CaseFile, pairs: Sequence[tuple[ContentsEntry, Document]]) -> Verdict:
    """Each entry gives a day that its paper bears, or on which papers were served.

    Judged of typed papers with days of their own, where most entries do so.
    """
    served = {found.value for receipt in case.of_kind("service_receipt") for found in find_dates(receipt.flow.text)}
    told = [(entry, document, day) for entry, document in pairs if (day := _day_of(entry, document)) is not None]
    wrong = [
        (e, d)
        for e, d, day in told
        if day not in {*_own_days(d), *(() if d.kind == _RECEIPT else served), *_days_beside(case, e, d)}
    ]
    if len(wrong) * _MOST > len(told):
        return passed()
    return merged(passed(), *(failed(e.source, d.whole(), title=title_of(d), expected=OTHER_DAY) for e, d in wrong))


def _days_beside(case: CaseFile, entry: ContentsEntry, document: Document) -> set[date]:
    """Where an entry names several papers, the days of the others that lie in the file of the first."""
    if _JOINED.search(squeezed(entry.title)) is None:
        return set()
    others = (d for d in case.documents if d.sha256 == document.sha256 and d.source == document.source)
    return {found.value for other in others for found in find_dates(other.flow.text)}


def _own_days(document: Document) -> set[date]:
    """The days at the foot of a paper that is issued there, of any other those that it tells."""
    found = find_dates(document.flow.text)
    foot = {day.value for day in found if day.end >= len(document.flow.text.rstrip()) - _FOOT}
    return foot if foot and document.kind in _ISSUED else {day.value for day in found}


def _day_of(entry: ContentsEntry, document: Document) -> date | None:
    """The only day of an entry for a paper that bears days which can be held against it."""
    days = {found.value for found in find_dates(entry.source.quote)}
    own = document.kind not in (*_GATHERED, *_EXCERPTS, "unknown") and _is_typed(document)
    if document.kind == _RECEIPT and len({day.value for day in find_dates(document.flow.text)}) > 1:
        return None  # one sheet for all that was served
    return days.pop() if len(days) == 1 and own and find_dates(document.flow.text) else None


def _is_typed(document: Document) -> bool:
    return is_word_sure(document) and not document.is_scanned


def _numbers(entry: ContentsEntry) -> tuple[str, ...]:
    return _numbers_in(entry.source.quote)


@lru_cache(maxsize=256)
def _numbers_in(row: str) -> tuple[str, ...]:
    return tuple(_plain_number(found.value) for found in find_document_numbers(row))


def _described(entry: ContentsEntry, document: Document, told: Counter[str]) -> Verdict:
    own, given = _plain_number(document.number or ""), _numbers(entry)
    if len(own) < _WHOLE or own not in _plain_number(words_of(document)[:_HEAD]) or is_unread(document):
        return passed(entry.source)
    values = {"title": title_of(document)}
    if len(given) == 1 and told[given[0]] == 1 and len(given[0]) >= _WHOLE and not _agree(given[0], own):
        if is_letter_sure(document):
            figures = {"value": _figures(given[0]), "home_value": _figures(own)}
            return failed(entry.source, document.whole(), **values, **figures, expected=OTHER_NUMBER)
        reason = "目录所载文号与文书上识别的不同，请对照原件核实"
        return unsure(reason, entry.source, document.whole(), **values, expected=OTHER_NUMBER)
    forms = {_form(text) for text in (document.title, document.label) if text}
    if _gives_number(entry, document) and None not in (named := {_form(entry.title)}) and not named & forms:
        return failed(entry.source, document.whole(), **values, expected=OTHER_NAME)
    return passed(entry.source)


def _agree(one: str, other: str) -> bool:
    """Whether one number is the other, or short for it, or too broken to tell."""
    return one in other or other in one or any(_BROKEN.search(number) for number in (one, other))


def _form(title: str) -> str | None:
    """What sort of paper the title tells of."""
    found = _FORM.findall(squeezed(title))
    return _SAME_FORM.get(found[0], found[0]) if found else None


def counted_right(case: CaseFile, meant: Sequence[Meant], unnamed: Sequence[Document], listing: Document) -> Verdict:
    """As many entries of a name as papers; fewer do if one entry tells that it stands for several."""
    groups: dict[tuple[str, tuple[str, ...]], list[Meant]] = {}
    for entry, own in meant:
        if own:
            groups.setdefault((_name(entry), tuple(d.id for d in own)), []).append((entry, own))
    wrong = (verdict for group in groups.values() for verdict in _counted(case, group, meant, unnamed, listing))
    return merged(passed(), *wrong)


def _name(entry: ContentsEntry) -> str:
    return _BRACKETS.sub("", squeezed(entry.title))


def _counted(
    case: CaseFile, group: Sequence[Meant], meant: Sequence[Meant], unnamed: Sequence[Document], listing: Document
) -> Iterator[Verdict]:
    (entry, own), ids = group[-1], {document.id for document in group[-1][1]}
    if len(group) > len(own) and sum(_tellings(entry, document) for document in own) < len(group):
        values = {"title": entry.title, "expected": "卷内"}
        if unread(case) or unnamed:
            yield unsure("目录所列份数多于卷内的，请核对", entry.source, **values)
        else:
            yield failed(entry.source, **values)
    alike = len({(d.kind, title_of(d)) for d in own}) == 1 and own[0].kind not in _UNDER_ONE
    for_these = sum(_name(told) == _name(entry) and {d.id for d in found} <= ids for told, found in meant if found)
    if for_these >= len(own) or not alike or _SEVERAL.search(squeezed(entry.source.quote)):
        return
    if not any(ids & {d.id for d in found} for told, found in meant if _name(told) != _name(entry)):
        values = {"title": title_of(own[-1]), "expected": "目录"}
        yield unsure("目录所列份数少于卷内的，请核对", own[-1].whole(), listing.whole(), **values)


def _tellings(entry: ContentsEntry, document: Document) -> int:
    """How often the document bears the entry's title: several papers may lie in it that were not told apart."""
    return max(words_of(document).count(_name(entry)), 1)


@lru_cache(maxsize=1024)
def cuts_short(name: str, title: str) -> bool:
    """Whether the name leaves words out of the title and ends on the same word: 某某政府批复."""
    if len(name) < _LEAST:
        return False
    stem, form = name[:-2], name[-2:]
    ends = (match.start() for match in re.finditer(re.escape(form), title[:_LONGEST_TITLE]))
    return any(_in_turn_within(stem, title[:end]) for end in ends)


def _in_turn_within(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
