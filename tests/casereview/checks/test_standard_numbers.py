"""Technical standards by series and number."""

from __future__ import annotations

import pytest

from casereview.checks.standard_numbers import standards_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(GB25201-2010)", {"GB25201"}),
        ("XF1131-2014", {"XF1131"}),
        ("令狐某(XF620118)", set()),  # the number of an officer's card
    ],
)
def test_a_standard_has_up_to_five_digits_where_cards_are_numbered_alike(text: str, found: set[str]) -> None:
    assert standards_in(text) == found
