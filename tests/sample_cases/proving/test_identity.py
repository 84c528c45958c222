"""The identity numbers of the proof: of the right form, and nobody's."""

from __future__ import annotations

from casereview.spelling.codes import is_identity
from sample_cases.proving.identity import nobodys


def test_a_number_is_a_mans_of_that_age_with_a_right_check_digit_and_of_no_region() -> None:
    number = nobodys("439917197703134321", 46)

    assert number[:17] == "12341719790313433"
    assert is_identity(number)
    assert int(number[16]) % 2 == 1
