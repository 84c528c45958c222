"""OFD files are read as their pages look."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from casereview.load.files import UnreadableError
from casereview.load.ofd import document as ofd
from casereview.load.ofd.document import ofd_page_count, ofd_pages
from casereview.load.ofd.package import is_ofd
from casereview.model import Block, Box, Cell, Graphic, Page
from casereview.terms import GraphicKind
from tests.casereview.load.made import bytes_of, ink, seal
from tests.casereview.load.made_ofd import (
    grid,
    line,
    media,
    ofd_of,
    page,
    path,
    picture,
    seal_named,
    stamp,
)

MM = 72 / 25.4


def pages(file: Path) -> list[Page]:
    return [one.page for one in ofd_pages(file)]


def texts(file: Path) -> list[list[str]]:
    return [[block.text for block in one.blocks] for one in pages(file)]


def near(box: Box | None, *sides: float) -> bool:
    """Whether a box in points has these sides in millimetres, to a tenth."""
    return box is not None and all(abs(got / MM - side) < 0.11 for got, side in zip(box, sides, strict=True))


def test_lines_stand_where_they_are_printed(tmp_path: Path) -> None:
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(line("行政处罚决定书", 70, 30, 7), line("当事人：李四", 30, 50))))
    assert (only.number, round(only.width or 0), round(only.height or 0)) == (1, 595, 842)
    title, party = only.blocks
    assert [(block.text, block.cell) for block in only.blocks] == [("行政处罚决定书", None), ("当事人：李四", None)]
    assert near(title.box, 70, 30 - 0.88 * 7, 70 + 7 * 7, 30 + 0.12 * 7)
    assert near(party.box_of(4, 6), 30 + 4 * 4.2, 50 - 0.88 * 4.2, 30 + 6 * 4.2, 50 + 0.12 * 4.2)
    assert not only.lost


@pytest.mark.parametrize(
    "steps",
    ["4 4 4 4", "g 4 4", "g 2 4 4 4", "4", "g 1 4 g 3 4", "4 4"],
    ids=["plain", "g", "mixed", "one", "two", "few"],
)
def test_steps_are_told_in_every_notation(tmp_path: Path, steps: str) -> None:
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(line("立案审批表", 50, 40, 4, steps))))
    assert [block.text for block in only.blocks] == ["立案审批表"]
    assert near(only.blocks[0].box, 50, 40 - 3.52, 70, 40.48)


@pytest.mark.parametrize("steps", ["g x 4", "g 9", "g -3 4", "g 999999999 4", "four", "nan"])
def test_steps_that_make_no_sense_leave_the_common_ones(tmp_path: Path, steps: str) -> None:
    assert texts(ofd_of(tmp_path / "a.ofd", page(line("立案审批表", 50, 40, 4, steps)))) == [["立案审批表"]]


def test_figures_without_steps_are_half_as_wide(tmp_path: Path) -> None:
    content = (
        '<ofd:TextObject ID="9" Boundary="20 20 100 6" Font="1" Size="4">'
        '<ofd:TextCode X="0" Y="4">罚款12000元</ofd:TextCode></ofd:TextObject>'
    )
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(content)))
    assert near(only.blocks[0].box_of(7, 8), 20 + 2 * 4 + 5 * 2, 20 + 0.48, 20 + 3 * 4 + 5 * 2, 24.48)


def test_a_text_object_may_set_several_lines(tmp_path: Path) -> None:
    content = (
        '<ofd:TextObject ID="9" Boundary="20 20 100 20" Font="1" Size="4">'
        '<ofd:TextCode X="0" Y="4" DeltaX="g 2 4">第一行</ofd:TextCode>'
        '<ofd:TextCode Y="14" DeltaX="g 2 4">第二行</ofd:TextCode></ofd:TextObject>'
    )
    assert texts(ofd_of(tmp_path / "a.ofd", page(content))) == [["第一行", "第二行"]]


def test_a_transformation_scales_and_moves_before_the_boundary_does(tmp_path: Path) -> None:
    content = (
        '<ofd:TextObject ID="9" Boundary="40 60 100 20" CTM="0.3528 0 0 0.3528 -10 5" Font="1" Size="12">'
        '<ofd:TextCode X="100" Y="40" DeltaX="g 2 12">处罚书</ofd:TextCode></ofd:TextObject>'
    )
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(content)))
    size = 12 * 0.3528
    x, y = 40 - 10 + 100 * 0.3528, 60 + 5 + 40 * 0.3528
    assert near(only.blocks[0].box, x, y - 0.88 * size, x + 3 * size, y + 0.12 * size)


def test_slanted_hidden_white_and_unseen_print_is_no_part_of_the_paper(tmp_path: Path) -> None:
    content = page(
        line("正文", 20, 20),
        line("仅供内部使用", 60, 90, more='CTM="0.7 -0.7 0.7 0.7 0 0"'),
        line("看不见", 20, 40, more='Visible="false"'),
        line("透明的", 20, 50, more='Alpha="0"'),
        line("白色的", 20, 60).replace("<ofd:TextCode", '<ofd:FillColor Value="255 255 255"/><ofd:TextCode'),
    )
    assert texts(ofd_of(tmp_path / "a.ofd", content)) == [["正文"]]


def test_rules_make_a_table(tmp_path: Path) -> None:
    content = page(
        grid(30, 40, (30, 60), (10, 10)),
        line("姓名", 32, 47),
        line("李四", 62, 47),
        line("职务", 32, 57),
        line("经理", 62, 57),
    )
    (only,) = pages(ofd_of(tmp_path / "a.ofd", content))
    assert [(block.text, block.cell) for block in only.blocks] == [
        ("姓名", Cell(0, 0, 0)),
        ("李四", Cell(0, 0, 1)),
        ("职务", Cell(0, 1, 0)),
        ("经理", Cell(0, 1, 1)),
    ]


def test_a_stroked_rectangle_and_thin_filled_ones_rule_as_lines_do(tmp_path: Path) -> None:
    content = page(
        path("M 0 0 L 90 0 L 90 20 L 0 20 C", "30 40 90 20"),
        path("M 0 0 L 90 0 L 90 0.3 L 0 0.3 C", "30 50 90 0.3", 'Stroke="false" Fill="true"'),
        path("M 0 0 L 0 20", "60 40 0.3 20"),
        *(line(text, x, y) for text, x, y in (("甲", 32, 47), ("乙", 62, 47), ("丙", 32, 57), ("丁", 62, 57))),
    )
    (only,) = pages(ofd_of(tmp_path / "a.ofd", content))
    assert [(block.text, block.cell and block.cell[:3]) for block in only.blocks] == [
        ("甲", (0, 0, 0)),
        ("乙", (0, 0, 1)),
        ("丙", (0, 1, 0)),
        ("丁", (0, 1, 1)),
    ]


def test_a_template_lies_under_its_pages_and_may_not_lead_in_circles(tmp_path: Path) -> None:
    under = '<ofd:Template TemplateID="{0}" ZOrder="Background"/>'
    templates = {
        "5": page(line("某某应急管理局", 70, 20), before=under.format("6")),
        "6": page(line("不该出现", 70, 60), before=under.format("5")),
    }
    own = page(line("第一页", 30, 50), before=under.format("5"))
    file = ofd_of(tmp_path / "a.ofd", own, page(line("第二页", 30, 50)), templates=templates)
    assert texts(file) == [["某某应急管理局", "第一页"], ["第二页"]]


def test_a_page_that_wants_a_template_that_is_not_there_has_lost_something(tmp_path: Path) -> None:
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(line("正文", 30, 50), before='<ofd:Template TemplateID="5"/>')))
    assert ([block.text for block in only.blocks], only.lost) == (["正文"], True)


def test_a_page_has_its_own_size_and_corner(tmp_path: Path) -> None:
    area = "<ofd:Area><ofd:PhysicalBox>10 20 297 210</ofd:PhysicalBox></ofd:Area>"
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(line("横页", 30, 50), before=area)))
    assert (round((only.width or 0) / MM), round((only.height or 0) / MM)) == (297, 210)
    assert near(only.blocks[0].box, 20, 30 - 0.88 * 4.2, 20 + 8.4, 30 + 0.12 * 4.2)


def test_composite_drawings_are_unfolded_and_may_not_hold_themselves(tmp_path: Path) -> None:
    unit = (
        '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="60" Width="50" Height="50"><ofd:Content>'
        f"{line('框中的话', 0, 10)}"
        '<ofd:CompositeObject ID="4" Boundary="0 10 50 50" ResourceID="60"/>'
        "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"
    )
    content = page('<ofd:CompositeObject ID="3" Boundary="40 60 50 50" ResourceID="60"/>')
    (only,) = pages(ofd_of(tmp_path / "a.ofd", content, resources=unit))
    assert only.lost
    assert set("".join(block.text for block in only.blocks)) == set("框中的话")
    assert len(only.blocks) <= 9


def test_pictures_are_told_by_what_they_show(tmp_path: Path) -> None:
    file = ofd_of(
        tmp_path / "a.ofd",
        page(
            line("执法人员（签名）：", 30, 50),
            picture("70 44 30 12"),
            picture("0 0 1 1", more='CTM="40 0 0 40 120 200"', resource="51"),
        ),
        resources=media("ink.png") + media("seal.png", "51"),
        files={"Res/ink.png": bytes_of(ink()), "Res/seal.png": bytes_of(seal())},
    )
    (only,) = pages(file)
    assert [graphic.kind for graphic in only.graphics] == [GraphicKind.INK, GraphicKind.SEAL]
    assert near(only.graphics[0].box, 70, 44, 100, 56)
    assert near(only.graphics[1].box, 120, 200, 160, 240)
    assert len({graphic.digest for graphic in only.graphics}) == 2


def test_a_picture_that_is_not_among_the_resources_is_lost(tmp_path: Path) -> None:
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(line("正文", 30, 50), picture("70 44 30 12"))))
    assert (only.lost, only.graphics) == (True, ())


def test_strokes_drawn_by_a_pen_are_ink(tmp_path: Path) -> None:
    stroke = "M 0 5 L 3 1 L 5 9 L 8 2 L 11 9 L 14 1 L 17 8 L 20 3 L 24 9"
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(line("签名：", 30, 50), path(stroke, "50 42 24 10"))))
    assert [graphic.kind for graphic in only.graphics] == [GraphicKind.INK]
    assert near(only.graphics[0].box, 50 - 0.125, 43 - 0.125, 74 + 0.125, 51 + 0.125)


def test_an_electronic_seal_names_who_sealed(tmp_path: Path) -> None:
    file = ofd_of(
        tmp_path / "a.ofd",
        page(line("某某应急管理局", 120, 220)),
        page(line("第二页", 30, 50)),
        stamps=stamp("110 200 42 42", "100"),
        seal=seal_named("某某市应急管理局"),
    )
    first, second = pages(file)
    assert [(graphic.kind, graphic.name) for graphic in first.graphics] == [
        (GraphicKind.DIGITAL_SIGNATURE, "某某市应急管理局")
    ]
    assert near(first.graphics[0].box, 110, 200, 152, 242)
    assert second.graphics == ()


def test_the_look_of_a_seal_is_not_counted_beside_it(tmp_path: Path) -> None:
    look = (
        '<ofd:Annot ID="30" Type="Stamp"><ofd:Appearance Boundary="110 200 42 42">'
        f"{picture('0 0 42 42')}</ofd:Appearance></ofd:Annot>"
    )
    kept = {"annotations": {0: look}, "resources": media("seal.png"), "files": {"Res/seal.png": bytes_of(seal())}}
    content = page(line("某某应急管理局", 120, 220))
    (sealed,) = pages(ofd_of(tmp_path / "a.ofd", content, stamps=stamp("110 200 42 42"), **kept))  # type: ignore[arg-type]
    assert [(graphic.kind, graphic.name) for graphic in sealed.graphics] == [(GraphicKind.DIGITAL_SIGNATURE, None)]
    (drawn,) = pages(ofd_of(tmp_path / "b.ofd", content, **kept))  # type: ignore[arg-type]
    assert [graphic.kind for graphic in drawn.graphics] == [GraphicKind.SEAL]
    assert near(drawn.graphics[0].box, 110, 200, 152, 242)


def test_a_part_of_a_seal_pressed_over_the_edges_is_no_signature(tmp_path: Path) -> None:
    stamps = stamp("189 100 42 42", more='Clip="0 0 21 42"')
    (only,) = pages(ofd_of(tmp_path / "a.ofd", page(line("正文", 30, 50)), stamps=stamps, seal=seal_named("某某局")))
    assert [(graphic.kind, graphic.name) for graphic in only.graphics] == [(GraphicKind.SEAL, None)]
    assert near(only.graphics[0].box, 189, 100, 210, 142)


def test_annotations_are_part_of_the_paper_but_watermarks_are_not(tmp_path: Path) -> None:
    note = '<ofd:Annot ID="{0}" Type="{1}"><ofd:Appearance Boundary="30 {2} 80 10">{3}</ofd:Appearance></ofd:Annot>'
    inside = note.format(30, "Path", 90, line("批注的话", 0, 8)) + note.format(31, "Watermark", 150, line("水印", 0, 8))
    assert texts(ofd_of(tmp_path / "a.ofd", page(line("正文", 30, 50)), annotations={0: inside})) == [
        ["正文", "批注的话"]
    ]


def test_a_page_of_nothing_but_a_picture_is_handed_over_to_be_read(tmp_path: Path) -> None:
    scan = Image.new("RGB", (1050, 1485), "white")
    scan.paste((10, 10, 10), (105, 99, 210, 198))
    file = ofd_of(
        tmp_path / "a.ofd",
        page(picture("0 0 210 297")),
        page(picture("0 0 210 148.5"), picture("0 148.5 210 148.5")),
        resources=media("scan.png"),
        files={"Res/scan.png": bytes_of(scan)},
    )
    whole, halves = ofd_pages(file)
    assert (whole.page.blocks, whole.page.legibility) == ((), 0.0)
    assert whole.page.is_unread
    assert whole.picture is not None
    seen, dpi = whole.picture
    assert (seen.shape, round(dpi, 1)) == ((1485, 1050, 3), round(1050 / 210 * 25.4, 1))
    assert seen[150, 150].tolist() == [10, 10, 10]
    assert seen[300, 300].tolist() == [255, 255, 255]
    assert halves.picture is not None
    laid = halves.picture[0]
    assert laid.shape == (1485, 1050, 3)
    assert (laid[75, 150].max() < 60, laid[75 + 742, 150].max() < 60) == (True, True)


def test_a_page_whose_picture_cannot_be_opened_is_unread(tmp_path: Path) -> None:
    file = ofd_of(
        tmp_path / "a.ofd", page(picture("0 0 210 297")), resources=media("s.jb2"), files={"Res/s.jb2": b"\x97JB2"}
    )
    ((only, seen),) = ofd_pages(file)
    assert (seen, only.is_unread) == (None, True)


def test_styles_are_taken_from_where_they_are_defined(tmp_path: Path) -> None:
    styles = (
        '<ofd:DrawParams><ofd:DrawParam ID="70"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam>'
        '<ofd:DrawParam ID="71" Relative="70"/></ofd:DrawParams>'
    )
    content = page(line("白字", 30, 50, more='DrawParam="71"'), line("黑字", 30, 70))
    assert texts(ofd_of(tmp_path / "a.ofd", content, resources=styles)) == [["黑字"]]


def test_some_pages_can_be_read_alone(tmp_path: Path) -> None:
    file = ofd_of(tmp_path / "a.ofd", *(page(line(f"第{n}页", 30, 50)) for n in "一二三"))
    assert ofd_page_count(file) == 3
    some = [one.page for one in ofd_pages(file, range(1, 9))]
    assert some == pages(file)[1:]


def said(file: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        list(ofd_pages(file))
    return str(caught.value)


BROKEN = "文件已损坏，不是完整的 OFD 文件，请重新导出，或另存为 PDF 后提交。"


def test_broken_and_locked_files_are_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = ofd_of(tmp_path / "a.ofd", page(line("正文", 30, 50)), page(line("正文", 30, 50)))
    (tmp_path / "cut.ofd").write_bytes(whole.read_bytes()[:400])
    assert said(tmp_path / "cut.ofd") == BROKEN
    (tmp_path / "none.ofd").write_bytes(b"PK\x05\x06" + b"\0" * 18)
    assert said(tmp_path / "none.ofd") == BROKEN
    locked = ofd_of(tmp_path / "b.ofd", page(), files={"../Encryptions.xml": b"<x/>"})
    assert said(locked) == "OFD 文件已加密，请解密，或另存为 PDF 后重新提交。"
    monkeypatch.setattr(ofd, "_MOST_PAGES", 1)
    assert said(whole) == "超过 1 页，请拆分后重新提交。"


def test_a_page_that_cannot_be_parsed_is_unread_and_the_others_are_read(tmp_path: Path) -> None:
    file = ofd_of(tmp_path / "a.ofd", "<?xml version='1.0'?><ofd:Page", page(line("正文", 30, 50)))
    torn, whole = pages(file)
    assert (torn.is_unread, torn.number) == (True, 1)
    assert [block.text for block in whole.blocks] == ["正文"]


def test_entities_are_left_alone(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "啊啊啊啊">]>' + page(line("正文&a;", 30, 50)).split("?>")[1]
    assert all("啊" not in text for texts_of in texts(ofd_of(tmp_path / "a.ofd", bomb)) for text in texts_of)


@pytest.mark.parametrize(
    ("name", "head", "told"),
    [
        ("a.ofd", b"PK\x03\x04", True),
        ("a.pdf", b"PK\x03\x04..OFD.xml", True),
        ("a.docx", b"PK\x03\x04", False),
        ("a.ofd", b"%PDF", False),
    ],
)
def test_an_ofd_is_known_by_what_it_holds(tmp_path: Path, name: str, head: bytes, told: bool) -> None:
    assert is_ofd(tmp_path / name, head) is told


def test_a_stroke_of_nonsense_numbers_draws_nothing(tmp_path: Path) -> None:
    content = page(line("正文", 30, 50), path("M 0 0 L nan 5 B 1 2", "0 0 9 9"), path("X 1 2", "a b c d"), path("", ""))
    (only,) = pages(ofd_of(tmp_path / "a.ofd", content))
    assert ([block.text for block in only.blocks], only.graphics) == (["正文"], ())


def test_the_same_page_reads_alike_whatever_the_space_of_its_names(tmp_path: Path) -> None:
    one = ofd_of(tmp_path / "a.ofd", page(line("正文", 30, 50)))
    other = ofd_of(tmp_path / "b.ofd", page(line("正文", 30, 50)).replace("http://www.ofdspec.org/2016", "urn:ofd"))
    assert pages(one) == pages(other)
    assert isinstance(pages(one)[0].blocks[0], Block)
    assert np.isfinite(pages(one)[0].blocks[0].box or ()).all()
    assert not any(isinstance(graphic, Graphic) for graphic in pages(one)[0].graphics)
