"""Taking a clean page as a scanner takes it: paper, light, skew, noise, dust, holes, grey or black and white."""

from __future__ import annotations

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from sample_cases.making.looks import Look
from sample_cases.making.noise import Light, generator_of

Picture = NDArray[np.uint8]


def on_paper(page: Picture, look: Look, seed: str, back: Picture | None = None) -> Light:
    """The printed page as light comes off it: the paper's tone, faded print, folds, what shines through from behind."""
    random = Random(f"{seed}/paper")
    light: Light = page.astype(np.float32) / 255
    if look.copied:
        light = _copied(light, look.copied, random)
    if look.faded:
        light = 1 - (1 - light) * (1 - look.faded)
    if look.show_through and back is not None:
        grey = cv2.cvtColor(np.ascontiguousarray(back[:, ::-1]), cv2.COLOR_RGB2GRAY)
        behind = cv2.resize(cv2.blur(grey, (7, 7)), light.shape[1::-1]).astype(np.float32) / 255
        light *= (1 - look.show_through * (1 - behind))[..., None]
    if look.crease:
        _crease(light, look.crease, random)
    if look.holes:
        _punch(light, look, random)
    light *= np.array(look.paper, np.float32) / 255
    return light


def scanned(page: Picture, look: Look, seed: str, back: Picture | None = None) -> Picture:
    """The page as the scanner gives it, before it is compressed."""
    random = Random(f"{seed}/scanner")
    generator = generator_of(random)
    light = on_paper(page, look, seed, back)
    light = _laid_askew(light, look, random)
    if look.shading:
        light *= _shade(light.shape[:2], look.shading, random)[..., None]
    scale = look.dpi / 200
    if look.blur:
        light = cv2.GaussianBlur(light, (0, 0), max(look.blur * scale, 0.15))
    _dust(light, look, random)
    for _ in range(look.streaks):
        at = random.randrange(light.shape[1])
        light[:, at : at + random.choice((1, 2))] *= random.uniform(0.6, 0.85)
    return _sensed(light, look, generator)


def grained(light: Light, noise: float, generator: np.random.Generator) -> Light:
    """The light with the noise of a sensor, repeated every few hundred pixels, which is as good and cheaper."""
    tile = generator.standard_normal((601, 503, light.shape[2]), np.float32) * noise
    for top in range(0, light.shape[0], tile.shape[0]):
        for left in range(0, light.shape[1], tile.shape[1]):
            place = light[top : top + tile.shape[0], left : left + tile.shape[1]]
            place += tile[: place.shape[0], : place.shape[1]]
    return light


def _sensed(light: Light, look: Look, generator: np.random.Generator) -> Picture:
    """The light with the sensor's noise, as colours, greys or black and white."""
    if look.colours != "colour":
        light = cv2.cvtColor(light, cv2.COLOR_RGB2GRAY)[..., None]
    light = grained(light * 255, look.noise, generator)
    if look.colours == "bilevel":
        grey = light[..., 0].clip(0, 255).astype(np.uint8)
        return np.where(grey < 0.68 * np.median(grey), 0, 255).astype(np.uint8)
    return light.clip(0, 255).astype(np.uint8)


def _laid_askew(light: Light, look: Look, random: Random) -> Light:
    high, wide = light.shape[:2]
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), random.gauss(0, look.skew), 1.0)
    turn[0, 2] += random.gauss(0, wide * 0.006)
    turn[1, 2] += random.gauss(0, high * 0.005)
    edge = (look.border / 255,) * 3
    return cv2.warpAffine(light, turn, (wide, high), flags=cv2.INTER_LINEAR, borderValue=edge)


def _shade(shape: tuple[int, int], by: float, random: Random) -> Light:
    """Light that falls off towards the spine, or a corner."""
    across = np.linspace(0, 1, shape[1], dtype=np.float32)[None, :]
    down = np.linspace(0, 1, shape[0], dtype=np.float32)[:, None]
    spine = np.exp(-across / random.uniform(0.03, 0.1))
    corner = (across if random.random() < 0.5 else 1 - across) * (down if random.random() < 0.5 else 1 - down)
    shade: Light = (1 - by * (spine + 0.5 * corner).clip(0, 1)).astype(np.float32)
    return shade


def _copied(light: Light, much: float, random: Random) -> Light:
    """A copy of a copy: strokes thicker or thinner, harder, with specks."""
    grow = np.ones((2, 2), np.uint8)
    light = cv2.erode(light, grow) if random.random() < 0.5 else cv2.dilate(light, grow)
    return ((light - 0.5) * (1 + much) + 0.5).clip(0, 1)


def _crease(light: Light, dark: float, random: Random) -> None:
    at = int(light.shape[0] * random.choice((0.33, 0.5, 0.66)) + random.gauss(0, 10))
    for row in range(-5, 6):
        if 0 <= at + row < light.shape[0]:
            light[at + row] *= 1 - dark * (1 - abs(row) / 6)


def _punch(light: Light, look: Look, random: Random) -> None:
    """Holes of 6 mm down the left edge, dark from what lies behind."""
    radius, inch = int(look.dpi * 0.118), look.dpi
    spread = {2: (0.43, 0.57), 3: (0.25, 0.5, 0.75), 4: (0.2, 0.4, 0.6, 0.8)}[look.holes]
    for share in spread:
        centre = (int(inch * 0.4 + random.gauss(0, 4)), int(light.shape[0] * share + random.gauss(0, 8)))
        shade = random.choice((0.05, 0.3, 0.75))
        cv2.circle(light, centre, radius, (shade,) * 3, -1, cv2.LINE_AA)


def _dust(light: Light, look: Look, random: Random) -> None:
    for _ in range(look.dust):
        centre = (random.randrange(light.shape[1]), random.randrange(light.shape[0]))
        cv2.circle(light, centre, random.choice((0, 1, 1, 2)), (random.uniform(0.2, 0.8),) * 3, -1)
