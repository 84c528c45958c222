"""The days of a case: an axis and a table that move together."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from casereview.limits import Contradiction, Limit, LimitedTimeline, Longer
from casereview.model import Event, Source
from casereview.terms import Outcome
from tests.builders import a_case, a_document
from tests.ui.opened import opened_sample
from ui.colours import outcome_colour
from ui.views.timeline_view import TimelineView

FILING = a_document("filing_approval", title="立案审批表")
DECISION = a_document("penalty_decision", title="行政处罚决定书")
FIRST, LAST = Source(FILING.id, 1, "2025年3月1日"), Source(DECISION.id, 1, "2025年6月4日")
RULE = opened_sample("clean-tianjin").review.findings[0].rule
FILED, DECIDED = date(2025, 3, 1), date(2025, 6, 4)
EVENTS = (Event("立案", FILED, FIRST), Event("处罚决定", DECIDED, LAST))
LATE = Limit(RULE, FILED, DECIDED, 95, 90, False, False, Outcome.FAIL, (FIRST, LAST))
REVERSED = Contradiction(RULE, DECIDED, FILED, Outcome.FAIL, "处罚决定日期早于立案日期。", (LAST, FIRST))
WHOLE = LimitedTimeline(a_case(FILING, DECISION), EVENTS, (LATE,), (REVERSED,), 2039)


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    view.show_timeline(WHOLE)
    return view


def lines(view: TimelineView) -> list[list[str]]:
    model = view.model
    return [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]


def middle_of(view: TimelineView, entry: int) -> QPoint:
    return next(drawn.box.center().toPoint() for drawn in view.axis.laid.drawn if drawn.entry == entry)


def test_contradictions_come_first_then_steps_and_limits_by_day(view: TimelineView) -> None:
    assert lines(view) == [
        [
            "2025-06-04 → 2025-03-01",
            RULE.title,
            "处罚决定日期早于立案日期。",
            "不符合",
            "《行政处罚决定书》第1页；《立案审批表》第1页",
        ],
        ["2025-03-01", "立案", "", "", "《立案审批表》第1页"],
        [
            "2025-03-01 → 2025-06-04",
            RULE.title,
            "历时 95 日，期限 90 日",
            "不符合",
            "《立案审批表》第1页；《行政处罚决定书》第1页",
        ],
        ["2025-06-04", "处罚决定", "", "", "《行政处罚决定书》第1页"],
    ]
    assert view.note.text() == "2 个步骤，1 项期限，1 处时间矛盾或者待核。没有 2039 年的放假安排，该年的工作日不能计算"


@pytest.mark.parametrize(
    ("limit", "told"),
    [
        ((6, 7, True, False, None), "历时 6 个工作日，期限 7 个工作日"),
        ((3, 5, False, True, None), "相隔 3 日，应满 5 日"),
        ((3, 5, True, True, None), "相隔 3 个工作日，应满 5 个工作日"),
        ((None, 7, True, False, None), "没有放假安排，工作日不能计算，期限 7 个工作日"),
        (
            (16, 15, False, False, Longer.REST_DAY),
            "历时 16 日，期限 15 日（期限届满日为休息日，顺延至其后第一个工作日）",
        ),
    ],
)
def test_a_limit_is_told_in_calendar_and_in_working_days(
    view: TimelineView, limit: tuple[int | None, int, bool, bool, Longer | None], told: str
) -> None:
    elapsed, days, workdays, at_least, longer = limit
    one = Limit(RULE, FILED, DECIDED, elapsed, days, workdays, at_least, Outcome.PASS, (FIRST, LAST), longer)

    view.show_timeline(LimitedTimeline(WHOLE.case, (), (one,)))

    assert lines(view)[0][2] == told


def test_what_is_out_of_order_is_red(view: TimelineView) -> None:
    ink = [view.model.index(row, 0).data(Qt.ItemDataRole.ForegroundRole) for row in range(4)]

    red = outcome_colour(Outcome.FAIL, view.palette())
    assert ink == [red, None, red, None]


def test_a_step_on_the_axis_opens_its_place_and_a_contradiction_both(qtbot: QtBot, view: TimelineView) -> None:
    for entry, places in ((1, (FIRST,)), (0, (LAST, FIRST)), (2, (FIRST, LAST))):
        with qtbot.waitSignal(view.places_chosen) as shown:
            qtbot.mouseClick(view.axis, Qt.MouseButton.LeftButton, pos=middle_of(view, entry))

        assert shown.args == [places]
        assert view.table.currentIndex().row() == entry


def test_a_line_of_the_table_opens_with_enter(qtbot: QtBot, view: TimelineView) -> None:
    view.table.selectRow(1)

    with qtbot.waitSignal(view.places_chosen) as shown:
        view.table.activated.emit(view.table.currentIndex())

    assert shown.args == [(FIRST,)]


def test_the_arrows_move_along_the_axis_and_enter_opens(qtbot: QtBot, view: TimelineView) -> None:
    view.axis.setFocus()
    for _ in range(2):
        qtbot.keyClick(view.axis, Qt.Key.Key_Right)

    assert view.table.currentIndex().row() == 1
    with qtbot.waitSignal(view.places_chosen) as shown:
        qtbot.keyClick(view.axis, Qt.Key.Key_Return)
    assert shown.args == [(FIRST,)]


def test_no_words_on_the_axis_lie_over_others(qtbot: QtBot, view: TimelineView) -> None:
    from casereview.limits import timeline_with_limits

    for name in ("many-faults-word", "clean-hearing"):
        view.show_timeline(timeline_with_limits(opened_sample(name).review))
        boxes = [drawn.box for drawn in view.axis.laid.drawn]

        assert len(boxes) == view.model.rowCount()
        assert [(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :] if a.intersects(b)] == []
        assert max(box.bottom() for box in boxes) <= view.axis.minimumHeight()


def test_a_case_without_days_says_so_and_draws(qtbot: QtBot, view: TimelineView) -> None:
    view.show_timeline(LimitedTimeline(WHOLE.case))

    assert view.model.rowCount() == 0
    assert not view.axis.grab().isNull()
    qtbot.keyClick(view.axis, Qt.Key.Key_Right)
    assert view.note.text() == "0 个步骤，0 项期限，0 处时间矛盾或者待核"


def test_every_line_is_read_out_whole(view: TimelineView) -> None:
    spoken = view.model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "，".join(lines(view)[2])
    assert (view.axis.accessibleName(), view.table.accessibleName()) == ("时间轴", "时间与期限")
