"""The list of findings."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from casereview.model import Finding
from casereview.score import score
from casereview.terms import Outcome
from tests.review_builder import a_finding, a_review, a_rule
from ui.models.findings import FINDING_ROLE
from ui.views.findings_view import FindingsView


def rows(view: FindingsView) -> list[list[str]]:
    model = view.model()
    found = []
    for section in range(model.rowCount()):
        parent = model.index(section, 0)
        for row in range(model.rowCount(parent)):
            found.append([str(model.index(row, column, parent).data()) for column in range(5)])
    return found


def test_clauses_stand_in_the_order_of_the_sheet_with_outcome_and_points(qtbot: QtBot) -> None:
    view = FindingsView()
    qtbot.addWidget(view)

    view.show_findings(a_review(), score(a_review()))

    assert rows(view) == [
        ["1.1", "amount应当符合", "不符合", "1.5", ""],
        ["1.2", "tier应当符合", "待人工核实", "", "4"],
        ["2.1", "order应当符合", "符合", "", ""],
    ]


def test_the_first_fault_is_chosen_and_announced(qtbot: QtBot) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    view.show_findings(a_review(), score(a_review()))

    with qtbot.waitSignal(view.finding_chosen) as chosen:
        view.select_first_failure()

    finding = chosen.args[0]
    assert isinstance(finding, Finding)
    assert (finding.rule.id, finding.outcome) == ("amount", Outcome.FAIL)
    assert view.currentIndex().data(FINDING_ROLE) == finding


def test_showing_another_review_leaves_nothing_of_the_first(qtbot: QtBot) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    view.show_findings(a_review(), score(a_review()))
    view.show_findings(a_review(), score(a_review()))
    announced: list[object] = []
    view.finding_chosen.connect(announced.append)

    view.select_first_failure()

    assert len(rows(view)) == 3
    assert len(announced) == 1


def test_a_rule_with_nothing_more_to_say_is_looked_for_at_its_clause(qtbot: QtBot) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    quiet, spoken = a_rule("quiet", clause="1.1"), a_rule("spoken", clause="1.1")
    review = a_review([a_finding(quiet, Outcome.NOT_APPLICABLE), a_finding(spoken, Outcome.PASS)])
    view.show_findings(review, score(review))

    found = view.select_rule(quiet)

    assert found
    assert view.chosen_rule == spoken  # the row says 符合, so it opens what is in order
    assert not view.select_rule(a_rule("gone", clause="9.9"))
