"""Lines that run down the page."""

import numpy as np
import pylopdf_fonts_zh_cn
import pytest
from PIL import Image, ImageDraw, ImageFont

from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.engine import installed
from casereview.load.ocr.nouns import Picture
from casereview.load.ocr.stacked import cells_of, runs_down, usual_height


def squares(*tops: int, size: int = 32) -> Plane:
    plane = np.full((600, 200), 230, np.uint8)
    for top in tops:
        plane[top : top + size, 84:116] = 20
        plane[top + 5 : top + size - 5, 90:110] = 230  # as 口
    return plane


def drawn_lines(words: tuple[str, ...]) -> Picture:
    sheet = Image.new("RGB", (900, 360), (240, 240, 240))
    path = pylopdf_fonts_zh_cn.__file__.replace("__init__.py", "NotoSerifSC-Regular.otf")
    font = ImageFont.truetype(path, 36)
    for place, text in enumerate(words):
        ImageDraw.Draw(sheet).text((40, 40 + 70 * place), text, fill=(30, 30, 30), font=font)
    return np.asarray(sheet, np.uint8)


@pytest.mark.parametrize(
    ("box", "runs"),
    [
        (LineBox(100, 100, 40, 280, 0), True),
        (LineBox(100, 100, 280, 40, 0), False),
        (LineBox(100, 100, 40, 45, 0), False),
        (LineBox(100, 100, 20, 40, 0), False),  # a lone digit
    ],
)
def test_only_what_is_higher_than_lines_are_runs_down_the_page(box: LineBox, runs: bool) -> None:
    assert runs_down(box, 40) is runs


@pytest.mark.parametrize("gap", [0, 4, 30])
def test_characters_are_cut_apart_however_close_they_stand(gap: int) -> None:
    tops = [100 + place * (32 + gap) for place in range(5)]
    height = 5 * 32 + 4 * gap

    cells = cells_of(squares(*tops), LineBox(100, 100 + height / 2, 40, height + 8, 0))

    assert [cell.y for cell in cells] == pytest.approx([top + 16 for top in tops], abs=2)
    assert {(cell.x, cell.length) for cell in cells} == {(100, 40)}


def test_a_character_of_two_parts_is_one() -> None:
    plane = squares()
    plane[100:112, 84:116] = plane[118:132, 84:116] = 20  # as 二 or 吕
    plane[140:172, 84:116] = 20

    cells = cells_of(plane, LineBox(100, 136, 40, 80, 0))

    assert [cell.y for cell in cells] == pytest.approx([116, 156], abs=2)


def test_where_nothing_is_printed_the_box_stays_whole() -> None:
    assert cells_of(squares(), LineBox(100, 136, 40, 80, 0)) == [LineBox(100, 136, 40, 80, 0)]


def test_lines_that_run_down_are_as_high_as_they_are_wide() -> None:
    down = [LineBox(100 * place, 300, 40, 500, 0) for place in range(5)]

    assert usual_height([*down, LineBox(100, 100, 300, 44, 0)]) == 40
    assert all(runs_down(box, usual_height(down)) for box in down)
    assert usual_height([]) == 0


@pytest.mark.models
@pytest.mark.parametrize("turns", [1, 3])
def test_lines_printed_on_their_side_are_read_on_a_page_of_hardly_any_others(turns: int) -> None:
    words = (
        "名称某某金属制品有限公司",
        "统一社会信用代码91120110MA05XK3T2N",
        "类型有限责任公司",
        "成立日期2018年3月12日",
    )
    card = drawn_lines(words)
    sheet = np.full((1400, 1100, 3), 240, np.uint8)
    lying = np.rot90(card, turns)
    sheet[100 : 100 + lying.shape[0], 300 : 300 + lying.shape[1]] = lying

    read = [line.text for line in installed().read(sheet)]

    assert sorted(read) == sorted(words)


@pytest.mark.models
def test_characters_under_one_another_are_read_one_by_one_from_above() -> None:
    sheet = Image.new("RGB", (800, 600), (240, 240, 240))
    draw = ImageDraw.Draw(sheet)
    path = pylopdf_fonts_zh_cn.__file__.replace("__init__.py", "NotoSerifSC-Regular.otf")
    font = ImageFont.truetype(path, 34)
    for place, letter in enumerate("承办人意见"):
        draw.text((103, 100 + 46 * place), letter, fill=(30, 30, 30), font=font)
    for place, text in enumerate(("经研究，同意立案。", "请依法办理。", "二〇二四年三月五日")):
        draw.text((250, 100 + 80 * place), text, fill=(30, 30, 30), font=font)

    lines = installed().read(np.asarray(sheet, np.uint8))

    assert "".join(line.text for line in lines if line.edges[-1] < 200) == "承办人意见"
    assert [line.text for line in lines if line.edges[0] > 200] == [
        "经研究，同意立案。",
        "请依法办理。",
        "二〇二四年三月五日",
    ]
