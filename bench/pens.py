"""Fit what tells pens from print: `python -m bench.pens FOLDER` writes the weights that `load/scan/strokes.py` reads.

FOLDER holds further founts in `print` and in `hand`, and in `strokes` the middle lines of characters as the package
hanzi-writer-data gives them. Without a folder the founts of the samples are all. The founts `HELD` are never fitted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import cv2
import numpy as np
from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from bench.marked_places import DPI, PRINTS, degraded
from bench.marks import FITTED, HELD
from bench.pen_strokes import middle_lines, written
from casereview.load.scan import strokes
from casereview.load.scan.inks import inks_of
from sample_cases.making import handwriting

MODEL = Path(strokes.__file__).with_name("pens.npz")
_LINES, _HIDDEN, _ROUNDS, _DECAY = 420, 24, 40, 2e-3
_COMMON = [bytes([high, low]).decode("gb2312") for high in range(0xB0, 0xD7) for low in range(0xA1, 0xFA)]
_WEIGHTS = {"pen": 1.6}
Values = NDArray[np.float64]


class Drawn(NamedTuple):
    """A line on white: its picture, where its characters begin and the last ends, its top, bottom and size."""

    page: Image.Image
    edges: list[float]
    top: float
    bottom: float
    size: float


class Sample(NamedTuple):
    """The shapes of the characters of one fount, with the line each stood in."""

    name: str
    by_pen: bool
    fitted: bool
    shapes: Values
    lines: NDArray[np.int_]


def _characters(fount: Path) -> frozenset[int]:
    font = TTCollection(fount).fonts[0] if fount.suffix == ".ttc" else TTFont(fount)
    return frozenset(font.getBestCmap())


def _text(random: Random, known: frozenset[int], least: int, most: int, *, figures: float) -> str:
    count, text = random.randint(least, most), ""
    while len(text) < count:
        character = random.choice("0123456789") if random.random() < figures else random.choice(_COMMON)
        text += character if ord(character) in known else ""
    return text


def _printed(fount: Path, known: frozenset[int], random: Random) -> Drawn:
    font = ImageFont.truetype(str(fount), round(random.choice((10.5, 11, 12, 14, 15, 16, 18, 22)) * DPI / 72))
    size, text = float(font.size), _text(random, known, 3, 12, figures=0.12)
    page = Image.new("RGB", (int(size * (len(text) * 1.5 + 2)), int(size * 2.4)), (255, 255, 255))
    spaced, x, edges = random.choice((0, 0, 0, 0.1, 0.5)) * size, size * 0.7, []
    for character in text:
        ImageDraw.Draw(page).text((x, size * 0.6), character, font=font, fill=(random.randint(0, 60),) * 3)
        edges.append(x)
        x += font.getlength(character) + spaced
    _, top, _, bottom = font.getbbox(text)
    return Drawn(page, [*edges, x - spaced], size * 0.6 + top, size * 0.6 + bottom, size)


def _by_fount(fount: str, known: frozenset[int], random: Random) -> tuple[Image.Image, list[float]]:
    text = _text(random, known, 2, 6, figures=0.08)
    pen = handwriting.pen_of(str(random.random()), blue=0.3, hands=(fount,))
    picture = handwriting.written(text, pen, str(random.random()))
    steps = np.cumsum([0.0, *(0.5 if character.isascii() else 1.0 for character in text)])
    return picture, (steps / steps[-1] * picture.width).tolist()


def _by_pen(folder: Path, random: Random) -> tuple[Image.Image, list[float]]:
    known = [character for character in random.sample(_COMMON, 60) if middle_lines(folder, character)]
    return written("".join(known[: random.randint(2, 6)]), folder, random)


def _on_page(picture: Image.Image, edges: list[float], random: Random) -> Drawn:
    """Handwriting on a page, as high as hands write, at times over a rule."""
    size = random.choice((10.5, 12, 14, 16)) * DPI / 72
    high = size * random.uniform(0.8, 2.2)
    scale = high / picture.height
    picture = picture.resize((max(int(picture.width * scale), 2), max(int(high), 2)), Image.Resampling.LANCZOS)
    page = Image.new("RGB", (picture.width + int(size * 2), int(high + size * 1.6)), (255, 255, 255))
    page.paste(picture, (int(size), int(size * 0.8)))
    if random.random() < 0.3:
        y = size * 0.8 + high * random.uniform(0.75, 1.05)
        ImageDraw.Draw(page).line((0, y, page.width, y), fill=(30, 30, 30), width=random.choice((2, 3, 4)))
    return Drawn(page, [size + edge * scale for edge in edges], size * 0.8, size * 0.8 + high, size)


def _patches(drawn: Drawn, random: Random) -> Iterator[strokes.Floats]:
    """The characters of a line as the program sees them on a scan, their boxes none too exact."""
    dpi = random.choice((150, 200, 200, 200, 300))
    picture, scale = degraded(np.asarray(drawn.page), random, dpi, grey=False), dpi / DPI
    dark = inks_of(picture).dark
    length = np.ones((1, int(drawn.size * scale * 1.6)), np.uint8)
    ruled = cv2.dilate(cv2.morphologyEx(dark.view(np.uint8), cv2.MORPH_OPEN, length), np.ones((3, 3), np.uint8))
    lightness, dark = np.ascontiguousarray(picture[:, :, 0]), dark & (ruled == 0)
    off, margin = drawn.size * scale * random.choice((0.03, 0.06, 0.1)), 0.05 * drawn.size
    for left, right in zip(drawn.edges, drawn.edges[1:], strict=False):
        box = (left * scale + random.gauss(0, off), (drawn.top - margin) * scale)
        corner = (right * scale + random.gauss(0, off), (drawn.bottom + margin) * scale)
        if (patch := strokes.patch_of(lightness, dark, (*box, *corner))) is not None:
            yield patch.drawn


def _sample(name: str, by_pen: bool, fitted: bool, lines: Iterator[Drawn]) -> Sample:
    random = Random(name)
    seen = [(number, drawn) for number, line in enumerate(lines) for drawn in _patches(line, random)]
    shapes = strokes.shapes(np.stack([drawn for _, drawn in seen])).astype(float)
    return Sample(name, by_pen, fitted, shapes, np.array([number for number, _ in seen]))


def samples(folder: Path | None) -> Iterator[Sample]:
    """The characters of every fount, printed ones first; those of the strokes of pens last."""
    further = sorted(folder.glob("print/*")) if folder else []
    for fount in [*map(Path, PRINTS), *further]:
        random, known = Random(fount.stem), _characters(fount)
        lines = (_printed(fount, known, random) for _ in range(_LINES))
        yield _sample(fount.stem, False, fount != Path(PRINTS[1]), lines)
    for name in (*FITTED, *HELD):
        random, known = Random(name), _characters(handwriting.FONTS / f"{name}.ttf")
        lines = (_on_page(*_by_fount(name, known, random), random) for _ in range(_LINES))
        yield _sample(name, True, name in FITTED, lines)
    if folder and (folder / "strokes").is_dir():
        random = Random("pen")
        lines = (_on_page(*_by_pen(folder / "strokes", random), random) for _ in range(3 * _LINES))
        yield _sample("pen", True, True, lines)


class Fitted(NamedTuple):
    """The weights of a net of one hidden layer and what its values are brought to."""

    middle: Values
    spread: Values
    first: Values
    first_bias: Values
    second: Values
    second_bias: Values

    def odds(self, shapes: Values) -> Values:
        """How much likelier a pen drew each character than print."""
        hidden = np.tanh((shapes - self.middle) / self.spread @ self.first + self.first_bias)
        return np.asarray(hidden @ self.second + self.second_bias, float)


def fitted(seen: Sequence[Sample]) -> Fitted:
    """The weights that tell the fitted founts best, each fount of a side weighing the same."""
    own = [sample for sample in seen if sample.fitted]
    shapes = np.vstack([sample.shapes for sample in own])
    truth = np.concatenate([np.full(len(sample.shapes), float(sample.by_pen)) for sample in own])
    weights = np.concatenate([np.full(len(sample.shapes), _weight(sample, own)) for sample in own])
    middle, spread = shapes.mean(axis=0), shapes.std(axis=0) + 1e-4
    random, values = np.random.default_rng(0), (shapes - middle) / spread
    found = [
        random.normal(0, 1 / np.sqrt(shapes.shape[1]), (shapes.shape[1], _HIDDEN)), np.zeros(_HIDDEN),
        random.normal(0, 1 / np.sqrt(_HIDDEN), _HIDDEN), np.zeros(1),
    ]  # fmt: skip
    _descend(found, values, truth, weights * len(weights) / weights.sum(), random)
    return Fitted(middle, spread, *found)


def _weight(sample: Sample, own: Sequence[Sample]) -> float:
    side = [other for other in own if other.by_pen is sample.by_pen]
    total = sum(_WEIGHTS.get(other.name, 1.0) for other in side)
    return _WEIGHTS.get(sample.name, 1.0) / total / len(sample.shapes)


def _descend(found: list[Values], values: Values, truth: Values, weights: Values, random: np.random.Generator) -> None:
    """Adam, in place."""
    momentum, scale = [np.zeros_like(one) for one in found], [np.zeros_like(one) for one in found]
    step = 0
    for turn in range(_ROUNDS):
        rate = 3e-3 * (1 - turn / _ROUNDS) + 1e-4
        order = random.permutation(len(values))
        for batch in (order[at : at + 256] for at in range(0, len(order), 256)):
            step += 1
            for at, slope in enumerate(_slopes(found, values[batch], truth[batch], weights[batch])):
                momentum[at] = 0.9 * momentum[at] + 0.1 * slope
                scale[at] = 0.999 * scale[at] + 0.001 * slope**2
                gain = np.sqrt(scale[at] / (1 - 0.999**step)) + 1e-8
                found[at] = found[at] - rate * momentum[at] / (1 - 0.9**step) / gain


def _slopes(found: list[Values], values: Values, truth: Values, weights: Values) -> list[Values]:
    hidden = np.tanh(values @ found[0] + found[1])
    likely = 1 / (1 + np.exp(-(hidden @ found[2] + found[3])))
    off = (likely - truth) * weights / len(truth)
    back = np.outer(off, found[2]) * (1 - hidden * hidden)
    return [
        values.T @ back + _DECAY * found[0], back.sum(axis=0), hidden.T @ off + _DECAY * found[2], np.array([off.sum()])
    ]  # fmt: skip


def report(seen: Sequence[Sample], net: Fitted) -> list[str]:
    """How many characters and lines of each fount are told rightly, as rows of Markdown."""
    rows = ["| 字体 | 类别 | 拟合 | 单字正确 | 整行正确 |", "|---" * 5 + "|"]
    for sample in seen:
        odds = np.clip(net.odds(sample.shapes), -4, 4)
        _, line = np.unique(sample.lines, return_inverse=True)
        means = np.bincount(line, odds) / np.bincount(line)
        right = [((values > 0) == sample.by_pen).mean() for values in (odds, means)]
        side, used = ("手写" if sample.by_pen else "印刷"), ("是" if sample.fitted else "否")
        rows.append(f"| {sample.name} | {side} | {used} | {right[0]:.1%} | {right[1]:.1%} |")
    return rows


def main(arguments: Sequence[str]) -> None:
    """Fit, print how well every fount is told, and write the weights unless told to `--look` only."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")]
    seen = list(samples(folders[0] if folders else None))
    net = fitted(seen)
    print("\n".join(report(seen, net)))
    if "--look" not in arguments:
        kept = {name: value.astype(np.float16) for name, value in net._asdict().items()}
        np.savez_compressed(MODEL, **{**kept, "second_bias": kept["second_bias"][0]})


if __name__ == "__main__":
    main(sys.argv[1:])
