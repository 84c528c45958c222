"""A name on the rim of a seal is told where each letter is sure, or where the page prints what the rest agree with."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.ocr.nouns import Reading
from casereview.load.scan.seal_arcs import Arc
from casereview.load.scan.seal_names import name_on
from tests.fakes.engine import FakeEngine

NAME = "洛枫县应急管理局"
STEP = 50.0


def an_arc(letters: int, hidden: tuple[int, ...] = ()) -> Arc:
    """An arc of so many letters, of which print hides some."""
    width = int(STEP * (letters + 1))
    covered = np.zeros(width, np.float32)
    for at in hidden:
        covered[int(STEP * (at + 0.3)) : int(STEP * (at + 1.2))] = 0.3
    grey = np.full((48, width), 255, np.uint8)
    return Arc(grey, STEP / 4, STEP * letters + STEP / 4, STEP * 0.8, covered, -1.57, 3.0, 0.6)


def read(text: str, scores: dict[int, float] | None = None, places: tuple[float, ...] | None = None) -> FakeEngine:
    """An engine that reads these letters, each in its place."""
    given = tuple((scores or {}).get(at, 0.99) for at in range(len(text)))
    middles = tuple(STEP * (at + 0.7) for at in (places or range(len(text))))
    return FakeEngine(words=Reading(text, middles, given))


def test_a_name_of_sure_letters_is_given() -> None:
    assert name_on(an_arc(8), read(NAME), ()) == NAME


@pytest.mark.parametrize(
    "engine",
    [
        read(NAME, {3: 0.6}),
        read("洛枫县应急理局", places=(0, 1, 2, 3, 4, 6, 7)),
        read("枫县应急管理局", places=(1, 2, 3, 4, 5, 6, 7)),
        read("A1洛枫应急管理"),
        read("印"),
        read(""),
    ],
)
def test_a_letter_that_is_not_sure_or_was_left_out_gives_none(engine: FakeEngine) -> None:
    assert name_on(an_arc(8), engine, ()) is None


def test_letters_that_print_hides_are_not_sure() -> None:
    assert name_on(an_arc(8, hidden=(3,)), read(NAME), ()) is None


@pytest.mark.parametrize(
    ("engine", "printed", "name"),
    [
        (read("洛枫县反急管理局", {3: 0.5}), f"（{NAME}）", NAME),
        (read("洛枫应急管理局", places=(0, 1, 3, 4, 5, 6, 7)), NAME, NAME),
        (read("松岩县应急管理局", {0: 0.9, 1: 0.9}), NAME, "松岩县应急管理局"),
        (read("松岩县应急管理局", {0: 0.84, 1: 0.9}), NAME, None),
        (read("洛极县应急管理局"), NAME, None),  # one letter that was surely misread, or not
        (read("口口口应急管口局", {0: 0.3, 1: 0.3, 2: 0.3, 6: 0.3}), NAME, None),
        (read("口口县应急管理局", {0: 0.3, 1: 0.3}), NAME, None),  # those that tell one place from another
        (read("洛枫县应急管理口", {7: 0.3}), f"{NAME}二〇二五年三月四日", NAME),
        (read("洛枫县应急管理口", {7: 0.3}), f"松岩市{NAME}", None),  # a longer name, of which the rest may be unread
    ],
)
def test_what_the_page_prints_tells_the_letters_that_are_not_sure_and_no_others(
    engine: FakeEngine, printed: str, name: str | None
) -> None:
    found = name_on(an_arc(8), engine, (printed, "依照有关法律规定作出处罚"))
    assert found == name


def test_the_end_of_a_line_below_is_no_letter_of_the_name() -> None:
    engine = read(f"用{NAME}", {0: 0.5}, (-0.5, 1, 2, 3, 4, 5, 6, 7, 8))
    assert name_on(an_arc(9), engine, ()) == NAME
