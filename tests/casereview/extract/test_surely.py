"""Facts and marks are no surer than the words they were read from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from casereview.extract.surely import fact_surely, mark_surely
from casereview.model import Block, Source
from casereview.terms import MarkState
from tests.builders import a_document, a_fact, a_mark, a_page, bound


def test_a_fact_is_no_surer_than_its_words() -> None:
    fact = a_fact("案由", "某案", "filing_approval", confidence=0.9)

    assert fact_surely(fact).confidence == 0.9
    assert fact_surely(replace(fact, source=replace(fact.source, sure=0.7))).confidence == 0.7


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
