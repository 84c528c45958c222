"""Checks on lists of evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.listed_evidence import evidence_listed_is_enclosed, facts_rest_on_evidence
from casereview.lawbook import LawBook
from casereview.model import Block, Document, Graphic
from casereview.terms import GraphicKind, Outcome
from tests.builders import a_case, a_document, a_fact, a_page, bound

LAW = LawBook()
DECISION = "penalty_decision"


@pytest.mark.parametrize(
    ("item", "others", "outcome"),
    [
        ("现场检查记录1份", ("inspection_record",), Outcome.PASS),
        ("现场检查记录1份", ("inquiry_record",), Outcome.FAIL),  # a record of the bureau is filed
        ("现场检查记录1份", ("inquiry_record", "unknown"), Outcome.UNSURE),
        ("《勘验、检查笔录》1份", ("survey_record",), Outcome.PASS),  # one record
        ("检查笔录、询问笔录", ("survey_record",), Outcome.FAIL),
        ("询问笔录", ("inquiry_record",), Outcome.PASS),
        ("包某甲的陈述", ("inquiry_record",), Outcome.PASS),
        ("证人白某乙的证言", ("inquiry_record",), Outcome.PASS),
        ("证人白某乙的证言", ("survey_record",), Outcome.FAIL),
        ("执法记录仪视频1段", (), Outcome.PASS),  # a disc may lie elsewhere
        ("安全生产责任制", ("party_material",), Outcome.PASS),
        ("安全生产责任制", (), Outcome.UNSURE),
        ("检测鉴定意见1份", ("party_material",), Outcome.FAIL),  # nothing handed in tells of an appraisal
        ("检测鉴定意见1份", (a_document("party_material", "委托检测结果"),), Outcome.PASS),
        ("检测鉴定意见1份", ("unknown",), Outcome.UNSURE),
        ("证据三：个人所得税纳税记录", ("inspection_record",), Outcome.FAIL),
        ("证据三：个人所得税纳税记录", (a_document("party_material", "个人所得税纳税记录"),), Outcome.PASS),
        ("资格证书查询结果", (a_document("party_material", "分期缴纳罚款申请书"),), Outcome.FAIL),  # handed in later
        ("查封扣押决定书及清单", (a_document("coercive_decision", title="查封扣押决定书"),), Outcome.PASS),
        ("2024年工资收入证明", (a_document("identity_proof", "收入证明", "兹证明孙某甲"),), Outcome.PASS),
        ("2024年工资收入证明", (a_document("identity_proof", "任职证明", "兹证明孙某甲"),), Outcome.UNSURE),
    ],
)
def test_an_item_the_decision_lists_lies_in_the_volume(
    item: str, others: tuple[str | Document, ...], outcome: Outcome
) -> None:
    others_read = (a_document(other) if isinstance(other, str) else other for other in others)
    papers = (a_document(DECISION, "证据"), *others_read)
    case = a_case(*papers, facts=(a_fact("证据种类", "书证", DECISION, quote=item),))

    assert facts_rest_on_evidence(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"), [("经查，你单位违法。", Outcome.FAIL), ("以上事实有证据证实。", Outcome.UNSURE)]
)
def test_a_decision_names_its_evidence(text: str, outcome: Outcome) -> None:
    assert facts_rest_on_evidence(a_case(a_document(DECISION, text)), LAW).outcome is outcome


def test_a_list_that_stands_below_its_notice_lies_in_the_volume() -> None:
    lines = ("决定采取保存措施。" * 20, "先行登记保存证据清单", "序号")
    papers = (a_document(DECISION, "证据"), a_document("preservation_notice", *lines))
    listed = a_fact("证据种类", "书证", DECISION, quote="先行登记保存证据清单1份")

    assert facts_rest_on_evidence(a_case(*papers, facts=(listed,)), LAW).outcome is Outcome.PASS


def test_without_a_list_of_evidence_nothing_is_compared() -> None:
    assert evidence_listed_is_enclosed(a_case(a_document(DECISION)), LAW).outcome is Outcome.NOT_APPLICABLE


def test_an_item_of_the_list_that_the_decision_names_too_is_judged_once() -> None:
    papers = (a_document(DECISION, "证据"), a_document("evidence_list"))
    facts = tuple(
        a_fact("证据种类", "书证", document, quote=quote)
        for document, quote in ((DECISION, "销售台账"), ("evidence_list", "1 销售台账 当事人提供 销售数量"))
    )

    assert facts_rest_on_evidence(a_case(*papers, facts=facts), LAW).outcome is Outcome.UNSURE
    assert evidence_listed_is_enclosed(a_case(*papers, facts=facts), LAW).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("item", "outcome"),
    [
        ("对孙某甲、赵某乙的询问笔录各1份", Outcome.FAIL),  # nobody asked the second
        ("孙某甲询问笔录1份", Outcome.PASS),
        ("询问笔录2份", Outcome.UNSURE),
        ("当事人询问笔录", Outcome.PASS),
    ],
)
def test_each_of_the_people_named_has_a_record(item: str, outcome: Outcome) -> None:
    papers = (a_document(DECISION, "证据"), a_document("inquiry_record", "孙某甲"))
    facts = (a_fact("证据种类", "当事人的陈述", DECISION, quote=item), a_fact("被询问人", "孙某甲", "inquiry_record"))

    assert facts_rest_on_evidence(a_case(*papers, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(("item", "outcome"), [("身份证复印件", Outcome.FAIL), ("现场照片1张", Outcome.FAIL)])
def test_what_a_decision_on_the_spot_lists_lies_in_the_volume(item: str, outcome: Outcome) -> None:
    facts = (a_fact("证据种类", "书证", "summary_decision", quote=item),)

    assert facts_rest_on_evidence(a_case(a_document("summary_decision"), facts=facts), LAW).outcome is outcome


def test_a_record_of_someone_not_in_a_volume_that_was_read_in_part_asks() -> None:
    papers = (a_document(DECISION, "证据"), a_document("inquiry_record"), a_document("unknown"))
    facts = (
        a_fact("证据种类", "当事人的陈述", DECISION, quote="孙某甲、赵某乙询问笔录各1份"),
        a_fact("被询问人", "孙某甲", "inquiry_record"),
    )

    assert facts_rest_on_evidence(a_case(*papers, facts=facts), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("record", "more", "outcome"),
    [
        ("现场检查记录", (), Outcome.FAIL),  # one record cannot be both
        ("现场检查（勘验）笔录", (), Outcome.PASS),
        ("现场检查记录", ("survey_record",), Outcome.PASS),
    ],
)
def test_a_survey_listed_beside_the_inspection_has_a_record_of_its_own(
    record: str, more: tuple[str, ...], outcome: Outcome
) -> None:
    kinds = (a_document("inspection_record", record), *(a_document(kind) for kind in more))
    items = ("现场检查记录", "勘验笔录")
    facts = tuple(a_fact("证据种类", "勘验笔录、现场笔录", DECISION, quote=item) for item in items)

    assert facts_rest_on_evidence(a_case(a_document(DECISION, "证据"), *kinds, facts=facts), LAW).outcome is outcome


def test_an_item_with_a_paper_of_its_name_is_found_beside_what_the_party_handed_in() -> None:
    papers = (a_document(DECISION, "证据"), a_document("unknown", "销售账本"))
    listing = a_document("item_list", "扣押物品清单")
    facts = tuple(a_fact("证据种类", "书证", DECISION, quote=item) for item in ("销售账本复印件", "扣押物品清单"))

    assert facts_rest_on_evidence(a_case(*papers, listing, facts=facts), LAW).outcome is Outcome.PASS
    assert facts_rest_on_evidence(a_case(*papers, facts=facts), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("先行登记保存证据通知书及清单1份", "preservation_notice"),
        ("GB 15258-2009摘录1份", "standard_excerpt"),
        ("AQ/T 3047摘页", "standard_excerpt"),
    ],
)
def test_an_item_is_known_by_the_sort_of_paper_it_names(item: str, kind: str) -> None:
    papers = (a_document(DECISION, "证据"), a_document(kind, "某文书"))
    case = a_case(*papers, facts=(a_fact("证据种类", "书证", DECISION, quote=item),))

    assert facts_rest_on_evidence(case, LAW).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("words", "graphics", "outcome"),
    [
        ("照片：档案柜。拍摄时间：2025年4月8日", (Graphic(GraphicKind.PHOTO),), Outcome.PASS),
        ("培训记录复印件", (), Outcome.FAIL),
        ("培训记录复印件", (Graphic(GraphicKind.PHOTO),), Outcome.FAIL),  # a copy as a picture
    ],
)
def test_a_photograph_may_lie_on_what_the_party_handed_in(
    words: str, graphics: tuple[Graphic, ...], outcome: Outcome
) -> None:
    record = a_document("party_material", "安全教育培训记录", words, graphics=graphics)
    case = a_case(a_document(DECISION, "证据"), record, facts=(a_fact("证据种类", "书证", DECISION, quote="照片"),))

    assert facts_rest_on_evidence(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("file", "outcome"), [("14 劳动合同及工资表.docx", Outcome.PASS), ("14 会议纪要.docx", Outcome.UNSURE)]
)
def test_an_item_may_be_the_paper_whose_file_is_called_so(file: str, outcome: Outcome) -> None:
    item = a_fact("证据种类", "书证", DECISION, quote="劳动合同及工资表")
    paper = replace(a_document("identity_proof", "劳动合同（节录）", title="劳动合同"), source=file)

    assert facts_rest_on_evidence(a_case(a_document(DECISION), paper, facts=(item,)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("lines", "graphics", "outcome"),
    [
        (("操作证信息平台", "查询时间：2025年9月2日"), (Graphic(GraphicKind.PHOTO),), Outcome.PASS),
        (("拍摄时间：2025年9月2日",), (Graphic(GraphicKind.PHOTO),), Outcome.FAIL),
        (("操作证信息平台", "查询时间：2025年9月2日"), (), Outcome.PASS),
    ],
)
def test_what_was_found_in_a_register_may_be_called_otherwise_where_it_is_shown(
    lines: tuple[str, ...], graphics: tuple[Graphic, ...], outcome: Outcome
) -> None:
    shown = bound("photo_evidence", a_page(*lines, graphics=graphics))
    case = a_case(
        a_document(DECISION, "证据"), shown, facts=(a_fact("证据种类", "书证", DECISION, quote="平台查询截图"),)
    )

    assert facts_rest_on_evidence(case, LAW).outcome is outcome


def test_an_item_may_be_a_table_under_its_own_heading_in_another_paper() -> None:
    def judged(heading: Block) -> Outcome:
        page = a_page("询问笔录", *["问：当天谁在焊接？答：赵某甲。"] * 5)
        record = bound("inquiry_record", replace(page, blocks=(*page.blocks, heading)))
        case = a_case(
            a_document(DECISION, "证据"), record, facts=(a_fact("证据种类", "书证", DECISION, quote="工资表"),)
        )
        return facts_rest_on_evidence(case, LAW).outcome

    assert judged(Block("附件：2025年8月焊接车间工资表", centred=True)) is Outcome.PASS
    assert judged(Block("答：公司有工资表")) is not Outcome.PASS


@pytest.mark.parametrize(
    ("pictures", "told", "outcome"),
    [
        (1, "", Outcome.UNSURE),
        (0, "", Outcome.FAIL),
        (1, "甘小明 11010519491231002X", Outcome.PASS),
        (1, "甘小明 110105194912310021", Outcome.UNSURE),  # no number of a card
        (0, "甘小明 11010519491231002X", Outcome.FAIL),
    ],
)
def test_a_card_may_be_the_picture_beside_a_licence(pictures: int, told: str, outcome: Outcome) -> None:
    shown = [Graphic(GraphicKind.PHOTO, size=(300.0, 200.0))] * pictures
    licence = a_document("business_licence", "营业执照 统一社会信用代码 登记机关", told, graphics=shown)
    facts = (a_fact("证据种类", "书证", DECISION, quote="身份证复印件"),)

    assert facts_rest_on_evidence(a_case(a_document(DECISION, "证据"), licence, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize("kind", ["business_licence", "photo_evidence"])
def test_a_card_may_be_copied_on_the_sheet_of_another_paper(kind: str) -> None:
    facts = (a_fact("证据种类", "书证", DECISION, quote="身份证复印件"),)
    sheet, plain = (a_document(kind, "证据材料登记表", told) for told in ("公民身份号码：11010519491231002X", "现场"))
    decision = a_document(DECISION, "证据")

    assert facts_rest_on_evidence(a_case(decision, sheet, facts=facts), LAW).outcome is Outcome.PASS
    assert facts_rest_on_evidence(a_case(decision, plain, facts=facts), LAW).outcome is not Outcome.PASS


@pytest.mark.parametrize(("item", "outcome"), [("现场勘查签到表", Outcome.PASS), ("现场勘查笔录", Outcome.UNSURE)])
def test_a_list_of_those_who_came_to_a_survey_is_no_record_of_it(item: str, outcome: Outcome) -> None:
    facts = (
        a_fact("证据种类", "书证", DECISION, quote="现场检查记录"),
        a_fact("证据种类", "书证", DECISION, quote=item),
    )
    papers = (a_document("inspection_record", "现场检查记录"), a_document("party_material", "现场勘查签到表"))
    judged = facts_rest_on_evidence(a_case(a_document(DECISION, "证据"), *papers, facts=facts), LAW).outcome
    assert (judged is Outcome.PASS) is (outcome is Outcome.PASS)


@pytest.mark.parametrize(("head", "outcome"), [("仓库租赁合同（节选）", Outcome.PASS), ("购销清单", Outcome.FAIL)])
def test_part_of_a_paper_is_found_on_the_sheets_of_another_copy(head: str, outcome: Outcome) -> None:
    page = a_page("营业执照", "危险化学品经营许可证")
    title = Block(head, centred=True)
    copies = bound("business_licence", replace(page, blocks=(*page.blocks, title)))
    item = a_fact("证据种类", "书证", DECISION, quote="仓库租赁合同复印件")

    assert facts_rest_on_evidence(a_case(a_document(DECISION, "证据"), copies, facts=(item,)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("title", "outcome"),
    [("行政强制现场笔录", Outcome.FAIL), ("现场检查记录", Outcome.PASS), ("现场笔录", Outcome.PASS)],
)
def test_a_record_listed_apart_is_not_the_one_of_another_name(title: str, outcome: Outcome) -> None:
    facts = tuple(a_fact("证据种类", "书证", DECISION, quote=item) for item in ("现场检查记录", "行政强制现场笔录"))
    enforced = a_document("inspection_record", id="enforced", title="行政强制现场笔录")
    case = a_case(a_document(DECISION, "证据"), a_document("inspection_record", title=title), enforced, facts=facts)

    assert facts_rest_on_evidence(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("head", "outcome"), [("被询问人：葛某山 性别：男", Outcome.PASS), ("被询问人：宋某元 性别：男", Outcome.FAIL)]
)
def test_the_statement_of_somebody_is_not_that_of_another(head: str, outcome: Outcome) -> None:
    listed = a_fact("证据种类", "证人证言", DECISION, quote="证人葛某山的证言")
    case = a_case(a_document(DECISION, "证据"), a_document("inquiry_record", head), facts=(listed,))

    assert facts_rest_on_evidence(case, LAW).outcome is outcome
