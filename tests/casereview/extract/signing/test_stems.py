"""Words that may ask for a signature without （签名）."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.extract.signing.stems import among, stems_of
from casereview.extract.strips import paper_of
from casereview.model import Graphic
from casereview.terms import GraphicKind
from tests.builders import a_document

INK = GraphicKind.INK
LABELS = frozenset({"检查人", "送达人", "现场负责人", "签收人"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("送达人：", [("送达人", 0, 4)]),
        ("收件人：张伟  送 达 人 ：", [("送达人", 8, 15)]),
        ("检查人1：  检查人2：", [("检查人", 0, 7), ("检查人", 7, 12)]),
        ("检查人____", [("检查人", 0, 3)]),
        ("  送达人 ", [("送达人", 2, 6)]),
        ("现场负责人确认：", [("现场负责人", 0, 8)]),
        ("签收人及时间", [("签收人", 0, 6)]),
        ("签收人（及签收日期）", [("签收人", 0, 10)]),
        ("送达时间", []),
        ("被检查人：", []),  # another's word ends in it
        ("由送达人签收", []),
    ],
)
def test_a_word_counts_from_where_it_begins_to_what_closes_it(text: str, found: list[tuple[str, int, int]]) -> None:
    paper = paper_of(a_document("service_receipt", text))
    stems = among(stems_of(paper, LABELS), LABELS)
    assert [(stem.words, stem.start, stem.end) for stem in stems] == found


def test_words_right_before_a_name_by_hand_ask_for_it_without_a_colon() -> None:
    paper = paper_of(
        a_document(
            "inquiry_record", "询问笔录", "被询问人    第1页", "被询问人在场    第1页", graphics=[Graphic(INK, 1, 5)]
        )
    )
    found = stems_of(paper, {"被询问人"})
    assert [(stem.strip, stem.words, stem.drawn) for (stem,) in found] == [(1, "被询问人", True)]


def test_words_that_end_their_line_are_found_once_though_a_name_stands_there() -> None:
    paper = paper_of(a_document("penalty_decision", "行政处罚决定书", "被处罚人", graphics=[Graphic(INK, 1, 4)]))
    assert [(stem.words, stem.drawn) for (stem,) in stems_of(paper, {"被处罚人"})] == [("被处罚人", True)]


@pytest.mark.parametrize(
    ("text", "hand", "found"),
    [
        ("送达人    生  绍芬 2025.06.25", (7, 12), [("送达人", 3)]),  # over a colon that a gap stands for
        ("送达人    生  绍芬 2025.06.25", (0, 0), []),
        ("送达人向  晓玲", (0, 8), [("送达人", 3)]),  # as if the label were written too
        ("送达人向  晓玲", (3, 8), [("送达人", 3)]),
    ],
)
def test_a_hand_over_its_colon_closes_a_label(text: str, hand: tuple[int, int], found: list[tuple[str, int]]) -> None:
    document = a_document("inquiry_record", "询问笔录", text)
    title, line = document.pages[0].blocks
    page = replace(document.pages[0], blocks=(title, replace(line, hand=(hand,) if hand[1] else ())))
    paper = paper_of(replace(document, pages=(page,)))

    assert [(stem.words, stem.end) for (stem,) in stems_of(paper, LABELS)] == found
