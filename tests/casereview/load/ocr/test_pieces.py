"""Lines taken apart and put in order."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.load.ocr.nouns import ReadLine
from casereview.load.ocr.pieces import in_order, parted


def a_line(text: str, edges: list[float], top: float = 0.0, bottom: float = 30.0) -> ReadLine:
    return ReadLine(text, tuple(edges), top, bottom, (1.0,) * len(text))


def test_a_wide_gap_parts_a_label_from_what_stands_in_the_next_cell() -> None:
    line = a_line("姓名 张三", [0, 30, 60, 150, 180, 210])

    assert parted(line, 30) == [a_line("姓名", [0, 30, 60]), a_line("张三", [150, 180, 210])]


def test_a_gap_as_wide_as_a_word_is_none() -> None:
    line = a_line("姓名 张三", [0, 30, 60, 100, 130, 160])

    assert parted(line, 30) == [line]


def test_a_title_of_spaced_out_characters_stays_whole() -> None:
    line = a_line("立 案 表", [0, 30, 120, 150, 240, 270])

    assert parted(line, 30) == [line]


def test_lines_come_from_top_to_bottom_and_those_side_by_side_from_left() -> None:
    title = a_line("题", [50, 80], 0, 30)
    left, right = a_line("左", [0, 30], 44, 74), a_line("右", [90, 120], 40, 70)
    last = a_line("末", [0, 30], 80, 110)

    assert in_order([last, right, left, title]) == (title, left, right, last)


@settings(deadline=None)
@given(
    words=st.lists(st.text("国家法律", min_size=1, max_size=3), min_size=1, max_size=6),
    gaps=st.lists(st.floats(1, 200), min_size=6, max_size=6),
)
def test_parting_loses_and_moves_nothing_but_blanks(words: list[str], gaps: list[float]) -> None:
    text, edges = "", [0.0]
    for word, gap in zip(words, gaps, strict=False):
        if text:
            text, edges = text + " ", [*edges, edges[-1] + gap]
        for letter in word:
            text, edges = text + letter, [*edges, edges[-1] + 30]
    whole = {(letter, *pair) for letter, pair in zip(text, pairwise(edges), strict=True) if letter != " "}

    pieces = parted(a_line(text, edges), 30)

    assert {
        (letter, *pair)
        for piece in pieces
        for letter, pair in zip(piece.text, pairwise(piece.edges), strict=True)
        if letter != " "
    } == whole
    assert all(piece.text == piece.text.strip() for piece in pieces)
