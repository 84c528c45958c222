"""Words along a rim are laid level with their beginning on the left; rims, stars, figures and lines below stay out."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.scan.seal_arcs import Arc, arc_of, runs_of
from casereview.load.scan.seal_ink import seal_ink
from casereview.load.scan.seal_rims import Rim, rim_of
from tests.casereview.load.scan.drawn_seals import Light, seal_mask, sealed_page

DOTS = 300 / 25.4


def arc_on(mask: Light, tilt: float) -> Arc | None:
    picture = sealed_page(mask, dpi=300, tilt=tilt)
    seal = seal_ink(picture, DOTS)
    rim = rim_of(seal.ink, Rim(picture.shape[1] / 2, picture.shape[0] / 2, 21 * DOTS, 21 * DOTS))
    assert rim is not None
    return arc_of(seal, rim)


@pytest.mark.parametrize("tilt", [-15, 0, 30])
@pytest.mark.parametrize(("below", "number"), [("", ""), ("专用章", ""), ("", "1201100012345")])
def test_the_words_are_laid_level_whatever_else_the_seal_bears(tilt: float, below: str, number: str) -> None:
    arc = arc_on(seal_mask("洛枫县应急管理局", below=below, number=number), tilt)
    assert arc is not None
    assert np.degrees(arc.up) == pytest.approx(tilt - 90, abs=6)
    assert np.degrees(arc.span) == pytest.approx(0.62 * 360 * 7.6 / 8, abs=20)
    assert arc.grey.shape[0] == 48
    assert arc.grey.shape[1] % 16 == 0
    letters = runs_of(np.any(arc.grey < 140, axis=0), 8)
    assert 8 <= len(letters) <= 11
    assert not arc.hidden.any()


def test_a_ring_without_words_gives_none() -> None:
    assert arc_on(seal_mask(""), 0) is None


def test_runs_are_joined_over_small_gaps() -> None:
    flags = np.array([0, 1, 1, 0, 1, 0, 0, 0, 1], np.bool_)
    assert runs_of(flags, 1) == [(1, 5), (8, 9)]
    assert runs_of(flags, 0) == [(1, 3), (4, 5), (8, 9)]
