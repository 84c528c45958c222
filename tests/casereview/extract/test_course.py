"""The papers tell how far the case has come, on which track, and what it has met with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.extract.course import procedure_of, stage_of, traits_of
from casereview.model import Document, Fact
from casereview.terms import Procedure, Stage, Trait
from tests.builders import a_document

AGENCY = "某市甲区应急管理局"
DECISION = a_document("penalty_decision", "被处罚单位：津海精工机械有限公司")


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


def test_a_decision_that_is_a_draft_has_not_been_made() -> None:
    draft = a_document("penalty_decision", "决定", title="行政处罚决定书（送审稿）")
    facts = (Fact("文号", "（某）应急罚〔2025〕3号", draft.whole()),)

    assert stage_of((draft, a_document("filing_approval", "立案")), facts) is Stage.LEGAL_EXAMINATION
    assert stage_of((replace(draft, title="行政处罚决定书"),), facts) is Stage.DECIDED


@pytest.mark.parametrize(
    ("documents", "procedure"),
    [
        ((a_document("summary_decision", "当场处罚决定书"),), Procedure.SUMMARY),
        ((a_document("summary_decision", "当场"), a_document("filing_approval", "立案")), Procedure.ORDINARY),
        ((a_document("filing_approval", "建议适用快速办理程序"),), Procedure.FAST),
        ((a_document("filing_approval", "本案不适用快速办理"),), Procedure.ORDINARY),
        ((a_document("inquiry_record", "问：你单位是否同意适用快速办理？", "答：同意。"),), Procedure.FAST),
        ((a_document("inquiry_record", "问：你单位是否同意适用快速办理？", "答：不同意。"),), Procedure.ORDINARY),
        ((a_document("inquiry_record", "符合条件的，可以适用快速办理。"),), Procedure.ORDINARY),
        ((a_document("inquiry_record", "□快速办理  ☑普通程序"),), Procedure.ORDINARY),
        ((a_document("penalty_decision", "行政处罚决定书（快速办理）"),), Procedure.FAST),
        (
            (a_document("filing_approval", "适用快速办理"), a_document("special_approval", "本案转为普通程序办理")),
            Procedure.ORDINARY,
        ),
    ],
)
def test_the_track_follows_from_the_papers(documents: tuple[Document, ...], procedure: Procedure) -> None:
    assert procedure_of(documents) is procedure


def on_a_person() -> Document:
    return a_document("penalty_decision", "被处罚人：孙某甲", "身份证号：120199198001010011", id="second")


@pytest.mark.parametrize(
    ("documents", "traits"),
    [
        ((DECISION,), ()),
        ((DECISION, a_document("hearing_record", "听证笔录")), (Trait.HEARD,)),
        ((a_document("penalty_decision", "本机关于2024年3月20日公开举行了听证。"),), (Trait.HEARD,)),
        ((a_document("penalty_decision", "你单位于2024年3月8日收到告知书，未要求举行听证。"),), ()),
        ((DECISION, a_document("accident_report", "事故调查报告")), (Trait.ACCIDENT,)),
        ((a_document("penalty_decision", "依据《生产安全事故罚款处罚规定》第十四条"),), (Trait.ACCIDENT,)),
        ((DECISION, a_document("preservation_notice", "先行登记保存证据通知书")), (Trait.PRESERVED,)),
        ((DECISION, a_document("coercive_decision", "查封决定书")), (Trait.SEIZED,)),
        ((DECISION, a_document("fire_seal_decision", "临时查封决定书")), (Trait.SEIZED,)),
        ((a_document("transfer_approval", "案件移送审批表"),), (Trait.TRANSFERRED, Trait.UNDECIDED)),
        ((DECISION, a_document("transfer_approval", "案件移送审批表")), (Trait.TRANSFERRED,)),
        (
            (a_document("transfer_letter", "某市公安局：", "请依法处理。", AGENCY),),
            (Trait.TRANSFERRED, Trait.UNDECIDED),
        ),
        ((a_document("transfer_letter", f"{AGENCY}：", "现将该案件移送你单位。", "某市甲区城市管理局"),), ()),
        ((a_document("transfer_letter", "某市公安局甲区分局："),), (Trait.TRANSFERRED, Trait.UNDECIDED)),
        ((a_document("transfer_letter", "某市乙区应急管理局：", "某市乙区公安局 2025年3月1日"),), ()),
        ((a_document("case_withdrawal", "撤案审批表"),), (Trait.UNDECIDED,)),
        ((a_document("no_penalty_decision", "不予行政处罚决定书"),), (Trait.UNPUNISHED,)),
        ((DECISION, on_a_person()), (Trait.UNIT_AND_PERSON,)),
    ],
)
def test_a_case_has_met_with_what_its_papers_show(documents: tuple[Document, ...], traits: tuple[Trait, ...]) -> None:
    assert traits_of(documents, AGENCY) == traits
