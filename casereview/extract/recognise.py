"""What case this is: its title, number, party, agency, and its stage, procedure and form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from casereview.extract.parties import party_kind_of
from casereview.model import CaseFile, Document, Fact, Mark
from casereview.terms import Form, GraphicKind, MarkKind, MarkState, PartyKind, Procedure, ReadingMethod, Stage

DECISIONS = ("penalty_decision", "summary_decision", "no_penalty_decision")
_BEFORE_DECISION = (
    "investigation_report", "legal_review_opinion", "penalty_notice", "hearing_right_notice", "case_approval",
    "case_discussion_form", "collective_discussion", "hearing_record", "statement_record",
)  # fmt: skip
_NAMING = (
    "penalty_decision", "summary_decision", "no_penalty_decision", "penalty_notice", "hearing_right_notice",
    "filing_approval",
    "case_approval", "closing_approval", "volume_cover",
)  # fmt: skip
_AGENCY_FROM = (
    "penalty_decision",
    "summary_decision",
    "no_penalty_decision",
    "penalty_notice",
    "filing_approval",
    "volume_cover",
)
_BORNE = frozenset({GraphicKind.INK, GraphicKind.SEAL, GraphicKind.FINGERPRINT, GraphicKind.DIGITAL_SIGNATURE})
_FAST = re.compile(r"快速办理")


def recognise(case: CaseFile) -> CaseFile:
    """The case with what its facts, marks and documents tell of it as a whole."""
    party = _first(case, "当事人", _NAMING)
    return replace(
        case,
        stage=stage_of(case.documents, case.facts),
        procedure=procedure_of(case.documents),
        form=form_of(case.documents, case.marks),
        title=_first(case, "案件名称", ("filing_approval", "case_approval", "closing_approval", "volume_cover"))
        or _first(case, "案由", _NAMING),
        number=_first(case, "文号", (*DECISIONS, "filing_approval", "penalty_notice")),
        party=party,
        party_kind=_party_kind(case),
        agency=_first(case, "办案机关", _AGENCY_FROM),
    )


def stage_of(documents: Iterable[Document], facts: Iterable[Fact]) -> Stage:
    """How far the case has come, by the papers that are there and the dates they bear."""
    kinds = {document.kind for document in documents}
    given = {(fact.name, _kind_of(documents, fact)) for fact in facts if fact.value is not None}
    names = {name for name, _ in given}
    if "归档日期" in names:
        return Stage.ARCHIVED
    if "closing_approval" in kinds:
        return Stage.CLOSED
    if any(("处罚决定日期", kind) in given or ("文号", kind) in given for kind in DECISIONS) or kinds & {
        "fine_receipt"
    }:
        return Stage.DECIDED
    if kinds & {*_BEFORE_DECISION, *DECISIONS}:
        return Stage.LEGAL_EXAMINATION
    return Stage.INVESTIGATION


def _kind_of(documents: Iterable[Document], fact: Fact) -> str:
    return next((document.kind for document in documents if document.id == fact.source.document), "")


def procedure_of(documents: Iterable[Document]) -> Procedure:
    """The track of the case: a decision on the spot without filing is summary, 快速办理 is said in words."""
    papers = tuple(documents)
    kinds = {document.kind for document in papers}
    if "summary_decision" in kinds and not kinds & {"penalty_decision", "filing_approval"}:
        return Procedure.SUMMARY
    for document in papers:
        text = "".join(document.flow.text.split())
        for match in _FAST.finditer(text):
            before, after = text[max(match.start() - 12, 0) : match.start()], text[match.end() : match.end() + 3]
            if not re.search(
                r"不(?:适用|宜|予|符合)[^。]*$|[□☐][^√☑■]{0,6}$|《[^》]*$", before
            ) and not after.startswith("□"):
                return Procedure.FAST
    return Procedure.ORDINARY


def form_of(documents: Iterable[Document], marks: Iterable[Mark]) -> Form:
    """In what shape the papers came: typed drafts bear no ink or seal anywhere."""
    scanned, borne, typed = 0, 0, 0
    present = {
        m.source.document
        for m in marks
        if m.state in (MarkState.PRESENT, MarkState.REFUSAL_NOTED) and m.kind in MarkKind
    }
    for document in documents:
        if document.reading in (ReadingMethod.OCR, ReadingMethod.MIXED) or _is_scan(document):
            scanned += 1
        elif document.id in present or any(
            graphic.kind in _BORNE for page in document.pages for graphic in page.graphics
        ):
            borne += 1
        else:
            typed += 1
    if scanned and (borne or typed):
        return Form.MIXED
    if scanned:
        return Form.SCANNED
    return Form.SIGNED if borne else Form.DRAFT


def _is_scan(document: Document) -> bool:
    """Whether a document is a picture of a paper whose text could not be read."""
    return document.problem is not None and "扫描" in document.problem


def _first(case: CaseFile, name: str, kinds: tuple[str, ...]) -> str | None:
    """The first reading of a fact in the first of these kinds that gives one, else anywhere."""
    for kind in kinds:
        for fact in case.facts_of(name, kind):
            if isinstance(fact.value, str):
                return fact.value
    if name == "文号":
        return None
    return next((fact.value for fact in case.facts_of(name) if isinstance(fact.value, str)), None)


def _party_kind(case: CaseFile) -> PartyKind | None:
    for kind in _NAMING:
        for fact in case.facts_of("当事人类型", kind):
            return PartyKind(str(fact.value))
    for document in case.of_kind(*_NAMING):
        if found := party_kind_of(document):
            return found
    return None
