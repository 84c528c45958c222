"""A planted fault changes what it says and nothing else."""

from __future__ import annotations

import pytest

from sample_cases.making.case import Case
from sample_cases.making.clean_cases import clean_tianjin
from sample_cases.making.faults import another_base, moved, only_talk, planted, reworded, unsealed, unsigned, without
from sample_cases.making.papers import Ink, Paper, Seal, Text

CLEAN = clean_tianjin()


def ink_of(case: Case, kind: str) -> list[str]:
    return [ink.role for ink in parts_of(case, kind) if isinstance(ink, Ink)]


def parts_of(case: Case, kind: str) -> list[object]:
    found: list[object] = []

    def look(text: Text) -> Text:
        found.extend(text.parts)
        return text

    for paper in case.papers():
        if paper.kind == kind:
            paper.mapped(look)
    return found


def kinds_of(case: Case) -> list[str]:
    return [paper.kind for paper in case.papers()]


def changed(case: Case) -> list[str]:
    before: dict[str, Paper] = {paper.kind: paper for paper in CLEAN.papers()}
    return [paper.kind for paper in case.papers() if before[paper.kind] != paper]


def test_a_moved_paper_stands_behind_the_other_and_the_rest_stay() -> None:
    faulty = moved("filing_approval", after="recheck_opinion")(CLEAN)

    order = kinds_of(faulty)
    assert order[order.index("recheck_opinion") + 1] == "filing_approval"
    assert [kind for kind in order if kind != "filing_approval"] == [
        kind for kind in kinds_of(CLEAN) if kind != "filing_approval"
    ]
    assert changed(faulty) == []


def test_only_the_named_signature_is_missing() -> None:
    faulty = unsigned("inspection_record", "检查人员", nth=2)(CLEAN)

    assert ink_of(CLEAN, "inspection_record") == ["检查人员", "检查人员", "现场负责人"]
    assert ink_of(faulty, "inspection_record") == ["检查人员", "现场负责人"]
    assert changed(faulty) == ["inspection_record"]


def test_the_seal_goes_and_the_words_stay() -> None:
    faulty = unsealed("penalty_decision")(CLEAN)

    assert [part for part in parts_of(faulty, "penalty_decision") if isinstance(part, Seal)] == []
    assert changed(faulty) == ["penalty_decision"]


def test_words_that_are_not_there_cannot_be_reworded() -> None:
    with pytest.raises(ValueError, match="penalty_decision does not say"):
        reworded("penalty_decision", "九十九万", "一万", "")(CLEAN).papers()


def test_a_lapsed_base_is_cited_wherever_the_base_was() -> None:
    faulty = another_base("安全生产行政处罚自由裁量标准", "")(CLEAN)

    assert {"penalty_notice", "penalty_decision", "case_approval", "discretion_excerpt"} <= set(changed(faulty))


def test_a_case_of_talk_alone_lists_no_other_evidence() -> None:
    faulty = only_talk()(CLEAN)

    assert faulty.matter.evidence == ("询问笔录", "音像证据说明", "营业执照复印件")
    assert not {"inspection_record", "photo_evidence", "standard_excerpt"} & set(kinds_of(faulty))


def test_faults_add_up() -> None:
    faulty = planted(CLEAN, without("legal_review_opinion"), unsigned("filing_approval", "审批人"))

    assert faulty.planted == ("缺法制审核意见书", "立案审批表第1处审批人签名空白")
    assert CLEAN.planted == ()
