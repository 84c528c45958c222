"""What case this is: its title, number, party, agency, the course it has taken, and its form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from casereview.extract.course import DECISIONS, procedure_of, stage_of, traits_of
from casereview.extract.parties import party_kind_of
from casereview.model import CaseFile, Document, Mark
from casereview.terms import Form, GraphicKind, MarkKind, MarkState, PartyKind

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


def recognise(case: CaseFile) -> CaseFile:
    """The case with what its facts, marks and documents tell of it as a whole."""
    party = _first(case, "当事人", _NAMING)
    agency = _first(case, "办案机关", _AGENCY_FROM)
    return replace(
        case,
        stage=stage_of(case.documents, case.facts),
        procedure=procedure_of(case.documents),
        traits=traits_of(case.documents, agency),
        form=form_of(case.documents, case.marks),
        title=_first(case, "案件名称", ("filing_approval", "case_approval", "closing_approval", "volume_cover"))
        or _first(case, "案由", _NAMING),
        number=_first(case, "文号", (*DECISIONS, "filing_approval", "penalty_notice")),
        party=party,
        party_kind=_party_kind(case),
        agency=agency,
    )


def form_of(documents: Iterable[Document], marks: Iterable[Mark]) -> Form:
    """In what shape the papers came: typed drafts bear no ink or seal anywhere, and no scan is one.

    What could not be opened at all tells nothing, unless there is nothing else.
    """
    scanned, borne, typed, unseen = 0, 0, 0, 0
    present = {
        m.source.document
        for m in marks
        if m.state in (MarkState.PRESENT, MarkState.REFUSAL_NOTED) and m.kind in MarkKind
    }
    for document in documents:
        if document.is_scanned:
            scanned += 1
        elif document.problem is not None and not document.pages:
            unseen += 1
        elif document.id in present or any(
            graphic.kind in _BORNE for page in document.pages for graphic in page.graphics
        ):
            borne += 1
        else:
            typed += 1
    if scanned and (borne or typed):
        return Form.MIXED
    if scanned or (unseen and not borne and not typed):
        return Form.SCANNED
    return Form.SIGNED if borne else Form.DRAFT


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
