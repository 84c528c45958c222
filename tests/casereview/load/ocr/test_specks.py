"""A speck between two characters is no mark; a mark that was set has room of its own."""

from dataclasses import replace

import pytest

from casereview.load.ocr.places import Placed
from casereview.load.ocr.specks import without_specks


def a_line(text: str, *widths: float) -> Placed:
    """A line of these characters, each so many sizes wide."""
    edges = [10.0]
    for width in widths:
        edges.append(edges[-1] + width * 30)
    return Placed(text, tuple(edges), tuple(0.9 + at / 100 for at in range(len(text))), 30.0, ("",) * len(text))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (a_line("五.个", 0.8, 0.3, 0.9), "五个"),
        (a_line("至.11", 0.8, 0.2, 0.5, 0.5), "至11"),
        (a_line("市,场'所", 0.8, 0.3, 0.8, 0.3, 0.8), "市场所"),
        (a_line("五.个", 1, 0.5, 1), "五.个"),
        (a_line("附件:1", 1, 1, 0.5, 0.5), "附件:1"),
        (a_line("3.5", 0.5, 0.2, 0.5), "3.5"),
        (a_line("于1.动", 1, 0.5, 0.2, 0.8), "于1.动"),
        (a_line("完。", 1, 0.3), "完。"),
        (a_line(". 个工", 0.5, 1, 1, 1), "个工"),
        (a_line(".5", 0.5, 0.5), ".5"),
    ],
)
def test_a_mark_without_room_of_its_own_is_a_speck(line: Placed, text: str) -> None:
    assert without_specks(line).text == text


def test_what_stands_beside_a_speck_takes_its_room() -> None:
    found = without_specks(a_line("五.个", 0.8, 0.3, 0.9))

    assert found.edges == pytest.approx((10.0, 38.5, 70.0))
    assert (found.scores, found.others) == ((0.9, 0.92), ("", ""))


@pytest.mark.parametrize(("score", "text"), [(0.53, "日15时20"), (0.99, "日1.5时20")])
def test_a_mark_hardly_read_within_a_time_is_a_streak_across_it(score: float, text: str) -> None:
    line = a_line("日1.5时20", 1, 0.5, 0.3, 0.5, 1, 0.5, 0.5)

    assert without_specks(replace(line, scores=(1.0, 1.0, score, 1.0, 1.0, 1.0, 1.0))).text == text
