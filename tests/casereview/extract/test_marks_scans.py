"""Places on scanned pages: what a scan does not surely show is asked, never told as blank or typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Block, Box, Graphic, Mark, Page
from casereview.terms import GraphicKind
from tests.builders import a_printed_page, bound, printed

INK, SEAL, FINGERPRINT, OTHER = GraphicKind.INK, GraphicKind.SEAL, GraphicKind.FINGERPRINT, GraphicKind.OTHER
LABEL = "询问人（签名）："
_CERTAIN = 0.8


def scanned(*graphics: Graphic, name: str = "", hand: bool = False, sure: int = 99, legibility: float = 0.98) -> Page:
    """A scanned page of a record with one place to sign at, what stands there read so surely."""
    blocks = [printed("询问笔录", 250, 80), _read(printed(LABEL + name, 70, 300), len(LABEL), hand, sure)]
    return replace(a_printed_page(blocks, list(graphics)), legibility=legibility)


def _read(block: Block, start: int, hand: bool, sure: int) -> Block:
    size = len(block.text)
    certain = (99,) * start + (sure,) * (size - start)
    return replace(block, sure=certain, hand=((start, size),) if hand else ())


def signed(page: Page, catalogue: Catalogue) -> Mark:
    """The mark of the place."""
    marks = extract_marks((bound("inquiry_record", page),), catalogue)
    return next(mark for mark in marks if mark.slot == "询问人#1")


def ink(sure: float) -> Graphic:
    return Graphic(INK, box=Box(190, 294, 240, 316), sure=sure)


def test_an_empty_place_on_a_legible_scan_is_blank(catalogue: Catalogue) -> None:
    mark = signed(scanned(), catalogue)
    assert mark.state.value == "blank"
    assert mark.confidence >= _CERTAIN


@pytest.mark.parametrize(("sure", "state"), [(0.95, "present"), (0.8, "present"), (0.79, "unreadable")])
def test_ink_signs_if_it_is_surely_a_hand(sure: float, state: str, catalogue: Catalogue) -> None:
    assert signed(scanned(ink(sure)), catalogue).state.value == state


@pytest.mark.parametrize(("sure", "states"), [(0.5, ["present"]), (0.95, ["present", "present"])])
def test_doubtful_strokes_beside_the_one_hand_that_signs_are_no_second(
    sure: float, states: list[str], catalogue: Catalogue
) -> None:
    beside = Graphic(INK, box=Box(246, 296, 262, 314), sure=sure)
    blocks = printed("询问笔录", 250, 80), printed("记录人（签名）：", 70, 300)
    page = replace(scanned(ink(0.95), beside), blocks=blocks)
    marks = extract_marks((bound("inquiry_record", page),), catalogue)
    assert [mark.state.value for mark in marks if mark.role == "记录人"] == states


def test_a_name_read_under_ink_names_the_signer(catalogue: Catalogue) -> None:
    mark = signed(scanned(ink(0.95), name="张三", hand=True), catalogue)
    assert (mark.state.value, mark.signer) == ("present", "张三")


@pytest.mark.parametrize(
    ("hand", "sure", "state"), [(False, 99, "typed"), (True, 99, "unreadable"), (False, 55, "unreadable")]
)
def test_a_name_read_off_a_picture_is_typed_if_it_is_surely_print(
    hand: bool, sure: int, state: str, catalogue: Catalogue
) -> None:
    assert signed(scanned(name="张三", hand=hand, sure=sure), catalogue).state.value == state


def test_words_on_a_picture_that_are_no_name_leave_a_place_not_blank(catalogue: Catalogue) -> None:
    assert signed(scanned(name="谌晓东胡雅琴"), catalogue).state.value == "unreadable"


def test_an_empty_place_on_a_page_read_badly_may_not_be_blank(catalogue: Catalogue) -> None:
    mark = signed(scanned(legibility=0.7), catalogue)
    assert (mark.state.value, mark.confidence) == ("unreadable", 0.6)


def test_a_dark_finger_is_asked_about(catalogue: Catalogue) -> None:
    page = scanned(ink(0.95), Graphic(FINGERPRINT, box=Box(230, 290, 262, 325), sure=0.6))
    marks = extract_marks((bound("inquiry_record", page),), catalogue)
    assert [mark.state.value for mark in marks if mark.kind.value == "fingerprint"] == ["unreadable"]


def order(*graphics: Graphic, grey: bool = False) -> Page:
    """A scanned page of an order that a seal belongs on."""
    blocks = [printed("责令限期整改指令书", 220, 80), printed("应急管理局（印章）", 330, 500)]
    return replace(a_printed_page(blocks, list(graphics)), legibility=0.98, grey=grey)


@pytest.mark.parametrize(("grey", "state"), [(False, "blank"), (True, "unreadable")])
def test_a_seal_nobody_sees_is_missing_only_in_colour(grey: bool, state: str, catalogue: Catalogue) -> None:
    marks = extract_marks((bound("rectification_order", order(grey=grey)),), catalogue)
    assert [mark.state.value for mark in marks if mark.kind.value == "seal"] == [state]


@pytest.mark.parametrize(("sure", "state"), [(0.97, "present"), (0.6, "unreadable")])
def test_something_red_is_a_seal_if_its_rim_says_so(sure: float, state: str, catalogue: Catalogue) -> None:
    page = order(Graphic(SEAL, box=Box(320, 450, 430, 560), sure=sure))
    marks = extract_marks((bound("rectification_order", page),), catalogue)
    assert [mark.state.value for mark in marks if mark.kind.value == "seal"] == [state]


def approval(line: str, start: int | None, *graphics: Graphic) -> Page:
    """A scanned approval with a line that names who handles the case, by hand from that character on."""
    block = printed(line, 70, 300)
    hand = ((start, len(line)),) if start is not None else ()
    blocks = [printed("立案审批表", 250, 80), replace(block, sure=(60,) * len(line), hand=hand)]
    return replace(a_printed_page(blocks, list(graphics)), legibility=0.98)


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("承办人：豫志", 4),  # no surname: read as a word said
        ("承办人： 外  6子  於", 5),
        ("承办人田 敬", 3),  # written over the colon
        ("承办人谗兰和", 4),  # what the pen crosses counts as print
        ("承办人签名 杨文春", 6),
        ("承办人（签 袁金凯", 6),  # written over 名）
        ("承办人签字赵  武远", 0),  # the pen crosses the whole line
        ("承办人签字；   赵武远", 9),
        ("承办人：詹啟航豫志芬", 4),  # two names in one word
        ("办案人：詹啟航豫志芬", 4),
    ],
)
def test_a_name_written_over_the_colon_or_read_as_other_words_signs(
    line: str, start: int, catalogue: Catalogue
) -> None:
    box = Box(105, 290, 170, 316)
    marks = extract_marks(
        (bound("filing_approval", approval(line, start, Graphic(INK, box=box, sure=0.95))),), catalogue
    )
    places = [mark for mark in marks if mark.role == "承办人" and mark.source.box is not None]
    assert [mark.state.value for mark in places][:1] == ["present"]


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("承办人田敬", None),
        ("承办人：豫志", None),
        ("承办人：昨日已到现场看过并已制作记录", 4),
        ("承办人：情况属实同意处罚", 4),
    ],
)
def test_words_that_are_printed_or_more_than_a_name_are_no_place_to_sign(
    line: str, start: int | None, catalogue: Catalogue
) -> None:
    page = approval(line, start)
    page = replace(page, blocks=(*page.blocks, *(printed("其他内容见附件材料。", 70, 330 + 20 * n) for n in range(12))))
    marks = extract_marks((bound("filing_approval", page),), catalogue)
    assert all(mark.source.box is None for mark in marks if mark.role == "承办人")


@pytest.mark.parametrize(("sure", "states"), [(99, ["present", "present"]), (40, ["present", "unreadable"])])
def test_hands_that_run_together_over_two_lines_sign_at_both_where_both_names_can_be_read(
    sure: int, states: list[str], catalogue: Catalogue
) -> None:
    above, below = printed(f"{LABEL}张立三", 70, 300), printed("记录人（签名）：李志四", 70, 322)
    blocks = printed("询问笔录", 250, 80), _read(above, len(LABEL), True, 99), _read(below, len(LABEL), True, sure)
    both = Graphic(INK, box=Box(150, 290, 230, 336), sure=0.95)
    marks = extract_marks((bound("inquiry_record", replace(scanned(both), blocks=blocks)),), catalogue)

    assert sorted(mark.state.value for mark in marks if mark.role in ("询问人", "记录人")) == states


@pytest.mark.parametrize(("opinion", "state"), [("同意立案，报局领导审批。", "unreadable"), ("王志强", "present")])
def test_ink_over_the_line_of_a_label_is_no_name_where_more_is_written_there(
    opinion: str, state: str, catalogue: Catalogue
) -> None:
    above, label = _read(printed(opinion, 120, 300), 0, True, 90), printed("审核人（签名）：", 70, 318)
    ink_above = Graphic(INK, box=Box(180, 299, 250, 314), sure=0.95)
    page = a_printed_page([printed("立案审批表", 250, 80), above, label], [ink_above])
    marks = extract_marks((bound("filing_approval", replace(page, legibility=0.98)),), catalogue)

    assert [mark.state.value for mark in marks if mark.role == "审核人"] == [state]


@pytest.mark.parametrize(("wide", "states"), [(130, ["present", "present"]), (80, ["present", "unreadable"])])
def test_ink_too_wide_for_one_name_is_that_of_both_beside_each_other(
    wide: int, states: list[str], catalogue: Catalogue
) -> None:
    line = _read(printed(f"{LABEL}张立三    李志四", 70, 300), len(LABEL), True, 40)
    ink_of_both = Graphic(INK, box=Box(160, 292, 160 + wide, 316), sure=0.95)
    page = replace(scanned(ink_of_both), blocks=(printed("询问笔录", 250, 80), line))
    marks = extract_marks((bound("inquiry_record", page),), catalogue)

    assert sorted(mark.state.value for mark in marks if mark.role == "询问人") == states


@pytest.mark.parametrize(
    ("written", "wide", "states"),
    [
        ("詹啟航豫志芬", 90, ["present", "present"]),
        ("詹啟航豫", 90, ["present"]),  # may be one
        ("詹啟航豫志芬", 60, ["present"]),
        ("情况属实无异议", 90, ["present"]),  # no names
    ],
)
def test_more_letters_in_one_hand_than_a_name_has_are_the_names_of_two(
    written: str, wide: int, states: list[str], catalogue: Catalogue
) -> None:
    line = _read(printed(LABEL + written, 70, 300), len(LABEL), True, 60)
    ink_of_both = Graphic(INK, box=Box(160, 292, 160 + wide, 316), sure=0.95)
    page = replace(scanned(ink_of_both), blocks=(printed("询问笔录", 250, 80), line))
    marks = extract_marks((bound("inquiry_record", page),), catalogue)

    assert sorted(mark.state.value for mark in marks if mark.role == "询问人") == states


@pytest.mark.parametrize(
    ("line", "hand", "signers"),
    [
        ("询问人：张立三记录人：李志四", ((4, 7), (11, 14)), {"询问人": "张立三", "记录人": "李志四"}),
        ("2024年5月7日记录人：李志四", ((13, 16),), {"记录人": "李志四"}),  # behind a day
        ("记录人   李志四   询问人：张立三", ((0, 9), (16, 19)), {"记录人": "李志四", "询问人": "张立三"}),  # crossed
        ("办理民警3   李志四", ((6, 10),), {}),
    ],
)
def test_a_label_begins_anew_behind_a_hand_and_a_day_and_ends_where_a_hand_hides_its_colon(
    line: str, hand: tuple[tuple[int, int], ...], signers: dict[str, str], catalogue: Catalogue
) -> None:
    block = replace(printed(line, 70, 300), sure=(99,) * len(line), hand=hand)
    page = replace(a_printed_page([printed("询问笔录", 250, 80), block]), legibility=0.98)
    marks = extract_marks((bound("inquiry_record", page),), catalogue)

    assert {mark.role: mark.signer for mark in marks if mark.signer} == signers


@pytest.mark.parametrize(("bottom", "last"), [(362, "unreadable"), (338, "blank")])
def test_hands_that_run_together_over_many_lines_leave_open_each_line_that_they_reach(
    bottom: float, last: str, catalogue: Catalogue
) -> None:
    lines = (LABEL, "询问人（签名）：", "记录人（签名）：")
    blocks = [printed("询问笔录", 250, 80), *(printed(line, 70, 300 + 22 * at) for at, line in enumerate(lines))]
    page = replace(a_printed_page(blocks, [Graphic(INK, box=Box(150, 270, 230, bottom), sure=0.95)]), legibility=0.98)
    marks = extract_marks((bound("inquiry_record", page),), catalogue)

    assert [mark.state.value for mark in marks if mark.role == "记录人"] == [last]
