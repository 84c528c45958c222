"""Taking a page with a telephone: aslant on a table, curled, in shadow, unsharp, in the colour of the lamp."""

from __future__ import annotations

from random import Random

import cv2
import numpy as np

from sample_cases.making.looks import Camera, Look
from sample_cases.making.noise import Light, generator_of, smooth_noise
from sample_cases.making.scanner import Picture, grained, on_paper


def photograph(page: Picture, look: Look, seed: str) -> Picture:
    """The page as the telephone gives it, before it is compressed; some table shows on every side."""
    camera = look.camera or Camera()
    random = Random(f"{seed}/camera")
    generator = generator_of(random)
    light = on_paper(page, look, seed)
    if camera.curl:
        light = _curled(light, camera.curl * look.dpi / 100, random)
    light = _on_table(light, camera, random, generator)
    light *= _shadow(light.shape[:2], camera.shadow, random)[..., None]
    light *= np.array(camera.cast, np.float32)
    if look.blur:
        light = cv2.GaussianBlur(light, (0, 0), max(look.blur * look.dpi / 200, 0.15))
    light = grained(light * 255, look.noise, generator)
    return light.clip(0, 255).astype(np.uint8)


def _curled(light: Light, by: float, random: Random) -> Light:
    """Lines bent by so many pixels, as paper bends that was bound."""
    rows, columns = np.indices(light.shape[:2], np.float32)
    phase, width = random.uniform(0, 3), light.shape[1]
    bend = by * np.sin(columns / width * np.pi * random.uniform(0.8, 1.4) + phase)
    return cv2.remap(light, columns, rows + bend.astype(np.float32), cv2.INTER_LINEAR, borderValue=(1, 1, 1))


def _on_table(light: Light, camera: Camera, random: Random, generator: np.random.Generator) -> Light:
    """The page drawn in perspective on a table with a grain."""
    high, wide = light.shape[:2]
    margin = int(wide * random.uniform(0.04, 0.1))
    shape = (high + 2 * margin, wide + 2 * margin)
    table = np.array(camera.table, np.float32) / 255
    grain = 0.8 + 0.4 * smooth_noise(shape, generator, 60)
    ground = (grain[..., None] * table).clip(0, 1).astype(np.float32)
    corners = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    angle = np.radians(random.gauss(0, camera.turned / 2))
    centre = np.array((wide / 2, high / 2), np.float32)
    turn = np.array([(np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))], np.float32)
    seen = (corners - centre) @ turn.T * random.uniform(0.9, 0.97) + centre + margin
    seen += np.array([[random.gauss(0, camera.aslant / 2) * wide for _ in range(2)] for _ in range(4)], np.float32)
    seen[:, 0] = seen[:, 0].clip(3, shape[1] - 4)
    seen[:, 1] = seen[:, 1].clip(3, shape[0] - 4)
    drawn = cv2.getPerspectiveTransform(corners, seen.astype(np.float32))
    page = cv2.warpPerspective(light, drawn, shape[::-1], flags=cv2.INTER_AREA)
    covers = cv2.warpPerspective(np.ones((high, wide), np.float32), drawn, shape[::-1])[..., None]
    edge = cv2.GaussianBlur(covers[..., 0], (0, 0), 12)[..., None]
    return (page * covers + ground * (1 - 0.5 * edge) * (1 - covers)).astype(np.float32)


def _shadow(shape: tuple[int, int], dark: float, random: Random) -> Light:
    """Light from one side, and the soft shadow of a hand or a head."""
    across = np.linspace(-1, 1, shape[1], dtype=np.float32)[None, :]
    down = np.linspace(-1, 1, shape[0], dtype=np.float32)[:, None]
    angle = random.uniform(0, 2 * np.pi)
    slope = across * np.cos(angle) + down * np.sin(angle)
    light = 1 - dark * 0.4 * (slope + 1) / 2
    edge = random.uniform(-0.2, 0.9)
    second = across * np.cos(angle + 0.7) + down * np.sin(angle + 0.7)
    seen: Light = (light * (1 - dark * 0.6 / (1 + np.exp(-(second - edge) * 12)))).astype(np.float32)
    return seen
