"""Where a straight page lies on the picture it comes from: planes, and drawing a page from its plane in one go."""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from casereview.load.ocr.nouns import Picture

Matrix = NDArray[np.float64]
"""3 x 3, a homography between places of two pictures; a pixel covers from its number to the next."""

_COARSER = 1.5  # times coarser than the picture: then it must be reduced first, or thin strokes are lost
_PAPER, _ABOUT = 2**0.5, 0.12  # the sides of A4, and how far a photograph may be from them
_MIDDLE = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])  # OpenCV counts from the middle of a pixel
_QUARTERS = (None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)


class Plane(NamedTuple):
    """A page not yet drawn: its width and height in pixels, and how its places lead to those of a picture."""

    width: float
    height: float
    matrix: Matrix

    def rotated(self, degrees: float) -> Plane:
        """The plane turned clockwise about its middle, grown so that nothing is lost."""
        angle = radians(degrees)
        across, down = abs(cos(angle)), abs(sin(angle))
        width = self.width * across + self.height * down
        height = self.width * down + self.height * across
        back = np.array([[cos(angle), sin(angle), 0], [-sin(angle), cos(angle), 0], [0, 0, 1]])
        return Plane(
            width, height, self.matrix @ moved(self.width / 2, self.height / 2) @ back @ moved(-width / 2, -height / 2)
        )

    def turned(self, turns: int) -> Plane:
        """The plane turned clockwise by quarter turns."""
        width, height = (self.height, self.width) if turns % 2 else (self.width, self.height)
        return Plane(width, height, self.matrix @ np.linalg.inv(turning(self.width, self.height, turns)))

    def cut(self, x0: float, y0: float, x1: float, y1: float) -> Plane:
        """The part of the plane between two corners."""
        return Plane(x1 - x0, y1 - y0, self.matrix @ moved(x0, y0))

    def scaled(self, factor: float) -> Plane:
        """The plane with that many times the pixels a side, in whole pixels."""
        width, height = max(round(self.width * factor), 1), max(round(self.height * factor), 1)
        return Plane(width, height, self.matrix @ np.diag([self.width / width, self.height / height, 1.0]))

    def is_whole(self, picture: Picture) -> bool:
        """Whether the page is the picture as it is."""
        same = (self.width, self.height) == picture.shape[1::-1]
        return same and bool(np.allclose(self.matrix / self.matrix[2, 2], np.eye(3), rtol=0, atol=1e-6))


def plane_between(corners: NDArray[np.float64]) -> Plane:
    """The page whose corners lie there, from the top left clockwise, of the sides of A4 if it has about those."""
    top, right, bottom, left = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    width, height = (top + bottom) / 2, (left + right) / 2
    for ratio in (_PAPER, 1 / _PAPER):
        if abs(width / height / ratio - 1) < _ABOUT:
            width, height = np.sqrt(width * height * ratio), np.sqrt(width * height / ratio)
    sheet = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = np.asarray(cv2.getPerspectiveTransform(sheet, corners.astype(np.float32)))
    return Plane(float(width), float(height), matrix.astype(np.float64))


def plane_of(picture: Picture) -> Plane:
    """The picture as its own plane."""
    return Plane(picture.shape[1], picture.shape[0], np.eye(3))


def moved(x: float, y: float) -> Matrix:
    """By how much every place is moved."""
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1.0]])


def turning(width: float, height: float, turns: int) -> Matrix:
    """From places of a picture of this size to those of the picture turned clockwise by quarter turns."""
    quarter = np.eye(3)
    for _ in range(turns % 4):
        quarter = np.array([[0, -1, height], [1, 0, 0], [0, 0, 1.0]]) @ quarter
        width, height = height, width
    return quarter


def drawn(picture: Picture, plane: Plane, beyond: tuple[int, int, int] = (255, 255, 255)) -> Picture:
    """The page that lies on the plane, drawn from the picture; of one colour `beyond` its edges."""
    plane = plane.scaled(1)
    turns = _turns(plane)
    if turns is not None:
        return _drawn_upright(picture, plane, turns)
    reduced, matrix = _reduced(picture, plane)
    size = (int(plane.width), int(plane.height))
    matrix = np.linalg.inv(_MIDDLE) @ matrix @ _MIDDLE
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpPerspective(reduced, matrix, size, flags=flags, borderMode=cv2.BORDER_CONSTANT, borderValue=beyond),
        np.uint8,
    )


def _reduced(picture: Picture, plane: Plane) -> tuple[Picture, Matrix]:
    """The picture made about as coarse as the page is to be, and the way of the page's places to it."""
    factor = _coarseness(plane)
    if factor < _COARSER:
        return picture, plane.matrix
    height, width = picture.shape[:2]
    size = (max(round(width / factor), 1), max(round(height / factor), 1))
    reduced = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    return reduced, np.diag([size[0] / width, size[1] / height, 1.0]) @ plane.matrix


def _coarseness(plane: Plane) -> float:
    """How many pixels of the picture a pixel of the page covers a side."""
    corners = np.array([[0, plane.width, plane.width, 0], [0, 0, plane.height, plane.height], [1, 1, 1, 1.0]])
    x, y, scale = plane.matrix @ corners
    area = cv2.contourArea(np.stack([x / scale, y / scale], axis=1).astype(np.float32))
    return float(np.sqrt(area / max(plane.width * plane.height, 1.0)))


def _turns(plane: Plane) -> int | None:
    """By how many quarter turns the page is the picture turned, scaled and cut; None if it is more than that."""
    matrix = plane.matrix / plane.matrix[2, 2]
    if np.abs(matrix[2, :2]).max() * max(plane.width, plane.height) > 1e-6:
        return None
    linear = matrix[:2, :2] / np.sqrt(abs(np.linalg.det(matrix[:2, :2])))
    for turns in range(4):
        if np.abs(np.linalg.inv(turning(1, 1, turns))[:2, :2] - linear).max() < 1e-3:
            return turns
    return None


def _drawn_upright(picture: Picture, plane: Plane, turns: int) -> Picture:
    corners = plane.matrix @ np.array([[0, plane.width], [0, plane.height], [1, 1.0]])
    (x0, x1), (y0, y1) = sorted(corners[0].round().astype(int)), sorted(corners[1].round().astype(int))
    part = picture[max(y0, 0) : max(y1, 1), max(x0, 0) : max(x1, 1)]
    quarter = _QUARTERS[turns]
    upright = part if quarter is None else cv2.rotate(part, quarter)
    size = (int(plane.width), int(plane.height))
    if upright.shape[1::-1] == size:
        return np.ascontiguousarray(upright, np.uint8)
    finer = size[0] > upright.shape[1]
    return np.asarray(cv2.resize(upright, size, interpolation=cv2.INTER_CUBIC if finer else cv2.INTER_AREA), np.uint8)
