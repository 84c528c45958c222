"""The table of documents: shown as taken, mended with keys and the mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casereview.catalogue import read_catalogue
from casereview.model import Correction, Document, Merge, Reorder, Retype, Source, Split
from casereview.open_case import take_step
from casereview.opened import OpenCase
from casereview.page_sequence import OutOfTurn, PageSequence
from casereview.steps import Role, SignOff
from casereview.terms import OrderFrom, ReadingMethod
from tests.ui.opened import libraries_in, opened_sample
from ui.colours import Meaning, colour
from ui.views.documents_view import DocumentsView

KINDS = tuple((kind.id, kind.label) for kind in read_catalogue().kinds.values())
VOLUME = "many-faults-volume"


@pytest.fixture
def opened(tmp_path: Path) -> OpenCase:
    return opened_sample(VOLUME, tmp_path)


@pytest.fixture
def view(qtbot: QtBot, opened: OpenCase) -> DocumentsView:
    view = DocumentsView()
    qtbot.addWidget(view)
    view.resize(1100, 600)
    view.show_case(opened, KINDS)
    view.show()
    qtbot.waitExposed(view)
    return view


def wishes(view: DocumentsView) -> list[Correction]:
    told: list[Correction] = []
    view.corrected.connect(told.append)
    return told


def row(view: DocumentsView, number: int) -> list[str]:
    return [view.model.index(number, column).data() for column in range(9)]


def choose(qtbot: QtBot, view: DocumentsView, number: int) -> Document:
    where = view.table.visualRect(view.model.index(number, 0)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert view.document is not None
    return view.document


def order(view: DocumentsView) -> list[str]:
    return [document.id for document in view.model.documents]


def test_every_document_is_listed_with_what_is_known_of_it(view: DocumentsView, opened: OpenCase) -> None:
    assert view.model.rowCount() == len(opened.review.case.documents)
    assert row(view, 1) == ["2", "卷内目录", "2–3", "文字", "卷内目录", "", "98%", "案卷.pdf", ""]
    assert row(view, 22)[1:6] == ["行政处罚决定书", "24", "文字", "行政处罚决定书(单位)", "(海洛)应急罚(2025)14号"]
    assert view.table.isColumnHidden(3)


def test_every_column_is_headed_by_what_stands_in_it(view: DocumentsView) -> None:
    heads = [view.model.headerData(column, Qt.Orientation.Horizontal) for column in range(9)]

    assert heads == ["次序", "文书种类", "页", "读取", "标题", "文号", "把握", "文件", "问题"]


def test_pages_out_of_sequence_are_told_and_a_click_shows_them(
    qtbot: QtBot, view: DocumentsView, opened: OpenCase
) -> None:
    assert not view.pages.isVisible()
    place = opened.review.case.documents[3].itself()
    foreign = OutOfTurn("第7页的当事人为“某厂”，不是本案当事人", 1, (place,))

    view.show_case(opened, KINDS, (), PageSequence(84, foreign=(foreign,)))
    text = view.pages.text()
    with qtbot.waitSignal(view.places_chosen) as chosen:
        view.pages.setFocus()
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
            qtbot.keyClick(view.pages, key)

    assert view.pages.isVisible()
    assert text.startswith("卷内页码：顺序正确 84 页，<b>非本卷 1 页</b>")
    assert chosen.args == [(place,)]


def test_how_the_papers_lie_is_said_in_one_sentence(qtbot: QtBot, view: DocumentsView, tmp_path: Path) -> None:
    assert view.sentence.text() == "顺序正确 27 份，缺 1 份（卷内有责令限期整改指令书，没有整改复查意见书）。"

    view.show_case(opened_sample("fault-order", tmp_path / "另"), KINDS)

    assert view.sentence.text().startswith("顺序正确 ")
    assert "错位 " in view.sentence.text()


def test_what_could_not_be_read_is_said_first_and_how_well_the_rest_was(view: DocumentsView, opened: OpenCase) -> None:
    case = opened.review.case
    first, second, third, *rest = case.documents
    scanned = tuple(
        replace(
            document,
            reading=ReadingMethod.OCR,
            pages=tuple(replace(page, legibility=sure) for page, sure in zip(document.pages, sures, strict=False)),
        )
        for document, sures in ((first, (0.97,)), (second, (0.75, 0.96)), (third, (0.0,)))
    )
    mixed = replace(opened.review, case=replace(case, documents=(*scanned, *rest)))

    view.show_case(replace(opened, review=mixed), KINDS)

    faint, unread = (document.pages[0].number for document in scanned[1:])
    assert view.sentence.text().startswith(
        f"《{third.title}》第{unread}页未能读取，请核对原件；"
        f"《{second.title}》第{faint}页识别不清，请核对原件。顺序正确 "
    )
    assert [row(view, number)[3] for number in range(3)] == ["识别，清晰度 97%", "识别，清晰度 86%", "识别"]
    assert [row(view, number)[8] for number in range(3)] == [
        "",
        f"第{faint}页识别不清，请核对原件",
        f"第{unread}页未能读取，请核对原件",
    ]
    assert not view.table.isColumnHidden(3)
    told = view.model.data(view.model.index(2, 8), Qt.ItemDataRole.ForegroundRole)
    assert told == colour(Meaning.FAULT, view.palette())


def test_a_click_shows_the_document(qtbot: QtBot, view: DocumentsView) -> None:
    with qtbot.waitSignal(view.places_chosen) as shown:
        document = choose(qtbot, view, 4)

    assert shown.args == [(Source(document.id, 6, "音像证据说明"),)]


def test_a_kind_is_found_by_any_part_of_its_name_and_taken_with_enter(qtbot: QtBot, view: DocumentsView) -> None:
    told = wishes(view)
    document = choose(qtbot, view, 4)

    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    line = view.kind.lineEdit()
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    line.insert("营业执")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert told == [Retype(document.id, "business_licence")]


def test_the_button_takes_the_kind_that_is_chosen_and_words_of_no_kind_take_none(
    qtbot: QtBot, view: DocumentsView
) -> None:
    told = wishes(view)
    document = choose(qtbot, view, 4)

    view.kind.setEditText("没有这种文书")
    qtbot.mouseClick(view.retype, Qt.MouseButton.LeftButton)
    view.kind.setCurrentText("询问笔录")
    qtbot.mouseClick(view.retype, Qt.MouseButton.LeftButton)

    assert told == [Retype(document.id, "inquiry_record")]


def test_a_document_of_several_pages_is_split_at_one_of_them(qtbot: QtBot, view: DocumentsView) -> None:
    told = wishes(view)

    choose(qtbot, view, 4)
    assert not view.split.isEnabled()
    document = choose(qtbot, view, 1)
    assert [view.page.itemText(index) for index in range(view.page.count())] == ["第 3 页"]
    qtbot.mouseClick(view.split, Qt.MouseButton.LeftButton)

    assert told == [Split(document.id, 3)]


def test_a_document_is_put_together_with_the_one_before_it_in_its_file(qtbot: QtBot, view: DocumentsView) -> None:
    told = wishes(view)

    choose(qtbot, view, 0)
    assert not view.merge.isEnabled()
    document = choose(qtbot, view, 1)
    qtbot.mouseClick(view.merge, Qt.MouseButton.LeftButton)

    assert told == [Merge(order(view)[0], document.id)]


def test_papers_of_several_files_are_not_put_together(qtbot: QtBot, view: DocumentsView, tmp_path: Path) -> None:
    view.show_case(opened_sample("clean-tianjin", tmp_path / "另"), KINDS)

    choose(qtbot, view, 3)

    assert not view.merge.isEnabled()


@pytest.mark.parametrize(("key", "to"), [(Qt.Key.Key_Up, 3), (Qt.Key.Key_Down, 5)])
def test_alt_and_an_arrow_move_a_document_one_place(qtbot: QtBot, view: DocumentsView, key: Qt.Key, to: int) -> None:
    told = wishes(view)
    document = choose(qtbot, view, 4)

    qtbot.keyClick(view.table, key, Qt.KeyboardModifier.AltModifier)

    expected = [one for one in order(view) if one != document.id]
    expected.insert(to, document.id)
    assert told == [Reorder(tuple(expected))]


def test_the_first_does_not_move_up_nor_the_last_down(qtbot: QtBot, view: DocumentsView) -> None:
    told = wishes(view)

    choose(qtbot, view, 0)
    qtbot.keyClick(view.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    view.table.selectRow(view.model.rowCount() - 1)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert told == []
    assert (view.up.isEnabled(), view.down.isEnabled()) == (True, False)


@pytest.mark.parametrize(
    ("over", "lower", "to"),
    [
        (0, False, 0),
        (2, False, 2),
        (2, True, 3),
        (6, True, 6),  # what was above moves up by the place that was left
        (None, True, 26),
    ],
)
def test_a_row_that_is_dragged_lies_where_it_is_dropped_and_nothing_moves_by_itself(
    view: DocumentsView, over: int | None, lower: bool, to: int
) -> None:
    view.resize(1100, 1200)
    told = wishes(view)
    before = order(view)
    rect = view.table.visualRect(view.model.index(26 if over is None else over, 1))
    where = rect.bottomLeft() + QPoint(4, 30) if over is None else rect.center() + QPoint(0, 4 if lower else -4)

    drop(view, view.model.mimeData([view.model.index(4, 0)]), where)

    expected = [one for one in before if one != before[4]]
    expected.insert(to, before[4])
    assert told == [Reorder(tuple(expected))]
    assert order(view) == before


def drop(view: DocumentsView, carried: QMimeData, where: QPoint) -> None:
    """Carry it over the table and let it go there."""
    copying, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(where, copying, carried, left, plain),
        QDragMoveEvent(where, copying, carried, left, plain),
        QDropEvent(QPointF(where), copying, carried, left, plain),
    ):
        QApplication.sendEvent(view.table.viewport(), event)


def test_what_else_is_dropped_is_not_taken(view: DocumentsView) -> None:
    told = wishes(view)
    carried = QMimeData()
    carried.setText("4")

    drop(view, carried, QPoint(5, 5))

    assert told == []


def test_what_was_mended_of_papers_that_are_gone_is_told(view: DocumentsView, opened: OpenCase) -> None:
    view.show_case(opened, KINDS, (Retype("旧文件:1-1", "inquiry_record"),))

    assert view.sentence.text().endswith("。1 项更正所指的文书已不在卷内，没有采用。")


def test_what_was_mended_is_shown_at_the_document_that_was_looked_at_and_marked_as_a_persons(
    qtbot: QtBot, view: DocumentsView, opened: OpenCase, tmp_path: Path
) -> None:
    document = choose(qtbot, view, 4)
    libraries = libraries_in(tmp_path)

    mended = take_step(opened, (Retype(document.id, "business_licence"),), libraries, "甲", datetime(2026, 3, 2))
    view.show_case(mended, KINDS)

    assert view.document is not None
    assert view.document.id == document.id
    assert row(view, 4)[1] == "营业执照复印件（人工指定）"
    ink = view.model.index(4, 1).data(Qt.ItemDataRole.ForegroundRole)
    assert ink == colour(Meaning.PERSON, view.palette())


def test_what_was_not_surely_read_is_marked(view: DocumentsView, opened: OpenCase) -> None:
    case = opened.review.case
    unsure = replace(case, documents=tuple(replace(one, confidence=0.6) for one in case.documents))

    view.show_case(replace(opened, review=replace(opened.review, case=unsure)), KINDS)

    assert row(view, 4)[6] == "60%，请核对"
    ink = view.model.index(4, 6).data(Qt.ItemDataRole.ForegroundRole)
    assert ink == colour(Meaning.QUESTION, view.palette())


def test_the_order_of_files_without_numbers_is_vouched_for_by_a_click(
    qtbot: QtBot, view: DocumentsView, opened: OpenCase
) -> None:
    told = wishes(view)
    case = replace(opened.review.case, order_from=OrderFrom.FILE_NAMES)
    assert not view.vouch.isVisible()

    view.show_case(replace(opened, review=replace(opened.review, case=case)), KINDS)
    assert view.sentence.text().startswith("共 27 份，文件名没有顺序编号，次序未能确认，")
    qtbot.mouseClick(view.vouch, Qt.MouseButton.LeftButton)

    assert told == [Reorder(tuple(order(view)))]


def test_of_papers_on_one_page_the_nearest_is_the_one_before(
    qtbot: QtBot, view: DocumentsView, opened: OpenCase
) -> None:
    told = wishes(view)
    case = opened.review.case
    parted = tuple(
        replace(one, id=f"{one.sha256[:16]}:6-6.{part}") if part else one
        for one in case.documents
        for part in range(3 if one is case.documents[4] else 1)
    )
    view.show_case(replace(opened, review=replace(opened.review, case=replace(case, documents=parted))), KINDS)

    document = choose(qtbot, view, 6)
    qtbot.mouseClick(view.merge, Qt.MouseButton.LeftButton)

    assert told == [Merge(order(view)[5], document.id)]


def test_the_table_fits_a_narrow_pane(view: DocumentsView) -> None:
    assert view.minimumSizeHint().width() < 600


def test_a_signed_review_is_mended_no_more(qtbot: QtBot, view: DocumentsView, opened: OpenCase) -> None:
    at = datetime(2026, 3, 2)
    signed = replace(opened, signed=SignOff("甲", Role.REVIEWER, at))
    told = wishes(view)

    view.show_case(signed, KINDS)
    choose(qtbot, view, 1)
    for button in (view.retype, view.split, view.merge, view.up, view.down):
        assert not button.isEnabled()
    qtbot.keyClick(view.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    view.retype_current()
    view.split_current()
    view.merge_with_previous()

    assert told == []
    assert not view.model.flags(view.model.index(1, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_five_thousand_documents_are_listed_at_once(qtbot: QtBot, view: DocumentsView, opened: OpenCase) -> None:
    case = opened.review.case
    many = tuple(replace(case.documents[4], id=f"{number}") for number in range(5000))

    view.show_case(replace(opened, review=replace(opened.review, case=replace(case, documents=many))), KINDS)
    view.table.scrollToBottom()

    assert view.model.rowCount() == 5000
    assert view.table.indexAt(QPoint(5, 5)).row() > 4900


def test_the_palette_of_the_view_is_that_of_its_colours(view: DocumentsView) -> None:
    dark = QPalette()
    dark.setColor(QPalette.ColorRole.Window, Qt.GlobalColor.black)

    view.setPalette(dark)

    assert view.model.palette.color(QPalette.ColorRole.Window) == Qt.GlobalColor.black


def test_alt_and_the_left_arrow_merge_a_document_with_the_one_before(qtbot: QtBot, view: DocumentsView) -> None:
    made = wishes(view)
    second = choose(qtbot, view, 1)

    qtbot.keyClick(view.table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert made == [Merge(view.model.documents[0].id, second.id)]


def test_alt_and_the_right_arrow_split_a_document_of_two_pages_at_once(qtbot: QtBot, view: DocumentsView) -> None:
    made = wishes(view)
    number = next(at for at, one in enumerate(view.model.documents) if len(one.pages) == 2)
    document = choose(qtbot, view, number)

    qtbot.keyClick(view.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert made == [Split(document.id, document.pages[1].number)]


def test_of_a_longer_document_the_page_is_chosen_first_and_enter_splits_it(
    qtbot: QtBot, view: DocumentsView, opened: OpenCase
) -> None:
    made = wishes(view)
    case = opened.review.case
    first, second, third, *others = case.documents
    whole = replace(first, pages=first.pages + second.pages + third.pages)
    longer = replace(case, documents=(whole, *others))
    view.show_case(replace(opened, review=replace(opened.review, case=longer)), KINDS)
    choose(qtbot, view, 0)

    qtbot.keyClick(view.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert made == []
    popup = view.page.view()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert made == [Split(whole.id, whole.pages[2].number)]
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton)
