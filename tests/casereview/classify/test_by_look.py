"""Kinds of pages without a title that plainly are something."""

from __future__ import annotations

import pytest

from casereview.classify import classify
from casereview.model import Block, Box, Document, Graphic, Page
from casereview.terms import GraphicKind
from casereview.text import flow_of
from tests.casereview.classify.kinds_of_papers import CATALOGUE, kind_of


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


def test_lines_that_each_name_another_paper_are_a_contents_list_without_title() -> None:
    lines = ["一、立案审批表 1", "二、询问笔录 4", "三、送达回证 9", "四、结案报告 12", "五、卷内备考表 13"]

    assert kind_of(lines) == "contents_list"
    assert (
        kind_of([*lines, "以上材料由当事人于调查期间先后提交，办案人员已逐一核对无误并在复印件上签名。"]) == "unknown"
    )
    assert kind_of(["立案审批表 1", "立案审批表 2", "立案审批表 3", "立案审批表 4"]) != "contents_list"


@pytest.mark.parametrize(
    "line", ["GB/T 34525—2017 气瓶搬运、装卸、储存和使用安全规定", "《粉尘防爆安全规程》（GB 15577-2018）"]
)
def test_a_technical_standard_is_known_by_its_number(line: str) -> None:
    assert kind_of([line, "4.1 禁止充装超期未检气瓶。"]) == "standard_excerpt"
    assert kind_of(["金属非金属矿山安全规程", line, "4.1 出口应畅通。"]) == "standard_excerpt"
    assert kind_of(["其他说明", "现场按标准检查。", "情况如下", "设备完好", line]) == "unknown"


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


def test_the_charter_of_a_firm_is_no_excerpt_of_a_law() -> None:
    lines = [
        "第一章　总则",
        "第一条　为维护股东权益，制定本章程。",
        "第二条　公司设在澜河路8号。",
        "第三条　公司设董事一名。",
    ]

    assert kind_of(lines) == "unknown"


def test_a_list_that_says_what_its_papers_prove_is_one_of_evidence() -> None:
    lines = [
        "一、营业执照复印件，证明主体身份；",
        "二、询问笔录，证明损坏的时间；",
        "三、现场检查记录，记下所见；",
        "四、现场照片，当场拍下。",
    ]

    assert kind_of(lines) == "evidence_list"


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
