"""YAML with lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from casereview.errors import PackError
from casereview.marked_yaml import parse_yaml, read_yaml

HERE = Path("rules/pack/01.yaml")


def test_every_entry_keeps_the_line_it_is_written_on() -> None:
    marked = parse_yaml("# head\n- id: a\n  with:\n    days: 90\n- id: b\n", HERE)

    assert marked.value == [{"id": "a", "with": {"days": 90}}, {"id": "b"}]
    assert [marked.line(*path) for path in ((0,), (0, "with"), (0, "with", "days"), (1, "id"))] == [2, 3, 4, 5]


def test_an_entry_the_file_lacks_has_the_line_of_what_is_around_it() -> None:
    assert parse_yaml("a: 1\nb:\n  c: 2\n", HERE).line("b", "missing", 3) == 2


def test_the_spelling_of_a_number_is_kept() -> None:
    marked = parse_yaml("clause: 3.10\n", HERE)

    assert marked.value == {"clause": 3.1}
    assert marked.written("clause") == "3.10"


@pytest.mark.parametrize("word", ["on", "no", "yes", "Off", "10:30", "007", "2024-01-05T09:30"])
def test_words_and_times_stay_text(word: str) -> None:
    assert parse_yaml(f"a: {word}\n", HERE).value == {"a": word}


def test_dates_and_truth_values_are_read() -> None:
    assert parse_yaml("a: 2024-02-29\nb: true\non: 2.5\nd: 0\ne: 0.5\n", HERE).value == {
        "a": date(2024, 2, 29),
        "b": True,
        "on": 2.5,
        "d": 0,
        "e": 0.5,
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: 1\nb: 2\na: 3\n", "“pack/01.yaml”第 3 行：“a”重复出现。"),
        ("a: 1\nb: 2024-02-30\n", "“pack/01.yaml”第 2 行：“2024-02-30”不是真实存在的日期或数字。"),
        ("a: 1\n[b]: 2\n", "“pack/01.yaml”第 2 行：键名应当是文字。"),
        ("a: &x\n  b: *x\n", "“pack/01.yaml”第 2 行：嵌套过深或引用过多。"),
        ("a: 1\nb: *x\n", "“pack/01.yaml”第 2 行：没有名为 x 的引用。"),
        ("a: 1\n---\nb: 2\n", "“pack/01.yaml”第 2 行：一个文件只能有一份内容。"),
        ("a: 1\nb: !mine [2]\n", "“pack/01.yaml”第 2 行：不认识的标记 !mine。"),
        ("a: 1\n<<: {b: 2}\n", "“pack/01.yaml”第 2 行：键名应当是文字。"),
    ],
)
def test_a_mistake_is_refused_at_its_line(text: str, sentence: str) -> None:
    with pytest.raises(PackError) as refused:
        parse_yaml(text, HERE)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(("text", "line"), [("a: [1\nb: 2\n", 2), ("a: 1\nb: !!python/name:os.system ''\n", 2)])
def test_bad_syntax_and_foreign_tags_are_refused_at_their_line(text: str, line: int) -> None:
    with pytest.raises(PackError, match=f"第 {line} 行"):
        parse_yaml(text, HERE)


def test_a_name_stands_for_its_value_but_not_for_millions_of_them() -> None:
    assert parse_yaml("a: &x [1, 2]\nb: *x\n", HERE).value == {"a": [1, 2], "b": [1, 2]}
    lines = ["a: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"]
    lines += [f"b{n}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]" for n in range(6)]

    with pytest.raises(PackError, match="引用过多"):
        parse_yaml("\n".join(lines), HERE)


def test_a_deep_nesting_is_refused() -> None:
    with pytest.raises(PackError, match="嵌套过深"):
        parse_yaml("[" * 60 + "]" * 60, HERE)


def test_an_empty_file_holds_nothing() -> None:
    assert parse_yaml("# nothing\n", HERE).value is None


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes("案由".encode("gbk"))

    with pytest.raises(PackError, match="UTF-8"):
        read_yaml(path)
