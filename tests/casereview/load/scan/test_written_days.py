"""What was written by hand and is no name is taken from the ink of a page before anybody is said to have signed."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.ocr.nouns import ReadLine
from casereview.load.scan.hands import Hand
from casereview.load.scan.written_days import without_days

SIZE = 20


def left_of(text: str, hand: tuple[int, int] | None, *, blots: tuple[int, ...] = ()) -> set[int]:
    """Which characters of a line still bear ink when days and opinions are taken away."""
    edges = tuple(100.0 + SIZE * at for at in range(len(text) + 1))
    left = np.zeros((400, 900), np.bool_)
    for at in (*range(*(hand or (0, 0))), *blots):
        left[204:216, int(edges[at]) + 4 : int(edges[at]) + 16] = True
    hands = (Hand(*hand, 0.9),) if hand else ()
    without_days(left, [ReadLine(text, edges, 200, 220, (0.9,) * len(text))], [hands])
    return {at for at in range(len(text)) if left[200:220, int(edges[at]) : int(edges[at + 1])].any()}


@pytest.mark.parametrize(
    "text", ["2024年5月7日", "同意立案。", "同意立案，报局领导审批", "情况属实", "上述情况经核查均为真实"]
)
def test_days_opinions_and_sentences_sign_nothing(text: str) -> None:
    assert left_of(text, (0, len(text))) == set()


@pytest.mark.parametrize("text", ["赵建华", "张建国李文强", "林每峰许文清吴淑贞方志勇", "欧阳志远", "21", "reL"])
def test_names_stay_however_they_were_read(text: str) -> None:
    assert left_of(text, (0, len(text))) == set(range(len(text)))


def test_a_name_stays_beside_its_day() -> None:
    assert left_of("赵建华2024年5月7日", (0, 12)) == {0, 1, 2}


def test_figures_written_before_a_printed_unit_sign_nothing() -> None:
    assert left_of("    年  月  日", None, blots=(6, 9)) == set()


def test_a_name_before_a_printed_day_stays() -> None:
    assert left_of("        年  月  日", None, blots=(0, 1, 2)) == {0, 1, 2}
