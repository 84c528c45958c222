"""Fit what tells pens from print: `python -m bench.pens FOLDER` writes the weights that `load/scan/strokes.py` reads.

FOLDER holds further founts in `print`, in `held` such as are never fitted, and in `strokes` the middle lines of
characters as the package hanzi-writer-data gives them. Without a folder the founts of the samples are all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bench.marked_places import PRINTS
from bench.marks import FITTED, HELD
from bench.pen_pages import Fount, Print, Source, Strokes, Told, Traced, Values, pages
from casereview.load.scan import strokes

MODEL = Path(strokes.__file__).with_name("pens.npz")
_PAGES, _HELD_PAGES = 800, 110
_HIDDEN, _ROUNDS, _DECAY = 24, 25, 5e-3
_WEIGHTS = {"pen": 1.6}


class Sample(NamedTuple):
    """The shapes of the characters of one fount, with the line each stood in."""

    name: str
    by_pen: bool
    fitted: bool
    shapes: Values
    lines: Values


def samples(folder: Path | None) -> list[Sample]:
    """The characters of every fount and hand, those that are fitted first."""
    further = sorted(folder.glob("print/*")) if folder else []
    held = sorted(folder.glob("held/*")) if folder else []
    pen: list[Source] = [Strokes(folder / "strokes")] * 2 if folder and (folder / "strokes").is_dir() else []
    own = pages([Print(Path(PRINTS[0])), *map(Print, further)], [*map(Fount, FITTED), *pen], _PAGES, "fitted")
    back: list[Source] = [*map(Fount, HELD), *map(Traced, HELD)]
    others = pages([Print(Path(PRINTS[1])), *map(Print, held)], back, _HELD_PAGES, "held")
    return [*_by_source(own, fitted=True), *_by_source(others, fitted=False)]


def _by_source(lines: Iterable[Told], *, fitted: bool) -> list[Sample]:
    found: dict[str, list[Told]] = {}
    for line in lines:
        found.setdefault(line.name, []).append(line)
    return [
        Sample(
            name, own[0].by_pen, fitted, np.vstack([line.shapes for line in own]),
            np.repeat(np.arange(len(own)), [len(line.shapes) for line in own]).astype(float),
        )
        for name, own in sorted(found.items(), key=lambda one: one[1][0].by_pen)
    ]  # fmt: skip


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
    seen = samples(folders[0] if folders else None)
    net = fitted(seen)
    print("\n".join(report(seen, net)))
    if "--look" not in arguments:
        kept = {name: value.astype(np.float16) for name, value in net._asdict().items()}
        np.savez_compressed(MODEL, **{**kept, "second_bias": kept["second_bias"][0]})


if __name__ == "__main__":
    main(sys.argv[1:])
