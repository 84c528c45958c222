"""Upright rules that words go on through are none."""

from __future__ import annotations

from casereview.load.ocr import ReadLine
from casereview.load.scan.read_through import without_strokes
from casereview.load.tables import Rule

ACROSS = [Rule(at, 50.0, 500.0) for at in (100.0, 120.0, 140.0)]
TOP, MIDDLE = 102.0, 122.0


def line(text: str, left: float, top: float, pitch: float = 10.0, score: float = 0.99) -> ReadLine:
    edges = [left]
    for letter in text:
        edges.append(edges[-1] + (pitch if ord(letter) > 127 else pitch / 2))
    return ReadLine(text, tuple(edges), top, top + 16, (score,) * len(text))


def upright(lines: list[ReadLine], *rules: Rule) -> list[Rule]:
    return without_strokes((ACROSS, rules), lines, 1.0)[1]


def test_strokes_of_a_character_that_stands_in_each_line_are_no_rule() -> None:
    name = "某某市机械制造有限公司"

    assert upright([line(name, 80, TOP), line(name, 80, MIDDLE)], Rule(105, 100, 140)) == []


def test_a_rule_at_which_words_begin_and_end_stays() -> None:
    rule = Rule(105, 100, 140)
    cells = [line("当事人", 70, TOP), line("某某公司", 110, TOP), line("地址", 80, MIDDLE), line("某路", 110, MIDDLE)]

    assert upright(cells, rule) == [rule]


def test_two_cells_that_were_read_as_one_line_keep_the_rule_between_them() -> None:
    rule = Rule(105, 100, 120)
    gap = ReadLine("当事人某某", (70.0, 80.0, 90.0, 112.0, 122.0, 132.0), TOP, TOP + 16, (0.99,) * 5)
    stroke = line("当事人|某某", 72.5, TOP)

    assert upright([gap], rule) == [rule]
    assert upright([stroke], rule) == [rule]


def test_only_the_stretch_between_two_level_rules_goes_that_words_cross() -> None:
    crossed = line("某某市机械制造有限公司", 80, TOP)

    assert upright([crossed, line("地址", 80, MIDDLE)], Rule(105, 100, 140)) == [Rule(105, 120.0, 140)]


def test_a_day_with_blanks_in_it_goes_on_through_a_stroke() -> None:
    day = ReadLine("5 月", (100.0, 105.0, 108.0, 118.0), TOP, TOP + 16, (0.99,) * 3)

    assert upright([day, line("保存期限", 20, TOP)], Rule(104, 100, 120)) == []


def test_what_was_not_read_surely_moves_no_rule() -> None:
    rule = Rule(105, 100, 120)

    assert upright([line("某某市机械制造有限公司", 80, TOP, score=0.6)], rule) == [rule]


def test_a_first_character_taken_for_wider_than_it_is_does_not_reach_over_its_rule() -> None:
    rule = Rule(80.5, 100, 120)
    beside_a_hand = ReadLine("同意立案", (80.0, 95.0, 105.0, 115.0, 125.0), TOP - 4, TOP + 20, (0.99,) * 4)

    assert upright([beside_a_hand], rule) == [rule]
