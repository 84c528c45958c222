"""Parting a page on which one paper ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

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
from casereview.endings import dated, ended_or_open, in_body, signed
from casereview.model import Block, Page
from casereview.page_slices import counted_anew, slice_of
from casereview.text import squeezed
from casereview.untitled import CLEAR_WITHOUT_TITLE
from casereview.web_heads import is_head_of_web_page

_LONGEST = 40  # characters of a title line
_HEAD = 3  # blocks over a title: the agency, the name of the series
_CONTINUED = 4  # blocks at least with which a page goes on in a paper before the next begins
_HEADLINE, _CENTRED = 1.4, 1.2  # times the size of the text
_ENTRIES = 2  # names of papers that follow one another in a list
_BODY = 2  # blocks that follow the title of a paper at least
_ANNEXED = frozenset({"evidence_list", "item_list", "contents_list", UNKNOWN})
"""Kinds whose names also head a part of another paper, even below its foot."""
_INSERTED = frozenset({"photo_evidence", "av_evidence", "standard_excerpt", "discretion_excerpt", "party_material"})
"""Kinds whose names also head a part of another paper, but not below its foot."""
_FOLLOWED_BY = {"volume_cover": "contents_list"}
"""The kinds that end without a date or signature before another."""
_ANNEX = re.compile(r"^附|[:、,;]$")
_LISTED = re.compile("清单$")
"""How the list is called that goes with a paper of its kind."""
_LISTED_FORM, _REPORT = re.compile("(?:审批|呈批)表$"), re.compile("报告书?$")
_FIRST_FIELD = re.compile(rf"[\u4e00-\u9fff()]{{2,14}}:|{NUMBER}$")
"""With what a paper goes on below its title: a field, or its number."""
_OTHER_DATE = re.compile(r"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}$")
_OWN_NUMBER = re.compile(rf"{NUMBER}$")
_OF_A_BANK = re.compile(
    r"(?:银行|信用社|农商行|信用联社)[^。:,;]{0,12}(?:凭证|回单|回执|凭条|明细|缴款单|缴费单|转账单)(?:\([^()]{1,6}\))?$"
)
_OF_A_SLIP = 1.5
"""Points that bear out what is headed as a bank's slip."""
_CHAPTER = re.compile(r"附|[\d一二三四五六七八九十]{1,2}[、.]")


def parts_of(
    page: Page, catalogue: Catalogue, after: Page | None = None, below: Page | None = None
) -> tuple[Page, ...]:
    """The page in as many pages of its number as papers stand on it; itself alone if there is one.

    It comes `after` one page of its file, and another lies `below` it.
    """
    starts = tuple(_starts(page, catalogue, after, below))
    if not starts:
        return (page,)
    edges = (0, *starts, len(page.blocks))
    return tuple(slice_of(page, first, stop) for first, stop in pairwise(edges))


def stands_alone(part: Page) -> bool:
    """Whether a part of a page is no more than a title and what stands directly below it."""
    return sum(map(in_body, part.blocks)) <= _BODY + 1


@dataclass(frozen=True, slots=True)
class _Title:
    """A line of a page that may be the title of a further paper, where it stands, and what is around it.

    `body` are the blocks of the page with words, `place` is that of the title among them and `first` that of the
    agency over it. `current` is the title before on the page.
    """

    page: Page
    body: Sequence[int]
    place: int
    first: int
    match: TitleMatch
    current: TitleMatch | None

    @property
    def block(self) -> Block:
        return self.page.blocks[self.body[self.place]]

    @property
    def above(self) -> tuple[Block, ...]:
        return tuple(self.page.blocks[index] for index in self.body[: self.first])

    @property
    def beneath(self) -> tuple[Block, ...]:
        return tuple(self.page.blocks[index] for index in self.body[self.place + 1 :])

    @property
    def after_a_foot(self) -> bool:
        """Whether what stands above ends as a paper does, and not with the word for an annex."""
        above = self.above
        if not above:
            return False
        ends = signed(above) or ended_or_open(above) or _OTHER_DATE.search(squeezed(above[-1].text)) is not None
        return ends and (signed(above) or _ANNEX.search(squeezed(above[-1].text)) is None)


def _starts(page: Page, catalogue: Catalogue, after: Page | None, below: Page | None) -> Iterator[int]:
    """The blocks with which a further paper begins."""
    ordinary = ordinary_size(page)
    body = [index for index, block in enumerate(page.blocks) if in_body(block)]
    current: TitleMatch | None = None
    last = 0
    for place, index in enumerate(body):
        block = page.blocks[index]
        if len(block.text) > 3 * _LONGEST or _is_written(block):
            continue
        if not _set_as_title(page, block, ordinary, catalogue) and not _heads_a_form(page, body, place, catalogue):
            continue
        match = _title_at(page, index, catalogue) or _slip_at(block) or _foreign_at(block, catalogue)
        if match is None or match.continued:
            continue
        title = _Title(page, body, place, _with_head(page, body, place, ordinary), match, current)
        apart = place - last > _BODY or (current is None and place > 0 and after is not None)
        if _is_entry(title, catalogue):
            continue
        if apart and _has_room(title, catalogue, after, below) and _begins(title, catalogue):
            yield body[title.first]
        current, last = match, place


def _is_written(block: Block) -> bool:
    """Whether somebody wrote most of a line by hand, as opinions are: titles within a page are printed."""
    return 2 * sum(end - start for start, end in block.hand) > len(block.text)


def _is_entry(title: _Title, catalogue: Catalogue) -> bool:
    """Whether the line names one of the papers of a contents list, of which it names others below."""
    if title.current is None or "contents_list" not in title.current.kinds:
        return False
    named = (catalogue.titles.named_in(block.text) for block in title.beneath if len(block.text) <= _LONGEST)
    return sum(map(bool, named)) >= _ENTRIES


def _foreign_at(block: Block, catalogue: Catalogue) -> TitleMatch | None:
    """The title of a paper of none of our kinds that the block is, outside tables."""
    plain = squeezed(block.text)
    if block.cell is not None or len(plain) > _LONGEST or not catalogue.titles.names_a_paper(block.text):
        return None
    return TitleMatch((UNKNOWN,), block.text.strip(), bare(plain))


def _names_one_after_a_foot(page: Page, body: Sequence[int], place: int, catalogue: Catalogue) -> bool:
    above = [page.blocks[index] for index in body[max(place - 1, 0) : place]]
    text = page.blocks[body[place]].text
    return len(text) <= _LONGEST and (signed(above) or ended_or_open(above)) and catalogue.titles.names_a_paper(text)


def _is_borne_out(page: Page, body: Sequence[int], place: int, catalogue: Catalogue) -> bool:
    """Whether below a table a line names a paper of which all beneath speaks plainly, as a bank's slip does."""
    if place == 0 or page.blocks[body[place - 1]].cell is None or len(page.blocks[body[place]].text) > _LONGEST:
        return False
    slip = _slip_at(page.blocks[body[place]])
    match = slip or _title_at(page, body[place], catalogue)
    beneath = squeezed("".join(page.blocks[index].text for index in body[place:]))
    points = catalogue.pointers.points_of(beneath, None)
    best = max(points.values(), default=0)
    enough = CLEAR_WITHOUT_TITLE if slip is None else _OF_A_SLIP
    return match is not None and best >= enough and any(points.get(k) == best for k in match.kinds)


def _slip_at(block: Block) -> TitleMatch | None:
    """The head of a bank's slip, which each bank calls as it likes."""
    plain = squeezed(block.text)
    if block.cell is not None or len(plain) > _LONGEST or _OF_A_BANK.search(plain) is None:
        return None
    return TitleMatch(("fine_receipt",), block.text.strip(), bare(plain))


def _has_room(title: _Title, catalogue: Catalogue, after: Page | None, below: Page | None) -> bool:
    """Whether enough stands above and beneath the title on its page, or on the pages before and below."""
    if title.current is None and title.first < _CONTINUED and (after is None or not title.after_a_foot):
        return False
    if len(title.beneath) >= _BODY:
        return True
    closed = title.after_a_foot or (title.above and title.above[-1].cell is not None) or _is_large(title, _CENTRED)
    if below is None or not closed:
        return False
    if not all(_FIRST_FIELD.match(squeezed(block.text)) for block in title.beneath):
        return False
    return next(headings(below, catalogue.titles, _HEAD), None) is None


def _title_at(page: Page, index: int, catalogue: Catalogue) -> TitleMatch | None:
    rest = replace(page, blocks=counted_anew(page.blocks[index : index + 9]))
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


def _heads_a_form(page: Page, body: Sequence[int], place: int, catalogue: Catalogue) -> bool:
    """Whether a plain line is a title and nothing else, and a field or number of the paper follows.

    One that is in no list must directly follow the foot of a paper.
    """
    block = page.blocks[body[place]]
    if block.cell is not None or place + 1 >= len(body):
        return False
    named = _is_listed(block, catalogue) or _names_one_after_a_foot(page, body, place, catalogue)
    if not named and not _is_borne_out(page, body, place, catalogue):
        return False
    below = page.blocks[body[place + 1]]
    return below.cell is not None or _FIRST_FIELD.match(squeezed(below.text)) is not None


def _begins(title: _Title, catalogue: Catalogue) -> bool:
    """Whether the title begins a paper: another than the current, after one that has ended."""
    match, above, beneath = title.match, title.above, title.beneath
    if not above or (beneath and catalogue.titled(beneath[0].text) is not None) or is_head_of_web_page(above):
        return False
    kinds, before = set(match.kinds), set(title.current.kinds) if title.current is not None else set()
    if any(_FOLLOWED_BY.get(kind) in kinds for kind in before):
        return True
    if kinds & before - {UNKNOWN} and (_LISTED.search(match.words) or _is_report_below(title)):
        return False
    if not kinds - _ANNEXED:
        return title.after_a_foot and _is_no_annex(title)
    if title.after_a_foot:
        return not kinds <= _INSERTED or not (kinds & before or (match.worded and not _is_large(title, _CENTRED)))
    alone = not beneath and _is_large(title, _CENTRED) and _is_listed(title.block, catalogue)
    if not kinds <= _INSERTED and not kinds & before and (alone or _is_headline(title, catalogue)):
        return True
    cell = title.block.cell
    return above[-1].cell is not None and (cell is None or cell.row == 0) and not kinds <= _INSERTED


def _is_report_below(title: _Title) -> bool:
    """Whether it heads the report that one form holds under the opinions on it: 呈请立案审批表, 呈请立案报告."""
    forms = title.current is not None and _LISTED_FORM.search(title.current.words) is not None
    return forms and title.above[-1].cell is not None and _REPORT.search(title.match.words) is not None


def _is_no_annex(title: _Title) -> bool:
    """Whether a list or a paper of none of our kinds is one by itself: with its own number, or under a headline."""
    beneath = title.beneath[0] if title.beneath else None
    if beneath is None or title.block.cell is not None:
        return False
    if title.match.number or _OWN_NUMBER.match(squeezed(beneath.text)):
        return True
    begins = (
        beneath.cell is not None or _FIRST_FIELD.match(squeezed(beneath.text)) is not None or dated(title.above[-1])
    )
    return begins and _is_large(title, _CENTRED) and _CHAPTER.match(squeezed(title.block.text)) is None


def _is_headline(title: _Title, catalogue: Catalogue) -> bool:
    """Whether a listed title in print much larger than the text heads a form: the paper before need not have a foot."""
    return _is_large(title) and _heads_a_form(title.page, title.body, title.place, catalogue)


def _is_large(title: _Title, centred: float = _HEADLINE) -> bool:
    size, ordinary = title.block.size, ordinary_size(title.page)
    least = centred if title.block.centred else _HEADLINE
    return size is not None and ordinary is not None and size >= least * ordinary


def _with_head(page: Page, body: Sequence[int], place: int, ordinary: float | None) -> int:
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
