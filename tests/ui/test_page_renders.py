"""Pages drawn while somebody works."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casereview.model import CaseFile, Document
from tests.builders import a_case, a_document, bound
from tests.ui.windows import SOON
from ui.fonts import use_chinese_font
from ui.page_renders import Asked, PageRenders
from ui.pages import drawer
from ui.pages.drawer import PageDrawer, Prepared
from ui.pages.image_cache import Wanted
from ui.pages.word_pages import WordPage

PAPERS = tuple(a_document(f"kind-{n}", f"第{n}份文书") for n in range(12))
CASE = a_case(*PAPERS)


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def renders(owner: QObject, qapp: QApplication, tmp_path: Path) -> PageRenders:
    renders = PageRenders(use_chinese_font(qapp), owner)
    renders.open(CASE, tmp_path, same=False)
    return renders


def test_a_page_is_prepared_and_drawn(qtbot: QtBot, renders: PageRenders) -> None:
    wanted = Wanted("kind-3", 1, 1.5)

    with qtbot.waitSignal(renders.prepared, timeout=SOON) as told:
        renders.prepare("窗格", Asked(PAPERS[3], 1))
    with qtbot.waitSignal(renders.drawn, timeout=SOON) as drawn:
        renders.want("窗格", (wanted,))

    by, prepared = told.args
    assert by == "窗格"
    assert isinstance(prepared, Prepared)
    assert (prepared.document, prepared.page.blocks[0].text) == ("kind-3", "第3份文书")
    assert drawn.args == [wanted]
    image = renders.image(wanted)
    assert image is not None
    assert image.width() == round(595.3 * 1.5)


def test_of_what_is_asked_while_a_page_is_prepared_only_the_last_is_told(qtbot: QtBot, renders: PageRenders) -> None:
    told: list[tuple[object, str]] = []
    renders.prepared.connect(lambda by, prepared: told.append((by, prepared.document)))

    for paper in PAPERS[:3]:
        renders.prepare("窗格", Asked(paper, 1))
    renders.prepare("另一窗格", Asked(PAPERS[5], 1))
    qtbot.waitUntil(lambda: len(told) == 2, timeout=SOON)

    assert told == [("窗格", "kind-2"), ("另一窗格", "kind-5")]


def test_files_are_read_in_a_thread_and_word_pages_laid_out_on_the_main_one_a_step_a_turn(
    qtbot: QtBot, renders: PageRenders, monkeypatch: pytest.MonkeyPatch
) -> None:
    where: dict[str, set[bool]] = {}
    for of, name in ((PageDrawer, "_opened"), (drawer, "_prepared"), (WordPage, "_strip"), (WordPage, "_draw_text")):
        plain = getattr(of, name)

        def watched(*arguments: object, name: str = name, plain: Callable[..., object] = plain) -> object:
            where.setdefault(name, set()).add(threading.current_thread() is threading.main_thread())
            return plain(*arguments)

        monkeypatch.setattr(of, name, watched)
    turns: list[int] = []
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: turns.append(len(turns)))
    long = a_document("kind-3", *(f"第{n}段" for n in range(400)))

    beat.start()
    with qtbot.waitSignal(renders.prepared, timeout=SOON):
        renders.prepare("窗格", Asked(long, 1))
    beat.stop()
    with qtbot.waitSignal(renders.drawn, timeout=SOON):
        renders.want("窗格", (Wanted("kind-3", 1, 1.0),))

    assert where == {"_opened": {False}, "_prepared": {False}, "_strip": {True}, "_draw_text": {True}}
    assert len(turns) > 20


def test_what_is_being_drawn_of_one_case_is_given_up_when_another_is_opened(
    qtbot: QtBot, renders: PageRenders, tmp_path: Path
) -> None:
    drawn: list[Wanted] = []
    renders.drawn.connect(drawn.append)
    renders.want("窗格", (Wanted("kind-0", 1, 1.0),))
    renders.open(a_case(a_document("kind-1", "另案的文书")), tmp_path, same=False)

    with qtbot.waitSignal(renders.drawn, timeout=SOON):
        renders.want("窗格", (Wanted("kind-1", 1, 1.0),))

    assert drawn == [Wanted("kind-1", 1, 1.0)]
    assert renders.image(Wanted("kind-0", 1, 1.0)) is None


def test_what_is_no_longer_wanted_is_not_drawn(qtbot: QtBot, renders: PageRenders) -> None:
    drawn: list[Wanted] = []
    renders.drawn.connect(drawn.append)
    last = Wanted("kind-11", 1, 1.0)

    for paper in PAPERS:
        renders.want("窗格", (Wanted(paper.id, 1, 1.0),))
    qtbot.waitUntil(lambda: last in drawn, timeout=SOON)
    qtbot.wait(50)

    assert drawn == [Wanted("kind-0", 1, 1.0), last]


def test_what_is_looked_at_goes_before_what_may_be_looked_at_next(qtbot: QtBot, renders: PageRenders) -> None:
    drawn: list[str] = []
    renders.drawn.connect(lambda wanted: drawn.append(wanted.document))

    renders.want("缩略图", [Wanted(f"kind-{n}", 1, 0.1) for n in (0, 1, 2, 3)])
    renders.want("窗格", [Wanted(f"kind-{n}", 1, 1.0) for n in (8, 9)])
    qtbot.waitUntil(lambda: len(drawn) == 6, timeout=SOON)

    assert drawn == ["kind-0", "kind-8", "kind-1", "kind-9", "kind-2", "kind-3"]


def test_a_page_asked_for_goes_before_images(qtbot: QtBot, renders: PageRenders) -> None:
    order: list[str] = []
    renders.drawn.connect(lambda wanted: order.append(wanted.document))
    renders.prepared.connect(lambda _by, prepared: order.append(f"{prepared.document} prepared"))

    renders.want("窗格", [Wanted(f"kind-{n}", 1, 1.0) for n in (0, 1)])
    renders.prepare("窗格", Asked(PAPERS[5], 1))
    qtbot.waitUntil(lambda: len(order) == 3, timeout=SOON)

    assert order == ["kind-0", "kind-5 prepared", "kind-1"]


def test_another_case_leaves_no_image_of_the_last_and_the_same_one_keeps_its_own(
    qtbot: QtBot, renders: PageRenders, tmp_path: Path
) -> None:
    wanted = Wanted("kind-0", 1, 1.0)
    with qtbot.waitSignal(renders.drawn, timeout=SOON):
        renders.want("窗格", (wanted,))

    renders.open(CASE, tmp_path, same=True)
    assert renders.image(wanted) is not None
    renders.open(CASE, tmp_path / "另案", same=False)
    assert renders.image(wanted) is None


def test_a_document_the_case_has_not_is_not_drawn(qtbot: QtBot, renders: PageRenders) -> None:
    with qtbot.assertNotEmitted(renders.drawn, wait=150):
        renders.want("窗格", (Wanted("没有", 1, 1.0),))


def test_what_was_asked_beside_the_drawing_arrives_on_the_main_thread(qtbot: QtBot, renders: PageRenders) -> None:
    got: list[tuple[object, bool]] = []

    renders.ask(
        lambda _progress: threading.current_thread() is threading.main_thread(),
        lambda result: got.append((result, threading.current_thread() is threading.main_thread())),
    )
    qtbot.waitUntil(lambda: bool(got), timeout=SOON)

    assert got == [(False, True)]


def test_the_survey_tells_of_folios_and_of_pages_nobody_read(
    qtbot: QtBot, renders: PageRenders, tmp_path: Path
) -> None:
    def unread(name: str) -> Document:
        return bound(name)

    case: CaseFile = a_case(PAPERS[0], unread("没有"))
    renders.open(case, tmp_path, same=False)

    with qtbot.waitSignals([renders.folios_known, renders.counts_known], timeout=SOON):
        renders.survey(case)


def test_it_may_go_while_something_is_drawn(qtbot: QtBot, renders: PageRenders, owner: QObject) -> None:
    renders.want("窗格", [Wanted(paper.id, 1, 3.0) for paper in PAPERS])

    renders.setParent(None)
    renders.deleteLater()
    qtbot.wait(300)
