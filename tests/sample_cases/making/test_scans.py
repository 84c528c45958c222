"""Scans of made papers: the same each time, and with all that is true of them kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from sample_cases.making.inked_pages import Inking
from sample_cases.making.looks import FAMILIES, Camera, Look
from sample_cases.making.papers import Ink, PageEnd, Paper, Seal, Style, say
from sample_cases.making.scanner import Picture
from sample_cases.making.scans import (
    Binding,
    Scan,
    Volume,
    printed,
    swapped,
    taken,
    typed,
    with_foreign_page,
    without_page,
    write_photographs,
    write_scan,
)

STYLE = Style(head="")
LOOK = Look(dpi=72, dust=2)


def record(*, kind: str = "inquiry_record") -> Paper:
    blocks = (
        say("问：情况是否属实？答：属实。"),
        PageEnd(),
        say("被询问人（签名）：", Ink("被询问人", "施佳木")),
        say("滨澜区应急管理局（印章）", Seal("机关印章", "滨澜区应急管理局"), align="right"),
    )
    return Paper(kind, "询问笔录", blocks, date(2025, 6, 17), head=False, counted=False)


def volume(*bindings: Binding) -> Volume:
    return printed((record(),), STYLE, Scan(LOOK, bindings=bindings), "test")


def test_the_truth_tells_every_page_its_folio_and_what_people_put_on_it() -> None:
    leaves = volume().leaves

    assert [(leaf.kind, leaf.page, leaf.folio) for leaf in leaves] == [
        ("inquiry_record", 0, 1),
        ("inquiry_record", 1, 2),
    ]
    assert [(one.kind, one.role, one.words) for leaf in leaves for one in leaf.made] == [
        ("words", "", "1"),
        ("words", "", "2"),
        ("signature", "被询问人", "施佳木"),
        ("seal", "机关印章", "滨澜区应急管理局"),
    ]


def test_a_scan_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    write_scan(tmp_path / "one.pdf", volume(), LOOK, "seed")
    write_scan(tmp_path / "two.pdf", volume(), LOOK, "seed")

    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize("colours", ["colour", "grey", "bilevel"])
def test_a_scan_holds_no_text_and_every_page_in_its_colours(colours: str, tmp_path: Path) -> None:
    write_scan(tmp_path / "scan.pdf", volume(), replace(LOOK, colours=colours), "seed")

    document = pypdfium2.PdfDocument(tmp_path / "scan.pdf")
    pages = [page.render(scale=1, rev_byteorder=True).to_numpy()[..., :3].astype(int) for page in document]
    spread = max(int((page.max(axis=2) - page.min(axis=2)).max()) for page in pages)
    assert [page.get_textpage().get_text_range() for page in document] == ["", ""]
    assert (spread > 60) == (colours == "colour")


def test_the_typed_pages_break_where_the_printed_ones_do() -> None:
    pages = pypdfium2.PdfDocument(typed((record(),), STYLE, Scan(LOOK), "test"))

    assert len(pages) == len(volume().leaves)
    assert "答：属实" in pages[0].get_textpage().get_text_range()


def test_pages_are_lost_swapped_and_taken_from_elsewhere() -> None:
    other = printed((record(kind="inspection_record"),), STYLE, Scan(LOOK), "other")

    lost, turned = volume(without_page("inquiry_record", 0)), volume(swapped("inquiry_record", 0, 1))
    mixed = volume(with_foreign_page(other, "inspection_record", after="inquiry_record"))

    assert [leaf.folio for leaf in lost.leaves] == [2]
    assert [leaf.folio for leaf in turned.leaves] == [2, 1]
    assert [(leaf.kind, leaf.foreign) for leaf in mixed.leaves] == [
        ("inquiry_record", False),
        ("inquiry_record", False),
        ("inspection_record", True),
    ]


def test_a_page_that_is_not_there_cannot_be_lost() -> None:
    with pytest.raises(ValueError, match="inquiry_record"):
        volume(without_page("inquiry_record", 7))


def test_two_pages_lie_on_one_sheet_and_backs_are_blank() -> None:
    double = [sheet for sheet, _ in taken(volume(), replace(LOOK, two_on_a_sheet=True), "seed")]
    backed = [sheet for sheet, _ in taken(volume(), replace(LOOK, blank_backs=1.0), "seed")]

    assert [[leaf.folio for leaf in sheet.leaves] for sheet in double] == [[1, 2]]
    assert [sheet.leaves[0].blank for sheet in backed] == [False, True, False, True]


def test_a_sheet_laid_upside_down_is_told() -> None:
    look = replace(LOOK, skew=0.0, dust=0)

    def dark_above(picture: Picture) -> bool:
        half = picture.shape[0] // 2
        return bool((picture[:half] < 128).sum() > (picture[half:] < 128).sum())

    (upright, plain), *_ = taken(volume(), look, "seed")
    (turned, over), *_ = taken(volume(), replace(look, upside_down=1.0), "seed")

    assert (upright.turns, turned.turns) == (0, 2)
    assert (dark_above(plain), dark_above(over)) == (True, False)


def test_a_photograph_shows_the_table_around_the_page(tmp_path: Path) -> None:
    look = replace(LOOK, camera=Camera(table=(40, 60, 90)))

    write_photographs(tmp_path, volume(), look, "seed")

    picture = np.asarray(Image.open(tmp_path / "IMG_2001.jpg"))
    corner, middle = picture[2, 2].astype(int), picture[picture.shape[0] // 2, picture.shape[1] // 2].astype(int)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["IMG_2001.jpg", "IMG_2002.jpg"]
    assert corner.sum() < 300 < middle.sum()


@pytest.mark.parametrize("folios", ["printed", "stamped", "written", "none"])
def test_folios_are_put_on_as_the_bureau_does(folios: str) -> None:
    scan = Scan(LOOK, inking=Inking(folios=folios))

    made = printed((record(),), STYLE, scan, "test").leaves[0].made

    assert [one.words for one in made] == (["1"] if folios in ("stamped", "written") else [])


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_draws_the_same_look_for_the_same_seed(family: str) -> None:
    assert FAMILIES[family](Random(7)) == FAMILIES[family](Random(7))
