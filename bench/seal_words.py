"""How many words of drawn seals are read right, wrong or not at all: `python -m bench.seal_words [seals of each sort]`.

Names are invented; seals are those of the samples, pressed unevenly on print, tilted and compressed.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont

from casereview.load.ocr import Picture
from casereview.load.ocr.engine import installed
from casereview.load.scan.inks import inks_of
from casereview.load.scan.reds import reds_on
from casereview.load.scan.seal_words import words_of_seal
from casereview.terms import GraphicKind
from sample_cases.making import stamps

_PLACES = ("洛枫县", "松岩市", "青禾区", "临江市东岭区", "望湖县", "石泉市", "澜河县")
_BODIES = ("应急管理局", "消防救援大队", "人民政府", "应急管理综合行政执法支队", "住房和城乡建设局")
_FIRMS = ("华成木业有限公司", "永安精细化工股份有限公司", "顺达物流有限责任公司", "长兴加油站")
_SORTS = ("机关", "机关专用章", "单位", "椭圆")
_SIZE = (110.0, 76.0)  # millimetres of the piece of a page


class Piece(NamedTuple):
    """A piece of a page with a seal: what the seal says, and what is printed below it, empty where nothing is."""

    picture: Picture
    dpi: int
    name: str
    printed: str


def piece_of(sort: str, seed: str) -> Piece:
    """A seal of that sort on a piece of a page, the same for the same seed."""
    random = Random(f"{sort}/{seed}")
    name = random.choice(_PLACES) + random.choice(_BODIES if sort.startswith("机关") else _FIRMS)
    below = random.choice(("行政处罚专用章", "执法专用章")) if sort == "机关专用章" else ""
    seal = stamps.oval_seal(name, seed) if sort == "椭圆" else stamps.round_seal(name, seed, below=below)
    printed = name if sort != "椭圆" and random.random() < 0.5 else ""
    dpi = random.choice((150, 200, 300))
    dots = dpi / 25.4
    page = Image.new("RGB", (round(_SIZE[0] * dots), round(_SIZE[1] * dots)), (252, 252, 250))
    if printed:
        font = ImageFont.truetype(str(stamps.SERIF), round(5.4 * dots))
        place = (page.width / 2, page.height / 2 - random.uniform(-6, 8) * dots)
        ImageDraw.Draw(page).text(place, printed, font=font, fill=(25, 25, 28), anchor="mm")
    wide = random.uniform(40, 46) * dots * seal.width / stamps.SIDE
    size = (round(wide), round(wide * seal.height / seal.width))
    sheet = Image.new("RGB", page.size, (255, 255, 255))
    sheet.paste(
        seal.resize(size, Image.Resampling.LANCZOS), ((page.width - size[0]) // 2, (page.height - size[1]) // 2)
    )
    noise = np.random.default_rng(random.randrange(1 << 30)).normal(0, 4, (page.height, page.width, 3))
    light = np.asarray(ImageChops.multiply(page, sheet), np.float32) + noise
    stream = io.BytesIO()
    Image.fromarray(light.clip(0, 255).astype(np.uint8)).save(stream, "JPEG", quality=random.choice((40, 60, 80)))
    return Piece(np.asarray(Image.open(stream).convert("RGB"), np.uint8), dpi, name, printed)


def told(piece: Piece) -> str:
    """Whether the name on the piece was read right, wrong or not, or no seal was found."""
    seals = [red for red in reds_on(inks_of(piece.picture).red, (), piece.dpi) if red.kind is GraphicKind.SEAL]
    if not seals:
        return "未见印章"
    largest = max(seals, key=lambda red: red.box[2] - red.box[0])
    words = words_of_seal(piece.picture, largest.box, piece.dpi, installed(), (piece.printed,))
    return "未读出" if words is None else "读对" if words.startswith(piece.name) else "读错"


def lines(count: int) -> Iterator[str]:
    """The table: for each sort of seal how many were read how."""
    outcomes = ("读对", "读错", "未读出", "未见印章")
    yield "| 印章 | " + " | ".join(outcomes) + " |"
    yield "|" + "---|" * (len(outcomes) + 1)
    for sort in _SORTS:
        found = Counter(told(piece_of(sort, str(number))) for number in range(count))
        yield f"| {sort} | " + " | ".join(str(found[outcome]) for outcome in outcomes) + " |"


if __name__ == "__main__":
    for line in lines(int(sys.argv[1]) if len(sys.argv) > 1 else 20):
        print(line)
