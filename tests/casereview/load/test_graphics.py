"""Pictures are told by what they show."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from casereview.load.graphics import Size, look_of_bytes, look_of_image
from casereview.terms import GraphicKind
from tests.casereview.load.made import bytes_of, fingerprint, ink, paper, photo, seal


def blue_ink() -> Image.Image:
    picture = Image.new("RGB", (300, 120), (236, 232, 228))
    ImageDraw.Draw(picture).line([(20, 30), (80, 90), (140, 25), (200, 95), (270, 40)], fill=(30, 50, 150), width=4)
    return picture


def square_seal() -> Image.Image:
    picture = Image.new("RGB", (100, 100), "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((5, 5, 94, 94), outline=(200, 20, 30), width=5)
    draw.line([(30, 25), (30, 75)], fill=(200, 20, 30), width=6)
    draw.line([(65, 25), (65, 75)], fill=(200, 20, 30), width=6)
    return picture


def name_seal() -> Image.Image:
    """White characters in a red square."""
    picture = square_seal()
    ImageDraw.Draw(picture).rectangle((5, 5, 94, 94), fill=(200, 20, 30))
    ImageDraw.Draw(picture).line([(30, 25), (30, 75)], fill="white", width=6)
    return picture


def red_name() -> Image.Image:
    """Thick strokes of a red pen."""
    picture = Image.new("RGB", (160, 60), "white")
    for x in range(8, 140, 24):
        ImageDraw.Draw(picture).line([(x, 5), (x + 18, 50), (x + 2, 30), (x + 20, 10)], fill=(200, 25, 35), width=5)
    return picture


def ridged_fingerprint() -> Image.Image:
    picture = Image.new("RGB", (70, 90), "white")
    draw = ImageDraw.Draw(picture)
    for reach in range(3, 42, 5):
        draw.ellipse((35 - reach * 0.75, 45 - reach, 35 + reach * 0.75, 45 + reach), outline=(205, 30, 40), width=3)
    return picture


def code() -> Image.Image:
    """A square of black and white squares, as even as a QR code."""
    picture = Image.new("L", (165, 165), 255)
    draw = ImageDraw.Draw(picture)
    for at in range(625):
        if at * 7 % 11 < 6:
            x, y = 20 + at % 25 * 5, 20 + at // 25 * 5
            draw.rectangle((x, y, x + 4, y + 4), fill=0)
    return picture


def print_page() -> Image.Image:
    picture = Image.new("L", (400, 600), 255)
    draw = ImageDraw.Draw(picture)
    for y in range(30, 570, 24):
        for x in range(30, 370, 14):
            draw.rectangle((x, y, x + 8, y + 10), fill=0)
    return picture


@pytest.mark.parametrize(
    ("picture", "size", "kind"),
    [
        (ink(), Size(110, 45), GraphicKind.INK),
        (blue_ink(), None, GraphicKind.INK),
        (seal(), Size(119, 119), GraphicKind.SEAL),
        (seal(), None, GraphicKind.SEAL),
        (square_seal(), Size(50, 50), GraphicKind.SEAL),
        (code(), Size(60, 60), GraphicKind.CODE),
        (red_name(), Size(60, 22), GraphicKind.SEAL),
        (name_seal(), Size(30, 30), GraphicKind.SEAL),
        (fingerprint(), Size(40, 55), GraphicKind.FINGERPRINT),
        (ridged_fingerprint(), Size(26, 34), GraphicKind.FINGERPRINT),
        (fingerprint(), None, GraphicKind.FINGERPRINT),
        (photo(), Size(300, 200), GraphicKind.PHOTO),
        (paper(), Size(300, 200), GraphicKind.EMPTY),
        (Image.new("RGBA", (50, 50), (0, 0, 0, 0)), None, GraphicKind.EMPTY),
        (print_page(), None, GraphicKind.OTHER),
        (blue_ink(), Size(400, 600), GraphicKind.OTHER),
    ],
)
def test_the_kind_of_a_picture(picture: Image.Image, size: Size | None, kind: GraphicKind) -> None:
    assert look_of_image(picture, size).kind is kind


def test_files_that_cannot_be_drawn_are_other() -> None:
    assert look_of_bytes(b"\x01\x00\x00\x00EMF").kind is GraphicKind.OTHER
    assert look_of_bytes(bytes_of(ink())[:200]).kind is GraphicKind.OTHER
    assert look_of_bytes(bytes_of(ink())).kind is GraphicKind.INK


@pytest.mark.parametrize("colour", [(20, 20, 20), (110, 110, 110)])
def test_a_seal_copied_without_its_colour_is_no_signature(colour: tuple[int, int, int]) -> None:
    picture = Image.new("RGB", (300, 300), "white")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((10, 10, 290, 290), outline=colour, width=10)
    draw.regular_polygon((150, 150, 50), 5, fill=colour)
    assert look_of_image(picture, Size(113, 113)).kind is GraphicKind.OTHER


@pytest.mark.parametrize("colour", [(20, 20, 40), (40, 60, 170)])
def test_thin_strokes_of_a_large_picture_are_not_washed_out(colour: tuple[int, int, int]) -> None:
    picture = Image.new("RGBA", (1600, 640), (0, 0, 0, 0))
    points = [(100 + 120 * number, y) for number, y in enumerate((300, 100, 520, 200, 480, 80, 400, 300, 560, 150))]
    ImageDraw.Draw(picture).line(points, fill=(*colour, 255), width=1)
    assert look_of_image(picture, Size(80, 32)).kind is GraphicKind.INK


@pytest.mark.parametrize(("signed", "kind"), [(False, GraphicKind.OTHER), (True, GraphicKind.INK)])
def test_a_line_to_sign_on_is_no_signature(signed: bool, kind: GraphicKind) -> None:
    picture = Image.new("RGB", (240, 100), "white")
    draw = ImageDraw.Draw(picture)
    draw.line((10, 70, 230, 70), fill=0)
    draw.line((12, 40, 24, 60), fill=0, width=3)
    draw.line((24, 40, 12, 60), fill=0, width=3)
    if signed:
        draw.line([(60, 60), (80, 20), (110, 62), (140, 18), (170, 55), (200, 30)], fill=0, width=3)
    assert look_of_image(picture, Size(120, 50)).kind is kind


def test_a_few_thin_strokes_far_apart_are_one_hand_and_lines_of_print_are_none() -> None:
    sparse, print_ = Image.new("RGB", (300, 110), "white"), Image.new("RGB", (300, 110), "white")
    for row in range(6):
        ImageDraw.Draw(sparse).line(
            (30 + 40 * row, 8 + 16 * row, 55 + 40 * row, 12 + 16 * row), fill=(20, 20, 60), width=3
        )
        ImageDraw.Draw(sparse).line((55 + 40 * row, 12 + 16 * row, 56 + 40 * row, 25 + 16 * row), fill=(20, 20, 60))
        ImageDraw.Draw(print_).rectangle((30, 8 + 16 * row, 260, 14 + 16 * row), fill=(20, 20, 20))

    assert (look_of_image(sparse).kind, look_of_image(print_).kind) == (GraphicKind.INK, GraphicKind.OTHER)
