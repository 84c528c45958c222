"""The checks on what was tested."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.tested import (
    report_made_before_cited,
    result_bears_out,
    sample_tested_alike,
    sampling_day_told_right,
)
from casereview.checks.tested import (
    test_among_proof as among_proof,
)
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()


@pytest.mark.parametrize(
    ("title", "result", "decision", "outcome"),
    [
        ("检验报告", "检验结论：不合格。", "经检验，该批产品不合格。", Outcome.PASS),
        ("检验报告", "检验结论：判定为合格。", "经检验，该批产品不合格。", Outcome.FAIL),
        ("检定证书", "结论：合格。", "经检定，误差超过允许值。", Outcome.NOT_APPLICABLE),
        ("专用机动车辆定期检验报告", "结论：合格。", "经检查，超过检验有效期，不合格。", Outcome.NOT_APPLICABLE),
        ("检验报告", "检验结论：判定为合格。", "当事人未取得许可。", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_result_bears_out_what_is_found(title: str, result: str, decision: str, outcome: Outcome) -> None:
    case = a_case(a_document("appraisal_report", result, title=title), a_document("penalty_decision", decision))

    assert result_bears_out(case, LAW).outcome is outcome


@pytest.mark.parametrize("tested", ["经检验，不合格", "抽取2只送某研究院检验，不合格", "检验报告载明阻燃性能不合格"])
@pytest.mark.parametrize(
    ("proof", "outcome"), [("检验报告、询问笔录", Outcome.PASS), ("现场照片、询问笔录", Outcome.FAIL)]
)
def test_a_test_is_listed_among_the_proof(tested: str, proof: str, outcome: Outcome) -> None:
    text = f"{tested}。上述事实，有下列证据证明：{proof}。本局认为"

    assert among_proof(a_case(a_document("penalty_decision", text)), LAW).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [(4, Outcome.PASS), (14, Outcome.FAIL)])
def test_the_day_of_the_sample_is_told_as_recorded(day: int, outcome: Outcome) -> None:
    case = a_case(
        a_document("sampling_voucher", "抽样日期：2025年3月4日"),
        a_document("penalty_decision", f"2025年3月{day}日，本局对其产品抽样检验。"),
    )

    assert sampling_day_told_right(case, LAW, kinds=(KindId("penalty_decision"),)).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"), [("收到检验报告，建议立案。", Outcome.FAIL), ("建议立案。", Outcome.PASS)]
)
def test_no_report_is_cited_before_it_was_made(words: str, outcome: Outcome) -> None:
    case = a_case(
        a_document("appraisal_report", "检验结论：不合格。 2025年3月14日"),
        a_document("filing_approval", f"{words}审批人： 2025年3月6日"),
    )

    assert report_made_before_cited(case, LAW, kinds=(KindId("filing_approval"),)).outcome is outcome


@pytest.mark.parametrize(
    ("sample", "item", "outcome"),
    [
        ("白面馒头", "甜蜜素（以酸计）", Outcome.PASS),
        ("油条", "甜蜜素", Outcome.FAIL),
        ("馒头", "大肠菌群", Outcome.FAIL),
    ],
)
def test_the_sample_and_the_item_are_those_of_the_case(sample: str, item: str, outcome: Outcome) -> None:
    case = a_case(
        a_document("sampling_voucher", (("样品名称", "馒头"),)),
        a_document("appraisal_report", (("样品名称", sample), ("检验项目", item))),
        a_document("penalty_decision", "经检验，甜蜜素项目不合格。"),
    )

    assert sample_tested_alike(case, LAW).outcome is outcome


@pytest.mark.parametrize(("sold", "outcome"), [("含抽样购样3只", Outcome.NOT_APPLICABLE), ("抽样3只", Outcome.FAIL)])
def test_goods_sold_that_take_in_a_sample_tell_no_day_of_sampling(sold: str, outcome: Outcome) -> None:
    decision = a_document("penalty_decision", f"至2024年4月1日，已售出84只（{sold}）。")
    case = a_case(decision, a_document("sampling_voucher", "抽样日期：2024年3月12日"))

    assert sampling_day_told_right(case, LAW, kinds=(KindId("penalty_decision"),)).outcome is outcome


@pytest.mark.parametrize(("taken", "outcome"), [("公用毛巾", Outcome.PASS), ("饮用水", Outcome.FAIL)])
def test_the_name_of_a_sample_stands_below_the_head_of_its_column(taken: str, outcome: Outcome) -> None:
    voucher = a_document("sampling_voucher", (("编号", "样品名称", "数量"), ("01", taken, "1")))
    report = a_document("appraisal_report", "检验报告", "样品名称：公用毛巾", title="检验报告")

    assert sample_tested_alike(a_case(voucher, report), LAW).outcome is outcome


@pytest.mark.parametrize(("proof", "outcome"), [("消防设施检测报告", Outcome.PASS), ("值班记录", Outcome.FAIL)])
def test_the_list_of_proof_may_end_in_that_it_proves(proof: str, outcome: Outcome) -> None:
    listed = f"以上事实有消防监督检查记录、现场照片2张、甲和乙的询问笔录、{proof}、营业执照复印件等证据证实。"
    text = f"经某检测有限公司检测，水泵不能启动。{listed}我大队认为"

    assert among_proof(a_case(a_document("penalty_decision", text)), LAW).outcome is outcome


@pytest.mark.parametrize(("tested", "outcome"), [("2具", Outcome.PASS), ("3具", Outcome.FAIL)])
def test_the_number_of_a_lot_and_how_many_were_taken_stand_in_two_cells(tested: str, outcome: Outcome) -> None:
    rows = (("样品名称", "批次", "数量", "备注"), ("干粉灭火器", "2024-07", "2具", "送检"))
    report = a_document("appraisal_report", "检验报告", (("样品数量", tested),), title="检验报告")

    assert sample_tested_alike(a_case(a_document("sampling_voucher", rows), report), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("result", "outcome"), [("不属于易燃液体", Outcome.FAIL), ("属于易燃液体", Outcome.NOT_APPLICABLE)]
)
def test_a_report_that_denies_what_the_decision_finds_fails(result: str, outcome: Outcome) -> None:
    report = a_document("appraisal_report", f"检验结论：样品{result}。", title="检验报告")
    decision = a_document("penalty_decision", "经检验，属于易燃液体，")

    assert result_bears_out(a_case(report, decision), LAW).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("2025年6月9日", Outcome.FAIL), ("2025年6月16日", Outcome.PASS)])
def test_a_report_is_no_older_than_its_commission(day: str, outcome: Outcome) -> None:
    papers = (a_document("appraisal_report", day), a_document("appraisal_commission", "2025年6月11日"))

    assert report_made_before_cited(a_case(*papers), LAW, kinds=()).outcome is outcome


@pytest.mark.parametrize(("lot", "outcome"), [("20250511", Outcome.PASS), ("20250428", Outcome.FAIL)])
def test_the_lot_tested_is_the_lot_taken(lot: str, outcome: Outcome) -> None:
    voucher = a_document("sampling_voucher", "规格及批号：25升/桶，20250511")
    report = a_document("appraisal_report", f"样品批号：{lot}", title="检验报告")

    assert (sample_tested_alike(a_case(voucher, report), LAW).outcome is Outcome.FAIL) is (outcome is Outcome.FAIL)
