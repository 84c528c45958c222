"""Picture files give upright pages in red, green and blue, or a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from casereview.load import pictures
from casereview.load.files import UnreadableError
from casereview.load.pictures import is_picture, picture_count, pictures_from, pictures_in

HEIC = Path(__file__).parents[2] / "fixtures" / "load" / "two.heic"
RED, WHITE = (200, 20, 20), (255, 255, 255)


def cornered(mode: str = "RGB", size: tuple[int, int] = (96, 64)) -> Image.Image:
    """White with a red upper left quarter."""
    picture = Image.new("RGB", size, WHITE)
    picture.paste(RED, (0, 0, size[0] // 2, size[1] // 2))
    return picture.convert(mode)


def corners(path: Path) -> list[tuple[tuple[int, int], list[tuple[int, ...]], float]]:
    """For each frame its width and height, the colours of its four corners clockwise, its dpi."""
    return [
        ((p.shape[1], p.shape[0]), [tuple(map(int, p[y, x])) for y, x in ((4, 4), (4, -4), (-4, -4), (-4, 4))], dpi)
        for p, dpi in pictures_in(path)
    ]


@pytest.mark.parametrize("suffix", ["png", "bmp", "tif", "webp", "gif"])
def test_common_formats_give_the_page_as_it_looks(tmp_path: Path, suffix: str) -> None:
    cornered().save(path := tmp_path / f"a.{suffix}", lossless=True)
    assert corners(path) == [((96, 64), [RED, WHITE, WHITE, WHITE], 0.0)]
    assert picture_count(path) == 1
    assert is_picture(path.read_bytes()[:64])


@pytest.mark.parametrize(
    ("orientation", "size", "red_corner"),
    [(1, (96, 64), 0), (2, (96, 64), 1), (3, (96, 64), 2), (6, (64, 96), 1), (8, (64, 96), 3)],
)
@pytest.mark.parametrize("suffix", ["png", "tif", "webp"])
def test_a_page_stands_as_the_camera_says(
    tmp_path: Path, suffix: str, orientation: int, size: tuple[int, int], red_corner: int
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    cornered().save(path := tmp_path / f"a.{suffix}", exif=exif, lossless=True)
    wanted = [WHITE] * 4
    wanted[red_corner] = RED
    assert corners(path) == [(size, wanted, 0.0)]


@pytest.mark.parametrize("mode", ["P", "RGBA", "PA"])
def test_colours_stay_what_they_are_in_every_mode(tmp_path: Path, mode: str) -> None:
    picture = cornered().quantize(4) if mode == "P" else cornered("RGBA").convert(mode)
    picture.save(path := tmp_path / "a.png") if mode != "PA" else picture.save(path := tmp_path / "a.tif")
    assert corners(path)[0][1] == [RED, WHITE, WHITE, WHITE]


def test_print_of_four_inks_is_seen_in_three_lights(tmp_path: Path) -> None:
    cornered("CMYK").save(path := tmp_path / "a.jpg", quality=100, subsampling=0)
    (first, *others) = corners(path)[0][1]
    assert first[0] > 180 > 60 > max(first[1:])
    assert all(min(colour) > 245 for colour in others)


def test_what_is_transparent_lies_on_white_paper(tmp_path: Path) -> None:
    picture = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (0, 0, 32, 32))
    picture.save(path := tmp_path / "a.png")
    assert corners(path)[0][1] == [(0, 0, 0), WHITE, WHITE, WHITE]


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_grey_of_sixteen_bits_keeps_its_tones(tmp_path: Path, suffix: str) -> None:
    grey = np.full((64, 64), 65535, np.uint16)
    grey[:32, :32] = 257 * 100
    Image.fromarray(grey).save(path := tmp_path / f"a.{suffix}")
    assert corners(path)[0][1] == [(100, 100, 100), WHITE, WHITE, WHITE]


def test_a_black_and_white_fax_is_read_with_square_dots(tmp_path: Path) -> None:
    Image.new("1", (1728, 1100), 1).save(path := tmp_path / "a.tif", compression="group4", dpi=(204, 98))
    assert corners(path) == [((1728, round(1100 * 204 / 98)), [WHITE] * 4, 204.0)]


@pytest.mark.parametrize(("told", "dpi"), [(200, 200.0), (1, 0.0), (2000, 0.0)])
def test_dots_an_inch_count_if_they_make_a_page(tmp_path: Path, told: int, dpi: float) -> None:
    cornered(size=(1654, 2339)).save(path := tmp_path / "a.tif", dpi=(told, told))
    assert corners(path)[0][2] == dpi


def test_a_turned_page_takes_its_dots_along(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    cornered(size=(1600, 800)).save(path := tmp_path / "a.tif", exif=exif, dpi=(200, 100))
    assert [(size, dpi) for size, _, dpi in corners(path)] == [((1600, 1600), 200.0)]


def test_every_page_of_a_tiff_comes_in_order_but_no_small_copies(tmp_path: Path) -> None:
    pages = [Image.new("RGB", (64, 64 + 10 * n), (n, n, n)) for n in range(4)]
    pages[2].encoderinfo = {"tiffinfo": {254: 1}}
    pages[0].save(path := tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    assert [size for size, _, _ in corners(path)] == [(64, 64), (64, 74), (64, 94)]
    assert picture_count(path) == 3
    assert [picture.shape[0] for picture, _ in pictures_in(path, range(1, 9))] == [74, 94]


def test_every_frame_of_a_moving_picture_is_seen(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (64, 64), colour) for colour in (RED, WHITE)]
    frames[0].save(path := tmp_path / "a.webp", save_all=True, append_images=frames[1:], lossless=True)
    assert [seen[0] for _, seen, _ in corners(path)] == [RED, WHITE]


def test_photographs_of_telephones_are_read() -> None:
    first, second = corners(HEIC)
    assert first[0] == second[0] == (96, 64)
    assert first[1][0][0] > 180 > 60 > first[1][0][1]
    assert min(first[1][2]) > 245
    assert second[1][0][2] > 180
    assert picture_count(HEIC) == 2
    assert len(list(pictures_in(HEIC, range(1, 2)))) == 1
    assert is_picture(HEIC.read_bytes()[:64])


def test_a_picture_inside_another_file_is_read_from_its_bytes(tmp_path: Path) -> None:
    cornered().save(path := tmp_path / "a.png")
    ((inside, dpi),), ((alone, _),) = list(pictures_from(path.read_bytes())), list(pictures_in(path))
    assert dpi == 0.0
    assert np.array_equal(inside, alone)


def said(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        list(pictures_in(path))
    return str(caught.value)


BROKEN = "图片文件已损坏或不完整，请重新扫描或拍摄后提交。"


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def garbled(data: bytes) -> bytes:
    return data[:64] + bytes(255 - one for one in data[64:])


@pytest.mark.parametrize(
    ("suffix", "spoil"),
    [
        *((suffix, cut) for suffix in ("jpg", "png", "tif", "webp", "gif", "bmp", "heic")),
        *((suffix, garbled) for suffix in ("jpg", "png", "tif", "gif", "heic")),  # the others keep no check
    ],
)
def test_a_broken_picture_is_said_to_be_broken(tmp_path: Path, suffix: str, spoil: Callable[[bytes], bytes]) -> None:
    path = tmp_path / f"a.{suffix}"
    if suffix == "heic":
        path.write_bytes(HEIC.read_bytes())
    else:
        noise = np.random.default_rng(1).integers(0, 255, (128, 128, 3), np.uint8)
        Image.fromarray(noise).save(path, **({"compression": "tiff_lzw"} if suffix == "tif" else {}))
    path.write_bytes(spoil(path.read_bytes()))
    assert said(path) in (BROKEN, "不是可以识别的图片，或文件已损坏，请重新扫描或另存为 .jpg 后提交。")


def test_the_pages_before_a_broken_one_have_been_given(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), np.uint8)
    pages = [Image.fromarray(noise) for _ in range(3)]
    pages[0].save(path := tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    data = bytearray(path.read_bytes())
    path.write_bytes(data[: len(data) - 9000])
    given: list[tuple[int, ...]] = []
    with pytest.raises(UnreadableError, match="已损坏"):
        given.extend(picture.shape for picture, _ in pictures_in(path))
    assert given[:1] == [(64, 64, 3)]


def test_what_is_no_picture_is_said_to_be_none(tmp_path: Path) -> None:
    (path := tmp_path / "a.jpg").write_bytes(b"%PDF-1.7")
    assert said(path) == "不是可以识别的图片，或文件已损坏，请重新扫描或另存为 .jpg 后提交。"
    with pytest.raises(UnreadableError, match="不是可以识别的图片"):
        picture_count(path)


def test_a_picture_of_a_few_dots_is_too_small(tmp_path: Path) -> None:
    Image.new("RGB", (1, 1)).save(path := tmp_path / "a.png")
    assert said(path) == "图片过小（1×1 像素），看不出内容，请重新扫描或拍摄后提交。"


@pytest.mark.parametrize("side", [10_000, 20_000])
def test_a_picture_that_unpacks_to_a_giant_is_refused_unopened(tmp_path: Path, side: int) -> None:
    Image.new("1", (side, side)).save(path := tmp_path / "a.png")
    assert said(path) == "图片过大（超过 8000 万像素），请降低分辨率（200—300 dpi 即可）后重新提交。"


def test_more_frames_than_anybody_scans_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_FRAMES", 2)
    frames = [Image.new("L", (64, 64))] * 3
    frames[0].save(path := tmp_path / "a.tif", save_all=True, append_images=frames[1:])
    assert said(path) == "一个文件中图片超过 2 张，请拆分后重新提交。"
    with pytest.raises(UnreadableError, match="超过 2 张"):
        picture_count(path)


def test_the_largest_photographs_of_telephones_are_opened_too(tmp_path: Path) -> None:
    Image.new("L", (12_000, 9_000), 90).save(path := tmp_path / "a.jpg", quality=20)
    assert [(picture.shape, dpi) for picture, dpi in pictures_in(path)] == [((4500, 6000, 3), 0.0)]


def test_a_large_photograph_is_opened_at_half_its_size(tmp_path: Path) -> None:
    Image.new("RGB", (8000, 6000), RED).save(path := tmp_path / "a.jpg", dpi=(400, 400))
    assert [(size, dpi) for size, _, dpi in corners(path)] == [((4000, 3000), 200.0)]
