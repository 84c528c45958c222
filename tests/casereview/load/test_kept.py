"""A page that was read off a picture is read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.load.kept import kept_or_read
from casereview.model import Block, Box, Graphic, Line, Mended, Page, Straightening
from casereview.terms import GraphicKind

LINE = Line(0, Box(72.0, 80.0, 96.0, 92.0), (72.0, 84.0, 96.0))
WORDS = Block(
    "立案", box=LINE.box, lines=(LINE,), sure=(99, 61), hand=((1, 2),), mended=(Mended(0, 1, "位", "文书名"),)
)
SEAL = Graphic(GraphicKind.SEAL, box=Box(300.0, 600.0, 420.0, 720.5), sure=0.9)
TURNED = Straightening(1, (1.0, 0.01, 2.5, -0.01, 1.0, 0.0, 0.0, 0.0, 1.0))
PAGES = (Page(3, 595.0, 842.0, (WORDS,), (SEAL,), TURNED, 0.98, grey=True), Page(3, 595.0, 842.0, ()))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CASEREVIEW_HOME", str(tmp_path))
    return tmp_path


class Reader:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> tuple[Page, ...]:
        self.times += 1
        return PAGES


def test_the_same_content_is_read_once_and_given_as_it_was_read() -> None:
    reader = Reader()
    assert [kept_or_read("a", "engine/1", reader) for _ in range(3)] == [PAGES] * 3
    assert reader.times == 1


def test_other_content_and_another_engine_are_read_anew() -> None:
    reader = Reader()
    for content, engine in (("a", "engine/1"), ("b", "engine/1"), ("a", "engine/2")):
        kept_or_read(content, engine, reader)
    assert reader.times == 3


def test_what_cannot_be_kept_is_read_all_the_same(home: Path) -> None:
    (home / "readings.sqlite").write_bytes(b"no database at all" * 100)
    reader = Reader()
    assert [kept_or_read("a", "engine/1", reader) for _ in range(2)] == [PAGES] * 2
    assert reader.times == 2
