"""How long reading scans takes beside the bare networks and beside rapidocr as it comes, and how much is read wrongly.

`python -m bench.ocr [PAGES]`; pages are made in fonts of the installation, scanned well and badly. Processor time
counts: all the networks would take of it, ours all told, and rapidocr with its own defaults, in turns.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import psutil
import pylopdf_fonts_zh_cn
from rapidfuzz.distance import Levenshtein
from rapidocr import RapidOCR

from bench.scan_pages import Manner, Printed, ScanPage, scanned
from casereview.load.ocr.engine import PaddleEngine, installed
from casereview.load.ocr.models import Model, Tensor
from casereview.load.ocr.nouns import Picture, ReadLine

T = TypeVar("T")

_FONTS = [Path(pylopdf_fonts_zh_cn.__file__).with_name(f"Noto{name}SC-Regular.otf") for name in ("Serif", "Sans")]
_MANNERS = (
    Manner(),
    Manner(dpi=150),
    Manner(quality=40, noise=10),
    Manner(contrast=0.4),
    Manner(binary=True, noise=14),
)
_ALIKE = str.maketrans("(),:;?!¥", "（），：；？！￥")
_KINDS = {"digits": "0123456789", "brackets": "〔〕（）《》", "marks": "，。、：；？！.,-%￥"}


@dataclass(frozen=True)
class Recorded(Model):
    """A model that keeps what it was given."""

    tensors: list[Tensor] = field(default_factory=list)

    def run(self, tensor: Tensor) -> Tensor:
        """What the network makes of it."""
        self.tensors.append(tensor)
        return super().run(tensor)


def main(arguments: list[str]) -> None:
    """Print the ratios, the errors by kind of character, and the memory."""
    count = int(arguments[0]) if arguments else 6
    pages = [scanned(n, _FONTS[n % 2], _MANNERS[n % len(_MANNERS)], points=12 + 4 * (n % 3 == 0)) for n in range(count)]
    engine = installed()
    assert isinstance(engine, PaddleEngine)
    for page in pages:
        engine.read(page.picture)
    memory = psutil.Process().memory_info().rss / 2**20
    print(f"memory after {count} pages, these included: {memory:.0f} MB")
    bare, whole = in_turns(engine, [page.picture for page in pages])
    print(f"{whole / count:.2f} s a page, {whole / bare:.2f} times the bare networks (at most 1.4)")
    peer = RapidOCR()
    theirs, slower = beside(engine, peer, [page.picture for page in pages])
    print(f"rapidocr takes {theirs / whole:.1f} times the processor time (at least 8)")
    print(f"  and is {slower:.1f} times as long about it, with all its threads against one of ours")
    show("ours", *errors(pages, engine.read))
    show("rapidocr", *errors(pages, lambda picture: read_by_peer(peer, picture)))


def in_turns(engine: PaddleEngine, pictures: Sequence[Picture]) -> tuple[float, float]:
    """Processor seconds for all pictures: of the networks alone, given what reading gives them, and of reading."""
    models = [engine.detector.model, engine.fast.model, engine.careful.model]
    recorded = [Recorded(model.path) for model in models]
    recording = replace(
        engine,
        detector=replace(engine.detector, model=recorded[0]),
        fast=replace(engine.fast, model=recorded[1]),
        careful=replace(engine.careful, model=recorded[2]),
    )
    bare = whole = 0.0
    for picture in pictures:
        recording.read(picture)
        given = [(model, tensor) for model, record in zip(models, recorded, strict=True) for tensor in record.tensors]
        rounds = [(seconds(run_all, given), seconds(engine.read, picture)) for _ in range(3)]
        bare += min(first for first, _ in rounds)
        whole += min(second for _, second in rounds)
        for record in recorded:
            record.tensors.clear()
    return bare, whole


def run_all(given: Iterable[tuple[Model, Tensor]]) -> None:
    """The networks alone."""
    for model, tensor in given:
        model.run(tensor)


def beside(engine: PaddleEngine, peer: RapidOCR, pictures: Sequence[Picture]) -> tuple[float, float]:
    """Processor seconds of the peer for all pictures, and how many times as long it takes by the clock."""
    peer(pictures[0])
    theirs = peer_clock = our_clock = 0.0
    for picture in pictures:
        start = time.perf_counter()
        theirs += seconds(peer, picture[..., ::-1])
        middle = time.perf_counter()
        engine.read(picture)
        peer_clock += middle - start
        our_clock += time.perf_counter() - middle
    return theirs, peer_clock / our_clock


def seconds(work: Callable[[T], object], given: T) -> float:
    """Processor seconds of this process."""
    start = time.process_time()
    work(given)
    return time.process_time() - start


def read_by_peer(peer: RapidOCR, picture: Picture) -> tuple[ReadLine, ...]:
    """The lines of the peer, their characters taken to be evenly spaced: it does not tell their places."""
    found: Any = peer(picture[..., ::-1])
    lines = []
    for corners, text, score in zip(found.boxes, found.txts, found.scores, strict=True) if found.txts else ():
        (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
        edges = tuple(np.linspace(left, right, len(text) + 1).tolist())
        lines.append(ReadLine(text, edges, float(top), float(bottom), (float(score),) * len(text)))
    return tuple(lines)


def errors(
    pages: Iterable[ScanPage], read: Callable[[Picture], Iterable[ReadLine]]
) -> tuple[Counter[str], Counter[str]]:
    """How many characters of each kind are printed, and how many of them are read wrongly, left out or put in."""
    printed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for page in pages:
        left = [line for line in read(page.picture) if line.text.strip()]
        for line in page.lines:
            truth = "".join(line.text.split()).translate(_ALIKE)
            own = [piece for piece in left if _lies_on(piece, line)]
            left = [piece for piece in left if piece not in own]
            own.sort(key=lambda piece: piece.edges[0])
            seen = "".join("".join(piece.text for piece in own).split()).translate(_ALIKE)
            printed.update(map(_kind, truth))
            for step in Levenshtein.editops(truth, seen):
                wrong[_kind(seen[step.dest_pos] if step.tag == "insert" else truth[step.src_pos])] += 1
        wrong["strays"] += sum(len(piece.text) for piece in left)
    return printed, wrong


def _lies_on(piece: ReadLine, line: Printed) -> bool:
    x, y = (piece.edges[0] + piece.edges[-1]) / 2, (piece.top + piece.bottom) / 2
    boxes = line.boxes
    level = float(np.interp(x, (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2))
    height = float((boxes[:, 3] - boxes[:, 1]).mean())
    return boxes[:, 0].min() - height < x < boxes[:, 2].max() + height and abs(y - level) < 0.55 * height


def _kind(letter: str) -> str:
    return next((kind for kind, letters in _KINDS.items() if letter in letters), "characters")


def show(name: str, printed: Counter[str], wrong: Counter[str]) -> None:
    """Print the rates of error."""
    kinds = ", ".join(f"{kind} {100 * wrong[kind] / printed[kind]:.2f}" for kind in sorted(printed))
    print(f"{name}: {100 * wrong.total() / printed.total():.2f} % wrong ({kinds}; {wrong['strays']} where none are)")


if __name__ == "__main__":
    main(sys.argv[1:])
