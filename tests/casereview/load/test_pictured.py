"""The pages of an entry that are to be read off pictures, whatever files they lie in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from casereview.load.files import Entry, UnreadableError
from casereview.load.pictured import pictured_count, pictured_pages
from tests.casereview.load.made import bytes_of
from tests.casereview.load.made_ofd import line, media, ofd_of, page, picture


def shades(entry: Entry, wanted: range | None = None) -> list[tuple[int, int | None]]:
    """The number of each page and the shade of its picture, None without one."""
    return [
        (one.page.number, int(one.picture[0][0, 0, 0]) if one.picture is not None else None)
        for one in pictured_pages(entry, wanted)
    ]


@pytest.fixture
def photographs(tmp_path: Path) -> Entry:
    """A picture, a file of two, one that is broken, and one more."""
    frames = [Image.new("L", (64, 64), shade) for shade in (20, 30)]
    Image.new("L", (64, 64), 10).save(tmp_path / "1.png")
    frames[0].save(tmp_path / "2.tif", save_all=True, append_images=frames[1:])
    (tmp_path / "3.jpg").write_bytes(b"\xff\xd8\xff broken")
    Image.new("L", (64, 64), 50).save(tmp_path / "4.bmp")
    return Entry("照片", tuple(sorted(tmp_path.iterdir())))


def test_pages_are_numbered_through_and_a_broken_one_among_others_is_unread(photographs: Entry) -> None:
    assert pictured_count(photographs) == 5
    assert shades(photographs) == [(1, 10), (2, 20), (3, 30), (4, None), (5, 50)]
    assert [one.page.is_unread for one in pictured_pages(photographs)] == [False, False, False, True, False]


def test_only_the_pages_that_are_wanted_are_opened(photographs: Entry) -> None:
    assert shades(photographs, range(1, 3)) == [(2, 20), (3, 30)]
    assert shades(photographs, range(4, 99)) == [(5, 50)]


def test_one_that_is_alone_and_broken_is_told_of(tmp_path: Path) -> None:
    (path := tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff broken")
    entry = Entry("a.jpg", (path,))
    with pytest.raises(UnreadableError, match="图片"):
        pictured_count(entry)
    with pytest.raises(UnreadableError, match="图片"):
        list(pictured_pages(entry))


def test_a_picture_cut_off_in_the_middle_is_told_of_when_it_is_opened(tmp_path: Path) -> None:
    Image.effect_noise((400, 400), 90).save(path := tmp_path / "a.png")
    path.write_bytes(path.read_bytes()[:9000])
    assert pictured_count(Entry("a.png", (path,))) == 1
    with pytest.raises(UnreadableError, match="已损坏或不完整"):
        list(pictured_pages(Entry("a.png", (path,))))


def test_pages_of_an_ofd_come_with_their_text_or_their_picture(tmp_path: Path) -> None:
    file = ofd_of(
        tmp_path / "a.ofd",
        page(line("正文", 30, 50)),
        page(picture("0 0 210 297")),
        resources=media("s.png"),
        files={"Res/s.png": bytes_of(Image.new("RGB", (400, 566), (70, 70, 70)))},
    )
    entry = Entry("a.ofd", (file,))
    text, scan = pictured_pages(entry)
    assert (pictured_count(entry), [block.text for block in text.page.blocks], text.picture) == (2, ["正文"], None)
    assert scan.picture is not None
    assert (scan.page.number, int(scan.picture[0][200, 200, 0])) == (2, 70)
