"""Kinds of documents told by title, by words, at last by file name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.classify import classify
from casereview.model import Block, Cell
from tests.builders import a_document
from tests.casereview.classify.kinds_of_papers import CATALOGUE, kind_of, paper
from tests.paper_texts import BODIES

EVERY_BODY = [(kind, body) for kind, bodies in BODIES.items() for body in bodies]


@pytest.mark.parametrize(("kind", "body"), EVERY_BODY)
def test_a_paper_without_its_title_is_known_by_its_words(kind: str, body: str) -> None:
    assert kind_of(body.splitlines()) == kind


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


def test_what_shows_too_little_stays_unknown() -> None:
    document = classify([paper(["说明", "有关情况如下。"])], CATALOGUE)[0]

    assert (document.kind, document.label, document.title, document.confidence) == ("unknown", "其他材料", None, 0.0)


@pytest.mark.parametrize(
    ("words", "kind"), [("被检查人：甘小明", "inspection_record"), ("勘验情况：", "survey_record")]
)
def test_a_record_of_inspection_or_survey_is_told_by_its_labels(words: str, kind: str) -> None:
    assert kind_of(["检查（勘验）笔录", "检查人：丁健", words, "现场情况：砂泵运转"]) == kind


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


def test_a_receipt_that_prints_the_number_of_the_decision_is_no_decision() -> None:
    lines = [
        "今收到　丁某　交来罚款人民币贰仟元整（¥2000.00）",
        "处罚决定书文号：津澜应急罚〔2025〕8号",
        "收款单位（盖章）",
    ]

    assert kind_of(lines) == "fine_receipt"


def test_a_filing_by_the_police_is_none_of_the_bureau() -> None:
    police = ["立案决定书", "根据《中华人民共和国刑事诉讼法》第一百一十二条之规定，决定对某某案立案侦查。"]

    assert kind_of(police) == "unknown"
    assert kind_of(["立案决定书", "案件来源：监督检查", "经审查，符合立案条件，同意立案。"]) == "filing_approval"


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


@pytest.mark.parametrize(("legibility", "kind"), [(0.99, "party_material"), (0.5, "unknown")])
def test_a_scanned_paper_of_no_kind_is_known_by_its_use_if_all_of_it_was_read(legibility: float, kind: str) -> None:
    copied = a_document("unknown", "夜班值班记录", "值班员：甲", "复印件与原件一致。提供人：乙", "核对人：丙")
    scanned = replace(copied, pages=tuple(replace(page, legibility=legibility) for page in copied.pages))

    assert classify((scanned,), CATALOGUE)[0].kind == kind


def test_a_copied_card_is_the_proof_of_who_somebody_is() -> None:
    told = ("甲乙  公民身份号码：152222197906112419", "复印件与原件相符。提供人：甲乙    核对人：丙丁")

    assert classify((a_document("unknown", "姓名甲乙", *told),), CATALOGUE)[0].kind == "identity_proof"


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


@pytest.mark.parametrize(
    "title", ["责令停止水事违法行为通知书", "责令改正水事违法行为通知书", "责令立即停止违法行为通知书"]
)
def test_an_order_to_stop_an_act_is_no_notice_of_a_penalty(title: str) -> None:
    body = ("某公司：", "你单位未经批准擅自取水，违反了《某法》第四十八条，责令你单位立即停止取水。", "2023年9月5日")

    assert kind_of([title, *body]) == "rectification_order"


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


def test_a_decision_that_lost_its_head_is_known_by_how_it_ends() -> None:
    lines = [
        "综上，决定作出以下行政处罚：罚款6000元。",
        "对本处罚决定不服，可以在接到本处罚决定书之日起六十日内申请行政复议。",
    ]
    assert kind_of(lines) == "penalty_decision"


@pytest.mark.parametrize(
    "lines",
    [
        [
            "当事人：张XX；性别：男",
            "当事人运输未经检疫仔猪一案，经本机关依法调查，现查明：无法提供证明。",
            "并作出如下处罚决定：罚款900元。",
        ],
        [
            "海城罚决字〔2025〕第22号",
            "名称：某公司",
            "本机关于2025年11月11日立案调查。经查明，未取得施工许可证。",
            "上述事实，由以下证据证实：证据一：照片。",
        ],
        [
            "当事人：曹小华",
            "一、当事人基本情况及违法事实情况",
            "2023年9月10日，我局执法人员现场检查发现：当事人未经验收。以上事实，有现场检查笔录、询问笔录证实。",
            "二、规范依据、拟处罚告知、意见采纳情况及处罚内容",
            "我局于2023年10月23日作出穗环罚告〔2023〕38号《行政处罚告知书》，",
        ],
        [
            "被处罚单位：某公司",
            "以上事实主要证据如下：证据一：营业执照复印件。证明登记。证据二：劳动合同书复印件。证明是员工；",
            "2022年3月29日，行政处罚告知书送达行政相对人，行政相对人未提出陈述、申辩。",
            "决定对某公司的违法行为处以罚款人民币伍仟元整的行政处罚。",
        ],
        [
            "海川市德余劳务有限公司：",
            "我局于2024年4月8日对你公司非法占用土地的行为立案调查。经查，你公司占用土地的行为违反了规定。",
            "我局已于2024年8月9日依法向你公司进行了行政处罚告知，你公司放弃了陈述、申辩的权利。",
            "根据《某法》第七十七条的规定，决定处罚如下：1、责令退还非法占用的土地；2、并处罚款739545元。",
        ],
        [
            "海川市建材有限公司：",
            "我局于2019年10月23日对你单位擅自开采粘土一案立案调查。经查，2019年4月26日向你单位下达了《责令改正违法行为通知书》。",
            "责令你单位自行改正违法行为。依据《某法》第三十九条，决定对你单位作出如下行政处罚：罚款15万元。",
        ],
    ],
)
def test_a_decision_published_without_its_title_is_known_by_its_form(lines: list[str]) -> None:
    assert kind_of(lines) == "penalty_decision"


@pytest.mark.parametrize(
    ("title", "kind"), [("不予行政处罚决定书", "no_penalty_decision"), ("行政处罚决定书", "penalty_decision")]
)
def test_a_number_for_what_is_not_fined_speaks_for_no_fine(title: str, kind: str) -> None:
    site = ["当前位置：部门 > 政务公开", "[ 索引号 ]", "1150", "[ 发文字号 ]", "荣环不罚〔2026〕1号", "2026-01-21"]
    body = ["某公司", "住所：某路9号", "2025年12月1日，检查发现未批先建，予以行政处罚。", "以上事实，有检查笔录为凭。"]

    assert kind_of([*(site if kind != "penalty_decision" else []), f"海川区生态环境局{title}", *body]) == kind


def test_a_statement_of_two_that_both_waive_is_a_waiver() -> None:
    letter = [
        "声　明",
        "某公司及孙某甲于2025年7月4日收到行政处罚事先(听证)告知书，对拟处罚内容无异议，均放弃陈述、申辩和要求听证的权利。",
    ]

    assert kind_of(letter) == "waiver_statement"
    assert kind_of(["行政处罚事先告知书", "逾期未提出的，视为放弃陈述、申辩的权利。"]) == "penalty_notice"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("行政处罚决定更正通知书", "unknown"),
        ("行政处罚决定补正书", "unknown"),
        ("关于补正行政处罚决定书的决定", "unknown"),
        ("行政处罚决定书", "penalty_decision"),
    ],
)
def test_what_corrects_a_decision_is_no_decision(title: str, kind: str) -> None:
    said = "本机关2025年10月10日作出的应急罚〔2025〕28号行政处罚决定书中，收款银行有误，现予更正，其他内容不变。"

    assert kind_of([title, "应急更〔2025〕1号", "某公司：", said, "某局", "2025年10月14日"]) == kind
