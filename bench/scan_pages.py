"""Pages as a scanner gives them, made from nothing, with the place of every character that was printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from random import Random
from string import Formatter
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from casereview.load.ocr.nouns import Picture

Boxes = NDArray[np.float64]

_PAGE = (210 / 25.4, 297 / 25.4)  # inches
_SURNAMES, _GIVEN = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许臧戚邹窦章鲍隗逄亓阚",
    "建国志强晓燕海霞文博雨桐玥琛昊烨堃喆犇淼鑫垚婧懿",
)
_PLACES = ["津南区咸水沽镇海河工业区聚兴道", "东丽区华明街弘顺道", "滨海新区塘沽街洞庭路", "红桥区西沽街子牙河南路"]
_TRADES = ["金属制品", "化工", "机械加工", "危险货物运输", "塑料包装", "纺织印染", "餐饮管理", "物业服务"]
_SENTENCES = (
    "经查，{firm}于{date}在车间内未按照规定设置明显的安全警示标志，现场检查时有从业人员{few}名正在作业。",
    "上述事实有《现场检查记录》（{number}）、《询问笔录》、现场照片{few}张以及营业执照复印件等证据证明。",
    "当事人的行为违反了《中华人民共和国安全生产法》第三十五条的规定，依据该法第九十九条第（一）项的规定，",
    "决定给予你单位警告，并处罚款人民币{amount}（￥{figures}元）的行政处罚。",
    "当事人应当自收到本决定书之日起15日内将罚款缴至指定银行（账号：{account}），逾期每日按罚款数额的3%加处罚款。",
    "如不服本决定，可以在60日内依法申请行政复议，或者在6个月内依法向人民法院提起行政诉讼。",
    "执法人员{name}（执法证号：{badge}）、{name}（执法证号：{badge}）向当事人出示证件，告知其有申请回避的权利。",
    "问：你单位储存间内存放的乙酸乙酯、丙酮共{few}桶，是否办理了危险化学品登记？答：没有办理，我们马上整改。",
    "{date}{few}时20分，检查人员对位于{place}{few}号的厂房进行检查，发现灭火器压力不足，疏散通道被杂物堵塞。",
)
_LABELS = (
    ("案由", "{firm}未按规定设置安全警示标志案"), ("当事人", "{firm}"), ("法定代表人", "{name}"),
    ("统一社会信用代码", "{code}"), ("公民身份号码", "{identity}"), ("联系电话", "{phone}"), ("地址", "{place}{few}号"),
    ("案件编号", "{number}"), ("罚款金额", "{figures}元"), ("立案时间", "{date}"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of print: its characters, and of each the left, top, right and bottom edge in pixels."""

    text: str
    boxes: Boxes


@dataclass(frozen=True, slots=True)
class ScanPage:
    """A page as scanned, and what is printed on it."""

    picture: Picture
    lines: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a page is scanned. `noise` and `blur` in grey levels and pixels, `contrast` 1 for black on white."""

    dpi: int = 200
    skew: float = 0.3
    noise: float = 6.0
    blur: float = 0.6
    contrast: float = 0.85
    quality: int = 65
    binary: bool = False
    seal: bool = True


def scanned(seed: int, font: Path, manner: Manner, *, points: float = 12.0, index: int = 0) -> ScanPage:
    """A page of a case file printed in this font, its body in characters of `points`, and scanned in this manner."""
    random = Random(seed)
    sheet = Image.new("RGB", (round(_PAGE[0] * manner.dpi), round(_PAGE[1] * manner.dpi)), "white")
    pen = _Pen(ImageDraw.Draw(sheet), font, index, manner.dpi / 72)
    lines = tuple(_written(pen, random, points))
    if manner.seal:
        sheet = _sealed(sheet, random, manner.dpi)
    return _degraded(np.asarray(sheet), lines, manner, np.random.default_rng(seed))


@dataclass(frozen=True, slots=True)
class _Pen:
    draw: ImageDraw.ImageDraw
    font: Path
    index: int
    scale: float

    def line(self, text: str, x: float, y: float, points: float, pitch: float = 0.0) -> Printed:
        """Print at a place in points, `pitch` points further from character to character than they are wide."""
        font = _font(self.font, round(points * self.scale), self.index)
        left, boxes = x * self.scale, []
        for character in text:
            width = font.getlength(character)
            place = (left, y * self.scale + 0.88 * font.size)
            self.draw.text(place, character, fill=(20, 20, 20), font=font, anchor="ls")
            top, bottom = y * self.scale, y * self.scale + font.size
            boxes.append((left, top, left + width, bottom))
            left += width + pitch * self.scale
        return Printed(text, np.array(boxes).reshape(-1, 4))

    def width(self, text: str, points: float) -> float:
        font = _font(self.font, round(points * self.scale), self.index)
        return float(font.getlength(text)) / self.scale

    def box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        corners = [value * self.scale for value in (x0, y0, x1, y1)]
        self.draw.rectangle(corners, outline=(30, 30, 30), width=max(round(0.7 * self.scale), 1))


@lru_cache
def _font(path: Path, pixels: int, index: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), pixels, index)


def _written(pen: _Pen, random: Random, points: float) -> Iterator[Printed]:
    title = random.choice(("行政处罚决定书", "立案审批表", "现场检查记录", "询问笔录", "送达回证"))
    pitch = random.choice((0.0, 4.0, 16.0))
    yield pen.line(title, 297 - len(title) * (22 + pitch) / 2, 70, 22, pitch)
    number = _filled("{number}", random)
    yield pen.line(number, 520 - pen.width(number, points), 108, points)
    y = 135.0
    if random.random() < 0.7:
        yield from _table(pen, random, points, y)
        y += 5 * 2.4 * points + 12
    for text in _paragraphs(pen, random, points):
        if y > 720:
            break
        yield pen.line(text, 75, y, points)
        y += 1.7 * points
    yield pen.line(_filled("执法人员签名：          {date}", random), 75, 755, points)


def _table(pen: _Pen, random: Random, points: float, top: float) -> Iterator[Printed]:
    labels = random.sample(_LABELS, 10)
    height, columns = 2.4 * points, (75, 165, 297, 387, 520)
    for row in range(5):
        y = top + row * height
        for column, text in enumerate(sum(labels[2 * row : 2 * row + 2], ())):
            x0, x1 = columns[column], columns[column + 1]
            pen.box(x0, y, x1, y + height)
            text = _filled(text, random)
            size = points
            while pen.width(text, size) > x1 - x0 - 6:
                size -= 0.5
            if size < 6:  # in two lines
                half = len(text) // 2
                size = min(points, (x1 - x0 - 8) / pen.width(text[:half] + "口", 1.0))
                yield pen.line(text[:half], x0 + 3, y + 2, size)
                yield pen.line(text[half:], x0 + 3, y + 3 + size, size)
            else:
                yield pen.line(text, x0 + 3, y + (height - size) / 2, size)


def _paragraphs(pen: _Pen, random: Random, points: float) -> Iterator[str]:
    while True:
        text = "　　" + "".join(_filled(part, random) for part in random.sample(_SENTENCES, 3))
        while text:
            count = next((n for n in range(1, len(text)) if pen.width(text[: n + 1], points) > 445), len(text))
            yield text[:count]
            text = text[count:]


def _filled(template: str, random: Random) -> str:
    """The template with every brace filled anew."""
    parts = []
    for literal, field, _, _ in Formatter().parse(template):
        parts.append(literal + (_value(field, random) if field else ""))
    return "".join(parts)


def _value(field: str, random: Random) -> str:
    def digits(count: int) -> str:
        return "".join(random.choices("0123456789", k=count))

    def name() -> str:
        return random.choice(_SURNAMES) + "".join(random.choices(_GIVEN, k=random.choice((1, 2))))

    year = random.randint(2019, 2026)
    values = {
        "firm": f"天津市{random.choice(_GIVEN)}{random.choice(_GIVEN)}{random.choice(_TRADES)}有限公司",
        "date": f"{year}年{random.randint(1, 12)}月{random.randint(1, 28)}日",
        "number": f"（津丽）应急罚〔{year}〕{random.randint(1, 299)}号",
        "amount": random.choice(("叁万陆仟元整", "贰拾万伍仟元整", "壹万玖仟捌佰元整", "柒佰元整")),
        "figures": f"{random.randint(1, 300)},{digits(3)}.{digits(2)}",
        "account": digits(19),
        "badge": digits(11),
        "name": name(),
        "few": str(random.randint(2, 99)),
        "place": random.choice(_PLACES),
        "code": "91120" + digits(3) + "MA" + "".join(random.choices("0123456789ABCDEFGHJKLMNPQRTUWXY", k=8)),
        "identity": "120" + digits(3) + "19" + digits(9) + random.choice("0123456789X"),
        "phone": "1" + digits(10),
    }
    return values[field]


def _sealed(sheet: Image.Image, random: Random, dpi: int) -> Image.Image:
    """A round red seal over the last lines, its ink on top of the print but not covering it."""
    seal = Image.new("RGB", sheet.size, "white")
    draw = ImageDraw.Draw(seal)
    x, y, radius = random.uniform(5.2, 6.3) * dpi, random.uniform(9.6, 10.3) * dpi, 0.8 * dpi
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=(215, 40, 50), width=round(0.05 * dpi))
    angles = np.deg2rad(np.arange(5) * 144 - 90)
    draw.polygon([(x + 0.3 * dpi * np.cos(a), y + 0.3 * dpi * np.sin(a)) for a in angles], fill=(215, 40, 50))
    return Image.fromarray(np.minimum(np.asarray(sheet), np.asarray(seal)))


def _degraded(sheet: Picture, lines: Iterable[Printed], manner: Manner, random: np.random.Generator) -> ScanPage:
    height, width = sheet.shape[:2]
    turn = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), manner.skew * random.uniform(-1, 1), 1.0))
    picture = cv2.warpAffine(sheet, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    if manner.blur:
        picture = cv2.GaussianBlur(picture, (0, 0), manner.blur)
    left, right = random.uniform(0.9, 1.0, 2).tolist()
    shade = np.linspace(left, right, width)[None, :, None] * np.linspace(1.0, 0.94, height)[:, None, None]
    noise = cv2.GaussianBlur(random.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 0.7)[..., None]
    levels = (255 - manner.contrast * (255 - picture.astype(np.float32))) * shade + 1.8 * manner.noise * noise
    grey = np.clip(levels, 0, 255).astype(np.uint8)
    if manner.binary:
        grey = np.repeat(
            np.where(cv2.cvtColor(grey, cv2.COLOR_RGB2GRAY)[..., None] > 150, 255, 0).astype(np.uint8), 3, 2
        )
    coded = cv2.imencode(".jpg", grey[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, manner.quality])[1]
    shown = np.ascontiguousarray(np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR))[..., ::-1], np.uint8)
    return ScanPage(shown, tuple(replace(line, boxes=_turned(line.boxes, turn)) for line in lines))


def _turned(boxes: Boxes, matrix: NDArray[Any]) -> Boxes:
    centres = np.column_stack([(boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2, np.ones(len(boxes))])
    moved = centres @ matrix.T - centres[:, :2]
    return np.asarray(boxes + np.tile(moved, 2))
