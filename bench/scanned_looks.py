"""Pages drawn by the benchmarks as a scanner or copier gives them."""

from __future__ import annotations

from random import Random

import cv2
import numpy as np

from casereview.load.ocr.nouns import Picture

DPI = 300
"""At which pages are drawn before they are scanned."""
LOOKS = ("彩色", "彩色", "彩色", "彩色", "低质彩色", "低质彩色", "灰度", "灰度", "黑白")
"""How pieces are scanned, each as often as it stands here."""


def scanned(page: Picture, random: Random, dpi: int, look: str) -> tuple[Picture, str]:
    """A page drawn at `DPI` as a scanner of `dpi` gives it, and the look."""
    if look == "黑白":
        return _bilevel(degraded(page, random, dpi, grey=True, quality=95), random), look
    quality = random.randint(30, 60) if look == "低质彩色" else random.randint(55, 93)
    return degraded(page, random, dpi, grey=look == "灰度", quality=quality), look


def degraded(page: Picture, random: Random, dpi: int, *, grey: bool, quality: int | None = None) -> Picture:
    """A page drawn at `DPI` as a scanner of `dpi` gives it: blurred, pale, tinted, lit unevenly, noisy, as JPEG."""
    noise = np.random.default_rng(random.getrandbits(32))
    scale = dpi / DPI
    light = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.float32)
    height, width = light.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), random.uniform(-0.4, 0.4), 1.0)
    laid = cv2.warpAffine(light, turn, (width, height), borderValue=(255, 255, 255))
    if random.random() < 0.7:
        laid = cv2.GaussianBlur(laid, (0, 0), random.uniform(0.3, 1.0) * dpi / 200)
    pale = random.uniform(0.55, 0.95) if random.random() < 0.3 else 1.0
    tint = np.array([1, 1 - random.uniform(0, 0.05), 1 - random.uniform(0, 0.13)], np.float32)
    across = np.linspace(random.uniform(0.72, 1), 1, width, dtype=np.float32)[None, :, None]
    lit = (255 - (255 - laid) * pale) * tint * across
    if grey:
        lit = lit @ np.array([0.299, 0.587, 0.114], np.float32)[:, None]
    lit = lit + noise.standard_normal(lit.shape, np.float32) * random.uniform(0.5, 7.5)
    return _as_jpeg(lit.clip(0, 255).astype(np.uint8), quality or random.randint(50, 93))


def _bilevel(picture: Picture, random: Random) -> Picture:
    """The picture in black and white, as copiers send it: by a threshold that follows the light on the paper."""
    plane = np.ascontiguousarray(picture[:, :, 0])
    paper = cv2.blur(cv2.dilate(plane, np.ones((31, 31), np.uint8)), (61, 61))
    black = plane < paper * random.uniform(0.55, 0.78)
    return np.repeat(np.where(black, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


def _as_jpeg(picture: Picture, quality: int) -> Picture:
    """The picture after it was compressed, in colours or in one."""
    flags = cv2.IMREAD_COLOR if picture.shape[2] == 3 else cv2.IMREAD_GRAYSCALE
    _, packed = cv2.imencode(".jpg", picture[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    done = np.asarray(cv2.imdecode(packed, flags), np.uint8)
    return np.ascontiguousarray(done[:, :, ::-1]) if done.ndim == 3 else np.repeat(done[:, :, None], 3, axis=2)
