"""Checks on what is there: documents, stated facts, wordings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_legible, may_hide_a_day, missing, title_of, unstated
from casereview.checks.half_stated import end_left_blank, known_value
from casereview.checks.kind_sureness import perhaps_approved
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import find_any, find_nearly, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, passed, unsure
from casereview.spelling.choices import is_other_choice
from casereview.terms import Outcome
from casereview.text import squeezed

_OWN = "文号"
"""What each paper has for itself: that of another which it cites is none of its own."""
_LEGIBLE = 0.5
_ROW = 40
_FEW = 6
_SAID_OF = 60
"""So near before a phrase stands what it is said of: 出示的证件看过了."""

_OF_THE_RECORD = re.compile("以上|笔录")
"""From here on what is said is said of the record itself, and not of what was shown before."""
_ASSENT = "同意|合法|清楚|适当|恰当|无异议|通过|符合"


def present(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    opinion: str = "",
    telling: tuple[str, ...] = (),
    within: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when the case holds a document of one of these kinds; unsure instead of failed while any is unread.

    A paper of `within` does as well if an `opinion` of that name is written on it, or if it has words of `telling`.
    Values: `missing` (the ids of the kinds).
    """
    if found := case.of_kind(*kinds):
        return passed(*(document.itself() for document in found))
    if opinion and (given := next(_opinions(case, opinion, within), None)):
        return passed(given)
    if telling and (told := next(filter(None, (find_any(d, telling) for d in case.of_kind(*within))), None)):
        return passed(told)
    outcome = missing(case, missing="、".join(kinds))
    return (perhaps_approved(case, kinds) or outcome) if outcome.failures else outcome


def _opinions(case: CaseFile, name: str, kinds: tuple[KindId, ...]) -> Iterator[Source]:
    """Where papers of these kinds have words of assent in the row of this name, not a signature or a blank alone.

    A row that tells of an opinion given before (已经法制审核，同意) rests on another paper.
    """
    for document in case.of_kind(*kinds):
        words = words_of(document)
        for row in re.finditer(
            rf"{re.escape(name)}(?!书)(?:(?!法制|意见书|详见)[^。;]){{0,{_ROW}}}?(?:{_ASSENT})", words
        ):
            yield place_of(document, *row.span())


def absent(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the case holds no document of these kinds; unsure while any document is unread.

    Values: `title` (the first such document).
    """
    if found := case.of_kind(*kinds):
        return failed(*(document.itself() for document in found), title=title_of(found[0]))
    outcome = missing(case)
    return passed() if outcome.failures else outcome


def stated(
    case: CaseFile,
    law: LawBook,
    *,
    fact: FactName,
    kinds: tuple[KindId, ...] = (),
    until: bool = False,
    in_any: bool = False,
) -> Verdict:
    """Pass when every document of these kinds (by default of the first home kind the case has) states the fact.

    Of a time it must state `until` when, too: an end that is printed and left blank fails. With `in_any` one of the
    documents is enough. Not applicable without such a document; unsure where it is unread, the value could not be made
    out, or a day may stand under a seal or in handwriting on a scan.
    Values: `fact`, `title` (of the document that lacks it).
    """
    papers = _homes(case, fact, kinds)
    verdicts = tuple(_stated_in(case, document, fact) for document in papers)
    if in_any and (held := tuple(v for v in verdicts if v.outcome is Outcome.PASS)):
        return merged(*held)
    endless = (verdict for document in papers if until and (verdict := end_left_blank(case, document, fact)))
    return merged(*verdicts, *endless)


def _homes(case: CaseFile, fact: FactName, kinds: tuple[KindId, ...]) -> tuple[Document, ...]:
    if kinds:
        return case.of_kind(*kinds)
    for kind in case.homes.get(fact, ()):
        if found := case.of_kind(kind):
            return found
    return ()


def _stated_in(case: CaseFile, document: Document, fact: FactName) -> Verdict:
    readings = tuple(f for f in case.facts_of(fact) if f.source.document == document.id)
    if not readings and fact.endswith("日期") and may_hide_a_day(document):
        told = f"未能辨认{fact}，可能被印章遮盖或者为手写，请核对原件"
        return unsure(told, document.whole(), fact=fact, title=title_of(document))
    if not readings and fact != _OWN and (place := known_value(case, document, fact)):
        told = f"未能辨认{fact}的栏目，文中有其他文书所载的“{place.quote}”，请核对"
        return unsure(told, place, fact=fact, title=title_of(document))
    if not readings:
        return unstated(document, fact=fact, title=title_of(document))
    sources = tuple(reading.source for reading in readings)
    if any(reading.value is not None and reading.confidence >= _LEGIBLE for reading in readings):
        return passed(*sources)
    return unsure(f"{fact}未能辨认", *sources, fact=fact, title=title_of(document))


def mentions(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    any_of: tuple[str, ...] = (),
    all_of: tuple[str, ...] = (),
    loosely: tuple[str, ...] = (),
    otherwise: Outcome = Outcome.UNSURE,
    in_any: bool = False,
    chosen: bool = False,
    not_after: tuple[str, ...] = (),
) -> Verdict:
    """Pass when every document of these kinds holds one of the `any_of` phrases and each of `all_of`.

    Spaces, widths and line breaks do not matter; `*` stands for up to twelve characters. With `in_any` one of the
    documents is enough. Not applicable without such a document. What lacks is `otherwise` (FAIL or UNSURE), and a
    question where one of the words stands by which it may be said `loosely`. With `chosen` a paper does not count that
    says it only in a choice of its form which was not ticked; a phrase right after a word of `not_after` is said of
    that.
    Values: `title`, `missing` (the first phrase that lacks).
    """
    papers = tuple(d for d in case.of_kind(*kinds) if not (chosen and _is_only_offered(d, any_of)))
    apart = {d.id: frozenset(p for p in any_of if _is_only_said_after(d, p, not_after)) for d in papers}
    judged = ((d, _mentioned(d, any_of, all_of, otherwise, apart[d.id])) for d in papers)
    verdicts = tuple(_said_loosely(verdict, d, loosely) for d, verdict in judged)
    if in_any and (held := tuple(v for v in verdicts if v.outcome is Outcome.PASS)):
        return merged(*held)
    return merged(*verdicts[:1]) if in_any else merged(*verdicts)


def _is_only_offered(document: Document, phrases: tuple[str, ...]) -> bool:
    """Whether a paper has the words, but in choices alone that were not taken."""
    words = words_of(document)
    places = [match.start() for phrase in phrases for match in re.finditer(re.escape(squeezed(phrase)), words)]
    return bool(places) and all(is_other_choice(words, at) for at in places)


def _is_only_said_after(document: Document, phrase: str, others: tuple[str, ...]) -> bool:
    """Whether a paper has the phrase, but wherever it stands one of the other words goes right before."""
    if not others:
        return False
    words = words_of(document)
    spots = [match.start() for match in re.finditer(re.escape(squeezed(phrase)).replace(r"\*", ".{0,12}?"), words)]
    before = (_OF_THE_RECORD.split(words[max(at - _SAID_OF, 0) : at])[-1] for at in spots)
    return bool(spots) and all(any(other in said for other in others) for said in before)


def _said_loosely(verdict: Verdict, document: Document, words: tuple[str, ...]) -> Verdict:
    """The verdict, a question instead of a failure where the document has one of the words for the same matter."""
    place = find_any(document, words) if verdict.failures else None
    if place is None:
        return verdict
    values = verdict.failures[0].values
    wanted = _shown(tuple(str(values["missing"]).split("、")))
    return unsure(f"“{place.quote}”是否即{wanted}一类表述，请核对", place, **values)


def _mentioned(
    document: Document,
    any_of: tuple[str, ...],
    all_of: tuple[str, ...],
    otherwise: Outcome,
    apart: frozenset[str] = frozenset(),
) -> Verdict:
    wanted = (*((any_of,) if any_of else ()), *((phrase,) for phrase in all_of))
    found = {phrases: find_any(document, [p for p in phrases if p not in apart]) for phrases in wanted}
    unmet = next((phrases for phrases, place in found.items() if place is None), None)
    if unmet is None:
        return passed(*(place for place in found.values() if place is not None))
    lacking = "、".join(unmet).replace("*", "…")
    values = {"title": title_of(document), "missing": lacking}
    if nearly := find_nearly(document, unmet):
        return unsure(f"似有“{lacking}”一类表述，个别字可能识别有误，请核对原件", nearly, **values)
    verdict = failed(document.whole(), **values) if _is_other_text(document) else unstated(document, **values)
    if otherwise is Outcome.FAIL or verdict.doubts:
        return verdict
    return unsure(f"未找到{_shown(unmet)}一类表述", document.whole(), **values)


def _shown(phrases: tuple[str, ...]) -> str:
    """The phrases as a person is told of them: of many the first few."""
    shown = "、".join(phrase.replace("*", "…") for phrase in phrases[:_FEW])
    return f"“{shown}”等" if len(phrases) > _FEW else f"“{shown}”"


def _is_other_text(document: Document) -> bool:
    """Whether the words of a paper of no known kind were read as they stand: what they lack, they lack."""
    return document.kind == "unknown" and document.problem is None and is_legible(document)
