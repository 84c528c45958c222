"""What is told of places to sign on scanned pages, and how often wrongly.

`python -m bench.marks [pieces of each sort] [FOLDER] [--write] [--wrong]`: FOLDER holds further founts in `print` and
in `held`, as for `bench.pens`; `--write` keeps the tables, `--wrong` lists slips.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench.marked_paper import Style
from bench.marked_places import LABELS, PRINTED, PRINTS, SEALED, Bears, Piece, characters_of, piece_of
from casereview.catalogue import Kind, SignatureBlock
from casereview.checks.absence import CERTAIN
from casereview.extract.marks import marks_of
from casereview.load.ocr import Engine
from casereview.load.ocr.engine import installed
from casereview.load.scan.page import read_page
from casereview.model import Box, Document, Graphic, Mark, Page
from casereview.terms import GraphicKind, MarkKind, MarkState
from casereview.text import flow_of

PAGE = Path(__file__).parents[1] / "casereview" / "load" / "scan" / "CALIBRATION.md"
FITTED = ("ma-shan-zheng", "long-cang")
HELD = ("zhi-mang-xing", "liu-jian-mao-cao")
TRACED = 0.7
"""Of the hands that are held back, which pens draw along the middle lines of those founts."""
_GREY = frozenset({"灰度", "黑白"})
_EXPLAINED = (
    "处所由种子随机生成，测试时现画，不存图片；读取、提取与正式评查相同，表中是得出的签名标记。误判指把一种认定说成另一种；"
    "转人工不算误判。“仅指印”处无人签名，灰度、黑白件上的公章无从辨色，均理应转人工，不计入下面的比率。"
    "把握不足 0.8 的空白、打印也转人工。"
)


class Told(StrEnum):
    """What is told of a place."""

    SIGNED = "签名"
    STAMPED = "姓名章"
    TYPED = "打印"
    BLANK = "空白"
    ASKED = "无法判断"


class Found(NamedTuple):
    """What was told of the place of a piece, and the state of the seal of its page."""

    piece: Piece
    told: Told
    seal: MarkState | None
    marks: tuple[Mark, ...]
    graphics: tuple[Graphic, ...]


def found_in(piece: Piece, engine: Engine) -> Found:
    """What the program tells of a piece, read and extracted as a page of a case is."""
    height, width = (side * 72 / piece.dpi for side in piece.picture.shape[:2])
    page = read_page(piece.picture, piece.dpi, engine.read(piece.picture), Page(1, width, height, ()))
    return judged(piece, page)


def judged(piece: Piece, page: Page) -> Found:
    """What is told of a piece by its page as read."""
    name = hashlib.sha256(piece.seed.encode()).hexdigest()
    document = Document(name, name, "scan.pdf", (page,), flow_of((page,)), confidence=1.0)
    role = LABELS[piece.label]
    blocks = SignatureBlock(role, (role,)), SignatureBlock("机关印章", ("印章",), kind=MarkKind.SEAL)
    marks = marks_of(document, Kind("piece", "笔录", "", (), blocks=blocks))
    own = [mark for mark in marks if mark.kind is MarkKind.SIGNATURE]
    seal = next((mark.state for mark in marks if mark.kind is MarkKind.SEAL), None)
    return Found(piece, _told(own, page.graphics), seal, marks, page.graphics)


def _told(marks: Sequence[Mark], graphics: Sequence[Graphic]) -> Told:
    """What the marks of a place say; several that differ, and what is not certain, leave it to a person."""
    if not marks or len({mark.state for mark in marks}) > 1:
        return Told.ASKED
    mark = marks[0]
    if mark.state is MarkState.PRESENT:
        return Told.STAMPED if _is_stamped(mark.source.box, graphics) else Told.SIGNED
    if mark.confidence < CERTAIN:
        return Told.ASKED
    return {MarkState.TYPED: Told.TYPED, MarkState.BLANK: Told.BLANK}.get(mark.state, Told.ASKED)


def _is_stamped(place: Box | None, graphics: Sequence[Graphic]) -> bool:
    """Whether a seal and no handwriting lies in a place."""
    own = [g for g in graphics if g.box is not None and place is not None and _meets(g.box, place)]
    return not any(g.kind is GraphicKind.INK for g in own) and any(g.kind is GraphicKind.SEAL for g in own)


def _meets(box: Box, place: Box) -> bool:
    return box.x0 < place.x1 and place.x0 < box.x1 and box.y0 < place.y1 and place.y0 < box.y1


_SIGNED = frozenset({Told.SIGNED})
_TYPED = frozenset({Told.TYPED})
_STAMPED = frozenset({Told.STAMPED, Told.TYPED})
_BLANK = frozenset({Told.BLANK})
RIGHT = {
    **dict.fromkeys(Bears, _SIGNED),
    **dict.fromkeys((Bears.BLANK, Bears.DIRTY, Bears.SEAL), _BLANK),
    **dict.fromkeys((Bears.PRINT, Bears.SEALED_PRINT, Bears.FINGERED_PRINT), _TYPED),
    **dict.fromkeys((Bears.STAMP, Bears.BAR_STAMP), _STAMPED),
    Bears.FINGER: frozenset[Told](),
}


def must_ask(piece: Piece) -> bool:
    """Whether nobody can tell from the piece alone: a finger alone, a seal without its colour."""
    colourless = piece.look in _GREY and piece.bears in SEALED | {Bears.STAMP, Bears.BAR_STAMP, Bears.FINGERED_PRINT}
    return piece.bears is Bears.FINGER or colourless


def is_wrong(one: Found) -> bool:
    """Whether something else was told than what stands there."""
    return one.told is not Told.ASKED and one.told not in RIGHT[one.piece.bears]


def pieces(count: int, prints: Sequence[str], *, held: bool) -> Iterable[Piece]:
    """So many pieces of each sort, in these founts and in hands used for fitting or in those held back."""
    for number in range(count):
        for bears in Bears:
            seed = f"{'held' if held else 'fitted'}/{number}"
            random = Random(f"{seed}/{bears}/style")
            hands, traced = (HELD, TRACED) if held else (FITTED, 0.0)
            yield piece_of(seed, bears, Style.of(random, tuple(prints), hands, traced))


def founts(folder: Path | None, *, held: bool) -> list[str]:
    """The founts that pieces are printed in: one of the installation and those of the folder."""
    further = sorted(folder.glob("held/*" if held else "print/*")) if folder else []
    return [PRINTS[1 if held else 0], *(str(fount) for fount in further if characters_of(fount) >= PRINTED)]


def table(seen: Sequence[Found]) -> list[str]:
    """What was told of each sort of place, as rows of Markdown."""
    rows = ["| 处所 | " + " | ".join(Told) + " | 误判 |", "|---" * (len(Told) + 2) + "|"]
    for bears in Bears:
        own = [one for one in seen if one.piece.bears is bears]
        counts = Counter(one.told for one in own)
        told = " | ".join(str(counts[answer]) for answer in Told)
        rows.append(f"| {bears} | {told} | {sum(map(is_wrong, own))} |")
    return rows


def rates(seen: Sequence[Found]) -> list[str]:
    """How often something wrong is told and how often a person is asked, by how pieces look, as rows of Markdown."""
    rows = ["| 图 | 处数 | 误判 | 误作空白 | 误作签名 | 转人工 |", "|---" * 6 + "|"]
    for look in (*dict.fromkeys(one.piece.look for one in seen), "合计"):
        own = [one for one in seen if look in (one.piece.look, "合计") and (is_wrong(one) or not must_ask(one.piece))]
        wrong = Counter(one.told for one in own if is_wrong(one))
        asked = sum(one.told is Told.ASKED for one in own)
        counts = (wrong.total(), wrong[Told.BLANK], wrong[Told.SIGNED], asked)
        rows.append(f"| {look} | {len(own)} | " + " | ".join(f"{count / len(own):.1%}" for count in counts) + " |")
    return rows


def seals(seen: Sequence[Found]) -> list[str]:
    """What was told of seals, as rows of Markdown."""
    rows = ["| 公章 | 图 | 处数 | 有 | 无 | 转人工 |", "|---" * 6 + "|"]
    for sealed in (True, False):
        for look, looks in (("彩色", frozenset({"彩色", "低质彩色"})), ("灰度、黑白", _GREY)):
            own = [one for one in seen if (one.piece.bears in SEALED) is sealed and one.piece.look in looks]
            states = Counter(one.seal for one in own)
            present, asked = states[MarkState.PRESENT], states[MarkState.UNREADABLE]
            none = len(own) - present - asked
            rows.append(f"| {'有' if sealed else '无'} | {look} | {len(own)} | {present} | {none} | {asked} |")
    return rows


def main(arguments: Sequence[str]) -> None:
    """Print the tables; with `--write` also keep them in the page that stands beside the thresholds."""
    count = next((int(argument) for argument in arguments if argument.isdigit()), 12)
    folder = next((Path(one) for one in arguments if not one.isdigit() and not one.startswith("--")), None)
    engine = installed()
    command = f"`python -m bench.marks {count}{' FOLDER' if folder else ''} --write`"
    lines = ["# 签名、印章、指印判读的校准", "", f"{command}，{engine.version}，每种处所各{count}处。", "", _EXPLAINED]
    for held, name in ((False, "拟合用的字体与笔迹"), (True, "未参与拟合的字体与笔迹")):
        prints = founts(folder, held=held)
        seen = [found_in(piece, engine) for piece in pieces(count, prints, held=held)]
        used = f"印刷字体：{'、'.join(Path(one).stem for one in prints)}。"
        lines += ["", f"## {name}", "", used, "", *table(seen), "", *rates(seen), "", *seals(seen)]
        if "--wrong" in arguments:
            print("\n".join(_slips(seen)))
    print("\n".join(lines))
    if "--write" in arguments:
        PAGE.write_text("\n".join(lines) + "\n", "utf-8")


def _slips(seen: Sequence[Found]) -> Iterable[str]:
    for one in seen:
        if is_wrong(one) or (one.told is Told.ASKED and not must_ask(one.piece)):
            piece, told = one.piece, "误判" if is_wrong(one) else "转人工"
            inks = [(g.kind.name, g.sure) for g in one.graphics]
            marks = [(mark.state.name, mark.confidence, mark.signer) for mark in one.marks]
            yield f"{told} {piece.seed} {piece.bears} {one.told} {piece.look} {piece.dpi} {piece.name} {marks} {inks}"


if __name__ == "__main__":
    main(sys.argv[1:])
