"""The folios that pages bear."""

from __future__ import annotations

import pytest

from casereview.folios import folios_of
from casereview.model import Block, Page
from casereview.terms import BlockKind
from tests.builders import a_case, bound


def numbered(page: int, edge: str | None, *, kind: BlockKind = BlockKind.FOOTER) -> Page:
    edges = () if edge is None else (Block(edge, kind),)
    return Page(page, 595, 842, (Block("正文"), *edges))


def test_numbers_that_run_through_all_papers_are_folios() -> None:
    case = a_case(
        bound("volume_cover", numbered(1, None)),
        bound("filing_approval", numbered(2, "1"), numbered(3, "- 2 -")),
        bound("penalty_decision", numbered(4, "第3页"), numbered(5, "４", kind=BlockKind.HEADER)),
    )

    assert folios_of(case) == {
        ("filing_approval", 2): 1,
        ("filing_approval", 3): 2,
        ("penalty_decision", 4): 3,
        ("penalty_decision", 5): 4,
    }


@pytest.mark.parametrize("edge", ["共 1 页 第 1 页", "1", "- 1 -", "第1页"])
def test_numbers_that_begin_anew_with_each_paper_are_no_folios(edge: str) -> None:
    case = a_case(*(bound(f"kind-{n}", numbered(1, edge)) for n in range(5)))

    assert folios_of(case) == {}


def test_the_page_numbers_of_a_single_paper_are_no_folios() -> None:
    case = a_case(bound("penalty_decision", *(numbered(n, str(n)) for n in range(1, 6))))

    assert folios_of(case) == {}


def test_a_page_numbered_out_of_turn_has_no_folio() -> None:
    edges = ["1", "2", "3", "17", "5", "6"]
    case = a_case(*(bound(f"kind-{n}", numbered(n, edge)) for n, edge in enumerate(edges, 1)))

    assert sorted(folios_of(case).values()) == [1, 2, 3, 5, 6]


def test_numbers_in_the_text_of_a_page_are_not_looked_at() -> None:
    case = a_case(*(bound(f"kind-{n}", Page(n, 595, 842, (Block(str(n)),))) for n in range(1, 6)))

    assert folios_of(case) == {}


def test_a_page_on_which_two_papers_lie_is_counted_once() -> None:
    one = bound("business_licence", numbered(1, "1"), numbered(2, "2"))
    two = bound("identity_proof", numbered(2, "2"), numbered(3, "3"))

    assert folios_of(a_case(one, two, bound("penalty_decision", numbered(4, "4")))) == {
        ("business_licence", 1): 1,
        ("business_licence", 2): 2,
        ("identity_proof", 2): 2,
        ("identity_proof", 3): 3,
        ("penalty_decision", 4): 4,
    }
