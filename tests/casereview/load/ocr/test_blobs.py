"""The parts of a mask are told from each other by where they touch."""

from __future__ import annotations

import numpy as np

from casereview.load.ocr.blobs import blobs_in


def test_what_touches_at_a_corner_is_one_part_and_each_part_has_its_box_and_area() -> None:
    mask = np.zeros((6, 9), np.uint8)
    mask[1, 1], mask[2, 2], mask[4, 5:8] = 1, 1, 1
    labels, stats = blobs_in(mask)
    assert labels[1, 1] == labels[2, 2] != labels[4, 5] > 0
    assert stats[1:].tolist() == [[1, 1, 2, 2, 2], [5, 4, 3, 1, 3]]


def test_a_mask_without_anything_has_no_part() -> None:
    labels, stats = blobs_in(np.zeros((4, 4), np.uint8))
    assert not labels.any()
    assert len(stats) == 1
