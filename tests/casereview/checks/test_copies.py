"""Checks on the form of copies and photographs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.copies import copies_verified
from casereview.checks.parameters import KindId
from casereview.checks.photographs import photos_described
from casereview.lawbook import LawBook
from casereview.model import Document, Graphic
from casereview.terms import GraphicKind, OrderFrom, Outcome
from tests.builders import a_case, a_document, a_fact, a_mark, a_page, bound

LAW = LawBook()
LICENCE = KindId("business_licence")
TEXT = "营业执照 统一社会信用代码 名称 天津谷满仓食品有限公司 类型 有限责任公司。"


@pytest.mark.parametrize(
    ("note", "outcome"),
    [
        ("此件与原件核对无异", Outcome.PASS),
        ("本复印件与原件一致", Outcome.PASS),
        ("经核对与原件完全相符", Outcome.PASS),
        ("经核对，与原件相符", Outcome.PASS),
        ("原件已核，由本店提供", Outcome.PASS),
        ("核 对 无 误", Outcome.PASS),
        ("此复印件与我出示的操作证一致。", Outcome.PASS),
        ("由当事人提供", Outcome.FAIL),
        ("摘自本局2023年第61号案卷。摘录人：乙", Outcome.PASS),
        ("摘自本局2023年第61号案卷", Outcome.FAIL),
    ],
)
def test_a_copy_says_that_it_agrees_with_the_original(note: str, outcome: Outcome) -> None:
    assert copies_verified(a_case(a_document(LICENCE, TEXT, note)), LAW, kinds=(LICENCE,)).outcome is outcome


def test_a_letter_that_certifies_something_is_an_original() -> None:
    proof = KindId("identity_proof")
    letter = a_document(proof, "任职证明", "兹证明贺云峥自二〇二一年起任我公司总经理，为主要负责人。", "特此证明。")
    copy = a_document(proof, "任职证明（复印件）", "兹证明贺云峥自二〇二一年起任我公司总经理。", "特此证明。")

    assert copies_verified(a_case(letter), LAW, kinds=(proof,)).outcome is Outcome.PASS
    assert copies_verified(a_case(copy), LAW, kinds=(proof,)).outcome is Outcome.FAIL


def test_a_page_without_words_asks() -> None:
    assert copies_verified(a_case(a_document(LICENCE)), LAW, kinds=(LICENCE,)).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("lines", "outcome", "missing"),
    [
        (("拍摄时间：2025年3月1日", "拍摄地点：一号车间", "拍摄人：贺云峥"), Outcome.PASS, None),
        (("拍摄时间：2025年3月1日", "拍摄地点：一号车间东侧，现场有堆放的原料"), Outcome.FAIL, "拍摄人"),
        (("拍摄地点：一号车间东侧，现场堆放原料", "拍摄人：贺云峥"), Outcome.FAIL, "拍摄时间"),
        (("时间：2025年3月1日20时32分", "拍摄人：贺云峥", "说明：该场所正在营业。"), Outcome.FAIL, "拍摄地点"),
        (("拍摄时间：2025年3月1日", "拍摄地点：一号车间", "拍摄人：____"), Outcome.UNSURE, "拍摄人"),
        (("拍摄时间：2025年3月1日", "拍摄地点：一号车间", "拍摄人： 证明内容：通道堵塞"), Outcome.UNSURE, "拍摄人"),
        (("以上照片由贺云峥于2025年3月1日15时在某宾馆拍摄。",), Outcome.PASS, None),
        (("拍摄人：贺云峥 2025-03-01 14:12 2号沉淀池", "拍摄时间属实。"), Outcome.PASS, None),
        (("拍摄人：贺云峥 2025-03-01", "现场堆放原料，拍摄时间属实。"), Outcome.FAIL, "拍摄时间、拍摄地点"),
        (("二〇二五年三月一日由执法人员贺云峥在车间拍摄的照片",), Outcome.UNSURE, "拍摄地点"),
        (
            ("拍摄时间：2025年3月1日", "拍摄地点： 拍摄人：贺云峥"),
            Outcome.FAIL,
            "拍摄地点",
        ),  # left blank before the next
        (("拍摄时间 拍摄地点 拍摄人", "2025年3月1日 一号车间 贺云峥"), Outcome.UNSURE, "拍摄时间、拍摄人"),
    ],
)
def test_a_photograph_tells_time_place_and_maker(lines: tuple[str, ...], outcome: Outcome, missing: str | None) -> None:
    verdict = photos_described(a_case(a_document("photo_evidence", *lines)), LAW)

    assert verdict.outcome is outcome
    assert [o.values["missing"] for o in (*verdict.failures, *verdict.doubts)] == ([missing] if missing else [])


@pytest.mark.parametrize(
    ("title", "note", "outcome"),
    [
        ("工资发放表（复印件）", "由当事人提供", Outcome.FAIL),
        ("工资发放表（复印件）", "与原件核对无异", Outcome.PASS),
        ("整改报告", "由当事人提供", Outcome.NOT_APPLICABLE),  # an original needs no such note
    ],
)
def test_other_papers_are_judged_where_they_say_they_are_copies(title: str, note: str, outcome: Outcome) -> None:
    material = KindId("party_material")

    case = a_case(a_document(material, title, note, TEXT))

    assert copies_verified(case, LAW, kinds=(LICENCE,), copies=(material,)).outcome is outcome


FIRST = "照片1 拍摄时间：2025年3月1日9时 拍摄地点：一号车间 拍摄人：贺云峥"


@pytest.mark.parametrize(
    ("second", "outcome"),
    [
        ("照片2 拍摄时间：2025年3月1日9时 拍摄地点：二号车间 拍摄人：贺云峥", Outcome.PASS),
        ("照片2 拍摄地点：二号车间 拍摄人：贺云峥", Outcome.UNSURE),
        ("照片2 拍摄时间：2025年3月1日9时 拍摄人：贺云峥", Outcome.UNSURE),
    ],
)
def test_each_picture_has_what_the_first_has(second: str, outcome: Outcome) -> None:
    assert photos_described(a_case(a_document("photo_evidence", FIRST, second)), LAW).outcome is outcome


def test_a_detail_that_stands_once_for_all_pictures_is_enough() -> None:
    lines = ("照片1 拍摄地点：一号车间", "照片2 拍摄地点：二号车间", "拍摄时间：2025年3月1日", "拍摄人：贺云峥")

    assert photos_described(a_case(a_document("photo_evidence", *lines)), LAW).outcome is Outcome.PASS


def test_who_took_it_and_signs_below_is_told_once() -> None:
    sheet = a_document(
        "photo_evidence",
        "照片说明：通道堵塞",
        "拍摄时间：2024年3月1日15时 拍摄地点：一车间 拍摄人：赵某某",
        "拍摄人（签名）：赵某某 当事人（签名）：孙某某",
    )

    assert photos_described(a_case(sheet), LAW).outcome is Outcome.PASS


def test_the_day_beside_a_signature_is_not_when_a_captioned_picture_was_taken() -> None:
    lines = ("照片1 拍摄地点：一号车间 拍摄人：贺云峥", "当事人（签名）：2025年3月1日 以上照片与现场情况一致")

    verdict = photos_described(a_case(a_document("photo_evidence", *lines)), LAW)

    assert [failure.values["missing"] for failure in verdict.failures] == ["拍摄时间"]


def test_officers_who_sign_a_sheet_are_not_said_to_have_taken_the_picture() -> None:
    lines = ("拍摄时间：2025年3月1日9时40分", "拍摄地点：一号车间东侧", "执法人员（签名）：贺云峥")

    verdict = photos_described(a_case(a_document("photo_evidence", *lines)), LAW)

    assert [failure.values["missing"] for failure in verdict.failures] == ["拍摄人"]


@pytest.mark.parametrize(("second", "outcome"), [("拍摄人：贺云峥", Outcome.PASS), ("编号：2", Outcome.UNSURE)])
def test_each_picture_of_a_table_has_its_maker(second: str, outcome: Outcome) -> None:
    taken = ("拍摄时间：2025年3月1日9时", "拍摄地点：一号车间")
    sheet = a_document("photo_evidence", *taken, "拍摄人：贺云峥", *taken, second)

    assert photos_described(a_case(sheet), LAW).outcome is outcome


@pytest.mark.parametrize(("pictures", "outcome"), [(2, Outcome.FAIL), (1, Outcome.UNSURE)])
def test_a_picture_without_its_maker_beside_another_with_it_fails(pictures: int, outcome: Outcome) -> None:
    taken = "拍摄时间：2025年3月1日9时；拍摄地点：一号车间"
    shown = tuple(Graphic(GraphicKind.PHOTO, block=n) for n in range(pictures))
    page = a_page(f"照片1 {taken}；拍摄人：贺云峥", f"照片2 {taken}", graphics=shown)

    assert photos_described(a_case(bound("photo_evidence", page)), LAW).outcome is outcome


def test_who_signs_as_the_maker_of_a_photograph_is_told() -> None:
    told = ("拍摄时间：2025年3月1日9时41分", "拍摄地点：+480中段一号巷道", "拍摄人：    说明：堵塞")
    sheet, signed = a_document("photo_evidence", *told), a_mark("拍摄人", "photo_evidence")

    assert photos_described(a_case(sheet), LAW).outcome is Outcome.UNSURE
    assert photos_described(a_case(sheet, marks=(signed,)), LAW).outcome is Outcome.PASS


def test_a_copy_without_a_hand_asks_where_others_are_signed() -> None:
    bare, signed = (
        a_document(LICENCE, TEXT, "此件与原件核对无异", id="bare"),
        a_document(LICENCE, TEXT, "此件与原件核对无异"),
    )
    mark = a_mark("提供人", LICENCE)

    assert copies_verified(a_case(bare, signed, marks=(mark,)), LAW, kinds=(LICENCE,)).outcome is Outcome.UNSURE
    assert copies_verified(a_case(bare, signed), LAW, kinds=(LICENCE,)).outcome is Outcome.PASS


ROSTER = KindId("party_material")


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        (("爆破作业单（复印件）", "日期2025年6月10日，地点1320平台，炮孔11个"), Outcome.FAIL),
        (("爆破作业单（复印件）", "日期2025年6月10日，与原件核对一致，由贺云峥提供"), Outcome.PASS),
        (("爆破作业单", "日期2025年6月10日，地点1320平台，炮孔11个"), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_copy_of_no_known_kind_is_verified_too(lines: tuple[str, ...], outcome: Outcome) -> None:
    case = a_case(a_document("unknown", *lines))

    assert copies_verified(case, LAW, kinds=(), copies=(KindId("unknown"),)).outcome is outcome


@pytest.mark.parametrize(
    ("lines", "listed", "outcome"),
    [
        (
            ("特种作业人员花名册", "姓名、工种、操作证号、入职时间，由贺云峥提供"),
            "特种作业人员花名册复印件1份",
            Outcome.FAIL,
        ),
        (("特种作业人员花名册", "由贺云峥提供"), "特种作业人员花名册1份", Outcome.NOT_APPLICABLE),
        (("送货单", "复印件", "乙酸乙酯20桶，2025年3月1日收货"), "", Outcome.FAIL),
        (("送货单", "复印件与原件一致，由贺云峥提供，2025年3月1日"), "送货单复印件1份", Outcome.PASS),
        (("操作证查询结果", "姓名 身份证号 结果"), "身份证复印件1份", Outcome.NOT_APPLICABLE),
    ],
)
def test_what_is_a_copy_by_its_own_words_or_by_the_list_of_evidence_is_verified(
    lines: tuple[str, ...], listed: str, outcome: Outcome
) -> None:
    facts = (a_fact("证据种类", "书证", "penalty_decision", quote=listed),) if listed else ()
    case = a_case(a_document("penalty_decision", "证据"), a_document(ROSTER, *lines), facts=facts)

    assert copies_verified(case, LAW, kinds=(), copies=(ROSTER,)).outcome is outcome


@pytest.mark.parametrize(
    ("note", "outcome"),
    [
        ("与原件核对无异，由贺云峥提供，2025年3月1日", Outcome.PASS),
        ("与原件核对无异，由贺云峥提供", Outcome.UNSURE),  # the other copy tells the day
        ("与原件核对无异，2025年3月1日", Outcome.UNSURE),  # nobody vouches for it
    ],
)
def test_a_copy_tells_who_gave_it_and_when_where_others_do(note: str, outcome: Outcome) -> None:
    card = KindId("identity_proof")
    papers = (
        a_document(LICENCE, TEXT, "成立日期 2016年5月9日", "登记机关 天津市某区市场监督管理局", note),
        a_document(card, "身份证", "与原件一致，由本人提供，2025年3月1日"),
    )
    marks = (a_mark("提供人", card), a_mark("核对人", LICENCE))

    assert copies_verified(a_case(*papers, marks=marks), LAW, kinds=(LICENCE, card)).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("1日", Outcome.PASS), ("2日", Outcome.UNSURE)])
def test_photographs_are_of_a_day_of_which_a_record_tells(day: str, outcome: Outcome) -> None:
    photos = a_document("photo_evidence", f"拍摄时间：2025年3月{day}9时", "拍摄地点：一号车间", "拍摄人：贺云峥")
    record = a_document("inspection_record", "检查时间：2025年3月1日8时至10时")

    assert photos_described(a_case(photos, record), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("file", "page", "outcome"),
    [
        ("证照.docx", 1, Outcome.PASS),
        ("证照.docx", 2, Outcome.UNSURE),  # in a volume the page before may belong to others
        ("身份证.docx", 1, Outcome.FAIL),
    ],
)
def test_one_note_holds_for_all_the_copies_on_its_page(file: str, page: int, outcome: Outcome) -> None:
    card = KindId("identity_proof")
    licence = replace(a_document(LICENCE, TEXT, "住所 天津市某区", "登记机关 某局"), source="证照.docx")
    other = bound(card, a_page("身份证", "以上复印件与原件一致", number=page))

    case = a_case(licence, replace(other, source=file))
    assert copies_verified(case, LAW, kinds=(LICENCE, card)).outcome is outcome


@pytest.mark.parametrize(
    ("note", "between", "outcome"),
    [
        ("以上复印件与原件一致", False, Outcome.PASS),
        ("与原件一致", False, Outcome.UNSURE),
        ("没有注记", False, Outcome.FAIL),
        ("以上复印件与原件一致", True, Outcome.FAIL),
    ],
)
def test_one_note_behind_the_copies_of_a_file_may_hold_for_all(note: str, between: bool, outcome: Outcome) -> None:
    licence = a_document(LICENCE, TEXT, "住所 天津市某区", "登记机关 某局")
    record = [bound("inspection_record", a_page("现场检查记录", number=2))] if between else []
    permit = bound("identity_proof", a_page("身份证", "公民身份号码", note, number=3))
    papers = [replace(paper, source="证照.docx") for paper in (licence, *record, permit)]
    case = a_case(*papers, order_from=OrderFrom.FILE_NUMBERS)

    assert copies_verified(case, LAW, kinds=(LICENCE,)).outcome is outcome


def test_files_that_could_not_be_read_beside_a_copy_bear_no_note_of_it() -> None:
    card = KindId("identity_proof")
    lost = [
        replace(a_document(card, id=name), source=name, pages=(), problem="是空文件，请核对后重新提交。")
        for name in ("甲.docx", "乙.docx")
    ]

    assert copies_verified(a_case(*lost), LAW, kinds=(card,)).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("caption", "outcome"),
    [
        ("说明：在居委会工作人员见证下将行政处罚决定书留置于公司办公室", Outcome.PASS),
        ("说明：行政处罚决定书的送达情况", Outcome.FAIL),
        ("说明：搅拌车间作业情况", Outcome.FAIL),
    ],
)
def test_pictures_of_a_service_may_say_in_free_words_where_it_was(caption: str, outcome: Outcome) -> None:
    sheet = a_document("photo_evidence", "留置送达照片", caption, "拍摄时间：2024年6月29日10时20分　拍摄人：贺云峥")

    assert photos_described(a_case(sheet), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("file", "note", "outcome"),
    [
        ("13-维保合同复印件.docx", "", Outcome.FAIL),
        ("13-维保合同复印件.docx", "本复印件经与原件核对无误。", Outcome.PASS),
        ("13-维保合同.docx", "", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_paper_is_a_copy_where_its_file_says_so(file: str, note: str, outcome: Outcome) -> None:
    material = KindId("party_material")
    paper = replace(
        a_document(material, "消防设施维护保养合同", "甲方委托乙方每月检查一次，发现故障书面通知。", note), source=file
    )

    assert copies_verified(a_case(paper), LAW, kinds=(), copies=(material,)).outcome is outcome


def test_a_sentence_below_the_pictures_tells_where_they_were_taken() -> None:
    told = "以上照片于2025年2月25日10时20分至11时30分在谷满仓公司喷涂车间拍摄。"
    only_when = "以上照片于2025年2月25日10时20分至11时30分现场拍摄。"

    def judged(line: str) -> Outcome:
        return photos_described(a_case(a_document(KindId("photo_evidence"), line, "拍摄人：贺云峥")), LAW).outcome

    assert (judged(told), judged(only_when)) == (Outcome.PASS, Outcome.FAIL)


def test_a_hand_beyond_those_who_sign_the_sheet_is_that_of_who_took_the_picture() -> None:
    sheet = KindId("photo_evidence")
    words = ("拍摄时间：2025年3月1日　拍摄地点：一号车间　拍摄人：", "当事人：")
    inks = [Graphic(GraphicKind.INK, 1, 0), Graphic(GraphicKind.INK, 1, 4)]
    both, one = (a_document(sheet, *words, graphics=some) for some in (inks, inks[1:]))
    marks = (a_mark("当事人", sheet),)

    assert photos_described(a_case(both, marks=marks), LAW).outcome is Outcome.PASS
    assert photos_described(a_case(one, marks=marks), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(("told", "outcome"), [("改正情况：已标价", Outcome.PASS), ("价格未标明", Outcome.UNSURE)])
def test_a_picture_of_what_was_put_right_may_be_of_another_day_than_any_record(told: str, outcome: Outcome) -> None:
    words = (told, "拍摄时间：2025年3月2日　拍摄地点：一号车间　拍摄人：贺云峥")
    record = a_document("inspection_record", "检查时间：2025年3月1日9时10分至9时40分")

    assert photos_described(a_case(record, a_document("photo_evidence", *words)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("caption", "outcome"),
    [
        ("摄于2023年5月9日9时31分，锦绣湖畔3号楼五层", Outcome.PASS),
        ("摄于2023年5月9日9时31分", Outcome.FAIL),
        ("摄于2023年5月9日，拍摄人：贺云峥", Outcome.FAIL),
    ],
)
def test_a_caption_may_say_in_one_go_when_and_where_a_picture_was_taken(caption: str, outcome: Outcome) -> None:
    sheet = a_document("photo_evidence", "现场取证照片", caption, "拍摄人：贺云峥", "五层梁板钢筋绑扎情况")

    assert photos_described(a_case(sheet), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("caption", "outcome"),
    [
        ("2025年5月7日22时34分　石大线检查点", Outcome.PASS),
        ("2025年5月7日22时34分　三层走道　拍摄人：", Outcome.PASS),
        ("说明：卸货口。2025年5月7日22时34分拍摄于某某公司卸货口，", Outcome.PASS),
        ("2025年5月7日22时34分　拍摄人：", Outcome.FAIL),
        ("2025年5月7日22时34分", Outcome.FAIL),
        ("时间：2025年5月7日22时34分　该场所正在营业", Outcome.FAIL),
    ],
)
def test_a_caption_of_a_day_and_a_place_needs_no_labels(caption: str, outcome: Outcome) -> None:
    sheet = a_document("photo_evidence", "现场照片", "车辆装载情况", caption, "拍摄人：贺云峥", "当事人：和某甲")

    assert photos_described(a_case(sheet), LAW).outcome is outcome


def test_a_paper_that_the_contents_list_calls_a_copy_is_one() -> None:
    rows = (
        ("序号", "文书名称", "日期"),
        ("1", "行政处罚决定书", "2025年8月6日"),
        ("2", "采购发票复印件", "2025年7月15日"),
    )
    contents, decision = a_document("contents_list", "卷内目录", rows), a_document("penalty_decision", "行政处罚决定书")
    bill = replace(
        a_document("party_material", "采购发票 棉纱口罩240只，价款720元，由松涧公司提供。"), title="采购发票"
    )

    def judged(*papers: Document) -> Outcome:
        return copies_verified(a_case(*papers), LAW, kinds=(LICENCE,), copies=(KindId("party_material"),)).outcome

    assert judged(contents, decision, bill) is Outcome.FAIL
    assert judged(decision, bill) is not Outcome.FAIL


def test_a_copy_that_one_officer_alone_checked_is_asked_where_two_checked_the_others() -> None:
    papers = tuple(a_document(LICENCE, TEXT, "与原件核对无异，由甲提供", id=name) for name in "abc")
    hands = {"a": 2, "b": 2, "c": 1}
    marks = tuple(
        replace(a_mark("核对人", name), label="执法人员（签名）：") for name, many in hands.items() for _ in range(many)
    )

    verdict = copies_verified(a_case(*papers, marks=marks), LAW, kinds=(LICENCE,))

    assert [doubt.sources[0].document for doubt in verdict.doubts] == ["c"]


def test_a_blank_cell_for_time_or_place_fails_whatever_day_a_caption_tells() -> None:
    def sheet(time: str) -> Document:
        rows = (("拍摄时间", time, "拍摄地点", "某公司档案室"), ("拍摄人", "雍州", "证明内容", "签到表"))
        return a_document("photo_evidence", "图一：2025年3月12日培训签到表现场", rows)

    judged = [photos_described(a_case(sheet(time)), LAW).outcome for time in ("2025年4月9日9时35分", "")]

    assert judged == [Outcome.PASS, Outcome.FAIL]


@pytest.mark.parametrize(("offset", "outcome"), [(8, Outcome.PASS), (22, Outcome.UNSURE)])
def test_who_signs_right_behind_the_note_gave_the_copy(offset: int, outcome: Outcome) -> None:
    card, note = KindId("identity_proof"), "与原件核对无异。 2025年3月1日 核对人："
    ink = [Graphic(GraphicKind.INK, 0, offset)]
    papers = (
        a_document(LICENCE, note, "登记机关 天津市某区市场监督管理局", graphics=ink),
        a_document(card, "身份证", "与原件一致，由本人提供，2025年3月1日"),
    )
    marks = (a_mark("提供人", card), a_mark("核对人", LICENCE))

    assert copies_verified(a_case(*papers, marks=marks), LAW, kinds=(LICENCE, card)).outcome is outcome


@pytest.mark.parametrize(("words", "outcome"), [("寄件人：某局", Outcome.PASS), ("登记机关", Outcome.UNSURE)])
def test_a_slip_of_the_post_tells_itself_where_it_comes_from(words: str, outcome: Outcome) -> None:
    card, slip = KindId("identity_proof"), KindId("unknown")
    papers = (
        a_document(slip, "详情单（复印件）", words, "与原件核对无异。2025年3月1日 核对人："),
        a_document(card, "身份证", "与原件一致，由本人提供，2025年3月1日"),
    )
    marks = (a_mark("提供人", card), a_mark("核对人", slip))

    assert copies_verified(a_case(*papers, marks=marks), LAW, kinds=(card,), copies=(slip,)).outcome is outcome


@pytest.mark.parametrize(("given", "outcome"), [(True, Outcome.PASS), (False, Outcome.FAIL)])
def test_a_copy_that_nobody_gave_by_hand_fails_where_all_others_are_signed(given: bool, outcome: Outcome) -> None:
    kinds = (LICENCE, KindId("identity_proof"), KindId("party_material"))
    papers = tuple(a_document(kind, TEXT, "由某单位提供，与原件核对无异。2025年3月1日 收集人：") for kind in kinds)
    marks = tuple(a_mark("核对人", kind) for kind in kinds)
    givers = tuple(a_mark("提供人", kind) for kind in (kinds if given else kinds[:2]))

    assert copies_verified(a_case(*papers, marks=(*marks, *givers)), LAW, kinds=kinds).outcome is outcome


@pytest.mark.parametrize(("told", "outcome"), [("说明：桶装稀释剂　", Outcome.PASS), ("说明：", Outcome.FAIL)])
def test_a_caption_leaves_out_none_of_what_it_asks_for(told: str, outcome: Outcome) -> None:
    lines = (f"照片1　{told}拍摄地点：2号库房　拍摄时间：2025年6月10日9时42分　拍摄人：贺云峥",)

    assert photos_described(a_case(a_document("photo_evidence", *lines)), LAW).outcome is outcome
