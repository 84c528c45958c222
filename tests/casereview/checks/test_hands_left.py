"""A signature is missing only where no hand is left on the paper that could be it."""

from __future__ import annotations

import pytest

from casereview.checks.hands_left import left_hands
from casereview.model import Box, Document, Graphic, Mark, Verdict, failed
from casereview.terms import GraphicKind, MarkKind, MarkState, Outcome
from tests.builders import a_case, a_document, a_printed_page, bound, printed

INK = GraphicKind.INK


def a_place(
    paper: Document, role: str, state: MarkState, digest: str = "", kind: MarkKind = MarkKind.SIGNATURE
) -> Mark:
    return Mark(kind, role, role, state, paper.place(*_span(paper, role)), digest=digest)


def _span(paper: Document, words: str) -> tuple[int, int]:
    start = paper.flow.text.index(words)
    return start, start + len(words)


def judged(graphics: tuple[Graphic, ...], *, kind: MarkKind = MarkKind.SIGNATURE) -> Verdict:
    """What becomes of a failure for the approver's blank on a form that the handler signed with the picture `a`."""
    paper = a_document("case_approval", "承办人：", "审批人：", graphics=graphics)
    marks = (
        a_place(paper, "承办人", MarkState.PRESENT, "a"),
        a_place(paper, "审批人", MarkState.BLANK, kind=kind),
    )
    return left_hands(failed(marks[1].source, role="审批人"), a_case(paper, marks=marks))


@pytest.mark.parametrize(
    ("digests", "outcome"),
    [
        ((), Outcome.FAIL),
        (("a",), Outcome.FAIL),  # it is the handler's
        (("a", "b"), Outcome.UNSURE),
        (("a", "a"), Outcome.UNSURE),  # one picture used twice
    ],
)
def test_a_picture_that_is_nobodys_may_be_the_signature(digests: tuple[str, ...], outcome: Outcome) -> None:
    pictures = tuple(Graphic(INK, index, 4, digest=digest) for index, digest in enumerate(digests))
    assert judged(pictures).outcome is outcome


def test_neither_a_seal_nor_strokes_that_cannot_be_told_apart_are_anybodys_signature() -> None:
    assert judged((Graphic(GraphicKind.SEAL, 1, 4, digest="b"), Graphic(INK, 1, 4))).outcome is Outcome.FAIL


def test_a_seal_that_lacks_is_no_signature() -> None:
    assert judged((Graphic(INK, 1, 4, digest="b"),), kind=MarkKind.SEAL).outcome is Outcome.FAIL


def test_what_the_paper_says_is_not_signed() -> None:
    paper = a_document("case_approval", "承办人：", graphics=(Graphic(INK, 0, 4, digest="b"),))
    assert left_hands(failed(paper.whole()), a_case(paper)).outcome is Outcome.FAIL


@pytest.mark.parametrize(("line", "outcome"), [("汇报人（签名）：", Outcome.FAIL), ("同意。", Outcome.UNSURE)])
def test_a_hand_behind_the_label_of_another_is_not_the_one_that_lacks(line: str, outcome: Outcome) -> None:
    hand = Graphic(INK, 1, len(line), digest="b")
    paper = a_document("collective_discussion", "记录人（签名）：", line, graphics=(hand,))
    blank = a_place(paper, "记录人", MarkState.BLANK)
    assert left_hands(failed(blank.source, role="记录人"), a_case(paper, marks=(blank,))).outcome is outcome


@pytest.mark.parametrize(("x", "outcome"), [(170.0, Outcome.FAIL), (40.0, Outcome.UNSURE)])
def test_on_a_printed_page_the_label_lies_left_of_the_hand(x: float, outcome: Outcome) -> None:
    line = printed("见证人签名：", 60, 100)
    page = a_printed_page([printed("送达人：", 60, 60), line], [Graphic(INK, box=Box(x, 98, x + 40, 112), digest="b")])
    paper = bound("service_receipt", page)
    blank = a_place(paper, "送达人", MarkState.BLANK)
    assert left_hands(failed(blank.source, role="送达人"), a_case(paper, marks=(blank,))).outcome is outcome
