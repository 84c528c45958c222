"""A queue reviewed blind, by clicks: what is seen of whose case it is, on every view and every page of it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from casereview.covers import covers_on
from casereview.model import Officer
from casereview.opened import Door, OpenCase, Wish
from casereview.store.store import Store
from casereview.terms import Outcome
from tests.ui.opened import SAMPLES
from tests.ui.shown_words import words_shown
from tests.ui.windows import SOON, a_paper, all_made, on, open_in
from ui.desk import Desk
from ui.dialogs.reason_dialog import ReasonDialog
from ui.main_window import MainWindow
from ui.pages.covered_pages import COVER
from ui.pages.image_cache import Wanted
from ui.views.batch_view import BatchView

WORD, VOLUME = SAMPLES / "clean-fire" / "案卷", SAMPLES / "clean-volume" / "案卷.pdf"
NAMES = {
    WORD: (
        "滨澜",
        "天津港澜",
        "港澜",
        "云知远",
        "戴星河",
        "梅长川",
        "施佳木",
        "津消0299017",
        "91129904MA3L2M3N4Y",
        "港前路",
    ),
    VOLUME: ("滨澜", "天津港澜", "港澜", "沈砚舟", "顾明川", "梅长川", "邹大同", "陆承安", "02990017021", "港前路"),
}
"""Words that tell whose cases these are."""


def turn(qtbot: QtBot, window: MainWindow, reason: str = "") -> None:
    """Begin to review blind, or end it."""
    window.menus.actions["blind"].trigger()
    answer(qtbot, window, reason)


def answer(qtbot: QtBot, window: MainWindow, reason: str) -> None:
    dialog = window.findChildren(ReasonDialog)[-1]
    dialog.reason.setText(reason)
    with qtbot.waitSignals([window.desk.blindfold.turned], timeout=SOON):
        qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)


def blind_at(qtbot: QtBot, window: MainWindow, path: Path) -> OpenCase:
    turn(qtbot, window)
    return open_in(qtbot, window, path)


def walk(qtbot: QtBot, window: MainWindow, tab: str) -> None:
    window.menus.actions[f"show_{tab}"].trigger()
    all_made(qtbot, window.desk)


def leaks(window: MainWindow, path: Path, *views: QWidget) -> list[str]:
    """The lines of what is shown, in these views only if any, in which something stands that tells whose case it is."""
    lines = [line for view in views or (window,) for line in words_shown(view).split("\n")]
    return [line for line in lines if any(name in line for name in (*NAMES[path], path.parent.name))]


def image_of(qtbot: QtBot, window: MainWindow, document: str, number: int, scale: float = 2.0) -> QImage:
    renders, wanted = window.panes.page._renders, Wanted(document, number, scale)
    renders.want("核对", (wanted,))
    qtbot.waitUntil(lambda: renders.image(wanted) is not None, timeout=SOON)
    image = renders.image(wanted)
    assert image is not None
    return image


@pytest.mark.parametrize("path", [WORD, VOLUME], ids=["word", "volume"])
def test_no_view_of_a_case_names_anybody(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    blind_at(qtbot, window, path)
    told = {"open": leaks(window, path)}
    for tab in ("documents", "timeline", "evidence", "people", "sheet", "page"):
        walk(qtbot, window, tab)
        told[tab] = leaks(window, path)
    panes = window.panes
    for finding in on(window).review.findings:
        if panes.findings.select(finding.rule.id, finding.outcome):
            told[finding.rule.id] = leaks(window, path, panes.finding, panes.decision, panes.page)
    assert panes.findings.tree.isVisible()
    panes.page.toggle_thumbnails()
    window.show_queue()
    qtbot.waitUntil(lambda: window.queue.table.model().rowCount() == 1, timeout=SOON)
    told["queue"] = leaks(window, path)
    window.show_start()
    told["start"] = leaks(window, path)

    assert {view: lines for view, lines in told.items() if lines} == {}
    drawn = "".join(page.text for page in window.panes.sheet.pages.pages)
    assert drawn
    assert [name for name in NAMES[path] if name in drawn] == []
    assert "某当事人" in drawn


def test_the_same_person_has_the_same_mask_in_lists_and_on_pages(qtbot: QtBot, window: MainWindow) -> None:
    opened = blind_at(qtbot, window, WORD)
    case = opened.review.case

    officers = {fact.value.name for fact in case.facts_of("执法人员") if isinstance(fact.value, Officer)}
    texts = "".join(block.text for one in case.documents for page in one.pages for block in page.blocks)
    assert officers == {"某甲", "某乙"}
    assert "承办人：某甲＊、某乙＊" in texts
    assert case.party == "某当事人"


def test_the_frame_says_that_names_are_hidden_and_that_they_are_not(qtbot: QtBot, window: MainWindow) -> None:
    before = (window.windowTitle(), window.blind.isVisible())
    turn(qtbot, window)
    hidden = (window.windowTitle(), window.blind.isVisible(), window.blind.told.text())
    turn(qtbot, window, "评查结束")

    assert before == ("行政处罚案卷评查", False)
    assert hidden[:2] == ("盲评 — 行政处罚案卷评查", True)
    assert "评查人甲于" in hidden[2]
    assert (window.windowTitle(), window.blind.isVisible()) == before


@pytest.mark.parametrize("small", [False, True], ids=["page", "thumbnail"])
def test_words_and_marks_of_a_page_lie_under_opaque_covers(qtbot: QtBot, window: MainWindow, small: bool) -> None:
    opened = blind_at(qtbot, window, VOLUME)
    assert opened.veil is not None
    real = next(one for one in opened.veil.behind.review.case.documents if one.kind == "penalty_decision")
    scale = 0.4 if small else 2.0
    seen = 0
    for page in real.pages:
        image = image_of(qtbot, window, real.id, page.number, scale)
        for box, mask in covers_on(page, opened.veil.masks):
            corners = [(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
            colours = {image.pixelColor(int(x * scale), int(y * scale)).rgb() for x, y in corners}
            assert colours <= {COVER.rgb()}, (page.number, mask, box)
            assert not _is_red(image, box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale)
            seen += 1
    assert seen > 10
    assert "签章" in {cover.mask for page in real.pages for cover in covers_on(page, opened.veil.masks)}


def _is_red(image: QImage, x0: float, y0: float, x1: float, y1: float) -> bool:
    points = ((x, y) for x in range(int(x0), int(x1), 3) for y in range(int(y0), int(y1), 3))
    colours = (image.pixelColor(x, y) for x, y in points if 0 <= x < image.width() and 0 <= y < image.height())
    return any(colour.red() > colour.blue() + 60 for colour in colours)


def test_pictures_of_a_word_paper_are_not_drawn(qtbot: QtBot, window: MainWindow) -> None:
    opened = blind_at(qtbot, window, WORD)
    paper = next(one for one in opened.review.case.documents if one.kind == "penalty_decision")

    image = image_of(qtbot, window, paper.id, paper.pages[-1].number)

    assert not _is_red(image, 0, 0, image.width(), image.height())


def test_ending_it_owes_a_reason_and_shows_every_case_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, refusals: list[str]
) -> None:
    open_in(qtbot, window, WORD)
    blind_at(qtbot, window, VOLUME)
    window.show_queue()

    def listed() -> list[list[str]]:
        rows = window.queue.table.model()
        return [[rows.index(row, column).data() for column in range(3)] for row in range(rows.rowCount())]

    hidden = [["案卷1", "某当事人", ""], ["案卷2", "某当事人", ""]]
    qtbot.waitUntil(lambda: listed() == hidden, timeout=SOON)
    window.menus.actions["blind"].trigger()
    dialog = window.findChildren(ReasonDialog)[-1]
    owed = dialog.do.isEnabled()
    answer(qtbot, window, "成绩已汇总")
    qtbot.waitUntil(lambda: on(window).veil is None, timeout=SOON)
    qtbot.waitUntil(lambda: [row[1] for row in listed()] == ["天津港澜仓储物流有限公司"] * 2, timeout=SOON)

    assert not owed
    assert on(window).review.case.party == "天津港澜仓储物流有限公司"
    log = Store(tmp_path / "数据" / "reviews.db").blindness()
    assert [(one.on, one.by, one.reason) for one in log] == [(True, "评查人甲", ""), (False, "评查人甲", "成绩已汇总")]
    assert refusals == []


def test_a_case_that_was_read_before_blindness_ended_and_comes_after_it_is_seen(
    qtbot: QtBot, window: MainWindow
) -> None:
    hidden = blind_at(qtbot, window, WORD)
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        turn(qtbot, window, "成绩已汇总")

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        window.desk._reading.read.emit(hidden)

    assert hidden.veil is not None
    assert on(window).veil is None
    assert on(window).review.case.party == "天津港澜仓储物流有限公司"


def test_a_case_that_is_open_is_hidden_at_once_and_nothing_seen_before_is_kept(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_in(qtbot, window, WORD)
    for tab in ("people", "documents", "sheet", "page"):
        walk(qtbot, window, tab)
    window.menus.actions["batch"].trigger()
    all_made(qtbot, window.desk)
    assert leaks(window, WORD)

    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        turn(qtbot, window)
    at_once = leaks(window, WORD)
    for tab in ("documents", "people", "sheet"):
        walk(qtbot, window, tab)

    assert on(window).veil is not None
    assert at_once == []
    assert leaks(window, WORD) == []


def test_after_a_restart_it_is_still_blind_from_the_first_picture_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    blind_at(qtbot, window, WORD)
    window.desk.close()

    desk = Desk(tmp_path / "数据")
    again = MainWindow(desk)
    qtbot.addWidget(again)
    first = (leaks(again, WORD), again.windowTitle())
    desk.prepare()
    opened = open_in(qtbot, again, WORD)
    desk.close()

    assert first == ([], "盲评 — 行政处罚案卷评查")
    assert opened.veil is not None


def test_a_self_check_is_not_hidden(qtbot: QtBot, window: MainWindow) -> None:
    turn(qtbot, window)
    opened = open_in(qtbot, window, WORD, Door.SELF_CHECK)

    assert opened.veil is None
    assert not window.blind.isVisible()


def test_what_is_decided_blind_is_decided_on_the_case_itself(qtbot: QtBot, window: MainWindow) -> None:
    opened = blind_at(qtbot, window, WORD)
    question = opened.undecided[0]
    assert window.panes.findings.select(question.rule.id, question.outcome)
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        window.at_work.decide(Wish(question.rule.id, question.outcome, Outcome.PASS, reason="核对过"))

    turn(qtbot, window, "评查结束")
    qtbot.waitUntil(lambda: on(window).veil is None, timeout=SOON)
    assert len(on(window).undecided) == len(opened.undecided) - 1
    assert on(window).steps[-1].by == "评查人甲"


def said_in(sheet: Path) -> str:
    """All that a written sheet holds, what no reader is shown of it too."""
    if sheet.suffix == ".pdf":
        with closing(pypdfium2.PdfDocument(sheet)) as pdf:
            pages = "".join(page.get_textpage().get_text_range() for page in pdf)
            return pages + "".join(pdf.get_metadata_dict().values())
    if is_zipfile(sheet):
        with ZipFile(sheet) as parts:
            return "".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())
    return sheet.read_text(encoding="utf-8")


def test_the_sheet_is_written_and_called_without_names(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []
    wanted = iter(tmp_path / f"表.{ending}" for ending in ("json", "docx", "xlsx", "html", "pdf"))

    def save_as(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(next(wanted)), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save_as)
    blind_at(qtbot, window, WORD)
    for _ in range(5):
        with qtbot.waitSignal(window.desk.told, timeout=SOON):
            window.menus.actions["export"].trigger()

    written = {sheet.suffix: said_in(sheet) for sheet in tmp_path.glob("表.*")}
    assert {ending: [name for name in NAMES[WORD] if name in said] for ending, said in written.items()} == {
        ".json": [], ".docx": [], ".xlsx": [], ".html": [], ".pdf": [],
    }  # fmt: skip
    assert all("某当事人" in "".join(said.split()) for said in written.values())
    assert [name for name in NAMES[WORD] if name in proposed[0]] == []
    assert "某当事人" in proposed[0]


def test_a_batch_asks_in_words_and_shows_no_mark(qtbot: QtBot, window: MainWindow) -> None:
    blind_at(qtbot, window, VOLUME)
    window.menus.actions["batch"].trigger()
    (view,) = window.findChildren(BatchView)
    all_made(qtbot, window.desk)  # the questions
    all_made(qtbot, window.desk)  # what is shown beside the first of them

    assert view.isVisible()
    assert view.marks.count + view.places.count > 0
    assert leaks(window, VOLUME) == []


def test_what_is_looked_for_is_found_only_under_its_mask(qtbot: QtBot, window: MainWindow) -> None:
    blind_at(qtbot, window, WORD)
    bar = window.panes.page.find_bar
    window.panes.page.open_find()

    def count(words: str) -> int:
        bar.line.setText(words)
        qtbot.waitUntil(lambda: bar.found.words == words, timeout=SOON)
        return len(bar.found.hits)

    assert count("戴星河") == 0
    assert count("某乙") > 5


def test_a_page_that_nobody_read_is_shown_only_after_it_is_uncovered_and_that_is_logged(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "张三丰采石场案"
    folder.mkdir()
    picture = QImage(600, 800, QImage.Format.Format_RGB32)
    picture.fill(QColor("#b0c4b0"))
    picture.save(str(folder / "张三丰.png"))
    a_paper(folder / "决定书.docx", "行政处罚决定书")
    opened = blind_at(qtbot, window, folder)
    page = window.panes.page
    paper = next(one for one in opened.review.case.documents if not one.source.endswith(".docx"))
    window.panes.show_papers_alone(False)
    window.desk.choose(paper.of_page(1))
    qtbot.waitUntil(lambda: page.stage.pane.uncover.isVisibleTo(page), timeout=SOON)
    hidden = image_of(qtbot, window, paper.id, 1, 1.0)
    notice = page.stage.pane.notice.text()

    window.show_page(window.panes)
    window.panes.show_papers_alone(False)
    window.panes.show_tab("page")
    page.stage.pane.uncover.click()
    dialog = window.findChildren(ReasonDialog)[-1]
    dialog.reason.setText("须看现场照片")
    with qtbot.waitSignal(window.desk.stood, timeout=SOON):
        qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    shown = image_of(qtbot, window, paper.id, 1, 1.0)

    green = QColor("#b0c4b0").rgb()
    assert notice == "未识别页，盲评中不显示"
    assert "张三丰" not in words_shown(window)
    assert hidden.pixelColor(5, 5).rgb() == COVER.rgb()
    assert shown.pixelColor(5, 5).rgb() == green
    (one,) = Store(tmp_path / "数据" / "reviews.db").uncovered(opened.kept.id)
    assert ("张三丰" in one.file or one.page, one.by, one.reason) == (1, "评查人甲", "须看现场照片")
    qtbot.waitUntil(lambda: not page.stage.pane.uncover.isVisibleTo(page), timeout=SOON)


def test_what_was_typed_of_a_case_on_paper_is_not_kept_in_its_form(qtbot: QtBot, window: MainWindow) -> None:
    window.menus.actions["score_by_hand"].trigger()
    form = window.by_hand
    for line in (form.title, form.agency, form.party):
        line.insert("洛枫县宏釜铸造有限公司")
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        qtbot.mouseClick(form.begin, Qt.MouseButton.LeftButton)
    kept = [line.text() for line in (form.title, form.party, form.agency)]
    with qtbot.waitSignal(window.case_shown, timeout=SOON):
        turn(qtbot, window)

    assert kept == ["", "", "洛枫县宏釜铸造有限公司"]
    assert form.agency.text() == ""
    assert "宏釜" not in words_shown(window)
