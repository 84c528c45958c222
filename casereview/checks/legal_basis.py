"""Checks on cited articles: both that were broken and that punish, exact, and of the law of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from casereview.checks.absence import is_certain, is_word_sure, title_of, unstated
from casereview.checks.fined_acts import applicable_days, sets_nothing
from casereview.checks.law_names import editions_in_force, misnamed
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook, RenumberedSubject, Statute
from casereview.model import (
    CaseFile,
    Citation,
    Document,
    Fact,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.text import squeezed

DECISION = (KindId("penalty_decision"),)
_STEPS = ("集体讨论日期", "法制审核日期", "呈批日期", "复查日期", "询问日期", "检查日期", "立案日期")
_OTHERS = 2
"""So many other papers that agree tell what this one leaves out."""

_CITED = ("违反条款", "处罚依据", "其他引用")
WRITTEN = {
    "违反条款": re.compile(r"(?:违反|违背|不符合)(?:(?!依据|根据|依照|按照).){0,60}?第[^第。]{1,8}条"),
    "处罚依据": re.compile(r"(?:依据|根据|依照|按照)(?:(?!违反|违背|不符合).){0,60}?第[^第。]{1,8}条"),
}
PROCEDURE = re.compile(r"行政(?:处罚|强制|复议|诉讼)法")
"""Laws of procedure, which a decision cites for payment and remedies, forbid nothing and set no penalty."""

_SETS_NOTHING = re.compile(rf"{PROCEDURE.pattern}|裁量|程序规定")
"""Nor does a discretion base."""

_TECHNICAL = re.compile(r"第[0-9]+(?:\.[0-9]+)+条$")
"""A clause of a technical standard is no article of a law."""

_NAMELESS = re.compile(
    r"(?:(?<!规定)(?:违反了?|依据|根据|依照)(?:的是)?第|(?:违反了?|依据|根据|依照)(?:了)?[\u4e00-\u9fff]{2,16}(?:法|条例)第)"
    r"[一二三四五六七八九十百零0-9]{1,6}条"
)
"""An article right behind the word that cites it, or behind the name of a law without its marks."""

_ON_LIGHTER = "32"
"""The article on lighter penalties has items; the former one of that number, on statements, had none."""

_SPARING = re.compile(
    r"行政处罚法》?(?:[(][^()]{1,12}[)])?第(?:三十条|三十一条|三十三条|3[013]条)[^。]{0,60}(?:拟|决定|应当|可以)?[^。]{0,20}不(?:予|给予)行政处罚"
)
"""The articles on those who are not punished, applied to the party."""

_AROUND = 40
_LIGHTENING = re.compile(r"^[^。;第]{0,30}(?:从轻|减轻|不予)(?:或者减轻)?(?:行政)?处罚|^[^。;第]{0,12}情形")
"""An article followed by these is today's on lighter penalties, whatever was said before it."""


def breach_and_basis_cited(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = DECISION) -> Verdict:
    """Pass when each document of these kinds cites an article broken and an article that punishes.

    Of a decision made on the spot article 52 asks for the act and the basis of the penalty alone. Who proposes no
    penalty rests on the articles of the Penalty Law that spare the party.
    Values: `title`, `missing` (`违反条款` or `处罚依据`).
    """
    pairs = ((paper, fact) for paper in case.of_kind(*kinds) for fact in WRITTEN if _asked(paper, fact))
    return merged(*(_cited(case, law, paper, fact) for paper, fact in pairs if not _told_beside(case, paper, fact)))


def _told_beside(case: CaseFile, document: Document, fact: str) -> bool:
    """Whether a paper that only tells of the right to a hearing goes with a notice of the penalty that cites it."""
    if document.kind != "hearing_right_notice" or articles_in(case, document, *WRITTEN):
        return False
    return any(articles_in(case, notice, fact) for notice in case.of_kind("penalty_notice"))


def _asked(document: Document, fact: str) -> bool:
    return fact == "处罚依据" or document.kind != "summary_decision"


def _cited(case: CaseFile, law: LawBook, document: Document, fact: str) -> Verdict:
    if readings := tuple(f for f in articles_in(case, document, fact) if not PROCEDURE.search(law_of(f))):
        return passed(*(reading.source for reading in readings))
    applied = tuple(f for f in articles_in(case, document, "违反条款", "处罚依据") if not PROCEDURE.search(law_of(f)))
    articles = {f.value.article: f.value for f in applied if isinstance(f.value, Citation)}
    days = applicable_days(case)
    forbids_only = fact == "处罚依据" and all(sets_nothing(law, c, days) for c in articles.values())
    if (
        len(articles) > 1 and not forbids_only
    ):  # "根据第二十八条、第六十条之规定": the first forbids, the second punishes
        return passed(*(f.source for f in applied))
    if fact == "处罚依据" and (sparing := next(matches(document, _SPARING), None)):
        return passed(place_of(document, *sparing.span()))
    found = (m for m in matches(document, WRITTEN[fact]) if not _SETS_NOTHING.search(m.group()))
    written = (m for m in found if not _TECHNICAL.search(m.group()))
    if place := next((place_of(document, *match.span()) for match in written), None):
        return passed(place)
    if fact == "违反条款" and applied and all(_forbids_itself(law, reading) for reading in applied):
        return passed(*(reading.source for reading in applied))
    return unstated(document, title=title_of(document), missing=fact)


def _forbids_itself(law: LawBook, reading: Fact) -> bool:
    """Whether the article cited both says what is forbidden and punishes it (消防法 art. 64)."""
    statute = law.law_named(law_of(reading))
    return (
        statute is not None and isinstance(reading.value, Citation) and reading.value.article in statute.forbids_itself
    )


def law_of(reading: Fact) -> str:
    """The law that a citation names, empty of one that names none."""
    return (reading.value.law or "") if isinstance(reading.value, Citation) else ""


def articles_in(case: CaseFile, document: Document, *names: str) -> tuple[Fact, ...]:
    """What a document cites under these names."""
    return tuple(f for name in names for f in case.facts_of(name) if f.source.document == document.id)


def _day_of(case: CaseFile, *names: str) -> Fact | None:
    """The latest certain date of these facts at home."""
    dated = [f for name in names for f in case.home_facts(name) if isinstance(f.value, date) and is_certain(f)]
    return max(dated, key=lambda f: f.day, default=None)


def cited_law_in_force(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when every law cited in any paper of the case was in force on the day of the decision.

    A law repealed before the act fails; one repealed between act and decision asks, and so does a datum that is only
    recalled. An edition cited by its year is judged as a law is. A law the law book does not know is not judged, but
    one whose name is almost that of another asks. Before a decision the last dated step to it counts.
    Values: `title`, `law`, `on` (the day), `end` (the first day without the law) or `start` (its first day).
    """
    decided = _day_of(case, "处罚决定日期") or _day_of(case, "告知日期") or _day_of(case, *_STEPS)
    if decided is None:
        return not_applicable()
    act = _day_of(case, "违法行为日期", "检查日期", "立案日期")
    acted = act.day if act else None
    on = decided.day
    verdicts = []
    for fact in (f for name in _CITED for f in case.facts_of(name)):
        if isinstance(fact.value, Citation) and fact.value.law and (statute := law.law_named(fact.value.law)):
            verdicts.append(_in_force(case, fact, statute, on, acted))
    cited = (f for name in _CITED for f in case.facts_of(name))
    return merged(*verdicts, *editions_in_force(case, law, on, acted), *misnamed(case, law, cited, on))


def _in_force(case: CaseFile, fact: Fact, statute: Statute, on: date, acted: date | None) -> Verdict:
    values = {"title": title_of(case.document(fact.source.document)), "law": statute.name, "on": on}
    surely = statute.standing.deducts and is_certain(fact)
    if statute.repealed_on is not None and on >= statute.repealed_on:
        values["end"] = statute.repealed_on
        if surely and acted is not None and acted >= statute.repealed_on:
            return failed(fact.source, **values)
        return unsure(f"《{statute.name}》在作出决定时已废止，请核对能否适用", fact.source, **values)
    first = min(version.since for version in statute.versions)
    if on < first and any(version.since == first and version.standing.deducts for version in statute.versions):
        reason = f"《{statute.name}》在作出决定时尚未施行，请核对"
        return unsure(reason, fact.source, **values, start=first)
    return passed(fact.source)


def articles_precise(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = DECISION) -> Verdict:
    """Pass when each citation names its law, and the paragraph or item where the article is known to have several.

    An article cited exactly once in a document may be repeated without. Of an unknown article the paragraph lacks that
    two other papers of the case name and none leaves out.
    Values: `title`, `value` (as printed), `missing` (`法律名称`, `款` or `项`).
    """
    return merged(*(_precise(case, law, document) for document in case.of_kind(*kinds)))


def _precise(case: CaseFile, law: LawBook, document: Document) -> Verdict:
    readings = tuple(f for f in articles_in(case, document, "违反条款", "处罚依据") if isinstance(f.value, Citation))
    nameless = tuple(_nameless(document))
    decided = _day_of(case, "处罚决定日期") or _day_of(case, "告知日期")
    on = decided.day if decided else None
    exact = (
        _less_than_others(case, document, reading, readings) or _exact(law, document, reading, readings, on)
        for reading in readings
    )
    return merged(*nameless, *exact)


def _less_than_others(case: CaseFile, document: Document, reading: Fact, readings: tuple[Fact, ...]) -> Verdict | None:
    """A failure for an article cited bare here, of which two other papers name the paragraph and none leaves it out."""
    citation = reading.value
    if not isinstance(citation, Citation) or citation.law is None or not is_certain(reading):
        return None
    if any(_divided(f, citation, "款") for f in readings) or not is_word_sure(document):
        return None
    cited = [f for name in WRITTEN for f in case.facts_of(name) if f.source.document != document.id]
    papers = {f.source.document: f for f in cited if _divided(f, citation, "款")}
    bare = {f.source.document for f in cited if _is_article(f, citation)} - papers.keys()
    if len(papers) < _OTHERS or bare:
        return None
    there = next(iter(papers.values())).source
    return failed(reading.source, there, title=title_of(document), value=reading.source.quote, missing="款")


def _nameless(document: Document) -> Iterator[Verdict]:
    """A question about each article that stands right behind the word that cites it, without the name of its law."""
    for match in matches(document, _NAMELESS):
        place = place_of(document, *match.span())
        reason = f"“{match.group()}”没有写明是哪部法律的条文，请核对"
        yield unsure(reason, place, title=title_of(document), value=match.group(), missing="法律名称")


def _exact(law: LawBook, document: Document, reading: Fact, readings: tuple[Fact, ...], on: date | None) -> Verdict:
    citation = reading.value
    assert isinstance(citation, Citation)
    values = {"title": title_of(document), "value": reading.source.quote}
    if citation.law is None:
        return unsure("未能确认所引条文属于哪部法律", reading.source, **values, missing="法律名称")
    division = law.division_of(citation, on)
    if division is None or any(_divided(f, citation, division.into) for f in readings):
        return passed(reading.source)
    if division.standing.deducts and is_certain(reading) and is_word_sure(document):
        return failed(reading.source, **values, missing=division.into)
    return unsure(f"该条有多{division.into}，请核对是否引用准确", reading.source, **values, missing=division.into)


def _is_article(fact: Fact, citation: Citation) -> bool:
    other = fact.value
    return isinstance(other, Citation) and (other.law, other.article) == (citation.law, citation.article)


def _divided(fact: Fact, citation: Citation, into: str) -> bool:
    other = fact.value
    if not isinstance(other, Citation) or not _is_article(fact, citation):
        return False
    return (other.item if into == "项" else other.paragraph or other.item) is not None


def renumbered_articles_current(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper cites an article number of an older text beside the subject that has another number now.

    Data that are only recalled ask. Judged where a decision or notice is dated on or after the revision.
    Values: `title`, `value` (as printed), `subject`, `expected` (the articles of today).
    """
    decided = _day_of(case, "处罚决定日期") or _day_of(case, "告知日期")
    if decided is None:
        return not_applicable()
    subjects = tuple(s for s in law.renumbered if s.since <= decided.day)
    verdicts = []
    for fact in (f for name in _CITED for f in case.facts_of(name)):
        if isinstance(fact.value, Citation) and fact.value.law:
            statute = law.law_named(fact.value.law)
            own = tuple(s for s in subjects if statute is not None and s.law == statute.name)
            if own:
                verdicts.append(_current(case.document(fact.source.document), fact, fact.value, own))
    return merged(*verdicts)


def _current(document: Document, fact: Fact, citation: Citation, subjects: tuple[RenumberedSubject, ...]) -> Verdict:
    around = _around(document, fact)
    if citation.article == _ON_LIGHTER and citation.item is not None:
        return passed(fact.source)
    if _LIGHTENING.search(around.partition(squeezed(fact.source.quote))[2]):
        return passed(fact.source)
    for subject in subjects:
        if subject.is_meant_by(citation, around):
            values = {"title": title_of(document), "value": fact.source.quote, "subject": subject.subject}
            expected = "、".join(f"第{number}条" for number in subject.new)
            if subject.standing.deducts and is_certain(fact):
                return failed(fact.source, **values, expected=expected)
            reason = f"条文序号似为修订前的，现行{subject.subject}的规定请核对{expected}"
            return unsure(reason, fact.source, **values, expected=expected)
    return passed(fact.source)


def _around(document: Document, fact: Fact) -> str:
    """The text shortly before and after the citation; none if its words are not found again."""
    words = words_of(document)
    quote = squeezed(fact.source.quote)
    start = words.find(quote) if quote else -1
    return words[max(start - _AROUND, 0) : start + len(quote) + _AROUND] if start >= 0 else ""
