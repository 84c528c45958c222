"""The papers tell what case it is, and in what shape it was brought."""

from __future__ import annotations

from dataclasses import replace

from casereview.extract.recognise import form_of, recognise
from casereview.model import CaseFile, Fact, Graphic, Mark
from casereview.terms import Form, GraphicKind, MarkKind, MarkState, ReadingMethod
from tests.builders import a_document


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


def test_what_could_not_be_opened_tells_nothing_of_the_form() -> None:
    paper = a_document("filing_approval", "立案审批表")
    unseen = replace(paper, id="unseen", pages=(), problem="文件已损坏")

    assert form_of((paper, unseen), ()) is Form.DRAFT
    assert form_of((replace(paper, reading=ReadingMethod.OCR), unseen), ()) is Form.SCANNED
    assert form_of((unseen,), ()) is Form.SCANNED


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
