"""What stands beside print that a seal hides was not surely read."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.ocr import ReadLine
from casereview.load.scan.inks import Inks
from casereview.load.scan.under_seals import doubting_hidden

PITCH = 20


def scores_of(text: str, red: tuple[int, int], dark: tuple[int, int] = (0, 0), hand: tuple[int, int] = (0, 0)) -> str:
    """A line of print, red and dark in these columns as well: which characters were surely read, which were not."""
    edges = [0.0]
    for letter in text:
        edges.append(edges[-1] + (PITCH if letter != " " else 0.6 * PITCH))
    line = ReadLine(text, tuple(edges), 10.0, 34.0, (0.99,) * len(text))
    inks = Inks(np.zeros((50, 600), np.bool_), np.zeros((50, 600), np.bool_), np.zeros((50, 600), np.bool_), True)
    for at, letter in enumerate(text):
        if letter != " ":
            inks.dark[14:30, int(edges[at]) + 4 : int(edges[at]) + 10] = True
    inks.red[:, slice(*red)] = True
    inks.dark[14:30, slice(*dark)] = True
    (told,) = doubting_hidden([line], [(hand,)], inks)
    return "".join("?" if score < 0.9 else "." for score in told.scores)


@pytest.mark.parametrize(
    ("text", "red", "dark", "told"),
    [
        ("某某县应 管理局", (70, 100), (0, 0), "...?.?.."),  # a character is lost under the star
        ("某某县应 管理局", (300, 400), (0, 0), "........"),
        ("或者在6个", (95, 130), (106, 112), "....?"),  # there is more behind the line, under the rim
        ("或者在6个", (95, 130), (0, 0), "....."),
        ("某某县      管理局", (60, 120), (0, 0), "." * 12),  # so wide a gap is one
    ],
)
def test_characters_beside_a_hidden_one_are_hardly_read(
    text: str, red: tuple[int, int], dark: tuple[int, int], told: str
) -> None:
    assert scores_of(text, red, dark) == told


def test_a_hand_at_the_end_of_its_line_is_none_the_less_read() -> None:
    assert scores_of("同意罗静", (75, 110), (86, 92), hand=(2, 4)) == "...."
