"""The papers tell how far the case has come, on which track, and in what shape it was brought."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.extract.recognise import form_of, procedure_of, recognise, stage_of
from casereview.model import CaseFile, Document, Fact, Graphic, Mark
from casereview.terms import Form, GraphicKind, MarkKind, MarkState, Procedure, ReadingMethod, Stage
from tests.builders import a_document


@pytest.mark.parametrize(
    ("kinds", "dated", "stage"),
    [
        (("filing_approval", "inquiry_record"), (), Stage.INVESTIGATION),
        (("filing_approval", "investigation_report"), (), Stage.LEGAL_EXAMINATION),
        (("filing_approval", "penalty_decision"), (), Stage.LEGAL_EXAMINATION),
        (("penalty_decision",), (("处罚决定日期", "penalty_decision"),), Stage.DECIDED),
        (("summary_decision",), (("文号", "summary_decision"),), Stage.DECIDED),
        (("penalty_decision", "closing_approval"), (), Stage.CLOSED),
        (("closing_approval", "volume_cover"), (("归档日期", "volume_cover"),), Stage.ARCHIVED),
        (("closing_approval", "volume_cover"), (), Stage.CLOSED),
    ],
)
def test_the_stage_is_the_furthest_step_the_papers_prove(
    kinds: tuple[str, ...], dated: tuple[tuple[str, str], ...], stage: Stage
) -> None:
    documents = tuple(a_document(kind, "标题") for kind in kinds)
    facts = tuple(
        Fact(name, date(2024, 3, 15), next(d for d in documents if d.kind == kind).whole()) for name, kind in dated
    )
    assert stage_of(documents, facts) is stage


@pytest.mark.parametrize(
    ("documents", "procedure"),
    [
        ((a_document("summary_decision", "当场处罚决定书"),), Procedure.SUMMARY),
        ((a_document("summary_decision", "当场"), a_document("filing_approval", "立案")), Procedure.ORDINARY),
        ((a_document("filing_approval", "建议适用快速办理程序"),), Procedure.FAST),
        ((a_document("filing_approval", "本案不适用快速办理"),), Procedure.ORDINARY),
    ],
)
def test_the_track_follows_from_the_papers(documents: tuple[Document, ...], procedure: Procedure) -> None:
    assert procedure_of(documents) is procedure


def test_papers_without_any_ink_or_seal_are_drafts() -> None:
    paper = a_document("filing_approval", "立案审批表")
    inked = replace(
        paper, id="inked", pages=tuple(replace(p, graphics=(Graphic(GraphicKind.INK),)) for p in paper.pages)
    )
    scanned = replace(paper, id="scan", reading=ReadingMethod.OCR)
    mark = Mark(MarkKind.SIGNATURE, "审批人", "审批人", MarkState.PRESENT, paper.whole())
    assert form_of((paper,), ()) is Form.DRAFT
    assert form_of((paper, inked), ()) is Form.SIGNED
    assert form_of((paper,), (mark,)) is Form.SIGNED
    assert form_of((scanned,), ()) is Form.SCANNED
    assert form_of((scanned, inked), ()) is Form.MIXED


def test_a_case_takes_its_names_from_the_best_paper() -> None:
    decision, filing = a_document("penalty_decision", "决定"), a_document("filing_approval", "立案")
    facts = (
        Fact("当事人", "海川公司(筹)", filing.whole()),
        Fact("当事人", "海川公司", decision.whole()),
        Fact("案件名称", "海川公司未培训案", filing.whole()),
        Fact("文号", "海应急立〔2024〕1号", filing.whole()),
        Fact("办案机关", "海川市应急管理局", filing.whole()),
    )
    case = recognise(CaseFile((filing, decision), facts))
    assert (case.party, case.title, case.number, case.agency) == (
        "海川公司",
        "海川公司未培训案",
        "海应急立〔2024〕1号",
        "海川市应急管理局",
    )
