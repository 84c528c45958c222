"""What each fact of the decision rests on: which evidence states it, of which of the eight kinds; and what none does.

It is told by the same words, names, days and sums, and judges nothing: what is not found so is a question for people.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum

from casereview.checks.wording import place_of, words_of
from casereview.model import CaseFile, Document, Fact, PenaltyItem, Source
from casereview.spelling.dates import find_dates
from casereview.text import squeezed

_DECISIONS = ("penalty_decision", "summary_decision", "no_penalty_decision")
_LISTING = (*_DECISIONS, "penalty_notice", "hearing_right_notice", "evidence_list", "contents_list")
"""Papers that name evidence and are none."""
_NAMING = ("contents_list", "evidence_list", "volume_cover", "service_receipt")
_BEGIN = re.compile(r"违法事实(?:及证据|及处罚依据|和证据)?:?|现?已?查明[,:]?|经查[,:]?|经调查[,:]?")
_END = re.compile(
    r"(?:以上|上述)(?:违法)?(?:事实|行为)|主要证据|下列证据|以下证据|相关证据|证据(?:如下|:)|违反了?《|的行为违反"
)
_SENTENCE = re.compile(r"[^。;]+")
_DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_STEP = re.compile(r"立案|送达|告知书|复查|听证|责令[^,]{0,8}(?:整改|改正)")
_FOUND = re.compile(r"发现|查实|存在")
_LONGEST = 1500
_SHORTEST = 8  # characters of a sentence that tells something
_SHARED = 8  # characters in a row in which a paper says the same
_SHARE = 0.6  # of a short sentence
_COUNT = re.compile(r"[\d一二两三四五六七八九十]+[份张页组套件个盘式].*$|[\(（].*?[\)）]|复印件|原件|[《》\d.、]")
_NAMED = 2  # characters of a name at least


class Matter(StrEnum):
    """What a fact of the decision is about."""

    PARTY = "当事人"
    DAY = "违法行为日期"
    ACT = "违法行为"
    TOLD = "认定的事实"
    PENALTY = "处罚"
    LISTED = "列明的证据"


class Footing(StrEnum):
    """On how much a fact rests, as far as the papers say it in the same words."""

    SEVERAL = "两种以上证据载明"
    STATED = "有证据载明"
    ONE = "仅见于一种证据，请核对"
    NONE = "未见证据载明，请核对"
    PAPERS = "其他文书载明"
    ENCLOSED = "卷内有该文书"
    NOT_FOUND = "卷内未找到对应文书，请核对"


ASKING = frozenset({Footing.ONE, Footing.NONE, Footing.NOT_FOUND})
"""What is a question for people."""


@dataclass(frozen=True, slots=True)
class Support:
    """A paper that states the fact, and which of the eight kinds of evidence it is; None where it is no evidence."""

    place: Source
    evidence: str | None


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact as the decision states it, and what it rests on."""

    matter: Matter
    text: str
    place: Source
    supports: tuple[Support, ...]
    footing: Footing


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """The facts of the decisions of a case, in the order in which these tell them, and those that are questions."""

    case: CaseFile = field(repr=False)
    facts: tuple[StatedFact, ...] = ()
    asked: tuple[StatedFact, ...] = ()


def evidence_map(case: CaseFile) -> EvidenceMap:
    """What each fact of each decision rests on; empty without a decision."""
    papers = _Papers(case)
    facts = tuple(fact for one in case.of_kind(*_DECISIONS) for fact in _facts_of(case, one, papers))
    return EvidenceMap(case, facts, tuple(fact for fact in facts if fact.footing in ASKING))


class _Papers:
    """The papers of a case that may bear a decision out, with the kind of evidence that each is."""

    def __init__(self, case: CaseFile) -> None:
        self.case = case
        self.others = tuple(d for d in case.documents if d.kind not in (*_DECISIONS, *_NAMING))
        listing = {d.id for d in case.documents if d.kind in _LISTING}
        self._evidence = {
            fact.source.document: str(fact.value)
            for fact in reversed(case.facts_of("证据种类"))
            if fact.source.document not in listing
        }

    def kind_of(self, document_id: str) -> str | None:
        """Which kind of evidence the paper is."""
        return self._evidence.get(document_id)

    def stating(self, is_meant: Callable[[Fact], bool]) -> tuple[Support, ...]:
        """The papers of which a fact is meant, each once, evidence first."""
        ids = {document.id for document in self.others}
        places: dict[str, Source] = {}
        for fact in self.case.facts:
            if fact.source.document in ids and is_meant(fact):
                places.setdefault(fact.source.document, fact.source)
        return self.supports(places.values())

    def saying(self, words: str) -> tuple[Support, ...]:
        """The papers that say so in the same words, evidence first."""
        places = (_same_words(words, document) for document in self.others)
        return self.supports(place for place in places if place is not None)

    def supports(self, places: Iterable[Source]) -> tuple[Support, ...]:
        """These places, evidence first."""
        found = [Support(place, self.kind_of(place.document)) for place in places]
        return tuple(sorted(found, key=lambda support: support.evidence is None))


def _facts_of(case: CaseFile, decision: Document, papers: _Papers) -> Iterator[StatedFact]:
    own = [fact for fact in case.facts if fact.source.document == decision.id]
    for fact in _first_of(own, "当事人"):
        supports = papers.stating(_naming(fact))
        yield _stated(Matter.PARTY, str(fact.value), fact.source, supports, several=False)
    for fact in _first_of(own, "违法行为日期"):
        yield _stated(Matter.DAY, _day_text(fact.value), fact.source, papers.stating(_on_day(fact)))
    yield from _told(decision, papers)
    for fact in own:
        if isinstance(fact.value, PenaltyItem):
            yield from _punished(fact, fact.value, decision, papers)
    for fact in own:
        if fact.name == "证据种类":
            yield _listed(fact, papers)


def _first_of(facts: list[Fact], name: str) -> Iterator[Fact]:
    """The facts of that name, each value once."""
    seen: set[object] = set()
    for fact in facts:
        if fact.name == name and fact.value is not None and fact.value not in seen:
            seen.add(fact.value)
            yield fact


def _stated(
    matter: Matter, text: str, place: Source, supports: tuple[Support, ...], *, several: bool = True
) -> StatedFact:
    """The fact with its footing; `several` where one kind of evidence is worth a question."""
    kinds = {support.evidence for support in supports if support.evidence is not None}
    if len(kinds) > 1:
        footing = Footing.SEVERAL
    elif kinds:
        footing = Footing.ONE if several else Footing.STATED
    else:
        footing = Footing.NONE
    return StatedFact(matter, text, place, supports, footing)


def _naming(fact: Fact) -> Callable[[Fact], bool]:
    return lambda other: (other.name, other.value) == (fact.name, fact.value)


def _on_day(fact: Fact) -> Callable[[Fact], bool]:
    return lambda other: _as_day(other.value) == _as_day(fact.value)


def _as_day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _day_text(value: object) -> str:
    day = _as_day(value)
    return f"{day.year}年{day.month}月{day.day}日" if day else str(value)


def _told(decision: Document, papers: _Papers) -> Iterator[StatedFact]:
    """The sentences in which the decision tells what happened."""
    words = words_of(decision)
    begun = _BEGIN.search(words)
    if begun is None:
        return
    ended = _END.search(words, begun.end())
    stop = min(ended.start() if ended else len(words), begun.end() + _LONGEST)
    for sentence in _SENTENCE.finditer(words, begun.end(), stop):
        if len(sentence.group()) >= _SHORTEST:
            yield _sentence(sentence.group(), place_of(decision, *sentence.span()), papers)


def _sentence(text: str, place: Source, papers: _Papers) -> StatedFact:
    """A sentence of the facts; of a step that the agency took its own papers of that day will do."""
    if not _STEP.search(text) or _FOUND.search(text):
        return _stated(Matter.TOLD, text, place, papers.saying(text))
    days = {found.value for found in find_dates(text)}
    supports = papers.stating(lambda fact: _as_day(fact.value) in days)
    return StatedFact(Matter.TOLD, text, place, supports, Footing.PAPERS if supports else Footing.NONE)


def _punished(fact: Fact, item: PenaltyItem, decision: Document, papers: _Papers) -> Iterator[StatedFact]:
    """The act as the penalty names it, and the sum with the papers that propose, approve and pay it."""
    if item.act:
        place = _same_words(squeezed(item.act), decision) or fact.source
        yield _stated(Matter.ACT, item.act, place, papers.saying(squeezed(item.act)))
    if item.amount is None:
        return
    supports = papers.stating(_of_sum(item.amount))
    footing = Footing.PAPERS if supports else Footing.NONE
    yield StatedFact(Matter.PENALTY, f"罚款{item.amount.normalize():f}元", fact.source, supports, footing)


def _of_sum(amount: Decimal) -> Callable[[Fact], bool]:
    return lambda other: other.name in ("拟罚款金额", "罚款金额") and other.value == amount


def _listed(fact: Fact, papers: _Papers) -> StatedFact:
    """An item of evidence that the decision lists, with the papers that are called so."""
    name = _plain(fact.source.quote)
    called = [document for document in papers.others if _is_called(document, name)]
    supports = papers.supports(document.whole() for document in called)
    footing = Footing.ENCLOSED if supports else Footing.NOT_FOUND
    return StatedFact(Matter.LISTED, f"{fact.source.quote}（{fact.value}）", fact.source, supports, footing)


def _plain(name: str) -> str:
    return _COUNT.sub("", squeezed(name))


def _is_called(document: Document, name: str) -> bool:
    names = [plain for text in (document.title, document.label) if text and (plain := _plain(text))]
    return any(len(one) >= _NAMED and len(name) >= _NAMED and (one in name or name in one) for one in names)


def _same_words(words: str, document: Document) -> Source | None:
    """Where a paper says so in the same words: enough of them in a row."""
    text = words_of(document)
    telling = _DATE.sub("\0", words)  # a day alone says nothing of what happened on it
    found = SequenceMatcher(None, text, telling, autojunk=False).find_longest_match()
    if found.size < min(_SHARED, max(int(_SHARE * len(words)), _NAMED * 2)):
        return None
    return place_of(document, found.a, found.a + found.size)
