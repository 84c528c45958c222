"""What begins a paper."""

from __future__ import annotations

import pytest

from casereview.boundaries import starts_paper
from casereview.catalogue import read_catalogue
from casereview.model import Block, Box, Cell, Graphic, Page
from casereview.terms import BlockKind, GraphicKind

CATALOGUE = read_catalogue()


def page(*blocks: Block | str) -> Page:
    return Page(1, 595.0, 842.0, tuple(Block(one) if isinstance(one, str) else one for one in blocks))


ORDER = page("责令限期整改指令书", "经查，你单位存在下列问题：未设警示标志。", "2025年1月5日")
OPEN = page("责令限期整改指令书", "经查，你单位存在下列问题：")
FORM = page(
    "案件名称：甘小明案", "讨论时间：2025年1月9日", "主持人：常青", "汇报人：丁健", "出席人员：三人", "结论性意见：同意"
)


def test_a_form_without_title_begins_only_after_a_paper_with_its_date() -> None:
    assert starts_paper(FORM, None, [ORDER], CATALOGUE)
    assert not starts_paper(FORM, None, [OPEN], CATALOGUE)


def test_a_paper_of_no_kind_begins_with_a_title_that_stands_out() -> None:
    title = Block("行政约谈纪实简报单", centred=True)

    assert starts_paper(page(title, "约谈对象：澜河晨光机械有限公司"), None, [ORDER], CATALOGUE)
    assert not starts_paper(page(title, "约谈对象：澜河晨光机械有限公司"), None, [OPEN], CATALOGUE)
    assert not starts_paper(page("行政约谈纪实简报单", "约谈对象："), None, [ORDER], CATALOGUE)


@pytest.mark.parametrize("title", ["动火安全作业票（复印件）", "设备出厂合格证", "库存台账复印件", "岗位巡检制度"])
def test_a_copy_of_whatever_sort_begins_a_paper_at_its_own_title(title: str) -> None:
    copy = page(Block(title, centred=True), "作业地点：装车台", "提供人（签名）：　2025年3月3日")

    assert starts_paper(copy, None, [copy_of_a_card()], CATALOGUE)


def copy_of_a_card() -> Page:
    return page(Block("身份证复印件", centred=True), "姓名：甘小明", "提供人（签名）：　2025年3月3日")


def test_a_title_known_by_its_wording_must_stand_out_to_begin_a_paper() -> None:
    assert starts_paper(page(Block("物品暂扣凭证", centred=True), "品名：砂轮"), None, [OPEN], CATALOGUE)
    assert not starts_paper(page("物品暂扣凭证", "品名：砂轮"), None, [OPEN], CATALOGUE)


def test_a_repeated_title_begins_a_paper_after_a_date_unless_each_page_is_dated() -> None:
    waiver = page("放弃陈述申辩声明", "本单位自愿放弃陈述申辩。", "2025年4月22日")
    record = page("询问笔录", "问：何时开工？", "答：去年。", "被询问人签名：甘小明 2025年4月22日")

    assert starts_paper(page("放弃陈述申辩声明", "本人自愿放弃陈述申辩。"), None, [waiver], CATALOGUE)
    assert not starts_paper(page("询问笔录", "问：还有什么补充？", "答：没有。"), None, [record], CATALOGUE)


def test_the_list_behind_the_notice_it_goes_with_begins_no_paper() -> None:
    notice = page("先行登记保存证据通知书", "决定先行登记保存有关证据。", "2025年4月22日")
    listed = page("先行登记保存证据清单", "上述物品经核无误。", "物品所有人（签名）：")

    assert not starts_paper(listed, None, [notice], CATALOGUE)
    assert starts_paper(listed, None, [listed, page("承办人：丁健", "2025年4月22日")], CATALOGUE)


def test_a_title_over_a_table_alone_still_stands_out() -> None:
    title = Block("卷内目录", size=18)
    rows = [Block(text, size=12, cell=Cell(0, 0, column)) for column, text in enumerate(("1", "立案审批表", "5"))]
    cover = page(Block("行政处罚案卷", centred=True), "保管期限：长期")

    assert starts_paper(page(title, *rows), None, [cover], CATALOGUE)


def test_a_table_that_does_not_go_on_closes_a_paper_for_one_without_title() -> None:
    def table(*texts: str) -> list[Block]:
        return [Block(text, cell=Cell(0, row, 0)) for row, text in enumerate(texts)]

    receipt = page(Block("送达回证", centred=True), *table("受送达人", "甘小明"))
    payment = ["非税收入一般缴款书（收据）", "执收单位：澜河区应急管理局", "缴款人：甘小明", "金额（大写）：贰万元整"]

    assert starts_paper(page(*payment), None, [receipt], CATALOGUE)
    assert not starts_paper(page(*table("送达文书", "行政处罚决定书"), "备注：无"), None, [receipt], CATALOGUE)


def test_a_title_in_no_list_begins_a_paper_at_the_top_after_one_that_ended() -> None:
    slip = ("澜河商业银行客户业务回单", "交易日期：2025年2月1日", "金额：叁万元整")

    assert starts_paper(page(*slip), None, [ORDER], CATALOGUE)
    assert not starts_paper(page(*slip), None, [OPEN], CATALOGUE)
    assert not starts_paper(page("附：", *slip), None, [ORDER], CATALOGUE)


def test_a_remark_in_brackets_below_the_foot_begins_none() -> None:
    assert not starts_paper(page("（本机关将依法向社会公示行政处罚信息）", "一式三份"), None, [ORDER], CATALOGUE)


def test_a_running_head_that_names_the_volume_begins_none() -> None:
    head = Block("澜河区消防救援大队行政处罚案卷", BlockKind.HEADER)

    assert not starts_paper(page(head, "二、未设警示标志。", "三、未记录培训。"), None, [OPEN], CATALOGUE)


def test_another_licence_begins_a_paper_though_of_the_same_kind() -> None:
    licence = page("营业执照", "名称：澜河晨光石材有限公司", "登记机关：澜河区市场监督管理局")
    mining = page("中华人民共和国", "采矿许可证", "采矿权人：澜河晨光石材有限公司")

    assert starts_paper(mining, None, [licence], CATALOGUE)
    assert not starts_paper(page("营业执照（副本）", "经营范围：石材"), None, [licence], CATALOGUE)


def test_another_paper_of_the_party_begins_at_its_title_but_not_as_an_annex() -> None:
    report = page(Block("整改报告", centred=True), "现将整改情况报告如下：")
    sheet = Block("安全教育培训签到表", centred=True)

    assert starts_paper(page(sheet, "姓名：甘小明"), None, [report], CATALOGUE)
    assert not starts_paper(page("附件：", sheet, "姓名：甘小明"), None, [report], CATALOGUE)


def test_the_contents_of_a_plan_are_no_contents_list() -> None:
    plan = page(Block("生产安全事故应急预案", centred=True), "发布日期：2025年1月5日")
    chapters = page(Block("目  录", centred=True), "1 总则……1", "2 应急组织机构……3")
    papers = page(Block("目  录", centred=True), "1 立案审批表", "2 现场检查记录", "3 询问笔录")

    assert not starts_paper(chapters, None, [plan], CATALOGUE)
    assert starts_paper(papers, None, [plan], CATALOGUE)


def test_a_licence_under_its_plain_name_begins_a_paper_behind_photographs() -> None:
    photographs = page(Block("现场照片", centred=True), "照片一", "拍摄地点：二层 拍摄人：常青")
    licence = page("营 业 执 照", "注册资本：壹佰万元", "经营范围：鞋材", "登记机关：澜河区市场监督管理局")

    assert starts_paper(licence, None, [photographs], CATALOGUE)
    assert not starts_paper(page("营业执照", "见附件，提供人未到场。"), None, [photographs], CATALOGUE)


def test_a_numbered_notice_under_its_own_title_begins_another_after_a_record_of_the_telling() -> None:
    record = page(Block("行政处罚告知笔录", centred=True), "被告知人：甲公司 2025年10月14日 告知人：常青 记录人：丁健")
    notice = page(Block("行政处罚告知书", centred=True), "云消行罚告字〔2025〕第0046号", "甘小明：", "经查，")
    unnumbered = page(Block("行政处罚告知书", centred=True), "甘小明：", "经查，")

    assert starts_paper(notice, None, [record], CATALOGUE)
    assert not starts_paper(unnumbered, None, [record], CATALOGUE)


def test_a_receipt_under_its_plain_name_begins_a_paper_below_the_number_of_the_page() -> None:
    record = page(Block("没收物品销毁记录", centred=True, size=20.0), "销毁地点：某地", "执法人员：甘小明 监销人：常青")
    title = "海川省政府非税收入缴款书"

    assert starts_paper(page("34", title, "缴款人：甘小明", "执收单位：某局", "罚没收入"), None, [record], CATALOGUE)
    assert not starts_paper(page("34", title, "见附件。"), None, [record], CATALOGUE)
    assert not starts_paper(page("销毁的依据", title, "缴款人：甘小明", "罚没收入"), None, [record], CATALOGUE)


def test_a_form_whose_fields_are_filled_in_again_is_another_though_its_title_looks_like_a_running_head() -> None:
    head = Block("询 问 笔 录", BlockKind.HEADER)
    first = page(head, "询问时间：2025年2月4日", "被询问人：甘小明", "记录人：常青", "问：何时开工？")

    assert starts_paper(
        page(head, "询问时间：2025年2月5日", "被询问人：邱大河", "记录人：常青", "问：谁在场？"),
        None,
        [first],
        CATALOGUE,
    )
    assert not starts_paper(page(head, "答：我。", "被询问人：甘小明"), None, [first], CATALOGUE)


def typed(*texts: str) -> Page:
    return Page(1, None, None, tuple(map(Block, texts)))


def test_an_untitled_page_after_a_short_page_with_a_foot_begins_a_paper_but_for_one_more_photograph() -> None:
    order = typed("责令限期整改指令书", "经查，你单位存在下列问题：未设警示标志。", "2025年1月5日")
    photo = typed("现场照片", "照片说明：管道积尘", "拍摄时间：2025年1月5日 拍摄人：丁健")
    another = typed("照片说明：除尘间", "拍摄时间：2025年1月5日 拍摄人：丁健")
    bill = typed("购货发票", "货物名称：火花探测器", "开票人：王一")

    assert starts_paper(typed("货物名称：火花探测器", "金额：五百元"), None, [order], CATALOGUE)
    assert not starts_paper(another, None, [photo], CATALOGUE)
    assert starts_paper(bill, None, [photo], CATALOGUE)


def test_an_untitled_page_that_the_one_before_promised_begins_none() -> None:
    order = typed("责令限期整改指令书", "经查，你单位存在下列问题：未设警示标志。", "2025年1月5日")
    rest, titled = typed("货物名称：火花探测器", "金额：五百元"), typed("询问笔录", "问：何时开工？")

    assert not starts_paper(rest, None, [order], CATALOGUE, promised=True)
    assert starts_paper(titled, None, [order], CATALOGUE, promised=True)


def test_a_form_without_title_begins_after_the_last_page_by_its_counter_though_no_date_ends_that() -> None:
    assert not starts_paper(FORM, None, [OPEN], CATALOGUE)
    assert starts_paper(FORM, None, [OPEN], CATALOGUE, promised=False)


def test_a_title_that_stands_out_begins_a_paper_of_no_kind_after_a_short_page_without_a_foot() -> None:
    title = Block("行政约谈纪实简报单", centred=True)
    after = Page(2, None, None, (title, Block("约谈对象：澜河晨光机械有限公司")))

    assert starts_paper(after, None, [typed("罚没票据", "交款人：甘小明", "合计：三百元")], CATALOGUE)
    assert not starts_paper(after, None, [typed("罚没票据", *["交款人：甘小明，合计三百元"] * 30)], CATALOGUE)


@pytest.mark.parametrize(
    ("words", "begins"),
    [("孙某甲　公民身份号码　与原件一致。提供人：", True), ("问：车间里有什么？答：如图所示。", False)],
)
def test_a_large_picture_of_a_card_begins_a_paper_after_one_that_ended(words: str, begins: bool) -> None:
    card = Graphic(GraphicKind.INK, block=0, size=(226.0, 143.0))
    current = [
        Page(
            1, None, None, (*(Block("问：何时开工？答：三月。") for _ in range(30)), Block("被询问人：　2024年3月5日"))
        )
    ]

    assert starts_paper(Page(2, None, None, (Block(""), Block(words)), (card,)), None, current, CATALOGUE) is begins


@pytest.mark.parametrize(
    ("note", "begins"),
    [("本件与原件核对无异。", False), ("经核对，此复印件与原件一致。", False), ("授 权 委 托 书", True)],
)
def test_a_page_that_vouches_for_the_copy_before_it_is_of_that(note: str, begins: bool) -> None:
    licence = page(
        "营 业 执 照", "统一社会信用代码：91120000MA00000001", "登记机关：某市市场监督管理局", "2024年1月5日"
    )
    signed = page(note, "提供人（签名或者盖章）：甘小明", "2025年1月9日")

    assert starts_paper(signed, None, [licence], CATALOGUE) is begins


@pytest.mark.parametrize(
    ("head", "begins"), [("GB 12557《木工机床 安全通则》（摘录）", True), ("GB 12557的要求，锯轮处未安装防护罩", False)]
)
def test_an_excerpt_of_a_standard_begins_after_a_paper_that_ended(head: str, begins: bool) -> None:
    lines = (*(Block("检查情况：未安装防护罩。") for _ in range(30)), Block("检查人员：　2024年3月5日"))

    assert starts_paper(page(head, "防护装置应封闭。"), None, [Page(1, 595.0, 842.0, lines)], CATALOGUE) is begins


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("①平台动火作业　时间：2023-07-18 09:31　地点：二车间　拍摄人：　执法人员：", True),
        ("如图所示，设备未接地。", False),
    ],
)
def test_photographs_without_a_title_begin_a_paper_after_one_that_ended(words: str, begins: bool) -> None:
    photo = Graphic(GraphicKind.PHOTO, block=0, size=(226.0, 143.0))
    lines = (*(Block("检查情况：未安装防护罩。") for _ in range(30)), Block("检查人员：　2024年3月5日"))

    assert (
        starts_paper(
            Page(2, None, None, (Block(""), Block(words)), (photo,)), None, [Page(1, None, None, lines)], CATALOGUE
        )
        is begins
    )


def test_a_licence_over_a_card_begins_a_paper_after_one_that_ended() -> None:
    lines = (*(Block("问：何时开工？答：三月。") for _ in range(30)), Block("被询问人：　2024年3月5日"))
    copies = (
        "营业执照：统一社会信用代码91430800MA4PG7K27D；名称：某某厂；成立日期：2019年；登记机关：某县市场监督管理局。",
        "姓名 全某某 性别 男 民族 汉 出生 1975年9月9日 公民身份号码 430800197509090015",
        "复印件与原件一致。",
    )

    assert starts_paper(page(*copies), None, [Page(1, 595.0, 842.0, lines)], CATALOGUE)


def test_a_sheet_with_a_heading_of_its_own_is_no_part_of_a_card() -> None:
    below = Block("与原件核对无异，提供人：甘小明 2025年3月3日", size=10.5)
    headed = Block("安全管理制度汇编（2024版）目录", centred=True, size=15.0)
    plain = Block("安全管理制度汇编（2024版）目录", size=10.5)

    assert starts_paper(page(headed, below), None, [copy_of_a_card()], CATALOGUE)
    assert not starts_paper(page(plain, below), None, [copy_of_a_card()], CATALOGUE)


def test_a_screenshot_under_its_own_title_is_no_part_of_the_photographs_before_it() -> None:
    photos = page(Block("违法现场照片", centred=True), "拍摄人：甘小明", "2025年3月3日")

    assert starts_paper(page(Block("监控视频截图", centred=True), "提取人：甘小明"), None, [photos], CATALOGUE)
    assert not starts_paper(page(Block("违法现场照片", centred=True), "拍摄人：丁健"), None, [photos], CATALOGUE)


@pytest.mark.parametrize(("title", "begins"), [("责令限期整改指令书", True), ("营业执照", False)])
def test_a_copied_card_without_a_picture_is_no_part_of_a_form(title: str, begins: bool) -> None:
    full = Block("以上属实。2025年5月20日", box=Box(70, 760, 300, 774))
    form = page(Block(title, centred=True), "经查，你单位存在问题。", full)
    card = page("姓名甘小明", "公民身份号码：110105194912310021", "与原件核对无异，提供人：甘小明 2025年5月16日")

    assert starts_paper(card, None, [form], CATALOGUE) is begins
