"""How long reading scans takes beside the bare networks and beside rapidocr as it comes, and how much is read wrongly.

`python -m bench.ocr [PAGES] [FIRST]`; pages are made in the fonts of the installation and of the machine, scanned well
and badly. Processor time counts: all the networks would take of it, ours all told, and rapidocr with its own defaults.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import numpy as np
import psutil
from rapidocr import RapidOCR

from bench.page_fonts import fonts
from bench.read_errors import Errors
from bench.scan_pages import Manner, ScanPage, scanned
from casereview.load.ocr.engine import PaddleEngine, installed
from casereview.load.ocr.models import Model, Tensor
from casereview.load.ocr.nouns import Picture, ReadLine

T = TypeVar("T")

_MANNERS = (
    Manner(),
    Manner(dpi=150),
    Manner(quality=40, noise=10),
    Manner(contrast=0.4),
    Manner(binary=True, noise=14, seal=False),
    Manner(dpi=300),
    Manner(dpi=150, binary=True, blur=0.4, contrast=1.0, seal=False),
    Manner(dpi=150, quality=40, contrast=0.7),
    Manner(contrast=0.55, blur=1.1),
)
_USUAL = ("27", "0")  # pages, and the number of the first
_ROUNDS = 2
_WORST = 12  # confusions that are shown


@dataclass(frozen=True)
class Recorded(Model):
    """A model that keeps what it was given."""

    tensors: list[Tensor] = field(default_factory=list)

    def run(self, tensor: Tensor) -> Tensor:
        """What the network makes of it."""
        self.tensors.append(tensor)
        return super().run(tensor)


@dataclass
class Times:
    """Processor seconds over all pages: of the bare networks, of reading, of the peer; both also by the clock."""

    bare: float = 0.0
    ours: float = 0.0
    peer: float = 0.0
    our_clock: float = 0.0
    peer_clock: float = 0.0


def main(arguments: list[str]) -> None:
    """Print the ratios, the errors by kind of character, and the memory."""
    count, first = (int(given) for given in (*arguments, *_USUAL[len(arguments) :]))
    engine, times = installed(), Times()
    assert isinstance(engine, PaddleEngine)
    for number in range(first, first + count):
        time_bare(engine, page_of(number).picture, times)
    print(f"memory after {count} pages: {psutil.Process().memory_info().rss / 2**20:.0f} MB")
    peer, errors = RapidOCR(), {"ours": Errors(), "rapidocr": Errors()}
    for number in range(first, first + count):
        time_both(engine, peer, page_of(number), times, errors)
    print(f"{times.ours / count:.2f} s a page, {times.ours / times.bare:.2f} times the bare networks (at most 1.4)")
    print(f"rapidocr takes {times.peer / times.ours:.1f} times the processor time (at least 8)")
    slower = times.peer_clock / times.our_clock
    print(f"  and is {slower:.1f} times as long about it, with all its threads against one of ours")
    for name, found in errors.items():
        print(f"{name}: {found.rate():.2f} % of {found.printed.total()} characters wrong ({found.kinds()})")
        print("  mostly " + " ".join(f"{pair} {times}" for pair, times in found.confused.most_common(_WORST)))


def page_of(number: int) -> ScanPage:
    """The page of that number, its font, the way it is scanned and what it is like in turns."""
    faces = fonts()
    return scanned(
        number,
        faces[number % len(faces)],
        _MANNERS[number % len(_MANNERS)],
        points=(12, 14, 10.5, 16)[number % 4],
        letterhead=number % 7 == 2,
        wide_digits=number % 5 == 3,
    )


def time_bare(engine: PaddleEngine, picture: Picture, times: Times) -> None:
    """Time reading, and the networks alone given what reading gives them."""
    models = [engine.detector.model, engine.fast.model, engine.careful.model]
    recorded = [Recorded(model.path) for model in models]
    recording = replace(
        engine,
        detector=replace(engine.detector, model=recorded[0]),
        fast=replace(engine.fast, model=recorded[1]),
        careful=replace(engine.careful, model=recorded[2]),
    )
    recording.read(picture)
    given = [(model, tensor) for model, record in zip(models, recorded, strict=True) for tensor in record.tensors]
    rounds = [(seconds(run_all, given), seconds(engine.read, picture)) for _ in range(_ROUNDS)]
    times.bare += min(first for first, _ in rounds)
    times.ours += min(second for _, second in rounds)


def run_all(given: Iterable[tuple[Model, Tensor]]) -> None:
    """The networks alone."""
    for model, tensor in given:
        model.run(tensor)


def time_both(engine: PaddleEngine, peer: RapidOCR, page: ScanPage, times: Times, errors: dict[str, Errors]) -> None:
    """Read a page with both, by the clock, and count the errors of each."""
    start = time.perf_counter()
    ours = engine.read(page.picture)
    middle, processor = time.perf_counter(), time.process_time()
    theirs = read_by_peer(peer, page.picture)
    times.peer += time.process_time() - processor
    times.peer_clock += time.perf_counter() - middle
    times.our_clock += middle - start
    errors["ours"].add(page, ours)
    errors["rapidocr"].add(page, theirs)


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


if __name__ == "__main__":
    main(sys.argv[1:])
