"""The pages of a bound volume by their folios: in order, missing, double, misplaced, of another case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

import pytest

from casereview.model import Block, CaseFile, Fact, Page
from casereview.page_sequence import page_sequence
from casereview.terms import BlockKind
from tests.builders import a_case, bound

KINDS = ("filing_approval", "inspection_record", "inquiry_record", "penalty_notice", "penalty_decision")


def volume(folios: Sequence[str | None], texts: Mapping[int, str] | None = None) -> CaseFile:
    """A volume of papers of up to five pages each, with these folios at the edge of its pages."""
    pages = tuple(_page(at, folio, (texts or {}).get(at, f"正文{at}")) for at, folio in enumerate(folios, 1))
    papers = [pages[at : at + 5] for at in range(0, len(pages), 5)]
    return a_case(*(bound(KINDS[n % 5], *paper, id=f"paper-{n}") for n, paper in enumerate(papers)))


def _page(at: int, folio: str | None, text: str) -> Page:
    edges = () if folio is None else (Block(folio, BlockKind.FOOTER),)
    return Page(at, 595, 842, (Block(text), *edges))


def told(folios: Sequence[str | None], texts: Mapping[int, str] | None = None) -> list[tuple[str, bool]]:
    return [(one.told, one.sure) for one in page_sequence(volume(folios, texts)).found]


def run(first: int, last: int) -> list[str | None]:
    return [f"{number:03}" for number in range(first, last + 1)]


def test_a_whole_volume_is_in_order() -> None:
    found = page_sequence(volume([None, None, *run(1, 20), None]))

    assert (found.in_order, found.found) == (20, ())


def test_skipped_folios_are_missing_pages() -> None:
    assert told([*run(1, 8), *run(12, 20)]) == [("缺页码第9—11页", True)]
    assert page_sequence(volume([*run(1, 8), *run(12, 20)])).missing[0].pages == 3


def test_pages_without_a_folio_between_two_that_leave_them_room_are_in_order() -> None:
    found = page_sequence(volume([*run(1, 5), None, "O07", None, *run(9, 15)]))

    assert (found.in_order, found.found) == (15, ())


def test_a_misread_folio_is_no_gap() -> None:
    assert told([*run(1, 5), "908", *run(7, 12), "73", *run(14, 20)]) == []


def test_a_number_borne_twice_asks() -> None:
    assert told([*run(1, 8), *run(8, 15)]) == [("第8页与第9页重复或者重号", False)]


def test_a_page_pictured_twice_asks() -> None:
    text = "询问开始时间，被询问人的姓名、住址和工作单位如下，" * 5

    assert told([*run(1, 8), None, *run(9, 15)], {8: text, 9: text}) == [("第8页与第9页重复或者重号", False)]


def test_two_pages_that_changed_places_are_misplaced() -> None:
    found = page_sequence(volume([*run(1, 5), "007", "006", *run(8, 12)]))

    assert [one.told for one in found.found] == ["页码第7页错放在第6页处", "页码第6页错放在第7页处"]
    assert found.in_order == 10


def test_a_page_bound_far_from_its_place_is_misplaced_and_not_missing() -> None:
    found = page_sequence(volume([*run(1, 5), "012", *run(6, 11), *run(13, 20)]))

    assert [one.told for one in found.found] == ["页码第12页错放在第6页处"]


def test_a_page_that_the_folios_leave_no_room_for_asks_whether_it_is_of_the_volume() -> None:
    without, numbered = told([*run(1, 6), None, *run(7, 12)]), told([*run(1, 6), "045", *run(7, 12)])

    assert without == [("第7页（没有页码）夹在页码第6页与第7页之间，似非本卷的页", False)]
    assert numbered == [("第7页（其上页码为 45）夹在页码第6页与第7页之间，似非本卷的页", False)]


def test_of_leaves_numbered_on_their_fronts_the_backs_are_no_surplus() -> None:
    folios: list[str | None] = []
    for number in range(1, 11):
        folios += [str(number), None]

    assert told(folios) == []


@pytest.mark.parametrize("sure", [0.99, 0.9])
def test_a_page_that_names_another_party_and_nothing_of_the_case_is_foreign(sure: float) -> None:
    case = volume([*run(1, 6), "045", *run(7, 22)], {7: "现场检查记录 被检查单位：云岭矿业有限公司"})
    own = tuple(Fact("当事人", "津海精工机械有限公司", document.whole()) for document in case.documents[2:])
    strange = Fact("当事人", "云岭矿业有限公司", case.documents[1].of_page(7), sure)

    found = page_sequence(replace(case, facts=(*own, strange), party="津海精工机械有限公司"))

    assert [(one.told, one.sure) for one in found.found] == [
        ("第7页的当事人为“云岭矿业有限公司”，不是本案当事人", sure == 0.99)
    ]
    assert found.in_order == 22


def test_a_name_that_another_paper_of_the_party_tells_is_not_foreign() -> None:
    case = volume(run(1, 22), {7: "检查记录 场所：城关商贸楼二层", 12: "津海精工机械有限公司在城关商贸楼二层堆放货物"})
    own = tuple(Fact("当事人", "津海精工机械有限公司", document.whole()) for document in case.documents[2:])
    strange = Fact("当事人", "城关商贸楼二层", case.documents[1].of_page(7), 0.99)

    assert not page_sequence(replace(case, facts=(*own, strange), party="津海精工机械有限公司")).found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云岭矿业有限公司向津海精工机械有限公司供货", "云岭矿业有限公司"),  # it names the party of the case
        ("津海精工机械公司", "津海精工机械公司"),  # the same, shortened
        ("移送津海市公安局", "津海市公安局"),
    ],
)
def test_a_page_that_has_to_do_with_the_case_is_not_foreign(text: str, name: str) -> None:
    case = volume(run(1, 20), {7: text})
    own = tuple(Fact("当事人", "津海精工机械有限公司", document.whole()) for document in case.documents)
    other = Fact("当事人", name, case.documents[1].of_page(7))

    assert page_sequence(replace(case, facts=(*own, other))).found == ()


def test_a_paper_that_counts_its_own_pages_tells_which_lacks() -> None:
    pages = [Page(n, 595, 842, (Block("正文"), Block(f"共 3 页 第 {k} 页"))) for n, k in ((1, 1), (2, 3))]
    whole = [Page(n, 595, 842, (Block("正文"), Block(f"第 {k} 页 共 2 页"))) for n, k in ((3, 1), (4, 2))]
    case = a_case(bound("inquiry_record", *pages, title="询 问 笔 录"), bound("penalty_decision", *whole))

    assert [(one.told, one.sure) for one in page_sequence(case).found] == [("《询问笔录》共3页，缺第2页", False)]


def test_folios_read_badly_neither_hide_what_lacks_nor_make_up_anything() -> None:
    hidden = made_up = 0
    for seed in range(60):
        random = Random(seed)
        lost = set(random.sample(range(6, 55), 2))
        folios = [str(n) for n in range(1, 61) if n not in lost]
        read = [_misread(folio, random) if random.random() < 0.15 else folio for folio in folios]
        said = page_sequence(volume(read)).missing
        hidden += len(lost) - min(sum(one.pages for one in said), len(lost))
        made_up += sum(one.sure and not any(str(n) in one.told for n in lost) for one in said)

    assert (hidden <= 12, made_up) == (True, 0)


def _misread(folio: str, random: Random) -> str | None:
    at = random.randrange(len(folio))
    return random.choice((None, folio[:at] + random.choice("0123456789") + folio[at + 1 :], folio[1:] or None))


def test_a_page_on_which_two_papers_lie_is_not_double() -> None:
    pages = [_page(at, f"{at:03}", f"正文{at}") for at in range(1, 7)]
    case = a_case(
        bound(KINDS[0], *pages[:3], id="one"),
        bound(KINDS[1], *pages[2:4], id="two"),
        bound(KINDS[2], *pages[4:], id="three"),
    )

    assert page_sequence(case).found == ()
