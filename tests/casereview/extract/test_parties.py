"""The head of a paper tells who is penalised, for what and by whom."""

from __future__ import annotations

import pytest

from casereview.extract.agency import agency_of
from casereview.extract.parties import party_facts, party_kind_of
from casereview.extract.party_names import party_named
from casereview.terms import PartyKind
from casereview.text import folded
from tests.builders import Part, a_document


def facts_of(kind: str, *parts: Part) -> dict[str, object]:
    return {fact.name: fact.value for fact in party_facts(a_document(kind, *parts))}


@pytest.mark.parametrize(
    "parts",
    [
        (
            "被处罚单位：海川机械有限公司    统一社会信用代码：91120110MA0ABCDE1X",
            "地址：海川市某路1号    邮政编码：300300",
            "法定代表人（负责人）：王五   职务：总经理",
        ),
        ("被处罚单位:海川机械有限公司,统一社会信用代码:91120110MA0ABCDE1X,法定代表人:王五,地址:海川市某路1号。",),
        (
            (
                ("被处罚单位", "海川机械有限公司", "统一社会信用代码", "91120110MA0ABCDE1X"),
                ("地    址", "海川市某路1号", "邮编", "300300"),
                ("法定代表人\n（负责人）", "王 五", "职务", "总经理"),
            ),
        ),
        (
            "当 事 人：海川机械有限公司（单位）",
            "统一社会信用代码：９１１２０１１０ＭＡ０ＡＢＣＤＥ１Ｘ",
            "住    所：海川市某路1号",
            "法定代表人：王五（总经理）",
        ),
        (
            "当事人：海川机械有限公司    信用代码：91120110MA0ABCDE1X",
            "法定代表人：王五    地址：海川市某路1号",
        ),
    ],
)
def test_the_particulars_of_a_unit_are_read_in_every_layout(parts: tuple[Part, ...]) -> None:
    assert facts_of("penalty_decision", "行政处罚决定书", *parts, "海川市应急管理局（印章）", "2024年3月15日") == {
        "当事人": "海川机械有限公司",
        "当事人类型": "单位",
        "统一社会信用代码": "91120110MA0ABCDE1X",
        "地址": "海川市某路1号",
        "法定代表人": "王五",
        "办案机关": "海川市应急管理局",
    }


def test_a_title_above_the_particulars_names_no_party() -> None:
    lines = ("海应急罚〔2024〕5号", "行政处罚决定书（单位）", "统一社会信用代码：91120110MA0ABCDE1X", "地址：某路1号")

    assert "当事人" not in facts_of("penalty_decision", *lines)


def test_a_person_has_an_identity_number_and_a_home() -> None:
    assert facts_of(
        "penalty_decision",
        "被处罚人：张小明  性别：男  年龄：36  身份证号：12011019880101123x",
        "家庭住址：海川市某小区1号楼  联系电话：138",
        "所在单位：海川公司  职务：电工  单位地址：海川市某路",
    ) == {"当事人": "张小明", "当事人类型": "个人", "身份证号": "12011019880101123X", "地址": "海川市某小区1号楼"}


def test_whoever_signs_for_the_party_before_a_day_is_not_the_party() -> None:
    lines = ("先行登记保存证据通知书", "海川旺角零售店：", "现予先行登记保存。", "当事人：孙桂芳2026年1月19日")

    assert facts_of("preservation_notice", *lines).get("当事人") == "海川旺角零售店"


def test_whoever_signs_a_record_for_the_party_is_not_the_party() -> None:
    lines = ("改正情况核查记录", "核查情况：已改正。", "当事人：卢晓东   2025年10月23日    核查人：金一鸣")

    assert "当事人" not in facts_of("recheck_opinion", *lines)
    assert facts_of("recheck_opinion", "核查记录", "当事人：卢晓东，1980年1月2日出生")["当事人"] == "卢晓东"


@pytest.mark.parametrize("said", ["同意结案。庞德昌", "拟同意。庞德昌", "批准，庞德昌"])
def test_the_head_whose_opinion_a_form_holds_is_not_the_partys_representative(said: str) -> None:
    assert "法定代表人" not in facts_of("closing_approval", "案由：未培训", (("负责人", said),))


def test_the_officers_who_sign_an_approval_are_not_the_partys_representative() -> None:
    form = ("案由：未培训", "当事人：王小五", "单位地址：海川市某路", "住址：海川市某村", "负责人（签名）：钱七")
    assert facts_of("filing_approval", *form) == {
        "当事人": "王小五",
        "当事人类型": "个人",
        "地址": "海川市某村",
        "案由": "未培训",
    }


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (
            ("行政处罚决定书", "海环罚〔2024〕5号", "海川市宏宇编织有限公司", "统一社会信用代码：91410403MA0000001A"),
            "海川市宏宇编织有限公司",
        ),
        (("行政处罚决定书", "（公司名称）：海川东方仓储有限公司", "法定代表人：张三"), "海川东方仓储有限公司"),
        (("行政处罚决定书", "违法行为单位：海川市茶都仓储有限公司", "现查明："), "海川市茶都仓储有限公司"),
        (("行政处罚决定书", "海川市星河KTV：", "经查，你单位存在下列行为："), "海川市星河KTV"),
        (
            ("海川市宏宇编织有限公司 统一社会信用代码：914100 地址：某路8号", "法定代表人：张某"),
            "海川市宏宇编织有限公司",
        ),
        (("海川市**新型建材有限公司：", "我局于2024年3月1日立案。"), "海川市**新型建材有限公司"),
        (("****公路管理所：", "法定代表人：张某"), "****公路管理所"),
        (("海川市**建材有限公司", "法定代表人：张某"), "海川市**建材有限公司"),
        (("以上为证据清单 地址：某路1号", "决定如下。"), None),
        (("海川市生态环境局", "地址：某路1号"), None),
        (("海川市宏宇编织有限公司", "本机关决定如下。"), None),
    ],
)
def test_the_party_may_stand_without_a_label_above_its_particulars(lines: tuple[str, ...], name: str | None) -> None:
    found = party_named(a_document("penalty_decision", *lines))

    assert (found.text if found else None) == name


def test_a_notice_is_addressed_to_the_party_and_its_foot_is_the_agencys() -> None:
    assert facts_of(
        "penalty_notice",
        "行政处罚告知书",
        "海川机械有限公司：",
        "现查明，你单位存在下列行为：",
        "你单位有权进行陈述和申辩。",
        "地址：海川市政府路1号  联系人：李四  联系电话：1",
        "海川市应急管理局（印章）",
        "2024年3月1日",
    ) == {"当事人": "海川机械有限公司", "当事人类型": "单位", "办案机关": "海川市应急管理局"}


def test_whoever_signs_for_the_party_is_not_the_party() -> None:
    notice = ("告知书", "被告知人（签名）：王五", "被告知人：海川机械有限公司", "当事人（签名或者盖章）：王五")
    assert facts_of("penalty_notice", *notice)["当事人"] == "海川机械有限公司"
    receipt = ("送达回证", "受送达人（签名）：王五", "受送达人：海川机械有限公司")
    assert facts_of("service_receipt", *receipt) == {"当事人": "海川机械有限公司"}


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("被处罚单位：海川机械有限公司",), PartyKind.UNIT),
        (("当事人：海川市老王饭店", "经营者：王五"), PartyKind.INDIVIDUAL_BUSINESS),
        (("当事人：王五（个体工商户）",), PartyKind.INDIVIDUAL_BUSINESS),
        (("发布机关：某乡 发文字号：", "当事人：王小五"), PartyKind.PERSON),
        (("被处罚人：王小五",), PartyKind.PERSON),
        (("本机关决定如下。",), None),
    ],
)
def test_the_wording_tells_what_sort_of_party_it_is(lines: tuple[str, ...], kind: PartyKind | None) -> None:
    assert party_kind_of(a_document("penalty_decision", *lines)) is kind


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("行政处罚决定书", "海川市应急管理局（印章）", "2024年3月15日"), "海川市应急管理局"),
        (("行政处罚决定书", "海 川 市 应 急 管 理 局", "2024年3月15日"), "海川市应急管理局"),
        (("海川市消防救援支队", "行政处罚决定书", "2024年3月15日"), "海川市消防救援支队"),
        (("行政处罚决定书", "海川市海东区消防救援大队 2024年3月15日"), "海川市海东区消防救援大队"),
        (("行政处罚决定书", "可以向海川市应急管理局申请行政复议。"), None),
    ],
)
def test_the_agency_signs_at_the_foot_or_stands_at_the_head(lines: tuple[str, ...], name: str | None) -> None:
    found = agency_of(a_document("penalty_decision", *lines))
    assert (found.text if found else None) == name


def test_a_credit_code_of_an_individual_business_tells_what_it_is() -> None:
    paper = a_document("penalty_decision", "当事人：海林县悦来餐饮店", "统一社会信用代码：92990999MA06B7T40D")
    assert party_kind_of(paper) is PartyKind.INDIVIDUAL_BUSINESS


def test_an_address_ends_where_the_next_sentence_was_run_on() -> None:
    paper = a_document("summary_decision", "被处罚人：王五，住址：海林县西街12号 2024年3月5日，你在商场内吸烟")
    assert {f.name: f.value for f in party_facts(paper)}["地址"] == "海林县西街12号"


def test_a_person_is_described_in_one_sentence() -> None:
    told = "被处罚人：王五，男，公民身份证（其他有效证件）号码：430999197503084411，住海林县石桥村2组，系某公司副矿长。"
    found = {f.name: f.value for f in party_facts(a_document("penalty_decision", told))}
    assert (found["身份证号"], found["地址"]) == ("430999197503084411", "海林县石桥村2组")


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("survey_record", "当事人（当事人代理人）姓名：海川公司"),
        ("sampling_voucher", "被抽样取证单位：海川公司    现场负责人：王五"),
        ("preservation_notice", "海川公司："),
        ("authorisation", "委托单位：海川公司"),
        ("volume_cover", "当事人：海川公司"),
    ],
)
def test_other_papers_name_the_party_less_surely(kind: str, line: str) -> None:
    facts = [(f.name, f.value, f.confidence) for f in party_facts(a_document(kind, line)) if f.name == "当事人"]
    assert facts == [("当事人", "海川公司", 0.75)]


def test_a_licence_tells_the_seat() -> None:
    licence = a_document("business_licence", "名    称  海川公司", "住    所  海川市学府道66号")
    assert [(f.name, f.value) for f in party_facts(licence)] == [("当事人", "海川公司"), ("地址", "海川市学府道66号")]


def test_a_licence_may_have_its_labels_on_lines_of_their_own() -> None:
    licence = a_document("business_licence", "名称", "海川造纸厂", "投资人", "王五", "住所", "海川市学府道66号")
    assert [(f.name, f.value) for f in party_facts(licence)] == [
        ("当事人", "海川造纸厂"),
        ("法定代表人", "王五"),
        ("地址", "海川市学府道66号"),
    ]


def test_who_was_fined_has_paid() -> None:
    receipt = a_document("fine_receipt", "代收罚款收据", "被处罚单位（个人）：海川公司")
    assert [(f.name, f.value) for f in party_facts(receipt)] == [("当事人", "海川公司")]


def test_a_person_and_a_unit_may_share_a_table() -> None:
    form = a_document(
        "filing_approval",
        (
            ("当\n事\n人", "公民", "姓名", "王五", "性别", "男"),
            ("", "单位", "名称", "", "法定代表人", ""),
            ("案情及立案理由", "巡查发现堆放垃圾。", "", "", "", ""),
        ),
    )
    assert [(f.name, f.value) for f in party_facts(form) if f.name == "当事人"] == [("当事人", "王五")]


def test_the_day_behind_a_signing_place_is_no_party() -> None:
    record = a_document("inspection_record", "检查人员：      被检查单位：     2024年10月9日")
    assert tuple(party_facts(record)) == ()


@pytest.mark.parametrize(
    "signed",
    [
        "被检查单位（场所）负责人签收：　　2025年10月13日",
        "被检查单位（场所）签收：甘小明 2025年10月13日",
        "当事人签收：甘小明",
        (("被检查单位（签名）", "甘小明"), ("日期", "2025年10月13日")),
    ],
)
def test_where_a_paper_is_signed_for_it_names_no_party(signed: Part) -> None:
    notice = (
        "责令限期改正通知书",
        "海川县九州网咖：",
        "现责令你单位（场所）于2025年10月22日前改正。",
        "2025年10月13日",
    )

    assert facts_of("fire_correction_notice", *notice, signed)["当事人"] == "海川县九州网咖"
    assert "当事人" not in facts_of("fire_correction_notice", "责令限期改正通知书", "现责令改正。", signed)


@pytest.mark.parametrize("kind", ["execution_demand", "deferral_permit", "fire_seal_release", "coercive_disposal"])
def test_whom_a_later_paper_is_addressed_to_is_the_party_less_surely(kind: str) -> None:
    paper = a_document(kind, "通知书", "海川县九州网咖：", "本机关于2025年3月1日对你单位作出决定。", "2025年10月13日")

    assert [(f.name, f.value, f.confidence) for f in party_facts(paper)] == [("当事人", "海川县九州网咖", 0.75)]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("李绍堂（身份证号码：532301196911230755）：", "经查，你未制定培训计划。"), "李绍堂"),
        (("十里县丰收农资门市（姚满仓）：", "由本局立案调查的你经营劣质农药一案，已调查终结。"), "十里县丰收农资门市"),
        (("海川环保设备厂（普通合伙）：", "经查，你厂未制定培训计划。"), "海川环保设备厂(普通合伙)"),
        (("被告知单位：海川木业有限公司", "处罚前告知：", "根据有关规定，现告知如下："), "海川木业有限公司"),
        (("当事人：海川木业有限公司（法定代表人李四，地址：工业园3号）", "现告知如下。"), "海川木业有限公司"),
        (("被告知人：海川县九州网咖", "☐（二）听证告知", "告知人：　　2024年8月20日"), "海川县九州网咖"),
        (("当事人：柳小国（未委托代理人）", "现告知如下。"), "柳小国"),
        (("当事人一：海川船舶有限公司，住所：番头村。", "当事人二：竺海波，男。"), "海川船舶有限公司"),
    ],
)
def test_the_party_of_a_notice_is_found_beside_numbers_and_those_who_tell_it(lines: tuple[str, ...], name: str) -> None:
    facts = party_facts(a_document("penalty_notice", "行政处罚告知书", *lines))
    assert next(fact.value for fact in facts if fact.name == "当事人") == name


def test_the_home_of_a_person_may_be_called_the_present_one() -> None:
    found = facts_of("summary_decision", "当场行政处罚决定书", "违法行为人：艾中明", "现住址：静原县团泊镇新村6排2号")

    assert found["地址"] == "静原县团泊镇新村6排2号"


def test_the_particulars_of_a_unit_may_be_told_without_colons() -> None:
    found = facts_of(
        "penalty_decision",
        "行政处罚决定书",
        "江东县葛岭加油站：",
        "统一社会信用代码91341721087572099N，投资人方再武，地址江东县葛岭镇联塘村。",
    )

    assert (found["法定代表人"], found["地址"]) == ("方再武", "江东县葛岭镇联塘村")


def test_a_bracket_that_ends_the_description_is_not_of_the_address() -> None:
    found = facts_of("penalty_decision", "被处罚单位海川检测有限公司（法定代表人：龙胜天，住所地：科园一路71号）。")

    assert found["地址"] == "科园一路71号"


def test_a_credit_code_is_no_identity_number() -> None:
    found = facts_of("penalty_decision", "当事人：海川有限公司", "统一社会信用代码（身份证号码）：91330206256001234X")

    assert (found["统一社会信用代码"], found.get("身份证号")) == ("91330206256001234X", None)


def test_a_long_title_goes_on_in_the_next_line() -> None:
    found = facts_of(
        "investigation_report", "关于海川文化有限公司涉嫌占用、堵", "塞、封闭安全出口案的调查终结报告", "一、来源"
    )

    assert found["案件名称"] == "海川文化有限公司涉嫌占用、堵塞、封闭安全出口案"


def test_the_party_has_a_field_of_its_own_inside_the_partys_field() -> None:
    rows = (("当事人", "单位", "名称", "海川机械有限公司"), ("", "", "地址", "海川市某路1号"))
    assert facts_of("preservation_notice", "证据登记保存清单", rows) == {
        "当事人": "海川机械有限公司",
        "地址": "海川市某路1号",
    }


def test_the_party_may_begin_its_description() -> None:
    form = (("当事人及基本情况", "海川机械有限公司，负责人王五，在海川市某路1号。"),)
    assert facts_of("preservation_approval", form)["当事人"] == "海川机械有限公司"


def test_a_plan_names_whom_it_will_inspect() -> None:
    assert facts_of("inspection_plan", "被检查单位：海川机械有限公司", "地    址：海川市某路1号") == {
        "当事人": "海川机械有限公司",
        "地址": "海川市某路1号",
    }


def test_of_two_parties_the_first_and_its_own_address_are_read() -> None:
    rows = (
        ("当事人一", "海川机械有限公司"), ("地址", "海川市某路1号"), ("当事人二", "王五"), ("住址", "海川市某小区2号"),
    )  # fmt: skip
    assert facts_of("filing_approval", "立案审批表", rows) == {
        "当事人": "海川机械有限公司",
        "当事人类型": "单位",
        "地址": "海川市某路1号",
    }


def test_the_contact_lines_of_an_order_hold_no_address_of_the_party() -> None:
    order = ("张小明：", "现责令你于2024年9月20日前改正。" * 3, "联系人：李四   联系电话：0000", "地址：海川市某路12号")
    assert facts_of("rectification_order", *order) == {"当事人": "张小明"}


@pytest.mark.parametrize(
    "sentence",
    [
        "王五在我单位任总经理职务，系我单位的法定代表人。",
        "兹证明王五（身份证号：120110198801011230）现任我公司执行董事，为我公司法定代表人。",
        "海川机械有限公司成立于2010年，法定代表人为王五，从业人员30人。",
        "海川机械有限公司，住所海川市某路1号，法定代表人王五。",
    ],
)
def test_a_sentence_tells_the_legal_representative(sentence: str) -> None:
    assert facts_of("identity_proof", sentence) == {"法定代表人": "王五"}


def test_the_name_under_an_authorisation_is_its_representative() -> None:
    paper = ("委托单位（盖章）：海川机械有限公司", "法定代表人（签名）：王五", "受委托人（签名）：赵六")
    assert facts_of("authorisation", *paper) == {"当事人": "海川机械有限公司", "法定代表人": "王五"}


def test_the_title_of_a_form_names_no_case() -> None:
    assert facts_of("closing_approval", "行政处罚案件结案报告", (("案由", "未培训"),)) == {"案由": "未培训"}


@pytest.mark.parametrize(
    ("line", "address"),
    [
        (
            "被处罚单位海川宾馆，统一社会信用代码91410225MA45UFEJ9X，住所地解放路72号（东侧），法定代表人纳广才。",
            "解放路72号（东侧）",
        ),
        ("当事人：海川宾馆，住址：和平里小区21栋，系海川宾馆主要负责人。", "和平里小区21栋"),
    ],
)
def test_an_address_told_in_a_sentence_keeps_its_remark_and_ends_at_who_lives_there(line: str, address: str) -> None:
    found = facts_of("penalty_decision", "行政处罚决定书", line)

    assert found["地址"] == folded(address)


def test_a_person_with_a_long_name_is_one_by_the_number_of_a_citizen() -> None:
    lines = ("当事人姓名：阿依古丽·热合曼", "公民身份号码：653121199105060817")

    assert party_kind_of(a_document("penalty_decision", "行政处罚决定书", *lines)) is PartyKind.PERSON


def test_whoever_signs_with_a_day_does_not_represent_the_party() -> None:
    row = (("当事人", "海川机械有限公司"), ("执法机构意见", "建议结案。\n负责人：赵六\n2024年5月28日"))
    assert facts_of("closing_approval", row) == {"当事人": "海川机械有限公司"}


def test_the_facts_may_begin_with_a_date_behind_the_representative() -> None:
    lines = ("被处罚单位：海川有限公司", "法定代表人：游文彬", "2024年3月1日，检查发现你单位未培训员工。")

    assert facts_of("penalty_decision", "行政处罚决定书", *lines)["法定代表人"] == "游文彬"


def test_a_partnership_is_represented_by_its_partner_and_has_a_main_place() -> None:
    lines = ("当事人：海川印染厂（普通合伙）", "执行事务合伙人：沈万山", "主要经营场所：菱湖镇工业路1号")
    found = facts_of("no_penalty_decision", "不予行政处罚决定书", *lines)

    assert (found["法定代表人"], found["地址"]) == ("沈万山", "菱湖镇工业路1号")


def test_the_head_of_the_next_column_is_no_party() -> None:
    rows = (
        ("被处罚人", "违法行为", "罚款金额（元）"),
        ("海川公司", "堆垛超高", "6000"),
        ("甘小明", "未建台账", "3000"),
    )

    assert "当事人" not in facts_of("penalty_decision", "行政处罚决定书", rows)


def test_the_slip_of_a_bank_names_who_pays_before_who_is_paid() -> None:
    slip = (("付款方", "户名", "张小明", "收款方", "户名", "海川市财政局"),)
    assert facts_of("fine_receipt", slip) == {"当事人": "张小明"}


def test_a_pdf_may_break_the_line_within_a_label() -> None:
    decision = a_document("penalty_decision", "被处罚人：某某 身份证号", "码：110101199003070011 工作单位：某某农场")
    assert [f.value for f in party_facts(decision) if f.name == "身份证号"] == ["110101199003070011"]


def test_an_address_has_no_blanks_within_it() -> None:
    decision = a_document("penalty_decision", "被处罚人：某某，男，住址：某省某县 某乡高路村")
    assert [f.value for f in party_facts(decision) if f.name == "地址"] == ["某省某县某乡高路村"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("当事人：1.海川石材有限公司；2.王五（该公司总经理）", "海川石材有限公司"),
        ("名称：海川仓储服务有限公司  法", "海川仓储服务有限公司"),  # the rest of the label stands on the next line
    ],
)
def test_a_name_stands_without_its_number_and_the_next_label(line: str, name: str) -> None:
    found = party_named(a_document("filing_approval", line))

    assert found is not None
    assert found.text == name


def test_a_label_may_list_in_brackets_what_to_fill_in() -> None:
    decision = a_document(
        "penalty_decision",
        "违法行为人（姓名、性别、出生日期、身份证件种类及号码、户籍所在地、现住址、工作单位）：某某区夜色酒吧，经营者：宋磊，"
        "住址：某某省某某市子尹路9号，经营场所：某某区中华南路77号。",
    )
    facts = {fact.name: fact.value for fact in party_facts(decision)}
    assert facts == {
        "当事人": "某某区夜色酒吧",
        "当事人类型": "个体工商户",
        "法定代表人": "宋磊",
        "地址": "某某区中华南路77号",
    }


@pytest.mark.parametrize(("who", "read"), [("向大全", []), ("李青", ["433122198001016036"])])
def test_the_number_of_somebody_else_is_not_the_partys(who: str, read: list[str]) -> None:
    lines = (
        "被处罚单位：某某矿业有限公司",
        "法定代表人：李青",
        f"发现{who}（身份证号码：433122198001016036）无证上岗。",
    )
    facts = party_facts(a_document("penalty_decision", *lines))
    assert [f.value for f in facts if f.name == "身份证号"] == read


def test_who_keeps_a_business_may_stand_behind_its_name() -> None:
    party = party_named(a_document("penalty_decision", "当事人：海川市大庆路种子门市 李小红", "性别：女"))
    assert (party.text if party else None) == "海川市大庆路种子门市"


def test_a_report_to_close_tells_whom_the_case_is_against() -> None:
    report = a_document("closing_approval", "我局于2024年3月14日对某某配件有限公司动火作业无人监护一案立案调查。")
    party = party_named(report)
    assert (party.text if party else None) == "某某配件有限公司"


def test_the_number_of_a_licence_is_its_code() -> None:
    found = facts_of(
        "penalty_decision",
        "当事人：海川机械有限公司  证件类型：营业执照  证件号码：91120110MA0ABCDE1X",
        "地址：海川市某路1号",
    )

    assert found["统一社会信用代码"] == "91120110MA0ABCDE1X"


@pytest.mark.parametrize(
    ("kind", "line", "name", "value"),
    [
        ("penalty_notice", "拟被处罚当事人：张三  性别：男", "当事人", "张三"),
        ("penalty_notice", "被告知人：海川网吧    单位法定代表人：王五", "法定代表人", "王五"),
        ("investigation_report", "被调查单位：海川采石场", "当事人", "海川采石场"),
        ("case_approval", "呈请单位：海川市消防救援大队    呈请时间：2024年8月1日", "办案机关", "海川市消防救援大队"),
        ("penalty_decision", "违法行为人：海川县好再来宾馆（业主：王五，男，46岁）", "当事人", "海川县好再来宾馆"),
        ("penalty_decision", "法人：王五    单位所在地：海川市某路1号", "法定代表人", "王五"),
        ("penalty_decision", "法人：王五    单位所在地：海川市某路1号", "地址", "海川市某路1号"),
        ("fire_correction_notice", "被通知单位：海川超市", "当事人", "海川超市"),
        ("investigation_report", "当事人：姓名张三，男，1969年3月5日生，住海川市某路1号。", "当事人", "张三"),
        ("investigation_report", "当事人：姓名张三，男，1969年3月5日生，住海川市某路1号。", "地址", "海川市某路1号"),
        ("investigation_report", "办案单位：海川市应急管理局", "办案机关", "海川市应急管理局"),
        ("collective_discussion", "议题：研究海川采石场未按规定值班案", "案件名称", "海川采石场未按规定值班案"),
        ("collective_discussion", "讨论案件：海川酒厂有限空间未配备装备案", "案件名称", "海川酒厂有限空间未配备装备案"),
        ("collective_discussion", "讨论案件：海川酒厂有限空间未配备装备案", "当事人", "海川酒厂"),
        ("collective_discussion", "案件名称：海川酒厂有限公司空间作业未配备装备案", "当事人", "海川酒厂有限公司"),
        ("legal_review_opinion", "送审案件：海川采石场未按规定值班案", "案件名称", "海川采石场未按规定值班案"),
        (
            "collective_discussion",
            "会议听取了关于海川采石场未按规定值班案的汇报。",
            "案件名称",
            "海川采石场未按规定值班案",
        ),
        ("legal_review_opinion", "送审的“海川采石场未按规定值班案”收悉。", "案件名称", "海川采石场未按规定值班案"),
        ("legal_review_opinion", "你科报送的关于海川采石场未值班案的审核材料收悉。", "案件名称", "海川采石场未值班案"),
        ("collective_discussion", "会议决定：对海川采石场处以罚款一万元。", "当事人", "海川采石场"),
    ],
)
def test_further_words_name_the_party_the_agency_and_the_case(kind: str, line: str, name: str, value: str) -> None:
    assert facts_of(kind, line)[name] == value


def test_the_agency_signs_a_recheck_too() -> None:
    assert facts_of("recheck_opinion", "海川市应急管理局（印章）", "2024年7月16日")["办案机关"] == "海川市应急管理局"


@pytest.mark.parametrize(
    "line",
    [
        "张三（身份证号码：120110198801010011，现住海川市某路1号）：",
        "当事人张三，男，1988年1月1日出生，系海川机械有限公司安全总监，住海川市某路1号。",
    ],
)
def test_a_home_is_told_behind_who_somebody_is(line: str) -> None:
    assert facts_of("penalty_notice", line, "你未履行职责。")["地址"] == "海川市某路1号"


def test_the_case_is_what_a_meeting_is_held_on() -> None:
    found = facts_of("collective_discussion", "讨论事由：海川采石场未按规定值班一案")
    assert found["案件名称"] == "海川采石场未按规定值班一案"


def test_a_type_in_a_cell_of_its_own_tells_an_individual_business() -> None:
    decision = a_document("penalty_decision", (("当事人", "海川县康宁口腔诊所", "类型", "个体"),))
    assert party_kind_of(decision) is PartyKind.INDIVIDUAL_BUSINESS


def test_the_representative_may_stand_in_the_brackets_of_the_addressee() -> None:
    head = "海川市金色娱乐有限公司（法定代表人：王五，地址：海川市某路1号）："
    found = facts_of("hearing_right_notice", head, "    经查，你公司擅自投入营业。")
    assert (found["法定代表人"], found["地址"]) == ("王五", "海川市某路1号")


@pytest.mark.parametrize(
    ("kind", "parts", "party"),
    [
        ("inquiry_notice", ("海川机械有限公司：", "因你单位涉嫌未培训，请派员接受询问。"), "海川机械有限公司"),
        ("inquiry_notice", ("王五：", "请你就海川机械有限公司火灾一事接受询问。"), None),
        ("hearing_notice", ("海川机械有限公司：", "根据你单位申请，定于明日举行听证。"), "海川机械有限公司"),
        ("case_source_register", ((("被举报单位", "海川机械有限公司"), ("举报人", "匿名")),), "海川机械有限公司"),
    ],
)
def test_the_party_of_papers_that_others_may_get(kind: str, parts: tuple[Part, ...], party: str | None) -> None:
    assert facts_of(kind, *parts).get("当事人") == party


def test_the_party_may_be_described_in_brackets_where_it_was_inspected() -> None:
    told = "2024年7月1日，执法人员对海川商店（经营者：王五，地址：海川市某路1号）检查时，发现其无证经营，建议立案。"
    found = facts_of("filing_approval", "局领导：", told)
    assert (found["当事人"], found["地址"], found["法定代表人"]) == ("海川商店", "海川市某路1号", "王五")


def test_an_address_keeps_the_brackets_it_opens() -> None:
    found = facts_of("penalty_decision", "当事人：海川商店", "地址：海川市某路1号（东侧）二层（租赁）")
    assert found["地址"] == folded("海川市某路1号（东侧）二层（租赁）")


@pytest.mark.parametrize(
    ("printed", "name"),
    [("丁土（海川机械有限公司法定代表人）", "丁土"), ("海川机械厂（普通合伙）", "海川机械厂（普通合伙）")],
)
def test_what_somebody_is_to_a_firm_is_no_part_of_the_name(printed: str, name: str) -> None:
    assert facts_of("penalty_decision", f"被处罚人：{printed}", "身份证号：330101197401010011")["当事人"] == folded(
        name
    )


@pytest.mark.parametrize(
    ("kind", "lines", "fact", "value"),
    [
        ("penalty_decision", ("某厂，地址某路1号，法定代表人（主要负责人）王五。",), "法定代表人", "王五"),
        ("authorisation", ("我王小五系海川机械有限公司法定代表人，现授权丁一为代理人。",), "法定代表人", "王小五"),
        (
            "penalty_decision",
            ("当事人：王小五，男，身份证号略，户籍地：海川市某镇凯口村，系某摊经营者。",),
            "地址",
            "海川市某镇凯口村",
        ),
        ("hearing_application", ("申请人：海川机械厂  法定代表人：王五", "请求举行听证。"), "当事人", "海川机械厂"),
        (
            "preservation_approval",
            ((("当事人及基本情况", "海川县甘记烟花爆竹零售点，经营者：甘小明"),),),
            "当事人",
            "海川县甘记烟花爆竹零售点",
        ),
    ],
)
def test_particulars_are_read_however_the_sentence_words_them(
    kind: str, lines: tuple[Part, ...], fact: str, value: str
) -> None:
    assert facts_of(kind, *lines).get(fact) == value


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("交款人：海川机械有限公司　罚款60000.00元（陆万元整）　2024年4月26日", "海川机械有限公司"),
        ("缴款人：海川机械有限公司　2025年11月28日", "海川机械有限公司"),
        ("缴款人：海川 机械有限公司", "海川机械有限公司"),
    ],
)
def test_behind_a_gap_another_matter_begins(line: str, name: str) -> None:
    assert facts_of("fine_receipt", "罚没票据", line)["当事人"] == name


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("住址：江西省某市沙洲坝镇洁源村，某市绵江劳务有限公司总经理（主要负责人）。", "江西省某市沙洲坝镇洁源村"),
        ("住址：江西省某市沙洲坝镇洁源村，3组12号", "江西省某市沙洲坝镇洁源村,3组12号"),
    ],
)
def test_what_somebody_is_ends_the_address(line: str, address: str) -> None:
    assert facts_of("penalty_decision", "行政处罚决定书", "被处罚人：刘小根", line)["地址"] == address


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("违法行为人：某区金海岸洗浴中心，地址某路，经营者赵小芬，身份证号码略。", "个体工商户"),
        ("违法行为人：某区金海岸洗浴中心，地址某路，经营者未尽责，法定代表人王五。", "单位"),
    ],
)
def test_who_keeps_a_business_may_be_told_in_the_sentence(line: str, kind: str) -> None:
    assert facts_of("penalty_decision", "行政处罚决定书", line)["当事人类型"] == kind


def test_the_title_of_a_decision_to_end_a_case_names_none() -> None:
    assert "案件名称" not in facts_of("case_termination", "终止案件调查决定书", "某县某旅馆：")
    numbered = facts_of("closing_approval", "结案报告", "一、案件名称：某厂未建立台账案", "二、当事人：某厂")
    assert numbered["案件名称"] == "某厂未建立台账案"


def test_a_decision_may_count_up_its_parties() -> None:
    decision = a_document(
        "penalty_decision",
        "违法行为人1：海川消防技术服务有限公司，法定代表人韩某。",
        "违法行为人2：阿布都·买买提，男，36岁，系海川消防技术服务有限公司项目负责人。",
        "现查明，违法行为人1和违法行为人2不按照国家标准开展服务。",
    )

    assert [fact.value for fact in party_facts(decision) if fact.name == "当事人"] == [
        "海川消防技术服务有限公司",
        "阿布都·买买提",
    ]


@pytest.mark.parametrize(
    ("second", "named"),
    [
        ("被处罚人：冯小兰，女，公民身份号码110101198202022222，住址：东街2号", ["冯小国", "冯小兰"]),
        ("被处罚人：冯小国，男，住址：东街1号", ["冯小国"]),
        ("被处罚人：拒绝签收", ["冯小国"]),
    ],
)
def test_a_decision_may_describe_its_parties_each_behind_the_label(second: str, named: list[str]) -> None:
    first = "被处罚人：冯小国，男，公民身份号码110101198001011111，住址：东街1号"
    decision = a_document("penalty_decision", "行政处罚决定书", first, second, "二人于2024年3月3日非法储存烟花爆竹。")

    assert [fact.value for fact in party_facts(decision) if fact.name == "当事人"] == named


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("当事人：海川县长江砂石经营部（个人独资企业）", "海川县长江砂石经营部"),
        ("当事人：海川县永泰喷涂厂（普通合伙）", "海川县永泰喷涂厂(普通合伙)"),
    ],
)
def test_what_sort_of_business_it_is_is_no_part_of_its_name_but_a_partnership(line: str, name: str) -> None:
    assert facts_of("penalty_decision", "行政处罚决定书", line)["当事人"] == name


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("案件名称 关于某公司“6·1”起重伤害事故案时 间 2023年7月28日", "关于某公司“6·1”起重伤害事故案"),
        ("案件名称：某公司备案时间造假案", "某公司备案时间造假案"),
    ],
)
def test_the_title_of_a_case_ends_before_the_next_field(line: str, title: str) -> None:
    assert facts_of("collective_discussion", "集体讨论记录", line, "主持人 尹某")["案件名称"] == title


LISTED = "违法行为人姓名或者名称、住所、统一社会信用代码、法定代表人："


def test_a_label_that_lists_the_particulars_has_them_all_behind_it() -> None:
    line = f"{LISTED}海川商业管理有限公司，海川市滨海镇民族大街，91120110MA0ABCDE1X，法定代表人王五"
    assert facts_of("penalty_decision", line, "现查明卷帘下堆放货物。") == {
        "当事人": "海川商业管理有限公司",
        "当事人类型": "单位",
        "法定代表人": "王五",
        "地址": "海川市滨海镇民族大街",
        "统一社会信用代码": "91120110MA0ABCDE1X",
    }


@pytest.mark.parametrize(
    ("line", "party"),
    [("因你单位涉嫌无证经营，决定先行登记保存。", "海川县滨海镇张记日杂"), ("下列物品应当保存。", None)],
)
def test_a_salutation_by_the_place_is_the_party_where_the_paper_speaks_to_it(line: str, party: str | None) -> None:
    assert (
        facts_of("preservation_notice", "先行登记保存证据通知书", "海川县滨海镇张记日杂：", line).get("当事人") == party
    )


def test_a_person_may_be_described_without_commas_in_one_field() -> None:
    line = "当事人：姓名 王五　身份证号 12010119800101001X　住址 海川市滨海镇清江路"
    found = facts_of("summary_decision", line, "你摆摊经营。")
    assert (found["当事人"], found["地址"]) == ("王五", "海川市滨海镇清江路")


def test_a_record_of_informing_names_the_unit_for_which_the_one_informed_speaks() -> None:
    told = "被告知单位名称：海川机械有限公司　被告知人：王五（受委托人）"
    record = ("行政处罚告知笔录", told, "告知时间：2025年3月26日")

    assert facts_of("penalty_notice", *record)["当事人"] == "海川机械有限公司"


def test_a_list_of_those_who_met_names_no_party() -> None:
    table = (("序号", "姓名", "单位及职务", "签名"), ("1", "王五", "局长", ""))
    assert "当事人" not in facts_of("collective_discussion", "集体讨论记录", table)


@pytest.mark.parametrize(
    ("number", "code"),
    [("911101087500000005", "911101087500000005"), ("11010519491231002X", None), ("PQRSTUVVMARPBYSNTD", None)],
)
def test_a_number_that_can_be_no_credit_code_is_none(number: str, code: str | None) -> None:
    for label in ("统一社会信用代码", "证件号码"):
        rows = (("当事人", "海川县石料厂"), (label, number))
        assert facts_of("filing_approval", "立案审批表", rows).get("统一社会信用代码") == code


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("　冯小国　同志，在我单位任　董事长　职务，系我单位法定代表人。", "冯小国"),
        ("该同志在我单位任董事长职务，系我单位法定代表人。", None),
    ],
)
def test_a_unit_attests_who_represents_it(line: str, name: str | None) -> None:
    assert facts_of("identity_proof", "法定代表人身份证明书", line, "特此证明。").get("法定代表人") == name


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ((("法定代表人", "姓名", "冯小国"), ("", "职务", "队长")), "冯小国"),
        ((("法定代表人", "姓名", "职务"), ("", "", "")), None),
    ],
)
def test_a_field_may_be_parted_into_name_and_office(rows: Part, name: str | None) -> None:
    assert facts_of("penalty_decision", "行政处罚决定书", rows).get("法定代表人") == name


@pytest.mark.parametrize(
    ("written", "name"),
    [("海川县老兵网吧（经营者贺小东）", "海川县老兵网吧"), ("海川机械厂（普通合伙）", "海川机械厂（普通合伙）")],
)
def test_who_runs_a_business_in_brackets_behind_its_name_is_not_part_of_it(written: str, name: str) -> None:
    party = facts_of("penalty_notice", "行政处罚告知笔录", f"被告知人：{written}")["当事人"]
    assert str(party).replace("(", "（").replace(")", "）") == name


def test_a_receipt_may_call_the_payer_the_one_fined() -> None:
    rows = (("被罚单位（个人）", "海川县玉龙烧烤城"), ("罚款金额", "6500元"))
    assert facts_of("fine_receipt", "罚没款收据", rows)["当事人"] == "海川县玉龙烧烤城"


@pytest.mark.parametrize(
    ("field", "name"),
    [("海川县铅锌选厂（法定代表人：冯小发）", "冯小发"), ("海川县铅锌选厂（法定代表人已变更）", None)],
)
def test_who_represents_the_party_may_stand_in_brackets_behind_its_name(field: str, name: str | None) -> None:
    rows = (("案由", "违章指挥"), ("被处罚人", field), ("罚款金额", "5000元"))
    assert facts_of("closing_approval", "结案报告", rows).get("法定代表人") == name


def test_a_report_tells_of_a_firm_by_what_sort_it_is() -> None:
    lines = ("案件调查终结报告", "二、当事人基本情况：海川县家具厂，个人独资企业，投资人冯小胜，地址海川县工业区。")
    assert facts_of("investigation_report", *lines)["当事人"] == "海川县家具厂"


def test_a_receipt_may_write_whom_it_is_from_on_a_line_of_its_own() -> None:
    lines = ("通用缴款收据", "今收到　海川县砖瓦厂", "交　来　行政处罚罚款", "人民币壹万元整")
    assert facts_of("fine_receipt", *lines)["当事人"] == "海川县砖瓦厂"


def test_a_decision_to_end_an_inquiry_goes_to_the_party() -> None:
    lines = ("终止案件调查决定书", "海川县稻米厂：", "本机关于2025年1月9日对你单位立案调查，决定终止调查。")
    assert facts_of("case_termination", *lines)["当事人"] == "海川县稻米厂"


def test_an_employer_is_named_by_the_label_of_its_trade() -> None:
    lines = ("劳动保障监察行政处罚决定书", "用人单位：荆川市鸿图家具制造有限公司", "地址：荆川市沿江工业园6号")

    assert facts_of("penalty_decision", *lines)["当事人"] == "荆川市鸿图家具制造有限公司"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("海川某家具有限公司：（纳税人识别号：330000770742916）", "海川某家具有限公司"),
        ("当事人：甘小明 你未经批准，于2024年擅自占用某村土地的行为，违反了规定。", "甘小明"),
    ],
)
def test_what_follows_the_name_on_its_line_is_no_part_of_it(line: str, name: str) -> None:
    assert facts_of("penalty_decision", "行政处罚决定书", "海税罚〔2024〕6号", line)["当事人"] == name


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("一、当事人基本情况", "企业名称：海川出行公司，统一社会信用代码：略"), "海川出行公司"),
        (("发布时间：2024-09-28", "阅读数：", "海川某治理有限公司：", "法定代表人：李某"), "海川某治理有限公司"),
    ],
)
def test_the_party_is_found_on_a_page_copied_from_the_web(lines: tuple[str, ...], name: str) -> None:
    assert facts_of("penalty_decision", "行政处罚决定书", *lines)["当事人"] == name


def test_an_order_may_name_the_party_above_its_particulars() -> None:
    lines = ("责令改正违法行为决定书", "海川县乡源药材专业合作社", "法定代表人：黄某", "地址：海川县刘草坝村")
    assert facts_of("rectification_order", *lines)["当事人"] == "海川县乡源药材专业合作社"


@pytest.mark.parametrize(
    "lines",
    [
        ("法定代表人：陈某（身份证号码：略，地址：德川县扶赖村）", "详细地址：海川县西头村10号"),
        ("详细地址：海川县西头村10号", "法定代表人：陈某（地址：德川县扶赖村）"),
    ],
)
def test_the_home_of_who_represents_the_party_is_not_its_seat(lines: tuple[str, ...]) -> None:
    facts = facts_of("penalty_decision", "行政处罚决定书", "当事人：海川某制品有限公司", *lines)
    assert facts["地址"] == "海川县西头村10号"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (
            ("海川县福海加油站行政处罚决定书", "海川县福海加油站", "一、违法事实和证据", "我局检查发现问题。"),
            "海川县福海加油站",
        ),
        (("行政处罚决定书", "单位/个人：海川经贸有限公司", "地址：海川县某村"), "海川经贸有限公司"),
        (("行政处罚决定书", "你单位实施了以下环", "境违法行为：2024年7月3日排放。"), None),
        (("行政处罚决定书", (("当事人\n名称", "海川经贸有限公司"), ("住\n所", "某村"))), "海川经贸有限公司"),
        (("行政处罚决定书", "当事人：个人", "姓名：李小河，性别：男", "经查明，李小河开垦林地。"), "李小河"),
        (
            (
                "张小河林业行政处罚决定书",
                "林业行政处罚决定书",
                "被处罚行为人：张小河  性别：男",
                "经查明：你占用林地。",
            ),
            "张小河",
        ),
        (("林业行政处罚决定书", "林业行政处罚决定书", "身份证号码：略", "经查明：你占用林地。"), None),
    ],
)
def test_the_party_may_stand_between_the_title_and_the_facts(lines: tuple[str, ...], name: str | None) -> None:
    assert facts_of("penalty_decision", *lines).get("当事人") == name


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        (("当事人：韩某，男，联系电话131****7683，住址海川市太白大道**号附**号。",), "海川市太白大道**号附**号"),
        (("当事人：符某", "身份证住所（住址）：海川县修山镇某社区"), "海川县修山镇某社区"),
    ],
)
def test_the_home_of_a_person_is_read_as_decisions_are_published(lines: tuple[str, ...], address: str) -> None:
    assert facts_of("penalty_decision", "行政处罚决定书", *lines)["地址"] == address


def test_the_seat_of_a_unit_may_be_told_behind_who_runs_it() -> None:
    lines = ("行政处罚决定书", "被处罚单位名称 海川县石场", "法定代表人 程某 职务 经理 单位住址 海川市某镇")

    assert facts_of("penalty_decision", *lines)["地址"] == "海川市某镇"


def test_the_party_is_addressed_in_the_cell_that_frames_the_paper() -> None:
    cell = "海川县永庆沙石场：\n经营者：郭某\n详细地址：海川县石房村委会石房村\n" + "违法事实略。" * 60
    facts = facts_of("penalty_decision", "行政处罚决定书", ((cell,),))

    assert facts["当事人"] == "海川县永庆沙石场"


@pytest.mark.parametrize(
    ("behind", "address"),
    [
        ("海川县永庆沙石场（以下简称你场）违反管理规定一案", "海川县石房村委会石房村"),
        ("海川县永庆沙石场", "海川县石房村委会石房村海川县永庆沙石场"),
    ],
)
def test_an_address_ends_where_the_party_is_told_of(behind: str, address: str) -> None:
    lines = ("行政处罚决定书", "当事人：海川县永庆沙石场", f"详细地址：海川县石房村委会石房村{behind}")

    assert facts_of("penalty_decision", *lines)["地址"] == address


@pytest.mark.parametrize("head", ["被处罚人基本情况", "违法行为人信息"])
def test_the_party_stands_beside_the_head_of_its_particulars(head: str) -> None:
    facts = facts_of("penalty_decision", "行政处罚决定书", ((head, "海川县云上民宿"), ("负责人", "程小某")))

    assert facts["当事人"] == "海川县云上民宿"


def test_each_of_two_who_are_fined_is_described_behind_a_label_of_his_own() -> None:
    lines = (
        "行政处罚决定书",
        "被处罚人：海川润土工程有限公司",
        "地　　址：海川市河路99号",
        "被处罚人：祁小贵，男，系该公司项目经理",
    )
    document = a_document("penalty_decision", *lines)

    assert [fact.value for fact in party_facts(document) if fact.name == "当事人"] == ["海川润土工程有限公司", "祁小贵"]


@pytest.mark.parametrize("label", ["涉嫌违法主体", "违法主体", "涉案主体"])
def test_the_subject_of_a_breach_is_the_party(label: str) -> None:
    table = ((label, "海川县生态养殖合作社（理事长：牟小全；地址：海川县某村）"), ("案由", "擅自改变林地用途"))

    assert facts_of("filing_approval", "立案审批表", table)["当事人"] == "海川县生态养殖合作社"


def test_the_number_for_taxes_is_that_of_the_unit() -> None:
    lines = (
        "税务行政处罚决定书",
        "海川县领带厂（纳税人识别号：91330683MA2D7X8R1D）：",
        "经我局检查，你单位存在以下违法事实：",
    )

    assert facts_of("penalty_decision", *lines)["统一社会信用代码"] == "91330683MA2D7X8R1D"


def test_a_code_may_stand_in_brackets_behind_its_label() -> None:
    line = "证照名称及编号：《营业执照》统一社会信用代码（91120110MA0ABCDE1X）"

    assert facts_of("penalty_decision", "当事人：海川机械有限公司", line)["统一社会信用代码"] == "91120110MA0ABCDE1X"


@pytest.mark.parametrize(
    ("line", "found"), [("联系地址： 2023年1月16日我局检查。", False), ("联系地址：某路1号", True)]
)
def test_an_address_left_empty_is_none(line: str, found: bool) -> None:
    assert ("地址" in facts_of("penalty_decision", f"当事人：海川超市 {line}")) is found


@pytest.mark.parametrize(
    ("name", "read"), [("王小所", "王小所"), ("呼格吉勒图", "呼格吉勒图"), ("安监所", None), ("检测站", None)]
)
def test_who_represents_a_unit_may_be_called_like_an_office(name: str, read: str | None) -> None:
    facts = facts_of("penalty_decision", "当事人：海川机械有限公司", f"法定代表人：{name}", "住所：海川市某路1号")

    assert facts.get("法定代表人") == read


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("waiver_statement", ("放弃听证声明", "声明单位：海川县油茶坊", "2024年6月4日")),
        ("public_service", ("送达公告", "海川县油茶坊：", "本局对你单位作出决定，现依法公告送达。")),
        ("transfer_letter", ("移送函", "某队：", "我局在对海川县油茶坊执法检查时，发现消火栓损坏。")),
        ("recheck_opinion", ("复核意见书", "被复核单位：海川县油茶坊", "经复核，已整改。")),
    ],
)
def test_papers_at_the_edge_of_a_case_name_the_party_too(kind: str, lines: tuple[str, ...]) -> None:
    assert facts_of(kind, *lines)["当事人"] == "海川县油茶坊"


def test_who_only_speaks_for_a_unit_is_not_the_party_of_a_waiver() -> None:
    assert "当事人" not in facts_of("waiver_statement", "放弃听证声明", "声明人：王小明", "2024年6月4日")


@pytest.mark.parametrize(
    ("name", "kind"), [("海川纺织品有限公司", PartyKind.UNIT), ("海川县小吃店", PartyKind.INDIVIDUAL_BUSINESS)]
)
def test_a_law_that_speaks_of_businesses_makes_no_company_one(name: str, kind: PartyKind) -> None:
    told = "经营者：张三" if name.endswith("店") else "“统计调查对象包括个体工商户和个人等，必须提供资料”"

    assert party_kind_of(a_document("penalty_decision", "行政处罚决定书", f"当事人：{name}", told)) is kind


def test_the_form_for_training_out_of_school_names_two_of_each() -> None:
    facts = facts_of(
        "penalty_decision",
        "当事人名称或姓名：海川教育咨询有限公司",
        "当事人地址或住址：海川市某路23号",
        "当事人证件类型及编号：营业执照 ,91120110MA0ABCDE1X",
        "当事人法定代表人或主要负责人姓名及联系方式：赵小宝13900000000。",
    )

    assert (facts["当事人"], facts["地址"]) == ("海川教育咨询有限公司", "海川市某路23号")
    assert (facts["统一社会信用代码"], facts["法定代表人"]) == ("91120110MA0ABCDE1X", "赵小宝")


def test_labels_and_values_in_turn_are_read_from_a_page_of_a_site() -> None:
    lines = (
        "行政相对人名称",
        "胡小兰",
        "行政处罚决定书文号",
        "海政行处决字〔2024〕第36号",
        "违法事实",
        "占用耕地建房。",
    )

    assert facts_of("penalty_decision", "行政处罚决定书", *lines)["当事人"] == "胡小兰"


def test_a_label_without_its_value_does_not_take_the_next_line() -> None:
    assert "法定代表人" not in facts_of(
        "penalty_decision", "行政处罚决定书", "当事人：某店", "法定代表人", "王五", "经查，你店。"
    )


def test_a_label_that_lists_what_to_state_may_go_over_a_line() -> None:
    lines = (
        "违法行为人姓名或者名称、性别、年龄、出生日期、身份证件种类及号码、现住址、",
        "工作单位（法定代表人）：海川县如美镇宾馆，经营者次仁旺姆，地址海川县如美镇某村",
    )
    assert facts_of("penalty_decision", "行政处罚决定书", *lines)["当事人"] == "海川县如美镇宾馆"


def test_a_plan_of_investigation_names_the_case() -> None:
    assert facts_of("investigation_plan", "案件调查方案", "案件名称：某厂坠落事故案")["案件名称"] == "某厂坠落事故案"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("被处罚人姓名朱**性别女出生日期19**年*月**日", "身份证号码53232919**********现住址某村"), "朱**"),
        (("当事人（中标供应商）海川商贸有限公司", "地 址：海川县某乡某村300号"), "海川商贸有限公司"),
    ],
)
def test_the_party_is_read_behind_a_label_without_a_colon(lines: tuple[str, ...], name: str) -> None:
    assert facts_of("penalty_decision", "海川县财政局行政处罚决定书", *lines, "经查，不符。")["当事人"] == name


def test_a_school_is_a_unit_also_where_the_form_calls_it_a_person() -> None:
    lines = ("当事人：海川县第七高级中学", "被处罚人如不服本处罚决定，可以申请行政复议。")

    assert party_kind_of(a_document("penalty_decision", "行政处罚决定书", *lines)) is PartyKind.UNIT


@pytest.mark.parametrize(
    ("shop", "name"),
    [("字号名称：海川县液化气门市部", "海川县液化气门市部"), ("字号：海罚告", "周小吉"), ("电话：139", "周小吉")],
)
def test_whoever_trades_under_a_name_is_the_party_by_that_name(shop: str, name: str) -> None:
    lines = ("周小吉（经营者）：", shop, "注册号：92632823MA759TTH3P", "你于2025年2月27日销售液化气。")
    facts = facts_of("penalty_notice", "行政处罚告知书", *lines)

    assert (facts["当事人"], facts["统一社会信用代码"]) == (name, "92632823MA759TTH3P")


def test_what_is_published_names_the_party() -> None:
    rows = (("行政相对人名称", "海川县某酒坊"), ("公示日期", "2024/09/18"))

    assert facts_of("disclosure_proof", "行政处罚信息公示表", rows)["当事人"] == "海川县某酒坊"


@pytest.mark.parametrize(
    ("kind", "told", "cause"),
    [
        ("penalty_decision", "擅自改变林地用途", "擅自改变林地用途"),
        ("penalty_decision", "一般程序案件", None),
        ("filing_approval", "擅自改变林地用途", None),
    ],
)
def test_a_decision_may_call_its_cause_the_nature_of_the_case(kind: str, told: str, cause: str | None) -> None:
    assert facts_of(kind, "林业行政处罚决定书", f"案件性质：{told}").get("案由") == cause


@pytest.mark.parametrize(
    "name", ["“3·21”支架坍塌涉嫌违法案", "某厂“涉爆粉尘未清理”案", "某厂生产“甲”、“乙”案", "未经许可经营案"]
)
def test_the_name_of_a_case_keeps_the_quotation_marks_that_are_its_own(name: str) -> None:
    assert facts_of("filing_approval", f"案件名称：{name}")["案件名称"] == name
    assert facts_of("filing_approval", "案件名称：《未经许可经营案》")["案件名称"] == "未经许可经营案"


def test_a_home_or_the_place_of_a_unit_is_asked_for_at_once() -> None:
    assert facts_of("summary_decision", "当事人：某店", "住址或单位地址：海川县三卡乡")["地址"] == "海川县三卡乡"


def test_who_is_served_may_be_named_behind_a_label_within_its_cell() -> None:
    cells = (("受送达人", "姓名/名称：海川绒毛厂"), ("收件人", "王某"))

    assert facts_of("service_address", "送达地址确认书", cells)["当事人"] == "海川绒毛厂"


@pytest.mark.parametrize(
    ("told", "value"), [("******", None), ("XXXX", None), ("某**", "某**"), ("海川**厂", "海川**厂")]
)
def test_a_party_hidden_whole_is_one_that_nobody_can_read(told: str, value: str | None) -> None:
    facts = party_facts(a_document("penalty_decision", "行政处罚决定书", f"当事人：{told}", "地址：某路1号"))

    assert [fact.value for fact in facts if fact.name == "当事人"] == [value]


@pytest.mark.parametrize(
    ("kind", "lines", "name"),
    [
        (
            "fire_seal_decision",
            ("海川县朗玛厅", "我大队于2024年9月12日对你单位检查。", "当事人签名：", "监督员："),
            "海川县朗玛厅",
        ),
        ("fire_seal_decision", ("海川省应急管理厅", "我大队对该场所检查。", "监督员："), None),
        ("rectification_order", ("工程名称：御景二期    施工单位：海川建筑公司", "限期整改。"), "海川建筑公司"),
    ],
)
def test_whom_an_order_is_for_may_lack_its_colon_or_be_called_the_builder(
    kind: str, lines: tuple[str, ...], name: str | None
) -> None:
    facts = party_facts(a_document(kind, "决定书", *lines))

    assert next((fact.value for fact in facts if fact.name == "当事人"), None) == name
