"""Seals of whole documents: present, lacking, doubtful, and whose they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Box, Cell, Document, Graphic, Mark, Page, Source
from casereview.terms import GraphicKind, MarkKind, MarkState
from tests.builders import a_document, a_printed_page, bound, printed

SEAL = GraphicKind.SEAL
DAY = date(2024, 3, 1)


def seals(document: Document, catalogue: Catalogue) -> list[tuple[str, str]]:
    found = extract_marks((document,), catalogue)
    return [(mark.slot, mark.state.value) for mark in found if mark.kind is MarkKind.SEAL]


@pytest.mark.parametrize("place", ["应急管理部门（印章）", "天津市滨澜区应急管理局（公章）", "（ 印 章 ）", "（盖章）"])
def test_a_printed_place_for_the_seal_is_blank_without_one_and_present_with_one(
    place: str, catalogue: Catalogue
) -> None:
    lines = ("行政处罚告知书", "拟对你单位作出处罚。", place, "2024年3月1日")

    def mark(state: MarkState, digest: str) -> Mark:
        source = Source("d1", 1, place)
        return Mark(MarkKind.SEAL, "机关印章", place, state, source, "机关印章#1", None, DAY, digest, 0.95)

    assert extract_marks((a_document("penalty_notice", *lines, id="d1"),), catalogue) == (mark(MarkState.BLANK, ""),)
    sealed = a_document("penalty_notice", *lines, id="d1", graphics=[Graphic(SEAL, 2, 0, digest="s")])
    assert extract_marks((sealed,), catalogue) == (mark(MarkState.PRESENT, "s"),)


@pytest.mark.parametrize(
    ("graphics", "state"),
    [
        ((), "blank"),
        ((Graphic(SEAL, 2, 2),), "present"),
        ((Graphic(SEAL, 0, 0),), "present"),
        ((Graphic(GraphicKind.DIGITAL_SIGNATURE, 3, 0, name="滨澜区应急管理局"),), "present"),
        ((Graphic(GraphicKind.DIGITAL_SIGNATURE, 3, 0, name="张伟"),), "blank"),
        ((Graphic(GraphicKind.OTHER, 3, 0),), "unreadable"),
        ((Graphic(GraphicKind.INK, 3, 0),), "blank"),
    ],
)
def test_without_a_printed_place_the_seal_belongs_at_the_name_and_date(
    graphics: tuple[Graphic, ...], state: str, catalogue: Catalogue
) -> None:
    lines = ("行政处罚决定书", "决定给予罚款。", "滨澜区应急管理局", "2024年3月1日")
    assert seals(a_document("penalty_decision", *lines, graphics=graphics), catalogue) == [("机关印章#1", state)]


def test_a_typed_name_of_the_agency_is_no_seal_and_the_source_is_the_foot(catalogue: Catalogue) -> None:
    document = a_document(
        "penalty_decision", "行政处罚决定书", "滨澜区应急管理局", "二〇二四年三月一日", "一式两份", id="d1"
    )
    source = Source("d1", 1, "二〇二四年三月一日")
    assert extract_marks((document,), catalogue) == (
        Mark(MarkKind.SEAL, "机关印章", "机关印章", MarkState.BLANK, source, "机关印章#1", None, DAY, "", 0.85),
    )
    assert extract_marks((replace(document, confidence=0.5),), catalogue) == ()


def test_the_seal_of_the_party_does_not_stand_for_that_of_the_agency(catalogue: Catalogue) -> None:
    blocks = [
        printed("行政执法人员（签名）：张伟", 72, 500),
        printed("行政执法人员（签名）：李强", 72, 530),
        printed("被检查单位负责人（签名或盖章）：", 72, 560),
        printed("应急管理局（印章）", 350, 700),
    ]
    graphics = (Graphic(SEAL, box=Box(250, 520, 350, 620), digest="p"),)
    page = Page(1, 595, 842, tuple(blocks), graphics)
    found = extract_marks((bound("rectification_order", page, id="d1"),), catalogue)
    assert [(mark.slot, mark.state.value, mark.digest) for mark in found] == [
        ("执法人员#1", "typed", ""),
        ("执法人员#2", "typed", ""),
        ("现场负责人#1", "present", "p"),
        ("机关印章#1", "blank", ""),
    ]


def test_a_seal_in_a_pdf_gives_its_own_box(catalogue: Catalogue) -> None:
    seal = Graphic(SEAL, box=Box(340, 560, 440, 660), digest="s")
    pages = (
        Page(1, 595, 842, (printed("行政处罚决定书", 200, 60),)),
        Page(2, 595, 842, (printed("滨澜区应急管理局", 350, 600), printed("2024年3月1日", 360, 620)), (seal,)),
    )
    source = Source("d1", 2, "2024年3月1日", Box(340, 560, 440, 660))
    assert extract_marks((bound("penalty_decision", *pages, id="d1"),), catalogue) == (
        Mark(MarkKind.SEAL, "机关印章", "机关印章", MarkState.PRESENT, source, "机关印章#1", None, DAY, "s", 0.95),
    )


def test_an_optional_seal_is_a_mark_only_where_it_or_its_place_is(catalogue: Catalogue) -> None:
    lines = ("营业执照", "提供人（签名）：王芳")
    assert seals(a_document("business_licence", *lines), catalogue) == []
    assert seals(a_document("business_licence", *lines, "提供单位（盖章）："), catalogue) == [
        ("提供单位印章#1", "blank")
    ]
    sealed = a_document("business_licence", *lines, graphics=[Graphic(SEAL, 1, 9)])
    assert seals(sealed, catalogue) == [("提供单位印章#1", "present")]


@pytest.mark.parametrize(("box", "state"), [(Box(340, 560, 440, 660), "present"), (Box(340, 590, 420, 614), "blank")])
def test_a_digital_signature_without_a_name_is_a_seal_if_it_has_the_shape_of_one(
    box: Box, state: str, catalogue: Catalogue
) -> None:
    blocks = [
        printed("行政处罚决定书", 200, 60),
        printed("滨澜区应急管理局", 350, 600),
        printed("2024年3月1日", 360, 620),
    ]
    page = a_printed_page(blocks, [Graphic(GraphicKind.DIGITAL_SIGNATURE, box=box)])
    assert seals(bound("penalty_decision", page), catalogue) == [("机关印章#1", state)]


def test_the_seal_over_the_date_is_not_of_the_party_that_signed_just_above(catalogue: Catalogue) -> None:
    lines = ("复查意见书", "被复查单位负责人（签章）：王芳", "洛枫县应急管理局", "2024年3月1日")
    document = a_document("recheck_opinion", *lines, graphics=[Graphic(SEAL, 3, 0, floating=True)])
    assert seals(document, catalogue) == [("机关印章#1", "present")]


def test_the_seal_of_the_agency_that_reaches_up_to_a_typed_name_is_not_the_partys(catalogue: Catalogue) -> None:
    blocks = [
        printed("被处罚人（签名或者盖章）：耿立", 90, 153),
        printed("洛枫县应急管理局（印章）", 380, 198),
        printed("2024年3月1日", 440, 226),
    ]
    page = a_printed_page(blocks, [Graphic(SEAL, box=Box(350, 150, 460, 260))])
    found = extract_marks((bound("summary_decision", page),), catalogue)
    assert [(mark.slot, mark.state.value) for mark in found if mark.confidence > 0.6] == [
        ("当事人#1", "typed"),
        ("机关印章#1", "present"),
    ]


def test_a_record_that_stands_for_a_notice_is_signed_and_needs_no_seal(catalogue: Catalogue) -> None:
    lines = ("行政处罚告知笔录", "拟给予你单位罚款。", "被告知人（签名）：", "2024年3月1日")
    assert seals(a_document("penalty_notice", *lines, title="行政处罚告知笔录"), catalogue) == []
    assert seals(a_document("penalty_notice", *lines, title="行政处罚告知书"), catalogue) == [("机关印章#1", "blank")]


@pytest.mark.parametrize(
    ("giver", "seals"),
    [
        ("委托人：吕梁", []),
        ("委托人：吕梁（身份证号：略），海川市吕梁汽修部经营者", []),
        ("委托人：安达商贸公司", ["blank"]),
    ],
)
def test_somebody_who_authorises_another_for_himself_has_no_seal(
    giver: str, seals: list[str], catalogue: Catalogue
) -> None:
    document = a_document(
        "authorisation", "委托书", giver, "受托人：冯宁", "委托人（签字）：吕梁", "受托人（签字）：冯宁"
    )
    found = extract_marks((document,), catalogue)
    assert [mark.state.value for mark in found if mark.kind is MarkKind.SEAL] == seals


def test_a_seal_in_the_row_where_the_recipient_signs_is_his(catalogue: Catalogue) -> None:
    blocks = [
        printed("送达回证", 250, 78),
        printed("收件人签章", 80, 204, Cell(0, 0, 0)),
        printed("收件时间", 80, 230, Cell(0, 1, 0)),
        printed("2025年9月28日", 303, 230, Cell(0, 1, 1)),
    ]
    page = a_printed_page(blocks, [Graphic(GraphicKind.SEAL, box=Box(373, 199, 447, 253))])
    found = extract_marks((bound("service_receipt", page),), catalogue)
    assert [mark.role for mark in found if mark.kind is MarkKind.SEAL] == []


def test_a_stamp_of_a_line_of_words_is_no_seal(catalogue: Catalogue) -> None:
    stamp = Graphic(GraphicKind.SEAL, 1, 0, size=(119.0, 25.0))
    found = extract_marks((a_document("business_licence", "营业执照", "", graphics=[stamp]),), catalogue)
    assert [mark.role for mark in found if mark.kind is MarkKind.SEAL] == []


@pytest.mark.parametrize(
    ("seal", "state"),
    [
        (Graphic(GraphicKind.SEAL, 3, 12, floating=True), "unreadable"),
        (Graphic(GraphicKind.SEAL, 2, 0, floating=True), "present"),
        # hangs from the line of the party, up over the day
        (Graphic(GraphicKind.SEAL, 3, 0, floating=True, laid=Box(300, -80, 410, 30), hung=True), "present"),
    ],
)
def test_a_seal_on_the_line_where_the_party_signs_may_be_the_partys(
    seal: Graphic, state: str, catalogue: Catalogue
) -> None:
    lines = ("行政处罚决定书", "松岩市消防救援大队", "2025年11月18日", "被处罚人（签名）：　2025年11月20日")
    found = extract_marks((a_document("penalty_decision", *lines, graphics=[seal]),), catalogue)
    assert [mark.state.value for mark in found if mark.role == "机关印章"] == [state]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (None, "present"),
        ("松岩市消防救援大队", "present"),
        ("松岩市华成木业有限公司", "unreadable"),
        ("王芳", "present"),
    ],
)
def test_a_seal_in_the_words_of_a_firm_is_not_surely_the_agencys(
    words: str | None, state: str, catalogue: Catalogue
) -> None:
    lines = ("行政处罚决定书", "决定给予罚款。", "松岩市消防救援大队", "2025年11月18日")
    seal = Graphic(SEAL, 3, 0, name=words)
    found = extract_marks((a_document("penalty_decision", *lines, graphics=[seal]),), catalogue)
    assert [(mark.state.value, mark.signer) for mark in found if mark.role == "机关印章"] == [
        (state, words if state == "present" else None)
    ]


def test_of_two_seals_the_agencys_is_the_one_in_the_words_of_a_body(catalogue: Catalogue) -> None:
    lines = ("行政处罚决定书", "决定给予罚款。", "松岩市消防救援大队", "2025年11月18日", "当事人签收")
    both = [Graphic(SEAL, 3, 0, name="松岩市消防救援大队"), Graphic(SEAL, 3, 0, name="松岩市华成木业有限公司")]
    for graphics in (both, both[::-1]):
        found = extract_marks((a_document("penalty_decision", *lines, graphics=graphics),), catalogue)
        assert [(mark.state.value, mark.signer) for mark in found if mark.role == "机关印章"] == [
            ("present", "松岩市消防救援大队")
        ]


def test_a_seal_in_the_words_of_a_body_is_the_agencys_wherever_the_party_signs(catalogue: Catalogue) -> None:
    lines = ("行政处罚决定书", "松岩市消防救援大队", "2025年11月18日", "被处罚人（签名）：　2025年11月20日")
    seal = Graphic(GraphicKind.SEAL, 3, 12, floating=True, name="松岩市消防救援大队")
    found = extract_marks((a_document("penalty_decision", *lines, graphics=[seal]),), catalogue)
    assert [mark.state.value for mark in found if mark.role == "机关印章"] == ["present"]


def test_a_laboratory_seals_at_its_own_name(catalogue: Catalogue) -> None:
    name = "海川粉尘检测中心（检测专用章）"
    document = a_document("appraisal_report", "检测报告", name, graphics=[Graphic(GraphicKind.SEAL, 1, len(name))])
    marks = {mark.role: mark.state.value for mark in extract_marks((document,), catalogue)}
    assert marks["鉴定机构印章"] == "present"


@pytest.mark.parametrize("boxed", [False, True], ids=["word", "pdf"])
def test_a_seal_in_the_recipients_column_is_not_the_agencys(boxed: bool, catalogue: Catalogue) -> None:
    rows = (("送达文书", "收件人签名或者盖章", "送达人"), ("行政处罚决定书", "", "张三"))
    blocks = [
        printed(text, 60 + 160 * column, 150 + 60 * row, Cell(0, row, column))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    if boxed:
        page = a_printed_page(
            [printed("送达回执", 250, 80), *blocks], [Graphic(GraphicKind.SEAL, box=Box(230, 180, 300, 250))]
        )
        document = bound("service_receipt", page)
    else:
        document = a_document("service_receipt", "送达回执", rows, graphics=[Graphic(GraphicKind.SEAL, 5, 0)])
    marks = extract_marks((document,), catalogue)
    assert [mark.state.value for mark in marks if mark.role == "机关印章"] != ["present"]


@pytest.mark.parametrize(("block", "found"), [(2, []), (3, [("提供单位印章#1", "present")])])
def test_the_seal_on_a_copied_licence_is_that_of_who_issued_it(
    block: int, found: list[tuple[str, str]], catalogue: Catalogue
) -> None:
    lines = ("危险化学品经营许可证", "企业名称：海川县加油站", "发证机关：海川市应急管理局", "提供单位（盖章）：")
    seal = Graphic(GraphicKind.SEAL, block, len(lines[block]), size=(110, 110))
    document = a_document("business_licence", *lines, graphics=[seal])
    marks = extract_marks((document,), catalogue)

    assert [(m.slot, m.state.value) for m in marks if m.kind is MarkKind.SEAL and m.state.value == "present"] == found
