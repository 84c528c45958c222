"""Cases as scans: papers printed, signed, bound, taken sheet by sheet, with all that is true of them kept."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

import numpy as np
import pypdfium2
from fpdf import FPDF
from PIL import Image

from sample_cases.making.inked_pages import InkedPages, Inking, Made
from sample_cases.making.looks import CLEAN, Look
from sample_cases.making.papers import Paper, Style
from sample_cases.making.pdf import FIXED, BoundPages, Setting, characters_of
from sample_cases.making.photographer import photograph
from sample_cases.making.scanner import Picture, scanned

UNNUMBERED = frozenset({"volume_cover", "contents_list", "volume_note"})


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page as printed: of which paper it is the how manieth page, its folio, and what was put on it by hand."""

    paper: int
    kind: str
    page: int
    folio: int | None
    made: tuple[Made, ...] = ()
    foreign: bool = False
    blank: bool = False


@dataclass(frozen=True)
class Volume:
    """The printed pages of a case: the file they are drawn from, and each page in its order."""

    pdf: bytes
    leaves: tuple[Leaf, ...]
    indices: tuple[int, ...]
    """Which page of the PDF each leaf is; -1 for a blank one."""

    def pictures(self, dpi: int) -> Iterator[Picture]:
        """Each leaf drawn clean at so many dots an inch."""
        document = pypdfium2.PdfDocument(self.pdf)
        for index in self.indices:
            if index < 0:
                yield np.full((round(842 * dpi / 72), round(595 * dpi / 72), 3), 255, np.uint8)
            else:
                yield np.ascontiguousarray(document[index].render(scale=dpi / 72, rev_byteorder=True).to_numpy())
        document.close()


Binding = Callable[[Volume], Volume]
"""A change to what is bound: a page lost, a page that belongs elsewhere."""


@dataclass(frozen=True, slots=True)
class Scan:
    """How a case is printed, signed, bound and taken."""

    look: Look = CLEAN
    setting: Setting = field(default_factory=Setting)
    inking: Inking = field(default_factory=Inking)
    bindings: tuple[Binding, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """One sheet as taken: its leaves (two of them side by side where `two_on_a_sheet`), how it was turned."""

    leaves: tuple[Leaf, ...]
    turns: int


def printed(papers: Sequence[Paper], style: Style, scan: Scan, seed: str) -> Volume:
    """The papers printed and signed, then bound as the scan's bindings say."""
    volume = InkedPages(style, seed, characters_of(papers, style), scan.setting, scan.inking)
    leaves = _add_all(volume, papers, seed)
    made = tuple(
        replace(leaf, made=tuple(one for one in volume.made if one.page == index)) for index, leaf in enumerate(leaves)
    )
    bound = Volume(volume.bytes(), made, tuple(range(len(made))))
    for binding in scan.bindings:
        bound = binding(bound)
    return bound


def typed(papers: Sequence[Paper], style: Style, scan: Scan, seed: str) -> bytes:
    """The same pages as a text PDF with its opinions and dates typed: what a scan is compared with."""
    volume = BoundPages(style, seed, characters_of(papers, style), scan.setting)
    _add_all(volume, papers, seed)
    return volume.bytes()


def _add_all(volume: BoundPages, papers: Sequence[Paper], seed: str) -> list[Leaf]:
    """Add every paper, numbered through but for cover, contents and note."""
    counting = BoundPages(volume.style, seed, characters_of(papers, volume.style), volume.set)
    leaves: list[Leaf] = []
    folio = 0
    for number, paper in enumerate(papers):
        numbered = paper.kind not in UNNUMBERED
        count = counting.add(paper)
        volume.add(paper, total=count, folio=folio if numbered else None)
        for page in range(count):
            leaves.append(Leaf(number, paper.kind, page, folio + page + 1 if numbered else None))
        folio += count if numbered else 0
    return leaves


def without_page(kind: str, page: int) -> Binding:
    """That page of the paper of that kind taken out; its folio is missing."""

    def change(volume: Volume) -> Volume:
        kept = [at for at, leaf in enumerate(volume.leaves) if not (leaf.kind == kind and leaf.page == page)]
        if len(kept) == len(volume.leaves):
            raise ValueError(f"{kind} has no page {page}")
        return _chosen(volume, kept)

    return change


def swapped(kind: str, one: int, two: int) -> Binding:
    """Two pages of a paper bound in each other's place."""

    def change(volume: Volume) -> Volume:
        order = list(range(len(volume.leaves)))
        of_kind = {leaf.page: at for at, leaf in enumerate(volume.leaves) if leaf.kind == kind}
        order[of_kind[one]], order[of_kind[two]] = order[of_kind[two]], order[of_kind[one]]
        return _chosen(volume, order)

    return change


def with_foreign_page(other: Volume, kind: str, *, after: str) -> Binding:
    """The first page of that kind out of another volume bound behind the papers of kind `after`."""

    def change(volume: Volume) -> Volume:
        found = next(at for at, leaf in enumerate(other.leaves) if leaf.kind == kind)
        merged = pypdfium2.PdfDocument(volume.pdf)
        source = pypdfium2.PdfDocument(other.pdf)
        merged.import_pages(source, [other.indices[found]])
        place = 1 + max(at for at, leaf in enumerate(volume.leaves) if leaf.kind == after)
        stream = io.BytesIO()
        count = len(merged)
        merged.save(stream)
        leaf = replace(other.leaves[found], foreign=True)
        return Volume(
            stream.getvalue(),
            (*volume.leaves[:place], leaf, *volume.leaves[place:]),
            (*volume.indices[:place], count - 1, *volume.indices[place:]),
        )

    return change


def _chosen(volume: Volume, order: Sequence[int]) -> Volume:
    return Volume(volume.pdf, tuple(volume.leaves[at] for at in order), tuple(volume.indices[at] for at in order))


def with_blank_backs(volume: Volume, share: float, random: Random) -> Volume:
    """Blank backs behind that share of the pages, as a scanner of both sides takes them."""
    leaves: list[Leaf] = []
    indices: list[int] = []
    for leaf, index in zip(volume.leaves, volume.indices, strict=True):
        leaves.append(leaf)
        indices.append(index)
        if random.random() < share:
            leaves.append(Leaf(-1, "", 0, None, blank=True))
            indices.append(-1)
    return Volume(volume.pdf, tuple(leaves), tuple(indices))


def taken(volume: Volume, look: Look, seed: str) -> Iterator[tuple[Taken, Picture]]:
    """Each sheet with what is on it and the picture taken of it."""
    random = Random(f"{seed}/sheets")
    if look.blank_backs:
        volume = with_blank_backs(volume, look.blank_backs, random)
    back: Picture | None = None
    held: tuple[Leaf, Picture] | None = None
    for at, (leaf, page) in enumerate(zip(volume.leaves, volume.pictures(look.dpi), strict=True)):
        if look.two_on_a_sheet and held is None and at + 1 < len(volume.leaves):
            held = (leaf, page)
            continue
        leaves: tuple[Leaf, ...] = (leaf,)
        whole = page
        if held is not None:
            leaves, whole, held = (held[0], leaf), np.hstack([held[1], page]), None
        turns = _turns(look, random)
        picture = _take(np.ascontiguousarray(np.rot90(whole, -turns)), look, f"{seed}/{at}", back)
        back = whole
        yield Taken(leaves, turns), picture


def _turns(look: Look, random: Random) -> int:
    """How many quarter turns clockwise the sheet was laid."""
    chance = random.random()
    if chance < look.upside_down:
        return 2
    return random.choice((1, 3)) if chance < look.upside_down + look.sideways else 0


def _take(page: Picture, look: Look, seed: str, back: Picture | None) -> Picture:
    return photograph(page, look, seed) if look.camera else scanned(page, look, seed, back)


def as_jpeg(picture: Picture, look: Look) -> bytes:
    """The picture compressed as the look says."""
    image = Image.fromarray(picture[..., 0] if picture.ndim == 3 and picture.shape[2] == 1 else picture)
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=look.quality, dpi=(look.dpi, look.dpi), optimize=True, progressive=True)
    return stream.getvalue()


def write_scan(path: Path, volume: Volume, look: Look, seed: str) -> tuple[Taken, ...]:
    """Write the sheets as one PDF of pictures, and tell what is on each."""
    if look.colours == "bilevel":
        return _write_faxed(path, volume, look, seed)
    pdf = FPDF(unit="pt")
    pdf.set_creation_date(FIXED)
    pdf.set_producer("")
    pdf.set_auto_page_break(False)
    sheets = []
    for sheet, picture in taken(volume, look, seed):
        high, wide = (side * 72 / look.dpi for side in picture.shape[:2])
        pdf.add_page(format=(wide, high))
        pdf.image(io.BytesIO(as_jpeg(picture, look)), 0, 0, wide, high)
        sheets.append(sheet)
    path.write_bytes(bytes(pdf.output()))
    return tuple(sheets)


def _write_faxed(path: Path, volume: Volume, look: Look, seed: str) -> tuple[Taken, ...]:
    """The sheets in black and white, compressed as fax machines do; fpdf cannot with this Pillow."""
    sheets, pictures = [], []
    for sheet, picture in taken(volume, look, seed):
        sheets.append(sheet)
        pictures.append(Image.fromarray(picture).convert("1"))
    day = FIXED.timetuple()
    first, *rest = pictures
    first.save(path, "PDF", save_all=True, append_images=rest, resolution=look.dpi, creationDate=day, modDate=day)
    return tuple(sheets)


def write_photographs(folder: Path, volume: Volume, look: Look, seed: str) -> tuple[Taken, ...]:
    """Write every sheet as a .jpg numbered as a telephone numbers them."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = []
    for number, (sheet, picture) in enumerate(taken(volume, look, seed), start=1):
        (folder / f"IMG_{2000 + number:04d}.jpg").write_bytes(as_jpeg(picture, look))
        sheets.append(sheet)
    return tuple(sheets)
