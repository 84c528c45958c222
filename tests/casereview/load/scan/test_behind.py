"""What shows through from the other side is no words of this one."""

from __future__ import annotations

from itertools import cycle

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from casereview.fonts import sans_font
from casereview.load.ocr import Picture, ReadLine
from casereview.load.ocr.engine import installed
from casereview.load.ocr.nouns import LevelLine, Reading
from casereview.load.scan.behind import front_of
from casereview.load.scan.page import pages_of
from tests.fakes.engine import FakeEngine

FRONT = ("现场检查笔录", "检查时间：2025年4月15日", "检查地点：湖州区溪浦路40号", "检查情况：安全出口畅通。")
BACK = ("询问通知书", "请于2025年4月22日到我局接受询问", "执法人员（签名）：", "联系电话：0990-6627")
SIZE = (1240, 1240)


def printed(lines: tuple[str, ...], top: int, ink: float = 1.0) -> Picture:
    sheet = Image.new("L", SIZE, 255)
    font = ImageFont.truetype(str(sans_font()), 36)
    for place, text in enumerate(lines):
        ImageDraw.Draw(sheet).text((150, top + 150 * place), text, fill=round(255 * (1 - ink)), font=font)
    return np.repeat(np.asarray(sheet, np.uint8)[..., None], 3, axis=2)


def leaf(front: Picture, back: Picture, through: float) -> Picture:
    behind = 1 - cv2.blur(back[:, ::-1], (7, 7)) / 255.0
    noise = np.random.default_rng(1).normal(0, 3, front.shape)
    return (front * (1 - through * behind) * 0.93 + noise).clip(0, 255).astype(np.uint8)


def words_of(picture: Picture) -> list[str]:
    (page,) = pages_of(picture, 150, 1, installed())
    return ["".join(block.text.split()) for block in page.blocks]


@pytest.mark.models
def test_words_of_the_other_side_are_not_read_and_those_of_this_one_are_as_before() -> None:
    front, back = printed(FRONT, 100), printed(BACK, 175)

    picture = leaf(front, back, 0.22)

    assert len(installed().read(picture)) > len(FRONT)
    assert words_of(picture) == words_of(leaf(front, back, 0.0)) == list(FRONT)


@pytest.mark.models
@pytest.mark.parametrize("ink", [(250, 170, 175), (244, 214, 206), (175, 175, 175)], ids=["red", "pale red", "grey"])
def test_a_seal_or_a_stroke_that_is_fainter_than_print_stays(ink: tuple[int, int, int]) -> None:
    front = printed(FRONT, 100)
    cv2.circle(front, (900, 900), 120, ink, 6)
    picture = leaf(front, printed(BACK, 175), 0.22)

    seen = front_of(picture, installed().read(picture), installed())

    ring = np.zeros(picture.shape[:2], np.uint8)
    cv2.circle(ring, (900, 900), 120, 1, 2)
    assert seen is not picture
    assert (seen[ring > 0] == picture[ring > 0]).mean() > 0.99


@pytest.mark.models
def test_faint_words_of_this_side_stay() -> None:
    faint = np.minimum(printed(FRONT, 100), printed(("承办人：李双木、王一丁", "二〇二五年四月十五日"), 175, 0.2))

    picture = leaf(faint, faint, 0.0)

    assert front_of(picture, installed().read(picture), installed()) is picture


class Mirror(FakeEngine):
    """An engine that reads a strip in a mirror as surely as told, and as it stands hardly."""

    def __init__(self, words: str, in_mirror: float) -> None:
        super().__init__()
        self.told = cycle([(words, in_mirror), ("仅烟行", 0.5)])

    def read_strip(self, strip: LevelLine) -> Reading:
        words, sure = next(self.told)
        return Reading(words, tuple(map(float, range(len(words)))), (sure,) * len(words))


def line(text: str, left: float, top: float, score: float) -> ReadLine:
    edges = tuple(left + 36 * place for place in range(len(text) + 1))
    return ReadLine(text, edges, top, top + 44, (score,) * len(text))


@pytest.mark.parametrize(
    ("words", "in_mirror", "proven"),
    [
        ("执法人员", 0.99, True),
        ("执法人员", 0.8, False),
        ("员", 0.99, False),
        ("0012", 0.99, False),
    ],  # digits may be read either way
)
def test_only_what_is_read_better_in_a_mirror_is_from_behind(words: str, in_mirror: float, proven: bool) -> None:
    picture = leaf(printed(FRONT[:1], 100), printed(BACK[2:], 300), 0.2)
    mirrored = SIZE[0] - 150 - 36 * 8
    lines = [line(FRONT[0], 150, 104, 1.0), line("员人志井", mirrored, 304, 0.7)]

    seen = front_of(picture, lines, Mirror(words, in_mirror))

    assert (seen is not picture) is proven
    if proven:
        assert seen[300:800].min() > 200
        assert (seen[100:150] < 100).sum() == (picture[100:150] < 100).sum()


def test_a_page_without_words_is_left_as_it_is() -> None:
    picture = leaf(printed((), 0), printed(BACK, 100), 0.2)
    assert front_of(picture, (), FakeEngine()) is picture
