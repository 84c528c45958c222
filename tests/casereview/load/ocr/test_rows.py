"""A box around several lines is read line by line."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from casereview.fonts import sans_font
from casereview.load.ocr.detect import LineBox, Plane
from casereview.load.ocr.engine import installed
from casereview.load.ocr.rows import rows_in

LINES = {
    "本卷共二十六页，文书齐全，无缺损。": 60,
    "立卷人（签名）：": 160,
    "检查人（签名）：": 230,
    "立卷日期：2025年6月17日": 300,
}
USUAL = [LineBox(400, top + 20, 600, 40, 0) for top in (60, 300, 370, 440)]
JOINED = LineBox(420, 215, 560, 150, 0)


def signed() -> Plane:
    """A form on which a hand goes over two lines, behind their labels."""
    sheet = Image.new("L", (1200, 500), 245)
    font = ImageFont.truetype(str(sans_font()), 28)
    for text, top in LINES.items():
        ImageDraw.Draw(sheet).text((150, top), text, fill=20, font=font)
    plane = np.array(sheet, np.uint8)
    cv2.polylines(plane, [np.array([(420, 150), (520, 190), (440, 240), (600, 280), (560, 160)])], False, 30, 4)
    return plane


def test_the_lines_stand_where_their_labels_do() -> None:
    rows = rows_in(signed(), JOINED, [*USUAL, JOINED])

    assert [(row.x, row.length) for row in rows] == [(420, 560)] * 2
    assert [row.y for row in rows] == pytest.approx([180, 250], abs=6)


@pytest.mark.parametrize(
    "box",
    [
        LineBox(420, 180, 560, 60, 0),  # a line as high as others
        LineBox(420, 110, 560, 100, 0),  # the line above is another's
    ],
)
def test_what_holds_one_line_holds_no_rows(box: LineBox) -> None:
    assert len(rows_in(signed(), box, [*USUAL, box])) <= 1


@pytest.mark.models
def test_labels_that_a_hand_joins_are_read() -> None:
    engine = installed()
    lines = engine._lines(signed(), JOINED, [*USUAL, JOINED])  # type: ignore[attr-defined]  # as the detector gives it

    assert [line.text.replace(" ", "")[:8] for line in lines if "人" in line.text] == [
        "立卷人（签名）：",
        "检查人（签名）：",
    ]
