"""The pages of a case one after the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.builders import a_case, a_document, a_fact, a_mark, a_page, bound
from ui.models.pages import CasePages, PageRow, PagesModel

COVER = a_document("volume_cover", "封面", title="卷宗封面")
DECISION = bound("penalty_decision", *(a_page("决定", number=n) for n in (2, 3, 4)), title="行政处罚决定书")
SCAN = bound("photo_evidence")
CASE = a_case(COVER, DECISION, SCAN)


def pages(counts: dict[str, int] | None = None, folios: dict[tuple[str, int], int] | None = None) -> CasePages:
    return CasePages(CASE, counts or {}, folios or {})


def places(rows: tuple[PageRow, ...]) -> list[tuple[str, int]]:
    return [row.place for row in rows]


def test_every_page_has_its_turn_and_a_document_without_pages_has_one() -> None:
    assert places(pages().rows) == [
        ("volume_cover", 1),
        ("penalty_decision", 2),
        ("penalty_decision", 3),
        ("penalty_decision", 4),
        ("photo_evidence", 1),
    ]
    assert places(pages({"photo_evidence": 3}).rows)[4:] == [("photo_evidence", n) for n in (1, 2, 3)]


def test_beside_a_page_is_the_next_even_over_the_end_of_a_document() -> None:
    here = pages()
    second = here.rows[1]

    assert here.beside(second, 1) == here.rows[2]
    assert here.beside(second, -1) == here.rows[0]
    assert here.beside(here.rows[0], -1) is None
    assert here.beside(here.rows[4], 1) is None


def test_beside_a_document_is_the_first_page_of_the_next_or_of_the_one_before() -> None:
    here = pages()

    for row in here.rows[1:4]:
        assert here.document_beside(row, 1) == here.rows[4]
        assert here.document_beside(row, -1) == here.rows[0]
    assert here.document_beside(here.rows[4], -1) == here.rows[1]
    assert here.document_beside(here.rows[0], -1) is None
    assert here.document_beside(here.rows[4], 1) is None


def test_a_caption_says_paper_page_folio_and_file() -> None:
    here = pages(folios={("penalty_decision", 3): 17})

    assert here.caption(here.rows[2]) == "《行政处罚决定书》 第2页/共3页 · 卷内页码 17 · penalty_decision.docx 第3页"
    assert here.caption(here.rows[1]) == "《行政处罚决定书》 第1页/共3页 · 卷内页码 — · penalty_decision.docx 第2页"


def test_a_page_is_found_again_when_its_document_has_become_another() -> None:
    whole, split = pages(), bound("penalty_decision", *DECISION.pages[1:], id="另一文书")
    mended = CasePages(a_case(COVER, split), {}, {})

    again = mended.again(whole.rows[2])

    assert again is not None
    assert again.place == ("另一文书", 3)
    assert mended.again(whole.rows[4]) is None


def test_readings_that_are_not_sure_are_told_by_page() -> None:
    fact = a_fact("罚款金额", 1, "penalty_decision", confidence=0.5, quote="壹元")
    sure = a_fact("案由", "甲", "volume_cover", quote="甲")
    mark = a_mark("承办人", "penalty_decision", page=3, confidence=0.4)
    here = CasePages(a_case(COVER, DECISION, facts=(fact, sure), marks=(mark,)), {}, {})

    assert here.doubts(here.rows[0]) == ()
    assert here.doubts(here.rows[2]) == (mark.source,)


def test_the_model_asks_for_a_picture_only_when_it_is_seen(qapp: QApplication) -> None:
    asked: list[PageRow] = []
    model = PagesModel(lambda row: asked.append(row))
    model.show_pages(pages())

    assert (model.rowCount(), asked) == (5, [])
    assert model.data(model.index(2), Qt.ItemDataRole.DisplayRole) == "行政处罚决定书 2/3"
    assert model.data(model.index(2), Qt.ItemDataRole.AccessibleTextRole) == "《行政处罚决定书》第2页，共3页"
    assert asked == []
    model.data(model.index(2), Qt.ItemDataRole.DecorationRole)
    assert places(tuple(asked)) == [("penalty_decision", 3)]


def test_the_model_tells_whose_picture_has_come(qapp: QApplication) -> None:
    model = PagesModel(lambda _row: QImage(1, 1, QImage.Format.Format_RGB32))
    model.show_pages(pages())
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last, _roles: told.append(first.row()))

    model.tell_drawn(("penalty_decision", 4))
    model.tell_drawn(("没有", 1))

    assert told == [3]
    assert model.row_of(("photo_evidence", 1)) == 4
    assert model.row_of(None) == -1
