"""Telling at which pages of a file a new paper begins: by its title, the page counter, or what stands on it."""

from __future__ import annotations

import re

from casereview.catalogue import Catalogue, Heading, headings, ordinary_size, own_number, stands_out
from casereview.endings import closed, ended, first_in_body, headed_by_picture, in_body
from casereview.model import Page
from casereview.text import squeezed
from casereview.untitled import CLEAR_WITHOUT_TITLE, OFTEN_UNTITLED, RUNS_ON, begins_untitled, labels_on

_TOP = 7  # blocks at a page top that may hold the title
_UNTITLED_TOP = 3
_LIST = 4  # so many titles on one page are the entries of a list
_LISTS = frozenset({"contents_list", "volume_cover", "service_receipt"})
_BY_MANY_NAMES = frozenset({"party_material", "fine_receipt", "photo_evidence"})
"""Each sort of them is called something else."""
_NAMED = 2  # papers that a contents list names at least
_VERIFIES = re.compile(
    r"(?:经核对,?)?(?:(?:此|本|该|以上|上述)?(?:复印件|复制件|影印件|件))?,?(?:经核对,?)?(?:与|同)原件(?:核对)?,?(?:一致|相符|相同|无异|无误)"
)
"""How the note on a copy begins; it may stand on the back, or on a page of its own."""


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
            if promised is False or not _subheading(page, heading, current, first):
                return True
            return _speaks_for(page, heading, catalogue)
        return _anew(page, counter, current, heading, first, catalogue)
    if counter is not None or (_verifies_copy(page) and not _shows_other_copy(page, current[-1])):
        return False
    return begins_untitled(page, current, first, catalogue, promised)


def is_headed(page: Page, catalogue: Catalogue, after: Page) -> bool:
    """Whether a title heads the page that comes `after` another."""
    return _title_of(page, catalogue, after) is not None


def _verifies_copy(page: Page) -> bool:
    """Whether the page begins with the note that the copy before it was held against the original."""
    first = first_in_body(page)
    return first is not None and _VERIFIES.match(squeezed(first.text)) is not None


def _shows_other_copy(page: Page, before: Page) -> bool:
    """Whether the copy that was verified stands over the note as a picture, after a paper that had ended."""
    first = first_in_body(page)
    return first is not None and headed_by_picture(page, first) and closed(before, page)


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
    return after is not None and heading.block is first_in_body(page) and closed(after, page)


def _subheading(page: Page, heading: Heading, current: list[Page], first: Heading | None) -> bool:
    """Whether a plain line that happens to head the page (证据清单) goes on in a paper whose own title stood out."""
    if first is None or heading.running or heading.match.number or own_number(page, _TOP):
        return False
    return _set_apart(current[0], first) and not _set_apart(page, heading) and not closed(current[-1], page)


def _speaks_for(page: Page, heading: Heading, catalogue: Catalogue) -> bool:
    """Whether a licence, card or receipt heads the page under its plain name: the words below are those of one."""
    titled = any(catalogue.kinds[kind].titled and kind not in OFTEN_UNTITLED for kind in heading.match.kinds)
    if not _leads(page, heading) or titled:
        return False
    points = catalogue.pointers.points_of(squeezed("".join(block.text for block in page.blocks)), None)
    return any(points.get(kind, 0) >= CLEAR_WITHOUT_TITLE for kind in heading.match.kinds)


def _leads(page: Page, heading: Heading) -> bool:
    """Whether no words stand above the title, other than the number of the page."""
    above = page.blocks[: page.blocks.index(heading.block)]
    return not any(in_body(block) and not block.text.strip().isdigit() for block in above)


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
    if number and not number_before and _set_apart(page, heading) and heading.match.words != first.match.words:
        return True
    if _is_list(heading) and not _is_list(first):
        return False
    if set(heading.match.kinds) & RUNS_ON:
        return False
    labels, labels_before = labels_on(page), labels_on(current[0])
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
    top = first_in_body(page)
    annexed = top is not None and top.text.lstrip().startswith("附")
    if annexed or any(kind.titled and kind.id not in _BY_MANY_NAMES for kind in kinds):
        return False
    here, there = heading.match.words, first.match.words
    apart = _set_apart(page, heading) or not (heading.match.worded or any(kind.titled for kind in kinds))
    return apart and here not in there and there not in here


def _signed_by_page(catalogue: Catalogue, kind: str) -> bool:
    """Whether each page of such a paper is signed and dated, so that a date ends a page but not the paper."""
    return any(block.each_page for block in catalogue.kinds[kind].blocks)
