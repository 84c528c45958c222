"""Kinds of documents told by title, by words, at last by file name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from casereview.catalogue import read_catalogue
from casereview.classify import classify
from casereview.model import Block, Box, Cell, Document, Graphic, Page
from casereview.terms import BlockKind, GraphicKind
from casereview.text import flow_of
from tests.builders import a_document
from tests.paper_texts import BODIES

CATALOGUE = read_catalogue()
EVERY_BODY = [(kind, body) for kind, bodies in BODIES.items() for body in bodies]


def paper(blocks: Sequence[Block | str], source: str = "扫描0001.pdf") -> Document:
    page = Page(1, 595.0, 842.0, tuple(Block(one) if isinstance(one, str) else one for one in blocks))
    return Document("id", "sha", source, (page,), flow_of((page,)))


def kind_of(blocks: Sequence[Block | str], source: str = "扫描0001.pdf") -> str:
    return classify([paper(blocks, source)], CATALOGUE)[0].kind


@pytest.mark.parametrize(("kind", "body"), EVERY_BODY)
def test_a_paper_without_its_title_is_known_by_its_words(kind: str, body: str) -> None:
    assert kind_of(body.splitlines()) == kind


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


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("分期（延期）缴纳罚款申请书", "party_material"),
        ("关于暂缓缴纳罚款的申请", "party_material"),
        ("关于申请分期缴纳罚款的报告", "party_material"),
        ("申请书（暂缓缴纳罚款）", "party_material"),
        ("分期（延期）缴纳罚款审批表", "deferral_approval"),
        ("代收罚款凭条", "fine_receipt"),
        ("送达回执单", "service_receipt"),
        ("罚款缴款单", "fine_receipt"),
        ("行政执法文书送达凭证", "service_receipt"),
        ("案件会审讨论记录表", "case_discussion_form"),
        ("案件集体讨论记录表", "collective_discussion"),
    ],
)
def test_what_a_party_applies_for_is_no_form_of_the_bureau_and_slips_are_told_by_their_last_word(
    title: str, kind: str
) -> None:
    assert kind_of([title, "澜河晨光机械有限公司", "2025年3月1日"]) == kind


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


@pytest.mark.parametrize(
    ("source", "blocks", "kind"),
    [
        ("卷/07 结案审批表.pdf", [], "closing_approval"),
        ("卷/07 结案审批表.pdf", ["模糊不清"], "closing_approval"),
        ("卷/07 结案审批表.pdf", BODIES["inquiry_record"][0].splitlines(), "inquiry_record"),
        ("卷/07.pdf", ["模糊不清"], "unknown"),
    ],
)
def test_the_file_name_counts_only_where_the_text_cannot_tell(source: str, blocks: list[str], kind: str) -> None:
    assert kind_of(blocks, source) == kind


@pytest.mark.parametrize(
    ("source", "blocks", "kind"),
    [
        ("卷/12.pdf", ["证据一：营业执照复印件", "与原件核对无异"], "business_licence"),
        ("卷/身份证明/1.jpg", [], "identity_proof"),
        ("卷/现场照片/IMG_0012.jpg", [], "photo_evidence"),
        ("案卷/12.pdf", [], "unknown"),
    ],
)
def test_a_picture_is_known_by_its_caption_or_its_folder(source: str, blocks: list[str], kind: str) -> None:
    assert kind_of(blocks, source) == kind


def test_a_volume_named_as_such_is_not_its_cover() -> None:
    pages = tuple(Page(number, None, None, (Block("模糊"),)) for number in (1, 2, 3))
    scan = Document("id", "sha", "案卷.pdf", pages, flow_of(pages))

    assert classify([scan], CATALOGUE)[0].kind == "unknown"


def test_what_shows_too_little_stays_unknown() -> None:
    document = classify([paper(["说明", "有关情况如下。"])], CATALOGUE)[0]

    assert (document.kind, document.label, document.title, document.confidence) == ("unknown", "其他材料", None, 0.0)


def test_a_file_that_could_not_be_read_is_still_named_by_its_file_name() -> None:
    broken = Document("id", "sha", "03-询问笔录.pdf", (), flow_of(()), problem="文件已损坏")

    document = classify([broken], CATALOGUE)[0]

    assert (document.kind, document.confidence, document.problem) == ("inquiry_record", 0.4, "文件已损坏")


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


def test_lines_that_each_name_another_paper_are_a_contents_list_without_title() -> None:
    lines = ["一、立案审批表 1", "二、询问笔录 4", "三、送达回证 9", "四、结案报告 12", "五、卷内备考表 13"]

    assert kind_of(lines) == "contents_list"
    assert (
        kind_of([*lines, "以上材料由当事人于调查期间先后提交，办案人员已逐一核对无误并在复印件上签名。"]) == "unknown"
    )
    assert kind_of(["立案审批表 1", "立案审批表 2", "立案审批表 3", "立案审批表 4"]) != "contents_list"


@pytest.mark.parametrize(
    ("words", "kind"), [("被检查人：甘小明", "inspection_record"), ("勘验情况：", "survey_record")]
)
def test_a_record_of_inspection_or_survey_is_told_by_its_labels(words: str, kind: str) -> None:
    assert kind_of(["检查（勘验）笔录", "检查人：丁健", words, "现场情况：砂泵运转"]) == kind


def test_a_title_below_the_name_of_the_series_in_the_first_rows_of_a_table_counts() -> None:
    lines = ("安全生产行政执法文书", "现 场 检 查 记 录", "津澜应急检记〔2025〕6号")
    rows = [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(lines)]
    form = [Block(text, cell=Cell(0, 3, column)) for column, text in enumerate(("被检查单位", "晨光公司"))]

    assert kind_of([*rows, *form]) == "inspection_record"


def test_a_short_title_is_not_joined_with_the_entry_below_it() -> None:
    assert kind_of(["目　录", "1.立案审批表 1", "2.询问笔录 4"]) == "contents_list"


@pytest.mark.parametrize(
    "line", ["GB/T 34525—2017 气瓶搬运、装卸、储存和使用安全规定", "《粉尘防爆安全规程》（GB 15577-2018）"]
)
def test_a_technical_standard_is_known_by_its_number(line: str) -> None:
    assert kind_of([line, "4.1 禁止充装超期未检气瓶。"]) == "standard_excerpt"
    assert kind_of(["金属非金属矿山安全规程", line, "4.1 出口应畅通。"]) == "standard_excerpt"
    assert kind_of(["其他说明", "现场按标准检查。", "情况如下", "设备完好", line]) == "unknown"


def test_a_title_that_papers_of_no_kind_bear_too_needs_plain_words() -> None:
    sent = ["法制审核送审表", "送审部门：执法二大队", "案件名称：晨光机械案", "送审人：常青"]
    examined = [*sent, "送审时间：2025年3月1日", "审核内容：事实是否清楚、程序是否合法", "法制机构审核意见：同意"]

    assert kind_of(sent) == "unknown"
    assert kind_of(examined) == "legal_review_opinion"


def test_what_is_nearly_a_title_gives_way_to_the_title_below_it() -> None:
    assert kind_of(["行 政 处 罚 案 件", "立 案 审 批 表", "案由：未培训", "案件来源：检查"]) == "filing_approval"


@pytest.mark.parametrize(
    "title", ["行政检查通知书", "协助调查函", "中止案件调查决定书", "限期提供材料通知书", "行政约谈记录"]
)
def test_papers_near_those_of_a_kind_are_of_none(title: str) -> None:
    assert kind_of([title, "澜河晨光机械有限公司：", "根据年度执法计划。", "2025年3月1日"]) == "unknown"


@pytest.mark.parametrize("label", ["送达文书名称及文号", "送达文书", "文书名称、文号", "送达文件"])
def test_the_paper_that_a_receipt_names_in_its_first_row_is_not_its_title(label: str) -> None:
    rows = (
        (label, "行政处罚决定书 津澜应急罚〔2025〕3号"),
        ("受送达人", "甘小明"),
        ("送达方式", "直接送达"),
        ("送达人", ""),
    )
    cells = [
        Block(text, cell=Cell(0, row, column)) for row, texts in enumerate(rows) for column, text in enumerate(texts)
    ]

    assert kind_of(cells) == "service_receipt"


def test_a_sentence_that_names_a_paper_is_no_caption() -> None:
    assert kind_of(["本册附有现场照片六张。"]) == "unknown"
    assert kind_of(["现场照片六张"]) == "photo_evidence"


def test_clauses_numbered_like_those_of_a_standard_are_an_excerpt_of_one() -> None:
    clauses = ["6.3 除尘系统", "6.3.5 应按照清扫制度及时清理。", "7.1.4 风管内应设置火花探测装置。"]

    assert kind_of(clauses) == "standard_excerpt"
    assert kind_of([*clauses[:2], "以上为现场抄录。"]) == "unknown"


def test_a_page_that_is_a_picture_needs_fewer_words() -> None:
    lines = tuple(Block(text) for text in ("说明：除尘管道", "拍摄人：丁健"))
    picture = Graphic(GraphicKind.PHOTO, box=Box(80, 80, 480, 380))

    def kind(graphics: tuple[Graphic, ...]) -> str:
        page = Page(1, 595.0, 842.0, lines, graphics)
        return classify([Document("id", "sha", "001.pdf", (page,), flow_of((page,)))], CATALOGUE)[0].kind

    assert kind((picture,)) == "photo_evidence"
    assert kind(()) == "unknown"


def test_a_short_paper_whose_name_only_ends_in_a_word_that_many_share_stays_unknown() -> None:
    assert kind_of(["水域占用情况告知书", "请于十日内与本局联系。"]) == "unknown"


def test_few_words_tell_an_untitled_paper_where_none_speak_for_another() -> None:
    assert kind_of(["会议听取了汇报，", "经研究，同意。"]) == "collective_discussion"
    assert kind_of(["经研究，同意，", "建议给予处罚，承办人意见如上。"]) == "unknown"


def test_a_text_without_title_that_speaks_for_many_kinds_is_that_of_several_papers() -> None:
    kinds = ("filing_approval", "inquiry_record", "penalty_decision", "service_receipt", "closing_approval")
    bodies = [line for kind in (*kinds, "hearing_record", "fine_receipt") for line in BODIES[kind][0].splitlines()]

    assert kind_of(bodies) == "unknown"


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "transfer_approval",
            [
                "案由：无证储存汽油",
                "拟移送单位：澜河公安分局",
                "承办人意见：拟移送。",
                "部门意见：同意。",
                "局领导意见：同意移送。",
            ],
        ),
        (
            "deferral_approval",
            [
                "申请人：澜河副食店",
                "申请事由：经营亏损，申请延期缴纳",
                "办案机构意见：拟同意。",
                "分管领导意见：同意。",
            ],
        ),
        (
            "onsite_measures_decision",
            [
                "澜河花炮厂：",
                "我局检查发现中转库超量存放，隐患排除前无法保证安全，现责令你厂立即停止生产，撤出作业人员，隐患排除后方可恢复生产。",
                "津澜市应急管理局",
                "2025年3月4日",
            ],
        ),
        (
            "rectification_order",
            [
                "澜河花炮厂：",
                "我局检查发现中转库超量存放，现责令你厂立即停止违法行为，于2025年3月9日前整改完毕。",
                "津澜市应急管理局",
                "2025年3月4日",
            ],
        ),
        (
            "inspection_plan",
            [
                "检查单位：澜河副食店",
                "检查内容：用电安全",
                "检查方式：查阅资料",
                "审批意见：同意实施检查",
            ],
        ),
        (
            "coercive_disposal",
            [
                "澜河副食店：",
                "因已作出处理决定，现决定自3月4日起解除扣押，退还财物。",
                "津澜市场监督管理局",
                "2025年3月4日",
            ],
        ),
        (
            "party_material",
            [
                "津澜应急管理局：",
                "贵局检查提出的三条问题，我厂已逐条落实整改，恳请派员复查。",
                "澜河晨光机械厂",
                "2025年3月4日",
            ],
        ),
        (
            "service_receipt",
            [
                "收件人：澜河副食店　邮件号：1098000000",
                "寄送文书：行政处罚决定书",
                "妥投日期：2025年3月4日",
                "签收人：本人",
            ],
        ),
        (
            "standard_excerpt",
            ["《澜河市燃气管理条例》", "第十条　禁止在地下室存放钢瓶。", "第三十一条　违反第十条的，处五千元罚款。"],
        ),
    ],
)
def test_a_paper_in_another_bureaus_words_is_known_by_what_it_does(kind: str, lines: list[str]) -> None:
    assert kind_of(lines) == kind


def test_the_issuer_alone_makes_no_fire_paper_of_a_text() -> None:
    assert kind_of(["澜河消防救援大队", "一季度工作顺利，望继续努力。"]) == "unknown"


def test_the_label_of_a_number_is_no_title() -> None:
    label = Block("行政处罚决定书文号", cell=Cell(0, 0, 0))
    rest = ["行政相对人名称：澜河副食店", "公示日期：2025年3月4日", "数据来源单位：津澜应急管理局"]

    assert kind_of([label, *rest]) == "disclosure_proof"


def test_a_shared_name_stands_for_nothing_where_the_words_speak_against_it() -> None:
    assert kind_of(["情况说明", "我局办公系统升级，部分文书未能同步，现已恢复。"]) == "unknown"


def test_the_charter_of_a_firm_is_no_excerpt_of_a_law() -> None:
    lines = [
        "第一章　总则",
        "第一条　为维护股东权益，制定本章程。",
        "第二条　公司设在澜河路8号。",
        "第三条　公司设董事一名。",
    ]

    assert kind_of(lines) == "unknown"


def test_a_receipt_that_prints_the_number_of_the_decision_is_no_decision() -> None:
    lines = [
        "今收到　丁某　交来罚款人民币贰仟元整（¥2000.00）",
        "处罚决定书文号：津澜应急罚〔2025〕8号",
        "收款单位（盖章）",
    ]

    assert kind_of(lines) == "fine_receipt"


def test_a_list_that_says_what_its_papers_prove_is_one_of_evidence() -> None:
    lines = [
        "一、营业执照复印件，证明主体身份；",
        "二、询问笔录，证明损坏的时间；",
        "三、现场检查记录，记下所见；",
        "四、现场照片，当场拍下。",
    ]

    assert kind_of(lines) == "evidence_list"


def test_a_filing_by_the_police_is_none_of_the_bureau() -> None:
    police = ["立案决定书", "根据《中华人民共和国刑事诉讼法》第一百一十二条之规定，决定对某某案立案侦查。"]

    assert kind_of(police) == "unknown"
    assert kind_of(["立案决定书", "案件来源：监督检查", "经审查，符合立案条件，同意立案。"]) == "filing_approval"


def test_a_standard_that_speaks_of_fire_fittings_is_an_excerpt() -> None:
    lines = [
        "GB 55037—2022",
        "7.1.2 疏散通道、安全出口的净宽度……",
        "8.1.9 消火栓、灭火器……",
        "12.0.2 消防设施应定期维护……",
    ]

    assert kind_of(lines) == "standard_excerpt"


def test_a_number_of_the_party_below_its_name_is_no_caption() -> None:
    assert kind_of(["缴款人：丁某　身份证号：120100198701010000", "第一联"]) == "unknown"


@pytest.mark.parametrize("title", ["行政处罚决定书更正通知书", "行政处罚决定书补正通知书", "行政处罚告知书补正书"])
def test_a_paper_that_corrects_another_is_not_that_other(title: str) -> None:
    assert kind_of([title, "某某：", "我局行政处罚决定书中住址更正为某路5号2栋。特此通知。"]) == "unknown"


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "business_licence",
            ["（营业执照复印件）", "统一社会信用代码：91430603MA4L9F7K5B", "登记机关：云溪县市场监督管理局"],
        ),
        (
            "identity_proof",
            ["（居民身份证复印件）", "姓名：孙某甲  性别：男  民族：汉", "公民身份号码：430603197905120011"],
        ),
        ("photo_evidence", ["（照片粘贴处）", "拍摄时间：2025年7月8日  拍摄地点：锅炉房", "拍摄人："]),
        ("party_material", ["（复制、摘抄证据材料）", "培训档案3页，经核对与原件无误", "提取人："]),
    ],
)
def test_a_sheet_for_evidence_is_what_is_copied_on_it(kind: str, lines: list[str]) -> None:
    assert kind_of([Block("证据提取单", centred=True), *lines]) == kind
    assert kind_of([Block("证据材料登记表", centred=True), *lines]) == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("关于对云溪县旺达粮油加工有限公司立案调查的请示", "filing_approval"),
        ("关于对云溪县旺达粮油加工有限公司作出行政处罚的请示", "case_approval"),
        ("关于云溪县旺达粮油加工有限公司未办理使用登记案结案的请示", "closing_approval"),
    ],
)
def test_a_request_to_the_leaders_stands_for_the_form_of_approval(title: str, kind: str) -> None:
    lines = ("局领导：", "现将该案有关情况报告如下。", "妥否，请批示。", "执法大队")
    assert kind_of([Block(title, centred=True), *lines]) == kind


def test_a_name_with_a_card_number_under_a_picture_is_a_copy_of_the_card() -> None:
    card = Graphic(GraphicKind.PHOTO, box=Box(80, 80, 480, 380))

    def kind(*lines: str) -> str:
        made = Page(1, 595.0, 842.0, tuple(Block(line, box=Box(90, 400, 300, 415)) for line in lines), (card,))
        document = Document("id", "sha", "扫描0001.pdf", (made,), flow_of((made,)))
        return classify([document], CATALOGUE)[0].kind

    assert kind("孙小甲　330681198103150017", "与原件一致") == "identity_proof"
    assert kind("车辆停在路口", "与原件一致") == "unknown"


def test_a_drawing_that_goes_with_a_record_is_no_survey_of_its_own() -> None:
    drawn = ["图例：1 喷漆房 2 卷帘门", "绘图人：孙小甲", "绘制时间：2025年2月25日"]

    assert (kind_of(drawn), kind_of([*drawn, "勘验地点：一号车间"])) == ("unknown", "survey_record")


def test_a_table_of_fines_by_circumstances_is_an_excerpt_of_the_base_though_it_tells_of_fire_matters() -> None:
    table = [
        "违法行为 法律依据 情节 罚款幅度",
        "单位占用疏散通道、安全出口 第六十条第一款第三项 较轻：能够立即改正 五千元以上二万元以下",
        "一般：堵塞一个安全出口 二万元以上三万五千元以下",
        "——摘自《某省消防救援机构行政处罚裁量基准》",
    ]

    assert kind_of(table) == "discretion_excerpt"


def test_a_letter_that_waives_what_a_notice_offered_is_no_notice() -> None:
    letter = [
        "声　明",
        "我公司已收到淞环罚告〔2025〕17号告知书，对拟处罚内容无异议，放弃陈述、申辩和听证权利。",
        "2025年4月15日",
    ]

    assert kind_of(letter) == "waiver_statement"


def test_a_number_that_a_letter_gives_of_the_bureau_is_not_its_own() -> None:
    letter = ["陈述申辩书", "贵局海环罚告〔2025〕11号告知书已收到。", "请求从轻处罚。"]

    assert classify([paper(letter)], CATALOGUE)[0].number is None


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("强制性产品认证目录（摘录）", "0914 移动电源"), "standard_excerpt"),
        (("平面布置图", "东侧走道为疏散通道", "提供人（签名）：", "核对人（签名）："), "party_material"),
        (("平面布置图", "东侧走道为疏散通道"), "unknown"),
    ],
)
def test_a_paper_of_no_kind_is_known_by_its_use(lines: tuple[str, ...], kind: str) -> None:
    assert classify((a_document("unknown", *lines),), CATALOGUE)[0].kind == kind


def test_a_decision_taken_out_of_another_case_is_evidence() -> None:
    body = ("某厂未按照规定对从业人员进行安全生产教育和培训，被处罚款10000元。", "摘自本局第61号案卷。摘录人：甲")

    assert kind_of(["(某)应急罚〔2023〕61号行政处罚决定书（复印件，节录）", *body]) == "party_material"
    assert kind_of(["(某)应急罚〔2023〕61号行政处罚决定书", *body]) == "penalty_decision"


def test_what_a_party_gave_is_the_proof_that_its_file_is_called() -> None:
    page = ("机动车行驶证", "号牌号码：某A0001　所有人：钟某", "与原件核对一致。提供人：钟某　核对人：甲、乙")

    assert kind_of(page, "身份证行驶证.docx") == "identity_proof"
    assert kind_of(page, "行驶证.docx") == "party_material"


def test_a_waiver_of_the_defence_is_no_record_of_it() -> None:
    body = (
        "某某局：",
        "我已收到贵局《违法行为通知书》，对拟处罚的内容无异议，自愿放弃陈述、申辩的权利。",
        "声明人：甲",
    )

    assert kind_of(["放弃陈述申辩权声明书", *body]) == "waiver_statement"
    assert kind_of(["放弃陈述申辩及听证权的声明书", *body]) == "waiver_statement"
    assert (
        kind_of(["陈述申辩书", "某某局：", "我对拟处罚的罚款有异议，请求减轻处罚。", "陈述人：甲"])
        == "statement_record"
    )


@pytest.mark.parametrize(("sureness", "title"), [(35, "行政处罚先行告知书"), (99, None)])
def test_stains_beside_a_title_are_none_of_it(sureness: int, title: str | None) -> None:
    head = Block("行政处罚先行告知书  aT", sure=(99,) * 11 + (sureness,) * 2)

    (told,) = classify([paper([head, "现查明，你单位存在下列行为："])], CATALOGUE)

    assert told.title == title


@pytest.mark.parametrize(
    "title", ["责令停止水事违法行为通知书", "责令改正水事违法行为通知书", "责令立即停止违法行为通知书"]
)
def test_an_order_to_stop_an_act_is_no_notice_of_a_penalty(title: str) -> None:
    body = ("某公司：", "你单位未经批准擅自取水，违反了《某法》第四十八条，责令你单位立即停止取水。", "2023年9月5日")

    assert kind_of([title, *body]) == "rectification_order"


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


@pytest.mark.parametrize(
    ("title", "body", "kind"),
    [
        (
            "劳动保障监察调查询问书",
            "请你单位法定代表人于2024年7月8日9时到某支队接受询问，并报送下列书面材料。",
            "inquiry_notice",
        ),
        ("改正情况核查记录", "核查情况：期限届满，该单位仍未报送工资支付台账。未改正。", "recheck_opinion"),
        ("安全责任核查记录", "核查情况：某公司责任制已张贴。", "unknown"),
    ],
)
def test_papers_of_other_trades_are_known_by_their_wording(title: str, body: str, kind: str) -> None:
    assert kind_of([title, body, "2024年7月24日"]) == kind


def test_an_approval_to_archive_recordings_is_a_form_of_approval_and_no_note_on_them() -> None:
    lines = ("案件名称：某案", "申请事项：将执法记录仪视频4段刻录光盘入卷。", "申请人：", "审批人：")
    assert kind_of([Block("行政执法音像记录归档审批单", centred=True), *lines]) == "special_approval"
