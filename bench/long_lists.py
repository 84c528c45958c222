"""Lists as long as they get: made here, and timed in what people do with them."""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.model import Review
from casereview.open_case import CaseLibraries, decide, take_up
from casereview.opened import Door, OpenCase, Wish
from casereview.papers import paper_workers
from casereview.pipeline import read_case
from casereview.progress import silent
from casereview.score import score
from casereview.sheet.table import sheet_table
from casereview.store import KeptCase, QueueState, Standing
from casereview.store.store import Store
from casereview.terms import Outcome
from ui.models.finding_lines import Wanted
from ui.views.findings_view import FindingsView
from ui.views.queue_view import QueueView

SAMPLE = Path(__file__).parent.parent / "sample_cases" / "many-faults-word"
AT = datetime(2026, 3, 2, 9, 30)
LONG_QUEUE, LONG_FINDINGS, SHORT = 2_000, 5_000, 100
ROUNDS = 5


def measure_queue() -> None:
    """Print how a list of 2,000 cases does against one of 100."""
    _compare(f"{LONG_QUEUE} cases", _queue_times(LONG_QUEUE), _queue_times(SHORT))


def measure_findings(database: Path) -> None:
    """Print how a list of 5,000 findings does against that of a usual case."""
    store = Store(database)
    libraries = CaseLibraries(read_catalogue(), read_lawbook(), store)
    with paper_workers() as workers:
        read = read_case(SAMPLE, libraries.catalogue, silent, workers)
    usual = take_up(read, SAMPLE, Door.REVIEW, libraries, AT)
    times = _findings_times(multiplied(usual, LONG_FINDINGS), libraries)
    _compare(f"{LONG_FINDINGS} findings", times, _findings_times(usual, libraries))
    store.close()


def queue_of(count: int) -> tuple[KeptCase, ...]:
    """Cases that wait for review, in every state."""
    states = list(QueueState)
    return tuple(
        KeptCase(
            number,
            Path(f"/案卷/{number}"),
            AT,
            Standing(
                states[number % len(states)],
                f"某某制品有限公司第{number}号案",
                f"〔2026〕{number}号",
                "某某制品有限公司",
                "已结案",
                Decimal(60 + number % 40),
                Decimal(100),
                Decimal(100),
                undecided=number % 9,
            ),
        )
        for number in range(1, count + 1)
    )


def multiplied(opened: OpenCase, count: int) -> OpenCase:
    """The case with its findings over and over, each time by rules of their own, until there are so many."""
    machine = opened.machine
    times = range(-(-count // len(machine.findings)))
    named = {
        (rule.id, n): replace(rule, id=f"{rule.id}-{n}", section=f"{rule.section}{n}")
        for rule in machine.pack.rules
        for n in times
    }
    sections = tuple(
        replace(section, title=f"{section.title}{n}", rules=tuple(named[rule.id, n] for rule in section.rules))
        for n in times
        for section in machine.pack.sections
    )
    findings = tuple(replace(f, rule=named[f.rule.id, n]) for n in times for f in machine.findings)
    long: Review = replace(machine, pack=replace(machine.pack, sections=sections), findings=findings)
    counted = score(long)
    return replace(opened, machine=long, review=long, score=counted, table=sheet_table(long, counted))


def _queue_times(count: int) -> dict[str, float]:
    cases = queue_of(count)
    changed = (replace(cases[0], standing=replace(cases[0].standing, state=QueueState.SIGNED)), *cases[1:])
    view = QueueView()
    return {
        "show": _milliseconds(view, lambda: view.show_queue(cases)),
        **_used(view, view.table, lambda on: view.search.setText("19号" if on else "")),
        "renew": _milliseconds(view, lambda: view.show_queue(changed)),
    }


def _findings_times(opened: OpenCase, libraries: CaseLibraries) -> dict[str, float]:
    fault = next(finding for finding in opened.machine.findings if finding.outcome is Outcome.FAIL)
    after = decide(opened, (Wish(fault.rule.id, fault.outcome),), libraries, "某人", AT)
    view = FindingsView()
    return {
        "show": _milliseconds(view, lambda: view.show_case(opened)),
        **_used(view, view.tree, lambda on: view.filter.choose(Wanted.FAILED if on else Wanted.ALL)),
        "renew": _milliseconds(view, lambda: view.show_case(after)),
    }


def _used(view: QWidget, rows: QAbstractItemView, narrow: Callable[[bool], None]) -> dict[str, float]:
    """What narrowing and scrolling take."""
    turns = itertools.cycle((True, False))
    narrowed = _milliseconds(view, lambda: narrow(next(turns)))
    narrow(False)
    _shown(view)
    bar = rows.verticalScrollBar()
    scrolled = _milliseconds(view, lambda: bar.setValue((bar.value() + bar.maximum() // 2) % (bar.maximum() + 1)))
    return {"narrow": narrowed, "scroll": scrolled}


def _milliseconds(view: QWidget, act: Callable[[], None]) -> float:
    """The median time of an act with all that is painted for it."""
    _shown(view)
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        act()
        _shown(view)
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def _shown(view: QWidget) -> None:
    if not view.isVisible():
        view.resize(900, 700)
        view.show()
    QApplication.processEvents()


def _compare(name: str, long: dict[str, float], short: dict[str, float]) -> None:
    told = (f"{act} {taken:.1f} ms = {taken / short[act]:.1f} x" for act, taken in long.items())
    print(f"{name} against a short list: {', '.join(told)}")
