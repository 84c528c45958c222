"""Marks on scanned pages: who signed by hand, what is printed, what is sealed, what nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from casereview.load.ocr.nouns import Picture, ReadLine
from casereview.load.scan.inks import inks_of
from casereview.load.scan.marks import Marked, marks_on
from casereview.load.tables import Rule
from casereview.model import Box
from casereview.terms import GraphicKind
from sample_cases.making import handwriting, stamps

DPI = 200
INK, SEAL, FINGERPRINT, OTHER = GraphicKind.INK, GraphicKind.SEAL, GraphicKind.FINGERPRINT, GraphicKind.OTHER
MILLIMETRE = DPI / 25.4
PROSE = (
    "经查明，该单位二层车间西侧安全出口上锁，消防通道堆放杂物",
    "以上笔录我已看过，和我说的一样，本人没有异议，接受处理",
)
Rules = tuple[Sequence[Rule], Sequence[Rule]]


@dataclass
class Drawn:
    """A page being drawn, with the lines that an engine would read on it; a name is read if `read` says so."""

    page: Image.Image = field(default_factory=lambda: Image.new("RGB", (1400, 900), (255, 255, 255)))
    lines: list[ReadLine] = field(default_factory=list)

    def print(
        self, text: str, x: float, y: float, *, colour: tuple[int, int, int] = (25, 25, 28), size: int = 40
    ) -> None:
        font = ImageFont.truetype(str(stamps.SERIF), size)
        ImageDraw.Draw(self.page).text((x, y), text, font=font, fill=colour)
        edges = tuple(x + font.getlength(text[:at]) for at in range(len(text) + 1))
        _, top, _, bottom = font.getbbox(text)
        self._read(text, edges, y + top, y + bottom)

    def write(
        self, text: str, x: float, y: float, high: float, *, read: bool = False, person: str = "张三", red: bool = False
    ) -> None:
        pen = handwriting.Pen("zhi-mang-xing", 0.1, 0, (205, 40, 50) if red else (25, 25, 30), 0.95, 3.0)
        drawn = handwriting.written(text, pen, person)
        wide = drawn.width * high / drawn.height
        self.lay(drawn, x, y, wide)
        if read:
            self._read(text, tuple(x + wide * at / len(text) for at in range(len(text) + 1)), y, y + high)

    def lay(self, drawn: Image.Image, x: float, y: float, wide: float) -> None:
        sheet = Image.new("RGB", self.page.size, (255, 255, 255))
        size = (round(wide), round(wide * drawn.height / drawn.width))
        sheet.paste(drawn.resize(size, Image.Resampling.LANCZOS), (round(x), round(y)))
        self.page = ImageChops.multiply(self.page, sheet)

    def _read(self, text: str, edges: tuple[float, ...], top: float, bottom: float) -> None:
        self.lines.append(ReadLine(text, edges, top, bottom, (0.99,) * len(text)))

    def scanned(self, *, grey: bool = False) -> Picture:
        light = np.asarray(self.page, np.float32)
        if grey:
            light = np.repeat(light @ np.array([[0.299], [0.587], [0.114]], np.float32), 3, axis=2)
        noise = np.random.default_rng(5).normal(0, 4, (*light.shape[:2], 1 if grey else 3))
        return (light + noise).clip(0, 255).astype(np.uint8)

    def marked(self, *, grey: bool = False, rules: Rules = ((), ())) -> Marked:
        picture = self.scanned(grey=grey)
        return marks_on(picture, inks_of(picture), self.lines, rules, DPI)


@pytest.fixture
def drawn() -> Drawn:
    """A page with two lines of prose and a label to sign at."""
    page = Drawn()
    for number, text in enumerate(PROSE):
        page.print(text, 80, 80 + 70 * number)
    page.print("被询问人（签名）：", 80, 420)
    return page


def kinds(marked: Marked) -> list[GraphicKind]:
    return [graphic.kind for graphic in marked.graphics]


def holds(outer: Box | None, x: float, y: float) -> bool:
    return outer is not None and outer.x0 < x * 72 / DPI < outer.x1 and outer.y0 < y * 72 / DPI < outer.y1


def test_print_alone_bears_no_mark(drawn: Drawn) -> None:
    assert drawn.marked() == Marked((), ((),) * 3, tuple(drawn.lines))


def test_a_signature_that_was_not_read_is_one_ink_beside_its_label(drawn: Drawn) -> None:
    drawn.write("赵建华", 480, 390, 90, read=False)
    marked = drawn.marked()
    assert kinds(marked) == [INK]
    assert marked.graphics[0].sure >= 0.8
    assert holds(marked.graphics[0].box, 560, 435)


def test_a_signature_read_as_words_is_handwriting_and_one_ink(drawn: Drawn) -> None:
    drawn.write("赵建华", 480, 390, 90, read=True)
    marked = drawn.marked()
    assert marked.hand == ((), (), (), ((0, 3),))
    assert kinds(marked) == [INK]
    assert marked.graphics[0].sure >= 0.8


@pytest.mark.parametrize("name", ["赵建华", "李娜"])
def test_a_printed_name_is_no_handwriting(name: str, drawn: Drawn) -> None:
    drawn.print(name, 470, 420)
    assert drawn.marked() == Marked((), ((),) * 4, tuple(drawn.lines))


def test_a_printed_name_of_another_size_and_fount_is_no_handwriting(drawn: Drawn) -> None:
    font = ImageFont.truetype(str(stamps.SANS), 48)
    ImageDraw.Draw(drawn.page).text((470, 412), "孙丽华", font=font, fill=(20, 20, 20))
    drawn.lines.append(ReadLine("孙丽华", (470, 518, 566, 614), 418, 468, (0.99,) * 3))
    assert drawn.marked().hand == ((),) * 4


@pytest.mark.parametrize(("size", "y", "hand"), [(90, 390, ((0, 3),)), (44, 420, ()), (90, 0, ())])
def test_a_name_much_larger_than_the_print_may_be_by_hand_but_not_where_titles_stand(
    size: int, y: int, hand: tuple[tuple[int, int], ...], drawn: Drawn
) -> None:
    for line in range(4):
        drawn.print(PROSE[0], 80, 560 + 70 * line)
    drawn.print("孙丽华", 470, y, size=size)
    assert drawn.marked().hand[-1] == hand


def test_two_who_sign_beside_each_other_are_two_inks(drawn: Drawn) -> None:
    drawn.write("赵建华", 480, 390, 80, read=False)
    drawn.write("李文", 860, 390, 80, read=False, person="李文")
    assert kinds(drawn.marked()) == [INK, INK]


@pytest.mark.parametrize("by_hand", [True, False])
def test_names_between_numbers_in_one_line_are_told_from_print(by_hand: bool, drawn: Drawn) -> None:
    start = len(drawn.lines)
    drawn.print("执法人员签名：", 100, 300)
    for x, name, number in ((390, "姜根", "3499307814"), (880, "赵浩", "3499307885")):
        if by_hand:
            drawn.write(name, x, 285, 64, read=True, person=name)
        else:
            drawn.print(name, x + 20, 300)
        drawn.print(f"证号：{number}", x + 130, 300, size=36)
    parts = drawn.lines[start:]
    edges = [edge for part in parts for edge in part.edges[:-1]] + [parts[-1].edges[-1]]
    top, bottom = min(part.top for part in parts), max(part.bottom for part in parts)
    text = "".join(part.text for part in parts)
    drawn.lines[start:] = [ReadLine(text, tuple(edges), top, bottom, (0.99,) * len(text))]

    marked = drawn.marked()

    names = [text[a:b] for a, b in marked.hand[start]]
    assert (names, kinds(marked)) == ((["姜根", "赵浩"], [INK, INK]) if by_hand else ([], []))


def test_a_day_written_by_hand_signs_nothing(drawn: Drawn) -> None:
    drawn.write("2024年5月7日", 480, 400, 60, read=True)
    marked = drawn.marked()
    assert kinds(marked) == []


def test_an_opinion_written_by_hand_signs_nothing(drawn: Drawn) -> None:
    drawn.write("同意", 480, 400, 70, read=True)
    marked = drawn.marked()
    assert marked.hand[3] == ((0, 2),)
    assert kinds(marked) == []


@pytest.mark.parametrize("left", [45, 1400 - 75])
def test_the_edge_of_paper_at_the_side_of_a_page_signs_nothing(left: int, drawn: Drawn) -> None:
    frayed = [(left + 9 * (place % 3), 300 + 20 * place) for place in range(12)]
    ImageDraw.Draw(drawn.page).line(frayed, fill=(60, 60, 60), width=5)
    assert kinds(drawn.marked()) == []
    ImageDraw.Draw(drawn.page).line(
        [(x + 700 if left < 700 else x - 500, y) for x, y in frayed], fill=(60, 60, 60), width=5
    )
    assert kinds(drawn.marked()) == [INK]


def test_a_line_to_sign_on_and_the_rules_of_a_table_are_no_ink(drawn: Drawn) -> None:
    pen = ImageDraw.Draw(drawn.page)
    pen.line((460, 470, 800, 470), fill=(20, 20, 20), width=3)
    pen.rectangle((60, 380, 1300, 520), outline=(20, 20, 20), width=4)
    levels = [Rule(y * 72 / DPI, 60 * 72 / DPI, 1300 * 72 / DPI) for y in (380, 520)]
    sides = [Rule(x * 72 / DPI, 380 * 72 / DPI, 520 * 72 / DPI) for x in (60, 1300)]
    assert kinds(drawn.marked(rules=(levels, sides))) == []


def test_a_round_seal_is_found_over_print(drawn: Drawn) -> None:
    drawn.lay(stamps.round_seal("某某市应急管理局", "a"), 300, 60, 42 * MILLIMETRE)
    marked = drawn.marked()
    assert kinds(marked) == [SEAL]
    assert marked.graphics[0].sure >= 0.9
    assert holds(marked.graphics[0].box, 300 + 21 * MILLIMETRE, 60 + 21 * MILLIMETRE)


def test_a_seal_over_a_signature_hides_neither(drawn: Drawn) -> None:
    drawn.write("赵建华", 480, 390, 90, read=False)
    drawn.lay(stamps.round_seal("某某市应急管理局", "b"), 560, 300, 42 * MILLIMETRE)
    assert sorted(kinds(drawn.marked())) == [INK, SEAL]


def test_two_seals_that_overlap_are_two(drawn: Drawn) -> None:
    drawn.lay(stamps.round_seal("某某市应急管理局", "c"), 300, 480, 42 * MILLIMETRE)
    drawn.lay(stamps.round_seal("某某机械有限公司", "d"), 300 + 30 * MILLIMETRE, 480, 40 * MILLIMETRE)
    assert kinds(drawn.marked()) == [SEAL, SEAL]


def test_a_seal_cut_off_by_the_edge_ends_there(drawn: Drawn) -> None:
    drawn.lay(stamps.round_seal("某某市应急管理局", "e"), 1400 - 22 * MILLIMETRE, 300, 42 * MILLIMETRE)
    marked = drawn.marked()
    assert kinds(marked) == [SEAL]
    assert marked.graphics[0].box is not None
    assert marked.graphics[0].box.x1 == pytest.approx(1400 * 72 / DPI, abs=1)


def test_a_name_stamp_is_a_small_seal(drawn: Drawn) -> None:
    drawn.lay(stamps.name_stamp("王强", "a"), 480, 390, 12 * MILLIMETRE)
    marked = drawn.marked()
    assert kinds(marked) == [SEAL]
    assert marked.graphics[0].extent is not None
    assert max(marked.graphics[0].extent) < 46


def test_a_fingerprint_over_a_printed_name_is_one(drawn: Drawn) -> None:
    drawn.print("赵建华", 470, 420)
    drawn.lay(stamps.fingerprint("a"), 500, 370, 15 * MILLIMETRE)
    assert kinds(drawn.marked()) == [FINGERPRINT]


@pytest.mark.parametrize(("name", "high"), [("张海华", 28), ("赵建华", 60), ("潘晓景", 106), ("陈思敬", 140)])
def test_a_name_in_red_is_no_seal_and_may_be_by_hand(name: str, high: float, drawn: Drawn) -> None:
    drawn.write(name, 480, 430 - high / 2, high, red=True)
    marked = drawn.marked()
    assert set(kinds(marked)) - {FINGERPRINT} == {INK}
    assert max(mark.sure for mark in marked.graphics) < 0.8


@pytest.mark.parametrize("name", ["赵建华", "孙立", "王一"])
def test_print_that_was_not_read_under_a_finger_is_doubtful(name: str, drawn: Drawn) -> None:
    drawn.print(name, 480, 412, size=44)
    drawn.lines.pop()
    drawn.lay(stamps.fingerprint("a"), 500, 370, 15 * MILLIMETRE)
    assert [mark.sure for mark in drawn.marked().graphics if mark.kind is INK] == [0.5]


def test_red_print_and_its_rule_are_no_seal() -> None:
    page = Drawn()
    page.print("某某市应急管理局文件", 200, 100, colour=(210, 30, 30), size=96)
    ImageDraw.Draw(page.page).rectangle((100, 300, 1300, 306), fill=(210, 30, 30))
    page.print(PROSE[0], 80, 400)
    assert kinds(page.marked()) == []


def test_a_ring_on_a_grey_scan_may_be_a_seal(drawn: Drawn) -> None:
    drawn.lay(stamps.round_seal("某某市应急管理局", "a"), 500, 560, 42 * MILLIMETRE)
    rings = [graphic for graphic in drawn.marked(grey=True).graphics if graphic.kind is OTHER]
    assert len(rings) == 1
    assert rings[0].sure < 0.5
    assert all(graphic.sure <= 0.5 for graphic in drawn.marked(grey=True).graphics)


def test_the_words_of_a_seal_are_none_of_the_page(drawn: Drawn) -> None:
    drawn.lay(stamps.round_seal("某某市应急管理局", "a"), 500, 500, 42 * MILLIMETRE)
    middle = 500 + 21 * MILLIMETRE
    drawn.lines.append(
        ReadLine("急管", (middle + 90, middle + 120, middle + 150), middle - 20, middle + 20, (0.9, 0.9))
    )
    assert [line.text for line in drawn.marked().lines][3:] == ["  "]


def test_a_ring_over_print_and_rules_without_colour_may_be_a_seal(drawn: Drawn) -> None:
    pen = ImageDraw.Draw(drawn.page)
    pen.rectangle((60, 380, 1300, 520), outline=(20, 20, 20), width=4)
    levels = [Rule(y * 72 / DPI, 60 * 72 / DPI, 1300 * 72 / DPI) for y in (380, 520)]
    sides = [Rule(x * 72 / DPI, 380 * 72 / DPI, 520 * 72 / DPI) for x in (60, 1300)]
    drawn.lay(stamps.round_seal("某某市应急管理局", "a"), 500, 300, 42 * MILLIMETRE)
    marked = drawn.marked(grey=True, rules=(levels, sides))
    rings = [graphic for graphic in marked.graphics if graphic.kind is OTHER]
    assert [holds(ring.box, 500 + 21 * MILLIMETRE, 300 + 21 * MILLIMETRE) for ring in rings] == [True]
    assert all(graphic.sure <= 0.5 for graphic in marked.graphics)


@pytest.mark.parametrize("grey", [False, True])
def test_print_and_tables_are_no_ring(grey: bool, drawn: Drawn) -> None:
    for number in range(6):
        drawn.print(PROSE[number % 2], 80, 520 + 50 * number)
    assert kinds(drawn.marked(grey=grey)) == []


@pytest.mark.parametrize(("frame", "least", "most"), [(True, 0.0, 0.5), (False, 0.8, 1.0)])
def test_a_name_in_a_frame_of_its_own_may_be_stamped(frame: bool, least: float, most: float, drawn: Drawn) -> None:
    drawn.write("赵建华", 480, 400, 70, read=False)
    if frame:
        dark = np.flatnonzero((np.asarray(drawn.page.convert("L"))[400:470, 470:900] < 128).any(axis=0))
        right = 470 + int(dark[-1])
        ImageDraw.Draw(drawn.page).rectangle((472, 392, right + 8, 478), outline=(30, 50, 160), width=4)
    (name,) = (graphic for graphic in drawn.marked().graphics if graphic.kind is INK)
    assert least <= name.sure <= most


def test_the_words_of_a_label_in_brackets_are_print(drawn: Drawn) -> None:
    drawn.lines.pop()
    drawn.write("（签名）", 440, 410, 60, read=True)
    assert drawn.marked().hand[-1] == ()


def test_a_large_name_behind_an_opinion_may_be_by_hand_as_may_one_with_a_dot_in_it(drawn: Drawn) -> None:
    for line in range(4):
        drawn.print(PROSE[0], 80, 560 + 70 * line)
    drawn.print("同意。", 80, 320)
    drawn.print("热依汗·阿不都", 220, 290, size=80)
    said, name = drawn.lines[-2:]
    drawn.lines[-2:] = [
        ReadLine(
            said.text + name.text, (*said.edges[:-1], *name.edges), name.top, name.bottom, (*said.scores, *name.scores)
        )
    ]

    assert drawn.marked().hand[-1] == ((3, 10),)


def test_a_large_name_at_the_end_of_a_long_line_is_looked_at_as_a_whole(drawn: Drawn) -> None:
    for line in range(4):
        drawn.print(PROSE[0], 80, 560 + 70 * line)
    drawn.print("请综合行政执法大队派员前往现场核查。", 80, 320)
    drawn.print("孙丽华", 820, 290, size=80)
    drawn.print(" 2022年1月11日", 1070, 320)
    parts = drawn.lines[-3:]
    edges = [edge for part in parts for edge in part.edges[:-1]]
    text = "".join(part.text for part in parts)
    whole = ReadLine(text, (*edges, parts[-1].edges[-1]), parts[1].top, parts[1].bottom, (0.99,) * len(text))
    drawn.lines[-3:] = [whole]

    assert drawn.marked().hand[-1] == ((18, 21),)


def test_two_large_names_that_run_together_may_be_by_hand(drawn: Drawn) -> None:
    for line in range(4):
        drawn.print(PROSE[0], 80, 560 + 70 * line)
    drawn.print("孙丽华赵建国", 470, 290, size=80)

    assert drawn.marked().hand[-1] == ((0, 6),)
