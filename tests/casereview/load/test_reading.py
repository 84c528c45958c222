"""Pictures are read off once, and not even unpacked a second time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from casereview.load.files import Entry
from casereview.load.ocr.nouns import Picture
from casereview.load.reading import read_entry, read_pages_of
from casereview.model import Block, Page


@pytest.fixture
def read_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The shades of the pictures that are read, each of which has its shade for its text."""
    monkeypatch.setenv("CASEREVIEW_HOME", str(tmp_path / "数据"))
    shades: list[int] = []

    def pages_of(picture: Picture, _dpi: float, number: int, _engine: object) -> tuple[Page, ...]:
        shades.append(int(picture[0, 0, 0]))
        return (Page(number, 595.3, 841.9, (Block(str(shades[-1])),)),)

    monkeypatch.setattr("casereview.load.scan.page.pages_of", pages_of)
    return shades


def photograph(folder: Path, shade: int) -> Path:
    Image.new("L", (64, 64), shade).save(path := folder / f"{shade}.png")
    return path


def texts(pages: tuple[Page, ...]) -> list[tuple[int, str]]:
    return [(page.number, block.text) for page in pages for block in page.blocks]


def test_photographs_that_were_read_are_not_opened_again(
    tmp_path: Path, read_off: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = Entry("照片", (photograph(tmp_path, 10), photograph(tmp_path, 20)))
    first = read_entry(entry)
    monkeypatch.setattr("casereview.load.reading.pictured_pages", lambda *_: pytest.fail("opened again"))

    assert texts(first.pages) == [(1, "10"), (2, "20")]
    assert read_entry(entry) == first
    assert read_off == [10, 20]


def test_of_photographs_with_a_new_one_among_them_only_that_is_read(tmp_path: Path, read_off: list[int]) -> None:
    old = photograph(tmp_path, 10), photograph(tmp_path, 20)
    read_entry(Entry("照片", old))

    assert texts(read_entry(Entry("照片", (*old, photograph(tmp_path, 30)))).pages) == [(1, "10"), (2, "20"), (3, "30")]
    assert read_off == [10, 20, 30]


def test_the_same_files_read_in_other_parts_give_those_pages(tmp_path: Path, read_off: list[int]) -> None:
    entry = Entry("照片", tuple(photograph(tmp_path, shade) for shade in (10, 20, 30)))

    assert [texts(read_pages_of(entry, part)) for part in (range(2), range(2, 3), range(1, 3))] == [
        [(1, "10"), (2, "20")],
        [(3, "30")],
        [(2, "20"), (3, "30")],
    ]
    assert read_off == [10, 20, 30]
