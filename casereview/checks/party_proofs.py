"""Checks on the papers that prove who the party is: they say of it what the decision says."""

from __future__ import annotations

import re

from casereview.checks.absence import is_certain, is_legible, title_of, unstated
from casereview.checks.parameters import KindId
from casereview.checks.wording import find_any, matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.text import squeezed

_ID = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])")
_DECISIONS = ("penalty_decision", "summary_decision")
_OF_LICENCE = ("统一社会信用代码", "法定代表人")
_PEOPLE = ("当事人", "法定代表人")
_BRACKETED = r"\((?!个体|以下|下称|简称|当事人|单位|该|原)[\u4e00-\u9fff·]{2,6}\)"
"""A name in brackets behind that of a business is of whoever runs it."""

_LEAST = 2
"""So many characters has a name at least."""


def proofs_agree(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the licence of the party and the identity card of whom the decision names give its numbers and names.

    Licences and cards of others are not compared. Values: `fact`, `title`, `value`, `home_value`.
    """
    licences = (_licence(case, paper) for paper in case.of_kind("business_licence"))
    cards = (_card(case, paper) for paper in case.of_kind("identity_proof"))
    return merged(*licences, *cards)


def operator_named(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], any_of: tuple[str, ...]) -> Verdict:
    """Pass when each document of these kinds names who runs the business: by one of these words, or in brackets.

    Values: `title`.
    """
    return merged(*(_operator(case, document, any_of) for document in case.of_kind(*kinds)))


def _operator(case: CaseFile, document: Document, words: tuple[str, ...]) -> Verdict:
    heads = tuple(f for name in ("法定代表人", "身份证号") for f in _in(case, document, name) if is_certain(f))
    if told := find_any(document, words) or (heads[0].source if heads else None):
        return passed(told)
    names = {re.escape(squeezed(str(f.value))) for f in _in(case, document, "当事人")}
    bracketed = (matches(document, re.compile(f"{name}{_BRACKETED}")) for name in names)
    if found := next((match for several in bracketed for match in several), None):
        return passed(place_of(document, *found.span()))
    return unstated(document, title=title_of(document))


def _decided(case: CaseFile, name: str) -> tuple[Fact, ...]:
    """What the decisions say, else the home of the fact."""
    return tuple(f for f in case.facts_of(name, *_DECISIONS) or case.home_facts(name) if f.value)


def _in(case: CaseFile, paper: Document, name: str) -> tuple[Fact, ...]:
    return tuple(f for f in case.facts_of(name) if f.source.document == paper.id and f.value)


def _licence(case: CaseFile, paper: Document) -> Verdict:
    parties = {squeezed(str(f.value)) for f in _decided(case, "当事人")}
    if not any(squeezed(str(f.value)) in parties for f in _in(case, paper, "当事人")):
        return not_applicable()
    return merged(*(_alike(case, paper, name) for name in _OF_LICENCE))


def _alike(case: CaseFile, paper: Document, name: str) -> Verdict:
    home = _decided(case, name)
    shown = _in(case, paper, name)
    if not home or not shown:
        return not_applicable()
    if any(squeezed(str(f.value)) == squeezed(str(other.value)) for f in shown for other in home):
        return passed(shown[0].source)
    one, other = shown[0], home[0]
    values = {"fact": name, "title": title_of(paper), "value": one.value, "home_value": other.value}
    if is_certain(one, other):
        return failed(one.source, other.source, **values)
    return unsure(f"{name}与证照不一致，请核对", one.source, other.source, **values)


def _card(case: CaseFile, paper: Document) -> Verdict:
    """The number on the card of a person whom the decision, or the record of his inquiry, gives a number of."""
    people = {str(f.value) for name in _PEOPLE for f in _decided(case, name)}
    named = {name for name in people if len(name) >= _LEAST and name in words_of(paper)}
    shown = tuple(matches(paper, _ID))
    home = _numbers_of(case, named)
    if not home or not named or len(shown) != 1:
        return not_applicable()
    place, number = place_of(paper, *shown[0].span()), shown[0].group().upper()
    if number in home:
        return passed(place)
    told, source = next(iter(home.items()))
    values = {"fact": "身份证号", "title": title_of(paper), "value": number, "home_value": told}
    if len(home) == 1 and is_legible(paper):
        return failed(place, source, **values)
    return unsure("身份证号与身份证明不一致，请核对", place, source, **values)


def _numbers_of(case: CaseFile, people: set[str]) -> dict[str, Source]:
    """The numbers that the decision on these people gives, else those of the records in which they were asked."""
    on_them = {f.source.document for name in _PEOPLE for f in _decided(case, name) if str(f.value) in people}
    numbers = tuple(f for f in _decided(case, "身份证号") if is_certain(f) and f.source.document in on_them)
    if numbers:
        return {squeezed(str(f.value)).upper(): f.source for f in numbers}
    asked = (f.source.document for f in case.facts_of("被询问人", "inquiry_record") if str(f.value) in people)
    records = tuple(case.document(record) for record in dict.fromkeys(asked))
    told = ((record, match) for record in records for match in matches(record, _ID))
    return {match.group().upper(): place_of(record, *match.span()) for record, match in told}
