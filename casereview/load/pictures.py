"""Picture files to pages: every frame upright in red, green and blue, within bounds, or a sentence why not."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sized
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from casereview.load.files import UnreadableError
from casereview.load.ocr.nouns import Picture
from casereview.load.picture_modes import dpi_of, upright_rgb, with_square_dots

MOST_FRAMES = 300
MOST_PIXELS = 80_000_000
"""Of one frame: A3 at 600 dots an inch has 70 million."""
_LARGE_JPEG = 40_000_000  # pixels from which a photograph is opened at half its size: no page needs more
_SHRINKING = ("JPEG", "MPO")
_FEWEST = 32  # pixels a side: below this no character can be read
_FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "GIF")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_HEADS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+", b"GIF8", b"BM")
_REDUCED, _MASK = 1, 4  # of what the subfile type of a TIFF tells
_SUBFILE_TYPE = 254
_BROKEN = "图片文件已损坏或不完整，请重新扫描或拍摄后提交。"
_STRANGE = "不是可以识别的图片，或文件已损坏，请重新扫描或另存为 .jpg 后提交。"


def is_picture(head: bytes) -> bool:
    """Whether a file that begins so is a picture, whatever its name says."""
    return head.startswith(_HEADS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or _is_heic(head)


def _is_heic(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and (head[8:12] in _HEIC_BRANDS or any(one in head[16:64] for one in _HEIC_BRANDS[:2]))


def pictures_in(path: Path, wanted: range | None = None) -> Iterator[tuple[Picture, float]]:
    """The frames of a picture file in their order, each with its dots an inch, 0 where the file does not tell.

    Only those at the indexes `wanted`, counted from 0, if they are given; the others are not unpacked.
    Raises UnreadableError with a sentence for what is broken, too large or no picture; frames before a broken
    one have been given by then.
    """
    with path.open("rb") as file:
        yield from _pictures(file, wanted)


def pictures_from(data: bytes) -> Iterator[tuple[Picture, float]]:
    """The frames of a picture that lies inside another file, as `pictures_in` gives them."""
    yield from _pictures(BytesIO(data), None)


def picture_count(path: Path) -> int:
    """How many frames a picture file has, found without unpacking any. Raises UnreadableError as `pictures_in`."""
    with path.open("rb") as file, _told_plainly():
        if _is_heic(_head(file)):
            import pi_heif  # takes a while, and few cases hold such pictures

            return _heic_count(pi_heif.open_heif(file))
        with _opened(file) as image:
            return len(_frames(image))


def _pictures(file: BinaryIO, wanted: range | None) -> Iterator[tuple[Picture, float]]:
    with _told_plainly():
        yield from _heic(file, wanted) if _is_heic(_head(file)) else _common(file, wanted)


def _head(file: BinaryIO) -> bytes:
    head = file.read(64)
    file.seek(0)
    return head


@contextmanager
def _told_plainly() -> Iterator[None]:
    """What the libraries raise for odd pictures, as sentences."""
    try:
        yield
    except UnidentifiedImageError as error:
        raise UnreadableError(_STRANGE) from error
    except Image.DecompressionBombError as error:
        raise UnreadableError(_too_large(MOST_PIXELS)) from error
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk, not the picture
        raise UnreadableError(_BROKEN) from error


def _too_large(pixels: int) -> str:
    return f"图片过大（超过 {pixels // 10_000} 万像素），请降低分辨率（200—300 dpi 即可）后重新提交。"


def _bounded(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise UnreadableError(_too_large(MOST_PIXELS))
    if min(width, height) < _FEWEST:
        raise UnreadableError(f"图片过小（{width}×{height} 像素），看不出内容，请重新扫描或拍摄后提交。")


def _bounded_count(count: int) -> None:
    if count > MOST_FRAMES:
        raise UnreadableError(f"一个文件中图片超过 {MOST_FRAMES} 张，请拆分后重新提交。")


def _opened(file: BinaryIO) -> Image.Image:
    Image.init()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of sizes, which are bounded here, and of torn metadata
        return Image.open(file, formats=_FORMATS)


def _common(file: BinaryIO, wanted: range | None) -> Iterator[tuple[Picture, float]]:
    with _opened(file) as image:
        for number, frame in enumerate(_frames(image)):
            if wanted is not None and number not in wanted:
                continue
            image.seek(frame)
            dpi = dpi_of(image)
            width = image.width
            if image.format in _SHRINKING and width * image.height > _LARGE_JPEG:
                image.draft(None, (width // 2, image.height // 2))
            _bounded(*image.size)
            yield _page(image, dpi, image.width / width)


def _page(image: Image.Image, dpi: tuple[float, float], shrunk: float) -> tuple[Picture, float]:
    """The frame as it is to be seen; the file's dpi go with the sides, which a turn exchanges."""
    on_its_side = image.getexif().get(ExifTags.Base.Orientation) in (5, 6, 7, 8)  # asked first: loading turns a TIFF
    image.load()
    upright = ImageOps.exif_transpose(image)
    across, down = dpi[0] * shrunk, dpi[1] * shrunk
    if on_its_side:
        across, down = down, across
    return with_square_dots(upright_rgb(upright), (across, down))


def _frames(image: Image.Image) -> list[int]:
    """The frames that are pages: of a telephone's double picture the first, of a TIFF none that is a small copy."""
    if image.format in ("MPO", "PNG"):
        return [0]
    count = getattr(image, "n_frames", 1)
    _bounded_count(count)
    if image.format != "TIFF" or count == 1:
        return list(range(count))
    pages = [frame for frame in range(count) if not _subfile_type(image, frame) & (_REDUCED | _MASK)]
    return pages or [0]


def _subfile_type(image: Image.Image, frame: int) -> int:
    image.seek(frame)
    told = getattr(image, "tag_v2", {}).get(_SUBFILE_TYPE, 0)
    return told if isinstance(told, int) else 0


def _heic(file: BinaryIO, wanted: range | None) -> Iterator[tuple[Picture, float]]:
    import pi_heif

    opened = pi_heif.open_heif(file)
    for number in range(_heic_count(opened)):
        if wanted is not None and number not in wanted:
            continue
        frame = opened[number]
        _bounded(*frame.size)
        image = frame.to_pillow()  # turned already as the file asks
        yield with_square_dots(upright_rgb(image), dpi_of(image))


def _heic_count(opened: Sized) -> int:
    count = len(opened)
    _bounded_count(count)
    return count
