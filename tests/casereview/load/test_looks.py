"""Every page of every format can be shown."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from docx import Document
from docx.shared import Mm
from PIL import Image

from casereview.load.files import UnreadableError
from casereview.load.looks import opened_pages, page_count, page_picture, word_file
from casereview.load.pdf.drawing import PdfFile
from tests.casereview.load.made import bytes_of, pdf_of, photo, seal, word_of
from tests.casereview.load.made_ofd import grid, line, ofd_of, page, seal_named, stamp

FIXTURES = Path(__file__).parents[2] / "fixtures" / "load"


def test_an_old_word_file_is_shown_as_the_new_one_it_was_read_as(tmp_path: Path) -> None:
    new = word_of(tmp_path / "a.docx", "<w:p><w:r><w:t>立案审批表</w:t></w:r></w:p>")
    assert word_file(new) == new.read_bytes()
    shown = word_file(FIXTURES / "record.doc")
    assert shown is not None
    assert Document(BytesIO(shown)).paragraphs[0].text == "询问笔录"
    assert word_file(FIXTURES / "two.heic") is None


def test_pages_are_counted_through_all_pictures_of_a_paper(tmp_path: Path) -> None:
    frames = [Image.new("L", (64, 64), shade) for shade in (10, 20)]
    frames[0].save(two := tmp_path / "1.tif", save_all=True, append_images=frames[1:], dpi=(20, 20))
    Image.new("L", (640, 1169), 30).save(one := tmp_path / "2.png")
    assert page_count([two, one]) == 3
    assert [int(page_picture([two, one], number)[0][0, 0, 0]) for number in (1, 2, 3)] == [10, 20, 30]
    assert page_picture([two, one], 1)[1] == 20.0
    assert page_picture([two, one], 3)[1] == pytest.approx(100.0)


def test_a_broken_picture_among_others_is_a_page_that_is_told_of(tmp_path: Path) -> None:
    (broken := tmp_path / "1.jpg").write_bytes(b"none")
    Image.new("L", (64, 64), 30).save(whole := tmp_path / "2.png")
    assert page_count([broken, whole]) == 2
    assert page_picture([broken, whole], 2)[0][0, 0, 0] == 30
    with pytest.raises(UnreadableError, match="不是可以识别的图片"):
        page_picture([broken, whole], 1)
    with pytest.raises(UnreadableError, match="不是可以识别的图片"):
        page_count([broken])


def test_an_ofd_page_shows_its_print_rules_and_seals(tmp_path: Path) -> None:
    content = page(grid(30, 40, (30, 60), (10, 10)), line("立案审批表", 60, 100, 10))
    file = ofd_of(tmp_path / "a.ofd", content, stamps=stamp("150 200 40 40"), seal=seal_named("某某市应急管理局"))
    picture, dpi = page_picture([file], 1)
    assert (page_count([file]), dpi, picture.shape) == (1, 150.0, (1754, 1240, 3))

    def dark(x0: float, y0: float, x1: float, y1: float) -> float:
        """The share of ink in a rectangle of millimetres."""
        x, y, right, below = (round(side / 25.4 * dpi) for side in (x0, y0, x1, y1))
        return float(np.mean(picture[y:below, x:right].min(axis=2) < 128))

    assert dark(60, 91, 110, 102) > 0.05
    assert dark(35, 49.5, 115, 50.5) > 0.1
    assert dark(120, 120, 200, 190) == 0
    assert picture[round(200 / 25.4 * dpi), round(170 / 25.4 * dpi)].tolist() == [200, 30, 30]


def test_the_picture_in_a_seal_is_shown_over_the_print(tmp_path: Path) -> None:
    inside = bytes_of(seal())
    der = b"\x30\x82" + (len(inside) + 4).to_bytes(2, "big") + b"\x04\x82" + len(inside).to_bytes(2, "big") + inside
    picture, dpi = page_picture([ofd_of(tmp_path / "a.ofd", page(), stamps=stamp("50 50 40 40"), seal=der)], 1)
    middle = picture[round(70 / 25.4 * dpi), round(70 / 25.4 * dpi)]
    assert middle[0] > 180 > 80 > max(middle[1:])


def test_a_scan_in_a_word_file_and_a_pdf_are_shown_by_page(tmp_path: Path) -> None:
    document = Document()
    document.add_picture(BytesIO(bytes_of(photo().resize((420, 594)))), width=Mm(210))
    document.save(str(path := tmp_path / "a.docx"))
    picture, dpi = page_picture([path], 1)
    assert (page_count([path]), picture.shape, round(dpi)) == (1, (594, 420, 3), 51)
    text = pdf_of(tmp_path / "a.pdf", lambda made: made.cell(text="正文"))
    drawn, dpi = page_picture([text], 1)
    assert (page_count([text]), dpi, drawn.shape[1]) == (1, 200.0, round(595.28 / 72 * 200))
    assert drawn.min() < 100


def test_a_page_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    for file in (FIXTURES / "two.heic", ofd_of(tmp_path / "a.ofd", page())):
        with pytest.raises(UnreadableError, match="原文件中已没有这一页，请重新检查案卷。"):
            page_picture([file], 3)
    with pytest.raises(FileNotFoundError):
        page_picture([tmp_path / "none.png"], 1)


def test_pages_of_pictures_are_drawn_as_those_of_a_pdf_are(tmp_path: Path) -> None:
    picture = Image.new("RGB", (400, 600), "white")
    picture.paste((200, 20, 20), (0, 0, 200, 300))
    picture.save(path := tmp_path / "a.png", dpi=(144, 144))
    file = opened_pages([path])
    assert file.pages == 1
    assert [round(side) for side in file.size(1)] == [200, 300]
    raster = file.draw(1, 0.5)
    assert (raster.width, raster.height, raster.stride) == (100, 150, 400)
    pixels = np.frombuffer(raster.data, np.uint8).reshape(150, 100, 4)
    assert (pixels[10, 10].tolist(), pixels[140, 90].tolist()) == ([20, 20, 200, 255], [255, 255, 255, 255])
    with pytest.raises(UnreadableError, match="没有这一页"):
        file.draw(2, 0.5)
    file.close()


def test_a_pdf_is_drawn_as_itself(tmp_path: Path) -> None:
    file = opened_pages([pdf_of(tmp_path / "a.pdf", lambda made: made.cell(text="正文"))])
    assert isinstance(file, PdfFile)
    file.close()
