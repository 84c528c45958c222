"""Pages without a title of the catalogue: whether one begins a paper all the same, by what plainly stands on it."""

from __future__ import annotations

import re
from dataclasses import replace

from casereview.catalogue import UNKNOWN, Catalogue, Heading, foreign_title, ordinary_size, own_number, stands_out
from casereview.endings import alike, begins_afresh, closed, first_in_body, headed_by_picture, left_room
from casereview.model import Page
from casereview.text import squeezed

_TOP = 7  # blocks at a page top that may hold the title
_NUMBER_TOP = 4
RUNS_ON = frozenset(
    {"photo_evidence", "standard_excerpt", "discretion_excerpt", "party_material", "contents_list", "av_evidence"}
)
OFTEN_UNTITLED = frozenset({"fine_receipt", "photo_evidence"})  # but plain from their words
CLEAR_WITHOUT_TITLE = 2.5
_CARDS = frozenset({"identity_proof", "business_licence", "officer_certificate"})
_OF_A_PICTURE, _BESIDE_A_PICTURE = 1.2, 160  # points, characters: beside a picture fewer words tell what it shows
_COPIED = re.compile(
    r"[与同和]原[件本](?:核对|比对)?(?:,?经核对)?(?:一致|相符|相同|无[异误])|复印(?:件)?(?:属实|于原件|自原件)"
)
_HEADING, _LARGER = 30, 1.0  # characters of a heading; points by which it is larger than the print below
_FORM_LABELS, _FORM_TOP = 2, 8  # labels in the first blocks of a form

OF_A_STANDARD = re.compile(
    r"《?\(?(?:GB|AQ|XF|GA|JGJ|JJG|JJF|CJJ|TSG|HG|SY|MT|DB\d{2})(?:/?[TZ])?\d[\d.]*(?:[-—–]\d{2,4})?\)?[《》()\u4e00-\u9fff、]{0,40}(?:摘[录页要编]|节[选录])"
)
"""What heads an excerpt of a standard: its number, its name, the word for an excerpt."""


def begins_untitled(
    page: Page, current: list[Page], first: Heading | None, catalogue: Catalogue, promised: bool | None
) -> bool:
    """Whether a page without a title of the catalogue and without a counter begins a paper after the current one.

    `first` is the title of that, and `promised` what the counter of its last page said of further ones.
    """
    if _foreign(page, current, catalogue) or _other_number(page, current[0]):
        return True
    over = promised is False or closed(current[-1], page)
    if _other_matter(page, current, first, catalogue, over=over):
        return True
    if promised:
        return False
    if over and first is not None and _CARDS.issuperset(first.match.kinds) and _heads_itself(page):
        return True  # no card or licence has a sheet with a heading of its own
    if over and first is not None and _copies_something(page) and not _may_hold_copies(first, catalogue):
        return True
    if over and _other_form(page, first, catalogue):
        return True
    if _pictured(page, current, first, catalogue) or _excerpts_a_standard(page, current):
        return True
    if not begins_afresh(page, current[-1], footless=_is_footless(current, first, catalogue)):
        return False
    return not (_runs_on(page, current, first, catalogue) or _says_more_of(page, first, catalogue))


def labels_on(page: Page) -> set[str]:
    """The labels in the upper part of a page: what stands before a colon, and short table cells."""
    labels: set[str] = set()
    for block in page.blocks[:30]:
        plain = squeezed(block.text)
        labels.update(re.findall(r"([\u4e00-\u9fff()]{2,12}):", plain))
        if block.cell is not None and 2 <= len(plain) <= 8:
            labels.add(plain)
    return labels


def _foreign(page: Page, current: list[Page], catalogue: Catalogue) -> bool:
    """Whether a paper of none of our kinds begins: its title stands out at the top, after what was over."""
    title = foreign_title(page, catalogue.titles)
    before = current[-1]
    return title is not None and stands_out(title, ordinary_size(page)) and (closed(before, page) or left_room(before))


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
    return bool(kinds & RUNS_ON) and (alike(page, current[-1]) if kind is None else kind in kinds)


def _says_more_of(page: Page, first: Heading | None, catalogue: Catalogue) -> bool:
    """Whether the words of the page are plainly those of its title: results behind the cover of a report."""
    best = _plainest(page, catalogue)
    return first is not None and best is not None and best in first.match.kinds


def _copies_something(page: Page) -> bool:
    """Whether the page is a copy of a card or the like: a few words, and the note that it agrees with the original."""
    text = squeezed("".join(block.text for block in page.blocks))
    return len(text) <= _BESIDE_A_PICTURE and _COPIED.search(text) is not None


def _may_hold_copies(first: Heading, catalogue: Catalogue) -> bool:
    """Whether sheets of copies may belong to a paper of this title: to what the party handed in, no form of ours."""
    return any(kind in RUNS_ON or not catalogue.kinds[kind].titled for kind in first.match.kinds)


def _heads_itself(page: Page) -> bool:
    """Whether the page begins with a few words set in its middle, in a larger print than below."""
    top = first_in_body(page)
    if top is None or not top.centred or len(top.text) > _HEADING or top.size is None:
        return False
    return top.size > (ordinary_size(page) or top.size) + _LARGER


def _other_form(page: Page, first: Heading | None, catalogue: Catalogue) -> bool:
    """Whether a form without title begins after a paper that was over: labels on top, words of one kind."""
    if len(_labels_on_top(page)) < _FORM_LABELS:
        return False
    best = _plainest(page, catalogue)
    return best is not None and (first is None or best not in first.match.kinds)


def _plainest(page: Page, catalogue: Catalogue) -> str | None:
    """The kind for which the words of a page speak plainly, and for no other nearly as much."""
    text = squeezed("".join(block.text for block in page.blocks))
    ranked = sorted(catalogue.pointers.points_of(text, None).items(), key=lambda item: -item[1])[:2]
    if not ranked or ranked[0][1] < CLEAR_WITHOUT_TITLE or ranked[0][1] - sum(value for _, value in ranked[1:]) < 1:
        return None
    return ranked[0][0]


def _excerpts_a_standard(page: Page, current: list[Page]) -> bool:
    """Whether the page is headed by the number of a standard and the word for an excerpt, after a paper that ended."""
    top = first_in_body(page)
    return top is not None and OF_A_STANDARD.match(squeezed(top.text)) is not None and closed(current[-1], page)


def _pictured(page: Page, current: list[Page], first: Heading | None, catalogue: Catalogue) -> bool:
    """Whether a card or licence begins after a paper that ended: a large picture over a few words of one."""
    top = first_in_body(page)
    text = squeezed("".join(block.text for block in page.blocks))
    if top is None or len(text) > _BESIDE_A_PICTURE or not headed_by_picture(page, top):
        return False
    points = catalogue.pointers.points_of(text, None)
    kind = max((*sorted(_CARDS), "photo_evidence"), key=lambda one: points.get(one, 0))
    return (
        points.get(kind, 0) >= _OF_A_PICTURE
        and points.get(kind) == max(points.values())
        and closed(current[-1], page)
        and (first is None or kind not in first.match.kinds)
    )


def _labels_on_top(page: Page) -> set[str]:
    return labels_on(replace(page, blocks=page.blocks[:_FORM_TOP]))


def _plain_kind(page: Page, catalogue: Catalogue) -> str | None:
    text = squeezed("".join(block.text for block in page.blocks))
    plain = {kind.id for kind in catalogue.kinds.values() if not kind.titled or kind.id in OFTEN_UNTITLED}
    points = catalogue.pointers.points_of(text, None)
    ranked = sorted(((kind, value) for kind, value in points.items() if kind in plain), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < CLEAR_WITHOUT_TITLE:
        return None
    others = [value for kind, value in ranked[1:] if not {kind, ranked[0][0]} <= _CARDS]  # a licence over a card
    lead = ranked[0][1] - (others[0] if others else 0)
    return ranked[0][0] if lead >= 1 else None
