"""Checks on what is there: documents, stated facts, wordings, and the standing of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from casereview.checks.absence import is_certain, is_legible, may_hide_a_day, missing, title_of, unstated
from casereview.checks.contents_meant import entries_listed
from casereview.checks.contents_naming import means
from casereview.checks.half_stated import end_left_blank, known_value
from casereview.checks.kind_sureness import perhaps_approved
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import find_any, find_nearly, place_of, words_of
from casereview.endings import shows_a_picture
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, failed_if, merged, passed, unsure
from casereview.spelling.choices import is_other_choice
from casereview.terms import Outcome, PartyKind, Stage, Trait
from casereview.text import squeezed

_OWN = "文号"
"""What each paper has for itself: that of another which it cites is none of its own."""
_LEGIBLE = 0.5
_ROW = 40
_FEW = 6
_ASSENT = "同意|合法|清楚|适当|恰当|无异议|通过|符合"
_CARDS = ("公民身份号码", "居民身份证", "身份证复印件")
_COPIED_ON = ("unknown", "identity_proof")
_LICENCE_WORDS, _CARD_WORDS = ("营业执照", "登记机关"), ("公民身份号码", "原件")
_CARD_LISTED = re.compile("身份证|营业执照|户口簿|主体资格")
_LICENCES = ("营业执照", "事业单位法人证书", "法人登记证书", "登记机关", "注册资本")


def present(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    opinion: str = "",
    telling: str = "",
    within: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when the case holds a document of one of these kinds; unsure instead of failed while any is unread.

    A paper of `within` does as well if an `opinion` of that name is written on it, or if it has the words `telling`.
    Values: `missing` (the ids of the kinds).
    """
    if found := case.of_kind(*kinds):
        return passed(*(document.itself() for document in found))
    if opinion and (given := next(_opinions(case, opinion, within), None)):
        return passed(given)
    if telling and (told := next(filter(None, (find_any(d, (telling,)) for d in case.of_kind(*within))), None)):
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
    case: CaseFile, law: LawBook, *, fact: FactName, kinds: tuple[KindId, ...] = (), until: bool = False
) -> Verdict:
    """Pass when every document of these kinds (by default of the first home kind the case has) states the fact.

    Of a time it must state `until` when, too: an end that is printed and left blank fails. Not applicable without
    such a document; unsure where it is unread, the value could not be made out, or a day may stand under a seal or in
    handwriting on a scan.
    Values: `fact`, `title` (of the document that lacks it).
    """
    papers = _homes(case, fact, kinds)
    endless = (verdict for document in papers if until and (verdict := end_left_blank(case, document, fact)))
    return merged(*(_stated_in(case, document, fact) for document in papers), *endless)


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
) -> Verdict:
    """Pass when every document of these kinds holds one of the `any_of` phrases and each of `all_of`.

    Spaces, widths and line breaks do not matter; `*` stands for up to twelve characters. With `in_any` one of the
    documents is enough. Not applicable without such a document. What lacks is `otherwise` (FAIL or UNSURE), and a
    question where one of the words stands by which it may be said `loosely`. With `chosen` a paper does not count that
    says it only in a choice of its form which was not ticked.
    Values: `title`, `missing` (the first phrase that lacks).
    """
    papers = tuple(d for d in case.of_kind(*kinds) if not (chosen and _is_only_offered(d, any_of)))
    verdicts = tuple(_said_loosely(_mentioned(d, any_of, all_of, otherwise), d, loosely) for d in papers)
    if in_any and (held := tuple(v for v in verdicts if v.outcome is Outcome.PASS)):
        return merged(*held)
    return merged(*verdicts[:1]) if in_any else merged(*verdicts)


def _is_only_offered(document: Document, phrases: tuple[str, ...]) -> bool:
    """Whether a paper has the words, but in choices alone that were not taken."""
    words = words_of(document)
    places = [match.start() for phrase in phrases for match in re.finditer(re.escape(squeezed(phrase)), words)]
    return bool(places) and all(is_other_choice(words, at) for at in places)


def _said_loosely(verdict: Verdict, document: Document, words: tuple[str, ...]) -> Verdict:
    """The verdict, a question instead of a failure where the document has one of the words for the same matter."""
    place = find_any(document, words) if verdict.failures else None
    if place is None:
        return verdict
    values = verdict.failures[0].values
    return unsure(f"“{place.quote}”是否即“{values['missing']}”一类表述，请核对", place, **values)


def _mentioned(document: Document, any_of: tuple[str, ...], all_of: tuple[str, ...], otherwise: Outcome) -> Verdict:
    wanted = (*((any_of,) if any_of else ()), *((phrase,) for phrase in all_of))
    found = {phrases: find_any(document, phrases) for phrases in wanted}
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


def party_is(case: CaseFile, law: LawBook, *, kind: PartyKind) -> Verdict:
    """Pass when the party is of this kind; unsure if the papers do not tell. For conditions."""
    if case.party_kind is None:
        return unsure("未能识别当事人类型")
    return passed() if case.party_kind is kind else failed(kind=case.party_kind.value)


def _unpunished(case: CaseFile) -> bool:
    """Whether the case ends without a penalty."""
    return Trait.UNPUNISHED in case.traits or Trait.UNDECIDED in case.traits


def party_identity_proved(
    case: CaseFile, law: LawBook, *, unit: tuple[KindId, ...], person: tuple[KindId, ...]
) -> Verdict:
    """Pass when the case proves who the party is: a unit by a paper of `unit`, a person by one of `person` too.

    A licence copied on a paper of no known kind, with a card, or on a later page of another paper proves it too. A
    unit without one asks where another paper of the party speaks of it. Where the papers do not tell what the party
    is, either proof passes. Values: `missing`.
    """
    if licences := case.of_kind(*unit):
        return passed(*(document.itself() for document in licences))
    if copied := tuple(d for d in case.of_kind(*_COPIED_ON) if is_legible(d) and _is_licence(d)):
        return passed(*(document.whole() for document in copied))
    if within := next(_on_later_pages(case, _LICENCE_WORDS), None):
        return passed(within)
    proofs = case.of_kind(*person)
    if (
        not proofs
        and case.party_kind is not PartyKind.UNIT
        and (card := next(_on_later_pages(case, _CARD_WORDS), None))
    ):
        return passed(card)
    if case.party_kind is not PartyKind.UNIT and proofs:
        return passed(*(document.whole() for document in proofs))
    if listed := _listed_as_proof(case):
        return passed(*(document.whole() for document in listed))
    holders = ("identity_proof", "party_material", "authorisation", "av_evidence", "photo_evidence")
    named = tuple(d for d in case.of_kind(*holders) if find_any(d, _LICENCES))
    if case.party_kind is not PartyKind.UNIT:  # a card copied together with other papers
        named += tuple(d for d in case.of_kind("unknown") if find_any(d, _CARDS))
    if named:
        return unsure(
            "未见单独的营业执照、身份证件等主体资格证明，请核对是否附在其他材料中", *(d.whole() for d in named)
        )
    return missing(case, missing="营业执照")


def _listed_as_proof(case: CaseFile) -> tuple[Document, ...]:
    """The copies with a picture, of no title of their own, that the contents list calls a card or a licence."""
    entries = tuple(entry for entry in entries_listed(case) if _CARD_LISTED.search(entry.title))
    copies = (d for d in case.of_kind("party_material", "unknown") if d.title is None and d.pages)
    pictured = (d for d in copies if shows_a_picture(d.pages[0]))
    return tuple(d for d in pictured if any(means(entry, d) for entry in entries))


def _on_later_pages(case: CaseFile, words: tuple[str, ...]) -> Iterator[Source]:
    """The pages behind the first of a paper that have all of these words: a copy that bears no title of its own."""
    for document in case.documents:
        for page in document.pages[1:]:
            text = squeezed("".join(block.text for block in page.blocks))
            if all(word in text for word in words):
                yield document.of_page(page.number)


def _is_licence(document: Document) -> bool:
    """Whether a licence is copied on a paper, with others perhaps: named, and with its particulars.

    A certificate of who runs the unit gives the number of the licence too, but not who issued it.
    """
    told = ("登记机关", "注册资本", *(("统一社会信用代码",) if document.kind == "unknown" else ()))
    return "营业执照" in words_of(document) and find_any(document, told) is not None


def stage_from(case: CaseFile, law: LawBook, *, stage: Stage) -> Verdict:
    """Pass when the case has come at least so far. For conditions."""
    stages = tuple(Stage)
    reached = stages.index(case.stage) >= stages.index(stage)
    return passed() if reached else failed(stage=case.stage.value)


def fact_at_least(
    case: CaseFile,
    law: LawBook,
    *,
    fact: FactName,
    amount: Decimal | None,
    person_amount: Decimal | None = None,
    inclusive: bool = True,
) -> Verdict:
    """Pass when the fact reaches the amount; for a person `person_amount` counts where given. For conditions.

    Unsure where the amount is null or the fact was not read surely; not met where no paper would state it.
    Values: `fact`, `value`, `amount`.
    """
    limit = amount if case.party_kind is PartyKind.UNIT or person_amount is None else person_amount
    readings = tuple(f for f in case.home_facts(fact) if isinstance(f.value, int | Decimal))
    if limit is None:
        return unsure("本标准未设定数额，请人工判断")
    if not readings:
        owed = (fact not in case.homes or case.of_kind(*case.homes[fact])) and not _unpunished(case)
        return unsure(f"未找到{fact}") if owed else failed(fact=fact, value=None, amount=limit)
    most = max(readings, key=lambda reading: Decimal(str(reading.value)))
    value = Decimal(str(most.value))
    reached = value >= limit if inclusive else value > limit
    return passed(most.source) if reached else failed(most.source, fact=fact, value=value, amount=limit)


def summary_within_limits(case: CaseFile, law: LawBook, *, unit: Decimal, person: Decimal) -> Verdict:
    """Pass when no decision made on the spot sets a fine above the limit of summary procedure for its party.

    Between the limits it asks where the papers do not tell whether the party is a citizen.
    Values: `title`, `amount`, `limit`.
    """
    fines = tuple(f for f in case.facts_of("罚款金额", "summary_decision") if isinstance(f.value, int | Decimal))
    return merged(*(_within_limit(case, fine, unit, person) for fine in fines))


def _within_limit(case: CaseFile, fine: Fact, unit: Decimal, person: Decimal) -> Verdict:
    amount = Decimal(str(fine.value))
    limit = person if case.party_kind is PartyKind.PERSON else unit
    values = {"title": title_of(case.document(fine.source.document)), "amount": amount, "limit": limit}
    if amount > limit:
        surely = is_certain(fine)
        return failed_if(surely, "罚款金额识别不确定，请核对", fine.source, **values)
    if amount > person and case.party_kind is None:
        return unsure("未能识别当事人是否为公民，请核对当场处罚的限额", fine.source, **values)
    return passed(fine.source)
