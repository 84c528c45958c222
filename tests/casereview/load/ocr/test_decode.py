"""Characters out of invented chances."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.load.ocr.decode import Alphabet, decoded

LETTERS = "甲乙丙丁（(〔[）)〕]"
ALPHABET = Alphabet.of(LETTERS)


def chances_of(steps: str, sure: float = 1.0, also: dict[int, dict[str, float]] | None = None) -> np.ndarray:
    """Chances in which each step is sure of its letter, or of none at `_`; `also` gives chances by step and letter."""
    chances = np.zeros((len(steps), len(LETTERS) + 1), np.float32)
    for step, letter in enumerate(steps):
        chances[step, 0 if letter == "_" else LETTERS.index(letter) + 1] = 1.0 if letter == "_" else sure
        for other, chance in (also or {}).get(step, {}).items():
            chances[step, LETTERS.index(other) + 1] = chance
    return chances


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("甲乙丙丁"), st.integers(1, 4), st.integers(1, 3)), max_size=20))
def test_letters_parted_by_nothing_are_read_in_order_where_they_stand(runs: list[tuple[str, int, int]]) -> None:
    steps = "".join(letter * long + "_" * pause for letter, long, pause in runs)
    if not steps:
        return

    reading = decoded(chances_of(steps), ALPHABET)

    assert reading.text == "".join(letter for letter, _, _ in runs)
    starts = np.cumsum([0, *(long + pause for _, long, pause in runs)])
    middles = [8 * (start + (long - 1) / 2) for start, (_, long, _) in zip(starts[:-1], runs, strict=True)]
    assert reading.middles == pytest.approx(middles)
    assert reading.scores == (1.0,) * len(runs)


def test_the_same_letter_at_neighbouring_steps_is_one_and_after_nothing_another() -> None:
    assert decoded(chances_of("甲甲甲_甲"), ALPHABET).text == "甲甲"


def test_a_letter_stands_where_it_is_surest() -> None:
    reading = decoded(np.array([[0.7, 0.3], [0.1, 0.9], [0.4, 0.6]], np.float32), Alphabet.of("甲"))

    assert reading.middles == pytest.approx((8 * (1 + 0.6 / 1.5),))
    assert reading.scores == pytest.approx((0.9,))


def test_not_to_know_a_wide_mark_from_a_narrow_one_makes_no_mark_unsure() -> None:
    reading = decoded(chances_of("_（_", sure=0.55, also={1: {"(": 0.42}}), ALPHABET)

    assert reading.text == "（"
    assert reading.scores == pytest.approx((0.97,))


@pytest.mark.parametrize(("chance", "text"), [(0.03, "〔甲〕"), (0.01, "(甲]")])
def test_a_bracket_that_may_well_be_a_tortoise_shell_is_one(chance: float, text: str) -> None:
    chances = chances_of("(_甲_]", sure=0.9, also={0: {"〔": chance}, 4: {"〕": chance}})

    assert decoded(chances, ALPHABET).text == text


def test_nothing_is_read_where_nothing_stands() -> None:
    assert decoded(chances_of("____"), ALPHABET).text == ""


def test_an_unsure_letter_tells_what_else_it_may_be_the_likeliest_first() -> None:
    reading = decoded(chances_of("甲_丙", sure=0.6, also={0: {"乙": 0.1, "丁": 0.25, "(": 0.01}}), ALPHABET)

    assert (reading.text, reading.others) == ("甲丙", ("丁乙", ""))


def test_a_sure_letter_is_no_other() -> None:
    assert decoded(chances_of("甲", sure=0.97, also={0: {"乙": 0.03}}), ALPHABET).others == ("",)
