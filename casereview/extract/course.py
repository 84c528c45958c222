"""The course a case has taken: how far it has come, on which track, and what it has met with on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casereview.extract.parties import party_kind_of
from casereview.model import Document, Fact
from casereview.terms import PartyKind, Procedure, Stage, Trait

DECISIONS = ("penalty_decision", "summary_decision", "no_penalty_decision")
_PUNISHING = ("penalty_decision", "summary_decision")
_BEFORE_DECISION = (
    "investigation_report", "legal_review_opinion", "penalty_notice", "hearing_right_notice", "case_approval",
    "case_discussion_form", "collective_discussion", "hearing_record", "statement_record",
)  # fmt: skip
_HELD = ("hearing_record", "hearing_report")
_PRESERVING = (
    "preservation_approval", "preservation_notice", "preservation_disposal_approval", "preservation_disposal_decision",
)  # fmt: skip
_SEIZING = (
    "coercive_decision", "coercive_extension", "coercive_disposal", "fire_seal_decision", "fire_seal_release",
)  # fmt: skip
_GIVEN_UP = ("case_withdrawal", "case_termination")

_FAST = re.compile(r"快速办理")
_NOT_FAST = re.compile(
    r"不(?:再)?(?:适用|宜|予|符合|同意|采用|属于|按照?)[^。;]{0,12}$|(?:可以|可|如|若|能否|方可)(?:依法)?(?:适用|采用|申请|实行|符合)?$"
    r"|[□☐][^√☑■]{0,6}$|《[^》]*$"
)
_WHETHER = re.compile(r"是否[^。;?]{0,10}$")
_AGREED = re.compile(r"[^答]{0,30}?答:?(?:我|我们|本人|我单位)?(?:自愿)?(?:同意|愿意|是的?|可以|适用)")
_INTO_ORDINARY = re.compile(r"(?:转为|改为|转入|转换为)(?:普通|一般)程序")
_PROSECUTING = re.compile(r"(?:公安[厅局]?(?:[^:。;,]{0,8}(?:分局|大队|支队|总队))?|检察院|监察委员会):")
"""Whom a case of a suspected crime is sent to: the agency that punishes is none of them."""

_LOOK_BACK = 16
_DRAFT = re.compile(r"[(（](?:代?拟稿|代拟|草稿|草案|送审稿|审核稿|讨论稿|征求意见稿|样稿)[)）]")
"""A decision under this title is yet to be made."""


_HEARING_HELD = re.compile(
    r"[于在]?[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[^。;,未不]{0,12}(?:举行|组织|召开)了?[^。;,未不]{0,6}听证(?!申请|告知)"
)
_ACCIDENT_LAW = re.compile(
    r"《生产安全事故罚款处罚规定[^》]{0,6}》|《生产安全事故报告和调查处理条例》第三十[五六七八]条"
)


def stage_of(documents: Iterable[Document], facts: Iterable[Fact]) -> Stage:
    """How far the case has come, by the papers that are there and the dates they bear."""
    papers = tuple(documents)
    kinds = {document.id: document.kind for document in papers if not _DRAFT.search(document.title or "")}
    there = set(kinds.values())
    given = {(fact.name, kinds.get(fact.source.document, "")) for fact in facts if fact.value is not None}
    if any(name == "归档日期" for name, _ in given):
        return Stage.ARCHIVED
    if "closing_approval" in there:
        return Stage.CLOSED
    decided = any(("处罚决定日期", kind) in given or ("文号", kind) in given for kind in DECISIONS)
    if decided or "fine_receipt" in there:
        return Stage.DECIDED
    drafted = {document.kind for document in papers}
    return Stage.LEGAL_EXAMINATION if drafted & {*_BEFORE_DECISION, *DECISIONS} else Stage.INVESTIGATION


def procedure_of(documents: Iterable[Document]) -> Procedure:
    """The track of the case: a decision on the spot without filing is summary, 快速办理 is said in words."""
    papers = tuple(documents)
    kinds = {document.kind for document in papers}
    if "summary_decision" in kinds and not kinds & {"penalty_decision", "filing_approval"}:
        return Procedure.SUMMARY
    texts = tuple(_squeezed(document) for document in papers)
    if any(_INTO_ORDINARY.search(text) for text in texts):
        return Procedure.ORDINARY
    return Procedure.FAST if any(_says_fast(text) for text in texts) else Procedure.ORDINARY


def _squeezed(document: Document) -> str:
    return "".join(document.flow.text.split())


def _says_fast(text: str) -> bool:
    """Whether the words say that the case is dealt with fast: not that it might be, is asked to be, or is not."""
    for match in _FAST.finditer(text):
        before, after = text[max(match.start() - _LOOK_BACK, 0) : match.start()], text[match.end() :]
        if _WHETHER.search(before):
            if _AGREED.match(after):
                return True
        elif not _NOT_FAST.search(before) and not after[:3].startswith("□"):
            return True
    return False


def traits_of(documents: Iterable[Document], agency: str | None) -> tuple[Trait, ...]:
    """What the case has met with, in the order of the list; only what its papers show for certain."""
    found = set(_traits(tuple(documents), agency))
    return tuple(trait for trait in Trait if trait in found)


def _traits(papers: tuple[Document, ...], agency: str | None) -> Iterator[Trait]:
    kinds = {document.kind for document in papers}
    decisions = tuple(document for document in papers if document.kind in DECISIONS)
    if kinds.intersection(_HELD) or any(_HEARING_HELD.search(_squeezed(d)) for d in decisions):
        yield Trait.HEARD
    if "accident_report" in kinds or any(_ACCIDENT_LAW.search(_squeezed(d)) for d in decisions):
        yield Trait.ACCIDENT
    if kinds.intersection(_PRESERVING):
        yield Trait.PRESERVED
    if kinds.intersection(_SEIZING):
        yield Trait.SEIZED
    transferred = any(_is_sent_on(document, agency, kinds) for document in papers)
    if transferred:
        yield Trait.TRANSFERRED
    if not decisions and (transferred or kinds.intersection(_GIVEN_UP)):
        yield Trait.UNDECIDED
    if decisions and not kinds.intersection(_PUNISHING):
        yield Trait.UNPUNISHED
    if _unit_and_person(papers):
        yield Trait.UNIT_AND_PERSON


def _is_sent_on(document: Document, agency: str | None, kinds: set[str]) -> bool:
    """Whether a letter of transfer goes out: one that is addressed to the agency itself brought the case in."""
    if document.kind != "transfer_letter":
        return document.kind == "transfer_approval"
    text = _squeezed(document)
    if agency and f"{agency}:" in text:
        return False
    to_prosecute = _PROSECUTING.search(text) is not None
    return to_prosecute or "transfer_approval" in kinds or bool(agency and agency in text[len(text) // 2 :])


def _unit_and_person(papers: tuple[Document, ...]) -> bool:
    """Whether decisions (before them, notices) are made out to a unit and to a person."""
    for kinds in (_PUNISHING, ("penalty_notice", "hearing_right_notice")):
        parties = {party_kind_of(document) for document in papers if document.kind in kinds}
        if parties - {None}:
            return {PartyKind.UNIT, PartyKind.PERSON} <= parties
    return False
