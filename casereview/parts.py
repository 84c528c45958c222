"""Parting a page on which one paper ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from casereview.boundaries import ended
from casereview.catalogue import (
    NUMBER,
    UNKNOWN,
    Catalogue,
    TitleMatch,
    bare,
    headings,
    ordinary_size,
    stands_out,
)
from casereview.model import Block, Graphic, Page
from casereview.terms import BlockKind
from casereview.text import squeezed

_LONGEST = 40  # characters of a title line
_HEAD = 3  # blocks over a title: the agency, the name of the series
_CONTINUED = 4  # blocks at least with which a page goes on in a paper before the next begins
_HEADLINE = 1.4  # times the size of the text
_BODY = 2  # blocks that follow the title of a paper at least
_ANNEXED = frozenset({"evidence_list", "item_list", "contents_list", UNKNOWN})
"""Kinds whose names also head a part of another paper, even below its foot."""
_INSERTED = frozenset({"photo_evidence", "av_evidence", "standard_excerpt", "discretion_excerpt", "party_material"})
"""Kinds whose names also head a part of another paper, but not below its foot."""
_FOLLOWED_BY = {"volume_cover": "contents_list"}
"""The kinds that end without a date or signature before another."""
_DIGIT, _SMALL = "[〇零○一二三四五六七八九]", "[一二三四五六七八九十]"
_FOOT_DATE = re.compile(
    rf"(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日|{_DIGIT}{{4}}年{_SMALL}{{1,2}}月{_SMALL}{{1,3}}日|年月日$"
)
_SIGNED = re.compile(r"签[名字章]\)?(?:\([^()]*\))?:|\([签盖印]章?\)|(?:人|人员|单位):[^:]{0,14}$|^备注:?$")
_ANNEX = re.compile(r"^附|[:、,;]$")
_LISTED = re.compile("清单$")
"""How the list is called that goes with a paper of its kind."""
_FIRST_FIELD = re.compile(rf"[\u4e00-\u9fff()]{{2,14}}:|{NUMBER}$")
"""With what a paper goes on below its title: a field, or its number."""


def parts_of(page: Page, catalogue: Catalogue) -> tuple[Page, ...]:
    """The page in as many pages of its number as papers stand on it; itself alone if there is one."""
    starts = tuple(_starts(page, catalogue))
    if not starts:
        return (page,)
    edges = (0, *starts, len(page.blocks))
    return tuple(_part(page, first, stop) for first, stop in pairwise(edges))


def _starts(page: Page, catalogue: Catalogue) -> Iterator[int]:
    """The blocks with which a further paper begins."""
    ordinary = ordinary_size(page)
    body = [index for index, block in enumerate(page.blocks) if block.kind is BlockKind.BODY and block.text.strip()]
    current: TitleMatch | None = None
    last = 0
    for place, index in enumerate(body):
        block = page.blocks[index]
        if len(block.text) > 3 * _LONGEST:
            continue
        if not _set_as_title(page, block, ordinary, catalogue) and not _heads_a_form(page, body, place, catalogue):
            continue
        match = _title_at(page, index, catalogue)
        if match is None or match.continued:
            continue
        first = _with_head(page, body, place, ordinary)
        if place - last > _BODY and _begins(page, body, place, first, match, current, catalogue):
            yield body[first]
        current, last = match, place


def _title_at(page: Page, index: int, catalogue: Catalogue) -> TitleMatch | None:
    rest = replace(page, blocks=_counted_anew(page.blocks[index : index + 9]))
    heading = next(headings(rest, catalogue.titles, 9), None)
    return heading.match if heading is not None and heading.position == 0 else None


def _set_as_title(page: Page, block: Block, ordinary: float | None, catalogue: Catalogue) -> bool:
    """Whether the block stands out, outside tables or in the first row of one, or fills a row by itself."""
    if block.cell is None:
        return stands_out(block, ordinary)
    if block.cell.row != 0 and not _is_listed(block, catalogue):
        return False
    row = [one for one in page.blocks if one.cell is not None and one.cell[:2] == block.cell[:2]]
    return len(row) == 1 or (block.cell.row == 0 and len(row) == 2 and stands_out(block, ordinary))


def _is_listed(block: Block, catalogue: Catalogue) -> bool:
    """Whether the block is a title of the catalogue and nothing else."""
    match = catalogue.titled(block.text) if len(block.text) <= _LONGEST else None
    return match is not None and match.words == bare(squeezed(block.text))


def _heads_a_form(page: Page, body: list[int], place: int, catalogue: Catalogue) -> bool:
    """Whether a plain line is a listed title and nothing else, and a field or number of the paper follows."""
    block = page.blocks[body[place]]
    if block.cell is not None or place + 1 >= len(body) or not _is_listed(block, catalogue):
        return False
    below = page.blocks[body[place + 1]]
    return below.cell is not None or _FIRST_FIELD.match(squeezed(below.text)) is not None


def _begins(
    page: Page,
    body: list[int],
    place: int,
    first: int,
    match: TitleMatch,
    current: TitleMatch | None,
    catalogue: Catalogue,
) -> bool:
    """Whether the title begins a paper: another than the current, after one that has ended, with something below."""
    if len(body) - place <= _BODY or (current is None and first < _CONTINUED):
        return False
    above = tuple(page.blocks[index] for index in body[:first])
    below = page.blocks[body[place + 1]]
    if not above or catalogue.titled(below.text) is not None:
        return False
    kinds, before = set(match.kinds), set(current.kinds) if current is not None else set()
    if any(_FOLLOWED_BY.get(kind) in kinds for kind in before):
        return True
    if not kinds - _ANNEXED or (kinds & before and _LISTED.search(match.words)):
        return False
    if _signed(above) or (ended(above) and _ANNEX.search(squeezed(above[-1].text)) is None):
        return not kinds <= _INSERTED or not (kinds & before or match.worded)
    if not kinds <= _INSERTED and not kinds & before and _is_headline(page, body, place, catalogue):
        return True
    cell = page.blocks[body[place]].cell
    return above[-1].cell is not None and (cell is None or cell.row == 0) and not kinds <= _INSERTED


def _is_headline(page: Page, body: list[int], place: int, catalogue: Catalogue) -> bool:
    """Whether a listed title in print much larger than the text heads a form: the paper before need not have a foot."""
    size, ordinary = page.blocks[body[place]].size, ordinary_size(page)
    large = size is not None and ordinary is not None and size >= _HEADLINE * ordinary
    return large and _heads_a_form(page, body, place, catalogue)


def _signed(blocks: tuple[Block, ...]) -> bool:
    return any(_SIGNED.search(squeezed(block.text)) for block in blocks[-2:])


def _with_head(page: Page, body: list[int], place: int, ordinary: float | None) -> int:
    """Where in the body the paper of this title begins: with the agency over it."""
    first = place
    while first > max(place - _HEAD, 0):
        block = page.blocks[body[first - 1]]
        plain = squeezed(block.text)
        if block.cell is not None or len(plain) > _LONGEST or not stands_out(block, ordinary):
            break
        if not plain.endswith(("局", "队", "文书", "政府", "委员会", "厅", "中心", "所")):
            break
        first -= 1
    return first


def _part(page: Page, first: int, stop: int) -> Page:
    """The blocks from `first` to before `stop` as a page, with the running lines of the page it is of."""
    kept = [
        index for index, block in enumerate(page.blocks) if first <= index < stop or block.kind is not BlockKind.BODY
    ]
    places = {index: place for place, index in enumerate(kept)}
    graphics = (_placed(graphic, page, first, stop, places) for graphic in page.graphics)
    return replace(
        page,
        blocks=_counted_anew([page.blocks[index] for index in kept]),
        graphics=tuple(graphic for graphic in graphics if graphic is not None),
    )


def _counted_anew(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a paper with the row of a table in which it begins as the first of that table."""
    table, row = next((block.cell[:2] for block in blocks if block.cell is not None), (0, 0))
    if row == 0:
        return tuple(blocks)
    return tuple(
        replace(block, cell=block.cell._replace(row=block.cell.row - row))
        if block.cell is not None and block.cell.table == table
        else block
        for block in blocks
    )


def _placed(graphic: Graphic, page: Page, first: int, stop: int, places: dict[int, int]) -> Graphic | None:
    """The graphic on the part it belongs to: that of its block, or of the height at which it stands."""
    if graphic.block is not None:
        within = first <= graphic.block < stop
        return replace(graphic, block=places[graphic.block]) if within and graphic.block in places else None
    if graphic.box is None:
        return graphic if first == 0 else None
    middle = (graphic.box.y0 + graphic.box.y1) / 2
    top = page.blocks[first].box if first else None
    bottom = page.blocks[stop].box if stop < len(page.blocks) else None
    above = top is not None and middle < top.y0
    below = bottom is not None and middle >= bottom.y0
    return None if above or below else graphic
