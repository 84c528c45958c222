"""Red ink is taken off the plane that is read, and nothing else is."""

from __future__ import annotations

import cv2
import numpy as np
import pylopdf_fonts_zh_cn
import pytest
from PIL import Image, ImageDraw, ImageFont

from casereview.load.ocr.nouns import Picture
from casereview.load.ocr.red_ink import without_red

PAPER, PRINT, SEAL, PRINT_UNDER_SEAL, BLUE_PEN = (
    (245, 243, 238),
    (40, 40, 42),
    (205, 60, 70),
    (70, 22, 25),
    (40, 50, 140),
)


def page(*colours: tuple[int, int, int], light: float = 1.0) -> Picture:
    """Paper with a square of each colour on it."""
    picture = np.full((200, 100 * len(colours), 3), PAPER, np.float32)
    for index, colour in enumerate(colours):
        picture[80:110, 100 * index + 30 : 100 * index + 60] = colour
    return (picture * light).astype(np.uint8)


def squares(plane: Picture, count: int) -> list[int]:
    return [int(plane[95, 100 * index + 45]) for index in range(count)]


def test_a_seal_becomes_paper_and_print_stays_dark_under_it_too() -> None:
    plane = without_red(page(PRINT, SEAL, PRINT_UNDER_SEAL, BLUE_PEN))

    assert squares(plane, 4) == [40, 245, 47, 40]


def test_a_page_without_red_is_its_red_channel() -> None:
    picture = page(PRINT, BLUE_PEN)

    assert (without_red(picture) == picture[..., 0]).all()


def test_a_seal_on_a_page_in_shadow_becomes_paper() -> None:
    plane = without_red(page(PRINT, SEAL, light=0.6))

    assert squares(plane, 2) == [24, 147]


def test_paper_in_the_light_of_a_lamp_is_not_red() -> None:
    picture = page(PRINT)
    picture[..., 1] = picture[..., 1] * 0.85

    assert (without_red(picture) == picture[..., 0]).all()


def test_thin_print_under_a_seal_outlives_compression() -> None:
    sheet = Image.new("RGB", (400, 120), PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((100, 0, 110, 120), fill=SEAL)
    for place in range(10):
        draw.rectangle((40, 20 + 8 * place, 200, 21 + 8 * place), fill=PRINT)
    printed = np.array(sheet)
    printed[np.asarray(sheet)[..., 0] == PRINT[0]] = PRINT
    _, coded = cv2.imencode(".jpg", printed[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 40])
    plane = without_red(np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR))[..., ::-1])

    strokes, between = plane[20:100:8, 102:108], plane[24:100:8, 102:108]
    assert strokes.mean() < 120
    assert between.mean() > 200


def red_words(text: str, *, size: int, apart: int = 0, ring: bool = False) -> Picture:
    """A page of A4 with red words at its top, in the ring of a seal where asked for."""
    sheet = Image.new("RGB", (1654, 2339), PAPER)
    draw = ImageDraw.Draw(sheet)
    path = pylopdf_fonts_zh_cn.__file__.replace("__init__.py", "NotoSerifSC-Regular.otf")
    font = ImageFont.truetype(path, size)
    for place, letter in enumerate(text):
        draw.text((300 + place * (size + apart), 300), letter, fill=SEAL, font=font)
    if ring:
        draw.ellipse((280, 180, 620, 520), outline=SEAL, width=10)
    return np.asarray(sheet, np.uint8)


@pytest.mark.parametrize(("size", "apart"), [(36, 0), (90, 0), (90, 50), (130, 10)])
def test_red_words_in_a_long_line_stay_as_dark_as_print(size: int, apart: int) -> None:
    plane = without_red(red_words("某某区应急管理局文件", size=size, apart=apart))

    assert np.count_nonzero(plane < 100) > size * size  # of ten characters


@pytest.mark.parametrize(("text", "size", "ring"), [("行政处罚专用章", 40, True), ("张三印", 60, False)])
def test_the_words_of_seals_are_taken_off_with_them(text: str, size: int, ring: bool) -> None:
    assert without_red(red_words(text, size=size, ring=ring)).min() > 200


def test_a_red_rule_across_the_page_is_no_line_of_words() -> None:
    picture = red_words("", size=20).copy()
    picture[400:406, 200:1400] = SEAL

    assert without_red(picture).min() > 200
