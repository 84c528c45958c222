"""What is told of places to sign on scanned pages, and how often wrongly.

`python -m bench.marks [pieces of each sort] [--write] [--wrong]`: `--write` keeps the tables, `--wrong` lists slips.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench.marked_places import PRINTS, Bears, Piece, Style, piece_of, style_of
from casereview.load.ocr import Engine
from casereview.load.ocr.engine import installed
from casereview.load.scan.inks import inks_of
from casereview.load.scan.marks import Marked, marks_on
from casereview.load.scan.rules import rules_on
from casereview.model import Box
from casereview.terms import GraphicKind

PAGE = Path(__file__).parents[1] / "casereview" / "load" / "scan" / "CALIBRATION.md"
FITTED = ("ma-shan-zheng", "long-cang")
HELD = ("zhi-mang-xing", "liu-jian-mao-cao")
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
USED = 0.8
_EXPLAINED = (
    "处所由种子随机生成，测试时现画，不存图片；“仅指印”处无人签名，理应转人工。误判指把一种认定说成另一种；转人工不算误判。"
    "灰度扫描件上的印章一律转人工。实际使用的阈值是 `extract/signing_scans.py` 的 `SURE`。"
)


class Told(StrEnum):
    """What is told of a place."""

    SIGNED = "签名"
    TYPED = "打印"
    BLANK = "空白"
    ASKED = "无法判断"


class Found(NamedTuple):
    """What was seen in the place of a piece: the surest ink, print read there, the surest seal and fingerprint."""

    piece: Piece
    ink: float
    words: str
    by_hand: bool
    seal: float
    stamp: float
    finger: float


def found_in(piece: Piece, engine: Engine) -> Found:
    """What the program sees in the place of a piece."""
    inks = inks_of(piece.picture)
    lines = engine.read(piece.picture)
    marked = marks_on(piece.picture, inks, lines, rules_on(inks.dark, piece.dpi), piece.dpi)
    place = Box(*(value * 72 / piece.dpi for value in piece.place))
    words, by_hand = "", False
    for line, hand in zip(marked.lines, marked.hand, strict=True):
        middle = (line.top + line.bottom) / 2
        for at, character in enumerate(line.text):
            x = (line.edges[at] + line.edges[at + 1]) / 2
            if piece.place[0] + 4 < x < piece.place[2] and piece.place[1] < middle < piece.place[3]:
                words += character if "\u4e00" <= character <= "\u9fff" else ""
                by_hand |= any(start <= at < end for start, end in hand)
    surest = {kind: _surest(marked, kind, place) for kind in GraphicKind}
    stamp = max((g.sure for g in marked.graphics if g.kind is GraphicKind.SEAL and _small(g.box)), default=0.0)
    return Found(
        piece, surest[GraphicKind.INK], words, by_hand, max(surest[GraphicKind.SEAL], surest[GraphicKind.OTHER]), stamp,
        surest[GraphicKind.FINGERPRINT],
    )  # fmt: skip


def _surest(marked: Marked, kind: GraphicKind, place: Box) -> float:
    own = (graphic for graphic in marked.graphics if graphic.kind is kind)
    return max((graphic.sure for graphic in own if graphic.box is not None and _meets(graphic.box, place)), default=0.0)


def _small(box: Box | None) -> bool:
    return box is not None and box.x1 - box.x0 < 60


def _meets(box: Box, place: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    beside = place.y0 - 8 < y < place.y1 + 8 or box.y0 < place.y0 < place.y1 < box.y1
    return place.x0 - 6 < x and box.x0 < place.x1 and beside


def told(found: Found, threshold: float) -> Told:
    """What is told of a place, marks surer than the threshold taken for what they look like."""
    if found.ink >= threshold or found.stamp >= threshold:
        return Told.SIGNED
    if found.ink or found.by_hand or found.stamp:
        return Told.ASKED
    if len(found.words) >= 2:
        return Told.TYPED
    if found.finger or (found.piece.grey and found.seal):
        return Told.ASKED
    return Told.BLANK if not found.words else Told.ASKED


RIGHT = {
    Bears.BLANK: Told.BLANK, Bears.HAND: Told.SIGNED, Bears.PRINT: Told.TYPED, Bears.STAMP: Told.SIGNED,
    Bears.SEAL: Told.BLANK, Bears.SEALED_HAND: Told.SIGNED, Bears.SEALED_PRINT: Told.TYPED,
    Bears.FINGER: Told.ASKED, Bears.FINGERED_HAND: Told.SIGNED,
}  # fmt: skip


def pieces(count: int, *, held: bool) -> Iterable[Piece]:
    """So many pieces of each sort, in fonts used for fitting or in those held back."""
    for number in range(count):
        for bears in Bears:
            seed = f"{'held' if held else 'fitted'}/{number}"
            yield piece_of(seed, bears, _style(seed, bears, held))


def _style(seed: str, bears: Bears, held: bool) -> Style:
    fonts = PRINTS[1:] if held else PRINTS[:1]
    return style_of(Random(f"{seed}/{bears}/style"), fonts, HELD if held else FITTED)


def table(seen: Sequence[Found], threshold: float) -> list[str]:
    """What was told of each sort of place, as rows of Markdown."""
    rows = ["| 处所 | " + " | ".join(Told) + " |", "|---" * (len(Told) + 1) + "|"]
    for bears in Bears:
        counts = Counter(told(one, threshold) for one in seen if one.piece.bears is bears)
        rows.append(f"| {bears} | " + " | ".join(str(counts[answer]) for answer in Told) + " |")
    return rows


def rates(seen: Sequence[Found]) -> list[str]:
    """For each threshold how often something wrong is told and how often a person is asked, as rows of Markdown."""
    rows = ["| 阈值 | 误判 | 误作空白 | 误作签名 | 转人工 |", "|---" * 5 + "|"]
    for threshold in THRESHOLDS:
        answers = [(one, told(one, threshold)) for one in seen]
        asked = sum(answer is Told.ASKED for _, answer in answers)
        wrong = [(one, answer) for one, answer in answers if answer not in (Told.ASKED, RIGHT[one.piece.bears])]
        blank = sum(answer is Told.BLANK for _, answer in wrong)
        signed = sum(answer is Told.SIGNED for _, answer in wrong)
        shares = (f"{count / len(seen):.1%}" for count in (len(wrong), blank, signed, asked))
        rows.append("| " + " | ".join([str(threshold), *shares]) + " |")
    return rows


def seals(seen: Sequence[Found]) -> list[str]:
    """How seals and fingerprints were seen, as rows of Markdown."""
    rows = ["| 处所 | 图 | 见印章 | 见指印 |", "|---" * 4 + "|"]
    for bears in Bears:
        for grey in (False, True):
            own = [one for one in seen if one.piece.bears is bears and one.piece.grey is grey]
            if own:
                sealed = sum(one.seal > 0 and not one.stamp for one in own)
                fingers = sum(one.finger > 0 for one in own)
                rows.append(f"| {bears} | {'灰度' if grey else '彩色'} {len(own)} | {sealed} | {fingers} |")
    return rows


def main(arguments: Sequence[str]) -> None:
    """Print the tables; with `--write` also keep them in the page that stands beside the thresholds."""
    count = next((int(argument) for argument in arguments if argument.isdigit()), 12)
    engine = installed()
    command = f"`python -m bench.marks {count} --write`"
    lines = ["# 签名、印章、指印判读的校准", "", f"{command}，{engine.version}，每种处所各{count}处。", "", _EXPLAINED]
    for held, name in ((False, "拟合用字体"), (True, "未参与拟合的字体")):
        seen = [found_in(piece, engine) for piece in pieces(count, held=held)]
        lines += ["", f"## {name}", "", f"阈值 {USED}：", "", *table(seen, USED), "", *rates(seen), "", *seals(seen)]
        if "--wrong" in arguments:
            print("\n".join(_slips(seen)))
    print("\n".join(lines))
    if "--write" in arguments:
        PAGE.write_text("\n".join(lines) + "\n", "utf-8")


def _slips(seen: Sequence[Found]) -> Iterable[str]:
    for number, one in enumerate(seen):
        answer = told(one, USED)
        if answer is not RIGHT[one.piece.bears]:
            yield f"{number} {one.piece.bears} {answer} {one.piece.grey} {one.piece.dpi} {one.piece.name} {one[1:]}"


if __name__ == "__main__":
    main(sys.argv[1:])
