"""The shape of strokes tells pens from print, by itself and beside the print of its page."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from casereview.load.scan import strokes
from sample_cases.making import handwriting, stamps

NAMES = "沈顾贺邱康陆汪章倪温程罗方叶尹谭丁侯甘俞舟川云若瑾柏年志远承"


def _patch(picture: Image.Image) -> strokes.Floats:
    light = np.asarray(picture.convert("L"), np.uint8)
    found = strokes.patch_of(light, light < 128, (0, 0, picture.width - 1, picture.height - 1))
    assert found is not None
    return found.drawn


def _printed(character: str) -> strokes.Floats:
    page = Image.new("RGB", (52, 56), (255, 255, 255))
    font = ImageFont.truetype(str(stamps.SERIF), 44)
    ImageDraw.Draw(page).text((4, -4), character, font=font, fill=(20, 20, 20))
    return _patch(page)


def _written(character: str) -> strokes.Floats:
    pen = handwriting.Pen("liu-jian-mao-cao", 0.1, 0, (25, 25, 30), 0.9, 3.0)
    return _patch(handwriting.written(character, pen, character).resize((56, 56)))


def test_print_tells_how_characters_of_a_page_look_if_there_is_enough() -> None:
    seen = strokes.shapes([_printed(character) for character in NAMES])
    usual = strokes.usual_of(seen)
    assert usual is not None
    assert np.allclose(strokes.beside(seen, usual)[:, seen.shape[1] :], seen - usual)
    assert strokes.usual_of(seen[: strokes.FEWEST - 1]) is None
    assert not strokes.beside(seen, None)[:, seen.shape[1] :].any()


def test_pens_are_told_from_print_beside_print_and_without() -> None:
    printed = strokes.shapes([_printed(character) for character in NAMES])
    written = strokes.shapes([_written(character) for character in NAMES])
    for usual in (strokes.usual_of(printed), None):
        assert (strokes.penned(printed, usual) < 0).mean() > 0.8
        assert (strokes.penned(written, usual) > 0).mean() > 0.8


def test_of_no_characters_nothing_is_told() -> None:
    assert strokes.penned(strokes.shapes([]), None).shape == (0,)
