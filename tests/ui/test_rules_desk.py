"""The rules view at work on real packs, off the main thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casereview.opened import OpenCase
from casereview.tailored import Aspect, Change
from tests.casereview.tailoring.shelves import BASE, FILED, IN_TIME, a_change, bytes_of_base, days, points, reworded
from tests.ui.opened import AT, libraries_in, opened_sample
from tests.ui.test_main_thread import core_on_this_thread
from tests.ui.windows import SOON
from ui.models.differences import rules_of
from ui.rules_desk import RulesDesk
from ui.rules_work import RulesWork
from ui.views.rules_view import RulesView


@dataclass
class AtWork:
    """A view with the desk that serves it, in a home of its own."""

    view: RulesView
    desk: RulesDesk
    home: Path
    opened: list[OpenCase] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


@pytest.fixture
def at_work(qtbot: QtBot, tmp_path: Path) -> Iterator[AtWork]:
    view, libraries = RulesView(), libraries_in(tmp_path)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    opened: list[OpenCase] = []
    work = RulesWork(tmp_path, lambda: libraries)
    desk = RulesDesk(view, work, lambda: opened[-1] if opened else None)
    ready = AtWork(view, desk, tmp_path, opened)
    desk.refused.connect(ready.refused.append)
    desk.show(BASE)
    qtbot.waitUntil(lambda: shown(ready) == BASE, timeout=SOON)
    yield ready
    desk.close()


def shown(at_work: AtWork) -> str:
    pack = at_work.view.shown
    return pack.id if pack else ""


def changes(at_work: AtWork) -> tuple[Change, ...]:
    pack = at_work.view.shown
    return pack.changes if pack else ()


def make(qtbot: QtBot, at_work: AtWork, *made: Change) -> None:
    before = len(changes(at_work))
    at_work.view.tailored.emit(made)
    qtbot.waitUntil(lambda: len(changes(at_work)) == before + len(made), timeout=SOON)


def test_a_pack_is_browsed_changed_tried_and_used_and_none_of_it_on_the_main_thread(
    qtbot: QtBot, at_work: AtWork
) -> None:
    view, before, seen = at_work.view, bytes_of_base(), set[str]()
    at_work.opened.append(opened_sample("many-faults-word", at_work.home / "案卷"))

    with core_on_this_thread(seen):
        make(qtbot, at_work, points(FILED, "2.5"), points(IN_TIME, "1"))
        view.tabs.setCurrentWidget(view.trial)
        qtbot.mouseClick(view.trial.test, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(view.trial.use.isEnabled, timeout=SOON)
        with qtbot.waitSignal(at_work.desk.used, timeout=SOON) as used:
            qtbot.mouseClick(view.trial.use, Qt.MouseButton.LeftButton)

    assert sorted(seen) == []
    assert used.args == [BASE, f"{BASE}-own-1"]
    assert shown(at_work) == f"{BASE}-own-1"
    assert view.bar.packs.currentData() == f"{BASE}-own-1"
    assert (at_work.home / "rules" / f"{BASE}-own-1" / "pack.yaml").is_file()
    assert bytes_of_base() == before


def test_a_change_that_is_refused_says_why_and_changes_nothing(qtbot: QtBot, at_work: AtWork) -> None:
    at_work.view.tailored.emit((a_change(Aspect.AT_MOST, IN_TIME, "1"),))

    qtbot.waitUntil(lambda: bool(at_work.refused), timeout=SOON)

    assert at_work.refused == [f"规则 {IN_TIME} 的改动有误：at_most 须与 each 同用。"]
    assert changes(at_work) == ()


def test_changes_outlive_the_program_and_are_taken_back_one_by_one_and_all_and_come_back(
    qtbot: QtBot, at_work: AtWork
) -> None:
    make(qtbot, at_work, days("60"), *reworded())
    libraries = libraries_in(at_work.home)
    view = RulesView()
    qtbot.addWidget(view)
    again = RulesDesk(view, RulesWork(at_work.home, lambda: libraries), lambda: None)
    later = AtWork(view, again, at_work.home)
    again.show(BASE)
    qtbot.waitUntil(lambda: len(changes(later)) == 3, timeout=SOON)

    later.view.reverted.emit(((Aspect.PARAMETER, IN_TIME, "days"),))
    qtbot.waitUntil(lambda: len(changes(later)) == 2, timeout=SOON)
    later.view.reverted.emit(None)
    qtbot.waitUntil(lambda: changes(later) == (), timeout=SOON)

    later.view.undo_wanted.emit()
    qtbot.waitUntil(lambda: len(changes(later)) == 2, timeout=SOON)
    again.close()


def test_a_trial_that_is_given_up_leaves_the_changes_untried(qtbot: QtBot, at_work: AtWork) -> None:
    view = at_work.view
    make(qtbot, at_work, points(FILED, "2.5"), points(IN_TIME, "1"))
    view.tabs.setCurrentWidget(view.trial)

    qtbot.mouseClick(view.trial.test, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.trial.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.trial.test.isEnabled, timeout=SOON)

    assert not view.trial.use.isEnabled()
    assert at_work.refused == []


def test_points_that_do_not_add_up_are_refused_at_the_trial(qtbot: QtBot, at_work: AtWork) -> None:
    make(qtbot, at_work, points(IN_TIME, "1"))
    at_work.view.tabs.setCurrentWidget(at_work.view.trial)

    qtbot.mouseClick(at_work.view.trial.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(at_work.refused), timeout=SOON)

    assert at_work.refused[0].startswith("各条分值合计 100.25，与总分 100 不符")


def test_the_records_are_written_where_they_are_wanted(qtbot: QtBot, at_work: AtWork) -> None:
    path = at_work.home / "记录.xlsx"

    with qtbot.waitSignal(at_work.desk.told, timeout=SOON) as told:
        at_work.view.ledger_wanted.emit(path)

    assert told.args == [str(path)]
    assert path.is_file()


def test_the_record_of_a_rule_is_counted_from_the_log(qtbot: QtBot, tmp_path: Path) -> None:
    from casereview.open_case import decide, take_up
    from casereview.opened import Door, Wish
    from casereview.review import Grounds
    from casereview.terms import Outcome
    from tests.ui.opened import SAMPLES, read_sample

    libraries = libraries_in(tmp_path)
    case = "many-faults-word"
    opened = take_up(read_sample(case), SAMPLES / case, Door.REVIEW, libraries, AT)
    fault = next(one for one in opened.review.findings if one.outcome is Outcome.FAIL and one.rule.veto is None)
    wish = Wish(fault.rule.id, fault.outcome, Outcome.PASS, grounds=Grounds.ELSEWHERE, reason="卷外有")
    decide(opened, (wish,), libraries, "李四", AT)

    found = RulesWork(tmp_path, lambda: libraries).show(opened.machine.pack.id, lambda _step, _done, _total: None)

    records = {one.rule.id: one.record for one in rules_of(found.pack) if one.record}
    assert {rule: (one.overruled, one.cases, one.grounds) for rule, one in records.items()} == {
        fault.rule.id: (1, 1, ((Grounds.ELSEWHERE, 1),))
    }
