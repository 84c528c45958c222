"""The pages of a case drawn from its files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from casereview.model import Box, CaseFile, Document, Source, Straightening, around
from tests.builders import a_document, a_printed_page, bound, printed
from tests.casereview.load.made import pdf_of, photo
from tests.ui.opened import SAMPLES, opened_sample
from ui.fonts import use_chinese_font
from ui.pages.drawer import PageDrawer
from ui.turns import at_once


@pytest.fixture
def family(qapp: QApplication) -> str:
    return use_chinese_font(qapp)


@pytest.fixture
def drawer(family: str, tmp_path: Path) -> Iterator[PageDrawer]:
    drawer = PageDrawer(tmp_path, family)
    yield drawer
    drawer.close()


def of_kind(case: CaseFile, kind: str) -> Document:
    return case.of_kind(kind)[0]


@pytest.mark.parametrize("name", ["many-faults-word", "many-faults-volume"])
def test_every_place_of_every_finding_is_found_on_its_page_and_holds_its_words(family: str, name: str) -> None:
    opened = opened_sample(name)
    case, drawer = opened.review.case, PageDrawer(opened.path, family)
    sources = {source for finding in opened.review.findings for source in finding.sources if source.quote.strip()}
    assert len(sources) > 100
    boxed = 0

    for source in sources:
        document = case.document(source.document)
        prepared = at_once(drawer.prepare(document, source.page, (source,), ()))
        (marks,) = prepared.marks
        assert marks, source
        held = "".join(
            block.text[line.start + index]
            for block in prepared.page.blocks
            for line in block.lines
            for index, (left, right) in enumerate(zip(line.edges, line.edges[1:], strict=False))
            if any(
                box.x0 <= (left + right) / 2 <= box.x1 and box.y0 <= (line.box.y0 + line.box.y1) / 2 <= box.y1
                for box in marks
            )
        )
        if not set("".join(source.quote.split())) <= set(held):
            assert marks == (source.box,), (source.quote, held)
            boxed += 1  # where something belongs that is not there, with the words of its label
        assert prepared.notice == ""
    drawer.close()
    assert boxed < len(sources) / 20


def test_a_page_with_coordinates_is_marked_where_its_source_says_not_where_the_words_come_first(
    drawer: PageDrawer, tmp_path: Path
) -> None:
    pdf_of(tmp_path / "卷.pdf", lambda document: document.cell(text="甲"))
    page = a_printed_page((printed("2025年5月22日", 50, 100), printed("2025年5月22日", 50, 300)))
    document = replace(bound("filing_approval", page), source="卷.pdf")
    source = Source("filing_approval", 1, "2025年5月22日", page.blocks[1].box)

    prepared = at_once(drawer.prepare(document, 1, (source,), ()))

    assert prepared.marks == ((page.blocks[1].box,),)
    assert prepared.alike == ()


def test_words_that_stand_several_times_on_a_word_page_are_all_shown_the_first_as_meant(drawer: PageDrawer) -> None:
    document = a_document("filing_approval", "2025年5月22日", "甲", "2025年5月22日")
    source = Source("filing_approval", 1, "2025年5月22日")

    once = at_once(drawer.prepare(document, 1, (source,), ()))
    twice = at_once(drawer.prepare(document, 1, (source, replace(source)), ()))

    first, _, third = (block.lines[0].box for block in once.page.blocks)
    assert (once.marks, once.alike) == (((first,),), (third,))
    assert twice.marks == ((first,), (third,))


def test_a_source_without_words_on_the_page_shows_its_box_or_nothing(drawer: PageDrawer, tmp_path: Path) -> None:
    pdf_of(tmp_path / "卷.pdf", lambda document: document.cell(text="甲"))
    document = replace(bound("filing_approval", a_printed_page((printed("案由", 50, 100),))), source="卷.pdf")
    box = Box(100, 200, 180, 240)

    prepared = at_once(
        drawer.prepare(document, 1, (Source("filing_approval", 1, "", box), Source("filing_approval", 1, "别处")), ())
    )

    assert prepared.marks == ((box,), ())


def test_what_was_read_is_shown_and_marked_where_the_file_has_gone(drawer: PageDrawer) -> None:
    word = a_document("filing_approval", "案由：未取得证", "审批人")
    pdf = replace(bound("penalty_decision", a_printed_page((printed("罚款叁万元", 50, 100),))), source="没有.pdf")

    for document, quote in ((word, "未取得证"), (pdf, "叁万元")):
        prepared = at_once(drawer.prepare(document, 1, (Source(document.id, 1, quote, Box(1, 2, 3, 4)),), ()))
        assert "不在原处" in prepared.notice
        assert (around(prepared.marks[0]) or Box(0, 0, 0, 0)).y0 > 50
        assert not at_once(drawer.draw(document, 1, 1.0)).isNull()


def test_a_document_that_nobody_could_read_says_why_and_shows_what_it_looks_like(
    drawer: PageDrawer, tmp_path: Path
) -> None:
    pdf_of(tmp_path / "扫描.pdf", lambda document: document.add_page())
    photo().save(tmp_path / "照片.png")
    (tmp_path / "旧.doc").write_bytes(b"old")
    scan, picture, old = (
        replace(bound(name), source=name, problem=f"{name}不能读取。") for name in ("扫描.pdf", "照片.png", "旧.doc")
    )

    assert [drawer.count(document) for document in (scan, picture, old)] == [2, 1, 1]
    prepared = [at_once(drawer.prepare(document, 1, (), ())) for document in (scan, picture, old)]
    assert [one.notice for one in prepared] == ["扫描.pdf不能读取。", "照片.png不能读取。", "旧.doc不能读取。"]
    assert [round(one.page.height or 0) for one in prepared] == [842, 631, 842]
    assert at_once(drawer.draw(picture, 1, 1.0)).pixelColor(420, 315).lightness() < 40


def test_a_page_of_a_folder_of_pictures_is_one_of_them(drawer: PageDrawer, tmp_path: Path) -> None:
    (tmp_path / "照片").mkdir()
    for name in ("1.png", "2.png"):
        photo().save(tmp_path / "照片" / name)
    pictures = replace(bound("photo_evidence"), source="照片", problem="是图片。")

    assert drawer.count(pictures) == 2
    assert at_once(drawer.prepare(pictures, 2, (), ())).page.number == 2


def test_doubtful_readings_and_text_that_was_recognised_are_hatched(drawer: PageDrawer) -> None:
    document = a_document("filing_approval", "案由", "审批人")
    doubt = Source("filing_approval", 1, "审批人")

    sure = at_once(drawer.prepare(document, 1, (), ()))
    doubted = at_once(drawer.prepare(document, 1, (), (doubt,)))
    page = replace(document.pages[0], legibility=0.97)
    recognised = at_once(drawer.prepare(replace(document, id="recognised", pages=(page,)), 1, (), ()))

    assert sure.doubtful == ()
    assert doubted.doubtful == (doubted.page.blocks[1].lines[0].box,)
    assert len(recognised.doubtful) == 2


def test_a_case_in_an_archive_is_drawn_like_one_in_a_folder(family: str, tmp_path: Path) -> None:
    opened = opened_sample("many-faults-word")
    packed = Path(shutil.make_archive(str(tmp_path / "案卷"), "zip", SAMPLES / "many-faults-word"))
    document = of_kind(opened.review.case, "filing_approval")
    folder, archive = PageDrawer(opened.path, family), PageDrawer(packed, family)

    assert at_once(archive.prepare(document, 1, (), ())) == at_once(folder.prepare(document, 1, (), ()))
    folder.close()
    archive.close()


def test_places_of_a_scan_are_marked_where_its_file_shows_them(drawer: PageDrawer, tmp_path: Path) -> None:
    photo().save(tmp_path / "扫描.png", dpi=(72, 72))
    aside = Straightening(0, (1.0, 0.0, 7.0, 0.0, 1.0, 9.0, 0.0, 0.0, 1.0))
    left = replace(a_printed_page((printed("罚款叁万元", 50, 60),)), straightening=aside, legibility=0.95)
    right = replace(a_printed_page((printed("当事人某厂", 50, 60),)), legibility=0.95)
    further = replace(right, straightening=Straightening(0, (1.0, 0.0, 100.0, 0.0, 1.0, 9.0, 0.0, 0.0, 1.0)))
    document = replace(bound("penalty_decision", left, further), source="扫描.png")
    (one,), (other,) = left.blocks[0].lines, further.blocks[0].lines
    sources = (Source(document.id, 1, "罚款叁万元", one.box), Source(document.id, 1, "当事人某厂", other.box))

    prepared = at_once(drawer.prepare(document, 1, sources, ()))

    def moved(box: Box, right: float, down: float) -> Box:
        return Box(box.x0 + right, box.y0 + down, box.x1 + right, box.y1 + down)

    assert prepared.marks == ((moved(one.box, 7, 9),), (moved(other.box, 100, 9),))
    assert (prepared.page.width, prepared.page.height) == pytest.approx((200, 150), rel=1e-3)
