"""Places in documents, and how surely they were read."""

from __future__ import annotations

from dataclasses import replace

from casereview.model import Block, Box, Graphic, Page
from casereview.terms import GraphicKind
from tests.builders import a_document, a_page, bound, scanned


def test_a_place_is_as_sure_as_the_least_sure_of_its_characters() -> None:
    block = Block("罚款叁万元", sure=(99, 98, 60, 97, 96))
    paper = bound("penalty_decision", replace(a_page(), blocks=(block,), legibility=0.9))

    assert [paper.place(0, 2).sure, paper.place(0, 5).sure, paper.place(3, 5).sure] == [0.98, 0.6, 0.96]


def test_words_that_needed_no_reading_are_sure() -> None:
    paper = a_document("penalty_decision", "罚款叁万元")

    assert (paper.place(0, 5).sure, paper.whole().sure, paper.legibility) == (1.0, 1.0, 1.0)


def test_a_paper_read_off_a_picture_is_a_scan_however_surely_it_was_read() -> None:
    paper = a_document("penalty_decision", "罚款叁万元")
    read = scanned(paper, 1.0)

    assert (paper.is_scanned, read.is_scanned, bound("inquiry_record", a_page(), read.pages[0]).is_scanned) == (
        False,
        True,
        True,
    )
    assert [page.is_scanned for page in (*paper.pages, *read.pages)] == [False, True]


def test_a_document_is_as_legible_as_the_worst_of_its_pages() -> None:
    pages = (scanned(a_document("inquiry_record", "问答"), one).pages[0] for one in (0.97, 0.0, 0.85))
    paper = bound("inquiry_record", *(replace(page, number=n) for n, page in enumerate(pages, 4)), a_page(number=7))

    assert (paper.legibility, paper.unread, paper.unclear) == (0.0, (5,), (5, 6))
    assert (paper.whole().sure, paper.itself().sure, paper.of_page(6).sure, paper.of_page(4).sure) == (0, 1, 0.85, 1)


def test_words_in_a_photograph_make_no_page_unclear() -> None:
    photo = Graphic(GraphicKind.PHOTO, box=Box(50, 50, 550, 600))
    page = Page(1, 595, 842, (Block("严禁烟火", sure=(60, 60, 60, 60)),), (photo,), legibility=0.6)

    assert page.is_unclear is False
    assert replace(page, graphics=()).is_unclear is True
    assert replace(page, blocks=(), legibility=0.0).is_unread is False
    assert replace(page, blocks=(), legibility=0.0, graphics=(replace(photo, sure=0.5),)).is_unread is True
