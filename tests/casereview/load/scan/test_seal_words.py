"""Words of seals, read by the real models off seals drawn here; what is no seal of a body gives none."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.load.ocr.engine import installed
from casereview.load.ocr.nouns import Picture, Reading
from casereview.load.scan.inks import inks_of
from casereview.load.scan.reds import reds_on
from casereview.load.scan.seal_words import with_seal_words, words_of_seal
from casereview.model import Block, Box, Graphic, Page
from casereview.terms import GraphicKind
from sample_cases.making import stamps
from tests.casereview.load.scan.drawn_seals import seal_mask, sealed_page, worn
from tests.fakes.engine import FakeEngine

BODY = "洛枫县应急管理局"
USE = "行政处罚专用章"
FIRM = "松岩市华成木业有限公司"


def words_on(picture: Picture, dpi: int = 200, printed: tuple[str, ...] = ()) -> str | None:
    """The words of the one seal on a page."""
    (seal,) = (red for red in reds_on(inks_of(picture).red, (), dpi) if red.kind is GraphicKind.SEAL)
    return words_of_seal(picture, seal.box, dpi, installed(), printed)


@pytest.mark.models
@pytest.mark.parametrize(("dpi", "tilt", "quality"), [(150, 5, 80), (200, -15, 80), (200, 15, 40), (300, 0, 40)])
def test_the_name_along_the_rim_is_read_and_what_the_seal_is_for(dpi: int, tilt: float, quality: int) -> None:
    picture = sealed_page(seal_mask(BODY, below=USE), dpi=dpi, tilt=tilt, quality=quality)
    assert words_on(picture, dpi) in (BODY + USE, BODY)


@pytest.mark.models
def test_a_worn_seal_is_read_and_the_number_of_a_firm_left_out() -> None:
    mask = seal_mask(FIRM, share=0.68, number="1201100012345")
    assert words_on(sealed_page(worn(mask, 3), tilt=-6)) == FIRM


@pytest.mark.models
def test_an_oval_seal_is_read_as_it_lies() -> None:
    picture = sealed_page(seal_mask(FIRM, wide=48, high=34, below="财务专用章", share=0.55), dpi=300, tilt=8)
    assert words_on(picture, 300) in (FIRM + "财务专用章", FIRM)


@pytest.mark.models
def test_letters_that_print_hides_are_told_by_a_name_on_the_page_but_never_by_another() -> None:
    picture = sealed_page(seal_mask(BODY), print_=BODY)
    other = "松岩市城市管理局"
    assert words_on(picture, printed=(BODY,)) == BODY
    assert words_on(sealed_page(seal_mask(BODY), print_=other), printed=(other,)) in (BODY, None)


@pytest.mark.models
def test_a_name_stamp_and_half_a_seal_tell_nothing() -> None:
    stamp = np.full((400, 400, 3), 255, np.uint8)
    stamp[100:300, 100:300] = np.asarray(stamps.name_stamp("王芳", "1").resize((200, 200)), np.uint8)
    assert words_of_seal(stamp, (100, 100, 300, 300), 300, installed()) is None
    half = sealed_page(seal_mask(BODY))[:, 433:]
    boxes = [red.box for red in reds_on(inks_of(half).red, (), 200) if red.kind is GraphicKind.SEAL]
    assert [words_of_seal(half, box, 200, installed()) for box in boxes] in ([None], [])


def test_only_the_largest_seals_of_a_page_are_looked_at() -> None:
    picture = np.full((2339, 1654, 3), 255, np.uint8)
    seals = tuple(Graphic(GraphicKind.SEAL, box=Box(50, 100 * at, 150, 100 * at + 90)) for at in range(6))
    page = Page(1, 595, 842, (Block("甲"),), (*seals, Graphic(GraphicKind.INK, box=Box(1, 1, 9, 9))))
    assert with_seal_words(page, picture, 200, FakeEngine(words=Reading("甲乙丙丁", (1, 2, 3, 4), (1.0,) * 4))) == page
