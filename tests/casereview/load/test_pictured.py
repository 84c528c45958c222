"""The pages of an entry that are to be read off pictures, whatever files they lie in."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from PIL import Image

from casereview.load import office
from casereview.load.files import Entry, UnreadableError
from casereview.load.pictured import pictured_count, pictured_pages, with_marks_laid_over
from casereview.model import Box, Graphic, Page, Straightening
from casereview.terms import GraphicKind
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


def test_an_old_word_file_is_converted_once_for_all_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document()
    for shade in (10, 20, 30):
        document.add_picture(BytesIO(bytes_of(Image.new("RGB", (420, 594), (shade,) * 3))), width=Mm(200))
    document.save(str(tmp_path / "a.docx"))
    made = []

    def converted(_program: Path, _data: bytes, _suffix: str) -> bytes:
        made.append(1)
        return (tmp_path / "a.docx").read_bytes()

    monkeypatch.setattr(office, "libreoffice", lambda: Path("soffice"))
    monkeypatch.setattr(office, "converted", converted)
    (path := tmp_path / "a.rtf").write_bytes(b"{\\rtf1 x}")
    assert shades(Entry("a.rtf", (path,))) == [(1, 10), (2, 20), (3, 30)]
    assert len(made) == 1


SEAL = Graphic(GraphicKind.DIGITAL_SIGNATURE, box=Box(400, 100, 500, 200), name="某某局")


def test_seals_laid_over_a_scan_stay_where_they_are_on_a_straight_page() -> None:
    ink = Graphic(GraphicKind.INK, box=Box(1, 2, 3, 4))
    (page,) = with_marks_laid_over([Page(1, 595, 842, (), (ink,))], Page(1, 595, 842, (), (SEAL,)))
    assert page.graphics == (ink, SEAL)


def test_seals_go_along_with_a_page_that_is_turned_and_moved() -> None:
    """The file shows the page lying; turned once it stands, and its straight form begins 10 and 20 points further."""
    straightening = Straightening(1, (1, 0, 10, 0, 1, 20, 0, 0, 1))
    read = Page(1, 575, 802, (), straightening=straightening)
    (page,) = with_marks_laid_over([read], Page(1, 842, 595, (), (SEAL,)))
    (seal,) = page.graphics
    assert seal.box is not None
    assert tuple(round(side) for side in seal.box) == (595 - 200 - 10, 400 - 20, 595 - 100 - 10, 500 - 20)
    assert tuple(round(side) for side in straightening.shown(seal.box)) == (395, 400, 495, 500)


def test_of_two_pages_on_one_picture_each_bears_its_own_seals() -> None:
    left = Page(1, 400, 600, (), straightening=Straightening(0, (1, 0, 0, 0, 1, 0, 0, 0, 1)))
    right = Page(1, 400, 600, (), straightening=Straightening(0, (1, 0, 400, 0, 1, 0, 0, 0, 1)))
    first, second = with_marks_laid_over([left, right], Page(1, 800, 600, (), (SEAL,)))
    assert first.graphics == ()
    assert [graphic.box for graphic in second.graphics] == [Box(0, 100, 100, 200)]
