"""The check that papers count alike in the same words."""

from __future__ import annotations

import pytest

from casereview.checks.counted_alike import counted_alike
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

LAW = LawBook()
THREE, FIVE = "涂装车间共有3名工人未佩戴防护用品。", "涂装车间共有5名工人未佩戴防护用品。"


@pytest.mark.parametrize(
    ("report", "notice", "decision", "outcome"),
    [
        (THREE, THREE, THREE, Outcome.PASS),
        (THREE, THREE, FIVE, Outcome.FAIL),
        (THREE, FIVE, "车间有工人未佩戴防护用品。", Outcome.PASS),
        ("1.2号车间停用通风机。", "2号车间停用通风机。", "3号车间停用通风机。", Outcome.FAIL),
        ("1.2号车间停用通风机。", "2号车间停用通风机。", "2号车间停用通风机。", Outcome.PASS),
        ("地址：17号 联系人", "地址：102号 联系人", "地址：102号 联系人", Outcome.PASS),
        ("三层6扇、四层8扇。", "三层6扇、四层8扇。", "三层、四层14扇。", Outcome.PASS),
        ("砂光车间9名、开料车间5名。", "砂光车间9名、开料车间5名。", "砂光车间6名、开料车间5名。", Outcome.FAIL),
        ("砂光车间9名、开料车间5名。", "砂光车间9名、开料车间5名。", "开料车间5名、砂光车间9名。", Outcome.PASS),
        ("四层客房8扇外窗，共14扇。", "三层6扇、四层8扇，共14扇。", "三层8扇、四层8扇，共16扇。", Outcome.FAIL),
    ],
)
def test_a_number_that_one_paper_alone_gives_in_the_words_of_the_others_fails(
    report: str, notice: str, decision: str, outcome: Outcome
) -> None:
    told = {"investigation_report": report, "penalty_notice": notice, "penalty_decision": decision}

    assert counted_alike(a_case(*(a_document(*one) for one in told.items())), LAW).outcome is outcome


def test_a_whole_of_which_some_are_told_is_no_other_number() -> None:
    record = a_document("inspection_record", "仓库的8台可燃气体报警装置中，3台显示故障。")
    others = (a_document(kind, "3台可燃气体报警装置故障。") for kind in ("penalty_notice", "penalty_decision"))

    assert counted_alike(a_case(record, *others), LAW).outcome is Outcome.PASS


def test_a_number_read_off_a_scan_is_asked() -> None:
    papers = (a_document("investigation_report", THREE), a_document("penalty_notice", THREE))

    verdict = counted_alike(a_case(*papers, scanned(a_document("penalty_decision", FIVE))), LAW)

    assert verdict.outcome is Outcome.UNSURE


def test_a_record_may_count_more_than_what_was_found() -> None:
    record = a_document("inspection_record", "现场12名工人作业。")
    others = (a_document(kind, "3名工人未佩戴防护用品。") for kind in ("penalty_notice", "penalty_decision"))

    assert counted_alike(a_case(record, *others), LAW).outcome is Outcome.PASS


def test_a_paper_that_tells_the_whole_too_counts_a_part() -> None:
    others = tuple(a_document(kind, "6台可燃气体检测报警器逾期。") for kind in ("penalty_notice", "penalty_decision"))
    parts = a_document("inspection_record", "罐区2台、加油区4台可燃气体检测报警器，共6台。")
    another = a_document("inspection_record", "罐区4台可燃气体检测报警器逾期。")

    assert counted_alike(a_case(parts, *others), LAW).outcome is Outcome.PASS
    assert counted_alike(a_case(another, *others), LAW).outcome is Outcome.FAIL


def test_the_number_of_a_paper_counts_nothing() -> None:
    order = a_document("rectification_order", "应急责改〔2024〕77号颍源县某公司：")
    others = (a_document(kind, "应急罚〔2024〕31号颍源县某公司：") for kind in ("penalty_notice", "penalty_decision"))

    assert counted_alike(a_case(order, *others), LAW).outcome is Outcome.PASS


def test_another_place_in_an_inquiry_is_asked() -> None:
    kinds = ("investigation_report", "penalty_notice", "penalty_decision")
    papers = (a_document(kind, "在2号生产线清理残料时被卷入。") for kind in kinds)
    inquiry = a_document("inquiry_record", "答：在3号生产线清理残料时出的事。")

    assert counted_alike(a_case(*papers, inquiry), LAW).outcome is Outcome.UNSURE


def test_a_place_numbered_in_words_is_told_alike() -> None:
    told = dict.fromkeys(("investigation_report", "penalty_notice", "penalty_decision"), "二号喷漆车间动火。")
    papers = tuple(a_document(*one) for one in told.items())

    assert (
        counted_alike(a_case(*papers, a_document("case_approval", "三号喷漆车间动火。")), LAW).outcome is Outcome.FAIL
    )
    assert counted_alike(a_case(*papers, a_document("photo_evidence", "三号喷漆车间")), LAW).outcome is Outcome.UNSURE
    assert counted_alike(a_case(*papers, a_document("case_approval", "第二号喷漆车间")), LAW).outcome is Outcome.PASS


def test_what_is_counted_otherwise_when_it_is_seen_again_is_asked() -> None:
    papers = tuple(a_document(kind, "12桶稀释剂存放在旁。") for kind in ("penalty_notice", "penalty_decision"))

    assert (
        counted_alike(a_case(*papers, a_document("recheck_opinion", "13桶稀释剂已移走。")), LAW).outcome
        is Outcome.UNSURE
    )


@pytest.mark.parametrize(("many", "outcome"), [("4", Outcome.PASS), ("6", Outcome.UNSURE)])
def test_the_note_counts_as_many_photographs_as_the_decision(many: str, outcome: Outcome) -> None:
    papers = tuple(a_document(kind, "现场照片4张。") for kind in ("investigation_report", "penalty_decision"))

    assert counted_alike(a_case(*papers, a_document("volume_note", f"本卷照片{many}张。")), LAW).outcome is outcome
