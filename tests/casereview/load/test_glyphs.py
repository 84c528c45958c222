"""Codes that stand for a character that looks the same are read as that character."""

from __future__ import annotations

import pytest

from casereview.load.glyphs import shown


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("\uf052本人\uf0a3代收", "☑本人□代收"),
        ("⼆〇⼆五年六⽉三⽇，⽅静、⻢⻓⻛", "二〇二五年六月三日，方静、马长风"),  # as browsers print to PDF
        ("⼾外阿㬵", "户外阿胶"),
        ("責\uf9a8⾏政處罰", "責令行政處罰"),
        ("①、㈠ 2025年", "①、㈠ 2025年"),
    ],
)
def test_what_is_seen_is_read(printed: str, seen: str) -> None:
    assert shown(printed) == seen
