"""Finding phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.checks.wording import find_any, find_phrase
from tests.builders import a_document

_FILLER = st.text(alphabet=" \u3000\n\t", max_size=3)


@given(st.lists(_FILLER, min_size=6, max_size=6))
def test_space_between_the_characters_hides_no_phrase(filler: list[str]) -> None:
    text = "".join(character + space for character, space in zip("核对无误属实", filler, strict=True))

    assert find_phrase(a_document("x", f"以上{text}。"), "核对无误") is not None


@pytest.mark.parametrize(
    ("between", "found"),
    [("", True), ("一" * 12, True), ("一" * 13, False)],  # a star stands for twelve characters at most
)
def test_a_star_has_its_limit(between: str, found: bool) -> None:
    assert (find_phrase(a_document("x", f"与原件{between}一致"), "与原件*一致") is not None) is found


def test_the_place_of_a_phrase_is_quoted_as_printed() -> None:
    source = find_any(a_document("x", "经 核　对，ＧＢ 无 误"), ("没有", "GB无误"))

    assert source is not None
    assert source.quote == "ＧＢ 无 误"


def test_signs_of_a_phrase_are_no_pattern() -> None:
    assert find_phrase(a_document("x", "第1条"), "第.条") is None
    assert find_phrase(a_document("x", "延期（分期）缴纳"), "延期(分期)") is not None
