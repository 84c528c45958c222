"""One finding in full."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from tests.review_builder import a_review
from ui.views.finding_view import FindingView


def test_following_a_place_asks_for_that_source(qtbot: QtBot) -> None:
    view = FindingView()
    qtbot.addWidget(view)
    review = a_review()
    view.show_finding(review.findings[0], review.case)

    with qtbot.waitSignal(view.source_requested) as request:
        view.anchorClicked.emit(QUrl("#0"))

    assert request.args == [review.findings[0].sources[0]]
    assert "罚款大小写不一致" in view.toPlainText()
    assert "《行政处罚决定书》第1页" in view.toPlainText()


def test_how_to_mend_is_said_only_of_what_is_not_in_order(qtbot: QtBot) -> None:
    view = FindingView()
    qtbot.addWidget(view)
    review = a_review()

    told = []
    for finding in review.findings:
        view.show_finding(finding, review.case)
        told.append("补救" in view.toPlainText())

    assert [str(finding.outcome) for finding in review.findings] == ["不符合", "待人工核实", "符合"]
    assert told == [True, True, False]
