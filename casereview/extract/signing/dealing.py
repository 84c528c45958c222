"""Pictures that stand together for several labels of one line, handed out to each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from casereview.extract.signing.nearest import UNDER, are_pressing
from casereview.extract.signing.nouns import Place
from casereview.extract.strips import Paper
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_GAP = re.compile(r"[\s\u3000]{3}")


def spread_out(places: Sequence[Place], found: dict[int, list[Graphic]]) -> None:
    """Hand out floating pictures that share one anchor to the labels of its line, one each."""
    for index, graphics in list(found.items()):
        inks = [g for g in graphics if g.kind in (GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE, GraphicKind.OTHER)]
        if len(inks) < 2 or not inks[0].floating or any(g.offset != inks[0].offset for g in inks):
            continue
        line = [i for i, place in enumerate(places) if place.label.strip == places[index].label.strip and not place.row]
        if len(line) != len(inks) or any(i != index and found.get(i) for i in line):
            continue
        rest = [g for g in graphics if g not in inks]
        for target, ink in zip(line, inks, strict=True):
            found[target] = [ink]
        found[index].extend(rest)


def deal_out(paper: Paper, places: Sequence[Place], found: dict[int, list[Graphic]]) -> None:
    """Hand out the pictures under a line of several labels, all in the place of the last: as many as are to sign.

    Where they are not as many as are wanted, nor one for each label, nobody can say whose they are.
    """
    lines: dict[int, list[int]] = {}
    for index, place in enumerate(places):
        if place.row is None and not place.label.opinion:
            lines.setdefault(place.label.strip, []).append(index)
    for strip, line in lines.items():
        own = found.get(line[-1], [])
        if len(line) > 1:
            _deal_out_below(paper, places, line, found)
        under = bool(own) and all(g.box is None and g.block != paper.strips[strip].index for g in own)
        if len(line) < 2 or not under or any(found.get(i) for i in line[:-1]):
            continue
        names = [g for g in own if g.kind is not GraphicKind.FINGERPRINT]
        wanted = [index for index in line for _ in range(places[index].label.block.count)]
        if len(names) != len(wanted):
            groups = _apart(paper, strip, names)
            wanted = (
                [i for i, size in zip(line, groups, strict=False) for _ in range(size)]
                if len(groups) == len(line)
                else []
            )
        for index in line:
            dealt = [g for to, g in zip(wanted, names, strict=False) if to == index]
            found[index] = dealt or [replace(g, kind=GraphicKind.OTHER) for g in names[:1]]
        pressing = sorted(are_pressing(places, line))
        found[pressing[0] if pressing else line[-1]].extend(g for g in own if g.kind is GraphicKind.FINGERPRINT)


def _deal_out_below(
    paper: Paper, places: Sequence[Place], line: Sequence[int], found: dict[int, list[Graphic]]
) -> None:
    """The same on a page with coordinates: each picture goes to the label that it lies under."""
    own = [graphic for index in line for graphic in found.get(index, ())]
    labels = [places[index].label for index in line]
    boxes = [paper.end_box(paper.strips[label.strip], label.start, label.end) for label in labels]
    starts = [box.x0 for box in boxes if box is not None]
    names = [g for g in own if g.kind is not GraphicKind.FINGERPRINT]
    foot = max((box.y1 for box in boxes if box is not None), default=0.0)
    if len(starts) < len(line) or len(names) < len(line) or any(g.box is None or _middle(g.box) < foot for g in own):
        return
    for index in line:
        found[index] = []
    for graphic in own:
        assert graphic.box is not None
        x = (graphic.box.x0 + graphic.box.x1) / 2
        found[line[max(bisect_right(starts, x + UNDER) - 1, 0)]].append(graphic)
    if any(not found[index] for index in line):
        for index in line:
            found[index] = [replace(names[0], kind=GraphicKind.OTHER)]


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2


def _apart(paper: Paper, label: int, names: Sequence[Graphic]) -> list[int]:
    """How many pictures stand together in each group that wide gaps part in the line under a label."""
    sizes: list[int] = []
    last: Graphic | None = None
    for name in names:
        beside = last is not None and last.block == name.block and not (last.floating or name.floating)
        strip = next((s for s in paper.strips[label:] if s.index == name.block), None)
        text = strip.block.text[last.offset : name.offset] if last is not None and beside and strip is not None else ""
        if last is not None and beside and _GAP.search(text) is None:
            sizes[-1] += 1
        else:
            sizes.append(1)
        last = name
    return sizes
