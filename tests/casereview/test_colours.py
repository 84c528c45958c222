"""A page without colours of a scan in colours bears no seal; of a grey scan, or a copy, nobody can tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.colours import in_colour
from casereview.model import Box, Graphic, Page, SourceFile
from casereview.terms import GraphicKind

PLAIN = Page(2, 595, 842, (), legibility=0.99, grey=True, tinted=True)
SEAL = Graphic(GraphicKind.SEAL, box=Box(300, 600, 400, 700), sure=0.95)
SEALED = Page(1, 595, 842, (), (SEAL,), legibility=0.99, tinted=True)
RING = Graphic(GraphicKind.OTHER, box=Box(300, 600, 400, 700), sure=0.4)


def told(*pages: Page) -> list[bool]:
    """Which of the pages are grey."""
    return [page.grey for page in in_colour(SourceFile("卷.pdf", "0", pages)).pages]


def test_a_page_without_colours_beside_one_with_a_red_seal_is_not_grey() -> None:
    assert told(SEALED, PLAIN) == [False, False]


@pytest.mark.parametrize(
    "page",
    [replace(PLAIN, tinted=False), replace(PLAIN, graphics=(RING,))],
    ids=["a page scanned in grey", "a copy with a ring"],
)
def test_a_page_that_may_hide_a_seal_stays_grey(page: Page) -> None:
    assert told(SEALED, page) == [False, True]


@pytest.mark.parametrize(
    "other",
    [replace(PLAIN, number=1), replace(SEALED, graphics=(replace(SEAL, sure=0.5),)), replace(SEALED, legibility=None)],
    ids=["without a seal", "with what may be one", "that is no scan"],
)
def test_beside_a_page_that_shows_no_red_seal_it_stays_grey(other: Page) -> None:
    assert told(other, PLAIN) == [other.grey, True]
