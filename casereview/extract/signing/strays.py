"""The pictures that lie beside no label: wrapped to the line below one, set above it, or floating over the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from casereview.extract.signing.dates import is_wide
from casereview.extract.signing.nouns import Place
from casereview.extract.signing.roles import PRESSING
from casereview.extract.signing.rows import placed_by_rows
from casereview.extract.signing.signed_names import is_card, names_in
from casereview.extract.strips import Paper
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_SIGNED = frozenset({GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE, GraphicKind.FINGERPRINT})
_DEEPEST, _HIGHEST = 90.0, 30.0  # points a picture may lie below its label, or above

_FAR = 100.0  # points to the right; print there stands in another column
_INSET = 9.0  # points Word leaves on either side of a picture

_ALONE = frozenset({"被询问人", "现场负责人", "当事人", "陈述申辩人", "收件人", "法定代表人", "受委托人"})
_UNCOUNTED = frozenset({"出席人员", "参会人员"})

_Label = tuple[int, Box]
"""A place by index and the box of its label."""


def strays_placed(
    paper: Paper, places: Sequence[Place], page: int, strays: Sequence[Graphic], taken: Mapping[int, list[Graphic]]
) -> dict[int, list[Graphic]]:
    """For each place (by index) the stray pictures that belong to it.

    Labels stand above their pictures or below them all over a page: a picture with one choice decides for the rest.
    """
    labels = _labels(paper, places, page)
    lines = _lines(paper, page)
    cards = _card_lines(paper, places, page)
    choices = []
    for g in strays:
        if g.kind in _SIGNED and g.box is not None:
            own = _within_reach(paper, places, labels, g.box)
            if g.kind is GraphicKind.FINGERPRINT:
                own = [one for one in own if places[one[0]].label.block.role in PRESSING]
            parting = [line for line in lines if line not in cards]
            choices.append((g, _nearest(own, parting, g.box, below=True), _nearest(own, parting, g.box, below=False)))
    votes = sum(bool(over) - bool(under) for _, over, under in choices if bool(over) != bool(under))
    found: dict[int, list[Graphic]] = {}
    edge = _right_margin(paper, page, lines)
    lined = [(g.box, g, (over or under) if votes >= 0 else (under or over)) for g, over, under in choices]
    for box, graphic, line in lined:
        if line and box is not None:
            alone = sum(other == line for _, _, other in lined) == 1
            index = line[-1][0] if alone and _wrapped(line, box, edge) else _of_line(line, box, taken)
            found.setdefault(index, []).append(graphic)
    return found


def _within_reach(paper: Paper, places: Sequence[Place], labels: Sequence[_Label], picture: Box) -> list[_Label]:
    """The labels a picture may belong to: not those in table cells that begin to the right of it."""
    return [
        (index, box)
        for index, box in labels
        if paper.strips[places[index].label.strip].cell is None or picture.x1 > box.x0 - _INSET
    ]


def _right_margin(paper: Paper, page: int, lines: Sequence[Box]) -> float:
    """Where print ends on the right: as far from the edge of the page as it begins on the left."""
    width = paper.document.pages[page].width or 595.0
    return width - min((line.x0 for line in lines), default=60.0)


def strays_over_labels(
    paper: Paper,
    places: Sequence[Place],
    here: Sequence[int],
    strays: Sequence[Graphic],
    found: dict[int, list[Graphic]],
) -> list[Graphic]:
    """Give pictures on lines of their own to the label under each, where one of them has no other to go to.

    Gives back what somebody wrote by hand over the place where his name stands.
    """
    sentences: list[Graphic] = []
    under = {places[i].label.strip: i for i in here if places[i].row is None and places[i].label.start == 0}
    if not any(_target(paper, under, places, stray) is not None for stray in strays):
        return sentences
    claimed = [(index, graphic) for index in here for graphic in found.get(index, ())]
    for old, graphic in [*claimed, *((None, stray) for stray in strays)]:
        target = _target(paper, under, places, graphic)
        if target is not None and target != old:
            if old is None and _is_signed_on_line(paper, places[target], found.get(target, ())):
                sentences.append(graphic)
                continue
            if old is not None:
                found[old].remove(graphic)
            found.setdefault(target, []).append(graphic)
    return sentences


def _is_signed_on_line(paper: Paper, place: Place, graphics: Sequence[Graphic]) -> bool:
    """Whether the one who signs alone did so on the line of the label."""
    line = paper.strips[place.label.strip].index
    return place.label.block.role in _ALONE and any(graphic.block == line for graphic in graphics)


def _target(paper: Paper, under: Mapping[int, int], places: Sequence[Place], graphic: Graphic) -> int | None:
    """The place whose label is the line after a picture's own empty line."""
    if graphic.box is not None or graphic.floating or graphic.kind not in _SIGNED or not under:
        return None
    page = paper.strips[next(iter(under))].page
    for position, strip in enumerate(paper.strips):
        if strip.page == page and strip.index == graphic.block and strip.cell is None and not strip.text.strip():
            return under.get(position + 1)
    return None


def loose_placed(
    paper: Paper,
    places: Sequence[Place],
    here: Sequence[int],
    graphics: Sequence[Graphic],
    found: dict[int, list[Graphic]],
) -> None:
    """Give floating pictures in no place, or too many for theirs, to the empty places of the page.

    Where they are not as many as are missing nobody can say whose they are: then all of these are doubtful.
    """
    taken = [g for index in here for g in found.get(index, ())]
    loose = [g for g in graphics if g.floating and _may_be_a_name(g) and not any(g is t for t in taken)]
    for index in here:
        own = found.get(index, [])
        block = places[index].label.block
        count = max(block.count, 1 if block.role in _ALONE else 2)
        if len(own) > count and all(g.floating for g in own) and block.role not in _UNCOUNTED:
            loose.extend(own[count:])
            found[index] = own[:count]
    empty = [index for index in here if not found.get(index) and not names_in(places[index].text(paper))]
    wanted = [index for index in empty for _ in range(places[index].label.block.count)]
    if not loose or not wanted:
        return
    if all(g.laid is not None for g in loose) and (rows := placed_by_rows(paper, places, empty, loose)) is not None:
        found.update(rows)
        return
    lines = len({places[index].label.strip for index in empty})
    names = [g for g in loose if not is_wide(g)]
    loose = names if len(names) == len(wanted) else loose
    told = all(g.kind in _SIGNED for g in loose) and not (lines > 1 and any(g.laid is not None for g in loose))
    if len(loose) == len(wanted) and told:
        for index, graphic in zip(wanted, loose, strict=True):
            name = replace(graphic, kind=GraphicKind.OTHER) if is_wide(graphic) else graphic
            found.setdefault(index, []).append(name)
    else:
        for index in empty:
            found[index] = [replace(loose[0], kind=GraphicKind.OTHER, digest="")]


def _may_be_a_name(graphic: Graphic) -> bool:
    """Whether a floating thing is handwriting, or a shape drawn free-hand that may be some of it."""
    return graphic.kind in _SIGNED or (graphic.kind is GraphicKind.OTHER and not graphic.digest)


def _labels(paper: Paper, places: Sequence[Place], page: int) -> list[_Label]:
    found = []
    for index, place in enumerate(places):
        strip = paper.strips[place.label.strip]
        if strip.page != page or place.row is not None or place.label.opinion:
            continue
        if (box := paper.end_box(strip, place.label.start, place.label.end)) is not None:
            found.append((index, box))
    return found


def _lines(paper: Paper, page: int) -> list[Box]:
    """The boxes of the printed lines of a page."""
    return [line.box for strip in paper.strips if strip.page == page for line in strip.block.lines]


def _card_lines(paper: Paper, places: Sequence[Place], page: int) -> list[Box]:
    """The lines of a page under a label that hold but the number of an officer's card: they part nobody's names."""
    own = (paper.strips[segment.strip] for place in places if place.row is None for segment in place.segments[1:])
    return [line.box for strip in own if strip.page == page and is_card(strip.text) for line in strip.block.lines]


def _nearest(labels: Sequence[_Label], lines: Sequence[Box], picture: Box, *, below: bool) -> list[_Label]:
    """The labels of the nearest line over the picture (if it lies `below` them), else under it; no print between."""
    y = (picture.y0 + picture.y1) / 2
    lines = [line for line in lines if line.x0 < picture.x1 + _FAR]
    if below:
        near = [one for one in labels if one[1].y1 <= y and picture.y0 - one[1].y1 <= _DEEPEST]
        edge = max((box.y1 for _, box in near), default=0.0)
        between = any(edge + 1 < (line.y0 + line.y1) / 2 < y for line in lines)
        line = [one for one in near if one[1].y1 > edge - 6]
    else:
        near = [one for one in labels if one[1].y0 >= y and one[1].y0 - picture.y1 <= _HIGHEST]
        edge = min((box.y0 for _, box in near), default=0.0)
        between = any(y < (line.y0 + line.y1) / 2 < edge - 1 for line in lines)
        line = [one for one in near if one[1].y0 < edge + 6]
    return [] if between else sorted(line, key=lambda one: one[1].x0)


def _wrapped(line: Sequence[_Label], picture: Box, edge: float) -> bool:
    """Whether a picture begins the next line because it had no room after the last of several labels."""
    room = edge - line[-1][1].x1 - _INSET
    begins = abs(picture.x0 - line[0][1].x0) < 2 * _INSET and picture.y0 >= line[0][1].y0
    return len(line) > 1 and begins and picture.x1 - picture.x0 > room


def _of_line(line: Sequence[_Label], picture: Box, taken: Mapping[int, list[Graphic]]) -> int:
    """The empty place whose label the picture lies under or over, else the last of the line, from which it wrapped."""
    x = (picture.x0 + picture.x1) / 2
    for (index, box), following in zip(line, [*(box.x0 for _, box in line[1:]), 10_000.0], strict=True):
        names = (graphic for graphic in taken.get(index, ()) if graphic.kind is not GraphicKind.FINGERPRINT)
        if box.x0 - 12 <= x < following - 12 and not any(names):
            return index
    return line[-1][0]
