"""How the pages of a volume lie, in a sentence with a link for each thing amiss."""

from __future__ import annotations

from casereview.model import Source
from casereview.page_sequence import OutOfTurn, PageSequence
from ui.models.pages_amiss import amiss_in, sequence_html

PLACE = Source("a:1-9", 7, "")


def told(sequence: PageSequence) -> str:
    return sequence_html(sequence.in_order, amiss_in(sequence))


def test_pages_in_order_missing_and_of_another_case_are_counted_and_each_is_a_link() -> None:
    sequence = PageSequence(
        90,
        missing=(OutOfTurn("缺页码第3—11页", 9, (PLACE,)), OutOfTurn("缺页码第40页", 1, (PLACE,))),
        foreign=(OutOfTurn("第7页的当事人为“<某厂>”", 1, (PLACE,), sure=False),),
    )

    assert told(sequence) == (
        '卷内页码：顺序正确 90 页，<b>缺 10 页</b>（<a href="0">缺页码第3—11页</a>；<a href="1">缺页码第40页</a>），'
        '<b>非本卷 1 页</b>（<a href="2">第7页的当事人为“&lt;某厂&gt;”</a>，待核对原卷）。'
    )


def test_of_a_case_without_numbers_in_which_nothing_is_amiss_nothing_is_said() -> None:
    assert told(PageSequence(0)) == ""
    assert told(PageSequence(12)) == "卷内页码：顺序正确 12 页。"
