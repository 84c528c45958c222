"""The line below the star is cut out level, with the tilt of the seal; a seal without one gives none."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.scan.seal_arcs import arc_of
from casereview.load.scan.seal_ink import seal_ink
from casereview.load.scan.seal_lines import lines_in
from casereview.load.scan.seal_rims import Rim, rim_of
from tests.casereview.load.scan.drawn_seals import seal_mask, sealed_page

DOTS = 300 / 25.4


@pytest.mark.parametrize(
    ("below", "tilt", "found"), [("行政处罚专用章", 0, True), ("专用章", 14, True), ("", 0, False)]
)
def test_the_line_below_the_star_is_cut_out_level(below: str, tilt: float, found: bool) -> None:
    picture = sealed_page(seal_mask("洛枫县应急管理局", below=below), dpi=300, tilt=tilt)
    seal = seal_ink(picture, DOTS)
    rim = rim_of(seal.ink, Rim(picture.shape[1] / 2, picture.shape[0] / 2, 21 * DOTS, 21 * DOTS))
    assert rim is not None
    arc = arc_of(seal, rim)
    assert arc is not None
    lines = lines_in(seal.ink, rim, arc)
    assert bool(lines) is found
    for line in lines:
        assert line.shape[0] == 48
        assert line.shape[1] > 36 * len(below) * 0.8
        rows = np.flatnonzero((line < 140).any(axis=1))
        assert rows[-1] - rows[0] < 44
