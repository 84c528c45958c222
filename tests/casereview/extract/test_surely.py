"""Facts and marks are no surer than the words they were read from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from casereview.extract.surely import fact_surely, mark_surely
from casereview.model import Block, Document, Fact, FactValue, Officer, Source
from casereview.terms import MarkState
from tests.builders import a_document, a_fact, a_mark, a_page, bound


def test_a_fact_is_no_surer_than_its_words() -> None:
    paper = a_document("filing_approval", "案由：某案")
    fact = a_fact("案由", "某案", paper.id, confidence=0.9)

    assert fact_surely(paper, fact).confidence == 0.9
    assert fact_surely(paper, replace(fact, source=replace(fact.source, sure=0.7))).confidence == 0.7


def by_hand(words: str, *, hand: bool = True) -> Document:
    stretches = ((4, len(words)),) if hand else ()
    return bound("filing_approval", replace(a_page(), blocks=(Block(words, hand=stretches),), legibility=0.98))


def read_in(paper: Document, name: str, value: FactValue, words: str) -> Fact:
    return Fact(name, value, Source(paper.id, 1, words, sure=0.99))


def test_a_name_read_off_handwriting_is_never_sure() -> None:
    papers = [by_hand("承办人：赵明2024年3月1日", hand=hand) for hand in (True, False)]

    found = [fact_surely(paper, read_in(paper, "执法人员", Officer("赵明"), "赵明")) for paper in papers]

    assert [(fact.confidence, fact.source.sure) for fact in found] == [(0.5, 0.5), (0.99, 0.99)]


def test_a_written_day_of_two_figures_is_as_sure_as_it_was_read_and_one_that_may_lack_a_stroke_is_not() -> None:
    whole, short = by_hand("承办人：2024年11月12日"), by_hand("承办人：2024年11月2日")
    typed = by_hand("承办人：2024年11月2日", hand=False)

    found = [
        fact_surely(paper, read_in(paper, "立案日期", date(2024, 11, day), words)).source.sure
        for paper, day, words in (
            (whole, 12, "2024年11月12日"),
            (short, 2, "2024年11月2日"),
            (typed, 2, "2024年11月2日"),
        )
    ]

    assert found == [0.99, 0.85, 0.99]


def test_a_mark_is_no_surer_than_its_label_and_its_place_than_the_day_beside_it() -> None:
    words = "承办人：2024年3月1日"
    block = Block(words, sure=(95,) * 4 + (60,) * (len(words) - 4))
    paper = bound("filing_approval", replace(a_page(), blocks=(block,), legibility=0.95))
    mark = replace(
        a_mark("承办人", paper.id), source=Source(paper.id, 1, "承办人：", sure=0.95), signed_on=date(2024, 3, 1)
    )

    signed, blank = (mark_surely(paper, replace(mark, state=state)) for state in (MarkState.PRESENT, MarkState.BLANK))

    assert (signed.confidence, signed.source.sure) == (0.6, 0.6)
    assert (blank.confidence, blank.source.sure) == (0.95, 0.6)


def test_marks_on_text_stay_as_they_are() -> None:
    paper = a_document("filing_approval", "承办人：2024年3月1日")
    mark = replace(a_mark("承办人", paper.id), signed_on=date(2024, 3, 1))

    assert mark_surely(paper, mark) == mark
