"""The sheet on which a page is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casereview.model import Box
from tests.ui.windows import SOON
from ui.colours import mark_colour
from ui.pages.geometry import A4
from ui.widgets import page_canvas
from ui.widgets.page_canvas import PageCanvas
from ui.widgets.page_painting import Layers
from ui.widgets.sheet_area import FIT_PAGE, FIT_WIDTH, STEPS

NEAR_TOP, FAR_DOWN = Box(100, 100, 200, 112), Box(100, 760, 200, 772)


@pytest.fixture
def canvas(qtbot: QtBot) -> PageCanvas:
    canvas = PageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(500, 500)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.show_sheet(A4, Layers(marks=((FAR_DOWN,),)))
    return canvas


def wheel(canvas: PageCanvas, notches: int, at: QPointF, *, ctrl: bool = False) -> None:
    event = QWheelEvent(
        at,
        canvas.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def settle(qtbot: QtBot, canvas: PageCanvas) -> None:
    qtbot.waitUntil(lambda: not canvas.is_moving, timeout=SOON)


def in_view(canvas: PageCanvas, box: Box) -> bool:
    return QRectF(canvas.viewport().rect()).contains(canvas.seen_rect(box))


def test_a_page_is_as_wide_as_the_pane_and_stays_so(canvas: PageCanvas) -> None:
    assert canvas.shown.size.width() == pytest.approx(canvas.viewport().width() - 24, abs=1)
    assert not canvas.horizontalScrollBar().isVisible()

    canvas.resize(300, 400)

    assert canvas.shown.size.width() == pytest.approx(canvas.viewport().width() - 24, abs=1)


def test_a_whole_page_is_seen_when_it_is_wanted(canvas: PageCanvas) -> None:
    canvas.set_zoom(FIT_PAGE)

    assert canvas.shown.size.height() == pytest.approx(canvas.viewport().height() - 24, abs=1)
    assert canvas.verticalScrollBar().maximum() <= 1
    canvas.turn(90)
    assert canvas.shown.size.width() <= canvas.viewport().width() - 24 + 0.01


def test_zooming_goes_in_steps_within_bounds(canvas: PageCanvas) -> None:
    canvas.set_zoom(1.0)
    seen = []
    for _ in range(len(STEPS) + 2):
        canvas.step_zoom(True)
        seen.append(canvas.zoom)

    assert seen[:4] == [1.1, 1.25, 1.5, 1.75]
    assert seen[-1] == STEPS[-1]
    canvas.set_zoom(0.001)
    assert canvas.zoom == STEPS[0]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_what_is_under_the_mouse_stays_there_when_the_wheel_zooms(canvas: PageCanvas, turned: int) -> None:
    canvas.turn(turned)
    canvas.set_zoom(2.0)
    canvas.scroll_to(QPointF(200, 400))
    at = QPointF(120, 180)
    grown, corner = canvas.shown.scale, canvas.corner()

    wheel(canvas, 1, at, ctrl=True)

    assert canvas.zoom == 2.5
    after = (at - corner) * (canvas.shown.scale / grown) + canvas.corner() - at
    assert abs(after.x()) + abs(after.y()) <= 2


def test_the_image_is_wanted_as_fine_as_the_screen_shows_it(canvas: PageCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.scale_changed):
        canvas.set_zoom(1.5)

    assert canvas.image_scale == pytest.approx(1.5 * 96 / 72 * canvas.devicePixelRatioF(), abs=0.001)


def test_a_place_that_is_seen_moves_nothing_and_one_that_is_not_comes_into_view(
    canvas: PageCanvas, qtbot: QtBot
) -> None:
    canvas.bring((NEAR_TOP,))
    assert not canvas.is_moving
    assert canvas.verticalScrollBar().value() == 0

    canvas.bring((FAR_DOWN,))
    assert canvas.is_moving
    settle(qtbot, canvas)
    assert in_view(canvas, FAR_DOWN)


def test_the_same_place_again_comes_to_the_middle(canvas: PageCanvas, qtbot: QtBot) -> None:
    canvas.set_zoom(1.0)
    box = Box(100, 380, 200, 392)
    canvas.bring((box,), recentre=True)
    settle(qtbot, canvas)

    middle = canvas.seen_rect(box).center().y()
    assert middle == pytest.approx(canvas.viewport().height() / 2, abs=3)


def test_far_places_are_gone_to_at_once(canvas: PageCanvas) -> None:
    canvas.set_zoom(4.0)

    narrow = Box(100, 760, 120, 772)
    canvas.bring((narrow,))

    assert not canvas.is_moving
    assert in_view(canvas, narrow)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("zoom", [FIT_WIDTH, 0.5, 1.25, 2.0])
def test_a_mark_is_painted_around_its_words_at_every_zoom_and_turn(
    canvas: PageCanvas, qtbot: QtBot, turned: int, zoom: float
) -> None:
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for x in range(100, 200):
        for y in range(760, 772):
            image.setPixelColor(x, y, Qt.GlobalColor.blue)
    canvas.set_image(image)
    canvas.turn(turned)
    canvas.set_zoom(zoom)
    canvas.bring((FAR_DOWN,), recentre=True)
    settle(qtbot, canvas)

    seen = canvas.viewport().grab().toImage()

    ((frame,),) = canvas.seen_marks()
    blue = [
        QPointF(x, y)
        for x in range(0, seen.width(), 3)
        for y in range(0, seen.height(), 3)
        if seen.pixelColor(x, y).blue() > 180 and seen.pixelColor(x, y).red() < 90
    ]
    assert len(blue) > 10
    assert all(frame.contains(point) for point in blue)
    edge = seen.pixelColor(round(frame.left()), round(frame.center().y()))
    assert abs(edge.hue() - mark_colour().hue()) < 12


def test_marks_go_and_come_with_the_highlight(canvas: PageCanvas) -> None:
    canvas.set_zoom(FIT_PAGE)
    shown = canvas.viewport().grab().toImage()

    canvas.layers.highlighted = False
    hidden = canvas.viewport().grab().toImage()

    assert shown != hidden
    canvas.layers.highlighted = True
    assert canvas.viewport().grab().toImage() == shown


def test_a_pulse_ends(canvas: PageCanvas, qtbot: QtBot) -> None:
    canvas.set_zoom(FIT_PAGE)
    still = canvas.viewport().grab().toImage()

    canvas.pulse()
    canvas._pulse.pause()  # a busy machine might not look before it is over
    canvas._pulse.setCurrentTime(canvas._pulse.duration() // 2)
    assert canvas.viewport().grab().toImage() != still
    canvas._pulse.resume()
    qtbot.waitUntil(lambda: canvas.layers.pulse == 0, timeout=SOON)
    assert canvas.viewport().grab().toImage() == still


def test_the_hand_drags_the_page(canvas: PageCanvas, qtbot: QtBot) -> None:
    canvas.set_zoom(2.0)
    canvas.scroll_to(QPointF(100, 300))

    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.mouseMove(canvas.viewport(), QPoint(180, 150))
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(180, 150))

    assert (canvas.horizontalScrollBar().value(), canvas.verticalScrollBar().value()) == (120, 350)


def test_the_wheel_turns_the_page_only_after_a_halt_at_its_end(
    canvas: PageCanvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed: list[int] = []
    canvas.passed_end.connect(passed.append)
    canvas.set_zoom(1.0)
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum() - 5)

    with monkeypatch.context() as patch:
        patch.setattr(page_canvas, "_HALT", SOON)  # a busy machine halts by itself
        wheel(canvas, -1, QPointF(100, 100))
        wheel(canvas, -1, QPointF(100, 100))
    assert (bar.value(), passed) == (bar.maximum(), [])
    qtbot.wait(350)
    wheel(canvas, -1, QPointF(100, 100))
    assert passed == [1]


def test_where_it_is_looked_at_is_told(canvas: PageCanvas, qtbot: QtBot) -> None:
    canvas.set_zoom(1.0)

    with qtbot.waitSignal(canvas.looked):
        canvas.scroll_to_share(0.25)

    assert canvas.scrolled == pytest.approx(0.25, abs=0.01)


def test_of_words_that_go_over_the_end_of_a_line_the_beginning_is_brought_into_a_narrow_pane(
    qtbot: QtBot, canvas: PageCanvas
) -> None:
    end_of_line, next_line = Box(500, 300, 520, 312), Box(80, 316, 120, 328)
    canvas.set_zoom(1.2)
    canvas.resize(360, 500)

    canvas.bring((end_of_line, next_line))
    settle(qtbot, canvas)

    assert in_view(canvas, end_of_line)
