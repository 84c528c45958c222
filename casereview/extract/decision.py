"""What papers on the penalty say: articles, discretion base, fines act by act, limits, bodies, the day of the act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from casereview.catalogue import Catalogue
from casereview.extract.act_dates import act_date_facts
from casereview.extract.citing import BASIS, BREACH, Cited, citation_facts, cited_in, unquoted
from casereview.extract.fines import (
    ITEM_MARK,
    Passage,
    Sum,
    imposing,
    money_sums,
    parts_of,
    proposing,
    total_of,
    with_total,
)
from casereview.extract.penalty_items import penalty_items
from casereview.extract.prose import Prose, prose_of
from casereview.extract.remedies import remedy_facts
from casereview.extract.tabled_items import tabled_items
from casereview.model import Document, Fact

DECISIONS = ("penalty_decision", "summary_decision")
BEFORE_DECISION = (
    "penalty_notice",
    "hearing_right_notice",
    "investigation_report",
    "case_discussion_form",
    "legal_review_opinion",
    "case_approval",
    "collective_discussion",
    "statement_review",
    "hearing_record",
    "hearing_report",
)
_NOT_CITING = (
    "unknown",
    "volume_cover",
    "contents_list",
    "volume_note",
    "evidence_list",
    "service_receipt",
    "standard_excerpt",
    "discretion_excerpt",
    "party_material",
    "accident_report",
    "business_licence",
    "identity_proof",
    "officer_certificate",
    "fine_receipt",
)
_SPEAKER = re.compile(rf"\n(?=(?!{ITEM_MARK}|针?对)[^\n:。,;]{{2,16}}:)")
_DISCUSSIONS = ("collective_discussion", "case_discussion_form")
_FORETOLD = re.compile(r"拟(?:处|处罚|罚款|处以罚款)?(?:金额|数额)?[为:]?\(?(?:人民币)?\s*$")
"""Before a sum of which the notice told, as the decision recalls."""
_CONCLUSION = re.compile(
    r"结论性意见|讨论结论|讨论决定|集体讨论意见|最终意见|讨论结果|会议(?:研究)?(?:一致)?(?:决定|结论|决议|意见)(?=:|\n)|审理(?:意见|结论|决定)|合议(?:意见|结论)|会审(?:意见|结论|决定)|议案(?:意见|结论|决定)|审议(?:结论|结果|决定)|表决结果"
)


def decision_facts(document: Document, catalogue: Catalogue) -> tuple[Fact, ...]:
    """The facts of this family in one document, in the order of the contract; none for kinds that do not carry them."""
    del catalogue  # the families of extraction are all called alike
    if document.kind in _NOT_CITING:
        return ()
    prose = prose_of(document)
    cited = cited_in(prose)
    facts = list(citation_facts(prose, cited))
    text = unquoted(prose.text)
    if document.kind in DECISIONS:
        facts += [*_imposed(prose, text, cited), *act_date_facts(prose, text)]
    elif document.kind in BEFORE_DECISION:
        facts += _proposed(prose, text)
    elif document.kind == "closing_approval":
        facts += _sums(prose, money_sums(text))
    if document.kind == "no_penalty_decision":
        facts += act_date_facts(prose, text)
    if document.kind in (*DECISIONS, "no_penalty_decision"):
        facts += remedy_facts(prose)
    return tuple(facts)


def _sums(prose: Prose, sums: tuple[Sum, ...]) -> Iterator[Fact]:
    for found in sums:
        name = "没收金额" if found.seized else "罚款金额"
        yield Fact(name, found.value, prose.place(found.start, found.end), found.confidence)


def _proposed(prose: Prose, text: str) -> Iterator[Fact]:
    """One fact for each passage that proposes a fine; without such words, for each fine named, less sure."""
    concluded = _CONCLUSION.search(text) if prose.document.kind in _DISCUSSIONS else None
    passages = proposing(_closed(prose, text))
    totals = [total for passage in passages if (total := total_of(passage)) is not None]
    sure = 1.0 if totals else 0.8
    totals = totals or [s for s in money_sums(text) if not s.seized]
    if concluded is not None:  # what a member proposed is not the outcome
        behind = tuple(s for s in money_sums(text) if s.start >= concluded.start())
        outcome = total_of(Passage(concluded.start(), len(text), with_total(behind)))
        totals = [t for t in totals if t.start >= concluded.start()] or (
            [outcome] if outcome else [replace(t, confidence=0.5) for t in totals]
        )
    for total in totals:
        confidence = min(total.confidence, sure)
        yield Fact("拟罚款金额", total.value, prose.place(total.start, total.end), confidence)


def _closed(prose: Prose, text: str) -> str:
    """The text with a full stop where another begins to speak: behind a cell that names a sum, before a label."""
    ends = {end for words, end in prose.ends_of_cells() if "元" in words}
    ends.update(match.start() for match in _SPEAKER.finditer(text))
    return "".join("。" if at in ends else letter for at, letter in enumerate(text))


def _imposed(prose: Prose, text: str, cited: tuple[Cited, ...]) -> Iterator[Fact]:
    passages = _distinct(imposing(text), text, cited)
    sums = tuple(s for passage in passages for s in passage.sums)
    if not sums:
        sums = tuple(_doubted(s) for s in money_sums(text) if not _FORETOLD.search(text[: s.start][-16:]))
    sums = with_total(sums)
    if len(single := [s for s in sums if not s.seized]) == 1:
        sums = with_total((*parts_of(single[0], money_sums(text)), *sums))
    whole = Passage(sums[0].start, sums[-1].end, sums) if sums else None
    total = total_of(whole) if whole is not None else None
    if total is not None:
        yield Fact("罚款金额", total.value, prose.place(total.start, total.end), total.confidence)
    yield from _sums(prose, tuple(s for s in sums if s.seized))
    if tabled := tabled_items(prose, cited, total.value if total else None):
        if total is None and all(row.item.amount is not None for row in tabled):
            value = sum((row.item.amount or Decimal(0) for row in tabled), Decimal(0))
            yield Fact("罚款金额", value, tabled[0].place, 0.8)
        yield from (Fact("处罚事项", row.item, row.place, 0.95) for row in tabled)
    elif whole is not None and (fines := whole.fines or whole.totals[-1:]):
        for fine, item in zip(fines, penalty_items(text, cited, fines), strict=True):
            yield Fact("处罚事项", item, prose.place(fine.start, fine.end), fine.confidence)


def _doubted(found: Sum) -> Sum:
    return Sum(found.start, found.end, found.value, found.total, found.seized, 0.6 * found.confidence)


def _distinct(passages: tuple[Passage, ...], text: str, cited: tuple[Cited, ...]) -> tuple[Passage, ...]:
    """The passages without those that only repeat the sums of an earlier one and rest on no article of their own.

    What is told once more behind 综上 rests on the articles told once more.
    """
    kept: list[Passage] = []
    for passage in passages:
        values = _values(passage)
        kept = [other for other in kept if _values(other) != values or not _was_discussed(text, other)]
        earlier = next((other for other in kept if values <= _values(other)), None)
        if earlier is not None:
            own = [c for c in cited if earlier.end <= c.found.start < passage.end and c.role in (BREACH, BASIS)]
            summed_up = "综上" in text[earlier.end : passage.start]
            if not own or summed_up or any(s.total for s in earlier.sums):
                continue
        kept.append(passage)
    return tuple(kept)


def _was_discussed(text: str, passage: Passage) -> bool:
    """Whether a passage tells what a meeting decided: 集体研究决定罚款二万元."""
    begin = max(text.rfind(mark, 0, passage.start) for mark in "。;\n") + 1
    return "集体" in text[begin : passage.start]


def _values(passage: Passage) -> set[Decimal]:
    total = total_of(passage)
    return {s.value for s in passage.sums} | ({total.value} if total else set())
