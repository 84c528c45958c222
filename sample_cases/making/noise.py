"""Smooth noise: what makes ink uneven, paper cloudy and hands unsteady."""

from __future__ import annotations

from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Light = NDArray[Any]
"""Height x width, or height x width x 3, of float32 from 0 (black) to 1 (white)."""


def generator_of(random: Random) -> np.random.Generator:
    """A generator of arrays that goes on from `random`."""
    return np.random.default_rng(random.getrandbits(32))


def smooth_noise(shape: tuple[int, ...], generator: np.random.Generator, grain: int) -> Light:
    """Noise from 0 to 1 in patches of so many pixels, as high and wide as `shape` says first."""
    coarse = generator.random((shape[0] // grain + 2, shape[1] // grain + 2), np.float32)
    return cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC).clip(0, 1)
