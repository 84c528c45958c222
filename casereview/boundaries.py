"""Telling at which pages of a file a new paper begins: by title, number, page counter, or plainly other matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from casereview.catalogue import (
    UNKNOWN,
    Catalogue,
    Heading,
    counter_of,
    foreign_title,
    headings,
    ordinary_size,
    own_number,
    page_total,
    stands_out,
)
from casereview.endings import alike, begins_afresh, ended, headed_by_picture, in_body, left_room
from casereview.model import Block, Page
from casereview.text import squeezed

_TOP = 7  # blocks at a page top that may hold the title
_NUMBER_TOP = 4
_UNTITLED_TOP = 3
_LIST = 4  # so many titles on one page are the entries of a list
_LISTS = frozenset({"contents_list", "volume_cover", "service_receipt"})
_RUNS_ON = frozenset(
    {"photo_evidence", "standard_excerpt", "discretion_excerpt", "party_material", "contents_list", "av_evidence"}
)
_PLAIN = frozenset({"fine_receipt", "photo_evidence"})  # often without their title, but plain from their words
_CLEAR_WITHOUT_TITLE = 2.5
OF_A_STANDARD = re.compile(
    r"《?\(?(?:GB|AQ|XF|GA|JGJ|TSG|HG|SY|MT|DB\d{2})(?:/?[TZ])?\d[\d.]*(?:[-—–]\d{2,4})?\)?[《》()\u4e00-\u9fff、]{0,40}(?:摘[录页要编]|节[选录])"
)
"""What heads an excerpt of a standard: its number, its name, the word for an excerpt."""
_CARDS = frozenset({"identity_proof", "business_licence", "officer_certificate"})
_OF_A_PICTURE, _BESIDE_A_PICTURE = 1.2, 160  # points, characters: beside a picture fewer words tell what it shows
_BY_MANY_NAMES = frozenset({"party_material", "fine_receipt"})  # each sort of them is called something else
_NAMED = 2  # papers that a contents list names at least
_FORM_LABELS, _FORM_TOP = 2, 8  # labels in the first blocks of a form
_VERIFIES = re.compile(
    r"(?:经核对,?)?(?:(?:此|本|该|以上|上述)?(?:复印件|复制件|影印件|件))?,?(?:经核对,?)?(?:与|同)原件(?:核对)?,?(?:一致|相符|相同|无异|无误)"
)
"""How the note on a copy begins; it may stand on the back, or on a page of its own."""


def telling_counters(pages: Sequence[Page]) -> list[int | None]:
    """The page counters; None where they run through the whole file, or print 1 on page after page."""
    counters = [counter_of(page) for page in pages]
    if counters.count(1) < 2 and _running(counters):
        return [None] * len(counters)
    return [None if _repeated(counters, index) else counter for index, counter in enumerate(counters)]


def promises_more(page: Page, counter: int | None) -> bool | None:
    """Whether a page with a telling counter says that more pages follow in its paper; None if it says nothing."""
    total = page_total(page)
    return counter < total if counter is not None and total is not None else None


def _running(counters: Sequence[int | None]) -> bool:
    """Whether the counters count the pages of the file, from the first that is counted."""
    counted = [(counter, counter - index) for index, counter in enumerate(counters) if counter is not None]
    return not counted or (counted[0][0] == 1 and len({start for _, start in counted}) == 1)


def _repeated(counters: Sequence[int | None], index: int) -> bool:
    """Whether a page prints 1 though the one before does and the next does not go on with 2."""
    if index == 0 or counters[index] != 1 or counters[index - 1] != 1:
        return False
    return index + 1 == len(counters) or counters[index + 1] != 2


def starts_paper(
    page: Page, counter: int | None, current: list[Page], catalogue: Catalogue, *, promised: bool | None = None
) -> bool:
    """Whether a new paper starts on the page, after those of the current one; `promised`: what `promises_more` said."""
    if not any(block.text.strip() for block in page.blocks):
        return False
    heading = _title_of(page, catalogue, after=current[-1])
    if heading is not None and heading.match.continued:
        return False
    if counter == 1:
        return True
    first = _title_of(current[0], catalogue)
    if heading is not None:
        if first is None or not set(heading.match.kinds) & set(first.match.kinds):
            return not _subheading(page, heading, current, first) or _speaks_for(page, heading, catalogue)
        return _anew(page, counter, current, heading, first, catalogue)
    if counter is not None or _verifies_copy(page):
        return False
    if _foreign(page, current, catalogue) or _other_number(page, current[0]):
        return True
    over = promised is False or _closed(current[-1], page)
    if _other_matter(page, current, first, catalogue, over=over):
        return True
    if promised:
        return False
    if over and _other_form(page, first, catalogue):
        return True
    if _pictured(page, current, first, catalogue) or _excerpts_a_standard(page, current):
        return True
    footless = _is_footless(current, first, catalogue)
    return begins_afresh(page, current[-1], footless=footless) and not _runs_on(page, current, first, catalogue)


def _verifies_copy(page: Page) -> bool:
    """Whether the page begins with the note that the copy before it was held against the original."""
    first = _firstin_body(page)
    return first is not None and _VERIFIES.match(squeezed(first.text)) is not None


def _title_of(page: Page, catalogue: Catalogue, after: Page | None = None) -> Heading | None:
    """The title at the page top; entries of a list and names of licences in a text are none.

    One in no list is set apart from the text, or heads the page that comes `after` one on which a paper ended.
    """
    found = list(headings(page, catalogue.titles, _TOP))
    if not found:
        return None
    on_page = sum(1 for block in page.blocks if block.cell is None and catalogue.titled(block.text) is not None)
    for heading in found:
        kinds = [catalogue.kinds[kind] for kind in heading.match.kinds]
        if heading.match.worded and not (heading.running or _set_apart(page, heading) or _heads(page, heading, after)):
            continue
        if on_page >= _LIST and not any(kind.id in _LISTS for kind in kinds):
            continue
        if _of_another_matter(page, heading, catalogue):
            continue
        if heading.position < _UNTITLED_TOP or all(kind.titled for kind in kinds):
            return heading
    return None


def _of_another_matter(page: Page, heading: Heading, catalogue: Catalogue) -> bool:
    """Whether the title is the mere word for a list, over the chapters of a plan or standard and not over papers."""
    kind = catalogue.kinds[heading.match.kinds[0]]
    if kind.id != "contents_list" or heading.match.words not in kind.loose:
        return False
    named = (catalogue.titles.named_in(block.text) for block in page.blocks if block is not heading.block)
    return sum(any(kinds) for kinds in named) < _NAMED


def _set_apart(page: Page, heading: Heading) -> bool:
    return stands_out(heading.block, ordinary_size(page))


def _heads(page: Page, heading: Heading, after: Page | None) -> bool:
    """Whether the title is the first of the page, after one on which a paper may have ended."""
    return after is not None and heading.block is _firstin_body(page) and _closed(after, page)


def _foreign(page: Page, current: list[Page], catalogue: Catalogue) -> bool:
    """Whether a paper of none of our kinds begins: its title stands out at the top, after what was over."""
    title = foreign_title(page, catalogue.titles)
    before = current[-1]
    return title is not None and stands_out(title, ordinary_size(page)) and (_closed(before, page) or left_room(before))


def _subheading(page: Page, heading: Heading, current: list[Page], first: Heading | None) -> bool:
    """Whether a plain line that happens to head the page (证据清单) goes on in a paper whose own title stood out."""
    if first is None or heading.running or heading.match.number or own_number(page, _TOP):
        return False
    return _set_apart(current[0], first) and not _set_apart(page, heading) and not _closed(current[-1], page)


def _speaks_for(page: Page, heading: Heading, catalogue: Catalogue) -> bool:
    """Whether a licence or card heads the page under its plain name: the words below are those of one."""
    if heading.block is not _firstin_body(page) or any(catalogue.kinds[kind].titled for kind in heading.match.kinds):
        return False
    points = catalogue.pointers.points_of(squeezed("".join(block.text for block in page.blocks)), None)
    return any(points.get(kind, 0) >= _CLEAR_WITHOUT_TITLE for kind in heading.match.kinds)


def _anew(
    page: Page, counter: int | None, current: list[Page], heading: Heading, first: Heading, catalogue: Catalogue
) -> bool:
    """Whether a page under the title of the current document begins another paper of the same name."""
    if counter is not None:
        return False
    number = heading.match.number or own_number(page, _TOP)
    number_before = first.match.number or own_number(current[0], _TOP)
    if number and number_before:
        return squeezed(number) != squeezed(number_before)
    if _otherwise_called(page, heading, first, catalogue):
        return True
    if _is_list(heading) and not _is_list(first):
        return False
    if set(heading.match.kinds) & _RUNS_ON:
        return False
    labels, labels_before = _labels(page), _labels(current[0])
    if len(labels & labels_before) >= max(2, len(labels_before) // 2):
        return True
    if heading.running:
        return False
    return ended(current[-1].blocks) and not any(_signed_by_page(catalogue, kind) for kind in heading.match.kinds)


def _is_list(heading: Heading) -> bool:
    """Whether the title is that of a list, which goes with the notice of its kind before it."""
    return heading.match.words.endswith("清单")


def _otherwise_called(page: Page, heading: Heading, first: Heading, catalogue: Catalogue) -> bool:
    """Whether another licence or paper of the party begins: its title, there set apart, shares nothing with that."""
    kinds = [catalogue.kinds[kind] for kind in heading.match.kinds]
    top = _firstin_body(page)
    annexed = top is not None and top.text.lstrip().startswith("附")
    if annexed or any(kind.titled and kind.id not in _BY_MANY_NAMES for kind in kinds):
        return False
    here, there = heading.match.words, first.match.words
    apart = _set_apart(page, heading) or not (heading.match.worded or any(kind.titled for kind in kinds))
    return apart and here not in there and there not in here


def _signed_by_page(catalogue: Catalogue, kind: str) -> bool:
    """Whether each page of such a paper is signed and dated, so that a date ends a page but not the paper."""
    return any(block.each_page for block in catalogue.kinds[kind].blocks)


def _labels(page: Page) -> set[str]:
    """The labels in the upper part of a page: what stands before a colon, and short table cells."""
    labels: set[str] = set()
    for block in page.blocks[:30]:
        plain = squeezed(block.text)
        labels.update(re.findall(r"([\u4e00-\u9fff()]{2,12}):", plain))
        if block.cell is not None and 2 <= len(plain) <= 8:
            labels.add(plain)
    return labels


def _other_number(page: Page, before: Page) -> bool:
    """Whether a document number other than the current one heads a page without title."""
    number = own_number(page, _NUMBER_TOP)
    if number is None:
        return False
    number_before = own_number(before, _TOP)
    return number_before is None or squeezed(number) != squeezed(number_before)


def _other_matter(page: Page, current: list[Page], first: Heading | None, catalogue: Catalogue, *, over: bool) -> bool:
    """Whether a page without title is plainly of another kind: a licence, an excerpt, a receipt."""
    kind = _plain_kind(page, catalogue)
    if kind is None or (first is not None and kind in first.match.kinds):
        return False
    if first is None and any(_plain_kind(one, catalogue) == kind for one in current):
        return False
    return first is None or over or not catalogue.kinds[kind].titled


def _is_footless(current: list[Page], first: Heading | None, catalogue: Catalogue) -> bool:
    """Whether the current paper is a licence, a card or the like, on one page and without a foot."""
    kinds = first.match.kinds if first is not None else (_plain_kind(current[0], catalogue) or UNKNOWN,)
    return len(current) == 1 and any(kind != UNKNOWN and not catalogue.kinds[kind].titled for kind in kinds)


def _runs_on(page: Page, current: list[Page], first: Heading | None, catalogue: Catalogue) -> bool:
    """Whether the page is one more sheet of photographs, of an excerpt or the like."""
    kind = _plain_kind(page, catalogue)
    kinds = set(first.match.kinds) if first is not None else {_plain_kind(current[0], catalogue)}
    if foreign_title(page, catalogue.titles) is not None:
        return False
    return bool(kinds & _RUNS_ON) and (alike(page, current[-1]) if kind is None else kind in kinds)


def _other_form(page: Page, first: Heading | None, catalogue: Catalogue) -> bool:
    """Whether a form without title begins after a paper that was over: labels on top, words of one kind."""
    if len(_labels_on_top(page)) < _FORM_LABELS:
        return False
    text = squeezed("".join(block.text for block in page.blocks))
    ranked = sorted(catalogue.pointers.points_of(text, None).items(), key=lambda item: -item[1])[:2]
    if not ranked or ranked[0][1] < _CLEAR_WITHOUT_TITLE or ranked[0][1] - sum(value for _, value in ranked[1:]) < 1:
        return False
    return first is None or ranked[0][0] not in first.match.kinds


def _excerpts_a_standard(page: Page, current: list[Page]) -> bool:
    """Whether the page is headed by the number of a standard and the word for an excerpt, after a paper that ended."""
    top = _firstin_body(page)
    return top is not None and OF_A_STANDARD.match(squeezed(top.text)) is not None and _closed(current[-1], page)


def _pictured(page: Page, current: list[Page], first: Heading | None, catalogue: Catalogue) -> bool:
    """Whether a card or licence begins after a paper that ended: a large picture over a few words of one."""
    top = _firstin_body(page)
    text = squeezed("".join(block.text for block in page.blocks))
    if top is None or len(text) > _BESIDE_A_PICTURE or not headed_by_picture(page, top):
        return False
    points = catalogue.pointers.points_of(text, None)
    kind = max((*sorted(_CARDS), "photo_evidence"), key=lambda one: points.get(one, 0))
    return (
        points.get(kind, 0) >= _OF_A_PICTURE
        and points.get(kind) == max(points.values())
        and _closed(current[-1], page)
        and (first is None or kind not in first.match.kinds)
    )


def _labels_on_top(page: Page) -> set[str]:
    return _labels(replace(page, blocks=page.blocks[:_FORM_TOP]))


def _plain_kind(page: Page, catalogue: Catalogue) -> str | None:
    text = squeezed("".join(block.text for block in page.blocks))
    plain = {kind.id for kind in catalogue.kinds.values() if not kind.titled or kind.id in _PLAIN}
    points = catalogue.pointers.points_of(text, None)
    ranked = sorted(((kind, value) for kind, value in points.items() if kind in plain), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < _CLEAR_WITHOUT_TITLE:
        return None
    others = [value for kind, value in ranked[1:] if not {kind, ranked[0][0]} <= _CARDS]  # a licence over a card
    lead = ranked[0][1] - (others[0] if others else 0)
    return ranked[0][0] if lead >= 1 else None


def _closed(before: Page, page: Page) -> bool:
    """Whether the paper may be over with the page before: it ends with a date, or with a table that does not go on."""
    last = next((block for block in reversed(before.blocks) if in_body(block)), None)
    first = _firstin_body(page)
    table_ends = last is not None and last.cell is not None and first is not None and first.cell is None
    return table_ends or ended(before.blocks)


def _firstin_body(page: Page) -> Block | None:
    return next((block for block in page.blocks if in_body(block)), None)
