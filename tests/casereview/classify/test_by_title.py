"""Kinds told by the title."""

from __future__ import annotations

import pytest

from casereview.classify import classify
from casereview.model import Block, Cell
from casereview.terms import BlockKind
from tests.casereview.classify.kinds_of_papers import CATALOGUE, kind_of, paper
from tests.paper_texts import BODIES

EVERY_BODY = [(kind, body) for kind, bodies in BODIES.items() for body in bodies]


@pytest.mark.parametrize("kind", [kind for kind in CATALOGUE.kinds if kind != "unknown"])
def test_every_title_over_the_text_of_any_paper_names_the_kind(kind: str) -> None:
    body = BODIES.get(kind, ("（此栏不够，可另附页）",))[0].splitlines()
    shared = {"责令改正通知书", "责令(限期)改正通知书", "责令限期改正通知书", "催告书", "证据提取单"}
    shared |= {"证据材料登记表", "证据登记表", "证据材料提取登记表", "证据材料粘贴单", "证据粘贴单"}
    for title in CATALOGUE.kinds[kind].titles:
        if title not in shared:
            assert kind_of(["安全生产行政执法文书", " ".join(title), *body]) == kind, title


@pytest.mark.parametrize(
    "quoted", ["penalty_decision", "investigation_report", "collective_discussion", "service_receipt"]
)
def test_papers_that_quote_ten_others_keep_their_own_kind(quoted: str) -> None:
    names = (
        "《现场检查记录》《询问笔录》《责令限期整改指令书》《行政处罚告知书》《立案审批表》"
        "《听证告知书》《整改复查意见书》《授权委托书》《证据清单》《结案审批表》"
    )
    body = [*BODIES[quoted][0].splitlines(), names, "现场检查记录", "询问笔录", "行政处罚告知书"]

    assert kind_of([CATALOGUE.kinds[quoted].label, *body]) == quoted


def test_title_number_and_confidence_are_those_of_the_print() -> None:
    blocks = [
        "安全生产行政执法文书",
        "行 政 处 罚 决 定 书",
        "（津澜）应急罚〔2024〕12 号",
        *BODIES["penalty_decision"][0].splitlines()[1:],
    ]

    document = classify([paper(blocks)], CATALOGUE)[0]

    assert (document.kind, document.label, document.title, document.number, document.confidence) == (
        "penalty_decision",
        "行政处罚决定书",
        "行 政 处 罚 决 定 书",
        "（津澜）应急罚〔2024〕12 号",
        0.98,
    )


def test_a_number_run_together_with_the_addressee_is_cut_off() -> None:
    document = classify(
        [paper(["责令限期整改指令书", "津澜应急责改〔2025〕71号澜河晨光机械有限公司：", "经查"])], CATALOGUE
    )[0]

    assert document.number == "津澜应急责改〔2025〕71号"


@pytest.mark.parametrize(
    ("blocks", "kind"),
    [
        (
            ["天津市澜河区消防救援支队", "责令限期改正通知书", "澜河宾馆：你单位违反《中华人民共和国消防法》"],
            "fire_correction_notice",
        ),
        (
            ["天津市澜河区应急管理局", "责令限期改正通知书", "晨光公司：经查，你单位存在下列问题："],
            "rectification_order",
        ),
        (["催告书", "因你（单位）至今未履行该处罚决定，立即缴纳罚款"], "fine_demand"),
        (["催告书", "现依法催告你单位，逾期仍未履行的，本机关将申请人民法院强制执行"], "execution_demand"),
        (["审批表", "受移送机关：公安局", "移送理由：涉嫌犯罪"], "transfer_approval"),
        (["审批表", "审批事项：回避"], "special_approval"),
        (["案件办理审批单", "（立案）", "案情摘要及理由", "建议立案。承办人："], "filing_approval"),
        (["案件办理审批单", "（行政处罚决定）", "事实、依据和理由", "罚款。承办人："], "case_approval"),
        (["案件办理审批单", "（结案）", "处罚内容及执行情况", "建议结案。承办人："], "closing_approval"),
        (["行政处罚案件有关事项审批表", "审批事项：作出行政处罚决定", "提请审批的理由及依据"], "case_approval"),
        (["行政处罚案件有关事项审批表", "审批事项：先行登记保存", "提请审批的理由及依据"], "special_approval"),
        (["特殊事项审批表（延长办案期限）", "审批事项：延长办案期限30日", "申请延期"], "deadline_extension"),
        (["特殊事项审批表", "审批事项：调查人员回避", "理由及依据", "分管负责人意见"], "special_approval"),
        (["行政处罚有关事项审批表", "承办人意见：处罚款", "陈述申辩及听证情况", "审批意见"], "case_approval"),
        (["行政处罚有关事项审批表", "审批事项：延长先行登记保存", "承办人意见", "审批意见"], "special_approval"),
        (["告知书", "拟对你单位作出罚款", "有权陈述和申辩"], "penalty_notice"),
        (["调查报告", "事故调查组认定", "事故发生经过", "直接经济损失100万元"], "accident_report"),
        (["行政处罚事先", "告知书", "拟对你单位作出"], "penalty_notice"),
        (["先行登记保存证据", "审批表", "保存方式：就地"], "preservation_approval"),
        (["行政处罚决定书", "由执法人员当场作出，罚款的履行方式和期限：当场缴纳"], "summary_decision"),
        (["行政处罚事先（听证）告知书", "有要求举行听证的权利，书面听证申请，视为放弃听证权利"], "penalty_notice"),
        (["河西区消防救援大队", "监督检查记录", "检查形式：监督抽查", "安全疏散：畅通"], "fire_inspection_record"),
        (["河西区应急管理局", "监督检查记录", "现依法对你单位进行现场检查"], "inspection_record"),
        (["案件处理意见书", "陈述申辩（听证）情况：无", "机关负责人意见：同意"], "case_approval"),
        (["案件处理意见书", "调查终结报告", "处理建议：建议给予处罚", "案情及违法事实"], "investigation_report"),
        (["检查记录", "场所建筑消防设施：完好", "消防监督检查员：", "消防监督检查"], "fire_inspection_record"),
    ],
)
def test_titles_of_several_papers_are_settled_by_issuer_and_words(blocks: list[str], kind: str) -> None:
    assert kind_of(blocks) == kind


def test_a_title_in_the_top_cell_of_a_form_counts_and_one_in_a_row_of_a_list_does_not() -> None:
    form = [
        Block("立 案 审 批 表", cell=Cell(0, 0, 0, 1, 4)),
        Block("案由", cell=Cell(0, 1, 0)),
        Block("未培训", cell=Cell(0, 1, 1)),
    ]
    row = [Block(text, cell=Cell(0, 0, column)) for column, text in enumerate(("3", "立案审批表", "2024年3月2日", "5"))]

    assert kind_of(form) == "filing_approval"
    assert kind_of(row) == "unknown"


def test_a_running_head_names_the_paper_only_if_nothing_else_does() -> None:
    head = Block("询问笔录", BlockKind.HEADER)

    assert kind_of([head, "问：情况如何？"]) == "inquiry_record"
    assert kind_of([head, "现场检查记录", "检查情况：……"]) == "inspection_record"


def test_the_running_name_of_an_agencys_papers_is_no_part_of_the_title() -> None:
    told = classify([paper(["安全生产行政执法文书", "送达回证"])], CATALOGUE)[0]
    assert (told.kind, told.title) == ("service_receipt", "送达回证")


def test_a_field_for_the_number_of_the_decision_is_no_title() -> None:
    lines = ["海林农商银行付款凭证", "处罚决定书编号：（海）应急罚〔2024〕9号", "缴款人：王五", "票据号码：001"]
    assert kind_of(lines) != "penalty_decision"


def test_a_field_in_a_long_title_without_a_gap_is_no_title() -> None:
    lines = [
        "信用中国（海林）行政处罚公示",
        "行政相对人名称：海林木业",
        "行政处罚决定书文号：海应急罚〔2024〕1号",
        "公示日期：2024-07-20",
    ]
    assert kind_of(lines) == "disclosure_proof"


@pytest.mark.parametrize("title", ["行政判决书", "权利义务告知书", "检验结果告知书", "产品追溯联系单"])
def test_a_paper_of_none_of_our_kinds_keeps_its_own_title(title: str) -> None:
    blocks: list[Block | str] = [Block(title, centred=True), "晨光公司：", "本件与行政处罚决定书无关。"]

    assert kind_of(blocks, "卷/行政处罚决定书.pdf") == "unknown"


def test_a_foreign_title_gives_way_only_to_words_that_are_plain() -> None:
    body = BODIES["penalty_decision"][1].splitlines()

    assert kind_of([Block("澜河应急处理结果单", centred=True), *body]) == "penalty_decision"
    assert kind_of([Block("澜河应急处理结果单", centred=True), "现决定：", "行政复议", "加处罚款"]) == "unknown"


def test_a_title_in_single_characters_down_the_page_is_read() -> None:
    document = classify([paper([*"行政处罚决定书", "津澜应急罚〔2024〕12号", "决定给予罚款。"])], CATALOGUE)[0]

    assert (document.kind, document.title) == ("penalty_decision", "行政处罚决定书")


def test_a_title_below_the_name_of_the_series_in_the_first_rows_of_a_table_counts() -> None:
    lines = ("安全生产行政执法文书", "现 场 检 查 记 录", "津澜应急检记〔2025〕6号")
    rows = [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(lines)]
    form = [Block(text, cell=Cell(0, 3, column)) for column, text in enumerate(("被检查单位", "晨光公司"))]

    assert kind_of([*rows, *form]) == "inspection_record"


def test_a_short_title_is_not_joined_with_the_entry_below_it() -> None:
    assert kind_of(["目　录", "1.立案审批表 1", "2.询问笔录 4"]) == "contents_list"


def test_a_title_that_papers_of_no_kind_bear_too_needs_plain_words() -> None:
    sent = ["法制审核送审表", "送审部门：执法二大队", "案件名称：晨光机械案", "送审人：常青"]
    examined = [*sent, "送审时间：2025年3月1日", "审核内容：事实是否清楚、程序是否合法", "法制机构审核意见：同意"]

    assert kind_of(sent) == "unknown"
    assert kind_of(examined) == "legal_review_opinion"


def test_what_is_nearly_a_title_gives_way_to_the_title_below_it() -> None:
    assert kind_of(["行 政 处 罚 案 件", "立 案 审 批 表", "案由：未培训", "案件来源：检查"]) == "filing_approval"


def test_the_label_of_a_number_is_no_title() -> None:
    label = Block("行政处罚决定书文号", cell=Cell(0, 0, 0))
    rest = ["行政相对人名称：澜河副食店", "公示日期：2025年3月4日", "数据来源单位：津澜应急管理局"]

    assert kind_of([label, *rest]) == "disclosure_proof"


def test_a_shared_name_stands_for_nothing_where_the_words_speak_against_it() -> None:
    assert kind_of(["情况说明", "我局办公系统升级，部分文书未能同步，现已恢复。"]) == "unknown"


def test_a_decision_taken_out_of_another_case_is_evidence() -> None:
    body = ("某厂未按照规定对从业人员进行安全生产教育和培训，被处罚款10000元。", "摘自本局第61号案卷。摘录人：甲")

    assert kind_of(["(某)应急罚〔2023〕61号行政处罚决定书（复印件，节录）", *body]) == "party_material"
    assert kind_of(["(某)应急罚〔2023〕61号行政处罚决定书", *body]) == "penalty_decision"


@pytest.mark.parametrize(("sureness", "title"), [(35, "行政处罚先行告知书"), (99, None)])
def test_stains_beside_a_title_are_none_of_it(sureness: int, title: str | None) -> None:
    head = Block("行政处罚先行告知书  aT", sure=(99,) * 11 + (sureness,) * 2)

    (told,) = classify([paper([head, "现查明，你单位存在下列行为："])], CATALOGUE)

    assert told.title == title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("责令停止违法行为并处罚款决定书", "penalty_decision"),
        ("责令改正违法行为决定书", "rectification_order"),
        ("音像资料证据说明", "av_evidence"),
        ("证据材料说明", "evidence_list"),
    ],
)
def test_the_more_words_a_title_shares_the_better_it_fits(title: str, kind: str) -> None:
    assert kind_of([Block(title, centred=True), "海川公司：", "你单位违反规定，责令改正。"]) == kind


@pytest.mark.parametrize(("head", "kind"), [("海川县公安局", "unknown"), ("海川县应急管理局", "filing_approval")])
def test_what_the_police_answer_under_the_title_of_an_approval_is_none(head: str, kind: str) -> None:
    lines = [head, "不予立案通知书", "海公（治）不立字〔2023〕17号", "你局移送的案件，决定不予立案。"]
    assert kind_of(lines) == kind


@pytest.mark.parametrize(
    ("below", "kind"), [("海市监处罚〔2025〕23号", "penalty_decision"), ("询问通知书", "inquiry_notice")]
)
def test_a_title_far_down_stands_where_its_number_is_alone_below_it(below: str, kind: str) -> None:
    head = ["索引号：8021", "发布机构：某局", "发布日期：2025-02-06", "主题词：", "海川县某局", "行政处罚决定书"]
    body = "因调查需要，请你到某局接受询问调查，来时请携带下列证件材料：身份证。如无法按时前来，请及时联系。"

    assert kind_of([*head, below, "当事人：某店", body]) == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [("整改情况复核意见书", "recheck_opinion"), ("陈述申辩复核意见书", "statement_review")],
)
def test_what_is_looked_at_again_tells_a_review_of_mending_from_one_of_a_defence(title: str, kind: str) -> None:
    assert kind_of([title, "某厂：", "经复核，提出如下意见。"]) == kind


def test_the_title_that_a_site_gives_in_its_head_names_the_kind() -> None:
    lines = ["- 索引号: 1137", "- 发布机构: 某市教育局", "- 标题: 校外培训监管行政处罚决定书（济教罚字〔2022〕第1号）"]
    body = "当事人名称或姓名：某公司", "违反了《教育法》第二十八条的规定。"
    (told,) = classify([paper([*lines, *body])], CATALOGUE)

    assert (told.kind, told.title) == ("penalty_decision", "校外培训监管行政处罚决定书")


@pytest.mark.parametrize(
    ("title", "kind"), [("证据目录及证明事项", "evidence_list"), ("法定代表人身份证明", "identity_proof")]
)
def test_a_list_of_evidence_may_be_called_after_what_it_proves(title: str, kind: str) -> None:
    assert kind_of([title, "案由：未培训"]) == kind
