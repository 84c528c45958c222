"""What stands at a place, cut out small: of a page with coordinates its picture, of a Word file the mark or words."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from casereview.errors import CaseReviewError
from casereview.load.files import UnreadableError
from casereview.load.kinds import FileKind, kind_of
from casereview.load.looks import page_picture, word_file
from casereview.load.original import Originals
from casereview.load.pdf.drawing import PDF_LIBRARY
from casereview.load.pdf.engine import PdfDocument, PdfiumError
from casereview.load.pdf.upright import turn_upright
from casereview.model import Box, CaseFile, Page, Source, Straightening
from casereview.progress import Progress, silent

_LEAST = (240.0, 120.0)
"""How many points are shown at least around a place, so that what stands beside a blank is seen."""
_SCALE = 2.0
_MOST = (900, 360)  # dots of a crop
_WORDS = 46  # characters shown on either side of the place


@dataclass(frozen=True, slots=True)
class Crop:
    """What stands at a place: a PNG where there is a picture of it, and the words around it."""

    source: Source
    picture: bytes | None
    words: str


def cut(case: CaseFile, path: Path, sources: Iterable[Source], progress: Progress = silent) -> tuple[Crop, ...]:
    """The crops of these places of the case at `path`; words alone where the file is no longer there."""
    wanted = tuple(dict.fromkeys(sources))
    by_file: dict[str, list[Source]] = {}
    for source in wanted:
        by_file.setdefault(case.document(source.document).source, []).append(source)
    pictures: dict[Source, bytes | None] = {}
    with Originals(path) as originals:
        for done, (name, places) in enumerate(by_file.items()):
            progress("正在截取签章", done, len(by_file))
            pictures.update(_of_file(case, originals, name, places))
    return tuple(Crop(source, pictures.get(source), words_at(case, source)) for source in wanted)


def words_at(case: CaseFile, source: Source) -> str:
    """The words around a place, as printed: its paragraph with the one before and the one behind it."""
    page = _page(case, source)
    if page is None:
        return source.quote
    texts = [block.text for block in page.blocks]
    at = next((index for index, text in enumerate(texts) if source.quote and source.quote in text), None)
    if at is None:
        return source.quote
    before, _, after = texts[at].partition(source.quote)
    above = texts[at - 1][-_WORDS:] if at else ""
    below = texts[at + 1][:_WORDS] if at + 1 < len(texts) else ""
    lines = (above, f"{before[-_WORDS:]}{source.quote}{after[:_WORDS]}", below)
    return "\n".join(line.strip() for line in lines if line.strip())


def _of_file(case: CaseFile, originals: Originals, name: str, places: list[Source]) -> dict[Source, bytes | None]:
    try:
        files = originals.files(name)
        if all(source.box is None for source in places):
            data = word_file(files[0])
            return _word_pictures(case, data, places) if data is not None else {}
        if kind_of(files[0]) is not FileKind.PDF or any(_straightening(case, source) for source in places):
            return _off_pictures(case, files, places)
        with PDF_LIBRARY, _opened(files[0].read_bytes()) as file:
            return {source: _cut_out(file, source) for source in places}
    except (CaseReviewError, UnreadableError, PdfiumError, zipfile.BadZipFile, OSError):
        return {}


def _off_pictures(case: CaseFile, files: Sequence[Path], places: list[Source]) -> dict[Source, bytes | None]:
    """The places cut out of their pages as the file shows them, a page drawn once for all its places."""
    found: dict[Source, bytes | None] = {}
    by_page: dict[tuple[int, int], list[Source]] = {}
    for source in places:
        by_page.setdefault((source.page, _turns(case, source)), []).append(source)
    for (number, turns), here in by_page.items():
        picture, dpi = page_picture(files, number, turns)
        image, scale = Image.fromarray(picture), dpi / 72
        for source in here:
            box = case.document(source.document).shown(source)
            found[source] = None if box is None else _cut_off(image, scale, box)
    return found


def _cut_off(image: Image.Image, scale: float, box: Box) -> bytes:
    """A place in points, cut out of a page that has `scale` dots a point."""
    x0, y0, x1, y1 = _shown(box, image.width / scale, image.height / scale)
    cut_out = image.crop((round(x0 * scale), round(y0 * scale), round(x1 * scale), round(y1 * scale)))
    return _png(cut_out.resize((round((x1 - x0) * _SCALE), round((y1 - y0) * _SCALE))))


def _straightening(case: CaseFile, source: Source) -> Straightening | None:
    page = _page(case, source)
    return page.straightening if page is not None else None


def _turns(case: CaseFile, source: Source) -> int:
    straightening = _straightening(case, source)
    return straightening.turns if straightening is not None else 0


@contextmanager
def _opened(data: bytes) -> Iterator[PdfDocument]:
    file = PdfDocument(data)
    try:
        yield file
    finally:
        file.close()


def _cut_out(file: PdfDocument, source: Source) -> bytes | None:
    if source.box is None or not 1 <= source.page <= len(file):
        return None
    page = file[source.page - 1]
    turn_upright(page.raw)
    width, height = page.get_width(), page.get_height()
    shown = _shown(source.box, width, height)
    crop = (shown.x0, height - shown.y1, width - shown.x1, shown.y0)  # left, bottom, right, top cut away
    return _png(page.render(scale=_SCALE, crop=crop).to_pil())


def _shown(box: Box, width: float, height: float) -> Box:
    """What is shown of a page for a place: the place, and what is around it where it is small."""
    wide, high = max(box.x1 - box.x0, _LEAST[0]), max(box.y1 - box.y0 + 24, _LEAST[1])
    x0 = min(max(box.x0 - 12, 0.0), max(width - wide, 0.0))
    y0 = min(max((box.y0 + box.y1 - high) / 2, 0.0), max(height - high, 0.0))
    return Box(x0, y0, min(x0 + wide + 12, width), min(y0 + high, height))


def _word_pictures(case: CaseFile, data: bytes, places: list[Source]) -> dict[Source, bytes | None]:
    """The pictures of the marks that stand at these places, told by what they are made of."""
    digests = {mark.source: mark.digest for mark in case.marks if mark.digest}
    wanted = {digests[source] for source in places if source in digests}
    if not wanted:
        return {}
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if "media/" in name and (digest := hashlib.sha256(part := package.read(name)).hexdigest()) in wanted:
                found[digest] = part
    return {source: _shown_picture(found.get(digests.get(source, ""))) for source in places}


def _shown_picture(data: bytes | None) -> bytes | None:
    if data is None:
        return None
    try:
        with Image.open(io.BytesIO(data)) as image:
            return _png(_on_white(image))
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return None


def _on_white(image: Image.Image) -> Image.Image:
    """The picture on white paper: a signature is often ink on nothing."""
    image.thumbnail(_MOST)
    ink = image.convert("RGBA")
    paper = Image.new("RGBA", ink.size, "white")
    paper.alpha_composite(ink)
    return paper.convert("RGB")


def _png(image: Image.Image) -> bytes:
    image.thumbnail(_MOST)
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, "PNG")
    return buffer.getvalue()


def _page(case: CaseFile, source: Source) -> Page | None:
    pages = case.document(source.document).pages
    return next((page for page in pages if page.number == source.page), None)
