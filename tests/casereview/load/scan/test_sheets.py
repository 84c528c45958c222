"""Pictures to straight upright pages."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pylopdf_fonts_zh_cn
from PIL import Image, ImageDraw, ImageFont

from casereview.load.ocr.nouns import Picture, Turned
from casereview.load.scan.sheets import sheets_of

FONT = Path(os.path.dirname(pylopdf_fonts_zh_cn.__file__)) / "NotoSerifSC-Regular.otf"


def a_page() -> Picture:
    image = Image.new("RGB", (827, 1169), "white")
    font = ImageFont.truetype(str(FONT), 17)
    for line in range(25):
        ImageDraw.Draw(image).text((100, 125 + line * 30), "当事人涉嫌未取得许可从事经营活动一案"[line % 4 :], 20, font)
    return np.asarray(image)


def test_a_page_on_its_head_is_turned_and_the_matrix_leads_back() -> None:
    (sheet,) = sheets_of(a_page(), 100.0, lambda _: Turned(2, 0.99))

    assert (sheet.picture.shape, sheet.dpi, sheet.turns) == ((2338, 1654, 3), 200.0, 2)
    np.testing.assert_allclose(sheet.matrix / sheet.matrix[2, 2], np.diag([0.5, 0.5, 1.0]), atol=1e-9)
